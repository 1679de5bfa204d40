//! A book of any size out of a seed: the same seed gives the same bytes on every machine.
//!
//! Pages are like those of an institute. Each has headings, paragraphs, lists and a table, about a thousand words in all, and
//! links to other pages of its module and of others. Of trainbook's own there are a trainer's note, a script and a reflection
//! on each page, an activity on every fourth and a knowledge check on every fifth; a picture is on every fifth.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// Different words in a book.
const VOCABULARY: usize = 8_000;

/// What a book is like.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    /// How many pages.
    pub(crate) pages: usize,
    /// How many of them in a module.
    pub(crate) pages_a_module: usize,
    /// How many parts under a heading in a page, of about two hundred words each.
    pub(crate) parts: usize,
    /// How many links to other pages in a page.
    pub(crate) links: usize,
    /// How deep a list in a page goes.
    pub(crate) depth: usize,
    /// Whether pages have what other generators do not know.
    pub(crate) blocks: Blocks,
}

impl Shape {
    /// A book of so many usual pages.
    pub(crate) fn usual(pages: usize, blocks: Blocks) -> Self {
        Self { pages, pages_a_module: 25, parts: 5, links: 4, depth: 1, blocks }
    }
}

/// Whether pages have trainbook's own blocks; other generators get plain Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blocks {
    /// Notes, scripts, reflections, activities, checks.
    Own,
    /// None.
    Plain,
}

/// A page of a generated book.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// The module's number.
    pub(crate) module: usize,
    /// The page's number in the module.
    pub(crate) number: usize,
    /// Its title.
    pub(crate) title: String,
    /// Its text.
    pub(crate) body: Vec<Piece>,
    /// Activities that are placed on it, as front matter.
    pub(crate) activities: String,
    /// A picture beside it: its name and content.
    pub(crate) picture: Option<(String, String)>,
}

/// A piece of a page's text.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    /// Markdown that everybody reads alike.
    Text(String),
    /// The address of a page, by module and number: each generator has its own way to write it.
    Link(usize, usize),
}

impl Page {
    /// The Markdown, with addresses written by `link`.
    pub(crate) fn markdown(&self, link: impl Fn(usize, usize) -> String) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Link(module, number) => link(*module, *number),
        };
        self.body.iter().map(piece).collect()
    }
}

/// The pages of a book.
pub(crate) fn pages(shape: Shape, seed: u64) -> Vec<Page> {
    let mut prose = Prose::new(seed);
    (0..shape.pages).map(|at| page(&mut prose, shape, at)).collect()
}

fn page(prose: &mut Prose, shape: Shape, at: usize) -> Page {
    let (module, number) = (at / shape.pages_a_module, at % shape.pages_a_module);
    let title = format!("{} {number}", prose.words(3));
    let mut body = Vec::new();
    let mut activities = String::new();
    for part in 0..shape.parts {
        body.push(Piece::Text(prose.part(part, at, shape)));
    }
    if shape.blocks == Blocks::Own && at % 4 == 1 {
        activities = prose.activity(at);
        body.push(Piece::Text(format!("\n::: activity {{#task-{at}}}\n:::\n")));
    }
    for _ in 0..shape.links {
        let other = prose.dice.roll(shape.pages);
        body.push(Piece::Text(format!("\n{} [{}](", prose.words(6), prose.words(2))));
        body.push(Piece::Link(other / shape.pages_a_module, other % shape.pages_a_module));
        body.push(Piece::Text(").\n".to_owned()));
    }
    let picture = at.is_multiple_of(5).then(|| (format!("picture-{number}.svg"), drawing(&mut prose.dice)));
    if let Some((name, _)) = &picture {
        body.push(Piece::Text(format!("\n![{}]({name})\n", prose.words(5))));
    }
    body.push(Piece::Text("\nMark: none\n".to_owned()));
    Page { module, number, title, body, activities, picture }
}

