//! From blocks as written to blocks as one edition sees them. Guards are opened here.

use crate::diagnostic::Diagnostic;
use crate::edition::content::{
    Alignment, Block, Callout, CalloutKind, Cue, CueKind, Handout, Heading, Image, Inline, Language, Link, ListItem,
    Reflection, Table, Target, Video,
};
use crate::edition::page::{HeadingLink, Resource};
use crate::edition::scope::{Scope, Serves};
use crate::label::Guarded;
use crate::syntax::content as written;
use crate::syntax::content::{Document, Sealed};
use crate::syntax::markdown::plain_text;

/// How many footnotes can lead from one to the next.
const DEEPEST_FOOTNOTE: usize = 16;

impl Scope<'_, '_> {
    /// A text as this edition sees it. Its footnotes go to the page.
    pub(super) fn document(&mut self, document: &Document) -> Vec<Block> {
        let numbers = std::mem::take(&mut self.numbers);
        let blocks = self.passage(document);
        self.numbers = numbers;
        blocks
    }

    /// A part of the text that is being read: its footnotes are those of the text.
    pub(super) fn passage(&mut self, document: &Document) -> Vec<Block> {
        let highest = self.highest_heading(&document.blocks).unwrap_or(u8::MAX);
        let shift = (self.base + 1).saturating_sub(highest);
        self.blocks(&document.blocks, Place { document, shift })
    }

    /// The items of a list that this edition sees.
    pub(super) fn documents(&mut self, items: &[Guarded<Document>]) -> Vec<Vec<Block>> {
        let clearance = self.view.clearance.clone();
        items
            .iter()
            .filter_map(|item| item.open(&clearance))
            .map(|item| self.document(item))
            .filter(|blocks| !blocks.is_empty())
            .collect()
    }

    /// The items of a guarded list that this edition sees.
    pub(super) fn guarded_documents(&mut self, items: &Guarded<Vec<Guarded<Document>>>) -> Vec<Vec<Block>> {
        match items.open(&self.view.clearance.clone()) {
            Some(items) => self.documents(items),
            None => Vec::new(),
        }
    }

    /// The smallest level of a heading that this edition sees.
    fn highest_heading(&self, blocks: &[written::Block]) -> Option<u8> {
        let inner = |blocks: &[written::Block]| self.highest_heading(blocks);
        blocks
            .iter()
            .filter_map(|block| match block {
                written::Block::Heading { level, .. } => Some(*level),
                written::Block::Guarded(guarded) => inner(guarded.open(&self.view.clearance)?),
                written::Block::Quote(body)
                | written::Block::Language { body, .. }
                | written::Block::Callout { body, .. }
                | written::Block::Cue { body, .. }
                | written::Block::Details { body, .. } => inner(body),
                written::Block::List { items, .. } => items.iter().filter_map(|item| inner(&item.body)).min(),
                _ => None,
            })
            .min()
    }

    pub(super) fn blocks(&mut self, blocks: &[written::Block], place: Place<'_>) -> Vec<Block> {
        let mut seen = Vec::with_capacity(blocks.len());
        for block in blocks {
            match block {
                written::Block::Guarded(guarded) => {
                    if let Some(inner) = guarded.open(&self.view.clearance.clone()) {
                        seen.extend(self.blocks(inner, place));
                    }
                }
                written::Block::ActivityReference { id, span } => {
                    seen.extend(self.placed_activity(id, *span).map(|activity| Block::Activity(Box::new(activity))));
                }
                written::Block::Answer(_) => {}
                other => seen.extend(self.block(other, place)),
            }
        }
        seen
    }

    /// What this edition sees of a list item or a quote. None if that is nothing of something: an empty item would
    /// tell that there is one for others.
    fn rest_of(&mut self, blocks: &[written::Block], place: Place<'_>) -> Option<Vec<Block>> {
        let seen = self.blocks(blocks, place);
        (blocks.is_empty() || !seen.is_empty()).then_some(seen)
    }

