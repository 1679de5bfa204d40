//! From a book's folder to the files of each edition.
//!
//! [`deliver`] is the door for one build whose files go somewhere as they are made, [`build`] for one that is kept in memory, `pdf::make`
//! for printed guides alone, [`live::Live`] for a book that is looked at while
//! it is written. All go the same way, in `workspace.rs`.

mod assets;
mod clock;
mod drawing;
pub mod external;
#[cfg(feature = "pdf")]
mod fonts;
mod gate;
mod guide;
pub mod live;
pub mod offline;
#[cfg(feature = "pdf")]
pub mod pdf;
mod pictures;
#[cfg(feature = "pdf")]
mod press;
#[cfg(feature = "pdf")]
mod selection;
mod sites;
mod snapshot;
mod template_check;
mod themes;
mod workspace;

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::artifact::{Artifacts, Kept, Outlet};
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::edition::lint::Asked;
use crate::edition::site::Site;
use crate::load::{Changes, ReadError, Tree};
use crate::pipeline::assets::Holding;
use crate::pipeline::clock::Clock;
use crate::pipeline::external::External;
use crate::pipeline::offline::{Archive, PackError};
use crate::pipeline::sites::{Made, Making};
use crate::pipeline::workspace::{Fresh, Workspace};
use crate::source::Sources;

pub use clock::{Progress, Silent};
pub use guide::Guide;

/// How many bytes of text are held parsed: those of some 2,500 pages of a thousand words. They take about ten times as much memory.
const MOST_HELD: usize = 16 << 20;
/// How many bytes of text of a larger book are kept as one edition sees them until they are rendered: those of some 5,500 pages. They
/// take about as much memory. Reading and projecting a module once more is a sixth of the work on it.
const MOST_KEPT: usize = 36 << 20;

/// What to build.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The book's folder.
    pub root: PathBuf,
    /// Names of editions; empty for the book's default set.
    pub editions: Vec<String>,
    /// Whether each site gets its printed guide too.
    pub pdf: bool,
    /// Whether each edition is packed into one file too.
    pub offline: bool,
    /// Whether the lints look at it, beside what every build checks.
    pub lints: bool,
    /// What day it is, for lints of what is out of date; none: they say nothing. The program asks no clock.
    pub today: Option<Date>,
    /// How to ask the addresses on the web, if they are to be asked. Only lints do.
    pub external: Option<External>,
    /// Whether the process ends after it. Then the system takes the memory back at once: to take a book apart piece by piece
    /// costs a tenth of a build.
    pub is_last: bool,
    /// How many bytes of text are held parsed if it is the last; none: as many as are worth it. The modules of a larger book are read
    /// one by one, and once more when they are rendered.
    pub most_held: Option<usize>,
    /// How many bytes of text of such a book are kept as one edition sees them, so that their modules are not read once more; of more
    /// editions so much less. None: as many as are worth it.
    pub most_kept: Option<usize>,
}

/// What came of it, with what there is of each edition.
#[derive(Debug)]
pub struct Outcome<E = Built> {
    /// Every text of the book.
    pub sources: Arc<Sources>,
    /// The problems of the book, in no order.
    pub diagnostics: Vec<Diagnostic>,
    /// The book's settings, if they could be read.
    pub config: Option<Config>,
    /// The editions that were asked for; none if there is any error.
    pub editions: Vec<E>,
    /// The editions as one file each, if that was asked for: in the order of `editions`.
    pub archives: Vec<Archive>,
    /// The stages with the time that each took.
    pub timings: Vec<(&'static str, Duration)>,
}

/// An edition, rendered.
#[derive(Debug)]
pub struct Built {
    /// Its files.
    pub artifacts: Artifacts,
    /// What can be said of it.
    pub rendered: Rendered,
}

/// What can be said of an edition that was rendered.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// Its name.
    pub edition: String,
    /// How many modules it has.
    pub modules: usize,
    /// How many pages a reader can turn.
    pub pages: usize,
    /// Training time of all its modules.
    pub duration: Option<crate::duration::Duration>,
    /// How many files it has.
    pub files: usize,
    /// How long it took to render, in seconds: its part of the work of all cores.
    pub seconds: f64,
}

