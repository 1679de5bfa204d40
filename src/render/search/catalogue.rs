//! The tables of pages, and the texts that hits are shown with.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::edition::page::LinkTitle;
use crate::edition::site::Site;
use crate::render::search::encode;
use crate::render::search::passages::Passages;
use crate::render::search::place::Place;

/// How many pages a table has.
const PAGES_A_TABLE: usize = 1_000;
/// How many bytes of text a file should have at most; a page is never cut.
const TEXT_SIZE: usize = 32_000;

/// A page of the tables with its text.
pub(super) struct Entry {
    /// The module's place; none for pages of the site.
    module: Option<usize>,
    /// `[title, module, address, section]`: the module by its place or -1, the address from the module's folder or the site's root.
    row: Value,
    /// What it says, as JSON.
    text: String,
}

/// All pages in the order of their numbers.
#[derive(Default)]
pub(super) struct Catalogue(Vec<Entry>);

/// A table of pages: their rows, and the names of the files that hold their texts, each with how many pages it has.
type Table = (Vec<Value>, Vec<(String, usize)>);

impl Entry {
    /// The page at a place, which says this.
    pub(super) fn of(site: &Site, place: Place<'_>, said: Passages) -> Self {
        let title = said.title().to_owned();
        let (module, address, section) = match place {
            Place::Home => (None, "index.html", ""),
            Place::Glossary => (None, "glossary.html", ""),
            Place::OfModule(at, module, page) => {
                let address = page.address.strip_prefix(&module.slug).and_then(|rest| rest.strip_prefix('/'));
                let section = match page.section.as_ref().filter(|section| section.address != page.address) {
                    Some(section) => match &section.title {
                        LinkTitle::Text(title) => title.as_str(),
                        LinkTitle::Generated(_) => "",
                    },
                    None => "",
                };
                (Some(at), address.unwrap_or(&page.address), section)
            }
        };
        debug_assert!(module.is_none_or(|module| module < site.modules.len()));
        let number = module.map_or(json!(-1), |module| json!(module));
        let mut row = vec![json!(title), number, json!(address)];
        if !section.is_empty() {
            row.push(json!(section));
        }
        Self { module, row: Value::Array(row), text: encode::json(&said.list()) }
    }
}

impl Catalogue {
    /// Adds the next page.
    pub(super) fn add(&mut self, entry: Entry) {
        self.0.push(entry);
    }

    /// Writes tables and texts, and returns the names of the tables.
    pub(super) fn write(self, files: &mut BTreeMap<String, Vec<u8>>) -> Vec<String> {
        let mut pages = self.0.into_iter().peekable();
        let mut tables = Vec::new();
        while pages.peek().is_some() {
            let table = table(pages.by_ref().take(PAGES_A_TABLE), files);
            tables.push(encode::add(files, "pages", &encode::json(&table)));
        }
        tables
    }
}

/// A table of these pages. A file of texts ends with its module, so that an edit leaves those of the others as they are.
fn table(pages: impl Iterator<Item = Entry>, files: &mut BTreeMap<String, Vec<u8>>) -> Table {
    let (mut rows, mut texts) = (Vec::new(), Vec::new());
    let (mut together, mut count, mut module) = (String::new(), 0, None);
    let mut close = |together: &mut String, count: &mut usize| {
        if *count > 0 {
            let data = format!("[{together}]");
            texts.push((encode::add(files, "text", &data), *count));
            together.clear();
            *count = 0;
        }
    };
    for entry in pages {
        if entry.module != module || together.len() + entry.text.len() > TEXT_SIZE {
            close(&mut together, &mut count);
        }
        if count > 0 {
            together.push(',');
        }
        together.push_str(&entry.text);
        rows.push(entry.row);
        (count, module) = (count + 1, entry.module);
    }
    close(&mut together, &mut count);
    (rows, texts)
}
