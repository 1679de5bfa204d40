//! A book's own strings: a new language, or another word in one of the built-in ones.
//!
//! [`check`] is the door: what is wrong in a file, with its place.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::strings::catalogue::{BUILT_IN, FALLBACK, is_known, known_keys};
use crate::suggestion::did_you_mean;

/// What the keys of a book's own templates begin with.
const OF_TEMPLATES: &str = "own-";

/// A file of a book's own strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnStrings {
    /// The language tag that the file is named for: `sw`, `es-MX`.
    pub language: String,
    /// The file's text, as Fluent.
    pub text: String,
}

/// What is wrong in a file of strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The bytes that are wrong.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// What is wrong in a book's own strings: text that is no Fluent, and strings that nothing would ever show.
pub fn check(text: &str) -> Vec<Problem> {
    let (resource, errors) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err(broken) => broken,
    };
    let mut problems: Vec<Problem> = errors
        .iter()
        .map(|error| Problem {
            range: error.pos.clone(),
            message: format!("this is no string: {}", lower(&error.kind.to_string())),
            help: Some("a string is written `key = text`, and what goes on over several lines is set in".to_owned()),
        })
        .collect();
    let english = parser::parse(english()).unwrap_or_else(|(resource, _)| resource);
    let mut seen = BTreeSet::new();
    for entry in &resource.body {
        let (name, value) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref()),
            Entry::Term(term) => {
                let message = format!("`-{}` is a term, which no page shows", term.id.name);
                problems.push(problem(text, term.id.name, message, "write the words themselves into each string"));
                continue;
            }
            _ => continue,
        };
        if !seen.insert(name) {
            let message = format!("`{name}` stands here twice");
            problems.push(problem(text, name, message, "delete one of them"));
        }
        if !is_known(name) && !name.starts_with(OF_TEMPLATES) {
            let of_templates = || format!("a string for a template of your own begins with `{OF_TEMPLATES}`");
            let help = did_you_mean(name, known_keys()).unwrap_or_else(of_templates);
            problems.push(problem(text, name, format!("there is no interface string `{name}`"), &help));
            continue;
        }
        let Some(value) = value else { continue };
        let known = english.body.iter().find_map(|entry| match entry {
            Entry::Message(message) if message.id.name == name => message.value.as_ref(),
            _ => None,
        });
        problems.extend(fills(text, name, value, known));
    }
    problems
}

/// What a string is filled with and cannot be.
fn fills(text: &str, name: &str, value: &Pattern<&str>, known: Option<&Pattern<&str>>) -> Vec<Problem> {
    let mut named = BTreeSet::new();
    if !variables(value, &mut named) {
        let message = format!("`{name}` holds something else than text, `{{ $name }}` and choices");
        return vec![problem(text, name, message, "write the words themselves")];
    }
    let Some(known) = known else { return Vec::new() };
    let mut there = BTreeSet::new();
    variables(known, &mut there);
    let known: Vec<String> = there.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    let help = match known.is_empty() {
        true => "it is filled with nothing".to_owned(),
        false => format!("it is filled with {}", known.join(" and ")),
    };
    let unknown = named.difference(&there);
    unknown.map(|unknown| problem(text, name, format!("nothing fills `{{ ${unknown} }}` in `{name}`"), &help)).collect()
}

/// Gathers what fills a pattern; false if there is something in it that strings do not have.
pub(super) fn variables<'p>(pattern: &Pattern<&'p str>, names: &mut BTreeSet<&'p str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { .. } => true,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => variable(inline, names),
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            variable(selector, names) && variants.iter().all(|variant| variables(&variant.value, names))
        }
    })
}

fn variable<'p>(inline: &InlineExpression<&'p str>, names: &mut BTreeSet<&'p str>) -> bool {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name);
            true
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => true,
        _ => false,
    }
}

fn english() -> &'static str {
    BUILT_IN.iter().find(|(name, _)| *name == FALLBACK).map_or("", |(_, text)| text)
}

/// A problem of the string with this name: the last one, where it stands twice.
fn problem(text: &str, name: &str, message: String, help: &str) -> Problem {
    let mut at = 0;
    let mut range = 0..0;
    for line in text.split_inclusive('\n') {
        let bare = line.strip_prefix('-').unwrap_or(line);
        if bare.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            let start = at + line.len() - bare.len();
            range = start..start + name.len();
        }
        at += line.len();
    }
    Problem { range, message, help: Some(help.to_owned()) }
}

/// A sentence in the house's way: lower case at the start, without a full stop.
fn lower(text: &str) -> String {
    let mut characters = text.trim_end_matches('.').chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
