//! Swapping a new folder in: one exchange where the system can, else two renames that the next run can repair.

use std::fs;
use std::io;
use std::path::Path;

use crate::output::error::{OutputError, PUT_BACK};
use crate::output::step::{Step, Steps};

/// The ending of an old site that was moved aside for the second of two renames.
const ENDING: &str = ".old";

/// Puts `new` in the place of `target`. Afterwards the old folder, if there was one, lies in `state` and is waste.
pub(crate) fn swap_in(
    state: &Path,
    edition: &str,
    new: &Path,
    target: &Path,
    steps: &Steps<'_>,
) -> Result<(), OutputError> {
    if !target.exists() {
        return fs::rename(new, target).map_err(OutputError::io("put the new site at", target));
    }
    if steps.exchange_allowed() && exchange(new, target).is_ok() {
        return Ok(());
    }
    // Not every file system can exchange: move the old one aside, the new one in.
    let aside = state.join(format!("{edition}{ENDING}"));
    fs::rename(target, &aside).map_err(OutputError::io("move the old site away from", target))?;
    let renamed = steps
        .reach(Step::BetweenRenames, target)
        .and_then(|()| fs::rename(new, target).map_err(OutputError::io("put the new site at", target)));
    if renamed.is_err() {
        fs::rename(&aside, target).map_err(OutputError::io(PUT_BACK, target))?;
    }
    renamed
}

/// Puts back what a kill between two renames left aside, and removes what killed builds left in `state`.
pub(crate) fn repair(out: &Path, state: &Path) -> Result<(), OutputError> {
    for entry in fs::read_dir(state).map_err(OutputError::io("look into", state))?.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if let Some(edition) = name.strip_suffix(ENDING) {
            let target = out.join(edition);
            match fs::symlink_metadata(&target) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    fs::rename(&path, &target).map_err(OutputError::io(PUT_BACK, &target))?;
                }
                _ => remove(&path)?,
            }
        } else if name.starts_with("new-") {
            remove(&path)?;
        }
    }
    Ok(())
}

/// Removes a file, or a folder with all that is in it. Links are removed, not followed.
pub(crate) fn remove(path: &Path) -> Result<(), OutputError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    };
    removed.map_err(OutputError::io("remove", path))
}

/// Exchanges two folders in one step that no kill can halve.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

/// Other systems have no such call.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
