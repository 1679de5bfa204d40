//! The words of one file, in items: words that are read in a row, with the guards round them.

use std::ops::Range;

use crate::gate::guards::Guards;
use crate::gate::words::{Listener, Speller, is_code, short};

/// Words that are read in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    /// The first word.
    pub(super) first: u32,
    /// How many words.
    pub(super) count: u32,
    /// Which guards.
    pub(super) guards: u32,
    /// Where in its text the first word begins; known once the item is in the reading.
    pub(super) place: u32,
}

/// The words of one file.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Whether the book's HTML passes.
    pub(super) raw_html: bool,
    /// The short numbers of the words.
    pub(super) words: Vec<u32>,
    /// The whole numbers of codes, by the places of the words.
    pub(super) codes: Vec<(u32, u64)>,
    /// Where each word begins in its text.
    pub(super) places: Vec<u32>,
    pub(super) items: Vec<Item>,
    pub(super) guards: Vec<Guards>,
    /// The guards of what is read now.
    current: u32,
    /// The first word of the item that is read now.
    first: usize,
}

impl Sheet {
    /// A sheet for a file of so many bytes, of a book whose HTML passes, or not.
    pub(super) fn of(raw_html: bool, bytes: usize) -> Self {
        let words = bytes / 6;
        Self { raw_html, words: Vec::with_capacity(words), places: Vec::with_capacity(words), ..Self::default() }
    }

    /// Puts guards round what is read from now on.
    pub(super) fn guard(&mut self, guards: &Guards) {
        self.end_item();
        let known = self.guards.iter().position(|known| known == guards);
        let at = known.unwrap_or_else(|| {
            self.guards.push(guards.clone());
            self.guards.len() - 1
        });
        self.current = number(at);
    }

    /// Ends an item, if it has a word.
    pub(super) fn end_item(&mut self) {
        if self.words.len() > self.first {
            let (first, count) = (number(self.first), number(self.words.len() - self.first));
            self.items.push(Item { first, count, guards: self.current, place: 0 });
            self.first = self.words.len();
        }
    }

    /// Reads words without markup as an item.
    pub(super) fn plain(&mut self, text: &str, range: Range<usize>) {
        self.end_item();
        let mut speller = Speller::default();
        speller.read(text, range, self);
        speller.end(self);
        self.end_item();
    }
}

impl Listener for Sheet {
    fn word(&mut self, word: u64, start: usize) {
        if is_code(word) {
            self.codes.push((number(self.words.len()), word));
        }
        self.words.push(short(word));
        self.places.push(number(start));
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
