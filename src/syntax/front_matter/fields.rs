//! The front matter of a module, section or page.

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
    let mut reader = Reader { context: Context { footnotes: false, ..context }, diagnostics };
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
    let front_matter = FrontMatter {
        span,
        menu_title: reader.string(&map, "menu_title"),
        code: reader.string(&map, "code"),
        summary: reader.string(&map, "summary").unwrap_or_default(),
        labels,
        audience: reader.strings(&map, "audience"),
        facets: facets(&mut reader, &map),
        prerequisites: reader.prerequisites(&map),
        duration: reader.duration(&map, "duration"),
        updated: date(&mut reader, &map, "updated"),
        image: reader.image(&map),
        self_check,
        objectives,
        serves,
        key_points: reader.documents(&map, "key_points"),
        trainer_notes: Guarded::by_nature(TRAINER, reader.behind(TRAINER).documents(&map, "trainer_notes")),
        supervisor_notes: Guarded::by_nature(SUPERVISOR, reader.behind(SUPERVISOR).documents(&map, "supervisor_notes")),
        materials: Guarded::by_nature(TRAINER, reader.behind(TRAINER).materials(&map)),
        transfer: Guarded::by_nature(SUPERVISOR, reader.behind(SUPERVISOR).transfer(&map)),
        glossary: reader.glossary(&map),
        activities,
        resources: reader.resources(&map),
        agenda: reader.agenda(&map),
        ids,
        title: title?,
    };
    Some(front_matter)
}

/// The ids of the objectives that a section or page serves.
fn serves(reader: &mut Reader<'_, '_>, map: &Map<'_>, kind: Kind) -> Guarded<Vec<Guarded<Reference>>> {
    match kind {
        Kind::Module => Guarded::everyone(Vec::new()),
        Kind::Section => Guarded::everyone(reader.references(map, "objectives")),
        Kind::Page => Guarded::by_nature(TRAINER, reader.references(map, "objectives")),
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
fn date(reader: &mut Reader<'_, '_>, map: &Map<'_>, name: &str) -> Option<String> {
    let text = map.get(name).and_then(|node| reader.text(node, name))?;
    let written = text.as_str().trim();
    if is_date(written) {
        return Some(written.to_owned());
    }
    reader.report(
        Diagnostic::error("value/date", text.span(), format!("`{written}` is not a date"))
            .help("write year, month and day: `2026-05-01`"),
    );
    None
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let (Ok(year), Ok(month), Ok(day)) = (year.parse::<u32>(), month.parse::<u32>(), day.parse::<u32>()) else {
        return false;
    };
    if year == 0 {
        return false;
    }
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
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
