//! Which words are on which pages: words of one stem are one group.

use std::collections::BTreeMap;

use crate::render::search::passages::{Passages, Said};
use crate::render::search::stem::Stems;
use crate::render::search::weight::{Counts, Kind};
use crate::render::search::words;

/// The words of a page by their stems.
pub(super) struct PageWords(BTreeMap<String, PageWord>);

#[derive(Default)]
struct PageWord {
    counts: Counts,
    /// As they are looked up.
    forms: Vec<String>,
}

/// The words of one stem.
#[derive(Default)]
pub(super) struct Group {
    /// As they are looked up, each once, in no order.
    pub(super) forms: Vec<String>,
    /// The pages by their numbers, with weights.
    pub(super) postings: Vec<(u32, u8)>,
}

/// The words of a site by their stems.
#[derive(Default)]
pub(super) struct Index {
    pages: u32,
    groups: BTreeMap<String, Group>,
}

/// The words of a page in a book in this language.
pub(super) fn of_page(said: &Passages, language: &str) -> PageWords {
    let mut by_language: BTreeMap<&str, BTreeMap<String, Counts>> = BTreeMap::new();
    let mut add = |language, text: &str, kind: Kind| {
        let words = by_language.entry(language).or_default();
        words::each(text, |word| match words.get_mut(word) {
            Some(counts) => counts.add(kind),
            None => words.entry(word.to_lowercase()).or_default().add(kind),
        });
    };
    add(language, said.title(), Kind::Title);
    for passage in said.list() {
        let language = passage.language.as_deref().unwrap_or(language);
        match &passage.said {
            Said::Heading { title, .. } => add(language, title, Kind::Heading),
            Said::Text(text) => add(language, text, passage.kind),
            Said::Aside(text) => add(language, text, Kind::Heading),
            Said::Back { .. } => {}
        }
    }
    let mut page: BTreeMap<String, PageWord> = BTreeMap::new();
    for (language, words) in by_language {
        let stems = Stems::of(language);
        for (word, counts) in words {
            let entry = page.entry(words::folded(&stems.stem(&word))).or_default();
            entry.counts = entry.counts.and(counts);
            let form = words::folded(&word);
            if !entry.forms.contains(&form) {
                entry.forms.push(form);
            }
        }
    }
    PageWords(page)
}

impl Index {
    /// Adds the words of the next page.
    pub(super) fn add(&mut self, words: PageWords) {
        for (stem, word) in words.0 {
            let group = self.groups.entry(stem).or_default();
            group.postings.push((self.pages, word.counts.weight()));
            for form in word.forms {
                if !group.forms.contains(&form) {
                    group.forms.push(form);
                }
            }
        }
        self.pages += 1;
    }

    /// All groups, the forms of each in order.
    pub(super) fn into_groups(self) -> Vec<Group> {
        let mut groups: Vec<Group> = self.groups.into_values().collect();
        groups.iter_mut().for_each(|group| group.forms.sort_unstable());
        groups
    }
}
