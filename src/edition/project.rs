//! From a view of the book to a site.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::Book;
use crate::config;
use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::edition::agenda::{Times, agenda};
use crate::edition::content::Image;
use crate::edition::extras;
use crate::edition::glossary;
use crate::edition::hours;
use crate::edition::memory::{MadeModule, ViewMemory, same_fronts};
use crate::edition::menu::{self, menu};
use crate::edition::module::{Draft, content_pages, generated_page, link};
use crate::edition::page::{LinkTitle, PageBody, PageLink};
use crate::edition::prerequisites;
use crate::edition::problem::Problem;
use crate::edition::prompts::{checks, prompts};
use crate::edition::scope::{Fragment, Gathered, Scope};
use crate::edition::site::{Contact, Edition, Facet, Module, Site};
use crate::edition::view::{ModuleView, View};
use crate::label::Guarded;
use crate::suggestion::did_you_mean;
use crate::syntax::content::Reference;

/// The address of the accessibility page.
const ACCESSIBILITY: &str = "accessibility.html";

/// A site, what is wrong with it, and what to keep for the next time.
pub(super) struct Projected {
    pub(super) site: Site,
    pub(super) problems: Vec<Problem>,
    pub(super) memory: ViewMemory,
}

/// A module on its way: to be made, or taken again as it was.
enum Way<'b> {
    Make(Box<Draft<'b>>),
    Again(Arc<MadeModule>),
}

/// Projects a view. What `before` has of it is taken again where nothing has changed.
pub(super) fn project(view: &mut View<'_>, mut before: ViewMemory) -> Projected {
    let by_path = view.index(before.by_path.take());
    let view = &*view;
    let ways: Vec<Way<'_>> = view.modules.iter().map(|module| way(view, module, &before)).collect();
    let times = times(view, &ways);
    let made: Vec<Arc<MadeModule>> = view
        .modules
        .iter()
        .zip(ways)
        .map(|(seen, way)| match way {
            Way::Again(made) => made,
            Way::Make(draft) => Arc::new(finish(view, seen, *draft, &times)),
        })
        .collect();
    let glossary = glossary::made(view, before.glossary.take());
    let mut scope = Scope::new(view, "", "index.html");
    scope.in_file("book.toml");
    let how_to_use = scope.document(&view.book.how_to_use);
    let logo = logo(&mut scope, view.book);
    let home = scope.finish();
    let mut scope = Scope::new(view, "", ACCESSIBILITY);
    scope.in_file("book.toml");
    let accessibility_text = scope.document(&view.book.accessibility);
    let accessibility = scope.finish();
    let mut whole = Whole::default();
    for made in &made {
        whole.add(&made.gathered);
        for page in &made.pages {
            whole.add(&page.gathered);
        }
    }
    whole.add(&glossary.gathered);
    whole.add(&home.gathered);
    whole.add(&accessibility.gathered);
    let of_site = [(glossary::ADDRESS, &glossary.ids), ("index.html", &home.ids), (ACCESSIBILITY, &accessibility.ids)];
    let of_modules = made.iter().flat_map(|made| {
        let generated = made.ids.iter().map(|(address, ids)| (address.as_str(), ids));
        generated.chain(made.pages.iter().map(|page| (page.page.address.as_str(), &page.ids)))
    });
    whole.check_fragments(view, of_modules.chain(of_site));
    if view.edition.is_none() {
        whole.problems.extend(prerequisites::problems(view));
    }
    let config = &view.book.config;
    let modules: Vec<Arc<Module>> = made.iter().map(|made| Arc::clone(&made.module)).collect();
    let duration = made.iter().filter_map(|made| made.adds).reduce(|a, b| a + b);
    let site = Site {
        edition: edition(view),
        id: config.book.id.clone(),
        title: config.book.title.clone(),
        description: config.book.description.clone(),
        authors: config.book.authors.clone(),
        logo,
        how_to_use,
        accessibility: accessibility_text,
        contact: config.book.contact.as_ref().map(contact),
        language: config.book.language.clone(),
        site_url: site_url(view),
        search: config.html.search,
        facets: catalogue_facets(view, &modules),
        hours: hours::of_book(&modules, duration),
        modules,
        glossary: Arc::clone(&glossary.entries),
        duration,
        assets: whole.assets.iter().map(|path| (*path).clone()).collect(),
    };
    let problems = whole.problems;
    let modules = made.into_iter().map(|made| (made.module.slug.clone(), made)).collect();
    Projected { site, problems, memory: ViewMemory { modules, glossary: Some(glossary), by_path: Some(by_path) } }
}

