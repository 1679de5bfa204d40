//! The steps of a publication, so that tests can stop it at each of them.

use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::output::error::OutputError;

/// A moment after which a build may be killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The folder for new sites is there.
    Prepared,
    /// A file was written.
    FileWritten,
    /// A manifest names the files of the old site and of the new one.
    BothOwned,
    /// The old site is aside and the new one not yet in.
    BetweenRenames,
    /// The new site is in.
    SwappedIn,
    /// The manifest names the files of the new site only.
    NewOwned,
}

/// Who is told of a step.
type Told<'a> = &'a mut (dyn FnMut(Step) -> io::Result<()> + Send);

/// Who is told of each step, and what is allowed.
pub(crate) struct Steps<'a> {
    told: Option<Mutex<Told<'a>>>,
    exchange: bool,
}

impl<'a> Steps<'a> {
    /// Tells nobody, and allows everything.
    pub(crate) fn untold() -> Self {
        Self { told: None, exchange: true }
    }

    /// Tells `told` of each step, which may stop the publication. Without `exchange` a swap is two renames.
    #[cfg(test)]
    pub(crate) fn new(told: Told<'a>, exchange: bool) -> Self {
        Self { told: Some(Mutex::new(told)), exchange }
    }

    /// Whether folders may be exchanged in one call.
    pub(crate) fn exchange_allowed(&self) -> bool {
        self.exchange
    }

    /// Tells of a step, from any thread.
    pub(crate) fn reach(&self, step: Step, path: &Path) -> Result<(), OutputError> {
        let Some(told) = &self.told else { return Ok(()) };
        let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
        told(step).map_err(OutputError::io("write", path))
    }
}
