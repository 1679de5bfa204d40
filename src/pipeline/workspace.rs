//! A book from its folder to projected sites, and again when files have changed.
//!
//! [`Workspace::refresh`] is the door. What did not change is neither read, parsed nor projected again.
//!
//! Invariant: after any changes that it was told of, a refresh gives what a new workspace would give.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::book::{self, Input, Readings};
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, level};
use crate::edition::lint::Asked;
use crate::edition::site::Site;
use crate::edition::{self, Memory, Modules};
use crate::load::{Changes, ReadError, Tree};
use crate::pipeline::BuildError;
use crate::pipeline::assets::{self, AssetStore, Assets, Holding};
use crate::pipeline::clock::Clock;
use crate::pipeline::external::{self, External};
use crate::pipeline::guide;
use crate::pipeline::themes::MadeTheme;
use crate::render::html::{Options, ThemeError};
use crate::source::{FileId, Sources};

/// A book's folder with all that was made of it.
pub(super) struct Workspace {
    root: PathBuf,
    tree: Tree,
    sources: Arc<Sources>,
    readings: Readings,
    memory: Memory,
    assets: AssetStore,
    theme: Option<Arc<MadeTheme>>,
    config: Option<Config>,
    /// What changed since all stages went through. A mistake in an early stage keeps the later ones from looking.
    pending: Changes,
    /// What is kept of the book with other texts in place of its broken ones.
    mended: (Readings, Memory),
    /// Whether guides are printed of it.
    for_print: bool,
    /// Whether nothing is made of it a second time, so that nothing needs to be kept.
    once: bool,
    /// How many bytes of text are held parsed. Modules of a larger book are read one by one, once more when they are rendered.
    most_held: usize,
    /// How many bytes of text of such a book are kept as an edition sees them.
    most_kept: usize,
    /// What lints are told, if they look at it.
    lints: Option<Asked>,
    /// How the lints ask the addresses on the web, if they do.
    external: Option<External>,
}

/// A file with the text to take in place of its own; none: it is left out.
pub(super) type Replaced = (FileId, Option<Arc<str>>);

/// What came of a refresh.
pub(super) struct Fresh {
    pub(super) sources: Arc<Sources>,
    /// The problems of the book, in no order.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The settings, if they could be read.
    pub(super) config: Option<Config>,
    /// What can be rendered; none if there is any error.
    pub(super) course: Option<Course>,
    /// Whether any text, or the list of files, is another one than before.
    pub(super) changed: bool,
}

/// Sites with what it takes to render them.
#[derive(Clone)]
pub(super) struct Course {
    pub(super) sites: Vec<Arc<Site>>,
    pub(super) theme: Arc<MadeTheme>,
    pub(super) assets: Arc<Assets>,
    pub(super) config: Arc<Config>,
    /// What makes the modules of which the sites have outlines only, if the book is too large to be held.
    pub(super) modules: Option<Arc<Modules>>,
}

impl Workspace {
    /// A book of which nothing is read yet. `root` is what messages call its folder.
    pub(super) fn new(tree: Tree, root: PathBuf, holding: Holding) -> Self {
        Self {
            root,
            tree,
            sources: Arc::default(),
            readings: Readings::default(),
            memory: Memory::default(),
            assets: AssetStore::new(holding),
            theme: None,
            config: None,
            pending: Changes::none(),
            mended: Default::default(),
            for_print: false,
            once: false,
            most_held: usize::MAX,
            most_kept: 0,
            lints: None,
            external: None,
        }
    }

    /// Holds the book to what printed guides want of it beside, or does not.
    pub(super) fn for_print(self, for_print: bool) -> Self {
        Self { for_print, ..self }
    }

    /// Keeps nothing for another time: what was parsed goes when it is projected. No more than these bytes of text are held
    /// parsed, and of a larger book no more than those kept as an edition sees them.
    pub(super) fn once(self, once: bool, (most_held, most_kept): (usize, usize)) -> Self {
        Self { once, most_held, most_kept, ..self }
    }