/// Writes a book for trainbook into a folder.
pub(crate) fn write_book(folder: &Path, pages: &[Page], search: bool) -> io::Result<()> {
    fs::create_dir_all(folder.join("modules"))?;
    let settings = format!("[book]\ntitle = \"A large book\"\n[output.html]\nsearch = {search}\n");
    fs::write(folder.join("book.toml"), settings)?;
    for page in pages {
        let module = folder.join(format!("modules/module-{}", page.module));
        if page.number == 0 {
            fs::create_dir_all(&module)?;
            let head =
                format!("---\ntitle: Module {}\nobjectives:\n  - Name what it is about\n---\n\nText.\n", page.module);
            fs::write(module.join("index.md"), head)?;
        }
        let head = format!("---\ntitle: {}\nduration: 20\n{}---\n\n", page.title, page.activities);
        let link = |other: usize, number: usize| match other == page.module {
            true => format!("page-{number}.md"),
            false => format!("../module-{other}/page-{number}.md"),
        };
        fs::write(module.join(format!("page-{}.md", page.number)), head + &page.markdown(link))?;
        if let Some((name, bytes)) = &page.picture {
            fs::write(module.join(name), bytes)?;
        }
    }
    Ok(())
}

/// A small drawing.
fn drawing(dice: &mut Dice) -> String {
    let mut bars = String::new();
    for at in 0..8 {
        let height = 20 + dice.roll(100);
        let _ = write!(bars, "<rect x=\"{}\" y=\"{}\" width=\"20\" height=\"{height}\"/>", 10 + at * 28, 130 - height);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"240\" height=\"140\" viewBox=\"0 0 240 140\">{bars}</svg>\n"
    )
}

/// Numbers that look thrown, by a linear congruential generator.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// The words of a book.
struct Prose {
    dice: Dice,
    words: Vec<String>,
}

impl Prose {
    /// Words from a seed.
    fn new(seed: u64) -> Self {
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

    /// A heading and what stands below it.
    fn part(&mut self, part: usize, at: usize, shape: Shape) -> String {
        let mut text = format!("## {}\n\n{}.\n\n{}.\n\n", self.words(4), self.words(70), self.words(70));
        for line in 0..3.max(shape.depth) {
            let level = if line < shape.depth { line } else { 0 };
            let _ = writeln!(text, "{:width$}- {}", "", self.words(8), width = 2 * level);
        }
        match (part % 5, shape.blocks) {
            (1, _) => {
                let _ = write!(text, "\n| {} | {} |\n| --- | --- |\n", self.words(1), self.words(1));
                for _ in 0..4 {
                    let _ = writeln!(text, "| {} | {} |", self.words(2), self.words(6));
                }
                text.push('\n');
            }
            (2, Blocks::Own) => {
                let _ = write!(
                    text,
                    "\n::: trainer-note\n{}.\n:::\n\n::: say\n{}.\n:::\n\n",
                    self.words(30),
                    self.words(40)
                );
            }
            (3, Blocks::Own) => {
                let (asked, answer) = (self.words(12), self.words(20));
                let _ = write!(text, "\n:::: reflection\n{asked}?\n\n::: answer\n{answer}.\n:::\n::::\n\n");
            }
            (4, Blocks::Own) if at % 5 == 2 => {
                let (asked, right, wrong) = (self.words(10), self.words(5), self.words(5));
                let _ = write!(
                    text,
                    "\n::: question {{#check-{at}-{part}}} {asked}?\n- [x] {right}\n- [ ] {wrong}\n:::\n\n"
                );
            }
            _ => text.push('\n'),
        }
        text
    }

    /// An activity, as front matter.
    fn activity(&mut self, at: usize) -> String {
        let (title, instructions, script) = (self.words(3), self.words(40), self.words(40));
        let (note, answer, coach) = (self.words(15), self.words(10), self.words(8));
        format!(
            "activities:\n  - id: task-{at}\n    title: {title}\n    kind: small-group\n    duration: 20m\n    instructions: {instructions}.\n    \
             say: {script}.\n    trainer_notes: [{note}.]\n    possible_answers: [{answer}.]\n    coach_questions: [{coach}?]\n"
        )
    }
}
