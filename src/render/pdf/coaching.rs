//! The job aid: per topic the key points and strategies, then activities on the job with room for dates and names.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::edition::content::CueKind;
use crate::edition::page::{CoachingGuide, Page, PageBody, StrategyGroup, Topic};
use crate::edition::site::Module;
use crate::render::pdf::manuscript::Manuscript;
use crate::render::pdf::module::section_of;
use crate::render::pdf::sheets::kept;

/// Rows to sign at the end of a module.
const SIGN_OFF_ROWS: usize = 4;

impl Manuscript<'_> {
    /// A module of the job aid; none if it has nothing for a supervisor.
    pub(crate) fn coaching_module(&mut self, module: &Module) -> Option<Value> {
        self.activities = 0;
        let page = module.extras.iter().find(|page| matches!(page.body, PageBody::CoachingGuide(_)))?;
        let PageBody::CoachingGuide(body) = &page.body else { return None };
        self.begin(&module.pages[0].address, 1, &[]);
        let key = self.page_place();
        let mut opening = Vec::new();
        if !module.summary.is_empty() {
            opening.push(json!({ "b": "lead", "c": [self.line(&module.summary)] }));
        }
        self.begin(&page.address, 1, &page.footnotes);
        opening.extend(self.notes(CueKind::SupervisorNote, &body.notes));
        let mut sections = Vec::new();
        if !body.objectives.is_empty() {
            let list = self.list(&body.objectives, false);
            let title = self.word("objectives");
            let content = json!([{ "b": "p", "c": [self.word("print-objectives-lead-worker")] }, list]);
            sections.push(section_of(2, &title, Value::Null, content));
        }
        sections.extend(self.coaching_parts(page, body));
        let (title, lead) = (self.word("print-sign-off"), self.word("print-sign-off-lead"));
        let content = kept(vec![json!({ "b": "p", "c": [lead] }), self.sign_off(SIGN_OFF_ROWS)]);
        sections.push(section_of(2, &title, Value::Null, json!([content])));
        Some(self.module_of(module, key, opening, sections))
    }

    /// The coaching guide inside of a guide that holds the whole module.
    pub(crate) fn coaching_section(&mut self, page: &Page, body: &CoachingGuide) -> Vec<Value> {
        self.begin(&page.address, 2, &page.footnotes);
        let key = self.page_place();
        let notes = self.notes(CueKind::SupervisorNote, &body.notes);
        let title = self.word("generated-coaching-guide");
        let mut sections = vec![section_of(2, &title, key, Value::Array(notes))];
        let mut parts = self.coaching_parts(page, body);
        for part in &mut parts {
            part["l"] = json!(3);
        }
        sections.append(&mut parts);
        sections
    }

    fn coaching_parts(&mut self, page: &Page, body: &CoachingGuide) -> Vec<Value> {
        let mut sections = Vec::new();
        let mut told = BTreeSet::new();
        for topic in &body.topics {
            sections.push(self.topic(page, topic, body, &mut told));
        }
        let rest: Vec<_> = body
            .key_points
            .iter()
            .filter(|group| !told.contains(&group.page.as_ref().map(|page| page.address.clone())))
            .cloned()
            .collect();
        if !rest.is_empty() {
            self.begin(&page.address, 2, &page.footnotes);
            let title = self.word("key-points");
            let content = self.key_points(&rest);
            sections.insert(0, section_of(2, &title, Value::Null, Value::Array(content)));
        }
        if !body.activities.is_empty() {
            self.begin(&page.address, 2, &page.footnotes);
            let title = self.word("on-the-job-activities");
            let activities: Vec<Value> = body.activities.iter().map(|activity| self.activity(activity)).collect();
            sections.push(section_of(2, &title, Value::Null, Value::Array(activities)));
        }
        sections
    }

    /// A topic: its key points, then its strategies by group.
    fn topic(
        &mut self,
        page: &Page,
        topic: &Topic,
        body: &CoachingGuide,
        told: &mut BTreeSet<Option<String>>,
    ) -> Value {
        self.begin(&page.address, 2, &page.footnotes);
        let title = match &topic.page {
            Some(link) => self.link_title(&link.title),
            None => self.word("whole-module"),
        };
        let mut content = Vec::new();
        if !topic.summary.is_empty() {
            content.push(json!({ "b": "lead", "c": [self.line(&topic.summary)] }));
        }
        let address = topic.page.as_ref().map(|page| page.address.clone());
        let points =
            body.key_points.iter().find(|group| group.page.as_ref().map(|page| page.address.clone()) == address);
        if let Some(group) = points {
            let list = self.list(&group.points, false);
            content.push(self.part("key-point", "key-points", vec![list]));
        }
        told.insert(address.clone());
        content.extend(self.notes(CueKind::SupervisorNote, &topic.notes));
        for group in &topic.groups {
            content.extend(self.strategy_group(group));
        }
        let key = address.map_or(Value::Null, |address| self.claim(address));
        let mut section = section_of(2, &title, key, Value::Array(content));
        section["crumb"] = json!(topic.section.as_ref().map(|section| self.line(section)));
        section
    }

    /// Strategies with boxes to tick.
    pub(crate) fn strategy_group(&mut self, group: &StrategyGroup) -> Vec<Value> {
        let level = self.level(1);
        let name = self.line(&group.name);
        let items: Vec<Value> = group.strategies.iter().map(|strategy| self.blocks(strategy)).collect();
        vec![json!({ "b": "h", "l": level, "c": [name] }), json!({ "b": "strategies", "items": items })]
    }
}
