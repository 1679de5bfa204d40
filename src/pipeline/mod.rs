//! From a book's folder to the files of each edition.
//!
//! [`build`] is the door for one build, `pdf::make` for printed guides alone, [`live::Live`] for a book that is looked at while
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
mod snapshot;
mod template_check;
mod themes;
mod workspace;

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::artifact::Artifacts;
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::edition::lint::Asked;
use crate::edition::site::Site;
use crate::load::{Changes, ReadError, Tree};
use crate::pipeline::assets::Holding;
use crate::pipeline::clock::Clock;
use crate::pipeline::external::External;
use crate::pipeline::gate::Made;
use crate::pipeline::offline::{Archive, PackError};
use crate::pipeline::workspace::{Course, Workspace};
use crate::render::html::{self, Options, ThemeError};
use crate::source::Sources;

pub use clock::{Progress, Silent};
pub use guide::Guide;

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
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// Every text of the book.
    pub sources: Arc<Sources>,
    /// The problems of the book, in no order.
    pub diagnostics: Vec<Diagnostic>,
    /// The book's settings, if they could be read.
    pub config: Option<Config>,
    /// The editions that were asked for; none if there is any error.
    pub editions: Vec<Built>,
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
    /// How many modules it has.
    pub modules: usize,
    /// How many pages a reader can turn.
    pub pages: usize,
    /// Training time of all its modules.
    pub duration: Option<crate::duration::Duration>,
    /// How long it took to render.
    pub seconds: f64,
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
    if !request.root.is_dir() {
        return Err(BuildError::NoFolder { root: request.root.clone() });
    }
    build_tree(Tree::on_disk(&request.root), request, progress)
}

/// Builds a book from any tree of files. `request.root` is only what messages call it.
///
/// # Errors
///
/// As [`build`].
pub fn build_tree(tree: Tree, request: &Request, progress: &dyn Progress) -> Result<Outcome, BuildError> {
    let mut clock = Clock::new(progress);
    let mut workspace = Workspace::new(tree, request.root.clone(), Holding::Bytes).for_print(request.pdf);
    if request.lints {
        workspace = workspace.linted(Asked { today: request.today }, request.external.clone());
    }
    let mut fresh = workspace.refresh(&Changes::Everything, &request.editions, &mut clock)?;
    let mut editions: Vec<Built> = Vec::new();
    let mut archives = Vec::new();
    if let Some(course) = &fresh.course {
        let guides = match request.pdf {
            true => guide::beside(&mut workspace, course, &mut fresh.diagnostics, &mut clock)?,
            false => Vec::new(),
        };
        clock.stage("rendering");
        progress.start(course.sites.iter().map(|site| page_count(site) as u64).sum());
        for site in &course.sites {
            let started = Instant::now();
            let guide = guides.iter().find(|guide| guide.edition == site.edition.name);
            match render_site(site, course, guide, progress) {
                Ok(artifacts) => editions.push(built(site, artifacts, started)),
                Err(errors) => {
                    let (sources, diagnostics) = (Arc::make_mut(&mut fresh.sources), &mut fresh.diagnostics);
                    course.theme_problems(errors, sources, diagnostics);
                }
            }
        }
        clock.stage("gate");
        let guide = |edition: &str| guides.iter().find(|guide| guide.edition == edition);
        let made: Vec<Made<'_>> = editions
            .iter()
            .map(|built| Made { artifacts: &built.artifacts, guide: guide(built.artifacts.edition()) })
            .collect();
        fresh.diagnostics.extend(gate::check(&workspace, course, &fresh.sources, &made));
        if request.offline && !fresh.diagnostics.iter().any(Diagnostic::is_error) {
            clock.stage("packing");
            match offline::pack(course, &editions) {
                Ok(packed) => archives = packed,
                Err(PackError::Theme(errors)) => {
                    let (sources, diagnostics) = (Arc::make_mut(&mut fresh.sources), &mut fresh.diagnostics);
                    course.theme_problems(errors, sources, diagnostics);
                }
                Err(PackError::Zip { file, source }) => return Err(BuildError::Pack { file, source }),
            }
        }
    }
    if fresh.diagnostics.iter().any(Diagnostic::is_error) {
        editions.clear();
        archives.clear();
    }
    if request.is_last {
        std::mem::forget((workspace, fresh.course.take()));
    }
    Ok(Outcome {
        sources: fresh.sources,
        diagnostics: fresh.diagnostics,
        config: fresh.config,
        editions,
        archives,
        timings: clock.finish(),
    })
}

fn render_site(
    site: &Site,
    course: &Course,
    guide: Option<&Guide>,
    progress: &dyn Progress,
) -> Result<Artifacts, Vec<ThemeError>> {
    let page_done = || progress.page_done();
    let options = Options { guide: guide.map(Guide::link), ..course.options(&page_done) };
    let mut artifacts = html::render(site, course.theme.compiled(), &options)?;
    // A file of the theme's that bears the guide's name is what the book wants there.
    if let Some(guide) = guide.filter(|guide| !artifacts.files().contains_key(&guide.file)) {
        artifacts.insert(guide.file.clone(), guide.pdf.clone());
    }
    for (address, bytes) in course.search(site) {
        artifacts.insert(address, bytes);
    }
    for path in &site.assets {
        if let Some((address, bytes)) = course.assets.bytes(path) {
            // Two files with the same name and the same bytes are one file of the site.
            if !artifacts.files().contains_key(address) {
                artifacts.insert(address.to_owned(), bytes.to_vec());
            }
        }
    }
    if course.config.html.service_worker {
        let script = html::service_worker(&artifacts);
        artifacts.insert(html::SERVICE_WORKER, script.into_bytes());
    }
    Ok(artifacts)
}

fn built(site: &Site, artifacts: Artifacts, started: Instant) -> Built {
    Built {
        artifacts,
        modules: site.modules.len(),
        pages: page_count(site),
        duration: site.duration,
        seconds: started.elapsed().as_secs_f64(),
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
