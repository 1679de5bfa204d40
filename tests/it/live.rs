//! A book that is followed while it is written shows at each moment what a build of that moment would write.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tempfile::TempDir;
use trainbook::diagnostic::draw::order;
use trainbook::load::Changes;
use trainbook::pipeline::live::{Content, Live};
use trainbook::pipeline::{self, Outcome, Request, Silent};
use walkdir::WalkDir;

/// A small book with a track, sections, activities, pictures and a theme.
fn book() -> TempDir {
    let folder = TempDir::new().unwrap();
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in WalkDir::new(repository.join("modules")) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(repository).unwrap();
        if entry.file_type().is_file() && !path.starts_with("modules/writing-training") {
            let to = folder.path().join(path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(entry.path(), to).unwrap();
        }
    }
    let settings = fs::read_to_string(repository.join("book.toml")).unwrap();
    fs::write(folder.path().join("book.toml"), settings.replace("    \"writing-training\",\n", "")).unwrap();
    folder
}

/// Steps of the same length whatever the machine: a linear congruential generator.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

fn fresh(root: &Path) -> Outcome {
    pipeline::build(&Request { root: root.to_owned(), ..Request::default() }, &Silent).unwrap()
}

fn bytes(content: Content) -> Vec<u8> {
    match content {
        Content::Page(page) => page.to_vec(),
        Content::Bytes(bytes) => bytes,
        Content::File(mut file, size) => {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
            assert_eq!(bytes.len() as u64, size);
            bytes
        }
        Content::Broken => panic!("a page that templates fail on"),
    }
}

/// Compares what is shown with what a build would write; of a book with a mistake, what is said of it.
fn compare(live: &Live, root: &Path, what: &str) -> bool {
    let snapshot = live.snapshot();
    let mut built = fresh(root);
    order(&mut built.diagnostics, &built.sources);
    let said: Vec<String> = built
        .diagnostics
        .iter()
        .map(|one| trainbook::diagnostic::draw::draw(one, &built.sources, trainbook::diagnostic::draw::Style::Plain))
        .collect();
    let mut shown: Vec<String> = snapshot.problems(usize::MAX).into_iter().map(|problem| problem.drawing).collect();
    let mut said_in_order = said.clone();
    shown.sort();
    said_in_order.sort();
    assert_eq!(shown, said_in_order, "{what}");
    for site in &built.editions {
        for (address, expected) in site.artifacts.files() {
            let edition = site.artifacts.edition();
            let content =
                snapshot.content(edition, address).unwrap_or_else(|| panic!("{what}: no {edition}/{address}"));
            let seen = bytes(content);
            assert!(
                seen == *expected,
                "{what}: {edition}/{address} differs\n{}",
                difference(&String::from_utf8_lossy(expected), &String::from_utf8_lossy(&seen))
            );
        }
    }
    !built.editions.is_empty()
}

fn difference(expected: &str, seen: &str) -> String {
    let pairs = expected.lines().zip(seen.lines()).find(|(a, b)| a != b);
    pairs.map_or_else(|| "one is longer".to_owned(), |(a, b)| format!("- {a}\n+ {b}"))
}

/// Markdown files of the book, in order.
fn pages(root: &Path) -> Vec<String> {
    let files = WalkDir::new(root.join("modules")).sort_by_file_name().into_iter().map(Result::unwrap);
    files
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "md"))
        .map(|entry| entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned())
        .collect()
}

