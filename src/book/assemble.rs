//! From the files of a book to its modules, sections and pages.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::book::address::{TAKEN_AT_ROOT, name_slug};
use crate::book::unread::Unread;
use crate::book::{Book, Entry, GENERATED_PAGES, Module, Page, order};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::label::Guarded;
use crate::source::{FileId, Sources, Span};
use crate::suggestion::did_you_mean;
use crate::syntax::content::{Document, Reference};
use crate::syntax::front_matter::{self, Kind};
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

/// The files of one module.
#[derive(Debug, Default)]
struct ModuleFiles<'a> {
    index: Option<(&'a str, FileId)>,
    /// Name in the module's folder, path and id.
    pages: Vec<(&'a str, &'a str, FileId)>,
    /// Sections by their folder's name.
    sections: BTreeMap<&'a str, SectionFiles<'a>>,
}

#[derive(Debug, Default)]
struct SectionFiles<'a> {
    index: Option<(&'a str, FileId)>,
    pages: Vec<(&'a str, &'a str, FileId)>,
}

/// Assembles a book. Problems come beside it; what could not be read is left out of it.
pub fn assemble(input: Input<'_>, diagnostics: &mut Vec<Diagnostic>) -> Book {
    let config = &input.config;
    let labels: Vec<String> = config.labels.iter().map(|label| label.name.clone()).collect();
    let facets: Vec<_> = config.facets.iter().map(|facet| (facet.name.clone(), facet.values.clone())).collect();
    let context = Context {
        labels: &labels,
        facets: &facets,
        pasted_check: config.checks.pasted_trainer_text,
        raw_html: config.html.raw_html,
        self_check: false,
        footnotes: true,
        for_trainer: false,
    };
    let how_to_use = match &config.book.how_to_use {
        Some(text) => {
            let raw = &input.sources.get(text.span.file).text[text.span.range()];
            let context = Context { footnotes: false, ..context };
            markdown::parse(&Text::decoded(text.value.clone(), text.span, raw), context, diagnostics)
        }
        None => Document::default(),
    };
    let files = sort_files(&input, diagnostics);
    let names = menu_order(config, &files, diagnostics);
    let mut unread = Unread::new(&config.book.src.value, &input.unreadable);
    let assembler = Assembler { sources: input.sources, context };
    let assembled: Vec<_> = names
        .par_iter()
        .map(|name| {
            let mut found = Found::default();
            let module = assembler.module(name, &files[name], &mut found);
            (module, found)
        })
        .collect();
    let mut modules = Vec::new();
    for (module, mut found) in assembled {
        diagnostics.append(&mut found.diagnostics);
        unread.extend(found.unread);
        modules.extend(module);
    }
    check_slugs(&modules, diagnostics);
    let pages = modules.iter().flat_map(|(_, pages, ..)| pages.iter().cloned()).collect();
    let slugs = modules.iter().map(|(slug, ..)| slug.clone()).collect();
    if modules.is_empty() && !diagnostics.iter().any(Diagnostic::is_error) {
        let message = format!("there is no module in `{}`", config.book.src.value);
        diagnostics
            .push(Diagnostic::book_error("book/empty", message).help("`trainbook new module welcome` makes one"));
    }
    let logo = config.book.logo.as_ref().map(|logo| Reference { text: logo.value.clone(), span: logo.span });
    Book {
        modules: modules.into_iter().map(|(_, _, _, module)| module).collect(),
        how_to_use,
        logo,
        files: input.files,
        pages,
        slugs,
        unread,
        config: input.config,
    }
}

