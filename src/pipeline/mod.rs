//! From a book's folder to the files of each edition.
//!
//! [`build`] is the door.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::artifact::Artifacts;
use crate::config::{self, Config};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// What to build.
#[derive(Debug, Clone)]
pub struct Request {
    /// The book's folder.
    pub root: PathBuf,
    /// Names of editions; empty for the book's default set.
    pub editions: Vec<String>,
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
    let started = Instant::now();
    progress.stage("settings");
    let path = request.root.join("book.toml");
    if !request.root.is_dir() {
        return Err(BuildError::NoFolder { root: request.root.clone() });
    }
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(BuildError::NoBook { root: request.root.clone() });
        }
        Err(source) => return Err(BuildError::Io { path, source }),
    };
    let mut sources = Sources::default();
    let mut diagnostics = Vec::new();
    let file = sources.add("book.toml", text.as_str());
    let config = config::parse(file, &text, &mut diagnostics);
    if let Some(config) = &config {
        let known: Vec<String> = config.editions.iter().map(|edition| edition.name.clone()).collect();
        if let Some(name) = request.editions.iter().find(|name| !known.contains(name)) {
            return Err(BuildError::UnknownEdition { name: name.clone(), known });
        }
    }
    let timings = vec![("settings", started.elapsed())];
    Ok(Outcome { sources, diagnostics, config, editions: Vec::new(), timings })
}