/// What came of a build whose files went to an outlet.
#[derive(Debug)]
pub struct Delivered<O, E> {
    /// What came of it.
    pub outcome: Outcome<Rendered>,
    /// The outlet, or why it could not be opened; none if something was wrong with the book before.
    pub outlet: Option<Result<O, E>>,
}

/// Why nothing could be built at all.
#[derive(Debug)]
pub enum BuildError {
    /// The folder holds no `book.toml`.
    NoBook {
        /// The folder.
        root: PathBuf,
    },
    /// There is no such folder.
    NoFolder {
        /// What was taken for a folder.
        root: PathBuf,
    },
    /// The book has no such edition.
    UnknownEdition {
        /// What was asked for.
        name: String,
        /// The editions of the book.
        known: Vec<String>,
    },
    /// The offline file of an edition cannot be made.
    Pack {
        /// Its name.
        file: String,
        /// Why.
        source: io::Error,
    },
    /// The system refused.
    Io {
        /// What could not be read.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Builds a book in memory.
///
/// # Errors
///
/// If there is no book, no such edition, or a file that the system does not let be read. Problems of the book are in the outcome.
pub fn build(request: &Request, progress: &dyn Progress) -> Result<Outcome, BuildError> {
    build_tree(tree_of(request)?, request, progress)
}

/// Builds a book from any tree of files. `request.root` is only what messages call it.
///
/// # Errors
///
/// As [`build`].
pub fn build_tree(tree: Tree, request: &Request, progress: &dyn Progress) -> Result<Outcome, BuildError> {
    let mut build = Build::of(tree, request, progress)?;
    let kept = Kept::new(build.edition_names());
    let rendered = build.render(&kept)?;
    let artifacts = kept.into_artifacts();
    let mut editions: Vec<Built> =
        rendered.into_iter().zip(artifacts).map(|(rendered, artifacts)| Built { artifacts, rendered }).collect();
    let mut archives = Vec::new();
    if request.offline && !build.has_errors() {
        archives = build.pack(&editions)?;
    }
    if build.has_errors() {
        editions.clear();
        archives.clear();
    }
    Ok(build.outcome(editions, archives))
}

/// Builds a book whose files go to an outlet as they are made, which is opened when nothing is known to be wrong with the book and
/// told the settings and the names of the editions. If it cannot be opened, nothing is made. What went to it counts only if the
/// outcome has no error. No offline files are made.
///
/// # Errors
///
/// As [`build`].
pub fn deliver<O: Outlet, E>(
    request: &Request,
    progress: &dyn Progress,
    open: impl FnOnce(&Config, &[&str]) -> Result<O, E>,
) -> Result<Delivered<O, E>, BuildError> {
    let mut build = Build::of(tree_of(request)?, request, progress)?;
    let config = build.fresh.course.as_ref().map(|course| Arc::clone(&course.config));
    let outlet = config.map(|config| open(&config, &build.edition_names()));
    let mut rendered = Vec::new();
    if let Some(Ok(outlet)) = &outlet {
        rendered = build.render(outlet)?;
    }
    if build.has_errors() {
        rendered.clear();
    }
    Ok(Delivered { outcome: build.outcome(rendered, Vec::new()), outlet })
}

fn tree_of(request: &Request) -> Result<Tree, BuildError> {
    match request.root.is_dir() {
        true => Ok(Tree::on_disk(&request.root)),
        false => Err(BuildError::NoFolder { root: request.root.clone() }),
    }
}

/// A build on its way: the book is read.
struct Build<'r> {
    request: &'r Request,
    workspace: Workspace,
    fresh: Fresh,
    clock: Clock<'r>,
}

impl<'r> Build<'r> {
    fn of(tree: Tree, request: &'r Request, progress: &'r dyn Progress) -> Result<Self, BuildError> {
        let mut clock = Clock::new(progress);
        let mut workspace = Workspace::new(tree, request.root.clone(), Holding::Bytes).for_print(request.pdf);
        let most = (request.most_held.unwrap_or(MOST_HELD), request.most_kept.unwrap_or(MOST_KEPT));
        workspace = workspace.once(request.is_last && !request.pdf, most);
        if request.lints {
            workspace = workspace.linted(Asked { today: request.today }, request.external.clone());
        }
        let fresh = workspace.refresh(&Changes::Everything, &request.editions, &mut clock)?;
        Ok(Self { request, workspace, fresh, clock })
    }

