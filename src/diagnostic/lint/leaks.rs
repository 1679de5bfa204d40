//! Lints of text that may have lost its fence.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] = &[
    Lint::new(
        "leak/pasted-trainer-text",
        Level::Deny,
        "text that begins like a pasted trainer's script, outside of a block for trainers",
    ),
    Lint::new("leak/trainer-words", Level::Warn, "words to or of a trainer in a text for everyone"),
    Lint::new("leak/shared-handout", Level::Warn, "a file that is given to trainers and, elsewhere, to everyone"),
    Lint::new(
        "leak/trainer-activity",
        Level::Warn,
        "an activity without a label that only texts for some place, so that everyone finds it under Activities",
    ),
    Lint::new("labels/unseen", Level::Warn, "content behind labels that no edition sees"),
];
