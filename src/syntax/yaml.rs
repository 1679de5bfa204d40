//! YAML as a tree of nodes with exact places.
//!
//! [`parse`] is the only door to the YAML library. It types nothing: front matter is typed by hand from this
//! tree, so that every error of a file is shown in one run with its place.

use std::cell::Cell;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::options::DuplicateKeyPolicy;
use serde_yaml::{Spanned, budget, options};

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span, is_no_text};
use crate::syntax::text::Text;

/// The longest front matter that is read, in bytes: no person writes a megabyte of it.
const LONGEST: usize = 1 << 20;

/// How deep lists and maps may stand in each other. Real front matter has four levels.
const DEEPEST: usize = 32;

/// How many values front matter may have.
const MOST_NODES: usize = 50_000;

/// What the library says of depth, and what an author did.
const TOO_DEEP: (&str, &str, &str) = (
    "budget breached: Depth",
    "lists or maps stand in each other too deep here",
    "front matter has four levels at most; put a text that holds brackets in double quotes",
);

/// What the library says, what an author did, and what to do: the mistakes that people make most.
const PLAIN_WORDS: &[(&str, &str, &str)] = &[
    ("simple key expect", "this line has no `: `", "write `key: value`, with a colon and a space behind the key"),
    (
        "mapping values are not allowed",
        "there is one `: ` too many here, or the line is indented too far",
        "put a text that holds a colon in double quotes, as `title: \"Part 1: the visit\"`",
    ),
    (
        "did not find expected '-' indicator",
        "this line is not indented like the item that it belongs to",
        "begin the keys of one item below each other, and each item with `- `",
    ),
    (
        "did not find expected key",
        "this line is not indented like the keys above it",
        "begin the keys of one map below each other, with spaces",
    ),
    (TOO_DEEP.0, TOO_DEEP.1, TOO_DEEP.2),
    ("recursion limit", TOO_DEEP.1, TOO_DEEP.2),
    (
        "budget breached: Aliases",
        "too many names with `*` stand here",
        "write the texts themselves; a text that begins with `*` or `&` wants double quotes",
    ),
    (
        "budget breached",
        "there are too many values in this front matter",
        "move text into the body of the page, below the second `---`",
    ),
    ("non-finite float", "this is no number", "put a text that looks like a number in double quotes"),
    ("unknown anchor", "a text cannot begin with `*` here", "put it in double quotes"),
    ("unexpected character", "a text cannot begin with this sign", "put it in double quotes"),
    (
        "multiline quoted scalar",
        "a text in quotes is not closed before this line",
        "close the quotes at the end of the text, on the line where it ends",
    ),
];

/// A node with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it was written.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing.
    Null,
    /// A text, number or truth value, as it was written.
    Scalar(Text),
    /// A list.
    Sequence(Vec<Node>),
    /// A map: keys in the order of the file, duplicates included.
    Mapping(Vec<(Text, Node)>),
}

impl Value {
    /// What it is, for messages.
    pub fn describe(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar(_) => "a text",
            Self::Sequence(_) => "a list",
            Self::Mapping(_) => "a map of keys",
        }
    }
}

/// Reads the YAML that stands at `range` of a source.
pub fn parse(file: FileId, source: &str, range: Range<usize>) -> Result<Node, Box<Diagnostic>> {
    let base = range.start;
    let yaml = &source[range.clone()];
    if yaml.len() > LONGEST {
        return Err(Box::new(
            Diagnostic::error("front-matter/too-long", Span::new(file, 0..3), "the front matter is longer than 1 MB")
                .help("move text into the body of the page, below the second `---`"),
        ));
    }
    let options = options! {
        budget: budget! { max_depth: DEEPEST, max_nodes: MOST_NODES, max_aliases: 100 },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        with_snippet: false,
    };
    match serde_yaml::from_str_with_options::<Option<Spanned<Raw>>>(yaml, options) {
        Ok(Some(raw)) => {
            let reader = Reader { file, base, yaml, no_text: Cell::new(None) };
            let node = reader.node(raw);
            match reader.no_text.get() {
                Some(span) => Err(Box::new(
                    Diagnostic::error("file/control-character", span, "this text has a control character")
                        .help("delete the `\\` with what follows it; no page can have such a character"),
                )),
                None => Ok(node),
            }
        }
        Ok(None) => Ok(Node { span: Span::new(file, range), value: Value::Null }),
        Err(error) => Err(Box::new(syntax_error(file, base, yaml, &error))),
    }
}

