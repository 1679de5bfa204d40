//! Times, dates, plurals and the whole of the resource.

use fluent_bundle::FluentResource;

use super::catalogue::BUILT_IN;
use super::*;
use crate::duration::Duration;

fn english() -> Strings {
    Strings::for_language("en-US")
}

#[test]
fn every_resource_parses_whole() {
    for (name, text) in BUILT_IN {
        let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors);
        assert_eq!(errors, None, "{name}");
    }
}

#[test]
fn times_are_written_in_words_and_in_units() {
    let rows = [
        ("1m", "1 minute", "1 min"),
        ("20m", "20 minutes", "20 min"),
        ("1h", "1 hour", "1 h"),
        ("90m", "1 hour 30 minutes", "1 h 30 min"),
        ("45-60m", "45–60 minutes", "45–60 min"),
        ("5-10m", "5–10 minutes", "5–10 min"),
        ("1-2h", "1–2 hours", "1–2 h"),
        ("30-60m", "30–60 minutes", "30–60 min"),
        ("275-280m", "4 hours 35–40 minutes", "4 h 35–40 min"),
        ("60-90m", "1 hour to 1 hour 30 minutes", "1 h – 1 h 30 min"),
        ("50-90m", "50 minutes to 1 hour 30 minutes", "50 min – 1 h 30 min"),
        ("1200h", "1,200 hours", "1,200 h"),
    ];
    for (written, long, short) in rows {
        let duration = Duration::parse(written).unwrap();
        assert_eq!(english().duration(duration), long, "{written}");
        assert_eq!(english().duration_short(duration), short, "{written}");
    }
}

#[test]
fn a_date_is_written_in_words() {
    for (written, shown) in [("2026-05-01", "1 May 2026"), ("spring 2026", "spring 2026"), ("2026-13-01", "2026-13-01")]
    {
        assert_eq!(english().date(written), shown);
    }
}

#[test]
fn an_unknown_language_falls_back_to_english() {
    assert_eq!(Strings::for_language("xx").get("cue-say"), "Say");
    assert_eq!(Strings::for_language("").get("cue-say"), "Say");
}

#[test]
fn what_fills_a_string_is_not_marked() {
    assert_eq!(english().format("start-module", &[("title", "{ $x } <b>".into())]), "Start: { $x } <b>");
}

#[test]
fn direction_follows_the_language() {
    assert!(is_right_to_left("ar-EG"));
    assert!(!is_right_to_left("en"));
}

fn text_of(language: &str) -> &'static str {
    BUILT_IN.iter().find(|(name, _)| *name == language).unwrap().1
}

/// Every key of the English resource.
fn keys() -> Vec<&'static str> {
    let line = |line: &'static str| {
        let (key, _) = line.split_once(" =")?;
        key.chars().all(|c| c.is_ascii_lowercase() || c == '-').then_some(key)
    };
    text_of("en").lines().filter_map(line).collect()
}

/// The texts of all files below a folder that end in `ending`.
fn texts(folder: &std::path::Path, ending: &str, out: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, ending, out);
        } else if path.to_string_lossy().ends_with(ending) && !path.ends_with("tests.rs") {
            out.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// The words in quotes after `before`.
fn quoted<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
    text.split(before).skip(1).map(|rest| rest.split_once('"').unwrap().0).collect()
}

#[test]
fn every_key_that_is_used_exists_and_every_key_is_used() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut templates, mut scripts, mut code) = (String::new(), String::new(), String::new());
    texts(&root.join("themes"), ".html", &mut templates);
    texts(&root.join("themes"), ".js", &mut scripts);
    texts(&root.join("src/render"), ".rs", &mut code);
    texts(&root.join("src/strings"), ".rs", &mut code);
    let keys = keys();
    for key in quoted(&templates, "t(key=\"") {
        assert!(keys.contains(&key), "a template asks for `{key}`");
    }
    for key in scripts.split("t('").skip(1).filter_map(|call| call.split_once('\'')).map(|(key, _)| key) {
        let is_key = keys.contains(&key);
        assert!(!is_key || english().for_script(key).is_some(), "a script cannot fill `{key}`");
    }
    let code = code.replace(|c: char| c.is_whitespace(), "");
    for key in ["strings.get(\"", "strings().get(\"", "strings.format(\"", "strings().format(\""]
        .iter()
        .flat_map(|before| quoted(&code, before))
    {
        assert!(keys.contains(&key), "the code asks for `{key}`");
    }
    for key in keys {
        // Kinds of activities are looked up by the author's word.
        let used = templates.contains(&format!("t(key=\"{key}\""))
            || scripts.contains(&format!("t('{key}'"))
            || code.contains(&format!("\"{key}\""));
        assert!(used || key.starts_with("kind-"), "`{key}` is used nowhere");
    }
}

#[test]
fn a_string_for_a_script_has_its_choices_and_the_names_of_what_fills_it() {
    let strings = english();
    assert_eq!(strings.for_script("glossary"), Some("Glossary".into()));
    assert_eq!(strings.for_script("edition-badge"), Some("{edition} edition".into()));
    let count = strings.for_script("page-count").unwrap();
    assert_eq!(count, serde_json::json!({ "by": "count", "one": "{count} page", "other": "{count} pages" }));
    let date = strings.for_script("date").unwrap();
    assert_eq!((&date["by"], &date["2"]), (&"month".into(), &"{day} February {year}".into()));
    assert_eq!(strings.for_script("no-such-string"), None);
}
