//! A module as a part of a guide: its opening page, then its pages in order.

use serde_json::{Value, json};

use crate::edition::content::{Block, CueKind, Target};
use crate::edition::page::{
    ContentPage, Day, Generated, KeyPointGroup, LinkTitle, Overview, Page, PageBody, Resource, ResourceTopic, Slot,
    SlotKind,
};
use crate::edition::site::Module;
use crate::render::pdf::blocks::list_of;
use crate::render::pdf::guide::GuideKind;
use crate::render::pdf::inline::printed;
use crate::render::pdf::manuscript::Manuscript;
use crate::render::pdf::sheets::nodes;
use crate::render::titles;

/// Lines for notes at the end of a module.
const NOTE_LINES: usize = 14;

impl Manuscript<'_> {
    /// A module of a guide that holds whole modules.
    pub(crate) fn module(&mut self, module: &Module) -> Value {
        self.activities = 0;
        let overview = &module.pages[0];
        self.begin(&overview.address, 1, &overview.footnotes);
        let key = self.page_place();
        let mut opening = self.facts(module);
        let mut sections = Vec::new();
        if let PageBody::Overview(body) = &overview.body {
            self.overview(overview, body, &mut opening, &mut sections);
        }
        if self.is_facilitator() {
            sections.extend(self.before_you_begin(module));
        }
        for page in &module.extras {
            if let PageBody::CoachingGuide(body) = &page.body {
                sections.extend(self.coaching_section(page, body));
            }
        }
        for page in &module.pages[1..] {
            let section = self.section(module, page);
            sections.push(section);
        }
        if self.kind == GuideKind::Participant {
            let title = self.word("notes");
            let lines = json!([{ "b": "lines", "count": NOTE_LINES }]);
            sections.push(section_of(2, &title, Value::Null, lines));
        }
        self.module_of(module, key, opening, sections)
    }

    /// A module with what stands before its sections.
    pub(crate) fn module_of(
        &mut self,
        module: &Module,
        key: Value,
        opening: Vec<Value>,
        sections: Vec<Value>,
    ) -> Value {
        json!({
            "title": self.line(&module.title),
            "running": self.line(&module.menu_title),
            "key": key,
            "code": module.code.as_ref().map(|code| self.line(code)),
            "c": opening,
            "sections": sections,
        })
    }

    /// What a module is: its picture, who it is for, how long it takes.
    pub(crate) fn facts(&mut self, module: &Module) -> Vec<Value> {
        let mut facts = Vec::new();
        if !module.summary.is_empty() {
            facts.push(json!({ "b": "lead", "c": [self.line(&module.summary)] }));
        }
        if let Some(image) = &module.image {
            facts.extend(self.figure(image));
        }
        let mut fact = |manuscript: &Self, kind: &str, word: String, content: Value| {
            let content = json!([{ "b": "p", "c": content }]);
            let _ = manuscript;
            facts.push(json!({ "b": "part", "kind": kind, "word": word, "c": content, "plain": true }));
        };
        if !module.audience.is_empty() {
            let audience = self.line(&self.strings.list(&module.audience));
            fact(self, "people", self.word("audience"), json!([audience]));
        }
        if let Some(duration) = module.duration {
            fact(self, "clock", self.word("time"), json!([self.strings.duration(duration)]));
        }
        if !module.prerequisites.is_empty() {
            let mut links = Vec::new();
            for link in &module.prerequisites {
                if !links.is_empty() {
                    links.push(json!(self.word("list-separator")));
                }
                links.push(json!({ "i": "span", "c": self.reference(link) }));
            }
            fact(self, "compass", self.word("prerequisites"), json!(links));
        }
        for facet in &module.facets {
            let (title, values) = (self.line(&facet.title), self.line(&self.strings.list(&facet.values)));
            fact(self, "note", title, json!([values]));
        }
        if let Some(updated) = &module.updated {
            let date = self.strings.date(updated);
            let date = self.line(&date);
            fact(self, "note", self.word("updated"), json!([date]));
        }
        facts
    }

    fn overview(&mut self, page: &Page, body: &Overview, opening: &mut Vec<Value>, sections: &mut Vec<Value>) {
        let introduction = self.blocks(&body.introduction);
        opening.extend(nodes(introduction));
        opening.extend(self.notes(CueKind::TrainerNote, &body.trainer_notes));
        opening.extend(self.notes(CueKind::SupervisorNote, &body.supervisor_notes));
        self.begin(&page.address, 2, &page.footnotes);
        if !body.objectives.is_empty() {
            let content = json!([
                { "b": "p", "c": [self.word("objectives-lead")] },
                self.list(&body.objectives, false),
            ]);
            let title = self.word("objectives");
            sections.push(section_of(2, &title, Value::Null, content));
        }
        if !body.agenda.is_empty() {
            let content: Vec<Value> = body.agenda.iter().flat_map(|day| self.day(day)).collect();
            let title = titles::link(self.strings, &LinkTitle::Generated(Generated::Agenda));
            let key = self.place("agenda");
            sections.push(section_of(2, &title, key, Value::Array(content)));
        }
    }

    /// A day of a track.
    fn day(&mut self, day: &Day) -> Vec<Value> {
        let title = self.line(&day.title);
        let mut content = vec![json!({ "b": "h", "l": 3, "key": self.place(&day.id), "c": [title] })];
        if !day.summary.is_empty() {
            content.push(json!({ "b": "p", "sticky": true, "c": [self.line(&day.summary)] }));
        }
        content.extend(self.notes(CueKind::TrainerNote, &day.trainer_notes));
        content.extend(self.timetable(&day.slots));
        if let Some(time) = &day.ends {
            content.push(
                json!({ "b": "p", "c": [{ "i": "small", "c": [self.words("ends-at", &[("time", time.into())])] }] }),
            );
        }
        content
    }

    /// A timetable, by the clock where the edition shows clock times.
    pub(crate) fn timetable(&mut self, slots: &[Slot]) -> Option<Value> {
        if slots.is_empty() {
            return None;
        }
        let mut rows = Vec::new();
        for slot in slots {
            let clock = slot.clock.as_ref().map(|(from, to)| format!("{from} – {to}"));
            let time = self.time(slot.duration).unwrap_or_default();
            rows.push(match &slot.what {
                SlotKind::Break(title) => json!({
                    "pause": true, "clock": clock, "time": time, "title": self.line(title), "what": [], "notes": [],
                }),
                SlotKind::Session { title, address, continued, trainer_notes, supervisor_notes, .. } => {
                    let mut words = self.link_title(title);
                    if *continued {
                        words = self.words("session-continued", &[("title", (&words).into())]);
                    }
                    let what = match address {
                        Some(address) => json!([
                            { "i": "link", "to": address, "c": [words] }, { "i": "at", "to": address },
                        ]),
                        None => json!([words]),
                    };
                    let notes: Vec<Vec<Block>> = trainer_notes.iter().chain(supervisor_notes).cloned().collect();
                    let notes: Vec<Value> = notes.iter().flat_map(|note| nodes(self.blocks(note))).collect();
                    json!({ "pause": false, "clock": clock, "time": time, "title": "", "what": what, "notes": notes })
                }
            });
        }
        let clock = slots.iter().any(|slot| slot.clock.is_some());
        let mut head = vec![self.word("print-session"), self.word("activity-minutes")];
        if clock {
            head.insert(0, self.word("print-clock"));
        }
        Some(json!({ "b": "timetable", "head": head, "rows": rows }))
    }

    /// A page of the module.
    fn section(&mut self, module: &Module, page: &Page) -> Value {
        let inside = page.section.is_some();
        let level = if inside { 3 } else { 2 };
        self.begin(&page.address, level, &page.footnotes);
        let key = self.page_place();
        let title = titles::heading(self.strings, module, page);
        let title = self.line(&title);
        let content = match &page.body {
            PageBody::Content(body) => self.content(page, body),
            PageBody::KeyPoints(groups) => self.key_points(groups),
            PageBody::Activities(activities) => activities.iter().map(|activity| self.activity(activity)).collect(),
            PageBody::Resources(topics) => self.resources(topics),
            PageBody::Overview(_)
            | PageBody::BeforeYouBegin(_)
            | PageBody::CoachingGuide(_)
            | PageBody::OneToOne(_)
            | PageBody::MyAnswers(_)
            | PageBody::Deliver(_)
            | PageBody::Timetable(_)
            | PageBody::Crosswalk(_) => Vec::new(),
        };
        let mut section = section_of(level, &title, key, Value::Array(content));
        if self.is_facilitator() {
            section["time"] = json!(self.time(page.duration));
            section["pg"] = json!(self.participant_page(None));
        }
        if let Some(link) = &page.section {
            section["crumb"] = json!(self.link_title(&link.title));
        }
        section["large"] = json!(matches!(&page.body, PageBody::Content(body) if !body.contents.is_empty()));
        section
    }

    fn content(&mut self, page: &Page, body: &ContentPage) -> Vec<Value> {
        let mut content = Vec::new();
        if !body.section_objectives.is_empty() {
            content.push(json!({ "b": "p", "c": [self.word("objectives-lead-section")] }));
            content.push(self.list(&body.section_objectives, false));
        }
        if !body.objectives.is_empty() {
            let list = self.list(&body.objectives, false);
            content.push(self.part("target", "serves-objectives", vec![list]));
        }
        content.extend(self.materials(&body.materials));
        content.extend(self.notes(CueKind::TrainerNote, &body.trainer_notes));
        content.extend(nodes(self.blocks(&body.body)));
        for activity in &body.activities {
            content.push(self.activity(activity));
        }
        if !body.key_points.is_empty() {
            let list = self.list(&body.key_points, false);
            content.push(json!({
                "b": "callout", "kind": "key-point", "word": self.word("key-points"), "title": null, "c": [list],
                "short": body.key_points.len() < 7,
            }));
        }
        content.extend(self.notes(CueKind::SupervisorNote, &body.supervisor_notes));
        if !body.transfer.is_empty() {
            let level = self.level(1);
            content.push(json!({ "b": "h", "l": level, "c": [self.word("transfer")] }));
            for group in &body.transfer {
                content.extend(self.strategy_group(group));
            }
        }
        if !body.contents.is_empty() {
            let mut items = Vec::new();
            for link in &body.contents {
                items.push(json!({ "c": [{ "b": "span", "c": self.reference(link) }] }));
            }
            let list = list_of(items, false);
            content.push(self.part("compass", "in-this-section", vec![list]));
        }
        // A page's own resources stand on the module's page of resources too.
        let _ = page;
        content
    }

    /// Key points, numbered, page by page.
    pub(crate) fn key_points(&mut self, groups: &[KeyPointGroup]) -> Vec<Value> {
        let mut content = Vec::new();
        for group in groups {
            if let Some(link) = &group.page {
                let reference = self.reference(link);
                content.push(json!({ "b": "lead-in", "c": reference }));
            }
            content.push(self.list(&group.points, true));
        }
        content
    }

    fn resources(&mut self, topics: &[ResourceTopic]) -> Vec<Value> {
        let mut content = Vec::new();
        for topic in topics {
            let title = match (topic.handouts, topic.topic.is_empty()) {
                (true, _) => Some(self.word("handouts-topic")),
                (false, false) => Some(self.line(&topic.topic)),
                (false, true) => None,
            };
            if let Some(title) = title {
                let level = self.level(1);
                content.push(json!({ "b": "h", "l": level, "key": self.place(&topic.id), "c": [title] }));
            }
            let items: Vec<Value> = topic.resources.iter().map(|resource| self.resource(resource)).collect();
            let mut list = list_of(items, false);
            list["tight"] = json!(false);
            content.push(list);
        }
        content
    }

    /// A resource with its printed address.
    fn resource(&mut self, resource: &Resource) -> Value {
        let title = self.line(&resource.title);
        let mut content = Vec::new();
        let mut facts = Vec::new();
        match &resource.target {
            Some(Target::External(address)) => {
                content.push(json!({ "b": "span", "c": [{ "i": "strong", "c": [title] }] }));
                let shown = self.line(printed(address));
                facts.push(self.link(&Target::External(address.clone()), json!([shown])));
            }
            Some(target) => {
                let strong = json!([{ "i": "strong", "c": [title] }]);
                content.push(json!({ "b": "span", "c": [self.link(target, strong)] }));
            }
            None => content.push(json!({ "b": "span", "c": [{ "i": "strong", "c": [title] }] })),
        }
        if let Some(credit) = &resource.credit {
            let credit = self.words("credit", &[("name", credit.into())]);
            if !facts.is_empty() {
                facts.push(json!("  ·  "));
            }
            facts.push(json!(self.line(&credit)));
        }
        if !facts.is_empty() {
            content.push(json!({ "b": "p", "c": [{ "i": "small", "c": facts }] }));
        }
        content.extend(nodes(self.blocks(&resource.description)));
        json!({ "c": content })
    }
}

/// A section of a module.
pub(crate) fn section_of(level: u8, title: &str, key: Value, content: Value) -> Value {
    json!({
        "l": level, "title": title, "key": key, "time": null, "pg": null, "crumb": null, "large": false,
        "fresh": false, "c": content,
    })
}
