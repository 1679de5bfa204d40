//! `[facets.*]`: what the catalogue filters by, beside the audience.

use crate::config::fields::Fields;
use crate::config::name::{as_title, is_name, name_help};
use crate::config::tree::Entry;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Something the catalogue filters by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Its name, as a module's `facets` uses it.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What a module can be, in the order of the catalogue.
    pub values: Vec<String>,
    /// Where the book declares it.
    pub span: Span,
}

/// The facets of the book in the order of the file.
pub(crate) fn facets(declared: Vec<Entry>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Facet> {
    declared.into_iter().map(|entry| facet(entry, diagnostics)).collect()
}

fn facet(entry: Entry, diagnostics: &mut Vec<Diagnostic>) -> Facet {
    let table = format!("[facets.{}]", entry.key);
    let problems = diagnostics.len();
    let mut fields = Fields::of_node(&table, entry.node, diagnostics);
    if entry.key == "audience" {
        let help = "leave the facet out: modules name whom they are for under `audience`";
        fields.error("book-toml/facet-name", entry.key_span, "the catalogue filters by `audience` anyway", help);
    } else if !is_name(&entry.key) {
        let message = format!("`{}` cannot be a facet's name", entry.key);
        fields.error("book-toml/facet-name", entry.key_span, message, name_help(&entry.key));
    }
    let title = fields.text("title").map_or_else(|| as_title(&entry.key), |title| title.value);
    let values = fields.texts("values").map(|values| values.value).unwrap_or_default();
    if values.is_empty() && fields.diagnostics.len() == problems {
        let message = format!("the facet `{}` has no values", entry.key);
        fields.error("book-toml/facet-values", entry.key_span, message, "write `values = [\"…\", \"…\"]`");
    }
    fields.finish();
    Facet {
        name: entry.key,
        title,
        values: values.into_iter().map(|value| value.value).collect(),
        span: entry.key_span,
    }
}
