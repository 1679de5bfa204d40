//! Why a preview cannot begin, or cannot go on.

use std::fmt;
use std::io;

use crate::pipeline::BuildError;
use crate::preview::http::BindError;
use crate::preview::watch::WatchError;

/// Why there is no preview.
#[derive(Debug)]
pub enum PreviewError {
    /// There is no book, or it cannot be read.
    Book(BuildError),
    /// It cannot listen where it should, in words for the author.
    Listen(String),
    /// Files cannot be watched, in words for the author.
    Watch(String),
    /// The server can take no more requests.
    Server(io::Error),
}

impl fmt::Display for PreviewError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Book(error) => error.fmt(f),
            Self::Listen(message) | Self::Watch(message) => f.write_str(message),
            Self::Server(error) => write!(f, "the preview can take no more requests: {error}"),
        }
    }
}

impl std::error::Error for PreviewError {}

impl From<BuildError> for PreviewError {
    fn from(error: BuildError) -> Self {
        Self::Book(error)
    }
}

impl From<BindError> for PreviewError {
    fn from(error: BindError) -> Self {
        Self::Listen(error.to_string())
    }
}

impl From<WatchError> for PreviewError {
    fn from(error: WatchError) -> Self {
        Self::Watch(error.to_string())
    }
}
