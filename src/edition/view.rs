//! What an edition sees of a book: modules, sections and pages that its clearance opens, each opened once.

use std::collections::BTreeMap;
use std::hash::Hasher;
use std::sync::Arc;

use rustc_hash::FxHasher;

use crate::book::{Book, Module, Page};
use crate::config;
use crate::label::{Clearance, Guarded, SUPERVISOR, TRAINER};
use crate::syntax::front_matter::{Day, FrontMatter};

/// A book through one clearance.
pub(super) struct View<'b> {
    pub(super) book: &'b Book,
    pub(super) clearance: Clearance,
    /// The edition; none when the whole book is checked.
    pub(super) edition: Option<&'b config::Edition>,
    /// Whether its site is made. Of others only the problems count: what cannot have any is left out.
    pub(super) is_made: bool,
    pub(super) modules: Vec<ModuleView<'b>>,
    /// All pages in sequence.
    pages: Vec<&'b Page>,
    /// Places in `modules` by their names.
    by_slug: BTreeMap<&'b str, usize>,
    by_path: Arc<ByPath>,
}

/// Places in `pages`, each with the hash of its file's path, in the order of these: of thousands of pages one is found by comparing
/// numbers that lie side by side.
pub(super) type ByPath = Vec<(u32, u32)>;

/// A module and what is seen of it.
pub(super) struct ModuleView<'b> {
    /// The module as it is kept: the same one is the same content.
    pub(super) written: &'b Arc<Guarded<Module>>,
    pub(super) module: &'b Module,
    pub(super) entries: Vec<EntryView<'b>>,
    pub(super) days: Vec<&'b Day>,
}

/// A page or section and what is seen of it.
pub(super) struct EntryView<'b> {
    pub(super) page: &'b Page,
    pub(super) is_section: bool,
    pub(super) children: Vec<&'b Page>,
}

/// Where a file's page is.
#[derive(Clone, Copy)]
pub(super) struct Place<'b> {
    pub(super) page: &'b Page,
}

impl<'b> View<'b> {
    /// What an edition sees.
    pub(super) fn of_edition(book: &'b Book, edition: &'b config::Edition) -> Self {
        Self::new(book, clearance(edition), Some(edition))
    }

    /// The whole book, to be checked and never rendered.
    pub(super) fn of_everything(book: &'b Book) -> Self {
        Self::new(book, everything(), None)
    }

    fn new(book: &'b Book, clearance: Clearance, edition: Option<&'b config::Edition>) -> Self {
        let modules: Vec<ModuleView<'b>> =
            book.modules.iter().filter_map(|written| ModuleView::of(written, &clearance)).collect();
        let pages = modules.iter().flat_map(ModuleView::pages).collect();
        // Where two have one name, which is reported, the first is meant.
        let by_slug =
            modules.iter().enumerate().rev().map(|(place, view)| (view.module.slug.as_str(), place)).collect();
        Self { book, clearance, edition, is_made: false, modules, pages, by_slug, by_path: Arc::default() }
    }

    /// Makes pages findable by their paths. `before` is what this returned for a view of the same pages.
    pub(super) fn index(&mut self, before: Option<Arc<ByPath>>) -> Arc<ByPath> {
        self.by_path = before.unwrap_or_else(|| {
            let mut order: ByPath = self.pages.iter().map(|page| hash(&page.path)).zip(0..).collect();
            order.sort_unstable();
            Arc::new(order)
        });
        Arc::clone(&self.by_path)
    }

    /// The page that a file became, if this edition has it.
    pub(super) fn page_of(&self, path: &str) -> Option<Place<'b>> {
        let hash = hash(path);
        let alike = self.by_path[first_of(&self.by_path, hash)..].iter().take_while(|(other, _)| *other == hash);
        let page = alike.map(|(_, place)| self.pages[*place as usize]).find(|page| page.path == path)?;
        Some(Place { page })
    }

    /// The module of this name, if this edition has it.
    pub(super) fn module(&self, slug: &str) -> Option<&ModuleView<'b>> {
        self.by_slug.get(slug).map(|&place| &self.modules[place])
    }

    pub(super) fn sees_trainer(&self) -> bool {
        self.clearance.sees(TRAINER)
    }

    pub(super) fn sees_supervisor(&self) -> bool {
        self.clearance.sees(SUPERVISOR)
    }
}

/// Hashes of paths are spread evenly over all numbers.
fn hash(path: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(path.as_bytes());
    // What is mixed best comes in the lowest bits.
    (hasher.finish() as u32).reverse_bits()
}

/// Where a hash that a path has is kept: the greater it is the farther behind.
fn guess(order: &ByPath, hash: u32) -> usize {
    ((u64::from(hash) * order.len() as u64) >> u32::BITS) as usize
}

/// Where the hashes begin that are no less than this one. They are near the guess, which spares a search through all of them.
fn first_of(order: &ByPath, hash: u32) -> usize {
    let is_before = |at: usize| order.get(at).is_some_and(|(other, _)| *other < hash);
    let mut at = guess(order, hash);
    while at > 0 && !is_before(at - 1) {
        at -= 1;
    }
    while is_before(at) {
        at += 1;
    }
    at
}

/// What opens every guard, to look at the whole book.
pub(super) fn everything() -> Clearance {
    Clearance::everything()
}

/// What opens only what everyone sees.
pub(super) fn nobody() -> Clearance {
    Clearance::of([])
}

/// What opens what an edition sees.
pub(super) fn clearance(edition: &config::Edition) -> Clearance {
    Clearance::of(edition.sees.iter().map(String::as_str))
}

impl<'b> ModuleView<'b> {
    /// What a clearance opens of a module; none if it does not open the module.
    pub(super) fn of(written: &'b Arc<Guarded<Module>>, clearance: &Clearance) -> Option<Self> {
        let module = written.open(clearance)?;
        let entries = module.entries.iter().filter_map(|entry| entry.open(clearance));
        let entries = entries.map(|entry| EntryView {
            page: &entry.page,
            is_section: entry.is_section,
            children: entry.children.iter().filter_map(|page| page.open(clearance)).collect(),
        });
        let days = module.page.front.agenda.iter().filter_map(|day| day.open(clearance)).collect();
        Some(Self { written, module, entries: entries.collect(), days })
    }

    /// The overview, then sections and pages in order.
    pub(super) fn pages(&self) -> impl Iterator<Item = &'b Page> + '_ {
        let module: &'b Module = self.module;
        std::iter::once(&module.page).chain(
            self.entries.iter().flat_map(|entry| std::iter::once(entry.page).chain(entry.children.iter().copied())),
        )
    }

    /// The heads of the same pages.
    pub(super) fn fronts(&self) -> impl Iterator<Item = &'b Arc<FrontMatter>> + '_ {
        self.pages().map(|page| &page.front)
    }

    pub(super) fn is_track(&self) -> bool {
        !self.module.page.front.agenda.is_empty() && !self.days.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_found_near_the_guess() {
        let path = |number: u32| format!("modules/{:02}-module/{:03}-page.md", number / 25, number % 25);
        for count in [0, 1, 2, 300, 20_000] {
            let mut order: ByPath = (0..count).map(|number| (hash(&path(number)), number)).collect();
            order.sort_unstable();
            for number in 0..count + 1000 {
                let hash = hash(&path(number));
                let first = first_of(&order, hash);
                assert_eq!(first, order.partition_point(|(other, _)| *other < hash));
                let far = first.abs_diff(guess(&order, hash));
                assert!(far <= 3 * (count as usize).isqrt(), "{far} of {count}");
            }
        }
    }
}
