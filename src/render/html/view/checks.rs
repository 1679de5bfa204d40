//! The knowledge checks of a module that their reader can compare with a key: a list, in which a script counts what is right.

use serde::Serialize;

use crate::edition::page::{Page, PageBody};
use crate::edition::question::Check;
use crate::edition::site::Module;
use crate::render::html::links::Links;
use crate::render::html::titles;
use crate::render::html::writer::plain_text;
use crate::strings::Strings;

/// How many letters of a question stand in the list.
const MOST_LETTERS: usize = 80;

/// A check in the list.
#[derive(Debug, Serialize)]
pub(crate) struct CheckView {
    /// Its title, or how the question begins.
    title: String,
    href: String,
    /// The title of its page.
    page: String,
    /// Its name in what browsers keep.
    key: String,
}

/// The list, on the pages of a module that sum it up.
pub(crate) fn list(strings: &Strings, links: &Links<'_>, module: &Module, page: &Page) -> Vec<CheckView> {
    if !matches!(page.body, PageBody::Overview(_) | PageBody::KeyPoints(_)) {
        return Vec::new();
    }
    let of_page = |page: &Page| {
        let title = titles::step(strings, page);
        let view = |check: &Check| CheckView {
            title: check.title.clone().unwrap_or_else(|| beginning(strings, check)),
            href: links.place(&page.address, Some(&check.id)),
            page: title.clone(),
            key: format!("{}#{}", page.address, check.id),
        };
        page.checks.iter().filter(|check| check.self_check).map(view).collect::<Vec<_>>()
    };
    module.pages.iter().flat_map(|page| of_page(page)).collect()
}

/// How a question without a title begins.
fn beginning(strings: &Strings, check: &Check) -> String {
    let text = plain_text(&check.prompt);
    if text.is_empty() {
        return strings.get("question");
    }
    let Some((end, _)) = text.char_indices().nth(MOST_LETTERS) else { return text };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..end].trim_end_matches([',', '.', ';', ':']))
}
