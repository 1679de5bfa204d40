//! Why nothing was written, or not all of it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What is tried when a new site could not be put in the place of an old one.
pub(crate) const PUT_BACK: &str = "put the old site back to";

/// Why the writer refused or failed. Each message says what to do.
#[derive(Debug)]
pub enum OutputError {
    /// The output folder is the book itself or lies around it.
    AroundBook {
        /// The output folder.
        out: PathBuf,
    },
    /// The output folder is, holds or lies inside a folder or file that the book is made of.
    OverSource {
        /// The output folder.
        out: PathBuf,
        /// The book's folder or file.
        source: PathBuf,
    },
    /// An edition's folder holds files that trainbook did not write.
    Foreign {
        /// The edition's folder.
        folder: PathBuf,
        /// Up to three of the files, from the folder.
        files: Vec<String>,
        /// Whether there are more.
        more: bool,
    },
    /// A link stands where a folder has to be.
    Link {
        /// The link.
        path: PathBuf,
    },
    /// A file stands where a folder has to be.
    NotAFolder {
        /// The file.
        path: PathBuf,
    },
    /// Another build writes to this folder at the moment.
    Busy {
        /// The output folder.
        out: PathBuf,
    },
    /// A path or an edition's name that would lead out of the output folder, or cannot be written everywhere.
    BadPath {
        /// The edition.
        edition: String,
        /// The path; empty for the edition's name itself.
        path: String,
    },
    /// Writing stopped halfway.
    Stopped {
        /// Editions whose new site is in.
        renewed: Vec<String>,
        /// Whether the output folder went away meanwhile.
        gone: bool,
        /// Why.
        why: Box<OutputError>,
    },
    /// The system refused.
    Io {
        /// What was tried: "write", "rename"…
        doing: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl OutputError {
    /// The same with paths below `out` as they were typed, below `typed`.
    pub(crate) fn with_typed_paths(mut self, out: &Path, typed: &Path) -> Self {
        if let Self::Stopped { renewed, gone, why } = self {
            let why = Box::new(why.with_typed_paths(out, typed));
            return Self::Stopped { renewed, gone, why };
        }
        let path = match &mut self {
            Self::AroundBook { out } | Self::OverSource { out, .. } | Self::Busy { out } => out,
            Self::Foreign { folder, .. } => folder,
            Self::Link { path } | Self::NotAFolder { path } | Self::Io { path, .. } => path,
            Self::BadPath { .. } | Self::Stopped { .. } => return self,
        };
        if let Ok(below) = path.strip_prefix(out) {
            // Joining nothing would leave a `/` at the end.
            *path = if below.as_os_str().is_empty() { typed.to_owned() } else { typed.join(below) };
        }
        self
    }

    /// Wraps what the system said.
    pub(crate) fn io(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { doing, path, source }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AroundBook { out } => write!(
                f,
                "the output folder `{}` is the book's own folder or lies around it; choose one that holds nothing else, as `build`",
                out.display()
            ),
            Self::OverSource { out, source } => write!(
                f,
                "the output folder `{}` and `{}`, which the book is made of, have to lie apart; choose another output folder",
                out.display(),
                source.display()
            ),
            Self::Foreign { folder, files, more } => {
                let files = files.iter().map(|file| format!("`{file}`")).collect::<Vec<_>>().join(", ");
                let more = if *more { " and others" } else { "" };
                write!(
                    f,
                    "`{}` holds files that trainbook did not write: {files}{more}; a build would delete them, so move them away, \
                     delete the folder, or choose another output folder",
                    folder.display()
                )
            }
            Self::Link { path } => write!(
                f,
                "`{}` is a link, and a build replaces whole folders; remove the link, or choose another output folder",
                path.display()
            ),
            Self::NotAFolder { path } => {
                write!(
                    f,
                    "`{}` is a file, where a folder has to be; move it away, or choose another output folder",
                    path.display()
                )
            }
            Self::Busy { out } => {
                write!(
                    f,
                    "another build is writing to `{}` right now; wait until it is done and build again",
                    out.display()
                )
            }
            Self::BadPath { edition, path } if path.is_empty() => {
                write!(f, "`{edition}` cannot be an edition's folder")
            }
            Self::BadPath { edition, path } => {
                write!(f, "`{path}` of the edition `{edition}` cannot be a file's path everywhere")
            }
            Self::Stopped { gone: true, why, .. } => {
                write!(f, "{why}; the output folder went away meanwhile, so build again")
            }
            // The next build puts it back.
            Self::Stopped { why, .. } if matches!(**why, Self::Io { doing: PUT_BACK, .. }) => {
                write!(f, "{why}; build again")
            }
            Self::Stopped { renewed, why, .. } if renewed.is_empty() => {
                write!(f, "{why}; the sites of before are as they were")
            }
            Self::Stopped { renewed, why, .. } => {
                let renewed = renewed.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
                write!(f, "{why}; new is {renewed}, every other site is as it was before")
            }
            Self::Io { doing, path, source } => write!(f, "could not {doing} `{}`: {source}", path.display()),
        }
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Stopped { why, .. } => Some(why),
            _ => None,
        }
    }
}
