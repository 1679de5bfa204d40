//! The watch on real files. Nothing waits a fixed time but where an editor's pause within a save is played.

#![cfg(test)]

mod folders;
mod life;
mod noise;
mod saves;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use tempfile::TempDir;

use super::{Batch, How, Places, Watch};

/// How long a test waits for what has to come.
const PATIENCE: Duration = Duration::from_secs(20);

/// A book that is watched, in a folder with a hidden name.
struct Book {
    folder: TempDir,
    watch: Watch,
    told: Receiver<Told>,
    saves: usize,
}

/// A batch, with the text that each of its files had when it was told.
struct Told {
    batch: Batch,
    texts: BTreeMap<PathBuf, String>,
}

impl Book {
    fn new() -> Self {
        Self::watched(How::Native, |_| {})
    }

    /// A book that `prepare` changes before it is watched.
    fn watched(how: How, prepare: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::Builder::new().prefix(".book").tempdir().unwrap();
        let root = folder.path();
        for path in ["book.toml", "modules/one.md", "modules/two.md", "modules/deep/three.md", "theme/page.css"] {
            write(&root.join(path), "as it was");
        }
        write(&root.join("build/index.html"), "as it was");
        prepare(root);
        let (tell, told) = mpsc::channel();
        let watch = Watch::start(places(root), how, move |batch: Batch| {
            let text = |path: &PathBuf| Some((path.clone(), fs::read_to_string(path).ok()?));
            let texts = batch.paths.iter().filter_map(text).collect();
            let _ = tell.send(Told { batch, texts });
        });
        Self { folder, watch: watch.unwrap(), told, saves: 0 }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Saves a file in one step, so that it changes once.
    fn save(&self, path: &str, text: &str) {
        let new = self.path(path).with_file_name(".new");
        write(&new, text);
        fs::rename(new, self.path(path)).unwrap();
    }

    fn next(&self) -> Told {
        self.told.recv_timeout(PATIENCE).expect("nothing was told")
    }

    /// The names of the next batch, from the book's folder.
    fn next_names(&self) -> BTreeSet<String> {
        let told = self.next();
        assert!(!told.batch.everything, "{:?}", told.batch);
        assert!(told.batch.trouble.is_none(), "{:?}", told.batch);
        self.names(&told.batch)
    }

    fn names(&self, batch: &Batch) -> BTreeSet<String> {
        let name = |path: &PathBuf| path.strip_prefix(self.folder.path()).unwrap().to_string_lossy().into_owned();
        batch.paths.iter().map(name).collect()
    }

    /// Batches up to the first that has all of these names or says `everything`.
    fn until(&self, names: &[&str]) -> Vec<Told> {
        let mut left: BTreeSet<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut all = Vec::new();
        while !left.is_empty() {
            let told = self.next();
            let now = self.names(&told.batch);
            left.retain(|name| !now.contains(name) && !told.batch.everything);
            all.push(told);
        }
        all
    }

    /// Nothing else is told: an ordinary save is the very next batch.
    fn nothing_else(&mut self) {
        assert_eq!(self.after_a_mark(), names(&["modules/two.md"]));
    }

    /// The names of the batch that is next after an ordinary save of `modules/two.md`.
    fn after_a_mark(&mut self) -> BTreeSet<String> {
        self.saves += 1;
        self.save("modules/two.md", &format!("save {}", self.saves));
        self.next_names()
    }
}

fn places(root: &Path) -> Places {
    Places {
        files: [root.join("book.toml")].into(),
        folders: [root.join("modules"), root.join("theme")].into(),
        ignored: vec![root.join("build"), root.join("modules/out")],
    }
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Tries a few times. A machine that is busy with other things can keep this test, which plays the editor, waiting between two
/// steps of a save for longer than the watch waits; what is wrong is wrong each time.
fn in_some_attempt(what: &str, attempt: impl Fn() -> Result<(), String>) {
    let problems: Vec<String> = (0..5).map_while(|_| attempt().err()).collect();
    assert!(problems.len() < 5, "{what}: {problems:#?}");
}
