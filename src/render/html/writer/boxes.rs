//! Callouts, cues and folds: boxes with a kind and a body.

use serde::Serialize;

use crate::edition::content::{Block, Callout, CalloutKind, Cue, CueKind};
use crate::render::html::writer::base::Writer;

/// A box, for `blocks/callout.html`, `blocks/cue.html` and `blocks/details.html`.
#[derive(Serialize)]
struct BoxView<'a> {
    /// Its class and its icon.
    kind: &'a str,
    /// The kind in words; empty for a fold.
    label: String,
    id: Option<&'a str>,
    title: Option<&'a str>,
    html: String,
}

impl Writer<'_> {
    pub(crate) fn callout(&mut self, out: &mut String, callout: &Callout) {
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
        let id = callout.id.as_deref().map(|id| self.anchor(id));
        let view = BoxView {
            kind,
            label: self.strings().get(key),
            id: id.as_deref(),
            title: callout.title.as_deref(),
            html: self.html(&callout.body),
        };
        out.push_str(&self.fill("blocks/callout.html", &view));
    }

    pub(crate) fn cue(&mut self, out: &mut String, cue: &Cue) {
        let (kind, key) = match cue.kind {
            CueKind::Say => ("say", "cue-say"),
            CueKind::Ask => ("ask", "cue-ask"),
            CueKind::Do => ("do", "cue-do"),
            CueKind::TrainerNote => ("trainer-note", "cue-trainer-note"),
            CueKind::SupervisorNote => ("supervisor-note", "cue-supervisor-note"),
        };
        let label = self.strings().get(key);
        let view = BoxView { kind, label, id: None, title: cue.title.as_deref(), html: self.html(&cue.body) };
        out.push_str(&self.fill("blocks/cue.html", &view));
    }

    pub(crate) fn details(&mut self, out: &mut String, title: &str, body: &[Block]) {
        let html = self.html(body);
        let view = BoxView { kind: "details", label: String::new(), id: None, title: Some(title), html };
        out.push_str(&self.fill("blocks/details.html", &view));
    }
}
