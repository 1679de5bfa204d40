//! The promise as a difference: the sample book's trainee edition, byte by byte, while what is for others changes.
//!
//! What is labelled is found here by a reader of its own: the YAML as JSON with the table of keys, fences line by line.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use trainbook::syntax::block;
use trainbook::syntax::front_matter::{KEYS, MapKind};
use walkdir::WalkDir;

use crate::memory::MemoryBook;

/// The words that a change adds.
const ADDED: &str = " zqadded";

/// What is done to what is labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Nothing,
    Remove,
    Alter,
}

type Files = BTreeMap<String, Vec<u8>>;

/// The sample book.
fn sample() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Files::from([("book.toml".to_owned(), fs::read(root.join("book.toml")).unwrap())]);
    for entry in WalkDir::new(root.join("modules")).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        files.insert(path, fs::read(entry.path()).unwrap());
    }
    files
}

/// What trainees get of a book.
#[track_caller]
fn trainee(files: &Files) -> Files {
    let mut book = MemoryBook::new();
    for (path, bytes) in files {
        book = book.bytes(path, bytes.clone());
    }
    book.build().files("trainee").clone()
}

/// A Markdown file with every labelled thing changed; none if the file itself is labelled and removed.
fn changed(path: &str, text: &str, change: Change) -> Option<String> {
    let (_, rest) = text.split_once("---\n").unwrap();
    let (head, body) = rest.split_once("\n---\n").unwrap();
    let mut front: Value = serde_yaml::from_str(head).unwrap();
    let kind = match path.split('/').collect::<Vec<_>>().as_slice() {
        [_, _] | [_, _, "index.md"] => MapKind::Module,
        [.., "index.md"] => MapKind::Section,
        _ => MapKind::Page,
    };
    let labelled = front.get("for").is_some();
    match (labelled, change) {
        (true, Change::Remove) => return None,
        (true, Change::Alter) => alter(&mut front),
        _ => map(&mut front, kind, change),
    }
    let body =
        if labelled && change == Change::Alter { format!("{body}\n\n##{ADDED}\n") } else { fences(body, change) };
    Some(format!("---\n{front}\n---\n{body}"))
}

/// Changes what is labelled inside a map.
fn map(value: &mut Value, kind: MapKind, change: Change) {
    let Some(entries) = value.as_object_mut() else { return };
    let names: Vec<String> = entries.keys().cloned().collect();
    for name in names {
        let key = KEYS.iter().find(|key| key.map == kind && key.name == name);
        let labelled = |value: &Value| value.get("for").is_some();
        if key.is_some_and(|key| key.nature.is_some()) || labelled(&entries[&name]) {
            match change {
                Change::Remove => drop(entries.remove(&name)),
                Change::Alter if name == "review_by" => entries[&name] = Value::String("2041-02-03".to_owned()),
                // Objectives are ids, which have to stay what they are.
                Change::Alter if name != "objectives" => alter(entries.get_mut(&name).unwrap()),
                _ => {}
            }
            continue;
        }
        let Some(inner) = inside(&name) else { continue };
        match entries.get_mut(&name).unwrap() {
            Value::Array(items) => {
                for item in items.iter_mut() {
                    if !labelled(item) {
                        map(item, inner, change);
                    } else if change == Change::Alter {
                        alter(item);
                    }
                }
                if change == Change::Remove {
                    items.retain(|item| !labelled(item));
                }
            }
            other => map(other, inner, change),
        }
    }
}

/// The maps that stand under a key.
fn inside(key: &str) -> Option<MapKind> {
    Some(match key {
        "objectives" => MapKind::Objective,
        "activities" => MapKind::Activity,
        "resources" => MapKind::Resource,
        "glossary" => MapKind::Term,
        "agenda" => MapKind::Day,
        "sessions" => MapKind::Session,
        "prerequisites" => MapKind::Prerequisite,
        "image" => MapKind::Image,
        "key_points" | "audience" | "possible_answers" => MapKind::Text,
        _ => return None,
    })
}

/// Adds words to every text that can hold them, and an item to every list of texts.
fn alter(value: &mut Value) {
    match value {
        Value::String(text) => text.push_str(ADDED),
        Value::Array(items) => {
            items.iter_mut().for_each(alter);
            if items.iter().all(Value::is_string) {
                items.push(Value::String(ADDED.trim().to_owned()));
            }
        }
        Value::Object(entries) => {
            const KEPT: &[&str] = &[
                "for",
                "id",
                "file",
                "url",
                "module",
                "page",
                "duration",
                "minutes",
                "count",
                "start",
                "kind",
                "optional",
                "objectives",
                "agenda",
            ];
            for (name, value) in entries {
                match name.as_str() {
                    "duration" => *value = Value::String("7m".to_owned()),
                    name if KEPT.contains(&name) => {}
                    _ => alter(value),
                }
            }
        }
        _ => {}
    }
}

