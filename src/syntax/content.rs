//! Content as it was written: blocks and inlines with their places, labelled content behind its guard.
//!
//! The plain tree that an edition sees is another type, in `edition::content`; it has no room for a guard.

use crate::duration::Duration;
use crate::label::Guarded;
use crate::shared_text::SharedText;
use crate::source::Span;
use crate::syntax::activity::Activity;

/// A text of Markdown.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// The footnotes that it defines.
    pub footnotes: Vec<Footnote>,
}

/// The definition of a footnote.
#[derive(Debug, Clone)]
pub struct Footnote {
    /// Its name in the text.
    pub name: String,
    /// Where it was written.
    pub span: Span,
    /// Its content. A definition inside a labelled block bears the labels of that block.
    pub content: Sealed<Vec<Block>>,
}

/// Content behind as many guards as it was written in, outermost first; all have to open.
#[derive(Debug, Clone)]
pub enum Sealed<T> {
    /// No guard left.
    Open(T),
    /// One guard, and what is behind it.
    Behind(Guarded<Box<Sealed<T>>>),
}

/// A block.
#[derive(Debug, Clone)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
        /// Where.
        span: Span,
    },
    /// A heading.
    Heading {
        /// 1 to 6, as written.
        level: u8,
        /// The author's anchor.
        id: Option<String>,
        /// The author's classes.
        classes: Vec<String>,
        /// Its text.
        content: Vec<Inline>,
        /// Where.
        span: Span,
    },
    /// Code.
    Code {
        /// The first word of the info string.
        language: String,
        /// The code.
        text: String,
    },
    /// A block quote.
    Quote(Vec<Block>),
    /// A list.
    List {
        /// The first number.
        start: Option<u64>,
        /// The items.
        items: Vec<ListItem>,
    },
    /// A definition list.
    Definitions(Vec<(Vec<Inline>, Vec<Vec<Block>>)>),
    /// A table.
    Table {
        /// How columns are aligned.
        alignments: Vec<Alignment>,
        /// The header row.
        head: Vec<Vec<Inline>>,
        /// The body rows.
        rows: Vec<Vec<Vec<Inline>>>,
        /// Where.
        span: Span,
    },
    /// A thematic break.
    Rule,
    /// Raw HTML, comments taken out.
    RawHtml(String),
    /// Labelled content.
    Guarded(Guarded<Vec<Block>>),
    /// A passage in another language.
    Language {
        /// The tag.
        tag: String,
        /// The passage.
        body: Vec<Block>,
    },
    /// A callout.
    Callout {
        /// Its kind.
        kind: CalloutKind,
        /// The author's anchor.
        id: Option<String>,
        /// The author's title.
        title: Option<String>,
        /// The content.
        body: Vec<Block>,
        /// Where.
        span: Span,
    },
    /// A cue. The parser never makes one outside a guard.
    Cue {
        /// Its kind.
        kind: CueKind,
        /// The author's title.
        title: Option<String>,
        /// The content.
        body: Vec<Block>,
    },
    /// Places an activity of the front matter.
    ActivityReference {
        /// Its id.
        id: String,
        /// Where.
        span: Span,
    },
    /// An activity written in place.
    Activity(Box<Activity>),
    /// A reflection.
    Reflection(Box<Reflection>),
    /// A knowledge check.
    Question(Box<Question>),
    /// An answer, until the block round it takes it in.
    Answer(Guarded<Vec<Block>>),
    /// Folded text.
    Details {
        /// The author's title.
        title: Option<String>,
        /// The folded content.
        body: Vec<Block>,
    },
    /// A link card to a video.
    Video(Box<Video>),
    /// A file to download.
    Handout {
        /// The author's title.
        title: Option<String>,
        /// The file, as written.
        file: Reference,
        /// Text beside it.
        body: Vec<Block>,
    },
    /// A knowledge check that asks for pairs or an order.
    Exercise(Box<Exercise>),
}

/// An item of a list.
#[derive(Debug, Clone)]
pub struct ListItem {
    /// For a task list: whether the box is ticked.
    pub task: Option<bool>,
    /// Its content.
    pub body: Vec<Block>,
    /// Whether its paragraphs stand without blank lines.
    pub tight: bool,
}

/// The alignment of a column.
pub type Alignment = pulldown_cmark::Alignment;

