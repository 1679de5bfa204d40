//! Files and modules as they were read, so that a file is parsed again only when its text or what stands around it has
//! changed, and a module put together only when one of its files has.
//!
//! [`Readings`] are kept by who assembles a book again and again; empty ones give what a first reading gives.
//!
//! Invariant: a reading is taken again only for the same text of the same kind in the same surroundings, under the same settings.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::book::Module;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::label::{Guarded, TRAINER};
use crate::source::{FileId, Sources, Span};
use crate::syntax::content::Document;
use crate::syntax::front_matter::{self, FrontMatter, Kind};
use crate::syntax::markdown::{self, Context};
use crate::syntax::text::Text;

/// How much of a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Its head: who links to it needs no more.
    Head,
    Whole,
}

/// What is kept of the files of a book. Empty at first.
#[derive(Debug, Default)]
pub struct Readings {
    config: Option<Config>,
    /// By the module's name in the folder.
    modules: BTreeMap<String, Arc<ReadModule>>,
    /// The paths of all pages, with the files that they are of.
    pages: (Vec<FileId>, Arc<BTreeSet<String>>),
}

/// A module as it was read.
#[derive(Debug)]
pub(super) struct ReadModule {
    pub(super) depth: Depth,
    /// Its files. A file keeps its id, so the same ids are the same paths.
    pub(super) files: Vec<FileId>,
    /// What came of it: none if it has no readable text of its own.
    pub(super) assembled: Option<Assembled>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Paths of files that became no page.
    pub(super) unread: Vec<String>,
    pub(super) readings: BTreeMap<FileId, Arc<Reading>>,
}

/// A module put together.
#[derive(Debug)]
pub(super) struct Assembled {
    pub(super) slug: String,
    /// The paths of its pages.
    pub(super) paths: Vec<String>,
    /// The top of its own text.
    pub(super) span: Span,
    pub(super) module: Arc<Guarded<Module>>,
}

/// A file as it was read.
#[derive(Debug)]
pub(super) struct Reading {
    /// The head; none if it has a mistake that leaves nothing of it.
    pub(super) front: Option<Arc<FrontMatter>>,
    pub(super) body: Arc<Document>,
    text: Arc<str>,
    place: Place,
    depth: Depth,
    head: Option<Range<usize>>,
    head_problems: Vec<Diagnostic>,
    body_problems: Vec<Diagnostic>,
}

/// What the reading of a file depends on beside its text and the book's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    kind: Kind,
    self_check: bool,
    for_trainer: bool,
}

impl Readings {
    /// With what was read under these settings; nothing if they were others.
    pub(super) fn under(&mut self, config: &Config) -> &BTreeMap<String, Arc<ReadModule>> {
        if self.config.as_ref() != Some(config) {
            *self = Self { config: Some(config.clone()), ..Self::default() };
        }
        &self.modules
    }

    /// Drops all that was read, on all cores: it is many small pieces.
    pub fn drop_in_parallel(self) {
        self.modules.into_par_iter().for_each(drop);
    }

    /// Keeps the modules that were read, and returns the paths of all their pages.
    pub(super) fn keep(&mut self, modules: BTreeMap<String, Arc<ReadModule>>) -> Arc<BTreeSet<String>> {
        self.modules = modules;
        let whole = || self.modules.values().filter_map(|module| Some((module, module.assembled.as_ref()?)));
        let files: Vec<FileId> = whole().flat_map(|(module, _)| module.files.iter().copied()).collect();
        if self.pages.0 != files {
            let paths = whole().flat_map(|(_, assembled)| assembled.paths.iter().cloned()).collect();
            self.pages = (files, Arc::new(paths));
        }
        Arc::clone(&self.pages.1)
    }
}

impl ReadModule {
    /// Whether the same would be read from these files.
    pub(super) fn is_of(&self, files: &[FileId], sources: &Sources, depth: Depth) -> bool {
        let same = |(id, reading): (&FileId, &Arc<Reading>)| is_same(&reading.text, &sources.get(*id).text);
        self.depth == depth && self.files == files && self.readings.iter().all(same)
    }

    /// What is wrong in the texts below the heads.
    pub(super) fn body_problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.readings.values().flat_map(|reading| &reading.body_problems)
    }
}

impl Reading {
    /// Reads a file, or takes again what `before` has of it.
    pub(super) fn of(
        (id, text): (FileId, &Arc<str>),
        kind: Kind,
        context: Context<'_>,
        depth: Depth,
        before: Option<&Arc<Self>>,
    ) -> Arc<Self> {
        let place = Place { kind, self_check: context.self_check, for_trainer: context.for_trainer };
        let before = before.filter(|before| before.place == place);
        match before {
            Some(before) if before.depth == depth && is_same(&before.text, text) => Arc::clone(before),
            before => Arc::new(Self::new((id, text), place, context, depth, before)),
        }
    }

    /// What is wrong in the file.
    pub(super) fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.head_problems.iter().chain(&self.body_problems)
    }

    fn new(
        (id, text): (FileId, &Arc<str>),
        place: Place,
        context: Context<'_>,
        depth: Depth,
        before: Option<&Arc<Self>>,
    ) -> Self {
        let split = match front_matter::split(id, text) {
            Ok(split) => split,
            Err(problem) => return Self::failed(text, place, depth, *problem),
        };
        let mut head_problems = Vec::new();
        let front = match before.and_then(|before| before.same_head(text, split.head.as_ref())) {
            Some((front, problems)) => {
                head_problems.extend_from_slice(problems);
                Some(Arc::clone(front))
            }
            None => {
                let head = split.head.clone();
                front_matter::parse((id, text), head, place.kind, context, &mut head_problems).map(Arc::new)
            }
        };
        let context = match &front {
            Some(front) => Context {
                self_check: context.self_check || front.self_check,
                for_trainer: context.for_trainer || front.labels.names().eq([TRAINER]),
                ..context
            },
            None => context,
        };
        let mut body_problems = Vec::new();
        let body = match depth {
            Depth::Head => Document::default(),
            Depth::Whole => {
                let body = Text::verbatim(id, split.body, text);
                markdown::parse(&body, context, &mut body_problems)
            }
        };
        let (text, body) = (Arc::clone(text), Arc::new(body));
        Self { front, body, text, place, depth, head: split.head, head_problems, body_problems }
    }

    fn failed(text: &Arc<str>, place: Place, depth: Depth, problem: Diagnostic) -> Self {
        Self {
            front: None,
            body: Arc::default(),
            text: Arc::clone(text),
            place,
            depth,
            head: None,
            head_problems: vec![problem],
            body_problems: Vec::new(),
        }
    }

    /// The head and its problems, if they stand in the same place in the same words. Who writes on a page's text leaves
    /// its head alone, and all that looks at heads only can stay as it is.
    fn same_head(&self, text: &Arc<str>, head: Option<&Range<usize>>) -> Option<(&Arc<FrontMatter>, &[Diagnostic])> {
        let (known, head) = (self.head.as_ref()?, head?);
        let is_same = || Arc::ptr_eq(&self.text, text) || self.text[known.clone()] == text[head.clone()];
        (known == head && is_same()).then_some(())?;
        Some((self.front.as_ref()?, &self.head_problems))
    }
}

/// Whether two texts say the same: most are one and the same.
fn is_same(one: &Arc<str>, other: &Arc<str>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}
