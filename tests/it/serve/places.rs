//! Where a book may lie, and from where it may be opened.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::serve::preview::Preview;
use crate::serve::{page, small, write, write_small};

/// Saves texts of all kinds and waits until each is seen.
#[track_caller]
fn is_followed(preview: &Preview, book: &Path) {
    for text in ["A new text.", "Another text."] {
        write(&book.join("modules/one/index.md"), page("One", text));
        preview.until_text("/trainee/one/", text);
    }
    write(&book.join("modules/one/3-added.md"), page("Added", "An added page."));
    preview.until_text("/trainee/one/added.html", "An added page.");
    write(&book.join("book.toml"), "[book]\ntitle = \"Other title\"\n");
    preview.until_text("/trainee/", "Other title");
    preview.is_as_built(book);
}

#[test]
fn a_path_may_have_spaces_and_letters_of_all_kinds() {
    let folder = TempDir::new().unwrap();
    let book = folder.path().join("Kurs für „Neue“ – 学习 #1 100%");
    write_small(&book);
    is_followed(&Preview::of(&book), &book);
}

#[test]
fn a_module_may_have_letters_of_all_kinds() {
    let book = small();
    write(&book.path().join("modules/größe/1-weiß nicht.md"), page("Weiß nicht", "Umlaute."));
    write(&book.path().join("modules/größe/index.md"), page("Größe", "![Bild](bild ä.svg)"));
    write(&book.path().join("modules/größe/bild ä.svg"), super::DRAWING);
    let preview = Preview::of(book.path());
    preview.is_as_built(book.path());
    let reply = preview.get("/trainee/größe");
    assert_eq!((reply.status, reply.header("Location")), (302, "/trainee/gr%C3%B6%C3%9Fe/"));
    write(&book.path().join("modules/größe/1-weiß nicht.md"), page("Weiß nicht", "Gefolgt."));
    preview.until_text("/trainee/größe/weiß-nicht.html", "Gefolgt.");
}

#[test]
fn a_book_is_opened_from_its_own_folder() {
    let book = small();
    let preview = Preview::start(super::preview::trainbook().args(["serve", "--port", "0"]).current_dir(book.path()));
    is_followed(&preview, book.path());
}

#[test]
fn a_book_is_opened_by_a_path_from_elsewhere() {
    let folder = TempDir::new().unwrap();
    write_small(&folder.path().join("course"));
    fs::create_dir(folder.path().join("other")).unwrap();
    let mut command = super::preview::trainbook();
    let command = command.args(["serve", "../course/", "--port", "0"]).current_dir(folder.path().join("other"));
    is_followed(&Preview::start(command), &folder.path().join("course"));
}

#[cfg(unix)]
#[test]
fn a_book_is_opened_through_a_link() {
    let folder = TempDir::new().unwrap();
    let (book, link) = (folder.path().join("book"), folder.path().join("link"));
    write_small(&book);
    std::os::unix::fs::symlink(&book, &link).unwrap();
    is_followed(&Preview::of(&link), &book);
    write_small(&book);
    fs::remove_file(book.join("modules/one/3-added.md")).unwrap();
    is_followed(&Preview::of(&link), &link);
}

#[cfg(unix)]
#[test]
fn a_book_below_a_link_is_followed() {
    let folder = TempDir::new().unwrap();
    let (above, link) = (folder.path().join("above"), folder.path().join("link"));
    write_small(&above.join("book"));
    std::os::unix::fs::symlink(&above, &link).unwrap();
    is_followed(&Preview::of(&link.join("book")), &above.join("book"));
}

#[test]
fn a_book_is_followed_by_looking_at_intervals() {
    let book = small();
    let preview = Preview::with(book.path(), |command| command.args(["--port", "0", "--poll"]));
    is_followed(&preview, book.path());
}
