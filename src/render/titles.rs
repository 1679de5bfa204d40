//! What pages are called: in the author's words, or for generated pages in the interface's.

use crate::edition::page::{Generated, LinkTitle, Page, PageBody};
use crate::edition::site::Module;
use crate::strings::Strings;

/// The words of a link.
pub(crate) fn link(strings: &Strings, title: &LinkTitle) -> String {
    match title {
        LinkTitle::Text(text) => text.clone(),
        LinkTitle::Generated(page) => generated(strings, *page),
    }
}

/// The heading of a page. A module's first page bears the module's title.
pub(crate) fn heading(strings: &Strings, module: &Module, page: &Page) -> String {
    match page.body {
        PageBody::Overview(_) => module.title.clone(),
        _ => own(strings, &page.title, &page.body),
    }
}

/// What Back, Next and Start call a page of the same module.
pub(crate) fn step(strings: &Strings, page: &Page) -> String {
    own(strings, &page.menu_title, &page.body)
}

fn own(strings: &Strings, title: &str, body: &PageBody) -> String {
    if !title.is_empty() {
        return title.to_owned();
    }
    generated(
        strings,
        match body {
            PageBody::Overview(_) | PageBody::Content(_) => Generated::Overview,
            PageBody::KeyPoints(_) => Generated::KeyPoints,
            PageBody::Activities(_) => Generated::Activities,
            PageBody::Resources(_) => Generated::Resources,
            PageBody::BeforeYouBegin(_) => Generated::BeforeYouBegin,
            PageBody::CoachingGuide(_) => Generated::CoachingGuide,
            PageBody::OneToOne(_) => Generated::OneToOne,
            PageBody::MyAnswers(_) => Generated::MyAnswers,
            PageBody::Deliver(_) => Generated::Deliver,
            PageBody::Timetable(_) => Generated::Timetable,
            PageBody::Crosswalk(_) => Generated::Crosswalk,
        },
    )
}

fn generated(strings: &Strings, page: Generated) -> String {
    strings.get(match page {
        Generated::Overview => "generated-overview",
        Generated::KeyPoints => "generated-key-points",
        Generated::Activities => "generated-activities",
        Generated::Resources => "generated-resources",
        Generated::BeforeYouBegin => "generated-before-you-begin",
        Generated::CoachingGuide => "generated-coaching-guide",
        Generated::Agenda => "generated-agenda",
        Generated::OneToOne => "generated-one-to-one",
        Generated::MyAnswers => "generated-my-answers",
        Generated::Deliver => "generated-deliver",
        Generated::Timetable => "generated-timetable",
        Generated::Crosswalk => "generated-crosswalk",
    })
}
