//! A printed guide as the rest of the program sees it, in programs that make some and in programs that cannot.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::render::html::GuideLink;

/// The guide of an edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Guide {
    /// The edition.
    pub edition: String,
    /// Its title, in the book's or the interface's words.
    pub title: String,
    /// The name of its file, with `.pdf`.
    pub file: String,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The page, from 1, of every part: by the address of the page of the site, and `#` with its anchor.
    pub places: BTreeMap<String, usize>,
    /// The numbers of the activities that it numbers, by the same keys.
    pub activities: BTreeMap<String, String>,
    /// The words in it, page by page, with what stands beside pages at the end.
    pub words: Vec<String>,
    /// How long it took to make.
    pub seconds: f64,
}

impl Guide {
    /// How a site leads to the guide that lies beside it.
    pub(super) fn link(&self) -> GuideLink {
        GuideLink { title: self.title.clone(), address: self.file.clone(), pages: self.places.clone() }
    }
}

/// A picture without words is no error on a site, but no accessible PDF can be made of it.
pub(super) fn sharpen(diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics.iter_mut().filter(|diagnostic| diagnostic.code == "accessibility/missing-alt") {
        diagnostic.severity = Severity::Error;
    }
}

#[cfg(feature = "pdf")]
pub(super) use crate::pipeline::pdf::beside;

/// No guides: this program makes none. The command line says so before it comes to this.
#[cfg(not(feature = "pdf"))]
pub(super) fn beside(
    _: &mut crate::pipeline::workspace::Workspace,
    _: &crate::pipeline::workspace::Course,
    _: &mut Vec<Diagnostic>,
    _: &mut crate::pipeline::clock::Clock<'_>,
) -> Result<Vec<Guide>, crate::pipeline::BuildError> {
    Ok(Vec::new())
}
