//! What a renderer makes and the writer writes: the files of one edition.
//!
//! Invariant: artifacts belong to one edition from birth, so an output folder can refuse another's.

use std::collections::BTreeMap;

/// The files of one edition's output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifacts {
    edition: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl Artifacts {
    /// No files yet, for this edition.
    pub fn new(edition: impl Into<String>) -> Self {
        Self { edition: edition.into(), files: BTreeMap::new() }
    }

    /// The edition's name.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// Adds a file at a path from the output folder, with `/` on every system.
    ///
    /// # Panics
    ///
    /// If there is a file at this path already: addresses are checked for collisions before anything renders.
    pub fn insert(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        let path = path.into();
        let before = self.files.insert(path.clone(), bytes);
        assert!(before.is_none(), "two files at `{path}`");
    }

    /// The files in the order of their paths.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }
}

/// A file of the book as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedAsset {
    /// Its address from the site's root, with a content hash in the name: `assets/plan-3f2a9c1b.svg`.
    pub address: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Width and height in CSS pixels, for pictures whose size is known.
    pub dimensions: Option<(u32, u32)>,
}
