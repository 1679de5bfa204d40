//! Which values of a file's front matter bear which labels.
//!
//! The events of the YAML parser make a tree here; the tables of keys tell the labels that a key bears by its nature.

use std::borrow::Cow;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use granit_parser::{Event, Parser};

use crate::gate::blocks;
use crate::gate::guards::{Guard, Guards};
use crate::gate::sheet::Sheet;
use crate::syntax::front_matter::{KEYS, MapKind};

/// The deepest nesting that is followed; the book's own reader takes less.
const DEEPEST: usize = 64;

/// The head of a file, as a tree.
pub(super) struct Head<'t> {
    root: Node<'t>,
    /// Texts are used in more than one place, so nothing is sure of any.
    has_aliases: bool,
    /// Where the head begins in its file.
    base: usize,
    yaml: &'t str,
}

/// What the parser tells, each with its place.
type Events<'t> = Peekable<IntoIter<(Event<'t>, Range<usize>)>>;

enum Node<'t> {
    Nothing,
    Text(Cow<'t, str>, Range<usize>),
    List(Vec<Node<'t>>),
    Map(Vec<(Node<'t>, Node<'t>)>),
}

impl<'t> Head<'t> {
    /// Reads the head that stands at `range` of a text. None if it is no YAML.
    pub(super) fn parse(text: &'t str, range: Range<usize>) -> Option<Self> {
        let yaml = &text[range.clone()];
        let mut events = Vec::new();
        for event in Parser::new_from_str(yaml) {
            let (event, span) = event.ok()?;
            events.push((event, span.start.byte_offset()?..span.end.byte_offset()?));
        }
        let has_aliases = events.iter().any(|(event, _)| matches!(event, Event::Alias(_)));
        let mut events = events.into_iter().peekable();
        let root = node(&mut events, DEEPEST)?;
        Some(Self { root, has_aliases, base: range.start, yaml })
    }

    /// The guard of the whole file.
    pub(super) fn guard(&self) -> Option<Guard> {
        self.root.labels().and_then(Guard::of)
    }

    /// Whether the module lets everyone see the keys of its questions.
    pub(super) fn shows_keys(&self) -> bool {
        matches!(self.root.get("answers"), Some(Node::Text(text, _)) if text.trim() == "self-check")
    }

    /// Reads the words of all values into the sheet.
    pub(super) fn read(&self, kind: MapKind, around: &Guards, sheet: &mut Sheet) {
        self.node(&self.root, kind, around, sheet);
    }

    fn node(&self, node: &Node<'t>, kind: MapKind, around: &Guards, sheet: &mut Sheet) {
        match node {
            Node::Nothing => {}
            Node::Text(text, range) => self.text(text, range, around, sheet),
            Node::List(items) => items.iter().for_each(|item| self.node(item, kind, around, sheet)),
            Node::Map(entries) => {
                let label = node.labels().and_then(Guard::of);
                let inside = around.and(label.filter(|_| !self.has_aliases));
                for entry in entries {
                    self.entry(entry, kind, &inside, sheet);
                }
            }
        }
    }

    fn entry(&self, (key, value): &(Node<'t>, Node<'t>), kind: MapKind, around: &Guards, sheet: &mut Sheet) {
        let name = key.name();
        if name == "for" {
            return;
        }
        let known = KEYS.iter().find(|key| key.map == kind && key.name == name);
        let nature = known.and_then(|key| key.nature).filter(|_| !self.has_aliases);
        let around = around.and(nature.map(Guard::by_nature));
        if known.is_none() {
            // A name that the author chose: of a group, of a facet.
            self.node(key, kind, &around, sheet);
        }
        self.node(value, kind_below(name), &around, sheet);
    }

    fn text(&self, text: &str, range: &Range<usize>, around: &Guards, sheet: &mut Sheet) {
        let first = sheet.places.len();
        blocks::read(text, 0..text.len(), around, sheet);
        let lines = Places::of(text, &self.yaml[range.clone()]);
        for place in &mut sheet.places[first..] {
            let there = self.base + range.start + lines.find(*place as usize);
            *place = u32::try_from(there).unwrap_or(u32::MAX);
        }
    }
}

/// The kind of the maps below a key.
fn kind_below(name: &str) -> MapKind {
    match name {
        "activities" => MapKind::Activity,
        "steps" => MapKind::Step,
        "agenda" => MapKind::Day,
        "sessions" => MapKind::Session,
        "resources" => MapKind::Resource,
        "glossary" => MapKind::Term,
        "image" => MapKind::Image,
        "materials" => MapKind::Material,
        "prerequisites" => MapKind::Prerequisite,
        "objectives" => MapKind::Objective,
        _ => MapKind::Text,
    }
}

impl Node<'_> {
    fn name(&self) -> &str {
        match self {
            Node::Text(text, _) => text,
            _ => "",
        }
    }

    fn get(&self, name: &str) -> Option<&Self> {
        let Node::Map(entries) = self else { return None };
        entries.iter().find(|(key, _)| key.name() == name).map(|(_, value)| value)
    }

    /// What stands under `for`.
    fn labels(&self) -> Option<Vec<String>> {
        let label = |node: &Self| node.name().trim().to_owned();
        Some(match self.get("for")? {
            Node::List(items) => items.iter().map(label).collect(),
            text @ Node::Text(..) => vec![label(text)],
            Node::Nothing | Node::Map(_) => return None,
        })
    }
}

/// The next node of the events.
fn node<'t>(events: &mut Events<'t>, depth: usize) -> Option<Node<'t>> {
    let depth = depth.checked_sub(1)?;
    loop {
        let (event, range) = events.next()?;
        return Some(match event {
            Event::Scalar(text, ..) => Node::Text(text, range),
            Event::Alias(_) | Event::DocumentEnd | Event::StreamEnd => Node::Nothing,
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                while !at_end(events) {
                    items.push(node(events, depth)?);
                }
                Node::List(items)
            }
            Event::MappingStart(..) => {
                let mut entries = Vec::new();
                while !at_end(events) {
                    entries.push((node(events, depth)?, node(events, depth)?));
                }
                Node::Map(entries)
            }
            _ => continue,
        });
    }
}

/// Whether a list or map ends here, whose end is then taken.
fn at_end(events: &mut Events<'_>) -> bool {
    while events.next_if(|(event, _)| matches!(event, Event::Comment(..))).is_some() {}
    events.next_if(|(event, _)| matches!(event, Event::SequenceEnd | Event::MappingEnd)).is_some()
}

/// Where the lines of a text stand in the YAML that it was written in.
struct Places(Vec<(usize, usize)>);

impl Places {
    fn of(text: &str, yaml: &str) -> Self {
        let (mut places, mut at, mut from) = (Vec::new(), 0, 0);
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            let indent = line.len() - line.trim_start().len();
            if let Some(found) = yaml[from..].find(words).filter(|_| !words.is_empty()) {
                places.push((at + indent, from + found));
                from += found + words.len();
            }
            at += line.len();
        }
        Self(places)
    }

    /// The place in the YAML of a place in the text; the beginning if its line was not found.
    fn find(&self, place: usize) -> usize {
        let before = self.0.partition_point(|(text, _)| *text <= place);
        before.checked_sub(1).map_or(0, |at| self.0[at].1 + (place - self.0[at].0))
    }
}
