//! The gate itself: it is shown files as they are made, and tells at the end what stood in them.
//!
//! What depends on an edition alone is made once, in [`Gate::new`]. What is found is kept by edition and address.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use crate::artifact::{Artifacts, PublishedAsset};
use crate::diagnostic::Diagnostic;
use crate::gate::files::{Access, Mentions};
use crate::gate::hits::Found;
use crate::gate::reading::Reading;
use crate::gate::report::{self, Leak, Leaks};
use crate::gate::scan::{self, File, Lines};
use crate::gate::secrets::Secrets;
use crate::source::Sources;

/// How many files are read with one memory of lines: those of a module lie together.
const FILES_A_BATCH: usize = 64;
/// The fewest bytes of a line, as far as room for lines goes.
const BYTES_A_LINE: usize = 32;
/// How many lines are remembered from one edition to the next.
const MOST_LINES: usize = 1 << 22;

/// Files that were made for one edition.
#[derive(Debug, Clone)]
pub struct Shown<'f> {
    /// Which of the gate's editions.
    pub edition: usize,
    /// The files: their addresses and their bytes.
    pub files: Vec<(&'f str, &'f [u8])>,
}

impl<'f> Shown<'f> {
    /// All files that were made for an edition.
    pub fn of(edition: usize, artifacts: &'f Artifacts) -> Self {
        let files = artifacts.files().iter();
        Self { edition, files: files.map(|(address, bytes)| (address.as_str(), bytes.as_slice())).collect() }
    }
}

/// What editions may not see, to be looked for in files as they are made.
#[derive(Debug)]
pub struct Gate<'r> {
    editions: Vec<Edition<'r>>,
}

/// What the gate knows of an edition.
#[derive(Debug)]
struct Edition<'r> {
    name: String,
    /// It sees no labels: whoever sees more has fewer secrets, and all of them are this edition's too.
    is_public: bool,
    secrets: Secrets<'r>,
    access: Access<'r>,
    found: Mutex<Found>,
}

impl<'r> Gate<'r> {
    /// A gate for these editions, by their names with the labels that each sees. `files` are the book's other files as they are
    /// published, as in [`Texts`](crate::gate::Texts).
    pub fn new(
        reading: &'r Reading,
        files: &'r BTreeMap<String, PublishedAsset>,
        editions: &[(&str, &[String])],
    ) -> Self {
        let mentions = Mentions::of(files, reading);
        let edition = |(name, sees): &(&str, &[String])| {
            let secrets = Secrets::of(reading, sees);
            let access = Access::of(&mentions, &secrets);
            Edition { name: (*name).to_owned(), is_public: sees.is_empty(), secrets, access, found: Mutex::default() }
        };
        Self { editions: editions.par_iter().map(edition).collect() }
    }

    /// Looks at files that were made together, such as those of a module for each edition. It may be called from any thread, at
    /// any time and in any order; each file is shown once. Lines that several editions have alike are read once if they are
    /// shown together.
    ///
    /// # Panics
    ///
    /// If there is no edition of such a number.
    pub fn look(&self, shown: &[Shown<'_>]) {
        let (first, then): (Vec<&Shown<'_>>, Vec<&Shown<'_>>) =
            shown.iter().partition(|shown| self.editions[shown.edition].is_public);
        let bytes = first.iter().flat_map(|shown| &shown.files).filter(|(address, _)| address.ends_with(".html"));
        let lines = bytes.map(|(_, bytes)| bytes.len()).sum::<usize>() / BYTES_A_LINE;
        let are_read_again = then.iter().any(|shown| !self.editions[shown.edition].secrets.is_empty());
        let clean = Lines::of(if are_read_again { lines.min(MOST_LINES) } else { 0 });
        self.look_at(&first, &clean);
        self.look_at(&then, &clean);
    }

    fn look_at(&self, shown: &[&Shown<'_>], clean: &Lines) {
        let batches = shown
            .iter()
            .flat_map(|shown| shown.files.chunks(FILES_A_BATCH).map(|files| (&self.editions[shown.edition], files)));
        let batches: Vec<(&Edition<'_>, &[File<'_>])> = batches.collect();
        let look = |(edition, files): &(&Edition<'_>, &[File<'_>])| edition.look(files, clean);
        if batches.iter().map(|(_, files)| files.len()).sum::<usize>() > FILES_A_BATCH {
            batches.par_iter().for_each(look);
        } else {
            batches.iter().for_each(look);
        }
    }

    /// Looks at the words of an edition's printed guide, page by page; `file` is its name.
    ///
    /// # Panics
    ///
    /// If there is no edition of this number.
    pub fn look_at_guide(&self, edition: usize, file: &str, pages: &[String]) {
        let edition = &self.editions[edition];
        if edition.secrets.is_empty() {
            return;
        }
        let hits = scan::guide(&edition.secrets, pages);
        if !hits.is_empty() {
            edition.found().add(file, hits);
        }
    }

    /// Every text that reached who may not see it, in the order of the places where they were written.
    pub fn leaks(self, sources: &Sources) -> Vec<Leak> {
        let mut leaks = Leaks::default();
        for edition in self.editions {
            let found = edition.found.into_inner().unwrap_or_else(PoisonError::into_inner).done();
            leaks.add(&edition.name, &edition.secrets, &found);
        }
        leaks.done(sources)
    }

    /// The problems for the author, at most a screenful. None: all that was shown may be written.
    pub fn finish(self, sources: &Sources) -> Vec<Diagnostic> {
        report::report(self.leaks(sources))
    }
}

impl Edition<'_> {
    fn look(&self, files: &[File<'_>], clean: &Lines) {
        let strays: Vec<_> = files.iter().flat_map(|(address, _)| self.access.strays(address)).collect();
        let hits = match self.secrets.is_empty() {
            true => Vec::new(),
            false => scan::scan(&self.secrets, &self.access, files, clean, self.is_public),
        };
        if strays.is_empty() && hits.is_empty() {
            return;
        }
        let mut found = self.found();
        strays.into_iter().for_each(|(stray, address)| found.add_stray(stray, address));
        hits.into_iter().for_each(|(address, secrets)| found.add(address, secrets));
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
