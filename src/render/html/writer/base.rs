//! The writer: what it knows of the page that it writes, and what it counts on the way.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::edition::content::{Block, Inline};
use crate::render::html::GuideLink;
use crate::render::html::links::Links;
use crate::render::html::templates::Templates;
use crate::render::html::theme_error::ThemeError;
use crate::render::html::tick_ids::TickIds;
use crate::strings::Strings;

/// What stays the same for every page of a site.
#[derive(Clone, Copy)]
pub(crate) struct Stage<'a> {
    /// The templates.
    pub(crate) templates: &'a Templates,
    /// The interface strings.
    pub(crate) strings: &'a Strings,
    /// Whether raw HTML of the author's passes, sanitised.
    pub(crate) raw_html: bool,
    /// Whether the reader is a trainer: answers are open and nothing is to be written.
    pub(crate) trainer: bool,
    /// The printed guide beside the site.
    pub(crate) guide: Option<&'a GuideLink>,
}

/// Writes the content of one page.
pub(crate) struct Writer<'a> {
    pub(crate) stage: Stage<'a>,
    pub(crate) links: Links<'a>,
    pub(crate) tables: usize,
    /// Which references to each footnote have been written, by its number less one.
    pub(crate) references: Vec<BTreeSet<usize>>,
    /// What stands before anchors of the content, on a page that shows content of several.
    anchors: String,
    /// What stands before anchors of footnotes and references to them.
    notes: String,
    /// On pages whose activities and questions can be ticked: the ids that were given.
    pub(crate) ticks: Option<TickIds>,
    errors: Vec<ThemeError>,
}

impl<'a> Writer<'a> {
    /// A writer for one page.
    pub(crate) fn new(stage: Stage<'a>, links: Links<'a>) -> Self {
        Self {
            stage,
            links,
            tables: 0,
            references: Vec::new(),
            ticks: None,
            anchors: String::new(),
            notes: String::new(),
            errors: Vec::new(),
        }
    }

    /// Goes on with content of another page, or another part of one. `anchors` comes before all anchors of the content,
    /// `notes` before those of footnotes, whose references are counted anew.
    pub(crate) fn go_on(&mut self, anchors: String, notes: String) {
        (self.anchors, self.notes) = (anchors, notes);
        self.references.clear();
    }

    /// An anchor of the content as it stands on this page.
    pub(crate) fn anchor<'i>(&self, id: &'i str) -> Cow<'i, str> {
        if self.anchors.is_empty() { Cow::Borrowed(id) } else { Cow::Owned(format!("{}{id}", self.anchors)) }
    }

    /// What stands before anchors of footnotes.
    pub(crate) fn note_prefix(&self) -> &str {
        &self.notes
    }

    /// Addresses as seen from this page.
    pub(crate) fn links(&self) -> &Links<'a> {
        &self.links
    }

    /// The interface strings.
    pub(crate) fn strings(&self) -> &'a Strings {
        self.stage.strings
    }

    /// Blocks as HTML.
    pub(crate) fn html(&mut self, blocks: &[Block]) -> String {
        let mut out = String::new();
        self.blocks(&mut out, blocks);
        out
    }

    /// Running text as HTML.
    pub(crate) fn line(&mut self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        self.inlines(&mut out, inlines);
        out
    }

    /// What stands in a list item: a single paragraph without `<p>`, anything else as blocks.
    pub(crate) fn item(&mut self, blocks: &[Block]) -> String {
        match blocks {
            [Block::Paragraph(inlines)] => self.line(inlines),
            _ => self.html(blocks),
        }
    }

    /// The items of a list.
    pub(crate) fn items(&mut self, items: &[Vec<Block>]) -> Vec<String> {
        items.iter().map(|item| self.item(item)).collect()
    }

    /// Fills a template; a problem in it is kept for the end.
    pub(crate) fn fill(&mut self, template: &str, view: &impl Serialize) -> String {
        self.stage.templates.render(template, view).unwrap_or_else(|error| {
            self.errors.push(error);
            String::new()
        })
    }

    /// The problems that templates had.
    pub(crate) fn into_errors(self) -> Vec<ThemeError> {
        self.errors
    }
}
