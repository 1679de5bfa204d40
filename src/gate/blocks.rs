//! Which lines of Markdown bear which labels.
//!
//! [`read`] goes line by line and knows fences, code, comments and the keys of questions, no more.
//!
//! Invariant: a text whose fences do not add up is taken for one without labels. This lock is the second; it must not cry wolf.

use std::ops::Range;

use crate::gate::fence::{self, Fence};
use crate::gate::guards::{Guard, Guards};
use crate::gate::prose::{self, Kind};
use crate::gate::question::Question;
use crate::gate::sheet::Sheet;
use crate::source;

/// Reads `text[range]` into the sheet, inside these guards.
pub(super) fn read(text: &str, range: Range<usize>, around: &Guards, sheet: &mut Sheet) {
    let mut lines = Lines {
        text,
        around,
        sheet,
        open: Vec::new(),
        runs: Vec::new(),
        pending: None,
        inside: None,
        known: vec![Guards::default()],
        current: None,
        sure: true,
    };
    let mut at = range.start;
    for line in source::lines(&text[range]) {
        lines.line(at..at + line.trim_end_matches(['\n', '\r']).len());
        at += line.len();
    }
    lines.done();
}

/// No guards, among those that are known.
const NONE: usize = 0;

/// What the lines are in that is no Markdown.
enum Inside {
    /// Code, with the sign and the length of its fence.
    Code(u8, usize),
    Comment,
}

/// A block that is open.
struct Open {
    guards: Vec<Guard>,
    question: Option<Question>,
}

/// Lines that are read in a row, with what is round them.
struct Run {
    range: Range<usize>,
    kind: Kind,
    /// Which of the known guards.
    guards: usize,
}

struct Lines<'t, 's> {
    text: &'t str,
    around: &'t Guards,
    sheet: &'s mut Sheet,
    open: Vec<Open>,
    /// What was read: it goes to the sheet when it is known that the fences add up.
    runs: Vec<Run>,
    /// The run that may go on.
    pending: Option<Run>,
    inside: Option<Inside>,
    /// Guards that were round some line: none, then others.
    known: Vec<Guards>,
    /// Which of them are round the line that is read; none if that has to be found out.
    current: Option<usize>,
    sure: bool,
}

impl Lines<'_, '_> {
    fn line(&mut self, range: Range<usize>) {
        let line = &self.text[range.clone()];
        match self.inside {
            Some(Inside::Code(sign, length)) => return self.code(range, sign, length),
            Some(Inside::Comment) => {
                if line.contains("-->") {
                    self.inside = None;
                }
                return self.alone(range, Kind::Code, NONE);
            }
            None => {}
        }
        if let Some(found) = fence::read(self.text, range.clone()) {
            return self.fence(line, found);
        }
        let shown = line.trim_start_matches([' ', '\t', '>']);
        if shown.is_empty() {
            self.flush();
            self.tell_question("");
            return;
        }
        self.tell_question(line);
        let body = range.end - shown.len();
        let marker = marker(shown, self.pending.is_some());
        let item = &self.text[body + marker..range.end];
        if let Some((sign, length)) = code_fence(item) {
            self.flush();
            self.inside = Some(Inside::Code(sign, length));
        } else if opens_comment(item) {
            self.inside = Some(Inside::Comment);
            self.alone(range, Kind::Code, NONE);
        } else if item.starts_with('#') {
            let guards = self.guards();
            self.alone(body + marker..range.end, Kind::Heading, guards);
        } else if item.starts_with("[!") || is_definition(item) {
            let guards = self.guards();
            self.alone(body + marker..range.end, Kind::Prose, guards);
        } else if marker > 0 {
            self.flush();
            self.go_on(body + marker + box_length(item)..range.end);
        } else {
            self.go_on(body..range.end);
        }
    }

    fn code(&mut self, range: Range<usize>, sign: u8, length: usize) {
        let line = self.text[range.clone()].trim_matches([' ', '\t', '>']);
        let closes = line.len() >= length && line.bytes().all(|byte| byte == sign);
        if closes {
            self.flush();
            self.inside = None;
        } else if let Some(run) = self.pending.as_mut().filter(|run| run.kind == Kind::Code) {
            run.range.end = range.end;
        } else {
            self.flush();
            let guards = self.guards();
            self.pending = Some(Run { range, kind: Kind::Code, guards });
        }
    }

