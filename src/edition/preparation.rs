//! "Before you begin": what a trainer prepares for a module.

use crate::edition::activity::Material;
use crate::edition::content::Target;
use crate::edition::module::{Draft, link};
use crate::edition::page::{BeforeYouBegin, MaterialTotal, PageLink, Resource};
use crate::edition::resources::ResourceList;
use crate::edition::scope::Scope;
use crate::edition::view::ModuleView;

/// Makes the page. `sessions` is what the sessions of a track need.
pub(super) fn before_you_begin(
    scope: &mut Scope<'_, '_>,
    module: &ModuleView<'_>,
    draft: &Draft<'_>,
    sessions: &[(Material, PageLink)],
) -> BeforeYouBegin {
    let front = &module.module.page.front;
    scope.in_file(&module.module.page.path);
    BeforeYouBegin {
        notes: scope.guarded_documents(&front.trainer_notes),
        materials: materials(scope, module, draft, sessions),
        handouts: handouts(scope, module, draft),
    }
}

/// What to bring, the same thing added up.
fn materials(
    scope: &Scope<'_, '_>,
    module: &ModuleView<'_>,
    draft: &Draft<'_>,
    sessions: &[(Material, PageLink)],
) -> Vec<MaterialTotal> {
    let mut needs: Vec<(Material, Option<PageLink>)> = Vec::new();
    let own = scope.materials(&module.module.page.front.materials);
    needs.extend(own.into_iter().map(|material| (material, None)));
    for page in &draft.pages {
        let materials = scope.materials(&page.written.front.materials);
        needs.extend(materials.into_iter().map(|material| (material, Some(link(page.written)))));
    }
    for (placed, link) in draft.activities() {
        needs.extend(placed.materials.iter().map(|material| (material.clone(), Some(link.clone()))));
    }
    needs.extend(sessions.iter().map(|(material, link)| (material.clone(), Some(link.clone()))));
    let mut totals: Vec<MaterialTotal> = Vec::new();
    for (material, used) in needs {
        let same = |total: &&mut MaterialTotal| total.material.text.to_lowercase() == material.text.to_lowercase();
        let total = match totals.iter_mut().find(same) {
            Some(total) => {
                total.material.count = match (total.material.count, material.count) {
                    (Some(count), Some(more)) => Some(count.saturating_add(more)),
                    (count, more) => count.or(more),
                };
                total
            }
            None => {
                totals.push(MaterialTotal { material, uses: Vec::new() });
                let last = totals.len() - 1;
                &mut totals[last]
            }
        };
        total.uses.extend(used.filter(|used| !total.uses.contains(used)));
    }
    totals
}

/// Handouts of the pages, and files among the resources.
fn handouts(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, draft: &Draft<'_>) -> Vec<Resource> {
    let mut list = ResourceList::default();
    for page in module.pages() {
        scope.in_file(&page.path);
        list.add(scope, &page.front);
    }
    let on_pages = draft.pages.iter().flat_map(|page| &page.made.gathered.handouts);
    list.handouts(draft.gathered.handouts.iter().chain(on_pages).cloned());
    let topics = list.topics(scope);
    let mut files: Vec<Resource> = Vec::new();
    for resource in topics.into_iter().flat_map(|topic| topic.resources) {
        let is_file = matches!(resource.target, Some(Target::Asset(_)));
        if is_file && !files.iter().any(|known| known.target == resource.target) {
            files.push(resource);
        }
    }
    files
}
