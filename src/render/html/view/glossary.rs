//! The glossary.

use serde::Serialize;

use crate::edition::site::GlossaryEntry;
use crate::render::html::view::lists::LinkView;
use crate::render::html::writer::Writer;

/// The glossary, for `glossary.html`: terms under their first letters.
#[derive(Debug, Serialize)]
pub(crate) struct GlossaryView {
    letters: Vec<LetterView>,
}

#[derive(Debug, Serialize)]
struct LetterView {
    letter: String,
    entries: Vec<EntryView>,
}

#[derive(Debug, Serialize)]
struct EntryView {
    id: String,
    term: String,
    html: String,
    modules: Vec<LinkView>,
}

/// The view of the glossary. Entries keep their order.
pub(crate) fn view(writer: &mut Writer<'_>, entries: &[GlossaryEntry]) -> GlossaryView {
    let mut letters: Vec<LetterView> = Vec::new();
    for entry in entries {
        let letter: String = entry.term.chars().next().map_or_else(String::new, |first| first.to_uppercase().collect());
        let view = EntryView {
            id: entry.id.clone(),
            term: entry.term.clone(),
            html: writer.item(&entry.definition),
            modules: LinkView::all(writer, &entry.modules),
        };
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(view),
            _ => letters.push(LetterView { letter, entries: vec![view] }),
        }
    }
    GlossaryView { letters }
}
