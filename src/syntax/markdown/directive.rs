//! Fenced divs, typed: from a fence's head to a block of the tree.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::duration::Duration;
use crate::label::{Guarded, Labels, SUPERVISOR, TRAINER};
use crate::slug::slug;
use crate::source::Span;
use crate::suggestion::did_you_mean;
use crate::syntax::activity::Activity;
use crate::syntax::block::{self, BLOCKS, BlockKind, BlockSpec, COMMON_ATTRIBUTES};
use crate::syntax::content::{Block, Document, Inline, Reference, Reflection, Video};
use crate::syntax::fence::{Opening, Piece};
use crate::syntax::markdown::builder::{Builder, Ending};
use crate::syntax::markdown::pasted;
use crate::syntax::value;

/// A block's head and body, before it is typed.
pub(super) struct Written<'a> {
    pub(super) spec: &'static BlockSpec,
    opening: &'a Opening,
    pub(super) span: Span,
    pub(super) body: Vec<Block>,
}

impl Written<'_> {
    pub(super) fn title(&self) -> Option<String> {
        self.opening.title.as_ref().map(|title| title.text.clone())
    }

    pub(super) fn id(&self) -> Option<String> {
        self.opening.id.as_ref().map(|id| id.text.clone())
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&Piece> {
        self.opening.attributes.iter().find(|(key, _)| key.text == name).map(|(_, value)| value)
    }
}

impl Builder<'_, '_> {
    /// Reads a block, its opening fence taken already, its closing fence included.
    pub(super) fn directive(&mut self, opening: &Opening, range: Range<usize>) -> Vec<Block> {
        let span = self.span(range.clone());
        let Some(spec) = self.spec(opening, span) else {
            // What is inside is read all the same, so that its problems are told too.
            self.body(opening, &range, span);
            return Vec::new();
        };
        self.check_attributes(spec, opening, span);
        let chosen = self.labels(spec, opening, span);
        // What is said about a question once it is answered is of its key.
        let is_key = spec.kind == BlockKind::Answer && self.around == Some(BlockKind::Question);
        let key = is_key.then(|| self.key_labels()).filter(|labels| !labels.is_empty());
        let guards: Vec<Labels> = spec.nature.map(Labels::one).into_iter().chain(key).chain(chosen).collect();
        self.guards.extend(guards.iter().cloned());
        self.check_title(spec, opening);
        if spec.kind == BlockKind::Answer && self.around.is_none() {
            self.report_answer(span);
        }
        let around = self.around.replace(spec.kind);
        let body = self.body(opening, &range, span);
        self.around = around;
        if !guards.is_empty() {
            self.covers(range.start);
        }
        let written = Written { spec, opening, span, body };
        let language = written.attribute("lang").map(|tag| (tag.text.clone(), tag.range.clone()));
        let mut blocks = self.typed(written);
        if let Some((tag, range)) = language {
            self.check_language(&tag, range);
            blocks = vec![Block::Language { tag, body: blocks }];
        }
        self.guards.truncate(self.guards.len() - guards.len());
        let answers_stay = matches!(blocks.as_slice(), [Block::Answer(_)]);
        guards.into_iter().rev().fold(blocks, |inner, labels| match answers_stay {
            // The block round an answer takes it in, so the guard goes inside.
            true => inner.into_iter().map(|block| guard_answer(block, &labels)).collect(),
            false => vec![Block::Guarded(Guarded::new(labels, inner))],
        })
    }

    fn body(&mut self, opening: &Opening, range: &Range<usize>, span: Span) -> Vec<Block> {
        if !self.descend_fence(range) {
            return Vec::new();
        }
        let (body, ending) = self.blocks();
        self.ascend();
        let name = &opening.name.text;
        match ending {
            Ending::Container => self.report(
                Diagnostic::error("block/unclosed", span, format!("the block `{name}` is never closed"))
                    .label("opened here")
                    .help("close it with a line of `:::`, inside the same list item or quote"),
            ),
            // Who writes more colons means to hold other blocks inside. A short fence in between is a slip, and
            // what follows it would no longer be in the block.
            Ending::Fence(close) if self.colons(&close) < self.colons(range) => {
                let place = self.span(close);
                self.report(
                    Diagnostic::error("block/short-fence", place, format!("this fence is too short to close `{name}`"))
                        .related(span, "opened here, with more colons")
                        .help("close a block with as many colons as it was opened with"),
                );
            }
            Ending::Fence(_) => {}
        }
        body
    }

