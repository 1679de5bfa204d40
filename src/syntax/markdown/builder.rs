//! From the parser's events to a tree of blocks.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::diagnostic::Diagnostic;
use crate::label::{Guarded, Labels, TRAINER};
use crate::source::Span;
use crate::syntax::block::BlockKind;
use crate::syntax::content::{Block, Document, Footnote, Inline, ListItem, Sealed};
use crate::syntax::fence::{Fence, FenceKind, Scan};
use crate::syntax::markdown::Context;
use crate::syntax::markdown::definitions::Definitions;
use crate::syntax::markdown::events::{Events, alert, is_block};
use crate::syntax::text::Text;

/// How deep blocks and marks may stand in each other. The deepest real text that we know has nine levels.
const DEEPEST: usize = 48;

/// Walks the events of one text.
pub(super) struct Builder<'t, 'd> {
    pub(super) text: &'t Text,
    pub(super) context: Context<'t>,
    pub(super) diagnostics: &'d mut Vec<Diagnostic>,
    /// The text as the parser sees it, and what that told.
    pub(super) masked: &'t str,
    pub(super) events: Events<'t>,
    pub(super) scan: Scan,
    /// Fences, by index, that became a block's start or end or stand in code.
    pub(super) settled: BTreeSet<usize>,
    depth: usize,
    /// The guards round the place that is being read, outermost first.
    pub(super) guards: Vec<Labels>,
    pub(super) task: Option<bool>,
    /// The block that what is being read stands in directly; none in a list item, a quote or the like.
    pub(super) around: Option<BlockKind>,
    pub(super) footnotes: Vec<Footnote>,
    pub(super) definitions: Definitions,
}

/// Why a run of blocks ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ending {
    /// The text, or the list item, quote or the like round it, ended.
    Container,
    /// A closing fence, with its place.
    Fence(Range<usize>),
}

