//! Printed guides and offline files on the disk: each edition's in a folder of its own, each file in one piece.
//!
//! [`put_guides`] is the door. A file takes the place of an older one of the same name by rename; other files stay.
//!
//! Invariant: a file that is no guide and no offline file of trainbook's is never replaced.

use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::artifact::Artifacts;
use crate::output::error::OutputError;
use crate::output::refusal::{self, Protected};

/// What every PDF and every archive of trainbook's says of itself.
const MARK: &[u8] = b"trainbook";
/// What PDFs and archives begin with.
const BEGINNINGS: [&[u8]; 2] = [b"%PDF-", b"PK\x03\x04"];

/// Writes guides or offline files to `out_dir/EDITION/FILE`, and returns where they are.
///
/// # Errors
///
/// Before anything is written: a folder that meets the book, or a file of somebody else's in the way. Later: what the system says.
pub fn put_guides(out_dir: &Path, editions: &[Artifacts], book: Protected<'_>) -> Result<Vec<PathBuf>, OutputError> {
    refusal::check_names(editions)?;
    let out = refusal::resolve(out_dir)?;
    put(&out, out_dir, editions, book).map_err(|error| error.with_typed_paths(&out, out_dir))
}

fn put(out: &Path, out_dir: &Path, editions: &[Artifacts], book: Protected<'_>) -> Result<Vec<PathBuf>, OutputError> {
    refusal::check_place(out, book)?;
    for edition in editions {
        let folder = out.join(edition.edition());
        refusal::check_folder(&folder)?;
        let foreign: Vec<String> =
            edition.files().keys().filter(|file| !is_ours(&folder.join(file))).cloned().collect();
        if !foreign.is_empty() {
            return Err(OutputError::Foreign { folder, files: foreign, more: false });
        }
    }
    let mut written = Vec::new();
    for edition in editions {
        let folder = out.join(edition.edition());
        fs::create_dir_all(&folder).map_err(OutputError::io("make the folder", &folder))?;
        for (file, bytes) in edition.files() {
            let path = folder.join(file);
            written.push(out_dir.join(edition.edition()).join(file));
            // As it was, it keeps its time, like the files of a site.
            if fs::read(&path).is_ok_and(|before| before == *bytes) {
                continue;
            }
            let mut new = tempfile::Builder::new()
                .prefix(".guide-")
                .tempfile_in(&folder)
                .map_err(OutputError::io("write in", &folder))?;
            new.write_all(bytes).map_err(OutputError::io("write", &path))?;
            readable(&new)?;
            new.persist(&path).map_err(|error| OutputError::io("write", &path)(error.error))?;
        }
    }
    Ok(written)
}

/// A temporary file is for its owner alone; a guide or an offline file is for who may read the folder.
fn readable(file: &tempfile::NamedTempFile) -> Result<(), OutputError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::Permissions::from_mode(0o644);
        file.as_file().set_permissions(mode).map_err(OutputError::io("write", file.path()))?;
    }
    let _ = file;
    Ok(())
}

/// Whether nothing is there, or a PDF or an archive that trainbook made.
fn is_ours(path: &Path) -> bool {
    match path.symlink_metadata() {
        Err(error) => error.kind() == ErrorKind::NotFound,
        Ok(metadata) if !metadata.is_file() => false,
        Ok(_) => {
            let mut bytes = Vec::new();
            let read = fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes));
            let begins = BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning));
            read.is_ok() && begins && bytes.windows(MARK.len()).any(|part| part == MARK)
        }
    }
}
