//! Lints of text that may have lost its fence.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] = &[Lint::new(
    "leak/pasted-trainer-text",
    Level::Deny,
    "text that begins like a pasted trainer's script, outside of a block for trainers",
)];
