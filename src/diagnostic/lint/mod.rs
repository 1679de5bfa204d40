//! Lints: what is worth a word though nothing is broken, each with a name that a book can allow, warn of or deny.
//!
//! A lint is told as a [`Diagnostic`](crate::diagnostic::Diagnostic) with the lint's name as its code, wherever it is found.
//! [`level::settle`](crate::diagnostic::level::settle) makes of it what the book wants.

mod accessibility;
mod book;
mod leaks;
mod links;
mod teaching;

/// What becomes of what a lint finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is said.
    Allow,
    /// It is said.
    Warn,
    /// Nothing is written until it is mended.
    Deny,
}

impl Level {
    /// The level of this name.
    pub fn named(name: &str) -> Option<Self> {
        LEVELS.iter().find(|(known, _)| *known == name).map(|(_, level)| *level)
    }
}

/// The names of the levels.
pub const LEVELS: [(&str, Level); 3] = [("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny)];

/// A lint.
#[derive(Debug, Clone, Copy)]
pub struct Lint {
    /// Its name, which is the code of what it finds: `objectives/unmeasurable-verb`.
    pub name: &'static str,
    /// Its level where a book says nothing.
    pub level: Level,
    /// What it finds, in one sentence without a full stop.
    pub finds: &'static str,
}

impl Lint {
    const fn new(name: &'static str, level: Level, finds: &'static str) -> Self {
        Self { name, level, finds }
    }
}

/// Every lint.
pub fn all() -> impl Iterator<Item = &'static Lint> {
    [book::LINTS, teaching::LINTS, accessibility::LINTS, leaks::LINTS, links::LINTS].into_iter().flatten()
}

/// The lint of this name.
pub fn find(name: &str) -> Option<&'static Lint> {
    all().find(|lint| lint.name == name)
}
