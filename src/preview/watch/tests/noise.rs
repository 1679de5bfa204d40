//! What is not told.

#![cfg(test)]

use std::fs;
use std::path::Path;

use super::super::noise::hides;
use super::{Book, How, names};
use std::time::Duration;

#[test]
fn names_that_are_never_part_of_a_book() {
    for hidden in [
        ".git/index",
        "a/.git/HEAD",
        ".one.md.swp",
        ".#one.md",
        "#one.md#",
        "one.md~",
        "one.md.swp",
        "one.md.swx",
        "4913",
        "a.TMP",
        "one.md___jb_tmp___",
        "one.md___jb_old___",
        "film.mp4.crdownload",
        "film.mp4.part",
        "Thumbs.db",
        ".DS_Store",
        "~$report.docx",
        ".~lock.plan.odt#",
        "a/Desktop.ini",
        "old~/one.md",
    ] {
        assert!(hides(Path::new(hidden)), "{hidden}");
    }
    for shown in [
        "one.md",
        "a/one.md",
        "one.md.bak",
        "one.md.orig",
        "4913/one.md",
        "drafts.tmp/one.md",
        "a#b.md",
        "~one.md",
        "#1.md",
        "",
    ] {
        assert!(!hides(Path::new(shown)), "{shown}");
    }
}

#[test]
fn backups_hidden_files_and_the_output_are_not_told() {
    for how in [How::Native, How::Poll(Duration::from_millis(20))] {
        let mut book = Book::watched(how, |_| {});
        for path in [
            "modules/.one.md.swp",
            "modules/one.md~",
            "modules/#one.md#",
            "modules/4913",
            "modules/.git/index",
            "modules/out/a.html",
            "build/index.html",
            "build/deep/index.html",
            "elsewhere.txt",
            "other/file.md",
            "modules/deep/~$three.docx",
        ] {
            book.save(path, "something");
        }
        fs::remove_file(book.path("modules/one.md~")).unwrap();
        fs::rename(book.path("modules/.git"), book.path("modules/.git2")).unwrap();
        book.nothing_else();
    }
}

#[test]
fn reading_is_not_told() {
    for how in [How::Native, How::Poll(Duration::from_millis(20))] {
        let mut book = Book::watched(how, |_| {});
        for _ in 0..3 {
            for path in ["book.toml", "modules/one.md", "modules/two.md", "modules/deep/three.md", "theme/page.css"] {
                fs::read(book.path(path)).unwrap();
            }
            for path in ["", "modules", "modules/deep", "theme"] {
                fs::read_dir(book.path(path)).unwrap().for_each(drop);
            }
        }
        book.nothing_else();
    }
}

#[test]
fn what_is_named_is_told_whatever_its_name() {
    let book = Book::new();
    let mut places = super::places(book.folder.path());
    places.files.insert(book.path(".logo.tmp"));
    book.watch.set(places).unwrap();
    assert!(book.next().batch.everything);
    book.save(".logo.tmp", "a picture");
    assert_eq!(book.next_names(), names(&[".logo.tmp"]));
}
