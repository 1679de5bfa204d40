//! Which folders the system has to watch so that nothing of the places is missed.
//!
//! A folder is watched with all that is in it, and the folder that it lies in too, so that its coming and going is seen. A file
//! is watched through its folder, because most editors replace files. Where a folder is missing, the nearest one above is
//! watched until it appears.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::preview::watch::places::Places;

/// Folders to watch.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    roots: Vec<Root>,
}

/// A folder to watch.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Root {
    /// Whether with all that is in it. Folders without come first: so the coming of one that is watched next is not missed.
    pub(crate) deep: bool,
    /// Where it really is: some systems only name real paths in what they report.
    pub(crate) real: PathBuf,
    /// How the places name it.
    given: PathBuf,
    /// Whether something is missed if it cannot be watched.
    pub(crate) needed: bool,
}

impl Plan {
    /// The folders for these places, as the disk is now.
    pub(crate) fn of(places: &Places) -> Self {
        let mut roots = BTreeSet::new();
        for file in &places.files {
            roots.extend(above(file).map(|folder| Root::new(folder, false, true)));
        }
        for folder in &places.folders {
            let there = folder.is_dir();
            if there {
                roots.insert(Root::new(folder, true, true));
            }
            roots.extend(above(folder).map(|above| Root::new(above, false, !there)));
        }
        Self { roots: roots.into_iter().collect() }
    }

    /// The folders that the system has to be asked for: each once, and none that lies in one that is watched with all in it.
    pub(crate) fn watched(&self) -> Vec<Root> {
        let mut watched: Vec<Root> = Vec::new();
        for root in &self.roots {
            let covers = |other: &Root| other.deep && other != root && root.real.starts_with(&other.real);
            let covered = self.roots.iter().any(|other| covers(other) && (!root.deep || other.real != root.real));
            match watched.iter_mut().find(|other| other.real == root.real) {
                Some(same) => same.needed |= root.needed,
                None if covered => {}
                None => watched.push(root.clone()),
            }
        }
        watched
    }

    /// A reported path as the places would name it; several where they reach one folder in several ways.
    pub(crate) fn given<'a>(&'a self, reported: &'a Path) -> impl Iterator<Item = PathBuf> + 'a {
        self.roots.iter().filter_map(move |root| {
            let below = reported.strip_prefix(&root.real).ok()?;
            // Joining nothing would leave a `/` at the end.
            Some(if below.as_os_str().is_empty() { root.given.clone() } else { root.given.join(below) })
        })
    }
}

impl Root {
    fn new(given: &Path, deep: bool, needed: bool) -> Self {
        let real = fs::canonicalize(given).unwrap_or_else(|_| given.to_owned());
        Self { deep, real, given: given.to_owned(), needed }
    }
}

/// The nearest existing folder above a path.
fn above(path: &Path) -> Option<&Path> {
    path.ancestors().skip(1).find(|folder| folder.is_dir())
}
