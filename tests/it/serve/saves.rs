//! How programs save: each save is one new state to see, and what programs leave beside is none.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use crate::serve::preview::{Preview, trainbook};
use crate::serve::{in_some_attempt, page, small, write};

/// The page that is saved, and the one that is saved to see that nothing else came before.
const PAGE: &str = "modules/one/index.md";
const MARK: &str = "modules/two/index.md";

/// The ways to save. A pause is the program's own.
type Way = (&'static str, fn(&Path, &str));

const WAYS: &[Way] = &[
    ("in place", |file, text| fs::write(file, text).unwrap()),
    ("emptied, a pause, written", |file, text| {
        File::create(file).unwrap();
        sleep(Duration::from_millis(30));
        fs::write(file, text).unwrap();
    }),
    ("emptied and open, a pause, written", |file, text| {
        let mut open = File::create(file).unwrap();
        sleep(Duration::from_millis(30));
        open.write_all(text.as_bytes()).unwrap();
    }),
    ("a new file renamed over it, the old one kept", |file, text| {
        let _ = fs::remove_file(beside(file, "index.md~"));
        fs::hard_link(file, beside(file, "index.md~")).unwrap();
        let new = beside(file, "index.md.AbCdEf");
        fs::write(&new, text).unwrap();
        fs::rename(new, file).unwrap();
    }),
    ("renamed to a backup, a pause, made again", |file, text| {
        fs::rename(file, beside(file, "index.md~")).unwrap();
        sleep(Duration::from_millis(15));
        fs::write(file, text).unwrap();
    }),
    ("deleted, a pause, made again", |file, text| {
        fs::remove_file(file).unwrap();
        sleep(Duration::from_millis(30));
        fs::write(file, text).unwrap();
    }),
    ("with all that vim leaves beside for a moment", |file, text| {
        fs::write(beside(file, ".index.md.swp"), "a swap file").unwrap();
        File::create(beside(file, "4913")).unwrap();
        fs::remove_file(beside(file, "4913")).unwrap();
        fs::rename(file, beside(file, "index.md~")).unwrap();
        fs::write(file, text).unwrap();
        fs::remove_file(beside(file, "index.md~")).unwrap();
        fs::remove_file(beside(file, ".index.md.swp")).unwrap();
    }),
];

#[test]
fn each_way_to_save_is_one_new_state_with_the_new_text() {
    let book = small();
    let preview = Preview::of(book.path());
    for (number, (what, save)) in WAYS.iter().enumerate() {
        let mut attempts = 0;
        in_some_attempt(what, || {
            attempts += 1;
            let text = format!("Saved the {number}th way, for the {attempts}th time.");
            save_is(&preview, book.path(), 1, || save(&book.path().join(PAGE), &page("One", &text)))?;
            let shown = preview.text("/trainee/one/");
            if shown.contains(&text) { Ok(()) } else { Err("another text".to_owned()) }
        });
    }
    preview.is_as_built(book.path());
}

#[test]
fn settings_are_saved_in_each_of_these_ways_too() {
    let book = small();
    let preview = Preview::of(book.path());
    for (number, (what, save)) in WAYS.iter().enumerate() {
        let mut attempts = 0;
        in_some_attempt(what, || {
            attempts += 1;
            let title = format!("Title {number}, {attempts}");
            save_is(&preview, book.path(), 1, || {
                // The names beside are those of a page, which is all the same to the preview.
                save(&book.path().join("book.toml"), &format!("[book]\ntitle = \"{title}\"\n"));
            })?;
            if preview.book()["title"] == title.as_str() { Ok(()) } else { Err("another title".to_owned()) }
        });
    }
}

#[test]
fn what_is_no_part_of_the_book_is_nothing_new() {
    let book = small();
    let git = book.path().join(".git");
    write(&git.join("HEAD"), "ref: refs/heads/main\n");
    let preview = Preview::of(book.path());
    let at = |path: &str| book.path().join(path);
    let other: &[(&str, &dyn Fn())] = &[
        ("backups", &|| {
            for name in [
                "index.md~",
                ".index.md.swp",
                "#index.md#",
                ".#index.md",
                "4913",
                "~$index.md",
                "index.md.tmp",
                ".DS_Store",
            ] {
                write(&at("modules/one").join(name), "beside");
            }
        }),
        ("git", &|| {
            write(&git.join("HEAD"), "ref: refs/heads/other\n");
            write(&git.join("objects/ab/cdef"), "object");
            write(&at("modules/.git/index"), "index");
        }),
        ("files beside the book", &|| {
            write(&at("README.md"), "Read me.");
            write(&at("notes/plan.md"), "A plan.");
        }),
        ("a build", &|| {
            let built = trainbook().arg("build").arg(book.path()).output().unwrap();
            assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
            assert!(at("build/trainee/one/index.html").is_file());
        }),
        ("the same text again", &|| {
            let text = fs::read(at(PAGE)).unwrap();
            fs::write(at(PAGE), text).unwrap();
        }),
        ("a file that is read", &|| {
            fs::read(at(PAGE)).unwrap();
            preview.text("/trainee/one/");
        }),
    ];
    for (what, change) in other {
        let before = preview.generation();
        change();
        mark(&preview, book.path());
        assert_eq!(preview.generation() - before, 1, "{what}\n{}", preview.said());
    }
    assert!(!preview.said().contains("error"), "{}", preview.said());
}

/// Saves, and counts the new states until another page is saved.
fn save_is(preview: &Preview, book: &Path, states: u64, save: impl FnOnce()) -> Result<(), String> {
    let before = preview.generation();
    save();
    preview.until("the save", |preview| preview.generation() > before);
    mark(preview, book);
    let seen = preview.generation() - before - 1;
    if seen == states { Ok(()) } else { Err(format!("{seen} states\n{}", preview.said())) }
}

/// Saves another page and waits until that is seen.
fn mark(preview: &Preview, book: &Path) {
    let text = format!("The mark after state {}.", preview.generation());
    write(&book.join(MARK), page("Two", &text));
    preview.until_text("/trainee/two/", &text);
}

fn beside(file: &Path, name: &str) -> PathBuf {
    file.with_file_name(name)
}
