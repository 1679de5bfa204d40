//! Every key of front matter, as a table: what it is called, where it can stand and which label it bears by nature.
//!
//! The reader takes its names from here, and the canary test goes through it row by row: a key that is not in the
//! table cannot be read, and a key in the table without a row in the test fails it.

use crate::label::{SUPERVISOR, TRAINER};

/// A kind of map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MapKind {
    /// The front matter of a module.
    Module,
    /// The front matter of a section.
    Section,
    /// The front matter of a page.
    Page,
    /// An item that is a text when it needs no more: key point, note, answer, question, strategy, audience, …
    Text,
    /// An item of `materials`.
    Material,
    /// An item of `prerequisites`.
    Prerequisite,
    /// An item of `objectives` of a module.
    Objective,
    /// `image`.
    Image,
    /// An item of `glossary`.
    Term,
    /// An item of `resources`.
    Resource,
    /// An item of `activities`.
    Activity,
    /// An item of `steps`.
    Step,
    /// An item of `agenda`.
    Day,
    /// An item of `sessions`.
    Session,
}

/// A key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Where it can stand.
    pub map: MapKind,
    /// Its name.
    pub name: &'static str,
    /// The label that its value bears by nature.
    pub nature: Option<&'static str>,
}

/// Every key.
pub const KEYS: &[Key] = &[
    open(MapKind::Module, "title"),
    open(MapKind::Module, "menu_title"),
    open(MapKind::Module, "code"),
    open(MapKind::Module, "summary"),
    open(MapKind::Module, "for"),
    open(MapKind::Module, "audience"),
    open(MapKind::Module, "facets"),
    open(MapKind::Module, "prerequisites"),
    open(MapKind::Module, "duration"),
    open(MapKind::Module, "updated"),
    trainer(MapKind::Module, "review_by"),
    open(MapKind::Module, "image"),
    open(MapKind::Module, "answers"),
    open(MapKind::Module, "objectives"),
    open(MapKind::Module, "key_points"),
    trainer(MapKind::Module, "trainer_notes"),
    supervisor(MapKind::Module, "supervisor_notes"),
    trainer(MapKind::Module, "materials"),
    supervisor(MapKind::Module, "transfer"),
    open(MapKind::Module, "glossary"),
    open(MapKind::Module, "activities"),
    open(MapKind::Module, "resources"),
    open(MapKind::Module, "agenda"),
    open(MapKind::Section, "title"),
    open(MapKind::Section, "menu_title"),
    open(MapKind::Section, "summary"),
    open(MapKind::Section, "for"),
    open(MapKind::Section, "duration"),
    open(MapKind::Section, "objectives"),
    open(MapKind::Section, "key_points"),
    trainer(MapKind::Section, "trainer_notes"),
    supervisor(MapKind::Section, "supervisor_notes"),
    trainer(MapKind::Section, "materials"),
    supervisor(MapKind::Section, "transfer"),
    open(MapKind::Section, "glossary"),
    open(MapKind::Section, "activities"),
    open(MapKind::Section, "resources"),
    open(MapKind::Page, "title"),
    open(MapKind::Page, "menu_title"),
    open(MapKind::Page, "summary"),
    open(MapKind::Page, "for"),
    open(MapKind::Page, "duration"),
    trainer(MapKind::Page, "objectives"),
    open(MapKind::Page, "key_points"),
    trainer(MapKind::Page, "trainer_notes"),
    supervisor(MapKind::Page, "supervisor_notes"),
    trainer(MapKind::Page, "materials"),
    supervisor(MapKind::Page, "transfer"),
    open(MapKind::Page, "glossary"),
    open(MapKind::Page, "activities"),
    open(MapKind::Page, "resources"),
    open(MapKind::Text, "text"),
    open(MapKind::Text, "for"),
    open(MapKind::Material, "text"),
    open(MapKind::Material, "count"),
    open(MapKind::Material, "for"),
    open(MapKind::Prerequisite, "module"),
    open(MapKind::Prerequisite, "for"),
    open(MapKind::Objective, "id"),
    open(MapKind::Objective, "text"),
    open(MapKind::Objective, "for"),
    open(MapKind::Image, "file"),
    open(MapKind::Image, "alt"),
    open(MapKind::Image, "caption"),
    open(MapKind::Image, "for"),
    open(MapKind::Term, "term"),
    open(MapKind::Term, "definition"),
    open(MapKind::Term, "for"),
    open(MapKind::Resource, "topic"),
    open(MapKind::Resource, "title"),
    open(MapKind::Resource, "url"),
    open(MapKind::Resource, "file"),
    open(MapKind::Resource, "credit"),
    open(MapKind::Resource, "description"),
    open(MapKind::Resource, "for"),
    open(MapKind::Activity, "id"),
    open(MapKind::Activity, "title"),
    open(MapKind::Activity, "kind"),
    open(MapKind::Activity, "duration"),
    open(MapKind::Activity, "groups"),
    open(MapKind::Activity, "group_size"),
    open(MapKind::Activity, "optional"),
    trainer(MapKind::Activity, "objectives"),
    trainer(MapKind::Activity, "materials"),
    open(MapKind::Activity, "instructions"),
    trainer(MapKind::Activity, "steps"),
    trainer(MapKind::Activity, "say"),
    trainer(MapKind::Activity, "trainer_notes"),
    supervisor(MapKind::Activity, "supervisor_notes"),
    open(MapKind::Activity, "possible_answers"),
    trainer(MapKind::Activity, "debrief"),
    supervisor(MapKind::Activity, "coach_questions"),
    open(MapKind::Activity, "for"),
    open(MapKind::Step, "minutes"),
    open(MapKind::Step, "text"),
    open(MapKind::Step, "say"),
    open(MapKind::Step, "for"),
    open(MapKind::Day, "title"),
    open(MapKind::Day, "summary"),
    open(MapKind::Day, "start"),
    trainer(MapKind::Day, "trainer_notes"),
    open(MapKind::Day, "sessions"),
    open(MapKind::Day, "for"),
    open(MapKind::Session, "module"),
    open(MapKind::Session, "page"),
    open(MapKind::Session, "title"),
    open(MapKind::Session, "duration"),
    trainer(MapKind::Session, "trainer_notes"),
    supervisor(MapKind::Session, "supervisor_notes"),
    trainer(MapKind::Session, "materials"),
    open(MapKind::Session, "for"),
];

impl MapKind {
    /// The names of the keys that this map can have.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        KEYS.iter().filter(move |key| key.map == self).map(|key| key.name)
    }

    /// What it is, for messages.
    pub fn describe(self) -> &'static str {
        match self {
            Self::Module => "a module",
            Self::Section => "a section",
            Self::Page => "a page",
            Self::Text => "an item that is a text",
            Self::Material => "a material",
            Self::Prerequisite => "a prerequisite",
            Self::Objective => "an objective",
            Self::Image => "an image",
            Self::Term => "a term",
            Self::Resource => "a resource",
            Self::Activity => "an activity",
            Self::Step => "a step",
            Self::Day => "a day",
            Self::Session => "a session",
        }
    }
}

const fn open(map: MapKind, name: &'static str) -> Key {
    Key { map, name, nature: None }
}

const fn trainer(map: MapKind, name: &'static str) -> Key {
    Key { map, name, nature: Some(TRAINER) }
}

const fn supervisor(map: MapKind, name: &'static str) -> Key {
    Key { map, name, nature: Some(SUPERVISOR) }
}
