//! Clock times: sessions one after the other, with breaks between or inside them.

use crate::config::{Break, ClockTime};
use crate::duration::Duration;
use crate::edition::page::{Slot, SlotKind};
use crate::edition::planning::Stretch;

/// How far a break moves to fall between two sessions, in minutes. Further away it divides the session.
const GIVE: u32 = 10;

/// The minutes of a day.
const MIDNIGHT: u32 = 24 * 60;

/// A line of a timetable: from and to in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) what: What,
}

/// What a line is, by its place in what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A session, or the rest of one that a break divides.
    Session { index: usize, continued: bool },
    /// A break.
    Break(usize),
}

/// The lines of a day.
pub(super) struct Plan {
    lines: Vec<Line>,
    /// Whether they have clock times.
    clock: bool,
}

/// A session, or a part of one that breaks divide, by the session's place.
pub(super) struct Piece {
    pub(super) index: usize,
    /// It is not the first part.
    pub(super) continued: bool,
    /// It is the last part.
    pub(super) last: bool,
}

impl Plan {
    /// Sessions from a start, with breaks. Without clock times and breaks if the day runs past midnight.
    pub(super) fn by_the_clock(start: u32, sessions: &[Option<Duration>], breaks: &[Break]) -> Self {
        match lay_out(start, sessions, breaks) {
            Some(lines) => Self { lines, clock: true },
            None => Self::in_a_row(sessions),
        }
    }

    /// Sessions one after the other, without clock times and breaks.
    pub(super) fn in_a_row(sessions: &[Option<Duration>]) -> Self {
        let mut now: u32 = 0;
        let line = |(index, session): (usize, &Option<Duration>)| {
            let from = now;
            now = now.saturating_add(session.map_or(0, Duration::longest));
            Line { from, to: now, what: What::Session { index, continued: false } }
        };
        Self { lines: sessions.iter().enumerate().map(line).collect(), clock: false }
    }

    /// Whether it has clock times.
    pub(super) fn has_clock(&self) -> bool {
        self.clock
    }

    /// When it ends, if it has clock times.
    pub(super) fn ends(&self) -> Option<String> {
        self.lines.last().filter(|_| self.clock).map(|line| clock(line.to))
    }

    /// The lines as they are shown. `what` tells what a piece of a session is.
    pub(super) fn slots(
        &self,
        sessions: &[Option<Duration>],
        breaks: &[Break],
        mut what: impl FnMut(Piece) -> SlotKind,
    ) -> Vec<Slot> {
        let mut certain: Vec<u32> = sessions.iter().map(|session| session.map_or(0, Duration::shortest)).collect();
        let mut slots = Vec::new();
        for (place, line) in self.lines.iter().enumerate() {
            let minutes = line.to - line.from;
            let (sure, duration, kind) = match line.what {
                What::Break(number) => {
                    let pause = &breaks[number];
                    (minutes, Some(Duration::minutes(pause.minutes)), SlotKind::Break(pause.title.clone()))
                }
                What::Session { index, continued } => {
                    let sure = certain[index].min(minutes);
                    certain[index] -= sure;
                    let whole = sessions[index].is_none_or(|duration| duration.longest() == minutes);
                    let duration = if whole { sessions[index] } else { Some(Duration::minutes(minutes)) };
                    // Between two parts of a session stands one break.
                    let more = |line: &Line| matches!(line.what, What::Session { index: other, .. } if other == index);
                    let last = !self.lines[place + 1..].iter().take(2).any(more);
                    (sure, duration, what(Piece { index, continued, last }))
                }
            };
            slots.push(Slot {
                clock: self.clock.then(|| (clock(line.from), clock(line.to))),
                stretch: Stretch { from: line.from, to: line.to, certain: sure },
                duration,
                what: kind,
            });
        }
        slots
    }
}

