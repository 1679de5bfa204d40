//! The leak gate, tried with the first lock broken: what an edition that sees everything got is shown to the gate as if it
//! had been made for trainees.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rayon::prelude::*;
use trainbook::artifact::{Artifacts, PublishedAsset};
use trainbook::diagnostic::draw::{Style, draw};
use trainbook::gate::{Gate, Leak, Output, Reading, Shown, Texts, check, leaks};
use trainbook::pipeline::{self, Guide, Outcome, Request};
use trainbook::strings::all_strings;
use trainbook::syntax::block::{BLOCKS, BlockKind};
use trainbook::syntax::front_matter::{KEYS, MapKind};

use crate::memory::{MemoryBook, Unwatched};

/// An edition that sees all labels.
const SETTINGS: &str = r#"
[book]
title = "Book"
[labels.virtual]
[editions.all]
title = "All"
sees = ["trainer", "supervisor", "virtual"]
"#;

/// What the interface says.
static INTERFACE: LazyLock<String> = LazyLock::new(|| all_strings("en"));

/// Words that stand nowhere else.
const SECRET: &str = "Seven purple ladders lean behind the **old** theatre's door";

/// A book, built for who sees everything.
pub(crate) struct Broken {
    outcome: Outcome,
    paths: Vec<String>,
}

impl Broken {
    /// Builds a book whose settings have the edition `all`.
    #[track_caller]
    pub(crate) fn of(book: MemoryBook) -> Self {
        let paths = book.paths().filter(|path| path.ends_with(".md")).map(str::to_owned).collect();
        let request = Request { root: "book".into(), editions: vec!["all".to_owned()], ..Request::default() };
        let outcome = pipeline::build_tree(book.tree(), &request, &Unwatched).unwrap();
        let told: Vec<String> =
            outcome.diagnostics.iter().map(|problem| draw(problem, &outcome.sources, Style::Plain)).collect();
        assert_eq!(outcome.editions.len(), 1, "{}", told.join("\n"));
        Self { outcome, paths }
    }

    /// What the gate is shown.
    fn texts<'a>(&'a self, files: &'a BTreeMap<String, PublishedAsset>) -> Texts<'a> {
        let sources = &self.outcome.sources;
        Texts {
            sources,
            pages: self.paths.iter().map(|path| (path.as_str(), sources.find(path).unwrap())).collect(),
            src: "modules",
            raw_html: false,
            settings: &sources.get(sources.find("book.toml").unwrap()).text,
            interface: &INTERFACE,
            theme: Vec::new(),
            files,
        }
    }

    /// The book's files as they were published, by path; `paths` are those that there are.
    pub(crate) fn files<'p>(&self, paths: impl Iterator<Item = &'p str>) -> BTreeMap<String, PublishedAsset> {
        let published = |path: &'p str| {
            let (stem, ending) = path.rsplit('/').next()?.rsplit_once('.')?;
            let mut addresses = self.artifacts().files().keys();
            let address = addresses.find(|address| {
                let name = address.strip_prefix("assets/").and_then(|name| name.strip_suffix(&format!(".{ending}")));
                name.and_then(|name| name.rsplit_once('-')).is_some_and(|(name, _)| name == stem)
            })?;
            Some((path.to_owned(), PublishedAsset { address: address.clone(), bytes: 0, dimensions: None }))
        };
        paths.filter_map(published).collect()
    }

    pub(crate) fn artifacts(&self) -> &Artifacts {
        &self.outcome.editions[0].artifacts
    }

    /// What the gate finds in files, as if they had been made for who sees these labels.
    pub(crate) fn leaks(&self, sees: &[&str], artifacts: &Artifacts, guide: Option<&Guide>) -> Vec<Leak> {
        self.leaks_with(sees, artifacts, guide, &BTreeMap::new())
    }

    pub(crate) fn leaks_with(
        &self,
        sees: &[&str],
        artifacts: &Artifacts,
        guide: Option<&Guide>,
        files: &BTreeMap<String, PublishedAsset>,
    ) -> Vec<Leak> {
        let sees: Vec<String> = sees.iter().map(|label| (*label).to_owned()).collect();
        let guide = guide.map(|guide| (guide.file.as_str(), guide.words.as_slice()));
        leaks(&self.texts(files), &[Output { sees: &sees, artifacts, guide }])
    }

    /// What was underlined.
    pub(crate) fn words(&self, leak: &Leak) -> &str {
        &self.outcome.sources.get(leak.span.file).text[leak.span.range()]
    }
}

