//! Goes through files that were made for an edition, and tells which secrets stand in them.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::gate::files::Access;
use crate::gate::markup::{self, Page};
use crate::gate::secrets::Secrets;
use crate::gate::words::{Row, short};

/// How many lines a batch remembers.
const LINES_A_BATCH: usize = 1 << 11;

/// The address of a file and its bytes.
pub(super) type File<'f> = (&'f str, &'f [u8]);

/// Lines that hold no secret, each at the place that its number says; one takes the place of another. Several threads may
/// remember at once: a line that is forgotten is only read again.
#[derive(Debug)]
pub(super) struct Lines(Vec<AtomicU64>);

impl Lines {
    /// Room for so many.
    pub(super) fn of(count: usize) -> Self {
        Self((0..count.next_power_of_two()).map(|_| AtomicU64::new(0)).collect())
    }

    fn place(&self, line: u64) -> &AtomicU64 {
        &self.0[line as usize & (self.0.len() - 1)]
    }

    fn has(&self, line: u64) -> bool {
        self.place(line).load(Ordering::Relaxed) == line
    }

    fn add(&self, line: u64) {
        self.place(line).store(line, Ordering::Relaxed);
    }
}

/// The secrets in names and bytes of files, by the files' addresses. `clean` are lines that hold no secret of the public edition,
/// and so none of any other: they are remembered if this is the public edition, and left out if it is another.
pub(super) fn scan<'f>(
    secrets: &Secrets<'_>,
    access: &Access<'_>,
    files: &[File<'f>],
    clean: &Lines,
    is_public: bool,
) -> Vec<(&'f str, Vec<u32>)> {
    let mut rows = Rows::new(secrets, Lines::of(LINES_A_BATCH));
    rows.others = Some((clean, is_public));
    let mut found = Vec::new();
    for (address, bytes) in files {
        markup::plain(address, true, &mut rows);
        if !access.is_published(address) {
            markup::read_file(address, bytes, &mut rows);
        }
        let hits = rows.take();
        found.extend((!hits.is_empty()).then_some((*address, hits)));
    }
    found
}

/// The secrets in the words of a printed guide.
pub(super) fn guide(secrets: &Secrets<'_>, pages: &[String]) -> Vec<u32> {
    let mut rows = Rows::new(secrets, Lines::of(0));
    pages.iter().for_each(|page| markup::plain(page, false, &mut rows));
    rows.take()
}

/// The last words of the text and of what stands beside it.
struct Rows<'s> {
    secrets: &'s Secrets<'s>,
    rows: [Row; 2],
    /// The secrets of the file that is read.
    hits: Vec<u32>,
    /// Lines of this batch that hold no secret.
    lines: Lines,
    /// Lines that hold no secret of the public edition, and whether this is that edition.
    others: Option<(&'s Lines, bool)>,
    /// How many hits there were before the line that is read.
    before: usize,
}

impl<'s> Rows<'s> {
    fn new(secrets: &'s Secrets<'s>, lines: Lines) -> Self {
        Self { secrets, rows: Default::default(), hits: Vec::new(), lines, others: None, before: 0 }
    }

    /// The secrets of the file that was read, each once.
    fn take(&mut self) -> Vec<u32> {
        let mut hits = std::mem::take(&mut self.hits);
        hits.sort_unstable();
        hits.dedup();
        hits
    }
}

impl Page for Rows<'_> {
    fn word(&mut self, word: u64, beside: bool) {
        let row = &mut self.rows[usize::from(beside)];
        row.push(u64::from(short(word)));
        let hits = &mut self.hits;
        self.secrets.find(row, word, |secret| hits.push(secret));
    }

    fn end(&mut self, beside: bool) {
        self.rows[usize::from(beside)].end();
    }

    fn knows(&mut self, line: u64) -> bool {
        self.before = self.hits.len();
        self.lines.has(line) || matches!(self.others, Some((clean, false)) if clean.has(line))
    }

    fn remember(&mut self, line: u64) {
        if self.hits.len() == self.before {
            self.lines.add(line);
            if let Some((clean, true)) = self.others {
                clean.add(line);
            }
        }
    }
}
