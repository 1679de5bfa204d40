//! Writes answers within their time.
//!
//! Head and body leave in the same writes: two small writes would wait for each other's acknowledgement (some 40 ms each).

use std::io::{self, ErrorKind, Read, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use crate::preview::http::limits::Limits;

/// How many bytes are written at once.
const CHUNK: usize = 64 * 1024;

/// Writes a head and `length` bytes of a body.
///
/// # Errors
///
/// When the client has gone or is too slow, or the body is shorter than its length. The connection is then of no more use.
pub(crate) fn send(stream: &TcpStream, head: Vec<u8>, body: impl Read, length: u64, limits: &Limits) -> io::Result<()> {
    let time = limits.answer_time + Duration::from_secs(length / limits.slowest.max(1));
    let deadline = Instant::now() + time;
    let mut body = body.take(length);
    let mut chunk = head;
    let mut left = length;
    while left > 0 {
        let room = CHUNK.saturating_sub(chunk.len()) as u64;
        let read = (&mut body).take(room).read_to_end(&mut chunk)? as u64;
        if read == 0 && room > 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        left -= read;
        write(stream, &chunk, deadline, limits.stall)?;
        chunk.clear();
    }
    write(stream, &chunk, deadline, limits.stall)
}

fn write(stream: &TcpStream, mut bytes: &[u8], deadline: Instant, stall: Duration) -> io::Result<()> {
    while !bytes.is_empty() {
        let left = deadline.saturating_duration_since(Instant::now()).min(stall);
        if left.is_zero() {
            return Err(ErrorKind::TimedOut.into());
        }
        stream.set_write_timeout(Some(left))?;
        match (&mut &*stream).write(bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(count) => bytes = bytes.get(count..).unwrap_or_default(),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Says that nothing more comes, and lets the client read to the end: closing while bytes of its own are unread would take the
/// answer from it.
pub(crate) fn finish(stream: &TcpStream, limits: &Limits) {
    let deadline = Instant::now() + limits.linger;
    let mut waste = [0; 4096];
    if stream.shutdown(Shutdown::Write).is_err() {
        return;
    }
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
            return;
        }
        match (&mut &*stream).read(&mut waste) {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return,
        }
    }
}
