//! Items of lists in front matter that are more than a text.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::label::Guarded;
use crate::slug::slug;
use crate::source::Span;
use crate::suggestion::did_you_mean;
use crate::syntax::activity::Material;
use crate::syntax::content::{Document, Reference};
use crate::syntax::front_matter::key::MapKind;
use crate::syntax::front_matter::reader::{Map, Reader, reference_of};
use crate::syntax::front_matter::{Ids, Image, Objective, Resource, StrategyGroup, Term};
use crate::syntax::text::Text;
use crate::syntax::yaml::{Node, Value};

/// The longest id that is made from a text, in characters.
const LONGEST_ID: usize = 60;

impl Reader<'_, '_> {
    /// Items of one kind of map that may be a text alone.
    fn text_or_map<T>(
        &mut self,
        node: &Node,
        kind: MapKind,
        of_text: impl FnOnce(&mut Self, &Text) -> Option<T>,
        of_map: impl FnOnce(&mut Self, &Map<'_>) -> Option<T>,
    ) -> Option<Guarded<T>> {
        match &node.value {
            Value::Scalar(text) => of_text(self, text).map(Guarded::everyone),
            Value::Mapping(_) => {
                let map = self.map(node, kind)?;
                let labels = self.labels(&map);
                let around = self.context.for_trainer;
                self.context.for_trainer |= labels.names().eq([crate::label::TRAINER]);
                let item = of_map(self, &map);
                self.context.for_trainer = around;
                item.map(|item| Guarded::new(labels, item))
            }
            Value::Null => None,
            Value::Sequence(_) => {
                self.wrong(node, &format!("{} is a text or a map", kind.describe()));
                None
            }
        }
    }

    pub(super) fn objectives(&mut self, map: &Map<'_>, ids: &mut Ids) -> Vec<Guarded<Objective>> {
        let mut all = Vec::new();
        for node in self.items(map, "objectives") {
            let id = Cell::new(None);
            let objective = |given: Option<Reference>, text: Document, written: Reference| {
                let made = Reference { text: shortened(&slug(&written.text)), span: written.span };
                let reference = given.unwrap_or(made);
                let objective = Objective { id: reference.text.clone(), text, span: written.span };
                id.set(Some(reference));
                objective
            };
            all.extend(self.text_or_map(
                node,
                MapKind::Objective,
                |reader, text| Some(objective(None, reader.document(text), reference_of(text))),
                |reader, map| {
                    reader.required(map, "text", MapKind::Objective)?;
                    let written = reader.reference(map, "text")?;
                    Some(objective(reader.reference(map, "id"), reader.markdown(map, "text"), written))
                },
            ));
            ids.objectives.extend(id.into_inner());
        }
        let known = std::mem::take(&mut ids.objectives);
        self.unique(&known, "objective");
        ids.objectives = known;
        all
    }

    pub(super) fn materials(&mut self, map: &Map<'_>) -> Vec<Guarded<Material>> {
        let items = self.items(map, "materials");
        let read = |reader: &mut Self, node: &Node| {
            reader.text_or_map(
                node,
                MapKind::Material,
                |reader, text| Some(Material { text: reader.literal(text), count: None }),
                |reader, map| {
                    let text = reader.required(map, "text", MapKind::Material)?;
                    Some(Material { text, count: reader.count(map, "count") })
                },
            )
        };
        items.iter().filter_map(|node| read(self, node)).collect()
    }

    fn count(&mut self, map: &Map<'_>, name: &str) -> Option<u32> {
        let text = map.get(name).and_then(|node| self.text(node, name))?;
        let count = text.as_str().trim().parse().ok().filter(|count| (1..=1_000_000).contains(count));
        if count.is_none() {
            let message = format!("`{}` is not a number of things", text.as_str().trim());
            self.report(
                Diagnostic::error("value/count", text.span(), message).help("write a whole number, such as `5`"),
            );
        }
        count
    }

    pub(super) fn prerequisites(&mut self, map: &Map<'_>) -> Vec<Guarded<Reference>> {
        let items = self.items(map, "prerequisites");
        let read = |reader: &mut Self, node: &Node| {
            reader.text_or_map(
                node,
                MapKind::Prerequisite,
                |_, text| Some(reference_of(text)),
                |reader, map| {
                    reader.required(map, "module", MapKind::Prerequisite)?;
                    reader.reference(map, "module")
                },
            )
        };
        items.iter().filter_map(|node| read(self, node)).collect()
    }

    pub(super) fn image(&mut self, map: &Map<'_>) -> Option<Guarded<Image>> {
        let node = map.get("image")?;
        let image = self.map(node, MapKind::Image)?;
        let labels = self.labels(&image);
        self.required(&image, "file", MapKind::Image)?;
        let file = self.reference(&image, "file")?;
        if image.get("alt").is_none() {
            self.report(
                Diagnostic::error("accessibility/missing-alt", file.span, "this picture has no alternative text")
                    .help("add `alt: …`: what a person who cannot see the picture needs to know"),
            );
        }
        let alt = self.string(&image, "alt").unwrap_or_default();
        let caption = self.string(&image, "caption").unwrap_or_default();
        Some(Guarded::new(labels, Image { file, alt, caption }))
    }

    pub(super) fn glossary(&mut self, map: &Map<'_>) -> Vec<Guarded<Term>> {
        let mut all = Vec::new();
        let mut seen: BTreeMap<(String, Vec<String>), Span> = BTreeMap::new();
        for node in self.items(map, "glossary") {
            let Some(term) = self.map(node, MapKind::Term) else { continue };
            let labels = self.labels(&term);
            let name = self.required(&term, "term", MapKind::Term);
            let given = self.required(&term, "definition", MapKind::Term).is_some();
            let definition = self.markdown(&term, "definition");
            if let (Some(name), true) = (name, given) {
                let place = term.get("term").map_or(node.span, |node| node.span);
                // The same word may be defined in other words for other readers.
                let key = (name.to_lowercase(), labels.names().map(str::to_owned).collect());
                if let Some(first) = seen.insert(key, place) {
                    self.report(
                        Diagnostic::warning("glossary/twice", place, format!("`{name}` is defined twice"))
                            .related(first, "first defined here")
                            .help("keep one of the two, or put both into one definition"),
                    );
                }
                all.push(Guarded::new(labels, Term { term: name, definition }));
            }
        }
        all
    }

    pub(super) fn resources(&mut self, map: &Map<'_>) -> Vec<Guarded<Resource>> {
        let mut all = Vec::new();
        for node in self.items(map, "resources") {
            let Some(resource) = self.map(node, MapKind::Resource) else { continue };
            let labels = self.labels(&resource);
            let title = self.required(&resource, "title", MapKind::Resource);
            let (url, file) = (self.reference(&resource, "url"), self.reference(&resource, "file"));
            if let (Some(url), Some(_)) = (&url, &file) {
                self.report(
                    Diagnostic::error("resource/two-places", url.span, "a resource is on the web or a file, not both")
                        .help("make two resources of it"),
                );
            }
            let topic = self.string(&resource, "topic").unwrap_or_default();
            let credit = self.string(&resource, "credit");
            let description = self.markdown(&resource, "description");
            if let Some(title) = title {
                all.push(Guarded::new(labels, Resource { topic, title, url, file, credit, description }));
            }
        }
        all
    }

    /// Groups of strategies: the author's own names, in order.
    pub(super) fn transfer(&mut self, map: &Map<'_>) -> Vec<StrategyGroup> {
        let Some(node) = map.get("transfer") else { return Vec::new() };
        let Value::Mapping(groups) = &node.value else {
            self.wrong(node, "`transfer` is a map of group names with strategies");
            return Vec::new();
        };
        let mut all: Vec<StrategyGroup> = Vec::new();
        let mut places: Vec<Span> = Vec::new();
        for (name, value) in groups {
            self.texts.push(reference_of(name));
            if let Some(first) = all.iter().position(|group| group.name == name.as_str()) {
                let message = format!("the group `{}` is given twice", name.as_str());
                self.report(
                    Diagnostic::error("front-matter/duplicate-key", name.span(), message)
                        .related(places[first], "first given here")
                        .help("put both under one name"),
                );
                continue;
            }
            let items = match &value.value {
                Value::Sequence(items) => items.as_slice(),
                _ => std::slice::from_ref(value),
            };
            let strategies =
                items.iter().filter_map(|item| self.text_item(item, name.as_str(), Self::document)).collect();
            places.push(name.span());
            all.push(StrategyGroup { name: name.as_str().to_owned(), strategies });
        }
        all
    }

    /// The facet of this name in book.toml, with its values.
    pub(super) fn facet(&mut self, name: &Text) -> Option<(String, Vec<String>)> {
        let facets = self.context.facets;
        let found = facets.iter().find(|(known, _)| known == name.as_str()).cloned();
        if found.is_none() {
            let known = facets.iter().map(|(known, _)| known.as_str());
            self.report(
                Diagnostic::error("facet/unknown", name.span(), format!("there is no facet `{}`", name.as_str()))
                    .maybe_help(did_you_mean(name.as_str(), known))
                    .help(format!("declare it in book.toml as `[facets.{}]` with a title and values", name.as_str())),
            );
        }
        found
    }
}

/// An id of a bearable length, cut between words.
fn shortened(id: &str) -> String {
    if id.chars().count() <= LONGEST_ID {
        return id.to_owned();
    }
    let cut: String = id.chars().take(LONGEST_ID).collect();
    cut.rsplit_once('-').map_or(cut.clone(), |(words, _)| words.to_owned())
}
