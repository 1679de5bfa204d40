//! A whole guide as the data that the template reads.

use serde_json::{Map, Value, json};

use crate::edition::site::Module;
use crate::render::pdf::back_matter::part_of;
use crate::render::pdf::blocks::language;
use crate::render::pdf::guide::{Form, GuideKind};
use crate::render::pdf::manuscript::Manuscript;
use crate::render::pdf::{cards, outline};
use crate::strings::direction;

/// The colour of headings where the book names none.
pub(crate) const ACCENT: &str = "#12546b";

/// Words that the template itself sets, under their names there.
const WORDS: [(&str, &str); 5] = [
    ("separator", "list-separator"),
    ("contents", "print-contents"),
    ("pg", "print-pg"),
    ("date", "print-date"),
    ("possible-answers", "possible-answers"),
];

/// The icon key: kinds with the keys of their word and meaning.
const ICON_KEY: [(&str, &str, &str); 8] = [
    ("say", "cue-say", "print-key-say"),
    ("ask", "cue-ask", "print-key-ask"),
    ("do", "cue-do", "print-key-do"),
    ("trainer-note", "cue-trainer-note", "print-key-note"),
    ("steps", "activity-steps", "print-key-steps"),
    ("reflection", "reflection", "print-key-reflection"),
    ("question", "question", "print-key-question"),
    ("pg", "print-pg", "print-key-pg"),
];

