//! The ways in which programs save a file. Each is one batch, told when the file has its new text.

#![cfg(test)]

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use super::{Book, How, in_some_attempt, names, write};

const OLD: &str = "as it was";
const NEW: &str = "the new text, which is longer than the old one";

/// A way to save, and whether it leaves the file whole at every moment that the watch can see.
struct Way {
    name: &'static str,
    whole: bool,
    save: fn(&Path),
}

const WAYS: &[Way] = &[
    Way { name: "in place, as VS Code", whole: true, save: in_place },
    Way { name: "emptied, a pause, written", whole: false, save: emptied_then_written },
    Way { name: "emptied and left open, a pause, written", whole: true, save: open_while_writing },
    Way { name: "in three parts with pauses", whole: true, save: in_parts },
    Way { name: "deleted, a pause, made again", whole: false, save: deleted_then_made },
    Way { name: "vim, in place with a backup", whole: true, save: vim_in_place },
    Way { name: "vim, the old file renamed", whole: false, save: vim_renaming },
    Way { name: "JetBrains, safe write", whole: false, save: jetbrains },
    Way { name: "Emacs, with lock, autosave and backup", whole: false, save: emacs },
    Way { name: "gedit, a hidden file renamed", whole: true, save: gedit },
    Way { name: "Kate, with a swap file and a file of any name renamed", whole: true, save: kate },
    Way { name: "sed -i, a file of any name renamed", whole: true, save: sed },
    Way { name: "Word, with an owner file", whole: false, save: word },
    Way { name: "Notepad++, with a backup", whole: true, save: notepad },
    Way { name: "an older file moved in its place", whole: true, save: older },
];

#[test]
fn each_way_to_save_is_one_batch_with_the_new_text() {
    for way in WAYS {
        in_some_attempt(way.name, || way.is_one_batch(&mut Book::new(), "modules/one.md"));
    }
}

#[test]
fn each_way_to_save_is_one_batch_also_the_second_time() {
    for way in WAYS {
        in_some_attempt(way.name, || {
            let mut book = Book::new();
            way.is_one_batch(&mut book, "modules/one.md")?;
            book.save("modules/one.md", OLD);
            book.until(&["modules/one.md"]);
            way.is_one_batch(&mut book, "modules/one.md")
        });
    }
}

#[test]
fn settings_are_seen_however_they_are_saved() {
    for way in WAYS {
        in_some_attempt(way.name, || way.is_one_batch(&mut Book::new(), "book.toml"));
    }
}

impl Way {
    fn is_one_batch(&self, book: &mut Book, file: &str) -> Result<(), String> {
        let path = book.path(file);
        (self.save)(&path);
        let saved = Instant::now();
        let told = book.next();
        let after = saved.elapsed();
        if told.batch.everything || told.texts.get(&path).map(String::as_str) != Some(NEW) {
            return Err(format!("{:?} with {:?}", told.batch, told.texts));
        }
        if self.whole && after > Duration::from_millis(200) {
            return Err(format!("told after {after:?}"));
        }
        let next = book.after_a_mark();
        if next == names(&["modules/two.md"]) { Ok(()) } else { Err(format!("then {next:?}")) }
    }
}

#[test]
fn a_file_that_is_deleted_or_emptied_for_good_is_told_after_a_while() {
    let mut book = Book::new();
    fs::remove_file(book.path("modules/one.md")).unwrap();
    assert!(book.next_names().contains("modules/one.md"));
    write(&book.path("modules/deep/three.md"), "");
    assert!(book.next_names().contains("modules/deep/three.md"));
    write(&book.path("modules/new.md"), "");
    assert!(book.next_names().contains("modules/new.md"));
    book.nothing_else();
}

#[test]
fn a_file_that_is_not_done_does_not_keep_others_back_for_ever() {
    let book = Book::new();
    let restless = book.path("modules/one.md");
    let (stop, stopped) = mpsc::channel::<()>();
    // Emptied again and again: never whole.
    write(&restless, "");
    let emptying = thread::spawn(move || {
        while stopped.recv_timeout(Duration::from_millis(20)) == Err(RecvTimeoutError::Timeout) {
            write(&restless, "");
        }
    });
    for text in ["first", "second"] {
        book.save("modules/two.md", text);
        book.until(&["modules/two.md"]);
    }
    drop(stop);
    emptying.join().unwrap();
    write(&book.path("modules/one.md"), NEW);
    book.until(&["modules/one.md"]);
}

#[test]
fn a_second_name_and_a_link_are_seen() {
    let mut book = Book::new();
    fs::hard_link(book.path("modules/one.md"), book.path("modules/again.md")).unwrap();
    assert!(book.next_names().contains("modules/again.md"));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("one.md", book.path("modules/link.md")).unwrap();
        assert!(book.next_names().contains("modules/link.md"));
    }
    book.nothing_else();
}

#[test]
fn a_save_is_seen_by_looking_at_intervals() {
    let mut book = Book::watched(How::Poll(Duration::from_millis(20)), |_| {});
    // Several saves within a second, of the same length.
    for text in ["first", "other", "third"] {
        book.save("modules/one.md", text);
        while book.next().texts.get(&book.path("modules/one.md")).map(String::as_str) != Some(text) {}
    }
    older(&book.path("modules/one.md"));
    assert_eq!(book.next().texts[&book.path("modules/one.md")], NEW);
    in_place(&book.path("book.toml"));
    book.until(&["book.toml"]);
    fs::remove_file(book.path("modules/deep/three.md")).unwrap();
    assert!(book.next_names().contains("modules/deep/three.md"));
    book.nothing_else();
}

