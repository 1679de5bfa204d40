//! Knowledge checks as one edition sees them: what is asked, and the key where the edition holds it.

use crate::edition::content::{Block, Inline};

/// A knowledge check.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The anchor, unique on its page.
    pub id: String,
    /// The author's title.
    pub title: Option<String>,
    /// The question.
    pub prompt: Vec<Block>,
    /// The options to choose from.
    pub options: Vec<Choice>,
    /// Whether more than one option can be chosen. Asked of the author's mark, not counted from the key.
    pub multiple: bool,
    /// The key, in editions that hold it.
    pub key: Option<AnswerKey>,
}

/// An option of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The option's text.
    pub text: Vec<Inline>,
}

/// The key of a question: one entry an option, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerKey {
    /// Whether each option is right, and what to say to who chose it.
    pub options: Vec<(bool, Vec<Block>)>,
    /// What to say about the whole.
    pub explanation: Vec<Vec<Block>>,
    /// Whether the key is folded away until asked for (a trainee's self-check) or open (the trainer's).
    pub folded: bool,
}

/// A knowledge check that asks for pairs or an order.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// The anchor, unique on its page.
    pub id: String,
    /// The author's title.
    pub title: Option<String>,
    /// The question.
    pub prompt: Vec<Block>,
    /// What is paired or put in order.
    pub form: ExerciseForm,
    /// The key, in editions that hold it.
    pub key: Option<ExerciseKey>,
}

/// What is paired or put in order, in an order that has nothing to do with the right one.
#[derive(Debug, Clone, PartialEq)]
pub enum ExerciseForm {
    /// Each entry on the left has a partner on the right; several may have the same.
    Matching {
        /// What the columns are called; empty if the author did not say.
        heads: [Vec<Inline>; 2],
        /// The left column.
        left: Vec<Choice>,
        /// The partners, each once.
        right: Vec<Choice>,
    },
    /// Items to put in order.
    Ordering(Vec<Choice>),
}

impl ExerciseForm {
    /// Everything that is shown to be paired or put in order.
    pub fn parts(&self) -> impl Iterator<Item = &Choice> {
        let (first, second) = match self {
            Self::Matching { left, right, .. } => (left.as_slice(), right.as_slice()),
            Self::Ordering(items) => (items.as_slice(), [].as_slice()),
        };
        first.iter().chain(second)
    }
}

/// The key of an exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct ExerciseKey {
    /// For each entry on the left, or each place of the order: which of those that are shown is right, from 0, and what to say
    /// about it.
    pub right: Vec<(usize, Vec<Block>)>,
    /// What to say about the whole.
    pub explanation: Vec<Vec<Block>>,
    /// Whether the key is folded away until asked for (a trainee's self-check) or open (the trainer's).
    pub folded: bool,
}

/// A knowledge check as a list of them names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// The anchor, unique on its page.
    pub id: String,
    /// The author's title.
    pub title: Option<String>,
    /// The first paragraph of the question.
    pub prompt: Vec<Inline>,
    /// Whether its reader can look at the key.
    pub self_check: bool,
}
