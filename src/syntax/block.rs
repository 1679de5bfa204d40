//! The blocks that an author can write: names, labels by nature, attributes.

use crate::label::{SUPERVISOR, TRAINER};
use crate::syntax::content::{CalloutKind, CueKind};

/// What the program knows of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockSpec {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub kind: BlockKind,
    /// The label that it bears by its nature.
    pub nature: Option<&'static str>,
    /// Whether it can have an id.
    pub id: bool,
    /// Its attributes, beside `for` and `lang`, which every block can have.
    pub attributes: &'static [&'static str],
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// `trainer-note`, `say`, …
    Cue(CueKind),
    /// Content for some editions only.
    Only,
    /// An activity.
    Activity,
    /// A reflection.
    Reflection,
    /// A possible answer.
    Answer,
    /// A knowledge check.
    Question,
    /// A callout.
    Callout(CalloutKind),
    /// Folded text.
    Details,
    /// A video.
    Video,
    /// A file to download.
    Handout,
}

/// Attributes that every block can have.
pub const COMMON_ATTRIBUTES: &[&str] = &["for", "lang"];

/// Every block there is.
pub const BLOCKS: &[BlockSpec] = &[
    cue("trainer-note", CueKind::TrainerNote, TRAINER),
    cue("say", CueKind::Say, TRAINER),
    cue("ask", CueKind::Ask, TRAINER),
    cue("do", CueKind::Do, TRAINER),
    cue("supervisor-note", CueKind::SupervisorNote, SUPERVISOR),
    block("only", BlockKind::Only, false, &[]),
    block(
        "activity",
        BlockKind::Activity,
        true,
        &["kind", "duration", "groups", "group_size", "optional", "objectives"],
    ),
    block("reflection", BlockKind::Reflection, true, &["objectives"]),
    block("answer", BlockKind::Answer, false, &[]),
    block("question", BlockKind::Question, true, &["objectives", "multiple"]),
    callout("case-example", CalloutKind::CaseExample),
    callout("key-point", CalloutKind::KeyPoint),
    callout("definition", CalloutKind::Definition),
    callout("note", CalloutKind::Note),
    callout("tip", CalloutKind::Tip),
    callout("important", CalloutKind::Important),
    callout("warning", CalloutKind::Warning),
    callout("caution", CalloutKind::Caution),
    block("details", BlockKind::Details, false, &[]),
    block("video", BlockKind::Video, false, &["url", "duration", "credit", "transcript"]),
    block("handout", BlockKind::Handout, false, &["file"]),
];

/// The block of this name.
pub fn find(name: &str) -> Option<&'static BlockSpec> {
    BLOCKS.iter().find(|spec| spec.name == name)
}

const fn block(name: &'static str, kind: BlockKind, id: bool, attributes: &'static [&'static str]) -> BlockSpec {
    BlockSpec { name, kind, nature: None, id, attributes }
}

const fn callout(name: &'static str, kind: CalloutKind) -> BlockSpec {
    block(name, BlockKind::Callout(kind), true, &[])
}

const fn cue(name: &'static str, kind: CueKind, label: &'static str) -> BlockSpec {
    BlockSpec { name, kind: BlockKind::Cue(kind), nature: Some(label), id: false, attributes: &[] }
}
