//! From a book's folder to its printed guides.
//!
//! [`make`] is the door. The participant guide is laid out first, since the facilitator guide names its pages.

use std::cell::RefCell;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, level};
use crate::gate::Shown;
use crate::load::{Changes, ReadError, Tree};
use crate::pipeline::assets::Holding;
use crate::pipeline::clock::Clock;
use crate::pipeline::fonts;
use crate::pipeline::gate;
use crate::pipeline::guide::Guide;
use crate::pipeline::press::{Found, Participant, Press};
use crate::pipeline::selection::check_modules;
use crate::pipeline::workspace::{Course, Workspace};
use crate::pipeline::{BuildError, Progress, Request, Silent};
use crate::render::pdf::GuideKind;
use crate::source::Sources;
use crate::suggestion::did_you_mean;

/// What to print.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Only these modules, by their folders; empty: all.
    pub modules: Vec<String>,
    /// Only this track and what its sessions point at.
    pub track: Option<String>,
    /// 18 point.
    pub large_print: bool,
    /// Cue cards in place of guides.
    pub cards: bool,
    /// How many take part.
    pub participants: Option<u32>,
}

/// What came of it.
#[derive(Debug)]
pub struct Printed {
    /// Every text of the book.
    pub sources: Arc<Sources>,
    /// The problems of the book, in no order.
    pub diagnostics: Vec<Diagnostic>,
    /// The book's settings, if they could be read.
    pub config: Option<Config>,
    /// The guides; none if there is any error.
    pub guides: Vec<Guide>,
}

/// Why nothing could be printed at all.
#[derive(Debug)]
pub enum PrintError {
    /// As for a site.
    Build(BuildError),
    /// No edition that was asked for has such a module or track.
    UnknownModule {
        /// What was asked for.
        name: String,
        /// The modules that there are.
        known: Vec<String>,
        /// Whether a track was asked for.
        track: bool,
    },
    /// No edition that was asked for has a script to put on cards.
    NoScript,
    /// The layout engine refused: a mistake of the program's.
    Engine(String),
}

/// Makes the guides of a book in memory.
///
/// # Errors
///
/// If there is no book, edition, module or track of that name, or a file that cannot be read. Problems of the book are in what came of it.
pub fn make(request: &Request, wanted: &Wanted, progress: &dyn Progress) -> Result<Printed, PrintError> {
    if !request.root.is_dir() {
        return Err(PrintError::Build(BuildError::NoFolder { root: request.root.clone() }));
    }
    make_tree(Tree::on_disk(&request.root), request, wanted, progress)
}

/// Makes the guides of any tree of files. `request.root` is only what messages call it.
///
/// # Errors
///
/// As [`make`].
pub fn make_tree(
    tree: Tree,
    request: &Request,
    wanted: &Wanted,
    progress: &dyn Progress,
) -> Result<Printed, PrintError> {
    let mut clock = Clock::new(progress);
    let mut workspace = Workspace::new(tree, request.root.clone(), Holding::Bytes).for_print(true);
    let fresh = workspace.refresh(&Changes::Everything, &request.editions, &mut clock)?;
    let mut printed =
        Printed { sources: fresh.sources, diagnostics: fresh.diagnostics, config: fresh.config, guides: Vec::new() };
    let Some(course) = fresh.course else { return Ok(printed) };
    let found = print(&mut workspace, &course, wanted, &mut clock)?;
    printed.diagnostics.extend(found.diagnostics);
    printed.diagnostics.extend(checked(&workspace, &course, &printed.sources, &found.guides));
    if !printed.diagnostics.iter().any(Diagnostic::is_error) {
        printed.guides = found.guides;
    }
    Ok(printed)
}

/// What the leak gate finds in guides that go alone.
fn checked(workspace: &Workspace, course: &Course, sources: &Sources, guides: &[Guide]) -> Vec<Diagnostic> {
    let reading = gate::reading(workspace, course, sources);
    let gate = gate::gate(&reading, course);
    for guide in guides {
        let Some(edition) = course.sites.iter().position(|site| site.edition.name == guide.edition) else { continue };
        // A PDF's bytes tell nothing, but its name does.
        gate.look(&[Shown { edition, files: vec![(&guide.file, &[])] }]);
        gate.look_at_guide(edition, &guide.file, &guide.words);
    }
    gate.finish(sources)
}

