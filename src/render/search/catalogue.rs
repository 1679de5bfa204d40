//! The tables of pages, and the texts that hits are shown with.

use std::collections::BTreeMap;

use serde_json::json;

use crate::edition::page::LinkTitle;
use crate::render::search::encode;
use crate::render::search::passages::Passages;
use crate::render::search::place::Place;

/// How many pages a table has.
const PAGES_A_TABLE: usize = 1_000;
/// How many bytes of text a file should have at most; a page is never cut.
const TEXT_SIZE: usize = 32_000;

/// A page of the tables with its text, but for its place among the modules.
pub(super) struct Entry {
    title: String,
    /// From the module's folder, or the site's root.
    address: String,
    /// The section that it stands in; empty if none.
    section: String,
    /// What it says, as JSON.
    text: String,
}

/// Pages in a row as the tables have them.
pub(super) struct Part {
    /// A row for each page, as JSON.
    rows: Vec<String>,
    /// The names of the files that hold the texts, each with how many pages it has. None holds pages of two tables.
    texts: Vec<(String, usize)>,
}

/// All pages by the numbers of the first of those that were read together.
#[derive(Default)]
pub(super) struct Catalogue(BTreeMap<usize, Part>);

impl Entry {
    /// The page at a place, which says this.
    pub(super) fn of(place: Place<'_>, said: &Passages) -> Self {
        let (address, section) = match place {
            Place::Home => ("index.html", ""),
            Place::Glossary => ("glossary.html", ""),
            Place::OfModule(module, page) => {
                let address = page.address.strip_prefix(&module.slug).and_then(|rest| rest.strip_prefix('/'));
                let section = match page.section.as_ref().filter(|section| section.address != page.address) {
                    Some(section) => match &section.title {
                        LinkTitle::Text(title) => title.as_str(),
                        LinkTitle::Generated(_) => "",
                    },
                    None => "",
                };
                (address.unwrap_or(&page.address), section)
            }
        };
        Self {
            title: said.title().to_owned(),
            address: address.to_owned(),
            section: section.to_owned(),
            text: encode::json(&said.list()),
        }
    }

    /// `[title, module, address, section]`: the module by its place or -1, the address from the module's folder or the site's root.
    fn row(&self, module: Option<usize>) -> String {
        let number = module.map_or(json!(-1), |module| json!(module));
        let mut row = vec![json!(self.title), number, json!(self.address)];
        if !self.section.is_empty() {
            row.push(json!(self.section));
        }
        encode::json(&row)
    }
}

impl Catalogue {
    /// Adds pages whose first has this number.
    pub(super) fn add(&mut self, start: usize, part: Part) {
        if !part.rows.is_empty() {
            self.0.insert(start, part);
        }
    }

    /// Writes the tables, and returns their names.
    pub(super) fn write(self, files: &mut Vec<(String, Vec<u8>)>) -> Vec<String> {
        let rows: Vec<&str> = self.0.values().flat_map(|part| &part.rows).map(String::as_str).collect();
        let mut texts = self.0.values().flat_map(|part| &part.texts).peekable();
        let write = |rows: &[&str]| {
            let mut pages = rows.len();
            let texts = std::iter::from_fn(|| {
                let text = texts.next_if(|(_, count)| *count <= pages)?;
                pages -= text.1;
                Some(text)
            });
            let texts: Vec<&(String, usize)> = texts.collect();
            encode::add(files, "pages", &format!("[[{}],{}]", rows.join(","), encode::json(&texts)))
        };
        rows.chunks(PAGES_A_TABLE).map(write).collect()
    }
}

/// The pages of a module, or those of none, the first of which has this number: the files of what they say, and what the tables have
/// of them. A file of texts ends with its module, so that an edit leaves those of the others as they are.
pub(super) fn part(module: Option<usize>, start: usize, entries: &[&Entry]) -> (Vec<(String, Vec<u8>)>, Part) {
    let (mut files, mut texts) = (Vec::new(), Vec::new());
    let (mut together, mut count) = (String::new(), 0);
    let mut close = |together: &mut String, count: &mut usize| {
        if *count > 0 {
            let data = format!("[{together}]");
            texts.push((encode::add(&mut files, "text", &data), *count));
            together.clear();
            *count = 0;
        }
    };
    for (number, entry) in (start..).zip(entries) {
        if number % PAGES_A_TABLE == 0 || together.len() + entry.text.len() > TEXT_SIZE {
            close(&mut together, &mut count);
        }
        if count > 0 {
            together.push(',');
        }
        together.push_str(&entry.text);
        count += 1;
    }
    close(&mut together, &mut count);
    (files, Part { rows: entries.iter().map(|entry| entry.row(module)).collect(), texts })
}
