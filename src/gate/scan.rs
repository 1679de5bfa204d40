//! Goes through what was made for an edition, and tells which secrets stand in it.

use rayon::prelude::*;

use crate::gate::Output;
use crate::gate::markup::{self, Page};
use crate::gate::secrets::Secrets;
use crate::gate::words::{RUN, is_code};

/// A secret in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// The number of the secret.
    pub(super) secret: u32,
    /// The place of the file among the edition's; the guide stands behind them all.
    pub(super) file: u32,
}

/// The secrets in names and bytes of all files, and in the words of the guide. `is_published` tells which files are the
/// author's own, that pages for this edition refer to: what is in them is written there, for those who get them.
pub(super) fn scan(
    secrets: &Secrets<'_>,
    output: &Output<'_>,
    is_published: &(dyn Fn(&str) -> bool + Sync),
) -> Vec<Hit> {
    let files: Vec<(&String, &Vec<u8>)> = output.artifacts.files().iter().collect();
    let mut hits: Vec<Hit> = files
        .par_iter()
        .enumerate()
        .flat_map_iter(|(at, (path, bytes))| {
            let mut rows = Rows::new(secrets, at);
            markup::plain(path, true, &mut rows);
            if !is_published(path) {
                markup::read_file(path, bytes, &mut rows);
            }
            rows.hits
        })
        .collect();
    let mut guide = Rows::new(secrets, files.len());
    let pages = output.guide.map_or(&[][..], |(_, pages)| pages);
    pages.iter().for_each(|page| markup::plain(page, false, &mut guide));
    hits.extend(guide.hits);
    hits.sort_unstable();
    hits.dedup();
    hits
}

/// The last words of the text and of what stands beside it.
struct Rows<'s> {
    secrets: &'s Secrets<'s>,
    file: u32,
    rows: [Row; 2],
    hits: Vec<Hit>,
}

#[derive(Default)]
struct Row {
    words: [u64; RUN],
    length: usize,
}

impl<'s> Rows<'s> {
    fn new(secrets: &'s Secrets<'s>, file: usize) -> Self {
        Self { secrets, file: u32::try_from(file).unwrap_or(u32::MAX), rows: Default::default(), hits: Vec::new() }
    }
}

impl Page for Rows<'_> {
    fn word(&mut self, word: u64, beside: bool) {
        let row = &mut self.rows[usize::from(beside)];
        row.words.rotate_left(1);
        row.words[RUN - 1] = word;
        row.length = (row.length + 1).min(RUN);
        let lengths = self.secrets.lengths;
        let wanted = [(RUN, true), (4, lengths.four), (3, lengths.three), (1, lengths.codes && is_code(word))];
        for (count, wanted) in wanted {
            if wanted && row.length >= count {
                let found = self.secrets.find(&row.words[RUN - count..]);
                self.hits.extend(found.map(|secret| Hit { secret, file: self.file }));
            }
        }
    }

    fn end(&mut self, beside: bool) {
        self.rows[usize::from(beside)].length = 0;
    }
}
