//! The documents are true: what the README shows works, and the manual names everything that there is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use trainbook::syntax::block::{BLOCKS, COMMON_ATTRIBUTES};
use trainbook::syntax::front_matter::KEYS;

use crate::memory::MemoryBook;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The code blocks of a text in a language.
fn code(text: &str, language: &str) -> Vec<String> {
    text.split(&format!("```{language}\n"))
        .skip(1)
        .map(|rest| rest.split("\n```").next().unwrap().to_owned() + "\n")
        .collect()
}

/// Files below a folder with an ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name();
    let paths = walk.into_iter().map(|entry| entry.unwrap().into_path());
    paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}

fn manual() -> String {
    let files = files(&repository().join("modules/writing-training"), ".md");
    files.iter().map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_page_in_the_readme_is_what_it_says() {
    let page = code(&read("README.md"), "markdown").remove(0);
    let editions = MemoryBook::new()
        .file("modules/m/index.md", "---\ntitle: M\n---\n")
        .file("modules/m/p.md", &page)
        .build()
        .clean();
    let (trainee, trainer) = (editions.text("trainee", "m/p.html"), editions.text("trainer", "m/p.html"));
    assert!(!trainee.contains("Turn to your neighbor") && trainer.contains("Say Turn to your neighbor"));
    assert!(trainee.contains("Compare with possible answers") && trainee.contains("That you are there to listen"));
}

#[test]
fn the_mistake_in_the_readme_is_told_so() {
    let drawing = code(&read("README.md"), "text").remove(0);
    let page = "---\ntitle: How it works\nduration: 15m\n---\n\nOne.\n\nTwo.\n::: sya\nHello.\n:::\n";
    let editions = MemoryBook::new()
        .file("modules/welcome/index.md", "---\ntitle: Welcome\n---\n")
        .file("modules/welcome/01-how-it-works.md", page)
        .build()
        .refused();
    let told = editions.problems();
    assert!(told.starts_with(drawing.trim_end()), "{told}");
}

#[test]
fn the_manual_names_every_key_block_and_attribute() {
    let manual = manual();
    let mut names: BTreeSet<&str> = KEYS.iter().map(|key| key.name).collect();
    names.extend(BLOCKS.iter().map(|block| block.name));
    names.extend(BLOCKS.iter().flat_map(|block| block.attributes).chain(COMMON_ATTRIBUTES));
    let missing: Vec<_> = names.into_iter().filter(|name| !manual.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_manual_names_every_key_of_book_toml() {
    let manual = manual();
    let names = [
        "title",
        "id",
        "description",
        "authors",
        "language",
        "src",
        "logo",
        "logo-alt",
        "how-to-use",
        "contact",
        "accessibility",
        "modules",
        "build-dir",
        "editions",
        "sees",
        "site-url",
        "values",
        "start",
        "end",
        "breaks",
        "at",
        "minutes",
        "theme",
        "raw-html",
        "service-worker",
        "search",
        "favicon",
        "accent",
        "accent-dark",
        "text-font",
        "heading-font",
        "paper",
        "version",
        "fonts",
        "guides",
        "file",
        "pasted-trainer-text",
        "known-acronyms",
        "review-after",
        "trainer-beginnings",
        "skip-links",
    ];
    let config: String =
        files(&repository().join("src/config"), ".rs").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    for name in names {
        assert!(config.contains(&format!("\"{name}\"")), "`{name}` is no key of book.toml any more");
        assert!(manual.contains(&format!("`{name}`")), "the manual does not name `{name}`");
    }
}

#[test]
fn the_manual_explains_every_problem() {
    let manual = manual();
    let mut missing = BTreeSet::new();
    let program = files(&repository().join("src"), ".rs").into_iter().filter(|path| !path.ends_with("tests.rs"));
    for path in program {
        let text = fs::read_to_string(&path).unwrap();
        let program = text.split("#[cfg(test)]").next().unwrap().to_owned();
        for part in program.split('"').skip(1).step_by(2) {
            let code = part.split_once('/').is_some_and(|(area, name)| {
                let word = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                word(area) && word(name) && AREAS.contains(&area)
            });
            if code && !manual.contains(&format!("`{part}`")) {
                missing.insert(part.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// What the names of problems begin with.
const AREAS: &[&str] = &[
    "accessibility",
    "activity",
    "agenda",
    "block",
    "book",
    "book-toml",
    "dates",
    "facet",
    "file",
    "front-matter",
    "image",
    "label",
    "labels",
    "leak",
    "link",
    "lints",
    "markdown",
    "module",
    "objective",
    "objectives",
    "page",
    "pdf",
    "question",
    "reflection",
    "resource",
    "section",
    "text",
    "theme",
    "value",
];

#[test]
fn links_of_the_documents_lead_somewhere() {
    for document in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/ARCHITECTURE.md"] {
        let text = read(document);
        let folder = Path::new(document).parent().unwrap();
        for link in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            if !link.contains("://") && !link.starts_with('#') {
                assert!(repository().join(folder).join(link).exists(), "{document} links to {link}");
            }
        }
    }
}

#[test]
fn the_top_level_holds_what_was_agreed() {
    let agreed = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "modules",
        "themes",
        "tests",
        "book.toml",
        "README.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
    ];
    let made = ["target", "build"];
    for entry in fs::read_dir(repository()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(name.starts_with('.') || agreed.contains(&name.as_str()) || made.contains(&name.as_str()), "{name}");
    }
}