    /// Has the lints look at the book too, and ask the addresses on the web if they are told how.
    pub(super) fn linted(self, asked: Asked, external: Option<External>) -> Self {
        Self { lints: Some(asked), external, ..self }
    }

    /// Every text of the book.
    #[cfg(feature = "pdf")]
    pub(super) fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The book's folder.
    pub(super) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Reads what changed and makes of it what has to be made again. `asked` are names of editions; empty: the book's default set.
    pub(super) fn refresh(
        &mut self,
        changes: &Changes,
        asked: &[String],
        clock: &mut Clock<'_>,
    ) -> Result<Fresh, BuildError> {
        let pending = std::mem::replace(&mut self.pending, Changes::Everything);
        self.pending = pending.and(changes);
        clock.stage("settings");
        let mut diagnostics = Vec::new();
        let had_settings = self.config.is_some();
        let Some((config, mut changed)) = self.settings(&mut diagnostics)? else {
            return Ok(self.fresh(diagnostics, None, had_settings));
        };
        let wanted = wanted_editions(asked, &config)?;

        clock.stage("reading");
        let sources = Arc::make_mut(&mut self.sources);
        changed |= self
            .tree
            .read(&config.book.src.value, &self.pending, sources, &mut diagnostics)
            .or_else(|error| missing_src(error, &config, &mut diagnostics))?;

        clock.stage("theme");
        let theme = self.made_theme(&config, &mut diagnostics)?;
        changed |= match (&theme, &self.theme) {
            (Some(made), Some(before)) => !Arc::ptr_eq(made, before),
            (made, before) => made.is_some() || before.is_some(),
        };
        self.theme.clone_from(&theme);
        diagnostics.extend(theme.iter().filter_map(|theme| theme.untranslated(&config)));

        clock.stage("parsing");
        let (sites, modules) = if self.is_too_large() {
            let input = input(&self.tree, &config, &self.sources);
            let (book, wholes) = book::assemble_heads(input, &self.sources, &mut diagnostics);
            clock.stage("editions");
            let (projection, modules) = edition::project_in_turn(book, wholes, &wanted, self.most_kept);
            diagnostics.extend(projection.diagnostics);
            (projection.sites, Some(Arc::new(modules)))
        } else {
            (self.held_sites(&config, &wanted, &mut diagnostics, clock), None)
        };
        level::settle(&mut diagnostics, &config.lints, &self.sources);
        if self.for_print {
            guide::sharpen(&mut diagnostics);
        }

        clock.stage("files");
        let mut course = None;
        if let (Some(theme), false) = (theme, diagnostics.iter().any(Diagnostic::is_error)) {
            let sites = sites.into_iter().map(Arc::new).collect();
            let (made, anew) = self.course(sites, theme, &config, &mut diagnostics);
            changed |= anew;
            if !diagnostics.iter().any(Diagnostic::is_error) {
                course = Some(Course { modules, ..made });
                self.pending = Changes::none();
            }
        }
        Ok(self.fresh(diagnostics, course, changed))
    }

    /// Whether the book has more text than is held parsed. Lints look at a book as a whole.
    fn is_too_large(&self) -> bool {
        let sizes = self.tree.texts().map(|(_, file)| self.sources.get(file).text.len());
        self.once && self.lints.is_none() && sizes.sum::<usize>() > self.most_held
    }

