//! The search of an edition: what its pages say, as files that a browser loads as it needs them.
//!
//! [`files`] is the door. Every file below `search/` is a call of `trainbookSearch`, so that it loads as a script from a folder
//! as well as from a host:
//!
//! - `index.js`: modules, and which table or shard is where. It alone has a name that stays; all others bear a content hash.
//! - word shards: the word forms that occur, grouped by stem, with the pages of each group. A browser needs no stemmer.
//! - page tables: titles and addresses, a thousand pages each.
//! - texts: what pages say, block by block, with the anchors that lead there. A browser loads those of the hits that it shows.
//!
//! Invariants: only the edition's own pages are read, and of them what is shown without being asked for: no key of a trainee's
//! question, no folded answer. The same site gives the same bytes.

mod catalogue;
mod encode;
mod index;
mod pages;
mod passages;
mod place;
mod shards;
mod stem;
mod weight;
mod words;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::edition::site::Site;
use crate::render::search::catalogue::{Catalogue, Entry};
use crate::render::search::index::{Index, Part};
use crate::render::search::place::Place;
use crate::strings::Strings;

/// The address of the file that names all others, from the site's root.
pub const ENTRY: &str = "search/index.js";

/// The files of an edition's search by their addresses from the site's root; none for a site without search.
pub fn files(site: &Site, strings: &Strings) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    if !site.search {
        return files;
    }
    let places = Place::all(site);
    // Some parts for each thread, so that none waits long for the last; each part has a list of its words.
    let together = (places.len() / (4 * rayon::current_num_threads())).clamp(8, 256);
    let read: Vec<(Vec<Entry>, Part)> = places
        .par_chunks(together)
        .map(|places| {
            let mut part = Part::default();
            let entry = |place: &Place<'_>| {
                let said = pages::passages(site, strings, *place);
                part.add(&said, &site.language);
                Entry::of(site, *place, said)
            };
            (places.iter().map(entry).collect(), part)
        })
        .collect();
    let mut index = Index::default();
    let mut catalogue = Catalogue::default();
    for (entries, part) in read {
        index.add(part);
        entries.into_iter().for_each(|entry| catalogue.add(entry));
    }
    let words = shards::write(index, &mut files);
    let tables = catalogue.write(&mut files);
    let modules: Vec<(&str, &str)> =
        site.modules.iter().map(|module| (module.title.as_str(), module.slug.as_str())).collect();
    let entry = serde_json::json!({ "pages": places.len(), "modules": modules, "tables": tables, "words": words });
    files.insert(ENTRY.to_owned(), encode::call("index", &entry.to_string()));
    files
}
