//! What a page says, passage by passage, in the order in which it is read.

use serde::{Serialize, Serializer};

use crate::edition::activity::{Activity, Material};
use crate::edition::content::{
    AnswerKey, Block, CalloutKind, Exercise, ExerciseForm, ExerciseKey, Handout, Inline, Question, Reflection, Video,
};
use crate::render::search::weight::Kind;

/// A passage of a page.
#[derive(Debug)]
pub(super) struct Passage {
    pub(super) said: Said,
    pub(super) kind: Kind,
    /// Its language, if it is not the book's.
    pub(super) language: Option<String>,
}

/// What a passage is.
#[derive(Debug)]
pub(super) enum Said {
    /// Here begins what can be linked to by this anchor. The title may be empty.
    Heading { id: String, title: String },
    /// What can be linked to by this anchor begins or goes on, and its title is not looked for; no anchor: the page itself.
    Back { id: String, title: String },
    /// A title without an anchor.
    Aside(String),
    /// Text.
    Text(String),
}

/// As it is written: text as a string, a heading as `[anchor, title]`.
impl Serialize for Passage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.said {
            Said::Heading { id, title } | Said::Back { id, title } => [id, title].serialize(serializer),
            Said::Aside(text) | Said::Text(text) => serializer.serialize_str(text),
        }
    }
}

/// The passages of a page.
#[derive(Debug)]
pub(super) struct Passages {
    title: String,
    list: Vec<Passage>,
    /// Whose answers and keys are open.
    trainer: bool,
    /// Whether it was asked who reads: readers of another edition may find more or less.
    asked: bool,
    kind: Kind,
    language: Option<String>,
    /// The heading that was begun last.
    under: (String, String),
}

impl Passages {
    /// Of a page with this title. `trainer`: its readers see answers unfolded.
    pub(super) fn of(title: String, trainer: bool) -> Self {
        let (kind, under) = (Kind::Text, Default::default());
        Self { title, list: Vec::new(), trainer, asked: false, kind, language: None, under }
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

    /// All passages.
    pub(super) fn list(&self) -> &[Passage] {
        &self.list
    }

    /// A heading with its anchor.
    pub(super) fn heading(&mut self, id: &str, title: &str) {
        self.under = (id.to_owned(), title.to_owned());
        self.add(Said::Heading { id: id.to_owned(), title: title.to_owned() });
    }

    /// A title without an anchor.
    pub(super) fn aside(&mut self, title: &str) {
        if !title.trim().is_empty() {
            self.add(Said::Aside(title.to_owned()));
        }
    }

    /// Plain text.
    pub(super) fn text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.add(Said::Text(single_spaced(text)));
        }
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

    /// An activity, with its anchor.
    pub(super) fn activity(&mut self, activity: &Activity) {
        self.inside(&activity.id, &activity.title, |this| {
            this.blocks(&activity.instructions);
            if activity.answers_open || this.is_for_trainers() {
                this.each(&activity.possible_answers);
            }
            this.materials(&activity.materials);
            this.blocks(&activity.say);
            activity.steps.iter().for_each(|step| this.blocks(&step.text));
            this.each(&activity.trainer_notes);
            this.each(&activity.debrief);
            this.each(&activity.objectives);
            this.each(&activity.supervisor_notes);
            this.each(&activity.coach_questions);
        });
    }

    /// What to bring.
    pub(super) fn materials(&mut self, materials: &[Material]) {
        materials.iter().for_each(|material| self.text(&material.text));
    }

    fn add(&mut self, said: Said) {
        self.list.push(Passage { said, kind: self.kind, language: self.language.clone() });
    }

    /// What stands inside something of the author's with an anchor of its own.
    fn inside(&mut self, id: &str, title: &str, add: impl FnOnce(&mut Self)) {
        self.within(Said::Heading { id: id.to_owned(), title: title.to_owned() }, add);
    }

    /// A part of a page that has its title from the interface: nobody looks for that.
    pub(super) fn part(&mut self, id: &str, title: &str, add: impl FnOnce(&mut Self)) {
        self.within(Said::Back { id: id.to_owned(), title: title.to_owned() }, add);
    }

    fn within(&mut self, begin: Said, add: impl FnOnce(&mut Self)) {
        let before = self.under.clone();
        if let Said::Heading { id, title } | Said::Back { id, title } = &begin {
            self.under = (id.clone(), title.clone());
        }
        self.add(begin);
        add(self);
        self.under = before;
        let (id, title) = self.under.clone();
        self.add(Said::Back { id, title });
    }

