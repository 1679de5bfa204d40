//! Lints of time: what a module says of itself, and what its pages and activities come to.

use crate::book::Page;
use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::edition::lint::{Lints, lessons};
use crate::edition::memory::MadeModule;
use crate::edition::view::ModuleView;

impl Lints<'_> {
    /// Looks at the time of each module and its pages.
    pub(super) fn durations(&mut self) {
        let mut found = Vec::new();
        for module in &self.view.modules {
            let Some(made) = self.made(module) else { continue };
            if !module.is_track() {
                found.extend(self.module_duration(module, made));
            }
            found.extend(untimed(module, made).into_iter().map(page_duration));
        }
        self.found.append(&mut found);
    }

    /// A module's own time has to meet the sum of its parts in one edition at least: labels make the sums differ.
    fn module_duration(&self, module: &ModuleView<'_>, made: &MadeModule) -> Option<Diagnostic> {
        let front = &module.module.page.front;
        let (declared, span) = (front.duration?, front.places.value("duration")?);
        let editions = self.memory.of_editions().iter();
        let sums = editions.filter_map(|memory| memory.modules.get(&module.module.slug)?.sum);
        let misses: Option<Vec<(i64, Duration)>> = sums.map(|sum| Some((sum.misses(declared)?, sum))).collect();
        let (missed, sum) = misses?.into_iter().min_by_key(|(missed, _)| missed.abs())?;
        // What is missing may be the time of the pages that have none.
        let unknown = lessons(module).any(|page| time_of(page, made).is_none());
        (missed > 0 || !unknown).then(|| {
            Diagnostic::warning(
                "module/duration",
                span,
                format!("the pages and activities of this module take {sum}, not {declared}"),
            )
            .label(format!(
                "{} {}",
                Duration::minutes(minutes(missed)),
                if missed < 0 { "too much" } else { "too little" }
            ))
            .help(format!("write `duration: {sum}`, or leave the line out: then the program adds up"))
            .help("or change the `duration` of a page or an activity; optional activities do not count")
        })
    }
}

fn minutes(missed: i64) -> u32 {
    u32::try_from(missed.unsigned_abs()).unwrap_or(u32::MAX)
}

/// The time of a page with the activities on it.
fn time_of(page: &Page, made: &MadeModule) -> Option<Duration> {
    made.pages.iter().find(|made| made.page.address == page.address)?.page.duration
}

/// The pages for everyone that have no time, where most of those beside them in the same folder have one.
fn untimed<'b>(module: &ModuleView<'b>, made: &MadeModule) -> Vec<&'b Page> {
    let direct: Vec<&Page> = module.entries.iter().filter(|entry| !entry.is_section).map(|entry| entry.page).collect();
    let sections = module.entries.iter().filter(|entry| entry.is_section).map(|section| section.children.clone());
    let groups = std::iter::once(direct).chain(sections);
    groups
        .flat_map(|mut pages| {
            pages.retain(|page| page.front.labels.is_empty());
            let all = pages.len();
            pages.retain(|page| time_of(page, made).is_none());
            if pages.len() * 2 < all { pages } else { Vec::new() }
        })
        .collect()
}

fn page_duration(page: &Page) -> Diagnostic {
    Diagnostic::warning("module/page-duration", page.front.span, "this page takes no time")
        .label("most pages beside it have a `duration`")
        .help("add how long it takes to the front matter, such as `duration: 15m`: it is missing in all totals")
}
