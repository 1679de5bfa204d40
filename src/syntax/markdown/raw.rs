//! Code and raw HTML: text that Markdown does not read, and what authors hide in it by mistake.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event};

use crate::diagnostic::Diagnostic;
use crate::syntax::content::{Block, Inline};
use crate::syntax::fence::FenceKind;
use crate::syntax::markdown::builder::Builder;
use crate::syntax::markdown::pasted;

impl Builder<'_, '_> {
    pub(super) fn code(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) -> Block {
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
        while let Some((Event::Text(part), range)) = self.events.take_if(|event| matches!(event, Event::Text(_))) {
            // The copy has processing instructions where the original has fences.
            let (copy, original) = (&self.masked[range.clone()], &self.text.as_str()[range]);
            text.push_str(if *part == *copy { original } else { &part });
        }
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '\t', '{']).next().unwrap_or("").to_owned(),
            CodeBlockKind::Indented => String::new(),
        };
        Block::Code { language, text }
    }

    /// Code that is never closed reaches to the end of the page, and takes notes with it.
    pub(super) fn check_code_closed(&mut self, range: &Range<usize>) {
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
    pub(super) fn check_code_head(&mut self, info: &str, range: &Range<usize>) {
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
    pub(super) fn check_pasted_lines(&mut self, range: &Range<usize>) {
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
            self.check_pasted(&[Inline::Text(line.into())], range);
        }
    }

    pub(super) fn html_block(&mut self, range: &Range<usize>) -> Option<Block> {
        let mut html = String::new();
        self.next();
        let is_html = |event: &Event<'_>| matches!(event, Event::Html(_) | Event::Text(_));
        while let Some((Event::Html(part) | Event::Text(part), _)) = self.events.take_if(is_html) {
            html.push_str(&part);
        }
        self.next();
        // Blocks that a comment holds whole are out of the page with it. One that it cuts in two would set its rest free.
        let mut open: Vec<Range<usize>> = Vec::new();
        let mut cut: Vec<Range<usize>> = Vec::new();
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
                } else if fence.kind != FenceKind::Close {
                    open.push(fence.range.clone());
                } else if open.pop().is_none() {
                    cut.push(fence.range.clone());
                }
            }
        }
        for fence in open.into_iter().chain(cut) {
            let span = self.text.span_of(fence);
            self.diagnostics.push(
                Diagnostic::error("block/fence-in-comment", span, "this comment cuts a block in two")
                    .label("the rest of the block is outside the comment")
                    .help("take the whole block into the comment, with both its fences, or leave it out"),
            );
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
        let content = vec![Inline::Text(html.trim_end().into())];
        Some(Block::Paragraph { content, span: self.span(range.clone()) })
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
