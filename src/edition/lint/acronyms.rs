//! Lint of acronyms: who reads a module in its order meets the words before their letters.

use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use crate::book::Page;
use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::words::{is_familiar, is_state, spell};
use crate::edition::view::ModuleView;
use crate::source::Span;
use crate::syntax::front_matter::split;
use crate::syntax::markdown::prose;
use crate::syntax::text::Text;
use crate::syntax::yaml::{self, Node, Value};

/// Keys whose values are names, ids, addresses or titles of other people's works.
const NO_PROSE: &[&str] = &[
    "answers",
    "audience",
    "code",
    "credit",
    "duration",
    "facets",
    "file",
    "for",
    "glossary",
    "groups",
    "id",
    "kind",
    "module",
    "page",
    "prerequisites",
    "resources",
    "review_by",
    "start",
    "updated",
    "url",
];

/// Keys that stand at the head of a page: letters there may be spelled out in the text below.
const HEAD: &[&str] = &["title", "menu_title", "summary", "objectives"];

/// How far from an acronym its words may stand.
const NEAR: usize = 14;

/// The texts of a file in the order of reading.
#[derive(Default)]
struct Texts {
    head: Vec<Text>,
    body: Vec<Text>,
    glossary: Vec<Text>,
}

/// An acronym where it is used.
struct Use {
    letters: String,
    span: Span,
    /// Whether its words stand beside it.
    spelled: bool,
}

/// An acronym that is used before it is spelled out.
struct Unspelled {
    letters: String,
    first: Span,
    /// Where it is spelled out then.
    later: Option<Span>,
}

impl Lints<'_> {
    /// Looks at each module in the order of reading.
    pub(super) fn acronyms(&mut self) {
        if !self.is_english() {
            return;
        }
        let texts = |module: &ModuleView<'_>| module.pages().filter_map(|page| self.texts(page)).collect();
        let modules: Vec<Vec<Texts>> = self.view.modules.par_iter().map(texts).collect();
        let glossary = modules.iter().flatten().flat_map(|texts| &texts.glossary).flat_map(uses);
        let mut known: BTreeSet<String> = glossary.filter(|one| one.spelled).map(|one| one.letters).collect();
        known.extend(self.view.book.config.checks.known_acronyms.iter().cloned());
        self.found.par_extend(modules.par_iter().flat_map_iter(|pages| of_module(pages, &known)));
    }

    /// The texts of a page's file.
    fn texts(&self, page: &Page) -> Option<Texts> {
        let file = page.span.file;
        let source = &self.sources.try_get(file)?.text;
        let parts = split(file, source).ok()?;
        let mut texts = Texts::default();
        let mut tail = Vec::new();
        if let Some(Ok(Node { value: Value::Mapping(entries), .. })) =
            parts.head.map(|head| yaml::parse(file, source, head))
        {
            for (key, value) in &entries {
                match key.as_str() {
                    "glossary" => terms(value, &mut texts.glossary),
                    key if HEAD.contains(&key) => collect(value, &mut texts.head),
                    key if !NO_PROSE.contains(&key) => collect(value, &mut tail),
                    _ => {}
                }
            }
        }
        texts.body.push(Text::verbatim(file, parts.body, source));
        texts.body.append(&mut tail);
        Some(texts)
    }
}

