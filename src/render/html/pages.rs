//! The pages of a site, one by one.
//!
//! [`Job::all`] lists those of no module, and [`Workshop::make`] makes one; [`ModuleWorkshop`] makes those of one module. Pages know
//! nothing of each other, so they can be made in any order. Of all modules but its own a page needs no more than titles and
//! addresses.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use serde::Serialize;

use crate::artifact::PublishedAsset;
use crate::edition::page::{Page, PageBody};
use crate::edition::site::{Counterpart, Module, Site};
use crate::render::html::links::{Links, depth};
use crate::render::html::menu::{self, Menu};
use crate::render::html::sitemap::root_path;
use crate::render::html::steps::steps;
use crate::render::html::surroundings::Surroundings;
use crate::render::html::theme_error::ThemeError;
use crate::render::html::view::answers::PromptsView;
use crate::render::html::view::content::{ActivitiesView, ContentView};
use crate::render::html::view::crosswalk::CrosswalkView;
use crate::render::html::view::deliver::DeliverView;
use crate::render::html::view::guides::{BeforeView, CoachingView};
use crate::render::html::view::lists::{KeyPointsView, TopicView};
use crate::render::html::view::one_to_one::{self, OneToOneView};
use crate::render::html::view::overview::OverviewView;
use crate::render::html::view::shell::{Crumb, Shell};
use crate::render::html::view::timetable::TimetableView;
use crate::render::html::view::{
    answers, content, crosswalk, deliver, glossary, guides, home, hours, lists, overview, timetable,
};
use crate::render::html::writer::{Stage, Writer};

/// The addresses that pages of no module may have.
pub(crate) const OF_SITE: [&str; 7] = [
    "index.html",
    "404.html",
    "glossary.html",
    "accessibility.html",
    "search.html",
    crosswalk::ADDRESS,
    hours::ADDRESS,
];

/// Which page of no module to make.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Job {
    /// The training menu.
    Home,
    /// The glossary.
    Glossary,
    /// The page not found.
    NotFound,
    /// The search.
    Search,
    /// The accessibility statement.
    Accessibility,
    /// The crosswalk of the whole book.
    Crosswalk,
    /// The training hours.
    Hours,
}

/// Which page of a module to make, from 0.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Turn {
    /// A page of the sequence.
    Sequence(usize),
    /// A page beside it.
    Extra(usize),
}

/// A page that a site has.
pub(crate) enum Found {
    OfSite(Job),
    /// The place of the module, and the page.
    OfModule(usize, Turn),
}

/// A module whose pages are made.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    /// Its place in the site.
    pub(crate) place: usize,
    pub(crate) module: &'a Module,
    /// The public edition, with its pages of this module at least.
    pub(crate) counterpart: Option<&'a Counterpart>,
}

impl Job {
    /// Every page of a site that is of no module, in its order.
    pub(crate) fn all(site: &Site) -> Vec<Self> {
        let all = [
            Self::Home,
            Self::NotFound,
            Self::Accessibility,
            Self::Glossary,
            Self::Search,
            Self::Crosswalk,
            Self::Hours,
        ];
        all.into_iter().filter(|job| job.is_in(site)).collect()
    }

    /// The page at an address from the site's root, if it is of no module.
    fn at(address: &str) -> Option<Self> {
        match address {
            "index.html" => Some(Self::Home),
            "404.html" => Some(Self::NotFound),
            "accessibility.html" => Some(Self::Accessibility),
            "search.html" => Some(Self::Search),
            "glossary.html" => Some(Self::Glossary),
            crosswalk::ADDRESS => Some(Self::Crosswalk),
            hours::ADDRESS => Some(Self::Hours),
            _ => None,
        }
    }

    /// Whether a site has this page.
    fn is_in(self, site: &Site) -> bool {
        match self {
            Self::Glossary => !site.glossary.is_empty(),
            Self::Search => site.search,
            Self::Crosswalk => site.has_crosswalk(),
            Self::Hours => site.hours.is_some(),
            Self::Home | Self::NotFound | Self::Accessibility => true,
        }
    }
}

