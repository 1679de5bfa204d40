//! Words in another language: `[texto]{lang=es}`.
//!
//! Invariant: braces behind brackets that look like attributes and are none are an error, never text.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::language::{self, is_tag};
use crate::syntax::content::Inline;
use crate::syntax::markdown::builder::Builder;
use crate::syntax::markdown::inline::{push_text, push_words};

/// The brackets that are open in a run of text.
#[derive(Default)]
pub(super) struct Brackets {
    /// Where each stands: in which inline, and at which byte of its text.
    open: Vec<(usize, usize)>,
    /// Up to where the source is read already.
    read: usize,
}

impl Builder<'_, '_> {
    /// Takes a text in. At a bracket that closes with a language behind it, what stands between becomes words of that language.
    pub(super) fn text_with_brackets(
        &mut self,
        text: &str,
        range: Range<usize>,
        brackets: &mut Brackets,
        content: &mut Vec<Inline>,
    ) {
        let source = &self.text.as_str()[range.clone()];
        let plain = source == text;
        if range.end <= brackets.read {
            return;
        }
        let mut from = brackets.read.max(range.start);
        if from == range.start {
            if !plain {
                push_words(content, text);
                return;
            }
            if !text.bytes().fold(false, |any, byte| any | matches!(byte, b'[' | b']' | b'{')) {
                push_text(content, self.text.part(range));
                return;
            }
        }
        let escaped = self.text.as_str()[..range.start].ends_with('\\');
        let signs: Vec<(usize, char)> = source.char_indices().filter(|(_, c)| matches!(c, '[' | ']' | '{')).collect();
        for (at, sign) in signs.into_iter().map(|(at, sign)| (range.start + at, sign)) {
            if at < from || (escaped && at == range.start) {
                continue;
            }
            match sign {
                '[' => {
                    push_text(content, self.text.part(from..at));
                    brackets.open.push((content.len() - 1, last_length(content)));
                    from = at;
                }
                ']' => {
                    let Some(open) = brackets.open.pop() else { continue };
                    let Some((tag, end)) = self.language_behind(at + 1) else { continue };
                    push_text(content, self.text.part(from..at));
                    let words = taken_from(content, open);
                    content.push(Inline::Language { tag: tag.into(), content: words });
                    from = end;
                    brackets.read = end;
                }
                _ => self.check_stray_language(at),
            }
        }
        if from < range.end {
            push_text(content, self.text.part(from..range.end));
        }
    }

    /// The language in braces at a place of the source, and where they end. None if there are no attributes.
    fn language_behind(&mut self, at: usize) -> Option<(String, usize)> {
        let inside = in_braces(&self.text.as_str()[at..])?;
        let end = at + inside.len() + 2;
        let inside = inside.trim();
        let (name, value) = inside.split_once('=').unwrap_or((inside, ""));
        let value = value.trim();
        let bare = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
        if name.trim() == "lang" && is_tag(bare) {
            return Some((bare.to_owned(), end));
        }
        if !looks_like_attributes(inside) {
            return None;
        }
        let is_label = inside.starts_with("for=") || inside.starts_with("for =");
        if name.trim() == "lang" {
            self.check_language(bare, at..end);
        } else if !is_label {
            // What is for some only is told by its own check.
            let span = self.span(at..end);
            self.report(
                Diagnostic::error("markdown/language", span, "words in brackets take a language and nothing else")
                    .help("write `[texto]{lang=es}`; to show the braces, put them in backticks"),
            );
        }
        Some((String::new(), end))
    }

    /// A language in braces that stands behind no brackets.
    fn check_stray_language(&mut self, at: usize) {
        let Some(inside) = in_braces(&self.text.as_str()[at..]) else { return };
        if inside.trim_start().strip_prefix("lang").is_some_and(|rest| rest.trim_start().starts_with('=')) {
            let span = self.span(at..at + inside.len() + 2);
            self.report(
                Diagnostic::error("markdown/language", span, "this language belongs to no words")
                    .help("put the words in brackets in front of it: `[texto]{lang=es}`")
                    .help("a whole passage goes into a block: `::: note {lang=es}`"),
            );
        }
    }

    /// A language that is none.
    pub(super) fn check_language(&mut self, tag: &str, range: Range<usize>) {
        if !is_tag(tag) {
            let span = self.span(range);
            let message = format!("`{tag}` is no language tag");
            self.report(Diagnostic::error("markdown/language", span, message).help(language::HELP));
        }
    }
}

/// What stands in the braces that a text begins with, on one line.
fn in_braces(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('{')?;
    let end = inside.find(['}', '\n', '{'])?;
    inside[end..].starts_with('}').then(|| &inside[..end])
}

fn looks_like_attributes(inside: &str) -> bool {
    inside.starts_with(['#', '.']) || inside.split_once('=').is_some_and(|(name, _)| is_name(name.trim()))
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-' || b == b'_')
}

/// How long the last text is.
fn last_length(content: &[Inline]) -> usize {
    match content.last() {
        Some(Inline::Text(text)) => text.len(),
        _ => 0,
    }
}

/// Takes out what stands behind an open bracket, and the bracket.
fn taken_from(content: &mut Vec<Inline>, (index, byte): (usize, usize)) -> Vec<Inline> {
    let mut words = content.split_off(index);
    if let Some(Inline::Text(text)) = words.first_mut() {
        let inner = text.split_off(byte);
        let bracket = usize::from(inner.starts_with('['));
        let before = std::mem::replace(text, inner.slice(bracket..inner.len()));
        if !before.is_empty() {
            content.push(Inline::Text(before));
        }
    }
    words.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    words
}
