//! A module as one edition sees it: its pages in sequence.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::{Module as WrittenModule, Page as WrittenPage};
use crate::duration::Duration;
use crate::edition::content::Image;
use crate::edition::content_page::{content_page, page};
use crate::edition::memory::{MadeModule, MadePage, Shared};
use crate::edition::page::{Generated, KeyPointGroup, LinkTitle, Overview, Page, PageBody, PageLink, StrategyGroup};
use crate::edition::resources::ResourceList;
use crate::edition::scope::{Finished, Gathered, Placed, Scope};
use crate::edition::view::{ModuleView, View};
use crate::syntax::front_matter::FrontMatter;

/// A module whose own pages are made, before agenda, menu and counters.
pub(super) struct Draft<'b> {
    pub(super) module: &'b WrittenModule,
    pub(super) overview: Page,
    /// Sections and pages in order, then generated pages.
    pub(super) pages: Vec<DraftPage<'b>>,
    pub(super) generated: Vec<Page>,
    pub(super) image: Option<Image>,
    /// The sum of pages and activities, or the time that the author gave.
    pub(super) duration: Option<Duration>,
    pub(super) sum: Option<Duration>,
    pub(super) gathered: Gathered,
    /// Anchors by address.
    pub(super) ids: BTreeMap<String, BTreeSet<String>>,
    /// What stands on no page of the author's but the overview: activities of the module.
    pub(super) elsewhere: Gathered,
}

/// A page of the author's in its place.
pub(super) struct DraftPage<'b> {
    pub(super) written: &'b WrittenPage,
    pub(super) made: Arc<MadePage>,
    /// Its section, by its place among the pages.
    pub(super) section: Option<usize>,
}

/// The pages of one module as other views made them, by their addresses, each with the view that it was made for.
#[derive(Default)]
pub(super) struct Others<'v, 'b>(BTreeMap<&'v str, Vec<(&'v View<'b>, Arc<MadePage>)>>);

impl<'v, 'b> Others<'v, 'b> {
    /// Adds what a view made of a module.
    pub(super) fn add(&mut self, view: &'v View<'b>, module: &'v ModuleView<'b>, pages: Vec<Arc<MadePage>>) {
        for (written, made) in module.pages().skip(1).zip(pages) {
            let known = self.0.entry(written.address.as_str()).or_default();
            if known.iter().all(|(_, other)| !Arc::ptr_eq(other, &made)) {
                known.push((view, made));
            }
        }
    }

    /// What a view would make of a page, if another made the same.
    fn find(
        &self,
        view: &View<'_>,
        written: &WrittenPage,
        section: Option<&PageLink>,
        contents: Option<&Vec<PageLink>>,
    ) -> Option<Arc<MadePage>> {
        let known = self.0.get(written.address.as_str())?;
        let same = |(other, made): &&(&View<'_>, Arc<MadePage>)| {
            made.is_of(written, section, contents) && made.serves(other, view)
        };
        known.iter().find(same).map(|(_, made)| Arc::clone(made))
    }
}

/// The author's pages of a module in sequence. Those of `before` are taken again where they are the same, and those of `others`.
pub(super) fn content_pages<'b>(
    view: &View<'b>,
    module: &ModuleView<'b>,
    before: Option<&MadeModule>,
    others: &Others<'_, '_>,
) -> Vec<DraftPage<'b>> {
    let before = before.filter(|before| Shared::of(before.fronts.iter()) == Shared::of(module.fronts()));
    let slug = module.module.slug.as_str();
    // Where pages are is part of the world that is the same, so each stands where it stood.
    let mut known = before.into_iter().flat_map(|before| &before.pages);
    let mut make = |written: &'b WrittenPage, section: Option<PageLink>, contents: Option<Vec<PageLink>>| {
        let same = known.next().filter(|made| made.page.address == written.address);
        let same = same.filter(|made| made.is_of(written, section.as_ref(), contents.as_ref())).map(Arc::clone);
        same.or_else(|| others.find(view, written, section.as_ref(), contents.as_ref()))
            .unwrap_or_else(|| Arc::new(content_page(view, slug, written, section, contents)))
    };
    let mut pages = Vec::new();
    for entry in &module.entries {
        let place = pages.len();
        let contents = entry.is_section.then(|| entry.children.iter().map(|page| link(page)).collect());
        pages.push(DraftPage { written: entry.page, made: make(entry.page, None, contents), section: None });
        for child in &entry.children {
            let made = make(child, Some(link(entry.page)), None);
            pages.push(DraftPage { written: child, made, section: Some(place) });
        }
    }
    pages
}

