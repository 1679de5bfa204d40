//! The modules as all views see them. A page on which two views see the same is made once.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::book::Book;
use crate::duration::Duration;
use crate::edition::agenda::{Times, agenda};
use crate::edition::extras;
use crate::edition::hours;
use crate::edition::memory::{Anchors, MadeModule, MadePage, ViewMemory, same_fronts};
use crate::edition::menu::{self, menu};
use crate::edition::module::{Draft, Others, content_pages, generated_page, link, menu_title};
use crate::edition::page::{LinkTitle, PageBody, PageLink};
use crate::edition::prompts::{checks, prompts};
use crate::edition::scope::Scope;
use crate::edition::site::{Facet, Module};
use crate::edition::view::{ModuleView, View};
use crate::label::Guarded;
use crate::syntax::content::Reference;

/// A module in each view; none in those that do not see it.
pub(super) type Row<'b> = Vec<Option<Way<'b>>>;

/// A module on its way.
pub(super) enum Way<'b> {
    Made(Arc<MadeModule>),
    /// A track, whose agenda has times and titles of other modules.
    Track(Box<Draft<'b>>),
}

impl Way<'_> {
    /// The author's pages.
    fn pages(&self) -> Vec<Arc<MadePage>> {
        match self {
            Self::Made(made) => made.pages.clone(),
            Self::Track(draft) => draft.pages.iter().map(|page| Arc::clone(&page.made)).collect(),
        }
    }
}

/// The modules of each view, in its order. What `before` has of them is taken again where nothing has changed.
pub(super) fn modules(book: &Book, views: &[View<'_>], before: &[ViewMemory]) -> Vec<Vec<Arc<MadeModule>>> {
    // Of each view its modules by their places in the book.
    let seen: Vec<Vec<Option<&ModuleView<'_>>>> = views
        .iter()
        .map(|view| {
            let mut own = view.modules.iter().peekable();
            book.modules.iter().map(|module| own.next_if(|seen| Arc::ptr_eq(seen.written, module))).collect()
        })
        .collect();
    let rows = (0..book.modules.len())
        .into_par_iter()
        .map(|place| row(views, seen.iter().map(|seen| seen[place]), |view| Some(&before[view])))
        .collect();
    let ways = by_view(views, rows);
    views.par_iter().zip(ways).map(|(view, ways)| with_tracks(view, view.modules.iter().collect(), ways)).collect()
}

/// A module in each view that sees it. `before` is what is kept of a view.
pub(super) fn row<'b, 'v>(
    views: &'v [View<'b>],
    seen: impl Iterator<Item = Option<&'v ModuleView<'b>>>,
    before: impl Fn(usize) -> Option<&'v ViewMemory>,
) -> Row<'b> {
    let mut others = Others::default();
    let in_view = |(number, (view, seen)): (usize, (&'v View<'b>, Option<&'v ModuleView<'b>>))| {
        let seen = seen?;
        let way = way(view, seen, before(number), &others);
        others.add(view, seen, way.pages());
        Some(way)
    };
    views.iter().zip(seen).enumerate().map(in_view).collect()
}

/// The modules of each view in its order, from those of all views in the order of the book.
pub(super) fn by_view<'b>(views: &[View<'_>], rows: Vec<Row<'b>>) -> Vec<Vec<Way<'b>>> {
    let mut ways: Vec<Vec<Way<'_>>> = views.iter().map(|_| Vec::new()).collect();
    for row in rows {
        ways.iter_mut().zip(row).for_each(|(ways, way)| ways.extend(way));
    }
    ways
}

/// All modules of a view, now that the times of all are known.
pub(super) fn with_tracks(view: &View<'_>, seen: Vec<&ModuleView<'_>>, ways: Vec<Way<'_>>) -> Vec<Arc<MadeModule>> {
    let times = times(view, &ways);
    let made = |(seen, way): (&ModuleView<'_>, Way<'_>)| match way {
        Way::Made(made) => made,
        Way::Track(draft) => Arc::new(finish(view, seen, *draft, &times)),
    };
    seen.into_iter().zip(ways).map(made).collect()
}