    fn has_errors(&self) -> bool {
        self.fresh.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The names of the editions to be made; none if there is any error.
    fn edition_names(&self) -> Vec<&str> {
        let sites = self.fresh.course.iter().flat_map(|course| &course.sites);
        sites.map(|site| site.edition.name.as_str()).collect()
    }

    /// Makes all files and has the gate look at them. Problems are added to those of the book.
    fn render(&mut self, outlet: &dyn Outlet) -> Result<Vec<Rendered>, BuildError> {
        let Some(course) = &self.fresh.course else { return Ok(Vec::new()) };
        let guides = match self.request.pdf {
            true => guide::beside(&mut self.workspace, course, &mut self.fresh.diagnostics, &mut self.clock)?,
            false => Vec::new(),
        };
        self.clock.stage("gate");
        let reading = gate::reading(&self.workspace, course, &self.fresh.sources);
        let gate = gate::gate(&reading, course);
        self.clock.stage("rendering");
        let progress = self.clock.progress();
        progress.start(course.sites.iter().map(|site| page_count(site) as u64).sum());
        let page_done = || progress.page_done();
        let making = Making { course, guides: &guides, gate: &gate, outlet, page_done: &page_done };
        let made = sites::make(&making);
        let leaks = gate.finish(&self.fresh.sources);
        self.fresh.diagnostics.extend(leaks);
        match made {
            Ok(Made { rendered, work }) => {
                self.clock.divide(&work);
                Ok(rendered)
            }
            Err(errors) => {
                let (sources, diagnostics) = (Arc::make_mut(&mut self.fresh.sources), &mut self.fresh.diagnostics);
                course.theme_problems(errors, sources, diagnostics);
                Ok(Vec::new())
            }
        }
    }

    /// Packs each edition into one file.
    fn pack(&mut self, editions: &[Built]) -> Result<Vec<Archive>, BuildError> {
        let Some(course) = &self.fresh.course else { return Ok(Vec::new()) };
        self.clock.stage("packing");
        match offline::pack(course, editions) {
            Ok(packed) => Ok(packed),
            Err(PackError::Theme(errors)) => {
                let (sources, diagnostics) = (Arc::make_mut(&mut self.fresh.sources), &mut self.fresh.diagnostics);
                course.theme_problems(errors, sources, diagnostics);
                Ok(Vec::new())
            }
            Err(PackError::Zip { file, source }) => Err(BuildError::Pack { file, source }),
        }
    }

    fn outcome<E>(self, editions: Vec<E>, archives: Vec<Archive>) -> Outcome<E> {
        let Self { request, workspace, fresh, clock } = self;
        let Fresh { sources, diagnostics, config, course, .. } = fresh;
        if request.is_last {
            std::mem::forget((workspace, course));
        }
        Outcome { sources, diagnostics, config, editions, archives, timings: clock.finish() }
    }
}

/// The pages of all modules.
fn page_count(site: &Site) -> usize {
    site.modules.iter().map(|module| module.pages.len() + module.extras.len()).sum()
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBook { root } => write!(f, "there is no `book.toml` in `{}`", root.display()),
            Self::NoFolder { root } => write!(f, "there is no folder `{}`", root.display()),
            Self::UnknownEdition { name, known } => {
                write!(f, "the book has no edition `{name}`; its editions are {}", known.join(", "))
            }
            Self::Pack { file, source } => write!(f, "`{file}` cannot be packed: {source}"),
            Self::Io { path, source } => write!(f, "`{}` cannot be read: {source}", path.display()),
        }
    }
}

impl std::error::Error for BuildError {}

impl From<ReadError> for BuildError {
    fn from(error: ReadError) -> Self {
        Self::Io { path: error.path, source: error.source }
    }
}
