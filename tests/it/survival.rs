//! Properties for the mutation test and the fuzz targets: no text brings the program down, and none brings what is for trainers to
//! trainees. Each takes bytes as they may lie on a disk, and tells whether a site
//! came of them.

use std::collections::BTreeMap;

use trainbook::diagnostic::digest::digest;
use trainbook::diagnostic::draw::{Style, draw, order};
use trainbook::load::Tree;
use trainbook::pipeline::{self, Progress, Request};

/// A word that stands in trainers' places only.
const SECRET: &str = "zqsecretzq";

/// The line before each file of a book that is one text.
const FILE: &str = "=== ";

struct Unwatched;

impl Progress for Unwatched {
    fn stage(&self, _: &'static str) {}
    fn start(&self, _: u64) {}
    fn page_done(&self) {}
}

/// Front matter with any lines below a trainer's note.
pub(crate) fn front_matter(yaml: &[u8]) -> Result<bool, String> {
    let head = format!("---\ntitle: Module\ntrainer_notes: [\"{SECRET}\"]\n");
    let page = b"---\ntitle: Page\n---\n".to_vec();
    survives(book([
        ("modules/m/p.md", page),
        ("modules/m/index.md", [head.as_bytes(), yaml, b"\n---\nText.\n"].concat()),
    ]))
}

/// A page of any bytes, below a module for everyone and beside a page for trainers.
pub(crate) fn page(page: &[u8]) -> Result<bool, String> {
    let module = b"---\ntitle: Module\nactivities: [{ id: areas, title: Areas }]\n---\n".to_vec();
    survives(book([("modules/m/index.md", module), ("modules/m/p.md", page.to_vec())]))
}

/// A book of any bytes: files with a line `=== path` before each.
pub(crate) fn whole_book(text: &[u8]) -> Result<bool, String> {
    let mut files = BTreeMap::new();
    let mut path = None;
    for line in text.split_inclusive(|&byte| byte == b'\n') {
        match line.strip_prefix(FILE.as_bytes()) {
            Some(name) => path = Some(String::from_utf8_lossy(name).trim().to_owned()),
            None => {
                let Some(path) = &path else { continue };
                files.entry(path.clone()).or_insert_with(Vec::new).extend_from_slice(line);
            }
        }
    }
    survives(files)
}

fn book<const N: usize>(files: [(&str, Vec<u8>); N]) -> BTreeMap<String, Vec<u8>> {
    let settings = b"[book]\ntitle = \"Book\"\n[output.html]\nraw-html = true\n".to_vec();
    let files = files.into_iter().chain([("book.toml", settings)]);
    files.map(|(path, bytes)| (path.to_owned(), bytes)).collect()
}

/// Builds these files with a page for trainers beside them, draws every problem, and looks for the trainers' word in what
/// trainees get.
fn survives(mut files: BTreeMap<String, Vec<u8>>) -> Result<bool, String> {
    if files.iter().any(|(path, bytes)| path.contains(SECRET) || holds(bytes, "for: trainer\ntitle")) {
        return Ok(false);
    }
    let trainers = format!("---\nfor: trainer\ntitle: {SECRET}\n---\n{SECRET} ![{SECRET}]({SECRET}.svg)\n");
    files.insert(format!("modules/m/{SECRET}.md"), trainers.into_bytes());
    files.insert(format!("modules/m/{SECRET}.svg"), format!("<svg><title>{SECRET}</title></svg>").into_bytes());
    let shown: String =
        files.iter().map(|(path, bytes)| format!("{FILE}{path}\n{}", String::from_utf8_lossy(bytes))).collect();
    let request = Request { root: "book".into(), ..Request::default() };
    let Ok(mut outcome) = pipeline::build_tree(Tree::in_memory(files), &request, &Unwatched) else { return Ok(false) };
    order(&mut outcome.diagnostics, &outcome.sources);
    digest(&outcome.diagnostics, &outcome.sources);
    for diagnostic in outcome.diagnostics.iter().take(50) {
        draw(diagnostic, &outcome.sources, Style::Plain);
    }
    let trainee = outcome.editions.iter().filter(|built| built.artifacts.edition() == "trainee");
    for (path, bytes) in trainee.flat_map(|built| built.artifacts.files()) {
        if path.contains(SECRET) || holds(bytes, SECRET) {
            return Err(format!("`trainee/{path}` holds what is for trainers of\n{shown}"));
        }
    }
    Ok(!outcome.editions.is_empty())
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}
