//! A row of the tables: a book, and how its build has to end.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long one build may take: a debug build on a machine that does other things beside.
const DEADLINE: Duration = Duration::from_secs(30);

/// How much address space one build may take, in kilobytes. A build that wants more is aborted, which fails its row.
const MEMORY: u32 = 1_500_000;

/// How a build ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Sites are written; warnings may be told.
    Built,
    /// Nothing is written.
    Refused,
}

/// A book with the end of its build.
pub(crate) struct Row {
    name: &'static str,
    files: BTreeMap<PathBuf, Vec<u8>>,
    disk: Option<fn(&Path)>,
    end: End,
    told: Vec<String>,
}

/// A whole book but for the file that the row is about, which is given by [`Row::file`].
pub(crate) fn row(name: &'static str) -> Row {
    let row = Row { name, files: BTreeMap::new(), disk: None, end: End::Built, told: Vec::new() };
    row.file("book.toml", "[book]\ntitle = \"Book\"\n").file("modules/m/index.md", "---\ntitle: Module\n---\n")
}

/// A book whose page `modules/m/p.md` has this text from line 4 on.
pub(crate) fn page(name: &'static str, text: impl AsRef<[u8]>) -> Row {
    let text = [b"---\ntitle: Page\n---\n", text.as_ref()].concat();
    row(name).file("modules/m/p.md", text)
}

/// A book whose module has this front matter from line 3 on.
pub(crate) fn front_matter(name: &'static str, yaml: impl AsRef<str>) -> Row {
    row(name).file("modules/m/index.md", format!("---\ntitle: Module\n{}\n---\n", yaml.as_ref()))
}

impl Row {
    /// Puts a file into the book, or another in its place.
    pub(crate) fn file(mut self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> Self {
        self.files.insert(path.as_ref().to_owned(), bytes.as_ref().to_vec());
        self
    }

    /// Does to the book's folder what no list of files can say.
    pub(crate) fn disk(mut self, change: fn(&Path)) -> Self {
        self.disk = Some(change);
        self
    }

    /// It is built without a word.
    pub(crate) fn clean(self) -> Self {
        self.end(End::Built, &[])
    }

    /// It is built, and this is told.
    pub(crate) fn built(self, told: &[&str]) -> Self {
        self.end(End::Built, told)
    }

    /// Nothing is written, and this is told: a code, a place.
    pub(crate) fn refused(self, told: &[&str]) -> Self {
        self.end(End::Refused, told)
    }

    fn end(mut self, end: End, told: &[&str]) -> Self {
        self.end = end;
        self.told = told.iter().map(|told| (*told).to_owned()).collect();
        self
    }

    /// What did not go as it has to; empty if all did.
    fn problems(&self) -> String {
        let folder = TempDir::new().unwrap();
        let (book, out) = (folder.path().join("book"), folder.path().join("out"));
        self.write(&book);
        copy(good_site(), &out);
        let before = files(&out);
        let (said, code) = match run_bounded(&["build".into(), book.into(), "--out".into(), out.clone().into()]) {
            Ok(ended) => ended,
            Err(problem) => return problem,
        };
        let head: String = said.chars().take(6000).collect();
        let expected = if self.end == End::Built { 0 } else { 1 };
        if code != Some(expected) {
            return format!("ended with {code:?}, not {expected}:\n{head}");
        }
        if let Some(missing) = self.told.iter().find(|told| !said.contains(told.as_str())) {
            return format!("no `{missing}` in:\n{head}");
        }
        if self.end == End::Built && self.told.is_empty() && !said.is_empty() {
            return format!("a word too many:\n{head}");
        }
        if said.chars().any(|c| c.is_control() && c != '\n') {
            return format!("a control character reached the terminal:\n{head:?}");
        }
        if said.len() > 200_000 {
            return format!("{} bytes of messages", said.len());
        }
        match (self.end == End::Refused) && files(&out) != before {
            true => "the site of before was changed".to_owned(),
            false => String::new(),
        }
    }

    fn write(&self, book: &Path) {
        for (path, bytes) in &self.files {
            let path = book.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        if let Some(change) = self.disk {
            change(book);
        }
    }
}

/// Builds each of these books, and tells of all that did not end as they have to.
#[track_caller]
pub(crate) fn check<const N: usize>(rows: [Row; N]) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|row| (row.name, row.problems()))
        .filter(|(_, problem)| !problem.is_empty())
        .map(|(name, problem)| format!("=== {name}: {problem}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {N} rows:\n{}", wrong.len(), wrong.join("\n"));
}

/// The site of a good book, built once for all rows.
fn good_site() -> &'static Path {
    static SITE: OnceLock<TempDir> = OnceLock::new();
    let folder = SITE.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        page("good", "Text.\n").write(&folder.path().join("book"));
        let typed: Vec<OsString> =
            vec!["build".into(), folder.path().join("book").into(), "--out".into(), folder.path().join("out").into()];
        assert_eq!(run_bounded(&typed), Ok((String::new(), Some(0))));
        folder
    });
    static OUT: OnceLock<PathBuf> = OnceLock::new();
    OUT.get_or_init(|| folder.path().join("out"))
}

/// Runs the program within the bounds. What it said beside its result, and its exit code, which is none after a signal.
///
/// # Errors
///
/// A build that takes too long, which is ended.
pub(super) fn run_bounded(typed: &[OsString]) -> Result<(String, Option<i32>), String> {
    let mut child = bounded().args(typed).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let reader = thread::spawn(move || {
        let mut said = Vec::new();
        stderr.read_to_end(&mut said).map(|_| String::from_utf8_lossy(&said).into_owned())
    });
    let code = wait(&mut child)?;
    Ok((reader.join().unwrap().unwrap(), code))
}

/// The program in a shell's bounds of memory. Arenas and threads take address space by the number of cores, so they are few.
pub(super) fn bounded() -> Command {
    let mut command = match cfg!(target_os = "linux") {
        true => {
            let mut shell = Command::new("sh");
            shell.arg("-c").arg(format!("ulimit -v {MEMORY} && exec \"$0\" \"$@\""));
            shell.arg(env!("CARGO_BIN_EXE_trainbook"));
            shell
        }
        false => Command::new(env!("CARGO_BIN_EXE_trainbook")),
    };
    // In kilobytes: what the allocator reserves at once, and by default without a thought of who counts addresses.
    command.env("MIMALLOC_ARENA_RESERVE", "65536");
    command.env("MALLOC_ARENA_MAX", "2").env("RAYON_NUM_THREADS", "4").env("NO_COLOR", "1");
    command
}

fn wait(child: &mut Child) -> Result<Option<i32>, String> {
    let until = Instant::now() + DEADLINE;
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return Ok(status.code());
        }
        if Instant::now() > until {
            child.kill().unwrap();
            child.wait().unwrap();
            return Err(format!("not done after {DEADLINE:?}"));
        }
        thread::sleep(Duration::from_millis(5));
    }
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// All files below a folder with their bytes.
pub(super) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().strip_prefix(folder).unwrap().to_owned(), fs::read(entry.path()).unwrap()))
        .collect()
}