fn syntax_error(file: FileId, base: usize, yaml: &str, error: &serde_yaml::Error) -> Diagnostic {
    let message = error.without_snippet().to_string();
    let (mut at, mut message) = (0, message.as_str());
    if let Some(location) = error.location() {
        at = match location.span().byte_offset() {
            Some(offset) => usize::try_from(offset).unwrap_or(0).min(yaml.len()),
            None => offset_of(yaml, location.line() as usize, location.column() as usize),
        };
        if let Some(cut) = message.rfind(" at line ") {
            message = &message[..cut];
        }
    }
    let line_start = yaml[..at].rfind('\n').map_or(0, |n| n + 1);
    if let (true, Some(tab)) = (message.contains("tab"), indenting_tab(yaml, line_start)) {
        let span = Span::new(file, base + tab..base + tab + 1);
        return Diagnostic::error("front-matter/yaml", span, "this line is indented with a tab")
            .help("put spaces in its place: YAML, the language of the front matter, does not take tabs");
    }
    let line_end = yaml[at..].find('\n').map_or(yaml.len(), |n| at + n);
    let start = if at == line_end {
        line_start + (yaml[line_start..].len() - yaml[line_start..].trim_start().len())
    } else {
        at
    };
    let first_line = message.lines().next().unwrap_or(message).trim_end_matches(':');
    let span = Span::new(file, base + start.min(line_end)..base + line_end.max(start.min(line_end) + 1));
    if first_line.contains("did not find expected key") && !yaml[line_start..at].trim().is_empty() {
        return Diagnostic::error("front-matter/yaml", span, "the value is complete before this").help(
            "put a text that begins with a sign such as `[`, `{` or `\"` in double quotes, as `\"[Draft] The visit\"`",
        );
    }
    match PLAIN_WORDS.iter().find(|(said, ..)| first_line.contains(said)) {
        Some((_, meant, help)) => Diagnostic::error("front-matter/yaml", span, *meant).help(*help),
        None => Diagnostic::error("front-matter/yaml", span, format!("this is not YAML: {first_line}")).help("check indentation and colons; put a text that holds `: ` or ` #`, or that begins with a sign such as `[`, `{`, `*`, `&`, `!`, `@` or `` ` ``, in double quotes"),
    }
}

/// The first tab that indents a line, from the line that begins at `from` on.
fn indenting_tab(yaml: &str, from: usize) -> Option<usize> {
    let mut at = from;
    for line in yaml[from..].split_inclusive('\n') {
        let indentation = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        if let Some(tab) = indentation.find('\t') {
            return Some(at + tab);
        }
        at += line.len();
    }
    None
}

fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text[start..].char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| start + at)
}

/// Gives nodes their places in the whole source.
struct Reader<'a> {
    file: FileId,
    base: usize,
    yaml: &'a str,
    /// Where the first text stands that holds what no text can, by an escape in quotes.
    no_text: Cell<Option<Span>>,
}

impl Reader<'_> {
    fn node(&self, raw: Spanned<Raw>) -> Node {
        let range = self.range(&raw.referenced);
        let slice = &self.yaml[range.clone()];
        let span = Span::new(self.file, self.base + range.start..self.base + range.end);
        let value = match raw.value {
            Raw::Null => Value::Null,
            Raw::Plain => Value::Scalar(Text::decoded(slice.trim().to_owned(), span, slice)),
            Raw::String(text) if text.chars().any(|c| c == '\r' || is_no_text(c)) => {
                self.no_text.set(self.no_text.get().or(Some(span)));
                Value::Null
            }
            Raw::String(text) => Value::Scalar(Text::decoded(text, span, slice)),
            Raw::Sequence(items) => Value::Sequence(items.into_iter().map(|item| self.node(item)).collect()),
            Raw::Mapping(entries) => Value::Mapping(
                entries
                    .into_iter()
                    .map(|(key, value)| {
                        let range = self.range(&key.referenced);
                        let span = Span::new(self.file, self.base + range.start..self.base + range.end);
                        (Text::decoded(key.value, span, &self.yaml[range]), self.node(value))
                    })
                    .collect(),
            ),
        };
        Node { span, value }
    }

    fn range(&self, location: &serde_yaml::Location) -> Range<usize> {
        let span = location.span();
        let start = span.byte_offset().and_then(|n| usize::try_from(n).ok()).unwrap_or(0).min(self.yaml.len());
        let length = span.byte_len().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        let end = start.saturating_add(length).min(self.yaml.len());
        match (self.yaml.is_char_boundary(start), self.yaml.is_char_boundary(end)) {
            (true, true) => start..end,
            _ => 0..0,
        }
    }
}

