//! Whole builds on the disk: the same bytes, nothing stale, and the old site whole whatever happens.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The repository, which is itself a book.
fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn trainbook() -> Command {
    Command::new(env!("CARGO_BIN_EXE_trainbook"))
}

/// All files below a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// The sample book's files, in the order of their names.
fn sample() -> Vec<(String, Vec<u8>)> {
    let mut sample: Vec<_> = files(&repository().join("modules"))
        .into_iter()
        .map(|(path, bytes)| (format!("modules/{path}"), bytes))
        .collect();
    sample.push(("book.toml".to_owned(), fs::read(repository().join("book.toml")).unwrap()));
    sample
}

fn write(folder: &Path, files: impl Iterator<Item = (String, Vec<u8>)>) {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

#[track_caller]
fn build(book: &Path, out: &Path) {
    let output = trainbook().arg("build").arg(book).arg("--out").arg(out).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_sample_book_has_no_problem() {
    let out = TempDir::new().unwrap();
    let output =
        trainbook().arg("build").arg(repository()).arg("--out").arg(out.path().join("sites")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (first, second) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    write(first.path(), sample().into_iter());
    write(second.path(), sample().into_iter().rev());
    let outputs: Vec<_> = [first.path(), second.path()]
        .into_iter()
        .flat_map(|book| {
            [1, 2].map(|_| {
                build(book, &book.join("build"));
                files(&book.join("build"))
            })
        })
        .collect();
    for edition in ["trainee", "trainer", "supervisor"] {
        assert!(outputs[0].keys().any(|path| path.starts_with(&format!("{edition}/"))), "no {edition}");
    }
    for other in &outputs[1..] {
        let differing: Vec<_> = outputs[0]
            .iter()
            .filter(|(path, bytes)| other.get(*path) != Some(*bytes))
            .map(|(path, _)| path)
            .chain(other.keys().filter(|path| !outputs[0].contains_key(*path)))
            .collect();
        assert!(differing.is_empty(), "{differing:?}");
    }
}

#[test]
fn nothing_stale_stays() {
    let book = TempDir::new().unwrap();
    let out = book.path().join("build");
    write(book.path(), sample().into_iter());
    build(book.path(), &out);
    fs::remove_file(book.path().join("modules/understanding-permanence/06-actions.md")).unwrap();
    build(book.path(), &out);
    let left: Vec<_> = files(&out).into_keys().filter(|path| path.contains("/actions.html")).collect();
    assert!(left.is_empty(), "{left:?}");
}

/// A site is whole if it is byte for byte one of the two that the two books make.
#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one_whole() {
    let book = TempDir::new().unwrap();
    let out = book.path().join("build");
    write(book.path(), sample().into_iter());
    let page = book.path().join("modules/understanding-permanence/01-what-permanence-means.md");
    let text = fs::read_to_string(&page).unwrap();
    let versions = [text.clone(), format!("{text}\nOne more line.\n")];
    let sites: Vec<_> = versions
        .iter()
        .map(|text| {
            fs::write(&page, text).unwrap();
            build(book.path(), &out);
            site(&out)
        })
        .collect();
    let whole = time_of(|| build(book.path(), &out));
    let (mut killed, mut finished) = (0, 0);
    for round in 0..40_u32 {
        fs::write(&page, &versions[round as usize % 2]).unwrap();
        let mut child =
            trainbook().arg("build").arg(book.path()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // From at once to a little after the end of a build, so that every stage is cut somewhere.
        let until = Instant::now() + whole.mul_f64(f64::from(round) / 36.0);
        while Instant::now() < until && child.try_wait().unwrap().is_none() {
            std::hint::spin_loop();
        }
        match child.try_wait().unwrap() {
            Some(_) => finished += 1,
            None => {
                child.kill().unwrap();
                child.wait().unwrap();
                killed += 1;
            }
        }
        for (edition, bytes) in site(&out) {
            let known = sites.iter().any(|site| site[&edition] == bytes);
            assert!(known, "round {round}: `{edition}` is neither the old site nor the new one");
        }
    }
    assert!(killed > 5, "{killed} killed, {finished} finished");
    // And the next build is good.
    fs::write(&page, &versions[0]).unwrap();
    build(book.path(), &out);
    assert!(site(&out) == sites[0]);
    let left: Vec<_> = fs::read_dir(out.join(".trainbook")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with("new-")), "{left:?}");
}

/// The files of each edition.
fn site(out: &Path) -> BTreeMap<String, BTreeMap<String, Vec<u8>>> {
    ["trainee", "trainer", "supervisor"].map(|edition| (edition.to_owned(), files(&out.join(edition)))).into()
}

fn time_of(run: impl FnOnce()) -> Duration {
    let started = Instant::now();
    run();
    started.elapsed()
}
