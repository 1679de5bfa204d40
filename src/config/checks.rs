//! `[checks]`: checks of the text that a book can turn off by name.

use crate::config::fields::Fields;

/// `[checks]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checks {
    /// `pasted-trainer-text`: "Trainer note:" and the like outside of a trainer's block is an error.
    pub pasted_trainer_text: bool,
}

impl Default for Checks {
    fn default() -> Self {
        Self { pasted_trainer_text: true }
    }
}

impl Checks {
    /// Reads `[checks]`.
    pub(crate) fn read(mut fields: Fields<'_>) -> Self {
        let checks = Self { pasted_trainer_text: fields.boolean("pasted-trainer-text").unwrap_or(true) };
        fields.finish();
        checks
    }
}
