//! What the pages of a site say, kind by kind.

use crate::edition::page::{
    BeforeYouBegin, CoachingGuide, ContentPage, Day, KeyPointGroup, Overview, PageBody, Resource, ResourceTopic, Slot,
    SlotKind, StrategyGroup,
};
use crate::edition::site::{Module, Site};
use crate::render::search::passages::Passages;
use crate::render::search::place::Place;
use crate::render::titles;
use crate::strings::Strings;

/// What a page says.
pub(super) fn passages(site: &Site, strings: &Strings, place: Place<'_>) -> Passages {
    let of = |title: String| Passages::of(title, site.edition.trainer);
    match place {
        Place::Home => {
            let mut said = of(strings.get("site-home"));
            said.text(&site.title);
            said.text(&site.description);
            said.blocks(&site.how_to_use);
            said
        }
        Place::Glossary => {
            let mut said = of(strings.get("glossary"));
            for entry in site.glossary.iter() {
                said.heading(&entry.term);
                said.blocks(&entry.definition);
            }
            said
        }
        Place::OfModule(module, page) => {
            let mut said = of(titles::heading(strings, module, page));
            body(&mut said, strings, module, &page.body);
            said.each(&page.footnotes);
            said
        }
    }
}

fn body(said: &mut Passages, strings: &Strings, module: &Module, body: &PageBody) {
    match body {
        PageBody::Overview(body) => overview(said, strings, module, body),
        PageBody::Content(body) => content(said, strings, body),
        PageBody::KeyPoints(groups) => key_points(said, groups),
        PageBody::Activities(activities) => activities.iter().for_each(|activity| said.activity(activity)),
        PageBody::Resources(list) => topics(said, strings, list),
        PageBody::BeforeYouBegin(body) => before(said, body),
        PageBody::CoachingGuide(body) => coaching(said, body),
        // These say again what other pages say; their titles are found.
        PageBody::OneToOne(_)
        | PageBody::MyAnswers(_)
        | PageBody::Deliver(_)
        | PageBody::Timetable(_)
        | PageBody::Crosswalk(_) => {}
    }
}

fn overview(said: &mut Passages, strings: &Strings, module: &Module, body: &Overview) {
    said.text(&module.summary);
    said.heading(module.code.as_deref().unwrap_or_default());
    said.each(&body.objectives);
    said.blocks(&body.introduction);
    module.audience.iter().for_each(|audience| said.text(audience));
    module.facets.iter().flat_map(|facet| &facet.values).for_each(|value| said.text(value));
    said.each(&body.trainer_notes);
    said.each(&body.supervisor_notes);
    body.agenda.iter().for_each(|day| self::day(said, strings, day));
}

fn day(said: &mut Passages, strings: &Strings, day: &Day) {
    said.heading(&day.title);
    said.text(&day.summary);
    said.each(&day.trainer_notes);
    slots(said, strings, &day.slots);
}

fn slots(said: &mut Passages, strings: &Strings, slots: &[Slot]) {
    for slot in slots {
        if let SlotKind::Session { title, continued: false, trainer_notes, supervisor_notes, .. } = &slot.what {
            said.text(&titles::link(strings, title));
            said.each(trainer_notes);
            said.each(supervisor_notes);
        }
    }
}

fn content(said: &mut Passages, strings: &Strings, body: &ContentPage) {
    said.each(&body.section_objectives);
    said.each(&body.objectives);
    said.materials(&body.materials);
    said.each(&body.trainer_notes);
    said.each(&body.supervisor_notes);
    said.blocks(&body.body);
    body.activities.iter().for_each(|activity| said.activity(activity));
    said.key_points(&body.key_points);
    strategies(said, &body.transfer);
    topics(said, strings, &body.resources);
}

fn key_points(said: &mut Passages, groups: &[KeyPointGroup]) {
    groups.iter().for_each(|group| said.key_points(&group.points));
}

fn topics(said: &mut Passages, strings: &Strings, topics: &[ResourceTopic]) {
    for topic in topics {
        if topic.handouts {
            said.heading(&strings.get("handouts-topic"));
        }
        said.heading(&topic.topic);
        topic.resources.iter().for_each(|resource| self::resource(said, resource));
    }
}

fn resource(said: &mut Passages, resource: &Resource) {
    said.heading(&resource.title);
    said.text(resource.credit.as_deref().unwrap_or_default());
    said.blocks(&resource.description);
}

fn strategies(said: &mut Passages, groups: &[StrategyGroup]) {
    for group in groups {
        said.heading(&group.name);
        said.each(&group.strategies);
    }
}

fn before(said: &mut Passages, body: &BeforeYouBegin) {
    said.each(&body.notes);
    body.materials.iter().for_each(|total| said.text(&total.material.text));
    body.handouts.iter().for_each(|handout| resource(said, handout));
}

fn coaching(said: &mut Passages, body: &CoachingGuide) {
    said.each(&body.objectives);
    key_points(said, &body.key_points);
    said.each(&body.notes);
    for topic in &body.topics {
        said.text(&topic.summary);
        said.each(&topic.notes);
        strategies(said, &topic.groups);
    }
    body.activities.iter().for_each(|activity| said.activity(activity));
}
