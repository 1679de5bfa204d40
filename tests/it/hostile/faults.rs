//! Faults of the machine: a full disk, rights that are missing, two builds at once, a folder that goes away. Whatever happens,
//! each site is wholly the one of before or wholly the new one, and the message says what went wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::hostile::row::{bounded, files, run_bounded};

const EDITIONS: [&str; 3] = ["trainee", "trainer", "supervisor"];

type Site = BTreeMap<PathBuf, Vec<u8>>;

/// A book with an output folder that holds the site of its first text.
struct Built {
    folder: TempDir,
}

impl Built {
    fn new() -> Self {
        let built = Self { folder: TempDir::new().unwrap() };
        // Others may have to come in: see `as_nobody`.
        fs::set_permissions(built.folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        built.write("First.");
        assert_eq!(run_bounded(&built.typed()), Ok((String::new(), Some(0))));
        built
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, text: &str) {
        fs::create_dir_all(self.path("book/modules/m")).unwrap();
        fs::write(self.path("book/book.toml"), "[book]\ntitle = \"Book\"\n").unwrap();
        fs::write(self.path("book/modules/m/index.md"), format!("---\ntitle: Module\n---\n{text}\n")).unwrap();
        for page in 0..30 {
            let text = format!("---\ntitle: Page {page}\n---\n{}\n", format!("{text} ").repeat(500));
            fs::write(self.path(&format!("book/modules/m/page-{page}.md")), text).unwrap();
        }
    }

    fn typed(&self) -> Vec<OsString> {
        vec!["build".into(), self.path("book").into(), "--out".into(), self.path("out").into()]
    }

    /// The site of the text that is there, from a folder of its own.
    fn built_apart(&self) -> Site {
        let apart = TempDir::new().unwrap();
        let typed = vec!["build".into(), self.path("book").into(), "--out".into(), apart.path().join("out").into()];
        assert_eq!(run_bounded(&typed), Ok((String::new(), Some(0))));
        site(&apart.path().join("out"))
    }

    /// Runs a script with the program and what is typed as its arguments.
    fn script(&self, script: &str) -> Output {
        let mut shell = Command::new("sh");
        shell.args(["-c", script, "sh", env!("CARGO_BIN_EXE_trainbook")]).args(self.typed());
        shell.env("OUT", self.path("out")).env("KEPT", self.path("kept")).output().unwrap()
    }
}

/// The files of all editions below an output folder.
fn site(out: &Path) -> Site {
    EDITIONS
        .iter()
        .filter(|name| out.join(name).is_dir())
        .flat_map(|name| under(name, files(&out.join(name))))
        .collect()
}

fn under(name: &str, files: Site) -> Site {
    files.into_iter().map(|(path, bytes)| (Path::new(name).join(path), bytes)).collect()
}

/// Checks that each edition is wholly as in one of these sites.
#[track_caller]
fn assert_whole(out: &Path, sites: &[&Site], when: &str) {
    for name in EDITIONS {
        let of = |site: &Site| -> Site {
            site.iter()
                .filter(|(path, _)| path.starts_with(name))
                .map(|(path, bytes)| (path.clone(), bytes.clone()))
                .collect()
        };
        let found = of(&site(out));
        assert!(sites.iter().any(|site| of(site) == found), "{when}: `{name}` is in pieces");
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_file_that_cannot_be_written_to_its_end_leaves_the_old_site() {
    let book = Built::new();
    let before = site(&book.path("out"));
    book.write("Second, which cannot be written.");
    // The signal is ignored, as the disk's "no space left" brings none; the limit is 8 kB a file.
    let output = book.script("trap '' XFSZ; ulimit -f 16; exec \"$@\"");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("could not write"), "{}", said(&output));
    assert!(said(&output).contains("the sites of before are as they were"), "{}", said(&output));
    assert!(site(&book.path("out")) == before);
    assert_eq!(run_bounded(&book.typed()), Ok((String::new(), Some(0))));
    assert!(site(&book.path("out")) == book.built_apart(), "the next build is good");
}

/// A real full disk where this user may mount one, which is said if not.
#[test]
fn a_full_disk_leaves_the_old_site() {
    let book = Built::new();
    fs::remove_dir_all(book.path("out")).unwrap();
    fs::create_dir(book.path("out")).unwrap();
    fs::create_dir(book.path("kept")).unwrap();
    let script = "mount -t tmpfs -o size=8m none \"$OUT\" || exit 77
        \"$@\" >&2 || exit 78
        cp -r \"$OUT\" \"$KEPT/before\"
        dd if=/dev/zero of=\"$OUT/.trainbook/filler\" bs=64k 2>/dev/null
        \"$@\"; code=$?
        rm \"$OUT/.trainbook/filler\"
        cp -r \"$OUT\" \"$KEPT/after\"; exit $code";
    let output = book.script(&format!("exec unshare --mount sh -c '{script}' sh \"$@\""));
    if !book.path("kept/before").exists() {
        eprintln!("no disk of its own can be mounted here: {}", said(&output));
        assert!(!said(&output).contains("panicked"), "{}", said(&output));
        return;
    }
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("the sites of before are as they were"), "{}", said(&output));
    assert!(site(&book.path("kept/before")) == site(&book.path("kept/after")));
}

/// Root may write everywhere, so root becomes nobody for this.
#[test]
fn an_output_folder_that_is_closed_is_told() {
    let book = Built::new();
    let before = site(&book.path("out"));
    book.write("Second.");
    for folder in ["out", "out/.trainbook"] {
        fs::set_permissions(book.path(folder), fs::Permissions::from_mode(0o555)).unwrap();
    }
    let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";
    let output = match fs::write(book.path("out/.trainbook/probe"), "") {
        Ok(()) => book.script(&format!("exec {nobody} \"$@\"")),
        Err(_) => book.script("exec \"$@\""),
    };
    for folder in ["out", "out/.trainbook"] {
        fs::set_permissions(book.path(folder), fs::Permissions::from_mode(0o755)).unwrap();
    }
    assert_ne!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("ermission denied"), "{}", said(&output));
    assert!(site(&book.path("out")) == before);
}

