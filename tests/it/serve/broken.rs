//! A book with a mistake: the page stays, the author is told where, and no reader is told what is not for them.

use std::fs;

use crate::serve::preview::{Preview, until_said};
use crate::serve::{page, small, write};

/// A note for trainers that a mistake of the author's leaves without an end.
const OPEN: &str = "---\ntitle: One\n---\n\nThe first text.\n\n  \n::: trainer-note\nSecret-of-trainers.\n";

#[test]
fn a_broken_page_stays_and_the_place_is_told() {
    let book = small();
    let preview = Preview::of(book.path());
    let file = book.path().join("modules/one/index.md");
    let before = preview.text("/trainee/one/");
    write(&file, OPEN);
    let problems = preview.until_problems(1);
    let problem = &problems[0];
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["file"], "modules/one/index.md");
    assert_eq!((&problem["line"], &problem["column"]), (&8.into(), &1.into()), "{problem}");
    assert!(problem["drawing"].as_str().unwrap().contains("::: trainer-note"), "{problem}");
    assert_eq!(preview.book()["errors"], 1);
    // Those who see trainers' notes may be quoted them; no other edition.
    let generation =
        |page: &str| page.split("data-generation=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let after = preview.text("/trainee/one/");
    assert_eq!(after.replace(&generation(&after), ""), before.replace(&generation(&before), ""));
    for edition in ["trainee", "supervisor"] {
        for address in ["", "one/", "one/page.html", "two/", "404.html", "nothing", "glossary.html"] {
            let reply = preview.get(&format!("/{edition}/{address}"));
            assert!(!reply.text().contains("Secret-of"), "{edition}/{address}");
            assert!(!reply.text().contains("data-panel"), "{edition}/{address}");
        }
    }
    // Other pages go on meanwhile.
    write(&book.path().join("modules/two/index.md"), page("Two", "Written meanwhile."));
    preview.until_text("/trainee/two/", "Written meanwhile.");
    until_said(&preview, "modules/one/index.md:8:1");
    write(&file, format!("{OPEN}:::\n"));
    preview.until_problems(0);
    assert_eq!(preview.book()["errors"], 0);
    assert!(preview.text("/trainer/one/").contains("Secret-of-trainers."));
    assert!(!preview.text("/trainee/one/").contains("Secret-of-trainers."));
    preview.is_as_built(book.path());
}

#[test]
fn a_book_that_was_never_whole_has_pages_that_wait() {
    let book = small();
    write(&book.path().join("modules/one/index.md"), OPEN);
    let preview = Preview::of(book.path());
    assert_eq!(preview.problems().len(), 1);
    until_said(&preview, "modules/one/index.md:8:1");
    for edition in ["trainee", "trainer", "supervisor"] {
        for address in ["", "one/", "two/", "nothing"] {
            let reply = preview.get(&format!("/{edition}/{address}"));
            assert_eq!((reply.status, reply.header("Retry-After")), (503, "1"), "{edition}/{address}");
            assert!(!reply.text().contains("Secret-of"), "{edition}/{address}");
            assert!(!reply.text().contains("index.md"), "{edition}/{address}");
        }
    }
    assert_eq!(preview.get("/").status, 200);
    assert_eq!(preview.get("/trainee").status, 302);
    write(&book.path().join("modules/one/index.md"), page("One", "Whole."));
    preview.until_text("/trainee/one/", "Whole.");
    preview.is_as_built(book.path());
}

#[test]
fn broken_settings_leave_all_as_it_was() {
    let book = small();
    let preview = Preview::of(book.path());
    let file = book.path().join("book.toml");
    write(&file, "[book]\ntitle = \"Small book\"\ntitel = \"x\"\n");
    let problems = preview.until_problems(1);
    assert_eq!(
        (&problems[0]["file"], &problems[0]["line"], &problems[0]["column"]),
        (&"book.toml".into(), &3.into(), &1.into())
    );
    assert!(preview.text("/trainee/one/").contains("The first text."));
    write(&file, "[book\n");
    preview.until("another mistake", |preview| preview.problems().iter().any(|problem| problem["line"] == 1));
    assert!(preview.text("/trainee/one/").contains("The first text."));
    // A page that is saved meanwhile is shown when the settings are good again.
    write(&book.path().join("modules/one/index.md"), page("One", "Saved meanwhile."));
    write(&file, "[book]\ntitle = \"Mended book\"\n");
    preview.until_text("/trainee/one/", "Saved meanwhile.");
    preview.until_problems(0);
    assert_eq!(preview.book()["title"], "Mended book");
    preview.is_as_built(book.path());
}

#[test]
fn settings_that_are_broken_from_the_start_can_be_mended() {
    let book = small();
    write(&book.path().join("book.toml"), "[book\n");
    let preview = Preview::of(book.path());
    assert_eq!(preview.problems().len(), 1);
    assert_eq!(preview.get("/").status, 200);
    write(&book.path().join("book.toml"), "[book]\ntitle = \"Mended book\"\n");
    preview.until_text("/trainee/one/", "The first text.");
    assert_eq!(preview.book()["editions"].as_array().unwrap().len(), 3);
    write(&book.path().join("modules/one/index.md"), page("One", "Followed."));
    preview.until_text("/trainee/one/", "Followed.");
}

#[test]
fn settings_may_go_and_come_back() {
    let book = small();
    let preview = Preview::of(book.path());
    let file = book.path().join("book.toml");
    fs::remove_file(&file).unwrap();
    until_said(&preview, "there is no `book.toml`");
    assert!(preview.text("/trainee/one/").contains("The first text."));
    write(&book.path().join("modules/one/index.md"), page("One", "Saved meanwhile."));
    write(&file, "[book]\ntitle = \"Back again\"\n");
    preview.until_text("/trainee/one/", "Saved meanwhile.");
    preview.until("the title", |preview| preview.book()["title"] == "Back again");
    preview.is_as_built(book.path());
}

#[test]
fn a_page_that_is_no_text_stays_too() {
    let book = small();
    let preview = Preview::of(book.path());
    let file = book.path().join("modules/one/1-page.md");
    let utf_16: Vec<u8> = "\u{feff}---\ntitle: Page\n---\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let kinds =
        [(b"---\ntitle: Page\n---\n\n\xff\xfe\n".to_vec(), 5), (utf_16, 1), (b"---\ntitle: Page\n\0---\n".to_vec(), 3)];
    for (number, (bytes, line)) in kinds.iter().enumerate() {
        let text = format!("Text {number}.");
        write(&file, page("Page", &text));
        preview.until_text("/trainee/one/page.html", &text);
        preview.until_problems(0);
        write(&file, bytes);
        let problems = preview.until_problems(1);
        assert_eq!((&problems[0]["file"], &problems[0]["line"]), (&"modules/one/1-page.md".into(), &(*line).into()));
        // Other pages go on meanwhile.
        let meanwhile = format!("Written during {number}.");
        write(&book.path().join("modules/two/index.md"), page("Two", &meanwhile));
        preview.until_text("/trainee/two/", &meanwhile);
        assert!(preview.text("/trainee/one/page.html").contains(&text), "the page stays");
    }
    write(&file, page("Page", "Text again."));
    preview.until_text("/trainee/one/page.html", "Text again.");
    preview.until_problems(0);
    preview.is_as_built(book.path());
}
