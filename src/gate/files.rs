//! Files that an edition may not have: those that only hidden text refers to, and the pages of hidden files.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::artifact::PublishedAsset;
use crate::gate::reading::{Reading, address_words};
use crate::gate::secrets::Secrets;
use crate::gate::words::{gram, short, words};

/// The names of the book's files, with the files that have them: in each module there may be one called `plan.png`.
pub(super) struct Names<'a> {
    /// The first words of all names, in order.
    first_words: Vec<u32>,
    /// How many words names have.
    counts: Vec<usize>,
    /// Names as one number, with their places in `addresses`.
    grams: BTreeMap<u64, u32>,
    /// For each name the addresses of the files that have it.
    addresses: Vec<Vec<&'a str>>,
}

/// Why an edition may not have a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stray {
    /// Only hidden text names it: the item, and in it the first word of the name.
    Mention(u32, u32),
    /// It is the page of this hidden file.
    Page(usize),
}

/// The names of files in all texts, in order.
pub(super) struct Mentions<'a> {
    names: Names<'a>,
    mentions: Vec<Mention>,
}

/// The name of a file in an item.
struct Mention {
    item: u32,
    /// The first word of the name, in the item.
    word: u32,
    name: u32,
}

/// Which files an edition may have.
#[derive(Debug)]
pub(super) struct Access<'a> {
    /// The addresses of files that what it sees refers to, in order.
    published: Vec<&'a str>,
    /// Those of files that only hidden text refers to, each with the place that names it first.
    hidden: BTreeMap<&'a str, Stray>,
    /// The files that it does not see, by the words of their pages' addresses.
    pages: BTreeMap<u64, usize>,
}

impl<'a> Names<'a> {
    /// The names of these files.
    fn of(files: &'a BTreeMap<String, PublishedAsset>) -> Self {
        let mut names =
            Self { first_words: Vec::new(), counts: Vec::new(), grams: BTreeMap::new(), addresses: Vec::new() };
        for (path, file) in files {
            let name = path.rsplit('/').next().unwrap_or(path);
            for written in [name.to_owned(), name.replace(' ', "%20")] {
                names.add(&words(&written).into_iter().map(short).collect::<Vec<u32>>(), &file.address);
            }
        }
        names.first_words.sort_unstable();
        names.first_words.dedup();
        names.counts.sort_unstable();
        names.counts.dedup();
        names
    }

    fn add(&mut self, words: &[u32], address: &'a str) {
        let Some(first) = words.first() else { return };
        self.first_words.push(*first);
        self.counts.push(words.len());
        let name = *self.grams.entry(gram(words)).or_insert(self.addresses.len() as u32) as usize;
        if name == self.addresses.len() {
            self.addresses.push(Vec::new());
        }
        self.addresses[name].push(address);
    }

    /// The names in an item, each with its place there.
    fn in_item<'s>(&'s self, words: &'s [u32]) -> impl Iterator<Item = (u32, usize)> + 's {
        let begins = words.iter().enumerate().filter(|(_, word)| self.first_words.binary_search(word).is_ok());
        begins.flat_map(move |(at, _)| {
            let names = self.counts.iter().filter_map(move |count| words.get(at..at + count));
            names.filter_map(|name| self.grams.get(&gram(name))).map(move |name| (*name, at))
        })
    }
}

impl<'a> Mentions<'a> {
    /// The names of these files in all texts.
    pub(super) fn of(files: &'a BTreeMap<String, PublishedAsset>, reading: &Reading) -> Self {
        let names = Names::of(files);
        let mentions = if files.is_empty() { Vec::new() } else { mentions(&names, reading) };
        Self { names, mentions }
    }
}

fn mentions(names: &Names<'_>, reading: &Reading) -> Vec<Mention> {
    let items = reading.items.par_iter().enumerate().with_min_len(1_000);
    let mentions = items.flat_map_iter(|(number, item)| {
        let named = names.in_item(reading.words_of(item));
        named.filter_map(move |(name, at)| {
            Some(Mention { item: u32::try_from(number).ok()?, word: u32::try_from(at).ok()?, name })
        })
    });
    mentions.collect()
}

impl<'a> Access<'a> {
    /// Of the edition that may not see these secrets.
    pub(super) fn of(mentions: &Mentions<'a>, secrets: &Secrets<'_>) -> Self {
        let addresses = &mentions.names.addresses;
        let mut is_seen = vec![false; addresses.len()];
        let mut first_hidden = vec![None; addresses.len()];
        for mention in &mentions.mentions {
            let name = mention.name as usize;
            if secrets.sees(&secrets.reading.items[mention.item as usize]) {
                is_seen[name] = true;
            } else {
                first_hidden[name].get_or_insert(Stray::Mention(mention.item, mention.word));
            }
        }
        let seen = addresses.iter().zip(&is_seen).filter(|(_, is_seen)| **is_seen);
        let mut published: Vec<&str> = seen.flat_map(|(addresses, _)| addresses).copied().collect();
        published.sort_unstable();
        published.dedup();
        let mut access = Self { published, hidden: BTreeMap::new(), pages: hidden_pages(secrets) };
        for (addresses, stray) in addresses.iter().zip(first_hidden) {
            let Some(stray) = stray else { continue };
            for address in addresses.iter().filter(|address| access.published.binary_search(address).is_err()) {
                let first = access.hidden.entry(*address).or_insert(stray);
                *first = stray.min(*first);
            }
        }
        access
    }

    /// Whether it is the author's own file that pages for this edition refer to: what is in it is written there, for those who
    /// get it.
    pub(super) fn is_published(&self, address: &str) -> bool {
        self.published.binary_search(&address).is_ok()
    }

    /// Why the edition may not have the file of this address; nothing if it may.
    pub(super) fn strays<'f>(&self, address: &'f str) -> impl Iterator<Item = (Stray, &'f str)> {
        let named = self.hidden.get(address).copied();
        let page = address.strip_suffix(".html").filter(|_| !self.pages.is_empty());
        let page = page.and_then(|page| self.pages.get(&address_words(page))).map(|page| Stray::Page(*page));
        named.into_iter().chain(page).map(move |stray| (stray, address))
    }
}

/// The files that an edition does not see, by the words of their pages' addresses.
fn hidden_pages(secrets: &Secrets<'_>) -> BTreeMap<u64, usize> {
    let pages = &secrets.reading.pages;
    let (seen, hidden): (Vec<usize>, Vec<usize>) = (0..pages.len()).partition(|at| secrets.opens(pages[*at].guards));
    if hidden.is_empty() {
        return BTreeMap::new();
    }
    let address_of = |at: &usize| pages[*at].address;
    let seen: Vec<u64> = sorted(seen.iter().map(address_of));
    let hidden = hidden.into_iter().filter(|at| seen.binary_search(&address_of(at)).is_err());
    hidden.map(|at| (address_of(&at), at)).collect()
}

fn sorted(numbers: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut numbers: Vec<u64> = numbers.collect();
    numbers.sort_unstable();
    numbers
}
