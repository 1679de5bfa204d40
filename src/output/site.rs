//! One edition's new site while it is written: its folder, and what was entered for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::output::error::OutputError;
use crate::output::refusal;

/// An edition's new site.
pub(crate) struct Site {
    /// The edition.
    pub(crate) edition: String,
    /// Its new folder.
    pub(crate) folder: PathBuf,
    /// The folder of the old site, if there is one.
    before: Option<PathBuf>,
    entered: Mutex<Entered>,
}

/// What was entered: the addresses with their sizes, and the folders that were made for them.
#[derive(Default)]
pub(crate) struct Entered {
    pub(crate) files: BTreeMap<String, u64>,
    folders: BTreeSet<String>,
}

impl Site {
    /// Of an edition, written below `new`, to take the place of the one in `out`.
    pub(crate) fn new(edition: &str, new: &Path, out: &Path) -> Self {
        let before = Some(out.join(edition)).filter(|folder| folder.is_dir());
        Self { edition: edition.to_owned(), folder: new.join(edition), before, entered: Mutex::default() }
    }

    /// What was entered; nobody else enters meanwhile.
    pub(crate) fn entered(&self) -> MutexGuard<'_, Entered> {
        self.entered.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Enters a file that will be written, and makes the folders that it stands in.
    ///
    /// The site's own folder is never made again: if it went away with what was written already, a new one would hold half a site.
    pub(crate) fn enter(&self, entered: &mut Entered, path: &str, size: u64) -> Result<(), OutputError> {
        refusal::check_path(&self.edition, path)?;
        for parent in path.match_indices('/').map(|(end, _)| &path[..end]) {
            if entered.folders.contains(parent) {
                continue;
            }
            if entered.files.contains_key(parent) {
                return Err(refusal::bad_path(&self.edition, path));
            }
            entered.folders.insert(parent.to_owned());
            let folder = self.folder.join(parent);
            fs::create_dir(&folder).map_err(OutputError::io("make the folder", &folder))?;
        }
        if entered.folders.contains(path) {
            let inside = entered.files.range(format!("{path}/")..).next().map_or(path, |(inside, _)| inside);
            return Err(refusal::bad_path(&self.edition, inside));
        }
        entered.files.insert(path.to_owned(), size);
        Ok(())
    }

    /// Writes a file that was entered, and returns where.
    pub(crate) fn write(&self, address: &str, bytes: &[u8]) -> Result<PathBuf, OutputError> {
        let path = self.folder.join(address);
        let kept = self.before.as_ref().is_some_and(|before| keep(&before.join(address), bytes, &path));
        if !kept {
            // Never over another: where case does not matter, two addresses may be one file.
            let written = File::create_new(&path).and_then(|mut file| file.write_all(bytes));
            written.map_err(OutputError::io("write", &path))?;
        }
        Ok(path)
    }
}

/// Gives a file of the old site its name in the new one too, if it has these bytes and the system can. A link is never followed.
fn keep(old: &Path, bytes: &[u8], new: &Path) -> bool {
    let as_long = |file: &fs::Metadata| file.is_file() && file.len() == bytes.len() as u64;
    fs::symlink_metadata(old).is_ok_and(|file| as_long(&file))
        && fs::read(old).is_ok_and(|before| before == bytes)
        && fs::hard_link(old, new).is_ok()
}
