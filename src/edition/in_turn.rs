//! Books that are too large to be held: their modules are read and projected one by one, and let go.
//!
//! [`project_in_turn`] looks at every module once and keeps outlines: what other modules, menus and the pages of the site show of
//! it. [`InTurn::module`] gives a module whole when its pages are to be rendered: most are made again, the first are still there.
//!
//! Invariant: what comes out is what [`crate::edition::project()`] makes of the whole book.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use crate::book::{Book, Whole, Wholes};
use crate::diagnostic::Diagnostic;
use crate::edition::memory::{MadeModule, MadePage};
use crate::edition::modules::{Row, Way, by_view, row, with_tracks};
use crate::edition::page::{Page, PageBody};
use crate::edition::scope::{Gathered, Sought};
use crate::edition::site::Module;
use crate::edition::view::{Addresses, ModuleView, View};
use crate::edition::{Projection, index, views, whole_projection};
use crate::label;

/// The modules of the wanted editions, to be made again one by one.
pub struct Modules {
    book: Book,
    wholes: Wholes,
    wanted: Vec<String>,
    /// Places in the book by the modules' slugs.
    places: BTreeMap<String, usize>,
    /// For each wanted edition its tracks, whole, by their slugs: what they show of other modules is known when all are made.
    tracks: Vec<BTreeMap<String, Arc<Module>>>,
    /// Of each view, made or not, where its pages are.
    addresses: Vec<Option<Arc<Addresses>>>,
    kept: Kept,
}

/// Modules that stay until they are asked for, by their places in the book.
type Kept = Mutex<BTreeMap<usize, Seen>>;

/// A module as each wanted edition sees it, in the order of the sites; none in those that do not see it.
type Seen = Vec<Option<Arc<Module>>>;

/// [`Modules`] with what it takes to make them.
pub struct InTurn<'m> {
    modules: &'m Modules,
    views: Vec<View<'m>>,
}

/// Projects a book of which only the heads were read. The sites have outlines for modules. The first modules, with `most_kept` bytes of
/// text for one edition, stay as they were made until they are asked for.
pub fn project_in_turn(book: Book, wholes: Wholes, wanted: &[String], most_kept: usize) -> (Projection, Modules) {
    let mut views = views(&book, wanted);
    let mut addresses = vec![None; views.len()];
    index(&mut views, addresses.iter_mut());
    let editions = views.iter().filter(|view| view.is_made).count();
    let few = wholes.first_with(most_kept / editions.max(1));
    let (problems, kept) = (Mutex::default(), Kept::default());
    let keep = |place: usize, ways: &[Option<Way<'_>>]| {
        if place < few {
            locked(&kept).insert(place, as_seen(&views, ways));
        }
    };
    let made = outlines(&book, &views, &wholes, &problems, &keep);
    let mut tracks = Vec::new();
    for (view, made) in views.iter().zip(&made).filter(|(view, _)| view.is_made) {
        let own = view.modules.iter().zip(made).filter(|(seen, _)| seen.is_track());
        tracks.push(own.map(|(seen, made)| (seen.module.slug.clone(), Arc::clone(&made.module))).collect());
    }
    let (mut projection, _) = whole_projection(&views, made, Vec::new());
    projection.diagnostics.append(&mut problems.into_inner().unwrap_or_else(PoisonError::into_inner));
    drop(views);
    let places = book.slugs.iter().enumerate().rev().map(|(place, slug)| (slug.clone(), place)).collect();
    (projection, Modules { book, wholes, wanted: wanted.to_vec(), places, tracks, addresses, kept })
}

