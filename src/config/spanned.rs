//! A value with the place where it was written.

use crate::source::Span;

/// A value with the place where it was written, for stages that may have to report it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}