/// A module, made or taken again; of a track what can be made before the times of all others are known.
fn way<'b>(view: &View<'b>, seen: &ModuleView<'b>, before: Option<&ViewMemory>, others: &Others<'_, '_>) -> Way<'b> {
    let before = before.and_then(|before| before.modules.get(&seen.module.slug));
    // The agenda of a track has times and titles of other modules.
    let may_stay = |before: &&Arc<MadeModule>| {
        (before.is_whole || !view.is_made)
            && !seen.is_track()
            && before.prerequisites == shown_prerequisites(view, &seen.module.page.front.prerequisites)
    };
    if let Some(before) = before.filter(|before| Arc::ptr_eq(&before.written, seen.written)).filter(may_stay) {
        return Way::Made(Arc::clone(before));
    }
    let pages = content_pages(view, seen, before.map(Arc::as_ref), others);
    // What changed may be nothing that this edition sees.
    let same = |before: &&Arc<MadeModule>| {
        same_fronts(&before.fronts, seen.fronts())
            && Arc::ptr_eq(&before.overview_body, &seen.module.page.body)
            && before.pages.iter().map(Arc::as_ptr).eq(pages.iter().map(|page| Arc::as_ptr(&page.made)))
    };
    if let Some(before) = before.filter(same).filter(may_stay) {
        return Way::Made(Arc::clone(before));
    }
    let draft = Draft::new(view, seen, pages);
    match seen.is_track() {
        true => Way::Track(Box::new(draft)),
        false => Way::Made(Arc::new(finish(view, seen, draft, &Times::new()))),
    }
}

