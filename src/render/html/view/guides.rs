//! Pages beside the sequence: what the trainer prepares, what the supervisor needs.

use serde::Serialize;

use crate::edition::activity::Activity;
use crate::edition::page::{BeforeYouBegin, CoachingGuide, MaterialTotal, Page, Topic};
use crate::edition::site::Module;
use crate::render::html::tick_ids::TickIds;
use crate::render::html::titles;
use crate::render::html::view::content::activities;
use crate::render::html::view::crosswalk::covered;
use crate::render::html::view::lists::{
    KeyPointsView, LinkView, ResourceView, TickGroupView, key_points, resources, tick_groups,
};
use crate::render::html::writer::{MaterialView, Writer};

/// What the trainer prepares, for `before-you-begin.html`.
#[derive(Debug, Serialize)]
pub(crate) struct BeforeView {
    notes: Vec<String>,
    materials: Vec<TotalView>,
    handouts: Vec<ResourceView>,
    /// The timetable of the module with its time in words.
    timetable: Option<SummaryView>,
    /// The crosswalk of the module with its figures in words.
    crosswalk: Option<SummaryView>,
}

/// A page of the module with what it comes to.
#[derive(Debug, Serialize)]
struct SummaryView {
    link: LinkView,
    text: String,
}

#[derive(Debug, Serialize)]
struct TotalView {
    material: MaterialView,
    uses: Vec<LinkView>,
}

/// What the supervisor needs, for `coaching-guide.html`.
#[derive(Debug, Serialize)]
pub(crate) struct CoachingView {
    objectives: Vec<String>,
    key_points: Vec<KeyPointsView>,
    notes: Vec<String>,
    topics: Vec<StrategyTopicView>,
    activities_html: String,
    /// How many things can be ticked.
    count: usize,
}

#[derive(Debug, Serialize)]
struct StrategyTopicView {
    id: String,
    page: Option<LinkView>,
    section: Option<String>,
    summary: String,
    notes: Vec<String>,
    groups: Vec<TickGroupView>,
}

/// The view of what the trainer prepares for a module.
pub(crate) fn before(writer: &mut Writer<'_>, module: &Module, before: &BeforeYouBegin) -> BeforeView {
    let strings = writer.strings();
    let notes = writer.items(&before.notes);
    let handouts = resources(writer, &before.handouts);
    let summary = |writer: &Writer<'_>, page: &Page, text: String| SummaryView {
        link: LinkView {
            title: titles::heading(strings, module, page),
            href: writer.links().place(&page.address, None),
        },
        text,
    };
    let time = module.duration.map(|duration| strings.duration(duration)).unwrap_or_default();
    BeforeView {
        notes,
        materials: before.materials.iter().map(|total| material(writer, total)).collect(),
        handouts,
        timetable: module.timetable().map(|(page, _)| summary(writer, page, time)),
        crosswalk: module.crosswalk().map(|(page, body)| summary(writer, page, covered(strings, body.tally()))),
    }
}

fn material(writer: &Writer<'_>, total: &MaterialTotal) -> TotalView {
    TotalView { material: writer.material(&total.material), uses: LinkView::all(writer, &total.uses) }
}

/// The view of what the supervisor needs.
pub(crate) fn coaching(writer: &mut Writer<'_>, guide: &CoachingGuide) -> CoachingView {
    // Strategies, activities and their questions can be ticked here.
    writer.ticks = Some(TickIds::default());
    let strategies = guide.topics.iter().flat_map(|topic| &topic.groups).map(|group| group.strategies.len());
    let questions = guide.activities.iter().map(|activity| activity.coach_questions.len() + 1);
    CoachingView {
        objectives: writer.items(&guide.objectives),
        key_points: key_points(writer, &guide.key_points),
        notes: writer.items(&guide.notes),
        topics: guide.topics.iter().enumerate().map(|(place, written)| topic(writer, place, written)).collect(),
        activities_html: activities(writer, &guide.activities.iter().map(without_box).collect::<Vec<_>>()),
        count: strategies.chain(questions).sum(),
    }
}

/// The box to write in stands where the activity stands in the module, and there alone: an answer has one place.
fn without_box(activity: &Activity) -> Activity {
    Activity { writes: false, ..activity.clone() }
}

/// The anchor of a topic of the coaching guide.
pub(crate) fn topic_id(place: usize) -> String {
    format!("tb-topic-{}", place + 1)
}

fn topic(writer: &mut Writer<'_>, place: usize, topic: &Topic) -> StrategyTopicView {
    StrategyTopicView {
        id: topic_id(place),
        page: topic.page.as_ref().map(|link| LinkView::new(writer, link)),
        section: topic.section.clone(),
        summary: topic.summary.clone(),
        notes: writer.items(&topic.notes),
        groups: tick_groups(writer, &topic.groups),
    }
}
