//! The leak gate: a second lock, which looks at what is about to be written and knows nothing of the first.
//!
//! [`check`] is the door. It reads the texts of a book once more with a small scanner of its own, gathers for each edition the
//! words in a row that stand only in what that edition does not see, and looks for them in every byte that was made for it.
//!
//! Invariants: nothing of the projection is used, so a mistake there cannot blind the gate. Where the scanner is not sure, a
//! text counts as seen: an honest book gives no alarm.

mod blocks;
mod cells;
mod fence;
mod files;
mod guards;
mod head;
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
use crate::gate::files::Names;
use crate::gate::reading::Reading;
use crate::gate::report::Leaks;
use crate::gate::scan::Lines;
use crate::gate::secrets::Secrets;
use crate::source::{FileId, Sources};

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
    let names = Names::of(texts.files);
    let mut leaks = Leaks::default();
    let mut clean = Lines::of(1);
    for output in outputs {
        let secrets = Secrets::of(&reading, output.sees);
        let published = if names.is_empty() { Vec::new() } else { names.published(&secrets) };
        let strays = names.strays(&secrets, &published, output);
        for stray in strays.iter().chain(&files::stray_pages(&secrets, output.sees, output)) {
            leaks.add_file(&reading, output, stray);
        }
        if !secrets.is_empty() {
            let is_published = |address: &str| published.binary_search(&address).is_ok();
            let found = scan::scan(&secrets, output, &is_published, &clean);
            leaks.add_words(&secrets, output, &found.hits);
            if output.sees.is_empty() {
                // Whoever sees more has fewer secrets, and all of them are this edition's too.
                clean = found.lines;
            }
        }
    }
    leaks.done(texts.sources)
}
