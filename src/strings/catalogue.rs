//! The strings of one language, by key.
//!
//! The strings are Fluent resources; no other file knows Fluent.
//!
//! Invariant: a key that does not exist shows as itself, never as an empty place. A test keeps that from happening.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use serde_json::{Map, Value};
use unic_langid::LanguageIdentifier;

/// The languages that strings exist in, English last: the one to fall back to.
pub(crate) const RESOURCES: [(&str, &str); 1] = [("en", include_str!("en.ftl"))];

/// The scripts that are written from right to left, by the languages that use them.
const RIGHT_TO_LEFT: [&str; 13] = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "ur", "yi"];

/// The interface strings of one language.
pub struct Strings {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
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
        let primary = primary(tag);
        let (name, text) =
            RESOURCES.into_iter().find(|(name, _)| *name == primary).unwrap_or(RESOURCES[RESOURCES.len() - 1]);
        // The resource is part of the program: what does not parse is left out here and found by the tests.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let language: LanguageIdentifier = name.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { language: name, bundle }
    }

    /// The language that these strings are in, as a tag.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The string of a key for a script: a text with `{name}` where it is filled, or where the string chooses by a value an
    /// object with that text for each choice, the value's name in `by`. None if there is no such string, or one that a
    /// script cannot fill: with two choices in it.
    pub fn for_script(&self, key: &str) -> Option<Value> {
        let resource = FluentResource::try_new(all_strings(self.language).to_owned()).ok()?;
        let message = resource.entries().find_map(|entry| match entry {
            Entry::Message(message) if message.id.name == key => message.value.as_ref(),
            _ => None,
        })?;
        script_pattern(message)
    }

    /// The string of a key.
    pub fn get(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The string of a key, filled.
    pub fn format(&self, key: &str, fills: &[(&str, Fill<'_>)]) -> String {
        self.find(key, fills).unwrap_or_else(|| key.to_owned())
    }

    /// The string of a key that may not exist.
    pub fn find(&self, key: &str, fills: &[(&str, Fill<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut arguments = FluentArgs::with_capacity(fills.len());
        for (name, fill) in fills {
            arguments.set((*name).to_owned(), FluentValue::from(*fill));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }
}

/// A pattern for a script; see [`Strings::for_script`].
fn script_pattern(pattern: &Pattern<&str>) -> Option<Value> {
    let choices: Vec<_> = pattern
        .elements
        .iter()
        .filter_map(|element| match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                Some((selector, variants))
            }
            _ => None,
        })
        .collect();
    let (selector, variants) = match choices.as_slice() {
        [] => return Some(Value::String(with_choice(pattern, None)?)),
        [choice] => choice,
        _ => return None,
    };
    let InlineExpression::VariableReference { id } = selector else { return None };
    let mut forms = Map::new();
    forms.insert("by".to_owned(), id.name.into());
    for variant in *variants {
        let name = match variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => value,
        };
        // What is left when no other fits has one name in every script.
        let name = if variant.default { "other" } else { name };
        forms.insert(name.to_owned(), with_choice(pattern, Some(&variant.value))?.into());
    }
    Some(forms.into())
}

/// A pattern as a text with `{name}` where it is filled, and with the chosen pattern at the place of its choice.
fn with_choice(pattern: &Pattern<&str>, chosen: Option<&Pattern<&str>>) -> Option<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { .. } } => {
                text.push_str(&with_choice(chosen?, None)?);
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => {
                    text.push('{');
                    text.push_str(id.name);
                    text.push('}');
                }
                InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                    text.push_str(value);
                }
                _ => return None,
            },
        }
    }
    Some(text)
}

/// All that the interface says in a language, as Fluent: of its language, or English.
pub fn all_strings(tag: &str) -> &'static str {
    let primary = primary(tag);
    let found = RESOURCES.iter().find(|(name, _)| *name == primary);
    found.map_or(RESOURCES[RESOURCES.len() - 1].1, |(_, text)| text)
}

/// Whether a language is written from right to left.
pub fn is_right_to_left(tag: &str) -> bool {
    RIGHT_TO_LEFT.contains(&primary(tag).as_str())
}

/// The language of a tag, without region and script: `pt` of `pt-BR`.
fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

impl<'a> From<Fill<'a>> for FluentValue<'a> {
    fn from(fill: Fill<'a>) -> Self {
        match fill {
            Fill::Text(text) => FluentValue::from(text),
            Fill::Number(number) => FluentValue::from(number),
        }
    }
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
        write!(f, "Strings({:?})", self.bundle.locales)
    }
}
