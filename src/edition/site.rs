//! A book as one edition sees it: the whole of what a renderer may know.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::duration::Duration;
use crate::edition::content::{Block, Image};
use crate::edition::page::{Page, PageBody, PageLink};
use crate::edition::planning::{BookHours, Crosswalk, ModuleHours, Timetable};

/// A book as one edition sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// Which edition this is.
    pub edition: Edition,
    /// What browsers keep a reader's own things under: the same for all editions, and from build to build.
    pub id: String,
    /// The book's title.
    pub title: String,
    /// One or two sentences about the book; empty if none.
    pub description: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The institute's logo.
    pub logo: Option<Image>,
    /// The panel "How to use this site"; empty: the interface's default text.
    pub how_to_use: Vec<Block>,
    /// What the institute says of accessibility, before what holds for every site; empty if nothing.
    pub accessibility: Vec<Block>,
    /// Where readers report what gets in their way.
    pub contact: Option<Contact>,
    /// Language tag of the book, BCP 47.
    pub language: String,
    /// Where this edition will stand, ending in `/`; drives canonical links and the sitemap.
    pub site_url: Option<String>,
    /// Whether its words can be searched.
    pub search: bool,
    /// The modules and tracks, in menu order.
    pub modules: Vec<Arc<Module>>,
    /// All terms, in alphabetical order. Not empty: the site has a page `glossary.html`.
    pub glossary: Arc<Vec<GlossaryEntry>>,
    /// The facets of the catalogue that some module has a value of, in the order of the book.
    pub facets: Vec<Facet>,
    /// The time of all modules.
    pub duration: Option<Duration>,
    /// The files of the book that this edition refers to: paths from the book's folder.
    pub assets: BTreeSet<String>,
    /// The training hours of the book, in editions that see `trainer` or `supervisor`. The site has a page `training-hours.html`.
    pub hours: Option<BookHours>,
}

/// What kind of edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The name, such as `trainee`: the name of its output folder.
    pub name: String,
    /// The title, such as "Trainee".
    pub title: String,
    /// It sees no label at all: what the public may read. Every other edition asks not to be indexed.
    pub public: bool,
    /// It sees `trainer`: times in menus, clock times, timetables.
    pub trainer: bool,
    /// It sees `supervisor`.
    pub supervisor: bool,
    /// From an edition that is not public, the public edition's name, when both are built side by side.
    pub counterpart: Option<Counterpart>,
}

/// The public edition beside this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Counterpart {
    /// The name of its output folder.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its pages in modules, in the order of their addresses.
    pub pages: Arc<Vec<Arc<Page>>>,
    /// Whether it has a glossary.
    pub glossary: bool,
}

impl Site {
    /// Whether it has a page `crosswalk.html`, of all modules that have a crosswalk.
    pub fn has_crosswalk(&self) -> bool {
        self.modules.iter().any(|module| module.crosswalk().is_some())
    }
}

impl Counterpart {
    /// The same with this module's pages only.
    pub fn with_pages_of(&self, module: &Module) -> Self {
        Self { pages: by_address(module.pages.iter().chain(&module.extras)), ..self.clone() }
    }

    /// Its page in a module at this address from its root.
    pub fn page(&self, address: &str) -> Option<&Page> {
        let place = self.pages.binary_search_by(|page| page.address.as_str().cmp(address)).ok()?;
        self.pages.get(place).map(AsRef::as_ref)
    }

    /// Whether it has a page at this address from its root.
    pub fn has(&self, address: &str) -> bool {
        match address {
            "index.html" | "accessibility.html" => true,
            "glossary.html" => self.glossary,
            _ => self.page(address).is_some(),
        }
    }
}

/// Pages in the order of their addresses.
pub(super) fn by_address<'p>(pages: impl Iterator<Item = &'p Arc<Page>>) -> Arc<Vec<Arc<Page>>> {
    let mut pages: Vec<Arc<Page>> = pages.map(Arc::clone).collect();
    pages.sort_unstable_by(|a, b| a.address.cmp(&b.address));
    Arc::new(pages)
}

/// Where readers write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// As it is read: a mail address, or an address on the web.
    pub text: String,
    /// Where the link leads.
    pub address: String,
}

/// A facet of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Its title.
    pub title: String,
    /// The values that occur, in the order of the book.
    pub values: Vec<String>,
}

/// A module or track.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// Its folder in the site.
    pub slug: String,
    /// The title.
    pub title: String,
    /// A shorter title for menus.
    pub menu_title: String,
    /// The institute's own course number.
    pub code: Option<String>,
    /// One sentence; empty if none.
    pub summary: String,
    /// Who it is for.
    pub audience: Vec<String>,
    /// Facet titles with the values of this module.
    pub facets: Vec<Facet>,
    /// Modules to take first.
    pub prerequisites: Vec<PageLink>,
    /// The whole time.
    pub duration: Option<Duration>,
    /// When it was last changed, as written: `2026-05-01`.
    pub updated: Option<String>,
    /// Its picture.
    pub image: Option<Image>,
    /// Whether it has an agenda.
    pub track: bool,
    /// The sequence, page 1 being the overview. Never empty. A page's number is its place plus one.
    pub pages: Vec<Arc<Page>>,
    /// Pages beside the sequence, without a counter: "Before you begin", "Coaching guide", "My answers".
    pub extras: Vec<Arc<Page>>,
    /// How many questions of the sequence tell their reader whether the answer is right.
    pub checks: usize,
    /// The training menu of this module.
    pub menu: Vec<MenuEntry>,
    /// Its training hours by topic, in editions that see `trainer` or `supervisor`.
    pub hours: Option<ModuleHours>,
}

impl Module {
    /// The page with its crosswalk, in editions that see `trainer`.
    pub fn crosswalk(&self) -> Option<(&Page, &Crosswalk)> {
        self.extras.iter().find_map(|page| match &page.body {
            PageBody::Crosswalk(crosswalk) => Some((&**page, crosswalk)),
            _ => None,
        })
    }

    /// The page with its timetable, in editions that see `trainer`.
    pub fn timetable(&self) -> Option<(&Page, &Timetable)> {
        self.extras.iter().find_map(|page| match &page.body {
            PageBody::Timetable(timetable) => Some((&**page, timetable)),
            _ => None,
        })
    }
}

/// A line of a module's menu.
#[derive(Debug, Clone, PartialEq)]
pub struct MenuEntry {
    /// Where it leads.
    pub link: PageLink,
    /// Its time, in editions that show times.
    pub duration: Option<Duration>,
    /// The pages of a section, which fold.
    pub children: Vec<MenuEntry>,
    /// Whether it stands beside the counted sequence.
    pub extra: bool,
}

/// A term.
#[derive(Debug, Clone, PartialEq)]
pub struct GlossaryEntry {
    /// The anchor, unique on the glossary page.
    pub id: String,
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: Vec<Block>,
    /// The modules that define it.
    pub modules: Vec<PageLink>,
}
