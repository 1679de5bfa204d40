//! One state of a book, for readers: its pages as a build would write them, and its problems.
//!
//! [`Snapshot::content`] renders a page when it is asked for.
//!
//! Invariant: a snapshot never changes; menus, counters and problems belong together. An edition's addresses lead to what
//! is in that edition's site and to nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::config::Config;
use crate::diagnostic::draw::{Style, draw};
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::page::Page;
use crate::edition::site::Site;
use crate::load::Tree;
use crate::pipeline::workspace::Course;
use crate::render::html::{self, Options};
use crate::render::search;
use crate::source::{Position, Sources};

/// How many rendered pages of one state are kept.
const MOST_RENDERED: usize = 64;

/// Pages by edition and address.
type Rendered = BTreeMap<(String, String), Arc<[u8]>>;

/// The files of a search by address.
type Search = Arc<BTreeMap<String, Vec<u8>>>;

/// One state of a book.
pub struct Snapshot {
    generation: u64,
    title: String,
    language: String,
    editions: Vec<Shown>,
    course: Option<Course>,
    tree: Tree,
    sources: Arc<Sources>,
    /// In the order of files.
    diagnostics: Vec<Diagnostic>,
    /// Pages that were asked for, by edition and address: a browser asks for a page and its neighbours again and again.
    rendered: Mutex<Rendered>,
    /// The searches that were asked for, by edition. A save makes none.
    searches: Mutex<BTreeMap<String, Search>>,
}

/// An edition that can be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its name, which its addresses begin with.
    pub name: String,
    /// Its title.
    pub title: String,
    /// It sees no label at all.
    pub public: bool,
    /// It sees what is for trainers.
    pub trainer: bool,
}

/// A problem of the book for a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether a build would fail.
    pub is_error: bool,
    /// Its stable name.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// The file and the place in it.
    pub place: Option<(String, Position)>,
    /// The drawing with the lines of the source.
    pub drawing: String,
    /// What to do.
    pub help: Vec<String>,
}

/// What stands at an address of an edition.
#[derive(Debug)]
pub enum Content {
    /// A page, as a build would write it.
    Page(Arc<[u8]>),
    /// Another file.
    Bytes(Vec<u8>),
    /// A file of the book, which may be large, with its size in bytes.
    File(fs::File, u64),
    /// A page that the book's own templates fail on. What is wrong is for the author alone.
    Broken,
}

