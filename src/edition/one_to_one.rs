//! The one-to-one agenda: what supervisor and worker can talk about when they meet, chosen from the coaching guide.

use crate::edition::coaching::{is_for_coaching, pages, titled};
use crate::edition::page::{CoachedActivity, LinkTitle, OneToOne, PageLink, StrategyGroup, Topic};
use crate::edition::scope::Scope;
use crate::edition::view::ModuleView;

/// Makes the page of a module whose coaching guide is at an address; none if there is nothing to choose from.
pub(super) fn one_to_one(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, guide: &str) -> Option<OneToOne> {
    let topics = topics(scope, module);
    let activities = activities(scope, module, guide);
    (!topics.is_empty() || !activities.is_empty()).then_some(OneToOne { topics, activities })
}

/// Strategies: the module's own, then page by page.
fn topics(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>) -> Vec<Topic> {
    let mut topics = Vec::new();
    let own = &module.module.page;
    let groups = scope.in_file(&own.path).strategies(&own.front);
    topics.extend(topic(None, None, groups));
    for (page, section) in pages(module) {
        let groups = scope.in_file(&page.path).strategies(&page.front);
        topics.extend(topic(Some(titled(page)), section, groups));
    }
    topics
}

fn topic(page: Option<PageLink>, section: Option<String>, groups: Vec<StrategyGroup>) -> Option<Topic> {
    (!groups.is_empty()).then_some(Topic { page, section, summary: String::new(), notes: Vec::new(), groups })
}

/// The activities of the coaching guide, in its order, with their questions alone.
fn activities(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, guide: &str) -> Vec<CoachedActivity> {
    let clearance = scope.view.clearance.clone();
    let mut activities = Vec::new();
    for page in module.pages() {
        scope.in_file(&page.path);
        for activity in page.front.activities.iter().filter_map(|activity| activity.open(&clearance)) {
            if is_for_coaching(activity, scope) {
                activities.push(CoachedActivity {
                    id: activity.id.clone(),
                    link: PageLink {
                        title: LinkTitle::Text(activity.title.clone()),
                        address: guide.to_owned(),
                        fragment: Some(activity.id.clone()),
                    },
                    questions: scope.guarded_documents(&activity.coach_questions),
                });
            }
        }
    }
    activities
}
