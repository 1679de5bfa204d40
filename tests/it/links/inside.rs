//! Links, pictures, handouts and references inside of a book, in every edition.

use crate::memory::MemoryBook;

/// A book with pages, a section and files for all and for some, and with `text` on a page for everyone.
fn book(front: &str, text: &str) -> MemoryBook {
    let note = "::: trainer-note\n## Kept\n\nText.\n:::";
    MemoryBook::new()
        .file(
            "book.toml",
            "[book]\ntitle = \"B\"\n[labels.online]\n[editions.remote]\nsees = [\"trainer\", \"online\"]\n",
        )
        .file("modules/m/index.md", &format!("---\ntitle: M\n{front}---\n\n{text}\n"))
        .file("modules/m/open.md", &format!("---\ntitle: Open\n---\n\n## Part\n\n{note}\n"))
        .file("modules/m/kept.md", "---\ntitle: Kept\nfor: trainer\n---\n\n## Part\n")
        .file("modules/m/far.md", "---\ntitle: Far\nfor: online\n---\n")
        .file("modules/m/s/index.md", "---\ntitle: S\nfor: supervisor\n---\n")
        .file("modules/m/s/p.md", "---\ntitle: P\n---\n")
        .file("modules/m/a.svg", "<svg/>")
        .file("modules/m/h.pdf", "x")
        .file("modules/kept/index.md", "---\ntitle: Kept module\nfor: trainer\n---\n")
}

/// What is said of a text, without the drawing: its code, line and message.
fn told(front: &str, text: &str) -> Vec<String> {
    let editions = book(front, text).build();
    let problems = editions.problems();
    let lines: Vec<&str> = problems.lines().collect();
    lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let (code, message) = line.strip_prefix("error[")?.split_once("]: ")?;
            let place = lines[at + 1].split("index.md:").nth(1)?;
            Some(format!("{code} {place} {message}"))
        })
        .collect()
}

#[test]
fn what_all_editions_have_can_be_linked() {
    let text = "[a](open.md) [b](open.md#part) [c](/m/open.md) [d](#here) ![\"\"](a.svg) [e](h.pdf) [f](../kept/../m/open.md)\n\n## Here";
    assert_eq!(told("resources: [{ title: H, file: h.pdf }]\n", text), [""; 0]);
}

#[test]
fn what_is_nowhere_is_told_once() {
    for (text, code) in [
        ("[a](opne.md)", "link/unknown-page"),
        ("[a](open.md#prat)", "link/unknown-heading"),
        ("[a](#nowhere)", "link/unknown-heading"),
        ("[a](gone.pdf)", "link/unknown-file"),
        ("[a](s)", "link/folder"),
        ("[a](open.html)", "link/html"),
        ("[a](../../../x.md)", "link/outside"),
        ("[a]()", "link/empty"),
        ("[a](ftp://a.org)", "link/scheme"),
        ("[a](//a.org)", "link/scheme"),
        ("![a](gone.svg)", "link/unknown-file"),
        ("![a](https://a.org/a.svg)", "link/elsewhere"),
        ("![a](h.pdf)", "image/kind"),
        ("::: handout {file=gone.pdf}\n:::", "link/unknown-file"),
        ("::: video {url=\"https://a.org\" transcript=gone.txt}\n:::", "link/unknown-file"),
        ("::: activity {#gone}\n:::", "activity/unknown"),
    ] {
        let told = told("", text);
        assert_eq!(told.len(), 1, "{text}: {told:?}");
        assert!(told[0].starts_with(&format!("{code} 5:")), "{text}: {told:?}");
    }
    for (front, code) in [
        ("prerequisites: [gone]\n", "module/unknown-prerequisite"),
        ("resources: [{ title: R, file: gone.pdf }]\n", "link/unknown-file"),
        ("agenda: [{ title: D, sessions: [{ module: gone }] }]\n", "agenda/unknown-module"),
        ("agenda: [{ title: D, sessions: [{ module: m, page: gone }] }]\n", "agenda/unknown-page"),
        ("image: { file: gone.svg, alt: A }\n", "link/unknown-file"),
        ("key_points: ['[a](gone.md)']\n", "link/unknown-page"),
    ] {
        let told = told(front, "");
        assert_eq!(told.len(), 1, "{front}: {told:?}");
        assert!(told[0].starts_with(&format!("{code} 3:")), "{front}: {told:?}");
    }
}

#[test]
fn what_an_edition_lacks_is_told_with_the_editions_that_lack_it() {
    let editions = |place: &str, what: &str, editions: &str| {
        let word = if editions.contains(',') { "editions" } else { "edition" };
        vec![format!("link/not-in-edition {place} {what} is not in the {word} {editions}")]
    };
    let page = "the page `modules/m/kept.md`";
    assert_eq!(told("", "[a](kept.md)"), editions("5:1", page, "`trainee`, `supervisor`"));
    assert_eq!(told("", "[a](kept.md#part)"), editions("5:1", page, "`trainee`, `supervisor`"));
    assert_eq!(told("", "[a](open.md#kept)"), editions("5:1", "the heading `#kept`", "`trainee`, `supervisor`"));
    assert_eq!(
        told("", "[a](far.md)"),
        editions("5:1", "the page `modules/m/far.md`", "`trainee`, `trainer`, `supervisor`")
    );
    let inside = "the page `modules/m/s/p.md`";
    assert_eq!(told("", "[a](s/p.md)"), editions("5:1", inside, "`trainee`, `trainer`, `remote`"));
    assert_eq!(told("key_points: ['[a](kept.md)']\n", ""), editions("3:15", page, "`trainee`, `supervisor`"));
    assert_eq!(told("prerequisites: [kept]\n", ""), editions("3:17", "the module `kept`", "`trainee`, `supervisor`"));
    assert_eq!(
        told("agenda: [{ title: D, sessions: [{ module: kept }] }]\n", ""),
        editions("3:43", "the module `kept`", "`trainee`, `supervisor`")
    );
    assert_eq!(
        told("agenda: [{ title: D, sessions: [{ module: m, page: kept }] }]\n", ""),
        editions("3:52", "the page `kept` of the module `m`", "`trainee`, `supervisor`")
    );
    assert_eq!(
        told("activities: [{ id: x, title: X, for: trainer }]\n", "::: activity {#x}\n:::"),
        editions("6:1", "the activity `x`", "`trainee`, `supervisor`")
    );
}

#[test]
fn a_link_behind_the_same_label_is_fine() {
    for text in [
        "::: only {for=trainer}\n[a](kept.md) [b](open.md#kept)\n:::",
        "::: only {for=supervisor}\n[a](s/p.md)\n:::",
        "::: only {for=online}\n[a](far.md) [b](kept.md)\n:::",
    ] {
        assert_eq!(told("", text), [""; 0], "{text}");
    }
    assert_eq!(told("prerequisites: [{ module: kept, for: trainer }]\n", ""), [""; 0]);
    let told = told("", "::: only {for=trainer}\n[a](far.md)\n:::");
    assert_eq!(told, ["link/not-in-edition 6:1 the page `modules/m/far.md` is not in the edition `trainer`"]);
}
