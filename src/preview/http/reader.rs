//! Reads heads from a connection, one after the other, each within its time.

use std::io::{ErrorKind, Read as _};
use std::net::TcpStream;
use std::time::Instant;

use crate::preview::http::head::{self, Head, Parsed};
use crate::preview::http::limits::Limits;
use crate::preview::http::refusal::Refusal;

/// What came.
#[derive(Debug)]
pub(crate) enum Next {
    /// A request.
    Head(Box<Head>),
    /// Bytes that are no request to answer. Whether they began as a HEAD, so that the answer has no body.
    Refused(Refusal, bool),
    /// Nothing more: the client has gone, or said nothing for too long.
    End,
}

/// The bytes of a connection that are not yet parsed.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    bytes: Vec<u8>,
}

impl Reader {
    /// The next head. What a client sends ahead waits for its turn.
    pub(crate) fn next(&mut self, stream: &TcpStream, limits: &Limits) -> Next {
        let deadline = Instant::now() + limits.head_time;
        let mut fresh = 0;
        loop {
            match self.parse(fresh, limits) {
                Ok(Parsed::Whole(head, taken)) => {
                    self.bytes.drain(..taken);
                    return Next::Head(head);
                }
                Ok(Parsed::Partial) => {}
                Err(refusal) => return self.refused(refusal),
            }
            fresh = self.bytes.len();
            let left = deadline.saturating_duration_since(Instant::now());
            let mut chunk = [0; 4096];
            let read = match left.is_zero() {
                true => Err(ErrorKind::TimedOut),
                false => stream
                    .set_read_timeout(Some(left))
                    .and_then(|()| (&mut &*stream).read(&mut chunk))
                    .map_err(|error| error.kind()),
            };
            match read {
                Ok(0) => return Next::End,
                Ok(count) => self.bytes.extend(chunk.iter().take(count)),
                Err(ErrorKind::Interrupted) => {}
                // Systems name the end of the time by either.
                Err(ErrorKind::TimedOut | ErrorKind::WouldBlock) if left.is_zero() => {
                    if self.bytes.is_empty() {
                        return Next::End;
                    }
                    return self.refused(Refusal::new(408, "it took too long"));
                }
                Err(ErrorKind::TimedOut | ErrorKind::WouldBlock) => {}
                Err(_) => return Next::End,
            }
        }
    }

    /// Parses when a line was completed or the room is used up, so that single bytes do not cost a parse each. Bytes that no request
    /// begins with (TLS) are parsed at once.
    fn parse(&self, fresh: usize, limits: &Limits) -> Result<Parsed, Refusal> {
        let line = self.bytes.iter().skip(fresh).any(|byte| *byte == b'\n');
        let full = self.bytes.len() >= limits.head;
        let foreign = self.bytes.first().is_some_and(|first| !first.is_ascii_graphic());
        if line || full || foreign { head::parse(&self.bytes, limits) } else { Ok(Parsed::Partial) }
    }

    fn refused(&self, refusal: Refusal) -> Next {
        Next::Refused(refusal, self.bytes.trim_ascii_start().starts_with(b"HEAD "))
    }
}
