//! The words of a run of Markdown as a reader meets them: the text by itself, and each address and alternative text by itself.

use std::ops::Range;

use crate::gate::sheet::Sheet;
use crate::gate::words::{Speller, entity};

/// How the text of a run is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Markdown.
    Prose,
    /// A line of a heading, which may end with attributes.
    Heading,
    /// Code, which is shown as it is.
    Code,
}

/// Reads the words of `text[range]` into items of the sheet.
pub(super) fn read(text: &str, range: Range<usize>, kind: Kind, sheet: &mut Sheet) {
    if kind == Kind::Code {
        sheet.plain(text, range);
        return;
    }
    let mut run = Run { text, end: range.end, kind, speller: Speller::default(), asides: Vec::new() };
    run.read(range.start, sheet);
    for aside in std::mem::take(&mut run.asides) {
        sheet.plain(text, aside);
    }
    if sheet.raw_html && text[range.clone()].contains('<') {
        without_tags(text, range, sheet);
    }
}

/// The signs that are more than a gap between words.
const SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let all = b"\n![]{|&";
    let mut at = 0;
    while at < all.len() {
        signs[all[at] as usize] = true;
        at += 1;
    }
    signs
};

struct Run<'t> {
    text: &'t str,
    end: usize,
    kind: Kind,
    speller: Speller,
    /// What stands beside the text: addresses and alternative texts.
    asides: Vec<Range<usize>>,
}

impl Run<'_> {
    fn read(&mut self, start: usize, sheet: &mut Sheet) {
        let bytes = self.text.as_bytes();
        let (mut at, mut from) = (start, start);
        while let Some(found) = bytes[at..self.end].iter().position(|byte| SIGNS[usize::from(*byte)]) {
            at += found;
            let next = match bytes[at] {
                b'\n' => Some(self.continued(at + 1)),
                b'!' => self.image(at),
                b']' => self.link_end(at),
                b'[' if bytes.get(at + 1) == Some(&b'^') => self.find(at, b']').map(|close| close + 1),
                b'{' if self.kind == Kind::Heading => self.attributes(at),
                b'|' => Some(at + 1),
                b'&' => match entity(&self.text[at..self.end]) {
                    Some((c, length)) => {
                        self.speller.read(self.text, from..at, sheet);
                        self.speller.letter(c, at, sheet);
                        from = at + length;
                        Some(from)
                    }
                    None => None,
                },
                _ => None,
            };
            let Some(next) = next else {
                at += 1;
                continue;
            };
            self.speller.read(self.text, from.min(at)..at, sheet);
            if matches!(bytes[at], b'\n' | b'|') {
                self.speller.end(sheet);
            }
            if bytes[at] == b'|' {
                sheet.end_item();
            }
            (at, from) = (next, next);
        }
        self.speller.read(self.text, from.min(self.end)..self.end, sheet);
        self.speller.end(sheet);
        sheet.end_item();
    }

    /// Where the text of a line goes on that is in a quote or a list.
    fn continued(&self, at: usize) -> usize {
        let line = &self.text[at..self.end];
        at + line.len() - line.trim_start_matches([' ', '\t', '>']).len()
    }

    /// Behind a picture, whose words are beside the text.
    fn image(&mut self, at: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        if bytes.get(at + 1) != Some(&b'[') {
            return None;
        }
        let close = self.closing(at + 1, b'[', b']')?;
        self.asides.push(at + 2..close);
        self.link_end(close).or(Some(close + 1))
    }

    /// Behind the address or the reference of a link, at the bracket that closes its text.
    fn link_end(&mut self, at: usize) -> Option<usize> {
        let close = match self.text.as_bytes().get(at + 1).filter(|_| at + 1 < self.end)? {
            b'(' => self.closing(at + 1, b'(', b')')?,
            b'[' => return self.closing(at + 1, b'[', b']').map(|close| close + 1),
            // The language of the words in brackets, which no reader meets.
            b'{' if self.text[at + 2..self.end].trim_start().starts_with("lang") => {
                return self.find(at + 1, b'}').map(|close| close + 1);
            }
            _ => return None,
        };
        let inside = &self.text[at + 2..close];
        // An address and its title are not read in a row.
        match inside.find([' ', '\t', '\n']) {
            Some(gap) => self.asides.extend([at + 2..at + 2 + gap, at + 2 + gap..close]),
            None => self.asides.push(at + 2..close),
        }
        Some(close + 1)
    }

    fn attributes(&mut self, at: usize) -> Option<usize> {
        let close = self.find(at, b'}')?;
        self.asides.push(at + 1..close);
        Some(close + 1)
    }

    fn find(&self, at: usize, wanted: u8) -> Option<usize> {
        self.text.as_bytes()[at..self.end].iter().position(|byte| *byte == wanted).map(|found| at + found)
    }

    /// The bracket that closes the one at `at`.
    fn closing(&self, at: usize, open: u8, close: u8) -> Option<usize> {
        let (mut depth, mut escaped) = (0_usize, false);
        for (offset, byte) in self.text.as_bytes()[at..self.end].iter().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                byte if *byte == open => depth += 1,
                byte if *byte == close => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(at + offset);
                    }
                }
                _ => {}
            }
        }
        None
    }
}

/// The same words once more, without what may be tags of HTML between them.
fn without_tags(text: &str, range: Range<usize>, sheet: &mut Sheet) {
    let mut speller = Speller::default();
    let mut at = range.start;
    while let Some(open) = text[at..range.end].find('<').map(|found| at + found) {
        speller.read(text, at..open, sheet);
        at = text[open..range.end].find('>').map_or(range.end, |found| open + found + 1);
    }
    speller.read(text, at..range.end, sheet);
    speller.end(sheet);
    sheet.end_item();
}
