//! Search: what each edition's index knows, and how large it gets. How hits are shown is seen by `tests/browser/search.test.mjs`.
//!
//! The files are read as a browser reads them, with a decoder of this test's own.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::memory::{Editions, MemoryBook};

const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The search of an edition.
struct Search {
    /// Pages by word, with weights.
    words: BTreeMap<String, BTreeMap<String, u8>>,
}

/// What a file hands over, and by which name.
fn handed(bytes: &[u8]) -> (String, Value) {
    let text = str::from_utf8(bytes).unwrap().trim_end();
    let arguments = text.strip_prefix("trainbookSearch(").unwrap().strip_suffix(");").unwrap();
    serde_json::from_str(&format!("[{arguments}]")).unwrap()
}

fn number(digits: &mut impl Iterator<Item = usize>) -> Option<usize> {
    let mut value = 0;
    for place in 0.. {
        let digit = digits.next()?;
        value |= (digit & 31) << (5 * place);
        if digit & 32 == 0 {
            return Some(value);
        }
    }
    None
}

impl Search {
    fn of(editions: &Editions, edition: &str) -> Self {
        let files = editions.files(edition);
        let file = |name: &str| {
            let (called, data) = handed(&files[&format!("search/{name}.js")]);
            assert_eq!(called, name);
            data
        };
        let index = file("index");
        let mut addresses = Vec::new();
        for table in index["tables"].as_array().unwrap() {
            for row in file(table.as_str().unwrap()).as_array().unwrap() {
                let module = row[1].as_i64().unwrap();
                let folder = usize::try_from(module)
                    .map_or(String::new(), |module| format!("{}/", index["modules"][module][1].as_str().unwrap()));
                addresses.push(format!("{folder}{}", row[2].as_str().unwrap()));
            }
        }
        assert_eq!(index["pages"].as_u64().unwrap(), addresses.len() as u64);
        assert_eq!(addresses.iter().collect::<BTreeSet<_>>().len(), addresses.len());
        let mut words: BTreeMap<String, BTreeMap<String, u8>> = BTreeMap::new();
        for shard in index["words"].as_array().unwrap() {
            let shard = file(shard[1].as_str().unwrap());
            for (forms, postings) in shard[0].as_object().unwrap() {
                let mut digits = postings.as_str().unwrap().chars().map(|digit| DIGITS.find(digit).unwrap());
                let mut page = 0;
                while let Some(value) = number(&mut digits) {
                    page += value >> 1;
                    let weight = if value & 1 == 1 { digits.next().unwrap() as u8 } else { 1 };
                    for form in forms.split(' ') {
                        words.entry(form.to_owned()).or_default().insert(addresses[page].clone(), weight);
                    }
                }
            }
        }
        Self { words }
    }

    /// The pages that a word leads to.
    fn pages(&self, word: &str) -> Vec<&str> {
        self.words.get(word).into_iter().flatten().map(|(address, _)| address.as_str()).collect()
    }

    fn weight(&self, word: &str, address: &str) -> u8 {
        self.words[word][address]
    }
}

fn book(language: &str, page: &str) -> Search {
    let editions = MemoryBook::of_page(page)
        .file("book.toml", &format!("[book]\ntitle = \"Book\"\nlanguage = \"{language}\"\n"))
        .build()
        .clean();
    Search::of(&editions, "trainee")
}

const GUARDED: &str = "\
Everyone reads about bridges.

::: trainer-note
Only trainers know of lanterns.
:::

::: supervisor-note
Only supervisors know of harbors.
:::

