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
    /// Places in `modules` by their names.
    by_slug: BTreeMap<&'b str, usize>,
    /// Its pages, once they were asked for: see [`View::index`].
    addresses: Arc<Addresses>,
}

/// Addresses of pages by the paths of their files.
///
/// Looked up for each link of a book, in no order: so what is looked at lies side by side.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    /// Of each path its hash and where it begins in `names`, as far behind as the hash is great or in the next free slot. In a
    /// free one, of which there are as many or more, that is 0.
    slots: Vec<(u32, u32)>,
    /// Each path with its address, NUL before, between and behind: no path has one.
    names: String,
    /// How many of a hash's last bits do not count for the slot.
    shift: u32,
    /// How many paths there are.
    count: usize,
}

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
        // Where two have one name, which is reported, the first is meant.
        let by_slug =
            modules.iter().enumerate().rev().map(|(place, view)| (view.module.slug.as_str(), place)).collect();
        Self { book, clearance, edition, is_made: false, modules, by_slug, addresses: Arc::default() }
    }

    /// Makes pages findable by their paths. `before` is what this returned for a view of the same pages, `all` what it returned for the
    /// view of everything: whoever sees as many pages sees the same.
    pub(super) fn index(&mut self, before: Option<Arc<Addresses>>, all: Option<&Arc<Addresses>>) -> Arc<Addresses> {
        let pages = || self.modules.iter().flat_map(ModuleView::pages);
        let made = || Arc::new(Addresses::of(pages().map(|page| (page.path.as_str(), page.address.as_str()))));
        let all = || all.filter(|all| all.count == pages().count()).map(Arc::clone);
        self.addresses = before.or_else(all).unwrap_or_else(made);
        Arc::clone(&self.addresses)
    }

    /// Whether this is known to have the same pages as another view.
    pub(super) fn has_the_pages_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.addresses, &other.addresses)
    }

    /// The address of the page that a file became, if this edition has it.
    pub(super) fn address_of(&self, path: &str) -> Option<&str> {
        self.addresses.get(path)
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

impl Addresses {
    /// Of paths with their addresses.
    fn of<'p>(pages: impl Iterator<Item = (&'p str, &'p str)>) -> Self {
        let mut names = String::from("\0");
        let mut paths = Vec::new();
        for (path, address) in pages {
            paths.push((hash(path), names.len() as u32));
            for name in [path, address] {
                names.push_str(name);
                names.push('\0');
            }
        }
        let bits = (2 * paths.len()).max(2).next_power_of_two().trailing_zeros();
        let mut all = Self { slots: vec![(0, 0); 1 << bits], names, shift: u32::BITS - bits, count: paths.len() };
        for (hash, at) in paths {
            let free = all.slots_of(hash).find(|slot| all.slots[*slot].1 == 0);
            free.into_iter().for_each(|slot| all.slots[slot] = (hash, at));
        }
        all
    }

    /// The address that a path has.
    fn get(&self, path: &str) -> Option<&str> {
        let hash = hash(path);
        let used = self.slots_of(hash).map(|slot| self.slots[slot]).take_while(|(_, at)| *at > 0);
        let rest = |(_, at)| self.names[at as usize..].strip_prefix(path)?.strip_prefix('\0');
        let mut alike = used.filter(|(other, _)| *other == hash).filter_map(rest);
        alike.next()?.split('\0').next()
    }

    /// All slots, in the order in which those are looked at that a hash can have.
    fn slots_of(&self, hash: u32) -> impl Iterator<Item = usize> + use<> {
        let count = self.slots.len();
        let first = if count == 0 { 0 } else { (hash >> self.shift) as usize };
        (first..count).chain(0..first)
    }
}

/// Hashes of paths are spread evenly over all numbers.
fn hash(path: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(path.as_bytes());
    // What is mixed best comes in the lowest bits.
    (hasher.finish() as u32).reverse_bits()
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
    fn an_address_is_found_among_any_number_without_going_through_many() {
        for count in [0, 1, 2, 3, 300, 20_000] {
            let path = |number: usize| format!("modules/{:02}-module/{:03}-page.md", number / 25, number % 25);
            let pages: Vec<(String, String)> =
                (0..count).map(|number| (path(number), format!("{number}.html"))).collect();
            let addresses = Addresses::of(pages.iter().map(|(path, address)| (path.as_str(), address.as_str())));
            for (path, address) in &pages {
                assert_eq!(addresses.get(path), Some(address.as_str()), "{path} of {count}");
            }
            assert!((count..count + 300).all(|number| addresses.get(&path(number)).is_none()));
            let steps = |number| {
                addresses.slots_of(hash(&path(number))).take_while(|slot| addresses.slots[*slot].1 > 0).count()
            };
            let all: usize = (0..2 * count).map(steps).sum();
            assert!(all <= 8 * count, "{all} steps for {count}");
        }
    }

    #[test]
    fn a_path_that_begins_as_another_is_another() {
        let addresses = Addresses::of([("a/b.md", "a/b.html"), ("a/b.md.md", "c.html"), ("", "d.html")].into_iter());
        let found = ["a/b.md", "a/b.md.md", "", "a/b", "a/b.md.", "c.html", "b.md"].map(|path| addresses.get(path));
        assert_eq!(found, [Some("a/b.html"), Some("c.html"), Some("d.html"), None, None, None, None]);
        assert_eq!(Addresses::default().get("a"), None);
    }
}
