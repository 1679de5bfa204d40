//! Fenced divs: finding the fence lines of a text and reading their attributes.
//!
//! [`scan`] finds every line that opens or closes a block and makes a copy of the text, of the same length, in
//! which each fence is a processing instruction (`<?xx?>`). CommonMark takes that for a block of its own, so one
//! parse of the copy yields blocks and fences in order, with offsets that are good in the original.
//!
//! Invariant: what looks like a fence and is none is an error. Text behind a forgotten fence would be read by
//! trainees.

use std::ops::Range;

use crate::source::lines;

/// A fence line. Ranges are byte ranges of the text that was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fence {
    /// From the first colon to the end of the line, white space left out.
    pub range: Range<usize>,
    /// What stands on it.
    pub kind: FenceKind,
}

/// What a fence line does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FenceKind {
    /// It opens a block.
    Open(Opening),
    /// It closes the innermost open block.
    Close,
}

/// The head of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The block's name with its place; empty if only attributes were given.
    pub name: Piece,
    /// `#id`.
    pub id: Option<Piece>,
    /// `key=value`, in order.
    pub attributes: Vec<(Piece, Piece)>,
    /// The rest of the line.
    pub title: Option<Piece>,
    /// What could not be read of the attributes.
    pub problem: Option<(Range<usize>, &'static str)>,
}

/// A piece of a fence line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub range: Range<usize>,
    /// Its text, quotes removed.
    pub text: String,
}

/// The fences of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// The text with every fence replaced by a processing instruction of the same length.
    pub masked: String,
    /// Every line that may be a fence, in order. Those inside code are none; only the parse of the copy tells.
    pub fences: Vec<Fence>,
    /// Lines that were meant for a fence and cannot be one, with the reason.
    pub suspects: Vec<(Range<usize>, &'static str)>,
}

/// Finds the fences of a text. `known` tells the names of blocks, for lines with too few colons.
pub fn scan(text: &str, known: &dyn Fn(&str) -> bool) -> Scan {
    let mut masked = String::with_capacity(text.len());
    let (mut fences, mut suspects) = (Vec::new(), Vec::new());
    let (mut offset, mut copied) = (0, 0);
    for line in lines(text) {
        let content = line.trim_end_matches(['\n', '\r']);
        match classify(content, offset, known) {
            Line::Plain => {}
            Line::Suspect(range, why) => suspects.push((range, why)),
            Line::Fence(fence) => {
                masked.push_str(&text[copied..fence.range.start]);
                masked.push_str(&mask(fence.range.len()));
                copied = fence.range.end;
                fences.push(fence);
            }
        }
        offset += line.len();
    }
    masked.push_str(&text[copied..]);
    debug_assert_eq!(masked.len(), text.len());
    Scan { masked, fences, suspects }
}

/// A processing instruction of this many bytes, at least three.
fn mask(length: usize) -> String {
    match length {
        ..=3 => "<?>".to_owned(),
        _ => format!("<?{}?>", "x".repeat(length - 4)),
    }
}

