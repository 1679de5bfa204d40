//! The writer on real folders: swaps, kills at every step, and what is refused.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use tempfile::TempDir;

use super::*;
use crate::output::place::lock;
use crate::output::step::Step;

pub(crate) struct Book {
    temp: TempDir,
}

impl Book {
    pub(crate) fn new() -> Self {
        let temp = TempDir::new().unwrap();
        fs::create_dir_all(temp.path().join("book/modules")).unwrap();
        fs::write(temp.path().join("book/book.toml"), "").unwrap();
        Self { temp }
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.temp.path().join("book")
    }

    pub(crate) fn out(&self) -> PathBuf {
        self.root().join("build")
    }

    pub(crate) fn publish(&self, editions: &[Artifacts]) -> Result<Published, OutputError> {
        self.publish_to(&self.out(), editions)
    }

    fn publish_to(&self, out: &Path, editions: &[Artifacts]) -> Result<Published, OutputError> {
        publish(out, editions, Protected { root: &self.root(), sources: &["modules".into(), "logo.svg".into()] })
    }

    pub(crate) fn site(&self, edition: &str) -> BTreeMap<String, String> {
        files(&self.out().join(edition))
    }

    /// Puts a file of somebody else's into the output folder.
    fn put(&self, path: &str) {
        let path = self.out().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "mine").unwrap();
    }
}

pub(crate) fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
        found.insert(path, fs::read_to_string(entry.path()).unwrap());
    }
    found
}

pub(crate) fn artifacts(edition: &str, version: &str, paths: &[&str]) -> Artifacts {
    let mut artifacts = Artifacts::new(edition);
    for path in paths {
        artifacts.insert(*path, version.as_bytes().to_vec());
    }
    artifacts
}

pub(crate) fn sites(version: &str) -> Vec<Artifacts> {
    let own = format!("only-{version}/page.html");
    ["trainee", "trainer"].map(|edition| artifacts(edition, version, &["index.html", "assets/a.svg", &own])).into()
}

pub(crate) fn expected(site: &Artifacts) -> BTreeMap<String, String> {
    site.files().iter().map(|(path, bytes)| (path.clone(), String::from_utf8(bytes.clone()).unwrap())).collect()
}

