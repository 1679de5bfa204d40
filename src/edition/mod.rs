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
mod glossary;
mod links;
mod menu;
mod module;
pub mod page;
mod preparation;
mod problem;
mod project;
mod resources;
mod scope;
pub mod site;
mod timetable;
mod view;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::book::Book;
use crate::diagnostic::Diagnostic;
use crate::edition::problem::Problem;
use crate::edition::site::{Counterpart, Site};
use crate::edition::view::View;

/// The sites of the wanted editions, and the problems of all.
#[derive(Debug)]
pub struct Projection {
    /// One site for each wanted edition, in the order of the book.
    pub sites: Vec<Site>,
    /// What is wrong in any edition, wanted or not.
    pub diagnostics: Vec<Diagnostic>,
}

/// Projects a book. Every edition is looked at, so that one run shows the problems of all.
pub fn project(book: &Book, wanted: &[String]) -> Projection {
    let mut views = vec![View::of_everything(book)];
    views.extend(book.config.editions.iter().map(|edition| View::of_edition(book, edition)));
    let projected: Vec<_> = views.par_iter().map(|view| (view.edition, project::project(view))).collect();
    let mut sites = Vec::new();
    let mut problems: Vec<Problem> = Vec::new();
    for (edition, mut projected) in projected {
        problems.append(&mut projected.problems);
        if edition.is_some_and(|edition| wanted.contains(&edition.name)) {
            sites.push(projected.site);
        }
    }
    link_counterparts(&mut sites);
    // A link that leads nowhere at all is told once; that it leads nowhere in each edition too goes without saying.
    let broken: BTreeSet<_> = problems
        .iter()
        .filter_map(|problem| match problem {
            Problem::Anywhere(diagnostic) => diagnostic.place.as_ref().map(|place| place.span),
            Problem::NotHere { .. } => None,
        })
        .collect();
    problems.retain(|problem| !matches!(problem, Problem::NotHere { span, .. } if broken.contains(span)));
    Projection { sites, diagnostics: problem::merge(problems) }
}

/// Tells editions that are not public which of their pages the public edition has, if it is built beside them.
fn link_counterparts(sites: &mut [Site]) {
    let Some(public) = sites.iter().find(|site| site.edition.public) else { return };
    let counterpart = Counterpart {
        name: public.edition.name.clone(),
        title: public.edition.title.clone(),
        glossary: !public.glossary.is_empty(),
    };
    let addresses: BTreeSet<String> = public
        .modules
        .iter()
        .flat_map(|module| module.pages.iter().chain(&module.extras))
        .map(|page| page.address.clone())
        .collect();
    for site in sites.iter_mut().filter(|site| !site.edition.public) {
        site.edition.counterpart = Some(counterpart.clone());
        for page in site.modules.iter_mut().flat_map(|module| module.pages.iter_mut().chain(&mut module.extras)) {
            page.in_counterpart = addresses.contains(&page.address);
        }
    }
}
