//! Publications that take one file after another: from several threads, dropped, in trouble, and two at once.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::artifact::{Artifacts, Kept, Outlet};
use crate::output::step::{Step, Steps};
use crate::output::tests::{Book, artifacts, expected, files, sites};
use crate::output::{OutputError, Protected, Publication, STATE};

const EDITIONS: [&str; 2] = ["trainee", "trainer"];

fn begin(book: &Book) -> Result<Publication, OutputError> {
    Publication::begin(&book.out(), &EDITIONS, Protected { root: &book.root(), sources: &["modules".into()] })
}

/// A publication that fails at the `at`-th step.
fn begin_to_stop(book: &Book, at: usize, exchange: bool) -> Result<Publication, OutputError> {
    let mut count = 0;
    let told = Box::leak(Box::new(move |_: Step| {
        count += 1;
        if count > at { Err(io::Error::other("stopped")) } else { Ok(()) }
    }));
    let protected = Protected { root: &book.root(), sources: &[] };
    Publication::begin_in_steps(&book.out(), &EDITIONS, protected, Steps::new(told, exchange))
}

fn put(outlet: &dyn Outlet, site: &Artifacts) {
    for (path, bytes) in site.files() {
        outlet.put(site.edition(), vec![(path.clone(), bytes.clone())]);
    }
}

fn failed(publication: Publication) -> OutputError {
    match publication.finish() {
        Ok(published) => panic!("{published:?}"),
        Err(OutputError::Stopped { why, .. }) => *why,
        Err(error) => panic!("{error}"),
    }
}

#[track_caller]
fn assert_as_before(book: &Book) {
    for site in sites("old") {
        assert_eq!(book.site(site.edition()), expected(&site));
    }
    assert_eq!(state(book), ["lock", "trainee.manifest", "trainer.manifest"]);
}

/// All that lies in the writer's own folder.
fn state(book: &Book) -> Vec<String> {
    let entries = fs::read_dir(book.out().join(STATE)).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Many files, some of them deep.
fn many(edition: &str) -> Artifacts {
    let mut site = Artifacts::new(edition);
    for number in 0..200 {
        let path = format!("module-{}/part-{}/page-{number}.html", number % 7, number % 3);
        site.insert(path, format!("{edition} {number}").into_bytes());
    }
    site.insert("index.html", b"start".to_vec());
    site
}

#[test]
fn files_in_any_order_from_several_threads_make_the_same_site() {
    let (book, other) = (Book::new(), Book::new());
    let whole = EDITIONS.map(many);
    let published = book.publish(&whole).unwrap();
    let publication = begin(&other).unwrap();
    let kept = Kept::new(EDITIONS);
    // Each thread takes every fourth file, two of them backwards, in heaps of three.
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (whole, publication, kept) = (&whole, &publication, &kept);
            scope.spawn(move || {
                for site in whole {
                    let own = site.files().iter().skip(thread).step_by(4);
                    let mut own: Vec<_> = own.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
                    if thread % 2 == 1 {
                        own.reverse();
                    }
                    for heap in own.chunks(3) {
                        publication.put(site.edition(), heap.to_vec());
                        kept.put(site.edition(), heap.to_vec());
                    }
                }
            });
        }
    });
    let mut told = publication.finish().unwrap();
    for written in &mut told.written {
        written.folder = book.out().join(&written.edition);
    }
    assert_eq!(told, published);
    assert_eq!(files(&other.out()), files(&book.out()), "sites and manifests");
    assert_eq!(kept.into_artifacts(), whole);
}

#[test]
fn a_heap_of_files_is_written_at_once() {
    let book = Book::new();
    let publication = begin(&book).unwrap();
    let heap = many("trainer").files().clone().into_iter().collect();
    publication.put("trainer", heap);
    let new = fs::read_dir(book.out().join(STATE)).unwrap().flatten().find(|entry| entry.path().is_dir()).unwrap();
    assert_eq!(files(&new.path().join("trainer")), expected(&many("trainer")));
    assert!(!book.out().join("trainer").exists());
    let published = publication.finish().unwrap();
    assert_eq!((published.written[0].files.len(), published.written[1].files.len()), (0, 201));
    assert!(book.site("trainee").is_empty() && book.out().join("trainee").is_dir());
    assert_eq!(book.site("trainer"), expected(&many("trainer")));
}

#[test]
fn one_that_is_dropped_leaves_the_old_sites() {
    let book = Book::new();
    book.publish(&sites("old")).unwrap();
    let publication = begin(&book).unwrap();
    put(&publication, &sites("new")[0]);
    assert_eq!(state(&book).len(), 4);
    drop(publication);
    assert_as_before(&book);
    book.publish(&sites("new")).unwrap();
}

