//! Which words are on which pages: words of one stem are one group.
//!
//! A word is lowered, stemmed and folded once for all pages that have it, and is a number from then on.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::render::search::passages::Passages;
use crate::render::search::stem::Stems;
use crate::render::search::weight::{Counts, Kind};
use crate::render::search::words;

/// The words of some pages in a row.
#[derive(Default)]
pub(super) struct Part {
    /// By language: the numbers of its words.
    numbers: BTreeMap<String, FxHashMap<Box<str>, u32>>,
    /// How many words there are.
    count: u32,
    /// For each page its words, each once, with how often they occur.
    pages: Vec<Vec<(u32, Counts)>>,
    /// The words of the page that is being read, and how often each occurs on it: all zero between pages.
    page: Vec<u32>,
    counts: Vec<Counts>,
    /// A word in lower case, while it is looked up.
    lowered: String,
}

/// The words of one stem.
#[derive(Default)]
pub(super) struct Group {
    /// As they are looked up, each once, in no order.
    pub(super) forms: Vec<String>,
    /// The pages with weights.
    pub(super) postings: Vec<Posting>,
}

/// A page by its number, with the weight that a word has on it: in one number, as there are very many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting(u32);

/// The words of a site by their stems.
#[derive(Default)]
pub(super) struct Index {
    groups: Vec<Group>,
    by_stem: FxHashMap<String, u32>,
    /// By language: the groups of its words.
    by_word: BTreeMap<String, (Stems, FxHashMap<Box<str>, u32>)>,
    /// How often the words of each group occur on the page that is being added: all zero between pages.
    counts: Vec<Counts>,
}

impl Posting {
    /// The bits of a weight: a digit of base 64 is what is written of it.
    const BITS: u32 = 6;

    pub(super) fn new(page: u32, weight: u8) -> Self {
        Self(page << Self::BITS | u32::from(weight) & ((1 << Self::BITS) - 1))
    }

    pub(super) fn page(self) -> u32 {
        self.0 >> Self::BITS
    }

    pub(super) fn weight(self) -> u8 {
        (self.0 & ((1 << Self::BITS) - 1)) as u8
    }
}

impl Part {
    /// Adds the words of the next page of a book in this language.
    pub(super) fn add(&mut self, said: &Passages, language: &str) {
        self.text(language, said.title(), Kind::Title);
        for (text, kind, own) in said.list() {
            self.text(own.unwrap_or(language), text, kind);
        }
        let counts = &mut self.counts;
        let counted = self.page.drain(..).map(|word| (word, std::mem::take(&mut counts[word as usize])));
        self.pages.push(counted.collect());
    }

    /// Counts the words of a text.
    fn text(&mut self, language: &str, text: &str, kind: Kind) {
        if !self.numbers.contains_key(language) {
            self.numbers.insert(language.to_owned(), FxHashMap::default());
        }
        let Some(numbers) = self.numbers.get_mut(language) else { return };
        words::each(text, |word| {
            let word = if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                word
            } else {
                self.lowered = word.to_lowercase();
                self.lowered.as_str()
            };
            let number = match numbers.get(word) {
                Some(number) => *number,
                None => {
                    let number = self.count;
                    numbers.insert(word.into(), number);
                    self.counts.push(Counts::default());
                    self.count += 1;
                    number
                }
            };
            let counts = &mut self.counts[number as usize];
            if counts.are_none() {
                self.page.push(number);
            }
            counts.add(kind);
        });
    }
}

impl Index {
    /// Adds the words of pages, the first of which has this number.
    pub(super) fn add(&mut self, part: &Part, start: usize) {
        let mut group_of = vec![0; part.count as usize];
        for (language, numbers) in &part.numbers {
            let (stems, known) =
                self.by_word.entry(language.clone()).or_insert_with_key(|tag| (Stems::of(tag), FxHashMap::default()));
            for (word, number) in numbers {
                if let Some(group) = known.get(word) {
                    group_of[*number as usize] = *group;
                    continue;
                }
                let group = known.entry(word.clone()).or_insert_with_key(|word| {
                    let stem = words::folded(&stems.stem(word));
                    let group = *self.by_stem.entry(stem).or_insert(self.groups.len() as u32);
                    if group as usize == self.groups.len() {
                        self.groups.push(Group::default());
                        self.counts.push(Counts::default());
                    }
                    let form = words::folded(word);
                    let forms = &mut self.groups[group as usize].forms;
                    if !forms.contains(&form) {
                        forms.push(form);
                    }
                    group
                });
                group_of[*number as usize] = *group;
            }
        }
        let mut on_page = Vec::new();
        for (number, page) in (start as u32..).zip(&part.pages) {
            for (word, counts) in page {
                let group = group_of[*word as usize];
                let sum = &mut self.counts[group as usize];
                if sum.are_none() {
                    on_page.push(group);
                }
                *sum = sum.and(*counts);
            }
            for group in on_page.drain(..) {
                let counts = std::mem::take(&mut self.counts[group as usize]);
                self.groups[group as usize].postings.push(Posting::new(number, counts.weight()));
            }
        }
    }

    /// All groups, the forms and pages of each in order.
    pub(super) fn into_groups(self) -> Vec<Group> {
        let mut groups = self.groups;
        groups.par_iter_mut().for_each(|group| {
            group.forms.sort_unstable();
            group.postings.sort_unstable();
        });
        groups
    }
}
