//! The thread between the sensor and the caller.
//!
//! Invariant: it sleeps until something happens or a batch is due. A new sensor is at work before the old one ends, and
//! everything counts as changed after each such change.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Instant;

use crate::preview::watch::batch::Batch;
use crate::preview::watch::error::WatchError;
use crate::preview::watch::known::Known;
use crate::preview::watch::places::{Concern, Places};
use crate::preview::watch::plan::Plan;
use crate::preview::watch::sensor::{How, Sensor};
use crate::preview::watch::settle::Pending;

/// How often a plan is made again because folders came or went while it was carried out.
const ATTEMPTS: usize = 10;

/// What the thread is told.
pub(crate) enum Signal {
    /// Something happened to these paths, or the sensor lost count.
    Seen(notify::Result<Vec<PathBuf>>),
    /// Watch other places.
    Set(Places, Sender<Result<(), WatchError>>),
    /// End.
    Stop,
}

/// The state of the thread.
pub(crate) struct Run {
    places: Places,
    how: How,
    signals: Sender<Signal>,
    tell: Box<dyn FnMut(Batch) + Send>,
    plan: Plan,
    /// Only held: dropping it ends the watching.
    _sensor: Sensor,
    known: Known,
    pending: Pending,
    /// Whether the sensor may look at folders that are no longer the right ones.
    stale: bool,
}

impl Run {
    /// Watches, but tells nothing yet.
    pub(crate) fn new(
        places: Places,
        how: How,
        signals: Sender<Signal>,
        tell: Box<dyn FnMut(Batch) + Send>,
    ) -> Result<Self, WatchError> {
        let (plan, sensor) = sensor_for(&places, how, &signals)?;
        let mut known = Known::default();
        known.add(&places);
        let pending = Pending::default();
        Ok(Self { places, how, signals, tell, plan, _sensor: sensor, known, pending, stale: false })
    }

    /// Tells batches until it is stopped.
    pub(crate) fn until_stopped(mut self, received: &Receiver<Signal>) {
        loop {
            let signal = match self.pending.due() {
                None => received.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => received.recv_timeout(due.saturating_duration_since(Instant::now())),
            };
            match signal {
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(Signal::Seen(seen)) => self.see(seen),
                Ok(Signal::Set(places, answer)) => {
                    // An error means that nobody waits any more.
                    let _ = answer.send(self.set(places));
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
            if self.stale {
                self.renew();
            }
            self.settle();
        }
    }

    fn see(&mut self, seen: notify::Result<Vec<PathBuf>>) {
        let now = Instant::now();
        let paths = match seen {
            Ok(paths) => paths,
            Err(error) => {
                match WatchError::from_notify(error, None) {
                    // To begin anew would hit the limit again.
                    limit @ WatchError::TooManyFolders { .. } => self.pending.add_trouble(limit, now),
                    _ => self.stale = true,
                }
                return;
            }
        };
        for path in paths.iter().flat_map(|path| self.plan.given(path)) {
            match self.places.concern(&path) {
                Concern::None => continue,
                Concern::Source => {}
                Concern::Place => self.stale = true,
            }
            self.pending.add(path, now);
        }
    }

    fn set(&mut self, places: Places) -> Result<(), WatchError> {
        if places != self.places {
            self.begin(places)?;
        }
        Ok(())
    }

    /// Begins to watch anew.
    fn renew(&mut self) {
        self.stale = false;
        if let Err(trouble) = self.begin(self.places.clone()) {
            self.pending.add_trouble(trouble, Instant::now());
        }
    }

    fn begin(&mut self, places: Places) -> Result<(), WatchError> {
        let (plan, sensor) = sensor_for(&places, self.how, &self.signals)?;
        self.places = places;
        self.plan = plan;
        self._sensor = sensor;
        self.known.add(&self.places);
        self.pending.add_everything(Instant::now());
        Ok(())
    }

    fn settle(&mut self) {
        if let Some(batch) = self.pending.settle(&self.known, Instant::now()) {
            for path in &batch.paths {
                self.known.told(path, &self.places);
            }
            (self.tell)(batch);
        }
    }
}

/// A sensor for the places, and its plan. Folders may come and go meanwhile; what does so afterwards, it sees.
fn sensor_for(places: &Places, how: How, signals: &Sender<Signal>) -> Result<(Plan, Sensor), WatchError> {
    let mut attempts = 1..=ATTEMPTS;
    loop {
        let last = attempts.next().is_none_or(|attempt| attempt == ATTEMPTS);
        let plan = Plan::of(places);
        let signals = signals.clone();
        let tell = move |seen| {
            // An error means that the watch is about to end.
            let _ = signals.send(Signal::Seen(seen));
        };
        match Sensor::start(&plan, how, tell) {
            Ok(sensor) if last || plan == Plan::of(places) => return Ok((plan, sensor)),
            Err(error) if last || !error.is_gone() => return Err(error),
            Ok(_) | Err(_) => {}
        }
    }
}
