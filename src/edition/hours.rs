//! Training hours: the time of each module by topic, for reports of credit.
//!
//! A topic is what a module's menu shows at its first rank: a section with its pages, or a page by itself; of a track a day.

use std::sync::Arc;

use crate::duration::Duration;
use crate::edition::agenda::Agenda;
use crate::edition::module::{Draft, generated_link, link};
use crate::edition::page::{Day, Generated, LinkTitle, PageLink};
use crate::edition::planning::{BookHours, ModuleHours, TopicHours};
use crate::edition::scope::Gathered;
use crate::edition::site::Module;

/// The hours of a module that has this time.
pub(super) fn of_module(draft: &Draft<'_>, duration: Option<Duration>) -> ModuleHours {
    let mut topics: Vec<TopicHours> = Vec::new();
    // The topic of each page, by the page's place.
    let mut topic_of: Vec<usize> = Vec::new();
    for page in &draft.pages {
        let (time, optional) = (page.made.page.duration, page.made.gathered.optional_time());
        let topic = page.section.map(|section| topic_of[section]);
        topic_of.push(topic.unwrap_or(topics.len()));
        match topic {
            Some(topic) => {
                let topic = &mut topics[topic];
                topic.duration = sum(topic.duration, time);
                topic.optional = sum(topic.optional, optional);
            }
            None => topics.push(TopicHours { link: link(page.written), duration: time, optional }),
        }
    }
    let (time, optional) = (draft.elsewhere.time(), draft.elsewhere.optional_time());
    topics.push(TopicHours { link: elsewhere(draft), duration: time, optional });
    topics.retain(|topic| topic.duration.is_some() || topic.optional.is_some());
    let optional = topics.iter().filter_map(|topic| topic.optional).reduce(|a, b| a + b);
    ModuleHours { topics, optional, counts: duration, differs: differs(draft.sum, duration) }
}

/// The hours of a track that has this time.
pub(super) fn of_track(draft: &Draft<'_>, agenda: &Agenda, duration: Option<Duration>) -> ModuleHours {
    let topic = |day: &Day| TopicHours {
        link: PageLink {
            title: LinkTitle::Text(day.title.clone()),
            address: draft.overview.address.clone(),
            fragment: Some(day.id.clone()),
        },
        duration: day.duration,
        optional: None,
    };
    ModuleHours {
        topics: agenda.days.iter().map(topic).filter(|topic| topic.duration.is_some()).collect(),
        optional: None,
        counts: agenda.own_duration,
        differs: differs(agenda.duration, duration),
    }
}

/// The hours of a book of these modules; none if no module has a time. `total` is the time of all modules.
pub(super) fn of_book(modules: &[Arc<Module>], total: Option<Duration>) -> Option<BookHours> {
    let hours = || modules.iter().filter_map(|module| module.hours.as_ref());
    let optional = hours().filter_map(|hours| hours.optional).reduce(|a, b| a + b);
    let something = modules.iter().any(|module| module.hours.is_some() && module.duration.is_some());
    (something || optional.is_some()).then_some(BookHours { total, optional })
}

/// What parts add up to, if that does not meet the time of the whole.
pub(super) fn differs(parts: Option<Duration>, whole: Option<Duration>) -> Option<Duration> {
    parts.filter(|parts| whole.is_some_and(|whole| parts.misses(whole).is_some()))
}

/// Where the activities are that stand on no page of the author's.
fn elsewhere(draft: &Draft<'_>) -> PageLink {
    let overview = &draft.overview.address;
    match draft.elsewhere_address() {
        address if address == overview => generated_link(Generated::Overview, address),
        address => generated_link(Generated::Activities, address),
    }
}

fn sum(total: Option<Duration>, more: Option<Duration>) -> Option<Duration> {
    [total, more].into_iter().flatten().reduce(|a, b| a + b)
}

impl Gathered {
    /// The time of the activities that may be left out.
    fn optional_time(&self) -> Option<Duration> {
        let optional = self.activities.iter().filter(|activity| activity.optional);
        optional.filter_map(|activity| activity.duration).reduce(|a, b| a + b)
    }
}
