//! What is shown at this moment, for every request to see, and the word to the pages that it is another.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;

use crate::pipeline::live::Snapshot;
use crate::preview::http::Events;

/// What is shown now.
pub(crate) struct State {
    snapshot: RwLock<Arc<Snapshot>>,
    events: Events,
    /// What is added to a snapshot's number, so that pages of an earlier run take none of this one for theirs.
    base: u64,
}

/// What pages hear of a change: nothing of the book itself.
#[derive(Serialize)]
struct Change {
    generation: u64,
    errors: usize,
    warnings: usize,
}

impl State {
    /// Shows this first.
    pub(crate) fn new(snapshot: Arc<Snapshot>, events: Events) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let base = u64::try_from(now.as_millis()).unwrap_or_default();
        let state = Self { snapshot: RwLock::new(snapshot), events, base };
        state.announce();
        state
    }

    /// What is shown now.
    pub(crate) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The number of what is shown, one that no other run of the preview gives.
    pub(crate) fn generation(&self, snapshot: &Snapshot) -> u64 {
        self.base + snapshot.generation()
    }

    /// Shows something else from now on, and tells the pages.
    pub(crate) fn show(&self, snapshot: Arc<Snapshot>) {
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = snapshot;
        self.announce();
    }

    fn announce(&self) {
        let snapshot = self.snapshot();
        let change =
            Change { generation: self.generation(&snapshot), errors: snapshot.errors(), warnings: snapshot.warnings() };
        if let Ok(data) = serde_json::to_string(&change) {
            self.events.send("change", &data);
        }
    }
}