impl<'t, 'd> Builder<'t, 'd> {
    /// For a text with its fences, and with what [`crate::syntax::fence::scan`] made of it for the parser.
    pub(super) fn new(
        text: &'t Text,
        (scan, masked): (Scan, &'t str),
        context: Context<'t>,
        diagnostics: &'d mut Vec<Diagnostic>,
    ) -> Self {
        let (events, definitions) = Events::of(masked, context.footnotes);
        Self {
            text,
            context,
            diagnostics,
            masked,
            events,
            scan,
            settled: BTreeSet::new(),
            depth: 0,
            guards: Vec::new(),
            task: None,
            around: None,
            footnotes: Vec::new(),
            definitions,
        }
    }

    pub(super) fn document(mut self) -> Document {
        let mut blocks = Vec::new();
        loop {
            let (more, ending) = self.blocks();
            blocks.extend(more);
            match ending {
                Ending::Fence(range) => self.report_stray(range),
                Ending::Container if self.events.peek().is_none() => break,
                Ending::Container => self.next(),
            }
        }
        for (range, reference) in self.events.take_broken() {
            self.report_broken(range, &reference);
        }
        self.report_unsettled();
        self.check_footnotes();
        self.check_definitions();
        Document { blocks, footnotes: self.footnotes }
    }

    /// Reads blocks up to the end of what is round them or a closing fence. The end itself is left; the fence is taken.
    pub(super) fn blocks(&mut self) -> (Vec<Block>, Ending) {
        // Most are one: an item of a list, what stands in a block.
        let mut blocks = Vec::with_capacity(1);
        while let Some((event, range)) = self.events.peek() {
            let range = range.clone();
            match event {
                Event::End(_) => return (blocks, Ending::Container),
                Event::Start(Tag::HtmlBlock) => match self.fence_at(&range) {
                    Some(index) => {
                        self.skip_element();
                        self.settled.insert(index);
                        let fence = self.scan.fences[index].clone();
                        match fence.kind {
                            FenceKind::Close => return (blocks, Ending::Fence(fence.range)),
                            FenceKind::Open(opening) => blocks.extend(self.directive(&opening, fence.range)),
                        }
                    }
                    None => blocks.extend(self.html_block(&range)),
                },
                Event::Start(tag) if is_block(tag) => {
                    let Some((Event::Start(tag), _)) = self.events.take() else { continue };
                    if !self.descend(&range) {
                        continue;
                    }
                    blocks.extend(self.block(tag, range));
                    self.ascend();
                }
                Event::Rule => {
                    self.next();
                    blocks.push(Block::Rule);
                }
                _ => {
                    let before = self.events.taken();
                    let content = self.inlines();
                    self.check_pasted(&content, range.clone());
                    if !content.is_empty() {
                        let end = self.read_up_to(range.end);
                        blocks.push(Block::Paragraph { content, span: self.span(range.start..end) });
                    } else if self.events.taken() == before {
                        self.next();
                    }
                }
            }
        }
        (blocks, Ending::Container)
    }

    /// Reads one block, its start taken already, its end included.
    fn block(&mut self, tag: Tag<'_>, range: Range<usize>) -> Option<Block> {
        let block = match tag {
            Tag::Paragraph => {
                let content = self.inlines();
                self.check_pasted(&content, range.clone());
                (!content.is_empty()).then(|| Block::Paragraph { content, span: self.span(range) })
            }
            Tag::Heading { level, id, classes, attrs } => {
                let content = self.inlines();
                self.check_pasted(&content, range.clone());
                self.check_heading_attributes(&attrs, &classes, range.clone());
                Some(Block::Heading {
                    level: level as u8,
                    id: id.map(|id| id.to_string()),
                    classes: classes.iter().map(ToString::to_string).collect(),
                    content,
                    span: self.span(range),
                })
            }
            Tag::CodeBlock(kind) => Some(self.code(&kind, range)),
            Tag::BlockQuote(kind) => {
                let body = self.contained();
                Some(match kind.map(alert) {
                    None => Block::Quote(body),
                    Some(kind) => Block::Callout { kind, id: None, title: None, body, span: self.span(range) },
                })
            }
            Tag::List(start) => {
                let mut items = Vec::new();
                while let Some((_, range)) = self.events.take_if(|event| matches!(event, Event::Start(Tag::Item))) {
                    items.push(self.item(&range));
                }
                Some(Block::List { start, items })
            }
            Tag::DefinitionList => Some(Block::Definitions(self.definitions())),
            Tag::Table(alignments) => Some(self.table(alignments, range)),
            Tag::FootnoteDefinition(name) => {
                let content = self.contained();
                let content = self.guards.iter().rev().fold(Sealed::Open(content), |inner, labels| {
                    Sealed::Behind(Guarded::new(labels.clone(), Box::new(inner)))
                });
                self.footnotes.push(Footnote { name: name.to_string(), span: self.span(range), content });
                None
            }
            _ => {
                let body = self.contained();
                (!body.is_empty()).then_some(Block::Quote(body))
            }
        };
        self.next();
        block
    }

    /// Reads the blocks of a container up to its end; a closing fence inside closes nothing.
    fn contained(&mut self) -> Vec<Block> {
        let around = self.around.take();
        let (mut all, mut ending) = self.blocks();
        while let Ending::Fence(range) = ending {
            self.report_stray(range);
            let (more, next) = self.blocks();
            all.extend(more);
            ending = next;
        }
        self.around = around;
        all
    }

    fn item(&mut self, range: &Range<usize>) -> ListItem {
        let around = self.task.take();
        let tight = !matches!(self.events.peek(), Some((Event::Start(Tag::Paragraph), _)));
        let body = if self.descend(range) {
            let body = self.contained();
            self.next();
            self.ascend();
            body
        } else {
            Vec::new()
        };
        ListItem { task: std::mem::replace(&mut self.task, around), body, tight }
    }

    fn definitions(&mut self) -> Vec<(Vec<Inline>, Vec<Vec<Block>>)> {
        let mut all: Vec<(Vec<Inline>, Vec<Vec<Block>>)> = Vec::new();
        while let Some((event, range)) = self.events.take_if(is_start) {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let term = self.inlines();
                    self.check_pasted(&term, range);
                    all.push((term, Vec::new()));
                }
                _ => {
                    let body = self.contained();
                    match all.last_mut() {
                        Some((_, definitions)) => definitions.push(body),
                        None => all.push((Vec::new(), vec![body])),
                    }
                }
            }
            self.next();
        }
        all
    }

    fn table(&mut self, alignments: Vec<pulldown_cmark::Alignment>, range: Range<usize>) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((row, _)) = self.events.take_if(is_start) {
            let mut cells = Vec::new();
            while let Some((_, range)) = self.events.take_if(|event| matches!(event, Event::Start(Tag::TableCell))) {
                let cell = self.inlines();
                self.check_pasted(&cell, range);
                cells.push(cell);
                self.next();
            }
            self.next();
            match row {
                Event::Start(Tag::TableHead) => head = cells,
                _ => rows.push(cells),
            }
        }
        Block::Table { alignments, head, rows, span: self.span(range) }
    }

    /// The fence that this HTML block is, if it is one.
    fn fence_at(&self, range: &Range<usize>) -> Option<usize> {
        let index = self.scan.fences.partition_point(|fence| fence.range.start < range.start);
        let fence: &Fence = self.scan.fences.get(index)?;
        let leads = fence.range.start < range.end && self.masked[range.start..fence.range.start].trim().is_empty();
        (leads && !self.settled.contains(&index)).then_some(index)
    }

    /// Goes one level deeper. At the limit it reports, skips the element and says no.
    pub(super) fn descend(&mut self, range: &Range<usize>) -> bool {
        if self.depth < DEEPEST {
            self.depth += 1;
            return true;
        }
        let span = self.span(range.start..range.end.min(range.start + 1));
        self.report(
            Diagnostic::error(
                "markdown/too-deep",
                span,
                format!("more than {DEEPEST} things stand in each other here"),
            )
            .help("lists, quotes, blocks and marks can stand in each other, but not this deep"),
        );
        self.skip_to_end(1);
        for (index, fence) in self.scan.fences.iter().enumerate() {
            if range.contains(&fence.range.start) {
                self.settled.insert(index);
            }
        }
        false
    }

    pub(super) fn ascend(&mut self) {
        self.depth -= 1;
    }

    /// Takes the next event, whatever it is.
    pub(super) fn next(&mut self) {
        self.events.take();
    }

    /// Skips an element whose start is next.
    fn skip_element(&mut self) {
        self.skip_to_end(0);
    }

    /// Skips to where as many elements have ended as began, `open` of them before.
    fn skip_to_end(&mut self, mut open: usize) {
        while let Some((event, _)) = self.events.take() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open = open.saturating_sub(1),
                _ => {}
            }
            if open == 0 {
                return;
            }
        }
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let trimmed = self.text.as_str().get(range.clone()).map_or(range.len(), |text| text.trim_end().len());
        self.text.span_of(range.start..range.start + trimmed)
    }

    /// How many colons a fence has.
    pub(super) fn colons(&self, fence: &Range<usize>) -> usize {
        self.text.as_str()[fence.clone()].chars().take_while(|&c| c == ':').count()
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    pub(super) fn diagnostics(&mut self) -> &mut Vec<Diagnostic> {
        self.diagnostics
    }

    pub(super) fn behind_trainer(&self) -> bool {
        self.context.for_trainer || self.guards.iter().any(|labels| labels.names().eq([TRAINER]))
    }

    /// Keeps where a link is used that is defined elsewhere in the text.
    pub(super) fn uses_definition(&mut self, name: &str, range: Range<usize>) {
        self.definitions.used(name, range, &self.guards);
    }

    /// Where what was read last ends; `otherwise` if that is nothing.
    fn read_up_to(&self, otherwise: usize) -> usize {
        self.events.end().unwrap_or(otherwise)
    }

    /// Keeps what a block with labels covers: from its opening fence to what was read last.
    pub(super) fn covers(&mut self, start: usize) {
        let end = self.read_up_to(start);
        self.definitions.guarded(start..end, &self.guards);
    }
}

fn is_start(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(_))
}
