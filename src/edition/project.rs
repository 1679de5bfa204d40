//! From a view of the book to a site.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Book;
use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::edition::agenda::{Agenda, Times, agenda};
use crate::edition::coaching::coaching_guide;
use crate::edition::content::Image;
use crate::edition::glossary;
use crate::edition::menu::{self, menu};
use crate::edition::module::{Draft, link};
use crate::edition::page::{Page, PageBody};
use crate::edition::preparation::before_you_begin;
use crate::edition::problem::Problem;
use crate::edition::scope::{Gathered, Scope};
use crate::edition::site::{Edition, Facet, Module, Site};
use crate::edition::view::{ModuleView, View};
use crate::label::Guarded;
use crate::suggestion::did_you_mean;
use crate::syntax::content::Reference;

/// A site and what is wrong with it.
pub(super) struct Projected {
    pub(super) site: Site,
    pub(super) problems: Vec<Problem>,
}

/// Projects a view.
pub(super) fn project(view: &View<'_>) -> Projected {
    let mut drafts: Vec<Draft<'_>> = view.modules.iter().map(|module| Draft::new(view, module)).collect();
    let times = times(&drafts);
    let mut all = Gathered::default();
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut modules = Vec::new();
    let mut total: Option<Duration> = None;
    for (draft, seen) in drafts.iter_mut().zip(&view.modules) {
        let (module, adds) = finish(view, seen, draft, &times);
        total = [total, adds].into_iter().flatten().reduce(|a, b| a + b);
        all.absorb(std::mem::take(&mut draft.gathered));
        for page in &mut draft.pages {
            all.absorb(std::mem::take(&mut page.gathered));
        }
        ids.append(&mut draft.ids);
        modules.push(module);
    }
    let mut scope = Scope::new(view, "", glossary::ADDRESS);
    let glossary = glossary::entries(view, &mut scope);
    let finished = scope.finish();
    ids.insert(glossary::ADDRESS.to_owned(), finished.ids);
    all.absorb(finished.gathered);
    let mut scope = Scope::new(view, "", "index.html");
    scope.in_file("book.toml");
    let how_to_use = scope.document(&view.book.how_to_use);
    let logo = logo(&mut scope, view.book);
    let finished = scope.finish();
    ids.insert("index.html".to_owned(), finished.ids);
    all.absorb(finished.gathered);
    check_fragments(view, &mut all, &ids);
    let config = &view.book.config;
    let site = Site {
        edition: edition(view),
        title: config.book.title.clone(),
        description: config.book.description.clone(),
        authors: config.book.authors.clone(),
        logo,
        how_to_use,
        language: config.book.language.clone(),
        site_url: site_url(view),
        facets: catalogue_facets(view, &modules),
        modules,
        glossary,
        duration: total,
        assets: all.assets,
    };
    Projected { site, problems: all.problems }
}

