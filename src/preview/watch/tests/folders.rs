//! Folders that come, go and move.

#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use super::{Book, How, names, places, write};

const HOWS: [How; 2] = [How::Native, How::Poll(Duration::from_millis(20))];

#[test]
fn a_new_folder_is_told_with_a_file_that_came_at_once() {
    for how in HOWS {
        let book = Book::watched(how, |_| {});
        book.save("modules/new/deeper/page.md", "at once");
        book.until(&["modules/new"]);
        // Once the folder was told, a file in it is seen by itself.
        book.save("modules/new/deeper/other.md", "later");
        book.until(&["modules/new/deeper/other.md"]);
    }
}

#[test]
fn a_folder_that_is_moved_in_renamed_and_deleted_is_told() {
    for how in HOWS {
        let book = Book::watched(how, |root| write(&root.join("aside/deep/page.md"), "as it was"));
        fs::rename(book.path("aside"), book.path("modules/in")).unwrap();
        book.until(&["modules/in"]);
        book.save("modules/in/deep/page.md", "changed");
        book.until(&["modules/in/deep/page.md"]);
        fs::rename(book.path("modules/in"), book.path("modules/renamed")).unwrap();
        book.until(&["modules/in", "modules/renamed"]);
        book.save("modules/renamed/deep/page.md", "changed again");
        book.until(&["modules/renamed/deep/page.md"]);
        fs::remove_dir_all(book.path("modules/renamed")).unwrap();
        book.until(&["modules/renamed"]);
        fs::rename(book.path("modules/deep"), book.path("deep")).unwrap();
        book.until(&["modules/deep"]);
        book.save("modules/one.md", "still watched");
        book.until(&["modules/one.md"]);
    }
}

#[test]
fn a_watched_folder_that_is_removed_and_made_again_is_watched_again() {
    for how in HOWS {
        let mut book = Book::watched(how, |_| {});
        fs::remove_dir_all(book.path("modules")).unwrap();
        book.save("modules/one.md", "back again");
        let told = book.until(&["modules"]);
        assert!(told.iter().any(|told| told.batch.everything));
        settled(&book);
        book.nothing_else();
        fs::remove_dir_all(book.path("modules")).unwrap();
        book.until(&["modules"]);
        book.save("modules/deep/three.md", "back again");
        book.until(&["modules"]);
        settled(&book);
        book.nothing_else();
    }
}

#[test]
fn a_watched_folder_that_is_swapped_for_another_is_watched() {
    for how in HOWS {
        let mut book = Book::watched(how, |root| write(&root.join("branch/two.md"), "of the branch"));
        fs::rename(book.path("modules"), book.path("aside")).unwrap();
        fs::rename(book.path("branch"), book.path("modules")).unwrap();
        book.until(&["modules"]);
        settled(&book);
        book.nothing_else();
        // What is no longer the book's is no longer told.
        book.save("aside/one.md", "elsewhere");
        book.nothing_else();
    }
}

#[test]
fn a_folder_that_is_missing_at_first_is_found() {
    for how in HOWS {
        let mut book = Book::watched(how, |root| {
            fs::remove_dir_all(root.join("modules")).unwrap();
            fs::remove_dir_all(root.join("theme")).unwrap();
        });
        fs::create_dir(book.path("modules")).unwrap();
        let told = book.next();
        assert!(told.batch.everything);
        book.nothing_else();
        book.save("theme/css/page.css", "body {}");
        book.until(&["theme"]);
        settled(&book);
        book.save("theme/css/page.css", "p {}");
        assert_eq!(book.next_names(), names(&["theme/css/page.css"]));
    }
}

