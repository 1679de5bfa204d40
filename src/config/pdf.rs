//! `[output.pdf]`: paper, and what the printed guides are called.

use crate::config::editions::Edition;
use crate::config::fields::{Fields, listed};
use crate::config::name::{is_name, name_help};
use crate::config::spanned::Spanned;
use crate::config::tree::Entry;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::suggestion::did_you_mean;

/// `[output.pdf]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pdf {
    /// The size of the paper.
    pub paper: Paper,
    /// The version of the training, on covers and at the foot of pages.
    pub version: Option<String>,
    /// A folder of fonts beside the built-in ones, from the book's folder.
    pub fonts: Option<Spanned<String>>,
    /// The guides that the book names, in the order of the file.
    pub guides: Vec<Guide>,
}

/// `[output.pdf.guides.NAME]`: what an edition's guide is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// The edition.
    pub edition: String,
    /// Where the book names it.
    pub span: Span,
    /// The guide's title.
    pub title: Option<String>,
    /// The name of its file, without `.pdf`.
    pub file: Option<String>,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 8.5 by 11 inches, `us-letter`.
    #[default]
    UsLetter,
    /// 210 by 297 mm, `a4`.
    A4,
}

impl Paper {
    /// Its name in book.toml.
    pub fn name(self) -> &'static str {
        match self {
            Self::UsLetter => "us-letter",
            Self::A4 => "a4",
        }
    }
}

impl Pdf {
    /// Reads `[output.pdf]`.
    pub(crate) fn read(mut fields: Fields<'_>) -> Self {
        let papers = [Paper::UsLetter, Paper::A4];
        let mut pdf = Self::default();
        if let Some(written) = fields.text("paper") {
            match papers.into_iter().find(|paper| paper.name() == written.value) {
                Some(paper) => pdf.paper = paper,
                None => {
                    let message = format!("there is no paper `{}`", written.value);
                    let help = did_you_mean(&written.value, papers.map(Paper::name));
                    let help = help.unwrap_or_else(|| "it can be `us-letter` or `a4`".to_owned());
                    fields.error("book-toml/paper", written.span, message, help);
                }
            }
        }
        pdf.version = fields.text("version").map(|version| version.value);
        pdf.fonts = fields.path("fonts");
        let guides = fields.table("guides");
        pdf.guides = guides.into_iter().map(|entry| guide(entry, fields.diagnostics)).collect();
        fields.finish();
        pdf
    }

    /// What the book says of an edition's guide.
    pub fn guide(&self, edition: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.edition == edition)
    }

    /// Reports guides of editions that the book does not have.
    pub(crate) fn check(&self, editions: &[Edition], diagnostics: &mut Vec<Diagnostic>) {
        let known: Vec<&str> = editions.iter().map(|edition| edition.name.as_str()).collect();
        for guide in self.guides.iter().filter(|guide| !known.contains(&guide.edition.as_str())) {
            let message = format!("the book has no edition `{}`", guide.edition);
            let help = did_you_mean(&guide.edition, known.iter().copied());
            let help = help.unwrap_or_else(|| format!("its editions are {}", listed(&known)));
            diagnostics.push(Diagnostic::error("book-toml/unknown-edition", guide.span, message).help(help));
        }
    }
}

fn guide(entry: Entry, diagnostics: &mut Vec<Diagnostic>) -> Guide {
    let table = format!("[output.pdf.guides.{}]", entry.key);
    let mut fields = Fields::of_node(&table, entry.node, diagnostics);
    let title = fields.text("title").map(|title| title.value);
    let mut file = fields.text("file");
    if let Some(written) = file.take_if(|file| !is_name(&file.value)) {
        let message = format!("`{}` cannot be a file's name", written.value);
        fields.error("book-toml/file-name", written.span, message, name_help(&written.value));
    }
    fields.finish();
    Guide { edition: entry.key, span: entry.key_span, title, file: file.map(|file| file.value) }
}
