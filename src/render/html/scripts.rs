//! The theme's scripts: put together, with the interface strings that they say.
//!
//! Files of `js/` in the order of their names are the one script that every page loads. Each folder `js/NAME/` is a script of
//! its own, for the pages that ask for it. A name that begins with `trainer-` or `supervisor-` is published only in editions
//! that see that label.
//!
//! Invariant: a page is whole without its scripts; they add. A script holds no word of a book.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::site::Edition;
use crate::render::html::theme_error::ThemeError;
use crate::strings::Strings;

/// The name of the script that every page loads.
pub(crate) const EVERY_PAGE: &str = "theme";

/// A script, ready to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Script {
    /// Its name: that of its folder.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) text: String,
}

impl Script {
    /// Whether an edition has it.
    pub(crate) fn is_for(name: &str, edition: &Edition) -> bool {
        let (trainer, supervisor) = (name.starts_with("trainer-"), name.starts_with("supervisor-"));
        (!trainer || edition.trainer) && (!supervisor || edition.supervisor)
    }
}

/// The scripts of a theme from its files, by their path from the folder `js`.
pub(crate) fn build(files: &[(&str, &str)], strings: &Strings, errors: &mut Vec<ThemeError>) -> Vec<Script> {
    let mut parts: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (path, text) in files {
        let name = path.split_once('/').map_or(EVERY_PAGE, |(folder, _)| folder);
        parts.entry(name).or_default().push((path, text));
    }
    let script = |(name, parts): (&str, Vec<(&str, &str)>)| {
        let mut said = serde_json::Map::new();
        for (path, text) in &parts {
            for key in keys(text) {
                match strings.for_script(key) {
                    Some(pattern) => drop(said.insert(key.to_owned(), pattern)),
                    None => errors.push(ThemeError::of_file(
                        format!("js/{path}"),
                        format!("there is no interface string `{key}`"),
                    )),
                }
            }
        }
        let texts: Vec<&str> = parts.iter().map(|(_, text)| text.trim()).collect();
        let head = format!(
            "\"use strict\";\nconst STRINGS = {};\nconst LANGUAGE = \"{}\";",
            serde_json::Value::Object(said),
            strings.form()
        );
        Script { name: name.to_owned(), text: format!("(() => {{\n{head}\n{}\n}})();\n", texts.join("\n")) }
    };
    parts.into_iter().map(script).collect()
}

/// The keys of the interface strings that a script names, comments left out: `t('search-none')`.
fn keys(text: &str) -> BTreeSet<&str> {
    let is_comment = |line: &&str| ["//", "/*", "*"].iter().any(|sign| line.trim_start().starts_with(sign));
    text.lines().filter(|line| !is_comment(line)).flat_map(keys_of_line).collect()
}

fn keys_of_line(text: &str) -> impl Iterator<Item = &str> {
    let calls = text.match_indices("t('").filter(move |(at, _)| {
        !text[..*at].ends_with(|before: char| before.is_alphanumeric() || matches!(before, '_' | '$' | '.'))
    });
    calls.filter_map(move |(at, call)| text[at + call.len()..].split_once('\'')).map(|(key, _)| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_has_its_files_in_order_and_the_strings_that_it_names() {
        let strings = Strings::for_language("en");
        let files = [
            ("10-b.js", "// t('no-such')\nt('glossary');"),
            ("20-c.js", "print('skip-to-content');"),
            ("deliver/a.js", "t('page-count')"),
        ];
        let mut errors = Vec::new();
        let scripts = build(&files, &strings, &mut errors);
        assert!(errors.is_empty(), "{errors:?}");
        let names: Vec<&str> = scripts.iter().map(|script| script.name.as_str()).collect();
        assert_eq!(names, ["deliver", EVERY_PAGE]);
        assert!(
            scripts[0].text.contains(r#""page-count":{"by":"count","one":"{count} page","other":"{count} pages"}"#)
        );
        assert!(scripts[1].text.contains(r#"const STRINGS = {"glossary":"Glossary"};"#), "{}", scripts[1].text);
        assert!(scripts[1].text.contains("t('glossary');\nprint('skip-to-content');\n})();"));
    }

    #[test]
    fn a_string_that_does_not_exist_is_an_error_of_the_file() {
        let mut errors = Vec::new();
        build(&[("a.js", "t('no-such-string')")], &Strings::for_language("en"), &mut errors);
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].path, "js/a.js");
    }
}
