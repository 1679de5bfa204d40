//! The promise, tried: a token of its own in every place that can hold content, and every output byte searched for it.
//!
//! The places are the program's own tables: every key of front matter (`KEYS`), every block (`BLOCKS`) with every
//! attribute, each without a label and with each label, in each other as deep as the format allows. A key or block
//! without a row here fails the test.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use trainbook::syntax::block::{BLOCKS, BlockKind, BlockSpec};
use trainbook::syntax::front_matter::{KEYS, MapKind};

use crate::gate::Broken;
use crate::memory::{Editions, MemoryBook};

const BOOK: &str = r#"
[book]
title = "Book"
modules = ["open", "trainer", "supervisor", "virtual", "blocks"]
[labels.virtual]
description = "zqlabeldescriptionzq"
[editions.online]
title = "Online"
sees = ["virtual"]
[editions.online-trainer]
title = "Online trainer"
sees = ["trainer", "virtual"]
[facets.age]
title = "Age"
values = ["young", "old"]
[output.html]
site-url = "https://training.example.org/"
"#;

/// Editions with what they see.
const EDITIONS: &[(&str, &[&str])] = &[
    ("trainee", &[]),
    ("trainer", &["trainer"]),
    ("supervisor", &["supervisor"]),
    ("online", &["virtual"]),
    ("online-trainer", &["trainer", "virtual"]),
];

/// No label, and each label.
const LABELS: [&str; 4] = ["", "trainer", "supervisor", "virtual"];

/// A token with the guards round it.
struct Canary {
    token: String,
    guards: Vec<String>,
    /// Whether it has to be seen by those who may: some values, such as ids, are shown to nobody.
    shown: bool,
}

/// A place in the book: the names of the maps round it, and the guards.
#[derive(Clone)]
struct Place {
    path: String,
    guards: Vec<String>,
}

#[derive(Default)]
struct Aviary {
    /// Only what an edition that sees these labels may see; none: everything.
    only: Option<&'static [&'static str]>,
    canaries: Vec<Canary>,
    files: Vec<(String, String)>,
}

impl Place {
    fn inside(&self, name: &str, label: &str) -> Self {
        let guards = self.guards.iter().cloned().chain((!label.is_empty()).then(|| label.to_owned())).collect();
        Self { path: format!("{}{name}{label}", self.path), guards }
    }
}

impl Aviary {
    /// Whether a thing with this label is written at all.
    fn writes(&self, label: &str) -> bool {
        label.is_empty() || self.only.is_none_or(|sees| sees.contains(&label))
    }