    /// The sites of a book that is held whole.
    fn held_sites(
        &mut self,
        config: &Config,
        wanted: &[String],
        diagnostics: &mut Vec<Diagnostic>,
        clock: &mut Clock<'_>,
    ) -> Vec<Site> {
        let book = book::assemble(input(&self.tree, config, &self.sources), &mut self.readings, diagnostics);
        clock.stage("editions");
        let projection = edition::project(&book, wanted, &mut self.memory);
        diagnostics.extend(projection.diagnostics);
        if let Some(asked) = self.lints {
            clock.stage("lints");
            diagnostics.extend(edition::lint::check(&book, &self.sources, &self.memory, asked));
            if let Some(external) = &self.external {
                clock.stage("links to the web");
                let addresses = edition::lint::addresses(&book);
                diagnostics.extend(external::check(&addresses, &config.checks.skip_links, external, clock.progress()));
            }
            let files: Vec<FileId> = self.tree.texts().map(|(_, file)| file).collect();
            let unused = files.iter().flat_map(|file| level::check_comments(*file, diagnostics, &self.sources));
            let unused: Vec<Diagnostic> = unused.collect();
            diagnostics.extend(unused);
        }
        if self.once {
            drop(book);
            self.memory = Memory::default();
            std::mem::take(&mut self.readings).drop_in_parallel();
        }
        projection.sites
    }

    /// The course with earlier texts in place of those files that have a mistake, or without them, so that all else can be
    /// looked at as it is now. None if that makes no whole book either.
    pub(super) fn course_without(&mut self, broken: &[Replaced]) -> Result<Option<Course>, BuildError> {
        let (Some(config), Some(theme)) = (self.config.clone(), self.theme.clone()) else { return Ok(None) };
        let mut sources = (*self.sources).clone();
        for (id, text) in broken {
            let path = sources.get(*id).path.clone();
            if let Some(text) = text {
                sources.set(&path, Arc::clone(text));
            }
        }
        let (mut readings, mut memory) = std::mem::take(&mut self.mended);
        let mut diagnostics = Vec::new();
        let mut input = input(&self.tree, &config, &sources);
        for (id, text) in broken {
            // A file that is no text now is not among the tree's; one that never was right is as if it could not be read.
            let path = &*sources.get(*id).path;
            input.unreadable.retain(|unreadable| unreadable != path);
            match text {
                Some(_) => input.texts.insert(path, *id),
                None => {
                    input.unreadable.push(path.to_owned());
                    input.texts.remove(path)
                }
            };
        }
        let book = book::assemble(input, &mut readings, &mut diagnostics);
        let projection = edition::project(&book, &wanted_editions(&[], &config)?, &mut memory);
        self.mended = (readings, memory);
        if diagnostics.iter().chain(&projection.diagnostics).any(Diagnostic::is_error) {
            return Ok(None);
        }
        let sites = projection.sites.into_iter().map(Arc::new).collect();
        let (course, _) = self.course(sites, theme, &config, &mut diagnostics);
        Ok((!diagnostics.iter().any(Diagnostic::is_error)).then_some(course))
    }

    fn fresh(&self, diagnostics: Vec<Diagnostic>, course: Option<Course>, changed: bool) -> Fresh {
        let (sources, config) = (Arc::clone(&self.sources), self.config.clone());
        Fresh { sources, diagnostics, config, course, changed }
    }

