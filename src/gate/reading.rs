//! All texts of a book as words, with the labels that stand round them.
//!
//! [`Reading::of`] is made once for a build; what is hidden from an edition is asked of it.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::gate::Texts;
use crate::gate::blocks;
use crate::gate::guards::{Guard, Guards};
use crate::gate::head::Head;
use crate::gate::interface;
use crate::gate::markup;
use crate::gate::sheet::{Item, Sheet};
use crate::gate::words::{gram, is_code, words};
use crate::slug::strip_prefix_number;
use crate::source::{FileId, lines};
use crate::syntax::front_matter::MapKind;

/// How many files are read before their words are put with the others.
const FILES_AT_ONCE: usize = 128;
/// The fewest bytes of a word and the gap behind it, as far as room for words goes.
const BYTES_A_WORD: usize = 5;

/// All texts of a book as words.
#[derive(Debug, Default)]
pub struct Reading {
    /// The short numbers of the words.
    words: Vec<u32>,
    /// How far behind the word before it in its item each word begins.
    steps: Vec<u8>,
    /// Where words begin for which that cannot be said in so few bits.
    far: Vec<(u32, u32)>,
    /// The whole numbers of codes, by the places of the words.
    codes: Vec<(u32, u64)>,
    pub(super) items: Vec<Item>,
    /// All guards that there are, each once.
    pub(super) guards: Vec<Guards>,
    /// The Markdown files.
    pub(super) pages: Vec<PageFile>,
    /// The words of the interface, in order.
    pub(super) interface: Vec<u32>,
}

/// A Markdown file.
#[derive(Debug)]
pub(super) struct PageFile {
    pub(super) file: FileId,
    /// Its guards, among those of the reading.
    pub(super) guards: u32,
    /// The words of the address that it gets, as one number.
    pub(super) address: u64,
    /// Its items in the reading.
    items: Range<usize>,
}

/// A file with its head.
struct Opened<'t> {
    file: FileId,
    text: &'t str,
    /// Module, section and file, from the modules' folder.
    parts: Vec<&'t str>,
    head: Option<Head<'t>>,
    body: Range<usize>,
}

/// A file that was read.
struct ReadFile {
    file: FileId,
    around: Guards,
    address: u64,
    sheet: Sheet,
}

/// The guards that are known, with their places in the reading.
type Known = BTreeMap<Guards, u32>;

impl Reading {
    /// Reads all texts.
    pub fn of(texts: &Texts<'_>) -> Self {
        let owners = owners(texts);
        let mut reading = Self { interface: interface::label_words(texts.interface), ..Self::default() };
        let bytes: usize = texts.pages.iter().map(|(_, file)| texts.sources.get(*file).text.len()).sum();
        reading.words.reserve(bytes / BYTES_A_WORD);
        reading.steps.reserve(bytes / BYTES_A_WORD);
        let mut known = Known::new();
        // While the words of some files are put with the others, the next are read.
        let read = |(path, file): &(&str, FileId)| Some(read(&open(texts, path, *file)?, &owners, texts.raw_html));
        let mut files: Vec<ReadFile> = Vec::new();
        for pages in texts.pages.chunks(FILES_AT_ONCE) {
            let add = || files.into_iter().for_each(|file| reading.add_file(file, &mut known));
            let next = || pages.par_iter().filter_map(read).collect();
            ((), files) = rayon::join(add, next);
        }
        files.into_iter().for_each(|file| reading.add_file(file, &mut known));
        let mut public = Sheet::default();
        public.guard(&Guards::default());
        interface::read(texts.interface, &mut public);
        blocks::read(texts.settings, 0..texts.settings.len(), &Guards::default(), &mut public);
        for (path, bytes) in &texts.theme {
            markup::read_file(path, bytes, &mut public);
        }
        reading.add(public, &mut known);
        reading
    }

    fn add_file(&mut self, read: ReadFile, known: &mut Known) {
        let first = self.items.len();
        self.add(read.sheet, known);
        let guards = self.number(read.around, known);
        let items = first..self.items.len();
        self.pages.push(PageFile { file: read.file, guards, address: read.address, items });
    }

    fn add(&mut self, mut sheet: Sheet, known: &mut Known) {
        // All words are in items, one item behind the other.
        sheet.end_item();
        let word = self.words.len() as u32;
        let guards: Vec<u32> = sheet.guards.into_iter().map(|guards| self.number(guards, known)).collect();
        self.words.extend(sheet.words);
        self.codes.extend(sheet.codes.into_iter().map(|(at, code)| (at + word, code)));
        for item in sheet.items {
            let places = &sheet.places[item.first as usize..][..item.count as usize];
            let first = item.first + word;
            self.add_places(first, places);
            let (guards, place) = (guards[item.guards as usize], places.first().copied().unwrap_or(0));
            self.items.push(Item { first, count: item.count, guards, place });
        }
    }

