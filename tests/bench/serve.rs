//! How long an author waits: from the write of a page to its new text in the answer of the preview.
//!
//! ```text
//! cargo bench --bench serve                        1,000 pages, 20 saves
//! cargo bench --bench serve -- --soak 2000         and 2,000 more saves, with the memory
//! cargo bench --bench serve -- --pages 5000        another size
//! cargo bench --bench serve -- --one-module        all pages in one module
//! ```
//!
//! Other generators that are installed are measured on the same text: hugo, zola, mdbook. Each save appends a word to one page
//! in place; then that page is asked for, again and again without a pause, until the answer has the word.

// What fails here is the measuring itself.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod generate;
mod generators;

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use generate::{Blocks, Page, Shape};
use generators::{Generator, OTHERS, TRAINBOOK};
use tempfile::TempDir;

/// How long a generator may take for its first build.
const PATIENCE: Duration = Duration::from_secs(60);

/// What was typed.
struct Wish {
    pages: usize,
    saves: usize,
    soak: usize,
    one_module: bool,
}

/// A preview that runs.
struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// The body of an answer, on a connection of its own.
    fn get(&self, address: &str) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_nodelay(true).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
        let port = self.port;
        write!(stream, "GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok()?;
        Some(String::from_utf8_lossy(&answer).into_owned())
    }

    /// Asks until the answer has the text, and returns how long that took.
    fn wait_for(&self, address: &str, text: &str, started: Instant) -> Duration {
        while started.elapsed() < PATIENCE {
            if self.get(address).is_some_and(|answer| answer.contains(text)) {
                return started.elapsed();
            }
        }
        panic!("{address} never had {text:?}, but {:?}", self.get(address));
    }

    /// Resident memory in MB.
    fn memory(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
        line.trim().trim_end_matches(" kB").trim().parse::<f64>().unwrap_or_default() / 1024.0
    }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A preview of somebody else's, once it answers.
fn preview_of(generator: &Generator, folder: &Path) -> Server {
    let port = free_port();
    let mut command = generator.serve(folder, port);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut server = Server { child, port };
    let started = Instant::now();
    while started.elapsed() < PATIENCE && server.get("/").is_none() {
        assert!(server.child.try_wait().unwrap().is_none(), "{} ended by itself", generator.name);
        std::thread::sleep(Duration::from_millis(20));
    }
    server
}

/// A book that is previewed.
struct Run<'r> {
    server: Server,
    generator: &'r Generator,
    folder: TempDir,
    pages: Vec<Page>,
}

impl Run<'_> {
    /// Saves pages here and there in the book, and returns what each save took. The name tells one series from another.
    fn save(&self, saves: usize, name: &str) -> Vec<Duration> {
        let mut times = Vec::new();
        for save in 0..saves {
            let (file, address) = self.generator.place(&self.pages[save * 37 % self.pages.len()]);
            let file: PathBuf = self.folder.path().join(file);
            let text = fs::read_to_string(&file).unwrap();
            let mark = format!("Mark: {name}x{save}x");
            let at = text.rfind("Mark: ").unwrap();
            let text = format!("{}{mark}\n", &text[..at]);
            // An author does not save at the moment at which the last save is done.
            std::thread::sleep(Duration::from_millis(30));
            let started = Instant::now();
            fs::write(&file, text).unwrap();
            times.push(self.server.wait_for(&address, &mark, started));
        }
        times
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn measure(generator: &Generator, wish: &Wish) {
    let folder = TempDir::new().unwrap();
    let blocks = if generator.name == "trainbook" { Blocks::Own } else { Blocks::Plain };
    let mut shape = Shape::usual(wish.pages, blocks);
    if wish.one_module {
        shape.pages_a_module = shape.pages;
    }
    let pages = generate::pages(shape, 1);
    generator.write(folder.path(), &pages, true);
    let started = Instant::now();
    let server = preview_of(generator, folder.path());
    let first = server.wait_for(&generator.place(&pages[0]).1, "Mark: none", started);
    let run = Run { server, generator, folder, pages };
    run.save(3, "warm");
    let mut times = run.save(wish.saves, "save");
    times.sort_unstable();
    let nth = |share: f64| milliseconds(times[((times.len() - 1) as f64 * share).round() as usize]);
    println!(
        "{:<10} {:>8.0} {:>9.1} {:>9.1} {:>9.1} {:>9.0}",
        generator.name,
        milliseconds(first),
        nth(0.5),
        nth(0.9),
        nth(1.0),
        run.server.memory()
    );
    if wish.soak > 0 && generator.name == "trainbook" {
        for part in 1..=4 {
            run.save(wish.soak / 4, &format!("soak{part}"));
            println!("           after {:>5} more saves: {:>6.1} MB", wish.soak / 4 * part, run.server.memory());
        }
    }
}

fn main() {
    let typed: Vec<String> = std::env::args().collect();
    let number = |name: &str, otherwise: usize| {
        let at = typed.iter().position(|word| word == name);
        at.and_then(|at| typed.get(at + 1)?.parse().ok()).unwrap_or(otherwise)
    };
    let wish = Wish {
        pages: number("--pages", 1_000),
        saves: number("--saves", 20),
        soak: number("--soak", 0),
        one_module: typed.iter().any(|word| word == "--one-module"),
    };
    println!("{} pages of about 1,000 words, {} saves; times in ms, memory in MB", wish.pages, wish.saves);
    println!("{:<10} {:>8} {:>9} {:>9} {:>9} {:>9}", "", "first", "median", "9 of 10", "slowest", "memory");
    measure(&TRAINBOOK, &wish);
    for generator in OTHERS.into_iter().filter(|other| other.version().is_some()) {
        measure(generator, &wish);
    }
}
