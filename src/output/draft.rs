//! New sites as they are written beside the old ones, and how they take their place.
//!
//! A draft that is dropped leaves what a killed build leaves; who holds one finishes or discards it.

use std::fs;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use crate::output::error::OutputError;
use crate::output::manifest::{self, Manifest};
use crate::output::place::Place;
use crate::output::refusal::{self, Protected};
use crate::output::site::Site;
use crate::output::step::{Step, Steps};
use crate::output::swap;
use crate::output::{Published, Written};

/// The new sites of a build.
pub(crate) struct Draft {
    place: Place,
    /// The folder of the new sites.
    new: PathBuf,
    sites: Vec<Site>,
    trouble: Mutex<Option<Trouble>>,
}

/// What went wrong, and with which file.
struct Trouble {
    path: String,
    edition: String,
    why: OutputError,
}

impl Draft {
    /// Refuses what must be refused, then locks the output folder and makes the folders of the new sites.
    pub(crate) fn begin(
        out_dir: &Path,
        editions: &[&str],
        book: Protected<'_>,
        steps: &Steps<'_>,
    ) -> Result<Self, OutputError> {
        refusal::check_editions(editions)?;
        let out = refusal::resolve(out_dir)?;
        let begun = Place::hold(&out, out_dir, editions, book).and_then(|place| {
            let new = make_new(&place, editions).inspect_err(|_| place.unmake())?;
            let sites = editions.iter().map(|edition| Site::new(edition, &new, &out)).collect();
            let draft = Self { place, new, sites, trouble: Mutex::default() };
            match draft.make_sites(steps) {
                Ok(()) => Ok(draft),
                Err(why) => Err(draft.stopped(why, Vec::new())),
            }
        });
        begun.map_err(|error| error.with_typed_paths(&out, out_dir))
    }

    fn make_sites(&self, steps: &Steps<'_>) -> Result<(), OutputError> {
        steps.reach(Step::Prepared, &self.new)?;
        self.sites
            .iter()
            .try_for_each(|site| fs::create_dir(&site.folder).map_err(OutputError::io("make the folder", &site.folder)))
    }

    /// Enters files of an edition, with their sizes, before they are written. Returns its site, unless there is trouble.
    pub(crate) fn enter<'p>(&self, edition: &str, files: impl Iterator<Item = (&'p str, usize)>) -> Option<&Site> {
        if self.trouble().is_some() {
            return None;
        }
        let Some(site) = self.sites.iter().find(|site| site.edition == edition) else {
            self.note(edition, "", refusal::bad_path(edition, ""));
            return None;
        };
        let mut good = true;
        let mut entered = site.entered();
        for (path, size) in files {
            if let Err(why) = site.enter(&mut entered, path, size as u64) {
                self.note(edition, path, why);
                good = false;
            }
        }
        good.then_some(site)
    }

    /// Writes files that were entered, in parallel, until one makes trouble.
    pub(crate) fn write<P, B>(&self, site: &Site, files: impl ParallelIterator<Item = (P, B)>, steps: &Steps<'_>)
    where
        P: AsRef<str>,
        B: AsRef<[u8]>,
    {
        // What went wrong is noted, so nothing is left to say.
        let _ = files.try_for_each(|(address, bytes)| {
            let written =
                site.write(address.as_ref(), bytes.as_ref()).and_then(|at| steps.reach(Step::FileWritten, &at));
            written.map_err(|why| self.note(&site.edition, address.as_ref(), why)).ok()
        });
    }

    fn trouble(&self) -> MutexGuard<'_, Option<Trouble>> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes trouble with a file. Of several the one with the least path is told.
    fn note(&self, edition: &str, path: &str, why: OutputError) {
        let mut noted = self.trouble();
        if noted.as_ref().is_none_or(|first| (path, edition) < (&first.path, &first.edition)) {
            *noted = Some(Trouble { path: path.to_owned(), edition: edition.to_owned(), why });
        }
    }

    /// Puts the new sites in the place of the old ones, unless there was trouble.
    pub(crate) fn finish(&self, steps: &Steps<'_>) -> Result<Published, OutputError> {
        let trouble = self.trouble().take();
        let mut renewed = Vec::new();
        let done = match trouble {
            Some(trouble) => Err(trouble.why),
            // Making the files took its time: somebody may have put others there.
            None => self
                .place
                .check_folders(self.sites.iter().map(|site| site.edition.as_str()))
                .and_then(|()| self.swap_all(steps, &mut renewed)),
        };
        let written =
            done.map_err(|why| self.stopped(why, renewed).with_typed_paths(&self.place.out, &self.place.typed))?;
        self.tidy();
        Ok(Published { untouched: self.untouched(&written), written })
    }

    /// Swaps the new sites in, and keeps the names of those that are.
    fn swap_all(&self, steps: &Steps<'_>, renewed: &mut Vec<String>) -> Result<Vec<Written>, OutputError> {
        let state = &self.place.state;
        let mut all = Vec::new();
        for site in &self.sites {
            let name = &site.edition;
            let target = self.place.out.join(name);
            let addresses = mem::take(&mut site.entered().files);
            let bytes = addresses.values().sum();
            let files: Manifest = addresses.into_keys().collect();
            let both = manifest::read(state, name).union(&files).cloned().collect();
            manifest::write(state, name, &both)?;
            steps.reach(Step::BothOwned, &target)?;
            swap::swap_in(state, name, &site.folder, &target, steps)?;
            renewed.push(name.clone());
            steps.reach(Step::SwappedIn, &target)?;
            manifest::write(state, name, &files)?;
            steps.reach(Step::NewOwned, &target)?;
            all.push(Written { edition: name.clone(), folder: self.place.typed.join(name), files, bytes });
        }
        Ok(all)
    }

    /// Editions of earlier runs whose folders are still there, sorted by name.
    fn untouched(&self, written: &[Written]) -> Vec<String> {
        let mut names = manifest::editions(&self.place.state);
        names.retain(|name| written.iter().all(|new| new.edition != *name) && self.place.out.join(name).is_dir());
        names
    }

    /// Removes what was written, and the output folder if it was made for it.
    pub(crate) fn discard(&self) {
        self.tidy();
        self.place.unmake();
    }

    /// Removes what is waste after a swap, or instead of one. What cannot be removed now, the next run removes.
    fn tidy(&self) {
        let _ = swap::remove(&self.new).and_then(|()| swap::repair(&self.place.out, &self.place.state));
    }

    /// Discards what is not in, and says so.
    fn stopped(&self, why: OutputError, renewed: Vec<String>) -> OutputError {
        self.tidy();
        let gone = !self.place.state.exists();
        self.place.unmake();
        OutputError::Stopped { renewed, gone, why: Box::new(why) }
    }
}

/// Puts right what a killed build left, looks at the folders of the editions, and makes the one for the new sites.
fn make_new(place: &Place, editions: &[&str]) -> Result<PathBuf, OutputError> {
    swap::repair(&place.out, &place.state)?;
    place.check_folders(editions.iter().copied())?;
    let new = tempfile::Builder::new()
        .prefix("new-")
        .tempdir_in(&place.state)
        .map_err(OutputError::io("make a folder in", &place.state))?;
    // Removed by hand, so that a build that dies by panic leaves what a killed one leaves, and tests see it.
    Ok(new.keep())
}
