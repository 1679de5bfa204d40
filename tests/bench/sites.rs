//! Whole sites: how long trainbook takes for a book, beside a plain loop and every other generator that is installed.
//!
//! ```text
//! cargo bench --bench sites                              1,000 pages, 5 runs
//! cargo bench --bench sites -- --pages 10000 --runs 5    another size
//! cargo bench --bench sites -- --growth                  a book of ten times the pages in the same runs
//! cargo bench --bench sites -- --own                     trainbook's own blocks too, without the others
//! cargo bench --bench sites -- --write FOLDER            only writes the book, to look at it
//! ```
//!
//! The floor is one thread that reads each file, renders it with pulldown-cmark and writes it into a bare page. In each run
//! everybody builds once, in turn, into an empty place; a figure is the median of the runs, a ratio the median of the ratios
//! to the floor of the same run. Figures of one machine under load say little; ratios in one run do.
//!
//! A second table has the ratios that the bars are about: of trainbook to each of the others, of three editions to one, and of ten
//! times the pages to once the pages, each the median of the ratios of the runs.
//!
//! Behind the tables stand how many files a second build writes anew after one page was edited, and how long the program takes to
//! say its version and to check a book of ten pages.
//!
//! Where the temporary folder is on ext4, wait for a minute between two runs: for half a minute that file system looks long for a
//! place for each new file when many were removed.

// What fails here is the measuring itself.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod generate;
mod generators;

#[cfg(unix)]
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use generate::{Blocks, Page, Shape};
use generators::{OTHERS, TRAINBOOK};
use tempfile::TempDir;
use wait4::Wait4;

/// The word that makes this program the floor.
const FLOOR: &str = "--floor";

/// What one build took.
#[derive(Clone, Copy)]
struct Cost {
    /// Seconds.
    wall: f64,
    /// Seconds of all cores.
    cpu: f64,
    /// The most memory, in MB.
    memory: f64,
}

/// Somebody who builds.
struct Contestant {
    name: String,
    /// What is moved aside before each build.
    output: PathBuf,
    command: Box<dyn Fn() -> Command>,
    costs: Vec<Cost>,
}

impl Contestant {
    fn run(&mut self) {
        // Moved and not removed: ext4 searches long for places that were freed in the last seconds, and would tell of nothing else.
        let aside = self.output.with_extension(format!("old-{}", self.costs.len()));
        let _ = fs::rename(&self.output, aside);
        self.costs.push(cost(&mut (self.command)()));
    }
}

fn cost(command: &mut Command) -> Cost {
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let used = child.wait4().unwrap();
    let wall = started.elapsed().as_secs_f64();
    assert!(used.status.success(), "{command:?} failed");
    let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    Cost { wall, cpu, memory: used.rusage.maxrss as f64 / (1024.0 * 1024.0) }
}

/// The plain loop: read, render, write.
fn floor(from: &Path, to: &Path) {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(from)
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let body =
            text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map_or(&*text, |(_, body)| body);
        let mut html = String::from("<!DOCTYPE html><html><body>");
        pulldown_cmark::html::push_html(
            &mut html,
            pulldown_cmark::Parser::new_ext(body, pulldown_cmark::Options::ENABLE_TABLES),
        );
        html.push_str("</body></html>");
        let target = to.join(file.strip_prefix(from).unwrap()).with_extension("html");
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, html).unwrap();
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The names of trainbook's builds in the table: one edition without and with search, and three editions.
const PLAIN: &str = "trainbook";
const SEARCH: &str = "trainbook, search";
const EDITIONS: &str = "trainbook, search, 3 editions";
/// The same of ten times the pages.
const GROWN: &str = "trainbook, 10 × pages";
const GROWN_SEARCH: &str = "trainbook, search, 10 × pages";

