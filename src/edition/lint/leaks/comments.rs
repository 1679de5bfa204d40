//! Values of a front matter that YAML cut short at a `#`.

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::walk::PageWalk;
use crate::source::{FileId, Span};
use crate::syntax::front_matter::split;
use crate::syntax::yaml::{self, Node, Value};

impl Lints<'_> {
    /// Looks behind the values of a head: `Room #2 and more` is `Room` to YAML. A sign with a space behind it is a comment
    /// that was meant for one.
    pub(super) fn cut_values(&mut self, page: &PageWalk<'_>) {
        let file = page.page.span.file;
        let Some(source) = self.sources.try_get(file) else { return };
        let Some(head) = split(file, &source.text).ok().and_then(|split| split.head) else { return };
        if let Ok(node) = yaml::parse(file, &source.text, head) {
            let mut cut = Cut { file, text: &source.text, found: Vec::new() };
            cut.node(&node);
            self.found.append(&mut cut.found);
        }
    }
}

struct Cut<'t> {
    file: FileId,
    text: &'t str,
    found: Vec<Diagnostic>,
}

impl Cut<'_> {
    fn node(&mut self, node: &Node) {
        match &node.value {
            Value::Scalar(_) => self.value(node.span.start, node.span.end),
            Value::Sequence(items) => items.iter().for_each(|item| self.node(item)),
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    match value.value {
                        // `title: #2` has no value at all.
                        Value::Null => self.nothing(key.span().end),
                        _ => self.node(value),
                    }
                }
            }
            Value::Null => {}
        }
    }

    /// Looks behind a value that is not quoted and no block.
    fn value(&mut self, start: usize, end: usize) {
        let Some(written) = self.text.get(start..end).map(str::trim_end) else { return };
        if written.is_empty() || written.starts_with(['"', '\'', '|', '>']) {
            return;
        }
        self.behind(start, start + written.len());
    }

    fn nothing(&mut self, key_end: usize) {
        let Some(rest) = self.text.get(key_end..) else { return };
        let Some(behind) = rest.trim_start_matches([' ', '\t']).strip_prefix(':') else { return };
        let colon = key_end + rest.len() - behind.len();
        let spaces = behind.len() - behind.trim_start_matches([' ', '\t']).len();
        self.behind(colon + spaces, colon);
    }

    /// Tells of a comment behind `end` that looks like the rest of the text from `start` on.
    fn behind(&mut self, start: usize, end: usize) {
        let Some(rest) = self.text.get(end..) else { return };
        let line = rest.split('\n').next().unwrap_or("").trim_end();
        let comment = line.trim_start_matches([' ', '\t']);
        let Some(lost) = comment.strip_prefix('#').filter(|_| comment.len() < line.len()) else { return };
        if lost.is_empty() || lost.starts_with([' ', '\t', '#', '!']) || lost.starts_with("trainbook:") {
            return;
        }
        let line_end = end + line.len();
        let whole = self.text[start.min(line_end)..line_end].replace('\\', "\\\\").replace('"', "\\\"");
        let span = Span::new(self.file, line_end - comment.len()..line_end);
        self.found.push(
            Diagnostic::warning(
                "front-matter/comment",
                span,
                format!("`{comment}` is a comment here, and nobody reads it"),
            )
            .label("in YAML, ` #` begins a comment")
            .help(format!("if it belongs to the text, put the whole in quotes: `\"{whole}\"`"))
            .help("if it is a comment, put a space behind the `#`"),
        );
    }
}
