//! Reading the keys of one table: each key by its type, and at the end those that nobody asked for.
//!
//! Invariant: a value of the wrong type is an error and counts as left out, so that reading goes on.

use std::collections::BTreeMap;

use crate::config::spanned::Spanned;
use crate::config::tree::{Entry, Node, Value};
use crate::diagnostic::Diagnostic;
use crate::source::{Span, is_no_text};
use crate::suggestion::{did_you_mean, nearest};

/// The keys of one table that were not asked for yet, and the problems found so far.
pub(crate) struct Fields<'a> {
    table: &'a str,
    entries: Vec<Entry>,
    known: Vec<&'static str>,
    /// The problems of the whole file.
    pub(crate) diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    /// The keys of a table that messages call `table`, such as `[book]`; "" for the top of the file.
    pub(crate) fn new(table: &'a str, entries: Vec<Entry>, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self { table, entries, known: Vec::new(), diagnostics }
    }

    /// The keys of a table, or an error and none if the value is no table.
    pub(crate) fn of_node(table: &'a str, node: Node, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        let entries = match node.value {
            Value::Table(entries) => entries,
            other => {
                diagnostics.push(wrong_type(node.span, table, "a table", &other));
                Vec::new()
            }
        };
        Self::new(table, entries, diagnostics)
    }

    /// The value of a key, whatever it is.
    pub(crate) fn take(&mut self, key: &'static str) -> Option<Entry> {
        self.known.push(key);
        self.withdraw(key)
    }

    /// Whether the key is there and was not taken yet.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// Whether a key is there that is probably this one, misspelt.
    pub(crate) fn has_slip_of(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| nearest(&entry.key, [key]).is_some())
    }

    /// Takes a key that does not belong here, so that it can be reported better than as unknown.
    pub(crate) fn withdraw(&mut self, key: &str) -> Option<Entry> {
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.remove(at))
    }

    /// Text. Empty text is an error.
    pub(crate) fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let entry = self.take(key)?;
        self.as_text(key, entry.node)
    }

    /// `true` or `false`.
    pub(crate) fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let node = self.take(key)?.node;
        match node.value {
            Value::Boolean(value) => Some(value),
            other => {
                self.diagnostics.push(wrong_type(node.span, key, "`true` or `false`, without quotes", &other));
                None
            }
        }
    }

    /// A whole number inside of a range.
    pub(crate) fn integer(&mut self, key: &'static str, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
        let node = self.take(key)?.node;
        let number = match node.value {
            Value::Integer(number) => number.and_then(|number| u32::try_from(number).ok()),
            other => {
                self.diagnostics.push(wrong_type(node.span, key, "a whole number, without quotes", &other));
                return None;
            }
        };
        let inside = number.filter(|number| range.contains(number));
        if inside.is_none() {
            let message = format!("`{key}` has to be from {} to {}", range.start(), range.end());
            self.diagnostics.push(Diagnostic::error("book-toml/out-of-range", node.span, message));
        }
        inside
    }

    /// A list of texts. A text that is there twice is an error.
    pub(crate) fn texts(&mut self, key: &'static str) -> Option<Spanned<Vec<Spanned<String>>>> {
        let node = self.take(key)?.node;
        let items = match node.value {
            Value::List(items) => items,
            other => {
                let help = match &other {
                    Value::Text(text) => Some(format!("write `{key} = [\"{text}\"]`")),
                    _ => None,
                };
                self.diagnostics.push(wrong_type(node.span, key, "a list of texts", &other).maybe_help(help));
                return None;
            }
        };
        let mut texts: Vec<Spanned<String>> = Vec::new();
        let mut places: BTreeMap<String, Span> = BTreeMap::new();
        for item in items {
            let Some(text) = self.as_text(key, item) else { continue };
            match places.get(&text.value) {
                Some(first) => {
                    let message = format!("`{}` is in `{key}` twice", text.value);
                    let twice = Diagnostic::error("book-toml/twice", text.span, message);
                    self.diagnostics.push(twice.related(*first, "first here").help("keep one of the two"));
                }
                None => {
                    places.insert(text.value.clone(), text.span);
                    texts.push(text);
                }
            }
        }
        Some(Spanned { value: texts, span: node.span })
    }

    /// A table with keys of its own, in the order of the file.
    pub(crate) fn table(&mut self, key: &'static str) -> Vec<Entry> {
        let Some(node) = self.take(key).map(|entry| entry.node) else { return Vec::new() };
        match node.value {
            Value::Table(entries) => entries,
            other => {
                self.diagnostics.push(wrong_type(node.span, key, "a table", &other));
                Vec::new()
            }
        }
    }

    /// Reports an error.
    pub(crate) fn error(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.diagnostics.push(Diagnostic::error(code, span, message).help(help));
    }

    /// Reports the keys that nobody asked for.
    pub(crate) fn finish(self) {
        for entry in self.entries {
            let place = if self.table.is_empty() { "book.toml".to_owned() } else { format!("`{}`", self.table) };
            let message = format!("{place} has no key `{}`", entry.key);
            let known = format!("it takes {}", listed(&self.known));
            let help = did_you_mean(&entry.key, self.known.iter().copied()).unwrap_or(known);
            let unknown = Diagnostic::error("book-toml/unknown-key", entry.key_span, message);
            self.diagnostics.push(unknown.label("unknown key").help(help));
        }
    }

    fn as_text(&mut self, key: &str, node: Node) -> Option<Spanned<String>> {
        match node.value {
            Value::Text(text) if text.trim().is_empty() => {
                let message = format!("`{key}` is empty");
                self.error("book-toml/empty", node.span, message, "write something, or leave the line out");
                None
            }
            Value::Text(text) if text.chars().any(is_no_text) => {
                let message = format!("`{key}` has a control character");
                self.error("file/control-character", node.span, message, "delete it; no page can have it");
                None
            }
            Value::Text(value) => Some(Spanned { value, span: node.span }),
            other => {
                self.diagnostics.push(wrong_type(node.span, key, "text in quotes", &other));
                None
            }
        }
    }
}

/// A value of the wrong type.
pub(crate) fn wrong_type(span: Span, name: &str, expected: &str, found: &Value) -> Diagnostic {
    let message = format!("`{name}` has to be {expected}");
    Diagnostic::error("book-toml/wrong-type", span, message).label(format!("this is {}", found.kind()))
}

/// Names in backticks with commas between.
pub(crate) fn listed<T: AsRef<str>>(names: &[T]) -> String {
    names.iter().map(|name| format!("`{}`", name.as_ref())).collect::<Vec<_>>().join(", ")
}