fn book() -> MemoryBook {
    MemoryBook::new().file("book.toml", SETTINGS)
}

fn of_page(text: &str) -> MemoryBook {
    MemoryBook::of_page(text).file("book.toml", SETTINGS)
}

/// Checks that the gate stops this book for trainees, that it names the place, and that who may see the text gets it.
#[track_caller]
fn stopped(book: MemoryBook, labels: &[&str]) {
    let broken = Broken::of(book);
    let leaks = broken.leaks(&[], broken.artifacts(), None);
    assert!(!leaks.is_empty(), "nothing found");
    let found = leaks.iter().any(|leak| {
        leak.span.start > 0
            && "Seven purple ladders lean behind the **old** theatre's door".contains(broken.words(leak))
    });
    assert!(found, "the words are not named: {:?}", leaks.iter().map(|leak| broken.words(leak)).collect::<Vec<_>>());
    assert_eq!(broken.leaks(labels, broken.artifacts(), None), [], "seen by {labels:?}");
}

/// A map of this kind with one more key, inside all that is needed round it.
fn written(kind: MapKind, entry: &str) -> MemoryBook {
    let module = |yaml: &str| book().file("modules/m/index.md", &format!("---\ntitle: Module\n{yaml}\n---\n"));
    let plain = module("").file("modules/m/p.md", "---\ntitle: Page\n---\n");
    match kind {
        MapKind::Module => module(entry),
        MapKind::Section => plain.file("modules/m/s/index.md", &format!("---\ntitle: Section\n{entry}\n---\n")),
        MapKind::Page => plain.file("modules/m/p.md", &format!("---\ntitle: Page\n{entry}\n---\n")),
        MapKind::Activity => module(&format!("activities:\n  - title: Areas\n    {entry}")),
        MapKind::Day => {
            module(&format!("agenda:\n  - title: Day\n    sessions: [{{ title: A, duration: 5m }}]\n    {entry}"))
        }
        MapKind::Session => module(&format!(
            "agenda:\n  - title: Day\n    sessions:\n      - title: A\n        duration: 5m\n        {entry}"
        )),
        other => panic!("no key of {} bears a label by nature", other.describe()),
    }
}

#[test]
fn every_key_that_bears_a_label_is_locked_twice() {
    let mut tried = 0;
    // These hold names of objectives and a date, and no words.
    for key in KEYS.iter().filter(|key| !["objectives", "review_by"].contains(&key.name)) {
        let Some(nature) = key.nature else { continue };
        let value = match key.name {
            "transfer" => format!("transfer: {{ Supportive: [\"{SECRET}\"] }}"),
            "say" => format!("say: \"{SECRET}\""),
            name => format!("{name}: [\"{SECRET}\"]"),
        };
        stopped(written(key.map, &value), &[nature]);
        tried += 1;
    }
    assert!(tried >= 20, "{tried}");
}

#[test]
fn every_block_that_bears_a_label_is_locked_twice() {
    let mut tried = 0;
    for spec in BLOCKS {
        let labels: Vec<&str> = spec.nature.into_iter().chain(spec.nature.is_none().then_some("virtual")).collect();
        let label = if spec.nature.is_none() { "for=virtual " } else { "" };
        let attributes = match spec.kind {
            BlockKind::Video => "url=\"https://example.org/v\"",
            BlockKind::Handout => "file=\"sheet.txt\"",
            _ => "",
        };
        let open = format!(":::: {} {{{label}{attributes}}}", spec.name);
        let text = match spec.kind {
            BlockKind::Question => format!("{open}\n{SECRET}\n\n- [x] Yes\n- [ ] No\n::::"),
            BlockKind::Answer => format!("::::: reflection\nWhat?\n\n{open}\n{SECRET}\n::::\n:::::"),
            BlockKind::Activity => format!("{open} Areas\n{SECRET}\n::::"),
            _ => format!("{open}\n{SECRET}\n::::"),
        };
        stopped(of_page(&text).file("modules/m/sheet.txt", "A sheet."), &labels);
        tried += 1;
    }
    assert_eq!(tried, BLOCKS.len());
}

