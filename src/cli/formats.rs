//! Problems for programs: JSON, SARIF 2.1.0, and workflow commands of GitHub Actions.
//!
//! Lines and columns count from 1, columns in characters; an end is one past the last character.

use std::path::Path;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use crate::diagnostic::lint::{self, Level};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::source::{Position, Sources, position};

/// What has a meaning of its own in a URI reference.
const RESERVED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b':')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Problems with the texts that they are about.
pub(crate) struct Report<'a> {
    diagnostics: &'a [Diagnostic],
    sources: &'a Sources,
    /// What stands before each path: the book's folder as it was typed, with a slash; nothing for the folder here.
    folder: String,
}

/// A place as programs want it.
struct Region {
    file: String,
    start: Position,
    end: Position,
}

impl<'a> Report<'a> {
    /// A report on the book in `folder`.
    pub(crate) fn new(diagnostics: &'a [Diagnostic], sources: &'a Sources, folder: &Path) -> Self {
        let folder = folder.to_string_lossy().replace('\\', "/");
        let folder = folder.trim_start_matches("./").trim_end_matches('/');
        let folder = if folder.is_empty() || folder == "." { String::new() } else { format!("{folder}/") };
        Self { diagnostics, sources, folder }
    }

    /// One JSON document.
    pub(crate) fn json(&self) -> String {
        let found: Vec<Value> = self.diagnostics.iter().map(|diagnostic| self.as_json(diagnostic)).collect();
        let errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
        let warnings = found.len() - errors;
        pretty(&json!({ "version": 1, "errors": errors, "warnings": warnings, "diagnostics": found }))
    }

    fn as_json(&self, diagnostic: &Diagnostic) -> Value {
        let mut value = json!({
            "severity": word(diagnostic.severity),
            "code": diagnostic.code,
            "message": diagnostic.message,
            "help": diagnostic.help,
            "related": diagnostic.related.iter().map(|place| self.place(place)).collect::<Vec<_>>(),
        });
        if let Some(place) = &diagnostic.place {
            value["place"] = self.place(place);
        }
        value
    }

    fn place(&self, place: &Place) -> Value {
        let Region { file, start, end } = self.region(place);
        json!({
            "file": file, "line": start.line, "column": start.column,
            "end_line": end.line, "end_column": end.column, "label": place.label,
        })
    }

    fn region(&self, place: &Place) -> Region {
        let source = self.sources.get(place.span.file);
        Region {
            file: format!("{}{}", self.folder, source.path),
            start: position(&source.text, place.span.start),
            end: position(&source.text, place.span.end),
        }
    }

    /// A SARIF log.
    pub(crate) fn sarif(&self) -> String {
        let mut codes: Vec<&str> = self.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        codes.sort_unstable();
        codes.dedup();
        let rules: Vec<Value> = codes.iter().map(|code| rule(code)).collect();
        let results: Vec<Value> = self.diagnostics.iter().map(|diagnostic| self.result(diagnostic)).collect();
        pretty(&json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "trainbook",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                } },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        }))
    }

    fn result(&self, diagnostic: &Diagnostic) -> Value {
        let mut text = diagnostic.message.clone();
        for help in &diagnostic.help {
            text.push_str("\nhelp: ");
            text.push_str(help);
        }
        let mut result = json!({
            "ruleId": diagnostic.code,
            "level": word(diagnostic.severity),
            "message": { "text": text },
        });
        if let Some(place) = &diagnostic.place {
            result["locations"] = json!([self.location(place)]);
        }
        if !diagnostic.related.is_empty() {
            result["relatedLocations"] = diagnostic.related.iter().map(|place| self.location(place)).collect();
        }
        result
    }

    fn location(&self, place: &Place) -> Value {
        let Region { file, start, end } = self.region(place);
        let mut location = json!({ "physicalLocation": {
            "artifactLocation": { "uri": utf8_percent_encode(&file, RESERVED).to_string() },
            "region": {
                "startLine": start.line, "startColumn": start.column,
                "endLine": end.line, "endColumn": end.column,
            },
        } });
        if !place.label.is_empty() {
            location["message"] = json!({ "text": place.label });
        }
        location
    }

    /// Workflow commands of GitHub Actions, a line each.
    pub(crate) fn github(&self) -> Vec<String> {
        self.diagnostics.iter().map(|diagnostic| self.command(diagnostic)).collect()
    }

    fn command(&self, diagnostic: &Diagnostic) -> String {
        let mut properties = Vec::new();
        if let Some(place) = &diagnostic.place {
            let Region { file, start, end } = self.region(place);
            properties.push(format!("file={}", property(&file)));
            properties.push(format!("line={},endLine={}", start.line, end.line));
            // Columns of a place over several lines are refused there.
            if start.line == end.line {
                properties.push(format!("col={},endColumn={}", start.column, end.column));
            }
        }
        properties.push(format!("title={}", property(diagnostic.code)));
        let text = std::iter::once(&diagnostic.message).chain(&diagnostic.help).map(|line| data(line));
        format!("::{} {}::{}", word(diagnostic.severity), properties.join(","), text.collect::<Vec<_>>().join("%0A"))
    }
}

/// What the code of a problem is about, for who knows no more than the code.
fn rule(code: &str) -> Value {
    let Some(lint) = lint::find(code) else { return json!({ "id": code }) };
    let level = match lint.level {
        Level::Allow => "none",
        Level::Warn => "warning",
        Level::Deny => "error",
    };
    json!({
        "id": code,
        "shortDescription": { "text": format!("Finds {}.", lint.finds) },
        "defaultConfiguration": { "level": level },
    })
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}")
}

/// Text of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
