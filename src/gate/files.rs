//! Files that an edition may not have: those that only hidden text refers to, and the pages of hidden files.

use std::collections::BTreeMap;

use crate::artifact::PublishedAsset;
use crate::gate::Output;
use crate::gate::reading::address_words;
use crate::gate::secrets::Secrets;
use crate::gate::sheet::Item;
use crate::gate::words::{gram, words};

/// The files of the book by the words of their names.
pub(super) struct Names<'a> {
    /// The first words of all names, in order.
    first_words: Vec<u64>,
    /// How many words names have.
    counts: Vec<usize>,
    /// Names as one number, with the paths that have it.
    grams: BTreeMap<u64, Vec<&'a str>>,
    files: &'a BTreeMap<String, PublishedAsset>,
}

/// A file that an edition may not have.
pub(super) struct Stray {
    /// The place of the file among the edition's.
    pub(super) address: String,
    /// The first word of its name in hidden text, in the reading; none for a page.
    pub(super) mention: Option<(usize, usize)>,
    /// The hidden file whose page it is.
    pub(super) page: Option<usize>,
}

impl<'a> Names<'a> {
    /// The names of these files.
    pub(super) fn of(files: &'a BTreeMap<String, PublishedAsset>) -> Self {
        let mut names = Self { first_words: Vec::new(), counts: Vec::new(), grams: BTreeMap::new(), files };
        for path in files.keys() {
            let name = path.rsplit('/').next().unwrap_or(path);
            for written in [name.to_owned(), name.replace(' ', "%20")] {
                let words = words(&written);
                if let Some(first) = words.first() {
                    names.first_words.push(*first);
                    names.counts.push(words.len());
                    let paths = names.grams.entry(gram(&words)).or_default();
                    if !paths.contains(&path.as_str()) {
                        paths.push(path);
                    }
                }
            }
        }
        names.first_words.sort_unstable();
        names.first_words.dedup();
        names.counts.sort_unstable();
        names.counts.dedup();
        names
    }

    /// Whether there are no files.
    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The files that an item names, each with the place of its name in the item.
    fn in_item<'s>(&'s self, words: &'s [u64]) -> impl Iterator<Item = (&'a str, usize)> + 's {
        let begins = words.iter().enumerate().filter(|(_, word)| self.first_words.binary_search(word).is_ok());
        begins.flat_map(move |(at, _)| {
            let names = self.counts.iter().filter_map(move |count| words.get(at..at + count));
            names.filter_map(|name| self.grams.get(&gram(name))).flatten().map(move |path| (*path, at))
        })
    }

    /// The addresses of files that what the edition sees refers to.
    pub(super) fn published(&self, secrets: &Secrets<'_>) -> Vec<&'a str> {
        let named = secrets.seen().flat_map(|item| self.in_item(secrets.reading.words_of(item)));
        let mut addresses: Vec<&str> =
            named.filter_map(|(path, _)| Some(self.files.get(path)?.address.as_str())).collect();
        addresses.sort_unstable();
        addresses.dedup();
        addresses
    }

    /// The files that the edition has and that only hidden text refers to. `published` are those that it may have.
    pub(super) fn strays(&self, secrets: &Secrets<'_>, published: &[&str], output: &Output<'_>) -> Vec<Stray> {
        let mut strays: Vec<Stray> = Vec::new();
        let has = |address: &str| output.artifacts.files().contains_key(address);
        for (item, words) in secrets.hidden().map(|(at, item): (usize, &Item)| (at, secrets.reading.words_of(item))) {
            for (path, at) in self.in_item(words) {
                let Some(address) = self.files.get(path).map(|file| &file.address) else { continue };
                let known = strays.iter().any(|stray| stray.address == *address);
                if !known && has(address) && published.binary_search(&address.as_str()).is_err() {
                    strays.push(Stray { address: address.clone(), mention: Some((item, at)), page: None });
                }
            }
        }
        strays
    }
}

/// The pages that the edition has of files that it does not see.
pub(super) fn stray_pages(secrets: &Secrets<'_>, sees: &[String], output: &Output<'_>) -> Vec<Stray> {
    let pages = &secrets.reading.pages;
    let (seen, hidden): (Vec<usize>, Vec<usize>) = (0..pages.len()).partition(|at| pages[*at].guards.open_to(sees));
    if hidden.is_empty() {
        return Vec::new();
    }
    let address_of = |at: &usize| pages[*at].address;
    let seen: Vec<u64> = sorted(seen.iter().map(address_of));
    let hidden = hidden.into_iter().filter(|at| seen.binary_search(&address_of(at)).is_err());
    let hidden: BTreeMap<u64, usize> = hidden.map(|at| (address_of(&at), at)).collect();
    let addresses = output.artifacts.files().keys();
    addresses
        .filter_map(|address| {
            let page = *hidden.get(&address_words(address.strip_suffix(".html")?))?;
            Some(Stray { address: address.clone(), mention: None, page: Some(page) })
        })
        .collect()
}

fn sorted(numbers: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut numbers: Vec<u64> = numbers.collect();
    numbers.sort_unstable();
    numbers
}