#[test]
fn every_item_with_for_is_locked_twice() {
    for yaml in [
        format!("key_points: [{{ text: \"{SECRET}\", for: trainer }}]"),
        format!("key_points:\n  - for: [trainer]\n    text: |\n      {SECRET}"),
        format!("objectives: [{{ text: \"{SECRET}\", for: trainer }}]"),
        format!("glossary: [{{ term: Ladder, definition: \"{SECRET}\", for: trainer }}]"),
        format!("resources: [{{ title: \"{SECRET}\", for: trainer }}]"),
        format!("audience: [All, {{ text: \"{SECRET}\", for: trainer }}]"),
        format!("activities: [{{ title: Areas, instructions: \"{SECRET}\", for: trainer }}]"),
        format!("activities: [{{ title: Areas, possible_answers: [{{ text: \"{SECRET}\", for: trainer }}] }}]"),
        format!("activities: [{{ title: Areas, steps: [{{ minutes: 5, text: A, say: \"{SECRET}\" }}] }}]"),
        format!("agenda: [{{ title: Day, for: trainer, sessions: [{{ title: \"{SECRET}\", duration: 5m }}] }}]"),
        format!(
            "activities:\n  - title: Areas\n    instructions: |\n      Go.\n\n      ::: say\n      {SECRET}\n      :::"
        ),
    ] {
        stopped(written(MapKind::Module, &yaml), &["trainer"]);
    }
}

#[test]
fn whole_pages_sections_and_modules_are_locked_twice() {
    let module = "---\ntitle: Module\n---\n";
    let hidden = |title: &str| format!("---\ntitle: {title}\nfor: trainer\n---\n\n{SECRET}.\n");
    let open = format!("---\ntitle: Page\n---\n\n{SECRET}.\n");
    let page = || book().file("modules/m/index.md", module).file("modules/m/p.md", "---\ntitle: Page\n---\n");
    stopped(page().file("modules/m/q.md", &hidden("Hidden")), &["trainer"]);
    stopped(page().file("modules/m/s/index.md", &hidden("Hidden")), &["trainer"]);
    let head = "---\ntitle: Hidden\nfor: trainer\n---\n";
    stopped(page().file("modules/m/s/index.md", head).file("modules/m/s/p.md", &open), &["trainer"]);
    stopped(page().file("modules/n/index.md", head).file("modules/n/p.md", &open), &["trainer"]);
    stopped(page().file("modules/n.md", &hidden("Hidden")), &["trainer"]);
}

#[test]
fn the_feedback_of_questions_is_locked_twice_unless_the_module_shows_it() {
    let question = format!("::: question\nWhich?\n\n- [x] Yes\n\n  {SECRET}.\n- [ ] No\n\n  - {SECRET} too\n:::");
    stopped(of_page(&question), &["trainer"]);
    let shown = of_page(&question).file("modules/m/index.md", "---\ntitle: M\nanswers: self-check\n---\n");
    let broken = Broken::of(shown);
    assert_eq!(broken.leaks(&[], broken.artifacts(), None), []);
}

#[test]
fn what_is_said_of_pairs_and_orders_is_locked_twice_unless_the_module_shows_it() {
    let pairs = "| A | B |\n|---|---|\n| x | one |\n| y | two |";
    let questions = [
        format!("::: question\nWhich?\n\n1. one\n\n   {SECRET}.\n2. two\n:::"),
        format!("::: question\nWhich?\n\n1. one\n2. two\n   - {SECRET}.\n:::"),
        format!(":::: question\nWhich?\n\n{pairs}\n\n::: answer\n{SECRET}.\n:::\n::::"),
        format!(":::: question\nWhich?\n\n- [x] Yes\n- [ ] No\n\n::: answer\n{SECRET}.\n:::\n::::"),
    ];
    for question in questions {
        stopped(of_page(&question), &["trainer"]);
        let shown = of_page(&question).file("modules/m/index.md", "---\ntitle: M\nanswers: self-check\n---\n");
        let broken = Broken::of(shown);
        assert_eq!(broken.leaks(&[], broken.artifacts(), None), []);
    }
}

#[test]
fn lists_in_what_a_question_says_are_no_key() {
    let text = "the whole of this text is read by everyone who is asked";
    honest(of_page(&format!("::: question\nRead:\n\n> 1. One\n>\n>    {text}\n\n- [x] Yes\n- [ ] No\n:::")));
    honest(of_page(&format!("::: question\n- One\n  1. Two\n\n     {text}\n\n* [x] Yes\n* [ ] No\n:::")));
    honest(of_page(&format!("::: reflection\nRead:\n\n::: answer\n1. One\n\n   {text}\n:::\n:::")));
}

