//! Tells which files of a book changed: soon, once for each save, and not while a save is half done.
//!
//! [`Watch::start`] begins, [`Watch::set`] changes what is looked at, dropping it ends all of its threads. What it tells is a
//! [`Batch`].
//!
//! ```text
//! sensor ─ settle ─ caller
//! paths    whole    batches
//! ```
//!
//! `sensor.rs` is the system's watcher (or `poll.rs`, which looks by itself) behind a debouncer that names each path once.
//! `settle.rs` waits until it is quiet and every file is whole. `run.rs` is the thread between the two; `plan.rs` knows which
//! folders the system has to watch so that nothing of `places.rs` is missed.
//!
//! Invariant: what changes after `start` or `set` has returned is told. Where the system loses count, or a watched folder comes
//! or goes, the batch says `everything`. Reading a file is no change.

mod batch;
mod error;
mod known;
mod listing;
mod noise;
mod places;
mod plan;
mod poll;
mod run;
mod sensor;
mod settle;
#[cfg(test)]
mod tests;

use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

pub(crate) use self::batch::Batch;
pub(crate) use self::error::WatchError;
pub(crate) use self::places::Places;
use self::run::{Run, Signal};
pub(crate) use self::sensor::How;

/// Looks at a book's files until it is dropped.
#[derive(Debug)]
pub(crate) struct Watch {
    signals: Sender<Signal>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Begins to watch. `tell` gets every batch, on a thread of the watch; it should only pass it on, and may not call
    /// [`Watch::set`], which would wait for itself.
    ///
    /// Places that do not exist yet are found when they appear. Read the book after this has returned, so that nothing falls
    /// between.
    pub(crate) fn start(
        places: Places,
        how: How,
        tell: impl FnMut(Batch) + Send + 'static,
    ) -> Result<Self, WatchError> {
        let (signals, received) = mpsc::channel();
        let run = Run::new(places, how, signals.clone(), Box::new(tell))?;
        let thread = thread::Builder::new()
            .name("trainbook watch".to_owned())
            .spawn(move || run.until_stopped(&received))
            .map_err(|source| WatchError::Start { source })?;
        Ok(Self { signals, thread: Some(thread) })
    }

    /// Watches other places from now on. On an error the old ones stay.
    ///
    /// Nothing happens if they are the same. If they differ, a batch with `everything` follows, since the caller may have read
    /// the new ones before they were watched.
    pub(crate) fn set(&self, places: Places) -> Result<(), WatchError> {
        let (answer, answered) = mpsc::channel();
        let stopped = || WatchError::Stopped;
        self.signals.send(Signal::Set(places, answer)).map_err(|_| stopped())?;
        answered.recv().map_err(|_| stopped())?
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // An error means that the thread has ended already.
        let _ = self.signals.send(Signal::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
