//! Timetables: the time bar, the lines, and the time by kind or by day.

use serde::Serialize;

use crate::duration::Duration;
use crate::edition::page::{Slot, SlotKind};
use crate::edition::planning::{ActivityTime, PartKind, Timetable, TimetableDay};
use crate::edition::site::Module;
use crate::render::html::view::agenda::{SlotView, slots};
use crate::render::html::view::lists::LinkView;
use crate::render::html::view::timebar::{BarView, bar};
use crate::render::html::writer::Writer;

/// How many kinds of activities the theme draws each in its own way; those after them look alike.
const KINDS_WITH_A_LOOK: usize = 6;

/// A timetable, for `timetable.html`.
#[derive(Debug, Serialize)]
pub(crate) struct TimetableView {
    days: Vec<DayView>,
    /// What the parts of the time bars mean.
    legend: Vec<LegendView>,
    /// Whether some part is a range, drawn with its give.
    has_give: bool,
    /// Whether some page has knowledge checks.
    has_checks: bool,
    /// The time by kind, with shares in percent.
    kinds: Vec<KindView>,
    training: Option<String>,
    breaks: Option<String>,
    with_breaks: Option<String>,
    activities: Vec<ActivityLine>,
    untimed: Vec<LinkView>,
    /// What the parts add up to and what the author says, where the two differ.
    differs: Option<(String, String)>,
}

/// A day of the timetable.
#[derive(Debug, Serialize)]
struct DayView {
    id: String,
    title: Option<LinkView>,
    duration: Option<String>,
    breaks: Option<String>,
    from: Option<String>,
    to: Option<String>,
    bar: Option<BarView>,
    slots: Vec<SlotView>,
}

#[derive(Debug, Serialize)]
struct LegendView {
    look: String,
    label: String,
}

#[derive(Debug, Serialize)]
struct KindView {
    look: String,
    label: String,
    duration: String,
    share: String,
}

#[derive(Debug, Serialize)]
struct ActivityLine {
    link: LinkView,
    kind: Option<String>,
    duration: Option<String>,
    optional: bool,
}

/// The anchor of a day.
pub(crate) fn day_id(place: usize) -> String {
    format!("tb-day-{}", place + 1)
}

/// The view of a timetable.
pub(crate) fn view(writer: &mut Writer<'_>, module: &Module, timetable: &Timetable) -> TimetableView {
    let looks = Looks::new(timetable);
    let days = timetable.days.iter().enumerate().map(|(place, written)| day(writer, &looks, place, written)).collect();
    let writer = &*writer;
    let strings = writer.strings();
    let all = || timetable.days.iter().flat_map(|day| &day.slots);
    let breaks = breaks(all());
    let training = timetable.kinds.iter().map(|kind| kind.duration).reduce(|a, b| a + b);
    let shares = shares(&timetable.kinds.iter().map(|kind| kind.duration.longest()).collect::<Vec<_>>());
    let kinds = timetable.kinds.iter().zip(shares).map(|(kind, share)| KindView {
        look: looks.of(&kind.kind),
        label: label(writer, &kind.kind),
        duration: strings.duration_short(kind.duration),
        share: strings.format("percent", &[("count", share.into())]),
    });
    let differs = timetable.differs.zip(module.duration);
    TimetableView {
        days,
        legend: legend(writer, &looks, all()),
        has_give: all().any(|slot| slot.stretch.from + slot.stretch.certain < slot.stretch.to),
        has_checks: all().any(|slot| checks(slot) > 0),
        kinds: kinds.collect(),
        training: training.map(|duration| strings.duration_short(duration)),
        breaks: breaks.map(|duration| strings.duration_short(duration)),
        with_breaks: training.zip(breaks).map(|(training, breaks)| strings.duration_short(training + breaks)),
        activities: timetable.activities.iter().map(|line| activity(writer, line)).collect(),
        untimed: LinkView::all(writer, &timetable.untimed),
        differs: differs.map(|(parts, whole)| (strings.duration(parts), strings.duration(whole))),
    }
}

fn day(writer: &mut Writer<'_>, looks: &Looks, place: usize, day: &TimetableDay) -> DayView {
    let mut lines = slots(writer, &day.slots);
    let strings = writer.strings();
    for (line, slot) in lines.iter_mut().zip(&day.slots) {
        line.look = Some(look(looks, slot));
        if let SlotKind::Session { part: part @ PartKind::Activity(_), .. } = &slot.what {
            line.kind = Some(label(writer, part));
        }
        let checks = checks(slot);
        line.checks = (checks > 0).then(|| strings.format("check-count", &[("count", checks.into())]));
    }
    let tip = |place: usize| {
        let line = &lines[place];
        let time = line.duration.as_deref().unwrap_or_default();
        let tip = strings.format("timebar-tip", &[("title", (&line.title).into()), ("time", time.into())]);
        (look(looks, &day.slots[place]), tip)
    };
    let bar = bar(strings, &day.slots, tip);
    let clock = |slot: Option<&Slot>| slot.and_then(|slot| slot.clock.clone());
    DayView {
        id: day_id(place),
        title: day.title.as_ref().map(|link| LinkView::new(writer, link)),
        duration: day.duration.map(|duration| strings.duration_short(duration)),
        breaks: breaks(day.slots.iter()).map(|duration| strings.duration_short(duration)),
        from: clock(day.slots.first()).map(|(from, _)| from),
        to: clock(day.slots.last()).map(|(_, to)| to),
        bar,
        slots: lines,
    }
}

