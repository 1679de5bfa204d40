//! The coaching guide: what a supervisor needs of a module, on one page.

use crate::book::Page;
use crate::edition::module::{key_points, link};
use crate::edition::page::{CoachingGuide, LinkTitle, PageLink, Topic};
use crate::edition::scope::Scope;
use crate::edition::view::ModuleView;
use crate::label::Guarded;
use crate::syntax::activity::Activity;

/// Makes the guide.
pub(super) fn coaching_guide(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>) -> CoachingGuide {
    let clearance = scope.view.clearance.clone();
    let own = &module.module.page;
    scope.in_file(&own.path);
    let objectives = own
        .front
        .objectives
        .iter()
        .filter_map(|objective| objective.open(&clearance))
        .map(|objective| scope.document(&objective.text))
        .collect();
    let notes = scope.guarded_documents(&own.front.supervisor_notes);
    let key_points = key_points(scope, module);
    let topics = topics(scope, module);
    let mut activities = Vec::new();
    for page in module.pages() {
        scope.in_file(&page.path);
        scope.outline = 2;
        for activity in page.front.activities.iter().filter_map(|activity| activity.open(&clearance)) {
            if is_for_coaching(activity, scope) {
                activities.push(scope.activity(activity));
            }
        }
    }
    CoachingGuide { objectives, key_points, notes, topics, activities }
}

/// Activities on the job, and those with questions for the coach.
pub(super) fn is_for_coaching(activity: &Activity, scope: &Scope<'_, '_>) -> bool {
    let clearance = &scope.view.clearance;
    let visible = |items: &Guarded<Vec<Guarded<crate::syntax::content::Document>>>| {
        items.open(clearance).is_some_and(|items| items.iter().any(|item| item.open(clearance).is_some()))
    };
    activity.kind.as_deref() == Some("on-the-job")
        || visible(&activity.coach_questions)
        || visible(&activity.supervisor_notes)
}

/// Strategies and notes: the module's own, then page by page.
fn topics(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>) -> Vec<Topic> {
    let mut topics = Vec::new();
    let own = &module.module.page;
    let groups = scope.in_file(&own.path).strategies(&own.front);
    if !groups.is_empty() {
        topics.push(Topic { page: None, section: None, summary: String::new(), notes: Vec::new(), groups });
    }
    for (page, section) in pages(module) {
        scope.in_file(&page.path);
        let groups = scope.strategies(&page.front);
        let notes = scope.guarded_documents(&page.front.supervisor_notes);
        if !groups.is_empty() || !notes.is_empty() {
            let summary = page.front.summary.clone();
            topics.push(Topic { page: Some(titled(page)), section, summary, notes, groups });
        }
    }
    topics
}

/// The sections and pages of a module in order, pages with the title of their section.
pub(super) fn pages<'m>(module: &'m ModuleView<'_>) -> impl Iterator<Item = (&'m Page, Option<String>)> {
    module.entries.iter().flat_map(|entry| {
        let section = entry.is_section.then(|| entry.page.front.title.clone());
        std::iter::once((entry.page, None)).chain(entry.children.iter().map(move |page| (*page, section.clone())))
    })
}

/// A link to a page by its title, not its shorter one for menus.
pub(super) fn titled(page: &Page) -> PageLink {
    PageLink { title: LinkTitle::Text(page.front.title.clone()), ..link(page) }
}