    /// The labels of things that are written: none, and each.
    fn labels(&self) -> Vec<&'static str> {
        LABELS.into_iter().filter(|label| self.writes(label)).collect()
    }

    /// A new token for a place.
    fn token(&mut self, place: &Place, name: &str, shown: bool) -> String {
        // A digit makes a long word one that the leak gate tells by itself.
        let token = format!("zq{}{}9zq", place.path, name).replace(['_', '-'], "").to_lowercase();
        assert!(!self.canaries.iter().any(|canary| canary.token == token), "{token} twice");
        self.canaries.push(Canary { token: token.clone(), guards: place.guards.clone(), shown });
        token
    }

    /// A file whose name and content are tokens; its path from the folder of modules.
    fn file(&mut self, place: &Place, name: &str, ending: &str) -> String {
        let stem = self.token(place, &format!("{name}file"), true);
        let content = self.token(place, &format!("{name}bytes"), true);
        let path = format!("files/{stem}.{ending}");
        self.files.push((
            format!("modules/{path}"),
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{content}</title></svg>"),
        ));
        format!("/{path}")
    }

    /// A map of this kind with every key that it can have.
    fn map(&mut self, kind: MapKind, place: &Place, label: &str) -> Value {
        let mut map = Map::new();
        for key in KEYS.iter().filter(|key| key.map == kind) {
            if !self.writes(key.nature.unwrap_or("")) {
                continue;
            }
            let place = match key.nature {
                Some(nature) => place.inside("", nature),
                None => place.clone(),
            };
            if let Some(value) = self.value(kind, key.name, &place, label) {
                map.insert(key.name.to_owned(), value);
            }
        }
        Value::Object(map)
    }

    /// Maps of this kind: without a label and with each.
    fn maps(&mut self, kind: MapKind, name: &str, place: &Place) -> Value {
        self.labels().iter().map(|label| self.map(kind, &place.inside(name, label), label)).collect()
    }

    /// The value of a key: the table of places.
    fn value(&mut self, kind: MapKind, key: &str, place: &Place, label: &str) -> Option<Value> {
        use MapKind as M;
        let text = |aviary: &mut Self| Some(json!(aviary.token(place, key, true)));
        let hidden = |aviary: &mut Self| Some(json!(aviary.token(place, key, false)));
        match (kind, key) {
            (_, "for") => (!label.is_empty()).then(|| json!(label)),
            (M::Module | M::Section | M::Page, "title" | "menu_title" | "summary") => text(self),
            (M::Module, "code") => text(self),
            (M::Module, "audience") => Some(self.maps(M::Text, key, place)),
            (M::Module, "facets") => {
                self.writes("trainer").then(|| json!({ "age": [{ "text": "young", "for": "trainer" }] }))
            }
            (M::Module, "prerequisites") => None, // A module's title, which has a row of its own.
            (M::Module | M::Section | M::Page | M::Activity | M::Session, "duration") => Some(json!("20m")),
            (M::Module, "updated") => Some(json!("2026-05-01")),
            (M::Module, "review_by") => Some(json!("2037-08-19")), // Shown to nobody; tests/it/lint_teaching.rs looks for it.
            (M::Module, "image") => Some(self.map(M::Image, &place.inside(key, label), label)),
            (M::Module, "answers") => Some(json!("trainer")),
            (M::Module, "objectives") => Some(self.maps(M::Objective, key, place)),
            (M::Module | M::Section | M::Page, "key_points" | "trainer_notes" | "supervisor_notes") => {
                Some(self.maps(M::Text, key, place))
            }
            (M::Module | M::Section | M::Page | M::Activity | M::Session, "materials") => {
                Some(self.maps(M::Material, key, place))
            }
            (M::Module | M::Section | M::Page, "transfer") => {
                let group = self.token(&place.inside(key, ""), "group", true);
                Some(json!({ group: self.maps(M::Text, key, place) }))
            }
            (M::Module | M::Section | M::Page, "glossary") => Some(self.maps(M::Term, key, place)),
            (M::Module | M::Section | M::Page, "activities") => Some(self.maps(M::Activity, key, place)),
            (M::Module | M::Section | M::Page, "resources") => Some(self.maps(M::Resource, key, place)),
            (M::Module, "agenda") => Some(self.maps(M::Day, key, place)),
            (M::Section | M::Page | M::Activity, "objectives") => None, // Ids; an objective's text has a row of its own.
            (M::Text | M::Material | M::Objective | M::Step, "text") => text(self),
            (M::Material, "count") => Some(json!(48_713)),
            (M::Prerequisite, "module") => None,
            (M::Objective | M::Activity, "id") => hidden(self),
            (M::Image, "file") => Some(json!(self.file(place, key, "svg"))),
            (M::Image, "alt") => text(self),
            (M::Image, "caption") => text(self),
            (M::Term, "term" | "definition") => text(self),
            (M::Resource, "topic" | "title" | "credit" | "description") => text(self),
            (M::Resource, "url") => None, // A resource has a file or an address; the file is the harder one.
            (M::Resource, "file") => Some(json!(self.file(place, key, "pdf"))),
            (M::Activity, "title" | "kind" | "groups" | "group_size" | "instructions" | "say") => text(self),
            (M::Activity, "optional") => Some(json!(true)),
            (M::Activity, "steps") => Some(self.maps(M::Step, key, place)),
            (
                M::Activity | M::Day | M::Session,
                "trainer_notes" | "supervisor_notes" | "possible_answers" | "debrief" | "coach_questions",
            ) => Some(self.maps(M::Text, key, place)),
            (M::Step, "minutes") => Some(json!(5)),
            (M::Step, "say") if !self.writes("trainer") => None,
            (M::Step, "say") => {
                let place = place.inside("", "trainer");
                Some(json!(self.token(&place, key, true)))
            }
            (M::Day, "title" | "summary") | (M::Session, "title") => text(self),
            (M::Day, "start") => Some(json!("09:00")),
            (M::Day, "sessions") => Some(self.maps(M::Session, key, place)),
            (M::Session, "module" | "page") => None, // What it points at has rows of its own.
            _ => panic!("no row for the key `{key}` of {}", kind.describe()),
        }
    }

    /// A block, its attributes and a text inside, all with tokens.
    fn block(&mut self, spec: &BlockSpec, place: &Place, label: &str) -> String {
        let mut place = place.inside(spec.name, label);
        place.guards.extend(spec.nature.map(str::to_owned));
        let written = self.writes(label) && self.writes(spec.nature.unwrap_or(""));
        if spec.kind == BlockKind::Only && label.is_empty() || !written && spec.kind != BlockKind::Answer {
            return String::new();
        }
        let mut head = format!("::: {} {{", spec.name);
        if spec.id {
            head += &format!("#{} ", self.token(&place, "id", true));
        }
        if !label.is_empty() {
            head += &format!("for={label} ");
        }
        for attribute in spec.attributes {
            head += &self.attribute(spec, attribute, &place);
        }
        let title = match spec.kind {
            BlockKind::Only | BlockKind::Answer => String::new(),
            _ => self.token(&place, "title", true),
        };
        let body = self.token(&place, "body", true);
        let inside = match spec.kind {
            BlockKind::Question => {
                let mut key = place.clone();
                key.guards.push("trainer".to_owned());
                let (wrong, right) = (self.token(&place, "wrong", true), self.token(&place, "right", true));
                if !self.writes("trainer") {
                    return format!("{head}}} {title}\n{body}\n\n- [ ] {wrong}\n- [x] {right}\n:::\n");
                }
                let (feedback, told) = (self.token(&key, "feedback", true), self.token(&key, "told", true));
                format!("{body}\n\n- [ ] {wrong}\n- [x] {right}\n\n  {feedback}\n\n::: answer\n{told}\n:::\n")
            }
            BlockKind::Answer => {
                let prompt = self.token(&Place { path: place.path.clone(), guards: Vec::new() }, "prompt", true);
                if !written {
                    return format!(":::: reflection\n{prompt}\n::::\n");
                }
                return format!(":::: reflection\n{prompt}\n\n{head}}}\n{body}\n:::\n::::\n");
            }
            BlockKind::Cue(_)
            | BlockKind::Only
            | BlockKind::Activity
            | BlockKind::Reflection
            | BlockKind::Callout(_)
            | BlockKind::Details
            | BlockKind::Video
            | BlockKind::Handout => body,
        };
        format!("{head}}} {title}\n{inside}\n:::\n")
    }

    fn attribute(&mut self, spec: &BlockSpec, attribute: &str, place: &Place) -> String {
        match (spec.name, attribute) {
            ("activity", "kind" | "groups" | "group_size") | ("video", "credit") => {
                format!("{attribute}=\"{}\" ", self.token(place, attribute, true))
            }
            ("activity" | "video", "duration") => "duration=20m ".to_owned(),
            ("activity", "optional") | ("question", "multiple") => format!("{attribute}=true "),
            ("activity" | "question" | "reflection", "objectives") => String::new(),
            ("video", "url") => format!("url=\"https://example.org/{}\" ", self.token(place, attribute, true)),
            ("video", "transcript") | ("handout", "file") => {
                format!("{attribute}=\"{}\" ", self.file(place, attribute, "txt"))
            }
            _ => panic!("no row for the attribute `{attribute}` of `{}`", spec.name),
        }
    }

    /// Questions that ask for pairs and for an order. Who writes no keys writes the rows and items as they are shown.
    fn exercises(&mut self, place: &Place) -> String {
        let place = place.inside("exercise", "");
        let mut key = place.clone();
        key.guards.push("trainer".to_owned());
        let names = ["row", "other", "partner", "rest", "first", "second", "third", "head", "title", "asked"];
        let [row, other, partner, rest, first, second, third, head, title, asked] =
            names.map(|name| self.token(&place, name, true));
        let mut told = ["pairs", "item", "order"].map(|name| {
            let token = if self.writes("trainer") { self.token(&key, name, true) } else { String::new() };
            (name, token)
        });
        for (name, token) in told.iter_mut().filter(|(_, token)| !token.is_empty()) {
            *token = match *name {
                "item" => format!("\n   {token}\n"),
                _ => format!("::: answer\n{token}\n:::\n"),
            };
        }
        let [(_, pairs), (_, item), (_, order)] = told;
        format!(
            ":::: question {title}\n{asked}\n\n| {head} | b |\n|---|---|\n| {row} | {partner} |\n| {other} | {rest} |\n\n{pairs}::::\n\n\
             :::: question {title} 2\n{asked}\n\n1. {first}\n{item}2. {second}\n3. {third}\n\n{order}::::\n"
        )
    }

    /// Everything that Markdown can say, inside a note.
    fn note_of_everything(&mut self, place: &Place) -> String {
        let place = place.inside("note", "trainer");
        let mut t = |name: &str| self.token(&place, name, true);
        let heading = format!("## {} {{#{}}}", t("heading"), t("headingid"));
        let table = format!("| {} |\n|---|\n| {} |", t("tablehead"), t("tablecell"));
        let list = format!("- {}\n- [x] {}", t("item"), t("task"));
        let definitions = format!("{}\n: {}", t("dt"), t("dd"));
        let link = format!("[{}](https://example.org/{} \"{}\")", t("linktext"), t("linkurl"), t("linktitle"));
        let code = format!("```{}\n{}\n```\n\n`{}`", "text", t("code"), t("inlinecode"));
        let footnote = format!("A note.[^zqfootnotename]\n\n[^zqfootnotename]: {}", t("footnote"));
        let alert = format!("> [!NOTE]\n> {}", t("alert"));
        let alt = t("alt");
        let caption = t("caption");
        let image = format!("![{alt}]({} \"{caption}\")", self.file(&place, "image", "svg"));
        let comment = self.token(&Place { path: place.path.clone(), guards: vec!["nobody".into()] }, "comment", false);
        [heading, table, list, definitions, link, code, footnote, alert, image, format!("<!-- {comment} -->")]
            .join("\n\n")
    }
}

