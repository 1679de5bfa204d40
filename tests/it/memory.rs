//! A book in memory, built by the library: what each edition's files hold, without the disk.

use std::collections::BTreeMap;

use trainbook::artifact::Artifacts;
use trainbook::diagnostic::draw::{Style, draw, order};
use trainbook::load::Tree;
use trainbook::pipeline::{self, Progress, Request};

/// A book in memory.
#[derive(Default)]
pub(crate) struct MemoryBook {
    files: BTreeMap<String, Vec<u8>>,
}

/// What came of building it.
pub(crate) struct Editions {
    artifacts: BTreeMap<String, Artifacts>,
    problems: String,
}

/// Nobody watches.
pub(crate) struct Unwatched;

impl Progress for Unwatched {
    fn stage(&self, _: &'static str) {}
    fn start(&self, _: u64) {}
    fn page_done(&self) {}
}

impl MemoryBook {
    /// A book with only a title.
    pub(crate) fn new() -> Self {
        Self::default().file("book.toml", "[book]\ntitle = \"Book\"\n")
    }

    /// A book of one module `m` with one page `p`, whose text this is.
    pub(crate) fn of_page(text: &str) -> Self {
        Self::new()
            .file("modules/m/index.md", "---\ntitle: Module\n---\n")
            .file("modules/m/p.md", &format!("---\ntitle: Page\n---\n\n{text}\n"))
    }

    /// A book of one module `m` with this front matter.
    pub(crate) fn of_front_matter(yaml: &str) -> Self {
        Self::new().file("modules/m/index.md", &format!("---\ntitle: Module\n{yaml}\n---\n"))
    }

    /// Puts a file into the book.
    pub(crate) fn file(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.as_bytes().to_vec());
        self
    }

    /// Puts any bytes into the book.
    pub(crate) fn bytes(mut self, path: &str, bytes: Vec<u8>) -> Self {
        self.files.insert(path.to_owned(), bytes);
        self
    }

    /// The paths of its files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The files, as the program reads them.
    pub(crate) fn tree(self) -> Tree {
        Tree::in_memory(self.files)
    }

    /// Checks the book with all lints: `code path:line:column` of what was found, in the order of the files.
    pub(crate) fn found(self) -> Vec<String> {
        let request = Request { root: "book".into(), lints: true, ..Request::default() };
        let mut outcome = pipeline::build_tree(Tree::in_memory(self.files), &request, &Unwatched).unwrap();
        order(&mut outcome.diagnostics, &outcome.sources);
        let place = |problem: &trainbook::diagnostic::Diagnostic| match &problem.place {
            Some(place) => {
                let position = outcome.sources.position(place.span);
                let path = &outcome.sources.get(place.span.file).path;
                format!("{} {path}:{}:{}", problem.code, position.line, position.column)
            }
            None => problem.code.to_owned(),
        };
        outcome.diagnostics.iter().map(place).collect()
    }

    /// Checks the book with all lints: what was found, drawn.
    pub(crate) fn drawn(self) -> String {
        let request = Request { root: "book".into(), lints: true, ..Request::default() };
        let mut outcome = pipeline::build_tree(Tree::in_memory(self.files), &request, &Unwatched).unwrap();
        order(&mut outcome.diagnostics, &outcome.sources);
        let drawn = outcome.diagnostics.iter().map(|problem| draw(problem, &outcome.sources, Style::Plain));
        drawn.collect::<Vec<_>>().join("\n")
    }

    /// Builds every edition.
    pub(crate) fn build(self) -> Editions {
        self.build_only(&[])
    }

    /// Builds these editions; none: every one.
    pub(crate) fn build_only(self, editions: &[&str]) -> Editions {
        let editions = editions.iter().map(|name| (*name).to_owned()).collect();
        let request = Request { root: "book".into(), editions, ..Request::default() };
        let text = self.files.values().map(Vec::len).sum();
        let tree = Tree::in_memory(self.files);
        let whole = Editions::of(tree.clone(), &request);
        // As books are built that are too large to be held: of some modules is kept what was made of them, others are read again.
        let in_turn = Request { is_last: true, most_held: Some(0), most_kept: Some(text), ..request };
        let in_turn = Editions::of(tree, &in_turn);
        assert_eq!(whole.problems, in_turn.problems);
        assert_same(&whole.artifacts, &in_turn.artifacts);
        whole
    }
}

/// Checks that these are the same files.
#[track_caller]
fn assert_same(one: &BTreeMap<String, Artifacts>, other: &BTreeMap<String, Artifacts>) {
    assert!(one.keys().eq(other.keys()), "{:?} and {:?}", one.keys(), other.keys());
    for (one, other) in one.values().zip(other.values()) {
        let different = |path: &&String| one.files().get(*path) != other.files().get(*path);
        let paths: Vec<&String> = one.files().keys().chain(other.files().keys()).filter(different).collect();
        assert!(paths.is_empty(), "other bytes in {}: {paths:?}", one.edition());
    }
}

impl Editions {
    fn of(tree: Tree, request: &Request) -> Self {
        let mut outcome = pipeline::build_tree(tree, request, &Unwatched).unwrap();
        order(&mut outcome.diagnostics, &outcome.sources);
        let problems: Vec<String> =
            outcome.diagnostics.iter().map(|problem| draw(problem, &outcome.sources, Style::Plain)).collect();
        let artifacts =
            outcome.editions.into_iter().map(|built| (built.artifacts.edition().to_owned(), built.artifacts)).collect();
        Self { artifacts, problems: problems.join("\n") }
    }

    /// Checks that nothing was wrong.
    #[track_caller]
    pub(crate) fn clean(self) -> Self {
        assert_eq!(self.problems, "");
        self
    }

    /// What was wrong, drawn.
    pub(crate) fn problems(&self) -> &str {
        &self.problems
    }

    /// Checks that a problem was told, by a part of its drawing.
    #[track_caller]
    pub(crate) fn tells(self, part: &str) -> Self {
        assert!(self.problems.contains(part), "no {part:?} in\n{}", self.problems);
        self
    }

    /// Checks that nothing was built.
    #[track_caller]
    pub(crate) fn refused(self) -> Self {
        assert!(self.artifacts.is_empty(), "built although:\n{}", self.problems);
        self
    }

    /// The names of the editions that were built.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.artifacts.keys().map(String::as_str)
    }

    /// The files of an edition.
    #[track_caller]
    pub(crate) fn files(&self, edition: &str) -> &BTreeMap<String, Vec<u8>> {
        match self.artifacts.get(edition) {
            Some(artifacts) => artifacts.files(),
            None => panic!("`{edition}` was not built:\n{}", self.problems),
        }
    }

    /// The HTML of a page.
    #[track_caller]
    pub(crate) fn html(&self, edition: &str, address: &str) -> String {
        match self.files(edition).get(address) {
            Some(bytes) => String::from_utf8(bytes.clone()).unwrap(),
            None => panic!("no `{address}` in {:?}", self.files(edition).keys().collect::<Vec<_>>()),
        }
    }

    /// The words of a page's main part, tags taken out and white space folded.
    #[track_caller]
    pub(crate) fn text(&self, edition: &str, address: &str) -> String {
        let html = self.html(edition, address);
        let start = html.find("<main").expect("a main part");
        let end = html.find("</main>").expect("an end of the main part");
        words(&html[start..end])
    }
}

/// The words of some HTML.
pub(crate) fn words(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        text.push(' ');
        rest = rest[open..].find('>').map_or("", |close| &rest[open + close + 1..]);
    }
    text.push_str(rest);
    for (entity, sign) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
    {
        text = text.replace(entity, sign);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
