//! `trainbook serve` as an author has it: the real program, real files, real sockets.
//!
//! What it shows is held against what `trainbook build` writes of the same files. Tests wait for what is to happen, by the
//! stream of events that pages hear too; where a time counts, it is an editor's own pause.

mod broken;
mod changes;
mod crowds;
mod ends;
mod http;
#[cfg(unix)]
mod links;
#[cfg(target_os = "linux")]
mod memory;
mod pages;
mod places;
mod preview;
mod refusals;
mod saves;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

use preview::Preview;

/// Longer than anything takes that works.
const LONG: Duration = Duration::from_secs(20);

/// How often a test is tried that a machine with other work can make fail, since it depends on an editor's pauses.
const ATTEMPTS: usize = 4;

/// A small book: a page, one for trainers with a drawing and a handout, and a second module.
const SMALL: &[(&str, &str)] = &[
    ("book.toml", "[book]\ntitle = \"Small book\"\n"),
    ("modules/one/index.md", "---\ntitle: One\n---\n\nThe first text.\n"),
    ("modules/one/1-page.md", "---\ntitle: Page\n---\n\nText of the page.\n\n![A drawing](drawing.svg)\n"),
    ("modules/one/2-notes.md", "---\ntitle: Notes\nfor: trainer\n---\n\nOnly-for-trainers.\n"),
    ("modules/one/drawing.svg", DRAWING),
    ("modules/two/index.md", "---\ntitle: Two\n---\n\nThe second module.\n"),
];

/// A picture.
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><path d=\"M1 1h6\"/></svg>\n";

/// A folder with the small book.
fn small() -> TempDir {
    let folder = TempDir::new().unwrap();
    write_small(folder.path());
    folder
}

fn write_small(folder: &Path) {
    for (path, text) in SMALL {
        write(&folder.join(path), text);
    }
}

/// Writes a file, as a program does that knows nothing of care.
fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// A page's file.
fn page(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\n---\n\n{text}\n")
}

/// A copy of the sample book with more in it: a film, what only some editions have, and the address of the site.
fn sample() -> TempDir {
    let folder = TempDir::new().unwrap();
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, bytes) in files(&repository.join("modules")) {
        write(&folder.path().join("modules").join(path), bytes);
    }
    let settings = fs::read_to_string(repository.join("book.toml")).unwrap();
    let settings = settings.replace("    \"writing-training\",\n", "    \"writing-training\",\n    \"media\",\n");
    let settings = format!("{settings}\n[output.html]\nsite-url = \"https://training.example/core/\"\n");
    write(&folder.path().join("book.toml"), settings);
    let media = "\
---
title: Media
---

[The film](film.mp4) for all.

::: trainer-note
[The key](trainer-key.txt) and ![a plan](trainer-plan.svg)
:::

::: supervisor-note
[The form](supervisor-form.txt)
:::
";
    write(&folder.path().join("modules/media/index.md"), media);
    write(
        &folder.path().join("modules/media/1-only.md"),
        "---\ntitle: Only\nfor: trainer\n---\n\nOnly-for-trainers.\n",
    );
    write(&folder.path().join("modules/media/trainer-key.txt"), "Only-for-trainers: the key.");
    write(&folder.path().join("modules/media/trainer-plan.svg"), DRAWING.replace("M1 1h6", "M2 2h2"));
    write(&folder.path().join("modules/media/supervisor-form.txt"), "Only-for-supervisors: the form.");
    write(&folder.path().join("modules/media/film.mp4"), film());
    folder
}

/// Three megabytes of which each place can be told from the others.
fn film() -> Vec<u8> {
    (0..750_000_u32).flat_map(u32::to_be_bytes).collect()
}

/// All files below a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    entries
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// What a build writes of a book now: the files of each edition, by its name and the address in it.
fn built(book: &Path) -> BTreeMap<String, Vec<u8>> {
    let out = TempDir::new().unwrap();
    let mut build = preview::trainbook();
    let said = build.arg("build").arg(book).arg("--out").arg(out.path().join("sites")).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    files(&out.path().join("sites")).into_iter().filter(|(path, _)| !path.starts_with('.')).collect()
}

/// Waits until something is so.
#[track_caller]
fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < LONG, "{what}");
        thread::sleep(Duration::from_millis(2));
    }
}

/// Tries again what other work of the machine can spoil.
#[track_caller]
fn in_some_attempt(what: &str, mut attempt: impl FnMut() -> Result<(), String>) {
    let failed: Vec<String> = (0..ATTEMPTS).map_while(|_| attempt().err()).collect();
    assert!(failed.len() < ATTEMPTS, "{what}: {failed:#?}");
}

/// A preview that tests look at together, and what a build writes of its book.
struct Shared {
    preview: Preview,
    built: BTreeMap<String, Vec<u8>>,
    book: TempDir,
}

/// The preview of the sample book. It ends with the last test that holds it.
fn shared() -> Arc<Shared> {
    static SHARED: Mutex<Weak<Shared>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(shared) = shared.upgrade() {
        return shared;
    }
    let book = sample();
    let preview = Preview::of(book.path());
    let new = Arc::new(Shared { preview, built: built(book.path()), book });
    *shared = Arc::downgrade(&new);
    new
}

/// What JSON holds at a key.
#[track_caller]
fn number(value: &Value, key: &str) -> u64 {
    value[key].as_u64().unwrap_or_else(|| panic!("no number `{key}` in {value}"))
}
