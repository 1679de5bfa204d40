//! What came of the last projection, to be taken again where nothing that it was made from has changed.
//!
//! [`Memory`] is kept by who projects a book again and again; one that is empty gives what a first projection gives.
//!
//! Invariant: a thing is taken again only if everything that its making looked at is the same. What a page looks at:
//! its own text, what its module's pages share ([`Shared`]), and the book around ([`World`]).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::{Book, Module as WrittenModule, Unread};
use crate::config::Config;
use crate::duration::Duration;
use crate::edition::page::{Page, PageLink};
use crate::edition::scope::{Gathered, Sought};
use crate::edition::site::{GlossaryEntry, Module};
use crate::edition::view::{Addresses, ModuleView, View};
use crate::label::{self, Guarded, Labels};
use crate::syntax::content::Document;
use crate::syntax::front_matter::FrontMatter;

/// What is kept between two projections of a book. Empty at first.
#[derive(Default)]
pub struct Memory {
    world: Option<World>,
    views: Vec<ViewMemory>,
}

/// What is kept of one edition, or of the view of everything.
#[derive(Default)]
pub(super) struct ViewMemory {
    /// By the module's slug.
    pub(super) modules: BTreeMap<String, Arc<MadeModule>>,
    pub(super) glossary: Option<MadeGlossary>,
    /// Its pages by their paths: see [`View::index`].
    pub(super) addresses: Option<Arc<Addresses>>,
}

/// A module as it came out, with what it was made from.
pub(super) struct MadeModule {
    pub(super) written: Arc<Guarded<WrittenModule>>,
    /// The heads of all its pages that are seen, the overview's first.
    pub(super) fronts: Vec<Arc<FrontMatter>>,
    pub(super) overview_body: Arc<Document>,
    /// What is shown of the modules to take first.
    pub(super) prerequisites: Vec<PageLink>,
    pub(super) pages: Vec<Arc<MadePage>>,
    /// Its own time, before an agenda is looked at.
    pub(super) duration: Option<Duration>,
    /// The sum of its pages and activities.
    pub(super) sum: Option<Duration>,

    /// Whether it has all that a site shows, and not only what can have problems.
    pub(super) is_whole: bool,
    pub(super) module: Arc<Module>,
    /// What it adds to the time of the book.
    pub(super) adds: Option<Duration>,
    /// What its overview and the pages that the program makes gave.
    pub(super) gathered: Gathered,
    /// Their anchors by address.
    pub(super) ids: BTreeMap<String, Anchors>,
}

/// A page or section of the author's as it came out, with what it was made from.
pub(super) struct MadePage {
    pub(super) front: Arc<FrontMatter>,
    pub(super) body: Arc<Document>,
    pub(super) section: Option<PageLink>,
    /// Of a section: its pages.
    pub(super) contents: Option<Vec<PageLink>>,

    pub(super) page: Arc<Page>,
    pub(super) gathered: Gathered,
    pub(super) ids: Anchors,

    /// Which labels were asked for.
    pub(super) guards: label::Asked,
    /// What else was asked of the view.
    pub(super) sought: Sought,
}

/// The anchors of a page, in order. One text, as there are many pages and few are asked for theirs.
#[derive(Debug, Clone, Default)]
pub(super) struct Anchors(Box<str>);

/// The glossary as it came out, with the heads that it was made from.
pub(super) struct MadeGlossary {
    pub(super) fronts: Vec<Arc<FrontMatter>>,
    pub(super) entries: Arc<Vec<GlossaryEntry>>,
    pub(super) gathered: Gathered,
    pub(super) ids: Anchors,
}

/// What any page can ask of the book outside of its module: where pages and files are, and the settings.
struct World {
    config: Config,
    files: BTreeSet<String>,
    pages: Arc<BTreeSet<String>>,
    slugs: Vec<String>,
    unread: Unread,
    modules: Vec<(Arc<Guarded<WrittenModule>>, Vec<Place>)>,
}

/// Where a page is, and for whom.
#[derive(PartialEq)]
struct Place {
    path: String,
    address: String,
    labels: Labels,
}

/// What the pages of a module can ask of each other: objectives and activities.
#[derive(PartialEq)]
pub(super) struct Shared(Vec<*const FrontMatter>);

