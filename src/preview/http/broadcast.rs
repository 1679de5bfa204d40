//! The one thread that writes to all event streams.
//!
//! Invariant: no stream waits for another. One that takes nothing for too long, or lags too far behind, is cut off; its page comes
//! again by itself.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::preview::http::events::{Events, Letter};
use crate::preview::http::limits::Limits;

/// A comment: it says that the server lives, and makes the system notice clients that have gone.
const PING: &[u8] = b": ping\n\n";

/// How soon a stream that was full is tried again.
const AGAIN: Duration = Duration::from_millis(10);

struct Stream {
    socket: Arc<TcpStream>,
    /// What the socket had no room for.
    waiting: Vec<u8>,
    /// Since when it takes nothing.
    stalled: Option<Instant>,
}

/// Writes events until they are closed.
pub(crate) fn run(events: &Events, limits: &Limits) {
    let mut streams: Vec<Stream> = Vec::new();
    let mut ping = Instant::now() + limits.ping;
    while let Some(letters) = events.wait(wake(&streams, ping)) {
        for letter in letters {
            match letter {
                Letter::Event(event) => push(&mut streams, &event, limits),
                Letter::Stream(socket, first) => {
                    // The oldest goes for the newest: that is the page that someone looks at.
                    let over = (streams.len() + 1).saturating_sub(limits.streams);
                    streams.drain(..over);
                    streams.extend(Stream::new(socket, first));
                }
            }
            streams.retain_mut(|stream| stream.flush(limits));
        }
        if Instant::now() >= ping {
            push(&mut streams, PING, limits);
            ping = Instant::now() + limits.ping;
        }
        streams.retain_mut(|stream| stream.flush(limits));
    }
}

/// When there is something to do without a letter.
fn wake(streams: &[Stream], ping: Instant) -> Option<Instant> {
    if streams.iter().any(|stream| !stream.waiting.is_empty()) {
        return Some(ping.min(Instant::now() + AGAIN));
    }
    (!streams.is_empty()).then_some(ping)
}

/// Adds to what each stream has to write. One that lags goes; what it lags by is measured without the new, which may be long.
fn push(streams: &mut Vec<Stream>, bytes: &[u8], limits: &Limits) {
    streams.retain(|stream| stream.waiting.len() <= limits.stream_backlog);
    for stream in streams {
        stream.waiting.extend_from_slice(bytes);
    }
}

impl Stream {
    fn new(socket: Arc<TcpStream>, first: Vec<u8>) -> Option<Self> {
        socket.set_nonblocking(true).ok()?;
        Some(Self { socket, waiting: first, stalled: None })
    }

    /// Writes what the socket takes. False when the stream is over.
    fn flush(&mut self, limits: &Limits) -> bool {
        if self.has_gone() {
            return false;
        }
        while !self.waiting.is_empty() {
            match (&mut &*self.socket).write(&self.waiting) {
                Ok(0) => return false,
                Ok(count) => {
                    self.waiting.drain(..count);
                    self.stalled = None;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    let since = *self.stalled.get_or_insert_with(Instant::now);
                    return since.elapsed() < limits.stream_stall;
                }
                Err(_) => return false,
            }
        }
        true
    }

    /// Whether the client has closed its side. What it may say is of no interest.
    fn has_gone(&self) -> bool {
        match (&mut &*self.socket).read(&mut [0; 512]) {
            Ok(count) => count == 0,
            Err(error) => !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted),
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        let _ = self.socket.shutdown(Shutdown::Both);
    }
}