/// Everybody who builds these pages, the floor first; and trainbook with ten times as many, if `growth` is asked for.
fn contestants(folder: &Path, pages: &[Page], growth: bool, own: bool) -> Vec<Contestant> {
    let mut all = Vec::new();
    let mut add = |name: String, output: PathBuf, command: Box<dyn Fn() -> Command>| {
        all.push(Contestant { name, output, command, costs: Vec::new() });
    };
    let plain = folder.join("trainbook");
    TRAINBOOK.write(&plain, pages, false);
    let to = folder.join("floor");
    let from = plain.join("modules");
    add(
        "floor".to_owned(),
        to.clone(),
        Box::new(move || {
            let mut command = Command::new(std::env::current_exe().unwrap());
            command.arg(FLOOR).arg(&from).arg(&to);
            command
        }),
    );
    for (name, search, editions, times) in [
        (PLAIN, false, 1, 1),
        (SEARCH, true, 1, 1),
        (EDITIONS, true, 3, 1),
        (GROWN, false, 1, 10),
        (GROWN_SEARCH, true, 1, 10),
    ] {
        let book = folder.join(name.replace(", ", "-"));
        match times {
            1 => TRAINBOOK.write(&book, pages, search),
            _ if growth => write_apart(&book, times * pages.len(), search, own),
            _ => continue,
        }
        add(
            name.to_owned(),
            book.join(TRAINBOOK.output),
            Box::new(move || {
                let mut command = TRAINBOOK.build(&book);
                if editions == 1 {
                    command.args(["--edition", "trainee"]);
                }
                command
            }),
        );
    }
    for other in OTHERS.into_iter().filter(|_| !own) {
        let Some(version) = other.version() else {
            println!("{} is not installed", other.name);
            continue;
        };
        for search in [false, true] {
            let place = folder.join(format!("{}-{search}", other.name));
            other.write(&place, pages, search);
            let name = format!("{} {version}{}", other.name, if search { ", search" } else { "" });
            add(name, place.join(other.output), Box::new(move || other.build(&place)));
        }
    }
    all
}

fn print(all: &[Contestant]) {
    println!("{:<32} {:>8} {:>8} {:>8} {:>8} {:>8}", "", "wall s", "× floor", "CPU s", "× floor", "MB");
    let floor = &all[0].costs;
    for one in all {
        let of = |value: fn(&Cost) -> f64| median(one.costs.iter().map(value).collect());
        let ratio = |value: fn(&Cost) -> f64| {
            median(one.costs.iter().zip(floor).map(|(cost, floor)| value(cost) / value(floor)).collect())
        };
        println!(
            "{:<32} {:>8.3} {:>8.2} {:>8.3} {:>8.2} {:>8.0}",
            one.name,
            of(|cost| cost.wall),
            ratio(|cost| cost.wall),
            of(|cost| cost.cpu),
            ratio(|cost| cost.cpu),
            of(|cost| cost.memory)
        );
    }
}

/// Writes a book in a process of its own: the memory of this one would count as that of each that it starts.
fn write_apart(book: &Path, pages: usize, search: bool, own: bool) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg("--write").arg(book).args(["--pages", &pages.to_string()]);
    command.args((!search).then_some("--no-search")).args(own.then_some("--own"));
    assert!(command.status().unwrap().success());
}

/// Prints the ratios that the bars are about.
fn print_ratios(all: &[Contestant]) {
    let named = |name: &str| all.iter().find(|one| one.name == name);
    println!("\n{:<64} {:>8} {:>8}", "medians of the ratios of the runs", "wall", "CPU");
    let row = |one: &str, other: &str| {
        let (Some(one), Some(other)) = (named(one), named(other)) else { return };
        let ratio = |value: fn(&Cost) -> f64| {
            median(one.costs.iter().zip(&other.costs).map(|(one, other)| value(one) / value(other)).collect())
        };
        let what = format!("{} : {}", one.name, other.name);
        println!("{what:<64} {:>8.3} {:>8.3}", ratio(|cost| cost.wall), ratio(|cost| cost.cpu));
    };
    row(EDITIONS, SEARCH);
    row(GROWN, PLAIN);
    row(GROWN_SEARCH, SEARCH);
    for other in all.iter().filter(|one| one.name != "floor" && !one.name.starts_with(PLAIN)) {
        row(if other.name.ends_with("search") { SEARCH } else { PLAIN }, &other.name);
    }
    println!();
}

/// The size of an edition's search data, in MB.
fn search_data(folder: &Path) -> f64 {
    let files = walkdir::WalkDir::new(folder.join("trainbook-search/build/trainee/search")).into_iter().flatten();
    files
        .filter_map(|file| file.metadata().ok())
        .filter(fs::Metadata::is_file)
        .map(|data| data.len() as f64)
        .sum::<f64>()
        / 1e6
}