/// Changes something, and says what and which paths a watcher would name.
fn change(root: &Path, dice: &mut Dice, undo: &mut Vec<(String, Option<Vec<u8>>)>) -> (String, BTreeSet<String>) {
    let paths = pages(root);
    let page = paths[dice.roll(paths.len())].clone();
    let text = fs::read_to_string(root.join(&page)).unwrap();
    let mut set = |path: &str, text: String| {
        undo.push((path.to_owned(), fs::read(root.join(path)).ok()));
        fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        fs::write(root.join(path), text).unwrap();
        BTreeSet::from([path.to_owned()])
    };
    let number = dice.roll(1000);
    match dice.roll(14) {
        0..=3 => (format!("text of {page}"), set(&page, format!("{text}\n\n## Heading {number}\n\nMore text.\n"))),
        4 => (format!("note in {page}"), set(&page, format!("{text}\n\n::: trainer-note\nNote {number}.\n:::\n"))),
        5 => {
            let changed = text.replacen("title: ", &format!("title: No {number} "), 1);
            (format!("title of {page}"), set(&page, changed))
        }
        6 => {
            let changed = text.replacen("---\n", "---\nfor: trainer\n", 1);
            (format!("label of {page}"), set(&page, changed))
        }
        7 => (format!("a mistake in {page}"), set(&page, format!("{text}\n\n::: nonsense\nx\n:::\n"))),
        8 => (format!("a mistake in the head of {page}"), set(&page, text.replacen("---\n", "---\nnonsense: 1\n", 1))),
        9 => {
            let folder = page.rsplit_once('/').unwrap().0;
            let new = format!("{folder}/9-added-{number}.md");
            let text = format!("---\ntitle: Added {number}\nduration: 10\n---\n\n[back](index.md)\n");
            (format!("{new} added"), set(&new, text))
        }
        10 => {
            undo.push((page.clone(), Some(text.into_bytes())));
            fs::remove_file(root.join(&page)).unwrap();
            (format!("{page} deleted"), BTreeSet::from([page]))
        }
        11 => {
            let settings = fs::read_to_string(root.join("book.toml")).unwrap();
            let changed = match dice.roll(3) {
                0 => settings.replacen("title = \"", &format!("title = \"{number} "), 1),
                1 => settings.replacen("sees = [\"supervisor\"]", "sees = [\"supervisor\", \"virtual\"]", 1),
                _ => settings.replacen("at = \"10:30\"", "at = \"10:00\"", 1),
            };
            ("settings".to_owned(), set("book.toml", changed))
        }
        12 => {
            let drawing = "modules/permanence/01-permanency/images/framework.svg";
            let text = fs::read_to_string(root.join(drawing)).unwrap();
            let text = text.replacen("<svg", &format!("<!-- {number} --><svg data-n=\"{number}\""), 1);
            ("a drawing".to_owned(), set(drawing, text))
        }
        _ => {
            let folder = page.split('/').take(2).collect::<Vec<_>>().join("/");
            let new = format!("{folder}/8-section-{number}/index.md");
            let paths = set(&new, format!("---\ntitle: Section {number}\n---\n\nText.\n"));
            let folders = paths.iter().map(|path| path.rsplit_once('/').unwrap().0.to_owned()).collect();
            (format!("{new} in a new folder"), folders)
        }
    }
}

fn follow(seed: u64, steps: usize) {
    let folder = book();
    let root = folder.path();
    let mut live = Live::open(root.to_owned()).unwrap();
    assert!(compare(&live, root, "at first"), "the book is whole at first");
    let mut dice = Dice(seed);
    let mut undo = Vec::new();
    let (mut whole, mut said) = (0, Vec::new());
    for _ in 0..steps {
        // After a mistake it is often mended, so that whole books are seen too.
        let (what, paths) = match live.snapshot().errors() > 0 && dice.roll(3) > 0 {
            true => {
                let (path, before) = undo.pop().unwrap();
                match before {
                    Some(bytes) => {
                        fs::create_dir_all(root.join(&path).parent().unwrap()).unwrap();
                        fs::write(root.join(&path), bytes).unwrap();
                    }
                    None => fs::remove_file(root.join(&path)).unwrap(),
                }
                (format!("{path} as before"), BTreeSet::from([path]))
            }
            false => change(root, &mut dice, &mut undo),
        };
        said.push(what);
        live.refresh(&Changes::Paths(paths)).unwrap();
        whole += usize::from(compare(&live, root, &format!("seed {seed}: {}", said.join(", "))));
    }
    assert!(whole > steps / 4, "only {whole} of {steps} steps had a whole book");
}

#[test]
fn after_any_edits_all_is_as_a_build_would_write_it() {
    follow(1, 30);
    follow(7, 30);
}

#[test]
fn what_is_saved_again_unchanged_is_nothing_new() {
    let folder = book();
    let mut live = Live::open(folder.path().to_owned()).unwrap();
    let page = "modules/permanence/01-permanency/01-values.md";
    let text = fs::read(folder.path().join(page)).unwrap();
    fs::write(folder.path().join(page), text).unwrap();
    assert!(!live.refresh(&Changes::Paths(BTreeSet::from([page.to_owned()]))).unwrap());
    assert!(!live.refresh(&Changes::Everything).unwrap());
}

#[test]
fn a_broken_page_stays_as_it_was_and_the_others_go_on() {
    let folder = book();
    let root = folder.path();
    let mut live = Live::open(root.to_owned()).unwrap();
    let shown =
        |live: &Live, page: &str| String::from_utf8(bytes(live.snapshot().content("trainee", page).unwrap())).unwrap();
    let (broken, other) =
        ("modules/permanence/01-permanency/01-values.md", "modules/permanence/01-permanency/03-goals.md");
    let before = shown(&live, "permanence/permanency/values.html");
    let append = |path: &str, more: &str| {
        let text = fs::read_to_string(root.join(path)).unwrap();
        fs::write(root.join(path), format!("{text}\n\n{more}\n")).unwrap();
        Changes::Paths(BTreeSet::from([path.to_owned()]))
    };
    assert!(live.refresh(&append(broken, "::: trainer-note\nNever closed: a-secret.")).unwrap());
    assert_eq!(live.snapshot().errors(), 1);
    assert_eq!(shown(&live, "permanence/permanency/values.html"), before);
    assert!(live.refresh(&append(other, "Words of today.")).unwrap());
    assert!(shown(&live, "permanence/permanency/goals.html").contains("Words of today."));
    assert_eq!(shown(&live, "permanence/permanency/values.html"), before);
    assert!(live.refresh(&append(broken, ":::\n\nMended.")).unwrap());
    assert_eq!(live.snapshot().errors(), 0);
    let mended = shown(&live, "permanence/permanency/values.html");
    assert!(mended.contains("Mended.") && !mended.contains("a-secret"));
}