/// Lays sessions out from a start. A range takes its longer figure, so that there is room; a session without a time
/// takes none. None if the day runs past midnight.
pub(super) fn lay_out(start: u32, sessions: &[Option<Duration>], breaks: &[Break]) -> Option<Vec<Line>> {
    let mut lines = Vec::new();
    let mut now = start;
    let mut due = breaks.iter().enumerate().filter(|(_, pause)| pause.at.minutes() >= start).peekable();
    for (index, session) in sessions.iter().enumerate() {
        let mut left = session.map_or(0, Duration::longest);
        let mut continued = false;
        while let Some(&(number, pause)) = due.peek() {
            let at = pause.at.minutes();
            let between = now > start && !continued && at <= now + GIVE;
            if !between && now.saturating_add(left) <= at + GIVE {
                break;
            }
            if !between && at > now {
                lines.push(Line { from: now, to: at, what: What::Session { index, continued } });
                left -= at - now;
                now = at;
                continued = true;
            }
            lines.push(Line { from: now, to: now + pause.minutes, what: What::Break(number) });
            now += pause.minutes;
            due.next();
        }
        lines.push(Line { from: now, to: now.saturating_add(left), what: What::Session { index, continued } });
        now = now.saturating_add(left);
        if now > MIDNIGHT {
            return None;
        }
    }
    (now <= MIDNIGHT).then_some(lines)
}

/// A time of day as `09:00`.
pub(super) fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// When a day starts.
pub(super) fn start(own: Option<u32>, schedule: ClockTime) -> u32 {
    own.unwrap_or_else(|| schedule.minutes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(sessions: &[u32], breaks: &[(&str, u32)]) -> String {
        let sessions: Vec<_> =
            sessions.iter().map(|&minutes| (minutes > 0).then(|| Duration::minutes(minutes))).collect();
        let breaks: Vec<_> = breaks
            .iter()
            .map(|(at, minutes)| Break { at: ClockTime::parse(at).unwrap(), minutes: *minutes, title: String::new() })
            .collect();
        let Some(lines) = lay_out(9 * 60, &sessions, &breaks) else { return "past midnight".into() };
        let show = |line: &Line| {
            let what = match line.what {
                What::Session { index, continued: false } => format!("{index}"),
                What::Session { index, continued: true } => format!("{index}…"),
                What::Break(number) => format!("break{number}"),
            };
            format!("{}-{} {what}", clock(line.from), clock(line.to))
        };
        lines.iter().map(show).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_break_falls_between_sessions_where_it_can() {
        assert_eq!(day(&[90, 30], &[("10:30", 15)]), "09:00-10:30 0, 10:30-10:45 break0, 10:45-11:15 1");
        assert_eq!(day(&[95, 30], &[("10:30", 15)]), "09:00-10:35 0, 10:35-10:50 break0, 10:50-11:20 1");
        assert_eq!(day(&[82, 30], &[("10:30", 15)]), "09:00-10:22 0, 10:22-10:37 break0, 10:37-11:07 1");
    }

    #[test]
    fn a_long_session_is_divided_by_breaks() {
        assert_eq!(
            day(&[240, 10], &[("10:30", 15), ("12:00", 60)]),
            "09:00-10:30 0, 10:30-10:45 break0, 10:45-12:00 0…, 12:00-13:00 break1, 13:00-14:15 0…, 14:15-14:25 1"
        );
    }

    #[test]
    fn breaks_after_the_last_session_and_before_the_first_are_none() {
        assert_eq!(day(&[60], &[("08:00", 15), ("12:00", 60)]), "09:00-10:00 0");
        assert_eq!(day(&[90], &[("10:30", 15)]), "09:00-10:30 0");
    }

    #[test]
    fn a_session_without_a_time_takes_none() {
        assert_eq!(day(&[60, 0, 30], &[]), "09:00-10:00 0, 10:00-10:00 1, 10:00-10:30 2");
    }

    #[test]
    fn a_day_past_midnight_has_no_clock_times() {
        assert_eq!(day(&[16 * 60], &[]), "past midnight");
        assert_eq!(day(&[u32::MAX, u32::MAX], &[("10:30", 15)]), "past midnight");
    }
}
