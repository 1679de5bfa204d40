//! From the files of a book to its modules, sections and pages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::book::address::{TAKEN_AT_ROOT, name_slug};
use crate::book::files::{ModuleFiles, SectionFiles, menu_order, sort_files};
use crate::book::names::{check_names, check_slugs, refused, top_of};
use crate::book::reading::{Assembled, Depth, ReadModule, Reading, Readings};
use crate::book::unread::Unread;
use crate::book::whole::Wholes;
use crate::book::{Book, Entry, Module, Page, order};
use crate::config::{Config, Spanned};
use crate::diagnostic::Diagnostic;
use crate::label::Guarded;
use crate::source::{FileId, Sources};
use crate::syntax::content::{Document, Reference};
use crate::syntax::front_matter::Kind;
use crate::syntax::markdown::{self, Context};
use crate::syntax::text::Text;

/// What a book is assembled from.
#[derive(Debug)]
pub struct Input<'a> {
    /// The settings.
    pub config: Config,
    /// All texts.
    pub sources: &'a Sources,
    /// Markdown files by their paths.
    pub texts: BTreeMap<&'a str, FileId>,
    /// Paths of all other files.
    pub files: BTreeSet<String>,
    /// Paths of Markdown files that are no text.
    pub unreadable: Vec<String>,
}

/// Assembles a book. Problems come beside it; what could not be read is left out of it. Files that `readings` has as
/// they are now are not parsed again.
pub fn assemble(input: Input<'_>, readings: &mut Readings, diagnostics: &mut Vec<Diagnostic>) -> Book {
    assembled(input, readings, Depth::Whole, diagnostics).0
}

/// Assembles a book of whose pages only the heads are read, with what reads its modules whole, one by one and as often as it is asked.
/// What is wrong below the heads is told by that.
pub fn assemble_heads(input: Input<'_>, sources: &Arc<Sources>, diagnostics: &mut Vec<Diagnostic>) -> (Book, Wholes) {
    let config = input.config.clone();
    let (book, read) = assembled(input, &mut Readings::default(), Depth::Head, diagnostics);
    (book, Wholes::new(Arc::clone(sources), config, read))
}

/// A book, and its modules by their names in the folder as they were read: those that are in the book, in its order.
fn assembled(
    input: Input<'_>,
    readings: &mut Readings,
    depth: Depth,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Book, Vec<(String, Arc<ReadModule>)>) {
    let config = &input.config;
    let vocabulary = Vocabulary::of(config);
    let context = vocabulary.context(config);
    let mut of_book_toml = |text: &Option<Spanned<String>>| match text {
        Some(text) => {
            let raw = &input.sources.get(text.span.file).text[text.span.range()];
            let context = Context { footnotes: false, ..context };
            markdown::parse(&Text::decoded(text.value.clone(), text.span, raw), context, diagnostics)
        }
        None => Document::default(),
    };
    let how_to_use = of_book_toml(&config.book.how_to_use);
    let accessibility = of_book_toml(&config.book.accessibility);
    let files = sort_files(&config.book.src.value, input.texts.iter().map(|(path, id)| (*path, *id)), diagnostics);
    let names = menu_order(config, &files, diagnostics);
    let mut unread = Unread::new(&config.book.src.value, &input.unreadable);
    let assembler = Assembler { sources: input.sources, context, depth, before: readings.under(config) };
    let read = |name: &String| {
        let read = assembler.read(name, &files[name]);
        match read.assembled {
            // Nobody reads it later, so all that is wrong with it is to be told now.
            None => Assembler { depth: Depth::Whole, ..assembler }.read(name, &files[name]),
            Some(_) => read,
        }
    };
    let read: Vec<Arc<ReadModule>> = names.par_iter().map(read).collect();
    for module in &read {
        diagnostics.extend(module.diagnostics.iter().cloned());
        unread.extend(module.unread.iter().cloned());
    }
    let modules: Vec<&Assembled> = read.iter().filter_map(|module| module.assembled.as_ref()).collect();
    check_slugs(modules.iter().map(|module| (module.slug.as_str(), module.span)), diagnostics);
    let in_book = names.iter().cloned().zip(read.iter().cloned()).filter(|(_, module)| module.assembled.is_some());
    let in_book = in_book.collect();
    let pages = readings.keep(names.into_iter().zip(read.iter().cloned()).collect());
    let slugs = modules.iter().map(|module| module.slug.clone()).collect();
    if modules.is_empty() && !diagnostics.iter().any(Diagnostic::is_error) {
        let message = format!("there is no module in `{}`", config.book.src.value);
        diagnostics
            .push(Diagnostic::book_error("book/empty", message).help("`trainbook new module welcome` makes one"));
    }
    let logo = config.book.logo.as_ref().map(|logo| Reference { text: logo.value.clone(), span: logo.span });
    let book = Book {
        modules: modules.iter().map(|module| Arc::clone(&module.module)).collect(),
        how_to_use,
        accessibility,
        logo,
        files: input.files,
        pages,
        slugs,
        unread,
        config: input.config,
    };
    (book, in_book)
}

