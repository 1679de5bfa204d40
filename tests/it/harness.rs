//! A book in a temporary folder, and the program run on it.
//!
//! ```ignore
//! BookTest::new().file("book.toml", "…").run(["build"]).code(1).stderr_has("no `title`");
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A temporary folder.
pub(crate) struct BookTest {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

/// What a run said.
pub(crate) struct Run {
    typed: String,
    output: Output,
}

impl BookTest {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap(), variables: Vec::new() }
    }

    /// Puts a file into the folder.
    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Sets a variable of the environment.
    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A path in the folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The text of a file in the folder.
    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// All files of the folder with their bytes, the writer's own left out.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), "", &mut files);
        files
    }

    /// Runs the program in the folder.
    pub(crate) fn run<const N: usize>(&self, typed: [&str; N]) -> Run {
        self.run_in(".", typed)
    }

    /// Runs the program in a folder inside the folder.
    pub(crate) fn run_in<const N: usize>(&self, folder: &str, typed: [&str; N]) -> Run {
        let output = self.command(folder, &typed).output().unwrap();
        Run { typed: typed.join(" "), output }
    }

    /// Runs the program with a stdout whose reader has gone.
    pub(crate) fn run_unread<const N: usize>(&self, typed: [&str; N]) -> Run {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = self.command(".", &typed).stdout(writer).output().unwrap();
        Run { typed: typed.join(" "), output }
    }

    fn command(&self, folder: &str, typed: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trainbook"));
        command.args(typed).current_dir(self.path(folder));
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
            command.env_remove(name);
        }
        command.envs(self.variables.iter().cloned());
        command
    }
}

impl Run {
    /// What it printed.
    pub(crate) fn stdout(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).unwrap()
    }

    /// What it said beside.
    pub(crate) fn stderr(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).unwrap()
    }

    /// Checks the exit code.
    #[track_caller]
    pub(crate) fn code(self, expected: i32) -> Self {
        assert_eq!(self.output.status.code(), Some(expected), "{}", self.transcript());
        self
    }

    /// Checks all that it printed.
    #[track_caller]
    pub(crate) fn stdout_is(self, expected: &str) -> Self {
        assert_eq!(self.stdout(), expected, "{}", self.transcript());
        self
    }

    /// Checks all that it said beside.
    #[track_caller]
    pub(crate) fn stderr_is(self, expected: &str) -> Self {
        assert_eq!(self.stderr(), expected, "{}", self.transcript());
        self
    }

    /// Checks a part of what it printed.
    #[track_caller]
    pub(crate) fn stdout_has(self, expected: &str) -> Self {
        assert!(self.stdout().contains(expected), "no {expected:?} in\n{}", self.transcript());
        self
    }

    /// Checks a part of what it said beside.
    #[track_caller]
    pub(crate) fn stderr_has(self, expected: &str) -> Self {
        assert!(self.stderr().contains(expected), "no {expected:?} in\n{}", self.transcript());
        self
    }

    fn transcript(&self) -> String {
        let code = self.output.status.code();
        format!("$ trainbook {}\n{}{}[{code:?}]", self.typed, self.stdout(), self.stderr())
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() && path != "build/.trainbook" {
            collect(&entry.path(), &format!("{path}/"), files);
        } else if entry.path().is_file() {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}
