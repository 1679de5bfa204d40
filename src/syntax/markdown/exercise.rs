//! Knowledge checks without options: the rows of a table are pairs, a numbered list is an order.
//!
//! Invariant: what leaves this file unguarded is in the order of `shuffle`; which is right is known to the key alone.

use crate::diagnostic::Diagnostic;
use crate::label::{Guarded, TRAINER};
use crate::source::Span;
use crate::syntax::content::{Block, Exercise, ExerciseForm, Inline, ListItem};
use crate::syntax::markdown::builder::Builder;
use crate::syntax::markdown::directive::Written;
use crate::syntax::markdown::inline::plain_text;
use crate::syntax::markdown::question::{Told, split};
use crate::syntax::markdown::shuffle;

/// More rows or items than letters are no check but a test of patience.
const MOST_PARTS: usize = 26;

/// The key before it is guarded.
type Key = Vec<(usize, Vec<Block>)>;

impl Builder<'_, '_> {
    /// A check whose table or numbered list is `asked`.
    pub(super) fn exercise(&mut self, mut written: Written<'_>, asked: Block, told: Told) -> Option<Block> {
        let span = written.span;
        if let Some(piece) = written.attribute("multiple").cloned() {
            let place = self.span(piece.range.clone());
            self.report(
                Diagnostic::error("question/mixed", place, "`multiple` is for options to choose from")
                    .help("delete it; with a table or a numbered list every part is answered"),
            );
        }
        let (form, key) = match asked {
            Block::Table { head, rows, span, .. } => self.matching(head, rows, span)?,
            Block::List { items, .. } => self.ordering(items, span)?,
            _ => return None,
        };
        let objectives = written.attribute("objectives").cloned().map(|piece| self.ids(&piece)).unwrap_or_default();
        Some(Block::Exercise(Box::new(Exercise {
            id: written.id(),
            title: written.title(),
            objectives: Guarded::list_by_nature(TRAINER, objectives),
            prompt: std::mem::take(&mut written.body),
            form,
            key: Guarded::new(self.key_labels(), key),
            explanations: told,
            span,
        })))
    }

    fn matching(
        &mut self,
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
        span: Span,
    ) -> Option<(ExerciseForm, Key)> {
        let columns = head.len();
        let Ok(heads) = <[Vec<Inline>; 2]>::try_from(head) else {
            let message = format!("a table of pairs has two columns, and this one has {columns}");
            self.report(
                Diagnostic::error("question/columns", span, message)
                    .help("write what is asked in the left column and its partner in the right one"),
            );
            return None;
        };
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for row in rows {
            let mut cells = row.into_iter();
            left.push(cells.next().unwrap_or_default());
            right.push(cells.next().unwrap_or_default());
        }
        let (asked, partners) = (texts(&left), texts(&right));
        let both: Vec<&String> = asked.iter().chain(&partners).collect();
        if !self.are_parts(&both, left.len(), ["row", "rows", "table"], span) || !self.differ(&asked, "row", span) {
            return None;
        }
        let mut kinds: Vec<usize> = Vec::new();
        for (at, text) in partners.iter().enumerate() {
            if !kinds.iter().any(|kind| partners[*kind] == *text) {
                kinds.push(at);
            }
        }
        if kinds.len() == 1 {
            self.report(
                Diagnostic::error("question/same-twice", span, "all rows of this table have the same partner")
                    .help("give at least one row another one"),
            );
            return None;
        }
        let distinct: Vec<String> = kinds.iter().map(|kind| partners[*kind].clone()).collect();
        // Rows that share partners have no order that could be the right one.
        let order = match distinct.len() == left.len() {
            true => shuffle::shown_wrong(&distinct),
            false => shuffle::shown(&distinct),
        };
        let place = |text: &String| order.iter().position(|kind| distinct[*kind] == *text).unwrap_or_default();
        let key = partners.iter().map(|text| (place(text), Vec::new())).collect();
        let right = order.iter().map(|kind| right[kinds[*kind]].clone()).collect();
        Some((ExerciseForm::Matching { heads, left, right }, key))
    }

    fn ordering(&mut self, items: Vec<ListItem>, span: Span) -> Option<(ExerciseForm, Key)> {
        let (mut parts, mut feedback) = (Vec::new(), Vec::new());
        for item in items {
            let (text, behind) = split(item);
            self.check_lines(&text, span);
            parts.push(text);
            feedback.push(behind);
        }
        let texts = texts(&parts);
        let all: Vec<&String> = texts.iter().collect();
        if !self.are_parts(&all, parts.len(), ["item", "items", "list"], span) || !self.differ(&texts, "item", span) {
            return None;
        }
        let order = shuffle::shown_wrong(&texts);
        let shown = order.iter().map(|at| parts[*at].clone()).collect();
        let place = |at: usize| order.iter().position(|shown| *shown == at).unwrap_or_default();
        let key = feedback.into_iter().enumerate().map(|(at, feedback)| (place(at), feedback)).collect();
        Some((ExerciseForm::Ordering(shown), key))
    }

    /// Whether there are enough parts and not too many, and none is empty.
    fn are_parts(&mut self, texts: &[&String], count: usize, [one, many, whole]: [&str; 3], span: Span) -> bool {
        let wrong = if count < 2 {
            Diagnostic::error(
                "question/one-option",
                span,
                format!("the {whole} of this question needs at least two {many}"),
            )
            .help(format!("add a {one}, or ask with a task list: `- [x]` for what is right, `- [ ]` for what is not"))
        } else if count > MOST_PARTS {
            let message = format!("the {whole} of this question has {count} {many}; {MOST_PARTS} are the most");
            Diagnostic::error("question/too-many", span, message).help("make two questions of it")
        } else if texts.iter().any(|text| text.trim().is_empty()) {
            Diagnostic::error("question/empty-part", span, format!("the {whole} of this question has an empty place"))
                .help(format!("write something into each {one}, or delete it"))
        } else {
            return true;
        };
        self.report(wrong);
        false
    }

    /// Whether no text stands there twice: nobody could tell them apart.
    fn differ(&mut self, texts: &[String], part: &str, span: Span) -> bool {
        let mut sorted: Vec<&String> = texts.iter().collect();
        sorted.sort_unstable();
        let Some(twice) = sorted.windows(2).find(|pair| pair[0] == pair[1]) else { return true };
        self.report(
            Diagnostic::error("question/same-twice", span, format!("`{}` stands in this question twice", twice[0]))
                .help(format!("say in each {part} what is different")),
        );
        false
    }
}

/// What tells parts from each other: their words, and where they have none their pictures.
fn texts(parts: &[Vec<Inline>]) -> Vec<String> {
    parts.iter().map(|part| text(part)).collect()
}

fn text(part: &[Inline]) -> String {
    let words = plain_text(part);
    let picture = part.iter().find_map(|inline| match inline {
        Inline::Image { file, .. } if words.trim().is_empty() => Some(file.text.clone()),
        _ => None,
    });
    picture.unwrap_or_else(|| words.trim().to_owned())
}
