//! What the leak gate is shown: the texts of the book, and what was made of them for each edition.

use std::sync::Arc;

use crate::config::Config;
use crate::edition::site::Site;
use crate::gate::{Gate, Reading, Texts};
use crate::load::BOOK_FILE;
use crate::pipeline::workspace::{Course, Workspace};
use crate::source::Sources;
use crate::strings::all_strings;

/// What the gate reads of a book.
pub(super) fn reading(workspace: &Workspace, course: &Course, sources: &Sources) -> Reading {
    let interface = all_strings(&course.config.book.language);
    Reading::of(&texts(workspace, course, sources, &interface))
}

/// A gate for the editions of a course, in their order.
pub(super) fn gate<'r>(reading: &'r Reading, course: &'r Course) -> Gate<'r> {
    let name = |site: &'r Arc<Site>| (site.edition.name.as_str(), sees(&course.config, &site.edition.name));
    Gate::new(reading, course.assets.published(), &course.sites.iter().map(name).collect::<Vec<_>>())
}

fn texts<'a>(workspace: &'a Workspace, course: &'a Course, sources: &'a Sources, interface: &'a str) -> Texts<'a> {
    let config = &course.config;
    Texts {
        sources,
        pages: workspace.tree().texts().collect(),
        src: &config.book.src.value,
        raw_html: config.html.raw_html,
        settings: sources.find(BOOK_FILE).map_or("", |file| &sources.get(file).text),
        interface,
        theme: course.theme.own_files().collect(),
        files: course.assets.published(),
    }
}

/// The labels that an edition sees.
fn sees<'a>(config: &'a Config, edition: &str) -> &'a [String] {
    config.edition(edition).map_or(&[], |edition| &edition.sees)
}
