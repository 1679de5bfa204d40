//! The time bar: the lines of a timetable drawn to scale, in percent of the whole.
//!
//! Invariant: a part is as wide as its minutes. A range is drawn at its longest, with its give on top.

use serde::Serialize;

use crate::edition::page::{Slot, SlotKind};
use crate::edition::planning::Stretch;
use crate::strings::Strings;

/// The axis has at most this many marks, so that they stand apart on a phone.
const MOST_TICKS: u32 = 6;

/// Steps between the marks of the axis, in minutes.
const STEPS: [u32; 10] = [5, 10, 15, 30, 60, 120, 180, 240, 480, 960];

/// A time bar, for `parts/timebar.html`.
#[derive(Debug, Serialize)]
pub(crate) struct BarView {
    /// What it shows, in a sentence.
    label: String,
    segments: Vec<SegmentView>,
    /// Knowledge checks, which have no width.
    checks: Vec<Place>,
    ticks: Vec<TickView>,
}

/// A part of the bar.
#[derive(Debug, Serialize)]
struct SegmentView {
    at: Span,
    look: String,
    /// Its title and time.
    tip: String,
    /// What may be left of a range.
    give: Option<Span>,
}

/// A stretch of the bar, in percent: where it begins from the left, or in mirror writing.
#[derive(Debug, Serialize)]
struct Span {
    x: String,
    mirrored: String,
    width: String,
}

/// A place on the bar, in percent from the left, or in mirror writing.
#[derive(Debug, Serialize)]
struct Place {
    x: String,
    mirrored: String,
}

#[derive(Debug, Serialize)]
struct TickView {
    at: Place,
    label: String,
    /// How its label stands to it, by the names of SVG.
    anchor: &'static str,
}

/// Draws the lines. `line` gives a line's look and tip, by its place. None if they take no time.
pub(crate) fn bar(strings: &Strings, slots: &[Slot], line: impl Fn(usize) -> (String, String)) -> Option<BarView> {
    let (first, last) = (slots.first()?, slots.last()?);
    let scale = Scale { from: first.stretch.from, to: last.stretch.to };
    if scale.to <= scale.from {
        return None;
    }
    let mut segments = Vec::new();
    let mut checks = Vec::new();
    for (place, slot) in slots.iter().enumerate() {
        let Stretch { from, to, certain } = slot.stretch;
        if to > from {
            let (look, tip) = line(place);
            let give = (from + certain < to).then(|| scale.span(from + certain, to));
            segments.push(SegmentView { at: scale.span(from, to), look, tip, give });
        }
        if matches!(slot.what, SlotKind::Session { checks, .. } if checks > 0) {
            checks.push(scale.place(to));
        }
    }
    let clock = first.clock.is_some();
    let label = match (&first.clock, &last.clock) {
        (Some((from, _)), Some((_, to))) => {
            strings.format("timebar-clock", &[("from", from.into()), ("to", to.into())])
        }
        _ => strings.get("timebar"),
    };
    Some(BarView { label, segments, checks, ticks: scale.ticks(strings, clock) })
}

/// The minutes of the whole bar.
struct Scale {
    from: u32,
    to: u32,
}

impl Scale {
    fn span(&self, from: u32, to: u32) -> Span {
        let all = self.to - self.from;
        Span { x: percent(from - self.from, all), mirrored: percent(self.to - to, all), width: percent(to - from, all) }
    }

    fn place(&self, at: u32) -> Place {
        let all = self.to - self.from;
        Place { x: percent(at - self.from, all), mirrored: percent(self.to - at, all) }
    }

    /// The marks of the axis, at full hours and the like.
    fn ticks(&self, strings: &Strings, clock: bool) -> Vec<TickView> {
        let all = self.to - self.from;
        let step = STEPS.into_iter().find(|step| all / step < MOST_TICKS);
        let step = step.unwrap_or_else(|| all.div_ceil(MOST_TICKS).next_multiple_of(60));
        let marks = (self.from.div_ceil(step)..=self.to / step).map(|number| number * step);
        marks
            .map(|at| TickView {
                at: self.place(at),
                label: match clock {
                    true => format!("{:02}:{:02}", at / 60 % 24, at % 60),
                    false => strings.duration_short(crate::duration::Duration::minutes(at)),
                },
                anchor: match (u64::from(at - self.from) * 100).div_ceil(u64::from(all)) {
                    0..5 => "start",
                    96.. => "end",
                    _ => "middle",
                },
            })
            .collect()
    }
}

/// A part of a whole in percent, to a thousandth.
fn percent(part: u32, whole: u32) -> String {
    let thousandths = (u64::from(part) * 100_000 + u64::from(whole) / 2) / u64::from(whole);
    let (whole, fraction) = (thousandths / 1000, thousandths % 1000);
    match fraction {
        0 => format!("{whole}%"),
        _ => format!("{whole}.{fraction:03}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percents_are_exact_to_a_thousandth() {
        for (part, whole, shown) in
            [(0, 7, "0%"), (7, 7, "100%"), (1, 3, "33.333%"), (2, 3, "66.667%"), (1, 100_000, "0.001%")]
        {
            assert_eq!(percent(part, whole), shown);
        }
    }

    #[test]
    fn the_axis_has_few_marks_at_round_times() {
        let strings = Strings::for_language("en");
        let labels = |from, to, clock| {
            let ticks = Scale { from, to }.ticks(&strings, clock);
            ticks.iter().map(|tick| format!("{}@{}", tick.label, tick.at.x)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(labels(540, 720, true), "09:00@0% 10:00@33.333% 11:00@66.667% 12:00@100%");
        assert_eq!(labels(510, 975, true), "10:00@19.355% 12:00@45.161% 14:00@70.968% 16:00@96.774%");
        assert_eq!(labels(0, 25, false), "0 min@0% 5 min@20% 10 min@40% 15 min@60% 20 min@80% 25 min@100%");
        for minutes in [1, 7, 61, 1439, 20_000, u32::MAX / 4] {
            assert!(Scale { from: 0, to: minutes }.ticks(&strings, false).len() <= 7, "{minutes}");
        }
    }

    #[test]
    fn a_bar_in_mirror_writing_ends_where_the_other_begins() {
        let Span { x, mirrored, width } = Scale { from: 540, to: 640 }.span(550, 580);
        assert_eq!((x.as_str(), mirrored.as_str(), width.as_str()), ("10%", "60%", "30%"));
    }
}
