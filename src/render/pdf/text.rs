//! Author text made fit for paper: what no font can draw is replaced, and what would not fit a line may break.
//!
//! Invariant: text stays text. Nothing here reads or writes Typst markup.

use std::collections::BTreeSet;

/// What stands for a character that no font has.
const SUBSTITUTE: char = '\u{fffd}';

/// A word longer than this may break anywhere.
const LONG_WORD: usize = 34;

/// An invitation to break the line.
const BREAK: char = '\u{200b}';

/// Cleans text, and remembers the characters that could not be drawn.
pub(crate) struct Press<'a> {
    /// Whether some font draws a character.
    covers: &'a dyn Fn(char) -> bool,
    /// Characters that turned out not to be drawn although some font has them.
    refused: &'a BTreeSet<char>,
    missing: BTreeSet<char>,
}

impl<'a> Press<'a> {
    /// A press with these fonts.
    pub(crate) fn new(covers: &'a dyn Fn(char) -> bool, refused: &'a BTreeSet<char>) -> Self {
        Self { covers, refused, missing: BTreeSet::new() }
    }

    /// The characters that were replaced, in order.
    pub(crate) fn missing(self) -> BTreeSet<char> {
        self.missing
    }

    /// Running text: white space is one space, and long words may break.
    pub(crate) fn line(&mut self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        for c in self.drawn(text).chars() {
            match c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' {
                true if clean.ends_with(' ') => {}
                true => clean.push(' '),
                false => clean.push(c),
            }
        }
        breakable(&clean)
    }

    /// Code: line ends and spaces stay.
    pub(crate) fn code(&mut self, text: &str) -> String {
        let lines: Vec<String> = text
            .trim_end_matches('\n')
            .split('\n')
            .map(|line| breakable(&self.drawn(&line.replace('\t', "    "))))
            .collect();
        lines.join("\n")
    }

    /// The text with characters that the fonts have.
    fn drawn(&mut self, text: &str) -> String {
        let mut drawn = String::with_capacity(text.len());
        for c in text.chars() {
            if is_dropped(c) {
                continue;
            }
            if is_shaping(c) || c.is_whitespace() || ((self.covers)(c) && !self.refused.contains(&c)) {
                // A joiner behind a substitute joins nothing.
                if !(is_shaping(c) && drawn.ends_with(SUBSTITUTE)) {
                    drawn.push(c);
                }
                continue;
            }
            self.missing.insert(c);
            if !drawn.ends_with(SUBSTITUTE) {
                drawn.push(SUBSTITUTE);
            }
        }
        drawn
    }
}

/// Signs that steer shaping and are never drawn.
fn is_shaping(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}')
}

/// Signs that mean nothing on paper: controls, overrides of the direction, selectors of a variant.
fn is_dropped(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e01ef}')
        || (u32::from(c) & 0xfffe) == 0xfffe
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// Lets words that are longer than a line break, after signs that part an address first.
fn breakable(text: &str) -> String {
    if !text.split(' ').any(|word| word.chars().count() > LONG_WORD) {
        return text.to_owned();
    }
    let words =
        text.split(' ').map(|word| if word.chars().count() > LONG_WORD { broken(word) } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

fn broken(word: &str) -> String {
    let mut parts = String::with_capacity(word.len() + 16);
    let mut since = 0;
    for c in word.chars() {
        // Never before a mark that belongs to the letter in front of it; other scripts know their own breaks.
        if since >= 12 && c.is_alphanumeric() && c < '\u{530}' {
            parts.push(BREAK);
            since = 0;
        }
        parts.push(c);
        since += 1;
        if matches!(c, '/' | '.' | '?' | '&' | '=' | '_' | '-' | ',' | ';') && since > 2 {
            parts.push(BREAK);
            since = 0;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(text: &str) -> String {
        let refused = BTreeSet::new();
        let mut press = Press::new(&|c| c.is_ascii() || c == '\u{fffd}', &refused);
        press.line(text)
    }

    #[test]
    fn what_cannot_be_drawn_is_replaced_once() {
        assert_eq!(pressed("a \u{1f469}\u{200d}\u{1f680}\u{fe0f} b"), "a \u{fffd} b");
        assert_eq!(pressed("\u{0}a\u{202e}b\n\tc"), "ab c");
    }

    #[test]
    fn long_words_may_break() {
        assert_eq!(pressed("short words stay as they are, all of them"), "short words stay as they are, all of them");
        let address = pressed("https://example.org/a/very/long/path/to/some/thing?with=query");
        assert!(address.contains("/\u{200b}"));
        assert_eq!(address.replace('\u{200b}', ""), "https://example.org/a/very/long/path/to/some/thing?with=query");
        assert!(pressed(&"x".repeat(200)).split('\u{200b}').all(|part| part.len() <= 12));
    }
}