impl Turn {
    /// Every page of a module.
    pub(crate) fn all(module: &Module) -> Vec<Self> {
        let extras = (0..module.extras.len()).map(Self::Extra);
        (0..module.pages.len()).map(Self::Sequence).chain(extras).collect()
    }

    fn page(self, module: &Module) -> &Page {
        match self {
            Self::Sequence(number) => &module.pages[number],
            Self::Extra(number) => &module.extras[number],
        }
    }
}

impl Found {
    /// The page at an address from the site's root, if there is one.
    pub(crate) fn at(site: &Site, address: &str) -> Option<Self> {
        if let Some(job) = Job::at(address) {
            return job.is_in(site).then_some(Self::OfSite(job));
        }
        let (slug, _) = address.split_once('/')?;
        let place = site.modules.iter().position(|module| module.slug == slug)?;
        let find = |pages: &[Arc<Page>]| pages.iter().position(|page| page.address == address);
        let module = &site.modules[place];
        let turn = find(&module.pages).map(Turn::Sequence).or_else(|| find(&module.extras).map(Turn::Extra))?;
        Some(Self::OfModule(place, turn))
    }
}

/// What every page is made from.
pub(crate) struct Workshop<'a> {
    site: &'a Site,
    stage: Stage<'a>,
    assets: &'a BTreeMap<String, PublishedAsset>,
    surroundings: Surroundings<'a>,
}

/// What every page of one module is made from.
pub(crate) struct ModuleWorkshop<'a> {
    of_site: &'a Workshop<'a>,
    subject: Subject<'a>,
    /// Menus by how deep the page is that shows it.
    menus: BTreeMap<usize, Menu>,
}

/// A page's view: its surroundings and what is its own.
#[derive(Serialize)]
struct PageView<'a, B: Serialize> {
    page: &'a Shell,
    body: B,
}

/// What is a module page's own.
#[derive(Serialize)]
#[serde(untagged)]
enum Body {
    Overview(Box<OverviewView>),
    Content(ContentView),
    KeyPoints(Vec<KeyPointsView>),
    Activities(ActivitiesView),
    Resources(Vec<TopicView>),
    Before(BeforeView),
    Coaching(CoachingView),
    Timetable(Box<TimetableView>),
    Crosswalk(CrosswalkView),
    Deliver(DeliverView),
    Answers(Vec<PromptsView>),
    OneToOne(OneToOneView),
}

/// The accessibility statement, for `accessibility.html`.
#[derive(Serialize)]
struct AccessibilityView {
    /// What the institute says itself; empty if nothing.
    own_html: String,
}

/// A finished page: its address and its HTML.
pub(crate) type Finished = (String, String);

impl<'a> ModuleWorkshop<'a> {
    /// Fills the menus that these pages show.
    pub(crate) fn new(
        of_site: &'a Workshop<'a>,
        subject: Subject<'a>,
        turns: &[Turn],
    ) -> Result<Self, Vec<ThemeError>> {
        let mut menus = BTreeMap::new();
        for turn in turns {
            let page = turn.page(subject.module);
            if let Entry::Vacant(menu) = menus.entry(depth(&page.address)) {
                let mut writer = of_site.writer(&page.address);
                menu.insert(menu::fill(&mut writer, subject.module));
                no_errors(writer)?;
            }
        }
        Ok(Self { of_site, subject, menus })
    }

    /// Makes a page.
    pub(crate) fn make(&self, turn: Turn) -> Result<Finished, Vec<ThemeError>> {
        let Self { of_site, subject, .. } = *self;
        let page = turn.page(subject.module);
        let mut writer = of_site.writer(&page.address);
        let menu = self.menus.get(&depth(&page.address));
        let menu = menu.map(|menu| menu.marked(writer.links(), &page.address)).unwrap_or_default();
        let mut shell = of_site.surroundings.of_module_page(writer.links(), subject, page, menu);
        match turn {
            Turn::Sequence(number) => {
                shell.steps = Some(steps(of_site.stage.strings, writer.links(), of_site.site, subject, number));
            }
            Turn::Extra(_) => shell.up = shell.module.as_ref().map(|module| module.href.clone()),
        }
        let (template, body) = body(&mut writer, of_site.site, subject, page);
        shell.footnotes = writer.footnotes(&page.footnotes);
        finish(writer, template, &page.address, &shell, body)
    }
}