/// Sorts the Markdown files to their modules, by the module's name in the folder.
fn sort_files<'a>(input: &Input<'a>, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<String, ModuleFiles<'a>> {
    let prefix = format!("{}/", input.config.book.src.value.trim_end_matches('/'));
    let mut modules: BTreeMap<String, ModuleFiles<'a>> = BTreeMap::new();
    for (&path, &id) in &input.texts {
        let Some(inside) = path.strip_prefix(&prefix) else { continue };
        let parts: Vec<&str> = inside.split('/').collect();
        let stem = |name: &'a str| -> &'a str { &name[..name.len() - ".md".len()] };
        match parts.as_slice() {
            [file] => {
                let name = &file[..file.len() - ".md".len()];
                let module = modules.entry(name.to_owned()).or_default();
                match module.index {
                    None => module.index = Some((path, id)),
                    Some(_) => report_two(id, name, diagnostics),
                }
            }
            [module, file] => {
                let module_name = *module;
                let module = modules.entry(module_name.to_owned()).or_default();
                let file = last_part(path, file);
                match file.eq_ignore_ascii_case("index.md") {
                    true if module.index.is_some() => report_two(id, module_name, diagnostics),
                    true => module.index = Some((path, id)),
                    false => module.pages.push((stem(file), path, id)),
                }
            }
            [module, section, file] => {
                let (section, file) = (middle_part(path, &prefix, module, section), last_part(path, file));
                let name = section;
                let section = modules.entry((*module).to_owned()).or_default().sections.entry(section).or_default();
                match file.eq_ignore_ascii_case("index.md") {
                    true if section.index.is_some() => diagnostics.push(
                        Diagnostic::error("section/twice", top(id), format!("the section `{name}` has two `index.md`"))
                            .help("keep one of them; systems differ in whether `INDEX.md` is the same file"),
                    ),
                    true => section.index = Some((path, id)),
                    false => section.pages.push((stem(file), path, id)),
                }
            }
            _ => {
                diagnostics.push(Diagnostic::error("module/too-deep", top(id), format!("`{path}` lies too deep")).help(
                    "a module has pages and sections, and a section has pages: one level of folders inside a module",
                ))
            }
        }
    }
    modules
}

/// The last part of a path, borrowed from the path itself.
fn last_part<'a>(path: &'a str, part: &str) -> &'a str {
    &path[path.len() - part.len()..]
}

/// The section's folder in a path, borrowed from the path itself.
fn middle_part<'a>(path: &'a str, prefix: &str, module: &str, section: &str) -> &'a str {
    let start = prefix.len() + module.len() + 1;
    &path[start..start + section.len()]
}

fn report_two(id: FileId, name: &str, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.push(
        Diagnostic::error("module/twice", top(id), format!("the module `{name}` is there twice"))
            .help(format!("keep the file `{name}.md` or the folder `{name}`, not both")),
    );
}

/// The modules in menu order: as book.toml lists them, or by the names of files and folders.
fn menu_order(
    config: &Config,
    files: &BTreeMap<String, ModuleFiles<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let Some(listed) = &config.book.modules else {
        let mut names: Vec<String> = files.keys().cloned().collect();
        names.sort_by_key(|name| order::key(name));
        return names;
    };
    let mut names: Vec<String> = Vec::new();
    for wanted in listed {
        let found = files.keys().find(|name| **name == wanted.value || name_slug(name) == wanted.value);
        match found {
            None => diagnostics.push(
                Diagnostic::error("book/unknown-module", wanted.span, format!("there is no module `{}`", wanted.value))
                    .maybe_help(did_you_mean(&wanted.value, files.keys().map(String::as_str)))
                    .help(format!("`trainbook new module {}` makes it", wanted.value)),
            ),
            Some(name) if names.contains(name) => diagnostics.push(Diagnostic::error(
                "book/module-twice",
                wanted.span,
                format!("the module `{}` is listed twice", wanted.value),
            )),
            Some(name) => names.push(name.clone()),
        }
    }
    for (name, module) in files.iter().filter(|(name, _)| !names.contains(name)) {
        let Some((_, id)) = module.index.or_else(|| module.pages.first().map(|(_, path, id)| (*path, *id))) else {
            continue;
        };
        diagnostics.push(
            Diagnostic::warning("book/unlisted-module", top(id), format!("the module `{name}` is not built"))
                .help(format!("add `\"{name}\"` to `modules` under `[book]` in book.toml")),
        );
    }
    names
}

fn top(id: FileId) -> Span {
    Span::new(id, 0..1)
}

/// A module with its slug, the paths of its pages and its place.
type Assembled = (String, Vec<String>, Span, Guarded<Module>);

/// What is said of a module's files beside what they became.
#[derive(Debug, Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
    /// Paths of files that became no page.
    unread: Vec<String>,
}

impl Found {
    fn absorb(&mut self, mut other: Self) {
        self.diagnostics.append(&mut other.diagnostics);
        self.unread.append(&mut other.unread);
    }
}

impl ModuleFiles<'_> {
    fn paths(&self) -> impl Iterator<Item = String> + '_ {
        let own = self.index.iter().map(|(path, _)| *path).chain(self.pages.iter().map(|(_, path, _)| *path));
        own.map(str::to_owned).chain(self.sections.values().flat_map(SectionFiles::paths))
    }
}