#[test]
fn of_two_builds_at_once_each_site_is_wholly_one_s() {
    let (first, second) = (Built::new(), Built::new());
    second.write("Second.");
    let sites = [first.built_apart(), second.built_apart()];
    let out = first.path("out");
    let mut codes = BTreeSet::new();
    for round in 0..6 {
        let children: Vec<_> = [&first, &second, &first, &second]
            .into_iter()
            .map(|book| {
                let mut command = bounded();
                command.arg("build").arg(book.path("book")).arg("--out").arg(&out);
                command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
            })
            .collect();
        for child in children {
            let output = child.wait_with_output().unwrap();
            let busy = said(&output).contains("another build is writing to");
            assert_eq!(output.status.code(), Some(i32::from(busy)), "{}", said(&output));
            codes.insert(output.status.code());
        }
        assert_whole(&out, &[&sites[0], &sites[1]], &format!("round {round}"));
    }
    assert!(codes.contains(&Some(0)), "one of them always writes");
}

#[test]
fn an_output_folder_that_goes_away_is_whole_where_it_is_and_where_it_went() {
    let book = Built::new();
    let old = book.built_apart();
    book.write("Second.");
    let new = book.built_apart();
    let started = Instant::now();
    assert_eq!(run_bounded(&book.typed()), Ok((String::new(), Some(0))));
    let whole = started.elapsed();
    let nothing = Site::new();
    for round in 0..16_u32 {
        let gone = book.path(&format!("gone-{round}"));
        let (out, to) = (book.path("out"), gone.clone());
        let until = started_in(whole.mul_f64(f64::from(round) / 14.0));
        let mover = thread::spawn(move || {
            while Instant::now() < until {
                std::hint::spin_loop();
            }
            fs::rename(out, to)
        });
        let (told, code) = run_bounded(&book.typed()).unwrap();
        mover.join().unwrap().unwrap();
        assert!(matches!((code, told.is_empty()), (Some(0), true) | (Some(1), false)), "{code:?}: {told}");
        for folder in [&gone, &book.path("out")] {
            assert_whole(folder, &[&old, &new, &nothing], &format!("round {round}, {}", folder.display()));
        }
        assert_eq!(run_bounded(&book.typed()), Ok((String::new(), Some(0))), "the next build is good");
    }
}

fn started_in(time: Duration) -> Instant {
    Instant::now() + time
}
