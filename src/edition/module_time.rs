//! The timetable of a module: its pages and activities by the clock and by kind; of a track its days.

use std::collections::BTreeSet;

use crate::duration::Duration;
use crate::edition::hours::differs;
use crate::edition::module::{Draft, link};
use crate::edition::page::{Day, LinkTitle, PageLink, Slot, SlotKind};
use crate::edition::planning::{ActivityTime, KindTime, PartKind, Timetable, TimetableDay};
use crate::edition::scope::{Placed, Scope};
use crate::edition::timetable::Plan;

/// A part of a module's time.
struct Part {
    link: PageLink,
    kind: PartKind,
    duration: Duration,
    /// How many questions come at its end.
    checks: usize,
}

/// The timetable of a module that has this time; none if there is nothing to show.
pub(super) fn of_module(scope: &Scope<'_, '_>, draft: &Draft<'_>, whole: Option<Duration>) -> Option<Timetable> {
    let parts = parts(draft);
    let activities: Vec<ActivityTime> = draft.activities().into_iter().map(activity_time).collect();
    if parts.is_empty() && activities.is_empty() {
        return None;
    }
    let mut timetable = Timetable {
        days: Vec::new(),
        kinds: kinds(&parts),
        activities,
        untimed: if parts.is_empty() { Vec::new() } else { untimed(draft) },
        differs: differs(draft.sum, whole),
    };
    if !parts.is_empty() {
        timetable.days.push(TimetableDay { title: None, duration: draft.sum, slots: slots(scope, &parts) });
    }
    Some(timetable)
}

/// The timetable of a track with these days; none if none of them has a session. Notes stand with the agenda.
pub(super) fn of_track(draft: &Draft<'_>, days: &[Day]) -> Option<Timetable> {
    let without_notes = |slot: &Slot| {
        let mut slot = slot.clone();
        if let SlotKind::Session { trainer_notes, supervisor_notes, .. } = &mut slot.what {
            (*trainer_notes, *supervisor_notes) = (Vec::new(), Vec::new());
        }
        slot
    };
    let day = |day: &Day| TimetableDay {
        title: Some(PageLink {
            title: LinkTitle::Text(day.title.clone()),
            address: draft.overview.address.clone(),
            fragment: Some(day.id.clone()),
        }),
        duration: day.duration,
        slots: day.slots.iter().map(without_notes).collect(),
    };
    let days: Vec<_> = days.iter().filter(|day| !day.slots.is_empty()).map(day).collect();
    let activities = draft.activities().into_iter().map(activity_time).collect();
    (!days.is_empty()).then(|| Timetable { days, activities, ..Timetable::default() })
}

/// The pages and activities of a module that take time, in order. The questions of a page come at its end.
fn parts(draft: &Draft<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for page in &draft.pages {
        let before = parts.len();
        let own = page.written.front.duration;
        parts.extend(own.map(|duration| Part { link: link(page.written), kind: PartKind::Page, duration, checks: 0 }));
        parts.extend(timed(&page.made.gathered.activities, &page.written.address));
        if let Some(last) = parts[before..].last_mut() {
            last.checks = page.made.gathered.questions.len();
        }
    }
    parts.extend(timed(&draft.elsewhere.activities, draft.elsewhere_address()));
    parts
}

fn timed(activities: &[Placed], address: &str) -> Vec<Part> {
    let counted = activities.iter().filter(|activity| !activity.optional);
    let part = |activity: &Placed| {
        let title = LinkTitle::Text(activity.title.clone());
        Some(Part {
            link: PageLink { title, address: address.to_owned(), fragment: Some(activity.id.clone()) },
            kind: PartKind::Activity(activity.kind.clone()),
            duration: activity.duration?,
            checks: 0,
        })
    };
    counted.filter_map(part).collect()
}

fn slots(scope: &Scope<'_, '_>, parts: &[Part]) -> Vec<Slot> {
    let schedule = &scope.view.book.config.schedule;
    let times: Vec<_> = parts.iter().map(|part| Some(part.duration)).collect();
    let plan = Plan::by_the_clock(schedule.start.minutes(), &times, &schedule.breaks);
    plan.slots(&times, &schedule.breaks, |piece| {
        let part = &parts[piece.index];
        SlotKind::Session {
            title: part.link.title.clone(),
            address: Some(part.link.address.clone()),
            fragment: part.link.fragment.clone(),
            part: part.kind.clone(),
            checks: if piece.last { part.checks } else { 0 },
            continued: piece.continued,
            trainer_notes: Vec::new(),
            supervisor_notes: Vec::new(),
        }
    })
}

/// The time of each kind, in the order in which the kinds come.
fn kinds(parts: &[Part]) -> Vec<KindTime> {
    let mut kinds: Vec<KindTime> = Vec::new();
    for part in parts {
        match kinds.iter_mut().find(|known| known.kind == part.kind) {
            Some(known) => known.duration = known.duration + part.duration,
            None => kinds.push(KindTime { kind: part.kind.clone(), duration: part.duration }),
        }
    }
    kinds
}

fn activity_time((placed, link): (&Placed, PageLink)) -> ActivityTime {
    ActivityTime { link, kind: placed.kind.clone(), duration: placed.duration, optional: placed.optional }
}

/// Pages without a time, and without activities that have one. Sections that only lead to their pages are left out.
fn untimed(draft: &Draft<'_>) -> Vec<PageLink> {
    let sections: BTreeSet<usize> = draft.pages.iter().filter_map(|page| page.section).collect();
    let pages = draft.pages.iter().enumerate();
    let untimed = pages.filter(|(place, page)| page.made.page.duration.is_none() && !sections.contains(place));
    untimed.map(|(_, page)| link(page.written)).collect()
}
