//! A small web server that misbehaves as it is told.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// What to do with a request.
pub(crate) enum Act {
    /// Answer with this status and these header lines.
    Say(u16, String),
    /// Never answer.
    Sleep,
    /// Break the connection off.
    Reset,
}

/// A request as it came in.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// `HEAD /path`.
    pub(crate) line: String,
    pub(crate) at: Instant,
    pub(crate) done: Instant,
}

/// A running server; its thread ends with the test.
pub(crate) struct Server {
    pub(crate) port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Act {
    /// An answer with no header of its own.
    pub(crate) fn status(status: u16) -> Self {
        Self::Say(status, String::new())
    }

    /// A redirect.
    pub(crate) fn to(status: u16, address: &str) -> Self {
        Self::Say(status, format!("Location: {address}\r\n"))
    }
}

impl Server {
    /// Starts a server. `act` gets `HEAD /path` and how often that path was asked for before.
    pub(crate) fn new(act: impl Fn(&str, usize) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (log, act) = (Arc::clone(&asked), Arc::new(act));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, act) = (Arc::clone(&log), Arc::clone(&act));
                std::thread::spawn(move || answer(stream, &log, &*act));
            }
        });
        Self { port, asked }
    }

    /// The address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// What was asked, in order.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The lines of what was asked.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.line).collect()
    }
}

fn answer(mut stream: TcpStream, log: &Mutex<Vec<Asked>>, act: &dyn Fn(&str, usize) -> Act) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let at = Instant::now();
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).unwrap_or(0) == 0 {
            return;
        }
    }
    let line = head.split(" HTTP/").next().unwrap_or("").to_owned();
    let (before, number) = {
        let mut log = log.lock().unwrap();
        let path = |line: &str| line.split(' ').nth(1).map(str::to_owned);
        let before = log.iter().filter(|asked| path(&asked.line) == path(&line)).count();
        log.push(Asked { line: line.clone(), at, done: at });
        (before, log.len() - 1)
    };
    let act = act(&line, before);
    log.lock().unwrap()[number].done = Instant::now();
    match act {
        Act::Say(status, headers) => {
            let text = format!("HTTP/1.1 {status} Word\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n");
            let _ = stream.write_all(text.as_bytes());
        }
        Act::Reset => {}
        // Until who asked has lost patience and hangs up.
        Act::Sleep => {
            let _ = reader.read(&mut [0]);
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}
