//! The tables of pages.

use std::collections::BTreeMap;

use serde_json::json;

use crate::edition::page::LinkTitle;
use crate::render::search::encode;
use crate::render::search::passages::Passages;
use crate::render::search::place::Place;

/// How many pages a table has.
const PAGES_A_TABLE: usize = 1_000;

/// A page of the tables, but for its place among the modules.
pub(super) struct Entry {
    title: String,
    /// From the module's folder, or the site's root.
    address: String,
    /// The section that it stands in; empty if none.
    section: String,
}

/// A row for each page as JSON, by the numbers of the first of those that were read together.
#[derive(Default)]
pub(super) struct Catalogue(BTreeMap<usize, Vec<String>>);

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
        Self { title: said.title().to_owned(), address: address.to_owned(), section: section.to_owned() }
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
    /// Adds the pages of a module, or of none, the first of which has this number.
    pub(super) fn add<'e>(&mut self, module: Option<usize>, start: usize, entries: impl Iterator<Item = &'e Entry>) {
        let rows: Vec<String> = entries.map(|entry| entry.row(module)).collect();
        if !rows.is_empty() {
            self.0.insert(start, rows);
        }
    }

    /// Writes the tables, and returns their names.
    pub(super) fn write(self, files: &mut Vec<(String, Vec<u8>)>) -> Vec<String> {
        let rows: Vec<&str> = self.0.values().flatten().map(String::as_str).collect();
        rows.chunks(PAGES_A_TABLE).map(|rows| encode::add(files, "pages", &format!("[{}]", rows.join(",")))).collect()
    }
}