enum Line {
    Plain,
    Fence(Fence),
    Suspect(Range<usize>, &'static str),
}

fn classify(line: &str, offset: usize, known: &dyn Fn(&str) -> bool) -> Line {
    let body = line.trim_start_matches(|c: char| " \t>-*+.)".contains(c) || c.is_ascii_digit());
    let visible = body.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let start = offset + (line.len() - body.len());
    let end = offset + line.trim_end().len();
    if body.starts_with(":::") {
        return Line::Fence(Fence { range: start..end, kind: read(&body[..end - start], start) });
    }
    if visible.starts_with(":::") {
        return Line::Suspect(start..end, "there is an invisible character before the colons; delete it");
    }
    if visible.starts_with("：：") || visible.starts_with("﹕﹕") {
        return Line::Suspect(start..end, "these are wide colons; a fence is made of the colon `:`");
    }
    if let Some(rest) = visible.strip_prefix("::") {
        let name = rest.trim_start().split([' ', '\t', '{']).next().unwrap_or("");
        if known(name) {
            return Line::Suspect(start..end, "a fence has three colons or more");
        }
    }
    Line::Plain
}

/// Characters that text from a word processor or a web page hides at the start of a line.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Reads a fence line from its first colon.
fn read(line: &str, start: usize) -> FenceKind {
    let colons = line.len() - line.trim_start_matches(':').len();
    let mut cursor = Cursor { line, at: colons, start };
    cursor.skip_space();
    if cursor.rest().is_empty() {
        return FenceKind::Close;
    }
    let mut opening = Opening {
        name: cursor.piece(cursor.at..cursor.at),
        id: None,
        attributes: Vec::new(),
        title: None,
        problem: None,
    };
    if !cursor.rest().starts_with('{') {
        opening.name = cursor.take_while(|c| !c.is_whitespace() && c != '{');
        cursor.skip_space();
    }
    if cursor.rest().starts_with('{') {
        cursor.attributes(&mut opening);
        cursor.skip_space();
    }
    title(&mut cursor, &mut opening);
    FenceKind::Open(opening)
}

/// The rest of the line: a title, after which attributes may stand too, and colons that only decorate.
fn title(cursor: &mut Cursor<'_>, opening: &mut Opening) {
    let mut rest = cursor.rest().trim_end();
    let bare = rest.trim_end_matches(':');
    if rest.len() - bare.len() >= 3 && (bare.is_empty() || bare.ends_with(char::is_whitespace)) {
        rest = bare.trim_end();
    }
    let mut end = cursor.at + rest.len();
    if let Some(brace) = rest.ends_with('}').then(|| rest.rfind('{')).flatten() {
        // Attributes after the title: read, never shown. `{for=trainer}` shown as a title would leak the block.
        let mut tail = Cursor { line: &cursor.line[..end], at: cursor.at + brace, start: cursor.start };
        tail.attributes(opening);
        end = cursor.at + rest[..brace].trim_end().len();
    }
    if end > cursor.at {
        opening.title = Some(cursor.piece(cursor.at..end));
    }
}

struct Cursor<'a> {
    line: &'a str,
    at: usize,
    start: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &str {
        &self.line[self.at..]
    }

    fn skip_space(&mut self) {
        self.at = self.line.len() - self.rest().trim_start().len();
    }

    fn piece(&self, range: Range<usize>) -> Piece {
        let text = self.line[range.clone()].to_owned();
        Piece { range: self.start + range.start..self.start + range.end, text }
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> Piece {
        let length = self.rest().find(|c| !wanted(c)).unwrap_or(self.rest().len());
        let from = self.at;
        self.at += length;
        self.piece(from..self.at)
    }

    /// Reads `{#id .name key=value key="two words"}`; the cursor stands on the brace.
    fn attributes(&mut self, opening: &mut Opening) {
        let brace = self.at;
        self.at += 1;
        loop {
            self.skip_space();
            let problem = match self.rest().chars().next() {
                None => Some("the brace `{` is never closed"),
                Some('}') => {
                    self.at += 1;
                    return;
                }
                Some('#') => {
                    self.at += 1;
                    let id = self.take_while(|c| !c.is_whitespace() && c != '}');
                    match (id.text.is_empty(), opening.id.is_some()) {
                        (true, _) => Some("`#` wants an id behind it"),
                        (_, true) => Some("a block has one id"),
                        _ => {
                            opening.id = Some(id);
                            None
                        }
                    }
                }
                Some('.') => {
                    self.at += 1;
                    let name = self.take_while(|c| !c.is_whitespace() && c != '}');
                    match opening.name.text.is_empty() {
                        true => {
                            opening.name = name;
                            None
                        }
                        false => Some("a block has one name"),
                    }
                }
                Some(_) => self.pair(opening),
            };
            if let Some(problem) = problem {
                opening.problem = Some((self.start + brace..self.start + self.at.max(brace + 1), problem));
                self.at = self.line.rfind('}').map_or(self.line.len(), |close| (close + 1).max(self.at));
                return;
            }
        }
    }

    fn pair(&mut self, opening: &mut Opening) -> Option<&'static str> {
        let key = self.take_while(|c| !c.is_whitespace() && !"={}".contains(c));
        if key.text.is_empty() || !self.rest().starts_with('=') {
            self.at = (self.at + 1).min(self.line.len());
            while !self.line.is_char_boundary(self.at) {
                self.at += 1;
            }
            return Some("attributes read `key=value`, `#id` or `.name`");
        }
        self.at += 1;
        let value = match self.rest().chars().next() {
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                let value = self.take_while(|c| c != quote);
                if self.rest().is_empty() {
                    return Some("the quotation mark is never closed");
                }
                self.at += 1;
                value
            }
            Some('“' | '”' | '„') => {
                return Some("these are typographic quotes; put the value in straight quotes `\"`");
            }
            _ => self.take_while(|c| !c.is_whitespace() && c != '}'),
        };
        opening.attributes.push((key, value));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening(line: &str) -> Opening {
        match scan(line, &|_| false).fences.remove(0).kind {
            FenceKind::Open(opening) => opening,
            FenceKind::Close => panic!("`{line}` closes"),
        }
    }