impl<'a> Workshop<'a> {
    /// For the pages of a site.
    pub(crate) fn new(site: &'a Site, stage: Stage<'a>, assets: &'a BTreeMap<String, PublishedAsset>) -> Self {
        let surroundings = Surroundings::new(site, stage.strings);
        Self { site, stage, assets, surroundings }
    }

    /// Makes a page of no module.
    pub(crate) fn make(&self, job: Job) -> Result<Finished, Vec<ThemeError>> {
        match job {
            Job::Home => self.home(),
            Job::Glossary => self.glossary(),
            Job::Search => self.search(),
            Job::NotFound => {
                // This page is shown at addresses of any depth, so its links begin at the root of the host, if that is known.
                self.not_found(self.site.site_url.as_deref().map(root_path).unwrap_or_default())
            }
            Job::Accessibility => self.accessibility(),
            Job::Crosswalk => {
                let (writer, shell) = self.planning(crosswalk::ADDRESS, "book-crosswalk", "generated-crosswalk");
                let body = crosswalk::book(&writer, self.site);
                finish(writer, "book-crosswalk.html", crosswalk::ADDRESS, &shell, body)
            }
            Job::Hours => {
                let (writer, shell) = self.planning(hours::ADDRESS, "training-hours", "training-hours");
                let body = hours::view(&writer, self.site);
                finish(writer, "training-hours.html", hours::ADDRESS, &shell, body)
            }
        }
    }

    /// What stands around a page of the site that staff plan with.
    fn planning(&self, address: &str, kind: &'static str, title: &str) -> (Writer<'a>, Shell) {
        let writer = self.writer(address);
        let title = self.stage.strings.get(title);
        let mut shell = self.surroundings.of_site_page(writer.links(), address, kind, &title);
        shell.breadcrumb = vec![self.surroundings.home_crumb(writer.links()), Crumb { title, href: None }];
        shell.counterpart = self.surroundings.counterpart(writer.links(), address);
        (writer, shell)
    }

    fn home(&self) -> Result<Finished, Vec<ThemeError>> {
        let mut writer = self.writer("index.html");
        let mut shell = self.surroundings.of_site_page(writer.links(), "index.html", "home", &self.site.title);
        shell.document_title = self.surroundings.document_title(&[&self.site.title]);
        shell.description.clone_from(&self.site.description);
        shell.counterpart = self.surroundings.counterpart(writer.links(), "index.html");
        let body = home::view(&mut writer, self.site);
        finish(writer, "home.html", "index.html", &shell, body)
    }

    fn glossary(&self) -> Result<Finished, Vec<ThemeError>> {
        let mut writer = self.writer("glossary.html");
        let title = self.stage.strings.get("glossary");
        let mut shell = self.surroundings.of_site_page(writer.links(), "glossary.html", "glossary", &title);
        shell.breadcrumb = vec![self.surroundings.home_crumb(writer.links()), Crumb { title, href: None }];
        shell.counterpart = self.surroundings.counterpart(writer.links(), "glossary.html");
        let body = glossary::view(&mut writer, &self.site.glossary);
        finish(writer, "glossary.html", "glossary.html", &shell, body)
    }

    fn search(&self) -> Result<Finished, Vec<ThemeError>> {
        let writer = self.writer("search.html");
        let title = self.stage.strings.get("search");
        let mut shell = self.surroundings.of_site_page(writer.links(), "search.html", "search", &title);
        shell.breadcrumb = vec![self.surroundings.home_crumb(writer.links()), Crumb { title, href: None }];
        finish(writer, "search.html", "search.html", &shell, ())
    }

