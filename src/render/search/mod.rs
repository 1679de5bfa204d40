//! The search of an edition: what its pages say, as files that a browser loads as it needs them.
//!
//! A [`Reader`] is the door: it takes one module after the other, in any order and from any thread, so that a caller can let each go
//! before the next. [`files`] reads a site that is there as a whole. Every file below `search/` is a call of `trainbookSearch`, so that it
//! loads as a script from a folder as well as from a host:
//!
//! - `index.js`: modules, and which table or shard is where. It alone has a name that stays; all others bear a content hash.
//! - word shards: the word forms that occur, grouped by stem, with the pages of each group. A browser needs no stemmer.
//! - page tables: titles and addresses, a thousand pages each.
//!
//! The words that a hit is shown with are not among them: a browser takes these from the page itself.
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

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use crate::edition::page::{Page, PageBody};
use crate::edition::site::{Module, Site};
use crate::render::search::catalogue::{Catalogue, Entry};
use crate::render::search::index::{Index, Part};
use crate::render::search::place::Place;
use crate::strings::Strings;

/// The address of the file that names all others, from the site's root.
pub const ENTRY: &str = "search/index.js";

/// How many pages of a module are read together at most.
const TOGETHER: usize = 128;

/// Files with their addresses from the site's root.
type Files = Vec<(String, Vec<u8>)>;

/// Reads the pages of one site for its search.
pub struct Reader<'a> {
    site: &'a Site,
    strings: &'a Strings,
    /// For each module the number of its first page.
    starts: Vec<usize>,
    pages: usize,
    read: Mutex<Read>,
}

/// What was read so far.
#[derive(Default)]
struct Read {
    index: Index,
    catalogue: Catalogue,
}

/// What pages say that several editions share: those of one module, to be read once for all of them.
pub struct Shared {
    /// The pages that more than one edition has, by where they are in memory.
    pages: BTreeSet<usize>,
    runs: BTreeMap<Key, Arc<Run>>,
}

/// Which pages; for readers who see `trainer` or not, if that was asked.
type Key = (Vec<usize>, Option<bool>);

/// What pages in a row say.
struct Run {
    entries: Vec<Entry>,
    words: Part,
    /// Whether they say the same in every edition.
    is_for_all: bool,
}

/// The files of the search of a site by their addresses from its root; none for a site without search.
pub fn files(site: &Site, strings: &Strings) -> BTreeMap<String, Vec<u8>> {
    let reader = Reader::of(site, strings);
    let module = |(place, module): (usize, &Arc<Module>)| reader.module(place, module, &mut Shared::none());
    site.modules.par_iter().enumerate().for_each(module);
    reader.finish().into_iter().collect()
}

impl<'a> Reader<'a> {
    /// For a site, of whose modules no more is looked at than their titles and how many pages they have.
    pub fn of(site: &'a Site, strings: &'a Strings) -> Self {
        let mut pages = Place::of_site(site).len();
        let starts = site.modules.iter().map(|module| {
            let start = pages;
            pages += module.pages.len() + module.extras.len();
            start
        });
        Self { site, strings, starts: starts.collect(), pages, read: Mutex::default() }
    }

    /// Reads the module at a place of the site.
    pub fn module(&self, place: usize, module: &Module, shared: &mut Shared) {
        if self.site.search {
            self.add(Some(place), self.starts[place], &Place::of_module(module), shared);
        }
    }

    /// Reads the pages of no module, and returns all files. Every module was read before.
    pub fn finish(self) -> Files {
        if !self.site.search {
            return Files::new();
        }
        self.add(None, 0, &Place::of_site(self.site), &mut Shared::none());
        let mut files = Files::new();
        let Read { index, catalogue, .. } = self.read.into_inner().unwrap_or_else(PoisonError::into_inner);
        let words = shards::write(index, &mut files);
        let tables = catalogue.write(&mut files);
        let modules = self.site.modules.iter().map(|module| (module.title.as_str(), module.slug.as_str()));
        let modules: Vec<(&str, &str)> = modules.collect();
        let entry = serde_json::json!({ "pages": self.pages, "modules": modules, "tables": tables, "words": words });
        files.push((ENTRY.to_owned(), encode::call("index", &entry.to_string())));
        files
    }

