//! Running text.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use crate::diagnostic::Diagnostic;
use crate::shared_text::SharedText;
use crate::source::Span;
use crate::syntax::content::{Inline, Reference};
use crate::syntax::markdown::brackets::Brackets;
use crate::syntax::markdown::builder::Builder;
use crate::syntax::markdown::events::is_running_text;

/// The text of inlines without their marks.
pub fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    append(content, &mut text);
    text
}

fn append(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link { content: inner, .. }
            | Inline::Language { content: inner, .. } => append(inner, text),
            Inline::Image { alt, .. } => text.push_str(alt),
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
            Inline::FootnoteReference(_) | Inline::RawHtml(_) => {}
        }
    }
}

impl Builder<'_, '_> {
    /// Reads running text up to the next event that is none.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        // Most are one: a line without marks.
        let mut content: Vec<Inline> = Vec::with_capacity(1);
        let mut brackets = Brackets::default();
        while let Some((event, range)) = self.events.take_if(is_running_text) {
            let inline = match event {
                Event::Text(text) => {
                    self.check_footnote(&range);
                    self.check_comment(&range);
                    self.check_signs(&text, &range);
                    self.text_with_brackets(&text, range, &mut brackets, &mut content);
                    continue;
                }
                Event::Code(code) => Inline::Code(self.part_or(&code, range)),
                Event::SoftBreak => Inline::SoftBreak,
                Event::HardBreak => Inline::HardBreak,
                Event::FootnoteReference(name) => {
                    Inline::FootnoteReference(Box::new(Reference { text: name.to_string(), span: self.span(range) }))
                }
                Event::InlineHtml(html) | Event::Html(html) => {
                    content.extend(self.inline_html(&html, range));
                    continue;
                }
                Event::TaskListMarker(ticked) => {
                    self.task = Some(ticked);
                    continue;
                }
                Event::Start(tag) => {
                    let inner = self.nested_inlines(&range);
                    content.extend(self.spanning(tag, inner, range));
                    continue;
                }
                _ => continue,
            };
            content.push(inline);
        }
        content
    }

    /// Reads what is inside an inline tag, its end included.
    fn nested_inlines(&mut self, range: &Range<usize>) -> Vec<Inline> {
        if !self.descend(range) {
            return Vec::new();
        }
        let inner = self.inlines();
        self.next();
        self.ascend();
        inner
    }

    fn spanning(&mut self, tag: Tag<'_>, inner: Vec<Inline>, range: Range<usize>) -> Vec<Inline> {
        if let Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. } = &tag
            && !matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email)
        {
            self.uses_definition(id, range.clone());
        }
        if let Tag::Link { title, .. } | Tag::Image { title, .. } = &tag
            && !title.is_empty()
        {
            self.check_pasted(&[Inline::Text((&**title).into())], range.clone());
        }
        let span = self.span(range);
        vec![match tag {
            Tag::Emphasis => Inline::Emphasis(inner),
            Tag::Strong => Inline::Strong(inner),
            Tag::Strikethrough => Inline::Strikethrough(inner),
            Tag::Link { dest_url, title, link_type, .. } => {
                let mail = link_type == LinkType::Email;
                let text = if mail { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                Inline::Link { target: Box::new(Reference { text, span }), title: Box::from(&*title), content: inner }
            }
            Tag::Image { dest_url, title, .. } => {
                let alt = self.alternative_text(plain_text(&inner), span).into();
                let file = Box::new(Reference { text: dest_url.to_string(), span });
                Inline::Image { file, alt, title: Box::from(&*title) }
            }
            _ => return inner,
        }]
    }

    /// A picture's words. `![""](…)` says that there are none on purpose; none at all may be forgotten.
    fn alternative_text(&mut self, alt: String, span: Span) -> String {
        match alt.trim() {
            "\"\"" | "“”" | "””" => String::new(),
            "" => {
                self.report(
                    Diagnostic::warning("accessibility/missing-alt", span, "this picture has no alternative text")
                        .help("say between the square brackets what a person who cannot see it needs to know")
                        .help("for a picture that only decorates, write `![\"\"](…)`"),
                );
                String::new()
            }
            _ => alt,
        }
    }

    /// Words that stand at this place of the text, or are what it means.
    fn part_or(&self, words: &str, range: Range<usize>) -> SharedText {
        match self.text.as_str()[range.clone()].find(words) {
            Some(at) => self.text.part(range.start + at..range.start + at + words.len()),
            None => words.into(),
        }
    }

    fn inline_html(&mut self, html: &str, range: Range<usize>) -> Option<Inline> {
        if html.starts_with("<!--") {
            return None;
        }
        if self.context.raw_html {
            return Some(Inline::RawHtml(self.part_or(html, range)));
        }
        self.warn_of_html(range.clone());
        Some(Inline::Text(self.part_or(html, range)))
    }

    pub(super) fn warn_of_html(&mut self, range: Range<usize>) {
        let span = self.span(range);
        self.report(
            Diagnostic::warning("markdown/raw-html", span, "raw HTML is off, so this is shown as text")
                .help("write it in Markdown, or set `raw-html = true` under `[output.html]` in book.toml")
                .help("to show the signs on purpose, put them in backticks"),
        );
    }
}

/// Adds text; what follows text becomes one with it.
pub(super) fn push_text(content: &mut Vec<Inline>, text: SharedText) {
    match content.last_mut() {
        Some(Inline::Text(before)) => before.push(&text),
        _ => content.push(Inline::Text(text)),
    }
}

/// The same for words that are not written so.
pub(super) fn push_words(content: &mut Vec<Inline>, words: &str) {
    match content.last_mut() {
        Some(Inline::Text(before)) => before.push_str(words),
        _ => content.push(Inline::Text(words.into())),
    }
}