impl Memory {
    /// The views' memories, for as many views as there are; empty ones if the book around has changed.
    pub(super) fn recall(&mut self, book: &Book, everything: &View<'_>, views: usize) -> Vec<ViewMemory> {
        let same = self.world.as_mut().is_some_and(|world| world.is(book, everything));
        if !same {
            self.world = Some(World::of(book, everything));
            self.views.clear();
        }
        let mut memories = std::mem::take(&mut self.views);
        memories.resize_with(views, ViewMemory::default);
        memories
    }

    /// What is kept of the whole book.
    pub(super) fn of_everything(&self) -> Option<&ViewMemory> {
        self.views.first()
    }

    /// What is kept of each edition, in the order of the book.
    pub(super) fn of_editions(&self) -> &[ViewMemory] {
        self.views.get(1..).unwrap_or_default()
    }

    pub(super) fn keep(&mut self, views: Vec<ViewMemory>) {
        self.views = views;
    }
}

impl World {
    fn of(book: &Book, everything: &View<'_>) -> Self {
        Self {
            config: book.config.clone(),
            files: book.files.clone(),
            pages: Arc::clone(&book.pages),
            slugs: book.slugs.clone(),
            unread: book.unread.clone(),
            modules: everything.modules.iter().map(|seen| (Arc::clone(seen.written), places(seen))).collect(),
        }
    }

    /// Whether this is the world of a book. It is of the book's modules then, which may have other words in them.
    fn is(&mut self, book: &Book, everything: &View<'_>) -> bool {
        let same = |((module, known), seen): (&mut (Arc<Guarded<WrittenModule>>, Vec<Place>), &ModuleView<'_>)| {
            let same = Arc::ptr_eq(module, seen.written) || *known == places(seen);
            module.clone_from(seen.written);
            same
        };
        self.config == book.config
            && self.files == book.files
            && self.pages == book.pages
            && self.slugs == book.slugs
            && self.unread == book.unread
            && self.modules.len() == everything.modules.len()
            && self.modules.iter_mut().zip(&everything.modules).all(same)
    }
}

/// Where the pages of a module are.
fn places(seen: &ModuleView<'_>) -> Vec<Place> {
    let place = |page: &crate::book::Page| Place {
        path: page.path.clone(),
        address: page.address.clone(),
        labels: page.front.labels.clone(),
    };
    seen.pages().map(place).collect()
}

impl Shared {
    /// What these pages share: the head of the module, which is the first, and those that have activities.
    pub(super) fn of<'f>(fronts: impl Iterator<Item = &'f Arc<FrontMatter>>) -> Self {
        let shared = |(place, front): &(usize, &Arc<FrontMatter>)| *place == 0 || !front.ids.activities.is_empty();
        Self(fronts.enumerate().filter(shared).map(|(_, front)| Arc::as_ptr(front)).collect())
    }
}

impl Anchors {
    pub(super) fn of(anchors: BTreeSet<String>) -> Self {
        Self(anchors.into_iter().collect::<Vec<_>>().join(" ").into())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ').filter(|anchor| !anchor.is_empty())
    }
}

impl MadePage {
    /// Whether the same page would be made from this.
    pub(super) fn is_of(
        &self,
        written: &crate::book::Page,
        section: Option<&PageLink>,
        contents: Option<&Vec<PageLink>>,
    ) -> bool {
        Arc::ptr_eq(&self.front, &written.front)
            && Arc::ptr_eq(&self.body, &written.body)
            && self.section.as_ref() == section
            && self.contents.as_ref() == contents
    }

    /// Whether another view than the one that it was made for would make the same of it.
    pub(super) fn serves(&self, made_for: &View<'_>, other: &View<'_>) -> bool {
        !self.sought.more
            && self.guards.alike(&made_for.clearance, &other.clearance)
            && (other.has_the_pages_of(made_for)
                || self.sought.pages.iter().all(|path| other.address_of(path).is_some()))
    }
}

/// Whether these are the same heads.
pub(super) fn same_fronts<'f>(known: &[Arc<FrontMatter>], fronts: impl Iterator<Item = &'f Arc<FrontMatter>>) -> bool {
    known.iter().map(Arc::as_ptr).eq(fronts.map(Arc::as_ptr))
}
