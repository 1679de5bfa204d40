//! What a page says, passage by passage, in the order in which it is read.

use crate::edition::activity::{Activity, Material};
use crate::edition::content::{Block, CalloutKind, Handout, Inline, Reflection, Video};
use crate::edition::question::{AnswerKey, Exercise, ExerciseForm, ExerciseKey, Question};
use crate::render::search::weight::Kind;

/// A passage of a page: no word goes on from one to the next.
#[derive(Debug)]
struct Passage {
    /// Where its text ends: it begins with the end of the one before.
    end: usize,
    kind: Kind,
    /// Its language, if it is not the book's.
    language: Option<String>,
}

/// The passages of a page.
#[derive(Debug)]
pub(super) struct Passages {
    title: String,
    /// The texts of all passages.
    text: String,
    list: Vec<Passage>,
    /// Whose answers and keys are open.
    trainer: bool,
    /// Whether it was asked who reads: readers of another edition may find more or less.
    asked: bool,
    kind: Kind,
    language: Option<String>,
}

impl Passages {
    /// Of a page with this title. `trainer`: its readers see answers unfolded.
    pub(super) fn of(title: String, trainer: bool) -> Self {
        let (text, list) = (String::new(), Vec::new());
        Self { title, text, list, trainer, asked: false, kind: Kind::Text, language: None }
    }

    fn is_for_trainers(&mut self) -> bool {
        self.asked = true;
        self.trainer
    }

    /// Whether the same page says the same in every edition that has it.
    pub(super) fn is_for_all(&self) -> bool {
        !self.asked
    }

    /// The page's title.
    pub(super) fn title(&self) -> &str {
        &self.title
    }

