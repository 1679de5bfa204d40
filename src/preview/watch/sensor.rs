//! The system's watcher behind a debouncer: says which paths something happened to.
//!
//! Invariant: reading a file says nothing, or building the pages would be the reason to build them again. Where the system tells
//! that a file was closed, nothing is said of it before: until then it is being written.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind};
use notify::{Config, Error, Event, EventHandler, EventKind, RecommendedWatcher, RecursiveMode, Watcher, WatcherKind};
use notify_debouncer_mini::{Config as Debounce, DebounceEventResult, Debouncer, new_debouncer_opt};

use crate::preview::watch::error::WatchError;
use crate::preview::watch::plan::Plan;
use crate::preview::watch::poll::Poller;

/// How long the debouncer gathers. A save is several events within much less; the wait for quiet is the settling's.
const GATHER: Duration = Duration::from_millis(1);

/// Whether the system tells that a file was closed after writing.
const TELLS_CLOSING: bool = cfg!(any(target_os = "linux", target_os = "android"));

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// The system tells.
    Native,
    /// By looking at intervals: for network drives and shared folders, where the system tells nothing.
    Poll(Duration),
}

/// A watcher at work. Dropping it ends it.
#[derive(Debug)]
pub(crate) enum Sensor {
    Native(Debouncer<Filtered<RecommendedWatcher>>),
    Poll(Debouncer<Poller>),
}

impl Sensor {
    /// Watches the folders of a plan and tells, on a thread of its own, which paths something happened to. An error is told
    /// where events were lost or a new folder cannot be watched.
    pub(crate) fn start(
        plan: &Plan,
        how: How,
        tell: impl Fn(notify::Result<Vec<PathBuf>>) + Send + 'static,
    ) -> Result<Self, WatchError> {
        let config = Config::default().with_follow_symlinks(false);
        let debounce = Debounce::default().with_timeout(GATHER);
        let tell = move |result: DebounceEventResult| {
            tell(result.map(|events| events.into_iter().map(|event| event.path).collect()));
        };
        let sensor = match how {
            How::Native => new_debouncer_opt(debounce.with_notify_config(config), tell).map(Self::Native),
            How::Poll(interval) => {
                let config = config.with_poll_interval(interval);
                new_debouncer_opt(debounce.with_notify_config(config), tell).map(Self::Poll)
            }
        };
        let mut sensor = sensor.map_err(|error| WatchError::from_notify(error, None))?;
        for root in plan.watched() {
            let mode = if root.deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            if let Err(error) = sensor.watcher().watch(&root.real, mode)
                && root.needed
            {
                return Err(WatchError::from_notify(error, Some(root.real)));
            }
        }
        Ok(sensor)
    }

    fn watcher(&mut self) -> &mut dyn Watcher {
        match self {
            Self::Native(debouncer) => debouncer.watcher(),
            Self::Poll(debouncer) => debouncer.watcher(),
        }
    }
}

/// A watcher without the events that say nothing yet. The debouncer forgets kinds and flags, so this comes before it.
#[derive(Debug)]
pub(crate) struct Filtered<W>(W);

impl<W: Watcher> Watcher for Filtered<W> {
    fn new<F: EventHandler>(mut handler: F, config: Config) -> notify::Result<Self> {
        let filter = move |result: notify::Result<Event>| match result {
            Ok(event) if event.need_rescan() => handler.handle_event(Err(Error::generic("events were lost"))),
            Ok(event) if !says_something(&event) => {}
            other => handler.handle_event(other),
        };
        W::new(filter, config).map(Self)
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        self.0.watch(path, mode)
    }

    fn unwatch(&mut self, path: &Path) -> notify::Result<()> {
        self.0.unwatch(path)
    }

    fn kind() -> WatcherKind {
        W::kind()
    }
}

fn says_something(event: &Event) -> bool {
    match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        EventKind::Create(CreateKind::File) if TELLS_CLOSING => !event.paths.iter().any(|path| will_be_closed(path)),
        EventKind::Modify(ModifyKind::Data(_)) if TELLS_CLOSING => false,
        // Elsewhere folders change with each file that comes or goes, and the file is named as well.
        EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Any) => !event.paths.iter().all(|path| path.is_dir()),
        _ => true,
    }
}

/// Whether a new file is open, as far as can be told: a second name of a file and a link are made without opening anything.
#[cfg(unix)]
fn will_be_closed(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(path).map_or(true, |metadata| metadata.is_file() && metadata.nlink() == 1)
}

#[cfg(not(unix))]
fn will_be_closed(path: &Path) -> bool {
    fs::symlink_metadata(path).map_or(true, |metadata| metadata.is_file())
}
