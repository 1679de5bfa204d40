//! Finding words in a text, and where they were written.

use aho_corasick::{AhoCorasick, Match};

use crate::source::{Sources, Span};

/// Phrases to look for, all at once.
pub(super) struct Phrases {
    phrases: &'static [&'static str],
    finder: AhoCorasick,
}

/// A text as words are compared: lower case, single spaces, straight apostrophes.
pub(super) fn plain(text: &str) -> String {
    lower(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lower(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

/// The words of a text as [`plain`] has it, without the signs round them.
pub(super) fn words(text: &str) -> Vec<String> {
    let sign = |c: char| !c.is_alphanumeric();
    let text = lower(text);
    let words = text.split_whitespace().map(|word| word.trim_matches(sign)).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

impl Phrases {
    /// Phrases as [`plain`] makes them.
    pub(super) fn new(phrases: &'static [&'static str]) -> Self {
        let finder = AhoCorasick::new(phrases).expect("fewer bytes than a finder holds");
        Self { phrases, finder }
    }

    /// The first of the phrases that stands in a text as whole words. `text` is as [`plain`] makes it.
    pub(super) fn find(&self, text: &str) -> Option<&'static str> {
        let is_word = |c: char| c.is_alphanumeric() || c == '-';
        let stands = |found: &Match| {
            !text[..found.start()].ends_with(is_word) && !text[found.end()..].starts_with(char::is_alphanumeric)
        };
        let standing = self.finder.find_overlapping_iter(text).filter(stands);
        standing.map(|found| found.pattern().as_usize()).min().map(|first| self.phrases[first])
    }
}

/// Where a phrase was written within a span; else the span's first line.
pub(super) fn place(sources: &Sources, span: Span, phrase: &str) -> Span {
    let Some(written) = sources.try_get(span.file).and_then(|source| source.text.get(span.range())) else {
        return span;
    };
    let starts = written.char_indices().map(|(at, _)| at);
    let found = starts.into_iter().find_map(|at| {
        let bounded = !written[..at].ends_with(char::is_alphanumeric);
        bounded.then(|| matched(&written[at..], phrase)).flatten().map(|length| at..at + length)
    });
    match found {
        Some(range) => Span::new(span.file, span.start + range.start..span.start + range.end),
        None => first_line(written, span),
    }
}

/// The first line of what stands at a span.
fn first_line(written: &str, span: Span) -> Span {
    let line = written.trim_end().find('\n').unwrap_or(written.trim_end().len());
    Span::new(span.file, span.start..span.start + line)
}

/// How much of a text is a phrase, marks and line ends between its words not counted.
fn matched(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text;
    for (number, word) in phrase.split(' ').enumerate() {
        if number > 0 {
            let next = rest.trim_start_matches([' ', '\t', '\n', '\r', '*', '_', '>', '"', ',']);
            if next.len() == rest.len() {
                return None;
            }
            rest = next;
        }
        for wanted in word.chars() {
            let mut chars = rest.chars();
            let written = chars.next()?;
            let same = written.to_lowercase().eq(wanted.to_lowercase()) || (written == '’' && wanted == '\'');
            if !same {
                return None;
            }
            rest = chars.as_str();
        }
    }
    Some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words() {
        let phrases = Phrases::new(&["read more", "trainers only", "more today"]);
        assert_eq!(phrases.find("he said read more today"), Some("read more"));
        assert_eq!(phrases.find("spread more today"), Some("more today"));
        assert_eq!(phrases.find("more today, read more"), Some("read more"));
        assert_eq!(phrases.find("spread moreover"), None);
        assert_eq!(phrases.find("non-trainers only"), None);
        assert_eq!(phrases.find("non-trainers only trainers only"), Some("trainers only"));
    }

    #[test]
    fn a_phrase_is_found_through_marks_and_line_ends() {
        let text = "Look at the **Red**\n> box now.";
        let mut sources = Sources::default();
        let file = sources.add("a.md", text);
        let span = place(&sources, Span::new(file, 0..text.len()), "red box");
        assert_eq!(&text[span.range()], "Red**\n> box");
        let none = place(&sources, Span::new(file, 0..text.len()), "blue box");
        assert_eq!(&text[none.range()], "Look at the **Red**");
    }
}
