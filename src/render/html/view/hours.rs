//! Training hours: modules and tracks with their topics, in minutes and in decimal hours.

use serde::Serialize;

use crate::duration::Duration;
use crate::edition::site::{Module, Site};
use crate::render::html::hours_table;
use crate::render::html::view::lists::LinkView;
use crate::render::html::writer::Writer;
use crate::strings::Strings;

/// Where the page stands, from the site's root.
pub(crate) const ADDRESS: &str = "training-hours.html";

/// The training hours, for `training-hours.html`.
#[derive(Debug, Serialize)]
pub(crate) struct HoursView {
    /// The time of the book, in words.
    total_words: Option<String>,
    total: TimeView,
    modules: Vec<ModuleView>,
    tracks: Vec<ModuleView>,
    /// Where the table for spreadsheets is.
    table: String,
    /// Its file name.
    table_name: &'static str,
}

/// A module or track with its topics.
#[derive(Debug, Serialize)]
struct ModuleView {
    link: LinkView,
    code: Option<String>,
    audience: Vec<String>,
    time: TimeView,
    topics: Vec<TopicView>,
    /// What the topics add up to and what the author says, where the two differ.
    differs: Option<(String, String)>,
    /// Of a track: what it adds to the total.
    counts: Option<String>,
}

#[derive(Debug, Serialize)]
struct TopicView {
    link: LinkView,
    time: TimeView,
}

/// A time in minutes and in decimal hours; what an author gave no time is none.
#[derive(Debug, Serialize)]
struct TimeView {
    minutes: Option<String>,
    hours: Option<String>,
    /// In minutes: activities that may be left out.
    optional: Option<String>,
}

/// The view of the training hours.
pub(crate) fn view(writer: &Writer<'_>, site: &Site) -> HoursView {
    let strings = writer.strings();
    let total = site.hours.and_then(|hours| hours.total);
    let of = |track: bool| {
        let modules = site.modules.iter().filter(|module| module.track == track);
        modules.filter_map(|module| self::module(writer, module)).collect()
    };
    HoursView {
        total_words: total.map(|duration| strings.duration(duration)),
        total: time(strings, total, site.hours.and_then(|hours| hours.optional)),
        modules: of(false),
        tracks: of(true),
        table: writer.links().place(hours_table::ADDRESS, None),
        table_name: hours_table::ADDRESS,
    }
}

fn module(writer: &Writer<'_>, module: &Module) -> Option<ModuleView> {
    let hours = module.hours.as_ref()?;
    let strings = writer.strings();
    let words = |duration: Duration| strings.duration(duration);
    Some(ModuleView {
        link: LinkView { title: module.title.clone(), href: writer.links().place(&module.pages[0].address, None) },
        code: module.code.clone(),
        audience: module.audience.clone(),
        time: time(strings, module.duration, hours.optional),
        topics: hours
            .topics
            .iter()
            .map(|topic| TopicView {
                link: LinkView::new(writer, &topic.link),
                time: time(strings, topic.duration, topic.optional),
            })
            .collect(),
        differs: hours.differs.zip(module.duration).map(|(parts, whole)| (words(parts), words(whole))),
        counts: hours.counts.filter(|_| module.track).map(words),
    })
}

fn time(strings: &Strings, duration: Option<Duration>, optional: Option<Duration>) -> TimeView {
    TimeView {
        minutes: duration.map(|duration| strings.plain_minutes(duration)),
        hours: duration.map(|duration| strings.decimal_hours(duration)),
        optional: optional.map(|duration| strings.plain_minutes(duration)),
    }
}
