//! Lints of where objectives are taught, practised and checked: the trainer's table of them, read for its gaps.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::page::PageLink;
use crate::edition::planning::ObjectiveCoverage;
use crate::edition::view::ModuleView;
use crate::source::Span;
use crate::syntax::front_matter::Objective;

impl Lints<'_> {
    /// Looks at the objectives of each module.
    pub(super) fn coverage(&mut self) {
        let mut found = Vec::new();
        for module in &self.view.modules {
            self.gaps(module, &mut found);
        }
        self.found.append(&mut found);
    }

    fn gaps(&self, module: &ModuleView<'_>, found: &mut Vec<Diagnostic>) {
        let covered = self.covered(module);
        let front = &module.module.page.front;
        let Some(key) = front.places.key("objectives").filter(|_| !covered.is_empty()) else {
            return;
        };
        if covered.iter().all(|(_, where_)| is_nowhere(module, where_)) {
            found.push(
                Diagnostic::warning("objectives/not-named", key, "nothing in this module names one of its objectives")
                    .label("taught, practiced and checked nowhere yet")
                    .help(format!(
                        "name an objective where it is served: `objectives: [{0}]` in the front matter of a page or activity, \
                         `{{objectives=\"{0}\"}}` behind `reflection` or `question`",
                        covered[0].0.id
                    )),
            );
            return;
        }
        for (objective, where_) in covered {
            found.extend(gaps_of(module, objective, self.line_of(objective.span), where_));
        }
    }

    /// The objectives of a module with where each is served.
    fn covered<'s>(&'s self, module: &ModuleView<'s>) -> Vec<(&'s Objective, &'s ObjectiveCoverage)> {
        let crosswalk = self.made(module).and_then(|made| made.module.crosswalk());
        let table = crosswalk.into_iter().flat_map(|(_, crosswalk)| &crosswalk.objectives);
        let written = module.module;
        let opened = written.page.front.objectives.iter().filter_map(|item| item.open(&self.view.clearance));
        opened.zip(table).collect()
    }
}

/// Whether no page names an objective, and nothing practises or checks it. The overview of a module without pages names none.
fn is_nowhere(module: &ModuleView<'_>, covered: &ObjectiveCoverage) -> bool {
    let named = !module.entries.is_empty() && !covered.taught.is_empty();
    !named && covered.practised.is_empty() && covered.checked.is_empty()
}

/// What an objective lacks. One that nothing serves is told once.
fn gaps_of(module: &ModuleView<'_>, objective: &Objective, span: Span, covered: &ObjectiveCoverage) -> Vec<Diagnostic> {
    let id = &objective.id;
    let gap = |name, message: &str, help: String, served: Option<(&PageLink, &str)>| {
        let diagnostic = Diagnostic::warning(name, span, message).help(help);
        let page =
            served.and_then(|(link, how)| Some((module.pages().find(|page| page.address == link.address)?, how)));
        match page {
            Some((page, how)) => diagnostic.related(page.front.span, how),
            None => diagnostic,
        }
    };
    let teaches = !module.entries.is_empty();
    let taught = covered.taught.first().filter(|_| teaches).map(|link| (link, "taught here"));
    let practised = covered.practised.first().map(|link| (link, "practiced here"));
    let checked = covered.checked.first().map(|link| (link, "checked here"));
    let page = format!("write `objectives: [{id}]` in the front matter of the page that teaches it");
    let activity = format!("write `objectives: [{id}]` in an activity, or `::: reflection {{objectives=\"{id}\"}}`");
    let question = format!("ask a question: `::: question {{objectives=\"{id}\"}}`");
    if is_nowhere(module, covered) {
        let (name, help) =
            if teaches { ("objectives/not-taught", page) } else { ("objectives/not-practised", activity) };
        return vec![gap(name, "nothing teaches, practices or checks this objective", help, None)];
    }
    let mut gaps = Vec::new();
    if covered.taught.is_empty() && teaches {
        gaps.push(gap("objectives/not-taught", "no page teaches this objective", page, practised.or(checked)));
    }
    if covered.practised.is_empty() {
        let message = "no activity or reflection practices this objective";
        gaps.push(gap("objectives/not-practised", message, activity, taught.or(checked)));
    }
    if covered.checked.is_empty() {
        let message = "no question checks this objective";
        gaps.push(gap("objectives/not-checked", message, question, taught.or(practised)));
    }
    gaps
}