#[test]
fn nested_labels_all_have_to_open() {
    let broken = Broken::of(of_page(&format!("::: trainer-note {{for=virtual}}\n{SECRET}\n:::")));
    for sees in [&[][..], &["trainer"], &["virtual"], &["supervisor"]] {
        assert_eq!(broken.leaks(sees, broken.artifacts(), None).len(), 1, "{sees:?}");
    }
    assert_eq!(broken.leaks(&["trainer", "virtual"], broken.artifacts(), None), []);
}

#[test]
fn words_are_known_in_every_kind_of_file() {
    let broken = Broken::of(of_page(&format!("Text.\n\n::: trainer-note\n{SECRET}\n:::")));
    let plain = "seven purple ladders lean behind the old theatre's door";
    let rows = [
        ("a.html", "<p>x <em>Seven</em> purple <a href=\"#\">lad<b>ders</b></a>&nbsp;lean be&shy;hind</p>".to_owned()),
        ("a.html", format!("<img alt=\"{plain}\">")),
        ("a.html", format!("<p data-x='{plain}'>")),
        ("a.html", format!("<meta name=description content=\"{plain}\">")),
        ("a.html", format!("<!-- {plain} -->")),
        ("a.html", format!("<script>let x = \"{plain}\";</script>")),
        ("a.html", format!("<style>p::after {{ content: \"{plain}\" }}</style>")),
        ("a.html", "<p>Seven&#32;purple ladders lean behind the old theatre&rsquo;s door".to_owned()),
        ("a.html", "<a href=\"seven-purple-ladders-lean-behind.html#x\">x</a>".to_owned()),
        ("a.json", format!("[{{\"text\": \"Seven\\npurple ladders {}\"}}]", "lean be\\u0068ind the")),
        ("a.css", format!("/* {plain} */")),
        ("a.svg", format!("<svg><title>{plain}</title></svg>")),
        ("a.txt", plain.to_uppercase()),
        ("seven-purple-ladders-lean-behind.html", String::new()),
    ];
    for (path, content) in rows {
        let mut artifacts = Artifacts::new("trainee");
        artifacts.insert(path, content.clone().into_bytes());
        let found = broken.leaks(&[], &artifacts, None);
        assert_eq!(found.len(), 1, "{content}");
        assert_eq!(found[0].outputs.iter().collect::<Vec<_>>(), [&format!("trainee/{path}")]);
        assert_eq!(broken.leaks(&["trainer"], &artifacts, None), []);
    }
    for content in ["<p>Seven purple ladders lean</p><p>behind the old theatre's door</p>", "<p>ladders and doors</p>"]
    {
        let mut artifacts = Artifacts::new("trainee");
        artifacts.insert("a.html", content.as_bytes().to_vec());
        assert_eq!(broken.leaks(&[], &artifacts, None).len(), usize::from(content.contains("theatre")), "{content}");
    }
}

#[test]
fn short_texts_and_codes_are_known_too() {
    let text = "::: do\nOpen the drawer\n:::\n\n::: trainer-note\nThe code: door4711open2b\n:::\n\n::: say\nGo on\n:::";
    let broken = Broken::of(of_page(text));
    let leaks = broken.leaks(&[], broken.artifacts(), None);
    let words: Vec<&str> = leaks.iter().map(|leak| broken.words(leak)).collect();
    assert_eq!(words, ["Open the drawer", "The code: door4711open2b"]);
}

#[test]
fn a_file_that_only_hidden_text_names_is_found() {
    let text = "![A door](door.svg)\n\n::: trainer-note\n![The key](my%20key.svg)\n\n[Slides](slides.pdf) and [the door](door.svg)\n:::";
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>";
    let page = of_page(text)
        .file("modules/m/door.svg", svg)
        .file("modules/m/my key.svg", &svg.replace("g/", "path/"))
        .file("modules/m/slides.pdf", "%PDF");
    let broken = Broken::of(page);
    let files = broken.files(["modules/m/door.svg", "modules/m/my key.svg", "modules/m/slides.pdf"].into_iter());
    assert_eq!(files.len(), 3);
    let mut artifacts = Artifacts::new("trainee");
    for path in broken.artifacts().files().keys().filter(|path| path.starts_with("assets/")) {
        artifacts.insert(path.clone(), Vec::new());
    }
    let found = broken.leaks_with(&[], &artifacts, None, &files);
    let mut names: Vec<&String> = found.iter().flat_map(|leak| &leak.outputs).collect();
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].contains("/my key-") && names[1].contains("/slides-"), "{names:?}");
    assert_eq!(broken.leaks_with(&["trainer"], &artifacts, None, &files), []);
}

