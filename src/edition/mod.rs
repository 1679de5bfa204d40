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
mod links;
pub mod lint;
mod memory;
mod menu;
mod module;
mod module_time;
mod one_to_one;
pub mod page;
pub mod planning;
mod preparation;
mod prerequisites;
mod problem;
mod project;
mod prompts;
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
use crate::diagnostic::Diagnostic;
use crate::edition::page::Page;
use crate::edition::problem::Problem;
use crate::edition::site::{Counterpart, Site};
use crate::edition::view::View;

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
    let mut views = vec![View::of_everything(book)];
    for edition in &book.config.editions {
        let mut view = View::of_edition(book, edition);
        view.is_made = wanted.contains(&edition.name);
        views.push(view);
    }
    let memories = memory.recall(book, &views[0], views.len());
    let projected: Vec<_> = views
        .into_par_iter()
        .zip(memories)
        .map(|(mut view, memory)| (view.is_made, project::project(&mut view, memory)))
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
    memory.keep(memories);
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
    Projection { sites, diagnostics: problem::merge(problems) }
}

/// Tells editions that are not public which of their pages the public edition has, if it is built beside them.
fn link_counterparts(sites: &mut [Site]) {
    let Some(public) = sites.iter().find(|site| site.edition.public) else { return };
    let pages = public.modules.iter().flat_map(|module| module.pages.iter().chain(&module.extras));
    let mut pages: Vec<Arc<Page>> = pages.map(Arc::clone).collect();
    pages.sort_unstable_by(|a, b| a.address.cmp(&b.address));
    let counterpart = Counterpart {
        name: public.edition.name.clone(),
        title: public.edition.title.clone(),
        pages: Arc::new(pages),
        glossary: !public.glossary.is_empty(),
    };
    for site in sites.iter_mut().filter(|site| !site.edition.public) {
        site.edition.counterpart = Some(counterpart.clone());
    }
}