#[test]
fn a_first_one_that_is_dropped_leaves_nothing() {
    let book = Book::new();
    let publication = begin(&book).unwrap();
    put(&publication, &sites("new")[0]);
    drop(publication);
    assert!(!book.out().exists());
    // Folders on the way to it go too.
    let deep = book.root().join("a/b/build");
    let protected = Protected { root: &book.root(), sources: &[] };
    drop(Publication::begin(&deep, &EDITIONS, protected).unwrap());
    assert!(!book.root().join("a").exists());
}

#[test]
fn a_first_one_that_is_dropped_leaves_what_was_there_and_what_others_put_there() {
    let book = Book::new();
    fs::create_dir_all(book.out()).unwrap();
    drop(begin(&book).unwrap());
    assert_eq!(fs::read_dir(book.out()).unwrap().count(), 0);
    fs::remove_dir(book.out()).unwrap();
    let publication = begin(&book).unwrap();
    fs::write(book.out().join("mine.txt"), "mine").unwrap();
    drop(publication);
    assert_eq!(files(&book.out()).into_keys().collect::<Vec<_>>(), ["mine.txt"]);
    assert!(!book.out().join(STATE).exists());
    // A folder of trainbook's that was there stays, even if it is empty.
    fs::create_dir(book.out().join(STATE)).unwrap();
    drop(begin(&book).unwrap());
    assert_eq!(state(&book), ["lock"]);
}

#[test]
fn trouble_with_a_file_is_told_at_the_end() {
    let cases: [(&[&str], &str); 5] = [
        (&["index.html", "z/../z", "../x", "b.html"], "../x"),
        (&["a", "a/b"], "a/b"),
        (&["a/b/c", "a"], "a/b/c"),
        (&["a/b/c", "a/b"], "a/b/c"),
        (&["a/b", "a/b/c"], "a/b/c"),
    ];
    let book = Book::new();
    book.publish(&sites("old")).unwrap();
    for (paths, bad) in cases {
        for together in [true, false] {
            let publication = begin(&book).unwrap();
            let heap: Vec<_> = paths.iter().map(|path| ((*path).to_owned(), b"x".to_vec())).collect();
            match together {
                true => publication.put("trainee", heap),
                false => heap.into_iter().for_each(|file| publication.put("trainee", vec![file])),
            }
            put(&publication, &sites("new")[1]);
            let why = failed(publication);
            let OutputError::BadPath { path, .. } = &why else { panic!("{why}") };
            assert!(path == bad || !together && path == "z/../z", "{path}");
            assert_as_before(&book);
        }
    }
    for (edition, path, again) in [("supervisor", "index.html", 1), ("trainee", "index.html", 2)] {
        let publication = begin(&book).unwrap();
        for _ in 0..again {
            publication.put(edition, vec![(path.to_owned(), Vec::new())]);
        }
        failed(publication);
        assert_as_before(&book);
    }
}

#[test]
fn one_that_is_stopped_at_any_step_leaves_whole_sites() {
    for exchange in [true, false] {
        for first in [true, false] {
            let mut at = 0;
            loop {
                let book = Book::new();
                if !first {
                    book.publish(&sites("old")).unwrap();
                }
                let done = begin_to_stop(&book, at, exchange).and_then(|publication| {
                    sites("new").iter().for_each(|site| put(&publication, site));
                    publication.finish()
                });
                let Err(error) = done else { break };
                assert!(matches!(error, OutputError::Stopped { gone: false, .. }), "{error}");
                for (old, new) in sites("old").iter().zip(&sites("new")) {
                    let site = book.site(old.edition());
                    let before = if first { site.is_empty() } else { site == expected(old) };
                    assert!(before || site == expected(new), "step {at}, exchange {exchange}, first {first}: {site:?}");
                }
                // Up to the last file nothing is known of the new sites.
                assert!(at > 6 || first != book.out().exists(), "step {at}");
                assert!(!book.out().exists() || state(&book).iter().all(|name| !name.starts_with("new-")), "step {at}");
                book.publish(&sites("next")).unwrap();
                at += 1;
            }
            assert!(at > 12, "{at} steps");
        }
    }
}

#[test]
fn one_at_a_time() {
    let book = Book::new();
    let publication = begin(&book).unwrap();
    assert!(matches!(begin(&book), Err(OutputError::Busy { .. })));
    assert!(matches!(book.publish(&sites("new")), Err(OutputError::Busy { .. })));
    put(&publication, &sites("old")[0]);
    put(&publication, &sites("old")[1]);
    publication.finish().unwrap();
    assert_as_before(&book);
    drop(begin(&book).unwrap());
}

