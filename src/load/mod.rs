//! Reads a book's folder.
//!
//! [`Tree::read`] lists and reads it, [`Tree::bytes`] reads one more file when an edition turns out to need it.
//! Together with `output/`, `preview/` and `cli/` this is all that touches the disk.
//!
//! Invariant: what is read is an ordinary file inside the book's folder. Links and devices are never followed.

mod changes;
mod decode;
mod refusal;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diagnostic::Diagnostic;
use crate::load::decode::Decoded;
use crate::load::refusal::{is_named, link, link_on_the_way, problem_of, too_large};
use crate::source::{FileId, Sources};

pub use changes::Changes;

/// The name of a book's settings file.
pub const BOOK_FILE: &str = "book.toml";

/// The largest text that is read, in bytes: a file of this size is no training module.
const LARGEST_TEXT: u64 = 16 << 20;

/// The largest file of any other kind, in bytes: every edition's files are in memory until they are written.
const LARGEST_FILE: u64 = 512 << 20;

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

#[derive(Debug, Clone)]
enum Files {
    Disk(PathBuf),
    Memory(BTreeMap<String, Vec<u8>>),
}

/// A folder or file could not be read.
#[derive(Debug)]
pub struct ReadError {
    /// Which.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
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
        let listed = self.list(src, &mut problems);
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
        match &self.files {
            Files::Memory(files) => files.contains_key(path),
            Files::Disk(root) => self.listed.contains_key(path) || is_ordinary(root, path),
        }
    }

    /// Whether there is an ordinary file at this path now, not reached through any link.
    pub fn is_file(&self, path: &str) -> bool {
        match &self.files {
            Files::Memory(files) => files.contains_key(path),
            Files::Disk(root) => is_ordinary(root, path),
        }
    }

    /// An ordinary file of the book, opened to be read, with its size in bytes. Only of books on a disk.
    pub fn open(&self, path: &str) -> io::Result<(fs::File, u64)> {
        match &self.files {
            Files::Disk(root) if is_ordinary(root, path) => {
                let file = fs::File::open(root.join(path))?;
                let bytes = file.metadata()?.len();
                Ok((file, bytes))
            }
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// The bytes of a file of the book.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        match &self.files {
            Files::Memory(files) => files
                .get(path)
                .cloned()
                .ok_or_else(|| ReadError { path: path.into(), source: io::ErrorKind::NotFound.into() }),
            Files::Disk(root) => {
                let file = root.join(path);
                let fails = |source| ReadError { path: file.clone(), source };
                let metadata = fs::metadata(&file).map_err(fails)?;
                match metadata.len() > LARGEST_FILE {
                    true => Err(fails(io::ErrorKind::FileTooLarge.into())),
                    false => fs::read(&file).map_err(fails),
                }
            }
        }
    }

    /// All files below a folder of the book: paths from that folder, with bytes. For themes and fonts. What cannot be taken is
    /// reported.
    pub fn folder(&self, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<(String, Vec<u8>)>, ReadError> {
        let prefix = format!("{}/", folder.trim_end_matches('/'));
        let mut files = Vec::new();
        for path in self.list(folder, diagnostics)? {
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

    /// Paths of ordinary files below a folder, in order; hidden files and editors' backups are left out.
    fn list(&self, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<String>, ReadError> {
        let root = match &self.files {
            Files::Memory(files) => {
                let prefix = format!("{folder}/");
                let wanted = |path: &&String| path.starts_with(&prefix) && !path.split('/').any(is_hidden);
                return Ok(files.keys().filter(wanted).cloned().collect());
            }
            Files::Disk(root) => root,
        };
        if let Some(path) = link_on_the_way(root, folder) {
            diagnostics.push(link(&path));
            return Ok(Vec::new());
        }
        if root.join(folder).is_file() {
            return Err(ReadError { path: root.join(folder), source: io::ErrorKind::NotFound.into() });
        }
        let mut paths = Vec::new();
        let walk = WalkDir::new(root.join(folder)).follow_links(false).sort_by_file_name().into_iter();
        let shown = |entry: &walkdir::DirEntry| {
            let in_a_nameless = entry.depth() > 1 && entry.path().parent().is_some_and(|parent| !is_named(parent));
            entry.depth() == 0 || !in_a_nameless && !is_hidden(&entry.file_name().to_string_lossy())
        };
        for entry in walk.filter_entry(shown) {
            match entry {
                Ok(entry) => {
                    let path = relative(root, entry.path());
                    match problem_of(entry.file_name(), entry.file_type(), &path) {
                        Some(problem) => diagnostics.push(problem),
                        None if entry.file_type().is_file() => paths.push(path),
                        None => {}
                    }
                }
                Err(error) if error.depth() == 0 => {
                    return Err(ReadError { path: root.join(folder), source: error.into() });
                }
                Err(error) => {
                    let path = error.path().map(Path::to_owned).unwrap_or_default();
                    let name = relative(root, &path);
                    diagnostics.push(ReadError { path, source: error.into() }.problem(&name));
                }
            }
        }
        // Folders come in the order of their names, in which `a-b.md` is behind what is in `a`.
        paths.sort_unstable();
        Ok(paths)
    }
}

/// Whether a file is Markdown by its name.
pub fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("md"))
}

/// Whether a name is hidden, an editor's backup, or Word's sign that it has a file open.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
}

fn is_ordinary(root: &Path, path: &str) -> bool {
    let mut at = root.to_path_buf();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        at.push(part);
        match fs::symlink_metadata(&at) {
            Ok(metadata) if parts.peek().is_none() => return metadata.is_file(),
            Ok(metadata) if metadata.is_dir() => {}
            _ => return false,
        }
    }
    false
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    if let (Some(path), '/') = (path.to_str(), std::path::MAIN_SEPARATOR) {
        return path.to_owned();
    }
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` cannot be read: {}", self.path.display(), self.source)
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
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
