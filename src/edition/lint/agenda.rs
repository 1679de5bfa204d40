//! Lints of tracks: days that are too long, and sessions that come twice.

use crate::diagnostic::Diagnostic;
use crate::edition::agenda::{Times, resolved_sessions};
use crate::edition::lint::Lints;
use crate::edition::memory::ViewMemory;
use crate::edition::scope::Scope;
use crate::edition::timetable::{self, What};
use crate::edition::view::{ModuleView, View};
use crate::syntax::front_matter::{Day, Session};

impl Lints<'_> {
    /// Looks at each track as each edition sees it, since labels may set one session in another's place.
    pub(super) fn agendas(&mut self) {
        if !self.view.modules.iter().any(ModuleView::is_track) {
            return;
        }
        let mut found: Vec<Diagnostic> = Vec::new();
        for (view, memory) in self.editions() {
            let times = times(&view, memory);
            for module in view.modules.iter().filter(|module| module.is_track()) {
                let days = module.days.iter().filter(|_| view.sees_trainer());
                let mut new: Vec<Diagnostic> = days.filter_map(|day| overrun(&view, module, day, &times)).collect();
                new.extend(repeated(&view, module));
                // The same in another edition is told already.
                new.retain(|new| !found.iter().any(|known| known.code == new.code && known.place == new.place));
                found.append(&mut new);
            }
        }
        self.found.append(&mut found);
    }
}

/// The time of every module and page of an edition, by address.
fn times<'m>(view: &View<'m>, memory: &'m ViewMemory) -> Times<'m> {
    let mut times = Times::new();
    for module in &view.modules {
        let Some(made) = memory.modules.get(&module.module.slug) else { continue };
        times.insert(module.module.page.address.as_str(), made.duration);
        times.extend(made.pages.iter().map(|made| (made.page.address.as_str(), made.page.duration)));
    }
    times
}

/// The session with which a day runs past its end.
fn overrun(view: &View<'_>, module: &ModuleView<'_>, day: &Day, times: &Times<'_>) -> Option<Diagnostic> {
    let mut scope = Scope::new(view, &module.module.slug, &module.module.page.address);
    let sessions = resolved_sessions(&mut scope, module, day, times);
    let schedule = &view.book.config.schedule;
    let start = timetable::start(day.start, schedule.start);
    let taken: Vec<_> = sessions.iter().map(|(_, resolved)| resolved.duration).collect();
    // A day that goes on past midnight is told by every build.
    let lines = timetable::lay_out(start, &taken, &schedule.breaks)?;
    let end = schedule.end.as_ref()?;
    let limit = end.value.minutes();
    let over = lines.iter().find(|line| line.to > limit)?;
    let What::Session { index, .. } = over.what else { return None };
    let last = timetable::clock(lines.last()?.to);
    let title = &day.title;
    Some(
        Diagnostic::warning(
            "agenda/day-overrun",
            sessions.get(index)?.0.span,
            format!("`{title}` ends at {last}, and the day at {}", end.value),
        )
        .label(format!("this session ends at {}", timetable::clock(over.to)))
        .related(day.span, format!("it begins at {}", timetable::clock(start)))
        .related(end.span, "the end of the day")
        .help("move a session to another day or give it less time, or begin earlier: `start: \"08:30\"` in the day"),
    )
}

/// Sessions that a track has had before. Two with titles of their own are parts of one.
fn repeated(view: &View<'_>, module: &ModuleView<'_>) -> Vec<Diagnostic> {
    let days = module.days.iter().flat_map(|day| &day.sessions);
    let sessions: Vec<&Session> = days.filter_map(|session| session.open(&view.clearance)).collect();
    let mut found = Vec::new();
    for (at, session) in sessions.iter().enumerate() {
        let Some(first) = sessions[..at].iter().find(|before| is_again(before, session)) else { continue };
        let again =
            Diagnostic::warning("agenda/repeated-session", session.span, "this track has had this session before");
        found.push(
            again
                .related(first.span, "first here")
                .help("delete one of the two; if they are parts, give each its `title` and `duration`"),
        );
    }
    found
}

fn is_again(before: &Session, session: &Session) -> bool {
    let text = |reference: &Option<crate::syntax::content::Reference>| reference.as_ref().map(|it| it.text.clone());
    let parts = before.title.is_some() && session.title.is_some() && before.title != session.title;
    session.module.is_some()
        && text(&before.module) == text(&session.module)
        && text(&before.page) == text(&session.page)
        && !parts
}