/// The time of every module and page, by address. Only agendas ask for it.
fn times<'b>(view: &View<'b>, ways: &[Way<'b>]) -> Times<'b> {
    let mut times = Times::new();
    if !view.modules.iter().any(ModuleView::is_track) {
        return times;
    }
    for (seen, way) in view.modules.iter().zip(ways) {
        let (own, pages): (_, Vec<Option<Duration>>) = match way {
            Way::Track(draft) => (draft.duration, draft.pages.iter().map(|page| page.made.page.duration).collect()),
            Way::Made(made) => (made.duration, made.pages.iter().map(|made| made.page.duration).collect()),
        };
        let addresses = seen.pages().map(|page| page.address.as_str());
        times.extend(addresses.zip(std::iter::once(own).chain(pages)));
    }
    times
}

/// A module with agenda, extras and menu.
fn finish(view: &View<'_>, seen: &ModuleView<'_>, mut draft: Draft<'_>, times: &Times<'_>) -> MadeModule {
    let front = &seen.module.page.front;
    let slug = seen.module.slug.as_str();
    let mut ids = std::mem::take(&mut draft.ids);
    let mut scope = Scope::new(view, slug, &draft.overview.address);
    scope.in_file(&seen.module.page.path);
    for id in ids.get(&draft.overview.address).into_iter().flatten() {
        scope.id(id, "");
    }
    let agenda = agenda(&mut scope, seen, times);
    let prerequisites = taken_first(&mut scope, &front.prerequisites);
    let finished = scope.finish();
    let overview_ids = ids.entry(draft.overview.address.clone()).or_default();
    overview_ids.extend(finished.ids);
    if !agenda.days.is_empty() {
        overview_ids.insert(menu::AGENDA.to_owned());
    }
    draft.gathered.absorb(finished.gathered);
    let mut extras = Vec::new();
    for extra in extras::extras(view, seen, &draft, &agenda) {
        draft.gathered.absorb(extra.gathered);
        ids.insert(extra.page.address.clone(), extra.ids);
        extras.push(extra.page);
    }
    let is_track = seen.is_track();
    let duration = if is_track { front.duration.or(agenda.duration) } else { draft.duration };
    let adds = if is_track { agenda.own_duration } else { duration };
    let in_sequence = || {
        let of_author = draft.pages.iter().map(|page| page.made.page.as_ref());
        std::iter::once(&draft.overview).chain(of_author).chain(&draft.generated)
    };
    let checks = in_sequence().map(checks).sum();
    let prompts = if view.sees_trainer() { Vec::new() } else { prompts(in_sequence()) };
    if !prompts.is_empty() {
        let address = format!("{slug}/my-answers.html");
        let scope = Scope::new(view, slug, &address);
        let page = generated_page(address, PageBody::MyAnswers(prompts), scope).page;
        ids.insert(page.address.clone(), BTreeSet::new());
        extras.push(page);
    }
    let hours = (view.sees_trainer() || view.sees_supervisor()).then(|| match is_track {
        true => hours::of_track(&draft, &agenda, duration),
        false => hours::of_module(&draft, duration),
    });
    let menu = menu(&draft, &agenda.days, &extras, view.sees_trainer());
    let mut overview = draft.overview;
    if let PageBody::Overview(body) = &mut overview.body {
        body.agenda = agenda.days;
        if view.sees_trainer() {
            // They stand on "Before you begin".
            body.trainer_notes = Vec::new();
        }
        if view.sees_supervisor() && extras.iter().any(|page| matches!(page.body, PageBody::CoachingGuide(_))) {
            body.supervisor_notes = Vec::new();
        }
    }
    let pages = std::iter::once(Arc::new(overview))
        .chain(draft.pages.iter().map(|page| Arc::clone(&page.made.page)))
        .chain(draft.generated.into_iter().map(Arc::new))
        .collect();
    let module = Module {
        slug: slug.to_owned(),
        title: front.title.clone(),
        menu_title: menu_title(&seen.module.page),
        code: front.code.clone(),
        summary: front.summary.clone(),
        audience: open_all(view, &front.audience),
        facets: module_facets(view, &front.facets),
        prerequisites: prerequisites.clone(),
        duration,
        updated: front.updated.clone(),
        image: draft.image,
        track: is_track,
        pages,
        extras: extras.into_iter().map(Arc::new).collect(),
        checks,
        menu,
        hours,
    };
    MadeModule {
        written: Arc::clone(seen.written),
        fronts: seen.fronts().map(Arc::clone).collect(),
        overview_body: Arc::clone(&seen.module.page.body),
        prerequisites,
        pages: draft.pages.iter().map(|page| Arc::clone(&page.made)).collect(),
        duration: draft.duration,
        sum: draft.sum,
        is_whole: view.is_made,
        module: Arc::new(module),
        adds,
        gathered: draft.gathered,
        ids: ids.into_iter().map(|(address, ids)| (address, Anchors::of(ids))).collect(),
    }
}

/// The modules to take first, as far as this edition has them.
fn shown_prerequisites(view: &View<'_>, references: &[Guarded<Reference>]) -> Vec<PageLink> {
    let references = references.iter().filter_map(|reference| reference.open(&view.clearance));
    references.filter_map(|reference| view.module(&reference.text)).map(module_link).collect()
}

fn module_link(module: &ModuleView<'_>) -> PageLink {
    let page = &module.module.page;
    PageLink { title: LinkTitle::Text(page.front.title.clone()), ..link(page) }
}

/// The modules to take first, each checked.
fn taken_first(scope: &mut Scope<'_, '_>, references: &[Guarded<Reference>]) -> Vec<PageLink> {
    let open = references.iter().filter_map(|reference| reference.open(&scope.view.clearance));
    open.filter_map(|reference| scope.module_named(reference, "module/unknown-prerequisite")).map(module_link).collect()
}

fn open_all(view: &View<'_>, items: &[Guarded<String>]) -> Vec<String> {
    items.iter().filter_map(|item| item.open(&view.clearance)).cloned().collect()
}

/// A module's facets in the order of the book.
fn module_facets(view: &View<'_>, facets: &[(String, Vec<Guarded<String>>)]) -> Vec<Facet> {
    let known = &view.book.config.facets;
    known
        .iter()
        .filter_map(|facet| {
            let (_, values) = facets.iter().find(|(name, _)| *name == facet.name)?;
            let values = open_all(view, values);
            (!values.is_empty()).then(|| Facet { title: facet.title.clone(), values })
        })
        .collect()
}
