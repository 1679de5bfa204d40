//! The one writer: the files of each edition, in a folder of its own.
//!
//! [`publish`] is the door. Everything is written to `.trainbook/new-…` inside the output folder, then each edition's folder is
//! swapped in by rename and the old one removed.
//!
//! A file that is as it was is not written again: the new site gets a hard link to the one of the old site, with its times and its
//! inode, and the old name goes with the old site. So `rsync` and the like send what differs and no more. Bytes are compared, since
//! a list of hashes would not know what somebody changed in the folder.
//!
//! Invariants: an edition's folder is wholly the old site or wholly the new one, whenever the build fails or is killed; nothing
//! that trainbook did not write is ever removed; nothing but the site lies in an edition's folder.

mod error;
mod guides;
mod manifest;
mod refusal;
mod step;
mod swap;

#[cfg(test)]
mod tests;

pub use error::OutputError;
pub use guides::put_guides;
pub use refusal::Protected;

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::artifact::Artifacts;
use crate::output::manifest::Manifest;
use crate::output::step::{Step, Steps};

/// What the writer keeps for itself, inside the output folder and beside the editions' folders.
const STATE: &str = ".trainbook";

/// How often a lock that another process holds is tried for again, and the pause before each.
const LOCK_TRIES: u32 = 20;
const LOCK_PAUSE: Duration = Duration::from_millis(10);

/// What a build wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The editions of this run, in their order.
    pub written: Vec<Written>,
    /// Editions of earlier runs whose folders are still there, sorted by name.
    pub untouched: Vec<String>,
}

/// One edition's site on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The edition.
    pub edition: String,
    /// Its folder.
    pub folder: PathBuf,
    /// How many files it has.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
}

/// Writes each edition to `out_dir/EDITION` in place of what was there.
///
/// # Errors
///
/// Before anything is written: an output folder that is or meets the book, or holds what trainbook did not write. Later: what the
/// system says. Each edition's folder is then wholly old or wholly new.
pub fn publish(out_dir: &Path, editions: &[Artifacts], book: Protected<'_>) -> Result<Published, OutputError> {
    publish_in_steps(out_dir, editions, book, &mut Steps::new(&mut |_| Ok(()), true))
}

fn publish_in_steps(
    out_dir: &Path,
    editions: &[Artifacts],
    book: Protected<'_>,
    steps: &mut Steps<'_>,
) -> Result<Published, OutputError> {
    refusal::check_names(editions)?;
    let out = refusal::resolve(out_dir)?;
    publish_to(&out, out_dir, editions, book, steps).map_err(|error| error.with_typed_paths(&out, out_dir))
}

fn publish_to(
    out: &Path,
    out_dir: &Path,
    editions: &[Artifacts],
    book: Protected<'_>,
    steps: &mut Steps<'_>,
) -> Result<Published, OutputError> {
    refusal::check_place(out, book)?;
    let state = out.join(STATE);
    refusal::check_folder(&state)?;
    if !state.exists() {
        check_folders(out, &state, editions)?;
    }
    fs::create_dir_all(&state).map_err(OutputError::io("make the folder", &state))?;
    let _lock = lock(out, &state)?;
    swap::repair(out, &state)?;
    check_folders(out, &state, editions)?;
    let new = tempfile::Builder::new()
        .prefix("new-")
        .tempdir_in(&state)
        .map_err(OutputError::io("make a folder in", &state))?;
    // Removed by hand, so that a build that dies by panic leaves what a killed one leaves, and tests see it.
    let new = new.keep();
    let mut renewed = Vec::new();
    let done = write_all(out, &new, editions, steps).and_then(|()| swap_all(out, &new, editions, steps, &mut renewed));
    // Only waste is left here. What cannot be removed now, the next run removes.
    let _ = swap::remove(&new).and_then(|()| swap::repair(out, &state));
    done.map_err(|why| OutputError::Stopped { renewed, gone: !state.exists(), why: Box::new(why) })?;
    let names = manifest::editions(&state).into_iter();
    let untouched =
        names.filter(|name| editions.iter().all(|edition| edition.edition() != name) && out.join(name).is_dir());
    Ok(Published {
        written: editions.iter().map(|edition| written(out_dir, edition)).collect(),
        untouched: untouched.collect(),
    })
}

