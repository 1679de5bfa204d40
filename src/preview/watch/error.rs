//! Why files cannot be watched.

use std::fmt;
use std::io;
use std::path::PathBuf;

use notify::ErrorKind;

/// "Too many open files", which Linux also says when there are too many watchers.
const TOO_MANY_FILES: i32 = 24;

/// Why files cannot be watched. Each message says what to do.
#[derive(Debug)]
pub(crate) enum WatchError {
    /// The system watches no more folders.
    TooManyFolders {
        /// The folder that was one too many.
        path: Option<PathBuf>,
    },
    /// The system allows no more programs that watch.
    TooManyWatchers,
    /// A folder cannot be watched.
    Folder {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Watching could not begin.
    Start {
        /// What the system said.
        source: io::Error,
    },
    /// The watch has ended.
    Stopped,
}

impl WatchError {
    /// Sorts what the system's watcher said of a folder, or of itself.
    pub(crate) fn from_notify(error: notify::Error, path: Option<PathBuf>) -> Self {
        let path = error.paths.first().cloned().or(path);
        let source = match error.kind {
            ErrorKind::MaxFilesWatch => return Self::TooManyFolders { path },
            ErrorKind::Io(source) if source.raw_os_error() == Some(TOO_MANY_FILES) => return Self::TooManyWatchers,
            ErrorKind::Io(source) => source,
            ErrorKind::PathNotFound => io::ErrorKind::NotFound.into(),
            other => io::Error::other(notify::Error::new(other)),
        };
        match path {
            Some(path) => Self::Folder { path, source },
            None => Self::Start { source },
        }
    }

    /// Whether a folder went away while it was about to be watched.
    pub(crate) fn is_gone(&self) -> bool {
        matches!(self, Self::Folder { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }
}

impl fmt::Display for WatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyFolders { path } => {
                let at = path.as_ref().map(|path| format!(" at `{}`", path.display())).unwrap_or_default();
                write!(f, "the system's limit of watched folders is reached{at}; ")?;
                if cfg!(target_os = "linux") {
                    write!(f, "raise it with `sudo sysctl fs.inotify.max_user_watches=524288`, or ")?;
                }
                write!(f, "look for changes at intervals with `--poll`")
            }
            Self::TooManyWatchers => {
                write!(f, "too many programs watch files at the same time; close some, ")?;
                if cfg!(target_os = "linux") {
                    write!(f, "raise the limit with `sudo sysctl fs.inotify.max_user_instances=1024`, ")?;
                }
                write!(f, "or look for changes at intervals with `--poll`")
            }
            Self::Folder { path, source } => write!(
                f,
                "`{}` cannot be watched: {source}; check its rights, or look for changes at intervals with `--poll`",
                path.display()
            ),
            Self::Start { source } => {
                write!(f, "files cannot be watched here: {source}; look for changes at intervals with `--poll`")
            }
            Self::Stopped => write!(f, "files are no longer watched; start the preview again"),
        }
    }
}

impl std::error::Error for WatchError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Folder { source, .. } | Self::Start { source } => Some(source),
            Self::TooManyFolders { .. } | Self::TooManyWatchers | Self::Stopped => None,
        }
    }
}
