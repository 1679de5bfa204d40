//! What one edition may not see: words in a row that stand in nothing that it sees.
//!
//! [`Secrets::of`] gathers them. [`Secrets::find`] looks one up, and [`Secrets::is_coincidence`] looks twice.

use rayon::prelude::*;

use crate::gate::reading::Reading;
use crate::gate::sheet::Item;
use crate::gate::words::{RUN, gram, is_code, is_figure};

/// The fewest words of a text that is told as a whole.
const SHORTEST: usize = 3;
/// The fewest bytes before the last word of such a text: three small words are no secret.
const SHORTEST_BYTES: usize = 8;

/// What one edition may not see.
pub(super) struct Secrets<'r> {
    pub(super) reading: &'r Reading,
    /// Words in a row, in the order of their numbers.
    secrets: Vec<Secret>,
    filter: Filter,
    /// Which guards are open.
    open: Vec<bool>,
    /// How many words secrets have, beside the usual.
    pub(super) lengths: Lengths,
}

/// Words in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Secret {
    gram: u64,
    /// The first word in the reading.
    pub(super) first: u32,
    /// How many words.
    pub(super) count: u32,
    /// The item in the reading.
    pub(super) item: u32,
}

/// Whether there are secrets of unusual lengths.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lengths {
    pub(super) codes: bool,
    pub(super) three: bool,
    pub(super) four: bool,
}

impl<'r> Secrets<'r> {
    /// What an edition that sees these labels may not see.
    pub(super) fn of(reading: &'r Reading, sees: &[String]) -> Self {
        let open: Vec<bool> = reading.guards.iter().map(|guards| guards.open_to(sees)).collect();
        let mut secrets = Vec::new();
        for (at, item) in reading.items.iter().enumerate() {
            if !open[item.guards as usize] {
                gather(reading, at, item, &mut secrets);
            }
        }
        secrets.par_sort_unstable();
        secrets.dedup_by_key(|secret| secret.gram);
        let mut all = Self { reading, filter: Filter::of(&secrets), secrets, open, lengths: Lengths::default() };
        all.lengths = all.lengths();
        all.take_out_what_is_seen();
        all
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.secrets.is_empty()
    }

    /// Which secret these words in a row are.
    pub(super) fn find(&self, words: &[u64]) -> Option<u32> {
        let gram = gram(words);
        if !self.filter.may_have(gram) {
            return None;
        }
        let at = self.secrets.binary_search_by_key(&gram, |secret| secret.gram).ok()?;
        u32::try_from(at).ok()
    }

    /// The secret of this number.
    pub(super) fn get(&self, number: u32) -> &Secret {
        &self.secrets[number as usize]
    }

    /// Whether the words may have come together by chance: what the program writes beside what everyone sees, as in
    /// "Activity 3: Five areas" or "Next: Five areas", can be what a trainer says word for word.
    pub(super) fn is_coincidence(&self, secret: &Secret) -> bool {
        let first = secret.first as usize;
        let all = &self.reading.words[first..first + secret.count as usize];
        if all.len() == 1 {
            return false;
        }
        let adds = |word: &u64| is_figure(*word) || self.reading.interface.binary_search(word).is_ok();
        let start = all.iter().take_while(|word| adds(word)).count();
        let end = all.len() - all[start..].iter().rev().take_while(|word| adds(word)).count();
        let rest = &all[start..end];
        rest.len() < all.len() && (rest.is_empty() || self.is_seen(rest))
    }

    /// Whether these words stand in a row in what the edition sees.
    fn is_seen(&self, words: &[u64]) -> bool {
        self.seen().any(|item| self.reading.words_of(item).windows(words.len()).any(|window| window == words))
    }

    /// The items that the edition sees.
    pub(super) fn seen(&self) -> impl Iterator<Item = &'r Item> + '_ {
        self.reading.items.iter().filter(|item| self.open[item.guards as usize])
    }

    /// The items that the edition does not see, with their places in the reading.
    pub(super) fn hidden(&self) -> impl Iterator<Item = (usize, &'r Item)> + '_ {
        self.reading.items.iter().enumerate().filter(|(_, item)| !self.open[item.guards as usize])
    }

    fn lengths(&self) -> Lengths {
        let any = |count: u32| self.secrets.iter().any(|secret| secret.count == count);
        Lengths { codes: any(1), three: any(3), four: any(4) }
    }

    fn take_out_what_is_seen(&mut self) {
        let items: Vec<&Item> = self.seen().collect();
        let this = &*self;
        let mut seen: Vec<u32> = items
            .par_iter()
            .with_min_len(1_000)
            .flat_map_iter(|item| this.secrets_in(this.reading.words_of(item)))
            .collect();
        seen.sort_unstable();
        seen.dedup();
        if seen.is_empty() {
            return;
        }
        let mut seen = seen.into_iter().peekable();
        let mut number = 0;
        self.secrets.retain(|_| {
            let is_seen = seen.next_if_eq(&number).is_some();
            number += 1;
            !is_seen
        });
        self.filter = Filter::of(&self.secrets);
        self.lengths = self.lengths();
    }

    fn secrets_in(&self, words: &[u64]) -> Vec<u32> {
        let mut found = Vec::new();
        let lengths = self.lengths;
        for (count, wanted) in [(RUN, true), (4, lengths.four), (3, lengths.three)] {
            if wanted {
                found.extend(words.windows(count).filter_map(|window| self.find(window)));
            }
        }
        if lengths.codes {
            found.extend(
                words.iter().filter(|word| is_code(**word)).filter_map(|word| self.find(std::slice::from_ref(word))),
            );
        }
        found
    }
}

/// The secrets of an item: all words in a row of the usual number, the whole of a short text, and codes.
fn gather(reading: &Reading, at: usize, item: &Item, secrets: &mut Vec<Secret>) {
    let words = reading.words_of(item);
    let mut add = |offset: usize, words: &[u64]| {
        let (first, count) = (item.first + offset as u32, words.len() as u32);
        secrets.push(Secret { gram: gram(words), first, count, item: at as u32 });
    };
    if words.len() >= RUN {
        words.windows(RUN).enumerate().for_each(|(offset, window)| add(offset, window));
    } else if words.len() >= SHORTEST && !words.iter().any(|word| is_figure(*word)) {
        let first = item.first as usize;
        let place = reading.place(first..first + words.len());
        if place.len() >= SHORTEST_BYTES {
            add(0, words);
        }
    }
    for (offset, word) in words.iter().enumerate().filter(|(_, word)| is_code(**word)) {
        add(offset, std::slice::from_ref(word));
    }
}

/// Tells at once of most numbers that they are none of many.
struct Filter {
    bits: Vec<u64>,
    shift: u32,
}

impl Filter {
    fn of(secrets: &[Secret]) -> Self {
        let words = (secrets.len() / 4).next_power_of_two().max(64);
        let mut filter = Self { bits: vec![0; words], shift: 64 - (words * 64).trailing_zeros() };
        for secret in secrets {
            let bit = filter.bit(secret.gram);
            filter.bits[bit / 64] |= 1 << (bit % 64);
        }
        filter
    }

    fn bit(&self, gram: u64) -> usize {
        (gram >> self.shift) as usize
    }

    fn may_have(&self, gram: u64) -> bool {
        let bit = self.bit(gram);
        self.bits[bit / 64] & (1 << (bit % 64)) != 0
    }
}
