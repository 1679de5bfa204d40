//! All that a book says, piece by piece in the order of the files, each with who reads it.
//!
//! [`Walk::of`] opens every guard and remembers which editions would have. Lints go through the pieces.

use crate::book::{Book, Module, Page};
use crate::edition::lint::walk_front::front;
use crate::edition::view;
use crate::label::{Clearance, Guarded};
use crate::source::Span;
use crate::syntax::content::{Block, Document, ExerciseForm, Inline, Sealed};
use crate::syntax::front_matter::{FrontMatter, Image, Resource};

/// A book as it was walked.
pub(super) struct Walk<'b> {
    /// The texts of book.toml: the panel "How to use this site" and that of the accessibility page.
    pub(super) settings: Vec<Piece<'b>>,
    pub(super) pages: Vec<PageWalk<'b>>,
}

/// What one file says.
pub(super) struct PageWalk<'b> {
    pub(super) page: &'b Page,
    /// The slug of its module.
    pub(super) module: &'b str,
    /// What its head says.
    pub(super) head: Vec<Piece<'b>>,
    /// What its text says.
    pub(super) body: Vec<Piece<'b>>,
}

/// A piece with where it stands.
pub(super) struct Piece<'b> {
    pub(super) what: What<'b>,
    pub(super) span: Span,
    pub(super) around: Around<'b>,
}

/// What a piece is.
#[derive(Clone, Copy)]
pub(super) enum What<'b> {
    /// Running text.
    Text(&'b [Inline], Role),
    /// A text that is shown literally.
    Plain(&'b str),
    /// A block, before what is in it.
    Block(&'b Block),
    /// The picture of a module.
    Picture(&'b Image),
    /// A resource.
    Resource(&'b Resource),
    /// An activity of a front matter, by its id.
    Activity(&'b str),
}

/// What running text is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A paragraph.
    Prose,
    /// A heading, a term, a cell of a table, an option.
    Short,
}

/// Who reads a piece, and in which language it is.
#[derive(Clone)]
pub(super) struct Around<'b> {
    /// Whether everyone reads it.
    pub(super) public: bool,
    /// The language that a block round it names.
    pub(super) language: Option<&'b str>,
    /// For each edition of the book: whether it has the piece.
    pub(super) seen_by: Vec<bool>,
    /// The guard, by number, that left no edition to see it.
    pub(super) shut_by: Option<usize>,
    /// Whether it stands in possible answers, whose headings are counted on their own.
    pub(super) apart: bool,
}

impl<'b> Walk<'b> {
    /// Walks a book.
    pub(super) fn of(book: &'b Book) -> Self {
        let mut walker = Walker::new(book);
        let start = Around {
            public: true,
            language: None,
            seen_by: vec![true; book.config.editions.len()],
            shut_by: None,
            apart: false,
        };
        walker.document(&book.how_to_use, &start);
        walker.document(&book.accessibility, &start);
        let settings = std::mem::take(&mut walker.pieces);
        let mut pages = Vec::new();
        for module in &book.modules {
            if let Some((module, around)) = walker.open(module, &start) {
                walker.module(module, &around, &mut pages);
            }
        }
        Self { settings, pages }
    }

    /// All pieces, of each file its head first.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &Piece<'b>> {
        self.settings.iter().chain(self.pages.iter().flat_map(PageWalk::pieces))
    }
}

impl<'b> PageWalk<'b> {
    /// What the file says, its head first.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &Piece<'b>> {
        self.head.iter().chain(&self.body)
    }
}

/// Goes through a book.
pub(super) struct Walker<'b> {
    everything: Clearance,
    nobody: Clearance,
    editions: Vec<Clearance>,
    /// How many guards were found that leave no edition.
    shut: usize,
    pub(super) pieces: Vec<Piece<'b>>,
}

impl<'b> Walker<'b> {
    fn new(book: &Book) -> Self {
        Self {
            everything: view::everything(),
            nobody: view::nobody(),
            editions: book.config.editions.iter().map(view::clearance).collect(),
            shut: 0,
            pieces: Vec::new(),
        }
    }

