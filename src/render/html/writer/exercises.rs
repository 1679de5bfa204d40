//! Knowledge checks that ask for pairs or an order.
//!
//! Parts are numbered by where they are shown. Without the key nothing here knows more than that.

use serde::Serialize;

use crate::edition::question::{Choice, Exercise, ExerciseForm, ExerciseKey};
use crate::render::html::writer::base::Writer;
use crate::render::html::writer::plain::plain_text;
use crate::render::html::writer::prompts::{AnswerView, KeyView, check_of};

#[derive(Serialize)]
struct ExerciseView<'a> {
    id: &'a str,
    title: Option<&'a str>,
    /// A question of one paragraph, which is the legend of its parts.
    legend: Option<String>,
    /// A longer question, which stands before its parts.
    html: String,
    /// The column heads of pairs; empty if the author did not name them.
    heads: [String; 2],
    /// What partners are looked for, or what is put in order.
    parts: Vec<PartView>,
    /// The partners to choose from; none for an order.
    partners: Vec<PartView>,
    key: Option<ExerciseKeyView>,
    check: Option<&'static str>,
}

#[derive(Clone, Serialize)]
struct PartView {
    html: String,
    /// The same without marks, for names.
    text: String,
    /// For partners: A, B, C, …
    letter: char,
}

#[derive(Serialize)]
struct ExerciseKeyView {
    folded: bool,
    answers: Vec<PlaceView>,
    explanation: Vec<String>,
}

/// An entry on the left with its partner, or a place of the order with its item.
#[derive(Serialize)]
struct PlaceView {
    /// What is right, by its number among those that are shown, from 1.
    right: usize,
    part: Option<PartView>,
    partner: Option<PartView>,
    feedback: String,
}

impl Writer<'_> {
    pub(crate) fn exercise(&mut self, out: &mut String, exercise: &Exercise) {
        let (legend, html) = self.asked(&exercise.prompt);
        let (template, heads, parts, partners) = match &exercise.form {
            ExerciseForm::Matching { heads: [left_head, right_head], left, right } => {
                let heads = [self.line(left_head), self.line(right_head)];
                ("blocks/matching.html", heads, self.parts(left), self.parts(right))
            }
            ExerciseForm::Ordering(items) => {
                ("blocks/ordering.html", Default::default(), self.parts(items), Vec::new())
            }
        };
        let key = exercise.key.as_ref().map(|key| self.exercise_key(key, &parts, &partners));
        let view = ExerciseView {
            id: &exercise.id,
            title: exercise.title.as_deref(),
            legend,
            html,
            heads,
            check: check_of(exercise.key.as_ref().map(|key| key.folded)),
            parts,
            partners,
            key,
        };
        out.push_str(&self.fill(template, &view));
    }

    /// The key in words: each entry with its partner, or the items in their order. None without a key.
    pub(crate) fn exercise_as_key(&mut self, exercise: &Exercise) -> Option<KeyView> {
        let key = exercise.key.as_ref()?;
        let mut answers = Vec::with_capacity(key.right.len());
        for (at, (right, feedback)) in key.right.iter().enumerate() {
            let option = match &exercise.form {
                ExerciseForm::Matching { left, right: partners, .. } => {
                    let (part, partner) = (left.get(at)?, partners.get(*right)?);
                    format!("{} → {}", self.line(&part.text), self.line(&partner.text))
                }
                ExerciseForm::Ordering(items) => format!("{}. {}", at + 1, self.line(&items.get(*right)?.text)),
            };
            answers.push(AnswerView { right: true, option, feedback: self.html(feedback) });
        }
        Some(KeyView { folded: false, answers, explanation: self.items(&key.explanation) })
    }

    fn parts(&mut self, parts: &[Choice]) -> Vec<PartView> {
        let letters = ('A'..='Z').chain(std::iter::repeat('?'));
        let mut views = Vec::with_capacity(parts.len());
        for (part, letter) in parts.iter().zip(letters) {
            views.push(PartView { html: self.line(&part.text), text: plain_text(&part.text), letter });
        }
        views
    }

    fn exercise_key(&mut self, key: &ExerciseKey, parts: &[PartView], partners: &[PartView]) -> ExerciseKeyView {
        let mut answers = Vec::with_capacity(key.right.len());
        for (at, (right, feedback)) in key.right.iter().enumerate() {
            let feedback = self.html(feedback);
            let (part, partner) = match partners.is_empty() {
                true => (parts.get(*right).cloned(), None),
                false => (parts.get(at).cloned(), partners.get(*right).cloned()),
            };
            answers.push(PlaceView { right: right + 1, part, partner, feedback });
        }
        ExerciseKeyView { folded: key.folded, answers, explanation: self.items(&key.explanation) }
    }
}
