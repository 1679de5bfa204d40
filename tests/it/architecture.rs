//! The floors of the house, held as data: who may import whom, and what nobody does.
//!
//! `src/ARCHITECTURE.md` tells the same in prose.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What everyone may import.
const GROUND: &[&str] =
    &["source", "shared_text", "diagnostic", "slug", "label", "duration", "date", "artifact", "suggestion", "language"];

/// Each room with what it may import beside the ground floor.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("shared_text", &[]),
    ("diagnostic", &[]),
    ("slug", &[]),
    ("label", &[]),
    ("duration", &[]),
    ("date", &[]),
    ("artifact", &[]),
    ("suggestion", &[]),
    ("language", &[]),
    ("strings", &[]),
    ("config", &[]),
    ("syntax", &["config"]),
    ("load", &[]),
    ("book", &["config", "syntax"]),
    ("edition", &["book", "config", "syntax"]),
    ("render", &["edition", "strings"]),
    ("output", &[]),
    ("gate", &["syntax"]),
    ("pipeline", &["config", "load", "book", "edition", "render", "gate", "strings"]),
    ("preview", &["pipeline", "output"]),
    ("starter", &["config"]),
    ("cli", &["config", "load", "output", "pipeline", "preview", "starter"]),
    ("lib", &[]),
    ("main", &["cli"]),
];

/// Each big crate with the only files that name it.
const CRATES: &[(&str, &[&str])] = &[
    ("tera", &["render/html/templates.rs"]),
    ("rust_stemmers", &["render/search/stem.rs"]),
    ("ammonia", &["render/html/sanitize.rs"]),
    ("fluent_bundle", &["strings/"]),
    ("fluent_syntax", &["strings/"]),
    ("icu_decimal", &["strings/numbers.rs"]),
    ("include_dir", &["render/html/embedded.rs", "starter/mod.rs", "preview/author.rs"]),
    ("toml", &["config/tree.rs"]),
    ("serde_yaml", &["syntax/yaml.rs"]),
    ("granit_parser", &["gate/head.rs"]),
    ("annotate_snippets", &["diagnostic/draw.rs"]),
    ("clap", &["cli/"]),
    ("indicatif", &["cli/progress.rs"]),
    ("anstream", &["cli/console.rs"]),
    ("rustix", &["output/swap.rs"]),
    ("walkdir", &["load/files.rs"]),
    ("pulldown_cmark", &["syntax/content.rs", "syntax/markdown/"]),
    ("tempfile", &["output/"]),
    ("imagesize", &["pipeline/assets.rs"]),
    ("strsim", &["suggestion.rs"]),
    ("percent_encoding", &["cli/formats.rs", "edition/links.rs", "preview/http/"]),
    ("tiny_http", &["preview/http/"]),
    ("httparse", &["preview/http/"]),
    ("mime_guess", &["preview/http/"]),
    ("notify", &["preview/watch.rs", "preview/watch/"]),
    ("notify_debouncer_mini", &["preview/watch.rs", "preview/watch/"]),
    ("ctrlc", &["cli/"]),
    ("opener", &["cli/"]),
    ("typst", &["render/pdf/engine.rs", "render/pdf/fonts.rs", "render/pdf/words.rs"]),
    ("typst_layout", &["render/pdf/engine.rs"]),
    ("typst_pdf", &["render/pdf/engine.rs"]),
    ("typst_assets", &["render/pdf/fonts.rs"]),
    ("comemo", &["render/pdf/engine.rs"]),
    ("ureq", &["pipeline/external/client.rs"]),
    ("httpdate", &["pipeline/external/client.rs"]),
    ("url", &["pipeline/external/"]),
    ("etcetera", &["cli/check.rs"]),
    ("zip", &["pipeline/offline.rs"]),
    ("whatlang", &["edition/lint/accessibility/language.rs"]),
];

/// Who may touch disk, network, clock or environment.
const OUTSIDE: &[&str] = &["load/", "output/", "cli/", "starter/", "pipeline/", "preview/", "main.rs"];

/// A line of the program's own code.
struct Line {
    file: String,
    number: usize,
    text: String,
}

/// Every line of `src` that is neither comment nor test.
fn lines() -> Vec<Line> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&src, &mut files);
    files.sort();
    let mut lines = Vec::new();
    for path in files {
        let file = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).unwrap();
        if text.contains("#![cfg(test)]") || is_test_file(&src, &file) {
            continue;
        }
        let mut tests = false;
        for (index, line) in text.lines().enumerate() {
            tests |= line.trim() == "mod tests {";
            let code = line.split("//").next().unwrap_or("");
            if !tests && !code.trim().is_empty() {
                lines.push(Line { file: file.clone(), number: index + 1, text: code.to_owned() });
            }
        }
    }
    assert!(lines.len() > 3_000, "only {} lines found", lines.len());
    lines
}

