//! How many instructions a build takes, and how that grows: the same on a busy machine as on an idle one.
//!
//! ```text
//! cargo bench --bench counts               compares with tests/bench/counts.txt, and looks at the growth
//! cargo bench --bench counts -- --renew    writes that file anew
//! ```
//!
//! `valgrind` has to be installed. Each build runs on one thread under its tool `callgrind`, which counts the instructions of the
//! program without those of the system. Books of one, two and four times something show how the cost grows with it: what is
//! added from two to four times is twice what is added from one to two, where cost is linear.

// What fails here is the measuring itself.
#![allow(clippy::unwrap_used, clippy::print_stdout)]
#![allow(dead_code)]

mod generate;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use generate::{Blocks, Shape};

/// How much more than the kept figure a build may take: compilers and libraries differ a little.
const MORE: f64 = 1.05;
/// How much the second step of a growth may be of the first; 2 is linear.
const STEEPEST: f64 = 2.25;

/// What a book grows in, and books of one, two and four times it.
fn growths() -> [(&'static str, [Shape; 3]); 5] {
    let few = Shape { pages: 30, ..Shape::usual(30, Blocks::Own) };
    let times = |make: &dyn Fn(usize) -> Shape| [1, 2, 4].map(make);
    [
        ("pages", times(&|times| Shape { pages: 50 * times, ..few })),
        ("modules", times(&|times| Shape { pages: 50 * times, pages_a_module: 1, parts: 1, ..few })),
        ("links", times(&|times| Shape { links: 40 * times, ..few })),
        ("depth", times(&|times| Shape { depth: 4 * times, ..few })),
        ("size of a page", times(&|times| Shape { pages: 2, parts: 50 * times, ..few })),
    ]
}

/// The instructions of a build, in millions.
fn instructions(shape: Shape, search: bool) -> f64 {
    let folder = tempfile::TempDir::new().unwrap();
    generate::write_book(folder.path(), &generate::pages(shape, 1), search).unwrap();
    let out = folder.path().join("counts");
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--error-exitcode=1", "--quiet"])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(env!("CARGO_BIN_EXE_trainbook"))
        .args(["build", "--quiet"])
        .arg(folder.path())
        .env("RAYON_NUM_THREADS", "1")
        .stderr(Stdio::inherit())
        .status()
        .expect("valgrind has to be installed");
    assert!(status.success(), "a build failed under valgrind: {shape:?}");
    let counted = fs::read_to_string(out).unwrap();
    let total = counted.lines().find_map(|line| line.strip_prefix("summary:").or_else(|| line.strip_prefix("totals:")));
    total.unwrap().trim().parse::<f64>().unwrap() / 1e6
}

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/counts.txt")
}

fn main() -> ExitCode {
    let renew = std::env::args().any(|word| word == "--renew");
    let mut good = true;
    println!("growth: what four times adds to two, by what two times add to one; 2 is linear, {STEEPEST} the most");
    for (name, shapes) in growths() {
        let [one, two, four] = shapes.map(|shape| instructions(shape, true));
        let steepness = (four - two) / (two - one);
        let verdict = if steepness <= STEEPEST { "" } else { "   TOO STEEP" };
        good &= verdict.is_empty();
        println!("{name:<16} {one:>8.0} {two:>8.0} {four:>8.0} million   {steepness:.2}{verdict}");
    }
    let usual = Shape::usual(100, Blocks::Own);
    let now = BTreeMap::from([
        ("100 pages, 3 editions", instructions(usual, false)),
        ("100 pages, 3 editions, search", instructions(usual, true)),
    ]);
    if renew {
        let text: String = now.iter().map(|(name, count)| format!("{name}: {count:.0}\n")).collect();
        fs::write(kept(), text).unwrap();
    }
    let before = fs::read_to_string(kept()).unwrap_or_default();
    println!("millions of instructions, now and as kept; {MORE} times is the most");
    for (name, count) in now {
        let line = before.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        let Some(kept) = line.and_then(|count| count.parse::<f64>().ok()) else {
            println!("{name:<32} {count:>8.0}   nothing is kept: run with --renew");
            good = false;
            continue;
        };
        let verdict = if count <= kept * MORE { "" } else { "   TOO MANY" };
        good &= verdict.is_empty();
        println!("{name:<32} {count:>8.0} {kept:>8.0}   {:.3}{verdict}", count / kept);
    }
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
