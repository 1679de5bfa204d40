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

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use generate::{Blocks, Page};
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

/// A program that shows pages while they are written.
trait Generator {
    fn name(&self) -> &'static str;
    /// Writes the pages as it wants them.
    fn write(&self, folder: &Path, pages: &[Page]);
    fn start(&self, folder: &Path) -> Server;
    /// The file and the address of a page.
    fn place(&self, page: &Page) -> (String, String);
}

struct Trainbook;
struct Hugo;
struct Zola;
struct Mdbook;

impl Generator for Trainbook {
    fn name(&self) -> &'static str {
        "trainbook"
    }

    fn write(&self, folder: &Path, pages: &[Page]) {
        generate::write_book(folder, pages).unwrap();
    }

    fn start(&self, folder: &Path) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_trainbook"))
            .args(["serve", "--port", "0"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Server { child, port }
    }

    fn place(&self, page: &Page) -> (String, String) {
        let (module, number) = (page.module, page.number);
        (format!("modules/module-{module}/page-{number}.md"), format!("/trainee/module-{module}/page-{number}.html"))
    }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn spawn(command: &mut Command, port: u16) -> Server {
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut server = Server { child, port };
    let started = Instant::now();
    while started.elapsed() < PATIENCE && server.get("/").is_none() {
        assert!(server.child.try_wait().unwrap().is_none(), "{command:?} ended by itself");
        std::thread::sleep(Duration::from_millis(20));
    }
    server
}

impl Generator for Hugo {
    fn name(&self) -> &'static str {
        "hugo"
    }

    fn write(&self, folder: &Path, pages: &[Page]) {
        let layouts = folder.join("layouts/_default");
        fs::create_dir_all(&layouts).unwrap();
        fs::write(
            folder.join("hugo.toml"),
            "title = \"A large book\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\"]\n",
        )
        .unwrap();
        let menu = "<nav>{{ range .CurrentSection.RegularPages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav>";
        let page = format!("<html><body>{menu}<h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}</body></html>");
        fs::write(layouts.join("single.html"), &page).unwrap();
        fs::write(layouts.join("list.html"), &page).unwrap();
        write_pages(self, folder, pages, |page| format!("---\ntitle: {}\n---\n\n", page.title));
    }

    fn start(&self, folder: &Path) -> Server {
        let port = free_port();
        spawn(Command::new("hugo").args(["server", "--port", &port.to_string()]).current_dir(folder), port)
    }

    fn place(&self, page: &Page) -> (String, String) {
        let (module, number) = (page.module, page.number);
        (format!("content/module-{module}/page-{number}.md"), format!("/module-{module}/page-{number}/"))
    }
}

impl Generator for Zola {
    fn name(&self) -> &'static str {
        "zola"
    }

    fn write(&self, folder: &Path, pages: &[Page]) {
        let templates = folder.join("templates");
        fs::create_dir_all(&templates).unwrap();
        fs::write(folder.join("config.toml"), "base_url = \"/\"\ntitle = \"A large book\"\n").unwrap();
        let page = "<html><body><h1>{{ page.title }}</h1>{{ page.content | safe }}</body></html>";
        fs::write(templates.join("page.html"), page).unwrap();
        for name in ["section.html", "index.html"] {
            fs::write(templates.join(name), "<html><body>{{ section.title }}</body></html>").unwrap();
        }
        write_pages(self, folder, pages, |page| format!("+++\ntitle = \"{}\"\n+++\n\n", page.title));
        let modules = pages.iter().map(|page| page.module).max().unwrap_or_default();
        for module in 0..=modules {
            fs::write(folder.join(format!("content/module-{module}/_index.md")), "+++\ntitle = \"M\"\n+++\n").unwrap();
        }
    }

    fn start(&self, folder: &Path) -> Server {
        let port = free_port();
        spawn(Command::new("zola").args(["serve", "--port", &port.to_string()]).current_dir(folder), port)
    }

    fn place(&self, page: &Page) -> (String, String) {
        Hugo.place(page)
    }
}

impl Generator for Mdbook {
    fn name(&self) -> &'static str {
        "mdbook"
    }

    fn write(&self, folder: &Path, pages: &[Page]) {
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::write(folder.join("book.toml"), "[book]\ntitle = \"A large book\"\n").unwrap();
        write_pages(self, folder, pages, |page| format!("# {}\n\n", page.title));
        let line = |page: &Page| format!("- [{}]({})\n", page.title, self.place(page).0.trim_start_matches("src/"));
        fs::write(folder.join("src/SUMMARY.md"), pages.iter().map(line).collect::<String>()).unwrap();
    }

    fn start(&self, folder: &Path) -> Server {
        let port = free_port();
        spawn(Command::new("mdbook").args(["serve", "--port", &port.to_string()]).current_dir(folder), port)
    }

    fn place(&self, page: &Page) -> (String, String) {
        let (module, number) = (page.module, page.number);
        (format!("src/module-{module}/page-{number}.md"), format!("/module-{module}/page-{number}.html"))
    }
}

fn write_pages(generator: &dyn Generator, folder: &Path, pages: &[Page], head: impl Fn(&Page) -> String) {
    for page in pages {
        let file = folder.join(generator.place(page).0);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, head(page) + &page.body).unwrap();
    }
}

/// A book that is previewed.
struct Run<'r> {
    server: Server,
    generator: &'r dyn Generator,
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

fn measure(generator: &dyn Generator, wish: &Wish) {
    let folder = TempDir::new().unwrap();
    let blocks = if generator.name() == "trainbook" { Blocks::Own } else { Blocks::Plain };
    let mut pages = generate::pages(wish.pages, 1, blocks);
    if wish.one_module {
        for (number, page) in pages.iter_mut().enumerate() {
            (page.module, page.number) = (0, number);
        }
    }
    generator.write(folder.path(), &pages);
    let started = Instant::now();
    let server = generator.start(folder.path());
    let first = server.wait_for(&generator.place(&pages[0]).1, "Mark: none", started);
    let run = Run { server, generator, folder, pages };
    run.save(3, "warm");
    let mut times = run.save(wish.saves, "save");
    times.sort_unstable();
    let nth = |share: f64| milliseconds(times[((times.len() - 1) as f64 * share).round() as usize]);
    println!(
        "{:<10} {:>8.0} {:>9.1} {:>9.1} {:>9.1} {:>9.0}",
        generator.name(),
        milliseconds(first),
        nth(0.5),
        nth(0.9),
        nth(1.0),
        run.server.memory()
    );
    if wish.soak > 0 && generator.name() == "trainbook" {
        for part in 1..=4 {
            run.save(wish.soak / 4, &format!("soak{part}"));
            println!("           after {:>5} more saves: {:>6.1} MB", wish.soak / 4 * part, run.server.memory());
        }
    }
}

fn installed(program: &str) -> bool {
    let found = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    found.is_ok_and(|status| status.success())
        || Command::new(program).arg("version").stdout(Stdio::null()).status().is_ok_and(|status| status.success())
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
    let others: [(&str, &dyn Generator); 3] = [("hugo", &Hugo), ("zola", &Zola), ("mdbook", &Mdbook)];
    measure(&Trainbook, &wish);
    for (program, generator) in others {
        if installed(program) {
            measure(generator, &wish);
        }
    }
}