/// Whether the module that declares a file declares it for tests only.
fn is_test_file(src: &Path, file: &str) -> bool {
    let path = Path::new(file);
    let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
    let parent = path.parent().unwrap();
    let owners = [src.join(parent).join("mod.rs"), src.join(format!("{}.rs", parent.display()))];
    owners.iter().filter_map(|owner| fs::read_to_string(owner).ok()).any(|text| {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        lines.windows(2).any(|pair| pair[0] == "#[cfg(test)]" && pair[1] == format!("mod {stem};"))
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The room that a file is in.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Words that follow a prefix in a line of code: the rooms after `crate::`.
fn after<'a>(text: &'a str, prefix: &str) -> Vec<&'a str> {
    text.match_indices(prefix)
        .filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
        .map(|(at, _)| {
            let rest = &text[at + prefix.len()..];
            &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())]
        })
        .collect()
}

#[track_caller]
fn nothing(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_import_climbs() {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut wrong = Vec::new();
    for line in lines() {
        let from = room(&line.file);
        let Some(allowed) = rooms.get(from) else {
            wrong.push(format!("src/{}: the room `{from}` is not in the plan", line.file));
            continue;
        };
        for to in after(&line.text, "crate::") {
            let known = to == from || GROUND.contains(&to) || allowed.contains(&to) || from == "lib";
            if !known && rooms.contains_key(to) {
                wrong.push(format!("src/{}:{}: `{from}` imports `{to}`", line.file, line.number));
            }
        }
        if line.text.contains("crate::{") {
            wrong.push(format!("src/{}:{}: name each import with its whole path", line.file, line.number));
        }
    }
    nothing(&wrong);
}

#[test]
fn children_never_look_up() {
    let wrong: Vec<String> = lines()
        .iter()
        .filter(|line| !after(&line.text, "super::").is_empty())
        .map(|line| format!("src/{}:{}: {}", line.file, line.number, line.text.trim()))
        .collect();
    nothing(&wrong);
}

#[test]
fn guards_are_opened_by_editions_only() {
    let mut wrong = Vec::new();
    for line in lines() {
        let inside = line.file == "label.rs" || line.file.starts_with("edition/");
        // A guard opens to a clearance alone, so who never has one opens nothing.
        let opens = line.text.to_lowercase().contains("clearance");
        if opens && !inside {
            wrong.push(format!("src/{}:{}: {}", line.file, line.number, line.text.trim()));
        }
        let makes = line.text.contains("Clearance::");
        if makes && line.file != "edition/view.rs" && line.file != "label.rs" {
            wrong.push(format!("src/{}:{}: a clearance is made in edition/view.rs", line.file, line.number));
        }
    }
    nothing(&wrong);
}

#[test]
fn what_editions_hand_out_has_no_guard() {
    let plain = [
        "edition/content.rs",
        "edition/activity.rs",
        "edition/delivery.rs",
        "edition/page.rs",
        "edition/planning.rs",
        "edition/question.rs",
        "edition/site.rs",
    ];
    let mut wrong = Vec::new();
    for line in lines().iter().filter(|line| plain.contains(&line.file.as_str())) {
        for word in ["Guarded", "syntax::", "book::", "Clearance", "Labels"] {
            if line.text.contains(word) {
                wrong.push(format!("src/{}:{}: {}", line.file, line.number, line.text.trim()));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn each_big_crate_is_named_in_one_place() {
    let mut wrong = Vec::new();
    for line in lines() {
        for (name, places) in CRATES {
            let prefix = format!("{name}::");
            let named = line
                .text
                .match_indices(&prefix)
                .any(|(at, _)| !line.text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'));
            if named && !places.iter().any(|place| line.file.starts_with(place)) {
                wrong.push(format!("src/{}:{}: `{name}` belongs in {}", line.file, line.number, places.join(", ")));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn only_the_edges_touch_the_outside() {
    let mut wrong = Vec::new();
    for line in lines() {
        let touches = ["std::fs", "std::net", "std::env", "std::process", "std::time", "SystemTime", "Instant::now"]
            .iter()
            .any(|word| line.text.contains(word));
        if touches && !OUTSIDE.iter().any(|place| line.file.starts_with(place)) {
            wrong.push(format!("src/{}:{}: {}", line.file, line.number, line.text.trim()));
        }
    }
    nothing(&wrong);
}

#[test]
fn no_order_depends_on_a_hash() {
    let wrong: Vec<String> = lines()
        .iter()
        .filter(|line| line.text.contains("HashMap") || line.text.contains("HashSet"))
        // The sanitiser's lists of allowed tags are asked, never gone through.
        .filter(|line| line.file != "render/html/sanitize.rs")
        // The search numbers words; groups and forms are sorted by what is written before they are.
        .filter(|line| line.file != "render/search/index.rs")
        .map(|line| format!("src/{}:{}: {}", line.file, line.number, line.text.trim()))
        .collect();
    nothing(&wrong);
}

#[test]
fn every_file_says_what_it_is() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&src, &mut files);
    let wrong: Vec<String> = files
        .iter()
        .filter(|path| !fs::read_to_string(path).unwrap().starts_with("//!"))
        .map(|path| path.display().to_string())
        .collect();
    nothing(&wrong);
}
