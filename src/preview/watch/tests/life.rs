//! Beginning, speed and end of a watch.

#![cfg(test)]

use std::fs;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, Event, EventKind, Flag};
use notify::{Config, EventHandler, RecursiveMode, Watcher, WatcherKind};

use super::super::sensor::Filtered;
use super::super::{Signal, WatchError};
use super::{Book, How, PATIENCE, Watch, in_some_attempt, names, places, write};

#[test]
fn a_save_is_told_within_milliseconds() {
    in_some_attempt("write to batch", || {
        let book = Book::new();
        let mut times: Vec<Duration> = (0..50)
            .map(|index| {
                let begun = Instant::now();
                write(&book.path("modules/one.md"), &format!("save {index}"));
                assert_eq!(book.next_names(), names(&["modules/one.md"]));
                begun.elapsed()
            })
            .collect();
        times.sort();
        let told = format!("median {:?}, 9 in 10 within {:?}, slowest {:?}", times[25], times[45], times[49]);
        eprintln!("write to batch: {told}");
        if times[25] < Duration::from_millis(15) { Ok(()) } else { Err(told) }
    });
}

#[test]
fn a_dropped_watch_leaves_no_thread() {
    let before = threads();
    for round in 0..100 {
        let how = if round % 2 == 0 { How::Native } else { How::Poll(Duration::from_secs(3600)) };
        let held = Arc::new(());
        let kept = Arc::clone(&held);
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::start(places(folder.path()), how, move |_| drop(Arc::clone(&kept))).unwrap();
        drop(watch);
        // The watch's own thread has ended; those of the libraries end soon.
        assert_eq!(Arc::strong_count(&held), 1);
    }
    let begun = Instant::now();
    // Other tests have threads too, but fewer than a watch in each round would leave.
    while threads() > before + 60 {
        assert!(begun.elapsed() < PATIENCE, "{} threads", threads());
        std::thread::yield_now();
    }
}

/// How many threads there are; none where it cannot be told.
fn threads() -> usize {
    fs::read_dir("/proc/self/task").map_or(0, Iterator::count)
}

#[test]
fn lost_events_are_everything_and_the_watch_goes_on() {
    let mut book = Book::new();
    book.watch.signals.send(Signal::Seen(Err(notify::Error::generic("events were lost")))).unwrap();
    let batch = book.next().batch;
    assert!(batch.everything && batch.trouble.is_none(), "{batch:?}");
    book.nothing_else();
    let limit = notify::Error::new(notify::ErrorKind::MaxFilesWatch).add_path(book.path("modules/new"));
    book.watch.signals.send(Signal::Seen(Err(limit))).unwrap();
    let batch = book.next().batch;
    assert!(batch.everything && matches!(batch.trouble, Some(WatchError::TooManyFolders { .. })), "{batch:?}");
    book.nothing_else();
}

/// A system that reads a file and then loses events.
struct Losing;

impl Watcher for Losing {
    fn new<F: EventHandler>(mut handler: F, _: Config) -> notify::Result<Self> {
        for access in [AccessKind::Open(AccessMode::Any), AccessKind::Read, AccessKind::Close(AccessMode::Read)] {
            handler.handle_event(Ok(Event::new(EventKind::Access(access)).add_path("read.md".into())));
        }
        handler.handle_event(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan)));
        Ok(Self)
    }

    fn watch(&mut self, _: &Path, _: RecursiveMode) -> notify::Result<()> {
        Ok(())
    }

    fn unwatch(&mut self, _: &Path) -> notify::Result<()> {
        Ok(())
    }

    fn kind() -> WatcherKind {
        WatcherKind::NullWatcher
    }
}

#[test]
fn the_filter_drops_reading_and_makes_lost_events_an_error() {
    let (tell, told) = mpsc::channel();
    Filtered::<Losing>::new(tell, Config::default()).unwrap();
    let told: Vec<notify::Result<Event>> = told.iter().collect();
    assert!(matches!(told.as_slice(), [Err(_)]), "{told:?}");
}

#[test]
fn errors_say_what_to_do() {
    let limit = notify::Error::new(notify::ErrorKind::MaxFilesWatch).add_path("/book/modules".into());
    let limit = WatchError::from_notify(limit, None).to_string();
    assert!(limit.contains("limit of watched folders is reached at `/book/modules`"), "{limit}");
    assert!(limit.contains("`--poll`"), "{limit}");
    assert!(!cfg!(target_os = "linux") || limit.contains("sudo sysctl fs.inotify.max_user_watches="), "{limit}");
    let instances = notify::Error::io(std::io::Error::from_raw_os_error(24));
    let instances = WatchError::from_notify(instances, None).to_string();
    assert!(instances.contains("too many programs watch files"), "{instances}");
    let denied = notify::Error::io(std::io::ErrorKind::PermissionDenied.into());
    let denied = WatchError::from_notify(denied, Some("/book/modules".into())).to_string();
    assert_eq!(
        denied,
        "`/book/modules` cannot be watched: permission denied; check its rights, or look for changes at intervals with `--poll`"
    );
}
