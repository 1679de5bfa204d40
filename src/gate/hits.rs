//! What was found in the files of one edition: which secrets stand in which files, and files that it may not have.
//!
//! Invariant: it is the same in whatever order files were looked at, and it does not grow without bounds.

use std::collections::BTreeSet;

use crate::gate::files::Stray;

/// How many files are told for each secret: those whose addresses come first.
pub(super) const MOST_FILES: usize = 128;
/// How many hits are kept. If there are more, fewer files are told for each secret.
const MOST_HITS: usize = 1 << 20;

/// A secret in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    /// The number of the secret.
    secret: u32,
    /// Which of the addresses.
    address: u32,
}

/// What was found in the files of one edition.
#[derive(Debug)]
pub(super) struct Found {
    /// Files that the edition may not have, by their addresses.
    strays: BTreeSet<(Stray, String)>,
    /// The files that hold secrets.
    addresses: Vec<String>,
    hits: Vec<Hit>,
    /// How many files are told for each secret.
    files: usize,
    most_hits: usize,
    /// How many hits there may be before some are let go.
    room: usize,
}

impl Default for Found {
    fn default() -> Self {
        Self::of(MOST_FILES, MOST_HITS)
    }
}

impl Found {
    fn of(files: usize, most_hits: usize) -> Self {
        Self { strays: BTreeSet::new(), addresses: Vec::new(), hits: Vec::new(), files, most_hits, room: 2 * most_hits }
    }

    /// Adds a file that the edition may not have.
    pub(super) fn add_stray(&mut self, stray: Stray, address: &str) {
        self.strays.insert((stray, address.to_owned()));
    }

    /// Adds the secrets that stand in a file.
    pub(super) fn add(&mut self, address: &str, secrets: Vec<u32>) {
        let number = u32::try_from(self.addresses.len()).unwrap_or(u32::MAX);
        self.addresses.push(address.to_owned());
        self.hits.extend(secrets.into_iter().map(|secret| Hit { secret, address: number }));
        if self.hits.len() > self.room {
            self.thin();
            self.room = 2 * self.hits.len().max(self.most_hits);
        }
    }

    /// Puts all in order and lets go what is too much. What was let go before would be let go now: the number of files that are
    /// told only gets less, and less only if the hits of all looks together are too many.
    fn thin(&mut self) {
        self.sort_addresses();
        self.hits.sort_unstable();
        self.hits.dedup();
        self.keep();
        while self.hits.len() > self.most_hits && self.files > 1 {
            self.files /= 2;
            self.keep();
        }
    }

    /// Puts the addresses in order, each once.
    fn sort_addresses(&mut self) {
        let before = std::mem::take(&mut self.addresses);
        self.addresses.clone_from(&before);
        self.addresses.sort_unstable();
        self.addresses.dedup();
        let number = |address: &String| self.addresses.binary_search(address).map_or(u32::MAX, |at| at as u32);
        let numbers: Vec<u32> = before.iter().map(number).collect();
        for hit in &mut self.hits {
            hit.address = numbers[hit.address as usize];
        }
    }

    /// Keeps the first files of each secret.
    fn keep(&mut self) {
        let (mut secret, mut count) = (None, 0);
        self.hits.retain(|hit| {
            count = if secret == Some(hit.secret) { count + 1 } else { 1 };
            secret = Some(hit.secret);
            count <= self.files
        });
    }

    /// All that was found, in order.
    pub(super) fn done(mut self) -> Done {
        self.thin();
        Done { strays: self.strays, addresses: self.addresses, hits: self.hits }
    }
}

/// All that was found in the files of an edition, in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Done {
    /// Files that the edition may not have, by their addresses.
    pub(super) strays: BTreeSet<(Stray, String)>,
    addresses: Vec<String>,
    hits: Vec<Hit>,
}

impl Done {
    /// The secrets that were found, each with the addresses of files in which it stands.
    pub(super) fn secrets(&self) -> impl Iterator<Item = (u32, impl Iterator<Item = &str>)> {
        self.hits.chunk_by(|a, b| a.secret == b.secret).map(|hits| {
            let addresses = hits.iter().map(|hit| self.addresses[hit.address as usize].as_str());
            (hits[0].secret, addresses)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is kept of these files, with small bounds.
    fn kept<'f>(files: impl Iterator<Item = &'f (String, Vec<u32>)>) -> Done {
        let mut found = Found::of(8, 20);
        files.for_each(|(address, secrets)| found.add(address, secrets.clone()));
        found.done()
    }

    #[test]
    fn the_order_of_files_makes_no_difference() {
        for secrets in [1, 3, 9, 40] {
            let secrets_of = |at: u32| (0..secrets).filter(|secret| (at * 7 + secret * 5) % 3 < 2).collect();
            let files: Vec<(String, Vec<u32>)> =
                (0..60).map(|at| (format!("{:02}.html", at * 37 % 60), secrets_of(at))).collect();
            let done = kept(files.iter());
            assert_eq!(done, kept(files.iter().rev()));
            assert_eq!(done, kept(files.iter().skip(17).chain(&files[..17])));
            assert_eq!(done, kept(files.iter().chain(&files)), "a file that is looked at twice is one");
            assert_eq!(done.secrets().count(), secrets as usize, "each secret is told");
            assert!(done.hits.len() <= 20.max(secrets as usize), "{}", done.hits.len());
        }
    }

    #[test]
    fn the_first_files_are_told() {
        let files = [("c.html", vec![1]), ("a.html", vec![1, 2]), ("b.html", vec![1])];
        let files: Vec<(String, Vec<u32>)> =
            files.into_iter().map(|(address, secrets)| (address.to_owned(), secrets)).collect();
        let mut found = Found::of(2, 20);
        files.iter().for_each(|(address, secrets)| found.add(address, secrets.clone()));
        let done = found.done();
        let told: Vec<(u32, Vec<&str>)> = done.secrets().map(|(secret, files)| (secret, files.collect())).collect();
        assert_eq!(told, [(1, vec!["a.html", "b.html"]), (2, vec!["a.html"])]);
    }
}
