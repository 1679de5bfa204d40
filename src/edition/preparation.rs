//! "Before you begin": what a trainer prepares for a module.

use crate::duration::Duration;
use crate::edition::activity::Material;
use crate::edition::content::Target;
use crate::edition::module::{Draft, link};
use crate::edition::page::{
    BeforeYouBegin, LinkTitle, MaterialTotal, ObjectiveCoverage, PageLink, Resource, Slot, SlotKind,
};
use crate::edition::resources::ResourceList;
use crate::edition::scope::{Gathered, Placed, Scope, Serves};
use crate::edition::timetable::{self, What};
use crate::edition::view::ModuleView;
use crate::label::Guarded;
use crate::syntax::content::Reference;

/// A part of a module's time: its title, address and duration.
type Part = (PageLink, Option<Duration>);

/// Makes the page. `sessions` is what the sessions of a track need.
pub(super) fn before_you_begin(
    scope: &mut Scope<'_, '_>,
    module: &ModuleView<'_>,
    draft: &Draft<'_>,
    sessions: &[(Material, PageLink)],
) -> BeforeYouBegin {
    let front = &module.module.page.front;
    scope.in_file(&module.module.page.path);
    let activities = activities(draft);
    BeforeYouBegin {
        notes: scope.guarded_documents(&front.trainer_notes),
        materials: materials(scope, module, draft, sessions),
        handouts: handouts(scope, module, draft),
        timetable: if module.is_track() { Vec::new() } else { module_timetable(scope, draft) },
        objectives: coverage(scope, module, draft),
        activities: activities.into_iter().map(|(placed, link)| (link, placed.kind.clone(), placed.duration)).collect(),
    }
}

/// Every activity with a link to it.
fn activities<'d>(draft: &'d Draft<'_>) -> Vec<(&'d Placed, PageLink)> {
    let on_pages = draft
        .pages
        .iter()
        .flat_map(|page| page.made.gathered.activities.iter().map(|placed| (placed, page.written.address.clone())));
    let generated = draft.generated.iter().find(|page| page.address.ends_with("/activities.html"));
    let elsewhere = draft.elsewhere.activities.iter().map(|placed| {
        let address = generated.map_or(&draft.overview.address, |page| &page.address);
        (placed, address.clone())
    });
    on_pages
        .chain(elsewhere)
        .map(|(placed, address)| {
            let link =
                PageLink { title: LinkTitle::Text(placed.title.clone()), address, fragment: Some(placed.id.clone()) };
            (placed, link)
        })
        .collect()
}

/// What to bring, the same thing added up.
fn materials(
    scope: &Scope<'_, '_>,
    module: &ModuleView<'_>,
    draft: &Draft<'_>,
    sessions: &[(Material, PageLink)],
) -> Vec<MaterialTotal> {
    let mut needs: Vec<(Material, Option<PageLink>)> = Vec::new();
    let own = scope.materials(&module.module.page.front.materials);
    needs.extend(own.into_iter().map(|material| (material, None)));
    for page in &draft.pages {
        let materials = scope.materials(&page.written.front.materials);
        needs.extend(materials.into_iter().map(|material| (material, Some(link(page.written)))));
    }
    for (placed, link) in activities(draft) {
        needs.extend(placed.materials.iter().map(|material| (material.clone(), Some(link.clone()))));
    }
    needs.extend(sessions.iter().map(|(material, link)| (material.clone(), Some(link.clone()))));
    let mut totals: Vec<MaterialTotal> = Vec::new();
    for (material, used) in needs {
        let same = |total: &&mut MaterialTotal| total.material.text.to_lowercase() == material.text.to_lowercase();
        let total = match totals.iter_mut().find(same) {
            Some(total) => {
                total.material.count = match (total.material.count, material.count) {
                    (Some(count), Some(more)) => Some(count.saturating_add(more)),
                    (count, more) => count.or(more),
                };
                total
            }
            None => {
                totals.push(MaterialTotal { material, uses: Vec::new() });
                let last = totals.len() - 1;
                &mut totals[last]
            }
        };
        total.uses.extend(used.filter(|used| !total.uses.contains(used)));
    }
    totals
}

/// Handouts of the pages, and files among the resources.
fn handouts(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, draft: &Draft<'_>) -> Vec<Resource> {
    let mut list = ResourceList::default();
    for page in module.pages() {
        scope.in_file(&page.path);
        list.add(scope, &page.front);
    }
    let on_pages = draft.pages.iter().flat_map(|page| &page.made.gathered.handouts);
    list.handouts(draft.gathered.handouts.iter().chain(on_pages).cloned());
    let topics = list.topics(scope);
    let mut files: Vec<Resource> = Vec::new();
    for resource in topics.into_iter().flat_map(|topic| topic.resources) {
        let is_file = matches!(resource.target, Some(Target::Asset(_)));
        if is_file && !files.iter().any(|known| known.target == resource.target) {
            files.push(resource);
        }
    }
    files
}

