//! Link definitions (`[name]: address`) and who may use them.
//!
//! CommonMark knows a definition in the whole text, wherever it stands. One inside a labelled block would bring its
//! address and title to everyone who reads a link outside.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::RefDefs;

use crate::label::Labels;

/// The definitions of a text, the links that use them, and the blocks with labels.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    /// Places by name, in the parser's way of comparing names.
    places: BTreeMap<String, Range<usize>>,
    /// A link's place, its definition's, and the guards round the link.
    uses: Vec<(Range<usize>, Range<usize>, Vec<Labels>)>,
    /// What is guarded, with all guards round it.
    guarded: Vec<(Range<usize>, Vec<Labels>)>,
}

impl Definitions {
    pub(super) fn new(found: &RefDefs<'_>) -> Self {
        let places = found.iter().map(|(name, definition)| (folded(name), definition.span.clone())).collect();
        Self { places, ..Self::default() }
    }

    /// A link by name.
    pub(super) fn used(&mut self, name: &str, link: Range<usize>, guards: &[Labels]) {
        if let Some(place) = self.places.get(&folded(name)) {
            self.uses.push((link, place.clone(), guards.to_vec()));
        }
    }

    /// A block with labels.
    pub(super) fn guarded(&mut self, range: Range<usize>, guards: &[Labels]) {
        self.guarded.push((range, guards.to_vec()));
    }

    /// Links that stand outside of a guard that is round their definition, each with the definition.
    pub(super) fn escaped(&self) -> Vec<(Range<usize>, Range<usize>)> {
        let is_outside = |place: &Range<usize>, guards: &[Labels]| {
            let around = self.guarded.iter().filter(|(range, _)| range.contains(&place.start));
            around.flat_map(|(_, all)| all).any(|labels| !guards.contains(labels))
        };
        self.uses
            .iter()
            .filter(|(_, place, guards)| is_outside(place, guards))
            .map(|(link, place, _)| (link.clone(), place.clone()))
            .collect()
    }
}

/// A name as CommonMark compares it: case and the amount of white space do not count.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
