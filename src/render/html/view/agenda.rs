//! Days of a track and timetables.

use serde::Serialize;

use crate::edition::page::{Day, LinkTitle, Slot, SlotKind};
use crate::render::html::titles;
use crate::render::html::writer::Writer;

/// A day of a track.
#[derive(Debug, Serialize)]
pub(crate) struct DayView {
    id: String,
    title: String,
    summary: String,
    duration: Option<String>,
    ends: Option<String>,
    trainer_notes: Vec<String>,
    slots: Vec<SlotView>,
}

/// A line of a timetable.
#[derive(Debug, Serialize)]
pub(crate) struct SlotView {
    from: Option<String>,
    to: Option<String>,
    pub(crate) duration: Option<String>,
    pub(crate) title: String,
    href: Option<String>,
    is_break: bool,
    /// How its part of the time bar looks, where there is one.
    pub(crate) look: Option<String>,
    /// What it is, where there is a time bar.
    pub(crate) kind: Option<String>,
    /// How many knowledge checks come at its end, in words.
    pub(crate) checks: Option<String>,
    trainer_notes: Vec<String>,
    supervisor_notes: Vec<String>,
}

/// The view of a day.
pub(crate) fn day(writer: &mut Writer<'_>, day: &Day) -> DayView {
    DayView {
        id: day.id.clone(),
        title: day.title.clone(),
        summary: day.summary.clone(),
        duration: day.duration.map(|duration| writer.strings().duration(duration)),
        ends: day.ends.clone(),
        trainer_notes: writer.items(&day.trainer_notes),
        slots: slots(writer, &day.slots),
    }
}

/// The view of a timetable.
pub(crate) fn slots(writer: &mut Writer<'_>, slots: &[Slot]) -> Vec<SlotView> {
    slots.iter().map(|line| slot(writer, line)).collect()
}

fn slot(writer: &mut Writer<'_>, slot: &Slot) -> SlotView {
    let (from, to) = slot.clock.clone().unzip();
    let duration = slot.duration.map(|duration| writer.strings().duration_short(duration));
    match &slot.what {
        SlotKind::Break(title) => SlotView {
            from,
            to,
            duration,
            title: title.clone(),
            href: None,
            is_break: true,
            look: None,
            kind: None,
            checks: None,
            trainer_notes: Vec::new(),
            supervisor_notes: Vec::new(),
        },
        SlotKind::Session { title, address, fragment, continued, trainer_notes, supervisor_notes, .. } => SlotView {
            from,
            to,
            duration,
            title: session_title(writer, title, *continued),
            href: address.as_deref().map(|address| writer.links().place(address, fragment.as_deref())),
            is_break: false,
            look: None,
            kind: None,
            checks: None,
            trainer_notes: writer.items(trainer_notes),
            supervisor_notes: writer.items(supervisor_notes),
        },
    }
}

fn session_title(writer: &Writer<'_>, title: &LinkTitle, continued: bool) -> String {
    let title = titles::link(writer.strings(), title);
    if continued { writer.strings().format("session-continued", &[("title", (&title).into())]) } else { title }
}