/// The texts below a node.
fn collect(node: &Node, texts: &mut Vec<Text>) {
    match &node.value {
        Value::Scalar(text) => texts.push(text.clone()),
        Value::Sequence(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Mapping(entries) => {
            let shown = entries.iter().filter(|(key, _)| !NO_PROSE.contains(&key.as_str()));
            shown.for_each(|(_, value)| collect(value, texts));
        }
        Value::Null => {}
    }
}

/// The terms of a glossary, each with its definition behind it in parentheses, as if it were written so.
fn terms(node: &Node, texts: &mut Vec<Text>) {
    let Value::Sequence(items) = &node.value else { return };
    for item in items {
        let Value::Mapping(entries) = &item.value else { continue };
        let value = |name: &str| {
            let (_, node) = entries.iter().find(|(key, _)| key.as_str() == name)?;
            if let Value::Scalar(text) = &node.value { Some(text.as_str().trim()) } else { None }
        };
        let (Some(term), Some(definition)) = (value("term"), value("definition")) else { continue };
        texts.push(Text::decoded(format!("{term}: {definition}"), item.span, ""));
        // A term that is an acronym is explained by what stands behind it, whatever its words.
        let letters = term.split(|c: char| !c.is_ascii_uppercase()).filter(|word| word.len() > 1);
        texts.extend(letters.map(|word| Text::decoded(format!("{word} ({word})"), item.span, "")));
    }
}

/// The acronyms of a module that are not spelled out at once.
fn of_module(pages: &[Texts], known: &BTreeSet<String>) -> Vec<Diagnostic> {
    let mut settled = known.clone();
    let mut unspelled: Vec<Unspelled> = Vec::new();
    for one in pages.iter().flat_map(Texts::uses) {
        if settled.insert(one.letters.clone()) {
            if !one.spelled {
                unspelled.push(Unspelled { letters: one.letters, first: one.span, later: None });
            }
        } else if one.spelled
            && let Some(known) = unspelled.iter_mut().find(|known| known.letters == one.letters)
        {
            known.later.get_or_insert(one.span);
        }
    }
    // A word that the module has in small letters too is set in capitals for emphasis.
    let is_word = |one: &Unspelled| {
        let word = one.letters.to_lowercase();
        pages.iter().any(|page| page.has(&word))
    };
    unspelled.retain(|one| one.later.is_some() || !is_word(one));
    unspelled.into_iter().map(Unspelled::told).collect()
}

impl Texts {
    /// The acronyms of a file in the order of reading. One of its head may be spelled out in the text below.
    fn uses(&self) -> Vec<Use> {
        let body: Vec<Use> = self.body.iter().flat_map(uses).collect();
        let mut all: Vec<Use> = self.head.iter().flat_map(uses).collect();
        all.retain(|one| one.spelled || !body.iter().any(|below| below.spelled && below.letters == one.letters));
        all.extend(body);
        all
    }

    /// Whether a word stands in it, letter by letter.
    fn has(&self, word: &str) -> bool {
        let texts = self.head.iter().chain(&self.body).map(Text::as_str);
        // Few texts hold the letters at all, so few are parsed again.
        texts
            .filter(|text| text.contains(word))
            .any(|text| prose(text).iter().flat_map(|part| words_of(text, part)).any(|found| &text[found] == word))
    }
}

impl Unspelled {
    fn told(self) -> Diagnostic {
        let letters = self.letters;
        let message = format!("`{letters}` is used before it is spelled out");
        let diagnostic = Diagnostic::warning("text/acronym", self.first, message).label("first used here");
        let diagnostic = match self.later {
            Some(span) => diagnostic.related(span, "spelled out only here"),
            None => diagnostic,
        };
        diagnostic
            .help(format!("write the words the first time, as `The Whole Name ({letters})`, or add it to a `glossary`"))
            .help(format!("if your readers know it: `known-acronyms = [\"{letters}\"]` under `[checks]` in book.toml"))
    }
}

/// The acronyms of a text, one after the other.
fn uses(text: &Text) -> Vec<Use> {
    let whole = text.as_str();
    // Most texts have none, and need no parsing.
    if !whole.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase)) {
        return Vec::new();
    }
    let parts = prose(whole);
    let words: Vec<Range<usize>> = parts.iter().flat_map(|part| words_of(whole, part)).collect();
    let acronyms =
        words.iter().enumerate().filter_map(|(at, word)| Some((at, word.start, acronym(whole, &words, at)?)));
    acronyms
        .map(|(at, start, letters)| Use {
            spelled: is_spelled(whole, &words, at, letters),
            span: text.span_of(start..start + letters.len()),
            letters: letters.to_owned(),
        })
        .collect()
}

/// The words of a part of a text.
fn words_of<'t>(text: &'t str, part: &Range<usize>) -> impl Iterator<Item = Range<usize>> + use<'t> {
    let start = part.start;
    let part = text.get(part.clone()).unwrap_or_default();
    part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(move |word| {
        let at = start + (word.as_ptr() as usize - part.as_ptr() as usize);
        at..at + word.len()
    })
}

