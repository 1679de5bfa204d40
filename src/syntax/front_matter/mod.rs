//! Front matter: the YAML head of a module, section or page.
//!
//! [`split`] parts head from body, [`parse`] types the head. Neither reads the disk.
//!
//! Invariant: an unknown key is an error. A misspelt `trainer_notes` that fell through would be read by trainees.

mod activity;
mod agenda;
mod fields;
mod items;
mod key;
mod reader;

use std::ops::Range;

use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::label::{Guarded, Labels};
use crate::source::{FileId, Span};
use crate::syntax::activity::{Activity, Material};
use crate::syntax::content::{Document, Reference};
use crate::syntax::markdown::Context;
use crate::syntax::yaml;

pub use key::{KEYS, Key, MapKind};

/// What the front matter stands on top of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A module: its `index.md` or its single file.
    Module,
    /// A section's `index.md`.
    Section,
    /// A page.
    Page,
}

/// The head of a module, section or page. Fields that its kind does not have are empty.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// Where the title was written, or the top of the file.
    pub span: Span,
    /// The title.
    pub title: String,
    /// A shorter title for menus.
    pub menu_title: Option<String>,
    /// The institute's course number.
    pub code: Option<String>,
    /// One sentence.
    pub summary: String,
    /// Labels of the whole module, section or page.
    pub labels: Labels,
    /// Who it is for.
    pub audience: Vec<Guarded<String>>,
    /// Facet names with values.
    pub facets: Vec<(String, Vec<Guarded<String>>)>,
    /// Modules to take first.
    pub prerequisites: Vec<Guarded<Reference>>,
    /// How long it takes, if said.
    pub duration: Option<Duration>,
    /// When it was last changed, if said.
    pub updated: Option<String>,
    /// When it has to be looked at again, if said. For checks only, never shown.
    pub review_by: Guarded<Option<Date>>,
    /// Its picture.
    pub image: Option<Guarded<Image>>,
    /// Whether trainees may check their answers themselves.
    pub self_check: bool,
    /// A module's objectives.
    pub objectives: Vec<Guarded<Objective>>,
    /// The ids of the objectives that a section or page serves. A page's are for the trainer, a section's for everyone.
    pub serves: Guarded<Vec<Guarded<Reference>>>,
    /// Key points.
    pub key_points: Vec<Guarded<Document>>,
    /// Notes to the trainer.
    pub trainer_notes: Guarded<Vec<Guarded<Document>>>,
    /// Notes to the supervisor.
    pub supervisor_notes: Guarded<Vec<Guarded<Document>>>,
    /// What to bring.
    pub materials: Guarded<Vec<Guarded<Material>>>,
    /// Strategies for the supervisor, in groups.
    pub transfer: Guarded<Vec<StrategyGroup>>,
    /// Terms.
    pub glossary: Vec<Guarded<Term>>,
    /// Activities.
    pub activities: Vec<Guarded<Activity>>,
    /// Resources.
    pub resources: Vec<Guarded<Resource>>,
    /// The days of a track.
    pub agenda: Vec<Guarded<Day>>,
    /// Ids that this front matter defines, with their places: for checks only, never shown.
    pub ids: Ids,
    /// Where its keys stand: for checks only, never shown.
    pub places: Places,
}

