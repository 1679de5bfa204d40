//! Knowledge checks that ask for pairs or an order, as nodes of the data.
//!
//! Who takes part gets a line before each part, for a letter or a number; who gives the training gets it filled in.

use serde_json::{Value, json};

use crate::edition::question::{Choice, Exercise, ExerciseForm, ExerciseKey};
use crate::render::pdf::blocks::list_of;
use crate::render::pdf::guide::GuideKind;
use crate::render::pdf::manuscript::{Answers, Manuscript};
use crate::render::pdf::measure::{self, SHORT};
use crate::render::pdf::sheets::{first_line, nodes};

/// How long a line of partners may be to stand beside the parts.
const NARROW: usize = 90;

impl Manuscript<'_> {
    /// A check that asks for pairs or an order.
    pub(crate) fn exercise(&mut self, exercise: &Exercise) -> Value {
        let place = self.place(&exercise.id);
        let title = exercise.title.as_ref().map(|title| self.line(title));
        let prompt = self.blocks(&exercise.prompt);
        let key = if self.kind == GuideKind::Participant { None } else { exercise.key.as_ref() };
        let (how, heads, parts, partners) = match &exercise.form {
            ExerciseForm::Matching { heads: [left_head, right_head], left, right } => {
                let heads = json!([self.inlines(left_head), self.inlines(right_head)]);
                let marks = key.map(|key| key.right.iter().map(|(right, _)| letter(*right)).collect());
                ("print-match", heads, self.parts(left, marks), self.partners(right))
            }
            ExerciseForm::Ordering(items) => {
                let marks = key.map(|key| (0..items.len()).map(|at| number_of(key, at)).collect());
                ("print-order", json!([[], []]), self.parts(items, marks), Vec::new())
            }
        };
        if let Some(key) = key.filter(|_| self.is_facilitator()) {
            let about = match &title {
                Some(title) => json!([title]),
                None => first_line(&prompt).unwrap_or_else(|| json!([self.word("question")])),
            };
            let answers = self.right_answers(exercise, key);
            let module = self.module_title();
            self.answers.push(Answers { module, title: about, question: place.clone(), key: Value::Null, answers });
        }
        let feedback = self.feedback(exercise, key);
        let told: Vec<Value> = key.into_iter().flat_map(|key| &key.explanation).map(|told| self.blocks(told)).collect();
        let length = length_of(&exercise.form);
        json!({
            "b": "exercise", "key": place, "word": self.word("question"), "title": title, "c": prompt,
            "how": self.word(how), "heads": heads, "parts": parts, "partners": partners,
            "beside": longest(&exercise.form) < NARROW, "feedback": feedback, "told": told,
            "short": measure::length(&exercise.prompt) + length < SHORT && key.is_none(),
            "pg": self.page_mark(&exercise.id),
        })
    }

    /// The parts and partners one below the other, where a check stands too deep for a form of its own.
    pub(crate) fn flat_exercise(&mut self, form: &ExerciseForm) -> Vec<Value> {
        let (parts, partners) = match form {
            ExerciseForm::Matching { left, right, .. } => (left, self.partners(right)),
            ExerciseForm::Ordering(items) => (items, Vec::new()),
        };
        let mut all: Vec<Value> =
            parts.iter().map(|part| json!({ "b": "p", "c": ["____ ", self.inlines(&part.text)] })).collect();
        all.extend(partners.into_iter().map(|partner| {
            let letter = format!("{}. ", partner["letter"].as_str().unwrap_or_default());
            json!({ "b": "p", "c": [letter, partner["c"]] })
        }));
        all
    }

    fn parts(&mut self, parts: &[Choice], marks: Option<Vec<String>>) -> Vec<Value> {
        let mut nodes = Vec::with_capacity(parts.len());
        for (at, part) in parts.iter().enumerate() {
            let mark = marks.as_ref().and_then(|marks| marks.get(at));
            nodes.push(json!({ "c": self.inlines(&part.text), "mark": mark }));
        }
        nodes
    }

    fn partners(&mut self, partners: &[Choice]) -> Vec<Value> {
        let with_letter =
            |(at, partner): (usize, &Choice)| json!({ "letter": letter(at), "c": self.inlines(&partner.text) });
        partners.iter().enumerate().map(with_letter).collect()
    }

    /// What to say about each place of an order.
    fn feedback(&mut self, exercise: &Exercise, key: Option<&ExerciseKey>) -> Option<Value> {
        let ExerciseForm::Ordering(items) = &exercise.form else { return None };
        let right = &key?.right;
        if right.iter().all(|(_, feedback)| feedback.is_empty()) {
            return None;
        }
        let mut all = Vec::with_capacity(right.len());
        for (at, feedback) in right {
            let item = items.get(*at).map(|item| self.inlines(&item.text));
            let mut content = vec![json!({ "b": "p", "c": [{ "i": "strong", "c": item }] })];
            content.extend(nodes(self.blocks(feedback)));
            all.push(json!({ "c": content }));
        }
        Some(json!([list_of(all, true)]))
    }

    /// The right answers for the key at the end of the guide.
    fn right_answers(&mut self, exercise: &Exercise, key: &ExerciseKey) -> Vec<Value> {
        let mut lines = Vec::with_capacity(key.right.len());
        for (at, (right, _)) in key.right.iter().enumerate() {
            let line = match &exercise.form {
                ExerciseForm::Matching { left, right: partners, .. } => {
                    let part = left.get(at).map(|part| self.inlines(&part.text));
                    let partner = partners.get(*right).map(|partner| self.inlines(&partner.text));
                    json!([part, format!(" – {}. ", letter(*right)), partner])
                }
                ExerciseForm::Ordering(items) => json!([items.get(*right).map(|item| self.inlines(&item.text))]),
            };
            lines.push(json!({ "c": [{ "b": "p", "c": line }] }));
        }
        vec![json!([list_of(lines, matches!(exercise.form, ExerciseForm::Ordering(_)))])]
    }
}

/// The letter of a partner: A for the first that is shown.
fn letter(at: usize) -> String {
    ('A'..='Z').nth(at).map(String::from).unwrap_or_default()
}

/// Which place of the right order an item has that is shown at this place.
fn number_of(key: &ExerciseKey, shown: usize) -> String {
    let place = key.right.iter().position(|(right, _)| *right == shown);
    place.map(|place| (place + 1).to_string()).unwrap_or_default()
}

fn length_of(form: &ExerciseForm) -> usize {
    let of = |parts: &[Choice]| parts.iter().map(|part| measure::of_line(&part.text) + 40).sum::<usize>();
    match form {
        ExerciseForm::Matching { left, right, .. } => of(left) + of(right),
        ExerciseForm::Ordering(items) => of(items),
    }
}

fn longest(form: &ExerciseForm) -> usize {
    let ExerciseForm::Matching { left, right, .. } = form else { return 0 };
    left.iter().chain(right).map(|part| measure::of_line(&part.text)).max().unwrap_or(0)
}
