//! Events for all pages that listen: what there is to say, in order.
//!
//! [`Events`] is the handle; [`broadcast`](crate::preview::http::broadcast) has the thread that writes.
//!
//! Invariant: a stream gets every event that is sent after it joined, in order, and first of all the last one before.

use std::collections::VecDeque;
use std::net::TcpStream;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// How long a page waits before it connects again, in milliseconds.
const RETRY: &[u8] = b"retry: 1000\n\n";

/// The sender of events. Clones are the same one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Events {
    desk: Arc<Desk>,
}

#[derive(Debug, Default)]
struct Desk {
    post: Mutex<Post>,
    came: Condvar,
}

#[derive(Debug, Default)]
struct Post {
    letters: VecDeque<Letter>,
    last: Option<Arc<[u8]>>,
    closed: bool,
}

/// What the broadcaster gets.
#[derive(Debug)]
pub(crate) enum Letter {
    /// A new stream, with what it has to hear first.
    Stream(Arc<TcpStream>, Vec<u8>),
    /// An event for all.
    Event(Arc<[u8]>),
}

impl Events {
    /// Sends an event to all streams, and to each new one until there is another. Never waits for a client.
    pub(crate) fn send(&self, name: &str, data: &str) {
        let event: Arc<[u8]> = print(name, data).into();
        let mut post = self.post();
        post.last = Some(event.clone());
        post.letters.push_back(Letter::Event(event));
        self.desk.came.notify_all();
    }

    /// Adds a stream whose head is already sent.
    pub(crate) fn join(&self, stream: Arc<TcpStream>) {
        let mut post = self.post();
        if post.closed {
            return;
        }
        let mut first = RETRY.to_vec();
        first.extend(post.last.iter().flat_map(|last| last.iter()));
        post.letters.push_back(Letter::Stream(stream, first));
        self.desk.came.notify_all();
    }

    /// Ends the broadcaster.
    pub(crate) fn close(&self) {
        self.post().closed = true;
        self.desk.came.notify_all();
    }

    /// Waits for letters, at most until a time. Nothing when it is over for good.
    pub(crate) fn wait(&self, until: Option<Instant>) -> Option<VecDeque<Letter>> {
        let mut post = self.post();
        while post.letters.is_empty() && !post.closed {
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            post = match left {
                Some(left) if left.is_zero() => break,
                Some(left) => self.desk.came.wait_timeout(post, left).unwrap_or_else(PoisonError::into_inner).0,
                None => self.desk.came.wait(post).unwrap_or_else(PoisonError::into_inner),
            };
        }
        (!post.closed).then(|| std::mem::take(&mut post.letters))
    }

    fn post(&self) -> MutexGuard<'_, Post> {
        self.desk.post.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An event as its format has it: no line of the data can become a field of its own.
fn print(name: &str, data: &str) -> Vec<u8> {
    let name: String = name.chars().filter(|letter| !letter.is_control()).collect();
    let mut event = format!("event: {name}\n");
    for line in data.replace("\r\n", "\n").split(['\n', '\r']) {
        event.push_str("data: ");
        event.push_str(line);
        event.push('\n');
    }
    event.push('\n');
    event.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_data_is_data() {
        let event = String::from_utf8(print("re\nload", "a\nevent: b\r\nid: c\rd\n")).unwrap();
        assert_eq!(event, "event: reload\ndata: a\ndata: event: b\ndata: id: c\ndata: d\ndata: \n\n");
    }
}
