//! What is drawn of very many diagnostics: the first of each kind in each file, and how many more there are.
//!
//! [`digest`] is the door. Errors come before warnings when there is no room for all; what is shown keeps the order of the book.
//!
//! Invariant: each diagnostic is drawn or counted, never neither.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};

/// How many problems of one code are drawn of one file.
pub const MOST_OF_A_KIND: usize = 20;
/// How many problems are drawn in all.
pub const MOST_IN_ALL: usize = 200;
/// How many files are named with their counts.
const MOST_FILES: usize = 20;

/// A piece of what is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'d> {
    /// A problem to draw.
    Drawn(&'d Diagnostic),
    /// More problems of the kind that was drawn last of this file, in one line.
    More(String),
}

/// What is said of many diagnostics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest<'d> {
    /// What is said, in the order of the book.
    pub pieces: Vec<Piece<'d>>,
    /// A line per file with its count, most first; empty if every problem is drawn.
    pub files: Vec<String>,
}

/// A kind of problem in one place: the file, if there is one, and the code.
type Kind = (Option<FileId>, &'static str);

/// Chooses what is drawn of diagnostics that are in order.
pub fn digest<'d>(diagnostics: &'d [Diagnostic], sources: &Sources) -> Digest<'d> {
    let (drawn, mut hidden) = choose(diagnostics);
    let mut pieces = Vec::new();
    let mut others = Others::default();
    for (at, diagnostic) in diagnostics.iter().enumerate() {
        if drawn.contains(&at) {
            pieces.push(Piece::Drawn(diagnostic));
        }
        let Some(hidden) = hidden.get_mut(&kind(diagnostic)) else { continue };
        if hidden.last == at && hidden.drawn {
            pieces.push(Piece::More(more(hidden.count, diagnostic, sources)));
        } else if hidden.last == at {
            others.add(hidden.count, diagnostic);
        }
    }
    pieces.extend(others.line().map(Piece::More));
    let files = if hidden.is_empty() { Vec::new() } else { by_file(diagnostics, sources) };
    Digest { pieces, files }
}

/// A number with its thousands parted: `3,412`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let parts: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    parts.join(",")
}

/// A text without what a terminal would obey.
pub fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// What is not drawn of a kind.
struct Hidden {
    count: usize,
    /// Where the last of the kind stands among all diagnostics.
    last: usize,
    /// Whether one of the kind is drawn.
    drawn: bool,
}

/// The diagnostics that are drawn, by their places among all, and what is not drawn of each kind.
fn choose(diagnostics: &[Diagnostic]) -> (BTreeSet<usize>, BTreeMap<Kind, Hidden>) {
    let (errors, warnings): (Vec<_>, Vec<_>) =
        diagnostics.iter().enumerate().partition(|(_, diagnostic)| diagnostic.is_error());
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut drawn = BTreeSet::new();
    let mut hidden: BTreeMap<Kind, Hidden> = BTreeMap::new();
    for (at, diagnostic) in errors.into_iter().chain(warnings) {
        let count = counts.entry(kind(diagnostic)).or_default();
        if *count < MOST_OF_A_KIND && drawn.len() < MOST_IN_ALL {
            *count += 1;
            drawn.insert(at);
        } else {
            let hidden = hidden.entry(kind(diagnostic)).or_insert(Hidden { count: 0, last: at, drawn: *count > 0 });
            hidden.count += 1;
            hidden.last = hidden.last.max(at);
        }
    }
    (drawn, hidden)
}

fn kind(diagnostic: &Diagnostic) -> Kind {
    (diagnostic.place.as_ref().map(|place| place.span.file), diagnostic.code)
}

fn more(count: usize, diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = match &diagnostic.place {
        Some(place) => format!(" in `{}`", visible(&sources.get(place.span.file).path)),
        None => String::new(),
    };
    format!("[{}] … and {} more like this{place}", diagnostic.code, grouped(count))
}

/// Problems of files and kinds of which none is drawn.
#[derive(Default)]
struct Others {
    count: usize,
    files: BTreeSet<Option<FileId>>,
}

impl Others {
    fn add(&mut self, count: usize, diagnostic: &Diagnostic) {
        self.count += count;
        self.files.insert(kind(diagnostic).0);
    }

    fn line(&self) -> Option<String> {
        let places = match self.files.len() {
            1 => "one file".to_owned(),
            files => format!("{} files", grouped(files)),
        };
        (self.count > 0).then(|| format!("… and {} more problems in {places}", grouped(self.count)))
    }
}

fn by_file(diagnostics: &[Diagnostic], sources: &Sources) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for place in diagnostics.iter().filter_map(|diagnostic| diagnostic.place.as_ref()) {
        *counts.entry(&*sources.get(place.span.file).path).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(path, count)| (std::cmp::Reverse(*count), *path));
    let rest = counts.len().saturating_sub(MOST_FILES);
    let mut lines: Vec<String> = counts
        .iter()
        .take(MOST_FILES)
        .map(|(path, count)| format!("{:>9}  {}", grouped(*count), visible(path)))
        .collect();
    if rest > 0 {
        lines.push(format!("{:>9}  … and {} more files", "", grouped(rest)));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn sources() -> (Sources, FileId, FileId) {
        let mut sources = Sources::default();
        let (a, b) = (sources.add("a.md", "text"), sources.add("b.md", "text"));
        (sources, a, b)
    }

    fn said(digest: &Digest<'_>) -> (usize, Vec<String>) {
        let more = digest.pieces.iter().filter_map(|piece| match piece {
            Piece::More(line) => Some(line.clone()),
            Piece::Drawn(_) => None,
        });
        (digest.pieces.iter().filter(|piece| matches!(piece, Piece::Drawn(_))).count(), more.collect())
    }

    #[test]
    fn few_are_all_drawn() {
        let (sources, a, _) = sources();
        let all = vec![Diagnostic::error("x/y", Span::new(a, 0..1), "wrong"); MOST_OF_A_KIND];
        let digest = digest(&all, &sources);
        assert_eq!(said(&digest), (MOST_OF_A_KIND, Vec::new()));
        assert!(digest.files.is_empty());
    }

    #[test]
    fn more_of_a_kind_are_counted_behind_it() {
        let (sources, a, b) = sources();
        let mut all = vec![Diagnostic::error("x/y", Span::new(a, 0..1), "wrong"); 3_432];
        all.push(Diagnostic::error("x/y", Span::new(b, 0..1), "wrong"));
        let digest = digest(&all, &sources);
        assert_eq!(said(&digest), (21, vec!["[x/y] … and 3,412 more like this in `a.md`".to_owned()]));
        assert!(matches!(digest.pieces[20], Piece::More(_)), "before the next file");
        assert_eq!(digest.files, ["    3,432  a.md", "        1  b.md"]);
    }

    #[test]
    fn warnings_do_not_hide_an_error() {
        let (sources, a, b) = sources();
        let codes = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
        let mut all: Vec<Diagnostic> = codes
            .iter()
            .flat_map(|code| vec![Diagnostic::warning(code, Span::new(a, 0..1), "odd"); MOST_OF_A_KIND])
            .collect();
        all.push(Diagnostic::error("x/y", Span::new(b, 0..1), "wrong"));
        let digest = digest(&all, &sources);
        assert_eq!(digest.pieces.iter().filter(|piece| matches!(piece, Piece::Drawn(d) if d.is_error())).count(), 1);
        let (drawn, more) = said(&digest);
        assert_eq!(drawn, MOST_IN_ALL);
        assert_eq!(more, ["[j] … and 1 more like this in `a.md`", "… and 40 more problems in one file"]);
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
