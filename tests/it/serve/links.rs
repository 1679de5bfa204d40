//! Links that lead out of the book's folder. What is behind them nobody gets.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::serve::preview::Preview;
use crate::serve::{built, small, write};

/// Where a file that a page links to is published.
fn handout_address(book: &Path) -> String {
    let built = built(book);
    let name = built.keys().find(|path| path.starts_with("trainee/assets/handout-")).unwrap();
    format!("/{name}")
}

const LINKED: &str = "---\ntitle: One\n---\n\n[The handout](papers/handout.txt)\n";

/// A book with a handout, and a folder beside with a file of another text.
fn with_handout() -> (TempDir, TempDir, String) {
    let (book, beside) = (small(), TempDir::new().unwrap());
    write(&book.path().join("modules/one/papers/handout.txt"), "the handout");
    write(&book.path().join("modules/one/index.md"), LINKED);
    write(&beside.path().join("handout.txt"), "a secret");
    let address = handout_address(book.path());
    (book, beside, address)
}

#[test]
fn a_link_that_is_there_from_the_start_is_never_followed() {
    let (book, beside, address) = with_handout();
    // Were it published, it would be under the name that a file with its text has.
    write(&book.path().join("modules/one/papers/handout.txt"), "a secret");
    let secret = handout_address(book.path());
    fs::remove_file(book.path().join("modules/one/papers/handout.txt")).unwrap();
    std::os::unix::fs::symlink(beside.path().join("handout.txt"), book.path().join("modules/one/papers/handout.txt"))
        .unwrap();
    let preview = Preview::of(book.path());
    let said = preview.problems();
    assert!(said.iter().any(|problem| problem["code"] == "file/link"), "{said:#?}");
    for path in [
        &address,
        &secret,
        "/trainee/one/papers/handout.txt",
        "/-/source/modules/one/papers/handout.txt",
        "/trainee/one/",
    ] {
        let reply = preview.get(path);
        assert!(matches!(reply.status, 404 | 503), "{path}: {}", reply.status);
        assert!(!reply.text().contains("a secret"), "{path}");
    }
}

#[test]
fn a_link_in_place_of_a_file_or_its_folder_is_never_followed() {
    let (book, beside, address) = with_handout();
    let preview = Preview::of(book.path());
    assert_eq!(preview.text(&address), "the handout");
    let papers = book.path().join("modules/one/papers");
    let aside = book.path().join("aside");
    for (what, place, target) in [
        ("file", papers.join("handout.txt"), beside.path().join("handout.txt")),
        ("folder", papers.clone(), beside.path().to_owned()),
    ] {
        fs::rename(&place, &aside).unwrap();
        std::os::unix::fs::symlink(&target, &place).unwrap();
        // Not even before it is noticed.
        preview.until(&format!("the link, a {what}"), |preview| {
            let reply = preview.get(&address);
            assert_eq!((reply.status, reply.text().contains("a secret")), (404, false), "{what}");
            preview.problems().iter().any(|problem| problem["code"] == "file/link")
        });
        assert_eq!(preview.get(&address).status, 404);
        assert!(preview.text("/trainee/one/").contains("The handout"), "the page stays");
        fs::remove_file(&place).unwrap();
        fs::rename(&aside, &place).unwrap();
        preview.until_problems(0);
        assert_eq!(preview.text(&address), "the handout");
    }
    preview.is_as_built(book.path());
}
