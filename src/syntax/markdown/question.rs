//! Knowledge checks: a task list is the options, `[x]` the right ones, nested text the feedback.

use crate::diagnostic::Diagnostic;
use crate::label::{Guarded, Labels, TRAINER};
use crate::syntax::content::{Block, Inline, ListItem, Question};
use crate::syntax::markdown::builder::Builder;
use crate::syntax::markdown::directive::Written;
use crate::syntax::markdown::inline::plain_text;

/// The narrowest margin at which people wrap their lines, in characters.
const NARROWEST: usize = 60;

impl Builder<'_, '_> {
    pub(super) fn question(&mut self, mut written: Written<'_>) -> Option<Block> {
        let span = written.span;
        let position = written.body.iter().position(is_task_list);
        let Some(Block::List { items, .. }) = position.map(|at| written.body.remove(at)) else {
            self.report(
                Diagnostic::error("question/no-options", span, "a question needs options to choose from")
                    .help("write them as a task list: `- [x]` for what is right, `- [ ]` for what is not")
                    .help("for a question that is answered in one's own words, write `::: reflection`"),
            );
            return None;
        };
        if written.body.iter().any(is_task_list) {
            self.report(
                Diagnostic::error("question/two-lists", span, "the options of this question are two lists")
                    .label("the ticks of the second would be shown to everyone")
                    .help("write all options with the same sign (`-`) and with nothing between them"),
            );
        }
        let (mut options, mut key) = (Vec::new(), Vec::new());
        for item in items {
            if item.task.is_none() {
                self.report(
                    Diagnostic::error("question/unmarked-option", span, "an option of this question has no box")
                        .help("every option begins with `- [ ]` or `- [x]`, exactly so"),
                );
            }
            let right = item.task.unwrap_or(false);
            let (text, feedback) = split(item);
            if breaks_early(&text) {
                self.report(
                    Diagnostic::error("question/long-option", span, "an option of this question has more than one line")
                        .label("everyone reads all lines of an option, also what was meant for feedback")
                        .help("put a blank line before the feedback; a long option is wrapped where the line is full, or not at all"),
                );
            }
            options.push(text);
            key.push((right, feedback));
        }
        let right = key.iter().filter(|(right, _)| *right).count();
        if right == 0 {
            self.report(
                Diagnostic::error("question/no-answer", span, "no option of this question is marked as right")
                    .help("tick what is right: `- [x]`"),
            );
        }
        if options.len() < 2 {
            self.report(Diagnostic::error("question/one-option", span, "a question needs at least two options"));
        }
        if written.body.is_empty() && written.title().is_none() {
            self.report(
                Diagnostic::error("question/empty", span, "what is the question?")
                    .help("write it between the opening fence and the options"),
            );
        }
        let multiple = written.attribute("multiple").cloned().is_some_and(|piece| self.truth(&piece));
        let objectives = written.attribute("objectives").cloned().map(|piece| self.ids(&piece)).unwrap_or_default();
        let labels = if self.context.self_check { Labels::none() } else { Labels::one(TRAINER) };
        Some(Block::Question(Box::new(Question {
            id: written.id(),
            title: written.title(),
            objectives: Guarded::by_nature(TRAINER, objectives),
            prompt: std::mem::take(&mut written.body),
            options,
            multiple: multiple || right > 1,
            key: Guarded::new(labels, key),
            span,
        })))
    }
}

fn is_task_list(block: &Block) -> bool {
    matches!(block, Block::List { items, .. } if items.iter().any(|item| item.task.is_some()))
}

/// Whether a line ends although the next word would have had room: that is no wrapped line, but the next thought.
fn breaks_early(text: &[Inline]) -> bool {
    let lines: Vec<String> =
        text.split(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak)).map(plain_text).collect();
    lines.windows(2).any(|pair| {
        let word = pair[1].split_whitespace().next().unwrap_or("");
        pair[0].chars().count() + 1 + word.chars().count() < NARROWEST
    })
}

/// An option's text, and what follows it.
fn split(item: ListItem) -> (Vec<Inline>, Vec<Block>) {
    let mut body = item.body.into_iter();
    match body.next() {
        Some(Block::Paragraph { content, .. }) => {
            let text: Vec<Inline> = content
                .into_iter()
                .skip_while(|inline| matches!(inline, Inline::Text(text) if text.trim().is_empty()))
                .collect();
            (text, body.collect())
        }
        first => (Vec::new(), first.into_iter().chain(body).collect()),
    }
}
