//! Drawings of diagnostics, as rustc draws them, and their order.
//!
//! The door: [`order`] sorts a run's diagnostics, [`draw`] draws one, [`summary`] counts them.
//!
//! Invariant: no span and no text brings the drawing down. Spans are clamped to characters first, and only the lines that are
//! shown reach the drawing crate, long ones cut round the place.

use std::ops::Range;

use annotate_snippets::renderer::Renderer;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Snippet, normalize_untrusted_str};

use crate::diagnostic::digest::grouped;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::source::{Position, Sources, position};

/// A span over more lines than this is shown by its first line.
const MOST_LINES: usize = 4;
/// A line of more characters than this is cut.
const LONGEST_LINE: usize = 240;
/// How many characters stay before the place in a cut line.
const KEPT_BEFORE: usize = 60;
/// How many characters stay from the place on in a cut line.
const KEPT_AFTER: usize = 70;
/// A message, label or help of more characters than this is cut: it quotes what an author wrote, which may be endless.
const LONGEST_WORDS: usize = 1000;

/// Whether a drawing has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text alone.
    Plain,
    /// With the colour codes of terminals.
    Colour,
}

/// Sorts diagnostics by path, place, severity and code, and drops those that say the same of the same place.
///
/// Diagnostics without a place come first.
pub fn order(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    diagnostics.sort_by(|a, b| key(a, sources).cmp(&key(b, sources)));
    diagnostics.dedup();
}

/// Draws a diagnostic: its message, its place in the text, related places, and what to do. Ends without a newline.
pub fn draw(diagnostic: &Diagnostic, sources: &Sources, style: Style) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let places = diagnostic.place.iter().chain(&diagnostic.related);
    let shown: Vec<Shown> = places.map(|place| Shown::new(place, sources)).collect();
    let message = words(&diagnostic.message);
    let mut group = Group::with_title(level.primary_title(&message).id(diagnostic.code));
    for (at, shown) in shown.iter().enumerate() {
        let kind = match diagnostic.place.is_some() && at == 0 {
            true => AnnotationKind::Primary,
            false => AnnotationKind::Context,
        };
        group = group.element(shown.snippet(kind));
    }
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(normalize_untrusted_str(&words(help))));
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colour => Renderer::styled(),
    };
    let drawn = renderer.render(&[group]);
    shown.iter().fold(drawn, |drawn, shown| shown.with_true_column(drawn))
}

/// How many there are: "2 errors and 1 warning".
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|d| d.is_error()).count();
    let warnings = diagnostics.len() - errors;
    match (errors, warnings) {
        (0, 0) => "no problems".to_owned(),
        (0, _) => counted(warnings, "warning"),
        (_, 0) => counted(errors, "error"),
        _ => format!("{} and {}", counted(errors, "error"), counted(warnings, "warning")),
    }
}

fn key<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> impl Ord + use<'a> {
    let place = diagnostic.place.as_ref().map(|place| place.span);
    let place = place.map(|span| (&*sources.get(span.file).path, span.start, span.end));
    (place, diagnostic.severity, diagnostic.code, diagnostic.message.as_str())
}

/// What is said, cut where it is endless, without what a terminal would obey.
fn words(text: &str) -> String {
    let end = text.char_indices().nth(LONGEST_WORDS).map(|(end, _)| end);
    let kept = text[..end.unwrap_or(text.len())].chars().map(harmless);
    kept.chain(end.map(|_| '…')).collect()
}

/// A dot for the control characters of two bytes, which some terminals obey and the drawing crate leaves as they are.
fn harmless(c: char) -> char {
    match c {
        '\u{80}'..='\u{9f}' => '·',
        other => other,
    }
}