impl<'b> Draft<'b> {
    /// Makes the overview and the pages that the program makes, around the author's pages.
    pub(super) fn new(view: &View<'b>, module: &ModuleView<'b>, pages: Vec<DraftPage<'b>>) -> Self {
        let mut draft = Self::overview(view, module);
        draft.pages = pages;
        draft.generated_pages(view, module);
        draft.sum = draft.time_of_parts();
        draft.duration = module.module.page.front.duration.or(draft.sum);
        draft
    }

    fn overview(view: &View<'b>, module: &ModuleView<'b>) -> Self {
        let front = &module.module.page.front;
        let mut scope = Scope::new(view, &module.module.slug, &module.module.page.address);
        scope.in_file(&module.module.page.path);
        let image = front.image.as_ref().and_then(|image| image.open(&view.clearance)).and_then(|image| {
            let asset = scope.picture(&image.file)?;
            Some(Image { asset, alt: image.alt.clone(), title: image.caption.clone() })
        });
        let introduction = scope.document(&module.module.page.body);
        let objectives = front
            .objectives
            .iter()
            .filter_map(|objective| objective.open(&view.clearance))
            .map(|objective| scope.document(&objective.text))
            .collect();
        let overview = Overview {
            objectives,
            introduction,
            agenda: Vec::new(),
            trainer_notes: scope.guarded_documents(&front.trainer_notes),
            supervisor_notes: scope.guarded_documents(&front.supervisor_notes),
        };
        let finished = scope.finish();
        let mut ids = BTreeMap::new();
        let mut gathered = finished.gathered;
        ids.insert(module.module.page.address.clone(), finished.ids);
        let mut page = page(&module.module.page, PageBody::Overview(overview), finished.footnotes, finished.headings);
        page.summary.clone_from(&front.summary);
        page.checks = std::mem::take(&mut gathered.answered);
        let elsewhere = Gathered { activities: std::mem::take(&mut gathered.activities), ..Gathered::default() };
        Self {
            module: module.module,
            overview: page,
            pages: Vec::new(),
            generated: Vec::new(),
            image,
            duration: None,
            sum: None,
            gathered,
            ids,
            elsewhere,
        }
    }

    /// Key points, activities that no page placed, resources.
    fn generated_pages(&mut self, view: &View<'b>, module: &ModuleView<'b>) {
        let slug = module.module.slug.as_str();
        let address = format!("{slug}/key-points.html");
        let mut scope = Scope::new(view, slug, &address);
        let groups = key_points(&mut scope, module);
        if !groups.is_empty() {
            self.add_generated(address, PageBody::KeyPoints(groups), scope);
        }

        let address = format!("{slug}/activities.html");
        let mut scope = Scope::new(view, slug, &address);
        scope.in_file(&module.module.page.path);
        let placed: Vec<String> = self.placed().map(|activity| activity.id.clone()).collect();
        let front = &module.module.page.front;
        let activities: Vec<_> = front
            .activities
            .iter()
            .filter_map(|activity| activity.open(&view.clearance))
            .filter(|activity| !placed.contains(&activity.id))
            .map(|activity| scope.activity(activity))
            .collect();
        if !activities.is_empty() {
            self.elsewhere.activities.append(&mut scope.gathered.activities);
            self.add_generated(address, PageBody::Activities(activities), scope);
        }

        let address = format!("{slug}/resources.html");
        let mut scope = Scope::new(view, slug, &address);
        let mut resources = ResourceList::default();
        for page in module.pages() {
            scope.in_file(&page.path);
            resources.add(&mut scope, &page.front);
        }
        let handouts = self.pages.iter().flat_map(|page| &page.made.gathered.handouts).chain(&self.gathered.handouts);
        resources.handouts(handouts.cloned());
        let topics = resources.topics(&mut scope);
        if !topics.is_empty() {
            self.add_generated(address, PageBody::Resources(topics), scope);
        }
    }

    fn add_generated(&mut self, address: String, body: PageBody, scope: Scope<'_, '_>) {
        let GeneratedPage { page, ids, gathered } = generated_page(address, body, scope);
        self.ids.insert(page.address.clone(), ids);
        self.gathered.absorb(gathered);
        self.generated.push(page);
    }

