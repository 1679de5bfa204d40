//! What the gate found, by the place where it was written: at most a screenful.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::gate::files::Stray;
use crate::gate::hits::{Done, MOST_FILES};
use crate::gate::reading::Reading;
use crate::gate::secrets::{Secret, Secrets};
use crate::source::{FileId, Sources, Span};

/// How many places are told.
const MOST: usize = 5;

/// So many places are no coincidence.
const BEYOND_DOUBT: usize = 200;

/// The code of all that is told here.
const CODE: &str = "leak/gate";

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Leaks {
    places: BTreeMap<Place, Leak>,
}

/// Where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    file: FileId,
    /// The item in the reading; none for a whole file.
    item: Option<usize>,
}

/// A text that reaches who may not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// Where it was written: the words that were found, or the top of a file whose page was made.
    pub span: Span,
    /// The labels that it bears, for messages.
    pub labels: String,
    /// Where it was found: the edition and an address in it. Of very many files only the first are told.
    pub outputs: BTreeSet<String>,
    /// What was found is a file that the edition may not have.
    pub is_file: bool,
}

impl Leaks {
    /// Adds what was found in the files of an edition of this name.
    pub(super) fn add(&mut self, edition: &str, secrets: &Secrets<'_>, found: &Done) {
        for (stray, address) in &found.strays {
            self.add_file(secrets.reading, *stray, shown(edition, address));
        }
        for (secret, addresses) in found.secrets() {
            self.add_words(secrets, secrets.get(secret), addresses.map(|address| shown(edition, address)));
        }
    }

    /// Adds a secret that stands in these files.
    fn add_words(&mut self, secrets: &Secrets<'_>, secret: &Secret, outputs: impl Iterator<Item = String>) {
        let reading = secrets.reading;
        let item = reading.item_at(secret.first);
        let Some(file) = reading.file_of(item) else { return };
        let place = Place { file, item: Some(item) };
        let is_known = self.places.contains_key(&place) || self.places.len() >= BEYOND_DOUBT;
        if !is_known && secrets.is_coincidence(secret) {
            return;
        }
        let bytes = reading.place(&reading.items[item], secret.range());
        let labels = reading.guards_of(&reading.items[item]).describe();
        let span = Span::new(file, bytes);
        self.add_leak(place, Leak { span, labels, outputs: outputs.collect(), is_file: false });
    }

    /// Adds a file that an edition may not have.
    fn add_file(&mut self, reading: &Reading, stray: Stray, output: String) {
        let (place, bytes, labels) = match stray {
            Stray::Mention(item, word) => {
                let item = item as usize;
                let Some(file) = reading.file_of(item) else { return };
                let place = Place { file, item: Some(item) };
                let item = &reading.items[item];
                let first = (item.first + word) as usize;
                (place, reading.place(item, first..first + 1), reading.guards_of(item).describe())
            }
            Stray::Page(page) => {
                let page = &reading.pages[page];
                (Place { file: page.file, item: None }, 0..3, reading.guards[page.guards as usize].describe())
            }
        };
        let outputs = BTreeSet::from([output]);
        self.add_leak(place, Leak { span: Span::new(place.file, bytes), labels, outputs, is_file: true });
    }

    fn add_leak(&mut self, place: Place, mut leak: Leak) {
        match self.places.get_mut(&place) {
            Some(known) => {
                let (start, end) = (known.span.start.min(leak.span.start), known.span.end.max(leak.span.end));
                known.span = Span::new(place.file, start..end);
                known.outputs.append(&mut leak.outputs);
            }
            None => {
                self.places.insert(place, leak);
            }
        }
    }

    /// All that was found, in the order of places.
    pub(super) fn done(self, sources: &Sources) -> Vec<Leak> {
        let whole = |leak: Leak| {
            let text = sources.try_get(leak.span.file).map_or("", |source| &*source.text);
            Leak { span: Span::new(leak.span.file, underlined(text, leak.span.range())), ..leak }
        };
        self.places.into_values().map(whole).collect()
    }
}

/// The problems for the author, at most a screenful.
pub(super) fn report(leaks: Vec<Leak>) -> Vec<Diagnostic> {
    let more = leaks.len().saturating_sub(MOST);
    let mut diagnostics: Vec<Diagnostic> = leaks.into_iter().take(MOST).map(Leak::diagnostic).collect();
    if let Some(last) = diagnostics.pop() {
        let places = if more == 1 { "place" } else { "places" };
        let others = (more > 0).then(|| format!("{more} more {places} reach who may not see them"));
        diagnostics.push(
            last.maybe_help(others)
                .help("this is trainbook's second lock, which looks at all bytes before they are written")
                .help("if the same text comes from where no label is, such as your own theme, take it out there or reword it")
                .help("if it does not, trainbook itself is at fault: please report this message"),
        );
    }
    diagnostics
}

impl Leak {
    fn diagnostic(self) -> Diagnostic {
        let first = self.outputs.first().map_or("", String::as_str);
        let more = match self.outputs.len().saturating_sub(1) {
            0 => String::new(),
            1 => " and in 1 more file".to_owned(),
            // Of texts that stand in very many files not all are known.
            more if more + 1 >= MOST_FILES => format!(" and in at least {more} more files"),
            more => format!(" and in {more} more files"),
        };
        let message = match self.is_file {
            true => format!("`{first}` is made of what is for {} only", self.labels),
            false => format!("a text for {} only stands in `{first}`{more}", self.labels),
        };
        Diagnostic::error(CODE, self.span, message).label("written here")
    }
}

/// The words from the first to the end of the last, and no more than one line of them.
fn underlined(text: &str, words: Range<usize>) -> Range<usize> {
    let start = words.start.min(text.len());
    if !text.is_char_boundary(start) {
        return 0..0;
    }
    let line = text[start..].lines().next().unwrap_or("").trim_end();
    let last = words.end.saturating_sub(start);
    let end = match line.get(last..) {
        Some(word) => last + word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len()),
        None => line.len(),
    };
    start..start + end.max(1).min(line.len().max(1))
}

fn shown(edition: &str, address: &str) -> String {
    format!("{edition}/{address}")
}
