//! Lints of what a module of several pages has beside them: objectives before, key points after.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::{Lints, lessons};
use crate::edition::view::ModuleView;

/// How many pages make a module that is worth a summary.
const SEVERAL: usize = 2;

impl Lints<'_> {
    /// Looks at each module that teaches with several pages of its own. A track has the objectives of its sessions' modules.
    pub(super) fn parts(&mut self) {
        let mut found = Vec::new();
        for module in self.view.modules.iter().filter(|module| lessons(module).count() >= SEVERAL) {
            if !module.is_track() {
                found.extend(no_objectives(module));
            }
            found.extend(no_key_points(module));
        }
        self.found.append(&mut found);
    }
}

fn no_objectives(module: &ModuleView<'_>) -> Option<Diagnostic> {
    let front = &module.module.page.front;
    front.objectives.is_empty().then(|| {
        Diagnostic::warning("module/no-objectives", front.span, "this module has no objectives")
            .label("what will people be able to do?")
            .help("add to its front matter `objectives:` and, for each, a line as `  - Explain why …`")
    })
}

fn no_key_points(module: &ModuleView<'_>) -> Option<Diagnostic> {
    let none = module.fronts().all(|front| front.key_points.is_empty());
    none.then(|| {
        Diagnostic::warning("module/no-key-points", module.module.page.front.span, "this module has no key points")
            .label("what should people keep?")
            .help("add to the front matter of the module, or of its pages, `key_points:` and, for each, a line as `  - …`")
    })
}