fn contact(contact: &config::Contact) -> Contact {
    match contact {
        config::Contact::Mail(text) => Contact { text: text.clone(), address: format!("mailto:{text}") },
        config::Contact::Web(text) => Contact { text: text.clone(), address: text.clone() },
    }
}

/// Whether a module has to be made, with those of its pages that need not.
fn way<'b>(view: &View<'b>, seen: &ModuleView<'b>, before: &ViewMemory) -> Way<'b> {
    let before = before.modules.get(&seen.module.slug);
    // The agenda of a track has times and titles of other modules.
    let may_stay = |before: &&Arc<MadeModule>| {
        (before.is_whole || !view.is_made)
            && !seen.is_track()
            && before.prerequisites == shown_prerequisites(view, &seen.module.page.front.prerequisites)
    };
    if let Some(before) = before.filter(|before| Arc::ptr_eq(&before.written, seen.written)).filter(may_stay) {
        return Way::Again(Arc::clone(before));
    }
    let pages = content_pages(view, seen, before.map(Arc::as_ref));
    // What changed may be nothing that this edition sees.
    let same = |before: &&Arc<MadeModule>| {
        same_fronts(&before.fronts, seen.fronts())
            && Arc::ptr_eq(&before.overview_body, &seen.module.page.body)
            && before.pages.iter().map(Arc::as_ptr).eq(pages.iter().map(|page| Arc::as_ptr(&page.made)))
    };
    if let Some(before) = before.filter(same).filter(may_stay) {
        return Way::Again(Arc::clone(before));
    }
    Way::Make(Box::new(Draft::new(view, seen, pages)))
}

/// The time of every module and page, by address. Only agendas ask for it.
fn times<'b>(view: &View<'b>, ways: &[Way<'b>]) -> Times<'b> {
    let mut times = Times::new();
    if !view.modules.iter().any(ModuleView::is_track) {
        return times;
    }
    for (seen, way) in view.modules.iter().zip(ways) {
        let (own, pages): (_, Vec<Option<Duration>>) = match way {
            Way::Make(draft) => (draft.duration, draft.pages.iter().map(|page| page.made.page.duration).collect()),
            Way::Again(made) => (made.duration, made.pages.iter().map(|made| made.page.duration).collect()),
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
        menu_title: menu_title(front),
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
        ids,
    }
}

fn menu_title(front: &crate::syntax::front_matter::FrontMatter) -> String {
    front.menu_title.clone().unwrap_or_else(|| front.title.clone())
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
    let view = scope.view;
    let mut links = Vec::new();
    for reference in references.iter().filter_map(|reference| reference.open(&view.clearance)) {
        match view.module(&reference.text) {
            Some(module) => links.push(module_link(module)),
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
fn catalogue_facets(view: &View<'_>, modules: &[Arc<Module>]) -> Vec<Facet> {
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

/// What all pages of a site gave.
#[derive(Default)]
struct Whole<'m> {
    problems: Vec<Problem>,
    assets: BTreeSet<&'m String>,
    fragments: Vec<&'m Fragment>,
}

impl<'m> Whole<'m> {
    fn add(&mut self, gathered: &'m Gathered) {
        self.problems.extend(gathered.problems.iter().cloned());
        self.assets.extend(&gathered.assets);
        self.fragments.extend(&gathered.fragments);
    }

    /// Reports links to anchors that are not there. `ids` are the anchors of each page with its address.
    fn check_fragments<'i>(&mut self, view: &View<'_>, ids: impl Iterator<Item = (&'i str, &'i BTreeSet<String>)>) {
        // Few pages are linked to with an anchor, so only theirs are looked up.
        let linked: BTreeSet<&str> = self.fragments.iter().map(|link| link.address.as_str()).collect();
        let ids: BTreeMap<&str, &BTreeSet<String>> = ids.filter(|(address, _)| linked.contains(address)).collect();
        for link in &self.fragments {
            let known = ids.get(link.address.as_str());
            if link.fragment.is_empty() || known.is_some_and(|ids| ids.contains(&link.fragment)) {
                continue;
            }
            self.problems.push(match view.edition {
                Some(edition) => Problem::NotHere {
                    span: link.span,
                    what: format!("the heading `#{}`", link.fragment),
                    edition: edition.name.clone(),
                },
                None => Problem::Anywhere(
                    Diagnostic::error(
                        "link/unknown-heading",
                        link.span,
                        format!("there is no heading `#{}` on that page", link.fragment),
                    )
                    .maybe_help(did_you_mean(
                        &link.fragment,
                        known.into_iter().flat_map(|ids| ids.iter()).map(String::as_str),
                    ))
                    .help("a heading's name is its words in lower case with hyphens, or what `{#name}` behind it says"),
                ),
            });
        }
    }
}
