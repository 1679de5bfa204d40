//! The one writer: the files of each edition, in a folder of its own.
//!
//! [`Publication`] is the door: it takes one file after another, and [`publish`] takes all at once. Everything is written to
//! `.trainbook/new-…` inside the output folder, then each edition's folder is swapped in by rename and the old one removed.
//!
//! A file that is as it was is not written again: the new site gets a hard link to the one of the old site, with its times and its
//! inode, and the old name goes with the old site. So `rsync` and the like send what differs and no more. Bytes are compared, since
//! a list of hashes would not know what somebody changed in the folder.
//!
//! Invariants: an edition's folder is wholly the old site or wholly the new one, whenever the build fails or is killed; nothing
//! that trainbook did not write is ever removed; nothing but the site lies in an edition's folder.

mod draft;
mod error;
mod guides;
mod manifest;
mod place;
mod publication;
mod refusal;
mod site;
mod step;
mod swap;

#[cfg(test)]
mod publication_tests;
#[cfg(test)]
mod tests;

pub use error::OutputError;
pub use guides::put_guides;
pub use publication::Publication;
pub use refusal::Protected;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::artifact::Artifacts;
use crate::output::draft::Draft;
use crate::output::step::Steps;

/// What the writer keeps for itself, inside the output folder and beside the editions' folders.
const STATE: &str = ".trainbook";

/// What a build wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The editions of this run, in their order.
    pub written: Vec<Written>,
    /// Editions of earlier runs whose folders are still there, sorted by name.
    pub untouched: Vec<String>,
}

/// One edition's site on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The edition.
    pub edition: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The addresses of its files.
    pub files: BTreeSet<String>,
    /// Their size in bytes.
    pub bytes: u64,
}

/// Writes each edition to `out_dir/EDITION` in place of what was there.
///
/// # Errors
///
/// Before anything is written: an output folder that is or meets the book, or holds what trainbook did not write. Later: what the
/// system says. Each edition's folder is then wholly old or wholly new.
pub fn publish(out_dir: &Path, editions: &[Artifacts], book: Protected<'_>) -> Result<Published, OutputError> {
    publish_in_steps(out_dir, editions, book, &Steps::untold())
}

/// The draft here has no owner that tidies up, so that a build that dies by panic leaves what a killed one leaves, and tests see it.
fn publish_in_steps(
    out_dir: &Path,
    editions: &[Artifacts],
    book: Protected<'_>,
    steps: &Steps<'_>,
) -> Result<Published, OutputError> {
    refusal::check_names(editions)?;
    let names: Vec<&str> = editions.iter().map(Artifacts::edition).collect();
    let draft = Draft::begin(out_dir, &names, book, steps)?;
    for edition in editions {
        let sizes = edition.files().iter().map(|(path, bytes)| (path.as_str(), bytes.len()));
        if let Some(site) = draft.enter(edition.edition(), sizes) {
            draft.write(site, edition.files().par_iter(), steps);
        }
    }
    draft.finish(steps)
}
