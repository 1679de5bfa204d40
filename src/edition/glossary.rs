//! The glossary: every term that an edition sees, in alphabetical order.

use std::sync::Arc;

use crate::edition::memory::{Anchors, MadeGlossary, same_fronts};
use crate::edition::page::PageLink;
use crate::edition::scope::{Finished, Scope};
use crate::edition::site::GlossaryEntry;
use crate::edition::view::View;
use crate::slug::slug;
use crate::syntax::front_matter::FrontMatter;

/// The address of the glossary page.
pub(super) const ADDRESS: &str = "glossary.html";

/// The glossary of a view, or the one of `before` if it was made from the same.
pub(super) fn made(view: &View<'_>, before: Option<MadeGlossary>) -> MadeGlossary {
    // Definitions can point at activities, and entries name their modules.
    let counts = |(place, front): &(usize, &Arc<FrontMatter>)| {
        *place == 0 || !front.glossary.is_empty() || !front.ids.activities.is_empty()
    };
    let fronts = || view.modules.iter().flat_map(|module| module.fronts().enumerate().filter(counts)).map(|(_, f)| f);
    if let Some(before) = before.filter(|before| same_fronts(&before.fronts, fronts())) {
        return before;
    }
    let mut scope = Scope::new(view, "", ADDRESS);
    let entries = Arc::new(entries(view, &mut scope));
    let Finished { ids, gathered, .. } = scope.finish();
    MadeGlossary { fronts: fronts().map(Arc::clone).collect(), entries, gathered, ids: Anchors::of(ids) }
}

/// The entries. A term that two modules define in the same words is one entry.
fn entries(view: &View<'_>, scope: &mut Scope<'_, '_>) -> Vec<GlossaryEntry> {
    let mut entries: Vec<GlossaryEntry> = Vec::new();
    for module in &view.modules {
        let link: PageLink = crate::edition::module::link(&module.module.page);
        scope.module.clone_from(&module.module.slug);
        for page in module.pages() {
            scope.in_file(&page.path);
            for term in page.front.glossary.iter().filter_map(|term| term.open(&view.clearance)) {
                let definition = scope.document(&term.definition);
                let same = |entry: &&mut GlossaryEntry| {
                    entry.term.to_lowercase() == term.term.to_lowercase() && entry.definition == definition
                };
                match entries.iter_mut().find(same) {
                    Some(entry) if entry.modules.contains(&link) => {}
                    Some(entry) => entry.modules.push(link.clone()),
                    None => entries.push(GlossaryEntry {
                        id: String::new(),
                        term: term.term.clone(),
                        definition,
                        modules: vec![link.clone()],
                    }),
                }
            }
        }
    }
    entries.sort_by_cached_key(|entry| (entry.term.to_lowercase(), entry.modules[0].address.clone()));
    for entry in &mut entries {
        entry.id = scope.id(&slug(&entry.term), "term");
    }
    entries
}