/// The words that a book's settings add to what authors can write.
pub(super) struct Vocabulary {
    labels: Vec<String>,
    facets: Vec<(String, Vec<String>)>,
}

impl Vocabulary {
    pub(super) fn of(config: &Config) -> Self {
        Self {
            labels: config.labels.iter().map(|label| label.name.clone()).collect(),
            facets: config.facets.iter().map(|facet| (facet.name.clone(), facet.values.clone())).collect(),
        }
    }

    /// Around the pages of a book.
    pub(super) fn context<'v>(&'v self, config: &'v Config) -> Context<'v> {
        Context {
            labels: &self.labels,
            facets: &self.facets,
            pasted_check: config.checks.pasted_trainer_text,
            beginnings: &config.checks.trainer_beginnings,
            raw_html: config.html.raw_html,
            self_check: false,
            footnotes: true,
            for_trainer: false,
        }
    }
}

/// What is said of a module's files beside what they became.
#[derive(Debug, Default)]
struct Found<'b> {
    /// The module as it was read before.
    before: Option<&'b ReadModule>,
    diagnostics: Vec<Diagnostic>,
    /// Paths of files that became no page.
    unread: Vec<String>,
    readings: Vec<(FileId, Arc<Reading>)>,
}

impl Found<'_> {
    fn absorb(&mut self, mut other: Found<'_>) {
        self.diagnostics.append(&mut other.diagnostics);
        self.unread.append(&mut other.unread);
        self.readings.append(&mut other.readings);
    }
}

/// The folder of a module or of one of its sections.
#[derive(Clone, Copy)]
struct Folder<'f> {
    /// The module's slug.
    module: &'f str,
    /// The section's slug; empty in the module's own folder.
    section: &'f str,
    context: Context<'f>,
}

#[derive(Clone, Copy)]
pub(super) struct Assembler<'a> {
    pub(super) sources: &'a Sources,
    pub(super) context: Context<'a>,
    pub(super) depth: Depth,
    pub(super) before: &'a BTreeMap<String, Arc<ReadModule>>,
}

