//! What may have changed in a book's folder.

use std::collections::BTreeSet;

/// What may have changed since a tree was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changes {
    /// Anything.
    Everything,
    /// These files and folders: paths from the book's folder, with `/`.
    Paths(BTreeSet<String>),
}

impl Changes {
    /// None.
    pub fn none() -> Self {
        Self::Paths(BTreeSet::new())
    }

    /// These and those.
    #[must_use]
    pub fn and(self, more: &Self) -> Self {
        match (self, more) {
            (Self::Paths(mut paths), Self::Paths(more)) => {
                paths.extend(more.iter().cloned());
                Self::Paths(paths)
            }
            _ => Self::Everything,
        }
    }

    /// Whether a file may have changed: it or a folder that it is in is among them.
    pub fn touch(&self, path: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Paths(paths) => {
                let around = path.match_indices('/').map(|(end, _)| &path[..end]);
                paths.contains(path) || around.into_iter().any(|folder| paths.contains(folder))
            }
        }
    }

    /// Whether anything at or below a folder may have changed.
    pub fn touch_below(&self, folder: &str) -> bool {
        let prefix = format!("{}/", folder.trim_end_matches('/'));
        self.touch(folder.trim_end_matches('/'))
            || matches!(self, Self::Paths(paths) if paths.iter().any(|path| path.starts_with(&prefix)))
    }
}
