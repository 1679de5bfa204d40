//! What of the disk a preview depends on.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::preview::watch::noise;

/// Files and folders to be watched. All paths are absolute; none has to exist.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Places {
    /// Single files: the settings, a logo. They are reported whatever their name.
    pub(crate) files: BTreeSet<PathBuf>,
    /// Folders with all that is in them: modules, theme.
    pub(crate) folders: BTreeSet<PathBuf>,
    /// Folders inside of those that are never reported: the output.
    pub(crate) ignored: Vec<PathBuf>,
}

/// What a path is to the places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Concern {
    /// Nothing that is looked for.
    None,
    /// A file or folder of the book.
    Source,
    /// A watched folder itself, or a folder that a place lies in.
    Place,
}

impl Places {
    /// What a path is to these places.
    pub(crate) fn concern(&self, path: &Path) -> Concern {
        let holds = |place: &PathBuf| place.starts_with(path);
        if self.files.contains(path) {
            Concern::Source
        } else if self.all().any(holds) {
            Concern::Place
        } else if !self.ignored.iter().any(|ignored| path.starts_with(ignored)) && self.is_below_a_folder(path) {
            Concern::Source
        } else {
            Concern::None
        }
    }

    /// Every file and folder.
    pub(crate) fn all(&self) -> impl Iterator<Item = &PathBuf> {
        self.files.iter().chain(&self.folders)
    }

    fn is_below_a_folder(&self, path: &Path) -> bool {
        self.folders.iter().any(|folder| path.strip_prefix(folder).is_ok_and(|below| !noise::hides(below)))
    }
}
