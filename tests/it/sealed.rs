//! One property for the property test and the fuzz target: what stands in a note reaches no trainee.

use std::collections::BTreeMap;

use trainbook::load::Tree;
use trainbook::pipeline::{self, Progress, Request};

/// A word that occurs in notes only.
const SECRET: &str = "zqsecretzq";

struct Unwatched;

impl Progress for Unwatched {
    fn stage(&self, _: &'static str) {}
    fn start(&self, _: u64) {}
    fn page_done(&self) {}
}

/// Builds a page with a note between two texts and looks for the note's word in what trainees get.
///
/// # Errors
///
/// Where it was found. A book that is refused leaks nothing.
pub(crate) fn check(before: &str, inside: &str, after: &str) -> Result<(), String> {
    if [before, inside, after].iter().any(|text| text.contains(SECRET)) {
        return Ok(());
    }
    let note = format!("\n\n:::::::: trainer-note {SECRET}\n{SECRET}\n\n{inside}\n\n{SECRET}\n::::::::\n\n");
    let page = format!("---\ntitle: Page\n---\n{before}{note}{after}");
    let files = [
        ("book.toml", "[book]\ntitle = \"Book\"\n[output.html]\nraw-html = true\n".to_owned()),
        ("modules/m/index.md", "---\ntitle: Module\n---\n".to_owned()),
        ("modules/m/p.md", page.clone()),
    ];
    let files: BTreeMap<_, _> = files.into_iter().map(|(path, text)| (path.to_owned(), text.into_bytes())).collect();
    let request = Request { root: "book".into(), ..Request::default() };
    let Ok(outcome) = pipeline::build_tree(Tree::in_memory(files), &request, &Unwatched) else { return Ok(()) };
    // Text round the note can turn it into code on purpose: then it is no note, and the program cannot know better.
    let in_code = outcome.editions.iter().any(|built| built.artifacts.edition() == "trainee") && shown_as_code(&page);
    for built in outcome.editions.iter().filter(|built| built.artifacts.edition() != "trainer") {
        for (path, bytes) in built.artifacts.files() {
            let text = String::from_utf8_lossy(bytes);
            if (text.contains(SECRET) || path.contains(SECRET)) && !in_code {
                return Err(format!("`{}/{path}` holds the note of\n{page}\n{text}", built.artifacts.edition()));
            }
        }
    }
    Ok(())
}

/// Whether a code fence that is open before the note reaches over it, or a block of raw HTML that is shown as code does.
fn shown_as_code(page: &str) -> bool {
    let note = page.find(":::::::: trainer-note").unwrap_or(0);
    let line_begins = |line: &str| line.trim_start_matches([' ', '\t', '>', '-', '*', '+', '1', '.', ')']).to_owned();
    page[..note].lines().map(line_begins).any(|line| line.starts_with("```") || line.starts_with("~~~"))
}
