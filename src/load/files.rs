//! The files of a book, on a disk or in memory: what there is below a folder, and the bytes of each.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::diagnostic::Diagnostic;
use crate::load::refusal::{is_named, link, link_on_the_way, problem_of};

/// The largest file that is no text, in bytes: every edition's files are in memory until they are written.
pub(super) const LARGEST_FILE: u64 = 512 << 20;

/// Where the files are. Paths count from the book's folder, with `/`.
#[derive(Debug, Clone)]
pub(super) enum Files {
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

impl Files {
    /// Whether there is an ordinary file at this path now, not reached through any link.
    pub(super) fn has(&self, path: &str) -> bool {
        match self {
            Self::Memory(files) => files.contains_key(path),
            Self::Disk(root) => is_ordinary(root, path),
        }
    }

    /// An ordinary file of the book, opened to be read, with its size in bytes. Only of books on a disk.
    pub(super) fn open(&self, path: &str) -> io::Result<(fs::File, u64)> {
        match self {
            Self::Disk(root) if is_ordinary(root, path) => {
                let file = fs::File::open(root.join(path))?;
                let bytes = file.metadata()?.len();
                Ok((file, bytes))
            }
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// The bytes of a file of the book.
    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        match self {
            Self::Memory(files) => files
                .get(path)
                .cloned()
                .ok_or_else(|| ReadError { path: path.into(), source: io::ErrorKind::NotFound.into() }),
            Self::Disk(root) => {
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

    /// Paths of ordinary files below a folder, in order; hidden files and editors' backups are left out.
    pub(super) fn list(&self, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<String>, ReadError> {
        let root = match self {
            Self::Memory(files) => {
                let prefix = format!("{folder}/");
                let wanted = |path: &&String| path.starts_with(&prefix) && !path.split('/').any(is_hidden);
                return Ok(files.keys().filter(wanted).cloned().collect());
            }
            Self::Disk(root) => root,
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