    fn descend_fence(&mut self, range: &Range<usize>) -> bool {
        // At the limit nothing can be skipped: a fence has no end event. `descend` reports and eats one element.
        self.descend(range)
    }

    fn spec(&mut self, opening: &Opening, span: Span) -> Option<&'static BlockSpec> {
        if let Some((range, problem)) = &opening.problem {
            let span = self.span(range.clone());
            self.report(
                Diagnostic::error(
                    "block/attributes",
                    span,
                    format!("the attributes of this block cannot be read: {problem}"),
                )
                .help("write them as `{#id key=value key=\"two words\"}`"),
            );
        }
        let name = &opening.name.text;
        let found = block::find(name);
        if found.is_none() {
            let names = BLOCKS.iter().map(|spec| spec.name);
            let diagnostic = match name.is_empty() {
                true => Diagnostic::error("block/unnamed", span, "a block needs a name")
                    .help("for content that only some see, write `::: only {for=trainer}`"),
                false => {
                    let place = self.span(opening.name.range.clone());
                    let all: Vec<&str> = names.clone().collect();
                    Diagnostic::error("block/unknown", place, format!("there is no block `{name}`"))
                        .maybe_help(did_you_mean(name, names))
                        .help(format!("blocks are {}", all.join(", ")))
                }
            };
            self.report(diagnostic);
        }
        found
    }

    fn check_attributes(&mut self, spec: &BlockSpec, opening: &Opening, span: Span) {
        let mut seen: Vec<&str> = Vec::new();
        for (key, _) in &opening.attributes {
            let place = self.span(key.range.clone());
            let known = || spec.attributes.iter().chain(COMMON_ATTRIBUTES).copied();
            if !known().any(|name| name == key.text) {
                let all: Vec<&str> = known().collect();
                self.report(
                    Diagnostic::error(
                        "block/unknown-attribute",
                        place,
                        format!("`{}` has no attribute `{}`", spec.name, key.text),
                    )
                    .maybe_help(did_you_mean(&key.text, known()))
                    .help(format!("it takes {}", all.join(", "))),
                );
            } else if seen.contains(&key.text.as_str()) {
                self.report(Diagnostic::error(
                    "block/duplicate-attribute",
                    place,
                    format!("`{}` is given twice", key.text),
                ));
            }
            seen.push(&key.text);
        }
        if opening.id.is_some() && !spec.id {
            self.report(
                Diagnostic::error("block/id", span, format!("`{}` takes no id", spec.name)).help("delete the `#…`"),
            );
        }
        for needed in match spec.kind {
            BlockKind::Only => &["for"][..],
            BlockKind::Video => &["url"],
            BlockKind::Handout => &["file"],
            _ => &[],
        } {
            if !opening.attributes.iter().any(|(key, _)| key.text == *needed) {
                self.report(
                    Diagnostic::error("block/missing-attribute", span, format!("`{}` needs `{needed}=…`", spec.name))
                        .help(format!("write `::: {} {{{needed}=\"…\"}}`", spec.name)),
                );
            }
        }
    }

    /// The labels that the author chose with `for`. What cannot be read guards all the more.
    fn labels(&mut self, spec: &BlockSpec, opening: &Opening, span: Span) -> Option<Labels> {
        let Some((_, piece)) = opening.attributes.iter().find(|(key, _)| key.text == "for") else {
            return (spec.kind == BlockKind::Only).then(|| Labels::one(TRAINER));
        };
        let place = self.span(piece.range.clone());
        let mut names = Vec::new();
        for name in piece.text.split([' ', ',']).filter(|name| !name.is_empty()) {
            let known = self.context.labels;
            value::check_label(name, place, known, self.diagnostics());
            names.push(name.to_owned());
        }
        if names.is_empty() {
            self.report(
                Diagnostic::error("label/empty", span, "`for` names no label")
                    .help("write `for=trainer`, or leave `for` out"),
            );
        }
        Some(names.into_iter().collect())
    }

    fn typed(&mut self, mut written: Written<'_>) -> Vec<Block> {
        let title = written.title();
        let id = written.id();
        let answers = matches!(written.spec.kind, BlockKind::Reflection | BlockKind::Activity | BlockKind::Question);
        if !answers {
            self.refuse_answers(&written);
        }
        match written.spec.kind {
            BlockKind::Cue(kind) => vec![Block::Cue { kind, title, body: written.body }],
            BlockKind::Only => written.body,
            BlockKind::Callout(kind) => {
                vec![Block::Callout { kind, id, title, body: written.body, span: written.span }]
            }
            BlockKind::Details => vec![Block::Details { title, body: written.body }],
            BlockKind::Answer => vec![Block::Answer(Guarded::everyone(written.body))],
            BlockKind::Reflection => {
                let span = written.span;
                let objectives =
                    written.attribute("objectives").cloned().map(|piece| self.ids(&piece)).unwrap_or_default();
                let objectives = Guarded::list_by_nature(TRAINER, objectives);
                let (answers, prompt) = split_answers(written.body);
                if prompt.is_empty() {
                    self.report(
                        Diagnostic::error("reflection/empty", span, "a reflection needs something to think about")
                            .help("write the prompt between the opening fence and `::: answer`"),
                    );
                }
                vec![Block::Reflection(Box::new(Reflection { id, title, objectives, prompt, answers, span }))]
            }
            BlockKind::Question => {
                let (told, body) = split_answers(std::mem::take(&mut written.body));
                written.body = body;
                self.question(written, told).into_iter().collect()
            }
            BlockKind::Activity => self.activity(written),
            BlockKind::Video => self.video(written).into_iter().collect(),
            BlockKind::Handout => {
                let file = written.attribute("file").cloned();
                let file = file.map(|piece| self.reference(&piece));
                file.map(|file| Block::Handout { title, file, body: written.body }).into_iter().collect()
            }
        }
    }

    fn refuse_answers(&mut self, written: &Written<'_>) {
        if written.body.iter().any(|block| matches!(block, Block::Answer(_))) {
            self.report_answer(written.span);
        }
    }

    fn report_answer(&mut self, span: Span) {
        self.report(
            Diagnostic::error(
                "block/answer",
                span,
                "an `answer` stands in a `reflection`, a `question` or an `activity`",
            )
            .help("put it directly inside one of them"),
        );
    }

    /// Attributes without braces would be a title, and a title that says for whom a block is guards nothing.
    fn check_title(&mut self, spec: &BlockSpec, opening: &Opening) {
        let Some(title) = &opening.title else { return };
        let place = self.span(title.range.clone());
        let known = || spec.attributes.iter().chain(COMMON_ATTRIBUTES);
        let attribute = title.text.split([' ', '\t', '{', '(', '[', ',']).find_map(|word| {
            let (name, _) = word.split_once(['=', ':'])?;
            let is_set = word[name.len()..].starts_with('=') || name == "for";
            known().find(|known| **known == name && is_set)
        });
        if let Some(name) = attribute {
            let message = format!("`{name}` stands in the title of this block, where it does nothing");
            self.report(Diagnostic::error("block/attributes", place, message).help(format!(
                "attributes stand in braces, before or behind the title: `::: {} {{{name}=…}}`",
                spec.name
            )));
        } else if self.context.pasted_check && !self.behind_trainer() && self.is_trainer_title(&title.text) {
            self.report(
                Diagnostic::error("leak/pasted-trainer-text", place, format!("`{}` is read by everyone", title.text))
                    .label("a title hides nothing")
                    .help(format!("write `::: {} {{for=trainer}}`, or `::: trainer-note`", spec.name))
                    .help(
                        "if it is meant for everyone, set `pasted-trainer-text = false` under `[checks]` in book.toml",
                    ),
            );
        }
    }

    fn is_trainer_title(&self, title: &str) -> bool {
        pasted::is_title(title) || pasted::beginning(&[Inline::Text(title.into())], self.context.beginnings).is_some()
    }

    fn activity(&mut self, written: Written<'_>) -> Vec<Block> {
        let span = written.span;
        let title = written.title();
        if written.body.is_empty() && title.is_none() {
            if let Some((key, _)) =
                written.opening.attributes.iter().find(|(key, _)| key.text != "for" && key.text != "lang")
            {
                let place = self.span(key.range.clone());
                self.report(
                    Diagnostic::error("activity/placed", place, format!("a placed activity cannot have `{}`", key.text))
                        .help("write it with the activity in the front matter; a block with text inside is an activity of its own"),
                );
            }
            return match written.id() {
                Some(id) => vec![Block::ActivityReference { id, span }],
                None => {
                    self.report(
                        Diagnostic::error("activity/unnamed", span, "which activity?").help(
                            "name one of the front matter, `::: activity {#id}`, or give this one a title and text",
                        ),
                    );
                    Vec::new()
                }
            };
        }
        let Some(title) = title else {
            self.report(
                Diagnostic::error("activity/untitled", span, "an activity that is written in place needs a title")
                    .help("write it behind the name: `::: activity {#id duration=20m} Five areas`"),
            );
            return Vec::new();
        };
        let duration = written.attribute("duration").cloned().and_then(|piece| self.duration(&piece));
        let optional = written.attribute("optional").cloned().is_some_and(|piece| self.truth(&piece));
        let objectives = written.attribute("objectives").cloned().map(|piece| self.ids(&piece)).unwrap_or_default();
        let mut text = |name: &str| written.attribute(name).map(|piece| self.literal(piece));
        let (kind, groups, group_size) = (text("kind"), text("groups"), text("group_size"));
        let id = written.id().unwrap_or_else(|| slug(&title));
        let (answers, instructions) = split_answers(written.body);
        vec![Block::Activity(Box::new(Activity {
            id,
            title,
            span,
            kind,
            duration,
            groups,
            group_size,
            optional,
            objectives: Guarded::list_by_nature(TRAINER, objectives.into_iter().map(Guarded::everyone).collect()),
            materials: Guarded::list_by_nature(TRAINER, Vec::new()),
            instructions: Document { blocks: instructions, footnotes: Vec::new() },
            steps: Guarded::list_by_nature(TRAINER, Vec::new()),
            say: Guarded::by_nature(TRAINER, Document::default()),
            trainer_notes: Guarded::list_by_nature(TRAINER, Vec::new()),
            supervisor_notes: Guarded::list_by_nature(SUPERVISOR, Vec::new()),
            possible_answers: Vec::new(),
            answers,
            debrief: Guarded::list_by_nature(TRAINER, Vec::new()),
            coach_questions: Guarded::list_by_nature(SUPERVISOR, Vec::new()),
        }))]
    }

    fn video(&mut self, written: Written<'_>) -> Option<Block> {
        let url = written.attribute("url").cloned()?;
        let transcript = written.attribute("transcript").cloned();
        let duration = written.attribute("duration").cloned().and_then(|piece| self.duration(&piece));
        Some(Block::Video(Box::new(Video {
            title: written.title(),
            url: self.reference(&url),
            duration,
            credit: written.attribute("credit").map(|piece| self.literal(piece)),
            transcript: transcript.map(|piece| self.reference(&piece)),
            body: written.body,
        })))
    }

    /// An attribute that is shown literally.
    fn literal(&mut self, piece: &Piece) -> String {
        self.check_pasted(&[Inline::Text(piece.text.as_str().into())], piece.range.clone());
        piece.text.clone()
    }

    fn reference(&self, piece: &Piece) -> Reference {
        Reference { text: piece.text.clone(), span: self.span(piece.range.clone()) }
    }

    fn duration(&mut self, piece: &Piece) -> Option<Duration> {
        let place = self.span(piece.range.clone());
        value::duration(&piece.text, place, self.diagnostics())
    }

    pub(super) fn truth(&mut self, piece: &Piece) -> bool {
        let place = self.span(piece.range.clone());
        value::truth(&piece.text, place, self.diagnostics())
    }

    /// Ids, parted by spaces or commas.
    pub(super) fn ids(&mut self, piece: &Piece) -> Vec<Reference> {
        let mut ids = Vec::new();
        let mut start = 0;
        for part in piece.text.split([' ', ',']) {
            if !part.is_empty() {
                let quoted = piece.range.start;
                let span = self.span(quoted + start..quoted + start + part.len());
                ids.push(Reference { text: part.to_owned(), span });
            }
            start += part.len() + 1;
        }
        ids
    }
}

/// Puts one more guard round an answer.
fn guard_answer(block: Block, labels: &Labels) -> Block {
    match block {
        Block::Answer(inner) => Block::Answer(Guarded::new(labels.clone(), vec![Block::Guarded(inner)])),
        other => Block::Guarded(Guarded::new(labels.clone(), vec![other])),
    }
}

/// Takes the answers out of a block's body.
fn split_answers(body: Vec<Block>) -> (Vec<Guarded<Vec<Block>>>, Vec<Block>) {
    let (mut answers, mut rest) = (Vec::new(), Vec::new());
    for block in body {
        match block {
            Block::Answer(answer) => answers.push(answer),
            other => rest.push(other),
        }
    }
    (answers, rest)
}
