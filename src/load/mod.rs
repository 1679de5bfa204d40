//! Reads a book's folder.
//!
//! [`Tree::read`] lists and reads it, [`Tree::bytes`] reads one more file when an edition turns out to need it.
//! Together with `output/`, `preview/` and `cli/` this is all that touches the disk.
//!
//! Invariant: what is read is an ordinary file inside the book's folder. Links and devices are never followed.

mod changes;
mod decode;
mod files;
mod refusal;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::load::decode::Decoded;
use crate::load::files::Files;
use crate::load::refusal::{link, too_large};
use crate::source::{FileId, Sources};

pub use changes::Changes;
pub use files::ReadError;

/// The name of a book's settings file.
pub const BOOK_FILE: &str = "book.toml";

/// The largest text that is read, in bytes: a file of this size is no training module.
const LARGEST_TEXT: u64 = 16 << 20;

/// The files of a book.
#[derive(Debug, Clone)]
pub struct Tree {
    files: Files,
    /// The folder of modules that was read last.
    src: Option<String>,
    /// Every ordinary file below it, by its path from the book's folder.
    listed: BTreeMap<String, Listed>,
    /// What cannot be listed.
    listing_problems: Vec<Diagnostic>,
    /// Why Markdown files are no text, by their paths.
    text_problems: BTreeMap<String, Vec<Diagnostic>>,
}

/// What is known of a file before it is needed.
#[derive(Debug, Clone)]
pub enum Listed {
    /// A Markdown file that was read.
    Text(FileId),
    /// A Markdown file that is no text, which is reported.
    Unreadable,
    /// Any other file.
    Other,
}

impl Tree {
    /// A book on the disk. Nothing is read yet.
    pub fn on_disk(root: impl Into<PathBuf>) -> Self {
        Self::of(Files::Disk(root.into()))
    }

    /// A book that is held in memory: paths from the book's folder, with `/`.
    pub fn in_memory(files: BTreeMap<String, Vec<u8>>) -> Self {
        Self::of(Files::Memory(files))
    }

    fn of(files: Files) -> Self {
        Self { files, src: None, listed: BTreeMap::new(), listing_problems: Vec::new(), text_problems: BTreeMap::new() }
    }