#[test]
fn the_page_of_a_hidden_file_is_found_by_its_address_alone() {
    let head = "---\ntitle: T\nfor: trainer\n---\n";
    let broken = Broken::of(of_page("").file("modules/m/03-key.md", head).file("modules/m/s/index.md", head));
    let mut artifacts = Artifacts::new("trainee");
    for address in ["m/index.html", "m/p.html", "m/key.html", "m/s/index.html"] {
        artifacts.insert(address, Vec::new());
    }
    let found = broken.leaks(&[], &artifacts, None);
    let files: Vec<&String> = found.iter().flat_map(|leak| &leak.outputs).collect();
    assert_eq!(files, ["trainee/m/key.html", "trainee/m/s/index.html"]);
    assert!(found.iter().all(|leak| leak.is_file));
}

#[test]
fn the_files_of_the_search_alone_raise_the_alarm() {
    let head = "---\ntitle: Lanterns of every quiet harbor\nfor: trainer\n---\n";
    let broken = Broken::of(of_page("Text.").file("modules/m/03-lanterns.md", head));
    let mut search = Artifacts::new("all");
    for (path, bytes) in broken.artifacts().files().iter().filter(|(path, _)| path.starts_with("search/")) {
        search.insert(path.clone(), bytes.clone());
    }
    assert_eq!(search.files().len(), 3, "{:?}", search.files().keys());
    assert!(!broken.leaks(&[], &search, None).is_empty());
    assert_eq!(broken.leaks(&["trainer"], &search, None), []);
}

#[test]
fn the_author_is_told_where_and_what_to_do() {
    let text: Vec<String> =
        (0..8).map(|at| format!("::: say\nNumber{at}x ladders lean behind the theatre\n:::\n")).collect();
    let broken = Broken::of(of_page(&text.concat()));
    let sees = Vec::new();
    let files = BTreeMap::new();
    let outputs = [Output { sees: &sees, artifacts: broken.artifacts(), guide: None }];
    let told = check(&broken.texts(&files), &outputs);
    let drawn: Vec<String> = told.iter().map(|problem| draw(problem, &broken.outcome.sources, Style::Plain)).collect();
    insta::assert_snapshot!(drawn.join("\n"));
    assert!(told.iter().all(|problem| problem.is_error()));
}

/// A file of an edition, by the edition's number.
type Made<'f> = (usize, &'f str, &'f [u8]);

impl Broken {
    /// What a gate finds that is shown these files, some at a time.
    fn found_by<'f>(
        &self,
        files: &BTreeMap<String, PublishedAsset>,
        editions: &[(&str, &[String])],
        looks: impl ParallelIterator<Item = Vec<Made<'f>>>,
    ) -> Vec<Leak> {
        let reading = Reading::of(&self.texts(files));
        let gate = Gate::new(&reading, files, editions);
        looks.for_each(|made| {
            let shown =
                made.iter().map(|(edition, path, bytes)| Shown { edition: *edition, files: vec![(path, bytes)] });
            gate.look(&shown.collect::<Vec<_>>());
        });
        gate.leaks(&self.outcome.sources)
    }
}

