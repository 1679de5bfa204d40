//! "Before you begin": what who gives the training prepares, with copies for everyone.

use serde_json::{Value, json};

use crate::edition::content::CueKind;
use crate::edition::page::{BeforeYouBegin, MaterialTotal, PageBody, PageLink, Resource};
use crate::edition::planning::{ActivityTime, Timetable};
use crate::edition::site::Module;
use crate::render::pdf::manuscript::{Manuscript, key_of};
use crate::render::pdf::module::section_of;
use crate::render::pdf::sheets::table;

impl Manuscript<'_> {
    /// The section with the timetable; none if there is neither something to prepare nor a time. Where objectives are taught
    /// stands at the end of the guide.
    pub(crate) fn before_you_begin(&mut self, module: &Module) -> Option<Value> {
        let prepared = module.extras.iter().find_map(|page| match &page.body {
            PageBody::BeforeYouBegin(body) => Some((&**page, body)),
            _ => None,
        });
        let timed = module.timetable();
        let page = prepared.map(|(page, _)| page).or(timed.map(|(page, _)| page))?;
        self.begin(&page.address, 2, &page.footnotes);
        let key = self.page_place();
        let mut content = prepared.map(|(_, body)| self.preparation(body)).unwrap_or_default();
        content.extend(timed.map(|(_, body)| self.time_table(module, body)).unwrap_or_default());
        if content.is_empty() {
            return None;
        }
        let title = self.word("generated-before-you-begin");
        let mut section = section_of(2, &title, key, Value::Array(content));
        section["fresh"] = json!(true);
        Some(section)
    }

    fn preparation(&mut self, body: &BeforeYouBegin) -> Vec<Value> {
        let mut content = self.notes(CueKind::TrainerNote, &body.notes);
        if !body.materials.is_empty() {
            content.push(self.subheading("materials"));
            content.push(self.material_totals(&body.materials));
        }
        if !body.handouts.is_empty() {
            content.push(self.subheading("handouts"));
            content.push(self.copies(&body.handouts));
        }
        content
    }

    /// The timetable, which a track has in its agenda, and the activities.
    fn time_table(&mut self, module: &Module, body: &Timetable) -> Vec<Value> {
        let mut content = Vec::new();
        for day in body.days.iter().filter(|_| !module.track) {
            content.push(self.subheading("timetable"));
            content.extend(self.timetable(&day.slots));
        }
        if !body.activities.is_empty() {
            content.push(self.subheading("activity-overview"));
            content.push(self.activity_table(&body.activities));
        }
        content
    }

    fn subheading(&mut self, key: &str) -> Value {
        json!({ "b": "h", "l": 3, "c": [self.word(key)] })
    }

    fn material_totals(&mut self, totals: &[MaterialTotal]) -> Value {
        let mut rows = Vec::new();
        for total in totals {
            let item = self.line(&total.material.text);
            let count = total.material.count.map(|count| count.to_string()).unwrap_or_default();
            let uses = self.links(&total.uses);
            rows.push(json!([
                { "c": [{ "i": "tick", "ticked": false, "ring": false }, " ", item] }, { "c": [count] }, { "c": uses },
            ]));
        }
        let (item, count, uses) = (self.word("print-item"), self.word("print-count"), self.word("used-for"));
        table(&[30, 10, 30], &[&item, &count, &uses], rows)
    }

    fn copies(&mut self, handouts: &[Resource]) -> Value {
        let copies = match self.options.participants {
            Some(number) => number.to_string(),
            None => self.word("print-copies-each"),
        };
        let mut rows = Vec::new();
        for handout in handouts {
            let (title, file) =
                (self.line(&handout.title), self.line(handout.file_name.as_deref().unwrap_or_default()));
            rows.push(json!([
                { "c": [{ "i": "tick", "ticked": false, "ring": false }, " ", title] },
                { "c": [{ "i": "small", "c": [file] }] },
                { "c": [copies] },
            ]));
        }
        let (title, file, copies) = (self.word("handout"), self.word("print-file"), self.word("print-copies"));
        table(&[30, 24, 16], &[&title, &file, &copies], rows)
    }

    fn activity_table(&mut self, activities: &[ActivityTime]) -> Value {
        let mut rows = Vec::new();
        for ActivityTime { link, kind, duration, .. } in activities {
            let reference = self.reference(link);
            let kind = kind.as_ref().map(|kind| self.kind_word(kind)).unwrap_or_default();
            let time = self.time(*duration).unwrap_or_default();
            let key = key_of(&link.address, link.fragment.as_deref());
            let page = self.participant().and_then(|places| places.pages.get(&key).copied());
            let mark = page.map_or(json!([]), |page| json!([{ "i": "pg", "n": page }]));
            rows.push(json!([{ "c": reference }, { "c": [kind] }, { "c": [time] }, { "c": mark }]));
        }
        let head = ["activity", "print-kind", "activity-minutes", "print-pg"].map(|key| self.word(key));
        let short = rows.len() <= 8;
        let mut table = table(&[32, 15, 13, 10], &head.each_ref().map(String::as_str), rows);
        table["short"] = json!(short);
        table
    }

    /// Links to places of the guide, one after the other.
    pub(crate) fn links(&mut self, links: &[PageLink]) -> Value {
        let mut nodes = Vec::new();
        for link in links {
            if !nodes.is_empty() {
                nodes.push(json!({ "i": "br" }));
            }
            nodes.push(json!({ "i": "span", "c": self.reference(link) }));
        }
        Value::Array(nodes)
    }
}
