//! The server over real sockets, with raw bytes.

#![cfg(test)]

mod answers;
mod binding;
mod crowds;
mod refusals;
mod slow;
mod streams;

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::*;

/// Longer than anything takes that works.
const LONG: Duration = Duration::from_secs(20);

/// A server that runs until the test program ends.
struct Site {
    address: SocketAddr,
    events: Events,
}

/// A handler made of a closure.
struct Answering<F>(F);

impl<F: Fn(&Request) -> Answer + Send + Sync> Handler for Answering<F> {
    fn answer(&self, request: &Request) -> Answer {
        (self.0)(request)
    }
}

impl Site {
    fn new(answer: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        Self::with(Limits::default(), answer)
    }

    fn with(limits: Limits, answer: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        let server = Server::bind("127.0.0.1", Port::Exactly(0)).unwrap().with_limits(limits);
        let site = Self { address: server.address(), events: server.events() };
        thread::spawn(move || server.run(Arc::new(Answering(answer))));
        site
    }

    /// A request's head with a good `Host` and more lines, each with its CR and LF.
    fn head(&self, line: &str, more: &str) -> String {
        format!("{line} HTTP/1.1\r\nHost: {}\r\n{more}\r\n", self.address)
    }

    fn connect(&self) -> Client {
        Client::new(TcpStream::connect(self.address).unwrap())
    }

    /// One request on a connection of its own.
    fn get(&self, path: &str) -> Reply {
        self.ask(&format!("GET {path}"), "")
    }

    fn ask(&self, line: &str, more: &str) -> Reply {
        let mut client = self.connect();
        client.send(&self.head(line, more));
        if line.starts_with("HEAD") { client.head() } else { client.reply() }
    }
}

/// One side of a connection.
struct Client {
    stream: TcpStream,
    reader: BufReader<TcpStream>,
}

impl Client {
    fn new(stream: TcpStream) -> Self {
        stream.set_read_timeout(Some(LONG)).unwrap();
        stream.set_write_timeout(Some(LONG)).unwrap();
        let reader = BufReader::new(stream.try_clone().unwrap());
        Self { stream, reader }
    }

    fn send(&mut self, text: &str) {
        self.stream.write_all(text.as_bytes()).unwrap();
    }

    fn reply(&mut self) -> Reply {
        let mut reply = self.head();
        reply.body = vec![0; reply.header("Content-Length").expect("a length").parse().unwrap()];
        self.reader.read_exact(&mut reply.body).unwrap();
        reply
    }

    fn head(&mut self) -> Reply {
        let mut lines = Vec::new();
        loop {
            let line = self.line().expect("an answer");
            if line.is_empty() {
                break;
            }
            lines.push(line);
        }
        let status = lines.remove(0);
        let status = status.strip_prefix("HTTP/1.1 ").expect("HTTP/1.1").split(' ').next().unwrap().parse().unwrap();
        let headers =
            lines.iter().map(|line| line.split_once(": ").expect("a header")).map(|(a, b)| (a.into(), b.into()));
        Reply { status, headers: headers.collect(), body: Vec::new() }
    }

    /// A line without its end, or nothing when the server has closed.
    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let count = self.reader.read_line(&mut line).unwrap_or(0);
        (count > 0).then(|| line.trim_end().to_owned())
    }

    /// Whether the server closes, within the time that everything has, without another byte.
    fn ends(&mut self) -> bool {
        self.rest().is_empty()
    }

    /// What comes until the server closes.
    fn rest(&mut self) -> Vec<u8> {
        let (mut bytes, mut some, start) = (Vec::new(), vec![0; 64 * 1024], Instant::now());
        loop {
            match self.reader.read(&mut some) {
                Ok(0) => return bytes,
                // Not for ever: a stream that lives is pinged.
                Ok(count) if start.elapsed() < LONG => bytes.extend_from_slice(&some[..count]),
                Err(error) if !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => return bytes,
                _ => panic!("the server did not close"),
            }
        }
    }
}

/// An answer as it came.
#[derive(Debug)]
struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Reply {
    /// A header that stands there at most once.
    fn header(&self, name: &str) -> Option<&str> {
        let all: Vec<_> = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name)).collect();
        assert!(all.len() < 2, "{name} stands there twice");
        all.first().map(|(_, value)| value.as_str())
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// Waits until something is so.
fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < LONG, "{what}");
        thread::sleep(Duration::from_millis(2));
    }
}
