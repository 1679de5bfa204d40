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
    term: String,
    /// What it means, once for each module that says so in its own words.
    meanings: Vec<MeaningView>,
}

#[derive(Debug, Serialize)]
struct MeaningView {
    id: String,
    html: String,
    modules: Vec<LinkView>,
}

/// The view of the glossary. Entries keep their order; the same term stands there once.
pub(crate) fn view(writer: &mut Writer<'_>, entries: &[GlossaryEntry]) -> GlossaryView {
    let mut letters: Vec<LetterView> = Vec::new();
    for entry in entries {
        let letter: String = entry.term.chars().next().map_or_else(String::new, |first| first.to_uppercase().collect());
        let meaning = MeaningView {
            id: entry.id.clone(),
            html: writer.item(&entry.definition),
            modules: LinkView::all(writer, &entry.modules),
        };
        if letters.last().is_none_or(|last| last.letter != letter) {
            letters.push(LetterView { letter, entries: Vec::new() });
        }
        let Some(LetterView { entries, .. }) = letters.last_mut() else { continue };
        match entries.last_mut() {
            Some(last) if last.term == entry.term => last.meanings.push(meaning),
            _ => entries.push(EntryView { term: entry.term.clone(), meanings: vec![meaning] }),
        }
    }
    GlossaryView { letters }
}
