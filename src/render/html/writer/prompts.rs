//! Reflections and knowledge checks: what asks the reader to answer.

use std::borrow::Cow;

use serde::Serialize;

use crate::edition::content::{Block, Reflection};
use crate::edition::question::{AnswerKey, Question};
use crate::render::html::writer::base::Writer;

#[derive(Serialize)]
struct ReflectionView<'a> {
    id: Cow<'a, str>,
    title: Option<&'a str>,
    html: String,
    answers: Vec<String>,
    answers_open: bool,
    writes: bool,
}

#[derive(Serialize)]
struct QuestionView<'a> {
    id: Cow<'a, str>,
    title: Option<&'a str>,
    /// A question of one paragraph, which is the legend of its options.
    legend: Option<String>,
    /// A longer question, which stands before its options.
    html: String,
    multiple: bool,
    options: Vec<String>,
    key: Option<KeyView>,
    /// What a script does with the answer; none where the key is open.
    check: Option<&'static str>,
}

/// The key of a question.
#[derive(Debug, Serialize)]
pub(crate) struct KeyView {
    pub(crate) folded: bool,
    pub(crate) answers: Vec<AnswerView>,
    /// What to say about the whole.
    pub(crate) explanation: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct AnswerView {
    pub(crate) right: bool,
    pub(crate) option: String,
    pub(crate) feedback: String,
}

impl Writer<'_> {
    pub(crate) fn reflection(&mut self, out: &mut String, reflection: &Reflection) {
        let view = ReflectionView {
            id: self.anchor(&reflection.id),
            title: reflection.title.as_deref(),
            html: self.html(&reflection.prompt),
            answers: self.items(&reflection.answers),
            answers_open: self.stage.trainer,
            writes: true,
        };
        out.push_str(&self.fill("blocks/reflection.html", &view));
    }

    pub(crate) fn question(&mut self, out: &mut String, question: &Question) {
        let (legend, html) = self.asked(&question.prompt);
        let options: Vec<String> = question.options.iter().map(|option| self.line(&option.text)).collect();
        let key = question.key.as_ref().map(|key| self.key(key, &options));
        let view = QuestionView {
            id: self.anchor(&question.id),
            title: question.title.as_deref(),
            legend,
            html,
            multiple: question.multiple,
            options,
            check: check_of(question.key.as_ref().map(|key| key.folded)),
            key,
        };
        out.push_str(&self.fill("blocks/question.html", &view));
    }

    /// The key of a question, for `blocks/answer-key.html`.
    pub(crate) fn key(&mut self, key: &AnswerKey, options: &[String]) -> KeyView {
        let mut answers = Vec::with_capacity(options.len());
        for ((right, feedback), option) in key.options.iter().zip(options) {
            answers.push(AnswerView { right: *right, option: option.clone(), feedback: self.html(feedback) });
        }
        KeyView { folded: key.folded, answers, explanation: self.items(&key.explanation) }
    }

    /// A question of one paragraph as a legend; else what stands before it.
    pub(crate) fn asked(&mut self, prompt: &[Block]) -> (Option<String>, String) {
        match prompt {
            [Block::Paragraph(inlines)] => (Some(self.line(inlines)), String::new()),
            blocks => (None, self.html(blocks)),
        }
    }
}

/// What a script does with the answer to a check: compare it with a folded key, or keep it. Where the key is open nobody answers.
pub(crate) fn check_of(folded: Option<bool>) -> Option<&'static str> {
    match folded {
        Some(true) => Some("compared"),
        Some(false) => None,
        None => Some("kept"),
    }
}