#[test]
fn nothing_stale_stays_and_nothing_hidden_is_published() {
    let book = Book::new();
    let published = book.publish(&sites("old")).unwrap();
    assert_eq!(published.written[0].files.len(), 3);
    assert_eq!(published.written[0].bytes, 9);
    assert_eq!(published.written[1].folder, book.out().join("trainer"));
    book.publish(&sites("new")).unwrap();
    for site in sites("new") {
        assert_eq!(book.site(site.edition()), expected(&site));
    }
    let state: Vec<_> = files(&book.out().join(STATE)).into_keys().collect();
    assert_eq!(state, ["lock", "trainee.manifest", "trainer.manifest"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_as_it_was_is_not_written_again() {
    use std::os::unix::fs::{MetadataExt as _, symlink};
    let book = Book::new();
    let site = |version: &str| {
        let mut site = Artifacts::new("trainee");
        site.insert("same.html", b"same".to_vec());
        site.insert("deep/same.html", b"same too".to_vec());
        site.insert("page.html", version.as_bytes().to_vec());
        site.insert("link.html", b"linked".to_vec());
        site.insert("touched.html", b"mine".to_vec());
        site
    };
    let place = |path: &str| book.out().join("trainee").join(path);
    let stamp =
        |path: &str| fs::metadata(place(path)).map(|file| (file.ino(), file.mtime(), file.mtime_nsec())).unwrap();
    book.publish(&[site("old page")]).unwrap();
    fs::write(place("touched.html"), "Mine").unwrap();
    let before = ["same.html", "deep/same.html", "page.html", "touched.html"].map(stamp);
    book.publish(&[site("new page")]).unwrap();
    let after = ["same.html", "deep/same.html", "page.html", "touched.html"].map(stamp);
    assert_eq!(before[..2], after[..2]);
    assert_ne!(before[2], after[2]);
    assert_ne!(before[3], after[3], "what somebody changed is written again");
    assert_eq!(book.site("trainee"), expected(&site("new page")));
    assert_eq!(fs::metadata(place("same.html")).unwrap().nlink(), 1, "the old site is gone");
    // The same length, other bytes.
    book.publish(&[site("NEW page")]).unwrap();
    assert_eq!(book.site("trainee"), expected(&site("NEW page")));
    // A link that somebody put there in its place is told, as before.
    fs::remove_file(place("link.html")).unwrap();
    symlink(place("same.html"), place("link.html")).unwrap();
    assert!(matches!(book.publish(&[site("NEW page")]), Err(OutputError::Foreign { .. })));
}

#[test]
fn editions_of_other_runs_stay_and_are_named() {
    let book = Book::new();
    book.publish(&sites("old")).unwrap();
    let published = book.publish(&sites("new")[..1]).unwrap();
    assert_eq!(published.untouched, ["trainer"]);
    assert_eq!(book.site("trainer"), expected(&sites("old")[1]));
    assert_eq!(book.site("trainee"), expected(&sites("new")[0]));
}

/// Stops a publication after its `at`-th step, by error or by a panic that unwinds as a kill: nothing is tidied up.
fn stop(book: &Book, at: usize, kill: bool, exchange: bool) -> bool {
    let mut count = 0;
    let mut told = |step: Step| {
        count += 1;
        match (count > at, kill) {
            (false, _) => Ok(()),
            (true, true) => std::panic::resume_unwind(Box::new(step)),
            (true, false) => Err(io::Error::other("stopped")),
        }
    };
    let protected_root = book.root();
    let protected = Protected { root: &protected_root, sources: &[] };
    let steps = Steps::new(&mut told, exchange);
    let new = sites("new");
    let run = catch_unwind(AssertUnwindSafe(|| publish_in_steps(&book.out(), &new, protected, &steps)));
    !matches!(run, Ok(Ok(_)))
}

#[test]
fn a_build_that_fails_or_is_killed_at_any_step_leaves_whole_sites() {
    for exchange in [true, false] {
        for kill in [true, false] {
            let mut at = 0;
            loop {
                let book = Book::new();
                book.publish(&sites("old")).unwrap();
                if !stop(&book, at, kill, exchange) {
                    break;
                }
                let case = format!("step {at}, kill {kill}, exchange {exchange}");
                let (old, new) = (sites("old"), sites("new"));
                for (old, new) in old.iter().zip(&new) {
                    let site = book.site(old.edition());
                    let aside = site.is_empty() && kill && !exchange;
                    assert!(aside || site == expected(old) || site == expected(new), "{case}: {site:?}");
                }
                // A run for another edition alone puts back what lay aside.
                book.publish(&[artifacts("supervisor", "x", &["index.html"])]).expect(&case);
                for (old, new) in old.iter().zip(&new) {
                    let site = book.site(old.edition());
                    assert!(site == expected(old) || site == expected(new), "{case}: {site:?}");
                }
                book.publish(&sites("next")).expect(&case);
                for site in sites("next") {
                    assert_eq!(book.site(site.edition()), expected(&site), "{case}");
                }
                assert_eq!(fs::read_dir(book.out().join(STATE)).unwrap().count(), 4, "{case}: nothing is left over");
                at += 1;
            }
            assert!(at > 12, "{at} steps");
        }
    }
}

#[test]
fn a_first_build_that_is_killed_can_be_repeated() {
    for at in 0..12 {
        let book = Book::new();
        stop(&book, at, true, true);
        book.publish(&sites("next")).unwrap();
        assert_eq!(book.site("trainee"), expected(&sites("next")[0]));
    }
}

#[test]
fn files_of_others_are_named_and_stay() {
    let book = Book::new();
    for path in ["trainer/notes/d.txt", "trainer/b.txt", "trainer/a.txt", "trainer/c.txt"] {
        book.put(path);
    }
    let error = book.publish(&sites("new")).unwrap_err();
    let OutputError::Foreign { files, more, .. } = &error else { panic!("{error}") };
    assert_eq!((files.as_slice(), *more), (&["a.txt".to_owned(), "b.txt".to_owned(), "c.txt".to_owned()][..], true));
    assert!(!book.out().join(STATE).exists() && !book.out().join("trainee").exists(), "nothing is written");
    assert_eq!(book.site("trainer").len(), 4);
}

#[test]
fn a_file_that_somebody_adds_to_a_site_stops_the_next_build() {
    let book = Book::new();
    book.publish(&sites("old")).unwrap();
    book.put("trainee/mine.txt");
    assert!(matches!(book.publish(&sites("new")), Err(OutputError::Foreign { .. })));
    assert_eq!(book.site("trainer"), expected(&sites("old")[1]), "no edition is changed");
}

#[test]
fn other_files_in_the_output_folder_and_litter_do_no_harm() {
    let book = Book::new();
    book.put("readme.txt");
    book.put("trainee/.DS_Store");
    fs::create_dir_all(book.out().join("trainer/empty")).unwrap();
    book.publish(&sites("new")).unwrap();
    assert_eq!(book.site("trainee"), expected(&sites("new")[0]));
    assert!(book.out().join("readme.txt").exists());
}

#[test]
fn an_output_folder_that_meets_the_book_is_refused() {
    let book = Book::new();
    let root = book.root();
    let refused =
        [root.clone(), root.join("modules/.."), root.join(".."), root.join("modules"), root.join("modules/out")];
    for out in refused {
        let error = book.publish_to(&out, &sites("new")).unwrap_err();
        let meets = matches!(error, OutputError::AroundBook { .. } | OutputError::OverSource { .. });
        assert!(meets, "{}: {error}", out.display());
    }
    let file = root.join("book.toml");
    let error = book.publish_to(&file, &sites("new")).unwrap_err().to_string();
    assert!(error.contains(&format!("`{}` is a file", file.display())), "{error}");
    assert!(matches!(book.publish_to(&file, &sites("new")), Err(OutputError::NotAFolder { .. })));
    assert!(matches!(book.publish_to(&file.join("x"), &sites("new")), Err(OutputError::NotAFolder { .. })));
    assert_eq!(files(&root).len(), 1, "nothing is written");
}

#[cfg(unix)]
#[test]
fn links_are_never_written_through() {
    use std::os::unix::fs::symlink;
    let book = Book::new();
    let other = book.temp.path().join("other");
    fs::create_dir_all(&other).unwrap();
    fs::create_dir_all(book.out()).unwrap();
    symlink(&other, book.out().join("trainee")).unwrap();
    assert!(matches!(book.publish(&sites("new")), Err(OutputError::Link { .. })));
    fs::remove_file(book.out().join("trainee")).unwrap();
    symlink(&other, book.out().join(STATE)).unwrap();
    assert!(matches!(book.publish(&sites("new")), Err(OutputError::Link { .. })));
    assert_eq!(fs::read_dir(&other).unwrap().count(), 0);
    let to_book = book.temp.path().join("link");
    symlink(book.root(), &to_book).unwrap();
    assert!(matches!(book.publish_to(&to_book, &sites("new")), Err(OutputError::AroundBook { .. })));
    assert!(matches!(book.publish_to(&to_book.join("modules/x"), &sites("new")), Err(OutputError::OverSource { .. })));
    let dangling = book.temp.path().join("dangling");
    symlink(book.temp.path().join("nowhere"), &dangling).unwrap();
    assert!(matches!(book.publish_to(&dangling, &sites("new")), Err(OutputError::Link { .. })));
    // A link to a folder elsewhere is a good output folder.
    let elsewhere = book.temp.path().join("elsewhere");
    symlink(&other, &elsewhere).unwrap();
    book.publish_to(&elsewhere, &sites("new")).unwrap();
    assert!(other.join("trainee/index.html").exists());
    // A link in the place of a page is not trainbook's.
    fs::remove_file(other.join("trainee/index.html")).unwrap();
    symlink(book.root().join("book.toml"), other.join("trainee/index.html")).unwrap();
    assert!(matches!(book.publish_to(&elsewhere, &sites("new")), Err(OutputError::Foreign { .. })));
}

#[test]
fn one_build_at_a_time() {
    let book = Book::new();
    book.publish(&sites("old")).unwrap();
    let _other = lock(&book.out(), &book.out().join(STATE)).unwrap();
    let error = book.publish(&sites("new")).unwrap_err();
    assert!(matches!(error, OutputError::Busy { .. }), "{error}");
}

#[test]
fn paths_that_lead_astray_are_refused() {
    let book = Book::new();
    for path in ["", "../x", "/x", "a//b", "a/./b", "a\\b", "c:x", "a\nb", "a.", "a/"] {
        let bad = [artifacts("trainee", "x", &[path])];
        assert!(matches!(book.publish(&bad), Err(OutputError::BadPath { .. })), "{path:?}");
    }
    assert!(matches!(book.publish(&[artifacts("trainee", "x", &["a", "a/b"])]), Err(OutputError::BadPath { .. })));
    for edition in ["", ".", "..", "a/b", ".trainbook"] {
        assert!(
            matches!(book.publish(&[artifacts(edition, "x", &[])]), Err(OutputError::BadPath { .. })),
            "{edition:?}"
        );
    }
    let twice = [artifacts("a", "x", &[]), artifacts("a", "x", &[])];
    assert!(matches!(book.publish(&twice), Err(OutputError::BadPath { .. })));
    assert!(!book.out().exists());
}
