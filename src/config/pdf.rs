//! `[output.pdf]`: the size of the paper.

use crate::config::fields::Fields;
use crate::suggestion::did_you_mean;

/// `[output.pdf]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pdf {
    /// The size of the paper.
    pub paper: Paper,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 8.5 by 11 inches, `us-letter`.
    #[default]
    UsLetter,
    /// 210 by 297 mm, `a4`.
    A4,
}

impl Paper {
    /// Its name in book.toml.
    pub fn name(self) -> &'static str {
        match self {
            Self::UsLetter => "us-letter",
            Self::A4 => "a4",
        }
    }
}

impl Pdf {
    /// Reads `[output.pdf]`.
    pub(crate) fn read(mut fields: Fields<'_>) -> Self {
        let papers = [Paper::UsLetter, Paper::A4];
        let mut pdf = Self::default();
        if let Some(written) = fields.text("paper") {
            match papers.into_iter().find(|paper| paper.name() == written.value) {
                Some(paper) => pdf.paper = paper,
                None => {
                    let message = format!("there is no paper `{}`", written.value);
                    let help = did_you_mean(&written.value, papers.map(Paper::name));
                    let help = help.unwrap_or_else(|| "it can be `us-letter` or `a4`".to_owned());
                    fields.error("book-toml/paper", written.span, message, help);
                }
            }
        }
        fields.finish();
        pdf
    }
}