    /// The page not found, for a site whose root is at this address of its host.
    pub(crate) fn not_found(&self, root: String) -> Result<Finished, Vec<ThemeError>> {
        let writer = Writer::new(self.stage, Links::from_root(root, self.assets));
        let title = self.stage.strings.get("not-found");
        let mut shell = self.surroundings.of_site_page(writer.links(), "404.html", "not-found", &title);
        shell.canonical = None;
        finish(writer, "404.html", "404.html", &shell, ())
    }

    /// The page that leads into the site from the folder above it.
    pub(crate) fn start(&self) -> Result<Finished, Vec<ThemeError>> {
        let root = format!("{}/", self.site.edition.name);
        let writer = Writer::new(self.stage, Links::from_root(root, self.assets));
        let mut shell = self.surroundings.of_site_page(writer.links(), "start.html", "start", &self.site.title);
        shell.document_title = self.surroundings.document_title(&[&self.site.title]);
        shell.canonical = None;
        finish(writer, "start.html", "start.html", &shell, ())
    }

    fn accessibility(&self) -> Result<Finished, Vec<ThemeError>> {
        let address = "accessibility.html";
        let mut writer = self.writer(address);
        let title = self.stage.strings.get("accessibility");
        let mut shell = self.surroundings.of_site_page(writer.links(), address, "accessibility", &title);
        shell.breadcrumb = vec![self.surroundings.home_crumb(writer.links()), Crumb { title, href: None }];
        shell.counterpart = self.surroundings.counterpart(writer.links(), address);
        let body = AccessibilityView { own_html: writer.html(&self.site.accessibility) };
        finish(writer, "accessibility.html", address, &shell, body)
    }

    fn writer(&self, address: &str) -> Writer<'a> {
        Writer::new(self.stage, Links::from_page(address, self.assets))
    }
}

/// What is a module page's own, and the template that shows it.
fn body(writer: &mut Writer<'_>, site: &Site, subject: Subject<'_>, page: &Page) -> (&'static str, Body) {
    let module = subject.module;
    match &page.body {
        PageBody::Overview(body) => ("overview.html", Body::Overview(Box::new(overview::view(writer, module, body)))),
        PageBody::Content(body) => ("content.html", Body::Content(content::view(writer, body))),
        PageBody::KeyPoints(groups) => ("key-points.html", Body::KeyPoints(lists::key_points(writer, groups))),
        PageBody::Activities(activities) => {
            let html = content::activities(writer, activities);
            ("activities.html", Body::Activities(ActivitiesView { html }))
        }
        PageBody::Resources(topics) => ("resources.html", Body::Resources(lists::topics(writer, topics))),
        PageBody::BeforeYouBegin(body) => ("before-you-begin.html", Body::Before(guides::before(writer, module, body))),
        PageBody::CoachingGuide(body) => ("coaching-guide.html", Body::Coaching(guides::coaching(writer, body))),
        PageBody::OneToOne(body) => ("one-to-one.html", Body::OneToOne(one_to_one::view(writer, body))),
        PageBody::MyAnswers(groups) => ("my-answers.html", Body::Answers(answers::view(writer, groups))),
        PageBody::Deliver(body) => ("deliver.html", Body::Deliver(deliver::view(writer, site, subject, body))),
        PageBody::Timetable(body) => {
            ("timetable.html", Body::Timetable(Box::new(timetable::view(writer, module, body))))
        }
        PageBody::Crosswalk(body) => ("crosswalk.html", Body::Crosswalk(crosswalk::view(writer, body))),
    }
}

fn finish(
    mut writer: Writer<'_>,
    template: &str,
    address: &str,
    page: &Shell,
    body: impl Serialize,
) -> Result<Finished, Vec<ThemeError>> {
    let html = writer.stage.templates.with_symbols(writer.fill(template, &PageView { page, body }));
    no_errors(writer)?;
    Ok((address.to_owned(), html))
}

fn no_errors(writer: Writer<'_>) -> Result<(), Vec<ThemeError>> {
    let errors = writer.into_errors();
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}
