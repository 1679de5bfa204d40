//! `[checks]`: checks of the text that a book can turn off by name, and what it tells them.

use crate::config::fields::Fields;
use crate::date::Period;

/// `[checks]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checks {
    /// `pasted-trainer-text`: "Trainer note:" and the like outside of a trainer's block is an error.
    pub pasted_trainer_text: bool,
    /// `known-acronyms`: what readers of this book know without its being spelled out.
    pub known_acronyms: Vec<String>,
    /// `review-after`: how long after its last change a module is to be looked at again, if said.
    pub review_after: Option<Period>,
}

impl Default for Checks {
    fn default() -> Self {
        Self { pasted_trainer_text: true, known_acronyms: Vec::new(), review_after: None }
    }
}

impl Checks {
    /// Reads `[checks]`.
    pub(crate) fn read(mut fields: Fields<'_>) -> Self {
        let acronyms = fields.texts("known-acronyms").map(|acronyms| acronyms.value).unwrap_or_default();
        let checks = Self {
            pasted_trainer_text: fields.boolean("pasted-trainer-text").unwrap_or(true),
            known_acronyms: acronyms.into_iter().map(|acronym| acronym.value).collect(),
            review_after: review_after(&mut fields),
        };
        fields.finish();
        checks
    }
}

fn review_after(fields: &mut Fields<'_>) -> Option<Period> {
    let text = fields.text("review-after")?;
    let period = Period::parse(&text.value);
    if period.is_none() {
        let message = format!("`{}` is no span of time", text.value);
        let help = "write a number with its unit: `review-after = \"24 months\"`";
        fields.error("book-toml/period", text.span, message, help);
    }
    period
}
