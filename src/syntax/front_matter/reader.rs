//! Reads maps and values of a YAML tree, and reports what does not fit.

use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::label::{Guarded, Labels, TRAINER};
use crate::source::Span;
use crate::suggestion::{did_you_mean, nearest};
use crate::syntax::content::{Document, Reference};
use crate::syntax::front_matter::Places;
use crate::syntax::front_matter::key::{KEYS, MapKind};
use crate::syntax::markdown::{self, Context};
use crate::syntax::text::Text;
use crate::syntax::value;
use crate::syntax::yaml::{Node, Value};

/// What all readers share.
pub(super) struct Reader<'a, 'd> {
    pub(super) context: Context<'a>,
    pub(super) diagnostics: &'d mut Vec<Diagnostic>,
    /// Texts that are shown literally, as they were read.
    pub(super) texts: &'d mut Vec<Reference>,
}

/// A map whose keys are known and stand once.
pub(super) struct Map<'n> {
    entries: Vec<(&'static str, &'n Node)>,
    /// Where each key stands, in the order of the file.
    places: Vec<(&'static str, Span)>,
    pub(super) span: Span,
}

impl<'n> Map<'n> {
    /// The value of a key. A key without a value counts as left out.
    pub(super) fn get(&self, name: &str) -> Option<&'n Node> {
        self.entries
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, node)| *node)
            .filter(|node| !matches!(node.value, Value::Null))
    }

    /// Where its keys and their values stand.
    pub(super) fn places(&self) -> Places {
        let value = |name: &str| self.get(name).map(|node| node.span);
        let places = self.places.iter().filter_map(|(name, key)| Some((*name, *key, value(name)?)));
        Places(places.collect())
    }
}

