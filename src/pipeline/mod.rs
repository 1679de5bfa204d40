//! From a book's folder to the files of each edition.
//!
//! [`build`] is the door.

mod assets;
mod guide;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(feature = "pdf")]
mod selection;

use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::artifact::Artifacts;
use crate::book::{self, Input};
use crate::config::{self, Config, Paper};
use crate::diagnostic::Diagnostic;
use crate::edition;
use crate::edition::site::Site;
use crate::load::{ReadError, Tree};
use crate::pipeline::assets::Assets;
use crate::render::html::{self, Options, Style, Theme, ThemeError, ThemeFile};
use crate::source::{Sources, Span};

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
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// Every text of the book.
    pub sources: Sources,
    /// The problems of the book, in no order.
    pub diagnostics: Vec<Diagnostic>,
    /// The book's settings, if they could be read.
    pub config: Option<Config>,
    /// The editions that were asked for; none if there is any error.
    pub editions: Vec<Built>,
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
    /// The system refused.
    Io {
        /// What could not be read.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Who is told how far a build is.
pub trait Progress: Sync {
    /// A stage begins.
    fn stage(&self, name: &'static str);
    /// Rendering begins, of so many pages.
    fn start(&self, pages: u64);
    /// A page is rendered.
    fn page_done(&self);
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
pub fn build_tree(mut tree: Tree, request: &Request, progress: &dyn Progress) -> Result<Outcome, BuildError> {
    let mut clock = Clock::new(progress);
    let mut outcome = Outcome {
        sources: Sources::default(),
        diagnostics: Vec::new(),
        config: None,
        editions: Vec::new(),
        timings: Vec::new(),
    };
    clock.stage("settings");
    let file = tree.book_file(&mut outcome.sources, &mut outcome.diagnostics)?;
    let Some(file) = file else {
        return match outcome.diagnostics.is_empty() {
            true => Err(BuildError::NoBook { root: request.root.clone() }),
            false => Ok(outcome),
        };
    };
    let text = outcome.sources.get(file).text.clone();
    let Some(config) = config::parse(file, &text, &mut outcome.diagnostics) else {
        return Ok(outcome);
    };
    outcome.config = Some(config.clone());
    let wanted = wanted_editions(request, &config)?;

    clock.stage("reading");
    tree.read(&config.book.src.value, &mut outcome.sources, &mut outcome.diagnostics)
        .or_else(|error| missing_src(error, &config, &mut outcome.diagnostics))?;
    let theme_files = assets::theme_files(&tree, &config, &mut outcome.diagnostics)?;

    clock.stage("parsing");
    let input = Input {
        texts: tree.texts().collect(),
        files: assets::known_files(&tree, &config),
        unreadable: tree.unreadable().map(str::to_owned).collect(),
        sources: &outcome.sources,
        config,
    };
    let book = book::assemble(input, &mut outcome.diagnostics);

    clock.stage("editions");
    let projection = edition::project(&book, &wanted);
    outcome.diagnostics.extend(projection.diagnostics);

    if request.pdf {
        guide::sharpen(&mut outcome.diagnostics);
    }

    clock.stage("theme");
    let html = &book.config.html;
    let style = Style {
        accent: html.style.accent.clone(),
        accent_dark: html.style.accent_dark.clone(),
        text_font: html.style.text_font.clone(),
        heading_font: html.style.heading_font.clone(),
        paper: match book.config.pdf.paper {
            Paper::UsLetter => None,
            Paper::A4 => Some("A4"),
        },
    };
    let theme = match Theme::new(&theme_files, &style, &book.config.book.language) {
        Ok(theme) => Some(theme),
        Err(errors) => {
            theme_problems(errors, &theme_files, &book.config, &mut outcome);
            None
        }
    };
    if let (Some(theme), false) = (theme, outcome.diagnostics.iter().any(Diagnostic::is_error)) {
        clock.stage("rendering");
        let pages = projection.sites.iter().map(|site| page_count(site) as u64).sum();
        progress.start(pages);
        let assets = assets::publish(&tree, &projection.sites)?;
        let sites = &projection.sites;
        let guides = match request.pdf {
            true => guide::beside(&tree, &book, sites, &mut outcome.diagnostics, progress)?,
            false => Vec::new(),
        };
        let page_done = || progress.page_done();
        for site in &projection.sites {
            let started = Instant::now();
            let guide = guides.iter().find(|guide| guide.edition == site.edition.name);
            let link = guide.map(Guide::link);
            let options =
                Options { raw_html: html.raw_html, assets: &assets.published, guide: link, page_done: &page_done };
            match render_site(site, &theme, &assets, &options, guide) {
                Ok(artifacts) => outcome.editions.push(built(site, artifacts, started)),
                Err(errors) => theme_problems(errors, &theme_files, &book.config, &mut outcome),
            }
        }
        if outcome.diagnostics.iter().any(Diagnostic::is_error) {
            outcome.editions.clear();
        }
    }
    outcome.timings = clock.finish();
    Ok(outcome)
}

/// The editions to build: those asked for, those that book.toml names, or all.
fn wanted_editions(request: &Request, config: &Config) -> Result<Vec<String>, BuildError> {
    let known: Vec<String> = config.editions.iter().map(|edition| edition.name.clone()).collect();
    if let Some(name) = request.editions.iter().find(|name| !known.contains(name)) {
        return Err(BuildError::UnknownEdition { name: name.clone(), known });
    }
    if !request.editions.is_empty() {
        return Ok(request.editions.clone());
    }
    Ok(match &config.build.editions {
        Some(names) => names.iter().map(|name| name.value.clone()).collect(),
        None => known,
    })
}

/// A folder of modules that is not there is a problem of the book; any other trouble is the system's.
fn missing_src(error: ReadError, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Result<(), ReadError> {
    if error.source.kind() != io::ErrorKind::NotFound {
        return Err(error);
    }
    if diagnostics.iter().any(Diagnostic::is_error) {
        // The name of the folder may be what is wrong in book.toml.
        return Ok(());
    }
    let src = &config.book.src;
    let message = format!("there is no folder `{}` for the modules", src.value);
    diagnostics.push(
        Diagnostic::book_error("book/no-src", message).help(
            "make it with `trainbook new module welcome`, or name the folder as `src` under `[book]` in book.toml",
        ),
    );
    Ok(())
}

fn render_site(
    site: &Site,
    theme: &Theme,
    assets: &Assets,
    options: &Options<'_>,
    guide: Option<&Guide>,
) -> Result<Artifacts, Vec<ThemeError>> {
    let mut artifacts = html::render(site, theme, options)?;
    // A file of the theme's that bears the guide's name is what the book wants there.
    if let Some(guide) = guide.filter(|guide| !artifacts.files().contains_key(&guide.file)) {
        artifacts.insert(guide.file.clone(), guide.pdf.clone());
    }
    for path in &site.assets {
        if let (Some(asset), Some(bytes)) = (assets.published.get(path), assets.bytes.get(path)) {
            // Two files with the same name and the same bytes are one file of the site.
            if !artifacts.files().contains_key(&asset.address) {
                artifacts.insert(asset.address.clone(), bytes.clone());
            }
        }
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

/// Mistakes in a book's own templates become diagnostics, with their place in the template.
fn theme_problems(errors: Vec<ThemeError>, files: &[ThemeFile], config: &Config, outcome: &mut Outcome) {
    let folder = config.html.theme.as_ref().map_or("themes/classic", |theme| theme.value.trim_end_matches('/'));
    for error in errors {
        let path = format!("{folder}/{}", error.path);
        let text =
            files.iter().find(|file| file.path == error.path).and_then(|file| std::str::from_utf8(&file.bytes).ok());
        let diagnostic = match (text, error.range) {
            (Some(text), Some(range)) => {
                let known = outcome.sources.find(&path);
                let id = known.unwrap_or_else(|| outcome.sources.add(path, text));
                Diagnostic::error("theme/template", Span::new(id, range), error.message)
            }
            _ => Diagnostic::book_error("theme/template", format!("{path}: {}", error.message)),
        };
        outcome.diagnostics.push(diagnostic.maybe_help(error.help));
    }
}

impl From<ReadError> for BuildError {
    fn from(error: ReadError) -> Self {
        Self::Io { path: error.path, source: error.source }
    }
}

/// Tells who watches about stages and keeps their times.
struct Clock<'p> {
    progress: &'p dyn Progress,
    running: Option<(&'static str, Instant)>,
    done: Vec<(&'static str, Duration)>,
}

impl<'p> Clock<'p> {
    fn new(progress: &'p dyn Progress) -> Self {
        Self { progress, running: None, done: Vec::new() }
    }

    fn stage(&mut self, name: &'static str) {
        self.end();
        self.progress.stage(name);
        self.running = Some((name, Instant::now()));
    }

    fn end(&mut self) {
        if let Some((name, started)) = self.running.take() {
            self.done.push((name, started.elapsed()));
        }
    }

    fn finish(mut self) -> Vec<(&'static str, Duration)> {
        self.end();
        self.done
    }
}
