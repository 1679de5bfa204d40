//! An activity as it was written, in front matter or in place.

use crate::duration::Duration;
use crate::label::Guarded;
use crate::source::Span;
use crate::syntax::content::{Block, Document, Reference};

/// The kinds of activity that the interface has a name and an icon for. Authors may use others.
pub const KINDS: &[&str] = &[
    "case-study",
    "demonstration",
    "discussion",
    "game",
    "individual",
    "large-group",
    "lecture",
    "on-the-job",
    "pair",
    "practice",
    "quiz",
    "reading",
    "reflection",
    "role-play",
    "self-assessment",
    "small-group",
    "video",
    "writing",
];

/// An activity as it was written.
#[derive(Debug, Clone)]
pub struct Activity {
    /// Its id, given or made from the title.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it was written.
    pub span: Span,
    /// What sort of activity.
    pub kind: Option<String>,
    /// How long it takes.
    pub duration: Option<Duration>,
    /// How many groups.
    pub groups: Option<String>,
    /// How large a group is.
    pub group_size: Option<String>,
    /// Whether it may be left out.
    pub optional: bool,
    /// The objectives that it practises.
    pub objectives: Guarded<Vec<Guarded<Reference>>>,
    /// What to bring.
    pub materials: Guarded<Vec<Guarded<Material>>>,
    /// What everyone is asked to do.
    pub instructions: Document,
    /// The steps.
    pub steps: Guarded<Vec<Guarded<Step>>>,
    /// The spoken script.
    pub say: Guarded<Document>,
    /// Notes to the trainer.
    pub trainer_notes: Guarded<Vec<Guarded<Document>>>,
    /// Notes to the supervisor.
    pub supervisor_notes: Guarded<Vec<Guarded<Document>>>,
    /// Possible answers.
    pub possible_answers: Vec<Guarded<Document>>,
    /// Possible answers that were written in place.
    pub answers: Vec<Guarded<Vec<Block>>>,
    /// Questions after it.
    pub debrief: Guarded<Vec<Guarded<Document>>>,
    /// What a coach asks.
    pub coach_questions: Guarded<Vec<Guarded<Document>>>,
}

/// A step of an activity.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its minutes.
    pub duration: Option<Duration>,
    /// What happens.
    pub text: Document,
}

/// Something to bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material {
    /// What it is.
    pub text: String,
    /// How many.
    pub count: Option<u32>,
}