impl Assembler<'_> {
    /// Reads a module, or takes it again as it was.
    pub(super) fn read(&self, name: &str, files: &ModuleFiles<'_>) -> Arc<ReadModule> {
        let ids: Vec<FileId> = files.ids().collect();
        let before = self.before.get(name);
        if let Some(before) = before.filter(|before| before.is_of(&ids, self.sources, self.depth)) {
            return Arc::clone(before);
        }
        let mut found = Found { before: before.map(Arc::as_ref), ..Found::default() };
        let assembled = self.module(name, files, &mut found);
        Arc::new(ReadModule {
            depth: self.depth,
            files: ids,
            assembled,
            diagnostics: found.diagnostics,
            unread: found.unread,
            readings: found.readings.into_iter().collect(),
        })
    }

    fn module(&self, name: &str, files: &ModuleFiles<'_>, found: &mut Found<'_>) -> Option<Assembled> {
        let module = self.read_module(name, files, found);
        if module.is_none() {
            found.unread.extend(files.paths());
        }
        module
    }

    fn read_module(&self, name: &str, files: &ModuleFiles<'_>, found: &mut Found<'_>) -> Option<Assembled> {
        let Some((path, id)) = files.index else {
            files.report_no_index(name, &mut found.diagnostics);
            return None;
        };
        let slug = name_slug(name);
        if let Some(help) = refused(&slug, TAKEN_AT_ROOT) {
            found.diagnostics.push(
                Diagnostic::error("module/name", top_of(id), format!("a module cannot be called `{name}`")).help(help),
            );
            return None;
        }
        let page = self.page((path, id), Kind::Module, self.context, found);
        let around = match &page {
            Some(page) => {
                Context { self_check: page.front.self_check, for_trainer: is_trainer_only(page), ..self.context }
            }
            None => self.context,
        };
        let mut paths = vec![path.to_owned()];
        let entries = self.entries(Folder { module: &slug, section: "", context: around }, files, &mut paths, found);
        let mut page = page?;
        page.address = format!("{slug}/index.html");
        let labels = page.front.labels.clone();
        let module = Module { slug: slug.clone(), page, entries };
        Some(Assembled { slug, paths, span: top_of(id), module: Arc::new(Guarded::new(labels, module)) })
    }

    fn entries(
        &self,
        folder: Folder<'_>,
        files: &ModuleFiles<'_>,
        paths: &mut Vec<String>,
        found: &mut Found<'_>,
    ) -> Vec<Guarded<Entry>> {
        enum Item<'a> {
            Page(&'a str, FileId),
            Section(&'a SectionFiles<'a>),
        }
        let mut items: Vec<(&str, Item<'_>)> = Vec::new();
        items.extend(files.pages.iter().map(|(name, path, id)| (*name, Item::Page(path, *id))));
        items.extend(files.sections.iter().map(|(name, section)| (*name, Item::Section(section))));
        items.sort_by_cached_key(|(name, _)| order::key(name));
        let before = found.before;
        let read: Vec<_> = items
            .par_iter()
            .map(|(name, item)| {
                let mut found = Found { before, ..Found::default() };
                let entry = match item {
                    Item::Page(path, id) => self.named_page(folder, name, (path, *id), &mut found).map(|page| {
                        Guarded::new(page.front.labels.clone(), Entry { page, is_section: false, children: Vec::new() })
                    }),
                    Item::Section(section) => self.section(folder, name, section, &mut found),
                };
                (entry, found)
            })
            .collect();
        let mut entries = Vec::new();
        for (entry, more) in read {
            found.absorb(more);
            entries.extend(entry);
        }
        for (_, path, _) in &files.pages {
            paths.push((*path).to_owned());
        }
        for section in files.sections.values() {
            paths.extend(section.index.map(|(path, _)| path.to_owned()));
            paths.extend(section.pages.iter().map(|(_, path, _)| (*path).to_owned()));
        }
        let top_level = items.iter().map(|(name, item)| match item {
            Item::Page(_, id) => (*name, *id),
            Item::Section(section) => (*name, section.index.map_or_else(|| section.pages[0].2, |(_, id)| id)),
        });
        check_names(top_level, true, &mut found.diagnostics);
        for section in files.sections.values() {
            check_names(section.pages.iter().map(|(name, _, id)| (*name, *id)), false, &mut found.diagnostics);
        }
        entries
    }

    fn section(
        &self,
        folder: Folder<'_>,
        name: &str,
        files: &SectionFiles<'_>,
        found: &mut Found<'_>,
    ) -> Option<Guarded<Entry>> {
        let section = self.read_section(folder, name, files, found);
        if section.is_none() {
            found.unread.extend(files.paths());
        }
        section
    }

    fn read_section(
        &self,
        folder: Folder<'_>,
        name: &str,
        files: &SectionFiles<'_>,
        found: &mut Found<'_>,
    ) -> Option<Guarded<Entry>> {
        let Some((path, id)) = files.index else {
            let (_, path, id) = files.pages.first()?;
            let place = path.rsplit_once('/').map_or("", |(place, _)| place);
            found.diagnostics.push(
                Diagnostic::error("section/no-index", top_of(*id), format!("the section `{place}` has no `index.md`"))
                    .help(format!("write `{place}/index.md` with at least a `title`")),
            );
            return None;
        };
        let section_name = name_slug(name);
        let page = self.page((path, id), Kind::Section, folder.context, found);
        let around = match &page {
            Some(page) => {
                Context { for_trainer: folder.context.for_trainer || is_trainer_only(page), ..folder.context }
            }
            None => folder.context,
        };
        let inside = Folder { section: &section_name, context: around, ..folder };
        let mut pages = files.pages.clone();
        pages.sort_by_cached_key(|(name, ..)| order::key(name));
        let children = pages
            .iter()
            .filter_map(|(name, path, id)| self.named_page(inside, name, (path, *id), found))
            .map(|page| Guarded::new(page.front.labels.clone(), page))
            .collect();
        let mut page = page?;
        page.address = format!("{}/{section_name}/index.html", folder.module);
        page.name = section_name;
        Some(Guarded::new(page.front.labels.clone(), Entry { page, is_section: true, children }))
    }

    fn named_page(
        &self,
        folder: Folder<'_>,
        name: &str,
        (path, id): (&str, FileId),
        found: &mut Found<'_>,
    ) -> Option<Page> {
        let Some(mut page) = self.page((path, id), Kind::Page, folder.context, found) else {
            found.unread.push(path.to_owned());
            return None;
        };
        let slug = name_slug(name);
        page.name = if folder.section.is_empty() { slug } else { format!("{}/{slug}", folder.section) };
        page.address = format!("{}/{}.html", folder.module, page.name);
        Some(page)
    }

    /// Reads one file. Its name and address are set by who knows where it stands.
    fn page(
        &self,
        (path, id): (&str, FileId),
        kind: Kind,
        context: Context<'_>,
        found: &mut Found<'_>,
    ) -> Option<Page> {
        let reading = Reading::of(
            (id, &self.sources.get(id).text),
            kind,
            context,
            self.depth,
            found.before.and_then(|before| before.readings.get(&id)),
        );
        found.diagnostics.extend(reading.problems().cloned());
        found.readings.push((id, Arc::clone(&reading)));
        Some(Page {
            path: path.to_owned(),
            name: String::new(),
            address: String::new(),
            span: top_of(id),
            front: Arc::clone(reading.front.as_ref()?),
            body: Arc::clone(&reading.body),
        })
    }
}

fn is_trainer_only(page: &Page) -> bool {
    page.front.labels.names().eq([crate::label::TRAINER])
}
