//! Footnotes, with a way there and a way back.

use std::collections::BTreeSet;

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
            occurrences: references.get(index).into_iter().flatten().copied().collect(),
        };
        bodies.into_iter().enumerate().map(view).collect()
    }

    /// Those footnotes of a page that what is written so far leads to, and those that they lead to.
    pub(crate) fn footnotes_here(&mut self, footnotes: &[Vec<Block>]) -> Vec<FootnoteView> {
        let mut bodies: Vec<Option<String>> = vec![None; footnotes.len()];
        while let Some(index) =
            (0..footnotes.len()).find(|&index| bodies[index].is_none() && self.is_referred_to(index))
        {
            bodies[index] = Some(self.item(&footnotes[index]));
        }
        let view = |(index, html): (usize, Option<String>)| {
            Some(FootnoteView {
                number: index + 1,
                html: html?,
                occurrences: self.references[index].iter().copied().collect(),
            })
        };
        bodies.into_iter().enumerate().filter_map(view).collect()
    }

    fn is_referred_to(&self, index: usize) -> bool {
        self.references.get(index).is_some_and(|written| !written.is_empty())
    }

    pub(crate) fn footnote_reference(&mut self, out: &mut String, number: usize, occurrence: usize) {
        let index = number.saturating_sub(1);
        if self.references.len() <= index {
            self.references.resize(index + 1, BTreeSet::new());
        }
        self.references[index].insert(occurrence);
        let label = escape::text(&self.strings().format("footnote", &[("number", number.into())]));
        let prefix = self.note_prefix();
        out.push_str(&format!(
            "<sup class=\"footnote-reference\"><a id=\"tb-{prefix}fnref-{number}-{occurrence}\" href=\"#tb-{prefix}fn-{number}\" \
             role=\"doc-noteref\" aria-label=\"{label}\">{number}</a></sup>"
        ));
    }
}