#[test]
fn a_new_page_with_a_mistake_keeps_no_other_page_back() {
    let folder = book();
    let root = folder.path();
    let mut live = Live::open(root.to_owned()).unwrap();
    let (new, old) = ("modules/permanence/01-permanency/07-new.md", "modules/permanence/01-permanency/03-goals.md");
    fs::write(root.join(new), "---\ntitle: New\n---\n\n::: nonsense\nx\n:::\n").unwrap();
    let text = fs::read_to_string(root.join(old)).unwrap();
    fs::write(root.join(old), format!("{text}\n\nWords of today, and [the new page](07-new.md).\n")).unwrap();
    live.refresh(&Changes::Paths(BTreeSet::from([new.to_owned(), old.to_owned()]))).unwrap();
    let snapshot = live.snapshot();
    assert_eq!(snapshot.errors(), 1, "{:#?}", snapshot.problems(9));
    let page = bytes(snapshot.content("trainee", "permanence/permanency/goals.html").unwrap());
    assert!(String::from_utf8(page).unwrap().contains("Words of today, and the new page."));
    assert!(snapshot.content("trainee", "permanence/permanency/new.html").is_none());
    fs::write(root.join(new), "---\ntitle: New\n---\n\nText.\n").unwrap();
    live.refresh(&Changes::Paths(BTreeSet::from([new.to_owned()]))).unwrap();
    assert!(compare(&live, root, "mended"));
}

#[test]
fn the_nearest_page_is_the_last_one_before_that_both_have() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("modules/m/part")).unwrap();
    fs::write(root.join("book.toml"), "[book]\ntitle = \"A book\"\n").unwrap();
    for (path, label) in [
        ("index", "trainer_notes: Bring chairs."),
        ("1-a", ""),
        ("2-b", "for: trainer"),
        ("part/index", ""),
        ("part/1-c", "for: trainer"),
    ] {
        let text = format!("---\ntitle: Page {path}\n{label}\n---\n\nText.\n");
        fs::write(root.join(format!("modules/m/{path}.md")), text).unwrap();
    }
    let live = Live::open(root.to_owned()).unwrap();
    let snapshot = live.snapshot();
    assert_eq!(snapshot.errors(), 0, "{:#?}", snapshot.problems(9));
    let rows = [
        ("m/a.html", "m/a.html"),
        ("m/b.html", "m/a.html"),
        ("m/part/c.html", "m/part/index.html"),
        ("m/before-you-begin.html", "m/index.html"),
        ("no-module/x.html", "index.html"),
        ("index.html", "index.html"),
    ];
    for (here, there) in rows {
        assert_eq!(snapshot.nearest("trainer", "trainee", here), there, "{here}");
    }
}

#[test]
fn a_problem_of_the_theme_is_told_until_it_is_mended() {
    let folder = book();
    let root = folder.path();
    let mut live = Live::open(root.to_owned()).unwrap();
    let settings = fs::read_to_string(root.join("book.toml")).unwrap();
    fs::write(root.join("book.toml"), format!("{settings}\n[output.html]\ntheme = \"themes/own\"\n")).unwrap();
    assert!(live.refresh(&Changes::Paths(BTreeSet::from(["book.toml".to_owned()]))).unwrap());
    let page = "modules/permanence/01-permanency/03-goals.md";
    let text = fs::read_to_string(root.join(page)).unwrap();
    fs::write(root.join(page), format!("{text}\n\nMore.\n")).unwrap();
    assert!(live.refresh(&Changes::Paths(BTreeSet::from([page.to_owned()]))).unwrap());
    assert!(!compare(&live, root, "the theme is missing"));
    fs::create_dir_all(root.join("themes/own/css")).unwrap();
    fs::write(root.join("themes/own/css/90-own.css"), "a { color: #123456 }").unwrap();
    assert!(live.refresh(&Changes::Paths(BTreeSet::from(["themes/own".to_owned()]))).unwrap());
    assert!(compare(&live, root, "the theme is there"));
}
