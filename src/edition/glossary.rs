//! The glossary: every term that an edition sees, in alphabetical order.

use crate::edition::page::PageLink;
use crate::edition::scope::Scope;
use crate::edition::site::GlossaryEntry;
use crate::edition::view::View;
use crate::slug::slug;

/// The address of the glossary page.
pub(super) const ADDRESS: &str = "glossary.html";

/// The entries. A term that two modules define in the same words is one entry.
pub(super) fn entries(view: &View<'_>, scope: &mut Scope<'_, '_>) -> Vec<GlossaryEntry> {
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
    entries.sort_by_key(|entry| (entry.term.to_lowercase(), entry.modules[0].address.clone()));
    for entry in &mut entries {
        entry.id = scope.id(&slug(&entry.term), "term");
    }
    entries
}
