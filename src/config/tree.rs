//! The values of a TOML file with their places: what the `toml` crate reads, without its types.
//!
//! [`read`] is the door. Invariant: entries stand in the order of the file.

use toml::de::{DeTable, DeValue};

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

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
            diagnostics.push(syntax_error(Span::new(file, range), error.message()));
        }
    }
    errors.is_empty().then(|| entries(file, table.into_inner()))
}

fn syntax_error(span: Span, message: &str) -> Diagnostic {
    let message = message.lines().collect::<Vec<_>>().join(", ");
    let (message, help) = match message.as_str() {
        "duplicate key" => ("this key is there twice".to_owned(), "keep one of the two"),
        "string values must be quoted, expected literal string" => {
            ("text has to stand in quotes".to_owned(), "write it as in `title = \"Caseworker core training\"`")
        }
        _ => (
            format!("book.toml cannot be read here: {message}"),
            "a line is `key = value` or `[table]`; text stands in quotes",
        ),
    };
    Diagnostic::error("book-toml/syntax", span, message).help(help)
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
