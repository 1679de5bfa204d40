//! Content as one edition sees it: plain trees of blocks and inlines.
//!
//! Nothing here can hold labelled content: these types have no room for it. A text may be a part of its source, but nothing leads from it to
//! what stands round it there. Renderers read these types and nothing else.

use crate::edition::activity::Activity;
use crate::edition::question::{Exercise, Question};
use crate::shared_text::SharedText;

/// A block of content.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading inside a page's content.
    Heading(Box<Heading>),
    /// A code block.
    Code {
        /// The first word of the info string; empty if none.
        language: Box<str>,
        /// The code, with its line ends.
        text: String,
    },
    /// A block quote.
    Quote(Vec<Block>),
    /// A list.
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// The items.
        items: Vec<ListItem>,
    },
    /// A definition list: terms, each with its definitions.
    Definitions(Vec<(Vec<Inline>, Vec<Vec<Block>>)>),
    /// A table.
    Table(Box<Table>),
    /// A thematic break.
    Rule,
    /// Raw HTML of the author's, not yet sanitised. Only in books that turn it on.
    RawHtml(String),
    /// A passage in another language, as a BCP 47 tag.
    Language {
        /// The language tag.
        tag: Box<str>,
        /// The passage.
        body: Vec<Block>,
    },
    /// A callout.
    Callout(Box<Callout>),
    /// A voice of the trainer's or a note to staff. Only editions that see its label hold one.
    Cue(Box<Cue>),
    /// An activity, placed here by the page or written in place.
    Activity(Box<Activity>),
    /// A prompt with a box to write in and possible answers.
    Reflection(Box<Reflection>),
    /// A knowledge check.
    Question(Box<Question>),
    /// Folded text.
    Details {
        /// What the fold says when closed.
        title: Box<str>,
        /// The folded content.
        body: Vec<Block>,
    },
    /// A link card to a video.
    Video(Box<Video>),
    /// A file to download.
    Handout(Box<Handout>),
    /// A knowledge check that asks for pairs or an order.
    Exercise(Box<Exercise>),
}

/// A heading. The page's title is level 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// The anchor, unique on its page.
    pub id: String,
    /// Classes that the author gave with heading attributes.
    pub classes: Vec<String>,
    /// The heading's text.
    pub content: Vec<Inline>,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// How each column is aligned.
    pub alignments: Vec<Alignment>,
    /// The header row.
    pub head: Vec<Vec<Inline>>,
    /// The body rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// For a task list: whether the box is ticked.
    pub task: Option<bool>,
    /// The item's content. In a tight list this is one paragraph, which renders without `<p>`.
    pub body: Vec<Block>,
    /// Whether paragraphs of this item stand without `<p>`.
    pub tight: bool,
}

/// The alignment of a table column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// Not said.
    None,
    /// Left.
    Left,
    /// Centre.
    Center,
    /// Right.
    Right,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text, shown literally.
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
    Link(Box<Link>),
    /// A picture.
    Image(Box<Image>),
    /// A reference to a footnote of this page, by its number from 1.
    FootnoteReference {
        /// The footnote's number, which is its place in [`crate::edition::page::Page::footnotes`] plus one.
        number: usize,
        /// Which reference to this footnote it is, from 1.
        occurrence: usize,
    },
    /// A line end that does not break the line.
    SoftBreak,
    /// A line break.
    HardBreak,
    /// Raw inline HTML of the author's, not yet sanitised.
    RawHtml(SharedText),
    /// Words in another language.
    Language(Box<Language>),
}

/// A link.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// The tooltip that Markdown allows; empty if none.
    pub title: Box<str>,
    /// The link's text.
    pub content: Vec<Inline>,
}

/// Words in another language.
#[derive(Debug, Clone, PartialEq)]
pub struct Language {
    /// The language tag (BCP 47).
    pub tag: Box<str>,
    /// The words.
    pub content: Vec<Inline>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A page of this edition.
    Page {
        /// The page's address from the site's root, such as `permanence/plan.html`.
        address: String,
        /// The anchor on it, without `#`.
        fragment: Option<String>,
    },
    /// A place on the same page, without `#`.
    Fragment(String),
    /// A file of the book that this edition refers to: its path from the book's folder.
    Asset(String),
    /// Anything outside: `https:`, `http:`, `mailto:`, `tel:`.
    External(String),
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The file's path from the book's folder: a key of [`crate::edition::site::Site::assets`].
    pub asset: String,
    /// The alternative text; empty for a picture that is decoration on purpose.
    pub alt: String,
    /// A caption; empty if none.
    pub title: String,
}

/// A callout: a box with a kind and a title.
#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    /// What it is.
    pub kind: CalloutKind,
    /// The author's anchor.
    pub id: Option<String>,
    /// The author's title; left out, the kind's name is shown.
    pub title: Option<String>,
    /// The content.
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

/// A cue: what the trainer says, asks or does, or a note to staff.
#[derive(Debug, Clone, PartialEq)]
pub struct Cue {
    /// Whose and what.
    pub kind: CueKind,
    /// The author's title.
    pub title: Option<String>,
    /// The content.
    pub body: Vec<Block>,
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

/// A reflection.
#[derive(Debug, Clone, PartialEq)]
pub struct Reflection {
    /// The anchor, unique on its page.
    pub id: String,
    /// The author's title.
    pub title: Option<String>,
    /// What to think about.
    pub prompt: Vec<Block>,
    /// "Compare with possible answers"; empty if there are none.
    pub answers: Vec<Vec<Block>>,
}

/// A link card to a video.
#[derive(Debug, Clone, PartialEq)]
pub struct Video {
    /// The title.
    pub title: Option<String>,
    /// Where it leads: an outside address or a file of the book.
    pub target: Target,
    /// How long it runs, as written out: see [`crate::duration::Duration`].
    pub duration: Option<crate::duration::Duration>,
    /// Whom to credit.
    pub credit: Option<String>,
    /// Its transcript.
    pub transcript: Option<Target>,
    /// Text beside it.
    pub body: Vec<Block>,
}

/// A file to download.
#[derive(Debug, Clone, PartialEq)]
pub struct Handout {
    /// The title; left out, the file's name is shown.
    pub title: Option<String>,
    /// The file's path from the book's folder: a key of [`crate::edition::site::Site::assets`].
    pub asset: String,
    /// The file's own name, offered on download.
    pub file_name: String,
    /// Text beside it.
    pub body: Vec<Block>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A book has millions of them.
    #[test]
    fn they_stay_small() {
        assert_eq!((size_of::<Block>(), size_of::<Inline>()), (48, 32));
    }
}
