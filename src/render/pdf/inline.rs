//! Running text as nodes of the data.

use serde_json::{Value, json};

use crate::edition::content::{Inline, Target};
use crate::render::pdf::blocks::language;
use crate::render::pdf::flat::DEEPEST;
use crate::render::pdf::manuscript::{Manuscript, key_of};
use crate::render::pdf::sheets;

/// What the layout engine takes for an address.
const LONGEST_ADDRESS: usize = 2_000;

impl Manuscript<'_> {
    /// Running text.
    pub(crate) fn inlines(&mut self, content: &[Inline]) -> Value {
        self.mark_depth += 1;
        let mut nodes = Vec::new();
        for inline in content {
            if let Some(inner) = self.flat_mark(inline) {
                nodes.extend(sheets::nodes(self.inlines(inner)));
                continue;
            }
            let node = self.inline(inline);
            match (nodes.last_mut(), node) {
                (_, None) => {}
                (Some(Value::String(before)), Some(Value::String(text))) => before.push_str(&text),
                (_, Some(node)) => nodes.push(node),
            }
        }
        self.mark_depth -= 1;
        Value::Array(nodes)
    }

    fn inline(&mut self, inline: &Inline) -> Option<Value> {
        Some(match inline {
            Inline::Text(text) => Value::String(self.line(text)),
            Inline::Code(code) => json!({ "i": "code", "x": self.line(code) }),
            Inline::Emphasis(inner) => json!({ "i": "em", "c": self.inlines(inner) }),
            Inline::Strong(inner) => json!({ "i": "strong", "c": self.inlines(inner) }),
            Inline::Strikethrough(inner) => json!({ "i": "strike", "c": self.inlines(inner) }),
            Inline::Link(link) => {
                let nodes = self.inlines(&link.content);
                self.link(&link.target, nodes)
            }
            Inline::Image(image) => match self.picture(image) {
                Some(mut picture) => {
                    picture["i"] = json!("img");
                    picture
                }
                None => Value::String(self.line(&image.alt)),
            },
            Inline::FootnoteReference { number, .. } => {
                let (key, first) = self.footnote(*number);
                let text = self.footnotes.get(number - 1).cloned();
                match (first, text) {
                    (true, Some(text)) => {
                        // A note's lines begin anew; its blocks do not, since the note stands in what it belongs to.
                        let around = std::mem::take(&mut self.mark_depth);
                        self.depth += 1;
                        let text = if self.depth > DEEPEST {
                            json!([{ "b": "span", "c": ["…"] }])
                        } else {
                            self.blocks(&text)
                        };
                        self.depth -= 1;
                        self.mark_depth = around;
                        json!({ "i": "fn", "key": key, "c": text })
                    }
                    _ => json!({ "i": "fn", "key": key }),
                }
            }
            Inline::Language(words) => {
                let (tag, region) = language(&words.tag);
                json!({ "i": "lang", "lang": tag, "region": region, "c": self.inlines(&words.content) })
            }
            Inline::SoftBreak => json!(" "),
            Inline::HardBreak => json!({ "i": "br" }),
            Inline::RawHtml(html) => match self.options.raw_html {
                true => return None,
                false => Value::String(self.line(html)),
            },
        })
    }

    /// A link round some nodes, with its address in print if the nodes do not say it.
    pub(crate) fn link(&mut self, target: &Target, content: Value) -> Value {
        match target {
            Target::Page { address, fragment } => {
                json!({ "i": "link", "to": key_of(address, fragment.as_deref()), "c": content })
            }
            Target::Fragment(fragment) => json!({ "i": "link", "to": self.key(fragment), "c": content }),
            Target::Asset(path) => {
                let name = path.rsplit('/').next().unwrap_or(path);
                let shown = self.line(&format!(" ({name})"));
                json!({ "i": "span", "c": [content, [{ "i": "small", "c": [shown] }]] })
            }
            Target::External(address) if address.len() > LONGEST_ADDRESS => json!({ "i": "span", "c": content }),
            Target::External(address) => {
                let shown = self.line(printed(address));
                match text_of(&content).replace('\u{200b}', "").contains(&shown.replace('\u{200b}', "")) {
                    true => json!({ "i": "link", "url": address, "c": content }),
                    false => json!({ "i": "link", "url": address, "c": content, "shown": shown }),
                }
            }
        }
    }
}

/// An address as people write it on paper.
pub(crate) fn printed(address: &str) -> &str {
    let schemes = ["https://", "http://", "mailto:", "tel:"];
    let bare = schemes.iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address);
    let bare = bare.strip_suffix('/').unwrap_or(bare);
    if bare.is_empty() { address } else { bare }
}

/// The words of nodes.
fn text_of(nodes: &Value) -> String {
    match nodes {
        Value::String(text) => text.clone(),
        Value::Array(nodes) => nodes.iter().map(text_of).collect(),
        Value::Object(node) => ["c", "x"].iter().filter_map(|key| node.get(*key)).map(text_of).collect(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_printed_without_what_goes_without_saying() {
        assert_eq!(printed("https://example.org/"), "example.org");
        assert_eq!(printed("mailto:help@example.org"), "help@example.org");
        assert_eq!(printed("https://"), "https://");
    }
}