    /// Activities that stand on the author's pages.
    fn placed(&self) -> impl Iterator<Item = &Placed> {
        self.elsewhere.activities.iter().chain(self.pages.iter().flat_map(|page| &page.made.gathered.activities))
    }

    /// Every activity with a link to it, in the order of the sequence.
    pub(super) fn activities(&self) -> Vec<(&Placed, PageLink)> {
        let on_pages = self
            .pages
            .iter()
            .flat_map(|page| page.made.gathered.activities.iter().map(|placed| (placed, &page.written.address)));
        let address = self.elsewhere_address();
        let elsewhere = self.elsewhere.activities.iter().map(|placed| (placed, address));
        let link = |placed: &Placed, address: &String| PageLink {
            title: LinkTitle::Text(placed.title.clone()),
            address: address.clone(),
            fragment: Some(placed.id.clone()),
        };
        on_pages.chain(elsewhere).map(|(placed, address)| (placed, link(placed, address))).collect()
    }

    /// The page of the activities that stand on no page of the author's.
    pub(super) fn elsewhere_address(&self) -> &String {
        let generated = self.generated.iter().find(|page| matches!(page.body, PageBody::Activities(_)));
        generated.map_or(&self.overview.address, |page| &page.address)
    }

    /// The time of pages and activities.
    fn time_of_parts(&self) -> Option<Duration> {
        let pages = self.pages.iter().filter_map(|page| page.made.page.duration);
        pages.chain(self.elsewhere.time()).reduce(|a, b| a + b)
    }
}

/// A page that the program makes, with its anchors and what it gave.
pub(super) struct GeneratedPage {
    pub(super) page: Page,
    pub(super) ids: BTreeSet<String>,
    pub(super) gathered: Gathered,
}

/// A page that the program makes, from what its scope gathered.
pub(super) fn generated_page(address: String, body: PageBody, scope: Scope<'_, '_>) -> GeneratedPage {
    let Finished { sought: _, footnotes, headings, ids, mut gathered } = scope.finish();
    // The same activities and handouts stand on pages of the author's, where they were counted.
    gathered.activities.clear();
    gathered.handouts.clear();
    gathered.checks.clear();
    gathered.practices.clear();
    gathered.questions.clear();
    let page = Page {
        address,
        title: String::new(),
        menu_title: String::new(),
        section: None,
        duration: None,
        summary: String::new(),
        body,
        footnotes,
        headings,
        checks: std::mem::take(&mut gathered.answered),
    };
    GeneratedPage { page, ids, gathered }
}

impl Gathered {
    /// The time of the activities that are not optional.
    pub(super) fn time(&self) -> Option<Duration> {
        self.activities
            .iter()
            .filter(|activity| !activity.optional)
            .filter_map(|activity| activity.duration)
            .reduce(|a, b| a + b)
    }
}

impl Scope<'_, '_> {
    /// The strategies of a front matter that this edition sees.
    pub(super) fn strategies(&mut self, front: &FrontMatter) -> Vec<StrategyGroup> {
        let clearance = self.view.clearance.clone();
        let Some(groups) = front.transfer.open(&clearance) else { return Vec::new() };
        groups
            .iter()
            .map(|group| StrategyGroup { name: group.name.clone(), strategies: self.documents(&group.strategies) })
            .filter(|group| !group.strategies.is_empty())
            .collect()
    }
}

/// Key points of the module, then page by page.
pub(super) fn key_points(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>) -> Vec<KeyPointGroup> {
    module
        .pages()
        .map(|page| {
            let points = scope.in_file(&page.path).documents(&page.front.key_points);
            let own = page.path == module.module.page.path;
            KeyPointGroup { page: (!own).then(|| link(page)), points }
        })
        .filter(|group| !group.points.is_empty())
        .collect()
}

/// A link to a page of the author's, by its menu title.
pub(super) fn link(page: &WrittenPage) -> PageLink {
    PageLink { title: LinkTitle::Text(menu_title(page)), address: page.address.clone(), fragment: None }
}

/// A link to a page that the program makes.
pub(super) fn generated_link(kind: Generated, address: &str) -> PageLink {
    PageLink { title: LinkTitle::Generated(kind), address: address.to_owned(), fragment: None }
}

pub(super) fn menu_title(page: &WrittenPage) -> String {
    page.front.menu_title.clone().unwrap_or_else(|| page.front.title.clone())
}