    /// Reads pages in a row, the first of which has this number.
    fn add(&self, module: Option<usize>, start: usize, places: &[Place<'_>], shared: &mut Shared) {
        let runs = self.runs(places, shared);
        let mut read = self.read();
        let mut number = start;
        for run in &runs {
            read.index.add(&run.words, number);
            number += run.entries.len();
        }
        read.catalogue.add(module, start, runs.iter().flat_map(|run| &run.entries));
    }

    fn read(&self) -> MutexGuard<'_, Read> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What pages in a row say; of those that are shared what was read for another edition.
    fn runs(&self, places: &[Place<'_>], shared: &mut Shared) -> Vec<Arc<Run>> {
        let alike = places.chunk_by(|one, other| shared.has(one) == shared.has(other));
        let pieces: Vec<&[Place<'_>]> = alike.flat_map(|run| run.chunks(TOGETHER)).collect();
        let known = |places: &&[Place<'_>]| shared.run(places, self.site.edition.trainer);
        let known: Vec<Option<Arc<Run>>> = pieces.iter().map(known).collect();
        let run = |(places, known): (&&[Place<'_>], Option<Arc<Run>>)| {
            known.unwrap_or_else(|| Arc::new(Run::of(self.site, self.strings, places)))
        };
        let runs: Vec<Arc<Run>> = pieces.par_iter().zip(known).map(run).collect();
        for (places, run) in pieces.iter().zip(&runs) {
            shared.keep(places, self.site.edition.trainer, run);
        }
        runs
    }
}

impl Shared {
    /// Nothing is shared.
    pub fn none() -> Self {
        Self { pages: BTreeSet::new(), runs: BTreeMap::new() }
    }

    /// Between editions that have a module like these, which stay where they are meanwhile.
    pub fn of<'m>(modules: impl Iterator<Item = &'m Module>) -> Self {
        let (mut once, mut pages) = (BTreeSet::new(), BTreeSet::new());
        let all = modules.flat_map(|module| &module.pages);
        for page in all.filter(|page| matches!(page.body, PageBody::Content(_))) {
            if !once.insert(whereabouts(page)) {
                pages.insert(whereabouts(page));
            }
        }
        Self { pages, runs: BTreeMap::new() }
    }

    fn has(&self, place: &Place<'_>) -> bool {
        self.page(place).is_some()
    }

    /// Where a page is in memory, if several editions have it.
    fn page(&self, place: &Place<'_>) -> Option<usize> {
        let Place::OfModule(_, page) = place else { return None };
        Some(whereabouts(page)).filter(|page| self.pages.contains(page))
    }

    /// What these pages say, if they were read.
    fn run(&self, places: &[Place<'_>], trainer: bool) -> Option<Arc<Run>> {
        let pages: Vec<usize> = places.iter().map(|place| self.page(place)).collect::<Option<_>>()?;
        let find = |trainer| self.runs.get(&(pages.clone(), trainer));
        find(None).or_else(|| find(Some(trainer))).map(Arc::clone)
    }

    fn keep(&mut self, places: &[Place<'_>], trainer: bool, run: &Arc<Run>) {
        if let Some(pages) = places.iter().map(|place| self.page(place)).collect::<Option<_>>() {
            let trainer = (!run.is_for_all).then_some(trainer);
            self.runs.entry((pages, trainer)).or_insert_with(|| Arc::clone(run));
        }
    }
}

impl Run {
    fn of(site: &Site, strings: &Strings, places: &[Place<'_>]) -> Self {
        let mut run = Self { entries: Vec::with_capacity(places.len()), words: Part::default(), is_for_all: true };
        for place in places {
            let said = pages::passages(site, strings, *place);
            run.words.add(&said, &site.language);
            run.entries.push(Entry::of(*place, &said));
            run.is_for_all &= said.is_for_all();
        }
        run
    }
}

/// Where a page is in memory: two editions that have it at the same place have the same page.
fn whereabouts(page: &Arc<Page>) -> usize {
    Arc::as_ptr(page).addr()
}
