//! Good texts with something broken in them: the seeds of the fuzz targets, mutated as careless hands and broken tools do.
//!
//! The same properties are fuzz targets in `tests/fuzz/`, which look for new texts; here they are the same on every run.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};

use crate::{sealed, survival};

/// How many texts are tried of each kind.
const CASES: u32 = 700;

/// What gets into texts: signs of Markdown, of fences and of YAML, and what no text has.
const TOKENS: &[&str] = &[
    ":::",
    "\n:::\n",
    "\n::: trainer-note\n",
    "::: only {for=",
    "{for=trainer}",
    "}",
    "{",
    "```\n",
    "~~~",
    "---",
    "\n---\n",
    "...",
    "- ",
    "\n  - ",
    "> ",
    "    ",
    "\t",
    ": ",
    ":",
    "? ",
    "|\n",
    ">-\n",
    "&a ",
    "*a",
    "<<: *a",
    "!!binary ",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "%",
    "@",
    "\u{feff}",
    "\0",
    "\r",
    "\r\n",
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "<!--",
    "-->",
    "<script>",
    "</div>",
    "[^a]",
    "\n[^a]: ",
    "](",
    "![",
    "\\",
    "$",
    "&#0;",
    "=== modules/m/p.md\n",
    "=== ../x\n",
    "99999999999h",
    "-1",
    "1e999",
    "for: trainer\n",
    "title: \n",
];

/// One thing that is done to a text. Places are parts of its length.
#[derive(Debug, Clone)]
enum Mutation {
    Flip { at: u16, bits: u8 },
    Insert { at: u16, token: &'static str },
    Delete { at: u16, length: u8 },
    Duplicate { at: u16, length: u8, times: u8 },
    SwapLines { one: u16, other: u16 },
    Splice { at: u16, seed: u16, from: u16 },
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let token = proptest::sample::select(TOKENS);
    prop_oneof![
        1 => (any::<u16>(), 1u8..).prop_map(|(at, bits)| Mutation::Flip { at, bits }),
        6 => (any::<u16>(), token).prop_map(|(at, token)| Mutation::Insert { at, token }),
        2 => (any::<u16>(), 1u8..40).prop_map(|(at, length)| Mutation::Delete { at, length }),
        2 => (any::<u16>(), 1u8.., 1u8..20).prop_map(|(at, length, times)| Mutation::Duplicate { at, length, times }),
        2 => (any::<u16>(), any::<u16>()).prop_map(|(one, other)| Mutation::SwapLines { one, other }),
        1 => (any::<u16>(), any::<u16>(), any::<u16>()).prop_map(|(at, seed, from)| Mutation::Splice { at, seed, from }),
    ]
}

impl Mutation {
    fn apply(&self, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        match self {
            Self::Flip { at, bits } => {
                let at = place(*at, bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }
            Self::Insert { at, token } => insert(bytes, *at, token.as_bytes()),
            Self::Delete { at, length } => drop(bytes.drain(part(bytes, *at, *length))),
            Self::Duplicate { at, length, times } => {
                let copied = bytes[part(bytes, *at, *length)].repeat(usize::from(*times));
                insert(bytes, *at, &copied);
            }
            Self::SwapLines { one, other } => {
                let mut lines: Vec<&[u8]> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
                if !lines.is_empty() {
                    let (one, other) = (place(*one, lines.len() - 1), place(*other, lines.len() - 1));
                    lines.swap(one, other);
                }
                *bytes = lines.concat();
            }
            Self::Splice { at, seed, from } => {
                let seed = &seeds[place(*seed, seeds.len() - 1)];
                insert(bytes, *at, &seed[place(*from, seed.len())..]);
            }
        }
    }
}

/// A place from 0 to `length`.
fn place(at: u16, length: usize) -> usize {
    usize::from(at) * length / usize::from(u16::MAX)
}

fn part(bytes: &[u8], at: u16, length: u8) -> std::ops::Range<usize> {
    let start = place(at, bytes.len());
    start..(start + usize::from(length)).min(bytes.len())
}

fn insert(bytes: &mut Vec<u8>, at: u16, new: &[u8]) {
    let at = place(at, bytes.len());
    bytes.splice(at..at, new.iter().copied());
}

/// The seeds of a kind, in the order of their names.
fn seeds(kind: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(kind);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "no seeds of {kind}");
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// Holds mutated seeds of a kind to a property.
fn hold(kind: &str, property: impl Fn(&[u8]) -> Result<bool, String>) {
    let seeds = seeds(kind);
    for seed in &seeds {
        assert!(property(seed).unwrap(), "a seed is a good text: {}", String::from_utf8_lossy(seed));
    }
    let built = Cell::new(0_u32);
    let config = ProptestConfig {
        cases: CASES,
        failure_persistence: None,
        max_shrink_iters: 300,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    };
    let texts = (0..seeds.len(), proptest::collection::vec(mutation(), 1..5));
    let held = TestRunner::new(config).run(&texts, |(seed, mutations)| {
        let mut bytes = seeds[seed].clone();
        mutations.iter().for_each(|mutation| mutation.apply(&mut bytes, &seeds));
        let is_built = property(&bytes).map_err(TestCaseError::fail)?;
        built.set(built.get() + u32::from(is_built));
        Ok(())
    });
    held.unwrap_or_else(|error| panic!("{error}"));
    assert!(built.get() > CASES / 20, "only {} of {CASES} texts became a site: nothing could leak", built.get());
}

#[test]
fn broken_front_matter_neither_leaks_nor_brings_the_program_down() {
    hold("front_matter", survival::front_matter);
}

#[test]
fn broken_fences_round_a_note_do_not_open_it() {
    hold("fences", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let third = text.floor_char_boundary(text.len() / 3);
        let two_thirds = text.floor_char_boundary(text.len() * 2 / 3);
        sealed::check(&text[..third], &text[third..two_thirds], &text[two_thirds..])?;
        survival::page(&[b"---\ntitle: Page\n---\n", bytes].concat())
    });
}

#[test]
fn a_broken_page_neither_leaks_nor_brings_the_program_down() {
    hold("page", survival::page);
}

#[test]
fn a_broken_book_neither_leaks_nor_brings_the_program_down() {
    hold("book", survival::whole_book);
}