/// The guides of a build, each beside the site of its edition. The engine's own mistakes become diagnostics here, so that the
/// sites of the last build stay.
pub(super) fn beside(
    workspace: &mut Workspace,
    course: &Course,
    diagnostics: &mut Vec<Diagnostic>,
    clock: &mut Clock<'_>,
) -> Result<Vec<Guide>, BuildError> {
    match print(workspace, course, &Wanted::default(), clock) {
        Ok(found) => {
            diagnostics.extend(found.diagnostics);
            Ok(found.guides)
        }
        Err(PrintError::Build(error)) => Err(error),
        Err(PrintError::Engine(message)) => {
            let message = format!("the guide could not be laid out: {message}");
            let help = "this is a mistake in trainbook and not in your book; please report it with this message";
            diagnostics.push(Diagnostic::book_error("pdf/engine", message).help(help));
            Ok(Vec::new())
        }
        // A build asks for whole books only.
        Err(PrintError::UnknownModule { .. } | PrintError::NoScript) => Ok(Vec::new()),
    }
}

/// Makes the guides of these editions.
fn print(
    workspace: &mut Workspace,
    course: &Course,
    wanted: &Wanted,
    clock: &mut Clock<'_>,
) -> Result<Found, PrintError> {
    let mut found = Found::default();
    let Some(fonts) = fonts::of_book(workspace.tree(), &course.config, &mut found.diagnostics)? else {
        return Ok(found);
    };
    check_modules(&course.sites, wanted)?;
    let clock = RefCell::new(clock);
    let stage = |name| clock.borrow_mut().stage(name);
    let mut press = Press::new(course, wanted, &fonts, &stage, found);
    let facilitators = course.sites.iter().any(|site| GuideKind::of(&site.edition) == GuideKind::Facilitator);
    let public = match facilitators && !wanted.cards {
        true => with_public(workspace, course)?,
        false => None,
    };
    // The one in people's hands is in ordinary print, whatever is printed now.
    let ordinary = Wanted { large_print: false, cards: false, ..wanted.clone() };
    let is_printed = !wanted.large_print && course.sites.iter().any(|site| site.edition.public);
    let participant = match &public {
        Some(public) => press.participant(public, &ordinary, is_printed)?,
        None => None,
    };
    let (places, mut made) = match participant {
        Some(Participant::Made(made, seconds)) => (Some(made.places.clone()), Some((made, seconds))),
        Some(Participant::Places(places)) => (Some(places), None),
        None => (None, None),
    };
    for site in &course.sites {
        let made = if site.edition.public { made.take() } else { None };
        press.guide(site, &course.assets, places.as_ref(), made)?;
    }
    let mut found = press.done();
    level::settle(&mut found.diagnostics, &course.config.lints, workspace.sources());
    if wanted.cards && found.guides.is_empty() {
        return Err(PrintError::NoScript);
    }
    Ok(found)
}

/// The course with the public edition: this one, or another of the same book if that edition was not asked for.
fn with_public(workspace: &mut Workspace, course: &Course) -> Result<Option<Course>, BuildError> {
    if course.sites.iter().any(|site| site.edition.public) {
        return Ok(Some(course.clone()));
    }
    let Some(public) = course.config.editions.iter().find(|edition| edition.sees.is_empty()) else {
        return Ok(None);
    };
    // Nothing changed, so nothing is read or parsed again.
    Ok(workspace.refresh(&Changes::none(), std::slice::from_ref(&public.name), &mut Clock::new(&Silent))?.course)
}

impl PrintError {
    /// What was wrong with a name, and what was meant.
    pub fn suggestion(&self) -> Option<String> {
        match self {
            Self::UnknownModule { name, known, .. } => did_you_mean(name, known.iter().map(String::as_str)),
            _ => None,
        }
    }
}

impl From<BuildError> for PrintError {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl From<ReadError> for PrintError {
    fn from(error: ReadError) -> Self {
        Self::Build(error.into())
    }
}
