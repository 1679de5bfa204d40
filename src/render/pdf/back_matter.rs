//! What stands behind the modules: answers, the crosswalk of objectives, the glossary.

use serde_json::{Value, json};

use crate::edition::page::PageLink;
use crate::edition::planning::ObjectiveCoverage;
use crate::edition::site::Module;
use crate::render::pdf::blocks::list_of;
use crate::render::pdf::guide::GuideKind;
use crate::render::pdf::manuscript::{Answers, Manuscript};
use crate::render::pdf::module::section_of;
use crate::render::pdf::sheets::{nodes, table};

impl Manuscript<'_> {
    /// Everything behind the modules.
    pub(crate) fn back_matter(&mut self, modules: &[&Module]) -> Vec<Value> {
        let mut parts = Vec::new();
        parts.extend(self.answers_part());
        if self.kind == GuideKind::Facilitator {
            parts.extend(self.crosswalk(modules));
        }
        parts.extend(self.glossary(modules));
        parts
    }

    /// Answers: the key of the knowledge checks, or answers to compare one's own with.
    fn answers_part(&mut self) -> Option<Value> {
        let answers = std::mem::take(&mut self.answers);
        if answers.is_empty() {
            return None;
        }
        let (title, lead) = match self.kind {
            GuideKind::Facilitator => ("answer-key", "print-answer-key-lead"),
            GuideKind::JobAid | GuideKind::Participant => ("possible-answers", "print-possible-answers-lead"),
        };
        let mut sections: Vec<Value> = Vec::new();
        let mut module = None;
        for answer in answers {
            let content = self.answer(&answer);
            if module.as_ref() != Some(&answer.module) {
                sections.push(section_of(2, &answer.module, Value::Null, json!([])));
                module = Some(answer.module);
            }
            if let Some(section) = sections.last_mut().and_then(|section| section["c"].as_array_mut()) {
                section.extend(content);
            }
        }
        let lead = json!([{ "b": "lead", "c": [self.word(lead)] }]);
        Some(part_of(&self.word(title), lead, sections))
    }

    fn answer(&mut self, answer: &Answers) -> Vec<Value> {
        let mut title = vec![json!({ "i": "span", "c": answer.title })];
        if let Some(question) = answer.question.as_str() {
            title.push(json!({ "i": "at", "to": question }));
        }
        let mut content = vec![json!({ "b": "lead-in", "key": answer.key, "c": title })];
        match answer.answers.as_slice() {
            // One answer is often a list by itself.
            [one] => content.extend(nodes(one.clone())),
            several => {
                let items: Vec<Value> = several.iter().map(|answer| json!({ "c": answer })).collect();
                content.push(list_of(items, false));
            }
        }
        content
    }

    /// Objectives, with where each is taught, practised and checked; gaps are marked.
    fn crosswalk(&mut self, modules: &[&Module]) -> Option<Value> {
        let mut sections = Vec::new();
        for module in modules {
            let Some((page, crosswalk)) = module.crosswalk() else { continue };
            self.begin(&page.address, 2, &page.footnotes);
            let mut rows = Vec::new();
            for objective in &crosswalk.objectives {
                rows.push(self.coverage(objective));
            }
            let head = ["coverage-objective", "coverage-taught", "coverage-practised", "coverage-checked"];
            let head = head.map(|key| self.word(key));
            let mut table = table(&[28, 22, 22, 18], &head.each_ref().map(String::as_str), rows);
            table["wide"] = json!(true);
            let mut section = section_of(2, &self.press.line(&module.title), Value::Null, json!([table]));
            section["wide"] = json!(true);
            sections.push(section);
        }
        if sections.is_empty() {
            return None;
        }
        let lead = json!([{ "b": "lead", "c": [self.word("print-crosswalk-lead")] }]);
        Some(part_of(&self.word("coverage"), lead, sections))
    }

    fn coverage(&mut self, objective: &ObjectiveCoverage) -> Value {
        let text = self.blocks(&objective.text);
        let mut cell = |links: &[PageLink]| match links.is_empty() {
            true => json!({ "c": [{ "i": "gap", "c": [self.word("coverage-nowhere")] }] }),
            false => json!({ "c": self.links(links) }),
        };
        let (taught, practised, checked) =
            (cell(&objective.taught), cell(&objective.practised), cell(&objective.checked));
        json!([{ "f": text }, taught, practised, checked])
    }

    /// The terms that the guide's modules explain.
    fn glossary(&mut self, modules: &[&Module]) -> Option<Value> {
        let site = self.site;
        self.begin("glossary.html", 1, &[]);
        let mut items = Vec::new();
        for entry in site.glossary.iter() {
            let of_module = |link: &PageLink| modules.iter().any(|module| module.pages[0].address == link.address);
            if entry.modules.iter().any(of_module) {
                let definition = self.blocks(&entry.definition);
                items
                    .push(json!({ "key": self.place(&entry.id), "term": [self.line(&entry.term)], "c": [definition] }));
            }
        }
        (!items.is_empty()).then(|| part_of(&self.word("glossary"), json!([{ "b": "dl", "items": items }]), Vec::new()))
    }
}

/// A part beside the modules.
pub(crate) fn part_of(title: &str, content: Value, sections: Vec<Value>) -> Value {
    json!({ "title": title, "key": null, "c": content, "sections": sections })
}
