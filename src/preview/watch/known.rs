//! What was there when it was last looked at.
//!
//! A file that is gone may be half of a save if it was there before. If it was not, it came and went within a save, and there is
//! nothing to wait for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::preview::watch::listing;
use crate::preview::watch::places::{Concern, Places};

/// Paths of files and folders that were there.
#[derive(Debug, Default)]
pub(crate) struct Known(BTreeSet<PathBuf>);

impl Known {
    /// Whether a path was there.
    pub(crate) fn has(&self, path: &Path) -> bool {
        self.0.contains(path)
    }

    /// Adds all that is in the places now. What has gone stays known until it was told.
    pub(crate) fn add(&mut self, places: &Places) {
        for place in places.all() {
            self.0.extend(place.ancestors().filter(|path| path.exists()).map(Path::to_owned));
        }
        for folder in &places.folders {
            self.add_below(folder, places);
        }
    }

    /// A path was told: what is there now is known from now on.
    pub(crate) fn told(&mut self, path: &Path, places: &Places) {
        match fs::symlink_metadata(path) {
            Err(_) => self.remove(path),
            Ok(metadata) => {
                let new = self.0.insert(path.to_owned());
                if new && metadata.is_dir() {
                    self.add_below(path, places);
                }
            }
        }
    }

    fn add_below(&mut self, folder: &Path, places: &Places) {
        listing::walk(folder, &mut |path, _| {
            let wanted = places.concern(&path) != Concern::None;
            if wanted {
                self.0.insert(path);
            }
            wanted
        });
    }

    fn remove(&mut self, path: &Path) {
        // Paths below a path follow it in order.
        let below: Vec<PathBuf> =
            self.0.range(path.to_owned()..).take_while(|known| known.starts_with(path)).cloned().collect();
        for path in below {
            self.0.remove(&path);
        }
    }
}
