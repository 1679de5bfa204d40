//! The crosswalk of a module: which page, activity and question serves which objective, and which serves none.

use std::collections::BTreeSet;

use crate::book::Page as WrittenPage;
use crate::edition::module::{Draft, link};
use crate::edition::page::{LinkTitle, PageLink};
use crate::edition::planning::{Crosswalk, ObjectiveCoverage};
use crate::edition::scope::{Gathered, Scope, Serves};
use crate::edition::view::ModuleView;
use crate::label::{Clearance, Guarded};
use crate::syntax::content::Reference;

/// Makes the crosswalk; none for a module that this edition sees no objective of, and for a bare timetable of other modules.
pub(super) fn crosswalk(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, draft: &Draft<'_>) -> Option<Crosswalk> {
    if !has_text(module) {
        return None;
    }
    let objectives = coverage(scope, module, draft);
    if objectives.is_empty() {
        return None;
    }
    let activities = draft.activities().into_iter();
    let idle_activities = activities.filter(|(placed, _)| placed.objectives.is_empty()).map(|(_, link)| link).collect();
    let idle_checks = gathered(draft)
        .flat_map(|(page, gathered)| gathered.questions.iter().map(move |question| (page, question)))
        .filter(|(_, question)| !question.serves)
        .map(|(page, question)| block_link(page, &question.id, question.title.as_deref()))
        .collect();
    let idle_pages = idle_pages(&scope.view.clearance, draft);
    Some(Crosswalk { objectives, idle_pages, idle_activities, idle_checks })
}

/// Whether a module has something of its own that could serve an objective. A bare timetable of other modules has not.
pub(super) fn has_text(module: &ModuleView<'_>) -> bool {
    let page = &module.module.page;
    let own = !page.body.blocks.is_empty() || !page.front.activities.is_empty();
    !module.entries.is_empty() || (own && !module.is_track())
}

/// Where each objective is taught, practised and checked.
fn coverage(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, draft: &Draft<'_>) -> Vec<ObjectiveCoverage> {
    let clearance = scope.view.clearance.clone();
    let mut all = Vec::new();
    for objective in module.module.page.front.objectives.iter().filter_map(|item| item.open(&clearance)) {
        let id = objective.id.as_str();
        let taught = if draft.pages.is_empty() {
            // A module without pages teaches on its overview, which serves all objectives.
            vec![link(&draft.module.page)]
        } else {
            let serving = draft.pages.iter().filter(|page| named(&clearance, page.written).any(|named| named == id));
            serving.map(|page| link(page.written)).collect()
        };
        let practised = draft
            .activities()
            .into_iter()
            .filter(|(placed, _)| placed.objectives.iter().any(|objective| objective == id))
            .map(|(_, link)| link)
            .chain(served(draft, id, |gathered| &gathered.practices))
            .collect();
        let checked = served(draft, id, |gathered| &gathered.checks).collect();
        scope.in_file(&module.module.page.path);
        all.push(ObjectiveCoverage { text: scope.document(&objective.text), taught, practised, checked });
    }
    all
}

/// The objectives that a page names.
fn named<'p>(clearance: &'p Clearance, page: &'p WrittenPage) -> impl Iterator<Item = &'p str> {
    let serves = page.front.serves.open(clearance).into_iter().flatten();
    serves
        .filter_map(|objective: &Guarded<Reference>| objective.open(clearance))
        .map(|objective| objective.text.as_str())
}

/// The overview and all pages with what they gathered.
fn gathered<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (&'d WrittenPage, &'d Gathered)> {
    let overview = std::iter::once((&draft.module.page, &draft.gathered));
    overview.chain(draft.pages.iter().map(|page| (page.written, &page.made.gathered)))
}

/// Links to the blocks of the overview and all pages that serve an objective.
fn served<'d>(
    draft: &'d Draft<'_>,
    id: &'d str,
    which: impl Fn(&'d Gathered) -> &'d Vec<Serves> + 'd,
) -> impl Iterator<Item = PageLink> + 'd {
    let blocks =
        gathered(draft).flat_map(move |(page, gathered)| which(gathered).iter().map(move |block| (page, block)));
    let serving = blocks.filter(move |(_, block)| block.objective == id);
    serving.map(|(page, block)| block_link(page, &block.id, block.title.as_deref()))
}

/// A link to a block by its title, or by its page's.
fn block_link(page: &WrittenPage, id: &str, title: Option<&str>) -> PageLink {
    let mut link = link(page);
    link.fragment = Some(id.to_owned());
    if let Some(title) = title {
        link.title = LinkTitle::Text(title.to_owned());
    }
    link
}

/// Pages that serve no objective. A section serves with its pages and they with it; so does a page with what stands on it.
fn idle_pages(clearance: &Clearance, draft: &Draft<'_>) -> Vec<PageLink> {
    let serving: BTreeSet<usize> = (0..draft.pages.len())
        .filter(|&place| {
            let page = &draft.pages[place];
            let on_it = &page.made.gathered;
            named(clearance, page.written).next().is_some()
                || on_it.activities.iter().any(|placed| !placed.objectives.is_empty())
                || !on_it.practices.is_empty()
                || !on_it.checks.is_empty()
        })
        .collect();
    let with_serving_pages: BTreeSet<usize> = serving.iter().filter_map(|&place| draft.pages[place].section).collect();
    let idle = draft.pages.iter().enumerate().filter(|(place, page)| {
        let in_section =
            page.section.is_some_and(|section| named(clearance, draft.pages[section].written).next().is_some());
        !serving.contains(place) && !in_section && !with_serving_pages.contains(place)
    });
    idle.map(|(_, page)| link(page.written)).collect()
}