#[test]
fn files_may_be_shown_in_any_order() {
    let page = |name: &str| {
        let notes = |at: usize| format!("::: say\nNumber{at}{name} ladders lean behind the theatre\n:::\n\n");
        let hidden = "::: only {for=virtual}\nThe other half is told on the screen\n:::\n\n";
        format!(
            "---\ntitle: {name}\n---\n\nText of {name}.\n\n{}{hidden}The end of {name}.\n",
            (0..7).map(notes).collect::<String>()
        )
    };
    let names = ["one", "two", "three", "four", "five", "six"];
    let mut book = of_page(&format!("{SECRET}\n\n::: trainer-note\n![The key](key.svg)\n:::"))
        .file("modules/m/key.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>")
        .file("modules/m/hidden.md", "---\ntitle: Hidden\nfor: trainer\n---\n\nThis is for those who train only.\n");
    for name in names {
        book = book.file(&format!("modules/m/{name}.md"), &page(name));
    }
    let broken = Broken::of(book);
    let files = broken.files(["modules/m/key.svg"].into_iter());
    assert_eq!(files.len(), 1);
    let sees: Vec<Vec<String>> = [&["trainer"][..], &[], &["virtual"]]
        .iter()
        .map(|labels| labels.iter().map(|label| (*label).to_owned()).collect())
        .collect();
    let named = ["trainer", "trainee", "online"].map(|edition| {
        let mut artifacts = Artifacts::new(edition);
        broken.artifacts().files().iter().for_each(|(path, bytes)| artifacts.insert(path.clone(), bytes.clone()));
        artifacts
    });
    let outputs: Vec<Output<'_>> =
        named.iter().zip(&sees).map(|(artifacts, sees)| Output { sees, artifacts, guide: None }).collect();
    let expected = leaks(&broken.texts(&files), &outputs);
    assert!(expected.len() > 40, "{}", expected.len());
    assert!(expected.iter().any(|leak| leak.is_file));

    let editions: Vec<(&str, &[String])> =
        named.iter().zip(&sees).map(|(artifacts, sees)| (artifacts.edition(), sees.as_slice())).collect();
    let all: Vec<Made<'_>> = named
        .iter()
        .enumerate()
        .flat_map(|(at, made)| made.files().iter().map(move |(path, bytes)| (at, path.as_str(), bytes.as_slice())))
        .collect();
    let found = |looks: Vec<Vec<Made<'_>>>| broken.found_by(&files, &editions, looks.into_par_iter());
    assert_eq!(found(all.iter().map(|made| vec![*made]).collect()), expected, "one by one");
    assert_eq!(found(all.iter().rev().map(|made| vec![*made]).collect()), expected, "backwards");
    assert_eq!(found(all.chunks(7).rev().map(<[_]>::to_vec).collect()), expected, "some at a time");
    assert_eq!(found(vec![all.iter().rev().copied().collect()]), expected, "all at once");
    let mut by_address = all.clone();
    by_address.sort_by_key(|(edition, path, _)| (*path, *edition));
    assert_eq!(found(by_address.chunks(3).map(<[_]>::to_vec).collect()), expected, "editions together");
}

#[test]
fn what_is_shown_later_is_found() {
    let broken = Broken::of(of_page(&format!("Text.\n\n::: trainer-note\n{SECRET}\n:::")));
    let plain = "<p>Seven purple ladders lean behind the old theatre's door</p>\n";
    let texts = broken.texts(const { &BTreeMap::new() });
    let reading = Reading::of(&texts);
    let sees = ["trainer".to_owned()];
    let gate = || Gate::new(&reading, texts.files, &[("trainer", &sees), ("trainee", &[])]);
    let look = |gate: &Gate<'_>, edition: usize, text: &str| {
        gate.look(&[Shown { edition, files: vec![("a.html", text.as_bytes())] }]);
    };
    let watched = gate();
    look(&watched, 1, "<p>Hello.</p>\n");
    look(&watched, 0, plain);
    assert_eq!(watched.leaks(texts.sources), []);
    let watched = gate();
    look(&watched, 0, plain);
    look(&watched, 1, "<p>Hello.</p>\n");
    look(&watched, 1, plain);
    let found = watched.leaks(texts.sources);
    assert_eq!(found.len(), 1);
    assert_eq!(broken.words(&found[0]), SECRET);
    assert!(found[0].outputs.iter().eq(["trainee/a.html"]), "{:?}", found[0].outputs);
    let watched = gate();
    for edition in [0, 1] {
        watched.look_at_guide(edition, "guide.pdf", &["Hello.".to_owned(), plain.to_owned()]);
    }
    let found = watched.leaks(texts.sources);
    assert!(found.iter().flat_map(|leak| &leak.outputs).eq(["trainee/guide.pdf"]), "{found:?}");
    assert_eq!(gate().finish(texts.sources), []);
}

