//! A page of the author's.

use serde::Serialize;

use crate::edition::activity::Activity;
use crate::edition::page::ContentPage;
use crate::render::html::view::lists::{LinkView, StrategiesView, TopicView, strategies, topics};
use crate::render::html::writer::{MaterialView, Writer};

/// A page of the author's, for `content.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ContentView {
    section_objectives: Vec<String>,
    html: String,
    contents: Vec<LinkView>,
    activities_html: String,
    key_points: Vec<String>,
    resources: Vec<TopicView>,
    trainer_notes: Vec<String>,
    materials: Vec<MaterialView>,
    objectives: Vec<String>,
    supervisor_notes: Vec<String>,
    transfer: Vec<StrategiesView>,
}

/// The activities that no page placed, for `activities.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ActivitiesView {
    /// The activities.
    pub(crate) html: String,
}

/// The view of a page.
pub(crate) fn view(writer: &mut Writer<'_>, page: &ContentPage) -> ContentView {
    ContentView {
        section_objectives: writer.items(&page.section_objectives),
        html: writer.html(&page.body),
        contents: LinkView::all(writer, &page.contents),
        activities_html: activities(writer, &page.activities),
        key_points: writer.items(&page.key_points),
        resources: topics(writer, &page.resources),
        trainer_notes: writer.items(&page.trainer_notes),
        materials: page.materials.iter().map(|material| writer.material(material)).collect(),
        objectives: writer.items(&page.objectives),
        supervisor_notes: writer.items(&page.supervisor_notes),
        transfer: strategies(writer, &page.transfer),
    }
}

/// Activities, one after the other.
pub(crate) fn activities(writer: &mut Writer<'_>, activities: &[Activity]) -> String {
    let mut out = String::new();
    for activity in activities {
        writer.activity(&mut out, activity);
    }
    out
}
