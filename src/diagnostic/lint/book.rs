//! Lints of the book's files and settings.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] = &[
    Lint::new(
        "book/unlisted-module",
        Level::Warn,
        "a module that `modules` in book.toml does not name, so that nobody sees it",
    ),
    Lint::new(
        "markdown/raw-html",
        Level::Warn,
        "raw HTML in a book that has it turned off, so that readers see its signs",
    ),
    Lint::new(
        "front-matter/comment",
        Level::Warn,
        "a value of a front matter that a `#` cut short, so that its rest is a comment",
    ),
    Lint::new(
        "front-matter/hyphen",
        Level::Warn,
        "a list whose hyphens have no space behind them, so that it is one text",
    ),
    Lint::new("glossary/twice", Level::Warn, "a term that a module explains twice"),
    Lint::new("image/too-large", Level::Warn, "a picture of more points than any screen or paper shows"),
    Lint::new("image/unreadable", Level::Warn, "a file with the name of a picture that holds none"),
    Lint::new("module/prerequisite-twice", Level::Warn, "a prerequisite that is named twice"),
    Lint::new("pdf/no-glyph", Level::Warn, "signs that no font of the printed guides has"),
    Lint::new("pdf/unreadable-picture", Level::Warn, "a picture that cannot be printed"),
    Lint::new("language/missing-strings", Level::Warn, "words of the interface that the book's language lacks"),
    Lint::new("language/unknown", Level::Warn, "a book in a language that the interface has no words in"),
    Lint::new("lints/unused", Level::Warn, "a comment that allows a lint where it finds nothing"),
];