#[test]
fn files_that_an_edition_may_not_have_are_found_whenever_they_are_shown() {
    let head = "---\ntitle: T\nfor: trainer\n---\n";
    let page = of_page("![A door](door.svg)\n\n::: trainer-note\n![The key](key.svg)\n:::")
        .file("modules/m/door.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>")
        .file("modules/m/key.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>")
        .file("modules/m/03-answers.md", head);
    let broken = Broken::of(page);
    let files = broken.files(["modules/m/door.svg", "modules/m/key.svg"].into_iter());
    let address = |path: &str| files[path].address.as_str();
    let (door, key) = (address("modules/m/door.svg"), address("modules/m/key.svg"));
    let sees = ["trainer".to_owned()];
    let editions: [(&str, &[String]); 2] = [("trainee", &[]), ("trainer", &sees)];
    for addresses in [[door, key, "m/answers.html", "m/p.html"], ["m/p.html", "m/answers.html", key, door]] {
        let looks = addresses.into_par_iter().map(|path| vec![(0, path, &b""[..]), (1, path, &b""[..])]);
        let found = broken.found_by(&files, &editions, looks);
        assert!(found.iter().all(|leak| leak.is_file), "{found:?}");
        let mut strays: Vec<&String> = found.iter().flat_map(|leak| &leak.outputs).collect();
        strays.sort();
        assert_eq!(strays, [&format!("trainee/{key}"), "trainee/m/answers.html"]);
    }
}

/// A theme never gets hidden text, but it can say the same by itself; put together on the way, so that its files do not say it.
#[test]
fn a_build_that_the_gate_stops_makes_nothing() {
    let footer =
        "<footer><p>{% if true %}Seven purple{% endif %} ladders lean behind the old theatre's door</p></footer>";
    let book = |note: &str| {
        MemoryBook::of_page(&format!("Text.\n\n::: trainer-note\n{note}\n:::"))
            .file("book.toml", "[book]\ntitle = \"Book\"\n[output.html]\ntheme = \"theme\"\n")
            .file("theme/templates/parts/footer.html", footer)
    };
    book(SECRET)
        .build()
        .tells("error[leak/gate]: a text for `trainer` only stands in `supervisor/404.html`")
        .tells(" --> modules/m/p.md:8:1")
        .refused();
    honest(book("Something else is written here for trainers."));
}

/// Checks that the gate lets a book pass that keeps its promise.
#[track_caller]
fn honest(book: MemoryBook) {
    book.build().clean();
}

#[test]
fn what_is_also_written_for_everyone_is_no_secret() {
    let repeated = format!("{SECRET}.\n\n::: say\n{SECRET}!\n:::");
    honest(MemoryBook::of_page(&repeated));
    honest(MemoryBook::of_page(&format!(
        "Seven purple *ladders* lean behind\nthe old theatre’s door\n\n::: say\n{SECRET}\n:::"
    )));
    honest(MemoryBook::of_page(&format!(
        "1. Seven [purple](https://example.org/a-b) ladders lean behind the old theatre&#39;s door.\n\n::: say\n{SECRET}\n:::"
    )));
    honest(
        MemoryBook::of_page("::: activity {#areas}\n:::\n\n::: say\nTurn to activity 3: Five areas of action. Next: Five areas of action, 45 minutes.\n:::")
            .file("modules/m/index.md", "---\ntitle: Module\nactivities:\n  - { id: areas, title: Five areas of action, duration: 45m }\n---\n"),
    );
    honest(MemoryBook::of_page(
        "```markdown\n::: trainer-note\nThis is how a note is written.\n:::\n```\n\n::: trainer-note\nThis is how a note is written.\n:::",
    ));
    honest(MemoryBook::of_page(
        "<!--\n::: say\nThis is no note.\n:::\n-->\n\nThis is what everyone reads.\n\n::: say\nHello.\n:::",
    ));
    honest(MemoryBook::of_front_matter(
        "trainer_notes: &notes [\"Seven purple ladders lean behind it\"]\nkey_points: *notes",
    ));
}

