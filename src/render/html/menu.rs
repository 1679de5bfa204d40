//! A module's menu: filled into its template once, then marked for each page.
//!
//! The mark is put where the page's own link stands in the finished menu, so that a thousand pages do not fill the same
//! template a thousand times.

use serde::Serialize;

use crate::duration::Duration;
use crate::edition::site::{MenuEntry, Module};
use crate::render::html::escape;
use crate::render::html::links::Links;
use crate::render::html::titles;
use crate::render::html::writer::Writer;

/// A menu, for `parts/menu.html`.
#[derive(Debug, Serialize)]
struct MenuView {
    entries: Vec<EntryView>,
    extras: Vec<EntryView>,
}

#[derive(Debug, Serialize)]
struct EntryView {
    title: String,
    href: String,
    /// The page's time; of a section that of all its pages.
    duration: Option<String>,
    /// Of a section: the time of its own page.
    own_duration: Option<String>,
    children: Vec<EntryView>,
}

/// A menu as pages of one depth show it.
#[derive(Clone, Default)]
pub(crate) struct Menu {
    pub(crate) html: String,
    /// That none of its pages is read yet, in words.
    pub(crate) progress: String,
}

/// Fills the menu of a module as seen from the writer's page.
pub(crate) fn fill(writer: &mut Writer<'_>, module: &Module) -> Menu {
    let (extras, entries): (Vec<&MenuEntry>, Vec<&MenuEntry>) = module.menu.iter().partition(|entry| entry.extra);
    let views = |entries: Vec<&MenuEntry>| entries.into_iter().map(|line| entry(writer, line)).collect();
    let view = MenuView { entries: views(entries), extras: views(extras) };
    let fills = [("count", 0_usize.into()), ("total", module.pages.len().into())];
    let progress = writer.strings().format("progress-pages-read", &fills);
    Menu { html: writer.fill("parts/menu.html", &view), progress }
}

impl Menu {
    /// The same with a page marked.
    pub(crate) fn marked(&self, links: &Links<'_>, address: &str) -> Self {
        Self { html: mark(&self.html, links, address), progress: self.progress.clone() }
    }
}

fn entry(writer: &Writer<'_>, entry: &MenuEntry) -> EntryView {
    let short = |duration: Option<Duration>| duration.map(|duration| writer.strings().duration_short(duration));
    let all: Vec<Duration> =
        entry.duration.into_iter().chain(entry.children.iter().filter_map(|child| child.duration)).collect();
    EntryView {
        title: titles::link(writer.strings(), &entry.link.title),
        href: writer.links().page(&entry.link),
        duration: short((!all.is_empty()).then(|| all.into_iter().sum())),
        own_duration: short(entry.duration),
        children: entry.children.iter().map(|child| self::entry(writer, child)).collect(),
    }
}

/// Marks a page in the menu: its link is the current one, and the section around it is open.
fn mark(menu: &str, links: &Links<'_>, address: &str) -> String {
    let href = format!(" href=\"{}\"", escape::text(&links.place(address, None)));
    let Some(at) = menu.find(&href) else {
        return menu.to_owned();
    };
    let mut marked = String::with_capacity(menu.len() + 32);
    let mut rest = 0;
    if let Some(section) = menu[..at].rfind("<details").filter(|&section| !menu[section..at].contains("</details")) {
        rest = section + "<details".len();
        marked.push_str(&menu[..rest]);
        marked.push_str(" open");
    }
    marked.push_str(&menu[rest..at]);
    marked.push_str(" aria-current=\"page\"");
    marked.push_str(&menu[at..]);
    marked
}
