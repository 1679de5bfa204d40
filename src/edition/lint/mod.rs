//! Lints that look at the whole course, whoever may see what of it.
//!
//! [`check`] is the door. It opens every guard, as the check of the whole book does, and hands out diagnostics only.

mod accessibility;
mod acronyms;
mod activities;
mod addresses;
mod agenda;
mod coverage;
mod dates;
mod duration;
mod inlines;
mod leaks;
mod objectives;
mod openings;
mod parts;
mod phrases;
mod walk;
mod walk_front;
mod words;

use std::sync::Arc;

use rayon::prelude::*;

use crate::book::{Book, Page};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::edition::lint::walk::{Piece, Walk};
use crate::edition::memory::{MadeModule, Memory, ViewMemory};
use crate::edition::view::{ModuleView, View};
use crate::source::Sources;

pub use addresses::addresses;

/// What lints are told beside the book.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// What day it is; none: nothing is said of dates.
    pub today: Option<Date>,
}

/// What lints may ask.
struct Lints<'b> {
    view: Arc<View<'b>>,
    sources: &'b Sources,
    memory: &'b Memory,
    asked: Asked,
    found: Vec<Diagnostic>,
}

/// What the lints find in a book that was just projected into `memory`.
pub fn check(book: &Book, sources: &Sources, memory: &Memory, asked: Asked) -> Vec<Diagnostic> {
    let mut lints = Lints { view: Arc::new(View::of_everything(book)), sources, memory, asked, found: Vec::new() };
    let walk = Walk::of(book);
    lints.objectives();
    lints.openings();
    lints.coverage();
    lints.parts();
    lints.durations();
    lints.agendas();
    lints.activities();
    lints.acronyms();
    lints.dates();
    lints.accessibility(&walk);
    lints.leaks(&walk);
    lints.found
}

impl<'b> Lints<'b> {
    /// Looks at each of these on all cores; what is found comes in their order.
    fn each<T: Sync>(&mut self, all: &[T], look: impl Fn(&mut Self, &T) + Sync) {
        let found = |one| {
            let mut lints = Self { view: Arc::clone(&self.view), found: Vec::new(), ..*self };
            look(&mut lints, one);
            lints.found
        };
        let found: Vec<_> = all.par_iter().map(found).collect();
        self.found.extend(found.into_iter().flatten());
    }

    /// Looks at all that a book says, piece by piece.
    fn each_piece(&mut self, walk: &Walk<'_>, look: impl Fn(&mut Self, &Piece<'_>) + Sync) {
        walk.settings.iter().for_each(|piece| look(self, piece));
        self.each(&walk.pages, |lints, page| page.pieces().for_each(|piece| look(lints, piece)));
    }

    /// What a module came to with every guard open.
    fn made(&self, module: &ModuleView<'_>) -> Option<&'b Arc<MadeModule>> {
        self.memory.of_everything()?.modules.get(&module.module.slug)
    }

    /// What each edition sees of the book, with what it came to.
    fn editions(&self) -> impl Iterator<Item = (View<'b>, &'b ViewMemory)> {
        let book = self.view.book;
        let views = book.config.editions.iter().map(move |edition| View::of_edition(book, edition));
        views.zip(self.memory.of_editions())
    }

    /// Whether the book is written in English, so that English words can be looked for.
    fn is_english(&self) -> bool {
        self.view.book.config.book.language.split('-').next().is_some_and(|tag| tag.eq_ignore_ascii_case("en"))
    }
}

/// The pages of a module that are no section and not its overview: what it teaches with.
fn lessons<'b>(module: &ModuleView<'b>) -> impl Iterator<Item = &'b Page> {
    let entries = module.entries.iter();
    entries
        .flat_map(|entry| (!entry.is_section).then_some(entry.page).into_iter().chain(entry.children.iter().copied()))
}