/// A node as the library hands it over.
enum Raw {
    Null,
    /// A number or truth value, whose text is in the source.
    Plain,
    String(String),
    Sequence(Vec<Spanned<Raw>>),
    Mapping(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list or a map")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::String(text))
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element()? {
            all.push(item);
        }
        Ok(Raw::Sequence(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            all.push(entry);
        }
        Ok(Raw::Mapping(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn tree(yaml: &str) -> String {
        let mut sources = Sources::default();
        let file = sources.add("a.md", yaml);
        match parse(file, yaml, 0..yaml.len()) {
            Ok(node) => show(&node, yaml),
            Err(error) => {
                let place = error.place.as_ref().unwrap();
                let position = sources.position(place.span);
                format!("{}:{}: {}", position.line, position.column, error.message)
            }
        }
    }

    fn show(node: &Node, yaml: &str) -> String {
        match &node.value {
            Value::Null => "null".into(),
            Value::Scalar(text) => format!("{:?}@{:?}", text.as_str(), &yaml[node.span.range()]),
            Value::Sequence(items) => {
                format!("[{}]", items.iter().map(|n| show(n, yaml)).collect::<Vec<_>>().join(" "))
            }
            Value::Mapping(entries) => {
                let entries: Vec<_> = entries
                    .iter()
                    .map(|(key, value)| {
                        assert_eq!(yaml[key.span().range()].trim_matches('"'), key.as_str());
                        format!("{}={}", key.as_str(), show(value, yaml))
                    })
                    .collect();
                format!("{{{}}}", entries.join(" "))
            }
        }
    }

    #[test]
    fn scalars_keep_their_spelling_and_their_place() {
        assert_eq!(
            tree("code: 0104\nages: [0-9, 13-17]\nwhen: 2026-05-01\nok: yes\n"),
            r#"{code="0104"@"0104" ages=["0-9"@"0-9" "13-17"@"13-17"] when="2026-05-01"@"2026-05-01" ok="yes"@"yes"}"#
        );
    }

    #[test]
    fn duplicate_keys_are_kept_for_a_diagnostic() {
        assert_eq!(tree("a: 1\na: 2\n"), r#"{a="1"@"1" a="2"@"2"}"#);
    }

    #[test]
    fn block_scalars_and_quotes() {
        assert_eq!(
            tree("say: |\n  Über uns\n  now\nnext: \"q: x\"\n"),
            "{say=\"Über uns\\nnow\\n\"@\"Über uns\\n  now\\n\" next=\"q: x\"@\"\\\"q: x\\\"\"}"
        );
    }

    #[test]
    fn broken_yaml_has_a_place() {
        for (yaml, place) in [("a: b: c\n", "1:"), ("a:\n\tb: 1\n", "2:"), ("a: [1\nb: 2\n", "2:"), ("- a\nb\n", "2:")]
        {
            assert!(tree(yaml).starts_with(place), "{yaml:?} -> {}", tree(yaml));
        }
    }

    #[test]
    fn the_mistakes_that_people_make_are_told_in_plain_words() {
        let rows = [
            ("title: A\nduration 15m\nfor: x\n", "2:1: this line has no `: `"),
            ("title: A\nduration:15m\nfor: x\n", "2:1: this line has no `: `"),
            ("title: A: b\n", "1:9: there is one `: ` too many"),
            ("a:\n  - id: x\n   title: y\n", "3:4: this line is not indented like the item"),
            ("title: \"A\nfor: x\n", "2:1: a text in quotes is not closed"),
            ("title: [A] b\nfor: x\n", "1:12: the value is complete"),
            ("a: b\ntitle: *A* b\n", "2:8: a text cannot begin with `*`"),
            ("title: @home\n", "1:8: a text cannot begin with this sign"),
            ("a:\n  - id: x\n    title: y\n\tkind: z\n", "4:1: this line is indented with a tab"),
            ("a:\n  - id: x\n  \tkind: z\n", "3:3: this line is indented with a tab"),
        ];
        for (yaml, told) in rows {
            assert!(tree(yaml).starts_with(told), "{yaml:?} -> {}", tree(yaml));
        }
    }
}
