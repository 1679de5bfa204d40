//! The values of a TOML file with their places: what the `toml` crate reads, without its types.
//!
//! [`read`] is the door. Invariant: entries stand in the order of the file.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

const NO_QUOTES: (&str, &str) =
    ("text has to stand in quotes", "write it as in `title = \"Caseworker core training\"`");

/// How messages of the TOML reader begin, what is said instead, and what to do.
const WORDS: [(&str, &str, &str); 10] = [
    (
        "recursion limit",
        "tables or lists stand in each other too deep here",
        "a setting has at most three names, as `output.html.theme`",
    ),
    ("duplicate key", "this is there twice", "keep one of the two"),
    ("string values must be quoted", NO_QUOTES.0, NO_QUOTES.1),
    ("invalid basic string", "the quotes of this text are not closed", "put a `\"` at its end, on the same line"),
    ("invalid literal string", "the quotes of this text are not closed", "put a `'` at its end, on the same line"),
    ("unclosed table", "the bracket of this table is not closed", "write it as in `[book]`"),
    (
        "key with no value",
        "a `=` and a value are missing here",
        "write it as in `logo-alt = \"…\"`, with hyphens in the key, not spaces",
    ),
    ("unexpected key or value", "this cannot stand on the same line", "put each `key = value` on a line of its own"),
    (
        "missing comma between array elements",
        "this list is not finished",
        "put commas between its items and a `]` at its end",
    ),
    ("unclosed array", "this list is not finished", "put a `]` at its end"),
];

/// A value and where it was written.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Where it was written.
    pub(crate) span: Span,
    /// The value.
    pub(crate) value: Value,
}

/// A value of a TOML file.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Text in quotes.
    Text(String),
    /// A whole number; none if it does not fit.
    Integer(Option<i64>),
    /// A number with a decimal point.
    Float,
    /// `true` or `false`.
    Boolean(bool),
    /// A date or a time, as it was written.
    Moment(String),
    /// Values in brackets.
    List(Vec<Node>),
    /// Keys and values.
    Table(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: String,
    /// Where the key was written.
    pub(crate) key_span: Span,
    /// The value.
    pub(crate) node: Node,
}

impl Value {
    /// What it is called in a message: "a number".
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Integer(_) | Self::Float => "a number",
            Self::Boolean(_) => "`true` or `false`",
            Self::Moment(_) => "a date or a time",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
        }
    }
}

/// Reads a TOML text. Each place that is not TOML becomes an error; then there is no tree.
pub(crate) fn read(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Vec<Entry>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut last_line = None;
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        let line = text[..text.floor_char_boundary(range.start)].matches('\n').count();
        // What follows on the same line is most often a consequence of the first.
        if last_line.replace(line) != Some(line) {
            let mut problem = syntax_error(file, text, range.clone(), error.message());
            if let Some(first) = first_of(text, range, error.message()) {
                problem = problem.related(Span::new(file, first), "first here");
            }
            diagnostics.push(problem);
        }
    }
    errors.is_empty().then(|| entries(file, table.into_inner()))
}

/// The place with most dots or brackets in a line: the library does not tell where it gave up.
fn deepest(text: &str) -> Range<usize> {
    let depth = |line: &str| line.matches(['.', '[', '{']).count();
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        at += line.len();
        (depth(line), at - line.len()..at)
    });
    lines.max_by_key(|(depth, range)| (*depth, std::cmp::Reverse(range.start))).map_or(0..0, |(_, range)| range)
}

/// Where a key or table that is there twice is for the first time: the same text at the beginning of an earlier line, or
/// behind its brackets.
fn first_of(text: &str, range: Range<usize>, message: &str) -> Option<Range<usize>> {
    let written =
        text.get(range.clone()).filter(|written| message.starts_with("duplicate key") && !written.is_empty())?;
    let begins_line =
        |at: usize| text[..at].rsplit('\n').next().unwrap_or("").trim_matches([' ', '\t', '[']).is_empty();
    let ends_key = |at: usize| text[at + written.len()..].trim_start_matches([' ', '\t']).starts_with(['=', ']', '.']);
    let found = text[..range.start].match_indices(written).map(|(at, _)| at);
    let last = found.filter(|&at| begins_line(at) && ends_key(at)).last()?;
    Some(last..last + written.len())
}

/// A place that is no TOML, in words for people who write training.
fn syntax_error(file: FileId, text: &str, range: Range<usize>, message: &str) -> Diagnostic {
    let range = if message.starts_with("recursion limit") { deepest(text) } else { range };
    let written = text.get(range.clone()).unwrap_or_default();
    let message = message.lines().collect::<Vec<_>>().join(", ");
    if message.contains("escape") || message.contains("unicode value digits") {
        let help = "write `\\\\` for one `\\`, or put the text into single quotes";
        return Diagnostic::error("book-toml/syntax", Span::new(file, range), "a `\\` begins a special character")
            .help(help);
    }
    let known = WORDS.iter().find(|(start, ..)| message.starts_with(start)).map(|&(_, message, help)| (message, help));
    let known = known.map(|known| match known {
        NO_QUOTES if written.is_empty() => ("there is no value here", NO_QUOTES.1),
        NO_QUOTES if written.starts_with(['“', '”', '„', '«', '»', '‘', '’']) => {
            ("these are not the quotes of a keyboard", "write straight quotes: `\"…\"`")
        }
        NO_QUOTES if matches!(written, "yes" | "Yes" | "on" | "True" | "TRUE") => {
            ("`true` is written `true`", "write `true`")
        }
        NO_QUOTES if matches!(written, "no" | "No" | "off" | "False" | "FALSE") => {
            ("`false` is written `false`", "write `false`")
        }
        known => known,
    });
    let span = Span::new(file, range);
    match known {
        Some((message, help)) => Diagnostic::error("book-toml/syntax", span, message).help(help),
        None => Diagnostic::error("book-toml/syntax", span, format!("book.toml cannot be read here: {message}"))
            .help("a line is `key = value` or `[table]`; text stands in quotes"),
    }
}

fn entries(file: FileId, table: DeTable<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_span: Span::new(file, key.span()),
            key: key.into_inner().into_owned(),
            node: node(file, value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    entries
}

fn node(file: FileId, value: toml::Spanned<DeValue<'_>>) -> Node {
    let span = Span::new(file, value.span());
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => Value::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok()),
        DeValue::Float(_) => Value::Float,
        DeValue::Boolean(value) => Value::Boolean(value),
        DeValue::Datetime(moment) => Value::Moment(moment.to_string()),
        DeValue::Array(list) => Value::List(list.into_iter().map(|value| node(file, value)).collect()),
        DeValue::Table(table) => Value::Table(entries(file, table)),
    };
    Node { span, value }
}
