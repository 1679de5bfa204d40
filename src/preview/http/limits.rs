//! How much and how long: every bound of the server in one place.
//!
//! Invariant: nothing that a client does costs more than these, in threads, memory, open files or time.

use std::time::Duration;

/// The bounds. The default is for an author's machine; tests take shorter times.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    /// How many connections have a thread at the same time.
    pub(crate) connections: usize,
    /// How many more may be told that there is no room.
    pub(crate) turned_away: usize,
    /// How many bytes the head of a request may have.
    pub(crate) head: usize,
    /// How many bytes its address may have.
    pub(crate) target: usize,
    /// How long a client may take for a whole head, counted from the answer before it.
    pub(crate) head_time: Duration,
    /// How long an answer may stand still.
    pub(crate) stall: Duration,
    /// How long a whole answer may take, beside what its length adds.
    pub(crate) answer_time: Duration,
    /// How many bytes of an answer add one second to that.
    pub(crate) slowest: u64,
    /// How long an answer is safe from being cut off for a new client.
    pub(crate) safe: Duration,
    /// How long a client may take to read an answer before its connection is closed for good.
    pub(crate) linger: Duration,
    /// How many event streams there are.
    pub(crate) streams: usize,
    /// How often a stream hears that the server lives.
    pub(crate) ping: Duration,
    /// How long a stream may take nothing at all.
    pub(crate) stream_stall: Duration,
    /// How many bytes may wait for a stream.
    pub(crate) stream_backlog: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 128,
            turned_away: 8,
            head: 16 * 1024,
            target: 8 * 1024,
            head_time: Duration::from_secs(10),
            stall: Duration::from_secs(10),
            answer_time: Duration::from_secs(30),
            slowest: 64 * 1024,
            safe: Duration::from_secs(3),
            linger: Duration::from_secs(1),
            streams: 64,
            ping: Duration::from_secs(15),
            stream_stall: Duration::from_secs(5),
            stream_backlog: 1024 * 1024,
        }
    }
}
