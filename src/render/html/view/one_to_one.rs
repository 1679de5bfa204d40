//! The one-to-one agenda: what supervisor and worker can talk about when they meet.

use serde::Serialize;

use crate::edition::page::{CoachedActivity, OneToOne, Topic};
use crate::render::html::tick_ids::{TickIds, activity_tick};
use crate::render::html::view::guides::topic_id;
use crate::render::html::view::lists::{LinkView, TickGroupView, tick_groups};
use crate::render::html::writer::{TickView, Writer};

/// What supervisor and worker can talk about, for `one-to-one.html`.
#[derive(Debug, Serialize)]
pub(crate) struct OneToOneView {
    topics: Vec<TopicView>,
    activities: Vec<ActivityView>,
    /// How many things can be ticked.
    count: usize,
}

#[derive(Debug, Serialize)]
struct TopicView {
    id: String,
    page: Option<LinkView>,
    section: Option<String>,
    groups: Vec<TickGroupView>,
}

#[derive(Debug, Serialize)]
struct ActivityView {
    /// What its own tick is kept under.
    id: String,
    link: LinkView,
    questions: Vec<TickView>,
}

/// The view of the agenda. The ids of its items are those of the coaching guide.
pub(crate) fn view(writer: &mut Writer<'_>, agenda: &OneToOne) -> OneToOneView {
    writer.ticks = Some(TickIds::default());
    let topics = agenda.topics.iter().enumerate().map(|(place, written)| topic(writer, place, written)).collect();
    let activities = agenda.activities.iter().map(|written| activity(writer, written)).collect();
    let strategies = agenda.topics.iter().flat_map(|topic| &topic.groups).map(|group| group.strategies.len());
    let questions = agenda.activities.iter().map(|activity| activity.questions.len() + 1);
    let count = strategies.chain(questions).sum();
    OneToOneView { topics, activities, count }
}

fn topic(writer: &mut Writer<'_>, place: usize, topic: &Topic) -> TopicView {
    TopicView {
        id: topic_id(place),
        page: topic.page.as_ref().map(|link| LinkView::new(writer, link)),
        section: topic.section.clone(),
        groups: tick_groups(writer, &topic.groups),
    }
}

fn activity(writer: &mut Writer<'_>, activity: &CoachedActivity) -> ActivityView {
    ActivityView {
        id: activity_tick(&activity.id),
        link: LinkView::new(writer, &activity.link),
        questions: writer.tick_items(&activity.questions),
    }
}
