//! Back, counter and Next: the way through a module, and from module to module.

use crate::edition::page::Page;
use crate::edition::site::{Module, Site};
use crate::render::html::links::Links;
use crate::render::html::pages::Subject;
use crate::render::html::titles;
use crate::render::html::view::shell::{StepView, StepsView};
use crate::strings::Strings;

/// The steps from page `number` (from 0) of a module.
pub(crate) fn steps(
    strings: &Strings,
    links: &Links<'_>,
    site: &Site,
    subject: Subject<'_>,
    number: usize,
) -> StepsView {
    let (module, pages) = (subject.place, &subject.module.pages);
    let to_page = |key: &str, page: &Page| StepView {
        label: strings.get(key),
        title: titles::step(strings, page),
        href: links.place(&page.address, None),
    };
    let to_module = |key: &str, module: &Module| StepView {
        label: strings.get(key),
        title: module.menu_title.clone(),
        href: links.place(&module.pages[0].address, None),
    };
    let to_home = |key: &str| StepView {
        label: strings.get(key),
        title: strings.get("site-home"),
        href: links.place("index.html", None),
    };
    let back = match (number.checked_sub(1), module.checked_sub(1)) {
        (Some(before), _) => to_page("step-back", &pages[before]),
        // Where Next of the module before led here from.
        (None, Some(before)) => match site.modules[before].pages.last() {
            Some(last) => to_page("step-back", last),
            None => to_module("step-back", &site.modules[before]),
        },
        (None, None) => to_home("step-back"),
    };
    let next = match (pages.get(number + 1), site.modules.get(module + 1)) {
        (Some(page), _) => to_page("step-next", page),
        (None, Some(module)) => to_module("step-next-module", module),
        (None, None) => to_home("step-finish"),
    };
    StepsView { number: number + 1, count: pages.len(), back, next }
}
