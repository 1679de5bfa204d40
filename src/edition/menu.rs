//! The training menu of a module.

use crate::duration::Duration;
use crate::edition::module::{Draft, generated_link, link};
use crate::edition::page::{Day, Generated, LinkTitle, Page, PageBody, PageLink};
use crate::edition::site::MenuEntry;

/// The anchor of the agenda on a track's overview.
pub(super) const AGENDA: &str = "agenda";

/// Makes the menu. Times are shown to who sees them.
pub(super) fn menu(draft: &Draft<'_>, days: &[Day], extras: &[Page], times: bool) -> Vec<MenuEntry> {
    let time = |duration: Option<Duration>| duration.filter(|_| times);
    let mut menu = vec![entry(generated_link(Generated::Overview, &draft.overview.address), None)];
    for extra in extras {
        menu.extend(
            generated(extra).map(|kind| MenuEntry { extra: true, ..entry(generated_link(kind, &extra.address), None) }),
        );
    }
    if !days.is_empty() {
        let address = draft.overview.address.clone();
        let link_to =
            |title, fragment: &str| PageLink { title, address: address.clone(), fragment: Some(fragment.to_owned()) };
        let mut agenda = entry(link_to(LinkTitle::Generated(Generated::Agenda), AGENDA), None);
        agenda.children = days
            .iter()
            .map(|day| entry(link_to(LinkTitle::Text(day.title.clone()), &day.id), time(day.duration)))
            .collect();
        menu.push(agenda);
    }
    for page in &draft.pages {
        let line = entry(link(page.written), time(page.made.page.duration));
        match (page.section, menu.last_mut()) {
            (Some(_), Some(section)) => section.children.push(line),
            _ => menu.push(line),
        }
    }
    for page in &draft.generated {
        menu.extend(generated(page).map(|kind| entry(generated_link(kind, &page.address), None)));
    }
    menu
}

/// Which generated page this is.
pub(super) fn generated(page: &Page) -> Option<Generated> {
    match page.body {
        PageBody::Overview(_) => Some(Generated::Overview),
        PageBody::Content(_) => None,
        PageBody::KeyPoints(_) => Some(Generated::KeyPoints),
        PageBody::Activities(_) => Some(Generated::Activities),
        PageBody::Resources(_) => Some(Generated::Resources),
        PageBody::BeforeYouBegin(_) => Some(Generated::BeforeYouBegin),
        PageBody::CoachingGuide(_) => Some(Generated::CoachingGuide),
        PageBody::OneToOne(_) => Some(Generated::OneToOne),
        PageBody::MyAnswers(_) => Some(Generated::MyAnswers),
        PageBody::Deliver(_) => Some(Generated::Deliver),
        PageBody::Timetable(_) => Some(Generated::Timetable),
        PageBody::Crosswalk(_) => Some(Generated::Crosswalk),
    }
}

fn entry(link: PageLink, duration: Option<Duration>) -> MenuEntry {
    MenuEntry { link, duration, children: Vec::new(), extra: false }
}