    /// The settings and whether they are others than before; none if book.toml cannot be read.
    fn settings(&mut self, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<(Config, bool)>, BuildError> {
        let before = self.config.take();
        let sources = Arc::make_mut(&mut self.sources);
        let Some(file) = self.tree.book_file(sources, diagnostics)? else {
            return match diagnostics.is_empty() {
                true => Err(BuildError::NoBook { root: self.root.clone() }),
                false => Ok(None),
            };
        };
        let text = Arc::clone(&self.sources.get(file).text);
        let Some(config) = config::parse(file, &text, diagnostics) else { return Ok(None) };
        let changed = before.as_ref() != Some(&config);
        self.config = Some(config.clone());
        Ok(Some((config, changed)))
    }

    /// The theme, or the one of before if none of its files changed. None if it has a mistake, which is reported.
    fn made_theme(
        &mut self,
        config: &Config,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Option<Arc<MadeTheme>>, ReadError> {
        let touched = |path: &str| self.pending.touch_below(path);
        let own = [&config.html.theme, &config.html.favicon];
        if !own.into_iter().flatten().any(|path| touched(&path.value))
            && let Some(theme) = self.theme.as_ref().filter(|theme| theme.is_of(config))
        {
            return Ok(Some(Arc::clone(theme)));
        }
        let problems = diagnostics.len();
        let files = assets::theme_files(&self.tree, config, diagnostics)?;
        if diagnostics.len() > problems {
            // A theme that was kept would hide the problem the next time.
            return Ok(None);
        }
        if let Some(theme) = self.theme.as_ref().filter(|theme| theme.is_of(config) && theme.has_files(&files)) {
            return Ok(Some(Arc::clone(theme)));
        }
        Ok(MadeTheme::new(files, config, Arc::make_mut(&mut self.sources), diagnostics).map(Arc::new))
    }

    /// Sites with their files, and whether any of these is another than before. Drawings with a problem are kept with the book's
    /// own sources, which outlive those with mended texts.
    fn course(
        &mut self,
        sites: Vec<Arc<Site>>,
        theme: Arc<MadeTheme>,
        config: &Config,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> (Course, bool) {
        let sources = Arc::make_mut(&mut self.sources);
        let mut published = self.assets.publish(&self.tree, &sites, &self.pending, sources);
        level::settle(&mut published.diagnostics, &config.lints, &self.sources);
        diagnostics.append(&mut published.diagnostics);
        let (assets, config) = (published.assets, Arc::new(config.clone()));
        (Course { sites, theme, assets, config, modules: None }, published.changed)
    }
}

/// What a book is assembled from: the files that were read, with these texts.
fn input<'a>(tree: &'a Tree, config: &Config, sources: &'a Sources) -> Input<'a> {
    Input {
        texts: tree.texts().collect(),
        files: assets::known_files(tree, config),
        unreadable: tree.unreadable().map(str::to_owned).collect(),
        sources,
        config: config.clone(),
    }
}

impl Course {
    /// How its pages are rendered, with no printed guide beside them.
    pub(super) fn options<'c>(&'c self, page_done: &'c (dyn Fn() + Sync)) -> Options<'c> {
        Options {
            raw_html: self.config.html.raw_html,
            service_worker: self.config.html.service_worker,
            assets: self.assets.published(),
            guide: None,
            page_done,
        }
    }

    /// Mistakes in the book's own templates that showed when a page was rendered.
    pub(super) fn theme_problems(
        &self,
        errors: Vec<ThemeError>,
        sources: &mut Sources,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        self.theme.problems(errors, sources, diagnostics);
    }
}

/// The editions to build: those asked for, those that book.toml names, or all.
fn wanted_editions(asked: &[String], config: &Config) -> Result<Vec<String>, BuildError> {
    let known: Vec<String> = config.editions.iter().map(|edition| edition.name.clone()).collect();
    if let Some(name) = asked.iter().find(|name| !known.contains(name)) {
        return Err(BuildError::UnknownEdition { name: name.clone(), known });
    }
    if !asked.is_empty() {
        return Ok(asked.to_vec());
    }
    Ok(match &config.build.editions {
        Some(names) => names.iter().map(|name| name.value.clone()).collect(),
        None => known,
    })
}

/// A folder of modules that is not there is a problem of the book; any other trouble is the system's.
fn missing_src(error: ReadError, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Result<bool, ReadError> {
    if error.source.kind() != io::ErrorKind::NotFound {
        return Err(error);
    }
    if diagnostics.iter().any(Diagnostic::is_error) {
        // The name of the folder may be what is wrong in book.toml.
        return Ok(true);
    }
    let src = &config.book.src;
    let message = format!("there is no folder `{}` for the modules", src.value);
    diagnostics.push(
        Diagnostic::book_error("book/no-src", message).help(
            "make it with `trainbook new module welcome`, or name the folder as `src` under `[book]` in book.toml",
        ),
    );
    Ok(true)
}