    #[test]
    fn names_ids_attributes_and_titles() {
        let rows = [
            ("::: note", "note", None, "", None),
            (":::note A title", "note", None, "", Some("A title")),
            ("::: activity {#five}", "activity", Some("five"), "", None),
            ("::: {#five .activity duration=5m} Areas", "activity", Some("five"), "duration=5m", Some("Areas")),
            (
                "::: video {url=\"https://x.org/a b\" credit='A. Nother'} T",
                "video",
                None,
                "url=https://x.org/a b credit=A. Nother",
                Some("T"),
            ),
            ("::: only Later {for=trainer}", "only", None, "for=trainer", Some("Later")),
            ("::: warning :::::", "warning", None, "", None),
            ("::::: tip What: why ::::", "tip", None, "", Some("What: why")),
        ];
        for (line, name, id, attributes, title) in rows {
            let found = opening(line);
            assert_eq!(found.name.text, name, "{line}");
            assert_eq!(found.id.as_ref().map(|id| id.text.as_str()), id, "{line}");
            let pairs: Vec<_> = found.attributes.iter().map(|(k, v)| format!("{}={}", k.text, v.text)).collect();
            assert_eq!(pairs.join(" "), attributes, "{line}");
            assert_eq!(found.title.as_ref().map(|t| t.text.as_str()), title, "{line}");
            assert_eq!(found.problem, None, "{line}");
        }
    }

    #[test]
    fn a_copy_has_the_same_length_line_by_line() {
        let text = "a\r\n::: note Über\r\n  - ::: tip\n:::\n> :::::\n\u{a0}::: do\n:::: x";
        let scan = scan(text, &|_| false);
        assert_eq!(scan.masked.len(), text.len());
        assert_eq!(scan.masked, "a\r\n<?xxxxxxxxxx?>\r\n  - <?xxx?>\n<?>\n> <?x?>\n\u{a0}::: do\n<?xx?>");
        assert_eq!(scan.fences.len(), 5);
        assert_eq!(scan.suspects.len(), 1);
    }

    #[test]
    fn what_was_meant_for_a_fence_is_suspect() {
        let known = |name: &str| name == "trainer-note";
        for line in ["\u{200b}::: trainer-note", ":: trainer-note", "：：： trainer-note"] {
            assert_eq!(scan(line, &known).suspects.len(), 1, "{line}");
        }
        assert_eq!(scan("std::mem::take\n:: x", &known).suspects, []);
    }

    #[test]
    fn broken_attributes_are_told() {
        for line in
            ["::: only {for=trainer", "::: only {for}", "::: only {for=\"x}", "::: only {for=“x”}", "::: a {#x #y}"]
        {
            assert!(opening(line).problem.is_some(), "{line}");
        }
    }
}
