//! What pages give to who keeps something in the browser: the page "My answers", the numbers to count to, and the book's id.

use crate::memory::MemoryBook;

const SETTINGS: &str = "[book]\ntitle = \"Book\"\n[output.html]\nsite-url = \"https://example.org/\"\n";

fn of_text(text: &str) -> MemoryBook {
    MemoryBook::of_page(text).file("book.toml", SETTINGS)
}

#[test]
fn my_answers_has_the_questions_and_nothing_that_its_edition_lacks() {
    let editions = of_text(
        "::: reflection {#one} First\nWhat *helped*?[^1] See [there](#below).\n\n## A heading\n\n::: answer\nThe kettle.\n:::\n::: trainer-note\nWait.\n:::\n::: supervisor-note\nAsk again.\n:::\n:::\n\n## Below {#below}\n\n:::: activity {#two kind=reflection} Second\nWrite it down.\n\n::: reflection {#three}\nAnd this?\n:::\n::::\n\n::: reflection {#four for=trainer}\nFor trainers.\n:::\n\n[^1]: A footnote.",
    )
    .build()
    .clean();
    let trainee = editions.text("trainee", "m/my-answers.html");
    for part in
        ["What helped ? See there .", "A heading", "Second", "Write it down.", "And this?", "From the page Page"]
    {
        assert!(trainee.contains(part), "{part} is not in {trainee}");
    }
    let order = ["What helped", "Write it down.", "And this?"].map(|part| trainee.find(part));
    assert!(order.is_sorted(), "{trainee}");
    for part in ["The kettle.", "Wait.", "Ask again.", "For trainers.", "A footnote.", "textarea"] {
        assert!(!trainee.contains(part), "{part} is in {trainee}");
    }
    let html = editions.html("trainee", "m/my-answers.html");
    assert_eq!(html.matches("data-place=").count(), 3);
    assert!(html.contains("data-place=\"m/p.html#one\""));
    assert!(html.contains("href=\"../m/p.html#below\"") || html.contains("href=\"p.html#below\""), "{html}");
    assert!(!html.contains("id=\"below\"") && !html.contains("tb-fnref"));

    assert!(editions.html("trainee", "m/p.html").contains("my-answers.html"), "the menu leads to it");
    assert!(editions.files("supervisor").contains_key("m/my-answers.html"));
    assert!(!editions.text("supervisor", "m/my-answers.html").contains("Ask again."));
    assert!(!editions.files("trainer").contains_key("m/my-answers.html"), "trainers have no boxes");
    let sitemap = String::from_utf8(editions.files("trainee")["sitemap.xml"].clone()).unwrap();
    assert!(sitemap.contains("m/p.html") && !sitemap.contains("my-answers"), "{sitemap}");
}

#[test]
fn a_module_without_boxes_has_no_page_for_answers() {
    let editions = of_text("Text.\n\n::: reflection {for=supervisor}\nFor supervisors.\n:::").build().clean();
    assert!(!editions.files("trainee").contains_key("m/my-answers.html"));
    assert!(!editions.html("trainee", "m/p.html").contains("my-answers"));
    assert!(editions.text("supervisor", "m/my-answers.html").contains("For supervisors."));
}

#[test]
fn pages_and_checks_are_counted_for_each_edition() {
    let question = |labels: &str| format!("::: question{labels}\nWhich?\n\n- [x] This\n- [ ] That\n:::\n");
    let page = format!("{}\n::: details More\n{}:::\n\n{}", question(""), question(""), question(" {for=supervisor}"));
    let book = |answers: &str| {
        MemoryBook::new()
            .file("modules/m/index.md", &format!("---\ntitle: M\n{answers}---\n"))
            .file("modules/m/01-open.md", &format!("---\ntitle: Open\n---\n\n{page}"))
            .file("modules/m/02-s/index.md", "---\ntitle: S\nfor: supervisor\n---\n")
            .file("modules/m/02-s/inner.md", "---\ntitle: Inner\n---\n")
            .build()
            .clean()
    };
    let self_check = book("answers: self-check\n");
    let card = |edition: &str| {
        let html = self_check.html(edition, "index.html");
        let (_, card) = html.split_once("data-module=").unwrap_or_else(|| panic!("no card in {html}"));
        card.split_once('>').unwrap().0.to_owned()
    };
    assert_eq!(card("trainee"), "\"m\" data-pages=\"index open\" data-checks=\"2\"");
    assert_eq!(card("supervisor"), "\"m\" data-pages=\"index open s/index s/inner\" data-checks=\"3\"");
    assert!(self_check.html("trainee", "m/open.html").contains("data-pages=\"2\">0 of 2 pages read<"));
    assert!(self_check.html("supervisor", "m/open.html").contains("data-pages=\"4\">0 of 4 pages read<"));
    let trainer = self_check.html("trainer", "index.html") + &self_check.html("trainer", "m/open.html");
    for part in ["data-pages", "data-checks", "class=\"kept", "data-asks"] {
        assert!(!trainer.contains(part), "trainers' pages have {part}");
    }
    // Without a key nobody can tell that an answer is right.
    assert!(book("").html("trainee", "index.html").contains("data-checks=\"0\""));
}

#[test]
fn the_id_of_a_book_is_its_own_or_made_from_the_title() {
    let id = |settings: &str| {
        let editions = MemoryBook::of_page("Text.").file("book.toml", settings).build().clean();
        let html = editions.html("trainee", "m/p.html");
        html.split_once("data-book=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
    };
    assert_eq!(id("[book]\ntitle = \"Core training\"\n"), "core-training");
    assert_eq!(id("[book]\ntitle = \"Core training, second edition\"\nid = \"core-training\"\n"), "core-training");
    let bad = MemoryBook::of_page("Text.").file("book.toml", "[book]\ntitle = \"A\"\nid = \"a b\"\n").build().refused();
    assert!(
        bad.problems().contains("book-toml/id") && bad.problems().contains("as `core-training`"),
        "{}",
        bad.problems()
    );
}

#[test]
fn no_page_of_an_author_can_take_the_place_of_my_answers() {
    MemoryBook::of_page("Text.")
        .file("modules/m/my-answers.md", "---\ntitle: Mine\n---\n")
        .build()
        .refused()
        .tells("my-answers");
}
