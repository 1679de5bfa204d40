//! An activity as one edition sees it.

use crate::duration::Duration;
use crate::edition::content::Block;

/// An activity. Fields that an edition does not see are empty, as if they had not been written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Activity {
    /// The anchor, unique in its module.
    pub id: String,
    /// The title.
    pub title: String,
    /// The level of its heading on the page it stands on: 2 to 6.
    pub level: u8,
    /// What sort of activity: `small-group`, `role-play`, …, as written by the author.
    pub kind: Option<String>,
    /// How long it takes.
    pub duration: Option<Duration>,
    /// How many groups.
    pub groups: Option<String>,
    /// How large a group is.
    pub group_size: Option<String>,
    /// Whether it may be left out.
    pub optional: bool,
    /// What everyone is asked to do.
    pub instructions: Vec<Block>,
    /// Whether there is a box to write in.
    pub writes: bool,
    /// "Compare with possible answers".
    pub possible_answers: Vec<Vec<Block>>,
    /// For who gives it: materials.
    pub materials: Vec<Material>,
    /// For who gives it: the script.
    pub say: Vec<Block>,
    /// For who gives it: the steps.
    pub steps: Vec<Step>,
    /// For who gives it: notes.
    pub trainer_notes: Vec<Vec<Block>>,
    /// For who gives it: questions after it.
    pub debrief: Vec<Vec<Block>>,
    /// For who gives it: which objectives it serves, their texts.
    pub objectives: Vec<Vec<Block>>,
    /// For the supervisor: notes.
    pub supervisor_notes: Vec<Vec<Block>>,
    /// For the supervisor: what to ask the worker.
    pub coach_questions: Vec<Vec<Block>>,
    /// Whether this edition is given by a trainer, who sees the possible answers open.
    pub answers_open: bool,
}

/// A step of an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its minutes, if said.
    pub duration: Option<Duration>,
    /// What happens.
    pub text: Vec<Block>,
}

/// Something to bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material {
    /// What it is.
    pub text: String,
    /// How many, if said.
    pub count: Option<u32>,
}