/// The modules of each view, whole those that are tracks.
fn outlines(
    book: &Book,
    views: &[View<'_>],
    wholes: &Wholes,
    problems: &Mutex<Vec<Diagnostic>>,
    keep: &(dyn Fn(usize, &[Option<Way<'_>>]) + Sync),
) -> Vec<Vec<Arc<MadeModule>>> {
    let read = |place| {
        let mut whole = wholes.read(place)?;
        locked(problems).append(&mut whole.problems);
        Some(whole)
    };
    let has_agenda =
        |place: usize| views[0].modules.get(place).is_some_and(|seen| !seen.module.page.front.agenda.is_empty());
    let places = 0..book.modules.len();
    let agendas: Vec<Option<Whole>> =
        places.clone().into_par_iter().map(|place| has_agenda(place).then(|| read(place)).flatten()).collect();
    // Of each view its modules; those with an agenda as a whole.
    let seen: Vec<Vec<Option<ModuleView<'_>>>> = views
        .iter()
        .map(|view| {
            let whole = |place: usize| agendas[place].as_ref().map_or(&book.modules[place], |whole| &whole.module);
            places.clone().map(|place| ModuleView::of(whole(place), &view.clearance)).collect()
        })
        .collect();
    let outline = |place: usize| -> Row<'_> {
        if agendas[place].is_some() {
            return row(views, seen.iter().map(|seen| seen[place].as_ref()), |_| None);
        }
        let Some(whole) = read(place) else { return views.iter().map(|_| None).collect() };
        let whole_seen: Vec<_> = views.iter().map(|view| ModuleView::of(&whole.module, &view.clearance)).collect();
        let ways = row(views, whole_seen.iter().map(Option::as_ref), |_| None);
        keep(place, &ways);
        let mut thinner = Thinner::default();
        let heads = seen.iter().map(|seen| seen[place].as_ref());
        ways.into_iter().zip(heads).map(|(way, heads)| thinner.way(way?, heads?)).collect()
    };
    let rows = places.into_par_iter().map(outline).collect();
    let ways = by_view(views, rows);
    let of_view = |((view, seen), ways): ((&View<'_>, &Vec<Option<ModuleView<'_>>>), Vec<Way<'_>>)| {
        with_tracks(view, seen.iter().flatten().collect(), ways)
    };
    views.par_iter().zip(&seen).zip(ways).map(of_view).collect()
}

impl Modules {
    /// Prepares to make them.
    pub fn in_turn(&self) -> InTurn<'_> {
        let mut views = views(&self.book, &self.wanted);
        index(&mut views, self.addresses.clone().iter_mut());
        views.retain(|view| view.is_made);
        InTurn { modules: self, views }
    }
}

impl InTurn<'_> {
    /// A module as each wanted edition sees it, in the order of the sites; none in those that do not see it.
    pub fn module(&self, slug: &str) -> Vec<Option<Arc<Module>>> {
        let none = || self.views.iter().map(|_| None).collect();
        let place = self.modules.places.get(slug);
        if let Some(kept) = place.and_then(|place| locked(&self.modules.kept).remove(place)) {
            return kept;
        }
        let Some(whole) = place.and_then(|place| self.modules.wholes.read_again(*place)) else { return none() };
        let seen: Vec<_> = self.views.iter().map(|view| ModuleView::of(&whole, &view.clearance)).collect();
        let ways = row(&self.views, seen.iter().map(Option::as_ref), |_| None);
        let module = |(way, tracks): (Option<Way<'_>>, &BTreeMap<String, Arc<Module>>)| match way? {
            Way::Made(made) => Some(Arc::clone(&made.module)),
            Way::Track(_) => tracks.get(slug).map(Arc::clone),
        };
        ways.into_iter().zip(&self.modules.tracks).map(module).collect()
    }
}

/// A module that is no track as each edition that is made sees it.
fn as_seen(views: &[View<'_>], ways: &[Option<Way<'_>>]) -> Seen {
    let module = |way: &Option<Way<'_>>| match way {
        Some(Way::Made(made)) => Some(Arc::clone(&made.module)),
        _ => None,
    };
    views.iter().zip(ways).filter(|(view, _)| view.is_made).map(|(_, way)| module(way)).collect()
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes outlines of what one module is in several views. What is shared stays shared.
#[derive(Default)]
struct Thinner {
    /// By where the whole pages are in memory, which they are until all is done.
    pages: BTreeMap<usize, (Arc<Page>, Arc<Page>)>,
    made: BTreeMap<usize, (Arc<MadePage>, Arc<MadePage>)>,
}

impl Thinner {
    /// `heads` is the module of which only the heads were read.
    fn way<'b>(&mut self, way: Way<'_>, heads: &ModuleView<'_>) -> Option<Way<'b>> {
        let Way::Made(made) = way else { return None };
        // Of a view whose site is not made only the problems count.
        let shown = |pages: &[Arc<Page>]| if made.is_whole { pages.to_vec() } else { Vec::new() };
        let module = Module {
            pages: shown(&made.module.pages).iter().map(|page| self.page(page)).collect(),
            extras: shown(&made.module.extras).iter().map(|page| self.page(page)).collect(),
            menu: Vec::new(),
            ..(*made.module).clone()
        };
        Some(Way::Made(Arc::new(MadeModule {
            written: Arc::clone(heads.written),
            fronts: Vec::new(),
            overview_body: Arc::default(),
            prerequisites: Vec::new(),
            pages: made.pages.iter().map(|page| self.made(page)).collect(),
            duration: made.duration,
            sum: made.sum,
            is_whole: made.is_whole,
            module: Arc::new(module),
            adds: made.adds,
            gathered: of_site(&made.gathered),
            ids: made.ids.clone(),
        })))
    }

    fn made(&mut self, whole: &Arc<MadePage>) -> Arc<MadePage> {
        let known = self.made.get(&Arc::as_ptr(whole).addr()).map(|(_, outline)| Arc::clone(outline));
        known.unwrap_or_else(|| {
            let outline = Arc::new(MadePage {
                front: Arc::clone(&whole.front),
                body: Arc::default(),
                section: None,
                contents: None,
                page: self.page(&whole.page),
                gathered: of_site(&whole.gathered),
                ids: whole.ids.clone(),
                guards: label::Asked::default(),
                sought: Sought::default(),
            });
            self.made.insert(Arc::as_ptr(whole).addr(), (Arc::clone(whole), Arc::clone(&outline)));
            outline
        })
    }

    /// A page without what only its readers see. What planners read of the whole book stays.
    fn page(&mut self, whole: &Arc<Page>) -> Arc<Page> {
        if matches!(whole.body, PageBody::Crosswalk(_) | PageBody::Timetable(_)) {
            return Arc::clone(whole);
        }
        let known = self.pages.get(&Arc::as_ptr(whole).addr()).map(|(_, outline)| Arc::clone(outline));
        known.unwrap_or_else(|| {
            let outline = Arc::new(Page {
                address: whole.address.clone(),
                title: whole.title.clone(),
                menu_title: whole.menu_title.clone(),
                section: None,
                duration: whole.duration,
                summary: String::new(),
                body: whole.body.emptied(),
                footnotes: Vec::new(),
                headings: Vec::new(),
                checks: Vec::new(),
            });
            self.pages.insert(Arc::as_ptr(whole).addr(), (Arc::clone(whole), Arc::clone(&outline)));
            outline
        })
    }
}

/// What a site wants to know of a page: its problems, files and links.
fn of_site(gathered: &Gathered) -> Gathered {
    Gathered {
        problems: gathered.problems.clone(),
        assets: gathered.assets.clone(),
        fragments: gathered.fragments.clone(),
        ..Gathered::default()
    }
}
