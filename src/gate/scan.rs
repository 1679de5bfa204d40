//! Goes through what was made for an edition, and tells which secrets stand in it.

use rayon::prelude::*;

use crate::gate::Output;
use crate::gate::markup::{self, Page};
use crate::gate::secrets::Secrets;
use crate::gate::words::Row;

/// How many files are read with one memory of lines: those of a module lie together.
const FILES_A_BATCH: usize = 64;
/// How many lines a batch remembers.
const LINES_A_BATCH: usize = 1 << 11;

/// A secret in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// The number of the secret.
    pub(super) secret: u32,
    /// The place of the file among the edition's; the guide stands behind them all.
    pub(super) file: u32,
}

/// What came of going through.
pub(super) struct Scan {
    pub(super) hits: Vec<Hit>,
    /// Lines that hold no secret.
    pub(super) lines: Lines,
}

/// Lines that hold no secret, each at the place that its number says; one takes the place of another.
#[derive(Debug, Clone)]
pub(super) struct Lines(Vec<u64>);

impl Lines {
    /// Room for so many.
    pub(super) fn of(count: usize) -> Self {
        Self(vec![0; count.next_power_of_two()])
    }

    fn has(&self, line: u64) -> bool {
        self.0[line as usize & (self.0.len() - 1)] == line
    }

    fn add(&mut self, line: u64) {
        let at = line as usize & (self.0.len() - 1);
        self.0[at] = line;
    }
}

/// The secrets in names and bytes of all files, and in the words of the guide. `is_published` tells which files are the
/// author's own, that pages for this edition refer to: what is in them is written there, for those who get them. `clean` are lines that hold no secret of an edition that sees less.
pub(super) fn scan(
    secrets: &Secrets<'_>,
    output: &Output<'_>,
    is_published: &(dyn Fn(&str) -> bool + Sync),
    clean: &Lines,
) -> Scan {
    let files: Vec<(&String, &Vec<u8>)> = output.artifacts.files().iter().collect();
    let batches: Vec<Rows<'_>> = files
        .par_chunks(FILES_A_BATCH)
        .enumerate()
        .map(|(batch, files)| {
            let mut rows = Rows::new(secrets, clean, batch * FILES_A_BATCH);
            for (path, bytes) in files {
                markup::plain(path, true, &mut rows);
                if !is_published(path) {
                    markup::read_file(path, bytes, &mut rows);
                }
                rows.file += 1;
            }
            rows
        })
        .collect();
    let mut guide = Rows::new(secrets, clean, files.len());
    let pages = output.guide.map_or(&[][..], |(_, pages)| pages);
    pages.iter().for_each(|page| markup::plain(page, false, &mut guide));
    let mut hits = guide.hits;
    let mut lines = Lines::of(2 * batches.iter().map(|rows| rows.found.len()).sum::<usize>());
    for rows in batches {
        hits.extend(rows.hits);
        rows.found.into_iter().for_each(|line| lines.add(line));
    }
    hits.sort_unstable();
    hits.dedup();
    Scan { hits, lines }
}

/// The last words of the text and of what stands beside it.
struct Rows<'s> {
    secrets: &'s Secrets<'s>,
    file: u32,
    rows: [Row; 2],
    hits: Vec<Hit>,
    /// Lines that hold no secret of an edition that sees less.
    clean: &'s Lines,
    /// Lines of this batch that hold no secret.
    lines: Lines,
    found: Vec<u64>,
    /// How many hits there were before the line that is read.
    before: usize,
}

impl<'s> Rows<'s> {
    fn new(secrets: &'s Secrets<'s>, clean: &'s Lines, file: usize) -> Self {
        let file = u32::try_from(file).unwrap_or(u32::MAX);
        let lines = Lines::of(LINES_A_BATCH);
        Self { secrets, file, rows: Default::default(), hits: Vec::new(), clean, lines, found: Vec::new(), before: 0 }
    }
}

impl Page for Rows<'_> {
    fn word(&mut self, word: u64, beside: bool) {
        let row = &mut self.rows[usize::from(beside)];
        row.push(word);
        let (file, hits) = (self.file, &mut self.hits);
        self.secrets.find(row, word, |secret| hits.push(Hit { secret, file }));
    }

    fn end(&mut self, beside: bool) {
        self.rows[usize::from(beside)].end();
    }

    fn knows(&mut self, line: u64) -> bool {
        self.before = self.hits.len();
        self.lines.has(line) || self.clean.has(line)
    }

    fn remember(&mut self, line: u64) {
        if self.hits.len() == self.before {
            self.lines.add(line);
            self.found.push(line);
        }
    }
}