impl<'a> Reader<'a, '_> {
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The same reader, for what is behind the trainer's label.
    pub(super) fn behind(&mut self, label: &str) -> Reader<'a, '_> {
        let for_trainer = self.context.for_trainer || label == TRAINER;
        let context = Context { for_trainer, ..self.context };
        Reader { context, diagnostics: self.diagnostics, texts: self.texts }
    }

    /// Runs something with this reader, however long it was lent for.
    pub(super) fn reborrow<T>(&mut self, run: impl FnOnce(&mut Reader<'_, '_>) -> T) -> T {
        run(&mut Reader { context: self.context, diagnostics: self.diagnostics, texts: self.texts })
    }

    /// A map of this kind; unknown and repeated keys are reported.
    pub(super) fn map<'n>(&mut self, node: &'n Node, kind: MapKind) -> Option<Map<'n>> {
        let Value::Mapping(written) = &node.value else {
            self.wrong(node, &format!("{} is a map of keys", kind.describe()));
            return None;
        };
        let mut entries: Vec<(&'static str, &Node)> = Vec::new();
        let mut places: Vec<(&'static str, Span)> = Vec::new();
        for (key, value) in written {
            let Some(name) = kind.keys().find(|name| *name == key.as_str()) else {
                self.unknown_key(key, kind);
                continue;
            };
            if let Some((_, first)) = places.iter().find(|(known, _)| *known == name) {
                let first = *first;
                self.report(
                    Diagnostic::error("front-matter/duplicate-key", key.span(), format!("`{name}` is given twice"))
                        .related(first, "first given here")
                        .help("put both under one key"),
                );
                continue;
            }
            places.push((name, key.span()));
            entries.push((name, value));
        }
        Some(Map { entries, places, span: node.span })
    }

    fn unknown_key(&mut self, key: &Text, kind: MapKind) {
        let name = key.as_str();
        let mut diagnostic = Diagnostic::error(
            "front-matter/unknown-key",
            key.span(),
            format!("{} has no key `{name}`", kind.describe()),
        );
        if let Some(near) = nearest(name, kind.keys()) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        } else if let Some(elsewhere) = KEYS.iter().find(|key| key.name == name) {
            diagnostic = diagnostic.help(format!("`{name}` is a key of {}", elsewhere.map.describe()));
        }
        let all: Vec<_> = kind.keys().collect();
        self.report(diagnostic.help(format!("{} takes {}", kind.describe(), all.join(", "))));
    }

    pub(super) fn wrong(&mut self, node: &Node, expected: &str) {
        let span =
            if node.span.start == node.span.end { Span { end: node.span.end + 1, ..node.span } } else { node.span };
        self.report(Diagnostic::error(
            "front-matter/type",
            span,
            format!("{expected}, but this is {}", node.value.describe()),
        ));
    }

    /// A text.
    pub(super) fn text<'n>(&mut self, node: &'n Node, name: &str) -> Option<&'n Text> {
        match &node.value {
            Value::Scalar(text) => Some(text),
            _ => {
                self.wrong(node, &format!("`{name}` is a text"));
                None
            }
        }
    }

    /// The text of a key, white space round it left out; none if it is missing or empty.
    pub(super) fn string(&mut self, map: &Map<'_>, name: &str) -> Option<String> {
        let node = map.get(name)?;
        let written = self.text(node, name)?;
        let text = self.literal(written);
        (!text.is_empty()).then_some(text)
    }

    /// A text that is shown literally, white space round it left out.
    pub(super) fn literal(&mut self, text: &Text) -> String {
        self.check_pasted(text);
        self.texts.push(reference_of(text));
        text.as_str().trim().to_owned()
    }

    /// A text that is shown literally can have lost its place too.
    fn check_pasted(&mut self, text: &Text) {
        if !self.context.pasted_check || self.context.for_trainer {
            return;
        }
        if let Some(beginning) = markdown::pasted_beginning(text.as_str(), self.context.beginnings) {
            self.report(
                Diagnostic::error(
                    "leak/pasted-trainer-text",
                    text.span(),
                    format!("`{beginning}` in a text for everyone"),
                )
                .label("everyone would read this")
                .help("put the text under `trainer_notes`")
                .help("if it is meant for everyone, set `pasted-trainer-text = false` under `[checks]` in book.toml"),
            );
        }
    }

    /// The text of a key that has to be there.
    pub(super) fn required(&mut self, map: &Map<'_>, name: &str, kind: MapKind) -> Option<String> {
        if map.get(name).is_some_and(|node| !matches!(node.value, Value::Scalar(_))) {
            return self.string(map, name);
        }
        let found = self.string(map, name);
        if found.is_none() {
            let span = first_line(map.span);
            self.report(
                Diagnostic::error("front-matter/missing-key", span, format!("{} needs a `{name}`", kind.describe()))
                    .help(format!("add `{name}: …`")),
            );
        }
        found
    }

    /// A name or path with its place.
    pub(super) fn reference(&mut self, map: &Map<'_>, name: &str) -> Option<Reference> {
        let node = map.get(name)?;
        self.text(node, name).map(reference_of)
    }

    pub(super) fn duration(&mut self, map: &Map<'_>, name: &str) -> Option<Duration> {
        let node = map.get(name)?;
        let text = self.text(node, name)?;
        value::duration(text.as_str(), text.span(), self.diagnostics)
    }

    pub(super) fn truth(&mut self, map: &Map<'_>, name: &str) -> bool {
        let Some(node) = map.get(name) else { return false };
        let Some(text) = self.text(node, name) else { return false };
        value::truth(text.as_str(), text.span(), self.diagnostics)
    }

    /// The Markdown of a key; empty if it is missing.
    pub(super) fn markdown(&mut self, map: &Map<'_>, name: &str) -> Document {
        let Some(node) = map.get(name) else { return Document::default() };
        match self.text(node, name) {
            Some(text) => self.document(text),
            None => Document::default(),
        }
    }

    pub(super) fn document(&mut self, text: &Text) -> Document {
        markdown::parse(text, self.context, self.diagnostics)
    }

    /// The items of a list; a single value is a list of one.
    pub(super) fn items<'n>(&mut self, map: &Map<'n>, name: &str) -> &'n [Node] {
        match map.get(name) {
            None => &[],
            Some(node) => match &node.value {
                Value::Sequence(items) => items,
                _ => {
                    self.warn_of_hyphen(node, name);
                    std::slice::from_ref(node)
                }
            },
        }
    }

    /// A list whose hyphens have no space behind them is one text to YAML.
    fn warn_of_hyphen(&mut self, node: &Node, name: &str) {
        let Value::Scalar(text) = &node.value else { return };
        if text.as_str().starts_with('-') {
            let message = format!("`{name}` is one text here, no list");
            let help = "an item of a list begins with `- `, a hyphen and a space";
            self.report(Diagnostic::warning("front-matter/hyphen", text.span(), message).help(help));
        }
    }

    /// The labels under `for`. What cannot be read guards all the more.
    pub(super) fn labels(&mut self, map: &Map<'_>) -> Labels {
        let mut names = Vec::new();
        for node in self.items(map, "for") {
            match self.text(node, "for") {
                Some(text) => {
                    value::check_label(text.as_str().trim(), text.span(), self.context.labels, self.diagnostics);
                    names.push(text.as_str().trim().to_owned());
                }
                None => names.push(TRAINER.to_owned()),
            }
        }
        if names.is_empty() && map.entries.iter().any(|(name, _)| *name == "for") {
            self.report(
                Diagnostic::error("label/empty", first_line(map.span), "`for` names no label")
                    .help("write `for: trainer`, or leave `for` out"),
            );
            names.push(TRAINER.to_owned());
        }
        names.into_iter().collect()
    }

    /// Items that are texts of Markdown, or maps `{ text, for }`.
    pub(super) fn documents(&mut self, map: &Map<'_>, name: &str) -> Vec<Guarded<Document>> {
        let items = self.items(map, name);
        items.iter().filter_map(|node| self.text_item(node, name, Self::document)).collect()
    }

    /// Items that are texts shown literally, or maps `{ text, for }`.
    pub(super) fn strings(&mut self, map: &Map<'_>, name: &str) -> Vec<Guarded<String>> {
        let items = self.items(map, name);
        items.iter().filter_map(|node| self.text_item(node, name, Self::literal)).collect()
    }

    /// Items that are names, or maps `{ text, for }`.
    pub(super) fn references(&mut self, map: &Map<'_>, name: &str) -> Vec<Guarded<Reference>> {
        let items = self.items(map, name);
        items.iter().filter_map(|node| self.text_item(node, name, |_, text| reference_of(text))).collect()
    }

    /// One item that is a text or a map `{ text, for }`.
    pub(super) fn text_item<T>(
        &mut self,
        node: &Node,
        name: &str,
        read: impl Fn(&mut Self, &Text) -> T,
    ) -> Option<Guarded<T>> {
        match &node.value {
            Value::Scalar(text) => Some(Guarded::everyone(read(self, text))),
            Value::Mapping(_) => {
                let map = self.map(node, MapKind::Text)?;
                let labels = self.labels(&map);
                let Some(text) = map.get("text") else {
                    self.required(&map, "text", MapKind::Text);
                    return None;
                };
                let text = self.text(text, "text")?;
                let around = self.context.for_trainer;
                self.context.for_trainer |= labels.names().eq([TRAINER]);
                let item = read(self, text);
                self.context.for_trainer = around;
                Some(Guarded::new(labels, item))
            }
            Value::Null => None,
            Value::Sequence(_) => {
                self.wrong(node, &format!("an item of `{name}` is a text or a map with `text`"));
                None
            }
        }
    }

    /// Reports an id that stands twice.
    pub(super) fn unique(&mut self, ids: &[Reference], what: &str) {
        for (at, id) in ids.iter().enumerate() {
            if let Some(first) = ids[..at].iter().find(|before| before.text == id.text) {
                self.report(
                    Diagnostic::error(
                        "front-matter/duplicate-id",
                        id.span,
                        format!("another {what} has the id `{}`", id.text),
                    )
                    .related(first.span, "first given here")
                    .help("give one of them an id of its own"),
                );
            }
        }
    }

    /// Help that names what was probably meant.
    pub(super) fn unknown(&mut self, code: &'static str, text: &Text, what: &str, known: &[&'static str]) {
        let diagnostic = Diagnostic::error(code, text.span(), format!("there is no {what} `{}`", text.as_str().trim()))
            .maybe_help(did_you_mean(text.as_str().trim(), known.iter().copied()))
            .help(format!("it is one of {}", known.join(", ")));
        self.report(diagnostic);
    }
}

pub(super) fn reference_of(text: &Text) -> Reference {
    Reference { text: text.as_str().trim().to_owned(), span: text.span() }
}

/// The start of a map, for problems of the whole map.
fn first_line(span: Span) -> Span {
    Span { end: span.end.min(span.start + 1).max(span.start), ..span }
}
