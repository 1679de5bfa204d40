//! What `init` and `new` write: a small book that shows each part of the format, and the heads of a module and of a page.
//!
//! Invariant: what is written here builds without a problem.

use include_dir::{Dir, include_dir};

static BOOK: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/starter/book");
const MODULE: &str = include_str!("module.md");
const PAGE: &str = include_str!("page.md");

/// A file of the starter book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StarterFile {
    /// Its path from the book's folder, with `/` on every system.
    pub path: &'static str,
    /// What is in it.
    pub bytes: &'static [u8],
}

/// The files of the starter book in the order of their paths.
pub fn book() -> Vec<StarterFile> {
    let mut files = Vec::new();
    collect(&BOOK, &mut files);
    files.sort_by_key(|file| file.path);
    files
}

/// A module's index.md with its front matter ready to fill in.
pub fn module(title: &str) -> String {
    MODULE.replacen("TITLE", &yaml(title), 1)
}

/// A page with its front matter ready to fill in.
pub fn page(title: &str) -> String {
    PAGE.replacen("TITLE", &yaml(title), 1)
}

fn collect(folder: &Dir<'static>, files: &mut Vec<StarterFile>) {
    for file in folder.files() {
        // Its own name here would hide files of the repository.
        let path = file.path().to_str().map(|path| if path == "gitignore" { ".gitignore" } else { path });
        files.extend(path.map(|path| StarterFile { path, bytes: file.contents() }));
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}

/// A text as YAML: as it is where that is plain, else in double quotes.
fn yaml(text: &str) -> String {
    let plain = text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| {
            c.is_alphanumeric() || matches!(c, ' ' | '-' | ',' | '.' | '\'' | '’' | '(' | ')' | '/' | '?' | '!')
        })
        && !matches!(text.to_lowercase().as_str(), "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n");
    if plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_starter_book_has_every_kind_of_file() {
        let paths: Vec<&str> = book().iter().map(|file| file.path).collect();
        for path in [".gitignore", "book.toml", "modules/welcome/index.md", "modules/first-week/index.md"] {
            assert!(paths.contains(&path), "{path} in {paths:?}");
        }
        assert!(paths.iter().all(|path| !path.contains('\\')));
    }

    #[test]
    fn its_book_toml_has_no_problem() {
        let files = book();
        let toml = files.iter().find(|file| file.path == "book.toml").unwrap();
        let text = std::str::from_utf8(toml.bytes).unwrap();
        let mut sources = crate::source::Sources::default();
        let mut diagnostics = Vec::new();
        crate::config::parse(sources.add("book.toml", text), text, &mut diagnostics).unwrap();
        assert_eq!(diagnostics, []);
    }

    #[test]
    fn its_front_matter_is_yaml_and_its_minutes_add_up() {
        let mut heads = 0;
        for file in book().iter().filter(|file| file.path.ends_with(".md")) {
            let text = std::str::from_utf8(file.bytes).unwrap();
            let head = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).unwrap().0;
            let head: serde_json::Value =
                serde_yaml::from_str(head).unwrap_or_else(|error| panic!("{}: {error}", file.path));
            heads += 1;
            for activity in head["activities"].as_array().into_iter().flatten() {
                let steps = activity["steps"].as_array().unwrap();
                let minutes: u64 = steps.iter().map(|step| step["minutes"].as_u64().unwrap()).sum();
                assert_eq!(activity["duration"], format!("{minutes}m"), "{}", file.path);
            }
        }
        assert_eq!(heads, 5);
    }

    #[test]
    fn titles_are_text_in_yaml() {
        let titles = [
            "Engaging families",
            "Loss: what children say",
            "\"Safe\" \\ sound",
            "yes",
            "2024",
            "- x",
            "a # b",
            "{{ x }}",
            "TITLE",
        ];
        for title in titles {
            let head = module(title);
            let head = head.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).unwrap().0;
            let read: serde_json::Value = serde_yaml::from_str(head).unwrap();
            assert_eq!(read["title"], title, "{head}");
        }
    }
}
