//! The words of finished files: HTML and its kin, JSON, tables, and any other text.
//!
//! [`read_file`] is the door. A sentence goes on through bold words and links, and ends where a block does.

use std::ops::Range;

use memchr::memchr;

use crate::gate::cells::cells;
use crate::gate::sheet::Sheet;
use crate::gate::words::{Listener, Speller, entity};

/// Whether an element stands inside a sentence. All others end it: what stands in two boxes is not read in a row.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "small"
            | "strong"
            | "sub"
            | "sup"
            | "u"
            | "var"
            | "wbr"
    )
}

/// Whether an attribute holds no words.
fn is_wordless(name: &str) -> bool {
    matches!(
        name,
        "aria-hidden"
            | "class"
            | "d"
            | "dir"
            | "fill"
            | "focusable"
            | "height"
            | "points"
            | "rel"
            | "role"
            | "stroke"
            | "stroke-linecap"
            | "stroke-linejoin"
            | "stroke-width"
            | "tabindex"
            | "transform"
            | "type"
            | "viewBox"
            | "width"
            | "xmlns"
    )
}

/// Who reads the words of a file. What stands `beside` the text is in attributes, comments and scripts.
pub(super) trait Page {
    /// A word.
    fn word(&mut self, word: u64, beside: bool);
    /// What follows is not read in a row with what was.
    fn end(&mut self, beside: bool);
    /// Whether a line, which stands by itself, was read before and may be left out.
    fn knows(&mut self, _line: u64) -> bool {
        false
    }
    /// The line that was asked for last stood by itself.
    fn remember(&mut self, _line: u64) {}
}

/// Reads a file by the ending of its name. What is no text has no words.
pub(super) fn read_file(path: &str, bytes: &[u8], page: &mut impl Page) {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    if bytes.contains(&0) {
        return;
    }
    match str::from_utf8(bytes) {
        Ok(text) => read_text(ending, text, page),
        Err(_) => read_text(ending, &String::from_utf8_lossy(bytes), page),
    }
}

fn read_text(ending: &str, text: &str, page: &mut impl Page) {
    match ending {
        "html" | "htm" | "xhtml" | "xml" | "svg" => Html::new(text, page).read(),
        "json" | "webmanifest" => match serde_json::from_str(text) {
            Ok(value) => json(&value, page),
            Err(_) => plain(text, false, page),
        },
        "js" => match search_data(text) {
            Some(value) => json(&value, page),
            None => plain(text, false, page),
        },
        "csv" => cells(text).iter().for_each(|cell| plain(cell, false, page)),
        _ => plain(text, false, page),
    }
}

/// What a file of the search hands over: each of its texts stands by itself, as on its page.
fn search_data(text: &str) -> Option<serde_json::Value> {
    let handed = text.trim_end().strip_prefix("trainbookSearch(")?.strip_suffix(");")?;
    serde_json::from_str(&format!("[{handed}]")).ok()
}

/// Reads a text without markup.
pub(super) fn plain(text: &str, beside: bool, page: &mut impl Page) {
    let mut speller = Speller::default();
    let listener = &mut To { page, beside };
    speller.read(text, 0..text.len(), listener);
    speller.end(listener);
    page.end(beside);
}

fn json(value: &serde_json::Value, page: &mut impl Page) {
    match value {
        serde_json::Value::String(text) => plain(text, false, page),
        serde_json::Value::Array(items) => items.iter().for_each(|item| json(item, page)),
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| {
            plain(key, false, page);
            json(value, page);
        }),
        _ => {}
    }
}

/// Passes words on to a page.
struct To<'p, P> {
    page: &'p mut P,
    beside: bool,
}

impl<P: Page> Listener for To<'_, P> {
    fn word(&mut self, word: u64, _: usize) {
        self.page.word(word, self.beside);
    }
}

struct Html<'t, 'p, P> {
    text: &'t str,
    page: &'p mut P,
    speller: Speller,
    /// A footnote's number or the like, which stands between words and is none.
    raised: bool,
    /// No sentence has begun.
    is_between: bool,
}

impl<'t, 'p, P: Page> Html<'t, 'p, P> {
    fn new(text: &'t str, page: &'p mut P) -> Self {
        Self { text, page, speller: Speller::default(), raised: false, is_between: true }
    }

