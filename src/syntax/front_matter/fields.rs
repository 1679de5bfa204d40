//! The front matter of a module, section or page.

use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::label::{Guarded, SUPERVISOR, TRAINER};
use crate::source::Span;
use crate::syntax::content::Reference;
use crate::syntax::front_matter::key::MapKind;
use crate::syntax::front_matter::reader::{Map, Reader};
use crate::syntax::front_matter::{FrontMatter, Ids, Kind};
use crate::syntax::markdown::Context;
use crate::syntax::yaml::{Node, Value};

/// Types a front matter. `top` is where a problem of the whole is shown.
pub(super) fn read(
    node: &Node,
    top: Span,
    kind: Kind,
    context: Context<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FrontMatter> {
    let map_kind = match kind {
        Kind::Module => MapKind::Module,
        Kind::Section => MapKind::Section,
        Kind::Page => MapKind::Page,
    };
    let empty = Node { span: top, value: Value::Mapping(Vec::new()) };
    let node = if matches!(node.value, Value::Null) { &empty } else { node };
    // What everyone reads may check itself only where the module says so; what the module says comes first.
    let mut texts = Vec::new();
    let mut reader = Reader { context: Context { footnotes: false, ..context }, diagnostics, texts: &mut texts };
    let mut map = reader.map(node, map_kind)?;
    map.span = top;
    let labels = reader.labels(&map);
    let self_check = answers(&mut reader, &map);
    reader.context.self_check = self_check || context.self_check;
    reader.context.for_trainer = labels.names().eq([TRAINER]);
    let title = reader.required(&map, "title", map_kind);
    let span = map.get("title").map_or(top, |node| node.span);
    let mut ids = Ids::default();
    let objectives = match kind {
        Kind::Module => reader.objectives(&map, &mut ids),
        Kind::Section | Kind::Page => Vec::new(),
    };
    let serves = serves(&mut reader, &map, kind);
    let activities = reader.activities(&map, &mut ids);
    let mut front_matter = FrontMatter {
        span,
        menu_title: reader.string(&map, "menu_title"),
        code: reader.string(&map, "code"),
        summary: reader.string(&map, "summary").unwrap_or_default(),
        labels,
        audience: reader.strings(&map, "audience"),
        facets: facets(&mut reader, &map),
        prerequisites: reader.prerequisites(&map),
        duration: reader.duration(&map, "duration"),
        updated: date(&mut reader, &map, "updated").map(|date| date.to_string()),
        review_by: Guarded::by_nature(TRAINER, date(&mut reader, &map, "review_by")),
        image: reader.image(&map),
        self_check,
        objectives,
        serves,
        key_points: reader.documents(&map, "key_points"),
        trainer_notes: Guarded::list_by_nature(TRAINER, reader.behind(TRAINER).documents(&map, "trainer_notes")),
        supervisor_notes: Guarded::list_by_nature(
            SUPERVISOR,
            reader.behind(SUPERVISOR).documents(&map, "supervisor_notes"),
        ),
        materials: Guarded::list_by_nature(TRAINER, reader.behind(TRAINER).materials(&map)),
        transfer: Guarded::list_by_nature(SUPERVISOR, reader.behind(SUPERVISOR).transfer(&map)),
        glossary: reader.glossary(&map),
        activities,
        resources: reader.resources(&map),
        agenda: reader.agenda(&map),
        ids,
        places: map.places(),
        title: title?,
    };
    front_matter.ids.texts = texts;
    Some(front_matter)
}

/// The ids of the objectives that a section or page serves.
fn serves(reader: &mut Reader<'_, '_>, map: &Map<'_>, kind: Kind) -> Guarded<Vec<Guarded<Reference>>> {
    match kind {
        Kind::Module => Guarded::everyone(Vec::new()),
        Kind::Section => Guarded::everyone(reader.references(map, "objectives")),
        Kind::Page => Guarded::list_by_nature(TRAINER, reader.references(map, "objectives")),
    }
}

/// Whether trainees may check their answers themselves.
fn answers(reader: &mut Reader<'_, '_>, map: &Map<'_>) -> bool {
    let Some(text) = map.get("answers").and_then(|node| reader.text(node, "answers")) else { return false };
    match text.as_str().trim() {
        "self-check" => true,
        "trainer" => false,
        _ => {
            reader.unknown("front-matter/answers", text, "value of `answers`", &["trainer", "self-check"]);
            false
        }
    }
}

/// A date as `2026-05-01`.
fn date(reader: &mut Reader<'_, '_>, map: &Map<'_>, name: &str) -> Option<Date> {
    let text = map.get(name).and_then(|node| reader.text(node, name))?;
    let written = text.as_str().trim();
    let date = Date::parse(written);
    if date.is_none() {
        reader.report(
            Diagnostic::error("value/date", text.span(), format!("`{written}` is not a date"))
                .help("write year, month and day: `2026-05-01`"),
        );
    }
    date
}

/// Facet names with values; the book knows which there are.
fn facets(reader: &mut Reader<'_, '_>, map: &Map<'_>) -> Vec<(String, Vec<Guarded<String>>)> {
    let Some(node) = map.get("facets") else { return Vec::new() };
    let Value::Mapping(entries) = &node.value else {
        reader.wrong(node, "`facets` is a map of facet names with values");
        return Vec::new();
    };
    let mut facets: Vec<(String, Vec<Guarded<String>>)> = Vec::new();
    let mut places = Vec::new();
    for (name, value) in entries {
        let Some((known, values)) = reader.facet(name) else { continue };
        if let Some(at) = facets.iter().position(|(before, _)| *before == known) {
            reader.report(
                Diagnostic::error(
                    "front-matter/duplicate-key",
                    name.span(),
                    format!("the facet `{known}` is given twice"),
                )
                .related(places[at], "first given here")
                .help("put both under one name"),
            );
            continue;
        }
        let items = match &value.value {
            Value::Sequence(items) => items.as_slice(),
            _ => std::slice::from_ref(value),
        };
        let read = items
            .iter()
            .filter_map(|item| {
                reader.text_item(item, "facets", |reader, text| {
                    let value = text.as_str().trim().to_owned();
                    if !values.contains(&value) {
                        let known: Vec<&str> = values.iter().map(String::as_str).collect();
                        reader.report(
                            Diagnostic::error(
                                "facet/unknown-value",
                                text.span(),
                                format!("the facet `{known_name}` has no value `{value}`", known_name = name.as_str()),
                            )
                            .maybe_help(crate::suggestion::did_you_mean(&value, known.iter().copied()))
                            .help(format!("its values in book.toml are {}", known.join(", "))),
                        );
                    }
                    value
                })
            })
            .collect();
        places.push(name.span());
        facets.push((known, read));
    }
    facets
}