    /// The text of the settings file. None if there is none or it is no text, which is reported.
    pub fn book_file(
        &self,
        sources: &mut Sources,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Option<FileId>, ReadError> {
        if let Files::Disk(root) = &self.files {
            match fs::symlink_metadata(root.join(BOOK_FILE)) {
                Ok(found) if found.is_symlink() => {
                    diagnostics.push(link(BOOK_FILE));
                    return Ok(None);
                }
                Ok(found) if found.len() > LARGEST_TEXT => {
                    diagnostics.push(too_large(BOOK_FILE, LARGEST_TEXT));
                    return Ok(None);
                }
                _ => {}
            }
        }
        match self.bytes(BOOK_FILE) {
            Ok(bytes) => Ok(Decoded::of(&bytes).add(BOOK_FILE, sources, diagnostics)),
            Err(error) if error.source.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Lists the folder `src` and reads its Markdown files; of what was read before only what changed. Returns whether
    /// any text or the list of files is another one than before.
    pub fn read(
        &mut self,
        src: &str,
        changes: &Changes,
        sources: &mut Sources,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<bool, ReadError> {
        let changed = match changes {
            Changes::Paths(paths) if self.src.as_deref() == Some(src) && self.is_listed_rightly(src, paths) => {
                let known: Vec<String> = paths.iter().filter(|path| self.is_text(path)).cloned().collect();
                known.iter().filter(|path| self.read_text(path, sources)).count() > 0
            }
            _ => self.read_folder(src, changes, sources)?,
        };
        diagnostics.extend(self.listing_problems.iter().chain(self.text_problems.values().flatten()).cloned());
        Ok(changed)
    }

    fn read_folder(&mut self, src: &str, changes: &Changes, sources: &mut Sources) -> Result<bool, ReadError> {
        let before = std::mem::take(&mut self.listed);
        let problems_before = std::mem::take(&mut self.listing_problems);
        self.src = None;
        let mut problems = Vec::new();
        let listed = self.files.list(src, &mut problems);
        self.listing_problems = problems;
        let paths = listed?;
        self.text_problems.retain(|path, _| paths.binary_search(path).is_ok());
        let mut changed = problems_before != self.listing_problems || !before.keys().eq(paths.iter());
        let is_known = |path: &String| before.contains_key(path) && !changes.touch(path);
        let texts: Vec<&String> = paths.iter().filter(|path| is_markdown(path) && !is_known(path)).collect();
        let read: Vec<_> = texts.into_par_iter().map(|path| (path, self.text(path))).collect();
        let mut read = read.into_iter().peekable();
        let mut listed = Vec::with_capacity(paths.len());
        for path in &paths {
            let known = || before.get(path).cloned().unwrap_or(Listed::Other);
            let entry = match read.next_if(|(text, _)| *text == path) {
                Some((_, text)) => {
                    let (entry, is_new) = self.take_text(path, text, sources);
                    changed |= is_new;
                    entry
                }
                None => known(),
            };
            listed.push((path.clone(), entry));
        }
        // In order, so that the map is made in one go.
        self.listed = listed.into_iter().collect();
        self.src = Some(src.to_owned());
        Ok(changed)
    }

    /// Whether every one of these paths is a file that was listed and is there still, or is not below `src` at all.
    fn is_listed_rightly(&self, src: &str, paths: &BTreeSet<String>) -> bool {
        let src = src.trim_end_matches('/');
        paths.iter().all(|path| {
            let below = path.strip_prefix(src).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            let around = src.starts_with(&format!("{path}/")) || path.is_empty();
            match self.listed.get(path) {
                Some(_) => self.is_file(path),
                None => !below && !around,
            }
        })
    }

    fn is_text(&self, path: &str) -> bool {
        matches!(self.listed.get(path), Some(Listed::Text(_) | Listed::Unreadable))
    }

    /// Reads a Markdown file, and returns whether what it says is something else than before.
    fn read_text(&mut self, path: &str, sources: &mut Sources) -> bool {
        let text = self.text(path);
        let (listed, changed) = self.take_text(path, text, sources);
        self.listed.insert(path.to_owned(), listed);
        changed
    }

    /// Takes what was read of a Markdown file, and returns whether that is something else than before.
    fn take_text(
        &mut self,
        path: &str,
        read: Result<Decoded, Box<Diagnostic>>,
        sources: &mut Sources,
    ) -> (Listed, bool) {
        let text = |sources: &Sources| sources.find(path).map(|id| Arc::clone(&sources.get(id).text));
        let before = (text(sources), self.text_problems.remove(path));
        let mut problems = Vec::new();
        let id = match read {
            Ok(text) => text.add(path, sources, &mut problems),
            Err(problem) => {
                problems.push(*problem);
                None
            }
        };
        let problems = (!problems.is_empty()).then_some(problems);
        let changed = before == (None, None) || before != (text(sources), problems.clone());
        if let Some(problems) = problems {
            self.text_problems.insert(path.to_owned(), problems);
        }
        (id.map_or(Listed::Unreadable, Listed::Text), changed)
    }

    /// The Markdown files in the order of their paths.
    pub fn texts(&self) -> impl Iterator<Item = (&str, FileId)> {
        self.listed.iter().filter_map(|(path, listed)| match listed {
            Listed::Text(id) => Some((path.as_str(), *id)),
            Listed::Other | Listed::Unreadable => None,
        })
    }

    /// Paths of the Markdown files that are no text.
    pub fn unreadable(&self) -> impl Iterator<Item = &str> {
        let unreadable = |listed: &Listed| matches!(listed, Listed::Unreadable);
        self.listed.iter().filter(move |(_, listed)| unreadable(listed)).map(|(path, _)| path.as_str())
    }

    /// Paths of all files that are no Markdown.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        self.listed.iter().filter(|(_, listed)| matches!(listed, Listed::Other)).map(|(path, _)| path.as_str())
    }

    /// Whether there is an ordinary file at this path of the book.
    pub fn has_file(&self, path: &str) -> bool {
        let was_listed = || matches!(self.files, Files::Disk(_)) && self.listed.contains_key(path);
        was_listed() || self.files.has(path)
    }

    /// Whether there is an ordinary file at this path now, not reached through any link.
    pub fn is_file(&self, path: &str) -> bool {
        self.files.has(path)
    }

    /// An ordinary file of the book, opened to be read, with its size in bytes. Only of books on a disk.
    pub fn open(&self, path: &str) -> io::Result<(fs::File, u64)> {
        self.files.open(path)
    }

    /// The bytes of a file of the book.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        self.files.bytes(path)
    }

    /// All files below a folder of the book: paths from that folder, with bytes. For themes and fonts. What cannot be taken is
    /// reported.
    pub fn folder(&self, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<(String, Vec<u8>)>, ReadError> {
        let prefix = format!("{}/", folder.trim_end_matches('/'));
        let mut files = Vec::new();
        for path in self.files.list(folder, diagnostics)? {
            match self.bytes(&path) {
                Ok(bytes) => files.push((path.strip_prefix(&prefix).unwrap_or(&path).to_owned(), bytes)),
                Err(error) => diagnostics.push(error.problem(&path)),
            }
        }
        Ok(files)
    }

    /// What is in a Markdown file, or why it cannot be read.
    fn text(&self, path: &str) -> Result<Decoded, Box<Diagnostic>> {
        if let Files::Disk(root) = &self.files {
            let size = fs::metadata(root.join(path)).map_or(0, |metadata| metadata.len());
            if size > LARGEST_TEXT {
                return Err(Box::new(too_large(path, LARGEST_TEXT).help("divide it into pages")));
            }
        }
        let bytes = self.bytes(path).map_err(|error| Box::new(error.problem(path)))?;
        Ok(Decoded::of(&bytes))
    }
}

/// Whether a file is Markdown by its name.
pub fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("md"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_text_stays_known_when_others_come() {
        let book = tempfile::tempdir().unwrap();
        let write = |path: &str, bytes: &[u8]| {
            let path = book.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        };
        write("modules/a/x.md", b"Text.");
        // Behind the folder by their names, and before what is in it by their paths.
        for name in ["a-b.md", "a-c.md", "a-d.md"] {
            write(&format!("modules/{name}"), b"\xff");
        }
        let (mut tree, mut sources) = (Tree::on_disk(book.path()), Sources::default());
        let mut read = |tree: &mut Tree, changes: &Changes| {
            let mut problems = Vec::new();
            let changed = tree.read("modules", changes, &mut sources, &mut problems).unwrap();
            (changed, problems.len())
        };
        assert_eq!(read(&mut tree, &Changes::Everything), (true, 3));
        write("modules/a/y.md", b"More.");
        let new = Changes::Paths(["modules/a/y.md".to_owned()].into());
        assert_eq!(read(&mut tree, &new), (true, 3));
        assert!(tree.listed.keys().is_sorted() && tree.texts().count() == 2, "{:?}", tree.listed);
        // The folder is listed anew, and nothing in it is another.
        let elsewhere = Changes::Paths(["modules".to_owned()].into());
        assert_eq!(read(&mut tree, &elsewhere), (false, 3));
    }
}