    fn fence(&mut self, line: &str, found: Fence) {
        self.flush();
        self.current = None;
        match found {
            Fence::Close => self.sure &= self.open.pop().is_some(),
            Fence::Open { mut guards, is_question, is_answer, texts } => {
                self.tell_question(line);
                let in_question = self.open.last().is_some_and(|open| open.question.is_some());
                guards.extend((is_answer && in_question).then(Guard::key));
                self.open.push(Open { guards, question: None });
                self.current = None;
                let guards = self.guards();
                for text in texts {
                    self.alone(text, Kind::Prose, guards);
                }
                if let Some(open) = self.open.last_mut().filter(|_| is_question) {
                    open.question = Some(Question::default());
                }
            }
        }
    }

    fn tell_question(&mut self, line: &str) {
        let question = self.open.last_mut().and_then(|open| open.question.as_mut());
        if question.is_some_and(|question| question.line(line)) {
            self.flush();
            self.current = None;
        }
    }

    /// The guards of the line that is read.
    fn guards(&mut self) -> usize {
        if let Some(current) = self.current {
            return current;
        }
        let guards = self.guards_now();
        let known = self.known.iter().position(|known| *known == guards).unwrap_or_else(|| {
            self.known.push(guards);
            self.known.len() - 1
        });
        self.current = Some(known);
        known
    }

    fn guards_now(&self) -> Guards {
        let mut guards = self.around.clone();
        for open in &self.open {
            guards.0.extend(open.guards.iter().cloned());
            guards.0.extend(open.question.as_ref().filter(|question| question.is_key()).map(|_| Guard::key()));
        }
        guards
    }

    /// The line goes on with the run before it, or begins one.
    fn go_on(&mut self, range: Range<usize>) {
        match &mut self.pending {
            Some(run) => run.range.end = range.end,
            None => {
                let guards = self.guards();
                self.pending = Some(Run { range, kind: Kind::Prose, guards });
            }
        }
    }

    fn alone(&mut self, range: Range<usize>, kind: Kind, guards: usize) {
        self.flush();
        self.runs.push(Run { range, kind, guards });
    }

    fn flush(&mut self) {
        self.runs.extend(self.pending.take());
    }

    fn done(mut self) {
        self.flush();
        let sure = self.sure && self.open.is_empty() && self.inside.is_none();
        for run in self.runs {
            self.sheet.guard(if sure { &self.known[run.guards] } else { self.around });
            prose::read(self.text, run.range, run.kind, self.sheet);
        }
        self.sheet.end_item();
    }
}

/// How long the signs are that begin the items of lists and definitions: `- `, `1. `, `: `, and `[^1]: `.
fn marker(line: &str, in_text: bool) -> usize {
    let mut rest = line;
    loop {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        // A year at the start of a line is no number of an item.
        let numbered = (1..=if in_text { 2 } else { 9 }).contains(&digits) && rest[digits..].starts_with(['.', ')']);
        let sign = if numbered { digits + 1 } else { usize::from(rest.starts_with(['-', '*', '+', ':'])) };
        let sign = match rest.strip_prefix("[^").and_then(|name| name.find("]:")) {
            Some(name) => name + 4,
            None => sign,
        };
        let behind = &rest[sign..];
        if sign == 0 || !(behind.is_empty() || behind.starts_with([' ', '\t'])) {
            return line.len() - rest.len();
        }
        rest = behind.trim_start();
    }
}

/// How long the box of a task is.
fn box_length(item: &str) -> usize {
    if ["[ ]", "[x]", "[X]"].iter().any(|sign| item.starts_with(sign)) { 3 } else { 0 }
}

/// The sign and the length of the fence that opens code.
fn code_fence(line: &str) -> Option<(u8, usize)> {
    let sign = *line.as_bytes().first().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let length = line.bytes().take_while(|byte| *byte == sign).count();
    (length >= 3 && (sign == b'~' || !line[length..].contains('`'))).then_some((sign, length))
}

/// Whether a comment begins in this line that goes on in the next.
fn opens_comment(line: &str) -> bool {
    if !line.contains('<') {
        return false;
    }
    let Some(at) = line.rfind("<!--") else { return false };
    !line[at..].contains("-->") && line[..at].bytes().filter(|byte| *byte == b'`').count() % 2 == 0
}

/// `[name]: address`
fn is_definition(line: &str) -> bool {
    line.starts_with('[') && line.find("]:").is_some_and(|at| !line[..at].contains('\n') && !line[1..at].contains('['))
}
