//! Names of files and folders, as parts of addresses.

use std::collections::BTreeMap;

use crate::book::GENERATED_PAGES;
use crate::book::address::name_slug;
use crate::diagnostic::Diagnostic;
use crate::slug::{LONGEST_NAME, is_device};
use crate::source::{FileId, Span};

/// Reports names in one folder that make no address, a taken one or the same one.
pub(super) fn check_names<'a>(
    names: impl Iterator<Item = (&'a str, FileId)>,
    generated: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<String, FileId> = BTreeMap::new();
    for (name, id) in names {
        let slug = name_slug(name);
        let taken = if generated { GENERATED_PAGES } else { &["index"] };
        if let Some(help) = refused(&slug, taken) {
            let message = format!("a page here cannot be called `{name}`");
            diagnostics.push(Diagnostic::error("page/name", top_of(id), message).help(help));
        } else if let Some(first) = seen.get(&slug) {
            diagnostics.push(
                Diagnostic::error(
                    "page/same-address",
                    top_of(id),
                    format!("another page has the address `{slug}.html` too"),
                )
                .related(top_of(*first), "this one")
                .help("a number in front of a name sets the order only; rename one of them"),
            );
        } else {
            seen.insert(slug, id);
        }
    }
}

/// Why there can be no page or module of this name, if so: in words for what to do.
pub(super) fn refused(slug: &str, taken: &[&str]) -> Option<&'static str> {
    if slug.is_empty() {
        Some("its address is made from the letters and digits of its name; rename the file")
    } else if taken.contains(&slug) {
        Some("trainbook makes a page of that name by itself; rename the file")
    } else if is_device(slug) {
        Some("Windows keeps that name for a device and cannot store the page; rename the file")
    } else if slug.len() > LONGEST_NAME {
        Some("its name is longer than systems take; give the file a shorter name, and the whole title inside of it")
    } else {
        None
    }
}

/// Reports modules that have the same address.
pub(super) fn check_slugs<'a>(modules: impl Iterator<Item = (&'a str, Span)>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for (slug, span) in modules {
        if let Some(first) = seen.insert(slug, span) {
            diagnostics.push(
                Diagnostic::error("module/same-address", span, format!("another module has the address `{slug}` too"))
                    .related(first, "this one")
                    .help("a number in front of a name sets the order only; rename one of them"),
            );
        }
    }
}

/// The top of a file, for problems of the whole file.
pub(super) fn top_of(id: FileId) -> Span {
    Span::new(id, 0..1)
}