    /// Reads line by line. Menus and headers are the same lines on page after page, and are read once.
    fn read(mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let end = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |found| at + found + 1);
            let line = self.is_between.then(|| line_key(&bytes[at..end]));
            if line.is_some_and(|line| self.page.knows(line)) {
                at = end;
                continue;
            }
            let stop = self.line(at, end);
            if let Some(line) = line.filter(|_| stop == end && self.is_between) {
                self.page.remember(line);
            }
            at = stop;
        }
        self.block();
    }

    /// Reads from a place to the end of the line, or of what begins in it.
    fn line(&mut self, start: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while at < end {
            let next = memchr(b'<', &bytes[at..end]).map_or(end, |found| at + found);
            self.flow(at..next);
            at = next;
            if at < end {
                at = self.markup(at);
            }
        }
        at
    }

    /// Text of the page.
    fn flow(&mut self, range: Range<usize>) {
        if self.text.as_bytes()[range.clone()].iter().all(u8::is_ascii_whitespace) {
            if !range.is_empty() {
                self.speller.end(&mut To { page: &mut *self.page, beside: false });
            }
            return;
        }
        self.is_between = false;
        if self.raised {
            return self.beside(range);
        }
        let listener = &mut To { page: &mut *self.page, beside: false };
        spell(&mut self.speller, self.text, range, listener);
    }

    /// Text that stands by itself.
    fn beside(&mut self, range: Range<usize>) {
        let listener = &mut To { page: &mut *self.page, beside: true };
        let mut speller = Speller::default();
        spell(&mut speller, self.text, range, listener);
        speller.end(listener);
        self.page.end(true);
    }

    /// The end of a sentence.
    fn block(&mut self) {
        self.speller.end(&mut To { page: &mut *self.page, beside: false });
        self.page.end(false);
        self.is_between = !self.raised;
    }

    /// Reads what begins with the `<` at this place, and returns where it ends.
    fn markup(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let length = comment.find("-->").unwrap_or(comment.len());
            self.beside(at + 4..at + 4 + length);
            return (at + 4 + length + 3).min(self.text.len());
        }
        match rest.as_bytes().get(1) {
            Some(b'/') => self.closing(at),
            Some(byte) if byte.is_ascii_alphabetic() => self.opening(at),
            Some(b'!' | b'?') => rest.find('>').map_or(self.text.len(), |end| at + end + 1),
            _ => {
                self.flow(at..at + 1);
                at + 1
            }
        }
    }

    fn closing(&mut self, at: usize) -> usize {
        let end = self.text[at..].find('>').map_or(self.text.len(), |end| at + end);
        self.element(self.text[at + 2..end].trim(), false);
        (end + 1).min(self.text.len())
    }

    fn opening(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/');
        let name_end = bytes[at + 1..].iter().position(ends).map_or(bytes.len(), |found| at + 1 + found);
        let name = &self.text[at + 1..name_end];
        self.element(name, true);
        let end = self.attributes(name_end);
        if !matches!(name, "script" | "style") {
            return end;
        }
        let close = self.text[end..].find(&format!("</{name}")).map_or(self.text.len(), |found| end + found);
        self.beside(end..close);
        close
    }

    fn element(&mut self, name: &str, opens: bool) {
        if name == "sup" {
            self.raised = opens;
            self.is_between = false;
        } else if !is_inline(name) {
            self.block();
        }
    }

    /// Reads attributes up to the end of the tag, and returns where that is.
    fn attributes(&mut self, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while at < bytes.len() {
            match bytes[at] {
                b'>' => return at + 1,
                b'/' | b' ' | b'\n' | b'\t' | b'\r' => at += 1,
                _ => {
                    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'>' | b'/');
                    let end = bytes[at + 1..].iter().position(ends).map_or(bytes.len(), |found| at + 1 + found);
                    let name = &self.text[at..end];
                    at = end;
                    if bytes.get(at) == Some(&b'=') {
                        let (value, behind) = value(bytes, at + 1);
                        if !is_wordless(name) {
                            self.beside(value);
                        }
                        at = behind;
                    }
                }
            }
        }
        bytes.len()
    }
}