/// A piece of running text.
#[derive(Debug, Clone)]
pub enum Inline {
    /// Text.
    Text(SharedText),
    /// Code.
    Code(SharedText),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck out.
    Strikethrough(Vec<Inline>),
    /// A link.
    Link {
        /// Where it leads, as written.
        target: Box<Reference>,
        /// The tooltip.
        title: Box<str>,
        /// The text.
        content: Vec<Inline>,
    },
    /// A picture.
    Image {
        /// The file, as written.
        file: Box<Reference>,
        /// The alternative text.
        alt: Box<str>,
        /// The caption.
        title: Box<str>,
    },
    /// A reference to a footnote.
    FootnoteReference(Box<Reference>),
    /// A line end.
    SoftBreak,
    /// A line break.
    HardBreak,
    /// Raw HTML, comments taken out.
    RawHtml(SharedText),
    /// Words in another language.
    Language {
        /// The language tag (BCP 47).
        tag: Box<str>,
        /// The words.
        content: Vec<Inline>,
    },
}

/// A name or path that points at something else, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What was written.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// A reflection.
#[derive(Debug, Clone)]
pub struct Reflection {
    /// The author's anchor.
    pub id: Option<String>,
    /// The author's title.
    pub title: Option<String>,
    /// The objectives that it practises.
    pub objectives: Guarded<Vec<Reference>>,
    /// What to think about.
    pub prompt: Vec<Block>,
    /// Possible answers.
    pub answers: Vec<Guarded<Vec<Block>>>,
    /// Where.
    pub span: Span,
}

/// A knowledge check.
#[derive(Debug, Clone)]
pub struct Question {
    /// The author's anchor.
    pub id: Option<String>,
    /// The author's title.
    pub title: Option<String>,
    /// The objectives that it checks.
    pub objectives: Guarded<Vec<Reference>>,
    /// The question.
    pub prompt: Vec<Block>,
    /// The options.
    pub options: Vec<Vec<Inline>>,
    /// Whether more than one can be chosen.
    pub multiple: bool,
    /// Whether each option is right, and what to say to who chose it.
    pub key: Guarded<Vec<(bool, Vec<Block>)>>,
    /// What to say about the whole: part of the key.
    pub explanations: Vec<Guarded<Vec<Block>>>,
    /// Where.
    pub span: Span,
}

/// A knowledge check that asks for pairs or an order. What is shown stands in an order that has nothing to do with the right one.
#[derive(Debug, Clone)]
pub struct Exercise {
    /// The author's anchor.
    pub id: Option<String>,
    /// The author's title.
    pub title: Option<String>,
    /// The objectives that it checks.
    pub objectives: Guarded<Vec<Reference>>,
    /// The question.
    pub prompt: Vec<Block>,
    /// What is paired or put in order.
    pub form: ExerciseForm,
    /// For each entry on the left, or each place of the order: which of those that are shown is right, from 0, and what to
    /// say about it.
    pub key: Guarded<Vec<(usize, Vec<Block>)>>,
    /// What to say about the whole: part of the key.
    pub explanations: Vec<Guarded<Vec<Block>>>,
    /// Where.
    pub span: Span,
}

/// What is paired or put in order, as it is shown.
#[derive(Debug, Clone)]
pub enum ExerciseForm {
    /// Each entry on the left has a partner on the right; several may have the same.
    Matching {
        /// What the columns are called.
        heads: [Vec<Inline>; 2],
        /// The left column, in the author's order.
        left: Vec<Vec<Inline>>,
        /// The partners, each once.
        right: Vec<Vec<Inline>>,
    },
    /// Items to put in order.
    Ordering(Vec<Vec<Inline>>),
}

/// A link card to a video.
#[derive(Debug, Clone)]
pub struct Video {
    /// The author's title.
    pub title: Option<String>,
    /// Where it is.
    pub url: Reference,
    /// How long it runs.
    pub duration: Option<Duration>,
    /// Whom to credit.
    pub credit: Option<String>,
    /// The transcript.
    pub transcript: Option<Reference>,
    /// Text beside it.
    pub body: Vec<Block>,
}

/// What a callout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalloutKind {
    /// A case story.
    CaseExample,
    /// A point to keep.
    KeyPoint,
    /// A definition.
    Definition,
    /// A note.
    Note,
    /// A tip.
    Tip,
    /// Something important.
    Important,
    /// A warning.
    Warning,
    /// GitHub's fifth alert.
    Caution,
}

/// What a cue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CueKind {
    /// The trainer says.
    Say,
    /// The trainer asks.
    Ask,
    /// The trainer does.
    Do,
    /// A note to the trainer.
    TrainerNote,
    /// A note to the supervisor or coach.
    SupervisorNote,
}

impl<T> Sealed<T> {
    /// Whether it stands behind no guard.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open(_))
    }
}
