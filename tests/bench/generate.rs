//! A book of any size out of a seed: the same seed gives the same bytes on every machine.
//!
//! Pages are like those of an institute: headings, paragraphs, lists, now and then a table, notes to the trainer, a
//! reflection, and links to other pages.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// Pages in a module.
pub(crate) const PAGES_A_MODULE: usize = 25;
/// Different words in a book.
const VOCABULARY: usize = 8_000;

/// Numbers that look thrown, by a linear congruential generator.
pub(crate) struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// The words of a book.
pub(crate) struct Prose {
    dice: Dice,
    words: Vec<String>,
}

impl Prose {
    /// Words from a seed.
    pub(crate) fn new(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let syllables = [
            "per", "ma", "nen", "cy", "fa", "mi", "ly", "child", "care", "re", "la", "tion", "ship", "sup", "port",
            "team",
        ];
        let word = |dice: &mut Dice| (0..=dice.roll(3)).map(|_| syllables[dice.roll(syllables.len())]).collect();
        let words = (0..VOCABULARY).map(|_| word(&mut dice)).collect();
        Self { dice, words }
    }

    /// So many words.
    fn words(&mut self, count: usize) -> String {
        let mut text = String::new();
        for at in 0..count {
            // Some words are common and most are rare.
            let rank = self.dice.roll(VOCABULARY) * self.dice.roll(VOCABULARY) / VOCABULARY;
            if at > 0 {
                text.push(' ');
            }
            text.push_str(&self.words[rank]);
        }
        text
    }

    /// The Markdown of a page without its head: about a thousand words.
    fn body(&mut self, blocks: Blocks) -> String {
        let mut text = String::new();
        for part in 0..5 {
            let _ = write!(text, "## {}\n\n{}.\n\n{}.\n\n", self.words(4), self.words(70), self.words(70));
            for _ in 0..3 {
                let _ = writeln!(text, "- {}", self.words(8));
            }
            match (part, blocks) {
                (1, _) => {
                    let _ = write!(text, "\n| {} | {} |\n| --- | --- |\n", self.words(1), self.words(1));
                    for _ in 0..4 {
                        let _ = writeln!(text, "| {} | {} |", self.words(2), self.words(6));
                    }
                    text.push('\n');
                }
                (2, Blocks::Own) => {
                    let _ = write!(text, "\n::: trainer-note\n{}.\n:::\n\n", self.words(30));
                }
                (3, Blocks::Own) => {
                    let _ = write!(
                        text,
                        "\n::: reflection\n{}?\n::: answer\n{}.\n:::\n:::\n\n",
                        self.words(12),
                        self.words(20)
                    );
                }
                _ => text.push('\n'),
            }
        }
        text
    }
}

/// Whether pages have trainbook's own blocks; other generators get plain Markdown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blocks {
    /// Notes and reflections.
    Own,
    /// None.
    Plain,
}

/// A page of a generated book.
pub(crate) struct Page {
    /// The module's number.
    pub(crate) module: usize,
    /// The page's number in the module.
    pub(crate) number: usize,
    /// Its title.
    pub(crate) title: String,
    /// Its Markdown.
    pub(crate) body: String,
}

/// The pages of a book.
pub(crate) fn pages(count: usize, seed: u64, blocks: Blocks) -> Vec<Page> {
    let mut prose = Prose::new(seed);
    let page = |at: usize, prose: &mut Prose| {
        let (module, number) = (at / PAGES_A_MODULE, at % PAGES_A_MODULE);
        let title = format!("{} {number}", prose.words(3));
        let link = format!("\nSee [the next one](page-{}.md).\n", (number + 1) % PAGES_A_MODULE.min(count));
        let body = prose.body(blocks) + if blocks == Blocks::Own { &link } else { "" };
        Page { module, number, title, body: format!("{body}\nMark: none\n") }
    };
    (0..count).map(|at| page(at, &mut prose)).collect()
}

/// Writes a book for trainbook into a folder.
pub(crate) fn write_book(folder: &Path, pages: &[Page]) -> io::Result<()> {
    fs::create_dir_all(folder.join("modules"))?;
    fs::write(folder.join("book.toml"), "[book]\ntitle = \"A large book\"\n")?;
    for page in pages {
        let module = folder.join(format!("modules/module-{}", page.module));
        if page.number == 0 {
            fs::create_dir_all(&module)?;
            let head =
                format!("---\ntitle: Module {}\nobjectives:\n  - Name what it is about\n---\n\nText.\n", page.module);
            fs::write(module.join("index.md"), head)?;
        }
        let head = format!("---\ntitle: {}\nduration: 20\n---\n\n", page.title);
        fs::write(module.join(format!("page-{}.md", page.number)), head + &page.body)?;
    }
    Ok(())
}
