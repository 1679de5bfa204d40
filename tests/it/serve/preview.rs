//! A preview at work: the program with its port, what it says, and what its pages say.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::Value;

use crate::serve::http::{Reply, Stream, encoded, send};
use crate::serve::{built, number, wait_for};

/// The program, ended when this is dropped.
pub(super) struct Preview {
    child: Mutex<Child>,
    /// Its process.
    pub(super) process: u32,
    /// Where it listens.
    pub(super) address: SocketAddr,
    /// What it printed before it began to wait.
    pub(super) printed: Vec<String>,
    said: Arc<Mutex<String>>,
}

/// The program, with none of the environment that changes what it says.
pub(super) fn trainbook() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trainbook"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

impl Preview {
    /// Previews a book at any port.
    #[track_caller]
    pub(super) fn of(book: &Path) -> Self {
        Self::with(book, |command| command.args(["--port", "0"]))
    }

    /// Previews a book with more that is typed.
    #[track_caller]
    pub(super) fn with(book: impl AsRef<OsStr>, more: impl FnOnce(&mut Command) -> &mut Command) -> Self {
        let mut command = trainbook();
        more(command.arg("serve").arg(book));
        Self::start(&mut command)
    }

    /// Starts a command and waits until it says where it is.
    #[track_caller]
    pub(super) fn start(command: &mut Command) -> Self {
        let command = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let said = Arc::<Mutex<String>>::default();
        gather(child.stderr.take().unwrap(), Arc::clone(&said));
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut printed = Vec::new();
        while !printed.last().is_some_and(|line: &String| line.contains("Ctrl-C")) {
            let mut line = String::new();
            if out.read_line(&mut line).unwrap() == 0 {
                let status = child.wait().unwrap();
                panic!("no preview, {status}: {printed:?}\n{}", said.lock().unwrap());
            }
            printed.push(line.trim_end().to_owned());
        }
        gather(out, Arc::default());
        let port: u16 = printed[0].rsplit(':').next().unwrap().trim_end_matches('/').parse().unwrap();
        let address = if printed[0].contains("[::1]") { format!("[::1]:{port}") } else { format!("127.0.0.1:{port}") };
        Self { process: child.id(), child: Mutex::new(child), address: address.parse().unwrap(), printed, said }
    }

    /// What it said on stderr until now.
    pub(super) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// A signal, as a terminal sends it.
    #[cfg(unix)]
    pub(super) fn signal(&self, name: &str) {
        let sent = Command::new("kill").arg(format!("-{name}")).arg(self.process.to_string()).status().unwrap();
        assert!(sent.success());
    }

    /// How it ended, if it has.
    #[cfg(unix)]
    pub(super) fn ended(&self) -> Option<std::process::ExitStatus> {
        self.child.lock().unwrap().try_wait().unwrap()
    }

    /// The answer to a good request.
    #[track_caller]
    pub(super) fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, "")
    }

    /// The answer to a request with a good `Host` and more lines, each with its CR and LF.
    #[track_caller]
    pub(super) fn ask(&self, method: &str, path: &str, more: &str) -> Reply {
        let (path, address) = (encoded(path), self.address);
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{more}\r\n");
        send(self.address, head.as_bytes())
    }

    /// What a page says.
    #[track_caller]
    pub(super) fn text(&self, path: &str) -> String {
        let reply = self.get(path);
        assert_eq!(reply.status, 200, "{path}\n{}", self.said());
        reply.text()
    }

    /// `/-/book.json`.
    #[track_caller]
    pub(super) fn book(&self) -> Value {
        self.get("/-/book.json").json()
    }

    /// The problems that it tells.
    #[track_caller]
    pub(super) fn problems(&self) -> Vec<Value> {
        self.get("/-/problems.json").json()["problems"].as_array().unwrap().clone()
    }

    /// The number of what it shows.
    #[track_caller]
    pub(super) fn generation(&self) -> u64 {
        number(&self.book(), "generation")
    }

    /// Waits until something is so; it is looked at after each event.
    #[track_caller]
    pub(super) fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let mut stream = Stream::open(self.address);
        while !is_so(self) {
            let last = || format!("{what}: never\n{:#?}\n{}", self.problems(), self.said());
            stream.next().unwrap_or_else(|| panic!("{}", last()));
        }
    }

    /// Waits until an address has a text.
    #[track_caller]
    pub(super) fn until_text(&self, path: &str, text: &str) {
        self.until(&format!("{text:?} at {path}"), |preview| {
            let reply = preview.get(path);
            reply.status == 200 && reply.text().contains(text)
        });
    }

    /// Waits until the book has this many problems.
    #[track_caller]
    pub(super) fn until_problems(&self, count: usize) -> Vec<Value> {
        let found = RefCell::default();
        self.until(&format!("{count} problems"), |preview| {
            *found.borrow_mut() = preview.problems();
            found.borrow().len() == count
        });
        found.into_inner()
    }

    /// Checks that it shows what a build of this moment writes, file by file, and nothing else.
    #[track_caller]
    pub(super) fn is_as_built(&self, book: &Path) {
        let built = built(book);
        if let Err(difference) = self.differs_from(&built) {
            panic!("{difference}\n{}", self.said());
        }
    }

    /// What it shows otherwise than these files of a build.
    pub(super) fn differs_from(&self, built: &BTreeMap<String, Vec<u8>>) -> Result<(), String> {
        for (path, expected) in built {
            let reply = self.get(&format!("/{path}"));
            let seen = match path.ends_with(".html") && reply.status == 200 {
                true => without_script(&reply.text())?.into_bytes(),
                false => reply.body,
            };
            if reply.status != 200 || seen != *expected {
                let (expected, seen) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(&seen));
                let line = expected.lines().zip(seen.lines()).find(|(a, b)| a != b);
                return Err(format!("{path} differs, {}: {line:?}", reply.status));
            }
        }
        Ok(())
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let child = self.child.get_mut().unwrap();
        // An error means that it has ended already.
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// A page without the one script before its end that renews it.
pub(super) fn without_script(page: &str) -> Result<String, String> {
    let begin = "<script src=\"/-/live.js\" defer data-generation=\"";
    let parts: Vec<&str> = page.split(begin).collect();
    let [before, after] = parts.as_slice() else { return Err(format!("{} scripts", parts.len() - 1)) };
    let (attributes, after) = after.split_once("></script>\n").ok_or("no end of the script")?;
    let number = attributes.split('"').next().unwrap();
    let is_plain = matches!(attributes.strip_prefix(number), Some("\"" | "\" data-panel"));
    if !after.starts_with("</body>") || number.parse::<u64>().is_err() || !is_plain {
        return Err(format!("{attributes:?} before {after:?}"));
    }
    Ok(format!("{before}{after}"))
}

/// Reads what a program says, so that it never waits for a reader.
fn gather(from: impl Read + Send + 'static, into: Arc<Mutex<String>>) {
    thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut line = Vec::new();
        while from.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
            into.lock().unwrap().push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
    });
}

/// Waits until a program says something on stderr.
#[track_caller]
pub(super) fn until_said(preview: &Preview, text: &str) {
    wait_for(&format!("nobody said {text:?}"), || preview.said().contains(text));
}