/// A line as a number.
fn line_key(line: &[u8]) -> u64 {
    let (eights, rest) = line.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mix = |sum: u64, part: &[u8; 8]| {
        let product = u128::from(sum ^ u64::from_le_bytes(*part)) * 0x9e37_79b9_7f4a_7c15;
        (product >> 64) as u64 ^ (product as u64).rotate_left(29)
    };
    mix(eights.iter().fold(line.len() as u64, mix), &last)
}

/// The range of an attribute's value that begins here, and where the next thing begins.
fn value(bytes: &[u8], at: usize) -> (Range<usize>, usize) {
    match bytes.get(at) {
        Some(quote @ (b'"' | b'\'')) => {
            let end = memchr(*quote, &bytes[at + 1..]).map_or(bytes.len(), |found| at + 1 + found);
            (at + 1..end, (end + 1).min(bytes.len()))
        }
        _ => {
            let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
            let end = bytes[at..].iter().position(ends).map_or(bytes.len(), |found| at + found);
            (at..end, end)
        }
    }
}

/// Reads text in which entities stand for characters.
fn spell(speller: &mut Speller, text: &str, range: Range<usize>, listener: &mut impl Listener) {
    let mut at = range.start;
    while let Some(found) = memchr(b'&', &text.as_bytes()[at..range.end]) {
        let entity_at = at + found;
        speller.read(text, at..entity_at, listener);
        at = match entity(&text[entity_at..range.end]) {
            Some((c, length)) => {
                speller.letter(c, entity_at, listener);
                entity_at + length
            }
            None => {
                speller.letter('&', entity_at, listener);
                entity_at + 1
            }
        };
    }
    speller.read(text, at..range.end, listener);
}

impl Page for Sheet {
    fn word(&mut self, word: u64, _: bool) {
        Listener::word(self, word, 0);
    }

    fn end(&mut self, _: bool) {
        self.end_item();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::words::words;

    /// The runs of words of a file: of the text, then of what stands beside it.
    #[derive(Default)]
    struct Runs([Vec<Vec<u64>>; 2], [Vec<u64>; 2]);

    impl Page for Runs {
        fn word(&mut self, word: u64, beside: bool) {
            self.1[usize::from(beside)].push(word);
        }

        fn end(&mut self, beside: bool) {
            let run = std::mem::take(&mut self.1[usize::from(beside)]);
            self.0[usize::from(beside)].extend((!run.is_empty()).then_some(run));
        }
    }

    #[track_caller]
    fn check(path: &str, file: &str, text: &[&str], beside: &[&str]) {
        let mut runs = Runs::default();
        read_file(path, file.as_bytes(), &mut runs);
        let all = |texts: &[&str]| texts.iter().map(|text| words(text)).collect::<Vec<_>>();
        assert_eq!(runs.0, [all(text), all(beside)], "{file}");
    }

    #[test]
    fn sentences_go_on_through_what_stands_in_them() {
        check(
            "a.html",
            "<p>One <b>bo</b>ld &amp; <a href=\"x/y.html\" title='A t&#39;s'>link</a><sup><a>1</a></sup> on</p><p>Two<br>three",
            &["one bold link on", "two", "three"],
            &["x y html", "a ts", "1"],
        );
    }

    #[test]
    fn what_stands_in_two_cells_is_not_read_in_a_row() {
        check("a.csv", "One,\"two, three\"\r\nfour\r\n", &["one", "two three", "four"], &[]);
    }

    #[test]
    fn nothing_is_left_out() {
        check(
            "a.html",
            "<!DOCTYPE html><!-- a comment --><img alt=plain class=\"no words\"><script>let a = \"said\"</script><style>b{}</style>1 < 2",
            &["1 2"],
            &["a comment", "plain", "let a said", "b"],
        );
        check("a.json", r#"{"k": ["one\ntwo", 3], "l": {"m": "n"}}"#, &["k", "one two", "l", "m", "n"], &[]);
        check("robots.txt", "Allow: /x-y", &["allow x y"], &[]);
        check("a.html", "<a href=\"unclosed", &[], &["unclosed"]);
    }
}
