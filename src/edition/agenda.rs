//! The agenda of a track: days with sessions, and clock times for who sees them.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::edition::activity::Material;
use crate::edition::module::menu_title;
use crate::edition::page::{Day, LinkTitle, PageLink, SlotKind};
use crate::edition::planning::PartKind;
use crate::edition::scope::Scope;
use crate::edition::timetable::{self, Plan};
use crate::edition::view::ModuleView;
use crate::label::Guarded;
use crate::slug::slug;
use crate::suggestion::did_you_mean;
use crate::syntax::front_matter::{Day as WrittenDay, Session};

/// What an agenda comes to.
pub(super) struct Agenda {
    pub(super) days: Vec<Day>,
    /// The time of all sessions.
    pub(super) duration: Option<Duration>,
    /// The time of sessions that point at no other module: what the track adds to the book.
    pub(super) own_duration: Option<Duration>,
    /// What sessions need, with the session.
    pub(super) materials: Vec<(Material, PageLink)>,
}

/// Times by address: of modules (their overview's address) and pages.
pub(super) type Times<'t> = BTreeMap<&'t str, Option<Duration>>;

/// Where a session leads and what it takes.
pub(super) struct Resolved {
    title: String,
    address: Option<String>,
    pub(super) duration: Option<Duration>,
    own: bool,
}

/// Makes the agenda of a track.
pub(super) fn agenda(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, times: &Times<'_>) -> Agenda {
    let mut agenda = Agenda { days: Vec::new(), duration: None, own_duration: None, materials: Vec::new() };
    for day in &module.days {
        let day = agenda.day(scope, module, day, times);
        agenda.days.push(day);
    }
    agenda
}

impl Agenda {
    fn day(&mut self, scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, day: &WrittenDay, times: &Times<'_>) -> Day {
        let id = scope.id(&slug(&day.title), "day");
        let link = PageLink {
            title: LinkTitle::Text(day.title.clone()),
            address: module.module.page.address.clone(),
            fragment: Some(id.clone()),
        };
        let mut sessions: Vec<(Resolved, SlotKind)> = Vec::new();
        for (session, resolved) in resolved_sessions(scope, module, day, times) {
            add(&mut self.duration, resolved.duration);
            if resolved.own {
                add(&mut self.own_duration, resolved.duration);
            }
            self.materials.extend(scope.materials(&session.materials).into_iter().map(|m| (m, link.clone())));
            let what = SlotKind::Session {
                title: LinkTitle::Text(resolved.title.clone()),
                address: resolved.address.clone(),
                fragment: None,
                part: PartKind::Session,
                checks: 0,
                continued: false,
                trainer_notes: scope.guarded_documents(&session.trainer_notes),
                supervisor_notes: scope.guarded_documents(&session.supervisor_notes),
            };
            sessions.push((resolved, what));
        }
        let duration = sessions.iter().filter_map(|(session, _)| session.duration).reduce(|a, b| a + b);
        let schedule = &scope.view.book.config.schedule;
        let start = timetable::start(day.start, schedule.start);
        let times: Vec<_> = sessions.iter().map(|(session, _)| session.duration).collect();
        let plan = match scope.view.sees_trainer() {
            true => Plan::by_the_clock(start, &times, &schedule.breaks),
            false => Plan::in_a_row(&times),
        };
        if !plan.has_clock() && scope.view.sees_trainer() {
            past_midnight(scope, day);
        }
        let slots = plan.slots(&times, &schedule.breaks, |piece| {
            let mut what = sessions[piece.index].1.clone();
            if let SlotKind::Session { continued, trainer_notes, supervisor_notes, .. } = &mut what
                && piece.continued
            {
                // Its notes stand with its first part.
                (*continued, *trainer_notes, *supervisor_notes) = (true, Vec::new(), Vec::new());
            }
            what
        });
        Day {
            id,
            title: day.title.clone(),
            summary: day.summary.clone(),
            duration,
            ends: plan.ends(),
            trainer_notes: scope.guarded_documents(&day.trainer_notes),
            slots,
        }
    }
}