/// Refuses folders of editions that are links or hold files of others.
fn check_folders(out: &Path, state: &Path, editions: &[Artifacts]) -> Result<(), OutputError> {
    for edition in editions {
        let folder = out.join(edition.edition());
        refusal::check_folder(&folder)?;
        if folder.exists() {
            manifest::check(&folder, &manifest::read(state, edition.edition()))?;
        }
    }
    Ok(())
}

/// Keeps other builds out until the file is closed, which the system does for a killed build too.
fn lock(out: &Path, state: &Path) -> Result<File, OutputError> {
    let path = state.join("lock");
    let file = File::options().create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(OutputError::io("open", &path))?;
    // A process that is just being started holds what this one holds, until its program is loaded: a moment that ends by itself.
    let mut tries = 0;
    while matches!(file.try_lock(), Err(TryLockError::WouldBlock)) && tries < LOCK_TRIES {
        tries += 1;
        std::thread::sleep(LOCK_PAUSE);
    }
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(OutputError::Busy { out: out.to_owned() }),
        // Some network file systems have no locks. Building there alone is better than not at all.
        Err(TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => Ok(file),
        Err(TryLockError::Error(error)) => Err(OutputError::io("lock", &path)(error)),
    }
}

fn write_all(out: &Path, new: &Path, editions: &[Artifacts], steps: &mut Steps<'_>) -> Result<(), OutputError> {
    steps.reach(Step::Prepared, new)?;
    for edition in editions {
        let folder = new.join(edition.edition());
        fs::create_dir(&folder).map_err(OutputError::io("make the folder", &folder))?;
        let before = Some(out.join(edition.edition())).filter(|folder| folder.is_dir());
        let mut made = BTreeSet::new();
        for (address, bytes) in edition.files() {
            make_folders(&folder, address, &mut made)?;
            let path = folder.join(address);
            let kept = before.as_ref().is_some_and(|before| keep(&before.join(address), bytes, &path));
            if !kept {
                // Never over another: where case does not matter, two addresses may be one file.
                let written = File::create_new(&path).and_then(|mut file| file.write_all(bytes));
                written.map_err(OutputError::io("write", &path))?;
            }
            steps.reach(Step::FileWritten, &path)?;
        }
    }
    Ok(())
}

/// Gives a file of the old site its name in the new one too, if it has these bytes and the system can. A link is never followed.
fn keep(old: &Path, bytes: &[u8], new: &Path) -> bool {
    let as_long = |file: &fs::Metadata| file.is_file() && file.len() == bytes.len() as u64;
    fs::symlink_metadata(old).is_ok_and(|file| as_long(&file))
        && fs::read(old).is_ok_and(|before| before == bytes)
        && fs::hard_link(old, new).is_ok()
}

/// Makes the folders that a file below `folder` stands in. The folder itself is never made again: if it went away with what was
/// written already, a new one would hold half a site.
fn make_folders<'p>(folder: &Path, file: &'p str, made: &mut BTreeSet<&'p str>) -> Result<(), OutputError> {
    for (end, _) in file.match_indices('/') {
        if made.insert(&file[..end]) {
            let path = folder.join(&file[..end]);
            fs::create_dir(&path).map_err(OutputError::io("make the folder", &path))?;
        }
    }
    Ok(())
}

/// Swaps the new sites in, and keeps the names of those that are.
fn swap_all(
    out: &Path,
    new: &Path,
    editions: &[Artifacts],
    steps: &mut Steps<'_>,
    renewed: &mut Vec<String>,
) -> Result<(), OutputError> {
    let state = out.join(STATE);
    for edition in editions {
        let name = edition.edition();
        let target = out.join(name);
        let files: Manifest = edition.files().keys().cloned().collect();
        let both = manifest::read(&state, name).union(&files).cloned().collect();
        manifest::write(&state, name, &both)?;
        steps.reach(Step::BothOwned, &target)?;
        swap::swap_in(&state, name, &new.join(name), &target, steps)?;
        renewed.push(name.to_owned());
        steps.reach(Step::SwappedIn, &target)?;
        manifest::write(&state, name, &files)?;
        steps.reach(Step::NewOwned, &target)?;
    }
    Ok(())
}

fn written(out_dir: &Path, edition: &Artifacts) -> Written {
    Written {
        edition: edition.edition().to_owned(),
        folder: out_dir.join(edition.edition()),
        files: edition.files().len(),
        bytes: edition.files().values().map(|bytes| bytes.len() as u64).sum(),
    }
}