    /// Adds the places of an item's words.
    fn add_places(&mut self, first: u32, places: &[u32]) {
        let mut before = places.first().copied().unwrap_or(0);
        for (word, place) in (first..).zip(places) {
            let step = place.checked_sub(before).and_then(|step| u8::try_from(step).ok());
            if step.is_none() {
                self.far.push((word, *place));
            }
            self.steps.push(step.unwrap_or(0));
            before = *place;
        }
    }

    /// The place of guards among all that there are.
    fn number(&mut self, guards: Guards, known: &mut Known) -> u32 {
        if let Some(number) = known.get(&guards) {
            return *number;
        }
        let number = self.guards.len() as u32;
        self.guards.push(guards.clone());
        known.insert(guards, number);
        number
    }

    /// Words by their places.
    pub(super) fn words(&self, range: Range<usize>) -> &[u32] {
        &self.words[range]
    }

    /// The words of an item.
    pub(super) fn words_of(&self, item: &Item) -> &[u32] {
        let first = item.first as usize;
        &self.words[first..first + item.count as usize]
    }

    /// The whole number of a word at a place if it is a code; of others, the short one.
    pub(super) fn whole(&self, at: u32, word: u32) -> u64 {
        let code = || self.codes.binary_search_by_key(&at, |(place, _)| *place).ok();
        let code = is_code(word).then(code).flatten();
        code.map_or(u64::from(word), |code| self.codes[code].1)
    }

    /// The item that holds a word.
    pub(super) fn item_at(&self, word: u32) -> usize {
        self.items.partition_point(|item| item.first <= word).saturating_sub(1)
    }

    /// The guards of an item.
    pub(super) fn guards_of(&self, item: &Item) -> &Guards {
        &self.guards[item.guards as usize]
    }

    /// The file of an item.
    pub(super) fn file_of(&self, item: usize) -> Option<FileId> {
        let at = self.pages.partition_point(|page| page.items.end <= item);
        self.pages.get(at).map(|page| page.file)
    }

    /// Where words begin that an item holds, and where the last of them does.
    pub(super) fn place(&self, item: &Item, words: Range<usize>) -> Range<usize> {
        let start = self.place_of(item, words.start);
        start..self.place_of(item, words.end - 1).max(start)
    }

    /// Where a word begins that an item holds.
    fn place_of(&self, item: &Item, word: usize) -> usize {
        let far = self.far.partition_point(|(at, _)| *at as usize <= word);
        let far = far.checked_sub(1).map(|at| self.far[at]).filter(|(at, _)| *at > item.first);
        let (first, place) = far.unwrap_or((item.first, item.place));
        let steps = &self.steps[first as usize + 1..=word.max(first as usize)];
        place as usize + steps.iter().map(|step| usize::from(*step)).sum::<usize>()
    }
}

fn open<'t>(texts: &Texts<'t>, path: &'t str, file: FileId) -> Option<Opened<'t>> {
    let text: &'t str = &texts.sources.get(file).text;
    let inside = path.strip_prefix(texts.src.trim_end_matches('/'))?.trim_start_matches('/');
    let (head, body) = split(text);
    let head = head.and_then(|head| Head::parse(text, head));
    Some(Opened { file, text, parts: inside.split('/').collect(), head, body })
}

/// The YAML between two lines of `---`, and the text behind it.
fn split(text: &str) -> (Option<Range<usize>>, Range<usize>) {
    let mut at = 0;
    let mut start = None;
    for line in lines(text) {
        match start {
            None if line.trim_end() == "---" => start = Some(line.len()),
            None => break,
            Some(start) if matches!(line.trim_end(), "---" | "...") => {
                return (Some(start..at), at + line.len()..text.len());
            }
            Some(_) => {}
        }
        at += line.len();
    }
    (None, 0..text.len())
}

/// What a module or section says of all its files.
#[derive(Default)]
struct Owner {
    guard: Option<Guard>,
    shows_keys: bool,
}

/// The modules and sections, by their paths from the modules' folder. Their heads are read for this alone: those of all files
/// together would be many.
fn owners(texts: &Texts<'_>) -> BTreeMap<String, Owner> {
    let indexes = texts.pages.par_iter().filter(|(path, _)| path.rsplit('/').next().is_some_and(is_index));
    let owner = |(path, file): &(&str, FileId)| {
        let opened = open(texts, path, *file)?;
        let folder = opened.parts[..opened.parts.len() - 1].join("/");
        let head = opened.head.as_ref();
        let owner = Owner { guard: head.and_then(Head::guard), shows_keys: head.is_some_and(Head::shows_keys) };
        (opened.parts.len() > 1).then_some((folder, owner))
    };
    let owners: Vec<(String, Owner)> = indexes.filter_map(owner).collect();
    owners.into_iter().collect()
}

