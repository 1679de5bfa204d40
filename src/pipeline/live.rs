//! A book that is looked at while it is written: every edition, page by page, as a build would make it.
//!
//! [`Live::refresh`] follows the files; a [`Snapshot`] answers what a reader asks. Pages are rendered when they are asked for.
//!
//! Invariant: a snapshot never changes, and shows one state of the book: menus, counters and problems belong together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::config::Config;
use crate::diagnostic::draw::{Style, draw, order};
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::page::Page;
use crate::edition::site::Site;
use crate::load::{BOOK_FILE, Tree, is_markdown};
use crate::pipeline::BuildError;
use crate::pipeline::assets::Holding;
use crate::pipeline::clock::{Clock, Silent};
use crate::pipeline::template_check::TemplateCheck;
use crate::pipeline::workspace::{Course, Workspace};
use crate::render::html;
use crate::source::{FileId, Position, Sources};

pub use crate::load::Changes;

/// How many rendered pages of one state are kept.
const MOST_RENDERED: usize = 64;

/// A book that is followed.
pub struct Live {
    workspace: Workspace,
    root: PathBuf,
    config: Option<Config>,
    /// The last whole book, with the texts that it was made from.
    good: Option<Course>,
    good_texts: Arc<Sources>,
    /// The texts as they are, and what is wrong with them.
    sources: Arc<Sources>,
    diagnostics: Vec<Diagnostic>,
    templates: TemplateCheck,
    snapshot: Arc<Snapshot>,
}

/// Pages by edition and address.
type Rendered = BTreeMap<(String, String), Arc<[u8]>>;

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

/// What of a book's folder is looked at: paths from the book's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// Single files.
    pub files: BTreeSet<String>,
    /// Folders with all that is below them.
    pub folders: BTreeSet<String>,
    /// The folder that builds write to.
    pub build_dir: Option<String>,
}

impl Live {
    /// Reads a book for the first time.
    ///
    /// # Errors
    ///
    /// If there is no book, or a file that the system does not let be read. Problems of the book are in the snapshot.
    pub fn open(root: PathBuf) -> Result<Self, BuildError> {
        if !root.is_dir() {
            return Err(BuildError::NoFolder { root });
        }
        let tree = Tree::on_disk(&root);
        let snapshot = Snapshot::empty(tree.clone());
        let workspace = Workspace::new(tree, root.clone(), Holding::Names);
        let mut live = Self {
            workspace,
            root,
            config: None,
            good: None,
            good_texts: Arc::default(),
            sources: Arc::default(),
            diagnostics: Vec::new(),
            templates: TemplateCheck::default(),
            snapshot: Arc::new(snapshot),
        };
        live.refresh(&Changes::Everything)?;
        Ok(live)
    }

    /// The book as it was read last.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot)
    }

    /// The book's folder.
    pub fn root(&self) -> &PathBuf {
        &self.root
    }

    /// Reads again what changed. Returns whether there is anything new to see.
    ///
    /// # Errors
    ///
    /// As [`Live::open`]; the snapshot stays as it was, and what changed is looked at again the next time.
    pub fn refresh(&mut self, changes: &Changes) -> Result<bool, BuildError> {
        let mut clock = Clock::new(&Silent);
        let mut fresh = self.workspace.refresh(changes, &[], &mut clock)?;
        order(&mut fresh.diagnostics, &fresh.sources);
        if let Some(config) = fresh.config {
            self.config = Some(config);
        }
        if !fresh.changed && fresh.diagnostics == self.diagnostics {
            return Ok(false);
        }
        (self.sources, self.diagnostics) = (fresh.sources, fresh.diagnostics);
        match fresh.course {
            Some(course) => {
                self.good = Some(course);
                self.good_texts = Arc::clone(&self.sources);
            }
            None => self.mend()?,
        }
        self.show();
        Ok(true)
    }

    /// Looks at the pages that are new in a book that has templates of its own, since these can fail on any page. Returns
    /// whether there is anything new to see.
    pub fn check_templates(&mut self) -> bool {
        let anew = self.good.as_ref().is_some_and(|course| self.templates.look_at(course));
        if anew {
            self.show();
        }
        anew
    }

    /// What of the book's folder is looked at.
    pub fn watched(&self) -> Watched {
        let mut watched =
            Watched { files: BTreeSet::from([BOOK_FILE.to_owned()]), folders: BTreeSet::new(), build_dir: None };
        if let Some(config) = &self.config {
            watched
                .files
                .extend([&config.book.logo, &config.html.favicon].into_iter().flatten().map(|p| p.value.clone()));
            watched.folders.insert(config.book.src.value.clone());
            watched.folders.extend(config.html.theme.iter().map(|theme| theme.value.clone()));
            watched.build_dir = Some(config.build.build_dir.value.clone());
        }
        watched
    }

    /// Keeps to the last good text of the files with a mistake, so that all other pages show what they say now.
    fn mend(&mut self) -> Result<(), BuildError> {
        let errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        let files: BTreeSet<Option<FileId>> =
            errors.map(|diagnostic| diagnostic.place.as_ref().map(|place| place.span.file)).collect();
        let broken: Option<Vec<(FileId, Arc<str>)>> = files
            .into_iter()
            .map(|file| {
                let id = file?;
                let source = self.good_texts.try_get(id).filter(|source| is_markdown(&source.path))?;
                Some((id, Arc::clone(&source.text)))
            })
            .collect();
        if let Some(broken) = broken
            && let Some(course) = self.workspace.course_without(&broken)?
        {
            self.good = Some(course);
        }
        Ok(())
    }

    fn show(&mut self) {
        let (mut sources, mut diagnostics) = (Arc::clone(&self.sources), self.diagnostics.clone());
        let in_templates = self.templates.known();
        if let Some(course) = self.good.as_ref().filter(|_| !in_templates.is_empty()) {
            course.theme_problems(in_templates, Arc::make_mut(&mut sources), &mut diagnostics);
            order(&mut diagnostics, &sources);
        }
        let before = &self.snapshot;
        let book = self.config.as_ref().map(|config| &config.book);
        let editions = self.good.as_ref().map(|course| course.sites.iter().map(|site| shown(site)).collect());
        self.snapshot = Arc::new(Snapshot {
            generation: before.generation + 1,
            title: book.map_or_else(|| before.title.clone(), |book| book.title.clone()),
            language: book.map_or_else(|| before.language.clone(), |book| book.language.clone()),
            editions: editions.unwrap_or_else(|| self.config.as_ref().map(of_settings).unwrap_or_default()),
            course: self.good.clone(),
            tree: Tree::on_disk(&self.root),
            sources,
            diagnostics,
            rendered: Mutex::default(),
        });
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

impl Snapshot {
    fn empty(tree: Tree) -> Self {
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
        match html::page(site, course.theme.compiled(), &course.options(&quiet), address) {
            Ok(Some(page)) => return Some(Content::Page(self.keep(key, page.into()))),
            Ok(None) => {}
            Err(_) => return Some(Content::Broken),
        }
        if let Some(bytes) = course.theme.compiled().files().get(address) {
            return Some(Content::Bytes(bytes.clone()));
        }
        if address == "sitemap.xml" {
            return html::sitemap(site).map(Content::Bytes);
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
        let page = html::page_not_found(site, course.theme.compiled(), &course.options(&quiet), root);
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
