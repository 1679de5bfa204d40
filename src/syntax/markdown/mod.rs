//! Markdown with fenced divs, as a tree.
//!
//! [`parse`] is the door. Text in, [`Document`] out; what is wrong comes beside it.
//!
//! Invariant: a fence that the tree does not hold as a block stands inside fenced code, or is an error.

mod brackets;
mod builder;
mod checks;
mod definitions;
mod directive;
mod events;
mod exercise;
mod inline;
mod pasted;
mod prose;
mod question;
mod raw;
mod shuffle;

use crate::diagnostic::Diagnostic;
use crate::syntax::block;
use crate::syntax::content::{Document, Inline};
use crate::syntax::fence::scan;
use crate::syntax::text::Text;

pub use inline::plain_text;
pub use prose::prose;

/// The beginning of a text shown literally that looks like pasted trainer text.
///
/// `more` are beginnings of the book's own, in lower case.
pub fn pasted_beginning(text: &str, more: &[String]) -> Option<String> {
    pasted::beginning(&[Inline::Text(text.into())], more)
}

/// What the parser has to know of the book.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The labels that the book knows.
    pub labels: &'a [String],
    /// The facets that the book knows, with their values.
    pub facets: &'a [(String, Vec<String>)],
    /// Whether text that looks pasted from a trainer's script is an error.
    pub pasted_check: bool,
    /// How a trainer's script begins in this book, beside what is known, in lower case.
    pub beginnings: &'a [String],
    /// Whether raw HTML is taken.
    pub raw_html: bool,
    /// Whether trainees may check their answers themselves.
    pub self_check: bool,
    /// Whether the text can have footnotes: pages can, fields of the front matter cannot.
    pub footnotes: bool,
    /// Whether all of the text is behind the trainer's label already.
    pub for_trainer: bool,
}

/// Reads a text of Markdown.
pub fn parse(text: &Text, context: Context<'_>, diagnostics: &mut Vec<Diagnostic>) -> Document {
    let mut scan = scan(text.as_str(), &|name| block::find(name).is_some());
    let masked = std::mem::take(&mut scan.masked);
    builder::Builder::new(text, (scan, &masked), context, diagnostics).document()
}
