//! What a build says at its end: the problems of the book, then the table of editions.

use crate::cli::console::Console;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::digest::{Piece, digest};
use crate::diagnostic::draw::{draw, order, summary};
use crate::duration::Duration;
use crate::pipeline::Rendered;
use crate::source::Sources;

/// Shows the problems of a book in the order of its files, and returns whether one is an error. Quiet leaves warnings out. Of very many
/// alike the first ones are drawn; the count at the end is of all.
pub(crate) fn diagnostics(mut found: Vec<Diagnostic>, sources: &Sources, quiet: bool, console: &mut Console) -> bool {
    order(&mut found, sources);
    let failed = found.iter().any(Diagnostic::is_error);
    if quiet {
        found.retain(Diagnostic::is_error);
    }
    draw_all(&found, sources, console);
    if failed {
        console.error(&format!("{} in the book; nothing was written", summary(&found)), &[]);
    } else if !found.is_empty() {
        console.warning(&format!("{} in the book", summary(&found)));
    }
    failed
}

/// Shows what a check found, in order.
pub(crate) fn checked(found: &[Diagnostic], sources: &Sources, quiet: bool, console: &mut Console) {
    draw_all(found, sources, console);
    match found {
        [] if quiet => {}
        [] => console.say("no problems in the book"),
        _ if found.iter().any(Diagnostic::is_error) => console.error(&format!("{} in the book", summary(found)), &[]),
        _ => console.warning(&format!("{} in the book", summary(found))),
    }
}

fn draw_all(found: &[Diagnostic], sources: &Sources, console: &mut Console) {
    let digest = digest(found, sources);
    for piece in &digest.pieces {
        match piece {
            Piece::Drawn(diagnostic) => console.note(&draw(diagnostic, sources, console.style())),
            Piece::More(line) => console.note(line),
        }
        console.note("");
    }
    if !digest.files.is_empty() {
        console.note(&format!("problems by file:\n{}\n", digest.files.join("\n")));
    }
}

/// The table of editions: names to the left, figures to the right.
pub(crate) fn table(rows: &[Rendered]) -> String {
    let head = ["edition", "modules", "pages", "training time", "files", "seconds"].map(str::to_owned);
    let mut lines = vec![head];
    lines.extend(rows.iter().map(|row| {
        [
            row.edition.clone(),
            row.modules.to_string(),
            row.pages.to_string(),
            row.duration.map_or_else(|| "–".to_owned(), time),
            row.files.to_string(),
            format!("{:.2}", row.seconds),
        ]
    }));
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..6).map(width).collect();
    let drawn = lines.iter().map(|line| {
        let cells = line.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| match column {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        cells.collect::<Vec<_>>().join("  ")
    });
    drawn.collect::<Vec<_>>().join("\n")
}

/// A training time for people: `12 h 30 min`, or a range.
pub(crate) fn time(duration: Duration) -> String {
    match duration.is_range() {
        true => format!("{} – {}", figure(duration.shortest()), figure(duration.longest())),
        false => figure(duration.shortest()),
    }
}

fn figure(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_under_each_other() {
        let row = |edition: &str, pages, duration: &str| Rendered {
            edition: edition.to_owned(),
            modules: 3,
            pages,
            duration: Duration::parse(duration).ok(),
            files: 40,
            seconds: 0.1234,
        };
        let expected = "\
edition     modules  pages  training time  files  seconds
trainee           3      8    12 h 30 min     40     0.12
supervisor        3    120   45 min – 1 h     40     0.12
new               3      0              –     40     0.12";
        let drawn = table(&[row("trainee", 8, "12h 30m"), row("supervisor", 120, "45-60m"), row("new", 0, "")]);
        assert_eq!(drawn, expected);
    }
}
