//! What becomes of what lints find: by a comment in the file, by book.toml, or by the lint's own level.
//!
//! A comment is `<!-- trainbook: allow NAME -->` in Markdown and `# trainbook: allow NAME` in YAML. Alone on its line it is for
//! what follows, up to the next empty line; behind something it is for its own line; with `allow-file` in place of `allow` for
//! the whole file. `warn` and `deny` stand in the same places.

use std::collections::BTreeMap;

use crate::diagnostic::lint::{self, Level};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{FileId, Sources, Span};
use crate::suggestion::did_you_mean;

/// The levels that a book gives lints.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<&'static str, Level>);

impl Levels {
    /// Gives a lint a level.
    pub fn set(&mut self, lint: &'static lint::Lint, level: Level) {
        self.0.insert(lint.name, level);
    }

    fn of(&self, lint: &lint::Lint) -> Level {
        self.0.get(lint.name).copied().unwrap_or(lint.level)
    }
}

/// Gives what lints found its severity, and drops what is allowed. Other diagnostics stay as they are.
pub fn settle(diagnostics: &mut Vec<Diagnostic>, levels: &Levels, sources: &Sources) {
    let mut comments: BTreeMap<FileId, Vec<Comment>> = BTreeMap::new();
    diagnostics.retain_mut(|diagnostic| {
        let Some(lint) = lint::find(diagnostic.code) else { return true };
        let here = diagnostic.place.as_ref().and_then(|place| {
            let of_file = comments.entry(place.span.file).or_insert_with(|| comments_of(place.span.file, sources));
            of_file.iter_mut().rev().find(|comment| comment.is_for(lint.name, place.span)).map(|comment| comment.level)
        });
        match here.unwrap_or_else(|| levels.of(lint)) {
            Level::Allow => return false,
            Level::Warn => diagnostic.severity = Severity::Warning,
            Level::Deny => diagnostic.severity = Severity::Error,
        }
        true
    });
}

/// What is wrong with the comments of a file: names that no lint has, and, of `found`, those that were for nothing.
///
/// `found` is what lints found before anything was settled.
pub fn check_comments(file: FileId, found: &[Diagnostic], sources: &Sources) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for comment in comments_of(file, sources) {
        let Some(lint) = lint::find(&comment.name) else {
            let message = format!("there is no lint `{}`", comment.name);
            let help = did_you_mean(&comment.name, lint::all().map(|lint| lint.name));
            problems.push(Diagnostic::error("lints/unknown", comment.at, message).maybe_help(help));
            continue;
        };
        let used = found.iter().any(|diagnostic| {
            diagnostic.code == lint.name
                && diagnostic.place.as_ref().is_some_and(|place| comment.is_for(lint.name, place.span))
        });
        if !used {
            let message = format!("`{}` finds nothing here", lint.name);
            problems.push(Diagnostic::warning("lints/unused", comment.at, message).help("delete the comment"));
        }
    }
    problems
}

/// A comment that gives a lint a level.
struct Comment {
    level: Level,
    name: String,
    /// Where the name stands.
    at: Span,
    /// The bytes for which it is.
    reach: std::ops::Range<usize>,
}

impl Comment {
    fn is_for(&self, name: &str, span: Span) -> bool {
        self.name == name && span.file == self.at.file && self.reach.contains(&span.start)
    }
}

/// What begins the words of a comment.
const MARK: &str = "trainbook:";

fn comments_of(file: FileId, sources: &Sources) -> Vec<Comment> {
    let Some(source) = sources.try_get(file) else { return Vec::new() };
    let text = &*source.text;
    let mut comments = Vec::new();
    let mut code = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        if is_code(line, &mut code) {
            continue;
        }
        if let Some(words) = Words::of(line) {
            words.read(file, range, text, &mut comments);
        }
    }
    comments
}

/// Whether a line is of a block of code, or opens or closes one. `code` is the fence that is open.
fn is_code(line: &str, code: &mut Option<char>) -> bool {
    let line = line.trim_start();
    let fence = ['`', '~'].into_iter().find(|&sign| line.chars().take_while(|&c| c == sign).count() >= 3);
    match (*code, fence) {
        (Some(open), Some(sign)) if open == sign => *code = None,
        (Some(_), _) => {}
        (None, Some(_)) => *code = fence,
        (None, None) => return false,
    }
    true
}

/// The words of a comment on a line.
struct Words<'l> {
    /// Where the comment begins in its line.
    opens: usize,
    /// Where the words begin in the line.
    start: usize,
    words: &'l str,
}

impl<'l> Words<'l> {
    fn of(line: &'l str) -> Option<Self> {
        let mark = line.find(MARK)?;
        let before = line[..mark].trim_end();
        let sign = ["<!--", "#"].into_iter().find(|sign| before.ends_with(sign))?;
        let opens = before.len() - sign.len();
        let start = mark + MARK.len();
        let rest = &line[start..];
        let words = if sign == "#" { Some(rest) } else { rest.find("-->").map(|end| &rest[..end]) };
        Some(Self { opens, start, words: words? })
    }

    fn read(&self, file: FileId, line: std::ops::Range<usize>, text: &str, comments: &mut Vec<Comment>) {
        let mut names = named(self.words);
        let Some((_, first)) = names.next() else { return };
        let (word, whole) = match first.strip_suffix("-file") {
            Some(word) => (word, true),
            None => (first, false),
        };
        let Some(level) = Level::named(word) else { return };
        let alone = text[line.start..line.start + self.opens].trim().is_empty();
        let reach = match (whole, alone) {
            (true, _) => 0..text.len() + 1,
            (false, true) => line.end..paragraph_end(text, line.end),
            (false, false) => line.clone(),
        };
        for (at, name) in names.take_while(|(_, name)| *name != "--") {
            let start = line.start + self.start + at;
            comments.push(Comment {
                level,
                name: name.to_owned(),
                at: Span::new(file, start..start + name.len()),
                reach: reach.clone(),
            });
        }
    }
}

/// Words with where they begin, parted by spaces and commas.
fn named(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    words.split([' ', ',', '\t', '\n', '\r']).filter_map(move |part| {
        let start = at;
        at += part.len() + 1;
        (!part.is_empty()).then_some((start, part))
    })
}

/// Where the text ends that begins at `start`, empty lines before it not counted.
fn paragraph_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut begun = false;
    for line in text[start..].split_inclusive('\n') {
        match (line.trim().is_empty(), begun) {
            (true, true) => break,
            (false, _) => begun = true,
            (true, false) => {}
        }
        end += line.len();
    }
    end + usize::from(end == text.len())
}
