//! `[labels.*]` and `[editions.*]`: what marks content as not for everyone, and who sees what.
//!
//! Invariant: `trainee` sees nothing that bears a label, whatever book.toml says.

use crate::config::fields::{Fields, listed};
use crate::config::html::site_url;
use crate::config::name::{as_title, is_name, name_help};
use crate::config::spanned::Spanned;
use crate::config::tree::Entry;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::suggestion::did_you_mean;

/// A label: what marks a piece of content as not for everyone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its name, as in `for: virtual`.
    pub name: String,
    /// When to use it; empty if nothing was written.
    pub description: String,
    /// Where the book declares it; none for one that is built in.
    pub span: Option<Span>,
}

/// An edition: who a build is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its name, which is also its output folder's.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// The labels whose content it has.
    pub sees: Vec<String>,
    /// Where it is published, ending in `/`, if not where `[output.html]` says.
    pub site_url: Option<String>,
    /// Where the book declares it; none for one that is built in and unchanged.
    pub span: Option<Span>,
}

/// The labels of the book: `trainer` and `supervisor`, then its own in the order of the file.
pub(crate) fn labels(declared: Vec<Entry>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Label> {
    let built_in = |name: &str, description: &str| Label {
        name: name.to_owned(),
        description: description.to_owned(),
        span: None,
    };
    let mut labels = vec![built_in("trainer", "For trainers only"), built_in("supervisor", "For supervisors only")];
    for entry in declared {
        let table = format!("[labels.{}]", entry.key);
        let mut fields = Fields::of_node(&table, entry.node, diagnostics);
        let description = fields.text("description").map(|text| text.value).unwrap_or_default();
        if entry.key == "trainee" {
            let help = "content without a label is in every edition; leave the label out";
            fields.error("book-toml/label-name", entry.key_span, "`trainee` cannot be a label", help);
        } else if !is_name(&entry.key) {
            let message = format!("`{}` cannot be a label's name", entry.key);
            fields.error("book-toml/label-name", entry.key_span, message, name_help(&entry.key));
        }
        fields.finish();
        match labels.iter_mut().find(|label| label.name == entry.key) {
            Some(label) => *label = Label { description, span: Some(entry.key_span), ..label.clone() },
            None => labels.push(Label { name: entry.key, description, span: Some(entry.key_span) }),
        }
    }
    labels
}

/// The editions of the book: the three that every book has, changed as it says, then its own in the order of the file.
pub(crate) fn editions(declared: Vec<Entry>, labels: &[Label], diagnostics: &mut Vec<Diagnostic>) -> Vec<Edition> {
    let built_in = |name: &str, sees: &[&str]| Edition {
        name: name.to_owned(),
        title: as_title(name),
        sees: sees.iter().map(|&label| label.to_owned()).collect(),
        site_url: None,
        span: None,
    };
    let mut editions =
        vec![built_in("trainee", &[]), built_in("trainer", &["trainer"]), built_in("supervisor", &["supervisor"])];
    for entry in declared {
        let known = editions.iter().position(|edition| edition.name == entry.key);
        let before = known.map_or_else(|| built_in(&entry.key, &[]), |at| editions[at].clone());
        let edition = edition(entry, before, labels, diagnostics);
        match known {
            Some(at) => editions[at] = edition,
            None => editions.push(edition),
        }
    }
    editions
}

/// Reports names of editions that the book does not have, and keeps the others.
pub(crate) fn known_editions(
    names: Vec<Spanned<String>>,
    editions: &[Edition],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Spanned<String>> {
    let known: Vec<&str> = editions.iter().map(|edition| edition.name.as_str()).collect();
    let (good, bad): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| known.contains(&name.value.as_str()));
    for name in bad {
        let message = format!("the book has no edition `{}`", name.value);
        let help = did_you_mean(&name.value, known.iter().copied());
        let help = help.unwrap_or_else(|| format!("its editions are {}", listed(&known)));
        diagnostics.push(Diagnostic::error("book-toml/unknown-edition", name.span, message).help(help));
    }
    good
}

fn edition(entry: Entry, before: Edition, labels: &[Label], diagnostics: &mut Vec<Diagnostic>) -> Edition {
    let table = format!("[editions.{}]", entry.key);
    let mut fields = Fields::of_node(&table, entry.node, diagnostics);
    if !is_name(&entry.key) {
        let message = format!("`{}` cannot be an edition's name, because it cannot be a folder everywhere", entry.key);
        fields.error("book-toml/edition-name", entry.key_span, message, name_help(&entry.key));
    }
    let title = fields.text("title").map_or(before.title, |title| title.value);
    let sees = match fields.texts("sees") {
        Some(sees) => seen(&entry.key, sees, labels, &mut fields),
        None => before.sees,
    };
    let site_url = site_url(&mut fields);
    fields.finish();
    Edition { name: before.name, title, sees, site_url, span: Some(entry.key_span) }
}

/// The labels of `sees` that the book has.
fn seen(edition: &str, sees: Spanned<Vec<Spanned<String>>>, labels: &[Label], fields: &mut Fields<'_>) -> Vec<String> {
    if edition == "trainee" && !sees.value.is_empty() {
        let message = "the edition `trainee` sees nothing that bears a label; that is the promise to every trainer";
        let help = "leave `sees` out, and declare an edition of another name for people who may see more";
        fields.error("book-toml/trainee-sees", sees.span, message, help);
        return Vec::new();
    }
    let known: Vec<&str> = labels.iter().map(|label| label.name.as_str()).collect();
    let mut seen = Vec::new();
    for label in sees.value {
        if known.contains(&label.value.as_str()) {
            seen.push(label.value);
            continue;
        }
        let message = format!("the book has no label `{}`", label.value);
        let help = did_you_mean(&label.value, known.iter().copied());
        let help =
            help.unwrap_or_else(|| format!("its labels are {}; declare others as `[labels.NAME]`", listed(&known)));
        fields.error("book-toml/unknown-label", label.span, message, help);
    }
    seen
}