impl SectionFiles<'_> {
    fn paths(&self) -> impl Iterator<Item = String> + '_ {
        let own = self.index.iter().map(|(path, _)| *path).chain(self.pages.iter().map(|(_, path, _)| *path));
        own.map(str::to_owned)
    }
}

struct Assembler<'a> {
    sources: &'a Sources,
    context: Context<'a>,
}

impl Assembler<'_> {
    fn module(&self, name: &str, files: &ModuleFiles<'_>, found: &mut Found) -> Option<Assembled> {
        let module = self.read_module(name, files, found);
        if module.is_none() {
            found.unread.extend(files.paths());
        }
        module
    }

    fn read_module(&self, name: &str, files: &ModuleFiles<'_>, found: &mut Found) -> Option<Assembled> {
        let Some((path, id)) = files.index else {
            self.report_no_index(name, files, &mut found.diagnostics);
            return None;
        };
        let slug = name_slug(name);
        if slug.is_empty() || TAKEN_AT_ROOT.contains(&slug.as_str()) {
            found.diagnostics.push(
                Diagnostic::error("module/name", top(id), format!("a module cannot be called `{name}`"))
                    .help("its address in the site is made from its name; rename the file or folder"),
            );
            return None;
        }
        let page = self.page(path, id, Kind::Module, self.context, found);
        let around = match &page {
            Some(page) => {
                Context { self_check: page.front.self_check, for_trainer: is_trainer_only(page), ..self.context }
            }
            None => self.context,
        };
        let mut paths = vec![path.to_owned()];
        let entries = self.entries(&slug, files, around, &mut paths, found);
        let mut page = page?;
        page.address = format!("{slug}/index.html");
        let labels = page.front.labels.clone();
        let module = Module { slug: slug.clone(), page, entries };
        Some((slug, paths, top(id), Guarded::new(labels, module)))
    }

    fn entries(
        &self,
        slug: &str,
        files: &ModuleFiles<'_>,
        context: Context<'_>,
        paths: &mut Vec<String>,
        found: &mut Found,
    ) -> Vec<Guarded<Entry>> {
        enum Item<'a> {
            Page(&'a str, FileId),
            Section(&'a SectionFiles<'a>),
        }
        let mut items: Vec<(&str, Item<'_>)> = Vec::new();
        items.extend(files.pages.iter().map(|(name, path, id)| (*name, Item::Page(path, *id))));
        items.extend(files.sections.iter().map(|(name, section)| (*name, Item::Section(section))));
        items.sort_by_key(|(name, _)| order::key(name));
        let read: Vec<_> = items
            .par_iter()
            .map(|(name, item)| {
                let mut found = Found::default();
                let entry = match item {
                    Item::Page(path, id) => {
                        self.named_page(slug, "", name, (path, *id), context, &mut found).map(|page| {
                            Guarded::new(
                                page.front.labels.clone(),
                                Entry { page, is_section: false, children: Vec::new() },
                            )
                        })
                    }
                    Item::Section(section) => self.section(slug, name, section, context, &mut found),
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
        slug: &str,
        name: &str,
        files: &SectionFiles<'_>,
        context: Context<'_>,
        found: &mut Found,
    ) -> Option<Guarded<Entry>> {
        let section = self.read_section(slug, name, files, context, found);
        if section.is_none() {
            found.unread.extend(files.paths());
        }
        section
    }

    fn read_section(
        &self,
        slug: &str,
        name: &str,
        files: &SectionFiles<'_>,
        context: Context<'_>,
        found: &mut Found,
    ) -> Option<Guarded<Entry>> {
        let Some((path, id)) = files.index else {
            let (_, path, id) = files.pages.first()?;
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            found.diagnostics.push(
                Diagnostic::error("section/no-index", top(*id), format!("the section `{folder}` has no `index.md`"))
                    .help(format!("write `{folder}/index.md` with at least a `title`")),
            );
            return None;
        };
        let section_name = name_slug(name);
        let page = self.page(path, id, Kind::Section, context, found);
        let around = match &page {
            Some(page) => Context { for_trainer: context.for_trainer || is_trainer_only(page), ..context },
            None => context,
        };
        let mut pages = files.pages.clone();
        pages.sort_by_key(|(name, ..)| order::key(name));
        let children = pages
            .iter()
            .filter_map(|(name, path, id)| self.named_page(slug, &section_name, name, (path, *id), around, found))
            .map(|page| Guarded::new(page.front.labels.clone(), page))
            .collect();
        let mut page = page?;
        page.address = format!("{slug}/{section_name}/index.html");
        page.name = section_name;
        Some(Guarded::new(page.front.labels.clone(), Entry { page, is_section: true, children }))
    }

    fn named_page(
        &self,
        module: &str,
        section: &str,
        name: &str,
        (path, id): (&str, FileId),
        context: Context<'_>,
        found: &mut Found,
    ) -> Option<Page> {
        let Some(mut page) = self.page(path, id, Kind::Page, context, found) else {
            found.unread.push(path.to_owned());
            return None;
        };
        let slug = name_slug(name);
        page.name = if section.is_empty() { slug } else { format!("{section}/{slug}") };
        page.address = format!("{module}/{}.html", page.name);
        Some(page)
    }

    /// Reads one file. Its name and address are set by who knows where it stands.
    fn page(
        &self,
        path: &str,
        id: FileId,
        kind: Kind,
        context: Context<'_>,
        Found { diagnostics, .. }: &mut Found,
    ) -> Option<Page> {
        let text = &self.sources.get(id).text;
        let split = match front_matter::split(id, text) {
            Ok(split) => split,
            Err(problem) => {
                diagnostics.push(*problem);
                return None;
            }
        };
        let front = front_matter::parse(id, text, split.head, kind, context, diagnostics);
        let context = match &front {
            Some(front) => Context {
                self_check: context.self_check || front.self_check,
                for_trainer: context.for_trainer || front.labels.names().eq([crate::label::TRAINER]),
                ..context
            },
            None => context,
        };
        let body = Text::verbatim(id, split.body.clone(), &text[split.body]);
        let body = markdown::parse(&body, context, diagnostics);
        Some(Page {
            path: path.to_owned(),
            name: String::new(),
            address: String::new(),
            span: top(id),
            front: front?,
            body,
        })
    }

    fn report_no_index(&self, name: &str, files: &ModuleFiles<'_>, diagnostics: &mut Vec<Diagnostic>) {
        let first = files.pages.first().map(|(_, path, id)| (*path, *id));
        let first = first.or_else(|| {
            files
                .sections
                .values()
                .find_map(|section| section.index.or_else(|| section.pages.first().map(|(_, p, id)| (*p, *id))))
        });
        let Some((path, id)) = first else { return };
        let inside = path.find(&format!("{name}/")).map_or(0, |at| at + name.len());
        let folder = &path[..inside];
        diagnostics.push(
            Diagnostic::error("module/no-index", top(id), format!("the module `{folder}` has no `index.md`"))
                .help(format!("write `{folder}/index.md` with at least a `title`")),
        );
    }
}

fn is_trainer_only(page: &Page) -> bool {
    page.front.labels.names().eq([crate::label::TRAINER])
}

/// Reports names in one folder that make no address, a taken one or the same one.
fn check_names<'a>(names: impl Iterator<Item = (&'a str, FileId)>, generated: bool, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<String, FileId> = BTreeMap::new();
    for (name, id) in names {
        let slug = name_slug(name);
        let taken = if generated { GENERATED_PAGES } else { &["index"] };
        if slug.is_empty() || taken.contains(&slug.as_str()) {
            diagnostics.push(
                Diagnostic::error("page/name", top(id), format!("a page here cannot be called `{name}`")).help(
                    match slug.is_empty() {
                        true => "its address is made from the letters and digits of its name; rename the file",
                        false => "trainbook makes a page of that name by itself; rename the file",
                    },
                ),
            );
        } else if let Some(first) = seen.get(&slug) {
            diagnostics.push(
                Diagnostic::error(
                    "page/same-address",
                    top(id),
                    format!("another page has the address `{slug}.html` too"),
                )
                .related(top(*first), "this one")
                .help("a number in front of a name sets the order only; rename one of them"),
            );
        } else {
            seen.insert(slug, id);
        }
    }
}

fn check_slugs(modules: &[Assembled], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for (slug, _, span, _) in modules {
        if let Some(first) = seen.insert(slug, *span) {
            diagnostics.push(
                Diagnostic::error("module/same-address", *span, format!("another module has the address `{slug}` too"))
                    .related(first, "this one")
                    .help("a number in front of a name sets the order only; rename one of them"),
            );
        }
    }
}
