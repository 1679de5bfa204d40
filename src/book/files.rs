//! The Markdown files of a book, sorted to their modules and sections by where they lie.

use std::collections::BTreeMap;

use crate::book::address::name_slug;
use crate::book::names::top_of;
use crate::book::order;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::suggestion::did_you_mean;

/// The files of one module.
#[derive(Debug, Default)]
pub(super) struct ModuleFiles<'a> {
    pub(super) index: Option<(&'a str, FileId)>,
    /// Name in the module's folder, path and id.
    pub(super) pages: Vec<(&'a str, &'a str, FileId)>,
    /// Sections by their folder's name.
    pub(super) sections: BTreeMap<&'a str, SectionFiles<'a>>,
}

#[derive(Debug, Default)]
pub(super) struct SectionFiles<'a> {
    pub(super) index: Option<(&'a str, FileId)>,
    pub(super) pages: Vec<(&'a str, &'a str, FileId)>,
}

/// Sorts Markdown files below the folder `src` to their modules, by the module's name in the folder.
pub(super) fn sort_files<'a>(
    src: &str,
    texts: impl Iterator<Item = (&'a str, FileId)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, ModuleFiles<'a>> {
    let prefix = format!("{}/", src.trim_end_matches('/'));
    let mut modules: BTreeMap<String, ModuleFiles<'a>> = BTreeMap::new();
    for (path, id) in texts {
        let Some(inside) = path.strip_prefix(&prefix) else { continue };
        let parts: Vec<&str> = inside.split('/').collect();
        let stem = |name: &'a str| -> &'a str { &name[..name.len() - ".md".len()] };
        match parts.as_slice() {
            [file] => {
                let name = &file[..file.len() - ".md".len()];
                let module = modules.entry(name.to_owned()).or_default();
                match module.index {
                    None => module.index = Some((path, id)),
                    Some((_, first)) => report_two(id, first, name, diagnostics),
                }
            }
            [module, file] => {
                let module_name = *module;
                let module = modules.entry(module_name.to_owned()).or_default();
                let file = last_part(path, file);
                match (file.eq_ignore_ascii_case("index.md"), module.index) {
                    (true, Some((_, first))) => report_two(id, first, module_name, diagnostics),
                    (true, None) => module.index = Some((path, id)),
                    (false, _) => module.pages.push((stem(file), path, id)),
                }
            }
            [module, section, file] => {
                let (section, file) = (middle_part(path, &prefix, module, section), last_part(path, file));
                let name = section;
                let section = modules.entry((*module).to_owned()).or_default().sections.entry(section).or_default();
                match (file.eq_ignore_ascii_case("index.md"), section.index) {
                    (true, Some((_, first))) => diagnostics.push(
                        Diagnostic::error(
                            "section/twice",
                            top_of(id),
                            format!("the section `{name}` has two `index.md`"),
                        )
                        .related(top_of(first), "the other one")
                        .help("keep one of them; systems differ in whether `INDEX.md` is the same file"),
                    ),
                    (true, None) => section.index = Some((path, id)),
                    (false, _) => section.pages.push((stem(file), path, id)),
                }
            }
            _ => {
                diagnostics
                    .push(Diagnostic::error("module/too-deep", top_of(id), format!("`{path}` lies too deep")).help(
                    "a module has pages and sections, and a section has pages: one level of folders inside a module",
                ))
            }
        }
    }
    modules
}

/// The modules in menu order: as book.toml lists them, or by the names of files and folders.
pub(super) fn menu_order(
    config: &Config,
    files: &BTreeMap<String, ModuleFiles<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let Some(listed) = &config.book.modules else {
        let mut names: Vec<String> = files.keys().cloned().collect();
        names.sort_by_cached_key(|name| order::key(name));
        return names;
    };
    let mut names: Vec<String> = Vec::new();
    let mut places: BTreeMap<&str, Span> = BTreeMap::new();
    let by_slug: BTreeMap<String, &String> = files.keys().rev().map(|name| (name_slug(name), name)).collect();
    for wanted in listed {
        let found = files.get_key_value(&wanted.value).map(|(name, _)| name);
        let found = found.or_else(|| by_slug.get(&wanted.value).copied());
        match found {
            None => diagnostics.push(
                Diagnostic::error("book/unknown-module", wanted.span, format!("there is no module `{}`", wanted.value))
                    .maybe_help(did_you_mean(&wanted.value, files.keys().map(String::as_str)))
                    .help(format!("`trainbook new module {}` makes it", wanted.value)),
            ),
            Some(name) if places.contains_key(name.as_str()) => {
                let message = format!("the module `{}` is listed twice", wanted.value);
                let first = places[name.as_str()];
                diagnostics.push(
                    Diagnostic::error("book/module-twice", wanted.span, message)
                        .related(first, "first listed here")
                        .help("keep one of the two"),
                );
            }
            Some(name) => {
                places.insert(name, wanted.span);
                names.push(name.clone());
            }
        }
    }
    for (name, module) in files.iter().filter(|(name, _)| !places.contains_key(name.as_str())) {
        let Some((_, id)) = module.index.or_else(|| module.pages.first().map(|(_, path, id)| (*path, *id))) else {
            continue;
        };
        diagnostics.push(
            Diagnostic::warning("book/unlisted-module", top_of(id), format!("the module `{name}` is not built"))
                .help(format!("add `\"{name}\"` to `modules` under `[book]` in book.toml")),
        );
    }
    names
}

impl ModuleFiles<'_> {
    /// Reports that these files have no `index.md`.
    pub(super) fn report_no_index(&self, name: &str, diagnostics: &mut Vec<Diagnostic>) {
        let first = self.pages.first().map(|(_, path, id)| (*path, *id));
        let first = first.or_else(|| {
            self.sections
                .values()
                .find_map(|section| section.index.or_else(|| section.pages.first().map(|(_, p, id)| (*p, *id))))
        });
        let Some((path, id)) = first else { return };
        let inside = path.find(&format!("{name}/")).map_or(0, |at| at + name.len());
        let folder = &path[..inside];
        diagnostics.push(
            Diagnostic::error("module/no-index", top_of(id), format!("the module `{folder}` has no `index.md`"))
                .help(format!("write `{folder}/index.md` with at least a `title`")),
        );
    }

    /// The ids of all files.
    pub(super) fn ids(&self) -> impl Iterator<Item = FileId> + '_ {
        let own = self.index.iter().map(|(_, id)| *id).chain(self.pages.iter().map(|(_, _, id)| *id));
        let of_section = |section: &'_ SectionFiles<'_>| -> Vec<FileId> {
            let pages = section.pages.iter().map(|(_, _, id)| *id);
            section.index.iter().map(|(_, id)| *id).chain(pages).collect()
        };
        own.chain(self.sections.values().flat_map(of_section))
    }

    /// The paths of all files.
    pub(super) fn paths(&self) -> impl Iterator<Item = String> + '_ {
        let own = self.index.iter().map(|(path, _)| *path).chain(self.pages.iter().map(|(_, path, _)| *path));
        own.map(str::to_owned).chain(self.sections.values().flat_map(SectionFiles::paths))
    }
}

impl SectionFiles<'_> {
    /// The paths of all files.
    pub(super) fn paths(&self) -> impl Iterator<Item = String> + '_ {
        let own = self.index.iter().map(|(path, _)| *path).chain(self.pages.iter().map(|(_, path, _)| *path));
        own.map(str::to_owned)
    }
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

fn report_two(id: FileId, first: FileId, name: &str, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.push(
        Diagnostic::error("module/twice", top_of(id), format!("the module `{name}` is there twice"))
            .related(top_of(first), "the other one")
            .help(format!("keep the file `{name}.md` or the folder `{name}`, not both, with one `index.md` in it")),
    );
}
