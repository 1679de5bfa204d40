//! The book as one edition may see it.
//!
//! Everything that labels guard is opened here and nowhere else: [`project()`] is the door. What comes out is plain: a
//! renderer that reads a [`site::Site`] cannot leak what it was never given. Menus, counters, totals, anchors and the
//! list of files are made from what was opened, so they know of nothing else either.

mod activities;
pub mod activity;
mod agenda;
mod blocks;
mod coaching;
pub mod content;
mod content_page;
mod crosswalk;
pub mod delivery;
pub mod delivery_steps;
mod extras;
mod glossary;
mod hours;
mod in_turn;
mod links;
pub mod lint;
mod memory;
mod menu;
mod module;
mod module_time;
mod modules;
mod one_to_one;
pub mod page;
pub mod planning;
mod preparation;
mod prerequisites;
mod problem;
mod project;
mod prompts;
pub mod question;
mod questions;
mod reading;
mod resources;
mod scope;
pub mod site;
mod timetable;
mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::book::Book;
use crate::config;
use crate::diagnostic::Diagnostic;
use crate::edition::memory::{MadeModule, ViewMemory};
use crate::edition::problem::Problem;
use crate::edition::site::{Counterpart, Site};
use crate::edition::view::{Addresses, View};

pub use in_turn::{InTurn, Modules, project_in_turn};
pub use memory::Memory;

/// The sites of the wanted editions, and the problems of all.
#[derive(Debug)]
pub struct Projection {
    /// One site for each wanted edition, in the order of the book.
    pub sites: Vec<Site>,
    /// What is wrong in any edition, wanted or not.
    pub diagnostics: Vec<Diagnostic>,
}

/// Projects a book. Every edition is looked at, so that one run shows the problems of all.
///
/// What `memory` has of the projection before is taken again where nothing has changed; the result is the same as with
/// an empty one.
pub fn project(book: &Book, wanted: &[String], memory: &mut Memory) -> Projection {
    let mut views = views(book, wanted);
    let mut memories = memory.recall(book, &views[0], views.len());
    index(&mut views, memories.iter_mut().map(|memory| &mut memory.addresses));
    let made = modules::modules(book, &views, &memories);
    let (projection, memories) = whole_projection(&views, made, memories);
    memory.keep(memories);
    projection
}

/// The view of everything, and those of all editions.
fn views<'b>(book: &'b Book, wanted: &[String]) -> Vec<View<'b>> {
    let of_edition = |edition: &'b config::Edition| {
        let mut view = View::of_edition(book, edition);
        view.is_made = wanted.contains(&edition.name);
        view
    };
    std::iter::once(View::of_everything(book)).chain(book.config.editions.iter().map(of_edition)).collect()
}

/// Makes the pages of views, the first of which is that of everything, findable by their paths; what is known of that is kept in
/// `addresses`.
fn index<'m>(views: &mut [View<'_>], addresses: impl Iterator<Item = &'m mut Option<Arc<Addresses>>>) {
    let mut all = None;
    for (view, known) in views.iter_mut().zip(addresses) {
        let found = view.index(known.take(), all.as_ref());
        all.get_or_insert_with(|| Arc::clone(&found));
        *known = Some(found);
    }
}

/// The projection of views whose modules are made, and what is to be kept of them.
fn whole_projection(
    views: &[View<'_>],
    made: Vec<Vec<Arc<MadeModule>>>,
    mut memories: Vec<ViewMemory>,
) -> (Projection, Vec<ViewMemory>) {
    memories.resize_with(views.len(), ViewMemory::default);
    let projected: Vec<_> = views
        .par_iter()
        .zip(made)
        .zip(memories)
        .map(|((view, made), memory)| (view.is_made, project::project(view, made, memory)))
        .collect();
    let mut sites = Vec::new();
    let mut problems: Vec<Problem> = Vec::new();
    let mut memories = Vec::new();
    for (is_made, mut projected) in projected {
        problems.append(&mut projected.problems);
        memories.push(projected.memory);
        if is_made {
            sites.push(projected.site);
        }
    }
    link_counterparts(&mut sites);
    // A link that leads nowhere at all is told once; that it leads nowhere in each edition too goes without saying.
    let broken: BTreeSet<_> = problems
        .iter()
        .filter_map(|problem| match problem {
            Problem::Anywhere(diagnostic) if diagnostic.is_error() => diagnostic.place.as_ref().map(|place| place.span),
            _ => None,
        })
        .collect();
    problems.retain(|problem| !matches!(problem, Problem::NotHere { span, .. } if broken.contains(span)));
    (Projection { sites, diagnostics: problem::merge(problems) }, memories)
}

/// Tells editions that are not public which of their pages the public edition has, if it is built beside them.
fn link_counterparts(sites: &mut [Site]) {
    let Some(public) = sites.iter().find(|site| site.edition.public) else { return };
    let pages = public.modules.iter().flat_map(|module| module.pages.iter().chain(&module.extras));
    let counterpart = Counterpart {
        name: public.edition.name.clone(),
        title: public.edition.title.clone(),
        pages: site::by_address(pages),
        glossary: !public.glossary.is_empty(),
    };
    for site in sites.iter_mut().filter(|site| !site.edition.public) {
        site.edition.counterpart = Some(counterpart.clone());
    }
}
