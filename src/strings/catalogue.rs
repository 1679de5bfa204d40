//! The strings of one language, by key.
//!
//! The strings are Fluent resources; only the files of this folder know Fluent. Behind the strings of a language stand the English ones.
//!
//! Invariant: a key that does not exist shows as itself, never as an empty place. A test keeps that from happening.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use serde_json::Value;
use unic_langid::LanguageIdentifier;

use crate::strings::numbers;
use crate::strings::own::OwnStrings;
use crate::strings::script::script_pattern;
use crate::strings::time::{Times, no_times};

/// The languages that strings exist in. English is the one to fall back to.
pub(crate) const BUILT_IN: [(&str, &str); 6] = [
    ("ar", include_str!("ar.ftl")),
    ("en", include_str!("en.ftl")),
    ("es", include_str!("es.ftl")),
    ("fr", include_str!("fr.ftl")),
    ("ht", include_str!("ht.ftl")),
    ("vi", include_str!("vi.ftl")),
];

/// The language behind all others.
pub(crate) const FALLBACK: &str = "en";

/// The scripts that are written from right to left, by the languages that use them.
const RIGHT_TO_LEFT: [&str; 13] = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "ur", "yi"];

/// The interface strings of one language.
pub struct Strings {
    language: String,
    /// The language, and English behind it.
    layers: Vec<Layer>,
    /// The strings that nothing is filled into, by their keys: most are such, and need not be put together.
    constants: BTreeMap<String, String>,
    pub(super) times: Times,
}

/// The strings of one language, without those of another.
struct Layer {
    bundle: FluentBundle<Arc<FluentResource>>,
    /// What the bundle is made of. What stands later wins.
    resources: Vec<Arc<FluentResource>>,
}

/// What a string is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill<'a> {
    /// A text.
    Text(&'a str),
    /// A number, which plurals look at.
    Number(i64),
}

impl Strings {
    /// The strings for a language tag (BCP 47): those of its language, or English.
    pub fn for_language(tag: &str) -> Self {
        Self::with_own(tag, &[])
    }

    /// The same with a book's own strings over them: those for the language, then those for a part of it.
    pub fn with_own(tag: &str, own: &[OwnStrings]) -> Self {
        let spoken = texts_of(tag, own);
        let language = if spoken.is_empty() { FALLBACK.to_owned() } else { tag.to_owned() };
        let mut layers = Vec::with_capacity(2);
        if primary(&language) != FALLBACK {
            layers.push(Layer::new(&language, &spoken));
            layers.push(Layer::new(FALLBACK, &texts_of(FALLBACK, own)));
        } else {
            layers.push(Layer::new(&language, &texts_of(&language, own)));
        }
        let constants = constants(&layers);
        Self { language, layers, constants, times: no_times() }
    }

    /// The language that these strings are in, as a tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The tag whose numbers and plurals they have.
    pub fn form(&self) -> &str {
        form(&self.language)
    }

    /// Whether they are in this language, and not in the one behind it.
    pub fn is_of(&self, tag: &str) -> bool {
        self.language == tag
    }

    /// The keys that the language lacks, in order: they are shown in English.
    pub fn missing(&self) -> Vec<String> {
        let there: BTreeSet<&str> = self.layers[0].messages().map(|(key, _)| key).collect();
        keys().into_iter().filter(|key| !there.contains(key)).map(str::to_owned).collect()
    }

    /// The string of a key for a script: a text with `{name}` where it is filled, or where the string chooses by a value an
    /// object with that text for each choice, the value's name in `by`. None if there is no such string, or one that a
    /// script cannot fill: with two choices in it.
    pub fn for_script(&self, key: &str) -> Option<Value> {
        script_pattern(self.layers.iter().find_map(|layer| layer.pattern(key))?)
    }