/// Builds once more after an edit of one page: what it took, and how many of the files it wrote anew of how many.
#[cfg(unix)]
fn second_build(folder: &Path, page: &Page) -> (Cost, usize, usize) {
    use std::os::unix::fs::MetadataExt as _;
    let book = folder.join("trainbook-search");
    let site = book.join(TRAINBOOK.output);
    let inodes = || -> BTreeMap<PathBuf, u64> {
        let files = walkdir::WalkDir::new(&site).into_iter().flatten().filter(|entry| entry.file_type().is_file());
        let own = |path: &Path| !path.components().any(|part| part.as_os_str() == ".trainbook");
        files
            .filter(|file| own(file.path()))
            .map(|file| (file.path().to_owned(), file.metadata().unwrap().ino()))
            .collect()
    };
    let build = || cost(TRAINBOOK.build(&book).args(["--edition", "trainee"]));
    build();
    let before = inodes();
    let file = book.join(TRAINBOOK.place(page).0);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text + "\nOne line more.\n").unwrap();
    let cost = build();
    let after = inodes();
    let anew = after.iter().filter(|(path, inode)| before.get(*path) != Some(inode)).count();
    (cost, anew, after.len())
}

/// The median milliseconds that the program takes with these words.
fn start_up(runs: usize, command: impl Fn() -> Command) -> f64 {
    median((0..runs).map(|_| cost(&mut command()).wall * 1000.0).collect())
}

fn print_start_up(folder: &Path, runs: usize) {
    let book = folder.join("ten-pages");
    TRAINBOOK.write(&book, &generate::pages(Shape::usual(10, Blocks::Own), 1), true);
    let program = env!("CARGO_BIN_EXE_trainbook");
    let version = start_up(runs, || {
        let mut command = Command::new(program);
        command.arg("--version");
        command
    });
    let check = start_up(runs, || {
        let mut command = Command::new(program);
        command.arg("check").arg(&book);
        command
    });
    println!("--version: {version:.1} ms; check of 10 pages: {check:.1} ms");
}

fn main() {
    let typed: Vec<String> = std::env::args().collect();
    if let Some(at) = typed.iter().position(|word| word == FLOOR) {
        floor(Path::new(&typed[at + 1]), Path::new(&typed[at + 2]));
        return;
    }
    let number = |name: &str, otherwise: usize| {
        let at = typed.iter().position(|word| word == name);
        at.and_then(|at| typed.get(at + 1)?.parse().ok()).unwrap_or(otherwise)
    };
    let (pages, runs) = (number("--pages", 1_000), number("--runs", 5));
    let own = typed.iter().any(|word| word == "--own");
    if let Some(at) = typed.iter().position(|word| word == "--write") {
        let blocks = if own { Blocks::Own } else { Blocks::Plain };
        let folder = Path::new(&typed[at + 1]);
        TRAINBOOK.write(
            folder,
            &generate::pages(Shape::usual(pages, blocks), 1),
            !typed.iter().any(|word| word == "--no-search"),
        );
        return;
    }
    let folder = TempDir::new().unwrap();
    println!(
        "{pages} pages of about 1,000 words, {runs} runs in turn{}",
        if own { ", trainbook's own blocks" } else { "" }
    );
    let blocks = if own { Blocks::Own } else { Blocks::Plain };
    let pages = generate::pages(Shape::usual(pages, blocks), 1);
    let growth = typed.iter().any(|word| word == "--growth");
    let mut all = contestants(folder.path(), &pages, growth, own);
    for _ in 0..runs {
        for one in &mut all {
            one.run();
        }
    }
    print(&all);
    print_ratios(&all);
    println!("search data of one edition: {:.2} MB", search_data(folder.path()));
    #[cfg(unix)]
    {
        let (cost, anew, files) = second_build(folder.path(), &pages[pages.len() / 2]);
        println!("second build after one edit: {:.3} s, {anew} of {files} files written anew", cost.wall);
    }
    print_start_up(folder.path(), runs.max(10));
}
