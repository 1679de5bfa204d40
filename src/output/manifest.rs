//! Manifests: which files of an edition's folder trainbook wrote.
//!
//! A manifest is `.trainbook/EDITION.manifest` in the output folder: a path per line, sorted. It never lies inside of the
//! edition's folder, because all that lies there is published.
//!
//! Invariant: at any moment it names at least the files that trainbook wrote, so that a kill never makes them look foreign.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;

use crate::output::error::OutputError;

/// The ending of a manifest's name.
const ENDING: &str = ".manifest";

/// Files that systems put into folders that people look at. Nobody misses them.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// The paths of one edition's files, from the edition's folder, with `/` on every system.
pub(crate) type Manifest = BTreeSet<String>;

/// Reads an edition's manifest; empty if there is none, or none that can be read as one.
pub(crate) fn read(state: &Path, edition: &str) -> Manifest {
    fs::read_to_string(path(state, edition)).map(|text| text.lines().map(str::to_owned).collect()).unwrap_or_default()
}

/// Writes an edition's manifest: beside the old one, down to the disk, then over it.
///
/// This is the only file whose bytes are forced to the disk. A site that a power cut garbles is built again; a garbled manifest
/// would make it look foreign.
pub(crate) fn write(state: &Path, edition: &str, manifest: &Manifest) -> Result<(), OutputError> {
    let new = state.join(format!("new-{edition}{ENDING}"));
    let text: String = manifest.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    let written =
        File::create(&new).and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    written.map_err(OutputError::io("write", &new))?;
    let path = path(state, edition);
    fs::rename(&new, &path).map_err(OutputError::io("replace", path))
}

/// The editions that have a manifest, sorted.
pub(crate) fn editions(state: &Path) -> Vec<String> {
    let entries = fs::read_dir(state).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut editions: Vec<String> = names
        .filter(|name| !name.starts_with("new-"))
        .filter_map(|name| Some(name.strip_suffix(ENDING)?.to_owned()))
        .collect();
    editions.sort();
    editions
}

/// Reports files of an edition's folder that its manifest does not name. Links and other strange things count as files.
pub(crate) fn check(folder: &Path, manifest: &Manifest) -> Result<(), OutputError> {
    // Some systems spell letters in another way; where all are spelled as they were written, nothing is spelled anew.
    let spelled = LazyCell::new(|| manifest.iter().map(|path| path.nfc().collect()).collect::<BTreeSet<String>>());
    let is_known = |path: &str| manifest.contains(path) || spelled.contains(&path.nfc().collect::<String>());
    let mut foreign = Vec::new();
    walk(folder, "", &mut |path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        if !LITTER.contains(&name) && !is_known(path) {
            foreign.push(path.to_owned());
        }
    })
    .map_err(OutputError::io("look into", folder))?;
    if foreign.is_empty() {
        return Ok(());
    }
    foreign.sort();
    let more = foreign.len() > 3;
    foreign.truncate(3);
    Err(OutputError::Foreign { folder: folder.to_owned(), files: foreign, more })
}

/// Calls `see` with the path of everything below a folder that is no folder. A link that a manifest names was not written by
/// trainbook all the same, so its path is told with an ending that no manifest has.
fn walk(folder: &Path, prefix: &str, see: &mut dyn FnMut(&str)) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if kind.is_dir() {
            walk(&entry.path(), &format!("{path}/"), see)?;
        } else if kind.is_file() {
            see(&path);
        } else {
            see(&format!("{path} (a link)"));
        }
    }
    Ok(())
}

fn path(state: &Path, edition: &str) -> PathBuf {
    state.join(format!("{edition}{ENDING}"))
}
