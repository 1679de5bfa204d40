//! Finding words in a text, and where they were written.

use crate::source::{Sources, Span};

/// A text as words are compared: lower case, single spaces, straight apostrophes.
pub(super) fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text as [`plain`] has it, without the signs round them.
pub(super) fn words(text: &str) -> Vec<String> {
    let sign = |c: char| !c.is_alphanumeric();
    plain(text).split(' ').map(|word| word.trim_matches(sign).to_owned()).filter(|word| !word.is_empty()).collect()
}

/// The first of some phrases that stands in a text as whole words. `text` is as [`plain`] makes it.
pub(super) fn find<'p>(text: &str, phrases: &[&'p str]) -> Option<&'p str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '-';
    let stands = |phrase: &str| {
        text.match_indices(phrase).any(|(at, _)| {
            !text[..at].ends_with(is_word) && !text[at + phrase.len()..].starts_with(|c: char| c.is_alphanumeric())
        })
    };
    phrases.iter().find(|phrase| stands(phrase)).copied()
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
        assert_eq!(find("he said read more today", &["read more"]), Some("read more"));
        assert_eq!(find("spread moreover", &["read more"]), None);
        assert_eq!(find("non-trainers only", &["trainers only"]), None);
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
