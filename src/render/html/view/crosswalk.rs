//! Crosswalks: of a module its objectives with what serves them, of the book its modules with their figures.

use serde::Serialize;

use crate::edition::page::PageLink;
use crate::edition::planning::{Crosswalk, ObjectiveCoverage, Tally};
use crate::edition::site::{Module, Site};
use crate::render::html::view::lists::LinkView;
use crate::render::html::writer::Writer;
use crate::strings::Strings;

/// Where the book's crosswalk stands, from the site's root.
pub(crate) const ADDRESS: &str = "crosswalk.html";

/// A module's crosswalk, for `crosswalk.html`.
#[derive(Debug, Serialize)]
pub(crate) struct CrosswalkView {
    /// How many objectives are served in every way, in words.
    summary: String,
    /// Whether all are.
    whole: bool,
    objectives: Vec<CoverageView>,
    /// Pages, activities and questions that serve no objective.
    idle: Vec<IdleView>,
    /// The crosswalk of the whole book.
    book: String,
}

#[derive(Debug, Serialize)]
struct CoverageView {
    html: String,
    taught: Vec<LinkView>,
    practised: Vec<LinkView>,
    checked: Vec<LinkView>,
}

/// What serves no objective, of one sort.
#[derive(Debug, Serialize)]
struct IdleView {
    title: String,
    icon: &'static str,
    links: Vec<LinkView>,
}

/// The book's crosswalk, for `book-crosswalk.html`.
#[derive(Debug, Serialize)]
pub(crate) struct BookCrosswalkView {
    summary: String,
    whole: bool,
    modules: Vec<ModuleLine>,
    /// Modules without a crosswalk, tracks left out.
    without: Vec<LinkView>,
}

/// A module in the book's crosswalk.
#[derive(Debug, Serialize)]
struct ModuleLine {
    title: String,
    code: Option<String>,
    /// Its own crosswalk.
    href: String,
    objectives: usize,
    taught: FigureView,
    practised: FigureView,
    checked: FigureView,
    idle: usize,
}

/// How many of the objectives, and the gaps in words, if there are any.
#[derive(Debug, Serialize)]
struct FigureView {
    text: String,
    gaps: Option<String>,
}

/// The view of a module's crosswalk.
pub(crate) fn view(writer: &mut Writer<'_>, crosswalk: &Crosswalk) -> CrosswalkView {
    let tally = crosswalk.tally();
    let objectives = crosswalk.objectives.iter().map(|objective| coverage(writer, objective)).collect();
    let strings = writer.strings();
    let idle = |key: &str, icon: &'static str, links: &[PageLink]| IdleView {
        title: strings.get(key),
        icon,
        links: LinkView::all(writer, links),
    };
    let idle = [
        idle("idle-pages", "note", &crosswalk.idle_pages),
        idle("idle-activities", "people", &crosswalk.idle_activities),
        idle("idle-checks", "question", &crosswalk.idle_checks),
    ];
    CrosswalkView {
        summary: covered(strings, tally),
        whole: tally.whole == tally.objectives,
        objectives,
        idle: idle.into_iter().filter(|idle| !idle.links.is_empty()).collect(),
        book: writer.links().place(ADDRESS, None),
    }
}

/// "3 of 4 objectives are taught, practiced and checked".
pub(crate) fn covered(strings: &Strings, tally: Tally) -> String {
    strings.format("crosswalk-summary", &[("whole", tally.whole.into()), ("count", tally.objectives.into())])
}

fn coverage(writer: &mut Writer<'_>, objective: &ObjectiveCoverage) -> CoverageView {
    CoverageView {
        html: writer.item(&objective.text),
        taught: LinkView::all(writer, &objective.taught),
        practised: LinkView::all(writer, &objective.practised),
        checked: LinkView::all(writer, &objective.checked),
    }
}

/// The view of the book's crosswalk.
pub(crate) fn book(writer: &Writer<'_>, site: &Site) -> BookCrosswalkView {
    let mut all = Tally { objectives: 0, taught: 0, practised: 0, checked: 0, whole: 0, idle: 0 };
    let mut modules = Vec::new();
    let mut without = Vec::new();
    for module in &site.modules {
        match module.crosswalk() {
            Some((page, crosswalk)) => {
                let tally = crosswalk.tally();
                all.objectives += tally.objectives;
                all.whole += tally.whole;
                modules.push(line(writer, module, &page.address, tally));
            }
            None if module.track => {}
            None => without.push(LinkView {
                title: module.title.clone(),
                href: writer.links().place(&module.pages[0].address, None),
            }),
        }
    }
    BookCrosswalkView { summary: covered(writer.strings(), all), whole: all.whole == all.objectives, modules, without }
}

fn line(writer: &Writer<'_>, module: &Module, address: &str, tally: Tally) -> ModuleLine {
    let strings = writer.strings();
    let figure = |count: usize| {
        let gaps = tally.objectives - count;
        FigureView {
            text: strings.format("count-of", &[("count", count.into()), ("all", tally.objectives.into())]),
            gaps: (gaps > 0).then(|| strings.format("crosswalk-gaps", &[("count", gaps.into())])),
        }
    };
    ModuleLine {
        title: module.title.clone(),
        code: module.code.clone(),
        href: writer.links().place(address, None),
        objectives: tally.objectives,
        taught: figure(tally.taught),
        practised: figure(tally.practised),
        checked: figure(tally.checked),
        idle: tally.idle,
    }
}
