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
use crate::gate::markup;
use crate::gate::sheet::{Item, Sheet};
use crate::gate::words::{Speller, gram};
use crate::slug::strip_prefix_number;
use crate::source::FileId;
use crate::syntax::front_matter::MapKind;

/// All texts of a book as words.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) words: Vec<u64>,
    places: Vec<u32>,
    pub(super) items: Vec<Item>,
    pub(super) guards: Vec<Guards>,
    /// The Markdown files.
    pub(super) pages: Vec<PageFile>,
    /// The words of the interface, in order.
    pub(super) interface: Vec<u64>,
}

/// A Markdown file.
#[derive(Debug)]
pub(super) struct PageFile {
    pub(super) file: FileId,
    /// Its guards.
    pub(super) guards: Guards,
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

impl Reading {
    /// Reads all texts.
    pub(super) fn of(texts: &Texts<'_>) -> Self {
        let opened: Vec<Opened<'_>> =
            texts.pages.par_iter().filter_map(|(path, file)| open(texts, path, *file)).collect();
        let owners = owners(&opened);
        let sheets: Vec<(Guards, Sheet)> = opened.par_iter().map(|file| sheet(file, &owners, texts.raw_html)).collect();
        let mut reading = Self { interface: markup::interface_words(texts.interface), ..Self::default() };
        let words = sheets.iter().map(|(_, sheet)| sheet.words.len()).sum();
        reading.words.reserve(words);
        reading.places.reserve(words);
        for (file, (guards, sheet)) in opened.iter().zip(sheets) {
            let first = reading.items.len();
            reading.add(sheet);
            let items = first..reading.items.len();
            reading.pages.push(PageFile {
                file: file.file,
                guards,
                address: address_words(&address(&file.parts)),
                items,
            });
        }
        let mut public = Sheet::default();
        public.guard(&Guards::default());
        markup::read_interface(texts.interface, &mut public);
        blocks::read(texts.settings, 0..texts.settings.len(), &Guards::default(), &mut public);
        for (path, bytes) in &texts.theme {
            markup::read_file(path, bytes, &mut public);
        }
        reading.add(public);
        reading
    }

    fn add(&mut self, sheet: Sheet) {
        let (word, guard) = (self.words.len() as u32, self.guards.len() as u32);
        self.words.extend(sheet.words);
        self.places.extend(sheet.places);
        self.items.extend(sheet.items.into_iter().map(|item| Item {
            first: item.first + word,
            guards: item.guards + guard,
            ..item
        }));
        self.guards.extend(sheet.guards);
    }

    /// The words of an item.
    pub(super) fn words_of(&self, item: &Item) -> &[u64] {
        let first = item.first as usize;
        &self.words[first..first + item.count as usize]
    }

    /// The file of an item.
    pub(super) fn file_of(&self, item: usize) -> Option<FileId> {
        let at = self.pages.partition_point(|page| page.items.end <= item);
        self.pages.get(at).map(|page| page.file)
    }

    /// Where words begin that an item holds, and where the last of them does.
    pub(super) fn place(&self, words: Range<usize>) -> Range<usize> {
        let start = self.places[words.start] as usize;
        start..(self.places[words.end - 1] as usize).max(start)
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
    for line in text.split_inclusive('\n') {
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

/// The modules and sections, by their paths from the modules' folder.
fn owners(files: &[Opened<'_>]) -> BTreeMap<String, Owner> {
    let indexes = files.iter().filter(|file| file.parts.len() > 1 && is_index(file.parts[file.parts.len() - 1]));
    let owner = |file: &Opened<'_>| {
        let head = file.head.as_ref();
        Owner { guard: head.and_then(Head::guard), shows_keys: head.is_some_and(Head::shows_keys) }
    };
    indexes.map(|file| (file.parts[..file.parts.len() - 1].join("/"), owner(file))).collect()
}

fn is_index(name: &str) -> bool {
    name.eq_ignore_ascii_case("index.md")
}

fn sheet(file: &Opened<'_>, owners: &BTreeMap<String, Owner>, raw_html: bool) -> (Guards, Sheet) {
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
    let address = address(&file.parts) + ".html";
    sheet.plain(&address, 0..address.len());
    sheet.places[first..].fill(0);
    if shows_keys {
        sheet.guards.iter_mut().for_each(|guards| guards.0.retain(|guard| !guard.is_key));
    }
    (around, sheet)
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
    let (mut speller, mut words) = (Speller::default(), Vec::new());
    speller.read(address, 0..address.len(), &mut words);
    speller.end(&mut words);
    gram(&words)
}
