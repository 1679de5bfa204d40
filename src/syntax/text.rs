//! A text taken out of a source, which still knows where each of its bytes was written.

use std::ops::Range;
use std::sync::Arc;

use crate::shared_text::SharedText;
use crate::source::{FileId, Span};

/// A text with its places in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    text: SharedText,
    span: Span,
    /// `(offset in the text, offset in the source)` of each run that stands in the source as it is, ascending.
    runs: Vec<(usize, usize)>,
}

impl Text {
    /// A part of a source that stands in it as it is.
    ///
    /// # Panics
    ///
    /// If the source has no such range of characters.
    pub fn verbatim(file: FileId, range: Range<usize>, source: &Arc<str>) -> Self {
        let text = SharedText::part(source, range.clone());
        Self { text, runs: vec![(0, range.start)], span: Span::new(file, range) }
    }

    /// A text that was decoded from `raw`, the source of `span`: line by line, each line is looked for in it.
    pub fn decoded(text: String, span: Span, raw: &str) -> Self {
        let mut runs = Vec::new();
        let (mut offset, mut from) = (0, 0);
        for line in text.split_inclusive('\n') {
            let wanted = line.trim();
            if let Some(at) = raw.get(from..).and_then(|rest| rest.find(wanted)).filter(|_| !wanted.is_empty()) {
                let indent = line.len() - line.trim_start().len();
                runs.push((offset + indent, span.start + from + at));
                from += at + wanted.len();
            }
            offset += line.len();
        }
        let text: Arc<str> = text.into();
        Self { text: SharedText::part(&text, 0..text.len()), span, runs }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// A part of it.
    ///
    /// # Panics
    ///
    /// If the text has no such range of characters.
    pub fn part(&self, range: Range<usize>) -> SharedText {
        self.text.slice(range)
    }

    /// Where the whole of it was written.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Where a part of it was written.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let at = self.runs.partition_point(|&(offset, _)| offset <= range.start);
        let Some(&(offset, source)) = at.checked_sub(1).and_then(|i| self.runs.get(i)) else {
            return self.span;
        };
        let start = source + (range.start - offset);
        let limit = self.runs.get(at).map_or(self.span.end, |&(_, next)| next.max(start));
        Span::new(self.span.file, start..(start + range.len()).min(limit.max(start)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn a_part_of_a_block_scalar_is_found_in_the_source() {
        let raw = "|\n  In your group,\n  list the wrong link.\n";
        let mut sources = Sources::default();
        let file = sources.add("a.md", raw);
        let text = Text::decoded("In your group,\nlist the wrong link.\n".into(), Span::new(file, 0..raw.len()), raw);
        let at = text.as_str().find("wrong").unwrap();
        let span = text.span_of(at..at + 5);
        assert_eq!(&raw[span.range()], "wrong");
    }
}
