//! A page or section of the author's as one edition sees it.

use std::sync::Arc;

use crate::book::Page as WrittenPage;
use crate::edition::content::Block;
use crate::edition::memory::{Anchors, MadePage};
use crate::edition::module::menu_title;
use crate::edition::page::{ContentPage, HeadingLink, Page, PageBody, PageLink};
use crate::edition::resources::ResourceList;
use crate::edition::scope::{Finished, Scope};
use crate::edition::view::View;
use crate::label::{self, watch};

/// Makes a page. `module` is its module's slug, `contents` the pages of a section.
pub(super) fn content_page(
    view: &View<'_>,
    module: &str,
    written: &WrittenPage,
    section: Option<PageLink>,
    contents: Option<Vec<PageLink>>,
) -> MadePage {
    let (mut made, guards) = watch(|| make(view, module, written, section, contents));
    made.guards = guards;
    made
}

fn make(
    view: &View<'_>,
    module: &str,
    written: &WrittenPage,
    section: Option<PageLink>,
    contents: Option<Vec<PageLink>>,
) -> MadePage {
    let front = &written.front;
    let is_section = contents.is_some();
    let mut scope = Scope::new(view, module, &written.address);
    scope.in_file(&written.path);
    let body = scope.document(&written.body);
    let placed: Vec<String> = scope.gathered.activities.iter().map(|activity| activity.id.clone()).collect();
    scope.outline = 1;
    let activities = front
        .activities
        .iter()
        .filter_map(|activity| activity.open(&view.clearance))
        .filter(|activity| !placed.contains(&activity.id))
        .map(|activity| scope.activity(activity))
        .collect();
    let serves: Vec<_> = front
        .serves
        .open(&view.clearance)
        .into_iter()
        .flatten()
        .filter_map(|objective| objective.open(&view.clearance))
        .filter(|objective| scope.knows_objective(objective))
        .map(|objective| objective.text.clone())
        .collect();
    let texts: Vec<_> = serves.iter().filter_map(|id| scope.objective(id)).collect();
    let mut resources = ResourceList::default();
    resources.add(&mut scope, front);
    let content = ContentPage {
        section_objectives: if is_section { texts.clone() } else { Vec::new() },
        contents: contents.clone().unwrap_or_default(),
        body,
        activities,
        key_points: scope.documents(&front.key_points),
        resources: resources.topics(&mut scope),
        trainer_notes: scope.guarded_documents(&front.trainer_notes),
        materials: scope.materials(&front.materials),
        objectives: if is_section { Vec::new() } else { texts },
        supervisor_notes: scope.guarded_documents(&front.supervisor_notes),
        transfer: scope.strategies(front),
    };
    let Finished { footnotes, headings, ids, mut gathered, sought } = scope.finish();
    let mut page = page(written, PageBody::Content(content), footnotes, headings);
    page.section.clone_from(&section);
    page.checks = std::mem::take(&mut gathered.answered);
    page.duration = [front.duration, gathered.time()].into_iter().flatten().reduce(|a, b| a + b);
    MadePage {
        front: Arc::clone(front),
        body: Arc::clone(&written.body),
        section,
        contents,
        page: Arc::new(page),
        gathered,
        ids: Anchors::of(ids),
        guards: label::Asked::default(),
        sought,
    }
}

/// A page of the author's with its titles, before it has a section and a time.
pub(super) fn page(
    written: &WrittenPage,
    body: PageBody,
    footnotes: Vec<Vec<Block>>,
    headings: Vec<HeadingLink>,
) -> Page {
    Page {
        address: written.address.clone(),
        title: written.front.title.clone(),
        menu_title: menu_title(written),
        section: None,
        duration: None,
        summary: written.front.summary.clone(),
        body,
        footnotes,
        headings,
        checks: Vec::new(),
    }
}
