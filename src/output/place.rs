//! The output folder while a build holds it: made if it was not there, and locked.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::output::STATE;
use crate::output::error::OutputError;
use crate::output::manifest;
use crate::output::refusal::{self, Protected};

/// The lock's name among the writer's own files.
const LOCK: &str = "lock";

/// How often a lock that another process holds is tried for again, and the pause before each.
const LOCK_TRIES: u32 = 20;
const LOCK_PAUSE: Duration = Duration::from_millis(10);

/// An output folder that no other build writes to.
pub(crate) struct Place {
    /// The output folder, with every link on the way followed.
    pub(crate) out: PathBuf,
    /// The same as it was typed.
    pub(crate) typed: PathBuf,
    /// The writer's own folder in it.
    pub(crate) state: PathBuf,
    /// Folders that were not there before, from the writer's own outwards.
    made: Vec<PathBuf>,
    _lock: File,
}

impl Place {
    /// Makes and locks the folder `out`, typed as `typed`, unless that would meet the book or somebody else's files.
    pub(crate) fn hold(out: &Path, typed: &Path, editions: &[&str], book: Protected<'_>) -> Result<Self, OutputError> {
        refusal::check_place(out, book)?;
        let state = out.join(STATE);
        refusal::check_folder(&state)?;
        if !state.exists() {
            check_folders(out, &state, editions)?;
        }
        let made = state.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned).collect();
        fs::create_dir_all(&state).map_err(OutputError::io("make the folder", &state))?;
        let lock = lock(out, &state)?;
        Ok(Self { out: out.to_owned(), typed: typed.to_owned(), state, made, _lock: lock })
    }

    /// Refuses folders of editions that are links or hold files of others.
    pub(crate) fn check_folders<'e>(&self, editions: impl IntoIterator<Item = &'e str>) -> Result<(), OutputError> {
        let editions: Vec<&str> = editions.into_iter().collect();
        check_folders(&self.out, &self.state, &editions)
    }

    /// Removes the folders that were made, if nothing but the lock is in them.
    pub(crate) fn unmake(&self) {
        let Some(state) = self.made.first() else { return };
        let is_lock = |entry: std::io::Result<fs::DirEntry>| entry.is_ok_and(|entry| entry.file_name() == LOCK);
        if !fs::read_dir(state).is_ok_and(|mut entries| entries.all(is_lock)) {
            return;
        }
        // Only empty folders go, so what another build has put there meanwhile stays.
        let _ = fs::remove_file(state.join(LOCK)).and_then(|()| self.made.iter().try_for_each(fs::remove_dir));
    }
}

/// Refuses folders of editions that are links or hold files of others.
fn check_folders(out: &Path, state: &Path, editions: &[&str]) -> Result<(), OutputError> {
    for edition in editions {
        let folder = out.join(edition);
        refusal::check_folder(&folder)?;
        if folder.exists() {
            manifest::check(&folder, &manifest::read(state, edition))?;
        }
    }
    Ok(())
}

/// Keeps other builds out until the file is closed, which the system does for a killed build too.
pub(crate) fn lock(out: &Path, state: &Path) -> Result<File, OutputError> {
    let path = state.join(LOCK);
    let file = File::options().create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(OutputError::io("open", &path))?;
    // A process that is just being started holds what this one holds, until its program is loaded: a moment that ends by itself.
    let mut tries = 0;
    while matches!(file.try_lock(), Err(TryLockError::WouldBlock)) && tries < LOCK_TRIES {
        tries += 1;
        std::thread::sleep(LOCK_PAUSE);
    }
    match file.try_lock() {
        // A build that made the folder for nothing has just removed it, and the lock with it.
        Ok(()) if !is_there(&file, &path) => Err(OutputError::Busy { out: out.to_owned() }),
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(OutputError::Busy { out: out.to_owned() }),
        // Some network file systems have no locks. Building there alone is better than not at all.
        Err(TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => Ok(file),
        Err(TryLockError::Error(error)) => Err(OutputError::io("lock", &path)(error)),
    }
}

/// Whether an open file still has its name.
fn is_there(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata().is_ok_and(|file| file.nlink() > 0) && path.exists()
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}