impl Manuscript<'_> {
    /// The guide of these modules.
    pub(crate) fn guide(&mut self, modules: &[&Module]) -> Value {
        let parts: Vec<Value> = modules.iter().filter_map(|module| self.part_of_module(module)).collect();
        let back = match self.options.form {
            Form::Guide => self.back_matter(modules),
            Form::Cards => Vec::new(),
        };
        let mut guide = self.frame(modules);
        guide["front"] = Value::Array(self.front());
        guide["modules"] = Value::Array(parts);
        guide["back"] = Value::Array(back);
        outline::settle(&mut guide);
        if self.options.form == Form::Cards {
            guide["cards"] = cards::of_guide(&guide);
        }
        let mut anchors = Map::new();
        for part in ["front", "modules", "back"] {
            find_anchors(&guide[part], &mut anchors);
        }
        guide["anchors"] = Value::Object(anchors);
        guide
    }

    fn part_of_module(&mut self, module: &Module) -> Option<Value> {
        match self.kind {
            GuideKind::JobAid => self.coaching_module(module),
            GuideKind::Facilitator | GuideKind::Participant => Some(self.module(module)),
        }
    }

    /// What stands round the content: titles, paper, words.
    fn frame(&mut self, modules: &[&Module]) -> Value {
        let site = self.site;
        let (tag, region) = language(&site.language);
        let families = |first: &[&str], last: &[&str]| -> Vec<String> {
            let own = self.own_fonts.iter().map(String::as_str);
            first.iter().copied().chain(own).chain(last.iter().copied()).map(str::to_owned).collect()
        };
        let fonts = json!({
            "text": families(&["Libertinus Serif"], &["Source Sans 3", "Noto Naskh Arabic", "DejaVu Sans Mono"]),
            "heading": families(&["Source Sans 3"], &["Libertinus Serif", "Noto Naskh Arabic", "DejaVu Sans Mono"]),
            "code": families(&["DejaVu Sans Mono"], &["Libertinus Serif"]),
        });
        let words: Map<String, Value> =
            WORDS.iter().map(|(name, key)| ((*name).to_owned(), Value::String(self.word(key)))).collect();
        let title = self.title();
        let whole = modules.len() == site.modules.len();
        let parts: Vec<Value> = modules
            .iter()
            .filter(|_| !whole)
            .map(|module| json!({ "title": self.line(&module.title), "code": module.code.as_ref().map(|code| self.line(code)) }))
            .collect();
        let updated =
            modules.iter().filter_map(|module| module.updated.as_deref()).filter(|date| date_of(date).is_some());
        let updated = updated.max();
        let mut imprint = Vec::new();
        let version = self.options.version.map(|version| {
            let version = self.words("print-version", &[("version", version.into())]);
            self.line(&version)
        });
        imprint.extend(version.clone());
        if let Some(updated) = updated {
            imprint.push(self.strings.date(updated));
        }
        let edition = self.line(&site.edition.title);
        json!({
            "title": title,
            "book": self.line(&site.title),
            "description": self.line(&site.description),
            "authors": site.authors.iter().map(|author| self.line(author)).collect::<Vec<_>>(),
            "logo": site.logo.as_ref().and_then(|logo| self.picture(logo)),
            "edition": self.words("edition-badge", &[("edition", (&edition).into())]),
            "version": version,
            "imprint": imprint,
            "parts": parts,
            "date": updated.and_then(date_of),
            "lang": tag,
            "region": region,
            "direction": direction(&site.language),
            "paper": self.options.paper,
            "large": self.options.large_print,
            "accent": self.options.accent.unwrap_or(ACCENT),
            "fonts": fonts,
            "words": words,
            "at-page": self.around("print-at-page", &["page"]),
            "page-of-pages": self.around("print-page-of-pages", &["page", "pages"]),
        })
    }

    /// The guide's title.
    pub(crate) fn title(&mut self) -> String {
        let title = match self.options.title {
            Some(title) => title.to_owned(),
            None => self.word(self.kind.title_key()),
        };
        let title = match self.options.form {
            Form::Guide => title,
            Form::Cards => self.words("guide-cards", &[("title", (&title).into())]),
        };
        self.line(&title)
    }

    /// The texts before, between and behind the numbers of a phrase, which the layout alone knows.
    fn around(&self, key: &str, names: &[&str]) -> Vec<String> {
        let fills: Vec<_> = names.iter().map(|name| (*name, "\u{1}".into())).collect();
        self.strings.format(key, &fills).split('\u{1}').map(str::to_owned).collect()
    }

    /// How to read the guide.
    fn front(&mut self) -> Vec<Value> {
        match (self.kind, self.options.form) {
            (GuideKind::Facilitator, Form::Guide) => {
                let with_pages = self.participant().is_some();
                let rows: Vec<Value> = ICON_KEY
                    .iter()
                    .filter(|(kind, ..)| *kind != "pg" || with_pages)
                    .map(|(kind, word, meaning)| {
                        json!({ "kind": kind, "word": self.word(word), "meaning": self.word(meaning) })
                    })
                    .collect();
                let content = json!([
                    { "b": "lead", "c": [self.word("print-about-facilitator")] },
                    { "b": "icon-key", "rows": rows },
                ]);
                vec![part_of(&self.word("print-about"), content, Vec::new())]
            }
            (GuideKind::JobAid, Form::Guide) => {
                let content = json!([{ "b": "lead", "c": [self.word("print-about-job-aid")] }]);
                vec![part_of(&self.word("print-about"), content, Vec::new())]
            }
            _ => Vec::new(),
        }
    }
}

/// The keys that stand in the guide: what a link can lead to.
fn find_anchors(node: &Value, anchors: &mut Map<String, Value>) {
    match node {
        Value::Array(nodes) => nodes.iter().for_each(|node| find_anchors(node, anchors)),
        Value::Object(map) => {
            if let Some(Value::String(key)) = map.get("key") {
                anchors.insert(key.clone(), Value::Bool(true));
            }
            map.values().for_each(|inner| find_anchors(inner, anchors));
        }
        _ => {}
    }
}

/// Year, month and day of `2026-05-01`, if the calendar has that day.
fn date_of(written: &str) -> Option<[u16; 3]> {
    let (year, month, day) = crate::strings::iso_date(written)?;
    let year: u16 = year.parse().ok().filter(|year| *year > 0)?;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (day <= days).then_some([year, u16::from(month), u16::from(day)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert_eq!(date_of("2028-02-29"), Some([2028, 2, 29]));
        assert_eq!(date_of("2026-02-29"), None);
        assert_eq!(date_of("0000-01-01"), None);
        assert_eq!(date_of("spring"), None);
    }
}
