//! A publication: it takes the files of editions one after another, and swaps all in at its end.

use std::path::Path;

use rayon::prelude::*;

use crate::artifact::Outlet;
use crate::output::Published;
use crate::output::draft::Draft;
use crate::output::error::OutputError;
use crate::output::refusal::Protected;
use crate::output::step::Steps;

/// How many files that are put together one thread writes at least.
const FILES_A_THREAD: usize = 16;

/// New sites that are being written, file by file, from any thread.
///
/// Until it is finished the old sites stay as they are. One that is dropped leaves the output folder as it was.
pub struct Publication {
    draft: Draft,
    steps: Steps<'static>,
    finished: bool,
}

impl Publication {
    /// Locks the output folder and makes the folder for the new sites.
    ///
    /// # Errors
    ///
    /// Before anything is written: names that cannot be folders, an output folder that is or meets the book, holds what trainbook
    /// did not write, or is written to by another build. Later: what the system says.
    pub fn begin(out_dir: &Path, editions: &[&str], book: Protected<'_>) -> Result<Self, OutputError> {
        Self::begin_in_steps(out_dir, editions, book, Steps::untold())
    }

    pub(crate) fn begin_in_steps(
        out_dir: &Path,
        editions: &[&str],
        book: Protected<'_>,
        steps: Steps<'static>,
    ) -> Result<Self, OutputError> {
        let draft = Draft::begin(out_dir, editions, book, &steps)?;
        Ok(Self { draft, steps, finished: false })
    }

    /// Swaps all editions in.
    ///
    /// # Errors
    ///
    /// The trouble with the least path that any file made, or what the system says. Each edition's folder is then wholly old or
    /// wholly new.
    pub fn finish(mut self) -> Result<Published, OutputError> {
        let done = self.draft.finish(&self.steps);
        self.finished = true;
        done
    }
}

impl Outlet for Publication {
    fn put(&self, edition: &str, files: Vec<(String, Vec<u8>)>) {
        let sizes = files.iter().map(|(path, bytes)| (path.as_str(), bytes.len()));
        if let Some(site) = self.draft.enter(edition, sizes) {
            self.draft.write(site, files.into_par_iter().with_min_len(FILES_A_THREAD), &self.steps);
        }
    }
}

impl Drop for Publication {
    fn drop(&mut self) {
        if !self.finished {
            self.draft.discard();
        }
    }
}