/// The sessions of a day that lead somewhere or stand for themselves, with what they take.
pub(super) fn resolved_sessions<'d>(
    scope: &mut Scope<'_, '_>,
    module: &ModuleView<'_>,
    day: &'d WrittenDay,
    times: &Times<'_>,
) -> Vec<(&'d Session, Resolved)> {
    let clearance = scope.view.clearance.clone();
    let sessions = day.sessions.iter().filter_map(|session: &Guarded<Session>| session.open(&clearance));
    sessions.filter_map(|session| Some((session, resolve(scope, module, session, times)?))).collect()
}

/// Reports a day that does not end on its own day, at its last session.
fn past_midnight(scope: &mut Scope<'_, '_>, day: &WrittenDay) {
    let clearance = &scope.view.clearance;
    let Some(last) = day.sessions.iter().rev().find_map(|session| session.open(clearance)) else { return };
    scope.report(
        Diagnostic::warning("agenda/past-midnight", last.span, format!("`{}` goes on past midnight", day.title))
            .help("its sessions have no clock times; check their durations, or begin another day"),
    );
}

/// Finds the module and page that a session points at.
fn resolve(
    scope: &mut Scope<'_, '_>,
    track: &ModuleView<'_>,
    session: &Session,
    times: &Times<'_>,
) -> Option<Resolved> {
    let Some(reference) = &session.module else {
        return Some(Resolved { title: session.title.clone()?, address: None, duration: session.duration, own: true });
    };
    let module = scope.module_named(reference, "agenda/unknown-module")?;
    let own = module.module.slug == track.module.slug;
    let page = match &session.page {
        None if module.is_track() => {
            scope.report(
                Diagnostic::error(
                    "agenda/whole-track",
                    reference.span,
                    format!("a session cannot be the whole track `{}`", reference.text),
                )
                .help("add `page: …`, or give the session a title and a time of its own"),
            );
            return None;
        }
        None => &module.module.page,
        Some(wanted) => match module.pages().find(|page| page.name == wanted.text && !page.name.is_empty()) {
            Some(page) => page,
            None => {
                missing_page(scope, module, wanted);
                return None;
            }
        },
    };
    let duration = session.duration.or_else(|| times.get(page.address.as_str()).copied().flatten());
    if duration.is_none() {
        scope.report(
            Diagnostic::warning("agenda/no-time", session.span, "this session takes no time")
                .help("add `duration: …` here or to the page that it points at"),
        );
    }
    let title = session.title.clone().unwrap_or_else(|| menu_title(page));
    Some(Resolved { title, address: Some(page.address.clone()), duration, own })
}

fn missing_page(scope: &mut Scope<'_, '_>, module: &ModuleView<'_>, wanted: &crate::syntax::content::Reference) {
    let src = scope.view.book.config.book.src.value.trim_end_matches('/').to_owned();
    let names: Vec<String> =
        module.pages().filter(|page| !page.name.is_empty()).map(|page| page.name.clone()).collect();
    let slug = &module.module.slug;
    if scope.view.book.unread.has_page(slug, &wanted.text) {
        return;
    }
    if scope.view.edition.is_some() {
        // A page that is nowhere is reported when the whole book is checked.
        scope.not_here(wanted.span, format!("the page `{}` of the module `{slug}`", wanted.text));
        return;
    }
    scope.report(
        Diagnostic::error(
            "agenda/unknown-page",
            wanted.span,
            format!("the module `{slug}` has no page `{}`", wanted.text),
        )
        .maybe_help(did_you_mean(&wanted.text, names.iter().map(String::as_str)))
        .help(format!("write the page's path in `{src}/{slug}` without numbers in front and without `.md`")),
    );
}

fn add(total: &mut Option<Duration>, more: Option<Duration>) {
    *total = match (*total, more) {
        (Some(total), Some(more)) => Some(total + more),
        (total, more) => total.or(more),
    };
}
