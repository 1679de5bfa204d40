//! Knowledge checks as one edition sees them: what is asked always, the key only where its guard opens.

use crate::edition::blocks::Place;
use crate::edition::content::{Block, Inline};
use crate::edition::question::{AnswerKey, Check, Choice, Exercise, ExerciseForm, ExerciseKey, Question};
use crate::edition::scope::{Asked, Scope};
use crate::syntax::content as written;

impl Scope<'_, '_> {
    pub(super) fn question(&mut self, question: &written::Question, place: Place<'_>) -> Question {
        let clearance = self.view.clearance.clone();
        let title = question.title.as_deref().unwrap_or_default();
        let id = self.anchor(question.id.as_deref(), title, "question", question.span);
        let served = self.served(&question.objectives, &id, question.title.as_deref());
        self.ask(&id, question.title.as_ref(), !served.is_empty());
        self.gathered.checks.extend(served);
        let folded = !self.view.sees_trainer();
        let question = Question {
            id,
            title: question.title.clone(),
            prompt: self.blocks(&question.prompt, place),
            options: self.choices(&question.options, place),
            multiple: question.multiple,
            key: question.key.open(&clearance).map(|key| AnswerKey {
                options: key.iter().map(|(right, feedback)| (*right, self.blocks(feedback, place))).collect(),
                explanation: self.answers(&question.explanations, place.document),
                folded,
            }),
        };
        self.list_check(&question.id, question.title.as_ref(), &question.prompt, question.key.is_some());
        question
    }

    pub(super) fn exercise(&mut self, exercise: &written::Exercise, place: Place<'_>) -> Exercise {
        let clearance = self.view.clearance.clone();
        let title = exercise.title.as_deref().unwrap_or_default();
        let id = self.anchor(exercise.id.as_deref(), title, "question", exercise.span);
        let served = self.served(&exercise.objectives, &id, exercise.title.as_deref());
        self.ask(&id, exercise.title.as_ref(), !served.is_empty());
        self.gathered.checks.extend(served);
        let folded = !self.view.sees_trainer();
        let prompt = self.blocks(&exercise.prompt, place);
        let form = match &exercise.form {
            written::ExerciseForm::Matching { heads: [left_head, right_head], left, right } => ExerciseForm::Matching {
                heads: [self.inlines(left_head, place), self.inlines(right_head, place)],
                left: self.choices(left, place),
                right: self.choices(right, place),
            },
            written::ExerciseForm::Ordering(items) => ExerciseForm::Ordering(self.choices(items, place)),
        };
        let key = exercise.key.open(&clearance).map(|key| ExerciseKey {
            right: key.iter().map(|(right, feedback)| (*right, self.blocks(feedback, place))).collect(),
            explanation: self.answers(&exercise.explanations, place.document),
            folded,
        });
        self.list_check(&id, exercise.title.as_ref(), &prompt, key.is_some());
        Exercise { id, title: exercise.title.clone(), prompt, form, key }
    }

    fn choices(&mut self, texts: &[Vec<written::Inline>], place: Place<'_>) -> Vec<Choice> {
        texts.iter().map(|text| Choice { text: self.inlines(text, place) }).collect()
    }

    /// Notes a check for the crosswalk.
    fn ask(&mut self, id: &str, title: Option<&String>, serves: bool) {
        self.gathered.questions.push(Asked { id: id.to_owned(), title: title.cloned(), serves });
    }

    /// Notes a check for those who answer it. Who sees what is for trainers has the keys open, and answers none.
    fn list_check(&mut self, id: &str, title: Option<&String>, prompt: &[Block], has_key: bool) {
        if self.view.sees_trainer() {
            return;
        }
        let prompt = prompt.iter().find_map(|block| match block {
            Block::Paragraph(content) => Some(content.clone()),
            _ => None,
        });
        let prompt: Vec<Inline> = prompt.unwrap_or_default();
        self.gathered.answered.push(Check { id: id.to_owned(), title: title.cloned(), prompt, self_check: has_key });
    }
}
