//! Good answers, remembered for a week.
//!
//! Invariant: the file is never needed. One that is missing, broken or cannot be written costs questions, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::pipeline::Progress;
use crate::pipeline::external::verdict::Verdict;

/// How long a good answer is good, in seconds.
const WEEK: u64 = 7 * 24 * 60 * 60;
/// How the file is written now.
const VERSION: u32 = 1;

/// The file's content.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    version: u32,
    answers: BTreeMap<String, Answer>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Answer {
    /// When it was heard, in seconds since 1970.
    at: u64,
    /// The new address, if it has moved for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    moved: Option<String>,
}

/// What is remembered.
pub(super) struct Cache {
    path: Option<PathBuf>,
    answers: BTreeMap<String, Answer>,
}

impl Cache {
    /// Reads what is remembered and not too old.
    pub(super) fn read(path: Option<&Path>, progress: &dyn Progress) -> Self {
        let text = path.map(fs::read_to_string);
        let kept = match text {
            None => Kept::default(),
            Some(Err(error)) if error.kind() == io::ErrorKind::NotFound => Kept::default(),
            Some(Ok(text)) => match serde_json::from_str::<Kept>(&text) {
                Ok(kept) if kept.version == VERSION => kept,
                _ => ignored(path, "is none of this program's", progress),
            },
            Some(Err(error)) => ignored(path, &error.to_string(), progress),
        };
        let now = now();
        let mut answers = kept.answers;
        answers.retain(|_, answer| answer.at <= now && now - answer.at < WEEK);
        Self { path: path.map(Path::to_owned), answers }
    }

    /// Whether an address answered well within the last week.
    pub(super) fn knows(&self, address: &str) -> bool {
        self.answers.contains_key(address)
    }

    /// What is remembered of an address.
    pub(super) fn verdict(&self, address: &str) -> Verdict {
        match self.answers.get(address).and_then(|answer| answer.moved.clone()) {
            Some(to) => Verdict::Moved(to),
            None => Verdict::Good,
        }
    }

    /// Remembers a good answer.
    pub(super) fn keep(&mut self, address: &str, verdict: &Verdict) {
        let moved = match verdict {
            Verdict::Good => None,
            Verdict::Moved(to) => Some(to.clone()),
            _ => return,
        };
        self.answers.insert(address.to_owned(), Answer { at: now(), moved });
    }

    /// Writes the file, whole or not at all.
    pub(super) fn write(self, progress: &dyn Progress) -> Self {
        if let Some(path) = &self.path
            && let Err(error) = self.written(path)
        {
            progress.note(&format!("what answered is not remembered: `{}`: {error}", path.display()));
        }
        self
    }

    fn written(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let kept = Kept { version: VERSION, answers: self.answers.clone() };
        let mut new = path.as_os_str().to_owned();
        new.push(format!(".{}", std::process::id()));
        fs::write(&new, serde_json::to_string_pretty(&kept)?)?;
        fs::rename(&new, path)
    }
}

fn ignored(path: Option<&Path>, why: &str, progress: &dyn Progress) -> Kept {
    let path = path.map(|path| path.display().to_string()).unwrap_or_default();
    progress.note(&format!("the file of known links is left aside: `{path}`: {why}"));
    Kept::default()
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}
