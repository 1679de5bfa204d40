//! Knowledge checks: a task list is the options, `[x]` the right ones, nested text the feedback. With a table or a numbered
//! list they are pairs or an order: see `exercise`.

use crate::diagnostic::Diagnostic;
use crate::label::{Guarded, Labels, TRAINER};
use crate::source::Span;
use crate::syntax::content::{Block, Inline, ListItem, Question};
use crate::syntax::markdown::builder::Builder;
use crate::syntax::markdown::directive::Written;
use crate::syntax::markdown::inline::plain_text;

/// The narrowest margin at which people wrap their lines, in characters.
const NARROWEST: usize = 60;

/// What is said about the whole once it is answered.
pub(super) type Told = Vec<Guarded<Vec<Block>>>;

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// By a choice among the items of a task list.
    Choice,
    /// By pairing what stands in the rows of a table.
    Matching,
    /// By putting the items of a numbered list in order.
    Ordering,
}

impl Builder<'_, '_> {
    /// A question with the answers that stand in it.
    pub(super) fn question(&mut self, mut written: Written<'_>, told: Told) -> Option<Block> {
        let span = written.span;
        let forms: Vec<Form> = written.body.iter().filter_map(form).collect();
        let Some(form) = forms.first().copied() else {
            self.report(
                Diagnostic::error("question/no-options", span, "a question needs options to choose from")
                    .help("write them as a task list: `- [x]` for what is right, `- [ ]` for what is not")
                    .help("a table of two columns asks for pairs, a numbered list for an order")
                    .help("for a question that is answered in one's own words, write `::: reflection`"),
            );
            return None;
        };
        if forms.iter().any(|other| *other != form) {
            self.report(
                Diagnostic::error("question/mixed", span, "it is not clear how this question is answered")
                    .label("a task list, a table and a numbered list each ask in their own way")
                    .help("keep one of them in the question, and put the other before `::: question`"),
            );
            return None;
        }
        if forms.len() > 1 {
            let (what, help) = match form {
                Form::Matching => ("the rows of this question are two tables", "write all rows in one table"),
                Form::Ordering => ("the items of this question are two lists", "write all items in one list"),
                Form::Choice => (
                    "the options of this question are two lists",
                    "write all options with the same sign (`-`) and with nothing between them",
                ),
            };
            self.report(
                Diagnostic::error("question/two-lists", span, what)
                    .label("the answers of the second would be shown to everyone")
                    .help(help),
            );
        }
        let asked =
            written.body.iter().position(|block| self::form(block).is_some()).map(|at| written.body.remove(at))?;
        if written.body.is_empty() && written.title().is_none() {
            self.report(
                Diagnostic::error("question/empty", span, "what is the question?")
                    .help("write it between the opening fence and the options"),
            );
        }
        match asked {
            Block::List { items, .. } if form == Form::Choice => Some(self.choice(written, items, told)),
            asked => self.exercise(written, asked, told),
        }
    }

    /// Who sees the key.
    pub(super) fn key_labels(&self) -> Labels {
        if self.context.self_check { Labels::none() } else { Labels::one(TRAINER) }
    }

    fn choice(&mut self, mut written: Written<'_>, items: Vec<ListItem>, told: Told) -> Block {
        let span = written.span;
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
            self.check_lines(&text, span);
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
        let multiple = written.attribute("multiple").cloned().is_some_and(|piece| self.truth(&piece));
        let objectives = written.attribute("objectives").cloned().map(|piece| self.ids(&piece)).unwrap_or_default();
        Block::Question(Box::new(Question {
            id: written.id(),
            title: written.title(),
            objectives: Guarded::list_by_nature(TRAINER, objectives),
            prompt: std::mem::take(&mut written.body),
            options,
            multiple: multiple || right > 1,
            key: Guarded::new(self.key_labels(), key),
            explanations: told,
            span,
        }))
    }

    /// What can be chosen, or put in order, is one line; what follows is feedback.
    pub(super) fn check_lines(&mut self, text: &[Inline], span: Span) {
        if breaks_early(text) {
            self.report(
                Diagnostic::error("question/long-option", span, "an option of this question has more than one line")
                    .label("everyone reads all lines of an option, also what was meant for feedback")
                    .help("put a blank line before the feedback; a long option is wrapped where the line is full, or not at all"),
            );
        }
    }
}

/// How a question with this block in it is answered, if the block says.
fn form(block: &Block) -> Option<Form> {
    match block {
        Block::List { items, .. } if items.iter().any(|item| item.task.is_some()) => Some(Form::Choice),
        Block::List { start: Some(_), .. } => Some(Form::Ordering),
        Block::Table { .. } => Some(Form::Matching),
        _ => None,
    }
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
pub(super) fn split(item: ListItem) -> (Vec<Inline>, Vec<Block>) {
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
