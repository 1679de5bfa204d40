//! A book that is looked at while it is written: every edition, page by page, as a build would make it.
//!
//! [`Live::refresh`] follows the files, and [`Live::snapshot`] is what a reader asks.
//!
//! Invariant: what is shown is the book as it is, or as it was when it was whole, never a part of it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::draw::order;
use crate::load::{BOOK_FILE, Tree, is_markdown};
use crate::pipeline::BuildError;
use crate::pipeline::assets::Holding;
use crate::pipeline::clock::{Clock, Silent};
use crate::pipeline::snapshot::Taken;
use crate::pipeline::template_check::TemplateCheck;
use crate::pipeline::workspace::{Course, Replaced, Workspace};
use crate::source::{FileId, Sources};

pub use crate::load::Changes;
pub use crate::pipeline::snapshot::{Content, Problem, Shown, Snapshot};

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

    /// Keeps to the last good text of the files with a mistake, so that all other pages show what they say now. A file that
    /// never was right is left out.
    fn mend(&mut self) -> Result<(), BuildError> {
        let errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        let files: BTreeSet<FileId> = errors.filter_map(|error| Some(error.place.as_ref()?.span.file)).collect();
        if !files.iter().all(|id| is_markdown(&self.sources.get(*id).path)) {
            return Ok(());
        }
        let good = |id: FileId| self.good_texts.try_get(id).map(|source| Arc::clone(&source.text));
        let broken: Vec<Replaced> = files.into_iter().map(|id| (id, good(id))).collect();
        if self.good.is_some()
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
        let taken = Taken {
            tree: Tree::on_disk(&self.root),
            config: self.config.as_ref(),
            course: self.good.clone(),
            sources,
            diagnostics,
        };
        self.snapshot = Arc::new(self.snapshot.next(taken));
    }
}
