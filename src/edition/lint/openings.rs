//! Lint of how objectives begin: a list reads well when all of its items do alike.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::objectives::first_line;
use crate::edition::lint::words::{capitalized, verb_of, without_lead};
use crate::edition::view::ModuleView;
use crate::source::Span;

/// How an objective begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// "Explain why …", and whatever is none of the others.
    Verb,
    /// "Explaining why …".
    Ing,
    /// "To explain why …".
    To,
    /// "Participants will explain why …", "Will explain …".
    Sentence,
    /// "The reasons why …", "How …".
    Noun,
}

/// An objective with how it begins.
struct Begun {
    opening: Opening,
    /// The place of its first word.
    span: Span,
    /// Its first line.
    text: String,
}

/// First words of a phrase that names a thing.
const NOUNS: &[&str] = &["the", "a", "an", "how", "why", "what", "when", "where", "who", "which"];

/// Who may be the subject of a sentence.
const SUBJECTS: &[&str] =
    &["participants", "trainees", "learners", "students", "workers", "caseworkers", "supervisors", "you", "we", "they"];

/// Verbs that end like a form in -ing.
const BARE: &[&str] = &[
    "bring", "during", "thing", "sing", "string", "swing", "spring", "wring", "cling", "fling", "sling", "sting",
    "ring",
];

/// Endings of words that name a thing.
const NOUN_ENDINGS: &[&str] = &["tion", "sion", "ness", "ship", "ism"];

/// Verbs with such an ending.
const VERBS_LIKE_NOUNS: &[&str] = &[
    "mention",
    "question",
    "position",
    "transition",
    "condition",
    "function",
    "caution",
    "envision",
    "witness",
    "worship",
    "ship",
];

/// How few objectives have no way that most of them begin.
const FEW: usize = 3;

impl Lints<'_> {
    /// Looks at how the objectives of each module begin.
    pub(super) fn openings(&mut self) {
        if !self.is_english() {
            return;
        }
        let found: Vec<Diagnostic> = self.view.modules.iter().flat_map(|module| self.not_parallel(module)).collect();
        self.found.extend(found);
    }

    fn not_parallel(&self, module: &ModuleView<'_>) -> Vec<Diagnostic> {
        let objectives = module.module.page.front.objectives.iter();
        let opened = objectives.filter_map(|objective| objective.open(&self.view.clearance));
        let begun: Vec<Begun> = opened.filter_map(|objective| self.begun(objective.span)).collect();
        let often = |opening: Opening| begun.iter().filter(|one| one.opening == opening).count() * 2 > begun.len();
        let Some(model) = begun.iter().find(|one| begun.len() >= FEW && often(one.opening)) else { return Vec::new() };
        let others = begun.iter().filter(|one| one.opening != model.opening);
        others.map(|one| not_parallel(one, model)).collect()
    }

    fn begun(&self, span: Span) -> Option<Begun> {
        let (start, text) = self.beginning(span)?;
        let word = first_word(text);
        Some(Begun {
            opening: opening(text),
            span: Span::new(span.file, start..start + word.len()),
            text: first_line(text),
        })
    }
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'').unwrap_or(text.len())]
}

fn opening(text: &str) -> Opening {
    let word = first_word(text).to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match word.as_str() {
        "to" => Opening::To,
        "will" | "be" if without_lead(text).len() < text.len() => Opening::Sentence,
        known if SUBJECTS.contains(&known) => Opening::Sentence,
        known if NOUNS.contains(&known) => Opening::Noun,
        known if ends(&["ing"]) && known.len() > 4 && !BARE.contains(&known) => Opening::Ing,
        known if ends(NOUN_ENDINGS) && !VERBS_LIKE_NOUNS.contains(&known) => Opening::Noun,
        _ => Opening::Verb,
    }
}

fn not_parallel(one: &Begun, model: &Begun) -> Diagnostic {
    let (own, common) = (first_word(&one.text), first_word(&model.text));
    let message = format!("this objective begins with `{own}`, and most begin as `{common}` does");
    let diagnostic = Diagnostic::warning("objectives/not-parallel", one.span, message);
    let diagnostic = diagnostic.related(model.span, "most begin like this");
    match in_bare_form(one).filter(|_| model.opening == Opening::Verb) {
        Some(text) => diagnostic.help(format!("write `{text}`")),
        None => diagnostic.help(format!("begin it as the others, with a word in the form of `{common}`")),
    }
}

/// An objective in the form "Explain why …", where it can be made.
fn in_bare_form(one: &Begun) -> Option<String> {
    let bare = without_lead(&one.text);
    if bare.len() < one.text.len() {
        return Some(capitalized(bare));
    }
    let word = first_word(&one.text);
    let verb = verb_of(&word.to_lowercase())?;
    Some(format!("{}{}", capitalized(verb), &one.text[word.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_told_apart() {
        let rows = [
            ("Explain why", Opening::Verb),
            ("Bring people together", Opening::Verb),
            ("Question a plan", Opening::Verb),
            ("Identifying needs", Opening::Ing),
            ("Using a plan", Opening::Ing),
            ("To identify needs", Opening::To),
            ("Participants will identify needs", Opening::Sentence),
            ("Will be able to identify needs", Opening::Sentence),
            ("The needs of a child", Opening::Noun),
            ("Reunification and its steps", Opening::Noun),
        ];
        for (text, expected) in rows {
            assert_eq!(opening(text), expected, "{text}");
        }
    }
}
