//! The training hours as a table for spreadsheets and for systems of credit: comma-separated values by RFC 4180.
//!
//! It begins with a byte order mark, without which spreadsheets take letters with accents for something else. Figures have a
//! point in every language: they are read by machines.
//!
//! Invariant: no cell is a formula. What an author wrote with `=`, `+`, `-` or `@` in front is given an apostrophe.

use crate::duration::Duration;
use crate::edition::site::{Module, Site};
use crate::render::titles;
use crate::strings::{Strings, point_hours};

/// Where the table stands, from the site's root.
pub const ADDRESS: &str = "training-hours.csv";

/// Marks the text as UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The columns before those of the book's facets.
const COLUMNS: [&str; 11] = [
    "hours-row",
    "course-number",
    "hours-module",
    "hours-topic",
    "hours-min-minutes",
    "hours-max-minutes",
    "hours-min-hours",
    "hours-max-hours",
    "hours-optional-min",
    "hours-optional-max",
    "audience",
];

/// The table of a site that has training hours.
pub(crate) fn hours_table(site: &Site, strings: &Strings) -> Option<String> {
    let hours = site.hours?;
    let mut table = String::from(BYTE_ORDER_MARK);
    let facets: Vec<&str> = site.facets.iter().map(|facet| facet.title.as_str()).collect();
    let head = COLUMNS.iter().map(|key| strings.get(key)).chain(facets.iter().map(|title| text(title)));
    row(&mut table, head);
    for module in &site.modules {
        module_rows(&mut table, strings, module, &facets);
    }
    let total = Line {
        kind: strings.get("hours-total"),
        code: "",
        module: "",
        topic: String::new(),
        duration: hours.total,
        optional: hours.optional,
    };
    row(&mut table, total.cells().into_iter().chain(std::iter::repeat_n(String::new(), facets.len() + 1)));
    Some(table)
}

/// A line before its audience and facets.
struct Line<'a> {
    kind: String,
    code: &'a str,
    module: &'a str,
    topic: String,
    duration: Option<Duration>,
    optional: Option<Duration>,
}

impl Line<'_> {
    fn cells(&self) -> Vec<String> {
        let figure = |minutes: Option<u32>| minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let hours = |minutes: Option<u32>| minutes.map(point_hours).unwrap_or_default();
        let (shortest, longest) = (self.duration.map(Duration::shortest), self.duration.map(Duration::longest));
        vec![
            self.kind.clone(),
            text(self.code),
            text(self.module),
            text(&self.topic),
            figure(shortest),
            figure(longest),
            hours(shortest),
            hours(longest),
            figure(self.optional.map(Duration::shortest)),
            figure(self.optional.map(Duration::longest)),
        ]
    }
}

/// A module and its topics. Who it is for stands in each line, so that each can be sorted by it.
fn module_rows(table: &mut String, strings: &Strings, module: &Module, facets: &[&str]) {
    let Some(hours) = &module.hours else { return };
    let many = |values: &[String]| text(&values.join("; "));
    let values = |title: &&str| {
        let facet = module.facets.iter().find(|facet| facet.title == **title);
        facet.map(|facet| many(&facet.values)).unwrap_or_default()
    };
    let rest: Vec<String> = std::iter::once(many(&module.audience)).chain(facets.iter().map(values)).collect();
    let (whole, part) = if module.track { ("kind-of-track", "hours-day") } else { ("hours-module", "hours-topic") };
    let line = |key: &str, topic: String, duration, optional| Line {
        kind: strings.get(key),
        code: module.code.as_deref().unwrap_or_default(),
        module: &module.title,
        topic,
        duration,
        optional,
    };
    let own = line(whole, String::new(), module.duration, hours.optional);
    row(table, own.cells().into_iter().chain(rest.clone()));
    for topic in &hours.topics {
        let title = titles::link(strings, &topic.link.title);
        let line = line(part, title, topic.duration, topic.optional);
        row(table, line.cells().into_iter().chain(rest.clone()));
    }
}

/// What an author wrote, so that no spreadsheet takes it for a formula.
fn text(written: &str) -> String {
    let formula = written.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || written.starts_with(['\t', '\r', '\n']);
    if formula { format!("'{written}") } else { written.to_owned() }
}

/// Adds a line, ended as the standard says.
fn row(table: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            table.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(&cell);
        }
    }
    table.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for written in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r", "\n=1", "＝1"] {
            assert_eq!(text(written), format!("'{written}"));
        }
        for written in ["", "PS-101", "a=b", "4+", "'x"] {
            assert_eq!(text(written), written);
        }
    }

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        let mut table = String::new();
        row(&mut table, ["a", "b,c", "say \"x\"", "two\nlines", ""].into_iter().map(str::to_owned));
        assert_eq!(table, "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");
    }
}