:::: reflection {#own} Think
What is a quay?
::: answer
A landing of stones.
:::
::::

::: question {#check}
Which one floats?

- [ ] Anchors
- [x] Corks

  They weigh less than rain.
:::
";

#[test]
fn an_edition_finds_what_its_pages_show() {
    let editions = MemoryBook::of_page(GUARDED)
        .file("modules/m/index.md", "---\ntitle: Module\nanswers: self-check\n---\n")
        .build()
        .clean();
    let found = |edition: &str| {
        let search = Search::of(&editions, edition);
        ["bridges", "lanterns", "harbors", "quay", "landing", "corks", "rain"]
            .map(|word| usize::from(search.pages(word).contains(&"m/p.html")))
    };
    // Answers and keys that readers unfold are no hits.
    assert!(editions.text("trainee", "m/p.html").contains("landing of stones"));
    assert!(editions.text("trainee", "m/p.html").contains("less than rain"));
    assert_eq!(found("trainee"), [1, 0, 0, 1, 0, 1, 0]);
    assert_eq!(found("trainer"), [1, 1, 0, 1, 1, 1, 1]);
    assert_eq!(found("supervisor"), [1, 0, 1, 1, 0, 1, 0]);
    let all = editions.files("trainee").iter().filter(|(path, _)| path.starts_with("search/"));
    let all: String = all.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    assert!(all.contains("bridge") && !all.contains("lantern") && !all.contains("harbor"));
}

#[test]
fn every_kind_of_content_is_found() {
    let module = "\
title: Moorings
code: HB-7
summary: About berths.
audience: [Pilots]
objectives: [Describe buoys]
key_points: [Ropes chafe.]
activities:
  - title: Knotting
    instructions: Tie a bowline.
resources:
  - { topic: Charts, title: Almanac, url: https://example.org/, description: Tides by day. }
glossary:
  - { term: Fender, definition: A cushion of cork. }
";
    let page = "\
## Soundings

| Depth | Bottom |
|---|---|
| Fathom | Gravel |

![A lighthouse](light.png \"Seen from starboard\")

`halyard` and *spinnaker*[^1]

::: key-point Remember
Windward first.
:::

[^1]: A sail like a balloon.
";
    let editions = MemoryBook::new()
        .file("modules/m/index.md", &format!("---\n{module}---\nIntroducing yawls.\n"))
        .file("modules/m/p.md", &format!("---\ntitle: Rigging\n---\n\n{page}"))
        .bytes(
            "modules/m/light.png",
            include_bytes!("../../modules/writing-training/images/editions-side-by-side.png").to_vec(),
        )
        .build()
        .clean();
    let search = Search::of(&editions, "trainee");
    for (word, address) in [
        ("moorings", "m/index.html"),
        ("hb", "m/index.html"),
        ("berths", "m/index.html"),
        ("pilots", "m/index.html"),
        ("buoys", "m/index.html"),
        ("yawls", "m/index.html"),
        ("chafe", "m/key-points.html"),
        ("bowline", "m/activities.html"),
        ("knotting", "m/activities.html"),
        ("almanac", "m/resources.html"),
        ("tides", "m/resources.html"),
        ("fender", "glossary.html"),
        ("cushion", "glossary.html"),
        ("rigging", "m/p.html"),
        ("soundings", "m/p.html"),
        ("fathom", "m/p.html"),
        ("gravel", "m/p.html"),
        ("lighthouse", "m/p.html"),
        ("starboard", "m/p.html"),
        ("halyard", "m/p.html"),
        ("spinnaker", "m/p.html"),
        ("windward", "m/p.html"),
        ("balloon", "m/p.html"),
    ] {
        assert!(search.pages(word).contains(&address), "{word}: {:?}", search.pages(word));
    }
    let weights = ["rigging", "soundings", "windward", "gravel"].map(|word| search.weight(word, "m/p.html"));
    assert!(weights.is_sorted_by(|a, b| a > b), "{weights:?}");
}

#[test]
fn forms_of_a_word_are_one_group_in_the_language_of_the_book() {
    let both = |language: &str, one: &str, other: &str| {
        let editions = MemoryBook::new()
            .file("book.toml", &format!("[book]\ntitle = \"Book\"\nlanguage = \"{language}\"\n"))
            .file("modules/m/index.md", "---\ntitle: Module\n---\n")
            .file("modules/m/a.md", &format!("---\ntitle: A\n---\n{one}\n"))
            .file("modules/m/b.md", &format!("---\ntitle: B\n---\n{other}\n"))
            .build()
            .clean();
        Search::of(&editions, "trainee")
    };
    // Each form is on a page of its own, and leads to both.
    for (language, one, other) in [
        ("en", "planned", "planning"),
        ("es-MX", "familia", "familias"),
        ("fr", "famille", "familles"),
        ("ar", "الكتاب", "كتاب"),
    ] {
        let search = both(language, one, other);
        for form in [one, other] {
            assert_eq!(search.pages(form), ["m/a.html", "m/b.html"], "{language} {form}");
        }
    }
    // A passage has the rules of its own language, and a language without rules has none.
    let search = both("en", "::: note {lang=es}\nniños\n:::", "::: note {lang=es}\nniño\n:::");
    assert_eq!(search.pages("nino"), ["m/a.html", "m/b.html"]);
    assert_eq!(both("vi", "planned", "planning").pages("planned"), ["m/a.html"]);
}

#[test]
fn accents_and_case_are_folded_and_words_without_rules_stay() {
    let search = book("vi", "Đường phố và GIÁO DỤC.\n");
    for word in ["duong", "pho", "giao", "duc"] {
        assert_eq!(search.pages(word), ["m/p.html"], "{word}");
    }
    assert_eq!(book("ht", "Timoun yo aprann.\n").pages("timoun"), ["m/p.html"]);
}

#[test]
fn the_same_book_gives_the_same_bytes_and_an_edit_changes_only_the_words() {
    let made = |text: &str| {
        MemoryBook::new()
            .file("modules/a/index.md", "---\ntitle: A\n---\nOne.\n")
            .file("modules/b/index.md", &format!("---\ntitle: B\n---\n{text}\n"))
            .build()
            .clean()
    };
    let files = |text: &str| -> BTreeMap<String, Vec<u8>> { made(text).files("trainee").clone() };
    let (before, again, after) = (files("Two."), files("Two."), files("Three."));
    assert!(before == again);
    let changed: BTreeSet<&str> = before
        .iter()
        .filter(|(path, bytes)| after.get(*path) != Some(bytes))
        .map(|(path, _)| path.split('-').next().unwrap())
        .collect();
    assert_eq!(changed, BTreeSet::from(["b/index.html", "search/index.js", "search/words"]));
}

#[test]
fn a_book_can_do_without_search() {
    let editions = MemoryBook::of_page("Text.")
        .file("book.toml", "[book]\ntitle = \"Book\"\n[output.html]\nsearch = false\n")
        .build()
        .clean();
    let files = editions.files("trainee");
    assert!(!files.keys().any(|path| path.starts_with("search")), "{:?}", files.keys());
    assert!(!editions.html("trainee", "m/p.html").contains("search.html"));
    let with = MemoryBook::of_page("Text.").build().clean();
    assert!(with.html("trainee", "m/p.html").contains("../search.html"));
    assert!(with.files("trainee").contains_key("search.html"));
}

/// Pages that editions share are read once for all of them: here pairs of editions share the second page, each pair its own, and
/// all four the first and the last.
#[test]
fn an_edition_beside_others_has_the_search_that_it_has_alone() {
    let book = || {
        let mut book = MemoryBook::new()
            .file(
                "book.toml",
                "[book]\ntitle = \"Book\"\n[editions.public]\nsees = []\n[editions.staff]\nsees = [\"trainer\"]\n",
            )
            .file("modules/m/index.md", "---\ntitle: Module\n---\n")
            .file("modules/n/index.md", "---\ntitle: Another\n---\n")
            .file("modules/m/1.md", "---\ntitle: One\n---\nPlain words.\n")
            .file("modules/m/2.md", "---\ntitle: Two\n---\nOpen words.\n\n::: trainer-note\nSealed words.\n:::\n")
            .file("modules/m/5.md", "---\ntitle: Five\n---\nThe last words.\n");
        let asked = "::: reflection\nWhat now?\n\n::: answer\nA possible reply.\n:::\n:::\n";
        for number in [3, 6] {
            book = book.file(&format!("modules/n/{number}.md"), &format!("---\ntitle: Asked\n---\n{}", asked));
        }
        book
    };
    let together = book().build().clean();
    for edition in ["trainee", "public", "trainer", "staff", "supervisor"] {
        let alone = book().build_only(&[edition]).clean();
        let is_public = ["trainee", "public"].contains(&edition);
        // Beside a public edition the others lead to it.
        let compared = |files: &BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
            let same = |path: &str| is_public || path.starts_with("search/");
            files.iter().filter(|(path, _)| same(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
        };
        let (one, other) = (compared(together.files(edition)), compared(alone.files(edition)));
        assert!(one == other, "{edition}: {:?} {:?}", one.keys(), other.keys());
        let search = || one.iter().filter(|(path, _)| path.starts_with("search/"));
        let knows = |word: &str| search().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(word));
        assert_eq!(knows("sealed"), ["trainer", "staff"].contains(&edition), "{edition}");
        assert!(knows("open") && knows("last"), "{edition}");
    }
}

/// A text of so many words, of a vocabulary of 30,000 in which few words are frequent, as in any language.
fn prose(seed: u64, words: usize) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut text = String::new();
    for place in 0..words {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let share = (state >> 11) as f64 / (1u64 << 53) as f64;
        let mut word = 30_000f64.powf(share) as u64;
        for syllable in ["ka", "lo", "mi", "ter", "san", "du", "ve", "pri"].iter().cycle().skip((word % 7) as usize) {
            text.push_str(syllable);
            text.push(char::from(b'a' + (word % 26) as u8));
            word /= 26;
            if word == 0 {
                break;
            }
        }
        text.push_str(match place % 90 {
            89 => ".\n\n",
            _ => " ",
        });
    }
    text
}

#[test]
fn a_thousand_pages_of_a_thousand_words_stay_small() {
    let mut book = MemoryBook::new().file("book.toml", "[book]\ntitle = \"Book\"\n[build]\neditions = [\"trainee\"]\n");
    for module in 0..20 {
        book = book.file(&format!("modules/m{module}/index.md"), "---\ntitle: Module\n---\n");
        for page in 0..50 {
            let text = prose(module * 50 + page + 1, 1_000);
            book = book
                .file(&format!("modules/m{module}/p{page}.md"), &format!("---\ntitle: Page {page}\n---\n\n{text}\n"));
        }
    }
    let editions = book.build();
    let files = editions.files("trainee").iter().filter(|(path, _)| path.starts_with("search/"));
    let sizes: Vec<usize> = files.map(|(_, bytes)| bytes.len()).collect();
    let (size, largest) = (sizes.iter().sum::<usize>(), sizes.iter().max().unwrap());
    assert!(size <= 2_600_000, "{size} bytes");
    assert!(size > 500_000, "{size} bytes: the book is no book");
    assert!(*largest < 130_000, "{largest} of {size} bytes");
}