    /// What is behind a guard, and who sees it.
    pub(super) fn open<T>(&mut self, guarded: &'b Guarded<T>, around: &Around<'b>) -> Option<(&'b T, Around<'b>)> {
        let content = guarded.open(&self.everything)?;
        let mut inside = around.clone();
        inside.public &= guarded.open(&self.nobody).is_some();
        for (seen, clearance) in inside.seen_by.iter_mut().zip(&self.editions) {
            *seen &= guarded.open(clearance).is_some();
        }
        if inside.shut_by.is_none() && !inside.seen_by.contains(&true) {
            self.shut += 1;
            inside.shut_by = Some(self.shut);
        }
        Some((content, inside))
    }

    fn module(&mut self, module: &'b Module, around: &Around<'b>, pages: &mut Vec<PageWalk<'b>>) {
        pages.push(self.page(&module.page, &module.slug, around));
        for entry in &module.entries {
            let Some((entry, around)) = self.open(entry, around) else { continue };
            pages.push(self.page(&entry.page, &module.slug, &around));
            for page in &entry.children {
                if let Some((page, around)) = self.open(page, &around) {
                    pages.push(self.page(page, &module.slug, &around));
                }
            }
        }
    }

    fn page(&mut self, page: &'b Page, module: &'b str, around: &Around<'b>) -> PageWalk<'b> {
        front(self, &page.front, around);
        let head = std::mem::take(&mut self.pieces);
        self.document(&page.body, around);
        PageWalk { page, module, head, body: std::mem::take(&mut self.pieces) }
    }

    pub(super) fn push(&mut self, what: What<'b>, span: Span, around: &Around<'b>) {
        self.pieces.push(Piece { what, span, around: around.clone() });
    }

    /// A text shown literally, if there is one.
    pub(super) fn plain(&mut self, text: Option<&'b str>, span: Span, around: &Around<'b>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.push(What::Plain(text), span, around);
        }
    }

    pub(super) fn document(&mut self, document: &'b Document, around: &Around<'b>) {
        self.blocks(&document.blocks, around);
        for footnote in &document.footnotes {
            self.sealed(&footnote.content, around);
        }
    }

    fn sealed(&mut self, content: &'b Sealed<Vec<Block>>, around: &Around<'b>) {
        match content {
            Sealed::Open(blocks) => self.blocks(blocks, around),
            Sealed::Behind(guarded) => {
                if let Some((inner, around)) = self.open(guarded, around) {
                    self.sealed(inner, &around);
                }
            }
        }
    }

    pub(super) fn blocks(&mut self, blocks: &'b [Block], around: &Around<'b>) {
        for block in blocks {
            self.block(block, around);
        }
    }

    /// Possible answers and feedback.
    pub(super) fn answers(&mut self, answers: &'b [Guarded<Vec<Block>>], around: &Around<'b>) {
        for answer in answers {
            if let Some((answer, around)) = self.open(answer, around) {
                self.blocks(answer, &Around { apart: true, ..around });
            }
        }
    }

