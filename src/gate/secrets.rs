//! What one edition may not see: words in a row that stand in nothing that it sees.
//!
//! [`Secrets::of`] gathers them. [`Secrets::find`] looks them up, and [`Secrets::is_coincidence`] looks twice.

use std::ops::Range;

use rayon::prelude::*;

use crate::gate::reading::Reading;
use crate::gate::sheet::Item;
use crate::gate::words::{RUN, Row, gram, is_code, is_figure};

/// The fewest words of a text that is told as a whole.
const SHORTEST: usize = 3;
/// The fewest bytes before the last word of such a text: three small words are no secret.
const SHORTEST_BYTES: usize = 8;

/// How many items are gone through together.
const ITEMS_AT_ONCE: usize = 16_384;

/// What one edition may not see.
#[derive(Debug)]
pub(super) struct Secrets<'r> {
    pub(super) reading: &'r Reading,
    /// Words in a row, in the order of their numbers.
    secrets: Vec<Secret>,
    index: Index,
    /// Which guards are open.
    open: Vec<bool>,
    /// How many words secrets have, beside the usual.
    lengths: Lengths,
}

/// Words in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Secret {
    gram: u64,
    /// The first word in the reading.
    pub(super) first: u32,
    /// How many words.
    count: u32,
}

impl Secret {
    /// Its words in the reading.
    pub(super) fn range(&self) -> Range<usize> {
        let first = self.first as usize;
        first..first + self.count as usize
    }
}

/// Whether there are secrets of unusual lengths.
#[derive(Debug, Clone, Copy, Default)]
struct Lengths {
    codes: bool,
    three: bool,
    four: bool,
}

impl<'r> Secrets<'r> {
    /// What an edition that sees these labels may not see.
    pub(super) fn of(reading: &'r Reading, sees: &[String]) -> Self {
        let open: Vec<bool> = reading.guards.iter().map(|guards| guards.open_to(sees)).collect();
        let secrets = Vec::new();
        let mut all = Self { reading, index: Index::of(&secrets), secrets, open, lengths: Lengths::default() };
        all.gather();
        all.prepare();
        all.take_out_what_is_seen();
        all
    }

    /// Gathers what stands in hidden items, each row of words once.
    fn gather(&mut self) {
        let hidden = |items: &[Item]| {
            let mut secrets = Vec::new();
            items.iter().filter(|item| !self.sees(item)).for_each(|item| gather(self.reading, item, &mut secrets));
            secrets
        };
        let pieces: Vec<Vec<Secret>> = self.reading.items.par_chunks(ITEMS_AT_ONCE).map(hidden).collect();
        let mut secrets = Vec::with_capacity(pieces.iter().map(Vec::len).sum());
        pieces.into_iter().for_each(|piece| secrets.extend(piece));
        secrets.par_sort_unstable();
        secrets.dedup_by_key(|secret: &mut Secret| secret.gram);
        self.secrets = secrets;
    }

    /// Makes the index of the secrets.
    fn prepare(&mut self) {
        // The old one goes before the new one comes.
        self.index = Index::of(&[]);
        self.secrets.shrink_to_fit();
        self.index = Index::of(&self.secrets);
        let any = |count: u32| self.secrets.iter().any(|secret| secret.count == count);
        self.lengths = Lengths { codes: any(1), three: any(3), four: any(4) };
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.secrets.is_empty()
    }

    /// Tells which secrets the last words of a row are, of which the last has this whole number.
    pub(super) fn find(&self, row: &Row, word: u64, mut found: impl FnMut(u32)) {
        let lengths = self.lengths;
        let mut look = |gram: Option<u64>| {
            let gram = gram.filter(|gram| self.index.may_have(*gram));
            gram.and_then(|gram| self.number(gram)).into_iter().for_each(&mut found);
        };
        look(row.last(RUN));
        if lengths.four {
            look(row.last(4));
        }
        if lengths.three {
            look(row.last(3));
        }
        if lengths.codes && is_code(word) {
            look(Some(gram(&[word])));
        }
    }

    fn number(&self, gram: u64) -> Option<u32> {
        let range = self.index.range(gram);
        let found = self.secrets[range.clone()].iter().position(|secret| secret.gram == gram)?;
        u32::try_from(range.start + found).ok()
    }

    /// The secret of this number.
    pub(super) fn get(&self, number: u32) -> &Secret {
        &self.secrets[number as usize]
    }

    /// Whether the words may have come together by chance: what the program puts side by side out of what everyone sees, as in
    /// "Activity 3: Five areas" or "Five areas – Permanence", can be what a trainer says word for word.
    pub(super) fn is_coincidence(&self, secret: &Secret) -> bool {
        let all = self.reading.words(secret.range());
        if all.len() == 1 {
            return false;
        }
        let start = all.iter().take_while(|word| self.is_added(**word)).count();
        let end = all.len() - all[start..].iter().rev().take_while(|word| self.is_added(**word)).count();
        let rest = &all[start..end];
        let added = rest.len() < all.len() && (rest.is_empty() || self.is_seen(rest));
        added || self.is_put_together(all, true)
    }

