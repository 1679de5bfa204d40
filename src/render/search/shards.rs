//! The words of a site, cut into files by the letters that they begin with.

use std::ops::Range;

use rayon::prelude::*;

use crate::render::search::encode;
use crate::render::search::index::{Group, Index};

/// How many bytes a file should have.
const SIZE: usize = 40_000;
/// How many first letters words of one file share at least, and how many where there are very many of these.
const FEW_LETTERS: usize = 2;
const MORE_LETTERS: usize = 4;

/// The bytes of a group in a file around its forms and pages, which are two strings.
const AROUND: usize = 6;

/// The words of one file.
struct Shard<'g> {
    /// What its words begin with, or come after.
    first: String,
    /// Its groups among all.
    groups: Range<usize>,
    /// Forms whose group begins with other letters, each with a form that leads to it.
    away: Vec<(&'g str, &'g str)>,
    size: usize,
}

/// Writes the word shards, and returns their names with what their words begin with.
pub(super) fn write(index: Index, files: &mut Vec<(String, Vec<u8>)>) -> Vec<(String, String)> {
    let mut groups = index.into_groups();
    // Whole, as two languages may have groups of the same forms.
    groups.par_sort_unstable_by(|a, b| (&a.forms, &a.postings).cmp(&(&b.forms, &b.postings)));
    let mut shards = cut(&groups);
    send_away(&groups, &mut shards);
    let written: Vec<_> = shards.into_par_iter().map(|shard| shard.write(&groups)).collect();
    let named = |(first, (name, file))| {
        files.push(file);
        (first, name)
    };
    written.into_iter().map(named).collect()
}

/// Cuts the groups, which are in order, into files.
fn cut(groups: &[Group]) -> Vec<Shard<'_>> {
    let size = |group: &Group| {
        let forms = group.forms.iter().map(|form| form.len() + 1).sum::<usize>();
        (forms + encode::length(&group.postings) + AROUND).saturating_sub(1)
    };
    let sizes: Vec<usize> = groups.par_iter().map(size).collect();
    let shard = |first, start| Shard { first, groups: start..start, away: Vec::new(), size: 0 };
    let mut shards = vec![shard(String::new(), 0)];
    let mut before = "";
    for (at, (group, size)) in groups.iter().zip(sizes).enumerate() {
        let first = shards.last().and_then(|shard| shard.cut(before, group.home()));
        shards.extend(first.map(|first| shard(first, at)));
        if let Some(shard) = shards.last_mut() {
            shard.groups.end = at + 1;
            shard.size += size;
        }
        before = group.home();
    }
    shards
}

/// Tells each file of the forms that are looked for in it and whose groups are in others.
fn send_away<'g>(groups: &'g [Group], shards: &mut [Shard<'g>]) {
    let place = |shards: &[Shard<'_>], word: &str| shards.partition_point(|shard| shard.first.as_str() <= word) - 1;
    for group in groups {
        for form in group.forms.iter().skip(1) {
            let there = place(shards, form);
            if there != place(shards, group.home()) {
                shards[there].away.push((form, group.home()));
            }
        }
    }
}

impl Group {
    /// The form whose letters tell the file.
    fn home(&self) -> &str {
        self.forms.first().map_or("", String::as_str)
    }
}

impl Shard<'_> {
    /// What the next file begins with, if it begins between these words.
    fn cut(&self, before: &str, next: &str) -> Option<String> {
        let letters = if self.size >= 2 * SIZE { MORE_LETTERS } else { FEW_LETTERS };
        let start = |word: &str| word.chars().take(letters).collect::<String>();
        (self.size >= SIZE && start(before) != start(next)).then(|| start(next))
    }

    /// What its words begin with, and its name and its file.
    fn write(mut self, groups: &[Group]) -> (String, (String, (String, Vec<u8>))) {
        self.away.sort_unstable();
        let mut json = String::with_capacity(self.size + AROUND);
        json.push_str("[{");
        // Two stems whose only form is written alike, as in two languages, are one entry with a list.
        for (at, alike) in groups[self.groups.clone()].chunk_by(|a, b| a.forms == b.forms).enumerate() {
            if at > 0 {
                json.push(',');
            }
            json.push_str(&encode::json(&alike[0].forms.join(" ")));
            json.push_str(if alike.len() > 1 { ":[" } else { ":" });
            for (at, group) in alike.iter().enumerate() {
                json.push_str(if at > 0 { ",\"" } else { "\"" });
                encode::postings(&group.postings, &mut json);
                json.push('"');
            }
            if alike.len() > 1 {
                json.push(']');
            }
        }
        json.push_str("},");
        json.push_str(&encode::json(&self.away));
        json.push(']');
        (self.first, encode::file("words", &json))
    }
}
