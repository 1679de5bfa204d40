//! What stands too deep inside of other things: its text stays, its form goes.
//!
//! The layout engine bounds how deep things stand in each other, and paper is not wide enough for more either.

use serde_json::{Value, json};

use crate::edition::activity::Activity;
use crate::edition::content::{Block, Inline};
use crate::render::pdf::guide::GuideKind;
use crate::render::pdf::manuscript::Manuscript;
use crate::render::pdf::sheets::nodes;

/// How many blocks can stand in each other and keep their form.
pub(crate) const DEEPEST: usize = 8;

/// How many marks can stand in each other and keep their form.
pub(crate) const DEEPEST_MARK: usize = 6;

impl Manuscript<'_> {
    /// The texts of a block; none if it is a leaf, which keeps its form at any depth.
    pub(crate) fn flat(&mut self, block: &Block) -> Option<Vec<Value>> {
        Some(match block {
            Block::Quote(body) | Block::Language { body, .. } => nodes(self.blocks(body)),
            Block::Callout(callout) => self.titled(callout.title.as_deref(), &[&callout.body]),
            Block::Cue(cue) => self.titled(cue.title.as_deref(), &[&cue.body]),
            Block::Details { title, body } => self.titled(Some(title), &[body]),
            Block::List { items, .. } => {
                let bodies: Vec<&Vec<Block>> = items.iter().map(|item| &item.body).collect();
                self.titled(None, &bodies)
            }
            Block::Definitions(items) => {
                let mut all = Vec::new();
                for (term, definitions) in items {
                    all.push(json!({ "b": "p", "c": [{ "i": "strong", "c": self.inlines(term) }] }));
                    all.extend(definitions.iter().flat_map(|body| nodes(self.blocks(body))));
                }
                all
            }
            Block::Activity(activity) => self.flat_activity(activity),
            Block::Reflection(reflection) => {
                let key = self.place(&reflection.id);
                let mut all = self.titled(reflection.title.as_deref(), &[&reflection.prompt]);
                let title = json!([self.line(reflection.title.as_deref().unwrap_or_default())]);
                all.extend(self.flat_answers(title, &key, &reflection.answers));
                all
            }
            Block::Question(question) => {
                let mut all = self.titled(question.title.as_deref(), &[&question.prompt]);
                for option in &question.options {
                    let tick = json!({ "i": "tick", "ticked": false, "ring": !question.multiple });
                    all.push(json!({ "b": "p", "c": [tick, self.inlines(&option.text)] }));
                }
                all
            }
            Block::Video(video) => self.titled(video.title.as_deref(), &[&video.body]),
            Block::Handout(handout) => {
                self.titled(Some(handout.title.as_deref().unwrap_or(&handout.file_name)), &[&handout.body])
            }
            Block::Exercise(exercise) => {
                let mut all = self.titled(exercise.title.as_deref(), &[&exercise.prompt]);
                all.extend(self.flat_exercise(&exercise.form));
                all
            }
            Block::Paragraph(_)
            | Block::Heading(_)
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Rule
            | Block::RawHtml(_) => return None,
        })
    }

    fn flat_activity(&mut self, activity: &Activity) -> Vec<Value> {
        let key = self.place(&activity.id);
        let title = json!([self.line(&activity.title)]);
        let mut all = vec![json!({ "b": "lead-in", "key": key, "c": title })];
        all.extend(self.titled(None, &[&activity.say, &activity.instructions]));
        all.extend(self.flat_answers(title, &key, &activity.possible_answers));
        let steps = activity.steps.iter().map(|step| &step.text);
        let rest = [&activity.trainer_notes, &activity.debrief, &activity.supervisor_notes, &activity.coach_questions];
        let bodies: Vec<&Vec<Block>> = steps.chain(rest.into_iter().flatten()).collect();
        all.extend(self.titled(None, &bodies));
        all
    }

    /// Answers stay away from who takes part at any depth.
    fn flat_answers(&mut self, title: Value, key: &Value, answers: &[Vec<Block>]) -> Vec<Value> {
        match self.kind {
            GuideKind::Participant => self.put_answers_behind(title, key, answers).into_iter().collect(),
            GuideKind::Facilitator | GuideKind::JobAid => {
                answers.iter().flat_map(|answer| nodes(self.blocks(answer))).collect()
            }
        }
    }

    fn titled(&mut self, title: Option<&str>, bodies: &[&Vec<Block>]) -> Vec<Value> {
        let mut all = Vec::new();
        if let Some(title) = title.filter(|title| !title.is_empty()) {
            all.push(json!({ "b": "p", "c": [{ "i": "strong", "c": [self.line(title)] }] }));
        }
        for body in bodies {
            all.extend(nodes(self.blocks(body)));
        }
        all
    }

    /// What stands in a mark, if it stands too deep.
    pub(crate) fn flat_mark<'i>(&self, inline: &'i Inline) -> Option<&'i [Inline]> {
        let inner = match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => inner,
            Inline::Link(link) => &link.content,
            Inline::Language(words) => &words.content,
            _ => return None,
        };
        (self.mark_depth > DEEPEST_MARK).then_some(inner)
    }
}