fn is_index(name: &str) -> bool {
    name.eq_ignore_ascii_case("index.md")
}

fn read(file: &Opened<'_>, owners: &BTreeMap<String, Owner>, raw_html: bool) -> ReadFile {
    let mut around = Guards::default();
    let mut shows_keys = file.parts.len() == 1 && file.head.as_ref().is_some_and(Head::shows_keys);
    for depth in 1..file.parts.len() {
        let owner = owners.get(&file.parts[..depth].join("/"));
        around = around.and(owner.and_then(|owner| owner.guard.clone()));
        shows_keys |= owner.is_some_and(|owner| owner.shows_keys);
    }
    let is_owner = file.parts.len() > 1 && is_index(file.parts[file.parts.len() - 1]);
    if !is_owner {
        around = around.and(file.head.as_ref().and_then(Head::guard));
    }
    let mut sheet = Sheet::of(raw_html, file.text.len());
    if let Some(head) = &file.head {
        head.read(kind(&file.parts), &around, &mut sheet);
    }
    blocks::read(file.text, file.body.clone(), &around, &mut sheet);
    sheet.guard(&around);
    let first = sheet.places.len();
    let address = address(&file.parts);
    let with_ending = format!("{address}.html");
    sheet.plain(&with_ending, 0..with_ending.len());
    sheet.places[first..].fill(0);
    if shows_keys {
        sheet.guards.iter_mut().for_each(|guards| guards.0.retain(|guard| !guard.is_key));
    }
    ReadFile { file: file.file, around, address: address_words(&address), sheet }
}

fn kind(parts: &[&str]) -> MapKind {
    match parts {
        [_] => MapKind::Module,
        [_, index] if is_index(index) => MapKind::Module,
        [_, _, index] if is_index(index) => MapKind::Section,
        _ => MapKind::Page,
    }
}

/// The address of a page without its ending, as far as its words go.
fn address(parts: &[&str]) -> String {
    let names: Vec<&str> =
        parts.iter().map(|part| strip_prefix_number(part.strip_suffix(".md").unwrap_or(part)).1).collect();
    if names.len() == 1 { format!("{}/index", names[0]) } else { names.join("/") }
}

/// The words of an address without its ending, as one number.
pub(super) fn address_words(address: &str) -> u64 {
    gram(&words(address))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::words::{Listener, Speller};

    /// A sheet whose words begin at these places, item by item.
    fn sheet(items: &[&[u32]]) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.guard(&Guards::default());
        for places in items {
            places.iter().for_each(|place| sheet.word(1 << 40, *place as usize));
            sheet.end_item();
        }
        sheet
    }

    #[test]
    fn places_are_exact_however_far_words_are_apart() {
        let items: [&[u32]; 5] =
            [&[7, 9, 264, 519, 520, 1_000_000, 1_000_001, 30, 31, 31], &[4], &[900, 2, 260], &[0, 0, 0], &[1, 300_000]];
        let (mut reading, mut known) = (Reading::default(), Known::new());
        reading.add(sheet(&items[..2]), &mut known);
        reading.add(sheet(&items[2..]), &mut known);
        assert_eq!((reading.items.len(), reading.guards.len()), (5, 1), "guards are kept once");
        assert_eq!(reading.steps.len(), reading.words.len());
        let mut word = 0;
        for (number, places) in items.iter().enumerate() {
            for place in *places {
                assert_eq!(reading.item_at(word), number);
                assert_eq!(reading.place_of(&reading.items[number], word as usize), *place as usize);
                word += 1;
            }
        }
        assert_eq!(reading.place(&reading.items[0], 1..7), 9..1_000_001);
        assert_eq!(reading.place(&reading.items[0], 6..9), 1_000_001..1_000_001);
    }

    #[test]
    fn codes_keep_their_whole_numbers() {
        let text = "the code is door4711open2b or room4712open3c";
        let all = words(text);
        let (mut reading, mut known) = (Reading::default(), Known::new());
        for _ in 0..2 {
            let mut sheet = Sheet::default();
            sheet.guard(&Guards::default());
            let mut speller = Speller::default();
            speller.read(text, 0..text.len(), &mut sheet);
            speller.end(&mut sheet);
            reading.add(sheet, &mut known);
        }
        for (at, word) in (0..).zip(all.iter().chain(&all)) {
            let whole = reading.whole(at, reading.words[at as usize]);
            assert_eq!(whole, if is_code(*word) { *word } else { u64::from(*word as u32) });
        }
        assert_eq!(reading.codes.len(), 4);
    }
}