    fn block(&mut self, block: &written::Block, place: Place<'_>) -> Option<Block> {
        Some(match block {
            written::Block::Paragraph { content, .. } => {
                let content = self.inlines(content, place);
                if content.is_empty() {
                    return None;
                }
                Block::Paragraph(content)
            }
            written::Block::Heading { level, id, classes, content, span } => {
                let text = plain_text(content);
                let content = self.inlines(content, place);
                let id = self.anchor(id.as_deref(), &text, "section", *span);
                let level = (level + place.shift).clamp(2, 6);
                self.outline = level;
                self.headings.push(HeadingLink { level, id: id.clone(), text });
                Block::Heading(Box::new(Heading { level, id, classes: classes.clone(), content }))
            }
            written::Block::Code { language, text } => {
                Block::Code { language: language.as_str().into(), text: text.clone() }
            }
            written::Block::Quote(body) => Block::Quote(self.rest_of(body, place)?),
            written::Block::List { start, items } => {
                let items: Vec<ListItem> = items
                    .iter()
                    .filter_map(|item| {
                        let body = self.rest_of(&item.body, place)?;
                        Some(ListItem { task: item.task, body, tight: item.tight })
                    })
                    .collect();
                if items.is_empty() {
                    return None;
                }
                Block::List { start: *start, items }
            }
            written::Block::Definitions(items) => Block::Definitions(
                items
                    .iter()
                    .map(|(term, definitions)| {
                        let term = self.inlines(term, place);
                        (term, definitions.iter().map(|body| self.blocks(body, place)).collect())
                    })
                    .collect(),
            ),
            written::Block::Table { alignments, head, rows, .. } => Block::Table(Box::new(Table {
                alignments: alignments.iter().map(alignment).collect(),
                head: head.iter().map(|cell| self.inlines(cell, place)).collect(),
                rows: rows.iter().map(|row| row.iter().map(|cell| self.inlines(cell, place)).collect()).collect(),
            })),
            written::Block::Rule => Block::Rule,
            written::Block::RawHtml(html) => Block::RawHtml(html.clone()),
            written::Block::Language { tag, body } => {
                let body = self.blocks(body, place);
                if body.is_empty() {
                    return None;
                }
                Block::Language { tag: tag.as_str().into(), body }
            }
            written::Block::Callout { kind, id, title, body, span } => {
                let id = id.as_ref().map(|id| self.anchor(Some(id), "", "callout", *span));
                Block::Callout(Box::new(Callout {
                    kind: callout(*kind),
                    id,
                    title: title.clone(),
                    body: self.blocks(body, place),
                }))
            }
            written::Block::Cue { kind, title, body } => {
                let body = self.blocks(body, place);
                Block::Cue(Box::new(Cue { kind: cue(*kind), title: title.clone(), body }))
            }
            written::Block::Activity(activity) => {
                Block::Activity(Box::new(self.activity_in_place(activity, place.document)))
            }
            written::Block::Reflection(written) => {
                let title = written.title.as_deref();
                let id = self.anchor(written.id.as_deref(), title.unwrap_or_default(), "reflection", written.span);
                let served = self.served(&written.objectives, &id, title);
                self.gathered.practices.extend(served);
                let prompt = self.blocks(&written.prompt, place);
                let answers = self.answers(&written.answers, place.document);
                Block::Reflection(Box::new(Reflection { id, title: title.map(str::to_owned), prompt, answers }))
            }
            written::Block::Question(question) => Block::Question(Box::new(self.question(question, place))),
            written::Block::Exercise(exercise) => Block::Exercise(Box::new(self.exercise(exercise, place))),
            written::Block::Details { title, body } => {
                Block::Details { title: title.as_deref().unwrap_or_default().into(), body: self.blocks(body, place) }
            }
            written::Block::Video(video) => Block::Video(Box::new(Video {
                title: video.title.clone(),
                target: self.target(&video.url)?,
                duration: video.duration,
                credit: video.credit.clone(),
                transcript: video.transcript.as_ref().and_then(|transcript| self.target(transcript)),
                body: self.blocks(&video.body, place),
            })),
            written::Block::Handout { title, file, body } => {
                let asset = self.file(file, "a handout")?;
                let file_name = asset.rsplit('/').next().unwrap_or(&asset).to_owned();
                let body = self.blocks(body, place);
                self.gathered.handouts.push(Resource {
                    title: title.clone().unwrap_or_else(|| file_name.clone()),
                    target: Some(Target::Asset(asset.clone())),
                    file_name: Some(file_name.clone()),
                    credit: None,
                    description: Vec::new(),
                });
                Block::Handout(Box::new(Handout { title: title.clone(), asset, file_name, body }))
            }
            written::Block::Guarded(_) | written::Block::ActivityReference { .. } | written::Block::Answer(_) => {
                return None;
            }
        })
    }

    /// Possible answers that this edition sees.
    pub(super) fn answers(&mut self, answers: &[Guarded<Vec<written::Block>>], document: &Document) -> Vec<Vec<Block>> {
        let clearance = self.view.clearance.clone();
        let place = Place { document, shift: 6 };
        answers
            .iter()
            .filter_map(|answer| answer.open(&clearance))
            .map(|answer| self.blocks(answer, place))
            .filter(|blocks| !blocks.is_empty())
            .collect()
    }

    /// The objectives that a block serves, with its anchor and title; unknown ones are reported.
    pub(super) fn served(
        &mut self,
        objectives: &Guarded<Vec<written::Reference>>,
        id: &str,
        title: Option<&str>,
    ) -> Vec<Serves> {
        let clearance = self.view.clearance.clone();
        let Some(objectives) = objectives.open(&clearance) else { return Vec::new() };
        let known: Vec<_> = objectives.iter().filter(|objective| self.knows_objective(objective)).collect();
        known
            .into_iter()
            .map(|objective| Serves {
                objective: objective.text.clone(),
                id: id.to_owned(),
                title: title.map(str::to_owned),
            })
            .collect()
    }

    pub(super) fn inlines(&mut self, content: &[written::Inline], place: Place<'_>) -> Vec<Inline> {
        let mut seen = Vec::with_capacity(content.len());
        for inline in content {
            self.inline(inline, place, &mut seen);
        }
        seen
    }