    /// All passages: each with its kind, and its language if that is not the book's.
    pub(super) fn list(&self) -> impl Iterator<Item = (&str, Kind, Option<&str>)> {
        let starts = std::iter::once(0).chain(self.list.iter().map(|passage| passage.end));
        let text = |(start, passage): (usize, &'_ Passage)| &self.text[start..passage.end];
        starts.zip(&self.list).map(move |both| (text(both), both.1.kind, both.1.language.as_deref()))
    }

    /// The title of a part of the page.
    pub(super) fn heading(&mut self, title: &str) {
        self.text.push_str(title);
        self.end(Kind::Heading);
    }

    /// Plain text.
    pub(super) fn text(&mut self, text: &str) {
        self.text.push_str(text);
        self.end(self.kind);
    }

    /// Blocks.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    /// Lists of blocks.
    pub(super) fn each(&mut self, list: &[Vec<Block>]) {
        list.iter().for_each(|blocks| self.blocks(blocks));
    }

    /// Lists of blocks that are to be kept in mind.
    pub(super) fn key_points(&mut self, list: &[Vec<Block>]) {
        self.weighing(Kind::KeyPoint, |this| this.each(list));
    }

    /// An activity.
    pub(super) fn activity(&mut self, activity: &Activity) {
        self.heading(&activity.title);
        self.blocks(&activity.instructions);
        if activity.answers_open || self.is_for_trainers() {
            self.each(&activity.possible_answers);
        }
        self.materials(&activity.materials);
        self.blocks(&activity.say);
        activity.steps.iter().for_each(|step| self.blocks(&step.text));
        self.each(&activity.trainer_notes);
        self.each(&activity.debrief);
        self.each(&activity.objectives);
        self.each(&activity.supervisor_notes);
        self.each(&activity.coach_questions);
    }

    /// What to bring.
    pub(super) fn materials(&mut self, materials: &[Material]) {
        materials.iter().for_each(|material| self.text(&material.text));
    }

    /// Ends the passage whose text was added.
    fn end(&mut self, kind: Kind) {
        let end = self.text.len();
        if self.list.last().map_or(0, |last| last.end) < end {
            self.list.push(Passage { end, kind, language: self.language.clone() });
        }
    }

    fn weighing(&mut self, kind: Kind, add: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.kind, kind);
        add(self);
        self.kind = before;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(content) => self.inlines(content),
            Block::Heading(heading) => {
                self.collect(&heading.content);
                self.end(Kind::Heading);
            }
            Block::Code { text, .. } => self.text(text),
            Block::Quote(body) => self.blocks(body),
            Block::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.body)),
            Block::Definitions(list) => {
                for (term, definitions) in list {
                    self.inlines(term);
                    self.each(definitions);
                }
            }
            Block::Table(table) => {
                table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.inlines(cell));
            }
            // Whether it passes is not known here, and it may say what no page shows.
            Block::Rule | Block::RawHtml(_) => {}
            Block::Language { tag, body } => {
                let before = self.language.replace(tag.to_string());
                self.blocks(body);
                self.language = before;
            }
            Block::Callout(callout) => {
                let kind = if callout.kind == CalloutKind::KeyPoint { Kind::KeyPoint } else { self.kind };
                self.weighing(kind, |this| {
                    this.heading(callout.title.as_deref().unwrap_or_default());
                    this.blocks(&callout.body);
                });
            }
            Block::Cue(cue) => {
                self.heading(cue.title.as_deref().unwrap_or_default());
                self.blocks(&cue.body);
            }
            Block::Activity(activity) => self.activity(activity),
            Block::Reflection(reflection) => self.reflection(reflection),
            Block::Question(question) => self.question(question),
            Block::Exercise(exercise) => self.exercise(exercise),
            Block::Details { title, body } => {
                self.heading(title);
                self.blocks(body);
            }
            Block::Video(video) => self.video(video),
            Block::Handout(handout) => self.handout(handout),
        }
    }

    fn reflection(&mut self, reflection: &Reflection) {
        self.heading(reflection.title.as_deref().unwrap_or_default());
        self.blocks(&reflection.prompt);
        if self.is_for_trainers() {
            self.each(&reflection.answers);
        }
    }

    fn question(&mut self, question: &Question) {
        self.heading(question.title.as_deref().unwrap_or_default());
        self.blocks(&question.prompt);
        question.options.iter().for_each(|option| self.inlines(&option.text));
        if let Some(AnswerKey { options, explanation, folded: false }) = &question.key {
            options.iter().for_each(|(_, feedback)| self.blocks(feedback));
            self.each(explanation);
        }
    }

    /// In the order that the page shows, which has nothing to do with the right one.
    fn exercise(&mut self, exercise: &Exercise) {
        self.heading(exercise.title.as_deref().unwrap_or_default());
        self.blocks(&exercise.prompt);
        match &exercise.form {
            ExerciseForm::Matching { heads, left, right } => {
                heads.iter().for_each(|head| self.inlines(head));
                left.iter().chain(right).for_each(|part| self.inlines(&part.text));
            }
            ExerciseForm::Ordering(items) => items.iter().for_each(|item| self.inlines(&item.text)),
        }
        if let Some(ExerciseKey { right, explanation, folded: false }) = &exercise.key {
            right.iter().for_each(|(_, feedback)| self.blocks(feedback));
            self.each(explanation);
        }
    }

    fn video(&mut self, video: &Video) {
        self.heading(video.title.as_deref().unwrap_or_default());
        self.text(video.credit.as_deref().unwrap_or_default());
        self.blocks(&video.body);
    }

    fn handout(&mut self, handout: &Handout) {
        self.heading(handout.title.as_deref().unwrap_or(&handout.file_name));
        self.blocks(&handout.body);
    }

    /// Running text, and the captions of pictures in it.
    fn inlines(&mut self, content: &[Inline]) {
        self.collect(content);
        self.end(self.kind);
        self.captions(content);
    }

    fn collect(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(piece) | Inline::Code(piece) => self.text.push_str(piece),
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Strikethrough(content) => {
                    self.collect(content)
                }
                Inline::Language(words) => self.collect(&words.content),
                Inline::Link(link) => self.collect(&link.content),
                Inline::Image(image) => self.text.push_str(&image.alt),
                Inline::SoftBreak | Inline::HardBreak => self.text.push(' '),
                Inline::FootnoteReference { .. } | Inline::RawHtml(_) => {}
            }
        }
    }

    fn captions(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Strikethrough(content) => {
                    self.captions(content)
                }
                Inline::Language(words) => self.captions(&words.content),
                Inline::Link(link) => self.captions(&link.content),
                Inline::Image(image) => self.text(&image.title),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::SoftBreak
                | Inline::HardBreak
                | Inline::FootnoteReference { .. }
                | Inline::RawHtml(_) => {}
            }
        }
    }
}