/// The same for print, where the words are read from what is laid out.
#[cfg(feature = "pdf")]
#[test]
fn every_text_of_a_printed_guide_is_locked_twice() {
    use crate::printed::print;
    use trainbook::pipeline::pdf::Wanted;

    let head = "trainer_notes: [\"Seven purple ladders lean against the wall\"]\nmaterials: [Twelve wooden egg cups]\n\
        transfer: { Supportive: [\"Praise the first three visits aloud\"] }\n\
        activities:\n  - title: Areas\n    say: \"Counterintuitively nobody misunderstands institutionalisation nowadays.\"\n    \
        steps: [{ minutes: 5, text: \"Rearrange all chairs in one half circle\" }]";
    let page = "::: trainer-note\nThe **hidden** picture shows one [green house](https://example.org/the/green/house/behind/trees) only.\n\n\
        ## A heading for those who train\n\n![A plan of the small room upstairs](plan.svg)\n:::\n\n\
        ::: question\nWhich?\n\n- [x] Yes\n\n  Because it is warm in there.\n- [ ] No\n:::";
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><path d=\"M0 0h8v8z\"/></svg>";
    let book = || {
        book()
            .file("modules/m/index.md", &format!("---\ntitle: Module\n{head}\n---\n"))
            .file("modules/m/p.md", &format!("---\ntitle: Page\n---\n\n{page}\n"))
            .file("modules/m/plan.svg", svg)
    };
    let broken = Broken::of(book());
    for cards in [false, true] {
        let guides = print(book().tree(), &["all"], &Wanted { cards, ..Wanted::default() }).clean();
        let guide = guides.of("all");
        let mut artifacts = Artifacts::new("trainee");
        artifacts.insert(guide.file.clone(), guide.pdf.clone());
        let leaks = broken.leaks(&[], &artifacts, Some(guide));
        let words: Vec<&str> = leaks.iter().map(|leak| broken.words(leak)).collect();
        let wanted: &[&str] = match cards {
            true => &["Counterintuitively nobody misunderstands institutionalisation nowadays"],
            false => &[
                "Seven purple ladders lean against the wall",
                "Twelve wooden egg cups",
                "Praise the first three visits aloud",
                "Counterintuitively nobody misunderstands institutionalisation nowadays",
                "Rearrange all chairs in one half circle",
                // The address is printed behind it.
                "The **hidden** picture shows one [green house",
                "https://example.org/the/green/house/behind/trees",
                "A heading for those who train",
                "A plan of the small room upstairs",
                "Because it is warm in there",
            ],
        };
        for text in wanted {
            assert!(words.contains(text), "{text:?} is not in {words:#?}\n{:?}", guide.words);
        }
        assert_eq!(broken.leaks(&["trainer", "supervisor"], &artifacts, Some(guide)), []);
        assert!(leaks.iter().all(|leak| leak.outputs.iter().eq([&format!("trainee/{}", guide.file)])));
    }
}

/// Few words, so that texts for some and texts for everyone have many words in a row in common.
const WORDS: &[&str] = &[
    "the",
    "family",
    "visit",
    "door",
    "next",
    "page",
    "areas",
    "**plan**",
    "it's",
    "5",
    "of",
    "[link](https://example.org)",
];

fn sentence() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS), 2..14).prop_map(|words| words.join(" "))
}

fn sentences() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(sentence(), 8)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 60,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    })]

    /// A book that keeps its promise gives no alarm, however much its texts resemble each other.
    #[test]
    fn honest_books_give_no_alarm(open in sentences(), hidden in sentences()) {
        let quoted = |text: &String| serde_json::to_string(text).unwrap();
        let front = format!(
            "---\ntitle: {}\nsummary: {}\nkey_points: [{}]\ntrainer_notes: [{}, {}]\nmaterials: [{}]\ntransfer: {{ A: [{}] }}\n\
             activities: [{{ title: {}, duration: 5m, instructions: {}, say: {} }}]\n---\n\n{}\n",
            quoted(&open[0]), quoted(&open[1]), quoted(&open[2]), quoted(&hidden[0]), quoted(&open[1]), quoted(&hidden[1]),
            quoted(&hidden[2]), quoted(&open[3]), quoted(&open[4]), quoted(&hidden[3]), open[5],
        );
        let page = format!(
            "---\ntitle: {}\n---\n\n## {}\n\n{}\n\n::: say\n{} {}\n:::\n\n::: question\n{}\n\n- [x] {}\n\n  {}\n- [ ] {}\n:::\n",
            quoted(&open[6]), open[7], open[0], hidden[4], open[2], open[3], open[4], hidden[5], open[5],
        );
        let editions = MemoryBook::new().file("modules/m/index.md", &front).file("modules/m/p.md", &page).build();
        prop_assert!(!editions.problems().contains("leak/gate"), "{}\n{}\n{}", editions.problems(), front, page);
    }
}
