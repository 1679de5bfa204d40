//! Follows the files of a book: what changed is read again, and shown.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use crate::pipeline::BuildError;
use crate::pipeline::live::{Changes, Live, Snapshot, Watched};
use crate::preview::PreviewError;
use crate::preview::state::State;
use crate::preview::watch::{Batch, How, Places, Watch, WatchError};

/// What happens while a preview runs.
pub enum News {
    /// Files changed, and the preview shows them.
    Shown {
        /// Paths from the book's folder; empty if nobody knows which.
        paths: Vec<String>,
        /// How long it took from the word of the change to its being shown.
        took: Duration,
        /// The book now.
        snapshot: Arc<Snapshot>,
    },
    /// The book cannot be read at this moment; the preview shows the last that could.
    Unread(BuildError),
    /// Files cannot be watched as they should, in words for the author.
    Unwatched(String),
}

/// A book with a watch on its files.
pub(crate) struct Follower {
    live: Live,
    root: PathBuf,
    watch: Watch,
    places: Places,
    state: Arc<State>,
    words: Receiver<Word>,
    sender: Sender<Word>,
}

/// What a follower hears.
enum Word {
    Changed(Batch),
    Ended(io::Error),
}

/// Ends a follower from another thread.
pub(crate) struct Stopper(Sender<Word>);

impl Stopper {
    /// Ends it, since the server has ended.
    pub(crate) fn stop(&self, why: io::Error) {
        // A follower that is gone needs no end.
        let _ = self.0.send(Word::Ended(why));
    }
}

impl Follower {
    /// Begins to watch. `poll` is how often to look, where the system does not tell.
    pub(crate) fn start(live: Live, poll: Option<Duration>, state: Arc<State>) -> Result<Self, PreviewError> {
        let root = live.root().canonicalize().unwrap_or_else(|_| live.root().clone());
        let places = places(&root, &live.watched());
        let (sender, words) = channel();
        let told = sender.clone();
        let tell = move |batch| {
            let _ = told.send(Word::Changed(batch));
        };
        let watch = Watch::start(places.clone(), poll.map_or(How::Native, How::Poll), tell)?;
        Ok(Self { live, root, watch, places, state, words, sender })
    }

    /// What ends it from another thread.
    pub(crate) fn stopper(&self) -> Stopper {
        Stopper(self.sender.clone())
    }

    /// Reads the whole book again and shows it, with what its templates fail on.
    pub(crate) fn look_again(&mut self) -> Result<(), PreviewError> {
        let anew = self.live.refresh(&Changes::Everything)?;
        if self.live.check_templates() || anew {
            self.state.show(self.live.snapshot());
        }
        self.watch_settings()?;
        Ok(())
    }

    /// Follows for ever.
    pub(crate) fn run(mut self, mut tell: impl FnMut(News)) -> PreviewError {
        while let Ok(word) = self.words.recv() {
            match word {
                Word::Changed(batch) => self.changed(batch, &mut tell),
                Word::Ended(error) => return PreviewError::Server(error),
            }
        }
        PreviewError::Watch("files are not watched any more; start the preview again".to_owned())
    }

    fn changed(&mut self, batch: Batch, tell: &mut impl FnMut(News)) {
        let started = Instant::now();
        if let Some(trouble) = batch.trouble {
            tell(News::Unwatched(trouble.to_string()));
        }
        let changes = match batch.everything {
            true => Changes::Everything,
            false => changes(&self.root, &batch.paths),
        };
        match self.live.refresh(&changes) {
            Ok(true) => {
                self.state.show(self.live.snapshot());
                let took = started.elapsed();
                if self.live.check_templates() {
                    self.state.show(self.live.snapshot());
                }
                let paths = match changes {
                    Changes::Everything => Vec::new(),
                    Changes::Paths(paths) => paths.into_iter().collect(),
                };
                tell(News::Shown { paths, took, snapshot: self.live.snapshot() });
            }
            Ok(false) => {}
            Err(error) => tell(News::Unread(error)),
        }
        if let Err(error) = self.watch_settings() {
            tell(News::Unwatched(error.to_string()));
        }
    }

    /// Watches what the settings name now.
    fn watch_settings(&mut self) -> Result<(), WatchError> {
        let places = places(&self.root, &self.live.watched());
        if places != self.places {
            self.watch.set(places.clone())?;
            self.places = places;
        }
        Ok(())
    }
}

fn places(root: &Path, watched: &Watched) -> Places {
    let absolute = |paths: &BTreeSet<String>| paths.iter().map(|path| root.join(path)).collect();
    Places {
        files: absolute(&watched.files),
        folders: absolute(&watched.folders),
        ignored: watched.build_dir.iter().map(|path| root.join(path)).collect(),
    }
}

/// The paths from the book's folder. What is not below it cannot be told apart from anything.
fn changes(root: &Path, paths: &BTreeSet<PathBuf>) -> Changes {
    let relative = |path: &PathBuf| {
        let parts = path.strip_prefix(root).ok()?.components();
        let parts: Option<Vec<&str>> = parts.map(|part| part.as_os_str().to_str()).collect();
        parts.map(|parts| parts.join("/")).filter(|path| !path.is_empty())
    };
    paths.iter().map(relative).collect::<Option<_>>().map_or(Changes::Everything, Changes::Paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_from_the_books_folder() {
        let changed = |paths: &[&str]| changes(Path::new("/book"), &paths.iter().map(PathBuf::from).collect());
        let expected = Changes::Paths(BTreeSet::from(["modules/a.md".to_owned()]));
        assert_eq!(changed(&["/book/modules/a.md"]), expected);
        assert_eq!(changed(&["/book"]), Changes::Everything);
        assert_eq!(changed(&["/book/a.md", "/elsewhere/b.md"]), Changes::Everything);
    }
}
