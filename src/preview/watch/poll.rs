//! A watcher that looks for itself, at intervals.
//!
//! notify has one too, which knows times of files in whole seconds only: of two saves within a second it misses the second.
//!
//! Invariant: nothing is opened, so a look costs no more than a listing of the folders.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};

use notify::event::{CreateKind, ModifyKind, RemoveKind};
use notify::{Config, Error, Event, EventHandler, EventKind, RecursiveMode, Watcher, WatcherKind};

use crate::preview::watch::listing;
use crate::preview::watch::noise;

/// How often it looks if nobody says.
const INTERVAL: Duration = Duration::from_secs(1);

/// Looks at folders at intervals. Dropping it ends its thread.
#[derive(Debug)]
pub(crate) struct Poller {
    folders: Arc<Mutex<BTreeMap<PathBuf, Folder>>>,
    /// Never sent to: the thread ends when it is dropped.
    _alive: Sender<()>,
}

#[derive(Debug)]
struct Folder {
    deep: bool,
    looks: Look,
}

/// What was there, and how it looked.
type Look = BTreeMap<PathBuf, Stamp>;

/// What tells one state of a file from the next, and a folder from another one that took its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    /// Unix also says when name, rights or content changed last, which no program can set back.
    changed: Option<(i64, i64)>,
}

impl Watcher for Poller {
    fn new<F: EventHandler>(mut handler: F, config: Config) -> notify::Result<Self> {
        let folders = Arc::new(Mutex::new(BTreeMap::<PathBuf, Folder>::new()));
        let looked_at = Arc::clone(&folders);
        let interval = config.poll_interval().unwrap_or(INTERVAL);
        let (alive, ended) = mpsc::channel::<()>();
        thread::Builder::new().name("trainbook poll".to_owned()).spawn(move || {
            while ended.recv_timeout(interval) == Err(RecvTimeoutError::Timeout) {
                let mut folders = looked_at.lock().unwrap_or_else(PoisonError::into_inner);
                for (path, folder) in folders.iter_mut() {
                    let now = look(path, folder.deep);
                    for event in differences(&folder.looks, &now) {
                        handler.handle_event(Ok(event));
                    }
                    folder.looks = now;
                }
            }
        })?;
        Ok(Self { folders, _alive: alive })
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        fs::read_dir(path).map_err(|error| Error::io_watch(error).add_path(path.to_owned()))?;
        let deep = mode == RecursiveMode::Recursive;
        let folder = Folder { deep, looks: look(path, deep) };
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), folder);
        Ok(())
    }

    fn unwatch(&mut self, path: &Path) -> notify::Result<()> {
        let removed = self.folders.lock().unwrap_or_else(PoisonError::into_inner).remove(path);
        removed.map(|_| ()).ok_or_else(Error::watch_not_found)
    }

    fn kind() -> WatcherKind {
        WatcherKind::PollWatcher
    }
}

fn look(root: &Path, deep: bool) -> Look {
    let mut look = Look::new();
    if let Ok(metadata) = fs::symlink_metadata(root) {
        look.insert(root.to_owned(), Stamp::of(&metadata));
    }
    listing::walk(root, &mut |path, metadata| {
        let into = deep && path.strip_prefix(root).is_ok_and(|below| !noise::hides_folder(below));
        look.insert(path, Stamp::of(metadata));
        into
    });
    look
}

fn differences(before: &Look, now: &Look) -> Vec<Event> {
    let event = |kind, path: &PathBuf| Event::new(kind).add_path(path.clone());
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let gone = gone.map(|path| event(EventKind::Remove(RemoveKind::Any), path));
    let other = now.iter().filter_map(|(path, stamp)| match before.get(path) {
        None => Some(event(EventKind::Create(CreateKind::Any), path)),
        Some(old) if old != stamp => Some(event(EventKind::Modify(ModifyKind::Any), path)),
        Some(_) => None,
    });
    gone.chain(other).collect()
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        if metadata.is_dir() {
            return Self { modified: metadata.created().ok(), ..Self::default() };
        }
        Self { size: metadata.len(), modified: metadata.modified().ok(), changed: changed(metadata) }
    }
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<(i64, i64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.ctime(), metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<(i64, i64)> {
    None
}
