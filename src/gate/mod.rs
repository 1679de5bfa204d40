//! The leak gate: a second lock, which looks at what is about to be written and knows nothing of the first.
//!
//! [`Gate`] is the door. [`Reading`] reads the texts of a book once more with a small scanner of its own; the gate gathers for each
//! edition the words in a row that stand only in what that edition does not see, and looks for them in every byte that was made
//! for it. It is shown files a few at a time, so that they need not be there all at once; [`check`] shows it all of them.
//!
//! Invariants: nothing of the projection is used, so a mistake there cannot blind the gate. Where the scanner is not sure, a
//! text counts as seen: an honest book gives no alarm.

mod blocks;
mod cells;
mod fence;
mod files;
mod guards;
mod head;
mod hits;
mod interface;
mod look;
mod markup;
mod prose;
mod question;
mod reading;
mod report;
mod scan;
mod secrets;
mod sheet;
mod words;

use std::collections::BTreeMap;

use crate::artifact::{Artifacts, PublishedAsset};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};

pub use look::{Gate, Shown};
pub use reading::Reading;
pub use report::Leak;

/// What a book is made from, as it was written.
#[derive(Debug)]
pub struct Texts<'a> {
    /// All texts.
    pub sources: &'a Sources,
    /// The Markdown files by their paths from the book's folder.
    pub pages: Vec<(&'a str, FileId)>,
    /// The modules' folder.
    pub src: &'a str,
    /// Whether the author's HTML passes.
    pub raw_html: bool,
    /// The text of book.toml.
    pub settings: &'a str,
    /// What the interface says, in Fluent.
    pub interface: &'a str,
    /// The files of the book's own theme.
    pub theme: Vec<(&'a str, &'a [u8])>,
    /// The book's other files as they are published, by their paths from the book's folder.
    pub files: &'a BTreeMap<String, PublishedAsset>,
}

/// What was made for one edition.
#[derive(Debug)]
pub struct Output<'a> {
    /// The labels that the edition sees.
    pub sees: &'a [String],
    /// Its files.
    pub artifacts: &'a Artifacts,
    /// The name of its printed guide and the words in it, page by page: a PDF's bytes tell nothing.
    pub guide: Option<(&'a str, &'a [String])>,
}

/// Looks for what editions may not see in all that was made for them. No problem: each may be written.
pub fn check(texts: &Texts<'_>, outputs: &[Output<'_>]) -> Vec<Diagnostic> {
    report::report(leaks(texts, outputs))
}

/// Every text that reaches who may not see it.
pub fn leaks(texts: &Texts<'_>, outputs: &[Output<'_>]) -> Vec<Leak> {
    let reading = Reading::of(texts);
    let editions: Vec<(&str, &[String])> =
        outputs.iter().map(|output| (output.artifacts.edition(), output.sees)).collect();
    let gate = Gate::new(&reading, texts.files, &editions);
    let shown: Vec<Shown<'_>> =
        outputs.iter().enumerate().map(|(edition, output)| Shown::of(edition, output.artifacts)).collect();
    gate.look(&shown);
    for (edition, output) in outputs.iter().enumerate() {
        if let Some((file, pages)) = output.guide {
            gate.look_at_guide(edition, file, pages);
        }
    }
    gate.leaks(texts.sources)
}
