//! A problem in a book's own theme.

use std::ops::Range;

/// A problem in a book's own theme, to be shown like every other problem of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeError {
    /// The file's path inside the theme's folder: `templates/page.html`.
    pub path: String,
    /// The bytes of the file that are wrong, if known.
    pub range: Option<Range<usize>>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl ThemeError {
    /// A problem of a file as a whole.
    pub fn of_file(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), range: None, message: message.into(), help: None }
    }
}

/// Puts problems in the order of their places, each once: many pages meet the same one.
pub(crate) fn in_order(mut errors: Vec<ThemeError>) -> Vec<ThemeError> {
    errors.sort_by(|a, b| {
        let key = |error: &ThemeError| {
            (error.path.clone(), error.range.as_ref().map(|range| range.start), error.message.clone())
        };
        key(a).cmp(&key(b))
    });
    errors.dedup();
    errors
}
