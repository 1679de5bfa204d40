//! The whole course, whoever may see what of it.
//!
//! [`assemble()`] is the door: from settings and texts to modules, sections and pages in their order. [`assemble_heads()`] is the other one,
//! for books that are too large to be held whole. What labels guard
//! stays behind its guard here; only `edition/` opens it.

mod address;
mod assemble;
mod files;
mod names;
mod order;
mod reading;
mod unread;
mod whole;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config::Config;
use crate::label::Guarded;
use crate::source::Span;
use crate::syntax::content::{Document, Reference};
use crate::syntax::front_matter::FrontMatter;

pub use address::GENERATED_PAGES;
pub use assemble::{Input, assemble, assemble_heads};
pub use reading::Readings;
pub use unread::Unread;
pub use whole::{Whole, Wholes};

/// A book.
#[derive(Debug, Clone)]
pub struct Book {
    /// Its settings.
    pub config: Config,
    /// The modules in menu order.
    pub modules: Vec<Arc<Guarded<Module>>>,
    /// The panel "How to use this site"; empty for the default text.
    pub how_to_use: Document,
    /// What the accessibility page begins with; empty for nothing.
    pub accessibility: Document,
    /// The logo, as a path from the book's folder.
    pub logo: Option<Reference>,
    /// Every file of the book that is no Markdown, by its path from the book's folder. For checks only, never shown.
    pub files: BTreeSet<String>,
    /// Every Markdown file of the modules that are built, by its path. For checks only, never shown.
    pub pages: Arc<BTreeSet<String>>,
    /// Every module's slug. For checks only, never shown.
    pub slugs: Vec<String>,
    /// The files that became no page. For checks only, never shown.
    pub unread: Unread,
}

/// A module or track.
#[derive(Debug, Clone)]
pub struct Module {
    /// Its folder in the site.
    pub slug: String,
    /// Its overview: `index.md` or the single file.
    pub page: Page,
    /// Its sections and pages in order.
    pub entries: Vec<Guarded<Entry>>,
}

/// A section with its pages, or a page.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The page, or the section's own.
    pub page: Page,
    /// Whether it is a section.
    pub is_section: bool,
    /// A section's pages.
    pub children: Vec<Guarded<Page>>,
}

/// A page as it was written.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its file, from the book's folder.
    pub path: String,
    /// Its name within the module, such as `plan` or `permanency/plan`; empty for the overview.
    pub name: String,
    /// Its address from the site's root.
    pub address: String,
    /// The top of the file.
    pub span: Span,
    /// The head.
    pub front: Arc<FrontMatter>,
    /// The text.
    pub body: Arc<Document>,
}