/// The time of every module and page, by address.
fn times(drafts: &[Draft<'_>]) -> Times {
    let mut times = Times::new();
    for draft in drafts {
        times.insert(draft.overview.address.clone(), draft.duration);
        for page in &draft.pages {
            times.insert(page.page.address.clone(), page.page.duration);
        }
    }
    times
}

/// A module with agenda, extras and menu, and what it adds to the time of the book.
fn finish(view: &View<'_>, seen: &ModuleView<'_>, draft: &mut Draft<'_>, times: &Times) -> (Module, Option<Duration>) {
    let front = &seen.module.page.front;
    let slug = seen.module.slug.as_str();
    let mut scope = Scope::new(view, slug, &draft.overview.address);
    scope.in_file(&seen.module.page.path);
    for id in draft.ids.get(&draft.overview.address).cloned().unwrap_or_default() {
        scope.id(&id, "");
    }
    let agenda = agenda(&mut scope, seen, times);
    let prerequisites = prerequisites(&mut scope, &front.prerequisites);
    let finished = scope.finish();
    let overview_ids = draft.ids.entry(draft.overview.address.clone()).or_default();
    overview_ids.extend(finished.ids);
    if !agenda.days.is_empty() {
        overview_ids.insert(menu::AGENDA.to_owned());
    }
    draft.gathered.absorb(finished.gathered);
    let extras = extras(view, seen, draft, &agenda);
    let is_track = seen.is_track();
    let duration = if is_track { front.duration.or(agenda.duration) } else { draft.duration };
    let adds = if is_track { agenda.own_duration } else { duration };
    let menu = menu(draft, &agenda.days, &extras, view.sees_trainer());
    let mut overview = draft.overview.clone();
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
    let pages = std::iter::once(overview)
        .chain(draft.pages.iter().map(|page| page.page.clone()))
        .chain(draft.generated.iter().cloned())
        .collect();
    let module = Module {
        slug: slug.to_owned(),
        title: front.title.clone(),
        menu_title: menu_title(front),
        code: front.code.clone(),
        summary: front.summary.clone(),
        audience: open_all(view, &front.audience),
        facets: module_facets(view, &front.facets),
        prerequisites,
        duration,
        updated: front.updated.clone(),
        image: draft.image.clone(),
        track: is_track,
        pages,
        extras,
        menu,
    };
    (module, adds)
}

fn menu_title(front: &crate::syntax::front_matter::FrontMatter) -> String {
    front.menu_title.clone().unwrap_or_else(|| front.title.clone())
}

/// Pages beside the sequence, for those who give or follow up the training.
fn extras(view: &View<'_>, seen: &ModuleView<'_>, draft: &mut Draft<'_>, agenda: &Agenda) -> Vec<Page> {
    let slug = seen.module.slug.as_str();
    let mut extras = Vec::new();
    if view.sees_trainer() {
        let address = format!("{slug}/before-you-begin.html");
        let mut scope = Scope::new(view, slug, &address);
        let body = before_you_begin(&mut scope, seen, draft, &agenda.materials);
        extras.push(draft.generated_page(address, PageBody::BeforeYouBegin(body), scope));
    }
    if view.sees_supervisor() {
        let address = format!("{slug}/coaching-guide.html");
        let mut scope = Scope::new(view, slug, &address);
        let body = coaching_guide(&mut scope, seen);
        let something = !body.topics.is_empty()
            || !body.activities.is_empty()
            || !body.notes.is_empty()
            || !body.key_points.is_empty()
            || !body.objectives.is_empty();
        if something {
            extras.push(draft.generated_page(address, PageBody::CoachingGuide(body), scope));
        }
    }
    extras
}

fn prerequisites(scope: &mut Scope<'_, '_>, references: &[Guarded<Reference>]) -> Vec<crate::edition::page::PageLink> {
    let view = scope.view;
    let mut links = Vec::new();
    for reference in references.iter().filter_map(|reference| reference.open(&view.clearance)) {
        match view.module(&reference.text) {
            Some(module) => {
                let mut link = link(&module.module.page);
                link.title = crate::edition::page::LinkTitle::Text(module.module.page.front.title.clone());
                links.push(link);
            }
            None if view.book.slugs.contains(&reference.text) => {
                scope.not_here(reference.span, format!("the module `{}`", reference.text));
            }
            None if view.book.unread.has_module(&reference.text) => {}
            None => scope.report(
                Diagnostic::error(
                    "module/unknown-prerequisite",
                    reference.span,
                    format!("there is no module `{}`", reference.text),
                )
                .maybe_help(did_you_mean(&reference.text, view.book.slugs.iter().map(String::as_str)))
                .help(format!("the book's modules are {}", view.book.slugs.join(", "))),
            ),
        }
    }
    links
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

/// The facets and values that some module has, in the order of the book.
fn catalogue_facets(view: &View<'_>, modules: &[Module]) -> Vec<Facet> {
    view.book
        .config
        .facets
        .iter()
        .filter_map(|facet| {
            let occurs = |value: &String| {
                modules.iter().flat_map(|m| &m.facets).any(|f| f.title == facet.title && f.values.contains(value))
            };
            let values: Vec<String> = facet.values.iter().filter(|value| occurs(value)).cloned().collect();
            (!values.is_empty()).then(|| Facet { title: facet.title.clone(), values })
        })
        .collect()
}

fn logo(scope: &mut Scope<'_, '_>, book: &Book) -> Option<Image> {
    let asset = scope.picture(book.logo.as_ref()?)?;
    Some(Image { asset, alt: book.config.book.logo_alt.clone(), title: String::new() })
}

fn edition(view: &View<'_>) -> Edition {
    let (name, title) = view.edition.map_or((String::new(), String::new()), |e| (e.name.clone(), e.title.clone()));
    Edition {
        name,
        title,
        public: view.edition.is_some_and(|edition| edition.sees.is_empty()),
        trainer: view.sees_trainer(),
        supervisor: view.sees_supervisor(),
        counterpart: None,
    }
}

/// Where an edition will stand: its own address, or the book's for what the public may read.
fn site_url(view: &View<'_>) -> Option<String> {
    let edition = view.edition?;
    let public = edition.sees.is_empty().then(|| view.book.config.html.site_url.clone()).flatten();
    edition.site_url.clone().or(public)
}

/// Reports links to anchors that are not there.
fn check_fragments(view: &View<'_>, all: &mut Gathered, ids: &BTreeMap<String, BTreeSet<String>>) {
    for link in std::mem::take(&mut all.fragments) {
        let known = ids.get(&link.address);
        if link.fragment.is_empty() || known.is_some_and(|ids| ids.contains(&link.fragment)) {
            continue;
        }
        match view.edition {
            Some(edition) => all.problems.push(Problem::NotHere {
                span: link.span,
                what: format!("the heading `#{}`", link.fragment),
                edition: edition.name.clone(),
            }),
            None => all.problems.push(Problem::Anywhere(
                Diagnostic::error(
                    "link/unknown-heading",
                    link.span,
                    format!("there is no heading `#{}` on that page", link.fragment),
                )
                .maybe_help(did_you_mean(&link.fragment, known.into_iter().flatten().map(String::as_str)))
                .help("a heading's name is its words in lower case with hyphens, or what `{#name}` behind it says"),
            )),
        }
    }
}