/// Changes what stands in labelled blocks. Their fences stay: they part what is before from what is behind.
fn fences(body: &str, change: Change) -> String {
    let mut out = String::new();
    let mut code: Option<String> = None;
    // For each open block, whether it is labelled.
    let mut open: Vec<bool> = Vec::new();
    for line in body.lines() {
        let trimmed = line.trim_start_matches([' ', '>', '-', '*']);
        let sign: String = trimmed.chars().take_while(|c| *c == '`' || *c == '~').collect();
        match &code {
            Some(opened) if sign.starts_with(opened.as_str()) && trimmed.trim() == sign => code = None,
            None if sign.len() >= 3 => code = Some(sign),
            _ => {}
        }
        let fence = code.is_none() && trimmed.starts_with(":::");
        let was_inside = open.contains(&true);
        let mut opens = false;
        if fence {
            let head = trimmed.trim_start_matches(':').trim();
            if head.is_empty() {
                open.pop();
            } else {
                let named = |name: &str| block::find(name).is_some_and(|spec| spec.nature.is_some());
                let attributes = head.split_once('{').map_or("", |(_, rest)| rest);
                let name = head.split([' ', '{']).next().unwrap_or("");
                let class = attributes.split([' ', '}']).find_map(|word| word.strip_prefix('.')).unwrap_or("");
                let labelled = named(name) || named(class) || attributes.contains("for=");
                open.push(labelled);
                opens = labelled && !was_inside;
            }
        }
        let inside = was_inside && (open.contains(&true) || !fence);
        if !(inside && change == Change::Remove) {
            out.push_str(line);
            out.push('\n');
        }
        if opens && change == Change::Alter {
            let indent = &line[..line.len() - trimmed.len()];
            let quote = indent.contains('>');
            if !quote {
                let indent = " ".repeat(indent.len());
                out.push_str(&format!("{indent}{}\n\n{indent}## Reading\n\n{indent}1. x\n\n", ADDED.trim()));
            }
        }
    }
    out
}

/// The book with the labelled things of these files changed.
fn with(files: &Files, change: Change, wanted: &dyn Fn(&str) -> bool) -> Files {
    let mut all = Files::new();
    for (path, bytes) in files {
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) if path.ends_with(".md") => {
                let change = if wanted(path) { change } else { Change::Nothing };
                match changed(path, text, change) {
                    Some(text) => text.into_bytes(),
                    None => continue,
                }
            }
            _ => bytes.clone(),
        };
        all.insert(path.clone(), bytes);
    }
    all
}

/// The first file that differs, with the first line that does.
fn difference(a: &Files, b: &Files) -> Option<String> {
    if a == b {
        return None;
    }
    for (path, bytes) in a {
        let Some(other) = b.get(path) else { return Some(format!("{path} is gone")) };
        let (one, two) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(other));
        if one != two {
            return Some(format!("{path}: {:#?}", one.lines().zip(two.lines()).find(|(one, two)| one != two)));
        }
    }
    b.keys().find(|path| !a.contains_key(*path)).map(|path| format!("{path} is new"))
}

#[track_caller]
fn changes_nothing(change: Change) {
    let files = sample();
    let before = trainee(&with(&files, Change::Nothing, &|_| true));
    assert_eq!(difference(&trainee(&files), &before), None, "YAML written as JSON");
    let whole = with(&files, change, &|_| true);
    assert_ne!(whole, with(&files, Change::Nothing, &|_| true), "nothing is labelled");
    let Some(found) = difference(&before, &trainee(&whole)) else { return };
    // Which file was it?
    let guilty = files.keys().find(|path| {
        let one = with(&files, change, &|wanted| wanted == path.as_str());
        path.ends_with(".md") && difference(&before, &trainee(&one)).is_some()
    });
    panic!("{change:?} of what is labelled in {guilty:?} changes what trainees get: {found}");
}

#[test]
fn trainees_get_the_same_bytes_without_what_is_for_others() {
    changes_nothing(Change::Remove);
}

#[test]
fn trainees_get_the_same_bytes_when_what_is_for_others_changes() {
    changes_nothing(Change::Alter);
}

#[test]
fn files_that_trainees_do_not_get_can_change() {
    let files = sample();
    let before = trainee(&files);
    let got = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        before.keys().any(|address| address.starts_with(&format!("assets/{stem}-")))
    };
    let mut after = files.clone();
    let mut changed = 0;
    for (path, bytes) in &mut after {
        if path.starts_with("modules/") && !path.ends_with(".md") && !got(path) {
            bytes.extend_from_slice(b"\n");
            changed += 1;
        }
    }
    assert!(changed > 0, "every file of the sample is the trainees'");
    assert_eq!(difference(&before, &trainee(&after)), None);
}
