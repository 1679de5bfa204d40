//! `[schedule]`: when a training day begins and when it pauses.

use crate::config::fields::{Fields, wrong_type};
use crate::config::spanned::Spanned;
use crate::config::tree::{Node, Value};
use crate::source::Span;

/// A time of day in minutes since midnight, below 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u32);

/// A pause of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// When it begins.
    pub at: ClockTime,
    /// How long it is, in minutes.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
}

/// The day of a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// When it begins.
    pub start: ClockTime,
    /// When it has to be over, if said; later than its start.
    pub end: Option<Spanned<ClockTime>>,
    /// Its pauses by the clock; none overlaps the next.
    pub breaks: Vec<Break>,
}

impl ClockTime {
    /// Reads `09:00` or `9:00`, on a clock of 24 hours.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if !matches!(hours.len(), 1 | 2) || minutes.len() != 2 || !digits(hours) || !digits(minutes) {
            return None;
        }
        let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(Self(hours * 60 + minutes))
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u32 {
        self.0
    }
}

impl std::fmt::Display for ClockTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Default for Schedule {
    fn default() -> Self {
        Self { start: ClockTime(9 * 60), end: None, breaks: Vec::new() }
    }
}

impl Schedule {
    /// Reads `[schedule]`.
    pub(crate) fn read(mut fields: Fields<'_>) -> Self {
        let mut schedule = Self::default();
        if let Some(start) = fields.take("start").and_then(|entry| clock(&mut fields, "start", entry.node)) {
            schedule.start = start;
        }
        schedule.end = end(&mut fields, schedule.start);
        schedule.breaks = breaks(&mut fields);
        fields.finish();
        schedule
    }
}

fn end(fields: &mut Fields<'_>, start: ClockTime) -> Option<Spanned<ClockTime>> {
    let node = fields.take("end")?.node;
    let span = node.span;
    let value = clock(fields, "end", node)?;
    if value <= start {
        let message = format!("the day ends at {value}, but begins at {start}");
        fields.error("book-toml/time", span, message, "write the end on a clock of 24 hours: `end = \"16:30\"`");
        return None;
    }
    Some(Spanned { value, span })
}

fn breaks(fields: &mut Fields<'_>) -> Vec<Break> {
    let Some(node) = fields.take("breaks").map(|entry| entry.node) else { return Vec::new() };
    let items = match node.value {
        Value::List(items) => items,
        other => {
            let help = "write `breaks = [{ at = \"10:30\", minutes = 15, title = \"Break\" }]`";
            fields.diagnostics.push(wrong_type(node.span, "breaks", "a list of breaks", &other).help(help));
            return Vec::new();
        }
    };
    let mut breaks: Vec<(Break, Span)> = items.into_iter().filter_map(|item| one_break(fields, item)).collect();
    breaks.sort_by_key(|(one, _)| one.at);
    for pair in breaks.windows(2) {
        let [(first, _), (second, span)] = pair else { continue };
        if first.at.minutes() + first.minutes > second.at.minutes() {
            let message = format!("the break at {} begins before the one at {} is over", second.at, first.at);
            fields.error("book-toml/breaks", *span, message, "move it, or make the earlier one shorter");
        }
    }
    breaks.into_iter().map(|(one, _)| one).collect()
}

fn one_break(fields: &mut Fields<'_>, node: Node) -> Option<(Break, Span)> {
    let span = node.span;
    let is_table = matches!(node.value, Value::Table(_));
    let mut fields = Fields::of_node("breaks", node, fields.diagnostics);
    let at = fields.take("at");
    let missing = is_table && at.is_none();
    let at = at.and_then(|entry| clock(&mut fields, "at", entry.node));
    let minutes = fields.integer("minutes", 1..=720);
    let title = fields.text("title").map_or_else(|| "Break".to_owned(), |title| title.value);
    if missing {
        fields.error("book-toml/breaks", span, "this break does not say when it is", "add `at = \"10:30\"`");
    } else if is_table
        && minutes.is_none()
        && fields.diagnostics.last().is_none_or(|last| !inside(last.place.as_ref(), span))
    {
        fields.error("book-toml/breaks", span, "this break does not say how long it is", "add `minutes = 15`");
    }
    fields.finish();
    Some((Break { at: at?, minutes: minutes?, title }, span))
}

/// Whether a problem was already found in this place.
fn inside(place: Option<&crate::diagnostic::Place>, span: Span) -> bool {
    place.is_some_and(|place| place.span.start >= span.start && place.span.end <= span.end)
}

fn clock(fields: &mut Fields<'_>, key: &str, node: Node) -> Option<ClockTime> {
    let time = match &node.value {
        Value::Text(text) => ClockTime::parse(text.trim()),
        Value::Moment(moment) => moment.get(..5).and_then(ClockTime::parse).filter(|_| !moment.contains('-')),
        other => {
            let wrong = wrong_type(node.span, key, "a time in quotes", other);
            fields.diagnostics.push(wrong.help(format!("write `{key} = \"09:00\"`")));
            return None;
        }
    };
    if time.is_none() {
        let help = format!("write it on a clock of 24 hours: `{key} = \"09:00\"`");
        fields.error("book-toml/time", node.span, format!("`{key}` is no time of day"), help);
    }
    time
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_read() {
        assert_eq!(ClockTime::parse("9:05").unwrap().to_string(), "09:05");
        assert_eq!(ClockTime::parse("23:59").unwrap().minutes(), 1439);
        for text in ["", "9", "24:00", "09:60", "9:5", "+9:00", "09:00:00", "009:00", "9am"] {
            assert_eq!(ClockTime::parse(text), None, "{text}");
        }
    }
}
