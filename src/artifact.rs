//! What a renderer makes and the writer writes: the files of one edition.
//!
//! Invariant: artifacts belong to one edition from birth, so an output folder can refuse another's.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

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

/// Where the files of editions go as they are made, from any thread.
pub trait Outlet: Sync {
    /// Takes files of an edition that were made together.
    ///
    /// Trouble is kept, and told at the end by who owns the outlet; after trouble files may be dropped unseen. Files may be taken
    /// in parallel, so a caller holds no lock meanwhile.
    fn put(&self, edition: &str, files: Vec<(String, Vec<u8>)>);
}

/// An outlet that keeps nothing, for who only wants to know what is wrong.
#[derive(Debug, Clone, Copy)]
pub struct Dropped;

impl Outlet for Dropped {
    fn put(&self, _: &str, _: Vec<(String, Vec<u8>)>) {}
}

/// An outlet that keeps all files in memory.
#[derive(Debug)]
pub struct Kept {
    editions: Vec<(String, Mutex<Artifacts>)>,
}

impl Kept {
    /// No files yet, for editions of these names.
    pub fn new<N: Into<String>>(editions: impl IntoIterator<Item = N>) -> Self {
        let editions = editions.into_iter().map(|name| {
            let name = name.into();
            (name.clone(), Mutex::new(Artifacts::new(name)))
        });
        Self { editions: editions.collect() }
    }

    /// The files of each edition, in the order of the names.
    pub fn into_artifacts(self) -> Vec<Artifacts> {
        let artifacts =
            |(_, kept): (String, Mutex<Artifacts>)| kept.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.editions.into_iter().map(artifacts).collect()
    }
}

impl Outlet for Kept {
    /// # Panics
    ///
    /// If there is a file at one of the paths already, or no edition of this name.
    fn put(&self, edition: &str, files: Vec<(String, Vec<u8>)>) {
        let kept = self.editions.iter().find(|(name, _)| name == edition);
        let Some((_, kept)) = kept else { panic!("no edition `{edition}`") };
        let mut artifacts = kept.lock().unwrap_or_else(PoisonError::into_inner);
        for (path, bytes) in files {
            artifacts.insert(path, bytes);
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_ends_in_the_order_of_the_names() {
        let kept = Kept::new(["trainer", "trainee"]);
        kept.put("trainee", vec![("b".to_owned(), vec![2]), ("a".to_owned(), vec![1])]);
        kept.put("trainee", vec![("c".to_owned(), vec![3])]);
        let [trainer, trainee] = kept.into_artifacts().try_into().unwrap();
        assert_eq!((trainer.edition(), trainer.files().len()), ("trainer", 0));
        assert_eq!(trainee.files().values().flatten().copied().collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    #[should_panic(expected = "two files at `a`")]
    fn two_kept_files_at_one_path_are_a_fault() {
        let kept = Kept::new(["trainee"]);
        kept.put("trainee", vec![("a".to_owned(), Vec::new())]);
        kept.put("trainee", vec![("a".to_owned(), Vec::new())]);
    }
}
