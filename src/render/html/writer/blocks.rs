//! Blocks of Markdown.

use crate::edition::content::{Block, Inline};
use crate::render::html::escape;
use crate::render::html::sanitize::{Piece, Setting, sanitize};
use crate::render::html::writer::base::Writer;
use crate::strings::direction;

impl Writer<'_> {
    /// Appends blocks.
    pub(crate) fn blocks(&mut self, out: &mut String, blocks: &[Block]) {
        let is_raw = |block: &Block| matches!(block, Block::RawHtml(_));
        if !self.stage.raw_html || !blocks.iter().any(is_raw) {
            blocks.iter().for_each(|block| self.block(out, block));
            return;
        }
        let mut pieces = Vec::with_capacity(blocks.len());
        for block in blocks {
            pieces.push(match block {
                Block::RawHtml(raw) => Piece::Raw(raw),
                other => Piece::Own(self.html(std::slice::from_ref(other))),
            });
        }
        out.push_str(&sanitize(&pieces, Setting::Block));
    }

    fn block(&mut self, out: &mut String, block: &Block) {
        match block {
            Block::Paragraph(inlines) => self.paragraph(out, inlines),
            Block::Heading(heading) => {
                let level = heading.level.clamp(2, 6);
                open_heading(out, level, &self.anchor(&heading.id), &heading.classes);
                self.inlines(out, &heading.content);
                out.push_str(&format!("</h{level}>\n"));
            }
            Block::Code { language, text } => code(out, language, text),
            Block::Quote(body) => self.wrapped(out, "<blockquote>\n", body, "</blockquote>\n"),
            Block::List { start, items } => self.list(out, *start, items),
            Block::Definitions(entries) => self.definitions(out, entries),
            Block::Table(table) => self.table(out, table),
            Block::Rule => out.push_str("<hr>\n"),
            Block::RawHtml(raw) => {
                out.push_str("<p>");
                escape::push(out, raw.trim_end());
                out.push_str("</p>\n");
            }
            Block::Language { tag, body } => self.language(out, tag, body),
            Block::Callout(callout) => self.callout(out, callout),
            Block::Cue(cue) => self.cue(out, cue),
            Block::Activity(activity) => self.activity(out, activity),
            Block::Reflection(reflection) => self.reflection(out, reflection),
            Block::Question(question) => self.question(out, question),
            Block::Details { title, body } => self.details(out, title, body),
            Block::Video(video) => self.video(out, video),
            Block::Handout(handout) => self.handout(out, handout),
            Block::Exercise(exercise) => self.exercise(out, exercise),
        }
    }

    /// A paragraph; one that is nothing but a picture becomes a figure with its caption.
    fn paragraph(&mut self, out: &mut String, inlines: &[Inline]) {
        match inlines {
            [Inline::Image(image)] => self.figure(out, image),
            _ => {
                out.push_str("<p>");
                self.inlines(out, inlines);
                out.push_str("</p>\n");
            }
        }
    }

    fn language(&mut self, out: &mut String, tag: &str, body: &[Block]) {
        let open = format!("<div lang=\"{}\" dir=\"{}\">\n", escape::text(tag), direction(tag));
        self.wrapped(out, &open, body, "</div>\n");
    }

    fn wrapped(&mut self, out: &mut String, open: &str, body: &[Block], close: &str) {
        out.push_str(open);
        self.blocks(out, body);
        out.push_str(close);
    }
}

fn open_heading(out: &mut String, level: u8, id: &str, classes: &[String]) {
    out.push_str(&format!("<h{level} id=\""));
    escape::push(out, id);
    if !classes.is_empty() {
        out.push_str("\" class=\"");
        escape::push(out, &classes.join(" "));
    }
    out.push_str("\">");
}

fn code(out: &mut String, language: &str, text: &str) {
    out.push_str("<pre><code");
    if !language.is_empty() {
        out.push_str(" class=\"language-");
        escape::push(out, language);
        out.push('"');
    }
    out.push('>');
    escape::push(out, text);
    out.push_str("</code></pre>\n");
}
