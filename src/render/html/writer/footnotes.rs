//! Footnotes, with a way there and a way back.

use serde::Serialize;

use crate::edition::content::Block;
use crate::render::html::escape;
use crate::render::html::writer::base::Writer;

/// A footnote, for the template.
#[derive(Debug, Serialize)]
pub(crate) struct FootnoteView {
    number: usize,
    html: String,
    /// Which references lead to it.
    occurrences: Vec<usize>,
}

impl Writer<'_> {
    /// The footnotes of the page. To be called when all of its content is written.
    pub(crate) fn footnotes(&mut self, footnotes: &[Vec<Block>]) -> Vec<FootnoteView> {
        let bodies = self.items(footnotes);
        let references = &self.references;
        let view = |(index, html): (usize, String)| FootnoteView {
            number: index + 1,
            html,
            occurrences: (1..=references.get(index).copied().unwrap_or(0)).collect(),
        };
        bodies.into_iter().enumerate().map(view).collect()
    }

    pub(crate) fn footnote_reference(&mut self, out: &mut String, number: usize, occurrence: usize) {
        let index = number.saturating_sub(1);
        if self.references.len() <= index {
            self.references.resize(index + 1, 0);
        }
        self.references[index] = self.references[index].max(occurrence);
        let label = escape::text(&self.strings().format("footnote", &[("number", number.into())]));
        out.push_str(&format!(
            "<sup class=\"footnote-reference\"><a id=\"tb-fnref-{number}-{occurrence}\" href=\"#tb-fn-{number}\" \
             role=\"doc-noteref\" aria-label=\"{label}\">{number}</a></sup>"
        ));
    }
}
