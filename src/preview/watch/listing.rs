//! Goes through a folder as it is now. Links are not followed.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

/// Tells `found` of everything in a folder; it answers whether to go into a folder that it was told of. What cannot be read is
/// passed over: it went away meanwhile, or the book's reader says what is wrong with it.
pub(crate) fn walk(folder: &Path, found: &mut dyn FnMut(PathBuf, &Metadata) -> bool) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let Ok(metadata) = entry.metadata() else { continue };
        let path = entry.path();
        if found(path.clone(), &metadata) && metadata.is_dir() {
            walk(&path, found);
        }
    }
}