/// The pages and activities of a module by the clock.
fn module_timetable(scope: &Scope<'_, '_>, draft: &Draft<'_>) -> Vec<Slot> {
    let mut parts: Vec<Part> = Vec::new();
    for page in &draft.pages {
        let own = page.written.front.duration;
        if own.is_some() {
            parts.push((link(page.written), own));
        }
        parts.extend(timed(&page.made.gathered.activities, &page.written.address));
    }
    let generated = draft.generated.iter().find(|page| page.address.ends_with("/activities.html"));
    let address = generated.map_or(&draft.overview.address, |page| &page.address);
    parts.extend(timed(&draft.elsewhere.activities, address));
    let schedule = &scope.view.book.config.schedule;
    let times: Vec<_> = parts.iter().map(|(_, duration)| *duration).collect();
    match timetable::lay_out(schedule.start.minutes(), &times, &schedule.breaks) {
        None => parts.into_iter().map(|(link, duration)| slot(&link, None, duration, false)).collect(),
        Some(lines) => lines
            .iter()
            .map(|line| {
                let clock = Some((timetable::clock(line.from), timetable::clock(line.to)));
                match line.what {
                    What::Break(number) => {
                        let pause = &schedule.breaks[number];
                        let duration = Some(Duration::minutes(pause.minutes));
                        Slot { clock, duration, what: SlotKind::Break(pause.title.clone()) }
                    }
                    What::Session { index, continued } => {
                        let (link, duration) = &parts[index];
                        let whole = duration.is_none_or(|duration| duration.longest() == line.to - line.from);
                        let duration = if whole { *duration } else { Some(Duration::minutes(line.to - line.from)) };
                        slot(link, clock, duration, continued)
                    }
                }
            })
            .collect(),
    }
}

fn timed(activities: &[Placed], address: &str) -> Vec<Part> {
    activities
        .iter()
        .filter(|activity| !activity.optional && activity.duration.is_some())
        .map(|activity| {
            let title = LinkTitle::Text(activity.title.clone());
            (PageLink { title, address: address.to_owned(), fragment: Some(activity.id.clone()) }, activity.duration)
        })
        .collect()
}

fn slot(link: &PageLink, clock: Option<(String, String)>, duration: Option<Duration>, continued: bool) -> Slot {
    let what = SlotKind::Session {
        title: link.title.clone(),
        address: Some(link.address.clone()),
        continued,
        trainer_notes: Vec::new(),
        supervisor_notes: Vec::new(),
    };
    Slot { clock, duration, what }
}

/// Where each objective is taught, practised and checked.
fn coverage(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, draft: &Draft<'_>) -> Vec<ObjectiveCoverage> {
    let clearance = scope.view.clearance.clone();
    let serves = |page: &crate::book::Page, id: &str| {
        let named =
            |objective: &Guarded<Reference>| objective.open(&clearance).is_some_and(|objective| objective.text == id);
        page.front.serves.open(&clearance).is_some_and(|serves| serves.iter().any(named))
    };
    let mut all = Vec::new();
    for objective in module.module.page.front.objectives.iter().filter_map(|item| item.open(&clearance)) {
        let id = objective.id.as_str();
        let taught =
            draft.pages.iter().filter(|page| serves(page.written, id)).map(|page| link(page.written)).collect();
        let practised = activities(draft)
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

/// Links to the blocks of the overview and all pages that serve an objective.
fn served<'d>(
    draft: &'d Draft<'_>,
    id: &'d str,
    which: impl Fn(&'d Gathered) -> &'d Vec<Serves> + 'd,
) -> impl Iterator<Item = PageLink> + 'd {
    let overview = std::iter::once((&draft.module.page, &draft.gathered));
    let pages = overview.chain(draft.pages.iter().map(|page| (page.written, &page.made.gathered)));
    let blocks = pages.flat_map(move |(page, gathered)| which(gathered).iter().map(move |block| (page, block)));
    blocks.filter(move |(_, block)| block.objective == id).map(|(page, block)| {
        let mut link = link(page);
        link.fragment = Some(block.id.clone());
        if let Some(title) = &block.title {
            link.title = LinkTitle::Text(title.clone());
        }
        link
    })
}