#[test]
fn a_place_is_found_when_the_folders_above_it_appear_one_by_one() {
    for how in HOWS {
        let mut book = Book::watched(how, |_| {});
        let mut places = places(book.folder.path());
        places.folders.insert(book.path("far/away/theme"));
        places.files.insert(book.path("pictures/small/logo.svg"));
        book.watch.set(places).unwrap();
        settled(&book);
        for folder in ["far", "far/away", "far/away/theme", "pictures", "pictures/small"] {
            fs::create_dir(book.path(folder)).unwrap();
            assert!(book.next().batch.everything, "{folder}");
        }
        book.save("pictures/small/logo.svg", "<svg/>");
        assert_eq!(book.next_names(), names(&["pictures/small/logo.svg"]));
        book.save("far/away/theme/page.css", "p {}");
        assert_eq!(book.next_names(), names(&["far/away/theme/page.css"]));
        fs::rename(book.path("far"), book.path("near")).unwrap();
        assert!(book.next().batch.everything);
        fs::rename(book.path("near"), book.path("far")).unwrap();
        assert!(book.next().batch.everything);
        settled(&book);
        book.save("far/away/theme/page.css", "a {}");
        assert_eq!(book.next_names(), names(&["far/away/theme/page.css"]));
        book.nothing_else();
    }
}

#[test]
fn many_files_at_once_are_few_batches() {
    let mut book = Book::new();
    let files: Vec<String> = (0..500).map(|index| format!("modules/part-{}/page-{index}.md", index % 20)).collect();
    for file in &files {
        write(&book.path(file), "unpacked");
    }
    let mut told = BTreeSet::new();
    let mut batches = 0;
    // A folder stands for all that is in it.
    let named =
        |told: &BTreeSet<String>, file: &String| told.contains(file) || told.contains(file.rsplit_once('/').unwrap().0);
    while !files.iter().all(|file| named(&told, file)) {
        told.extend(book.next_names());
        batches += 1;
    }
    assert!(batches <= 20, "{batches} batches");
    settled(&book);
    for file in &files {
        write(&book.path(file), "checked out");
    }
    let all: Vec<&str> = files.iter().map(String::as_str).collect();
    let batches = book.until(&all).len();
    eprintln!("500 files in {batches} batches");
    assert!(batches <= 20, "{batches} batches");
    settled(&book);
    book.nothing_else();
}

#[test]
fn a_checkout_that_deletes_and_changes_is_one_batch() {
    let mut book = Book::new();
    fs::remove_file(book.path("modules/one.md")).unwrap();
    book.save("modules/deep/three.md", "of the branch");
    book.save("theme/page.css", "of the branch");
    assert_eq!(book.next_names(), names(&["modules/one.md", "modules/deep/three.md", "theme/page.css"]));
    book.nothing_else();
}

#[cfg(unix)]
#[test]
fn places_behind_a_link_are_told_by_the_name_they_were_given() {
    let mut book = Book::watched(How::Native, |root| {
        fs::rename(root.join("theme"), root.join("real")).unwrap();
        std::os::unix::fs::symlink("real", root.join("theme")).unwrap();
    });
    book.save("real/page.css", "p {}");
    assert_eq!(book.next_names(), names(&["theme/page.css"]));
    book.nothing_else();
}

#[test]
fn other_places_are_watched_after_the_settings_changed() {
    for how in HOWS {
        let book = Book::watched(how, |root| write(&root.join("chapters/four.md"), "as it was"));
        let old = places(book.folder.path());
        let mut new = old.clone();
        new.folders = [book.path("chapters")].into();
        book.watch.set(new).unwrap();
        assert!(book.next().batch.everything);
        book.save("modules/one.md", "no longer");
        book.save("chapters/four.md", "from now on");
        assert_eq!(book.next_names(), names(&["chapters/four.md"]));
        book.watch.set(old.clone()).unwrap();
        assert!(book.next().batch.everything);
        // The same places again are no change.
        book.watch.set(old).unwrap();
        book.save("modules/one.md", "again");
        assert_eq!(book.next_names(), names(&["modules/one.md"]));
    }
}

/// Takes what is still told of earlier changes: up to a save that is told by itself.
fn settled(book: &Book) {
    let mut marks = 0;
    loop {
        marks += 1;
        book.save("book.toml", &format!("mark {marks}"));
        let told = book.next();
        if !told.batch.everything && book.names(&told.batch) == names(&["book.toml"]) {
            return;
        }
    }
}
