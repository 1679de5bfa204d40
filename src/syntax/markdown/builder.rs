//! From the parser's events to a tree of blocks.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, BrokenLink, CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use crate::diagnostic::Diagnostic;
use crate::label::{Guarded, Labels, TRAINER};
use crate::source::Span;
use crate::syntax::block::{self, BlockKind};
use crate::syntax::content::{Block, CalloutKind, Document, Footnote, Inline, ListItem, Sealed};
use crate::syntax::fence::{Fence, FenceKind, Scan, scan};
use crate::syntax::markdown::definitions::Definitions;
use crate::syntax::markdown::{Context, pasted};
use crate::syntax::text::Text;

/// How deep blocks and marks may stand in each other. The deepest real text that we know has nine levels.
const DEEPEST: usize = 48;

/// Walks the events of one text.
pub(super) struct Builder<'t, 'd> {
    text: &'t Text,
    pub(super) context: Context<'t>,
    diagnostics: &'d mut Vec<Diagnostic>,
    events: Vec<(Event<'static>, Range<usize>)>,
    at: usize,
    scan: Scan,
    /// Fences, by index, that became a block's start or end or stand in code.
    settled: BTreeSet<usize>,
    depth: usize,
    /// The guards round the place that is being read, outermost first.
    pub(super) guards: Vec<Labels>,
    pub(super) task: Option<bool>,
    /// The block that what is being read stands in directly; none in a list item, a quote or the like.
    pub(super) around: Option<BlockKind>,
    footnotes: Vec<Footnote>,
    definitions: Definitions,
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
    pub(super) fn new(text: &'t Text, context: Context<'t>, diagnostics: &'d mut Vec<Diagnostic>) -> Self {
        let scan = scan(text.as_str(), &|name| block::find(name).is_some());
        let mut broken = Vec::new();
        let (events, definitions) = events(&scan.masked, context.footnotes, &mut broken);
        let mut builder = Self {
            text,
            context,
            diagnostics,
            events,
            at: 0,
            scan,
            settled: BTreeSet::new(),
            depth: 0,
            guards: Vec::new(),
            task: None,
            around: None,
            footnotes: Vec::new(),
            definitions,
        };
        for (range, reference) in broken {
            builder.report_broken(range, &reference);
        }
        builder
    }

    pub(super) fn document(mut self) -> Document {
        let mut blocks = Vec::new();
        loop {
            let (more, ending) = self.blocks();
            blocks.extend(more);
            match ending {
                Ending::Fence(range) => self.report_stray(range),
                Ending::Container if self.at >= self.events.len() => break,
                Ending::Container => self.next(),
            }
        }
        self.report_unsettled();
        self.check_footnotes();
        self.check_definitions();
        Document { blocks, footnotes: self.footnotes }
    }

    /// Reads blocks up to the end of what is round them or a closing fence. The end itself is left; the fence is taken.
    pub(super) fn blocks(&mut self) -> (Vec<Block>, Ending) {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.peek() {
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
                Event::Start(tag) if is_block(&tag) => {
                    self.next();
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
                    let before = self.at;
                    let content = self.inlines();
                    self.check_pasted(&content, range);
                    if !content.is_empty() {
                        blocks.push(Block::Paragraph(content));
                    } else if self.at == before {
                        self.next();
                    }
                }
            }
        }
        (blocks, Ending::Container)
    }