    fn inline(&mut self, inline: &written::Inline, place: Place<'_>, seen: &mut Vec<Inline>) {
        seen.push(match inline {
            written::Inline::Text(text) => Inline::Text(text.clone()),
            written::Inline::Code(code) => Inline::Code(code.clone()),
            written::Inline::Emphasis(inner) => Inline::Emphasis(self.inlines(inner, place)),
            written::Inline::Strong(inner) => Inline::Strong(self.inlines(inner, place)),
            written::Inline::Strikethrough(inner) => Inline::Strikethrough(self.inlines(inner, place)),
            written::Inline::Link { target, title, content } => {
                let mut content = self.inlines(content, place);
                match self.target(target) {
                    Some(target) => Inline::Link(Box::new(Link { target, title: title.clone(), content })),
                    None => return seen.append(&mut content),
                }
            }
            written::Inline::Image { file, alt, title } => match self.picture(file) {
                Some(asset) => Inline::Image(Box::new(Image { asset, alt: alt.to_string(), title: title.to_string() })),
                None => return,
            },
            written::Inline::FootnoteReference(reference) => match self.footnote(reference, place) {
                Some((number, occurrence)) => Inline::FootnoteReference { number, occurrence },
                None => return,
            },
            written::Inline::SoftBreak => Inline::SoftBreak,
            written::Inline::HardBreak => Inline::HardBreak,
            written::Inline::RawHtml(html) => Inline::RawHtml(html.clone()),
            written::Inline::Language { tag, content } => {
                Inline::Language(Box::new(Language { tag: tag.clone(), content: self.inlines(content, place) }))
            }
        });
    }

    /// The number of a footnote and which reference to it this is. The first reference brings its text to the page.
    fn footnote(&mut self, reference: &written::Reference, place: Place<'_>) -> Option<(usize, usize)> {
        if let Some((number, occurrences)) = self.numbers.get_mut(&reference.text) {
            *occurrences += 1;
            return Some((*number, *occurrences));
        }
        let Some(footnote) = place.document.footnotes.iter().find(|footnote| footnote.name == reference.text) else {
            self.report(Diagnostic::error(
                "markdown/unknown-footnote",
                reference.span,
                format!("there is no footnote `{}`", reference.text),
            ));
            return None;
        };
        let Some(blocks) = self.unsealed(&footnote.content) else {
            self.not_here(reference.span, format!("the footnote `{}`", reference.text));
            return None;
        };
        if self.footnote_depth >= DEEPEST_FOOTNOTE {
            self.report(
                Diagnostic::error(
                    "markdown/too-deep",
                    reference.span,
                    format!("more than {DEEPEST_FOOTNOTE} footnotes lead to each other here"),
                )
                .help("refer to this footnote from the text too, before the others"),
            );
            return None;
        }
        let blocks = blocks.clone();
        self.footnotes.push(Vec::new());
        let number = self.footnotes.len();
        self.numbers.insert(reference.text.clone(), (number, 1));
        self.footnote_depth += 1;
        self.footnotes[number - 1] = self.blocks(&blocks, place);
        self.footnote_depth -= 1;
        Some((number, 1))
    }

    fn unsealed<'s, T>(&self, sealed: &'s Sealed<T>) -> Option<&'s T> {
        match sealed {
            Sealed::Open(content) => Some(content),
            Sealed::Behind(guarded) => self.unsealed(guarded.open(&self.view.clearance)?),
        }
    }
}

/// Where blocks stand: in which text, and how far down its headings are moved.
#[derive(Clone, Copy)]
pub(super) struct Place<'d> {
    pub(super) document: &'d Document,
    shift: u8,
}

fn alignment(written: &written::Alignment) -> Alignment {
    match written {
        written::Alignment::None => Alignment::None,
        written::Alignment::Left => Alignment::Left,
        written::Alignment::Center => Alignment::Center,
        written::Alignment::Right => Alignment::Right,
    }
}

fn callout(kind: written::CalloutKind) -> CalloutKind {
    match kind {
        written::CalloutKind::CaseExample => CalloutKind::CaseExample,
        written::CalloutKind::KeyPoint => CalloutKind::KeyPoint,
        written::CalloutKind::Definition => CalloutKind::Definition,
        written::CalloutKind::Note => CalloutKind::Note,
        written::CalloutKind::Tip => CalloutKind::Tip,
        written::CalloutKind::Important => CalloutKind::Important,
        written::CalloutKind::Warning => CalloutKind::Warning,
        written::CalloutKind::Caution => CalloutKind::Caution,
    }
}

fn cue(kind: written::CueKind) -> CueKind {
    match kind {
        written::CueKind::Say => CueKind::Say,
        written::CueKind::Ask => CueKind::Ask,
        written::CueKind::Do => CueKind::Do,
        written::CueKind::TrainerNote => CueKind::TrainerNote,
        written::CueKind::SupervisorNote => CueKind::SupervisorNote,
    }
}