/// A book with a token in every place, or in those that an edition may see.
fn book(only: Option<&'static [&'static str]>) -> (MemoryBook, Aviary) {
    let mut aviary = Aviary { only, ..Aviary::default() };
    let modules: Vec<&str> =
        aviary.labels().iter().map(|label| if label.is_empty() { "open" } else { label }).collect();
    let listed = format!("modules = [\"{}\", \"blocks\"]", modules.join("\", \""));
    let all = "modules = [\"open\", \"trainer\", \"supervisor\", \"virtual\", \"blocks\"]";
    let mut book = MemoryBook::new().file("book.toml", &BOOK.replace(all, &listed));
    for label in aviary.labels() {
        let name = if label.is_empty() { "open" } else { label };
        let module = Place { path: String::new(), guards: Vec::new() }.inside(&format!("m{name}"), label);
        let front = aviary.map(MapKind::Module, &module, label);
        let body = aviary.token(&module, "body", true);
        book = book.file(&format!("modules/{name}/index.md"), &format!("---\n{front}\n---\n\n{body}\n"));
        for page_label in aviary.labels() {
            let page = module.inside("p", page_label);
            let (front, body) = (aviary.map(MapKind::Page, &page, page_label), aviary.token(&page, "body", true));
            let file = aviary.token(&page, "name", true);
            book = book.file(&format!("modules/{name}/{file}.md"), &format!("---\n{front}\n---\n\n## {body}\n"));
            let section = module.inside("s", page_label);
            let (front, body) =
                (aviary.map(MapKind::Section, &section, page_label), aviary.token(&section, "body", true));
            let folder = aviary.token(&section, "name", true);
            book = book.file(&format!("modules/{name}/{folder}/index.md"), &format!("---\n{front}\n---\n\n{body}\n"));
            let inner = section.inside("p", "");
            let (title, body) = (aviary.token(&inner, "title", true), aviary.token(&inner, "body", true));
            book =
                book.file(&format!("modules/{name}/{folder}/inner.md"), &format!("---\ntitle: {title}\n---\n{body}\n"));
        }
    }
    let place = Place { path: "b".into(), guards: Vec::new() };
    let mut text = String::new();
    for spec in BLOCKS {
        for label in LABELS {
            text += &aviary.block(spec, &place, label);
            text.push('\n');
        }
    }
    text += &aviary.exercises(&place);
    if aviary.writes("trainer") {
        text += &format!("::: trainer-note\n{}\n:::\n", aviary.note_of_everything(&place));
    }
    let unused = aviary.token(&Place { path: "b".into(), guards: vec!["nobody".into()] }, "unusedreference", false);
    text += &format!("\n[unused]: https://example.org/{unused} \"{unused}\"\n\n<!-- a comment with {unused} -->\n");
    book = book
        .file("modules/blocks/index.md", "---\ntitle: Blocks\n---\n")
        .file("modules/blocks/all.md", &format!("---\ntitle: All\n---\n\n{text}"));
    for (path, content) in &aviary.files {
        book = book.file(path, content);
    }
    aviary.canaries.push(Canary { token: "zqlabeldescriptionzq".into(), guards: vec!["nobody".into()], shown: false });
    (book, aviary)
}