    fn block(&mut self, block: &'b Block, around: &Around<'b>) {
        if let Some(span) = span_of(block) {
            self.push(What::Block(block), span, around);
        }
        match block {
            Block::Paragraph { content, span } => self.push(What::Text(content, Role::Prose), *span, around),
            Block::Heading { content, span, .. } => self.push(What::Text(content, Role::Short), *span, around),
            Block::Code { .. } | Block::Rule | Block::RawHtml(_) | Block::ActivityReference { .. } => {}
            Block::Quote(body) => self.blocks(body, around),
            Block::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.body, around)),
            Block::Definitions(items) => items.iter().for_each(|(term, bodies)| self.definition(term, bodies, around)),
            Block::Table { head, rows, span, .. } => {
                for cell in std::iter::once(head).chain(rows).flatten() {
                    self.push(What::Text(cell, Role::Short), *span, around);
                }
            }
            Block::Guarded(guarded) => {
                if let Some((inner, around)) = self.open(guarded, around) {
                    self.blocks(inner, &around);
                }
            }
            Block::Language { tag, body } => self.blocks(body, &Around { language: Some(tag), ..around.clone() }),
            Block::Callout { title, body, span, .. } => {
                self.plain(title.as_deref(), *span, around);
                self.blocks(body, around);
            }
            Block::Cue { title, body, .. } | Block::Details { title, body } => {
                if let Some(span) = first_span(body) {
                    self.plain(title.as_deref(), span, around);
                }
                self.blocks(body, around);
            }
            Block::Activity(activity) => self.activity(activity, &Around { apart: true, ..around.clone() }),
            Block::Reflection(reflection) => {
                self.plain(reflection.title.as_deref(), reflection.span, around);
                self.blocks(&reflection.prompt, around);
                self.answers(&reflection.answers, around);
            }
            Block::Question(question) => self.question(question, around),
            Block::Answer(answer) => self.answers(std::slice::from_ref(answer), around),
            Block::Video(video) => {
                self.plain(video.title.as_deref(), video.url.span, around);
                self.plain(video.credit.as_deref(), video.url.span, around);
                self.blocks(&video.body, around);
            }
            Block::Handout { title, file, body } => {
                self.plain(title.as_deref(), file.span, around);
                self.blocks(body, around);
            }
            Block::Exercise(exercise) => self.exercise(exercise, around),
        }
    }

    fn definition(&mut self, term: &'b [Inline], bodies: &'b [Vec<Block>], around: &Around<'b>) {
        if let Some(span) = bodies.iter().find_map(|body| first_span(body)) {
            self.push(What::Text(term, Role::Short), span, around);
        }
        bodies.iter().for_each(|body| self.blocks(body, around));
    }

    fn question(&mut self, question: &'b crate::syntax::content::Question, around: &Around<'b>) {
        self.plain(question.title.as_deref(), question.span, around);
        self.blocks(&question.prompt, around);
        for option in &question.options {
            self.push(What::Text(option, Role::Short), question.span, around);
        }
        self.answers(&question.explanations, around);
        let Some((key, around)) = self.open(&question.key, around) else { return };
        let around = Around { apart: true, ..around };
        key.iter().for_each(|(_, feedback)| self.blocks(feedback, &around));
    }

    fn exercise(&mut self, exercise: &'b crate::syntax::content::Exercise, around: &Around<'b>) {
        self.plain(exercise.title.as_deref(), exercise.span, around);
        self.blocks(&exercise.prompt, around);
        let parts: Vec<&'b Vec<Inline>> = match &exercise.form {
            ExerciseForm::Matching { heads, left, right } => heads.iter().chain(left).chain(right).collect(),
            ExerciseForm::Ordering(items) => items.iter().collect(),
        };
        for part in parts {
            self.push(What::Text(part, Role::Short), exercise.span, around);
        }
        self.answers(&exercise.explanations, around);
        let Some((key, around)) = self.open(&exercise.key, around) else { return };
        let around = Around { apart: true, ..around };
        key.iter().for_each(|(_, feedback)| self.blocks(feedback, &around));
    }
}

/// Where a text of a front matter that is shown literally was written; else where the title was.
pub(super) fn place_of(front: &FrontMatter, text: &str) -> Span {
    front.ids.texts.iter().find(|known| known.text == text).map_or(front.span, |known| known.span)
}

/// Where a block was written, if it knows.
fn span_of(block: &Block) -> Option<Span> {
    match block {
        Block::Paragraph { .. } => None,
        Block::Heading { span, .. }
        | Block::Table { span, .. }
        | Block::Callout { span, .. }
        | Block::ActivityReference { span, .. } => Some(*span),
        Block::Reflection(reflection) => Some(reflection.span),
        Block::Activity(activity) => Some(activity.span),
        Block::Question(question) => Some(question.span),
        Block::Exercise(exercise) => Some(exercise.span),
        Block::Video(video) => Some(video.url.span),
        Block::Handout { file, .. } => Some(file.span),
        _ => None,
    }
}

/// Where the first of some blocks was written that knows.
fn first_span(blocks: &[Block]) -> Option<Span> {
    blocks.iter().find_map(|block| match block {
        Block::Paragraph { span, .. } => Some(*span),
        Block::Quote(body) | Block::Language { body, .. } | Block::Cue { body, .. } | Block::Details { body, .. } => {
            first_span(body)
        }
        Block::List { items, .. } => items.iter().find_map(|item| first_span(&item.body)),
        other => span_of(other),
    })
}