    /// The string of a key.
    pub fn get(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The string of a key, filled.
    pub fn format(&self, key: &str, fills: &[(&str, Fill<'_>)]) -> String {
        self.find(key, fills).unwrap_or_else(|| key.to_owned())
    }

    /// A count of tenths as a number with one decimal: `12` is "1.2".
    pub fn tenths(&self, count: u64) -> String {
        numbers::tenths(form(&self.language), count)
    }

    /// Things one after the other, with the separator of the language.
    pub fn list(&self, items: &[String]) -> String {
        items.join(&self.get("list-separator"))
    }

    /// The strings that are the same however they are filled, with their keys.
    pub fn constants(&self) -> impl Iterator<Item = (&str, &str)> {
        self.constants.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// The string of a key that may not exist.
    pub fn find(&self, key: &str, fills: &[(&str, Fill<'_>)]) -> Option<String> {
        if let Some(text) = self.constants.get(key) {
            return Some(text.clone());
        }
        let (bundle, pattern) = self.layers.iter().find_map(|layer| {
            let pattern = layer.bundle.get_message(key)?.value()?;
            Some((&layer.bundle, pattern))
        })?;
        let mut arguments = FluentArgs::with_capacity(fills.len());
        for (name, fill) in fills {
            let value = match fill {
                Fill::Text(text) => FluentValue::from(*text),
                Fill::Number(number) => numbers::value(&self.language, *number),
            };
            arguments.set((*name).to_owned(), value);
        }
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }
}

impl Layer {
    fn new(tag: &str, texts: &[&str]) -> Self {
        let language: LanguageIdentifier = form(tag).parse().or_else(|_| primary(tag).parse()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(numbers::written));
        let mut resources = Vec::with_capacity(texts.len());
        for text in texts {
            // The program's own parse whole, as the tests show; a book's own are checked before, with their places.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            let resource = Arc::new(resource);
            bundle.add_resource_overriding(Arc::clone(&resource));
            resources.push(resource);
        }
        Self { bundle, resources }
    }

    /// The string of a key as it is written.
    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        self.messages().find(|(name, _)| *name == key).map(|(_, pattern)| pattern)
    }

    /// Every string as it is written, with its key; what wins comes first.
    fn messages(&self) -> impl Iterator<Item = (&str, &Pattern<&str>)> {
        self.resources.iter().rev().flat_map(|resource| resource.entries()).filter_map(|entry| match entry {
            Entry::Message(message) => message.value.as_ref().map(|pattern| (message.id.name, pattern)),
            _ => None,
        })
    }
}

/// The strings that are text and nothing else, as the first layer that has them says.
fn constants(layers: &[Layer]) -> BTreeMap<String, String> {
    let mut all: BTreeMap<&str, &Pattern<&str>> = BTreeMap::new();
    for (key, pattern) in layers.iter().flat_map(Layer::messages) {
        all.entry(key).or_insert(pattern);
    }
    let text = |(key, pattern): (&str, &Pattern<&str>)| match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => Some((key.to_owned(), (*value).to_owned())),
        _ => None,
    };
    all.into_iter().filter_map(text).collect()
}

/// The texts for a language: the built-in one, then a book's own for the language, then those for a part of it.
fn texts_of<'a>(tag: &str, own: &'a [OwnStrings]) -> Vec<&'a str> {
    let tag = tag.to_ascii_lowercase();
    let is_for = |name: &str| tag == name || tag.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'));
    let mut own: Vec<(&str, &str)> = own
        .iter()
        .map(|own| (own.language.as_str(), own.text.as_str()))
        .filter(|(name, _)| is_for(&name.to_ascii_lowercase()))
        .collect();
    own.sort_by_key(|(name, _)| name.len());
    let built_in = BUILT_IN.iter().filter(|(name, _)| is_for(name)).map(|(_, text)| *text);
    built_in.chain(own.into_iter().map(|(_, text)| text)).collect()
}

/// Every key that there is, in order.
fn keys() -> BTreeSet<&'static str> {
    let english = BUILT_IN.iter().find(|(name, _)| *name == FALLBACK).map_or("", |(_, text)| *text);
    // A key begins its line; what belongs to a string is set in.
    let key = |line: &'static str| line.split_once(" =").map(|(key, _)| key).filter(|key| is_key(key));
    english.lines().filter_map(key).collect()
}

/// Whether this is a key of an interface string.
pub(crate) fn is_known(key: &str) -> bool {
    keys().contains(key)
}

/// The keys, to name one that was meant.
pub(crate) fn known_keys() -> impl Iterator<Item = &'static str> {
    keys().into_iter()
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The tag whose numbers and plurals a language has here. Spanish is that of the Americas, with a point in 12.5.
fn form(tag: &str) -> &str {
    if tag == "es" { "es-419" } else { tag }
}

/// All that the interface says in a language and behind it, as Fluent.
pub fn all_strings(tag: &str) -> String {
    let mut texts = texts_of(tag, &[]);
    if primary(tag) != FALLBACK {
        texts.extend(texts_of(FALLBACK, &[]));
    }
    texts.join("\n")
}

/// The languages that the interface is there in, as tags.
pub fn languages() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(name, _)| *name)
}

/// Whether a language is written from right to left.
pub fn is_right_to_left(tag: &str) -> bool {
    let mut parts = tag.split('-').skip(1);
    // The script, where the tag names it, says more than the language.
    match parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic())) {
        Some(script) => {
            ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"].contains(&&*script.to_ascii_lowercase())
        }
        None => RIGHT_TO_LEFT.contains(&primary(tag).as_str()),
    }
}

/// `rtl` or `ltr`, as HTML has it.
pub fn direction(tag: &str) -> &'static str {
    if is_right_to_left(tag) { "rtl" } else { "ltr" }
}

/// The language of a tag, without region and script: `pt` of `pt-BR`.
fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

impl<'a> From<&'a str> for Fill<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Fill<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Fill<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Fill<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl fmt::Debug for Strings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Strings({:?})", self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_are_what_the_strings_come_out_as() {
        let own = |language: &str, text: &str| OwnStrings { language: language.to_owned(), text: text.to_owned() };
        let own =
            [own("en", "step-back = Return\nstep-next = { $title } comes\n"), own("es-MX", "step-back = Atrás\n")];
        for (tag, back) in [("en", "Return"), ("es-MX", "Atrás"), ("ar", "السابق:")] {
            let mut strings = Strings::with_own(tag, &own);
            assert_eq!(strings.get("step-back"), back);
            let constants = std::mem::take(&mut strings.constants);
            assert!(constants.len() > 200, "{tag}: {}", constants.len());
            for (key, text) in constants {
                assert_eq!(strings.find(&key, &[]), Some(text), "{tag}: {key}");
            }
        }
        let strings = Strings::with_own("en", &own);
        assert_eq!(strings.format("step-next", &[("title", "Lunch".into())]), "Lunch comes");
    }
}
