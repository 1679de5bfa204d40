//! `[checks]`: checks of the text that a book can turn off by name, widen or narrow.

use crate::config::fields::Fields;
use crate::date::Period;
use crate::diagnostic::Diagnostic;

/// `[checks]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checks {
    /// `pasted-trainer-text`: "Trainer note:" and the like outside of a trainer's block is an error.
    pub pasted_trainer_text: bool,
    /// `known-acronyms`: what readers of this book know without its being spelled out.
    pub known_acronyms: Vec<String>,
    /// `review-after`: how long after its last change a module is to be looked at again, if said.
    pub review_after: Option<Period>,
    /// `trainer-beginnings`: how a trainer's script begins in this book beside, in lower case and without a colon.
    pub trainer_beginnings: Vec<String>,
    /// `skip-links`: addresses on the web that are not asked; `*` stands for anything.
    pub skip_links: Vec<String>,
}

impl Default for Checks {
    fn default() -> Self {
        Self {
            pasted_trainer_text: true,
            known_acronyms: Vec::new(),
            review_after: None,
            trainer_beginnings: Vec::new(),
            skip_links: Vec::new(),
        }
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
            trainer_beginnings: beginnings(&mut fields),
            skip_links: skipped(&mut fields),
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

fn beginnings(fields: &mut Fields<'_>) -> Vec<String> {
    let Some(texts) = fields.texts("trainer-beginnings") else { return Vec::new() };
    let plain = |text: &str| {
        let text = text.trim().trim_end_matches([':', '：']).replace('’', "'").to_lowercase();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    texts.value.iter().map(|text| plain(&text.value)).filter(|text| !text.is_empty()).collect()
}

fn skipped(fields: &mut Fields<'_>) -> Vec<String> {
    let Some(texts) = fields.texts("skip-links") else { return Vec::new() };
    for text in &texts.value {
        if !["http://", "https://", "*"].iter().any(|start| text.value.starts_with(start)) {
            let message = format!("`{}` is no beginning of an address on the web", text.value);
            let help = "write the whole address, with `*` for what may follow: `https://intranet.example.org/*`";
            fields.diagnostics.push(Diagnostic::error("book-toml/skip-links", text.span, message).help(help));
        }
    }
    texts.value.into_iter().map(|text| text.value).collect()
}