fn counted(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// The lines of a place as they are shown.
struct Shown {
    path: String,
    at: Position,
    label: String,
    text: String,
    marked: Range<usize>,
}

impl Shown {
    fn new(place: &Place, sources: &Sources) -> Self {
        let source = sources.get(place.span.file);
        let range = sane(&source.text, place.span.range());
        let at = position(&source.text, range.start);
        let (text, marked) = window(&source.text, range);
        let path = normalize_untrusted_str(&source.path.chars().map(harmless).collect::<String>());
        Self { path, at, label: normalize_untrusted_str(&words(&place.label)), text, marked }
    }

    fn snippet(&self, kind: AnnotationKind) -> Snippet<'_, Annotation<'_>> {
        let label = (!self.label.is_empty()).then_some(self.label.as_str());
        let annotation = kind.span(self.marked.clone()).label(label);
        Snippet::source(self.text.as_str()).path(self.path.as_str()).line_start(self.at.line).annotation(annotation)
    }

    /// Puts the author's column where the drawing counted it in a line that was cut.
    fn with_true_column(&self, drawn: String) -> String {
        let Position { line, column } = self.at;
        let counted = position(&self.text, self.marked.start).column;
        if counted == column {
            return drawn;
        }
        drawn.replacen(&format!("{}:{line}:{counted}", self.path), &format!("{}:{line}:{column}", self.path), 1)
    }
}

/// A range inside the text, between whole characters, that does not spill over to a line of which it marks nothing.
fn sane(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    let end = text.floor_char_boundary(range.end).max(start);
    let marked = &text[start..end];
    let end = start + marked.trim_end_matches(['\n', '\r']).len();
    let mut lines = text[start..end].lines();
    match (lines.next(), lines.nth(MOST_LINES - 1)) {
        (Some(first), Some(_)) => start..start + first.len(),
        _ => start..end,
    }
}

/// The lines that a range touches, each cut if it is long, and the range in them.
fn window(text: &str, range: Range<usize>) -> (String, Range<usize>) {
    let first = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let last = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
    let mut shown = String::new();
    let mut marked = 0..0;
    let mut line_start = first;
    for line in text[first..last].split('\n') {
        let offset = |at: usize| at.checked_sub(line_start).filter(|&at| at <= line.len());
        let (start, end) = (offset(range.start), offset(range.end));
        let cut = cut(line, start.or(end).unwrap_or(0));
        if line_start > first {
            shown.push('\n');
        }
        let place =
            |at: usize| shown.len() + cut.prefix.len() + at.clamp(cut.kept.start, cut.kept.end) - cut.kept.start;
        if let Some(start) = start {
            marked = place(start)..place(start);
        }
        if let Some(end) = end {
            marked.end = place(end);
        }
        shown.push_str(cut.prefix);
        shown.extend(line[cut.kept.clone()].chars().map(harmless));
        shown.push_str(cut.suffix);
        line_start += line.len() + 1;
    }
    (shown, marked)
}

/// What is kept of a line.
struct Cut {
    prefix: &'static str,
    kept: Range<usize>,
    suffix: &'static str,
}

/// Keeps what stands round the byte `focus` of a long line, and drops the carriage return at its end.
fn cut(line: &str, focus: usize) -> Cut {
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.len() <= LONGEST_LINE {
        return Cut { prefix: "", kept: 0..line.len(), suffix: "" };
    }
    let focus = focus.min(line.len());
    let start = line[..focus].char_indices().rev().nth(KEPT_BEFORE - 1).map_or(0, |(at, _)| at);
    let end = line[focus..].char_indices().nth(KEPT_AFTER).map_or(line.len(), |(at, _)| focus + at);
    Cut {
        prefix: if start > 0 { "…" } else { "" }, kept: start..end, suffix: if end < line.len() { "…" } else { "" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;
    use proptest::prelude::*;

    fn drawn(text: &str, range: Range<usize>) -> String {
        let mut sources = Sources::default();
        let file = sources.add("modules/a/index.md", text);
        let diagnostic = Diagnostic::error("front-matter/unknown-key", Span::new(file, range), "unknown key `titel`")
            .label("not a key")
            .help("did you mean `title`?");
        draw(&diagnostic, &sources, Style::Plain)
    }

    #[test]
    fn a_place_is_drawn_as_rustc_draws_it() {
        let expected = "\
error[front-matter/unknown-key]: unknown key `titel`
 --> modules/a/index.md:2:1
  |
2 | titel: x
  | ^^^^^ not a key
  |
  = help: did you mean `title`?";
        assert_eq!(drawn("---\ntitel: x\n---\n", 4..9), expected);
        assert_eq!(drawn("---\r\ntitel: x\r\n---\r\n", 5..10), expected, "with CRLF");
        assert_eq!(drawn("---\ntitel: x\n---\n", 4..9).lines().count(), 7);
    }

    #[test]
    fn a_span_that_ends_with_its_line_marks_that_line_only() {
        let drawn = drawn("one\r\ntwo\r\n", 5..10);
        assert!(drawn.contains("2 | two\n  | ^^^ not a key"), "{drawn}");
        assert!(!drawn.contains("3 |"), "{drawn}");
    }

    #[test]
    fn the_end_of_a_text_has_a_place() {
        let drawn = drawn("one\n", 4..4);
        assert!(drawn.contains("index.md:2:1"), "{drawn}");
    }

    #[test]
    fn a_long_line_is_cut_round_the_place() {
        let text = format!("{}titel{}", "ä".repeat(5000), "ö".repeat(5000));
        let drawn = drawn(&text, 10_000..10_005);
        assert!(drawn.contains("index.md:1:5001"), "{drawn}");
        assert!(drawn.contains("…ä") && drawn.contains("titel") && drawn.contains("ö…"), "{drawn}");
        assert!(drawn.lines().all(|line| line.chars().count() < 260), "{drawn}");
    }

    #[test]
    fn endless_words_are_cut() {
        let mut sources = Sources::default();
        let file = sources.add("a.md", "x");
        let endless = "ä".repeat(100_000);
        let diagnostic = Diagnostic::error("x", Span::new(file, 0..1), &endless).label(&endless).help(&endless);
        let drawn = draw(&diagnostic, &sources, Style::Plain);
        assert_eq!(drawn.matches('ä').count(), 3 * LONGEST_WORDS);
        assert_eq!(drawn.matches("ä…").count(), 3);
    }

    #[test]
    fn a_long_span_is_shown_by_its_first_line() {
        let drawn = drawn(&"line\n".repeat(50), 0..250);
        assert_eq!(drawn.matches("| line").count(), 1, "{drawn}");
    }

    #[test]
    fn control_characters_stay_harmless() {
        let mut sources = Sources::default();
        let file = sources.add("a\u{1b}[2J\u{9b}.md", "\u{1b}[31m\tred\u{202e}\u{9b}\n");
        let diagnostic =
            Diagnostic::error("x", Span::new(file, 0..5), "bad \u{1b}[31m\u{9b}").label("\u{1b}[0m").help("\u{1b}]0;x");
        let drawn = draw(&diagnostic.related(Span::new(file, 6..7), "\u{1b}"), &sources, Style::Plain);
        assert!(drawn.chars().all(|c| c == '\n' || !c.is_control()), "{drawn:?}");
        assert!(!drawn.contains('\u{202e}'), "{drawn:?}");
    }

    #[test]
    fn a_message_without_a_place_is_drawn() {
        let diagnostic = Diagnostic::book_error("book/empty", "the book has no modules").help("add one");
        let drawn = draw(&diagnostic, &Sources::default(), Style::Plain);
        assert_eq!(drawn, "error[book/empty]: the book has no modules\n |\n = help: add one");
    }

    #[test]
    fn diagnostics_come_in_the_order_of_the_book() {
        let mut sources = Sources::default();
        let (b, a) = (sources.add("b.md", "text"), sources.add("a.md", "text"));
        let of = |file, at| Diagnostic::error("x", Span::new(file, at..4), "wrong");
        let whole = Diagnostic::book_error("x", "wrong");
        let mut diagnostics = vec![of(b, 1), of(a, 2), of(a, 1), of(a, 2), whole.clone()];
        order(&mut diagnostics, &sources);
        assert_eq!(diagnostics, [whole, of(a, 1), of(a, 2), of(b, 1)]);
    }

    #[test]
    fn a_summary_counts() {
        let mut sources = Sources::default();
        let span = Span::new(sources.add("a.md", ""), 0..0);
        let error = Diagnostic::error("x", span, "wrong");
        let warning = Diagnostic::warning("x", span, "odd");
        assert_eq!(summary(&[error.clone(), error.clone(), warning.clone()]), "2 errors and 1 warning");
        assert_eq!(summary(&[error]), "1 error");
        assert_eq!(summary(&[warning.clone(), warning]), "2 warnings");
        assert_eq!(summary(&[]), "no problems");
    }

    proptest! {
        #[test]
        fn nothing_brings_the_drawing_down(
            text in "(\\PC|[\r\n\t\u{0}\u{1b}ä😀\u{301}\u{202e}]){0,400}",
            words in "(\\PC|[\r\n\u{1b}]){0,40}",
            spans in proptest::collection::vec((0usize..500, 0usize..500), 1..4),
        ) {
            let mut sources = Sources::default();
            let file = sources.add(words.clone(), text);
            let place = |(start, end)| Span { file, start, end };
            let mut diagnostic = Diagnostic::warning("x", place(spans[0]), words.clone()).label(words.clone()).help(words.clone());
            for &span in &spans[1..] {
                diagnostic = diagnostic.related(place(span), words.clone());
            }
            draw(&diagnostic, &sources, Style::Plain);
            draw(&diagnostic, &sources, Style::Colour);
        }
    }
}
