//! book.toml: what a book is called, who sees what, and how it looks.
//!
//! [`parse`] is the door. It does not read the disk.
//!
//! Invariant: one run reports every problem of the file. A setting that was reported has its default in the [`Config`], so that
//! later stages can go on.

mod book;
mod checks;
mod colour;
mod editions;
mod facets;
mod fields;
mod html;
mod lints;
mod name;
mod paths;
mod pdf;
mod schedule;
mod spanned;
mod tree;

#[cfg(test)]
mod tests;

pub use book::{Book, Build, Contact};
pub use checks::Checks;
pub use editions::{Edition, Label};
pub use facets::Facet;
pub use html::{Html, HtmlStyle};
pub use pdf::{Guide, Paper, Pdf};
pub use schedule::{Break, ClockTime, Schedule};
pub use spanned::Spanned;

use crate::config::fields::{Fields, wrong_type};
use crate::config::tree::{Entry, Value};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::level::Levels;
use crate::source::{FileId, Span};

/// The keys of `[book]` and `[build]` that people write outside of their table.
const OF_TABLES: [(&str, &str); 12] = [
    ("title", "[book]"),
    ("description", "[book]"),
    ("authors", "[book]"),
    ("language", "[book]"),
    ("src", "[book]"),
    ("logo", "[book]"),
    ("modules", "[book]"),
    ("build-dir", "[build]"),
    ("theme", "[output.html]"),
    ("site-url", "[output.html]"),
    ("paper", "[output.pdf]"),
    ("start", "[schedule]"),
];

/// A book's settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// What the book is.
    pub book: Book,
    /// What a build makes.
    pub build: Build,
    /// `trainer` and `supervisor`, then the book's own labels in the order of the file.
    pub labels: Vec<Label>,
    /// `trainee`, `trainer` and `supervisor`, then the book's own editions in the order of the file.
    pub editions: Vec<Edition>,
    /// What the catalogue filters by, in the order of the file.
    pub facets: Vec<Facet>,
    /// The day of a track.
    pub schedule: Schedule,
    /// Checks that can be turned off.
    pub checks: Checks,
    /// What becomes of what lints find.
    pub lints: Levels,
    /// How the sites look.
    pub html: Html,
    /// How print looks.
    pub pdf: Pdf,
}

impl Config {
    /// The edition with this name.
    pub fn edition(&self, name: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.name == name)
    }
}

/// Reads a book.toml. None only if it is no TOML; other problems leave defaults in their place.
pub fn parse(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Config> {
    let entries = tree::read(file, text, diagnostics)?;
    let top = Span::new(file, 0..0);
    let mut fields = Fields::new("", entries, diagnostics);
    let (book, place) = table(&mut fields, "book", top);
    let book = Book::read(Fields::new("[book]", book, fields.diagnostics), place);
    let (build, place) = table(&mut fields, "build", top);
    let mut build = Build::read(Fields::new("[build]", build, fields.diagnostics), place);
    let labels = fields.table("labels");
    let labels = editions::labels(labels, fields.diagnostics);
    let declared = fields.table("editions");
    let editions = editions::editions(declared, &labels, fields.diagnostics);
    build.editions = build.editions.map(|names| editions::known_editions(names, &editions, fields.diagnostics));
    let facets = fields.table("facets");
    let facets = facets::facets(facets, fields.diagnostics);
    let schedule = fields.table("schedule");
    let schedule = Schedule::read(Fields::new("[schedule]", schedule, fields.diagnostics));
    let checks = fields.table("checks");
    let checks = Checks::read(Fields::new("[checks]", checks, fields.diagnostics));
    let lints = fields.table("lints");
    let lints = lints::levels(lints, fields.diagnostics);
    let output = fields.table("output");
    let (html, pdf) = outputs(Fields::new("[output]", output, fields.diagnostics));
    pdf.check(&editions, fields.diagnostics);
    misplaced(&mut fields);
    fields.finish();
    let config = Config { book, build, labels, editions, facets, schedule, checks, lints, html, pdf };
    check_folders(&config, diagnostics);
    Some(config)
}

/// The entries of a table and where it stands: its key, or the top of the file.
fn table(fields: &mut Fields<'_>, key: &'static str, top: Span) -> (Vec<Entry>, Span) {
    let Some(entry) = fields.take(key) else { return (Vec::new(), top) };
    match entry.node.value {
        Value::Table(entries) => (entries, entry.key_span),
        other => {
            fields.diagnostics.push(wrong_type(entry.node.span, key, "a table", &other));
            (Vec::new(), entry.key_span)
        }
    }
}

fn outputs(mut fields: Fields<'_>) -> (Html, Pdf) {
    let html = fields.table("html");
    let html = Html::read(Fields::new("[output.html]", html, fields.diagnostics));
    let pdf = fields.table("pdf");
    let pdf = Pdf::read(Fields::new("[output.pdf]", pdf, fields.diagnostics));
    fields.finish();
    (html, pdf)
}

/// Reports keys at the top of the file that belong into a table.
fn misplaced(fields: &mut Fields<'_>) {
    for (key, table) in OF_TABLES {
        if let Some(entry) = fields.withdraw(key) {
            let message = format!("`{key}` belongs under `{table}`");
            let help = format!("put a line `{table}` above it");
            fields.error("book-toml/misplaced", entry.key_span, message, help);
        }
    }
}

/// Reports folders that would hold each other.
fn check_folders(config: &Config, diagnostics: &mut Vec<Diagnostic>) {
    let build_dir = &config.build.build_dir;
    let src = &config.book.src;
    let theme = config.html.theme.as_ref();
    if let Some(theme) = theme.filter(|theme| paths::overlap(&theme.value, &src.value)) {
        let message = format!("the theme `{}` and `src`, `{}`, have to lie apart", theme.value, src.value);
        diagnostics.push(
            Diagnostic::error("book-toml/theme", theme.span, message)
                .help("every file of a theme is published in every edition; put the theme beside the modules, as `themes/institute`"),
        );
    }
    for (name, folder) in [("src", Some(src)), ("theme", theme)] {
        let Some(folder) = folder.filter(|folder| paths::overlap(&folder.value, &build_dir.value)) else { continue };
        let message =
            format!("the build folder `{}` and `{name}`, `{}`, have to lie apart", build_dir.value, folder.value);
        let written = [build_dir.span, folder.span].into_iter().max_by_key(|span| span.range().len());
        let error = Diagnostic::error("book-toml/build-dir", written.unwrap_or(build_dir.span), message);
        diagnostics.push(error.help("a build replaces its folder; choose one that holds nothing else, as `build`"));
    }
}
