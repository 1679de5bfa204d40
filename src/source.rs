//! Source text and places in it.
//!
//! [`Sources`] holds every text of a book; a [`Span`] is a byte range in one of them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Which source a span is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

/// A byte range in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The source.
    pub file: FileId,
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes `range` of `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, start: range.start, end: range.end.max(range.start) }
    }

    /// The byte range.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A text of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its path from the book's folder, with `/` on every system.
    pub path: Arc<str>,
    /// The text.
    pub text: Arc<str>,
}

/// Every text of a book. Sources are never taken out, so a [`FileId`] stays good; [`Sources::set`] gives one a new text.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
    ids: BTreeMap<Arc<str>, FileId>,
}

/// A place for people: line and column from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Sources {
    /// Adds a text.
    ///
    /// # Panics
    ///
    /// At more than `u32::MAX` sources, which no folder holds.
    pub fn add(&mut self, path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2^32 sources"));
        let path: Arc<str> = path.into();
        self.ids.entry(Arc::clone(&path)).or_insert(id);
        self.files.push(Source { path, text: text.into() });
        id
    }

    /// Adds a text, or gives the source with this path a new one. Its id stays, so what was said of other texts does too.
    pub fn set(&mut self, path: &str, text: impl Into<Arc<str>>) -> FileId {
        match self.find(path) {
            Some(id) => {
                self.files[id.0 as usize].text = text.into();
                id
            }
            None => self.add(path, text),
        }
    }

    /// The text of a file of this collection.
    ///
    /// # Panics
    ///
    /// If `id` is of another collection.
    pub fn get(&self, id: FileId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// The text of a file, if it is of this collection.
    pub fn try_get(&self, id: FileId) -> Option<&Source> {
        self.files.get(id.0 as usize)
    }

    /// The source with this path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.ids.get(path).copied()
    }

    /// Where a span begins.
    pub fn position(&self, span: Span) -> Position {
        position(&self.get(span.file).text, span.start)
    }
}

/// The lines of a text, each with its end. As `split_inclusive` cuts them, and faster where lines are short.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |at| at + 1);
        let (line, after) = rest.split_at(end);
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

/// Line and column of a byte offset; an offset past the end or inside a character is moved back to one that is not.
pub fn position(text: &str, offset: usize) -> Position {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Position {
        line: before.bytes().filter(|&b| b == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// Whether a character is a control character that no text has, and no page can have. Tabs, line ends, and the line and page
/// breaks of word processors are text.
pub fn is_no_text(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        assert_eq!(position("a\nüx", 4), Position { line: 2, column: 2 });
        assert_eq!(position("a\nüx", 3), Position { line: 2, column: 1 });
        assert_eq!(position("a", 99), Position { line: 1, column: 2 });
    }
}