fn in_place(file: &Path) {
    fs::write(file, NEW).unwrap();
}

fn emptied_then_written(file: &Path) {
    File::create(file).unwrap();
    sleep(Duration::from_millis(30));
    fs::write(file, NEW).unwrap();
}

fn open_while_writing(file: &Path) {
    let mut open = File::create(file).unwrap();
    sleep(Duration::from_millis(30));
    open.write_all(NEW.as_bytes()).unwrap();
}

fn in_parts(file: &Path) {
    let mut open = File::create(file).unwrap();
    for (index, part) in NEW.as_bytes().chunks(NEW.len().div_ceil(3)).enumerate() {
        if index > 0 {
            sleep(Duration::from_millis(10));
        }
        open.write_all(part).unwrap();
    }
}

fn deleted_then_made(file: &Path) {
    fs::remove_file(file).unwrap();
    sleep(Duration::from_millis(50));
    fs::write(file, NEW).unwrap();
}

fn vim_in_place(file: &Path) {
    let _lock = Beside::new(file, |name| format!(".{name}.swp"));
    fs::copy(file, beside(file, |name| format!("{name}~"))).unwrap();
    let mut open = File::create(file).unwrap();
    open.write_all(NEW.as_bytes()).unwrap();
    open.sync_all().unwrap();
    drop(open);
    fs::remove_file(beside(file, |name| format!("{name}~"))).unwrap();
}

fn vim_renaming(file: &Path) {
    let _lock = Beside::new(file, |name| format!(".{name}.swp"));
    drop(Beside::new(file, |_| "4913".to_owned()));
    let backup = beside(file, |name| format!("{name}~"));
    fs::rename(file, &backup).unwrap();
    sleep(Duration::from_millis(15));
    let mut open = File::create(file).unwrap();
    open.write_all(NEW.as_bytes()).unwrap();
    open.sync_all().unwrap();
    drop(open);
    fs::remove_file(backup).unwrap();
}

fn jetbrains(file: &Path) {
    let new = beside(file, |name| format!("{name}___jb_tmp___"));
    let old = beside(file, |name| format!("{name}___jb_old___"));
    fs::write(&new, NEW).unwrap();
    fs::rename(file, &old).unwrap();
    sleep(Duration::from_millis(10));
    fs::rename(&new, file).unwrap();
    fs::remove_file(old).unwrap();
}

fn emacs(file: &Path) {
    // Emacs' lock is a link that leads nowhere.
    let lock = beside(file, |name| format!(".#{name}"));
    #[cfg(unix)]
    std::os::unix::fs::symlink("me@here.1234:5678", &lock).unwrap();
    let autosave = Beside::new(file, |name| format!("#{name}#"));
    fs::rename(file, beside(file, |name| format!("{name}~"))).unwrap();
    sleep(Duration::from_millis(10));
    fs::write(file, NEW).unwrap();
    drop(autosave);
    let _ = fs::remove_file(lock);
}

fn gedit(file: &Path) {
    let new = beside(file, |_| ".goutputstream-4R8LZ2".to_owned());
    fs::write(&new, NEW).unwrap();
    fs::rename(new, file).unwrap();
}

fn kate(file: &Path) {
    let _swap = Beside::new(file, |name| format!(".{name}.kate-swp"));
    let new = beside(file, |name| format!("{name}.AbCdEf"));
    let mut open = File::create(&new).unwrap();
    open.write_all(NEW.as_bytes()).unwrap();
    open.sync_all().unwrap();
    drop(open);
    fs::rename(new, file).unwrap();
}

fn sed(file: &Path) {
    let new = beside(file, |_| "sedYc3XaB".to_owned());
    fs::write(&new, NEW).unwrap();
    fs::rename(new, file).unwrap();
}

fn word(file: &Path) {
    let _owner = Beside::new(file, |name| format!("~${}", &name[2..]));
    let new = beside(file, |_| "~WRD0001.tmp".to_owned());
    let old = beside(file, |_| "~WRL0003.tmp".to_owned());
    fs::write(&new, NEW).unwrap();
    fs::rename(file, &old).unwrap();
    sleep(Duration::from_millis(10));
    fs::rename(&new, file).unwrap();
    fs::remove_file(old).unwrap();
}

fn notepad(file: &Path) {
    fs::copy(file, beside(file, |name| format!("{name}.bak"))).unwrap();
    fs::write(file, NEW).unwrap();
}

fn older(file: &Path) {
    let new = beside(file, |name| format!(".{name}.rsync"));
    fs::write(&new, NEW).unwrap();
    File::options().write(true).open(&new).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
    fs::rename(new, file).unwrap();
}

fn beside(file: &Path, name: impl Fn(&str) -> String) -> PathBuf {
    file.with_file_name(name(file.file_name().unwrap().to_str().unwrap()))
}

/// A file that a program has beside another one for a while.
struct Beside(PathBuf);

impl Beside {
    fn new(file: &Path, name: impl Fn(&str) -> String) -> Self {
        let path = beside(file, name);
        fs::write(&path, "for a moment").unwrap();
        Self(path)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}
