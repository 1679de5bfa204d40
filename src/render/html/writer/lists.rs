//! Lists, task lists and definition lists.

use crate::edition::content::{Block, Inline, ListItem};
use crate::render::html::writer::base::Writer;

impl Writer<'_> {
    pub(crate) fn list(&mut self, out: &mut String, start: Option<u64>, items: &[ListItem]) {
        let tag = if start.is_some() { "ol" } else { "ul" };
        let tasks = if items.iter().any(|item| item.task.is_some()) { " class=\"tasks\"" } else { "" };
        match start {
            Some(first) if first != 1 => out.push_str(&format!("<ol start=\"{first}\"{tasks}>\n")),
            _ => out.push_str(&format!("<{tag}{tasks}>\n")),
        }
        for item in items {
            self.list_item(out, item);
        }
        out.push_str(&format!("</{tag}>\n"));
    }

    fn list_item(&mut self, out: &mut String, item: &ListItem) {
        out.push_str("<li>");
        if let Some(done) = item.task {
            out.push_str(&self.fill("blocks/task.html", &TaskView { done }));
        }
        for (index, block) in item.body.iter().enumerate() {
            match block {
                // In a tight list the text stands without `<p>`; what follows it begins on a line of its own.
                Block::Paragraph(inlines) if item.tight => {
                    if index > 0 {
                        out.push_str("<br>");
                    }
                    self.inlines(out, inlines);
                    if index + 1 < item.body.len() {
                        out.push('\n');
                    }
                }
                Block::RawHtml(_) => {
                    // Raw pieces are cleaned together with all that follows them.
                    self.blocks(out, &item.body[index..]);
                    break;
                }
                other => self.blocks(out, std::slice::from_ref(other)),
            }
        }
        out.push_str("</li>\n");
    }

    pub(crate) fn definitions(&mut self, out: &mut String, entries: &[(Vec<Inline>, Vec<Vec<Block>>)]) {
        out.push_str("<dl>\n");
        for (term, definitions) in entries {
            out.push_str("<dt>");
            self.inlines(out, term);
            out.push_str("</dt>\n");
            for definition in definitions {
                out.push_str("<dd>");
                out.push_str(&self.item(definition));
                out.push_str("</dd>\n");
            }
        }
        out.push_str("</dl>\n");
    }
}

#[derive(serde::Serialize)]
struct TaskView {
    done: bool,
}
