//! What the gate found, by the place where it was written: at most a screenful.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::gate::Output;
use crate::gate::files::Stray;
use crate::gate::reading::Reading;
use crate::gate::scan::Hit;
use crate::gate::secrets::Secrets;
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
    /// Where it was found: the edition and an address in it.
    pub outputs: BTreeSet<String>,
    /// What was found is a file that the edition may not have.
    pub is_file: bool,
}

impl Leaks {
    /// Adds the secrets that stand in an edition's files.
    pub(super) fn add_words(&mut self, secrets: &Secrets<'_>, output: &Output<'_>, hits: &[Hit]) {
        let addresses: Vec<&String> = output.artifacts.files().keys().collect();
        for hits in hits.chunk_by(|a, b| a.secret == b.secret) {
            let secret = secrets.get(hits[0].secret);
            let reading = secrets.reading;
            let item = secret.item as usize;
            let Some(file) = reading.file_of(item) else { continue };
            let place = Place { file, item: Some(item) };
            let is_known = self.places.contains_key(&place) || self.places.len() >= BEYOND_DOUBT;
            if !is_known && secrets.is_coincidence(secret) {
                continue;
            }
            let first = secret.first as usize;
            let bytes = reading.place(first..first + secret.count as usize);
            let guide = || output.guide.map_or("", |(file, _)| file);
            let outputs = hits.iter().map(|hit| {
                let address = addresses.get(hit.file as usize).map_or_else(guide, |address| address.as_str());
                shown(output, address)
            });
            let labels = reading.guards[reading.items[item].guards as usize].describe();
            let span = Span::new(file, bytes);
            self.add(place, Leak { span, labels, outputs: outputs.collect(), is_file: false });
        }
    }

    /// Adds a file that an edition may not have.
    pub(super) fn add_file(&mut self, reading: &Reading, output: &Output<'_>, stray: &Stray) {
        let (place, bytes, labels) = match (stray.mention, stray.page) {
            (Some((item, word)), _) => {
                let Some(file) = reading.file_of(item) else { return };
                let first = reading.items[item].first as usize + word;
                let labels = reading.guards[reading.items[item].guards as usize].describe();
                (Place { file, item: Some(item) }, reading.place(first..first + 1), labels)
            }
            (None, Some(page)) => {
                let page = &reading.pages[page];
                (Place { file: page.file, item: None }, 0..3, page.guards.describe())
            }
            (None, None) => return,
        };
        let outputs = BTreeSet::from([shown(output, &stray.address)]);
        self.add(place, Leak { span: Span::new(place.file, bytes), labels, outputs, is_file: true });
    }

    fn add(&mut self, place: Place, mut leak: Leak) {
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

fn shown(output: &Output<'_>, address: &str) -> String {
    format!("{}/{address}", output.artifacts.edition())
}