    fn weighing(&mut self, kind: Kind, add: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.kind, kind);
        add(self);
        self.kind = before;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(content) => self.inlines(content),
            Block::Heading { id, content, .. } => {
                let (title, _) = plain(content);
                self.heading(id, &title);
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
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| self.inlines(cell));
            }
            // Whether it passes is not known here, and it may say what no page shows.
            Block::Rule | Block::RawHtml(_) => {}
            Block::Language { tag, body } => {
                let before = self.language.replace(tag.clone());
                self.blocks(body);
                self.language = before;
            }
            Block::Callout(callout) => {
                let kind = if callout.kind == CalloutKind::KeyPoint { Kind::KeyPoint } else { self.kind };
                self.weighing(kind, |this| {
                    this.aside(callout.title.as_deref().unwrap_or_default());
                    this.blocks(&callout.body);
                });
            }
            Block::Cue(cue) => {
                self.aside(cue.title.as_deref().unwrap_or_default());
                self.blocks(&cue.body);
            }
            Block::Activity(activity) => self.activity(activity),
            Block::Reflection(reflection) => self.reflection(reflection),
            Block::Question(question) => self.question(question),
            Block::Exercise(exercise) => self.exercise(exercise),
            Block::Details { title, body } => {
                self.aside(title);
                self.blocks(body);
            }
            Block::Video(video) => self.video(video),
            Block::Handout(handout) => self.handout(handout),
        }
    }

    fn reflection(&mut self, reflection: &Reflection) {
        self.inside(&reflection.id, reflection.title.as_deref().unwrap_or_default(), |this| {
            this.blocks(&reflection.prompt);
            if this.is_for_trainers() {
                this.each(&reflection.answers);
            }
        });
    }

    fn question(&mut self, question: &Question) {
        self.inside(&question.id, question.title.as_deref().unwrap_or_default(), |this| {
            this.blocks(&question.prompt);
            question.options.iter().for_each(|option| this.inlines(&option.text));
            if let Some(AnswerKey { options, explanation, folded: false }) = &question.key {
                options.iter().for_each(|(_, feedback)| this.blocks(feedback));
                this.each(explanation);
            }
        });
    }

    /// In the order that the page shows, which has nothing to do with the right one.
    fn exercise(&mut self, exercise: &Exercise) {
        self.inside(&exercise.id, exercise.title.as_deref().unwrap_or_default(), |this| {
            this.blocks(&exercise.prompt);
            match &exercise.form {
                ExerciseForm::Matching { heads, left, right } => {
                    heads.iter().for_each(|head| this.inlines(head));
                    left.iter().chain(right).for_each(|part| this.inlines(&part.text));
                }
                ExerciseForm::Ordering(items) => items.iter().for_each(|item| this.inlines(&item.text)),
            }
            if let Some(ExerciseKey { right, explanation, folded: false }) = &exercise.key {
                right.iter().for_each(|(_, feedback)| this.blocks(feedback));
                this.each(explanation);
            }
        });
    }

    fn video(&mut self, video: &Video) {
        self.aside(video.title.as_deref().unwrap_or_default());
        self.text(video.credit.as_deref().unwrap_or_default());
        self.blocks(&video.body);
    }

    fn handout(&mut self, handout: &Handout) {
        self.aside(handout.title.as_deref().unwrap_or(&handout.file_name));
        self.blocks(&handout.body);
    }

    fn inlines(&mut self, content: &[Inline]) {
        let (text, captions) = plain(content);
        self.text(&text);
        captions.iter().for_each(|caption| self.text(caption));
    }
}

/// A text with one space between words.
fn single_spaced(text: &str) -> String {
    let bytes = text.as_bytes();
    let is_single = !bytes.starts_with(b" ") && !bytes.ends_with(b" ") && !bytes.windows(2).any(|two| two == b"  ");
    if is_single && text.is_ascii() && bytes.iter().all(|byte| *byte >= b' ') {
        return text.to_owned();
    }
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// The words of running text, and the captions of pictures in it.
fn plain(content: &[Inline]) -> (String, Vec<&str>) {
    let (mut text, mut captions) = (String::new(), Vec::new());
    collect(content, &mut text, &mut captions);
    (text.trim().to_owned(), captions)
}

fn collect<'c>(content: &'c [Inline], text: &mut String, captions: &mut Vec<&'c str>) {
    for inline in content {
        match inline {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Language { content, .. }
            | Inline::Link { content, .. } => collect(content, text, captions),
            Inline::Image(image) => {
                text.push_str(&image.alt);
                captions.push(&image.title);
            }
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
            Inline::FootnoteReference { .. } | Inline::RawHtml(_) => {}
        }
    }
}
