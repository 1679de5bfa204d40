//! The words of a site, cut into files by the letters that they begin with.

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use crate::render::search::encode;
use crate::render::search::index::{Group, Index};

/// How many bytes a file should have.
const SIZE: usize = 40_000;
/// How many first letters words of one file share at least, and how many where there are very many of these.
const FEW_LETTERS: usize = 2;
const MORE_LETTERS: usize = 4;

/// The words of one file.
#[derive(Default)]
struct Shard {
    /// What its words begin with, or come after.
    first: String,
    groups: Map<String, Value>,
    /// Forms whose group begins with other letters, each with a form that leads to it.
    away: Vec<(String, String)>,
    size: usize,
}

/// Writes the word shards, and returns their names with what their words begin with.
pub(super) fn write(index: Index, files: &mut Vec<(String, Vec<u8>)>) -> Vec<(String, String)> {
    let mut groups = index.into_groups();
    // Whole, as two languages may have groups of the same forms.
    groups.par_sort_unstable_by(|a, b| (&a.forms, &a.postings).cmp(&(&b.forms, &b.postings)));
    let mut shards = vec![Shard::default()];
    let mut strays = Vec::new();
    let mut before = String::new();
    for Group { forms, postings } in groups {
        let Some(home) = forms.first().cloned() else { continue };
        if let Some(first) = shards.last().and_then(|shard| shard.cut(&before, &home)) {
            shards.push(Shard { first, ..Shard::default() });
        }
        strays.extend(forms.iter().skip(1).map(|form| (form.clone(), home.clone())));
        if let Some(shard) = shards.last_mut() {
            shard.add(&forms.join(" "), encode::postings(&postings));
        }
        before = home;
    }
    for (form, home) in strays {
        let place = |word: &str| shards.partition_point(|shard| shard.first.as_str() <= word) - 1;
        let there = place(&form);
        if there != place(&home) {
            shards[there].away.push((form, home));
        }
    }
    let written: Vec<_> = shards.into_par_iter().map(Shard::write).collect();
    let named = |(first, (name, file))| {
        files.push(file);
        (first, name)
    };
    written.into_iter().map(named).collect()
}

impl Shard {
    fn add(&mut self, forms: &str, postings: String) {
        self.size += forms.len() + postings.len() + 6;
        match self.groups.get_mut(forms) {
            // Two stems whose only form is written alike, as in two languages.
            Some(Value::Array(others)) => others.push(Value::String(postings)),
            Some(other) => *other = json!([other.take(), postings]),
            None => drop(self.groups.insert(forms.to_owned(), Value::String(postings))),
        }
    }

    /// What the next file begins with, if it begins between these words.
    fn cut(&self, before: &str, next: &str) -> Option<String> {
        let letters = if self.size >= 2 * SIZE { MORE_LETTERS } else { FEW_LETTERS };
        let start = |word: &str| word.chars().take(letters).collect::<String>();
        (self.size >= SIZE && start(before) != start(next)).then(|| start(next))
    }

    /// What its words begin with, and its name and its file.
    fn write(mut self) -> (String, (String, (String, Vec<u8>))) {
        self.away.sort_unstable();
        (self.first, encode::file("words", &encode::json(&(self.groups, self.away))))
    }
}