    /// Reads one block, its start taken already, its end included.
    fn block(&mut self, tag: Tag<'static>, range: Range<usize>) -> Option<Block> {
        let block = match tag {
            Tag::Paragraph => {
                let content = self.inlines();
                self.check_pasted(&content, range);
                (!content.is_empty()).then_some(Block::Paragraph(content))
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
                while let Some((Event::Start(Tag::Item), range)) = self.peek() {
                    self.next();
                    items.push(self.item(&range));
                }
                Some(Block::List { start, items })
            }
            Tag::DefinitionList => Some(Block::Definitions(self.definitions())),
            Tag::Table(alignments) => Some(self.table(alignments)),
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
        let mut all = Vec::new();
        loop {
            let (blocks, ending) = self.blocks();
            all.extend(blocks);
            match ending {
                Ending::Container => {
                    self.around = around;
                    return all;
                }
                Ending::Fence(range) => self.report_stray(range),
            }
        }
    }

    fn item(&mut self, range: &Range<usize>) -> ListItem {
        let around = self.task.take();
        let tight = !matches!(self.peek(), Some((Event::Start(Tag::Paragraph), _)));
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
        while let Some((Event::Start(tag), range)) = self.peek() {
            self.next();
            match tag {
                Tag::DefinitionListTitle => {
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

    fn table(&mut self, alignments: Vec<pulldown_cmark::Alignment>) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((Event::Start(tag), _)) = self.peek() {
            self.next();
            let mut cells = Vec::new();
            while let Some((Event::Start(Tag::TableCell), range)) = self.peek() {
                self.next();
                let cell = self.inlines();
                self.check_pasted(&cell, range);
                cells.push(cell);
                self.next();
            }
            self.next();
            match tag {
                Tag::TableHead => head = cells,
                _ => rows.push(cells),
            }
        }
        Block::Table { alignments, head, rows }
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) -> Block {
        let indented = matches!(kind, CodeBlockKind::Indented);
        match kind {
            CodeBlockKind::Indented => self.check_pasted_lines(&range),
            CodeBlockKind::Fenced(info) => {
                self.check_code_closed(&range);
                self.check_code_head(info, &range);
            }
        }
        for (index, fence) in self.scan.fences.iter().enumerate() {
            if range.contains(&fence.range.start) {
                self.settled.insert(index);
                if indented {
                    let span = self.text.span_of(fence.range.clone());
                    self.diagnostics.push(
                        Diagnostic::error("block/indented-fence", span, "this fence is indented so far that Markdown takes it for code")
                            .help("take the spaces before the colons away; to show a fence as code, put it between two lines of ```"),
                    );
                }
            }
        }
        let mut text = String::new();
        while let Some((Event::Text(part), range)) = self.peek() {
            // The copy has processing instructions where the original has fences.
            let (copy, original) = (&self.scan.masked[range.clone()], &self.text.as_str()[range]);
            text.push_str(if *part == *copy { original } else { &part });
            self.next();
        }
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '\t', '{']).next().unwrap_or("").to_owned(),
            CodeBlockKind::Indented => String::new(),
        };
        Block::Code { language, text }
    }

    /// Code that is never closed reaches to the end of the page, and takes notes with it.
    fn check_code_closed(&mut self, range: &Range<usize>) {
        let code = self.text.as_str()[range.clone()].trim_end();
        let sign = if code.starts_with('~') { '~' } else { '`' };
        let opening = code.len() - code.trim_start_matches(sign).len();
        let last = code.rsplit_once('\n').map_or("", |(_, line)| line).trim_start_matches([' ', '\t', '>']);
        let closed = last.len() >= opening && last.chars().all(|c| c == sign);
        if !closed {
            let end = code.find('\n').unwrap_or(code.len());
            let span = self.span(range.start..range.start + end);
            self.report(
                Diagnostic::error("markdown/unclosed-code", span, "this code is never closed")
                    .label("everything after it would be code")
                    .help(format!("close it with a line of `{}`", sign.to_string().repeat(opening.max(3)))),
            );
        }
    }

    /// Labels on code would be read by nobody; code that opens in code was meant to stand behind it.
    fn check_code_head(&mut self, info: &str, range: &Range<usize>) {
        let code = &self.text.as_str()[range.clone()];
        let head_end = code.find('\n').unwrap_or(code.len());
        let head = self.span(range.start..range.start + head_end);
        if info.contains("for=") || info.contains("for:") {
            self.report(
                Diagnostic::error("markdown/code-attribute", head, "code bears no label: everyone would read it")
                    .help("put the code between `::: only {for=…}` and `:::`"),
            );
        }
        let sign = if code.starts_with('~') { '~' } else { '`' };
        let opening = code.len() - code.trim_start_matches(sign).len();
        let opens = |line: &str| {
            let line = line.trim_start_matches([' ', '\t', '>']);
            let rest = line.trim_start_matches(sign);
            line.len() - rest.len() >= opening && !rest.trim().is_empty() && !rest.contains(sign)
        };
        let swallows = self.scan.fences.iter().any(|fence| range.contains(&fence.range.start));
        if let Some(line) = code[head_end..].lines().find(|line| swallows && opens(line)).map(str::trim) {
            let message = format!("this code is not closed before `{line}` opens the next");
            self.report(
                Diagnostic::error("markdown/code-in-code", head, message)
                    .label("the blocks in between would be shown as code")
                    .help("close it with a line of its own; to show code in code, open the outer one with more signs"),
            );
        }
    }

    /// Looks at each line of a text that is not read as running text.
    fn check_pasted_lines(&mut self, range: &Range<usize>) {
        let lines: Vec<(Range<usize>, String)> = {
            let mut at = range.start;
            let text = &self.text.as_str()[range.clone()];
            text.split_inclusive('\n')
                .map(|line| {
                    at += line.len();
                    (at - line.len()..at, pasted::without_tags(line))
                })
                .collect()
        };
        for (range, line) in lines {
            self.check_pasted(&[Inline::Text(line)], range);
        }
    }

    fn html_block(&mut self, range: &Range<usize>) -> Option<Block> {
        let mut html = String::new();
        self.next();
        while let Some((Event::Html(part) | Event::Text(part), _)) = self.peek() {
            html.push_str(&part);
            self.next();
        }
        self.next();
        for (index, fence) in self.scan.fences.iter().enumerate() {
            if range.contains(&fence.range.start) {
                self.settled.insert(index);
                let before = &self.text.as_str()[range.start..fence.range.start];
                let commented = before.rfind("<!--").is_some_and(|open| !before[open..].contains("-->"));
                if !commented {
                    let span = self.text.span_of(fence.range.clone());
                    self.diagnostics.push(
                        Diagnostic::error(
                            "block/fence-in-html",
                            span,
                            "this fence stands inside raw HTML, which Markdown does not read",
                        )
                        .help("put a blank line before the fence"),
                    );
                }
            }
        }
        let (html, unclosed) = without_comments(&html);
        if unclosed {
            let start = self.text.as_str()[range.clone()].find("<!--").unwrap_or(0) + range.start;
            self.report_unclosed_comment(start);
        }
        if html.trim().is_empty() {
            return None;
        }
        self.check_pasted_lines(range);
        if self.context.raw_html {
            return Some(Block::RawHtml(html));
        }
        let line_end = self.text.as_str()[range.clone()].find('\n').map_or(range.end, |n| range.start + n);
        self.warn_of_html(range.start..line_end);
        Some(Block::Paragraph(vec![Inline::Text(html.trim_end().to_owned())]))
    }

    /// The fence that this HTML block is, if it is one.
    fn fence_at(&self, range: &Range<usize>) -> Option<usize> {
        let index = self.scan.fences.partition_point(|fence| fence.range.start < range.start);
        let fence: &Fence = self.scan.fences.get(index)?;
        let leads = fence.range.start < range.end && self.scan.masked[range.start..fence.range.start].trim().is_empty();
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
        let mut open = 1;
        while let Some((event, _)) = self.peek() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            self.next();
            if open == 0 {
                break;
            }
        }
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

    pub(super) fn peek(&self) -> Option<(Event<'static>, Range<usize>)> {
        self.events.get(self.at).cloned()
    }

    pub(super) fn next(&mut self) {
        self.at += 1;
    }

    /// Skips an element whose start is next.
    fn skip_element(&mut self) {
        let mut open = 0;
        while let Some((event, _)) = self.peek() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            self.next();
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

    fn check_pasted(&mut self, content: &[Inline], range: Range<usize>) {
        if !self.context.pasted_check || self.behind_trainer() {
            return;
        }
        if let Some(beginning) = pasted::beginning(content) {
            let text = &self.text.as_str()[range.clone()];
            let word = beginning.trim_end_matches(':');
            let start = range.start + text.find(word).unwrap_or(0);
            let span = self.span(start..(start + beginning.len()).min(range.end));
            self.report(
                Diagnostic::error(
                    "leak/pasted-trainer-text",
                    span,
                    format!("`{beginning}` outside a block for trainers"),
                )
                .label("everyone would read this")
                .help("put the text between `::: trainer-note` and `:::` (or `::: say` for a script)")
                .help("if it is meant for everyone, set `pasted-trainer-text = false` under `[checks]` in book.toml"),
            );
        }
    }

    fn check_heading_attributes(
        &mut self,
        attrs: &[(pulldown_cmark::CowStr<'_>, Option<pulldown_cmark::CowStr<'_>>)],
        classes: &[pulldown_cmark::CowStr<'_>],
        range: Range<usize>,
    ) {
        let is_label = |class: &str| {
            self.context.labels.iter().any(|label| label == class)
                || block::find(class).is_some_and(|spec| spec.nature.is_some())
        };
        if let Some(class) = classes.iter().find(|class| is_label(class)) {
            let message = format!("the class `{class}` hides nothing: everyone would read this part");
            let span = self.span(range.clone());
            self.report(
                Diagnostic::error("markdown/heading-attribute", span, message)
                    .help("to show a part to some only, put it between `::: only {for=…}` and `:::`"),
            );
        }
        if let Some((name, _)) = attrs.first() {
            let message = format!("a heading cannot have the attribute `{name}`");
            let span = self.span(range);
            self.report(
                Diagnostic::error("markdown/heading-attribute", span, message)
                    .help("a heading takes `{#id}` and `{.class}`; to show a part to some only, put it between `::: only {for=…}` and `:::`"),
            );
        }
    }

    fn report_stray(&mut self, range: Range<usize>) {
        let span = self.span(range);
        self.report(
            Diagnostic::error("block/stray-fence", span, "this fence closes nothing")
                .help("delete it, or write the line that opens its block, such as `::: note`")
                .help("a block has to be closed inside the list item or quote in which it was opened"),
        );
    }

    fn report_unsettled(&mut self) {
        for (range, why) in std::mem::take(&mut self.scan.suspects) {
            let span = self.span(range);
            self.report(
                Diagnostic::error("block/suspect-fence", span, "this looks like a fence, but is none").help(why),
            );
        }
        for index in 0..self.scan.fences.len() {
            if !self.settled.contains(&index) {
                let span = self.span(self.scan.fences[index].range.clone());
                self.report(
                    Diagnostic::error("block/misplaced-fence", span, "Markdown does not see this fence")
                        .help("a fence stands on a line of its own; put a blank line before it"),
                );
            }
        }
    }

    fn report_broken(&mut self, range: Range<usize>, reference: &str) {
        let span = self.span(range);
        if let Some(kind) = reference.strip_prefix('!') {
            self.report(
                Diagnostic::error("markdown/unknown-alert", span, format!("there is no alert `{kind}`"))
                    .help("alerts are `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`, alone on their line")
                    .help("what is for trainers stands between `::: trainer-note` and `:::`"),
            );
            return;
        }
        let diagnostic = match reference.strip_prefix('^') {
            Some(name) if self.context.footnotes => {
                Diagnostic::error("markdown/unknown-footnote", span, format!("there is no footnote `{name}`"))
                    .help(format!("define it on a line of its own: `[^{name}]: …`"))
            }
            Some(_) => {
                Diagnostic::error("markdown/footnote-here", span, "a footnote can only stand in the text of a page")
                    .help("say it in the text itself, or move it below the second `---`")
            }
            None => Diagnostic::error(
                "markdown/unknown-reference",
                span,
                format!("there is no link definition `{reference}`"),
            )
            .help(format!("define it on a line of its own: `[{reference}]: address`")),
        };
        self.report(diagnostic);
    }

    /// A reference to a footnote that is nowhere comes out as text.
    pub(super) fn check_footnote(&mut self, range: &Range<usize>) {
        let text = self.text.as_str();
        let Some(rest) = text[range.start..].strip_prefix("[^").filter(|_| self.context.footnotes) else { return };
        let escaped = text[..range.start].ends_with('\\');
        let name = rest
            .split_once(']')
            .map(|(name, _)| name)
            .filter(|name| !name.is_empty() && !name.contains(char::is_whitespace));
        if let (Some(name), false) = (name, escaped) {
            let name = format!("^{name}");
            self.report_broken(range.start..range.start + name.len() + 2, &name);
        }
    }

    /// A fence or a label in the middle of a line comes out as text, and guards nothing.
    pub(super) fn check_signs(&mut self, text: &str, range: &Range<usize>) {
        let named = |rest: &str| {
            let rest = rest.trim_start_matches(':').trim_start();
            let name = rest.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or("");
            block::find(name).is_some() || rest.starts_with('{')
        };
        let labelled = |rest: &str| {
            let rest = rest.split('}').next().unwrap_or(rest);
            rest.contains("for=") || rest.contains("for =")
        };
        if text.match_indices(":::").any(|(at, _)| named(&text[at..])) {
            let span = self.span(range.clone());
            self.report(
                Diagnostic::error("block/fence-in-text", span, "a fence inside a line of text opens nothing")
                    .label("everyone would read this")
                    .help("put the fence on a line of its own; to show it, put it in backticks"),
            );
        } else if text.match_indices('{').any(|(at, _)| labelled(&text[at..])) {
            let span = self.span(range.clone());
            self.report(
                Diagnostic::error("markdown/label-in-text", span, "a label inside a text guards nothing")
                    .label("everyone would read this")
                    .help(
                        "put what some only see between `::: only {for=…}` and `:::`; to show it, put it in backticks",
                    ),
            );
        }
    }

    /// A link definition inside a labelled block is for that block; elsewhere it would bring its address along.
    fn check_definitions(&mut self) {
        for (place, definition) in self.definitions.escaped() {
            let (span, definition) = (self.span(place), self.span(definition));
            self.report(
                Diagnostic::error(
                    "link/definition-in-block",
                    span,
                    "this link is defined inside a block for some only",
                )
                .related(definition, "defined here")
                .help("define it outside of the block too, under another name"),
            );
        }
    }

    /// Keeps where a link is used that is defined elsewhere in the text.
    pub(super) fn uses_definition(&mut self, name: &str, range: Range<usize>) {
        self.definitions.used(name, range, &self.guards);
    }

    /// Keeps what a block with labels covers: from its opening fence to what was read last.
    pub(super) fn covers(&mut self, start: usize) {
        let end = self.at.checked_sub(1).and_then(|last| self.events.get(last)).map_or(start, |(_, range)| range.end);
        self.definitions.guarded(start..end, &self.guards);
    }

    /// A comment that is never closed comes out as text, which everyone would read.
    pub(super) fn check_comment(&mut self, range: &Range<usize>) {
        let text = self.text.as_str();
        let begins = |at: &usize| text[*at..].starts_with("<!--") && !text[..*at].ends_with('\\');
        let open = text[range.clone()].match_indices('<').map(|(at, _)| range.start + at).find(begins);
        if let Some(at) = open {
            self.report_unclosed_comment(at);
        }
    }

    fn report_unclosed_comment(&mut self, at: usize) {
        let span = self.span(at..at + "<!--".len());
        self.report(
            Diagnostic::error("markdown/unclosed-comment", span, "this comment is never closed")
                .help("close it with `-->`; a comment is in no edition"),
        );
    }

    fn check_footnotes(&mut self) {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = self
            .footnotes
            .iter()
            .filter(|note| !seen.insert(note.name.clone()))
            .map(|n| (n.name.clone(), n.span))
            .collect();
        for (name, span) in twice {
            self.report(
                Diagnostic::error(
                    "markdown/duplicate-footnote",
                    span,
                    format!("there is another footnote `{name}` on this page"),
                )
                .help("give one of them another name"),
            );
        }
    }
}

fn events(
    masked: &str,
    footnotes: bool,
    broken: &mut Vec<(Range<usize>, String)>,
) -> (Vec<(Event<'static>, Range<usize>)>, Definitions) {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    options.set(Options::ENABLE_FOOTNOTES, footnotes);
    // `[sic]` is prose; `[text][name]`, `[name][]` and `[^name]` were meant for something.
    let callback = |link: BrokenLink<'_>| {
        let meant = !matches!(link.link_type, LinkType::ShortcutUnknown | LinkType::Shortcut);
        let line = masked[..link.span.start].rsplit('\n').next().unwrap_or("").trim_end();
        let alert = link.reference.starts_with('!') && line.ends_with('>');
        if meant || alert || link.reference.starts_with('^') {
            broken.push((link.span, link.reference.to_string()));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(masked, options, Some(callback));
    let definitions = Definitions::new(parser.reference_definitions());
    (parser.into_offset_iter().map(|(event, range)| (event.into_static(), range)).collect(), definitions)
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::Superscript
            | Tag::Subscript
    )
}

fn alert(kind: BlockQuoteKind) -> CalloutKind {
    match kind {
        BlockQuoteKind::Note => CalloutKind::Note,
        BlockQuoteKind::Tip => CalloutKind::Tip,
        BlockQuoteKind::Important => CalloutKind::Important,
        BlockQuoteKind::Warning => CalloutKind::Warning,
        BlockQuoteKind::Caution => CalloutKind::Caution,
    }
}

/// HTML with its comments taken out, and whether one was never closed.
fn without_comments(html: &str) -> (String, bool) {
    let (mut kept, mut rest) = (String::new(), html);
    while let Some(open) = rest.find("<!--") {
        kept.push_str(&rest[..open]);
        match rest[open..].find("-->") {
            Some(close) => rest = &rest[open + close + 3..],
            None => return (kept, true),
        }
    }
    kept.push_str(rest);
    (kept, false)
}