#[test]
fn a_token_is_where_it_may_be_and_nowhere_else() {
    let (book, aviary) = book(None);
    let editions = book.build().clean();
    assert!(editions.names().eq(["online", "online-trainer", "supervisor", "trainee", "trainer"]));
    assert!(aviary.canaries.len() > 2_000, "{} tokens", aviary.canaries.len());
    let mut wrong = Vec::new();
    for (edition, sees) in EDITIONS {
        let bytes = all_bytes(&editions, edition);
        let tokens = tokens(&bytes);
        for canary in &aviary.canaries {
            let may = canary.guards.iter().all(|guard| sees.contains(&guard.as_str()));
            let found = tokens.contains(canary.token.as_str());
            if found && !may {
                wrong.push(format!("{edition} holds {} behind {:?}", canary.token, canary.guards));
            }
            if !found && may && canary.shown {
                wrong.push(format!("{edition} lacks {}", canary.token));
            }
        }
        let counted = ["48713", "48,713"].iter().any(|count| bytes.contains(count));
        assert_eq!(counted, sees.contains(&"trainer"), "a count in {edition}");
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_edition_has_the_same_bytes_when_what_it_may_not_see_was_never_written() {
    let whole = book(None).0.build();
    for (edition, sees) in EDITIONS {
        let pruned = book(Some(sees)).0.build();
        same_bytes(edition, whole.files(edition), pruned.files(edition));
    }
}

/// The same for print: text, outline, metadata and all else that the files hold.
#[cfg(feature = "pdf")]
#[test]
fn a_printed_guide_holds_nothing_that_its_edition_may_not_see() {
    use crate::printed::{Paper, print};
    use trainbook::pipeline::pdf::Wanted;

    for cards in [false, true] {
        let (whole, aviary) = book(None);
        let guides = print(whole.tree(), &[], &Wanted { cards, ..Wanted::default() });
        let (mut wrong, mut seen) = (Vec::new(), 0);
        for guide in &guides.guides {
            let (_, sees) = EDITIONS.iter().find(|(name, _)| *name == guide.edition).unwrap();
            let held = Paper::of(guide).everything();
            let tokens = tokens(&held);
            for canary in &aviary.canaries {
                let may = canary.guards.iter().all(|guard| sees.contains(&guard.as_str()));
                let found = tokens.contains(canary.token.as_str());
                seen += usize::from(found);
                if found && !may {
                    wrong.push(format!(
                        "{} of {} holds {} behind {:?}",
                        guide.file, guide.edition, canary.token, canary.guards
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
        assert_eq!(guides.guides.len(), if cards { 2 } else { EDITIONS.len() }, "{}", guides.problems);
        // The search finds what is there.
        assert!(seen > if cards { 200 } else { 2_500 }, "only {seen} tokens found");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_printed_guide_has_the_same_bytes_when_what_it_may_not_see_was_never_written() {
    use crate::printed::print;
    use trainbook::pipeline::pdf::Wanted;

    let whole = print(book(None).0.tree(), &[], &Wanted::default());
    for (edition, sees) in EDITIONS {
        let pruned = print(book(Some(sees)).0.tree(), &[edition], &Wanted::default());
        assert!(whole.of(edition).pdf == pruned.of(edition).pdf, "the guide of {edition} differs");
    }
}

/// The second lock: what an edition that sees everything got is shown to the gate as each other edition's.
#[test]
fn the_gate_finds_every_token_that_the_first_lock_would_let_pass() {
    let (book, aviary) = book(None);
    let all = "[editions.all]\ntitle = \"All\"\nsees = [\"trainer\", \"supervisor\", \"virtual\"]\n[facets.age]";
    let broken = Broken::of(book.file("book.toml", &BOOK.replace("[facets.age]", all)));
    let files = broken.files(aviary.files.iter().map(|(path, _)| path.as_str()));
    assert!(files.len() > 100, "{}", files.len());
    let bytes = bytes_of(broken.artifacts().files());
    let there = tokens(&bytes);
    for (edition, sees) in EDITIONS {
        let leaks = broken.leaks_with(sees, broken.artifacts(), None, &files);
        let (mut told, mut files_told) = (String::new(), String::new());
        for leak in &leaks {
            told += &format!("{} ", broken.words(leak));
            files_told.extend(leak.outputs.iter().filter(|_| leak.is_file).map(|path| format!("{path} ")));
        }
        let (told, files_told) = (told.to_lowercase(), files_told.to_lowercase());
        let (told, files_told) = (tokens(&told), tokens(&files_told));
        let (mut missed, mut found) = (Vec::new(), 0);
        for canary in aviary.canaries.iter().filter(|canary| there.contains(canary.token.as_str())) {
            let may = canary.guards.iter().all(|guard| sees.contains(&guard.as_str()));
            let in_words = told.contains(canary.token.as_str());
            assert!(!may || !in_words, "{edition} may see {}", canary.token);
            let is_told = in_words || files_told.contains(canary.token.as_str());
            found += usize::from(is_told);
            // What is inside a file goes with its name.
            if !may && !is_told && !canary.token.ends_with("bytes9zq") {
                missed.push(&canary.token);
            }
        }
        assert!(missed.is_empty(), "{edition}: {} missed, {found} found: {missed:#?}", missed.len());
        assert!(found > 1_000, "{edition}: {found} found");
    }
}

/// Checks that two builds of an edition are the same, and shows the first difference.
#[track_caller]
fn same_bytes(edition: &str, whole: &BTreeMap<String, Vec<u8>>, pruned: &BTreeMap<String, Vec<u8>>) {
    let (a, b): (Vec<_>, Vec<_>) = (whole.keys().collect(), pruned.keys().collect());
    assert_eq!(a, b, "files of {edition}");
    for (path, bytes) in whole {
        let (a, b) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&pruned[path]));
        let different = a.lines().zip(b.lines()).find(|(a, b)| a != b);
        assert!(a == b, "{edition}/{path} differs: {different:#?}");
    }
}

/// Names and bytes of all files of an edition, in lower case, as one text.
fn all_bytes(editions: &Editions, edition: &str) -> String {
    bytes_of(editions.files(edition))
}

fn bytes_of(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut all = String::new();
    for (path, bytes) in files {
        all.push_str(path);
        all.push('\n');
        all.push_str(&String::from_utf8_lossy(bytes));
        all.push('\n');
    }
    all.to_lowercase()
}

/// Every token that occurs, wherever: whatever stands between one `zq` and the next, letters and digits only.
fn tokens(bytes: &str) -> BTreeSet<&str> {
    let marks: Vec<usize> = bytes.match_indices("zq").map(|(at, _)| at).collect();
    marks
        .windows(2)
        .map(|pair| &bytes[pair[0]..pair[1] + 2])
        .filter(|token| token.bytes().all(|b| b.is_ascii_alphanumeric()))
        .collect()
}
