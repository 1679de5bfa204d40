//! Blocks of content as nodes of the data.

use serde_json::{Value, json};

use crate::edition::content::{Alignment, Block, Callout, CalloutKind, Cue, CueKind, Inline, ListItem};
use crate::render::pdf::flat::DEEPEST;
use crate::render::pdf::html_words;
use crate::render::pdf::manuscript::Manuscript;
use crate::render::pdf::measure::{self, SHORT};

/// From how many columns a table takes the margin too.
const WIDE: usize = 4;

/// A table with fewer rows than this is never parted, unless they are long.
const SHORT_TABLE: usize = 8;

impl Manuscript<'_> {
    /// Blocks.
    pub(crate) fn blocks(&mut self, blocks: &[Block]) -> Value {
        self.depth += 1;
        let mut nodes = Vec::with_capacity(blocks.len());
        for block in blocks {
            let flat = if self.depth > DEEPEST { self.flat(block) } else { None };
            match flat {
                Some(flat) => nodes.extend(flat),
                None => nodes.extend(self.block(block)),
            }
        }
        self.depth -= 1;
        Value::Array(nodes)
    }

    /// Several texts, as items of a list.
    pub(crate) fn list(&mut self, texts: &[Vec<Block>], ordered: bool) -> Value {
        let items: Vec<Value> = texts.iter().map(|text| json!({ "c": self.blocks(text) })).collect();
        list_of(items, ordered)
    }

    fn block(&mut self, block: &Block) -> Vec<Value> {
        vec![match block {
            Block::Paragraph(content) => return self.paragraph(content),
            Block::Heading(heading) => self.heading(heading.level, &heading.id, &heading.content),
            Block::Code { language, text } => {
                json!({ "b": "code", "x": self.press.code(text), "lang": language })
            }
            Block::Quote(body) => json!({ "b": "quote", "c": self.blocks(body) }),
            Block::List { start, items } => self.items(*start, items),
            Block::Definitions(items) => {
                let items: Vec<Value> = items
                    .iter()
                    .map(|(term, definitions)| {
                        let definitions: Vec<Value> = definitions.iter().map(|body| self.blocks(body)).collect();
                        json!({ "key": null, "term": self.inlines(term), "c": definitions })
                    })
                    .collect();
                json!({ "b": "dl", "items": items })
            }
            Block::Table(table) => self.table(&table.alignments, &table.head, &table.rows),
            Block::Rule => json!({ "b": "rule" }),
            Block::RawHtml(html) => match self.options.raw_html {
                true => {
                    let words = html_words::words(html);
                    if words.is_empty() {
                        return Vec::new();
                    }
                    json!({ "b": "p", "c": [self.line(&words)] })
                }
                false => json!({ "b": "p", "c": [self.line(html)] }),
            },
            Block::Language { tag, body } => {
                let (language, region) = language(tag);
                json!({ "b": "lang", "lang": language, "region": region, "c": self.blocks(body) })
            }
            Block::Callout(callout) => self.callout(callout),
            Block::Cue(cue) => self.cue(cue),
            Block::Activity(activity) => self.activity(activity),
            Block::Reflection(reflection) => self.reflection(reflection),
            Block::Question(question) => self.question(question),
            Block::Details { title, body } => {
                let title = if title.is_empty() { self.word("details-untitled") } else { self.line(title) };
                json!({ "b": "details", "title": title, "c": self.blocks(body) })
            }
            Block::Video(video) => self.video(video),
            Block::Handout(handout) => self.handout(handout),
            Block::Exercise(exercise) => self.exercise(exercise),
        }]
    }

    /// A paragraph; pictures that stand alone in one become figures.
    fn paragraph(&mut self, content: &[Inline]) -> Vec<Value> {
        let blank = |inline: &&Inline| match inline {
            Inline::SoftBreak | Inline::HardBreak => true,
            Inline::Text(text) => text.trim().is_empty(),
            _ => false,
        };
        let shown: Vec<&Inline> = content.iter().filter(|inline| !blank(inline)).collect();
        if !shown.is_empty() && shown.iter().all(|inline| matches!(inline, Inline::Image(_))) {
            return shown
                .iter()
                .filter_map(|inline| if let Inline::Image(image) = inline { self.figure(image) } else { None })
                .collect();
        }
        vec![json!({ "b": "p", "c": self.inlines(content) })]
    }

    /// A picture with its caption; its words where it cannot be shown.
    pub(crate) fn figure(&mut self, image: &crate::edition::content::Image) -> Option<Value> {
        let caption = self.line(&image.title);
        match self.picture(image) {
            Some(mut picture) => {
                picture["b"] = json!("img");
                picture["caption"] = if caption.is_empty() { json!([]) } else { json!([caption]) };
                Some(picture)
            }
            None if image.alt.is_empty() => None,
            None => Some(json!({ "b": "p", "c": [{ "i": "em", "c": [self.line(&image.alt)] }] })),
        }
    }

    fn heading(&mut self, level: u8, id: &str, content: &[Inline]) -> Value {
        let level = self.level(level.saturating_sub(1));
        json!({ "b": "h", "l": level, "key": self.place(id), "c": self.inlines(content) })
    }

    fn items(&mut self, start: Option<u64>, items: &[ListItem]) -> Value {
        let tight = items.iter().all(|item| item.tight);
        let nodes: Vec<Value> = items
            .iter()
            .map(|item| {
                let mut node = json!({ "c": self.blocks(&item.body) });
                if let Some(ticked) = item.task {
                    node["ticked"] = json!(ticked);
                }
                node
            })
            .collect();
        let mut list = list_of(nodes, start.is_some());
        list["tight"] = json!(tight);
        if let Some(start) = start {
            // What a list begins with is a number of at most nine digits in CommonMark.
            list["start"] = json!(start);
        }
        list
    }

    fn table(&mut self, alignments: &[Alignment], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Value {
        let widths = measure::columns(head, rows);
        let length: usize = rows.iter().flatten().map(|cell| measure::of_line(cell)).sum();
        let short = rows.len() <= SHORT_TABLE && length < SHORT;
        let head: Vec<Value> = head.iter().map(|cell| self.inlines(cell)).collect();
        let columns = head.len();
        let rows: Vec<Value> = rows
            .iter()
            .map(|row| {
                let mut cells: Vec<Value> =
                    row.iter().take(columns).map(|cell| json!({ "c": self.inlines(cell) })).collect();
                cells.resize(columns, json!({ "c": [] }));
                Value::Array(cells)
            })
            .collect();
        let align: Vec<&str> = (0..columns)
            .map(|column| match alignments.get(column) {
                Some(Alignment::Left) => "left",
                Some(Alignment::Center) => "center",
                Some(Alignment::Right) => "right",
                Some(Alignment::None) | None => "none",
            })
            .collect();
        json!({ "b": "table", "widths": widths, "align": align, "head": head, "rows": rows, "wide": columns >= WIDE, "short": short })
    }

    fn callout(&mut self, callout: &Callout) -> Value {
        let (kind, key) = match callout.kind {
            CalloutKind::CaseExample => ("case-example", "callout-case-example"),
            CalloutKind::KeyPoint => ("key-point", "callout-key-point"),
            CalloutKind::Definition => ("definition", "callout-definition"),
            CalloutKind::Note => ("note", "callout-note"),
            CalloutKind::Tip => ("tip", "callout-tip"),
            CalloutKind::Important => ("important", "callout-important"),
            CalloutKind::Warning => ("warning", "callout-warning"),
            CalloutKind::Caution => ("caution", "callout-caution"),
        };
        json!({
            "b": "callout",
            "kind": kind,
            "key": callout.id.as_ref().map_or(Value::Null, |id| self.place(id)),
            "word": self.word(key),
            "title": callout.title.as_ref().map(|title| self.line(title)),
            "c": self.blocks(&callout.body),
            "short": measure::length(&callout.body) < SHORT,
        })
    }

    fn cue(&mut self, cue: &Cue) -> Value {
        let title = cue.title.as_ref().map(|title| self.line(title));
        let body = self.blocks(&cue.body);
        self.cue_of(cue.kind, title, body)
    }

    /// A cue with this content.
    pub(crate) fn cue_of(&mut self, kind: CueKind, title: Option<String>, body: Value) -> Value {
        let (kind, key) = cue_kind(kind);
        json!({ "b": "cue", "kind": kind, "word": self.word(key), "title": title, "c": body })
    }

    /// Notes to staff, each a cue of its own.
    pub(crate) fn notes(&mut self, kind: CueKind, notes: &[Vec<Block>]) -> Vec<Value> {
        let bodies: Vec<Value> = notes.iter().map(|note| self.blocks(note)).collect();
        bodies.into_iter().map(|body| self.cue_of(kind, None, body)).collect()
    }
}

/// The kind of a cue for the template, and its word.
pub(crate) fn cue_kind(kind: CueKind) -> (&'static str, &'static str) {
    match kind {
        CueKind::Say => ("say", "cue-say"),
        CueKind::Ask => ("ask", "cue-ask"),
        CueKind::Do => ("do", "cue-do"),
        CueKind::TrainerNote => ("trainer-note", "cue-trainer-note"),
        CueKind::SupervisorNote => ("supervisor-note", "cue-supervisor-note"),
    }
}

/// A list of finished items.
pub(crate) fn list_of(items: Vec<Value>, ordered: bool) -> Value {
    json!({ "b": "list", "ordered": ordered, "start": 1, "tight": true, "items": items })
}

/// A language tag as the layout engine takes it: language and region.
pub(crate) fn language(tag: &str) -> (String, Option<String>) {
    let mut parts = tag.split('-');
    let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic());
    let first = parts.next().unwrap_or_default().to_ascii_lowercase();
    let first = if matches!(first.len(), 2 | 3) && letters(&first) { first } else { "en".to_owned() };
    let region = parts.find(|part| part.len() == 2 && letters(part)).map(str::to_ascii_uppercase);
    (first, region)
}
