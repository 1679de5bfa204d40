//! A client that sends exactly what it is told, one request on a connection.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Instant;

use serde_json::Value;

use crate::serve::LONG;

/// An answer as it came.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

/// A stream of events.
pub(super) struct Stream(BufReader<TcpStream>);

/// A connection that gives up after a while.
pub(super) fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream.set_write_timeout(Some(LONG)).unwrap();
    stream
}

/// Sends bytes and reads the answer to its end.
pub(super) fn send(address: SocketAddr, bytes: &[u8]) -> Reply {
    let mut stream = connect(address);
    stream.write_all(bytes).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap_or_else(|error| panic!("{error}: {}", bytes.escape_ascii()));
    Reply::read(&answer)
}

/// The bytes of a path as an address has them.
pub(super) fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~?=&%".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

impl Reply {
    fn read(answer: &[u8]) -> Self {
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.unwrap_or_else(|| panic!("no answer: {}", answer.escape_ascii()));
        let head = std::str::from_utf8(&answer[..end]).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().strip_prefix("HTTP/1.1 ").unwrap().split(' ').next().unwrap();
        let headers = lines.map(|line| line.split_once(": ").unwrap()).map(|(a, b)| (a.to_owned(), b.to_owned()));
        Self { status: status.parse().unwrap(), headers: headers.collect(), body: answer[end + 4..].to_vec() }
    }

    /// A header that stands there at most once; empty if it does not.
    pub(super) fn header(&self, name: &str) -> &str {
        let all: Vec<_> = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name)).collect();
        assert!(all.len() < 2, "{name} stands there twice");
        all.first().map_or("", |(_, value)| value.as_str())
    }

    /// Its body as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// Its body as JSON.
    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

impl Stream {
    /// Begins to listen. The last event comes first.
    pub(super) fn open(address: SocketAddr) -> Self {
        let mut stream = connect(address);
        write!(stream, "GET /-/events HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
        Self(BufReader::new(stream))
    }

    /// The next event; nothing if none comes or the server has gone.
    pub(super) fn next(&mut self) -> Option<Value> {
        let (mut line, start) = (String::new(), Instant::now());
        // Not for ever: a stream that lives is pinged.
        while start.elapsed() < LONG && self.0.read_line(&mut line).ok()? > 0 {
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).ok();
            }
            line.clear();
        }
        None
    }
}