    /// Whether the program writes a word by itself.
    fn is_added(&self, word: u32) -> bool {
        is_figure(word) || self.reading.interface.binary_search(&word).is_ok()
    }

    /// Whether these words are the end of a text, whole texts and the beginning of one, one behind the other.
    fn is_put_together(&self, words: &[u32], is_first: bool) -> bool {
        let most = if is_first { words.len() - 1 } else { words.len() };
        (1..=most).rev().any(|length| {
            let (piece, rest) = words.split_at(length);
            let known = || match (is_first, rest.is_empty()) {
                (true, _) => self.seen().any(|item| self.reading.words_of(item).ends_with(piece)),
                (false, true) => self.seen().any(|item| self.reading.words_of(item).starts_with(piece)),
                (false, false) => self.seen().any(|item| self.reading.words_of(item) == piece),
            };
            let is_piece = length == 1 && self.is_added(piece[0]) || known();
            is_piece && (rest.is_empty() || self.is_put_together(rest, false))
        })
    }

    /// Whether these words stand in a row in what the edition sees.
    fn is_seen(&self, words: &[u32]) -> bool {
        self.seen().any(|item| self.reading.words_of(item).windows(words.len()).any(|window| window == words))
    }

    /// The items that the edition sees.
    fn seen(&self) -> impl Iterator<Item = &'r Item> + '_ {
        self.reading.items.iter().filter(|item| self.sees(item))
    }

    /// Whether the edition sees this item.
    pub(super) fn sees(&self, item: &Item) -> bool {
        self.opens(item.guards)
    }

    /// Whether the edition sees what stands inside these guards of the reading.
    pub(super) fn opens(&self, guards: u32) -> bool {
        self.open[guards as usize]
    }

    fn take_out_what_is_seen(&mut self) {
        if self.is_empty() {
            return;
        }
        let this = &*self;
        let items = this.reading.items.par_iter().with_min_len(1_000).filter(|item| this.sees(item));
        let mut seen: Vec<u32> = items.flat_map_iter(|item| this.secrets_in(item)).collect();
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
        self.prepare();
    }

    fn secrets_in(&self, item: &Item) -> Vec<u32> {
        let (mut row, mut found) = (Row::default(), Vec::new());
        for (at, word) in (item.first..).zip(self.reading.words_of(item)) {
            row.push(u64::from(*word));
            self.find(&row, self.reading.whole(at, *word), |secret| found.push(secret));
        }
        found
    }
}

/// The secrets of an item: all words in a row of the usual number, the whole of a short text, and codes.
fn gather(reading: &Reading, item: &Item, secrets: &mut Vec<Secret>) {
    let words = reading.words_of(item);
    let mut add = |offset: usize, count: usize, gram: u64| {
        secrets.push(Secret { gram, first: item.first + offset as u32, count: count as u32 });
    };
    if words.len() >= RUN {
        words.windows(RUN).enumerate().for_each(|(offset, window)| add(offset, RUN, gram(window)));
    } else if words.len() >= SHORTEST && !words.iter().any(|word| is_figure(*word)) {
        let first = item.first as usize;
        let place = reading.place(item, first..first + words.len());
        if place.len() >= SHORTEST_BYTES {
            add(0, words.len(), gram(words));
        }
    }
    for (offset, word) in words.iter().enumerate().filter(|(_, word)| is_code(**word)) {
        add(offset, 1, gram(&[reading.whole(item.first + offset as u32, *word)]));
    }
}

/// How many secrets are gone through to find one, or twice as many.
const SECRETS_A_BUCKET: usize = 4;

/// Tells at once of most numbers that they are none of many, and where the others would stand.
#[derive(Debug)]
struct Index {
    bits: Vec<u64>,
    shift: u32,
    /// Where the numbers begin whose first bits are these.
    starts: Vec<u32>,
    start_shift: u32,
}

impl Index {
    /// Of secrets in order.
    fn of(secrets: &[Secret]) -> Self {
        let words = (secrets.len() / 4).next_power_of_two().max(64);
        let buckets = (secrets.len() / SECRETS_A_BUCKET).next_power_of_two().max(2);
        let start_shift = 64 - buckets.trailing_zeros();
        let mut index = Self {
            bits: vec![0; words],
            shift: 64 - (words * 64).trailing_zeros(),
            starts: vec![0; buckets + 1],
            start_shift,
        };
        for secret in secrets {
            let bit = index.bit(secret.gram);
            index.bits[bit / 64] |= 1 << (bit % 64);
            index.starts[(secret.gram >> start_shift) as usize + 1] += 1;
        }
        for bucket in 0..buckets {
            index.starts[bucket + 1] += index.starts[bucket];
        }
        index
    }

    fn bit(&self, gram: u64) -> usize {
        (gram >> self.shift) as usize
    }

    fn may_have(&self, gram: u64) -> bool {
        let bit = self.bit(gram);
        self.bits[bit / 64] & (1 << (bit % 64)) != 0
    }

    /// Where a number would stand.
    fn range(&self, gram: u64) -> Range<usize> {
        let bucket = (gram >> self.start_shift) as usize;
        self.starts[bucket] as usize..self.starts[bucket + 1] as usize
    }
}