/// The letters of a word that is an acronym nobody can be taken to know.
fn acronym<'t>(text: &'t str, words: &[Range<usize>], at: usize) -> Option<&'t str> {
    let letters = capitals(&text[words[at].clone()])?;
    let range = words[at].start..words[at].end;
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    // Parts of addresses, of course numbers, of names with a hyphen.
    let is_joint = |sign: Option<char>| sign.is_some_and(|sign| "-‑/@_&#$.\\=+".contains(sign));
    let full_stop = after == Some('.') && !text[range.end + 1..].starts_with(|c: char| c.is_alphanumeric());
    let is_part = is_joint(before) || (is_joint(after) && !full_stop);
    let in_town = before == Some(' ') && text[..range.start].ends_with(", ") && is_state(letters);
    (!is_part && !in_town && !is_shouted(text, words, at) && !is_familiar(letters)).then_some(letters)
}

/// Two to six capital letters, without the s of a plural.
fn capitals(word: &str) -> Option<&str> {
    let letters = word.strip_suffix('s').unwrap_or(word);
    ((2..=6).contains(&letters.len()) && letters.bytes().all(|letter| letter.is_ascii_uppercase())).then_some(letters)
}

/// Whether the word beside it is in capital letters too, with nothing but a space between: then it is an emphasis.
fn is_shouted(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let loud = |word: &Range<usize>| {
        let word = &text[word.clone()];
        word.len() > 1 && word.chars().all(char::is_uppercase)
    };
    let together = |a: &Range<usize>, b: &Range<usize>| text[a.end..b.start].trim().is_empty();
    let before = at.checked_sub(1).is_some_and(|n| loud(&words[n]) && together(&words[n], &words[at]));
    before || words.get(at + 1).is_some_and(|next| loud(next) && together(&words[at], next))
}

/// Whether the words of an acronym stand beside it: by their first letters, or with parentheses round one of the two.
fn is_spelled(text: &str, words: &[Range<usize>], at: usize, letters: &str) -> bool {
    let before: Vec<&str> = words[at.saturating_sub(NEAR)..at].iter().map(|word| &text[word.clone()]).collect();
    let end = words.len().min(at + 1 + NEAR);
    let after: Vec<&str> = words[at + 1..end].iter().map(|word| &text[word.clone()]).collect();
    if spell(&before, letters) || spell(&after, letters) {
        return true;
    }
    let marks = ['*', '_', '"', '\'', '“', '”'];
    let first = letters.chars().next();
    let begins = |word: &&str| word.chars().next().map(|c| c.to_ascii_uppercase()) == first;
    let (left, right) = (&text[..words[at].start], &text[words[at].end..]);
    let inside = left.trim_end_matches(marks).ends_with('(');
    let around = right.trim_start_matches(marks).trim_start().starts_with('(');
    (inside && before.iter().any(begins)) || (around && after.iter().take(3).any(begins))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn shown(text: &str) -> String {
        let file = Sources::default().add("a.md", text);
        let found = uses(&Text::verbatim(file, 0..text.len(), &text.into()));
        found
            .iter()
            .map(|one| format!("{}{}", one.letters, if one.spelled { "+" } else { "" }))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn acronyms_are_told_from_other_capitals() {
        assert_eq!(shown("The ICWA and MDTs, the GAL's view."), "ICWA MDT GAL");
        assert_eq!(shown("Do NOT do it. PLEASE LEAVE NOW ROOM."), "");
        assert_eq!(shown("US law, a PDF, Title IV, IS-230, Madison, WI, `CPS`, [a](B/TPR.md), U.S.C."), "");
        assert_eq!(shown("A (TPR) alone."), "TPR");
        // A part of a word that is known is not known.
        assert_eq!(shown("An ATE and a TML."), "ATE TML");
    }

    #[test]
    fn words_beside_an_acronym_spell_it_out() {
        assert_eq!(shown("the Indian Child Welfare Act (**ICWA**)"), "ICWA+");
        assert_eq!(shown("ICWA, the Indian Child Welfare Act, and TPR (termination of rights)"), "ICWA+ TPR+");
        assert_eq!(shown("| ICWA | Indian Child Welfare Act |\n|---|---|"), "ICWA+");
        assert_eq!(shown("a qualified expert (QEW)"), "QEW+");
    }
}