#[test]
fn names_and_places_are_refused_at_the_beginning() {
    let book = Book::new();
    let protected_root = book.root();
    let refused = |out: PathBuf, editions: &[&str]| {
        let protected = Protected { root: &protected_root, sources: &["modules".into()] };
        Publication::begin(&out, editions, protected).err().unwrap()
    };
    for editions in [&["a", "a"][..], &["../a"], &[".trainbook"], &[""]] {
        assert!(matches!(refused(book.out(), editions), OutputError::BadPath { .. }), "{editions:?}");
    }
    assert!(matches!(refused(book.root(), &EDITIONS), OutputError::AroundBook { .. }));
    assert!(matches!(refused(book.root().join("modules/out"), &EDITIONS), OutputError::OverSource { .. }));
    assert!(!book.out().exists());
}

#[test]
fn what_somebody_adds_while_files_are_made_is_not_removed() {
    let book = Book::new();
    book.publish(&sites("old")).unwrap();
    let publication = begin(&book).unwrap();
    sites("new").iter().for_each(|site| put(&publication, site));
    fs::write(book.out().join("trainer/mine.txt"), "mine").unwrap();
    let why = failed(publication);
    assert!(matches!(why, OutputError::Foreign { .. }), "{why}");
    assert_eq!(book.site("trainer")["mine.txt"], "mine");
    fs::remove_file(book.out().join("trainer/mine.txt")).unwrap();
    assert_as_before(&book);
}

#[test]
fn a_folder_that_goes_away_is_not_made_again() {
    let book = Book::new();
    let publication = begin(&book).unwrap();
    publication.put("trainee", vec![("a/index.html".to_owned(), b"x".to_vec())]);
    fs::remove_dir_all(book.out()).unwrap();
    publication.put("trainee", vec![("b/index.html".to_owned(), b"x".to_vec())]);
    let error = publication.finish().unwrap_err();
    assert!(matches!(error, OutputError::Stopped { gone: true, .. }), "{error}");
    assert!(!book.out().exists());
}

#[cfg(unix)]
#[test]
fn a_file_that_is_as_it_was_is_linked_as_soon_as_it_is_put() {
    use std::os::unix::fs::MetadataExt as _;
    let book = Book::new();
    book.publish(&[artifacts("trainee", "same", &["deep/same.html", "other.html"])]).unwrap();
    let stamp = |path: &str| {
        let file = fs::metadata(book.out().join("trainee").join(path)).unwrap();
        (file.ino(), file.nlink())
    };
    let before = stamp("deep/same.html");
    let publication = begin(&book).unwrap();
    publication.put("trainee", vec![("deep/same.html".to_owned(), b"same".to_vec())]);
    assert_eq!(stamp("deep/same.html"), (before.0, 2), "one file, two names");
    publication.put("trainee", vec![("other.html".to_owned(), b"Same".to_vec())]);
    assert_eq!(stamp("other.html").1, 1);
    publication.finish().unwrap();
    assert_eq!(stamp("deep/same.html"), before);
    assert_eq!(fs::read(book.out().join("trainee/other.html")).unwrap(), b"Same");
}

#[test]
fn one_that_a_panic_drops_leaves_the_old_sites() {
    let book = Book::new();
    book.publish(&sites("old")).unwrap();
    let reached = AtomicUsize::new(0);
    let run = std::panic::catch_unwind(|| {
        let publication = begin(&book).unwrap();
        put(&publication, &sites("new")[0]);
        reached.store(1, Ordering::Relaxed);
        std::panic::resume_unwind(Box::new("a fault in a renderer"));
    });
    assert!(run.is_err() && reached.load(Ordering::Relaxed) == 1);
    assert_as_before(&book);
}

#[test]
fn a_name_that_the_system_spells_in_another_way_is_no_foreign_file() {
    let book = Book::new();
    let site = artifacts("trainee", "x", &["caf\u{e9}.html", "index.html"]);
    book.publish(std::slice::from_ref(&site)).unwrap();
    let place = |name: &str| book.out().join("trainee").join(name);
    fs::rename(place("caf\u{e9}.html"), place("cafe\u{301}.html")).unwrap();
    book.publish(&[site]).unwrap();
    fs::rename(place("caf\u{e9}.html"), place("cafe.html")).unwrap();
    assert!(matches!(begin(&book), Err(OutputError::Foreign { .. })));
}
