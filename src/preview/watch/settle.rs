//! Waits until a save is whole.
//!
//! [`Pending`] gathers the paths that something happened to. [`Pending::settle`] gives them as one batch when it is quiet and each
//! file is there with content. A file that is gone or empty may be half of a save (emptied and then written, deleted and then
//! made, renamed away before the new one comes): all wait for it, so that one save is one batch, but only for a while, since
//! files are also deleted and emptied for good.
//!
//! Invariant: a save that leaves files whole waits [`QUIET`] and no longer, and no path longer than [`GRACE`] from the last that
//! happened to it, or than [`LONGEST`] for others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::preview::watch::batch::Batch;
use crate::preview::watch::error::WatchError;
use crate::preview::watch::known::Known;

/// How long nothing may happen before a batch is looked at. The steps of a save, and of many saves by one program, follow each
/// other in less; an author does not notice it.
const QUIET: Duration = Duration::from_millis(4);

/// The same where more than [`FEW`] paths are pending: then a program is at work (a checkout, an archive), which also pauses.
const QUIET_AFTER_MANY: Duration = Duration::from_millis(30);

/// How many paths one save touches at most: the file, a file of any name that is renamed, a backup.
const FEW: usize = 4;

/// How long a file that is gone or empty is waited for, from the last that happened to it. The slowest editors need some
/// 50 ms from one half to the other; a deletion that is seen a quarter of a second later is still seen at once.
const GRACE: Duration = Duration::from_millis(250);

/// How long a batch may grow. After this what is whole is told, even while more goes on: a long copy does not keep the author's
/// own saves back. Two graces, so that a checkout that also deletes files is still one batch.
const LONGEST: Duration = Duration::from_millis(500);

/// What happened and was not told yet.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// Each path with the time of the last that happened to it.
    seen: BTreeMap<PathBuf, Instant>,
    /// When it was last found that more may have changed.
    everything: Option<Instant>,
    trouble: Option<WatchError>,
    first: Option<Instant>,
    due: Option<Instant>,
}

impl Pending {
    /// Something happened to a path.
    pub(crate) fn add(&mut self, path: PathBuf, now: Instant) {
        self.seen.insert(path, now);
        self.touch(now);
    }

    /// More may have changed than was named.
    pub(crate) fn add_everything(&mut self, now: Instant) {
        self.everything = Some(now);
        self.touch(now);
    }

    /// Something can no longer be watched.
    pub(crate) fn add_trouble(&mut self, trouble: WatchError, now: Instant) {
        self.trouble = Some(trouble);
        self.add_everything(now);
    }

    /// When to settle; none if nothing is pending.
    pub(crate) fn due(&self) -> Option<Instant> {
        self.due
    }

    /// A batch, if it is time for one.
    pub(crate) fn settle(&mut self, known: &Known, now: Instant) -> Option<Batch> {
        let first = self.first?;
        if self.due.is_some_and(|due| now < due) {
            return None;
        }
        // When the last of all is settled, and which are not yet.
        let pause = self.pause();
        let mut end = self.everything.map_or(first, |last| last + pause);
        let mut open = BTreeSet::new();
        for (path, last) in &self.seen {
            let quiet = *last + pause;
            let settled = if quiet <= now && is_half(path, known) { *last + GRACE } else { quiet };
            if settled > now {
                open.insert(path.clone());
            }
            end = end.max(settled);
        }
        if end > now && now < first + LONGEST {
            self.due = Some(end.min(first + LONGEST));
            return None;
        }
        let (rest, done): (BTreeMap<_, _>, BTreeMap<_, _>) =
            mem::take(&mut self.seen).into_iter().partition(|(path, _)| open.contains(path));
        self.seen = rest;
        self.first = (!self.seen.is_empty()).then_some(now);
        self.due = self.first.map(|first| end.min(first + LONGEST));
        let batch = Batch {
            paths: done.into_keys().collect(),
            everything: self.everything.take().is_some(),
            trouble: self.trouble.take(),
        };
        (batch.everything || !batch.paths.is_empty()).then_some(batch)
    }

    fn touch(&mut self, now: Instant) {
        let first = *self.first.get_or_insert(now);
        self.due = Some((now + self.pause()).min(first + LONGEST).max(now));
    }

    fn pause(&self) -> Duration {
        if self.seen.len() > FEW { QUIET_AFTER_MANY } else { QUIET }
    }
}

/// Whether a path looks as if a save were not done.
fn is_half(path: &Path, known: &Known) -> bool {
    match fs::symlink_metadata(path) {
        Ok(metadata) => metadata.is_file() && metadata.len() == 0,
        Err(error) => error.kind() == io::ErrorKind::NotFound && known.has(path),
    }
}