/// Where the keys of a front matter stand, and their values.
#[derive(Debug, Clone, Default)]
pub struct Places(Box<[(&'static str, Span, Span)]>);

impl Places {
    /// Where a key stands.
    pub fn key(&self, name: &str) -> Option<Span> {
        self.0.iter().find(|(known, ..)| *known == name).map(|(_, key, _)| *key)
    }

    /// Where the value of a key stands.
    pub fn value(&self, name: &str) -> Option<Span> {
        self.0.iter().find(|(known, ..)| *known == name).map(|(.., value)| *value)
    }
}

/// Ids of a front matter with their places.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    /// Of objectives.
    pub objectives: Vec<Reference>,
    /// Of activities.
    pub activities: Vec<Reference>,
    /// No ids: texts that are shown literally, so that what is said of one has its place.
    pub texts: Vec<Reference>,
}

/// A picture.
#[derive(Debug, Clone)]
pub struct Image {
    /// The file, as written.
    pub file: Reference,
    /// The alternative text.
    pub alt: String,
    /// A caption.
    pub caption: String,
}

/// An objective.
#[derive(Debug, Clone)]
pub struct Objective {
    /// Its id, given or made from its text.
    pub id: String,
    /// Its text.
    pub text: Document,
    /// Where the text was written.
    pub span: Span,
}

/// A group of strategies.
#[derive(Debug, Clone)]
pub struct StrategyGroup {
    /// Its name.
    pub name: String,
    /// The strategies.
    pub strategies: Vec<Guarded<Document>>,
}

/// A term.
#[derive(Debug, Clone)]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: Document,
}

/// A resource.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Its topic; empty if none.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// Where it is on the web.
    pub url: Option<Reference>,
    /// The file of the book.
    pub file: Option<Reference>,
    /// Whom to credit.
    pub credit: Option<String>,
    /// A description.
    pub description: Document,
}

/// A day of a track.
#[derive(Debug, Clone)]
pub struct Day {
    /// Where its title was written.
    pub span: Span,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// When it starts, in minutes after midnight.
    pub start: Option<u32>,
    /// Notes to the trainer.
    pub trainer_notes: Guarded<Vec<Guarded<Document>>>,
    /// Its sessions.
    pub sessions: Vec<Guarded<Session>>,
}

/// A session of a track.
#[derive(Debug, Clone)]
pub struct Session {
    /// Where it was written.
    pub span: Span,
    /// The module that it points at.
    pub module: Option<Reference>,
    /// The page of that module.
    pub page: Option<Reference>,
    /// Its title.
    pub title: Option<String>,
    /// Its time.
    pub duration: Option<Duration>,
    /// Notes to the trainer.
    pub trainer_notes: Guarded<Vec<Guarded<Document>>>,
    /// Notes to the supervisor.
    pub supervisor_notes: Guarded<Vec<Guarded<Document>>>,
    /// What to bring.
    pub materials: Guarded<Vec<Guarded<Material>>>,
}

/// The ranges of the head and of the body of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The YAML between the two lines of `---`; none if the file does not begin with one.
    pub head: Option<Range<usize>>,
    /// The Markdown.
    pub body: Range<usize>,
}

/// Parts head from body. The head begins with `---` on the first line and ends with `---` or `...` on one of its own.
pub fn split(file: FileId, text: &str) -> Result<Split, Box<Diagnostic>> {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return Ok(Split { head: None, body: 0..text.len() });
    };
    let start = first.len();
    let mut offset = start;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return Ok(Split { head: Some(start..offset), body: offset + line.len()..text.len() });
        }
        offset += line.len();
    }
    Err(Box::new(
        Diagnostic::error("front-matter/unclosed", Span::new(file, 0..3), "the front matter is never closed")
            .label("opened here")
            .help("end it with a line of `---` before the text begins"),
    ))
}

/// Types the head of a file.
pub fn parse(
    (file, text): (FileId, &str),
    head: Option<Range<usize>>,
    kind: Kind,
    context: Context<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FrontMatter> {
    let what = kind.describe();
    let Some(head) = head else {
        let end = text.find('\n').unwrap_or(text.len()).max(1);
        diagnostics.push(
            Diagnostic::error(
                "front-matter/missing",
                Span::new(file, 0..end),
                format!("this {what} has no front matter"),
            )
            .help("begin the file with `---`, `title: …`, `---`"),
        );
        return None;
    };
    match yaml::parse(file, text, head.clone()) {
        Ok(node) => {
            let top = Span::new(file, 0..head.start.saturating_sub(1).max(1));
            fields::read(&node, top, kind, context, diagnostics)
        }
        Err(problem) => {
            diagnostics.push(*problem);
            None
        }
    }
}

impl Kind {
    fn describe(self) -> &'static str {
        match self {
            Self::Module => "module",
            Self::Section => "section",
            Self::Page => "page",
        }
    }
}
