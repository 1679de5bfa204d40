//! What the watch tells.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::preview::watch::error::WatchError;

/// What changed since the batch before.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// Files and folders that changed, came or went. A folder stands for all that is in it.
    pub(crate) paths: BTreeSet<PathBuf>,
    /// Whether more may have changed than is named: the system lost events, or a watched folder came, went or moved.
    pub(crate) everything: bool,
    /// What can no longer be watched, to be told to the author.
    pub(crate) trouble: Option<WatchError>,
}
