//! A problem in the author's text, as data.
//!
//! Stages collect diagnostics and go on, so that one run shows every problem of a book. [`draw`] shows them to people,
//! [`digest`] the first ones where there are very many.

pub mod digest;
pub mod draw;
pub mod level;
pub mod lint;

use crate::source::Span;

/// A problem in the author's text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Whether it stops the build.
    pub severity: Severity,
    /// Its stable name, such as `front-matter/unknown-key`.
    pub code: &'static str,
    /// What is wrong, lower case, with the thing in backticks.
    pub message: String,
    /// Where; none for a problem of the book as a whole.
    pub place: Option<Place>,
    /// Other places that explain it.
    pub related: Vec<Place>,
    /// What to do.
    pub help: Vec<String>,
}

/// A place in the author's text with a word on it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Where.
    pub span: Span,
    /// A word beside the underline; may be empty.
    pub label: String,
}

/// Whether a problem stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// Worth a look.
    Warning,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, Some(span), message.into())
    }

    /// A warning at a place.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, Some(span), message.into())
    }

    /// An error of the book as a whole, or of a file that could not be read as text.
    pub fn book_error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, None, message.into())
    }

    /// A warning of the book as a whole.
    pub fn book_warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, None, message.into())
    }

    /// Puts a word beside the underline.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        if let Some(place) = &mut self.place {
            place.label = label.into();
        }
        self
    }

    /// Names another place that explains the problem.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push(Place { span, label: label.into() });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Says what to do, if there is something to say.
    #[must_use]
    pub fn maybe_help(self, help: Option<String>) -> Self {
        match help {
            Some(help) => self.help(help),
            None => self,
        }
    }

    /// Whether it stops the build.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    fn new(severity: Severity, code: &'static str, span: Option<Span>, message: String) -> Self {
        let place = span.map(|span| Place { span, label: String::new() });
        Self { severity, code, message, place, related: Vec::new(), help: Vec::new() }
    }
}