/// The looks that occur, in the order in which they come.
fn legend<'s>(writer: &Writer<'_>, looks: &Looks, slots: impl Iterator<Item = &'s Slot>) -> Vec<LegendView> {
    let mut legend: Vec<LegendView> = Vec::new();
    for slot in slots.filter(|slot| slot.stretch.to > slot.stretch.from) {
        let look = look(looks, slot);
        let label = match &slot.what {
            SlotKind::Break(_) => writer.strings().get("break"),
            SlotKind::Session { part, .. } => label(writer, part),
        };
        match legend.iter_mut().find(|known| known.look == look) {
            Some(known) if known.label == label => {}
            // Kinds that look alike.
            Some(known) => known.label = writer.strings().get("timebar-other"),
            None => legend.push(LegendView { look, label }),
        }
    }
    legend
}

fn activity(writer: &Writer<'_>, activity: &ActivityTime) -> ActivityLine {
    ActivityLine {
        link: LinkView::new(writer, &activity.link),
        kind: activity.kind.as_deref().map(|kind| writer.kind(kind)),
        duration: activity.duration.map(|duration| writer.strings().duration_short(duration)),
        optional: activity.optional,
    }
}

fn label(writer: &Writer<'_>, part: &PartKind) -> String {
    match part {
        PartKind::Page => writer.strings().get("part-talk"),
        PartKind::Session => writer.strings().get("part-session"),
        PartKind::Activity(Some(kind)) => writer.kind(kind),
        PartKind::Activity(None) => writer.strings().get("activity"),
    }
}

fn checks(slot: &Slot) -> usize {
    match slot.what {
        SlotKind::Session { checks, .. } => checks,
        SlotKind::Break(_) => 0,
    }
}

fn breaks<'s>(slots: impl Iterator<Item = &'s Slot>) -> Option<Duration> {
    let breaks = slots.filter(|slot| matches!(slot.what, SlotKind::Break(_)));
    breaks.filter_map(|slot| slot.duration).reduce(|a, b| a + b)
}

/// How each part is drawn: kinds of activities in the order in which they come.
struct Looks {
    activities: Vec<PartKind>,
}

impl Looks {
    fn new(timetable: &Timetable) -> Self {
        let kinds = timetable.kinds.iter().map(|time| time.kind.clone());
        Self { activities: kinds.filter(|kind| matches!(kind, PartKind::Activity(_))).collect() }
    }

    fn of(&self, part: &PartKind) -> String {
        match part {
            PartKind::Page => "talk".to_owned(),
            PartKind::Session => "session".to_owned(),
            PartKind::Activity(_) => {
                let place = self.activities.iter().position(|known| known == part).unwrap_or(KINDS_WITH_A_LOOK);
                format!("activity-{}", place.min(KINDS_WITH_A_LOOK - 1) + 1)
            }
        }
    }
}

fn look(looks: &Looks, slot: &Slot) -> String {
    match &slot.what {
        SlotKind::Break(_) => "break".to_owned(),
        SlotKind::Session { part, .. } => looks.of(part),
    }
}

/// Shares in whole percent that add up to a hundred: who is cut most gets the next.
fn shares(parts: &[u32]) -> Vec<u32> {
    let all: u64 = parts.iter().map(|&part| u64::from(part)).sum();
    if all == 0 {
        return vec![0; parts.len()];
    }
    let hundredfold = |part: u32| u64::from(part) * 100;
    let mut shares: Vec<u64> = parts.iter().map(|&part| hundredfold(part) / all).collect();
    let mut cut: Vec<usize> = (0..parts.len()).collect();
    cut.sort_by_key(|&place| std::cmp::Reverse(hundredfold(parts[place]) % all));
    let missing = 100 - shares.iter().sum::<u64>();
    for place in cut.into_iter().take(usize::try_from(missing).unwrap_or_default()) {
        shares[place] += 1;
    }
    shares.into_iter().map(|share| u32::try_from(share).unwrap_or(100)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_a_hundred() {
        assert_eq!(shares(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(shares(&[20, 70, 10]), [20, 70, 10]);
        assert_eq!(shares(&[0, 5]), [0, 100]);
        assert_eq!(shares(&[]), Vec::<u32>::new());
        for parts in [vec![7, 11, 13, 17, 19], vec![u32::MAX, u32::MAX, 1], vec![1; 200]] {
            assert_eq!(shares(&parts).iter().sum::<u32>(), 100, "{parts:?}");
        }
    }
}