/// What a snapshot is taken of.
pub(super) struct Taken<'t> {
    pub(super) tree: Tree,
    /// The settings, if they could ever be read.
    pub(super) config: Option<&'t Config>,
    /// The book, or the last that was whole.
    pub(super) course: Option<Course>,
    pub(super) sources: Arc<Sources>,
    /// In the order of files.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Snapshot {
    /// The state of a book of which nothing is known yet.
    pub(super) fn empty(tree: Tree) -> Self {
        Self {
            generation: 0,
            title: String::new(),
            language: "en".to_owned(),
            editions: Vec::new(),
            course: None,
            tree,
            sources: Arc::default(),
            diagnostics: Vec::new(),
            rendered: Mutex::default(),
            searches: Mutex::default(),
        }
    }

    /// The state after this one.
    pub(super) fn next(&self, taken: Taken<'_>) -> Self {
        let Taken { tree, config, course, sources, diagnostics } = taken;
        let book = config.map(|config| &config.book);
        let editions = match &course {
            Some(course) => course.sites.iter().map(|site| shown(site)).collect(),
            None => config.map(of_settings).unwrap_or_default(),
        };
        Self {
            generation: self.generation + 1,
            title: book.map_or_else(|| self.title.clone(), |book| book.title.clone()),
            language: book.map_or_else(|| self.language.clone(), |book| book.language.clone()),
            editions,
            course,
            tree,
            sources,
            diagnostics,
            rendered: Mutex::default(),
            searches: Mutex::default(),
        }
    }

    /// Which state this is; a later one has a larger number.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The book's title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The book's language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The editions that can be looked at.
    pub fn editions(&self) -> &[Shown] {
        &self.editions
    }

    /// Whether there is a whole book to show, be it an earlier one.
    pub fn is_whole(&self) -> bool {
        self.course.is_some()
    }

    /// How many errors the book has.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count()
    }

    /// How many warnings the book has.
    pub fn warnings(&self) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning).count()
    }

    /// The problems of the book, in the order of its files.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The texts that the problems are in.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The first problems of the book, errors first.
    pub fn problems(&self, most: usize) -> Vec<Problem> {
        let (errors, warnings): (Vec<_>, Vec<_>) =
            self.diagnostics.iter().partition(|diagnostic| diagnostic.is_error());
        errors.into_iter().chain(warnings).take(most).map(|diagnostic| self.problem(diagnostic)).collect()
    }

    fn problem(&self, diagnostic: &Diagnostic) -> Problem {
        let place = diagnostic.place.as_ref().map(|place| place.span);
        Problem {
            is_error: diagnostic.is_error(),
            code: diagnostic.code,
            message: diagnostic.message.clone(),
            place: place.map(|span| (self.sources.get(span.file).path.to_string(), self.sources.position(span))),
            drawing: draw(diagnostic, &self.sources, Style::Plain),
            help: diagnostic.help.clone(),
        }
    }

    /// What stands at an address of an edition, from the site's root. Nothing of another edition is found.
    pub fn content(&self, edition: &str, address: &str) -> Option<Content> {
        let course = self.course.as_ref()?;
        let site = course.sites.iter().find(|site| site.edition.name == edition)?;
        let key = (edition.to_owned(), address.to_owned());
        if let Some(page) = self.rendered().get(&key) {
            return Some(Content::Page(Arc::clone(page)));
        }
        let quiet = || ();
        match html::page(site, course.theme.compiled(), &options(course, &quiet), address) {
            Ok(Some(page)) => return Some(Content::Page(self.keep(key, page.into()))),
            Ok(None) => {}
            Err(_) => return Some(Content::Broken),
        }
        let mut of_theme = course.theme.compiled().files_of(&site.edition);
        if let Some((_, bytes)) = of_theme.find(|(of_theme, _)| *of_theme == address) {
            return Some(Content::Bytes(bytes.to_vec()));
        }
        if address.starts_with("search/")
            && let Some(bytes) = self.search(course, site).get(address)
        {
            return Some(Content::Bytes(bytes.clone()));
        }
        if address == "sitemap.xml" {
            return html::sitemap(site).map(Content::Bytes);
        }
        if address == html::HOURS_TABLE {
            return html::hours_table(site, course.theme.compiled()).map(Content::Bytes);
        }
        let published = course.assets.published();
        let path =
            site.assets.iter().find(|path| published.get(*path).is_some_and(|asset| asset.address == address))?;
        match course.assets.bytes(path) {
            Some((_, bytes)) => Some(Content::Bytes(bytes.to_vec())),
            None => self.tree.open(path).ok().map(|(file, size)| Content::File(file, size)),
        }
    }

    /// The page not found of an edition whose root is at `root` of its host: `/trainee/`.
    pub fn not_found(&self, edition: &str, root: &str) -> Option<Content> {
        let course = self.course.as_ref()?;
        let site = self.site(edition)?;
        let quiet = || ();
        let page = html::page_not_found(site, course.theme.compiled(), &options(course, &quiet), root);
        Some(page.map_or(Content::Broken, |page| Content::Page(page.into())))
    }

    /// Whether an address of an edition is a folder that has an index page.
    pub fn is_folder(&self, edition: &str, address: &str) -> bool {
        let index = format!("{}/index.html", address.trim_end_matches('/'));
        self.site(edition).is_some_and(|site| html::has_page(site, &index))
    }

    /// The page of the edition `to` that is nearest to a page of the edition `from`: the same one, else the last before it
    /// in the same module, else the module's first, else the home page.
    pub fn nearest(&self, from: &str, to: &str, address: &str) -> String {
        let home = || "index.html".to_owned();
        let Some(site) = self.site(to) else { return home() };
        if html::has_page(site, address) {
            return address.to_owned();
        }
        let slug = address.split('/').next().unwrap_or_default();
        let Some(module) = site.modules.iter().find(|module| module.slug == slug) else { return home() };
        let here: BTreeSet<&str> = module.pages.iter().map(|page| page.address.as_str()).collect();
        let there = self.site(from).and_then(|site| site.modules.iter().find(|module| module.slug == slug));
        let before = there.into_iter().flat_map(|module| {
            let place = module.pages.iter().position(|page| page.address == address).unwrap_or_default();
            module.pages[..place].iter().rev()
        });
        let nearest = before.map(|page: &Arc<Page>| page.address.as_str()).find(|address| here.contains(address));
        nearest.map_or_else(|| module.pages[0].address.clone(), str::to_owned)
    }

    /// The text of a source file of the book, by its path from the book's folder.
    pub fn source(&self, path: &str) -> Option<&str> {
        self.sources.find(path).map(|id| &*self.sources.get(id).text)
    }

    /// The files of an edition's search, made when one of them is asked for first.
    fn search(&self, course: &Course, site: &Site) -> Search {
        let mut searches = self.searches.lock().unwrap_or_else(PoisonError::into_inner);
        let search = searches
            .entry(site.edition.name.clone())
            .or_insert_with(|| Arc::new(search::files(site, &course.theme.compiled().strings)));
        Arc::clone(search)
    }

    fn rendered(&self) -> MutexGuard<'_, Rendered> {
        self.rendered.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a page that was rendered, and forgets the others when there are too many.
    fn keep(&self, key: (String, String), page: Arc<[u8]>) -> Arc<[u8]> {
        let mut rendered = self.rendered();
        if rendered.len() >= MOST_RENDERED {
            rendered.clear();
        }
        rendered.insert(key, Arc::clone(&page));
        page
    }

    fn site(&self, edition: &str) -> Option<&Arc<Site>> {
        self.course.as_ref()?.sites.iter().find(|site| site.edition.name == edition)
    }
}
fn shown(site: &Site) -> Shown {
    let edition = &site.edition;
    Shown { name: edition.name.clone(), title: edition.title.clone(), public: edition.public, trainer: edition.trainer }
}

/// The editions of a book that never was whole yet.
fn of_settings(config: &Config) -> Vec<Shown> {
    let shown = |edition: &crate::config::Edition| Shown {
        name: edition.name.clone(),
        title: edition.title.clone(),
        public: edition.sees.is_empty(),
        trainer: edition.sees.iter().any(|label| label == crate::label::TRAINER),
    };
    config.editions.iter().map(shown).collect()
}
/// As a build renders pages, but for what has the browser keep them: what is looked at is the page as it is now.
fn options<'c>(course: &'c Course, page_done: &'c (dyn Fn() + Sync)) -> Options<'c> {
    Options { service_worker: false, ..course.options(page_done) }
}
