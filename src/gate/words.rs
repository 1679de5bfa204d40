//! Words as numbers: what is compared is neither letters' case nor punctuation nor markup, but words in a row.
//!
//! [`Speller`] makes a number of a word, letter by letter; [`gram`] one of several words in a row.

use std::ops::Range;

/// How many words in a row are no coincidence.
pub(super) const RUN: usize = 5;

/// The fewest letters and digits of a code: one word that is told by itself.
const LONGEST_PLAIN_WORD: u32 = 12;

/// Set in the number of a word that is all digits.
const FIGURE: u64 = 1;
/// Set in the number of a word that is a code: long, with letters and digits.
const CODE: u64 = 2;

const MIX: u64 = 0x517c_c1b7_2722_0a95;

/// Between words.
const GAP: u8 = 0;
/// Inside a word, without being part of it: apostrophes, and the marks of emphasis and code.
const NOTHING: u8 = 1;
/// The first byte of a longer character.
const LONG: u8 = 2;

/// What each byte is; a letter or digit is itself, in lower case.
const CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [GAP; 256];
    let mut byte = 0;
    while byte < 256 {
        let at = byte as u8;
        classes[byte] = match at {
            b'a'..=b'z' | b'0'..=b'9' => at,
            b'A'..=b'Z' => at + 32,
            b'\'' | b'*' | b'_' | b'`' | b'~' | b'\\' => NOTHING,
            0x80.. => LONG,
            _ => GAP,
        };
        byte += 1;
    }
    classes
}

/// The word that is being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Speller {
    hash: u64,
    start: usize,
    letters: u32,
    digits: u32,
}

/// Who is told of words.
pub(super) trait Listener {
    /// A word, and where in its text it begins.
    fn word(&mut self, word: u64, start: usize);
}

impl Speller {
    /// Reads `text[range]`. A word may go on in the next text: [`Speller::end`] ends it.
    pub(super) fn read(&mut self, text: &str, range: Range<usize>, listener: &mut impl Listener) {
        let bytes = &text.as_bytes()[..range.end];
        let mut at = range.start;
        while let Some(byte) = bytes.get(at) {
            match CLASSES[usize::from(*byte)] {
                GAP => self.end(listener),
                NOTHING => {}
                LONG => {
                    let c = text[at..].chars().next().unwrap_or(' ');
                    self.letter(c, at, listener);
                    at += c.len_utf8();
                    continue;
                }
                _ => {
                    at = self.letters(bytes, at);
                    continue;
                }
            }
            at += 1;
        }
    }

    /// Reads the plain letters and digits from a place on, and returns where they end.
    fn letters(&mut self, bytes: &[u8], start: usize) -> usize {
        if self.letters == 0 {
            self.start = start;
        }
        let (mut hash, mut digits, mut at) = (self.hash, 0, start);
        while let Some(byte) = bytes.get(at) {
            let class = CLASSES[usize::from(*byte)];
            if class <= LONG {
                break;
            }
            hash = (hash.rotate_left(5) ^ u64::from(class)).wrapping_mul(MIX);
            digits += u32::from(class <= b'9');
            at += 1;
        }
        self.hash = hash;
        self.digits += digits;
        self.letters += (at - start) as u32;
        at
    }

    /// Reads one character.
    pub(super) fn letter(&mut self, c: char, at: usize, listener: &mut impl Listener) {
        if c.is_ascii() {
            match CLASSES[c as usize] {
                GAP => self.end(listener),
                NOTHING => {}
                class => self.byte(class, at),
            }
        } else if c.is_alphanumeric() {
            let mut buffer = [0; 4];
            for lower in c.to_lowercase() {
                for byte in lower.encode_utf8(&mut buffer).bytes() {
                    self.byte(byte, at);
                }
            }
        } else if !is_nothing(c) {
            self.end(listener);
        }
    }

    fn byte(&mut self, byte: u8, at: usize) {
        if self.letters == 0 {
            self.start = at;
        }
        self.hash = (self.hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(MIX);
        self.letters += 1;
        self.digits += u32::from(byte.is_ascii_digit());
    }

    /// Ends a word, if there is one.
    pub(super) fn end(&mut self, listener: &mut impl Listener) {
        if self.letters == 0 {
            return;
        }
        let figure = if self.digits == self.letters { FIGURE } else { 0 };
        let mixed = self.digits > 0 && figure == 0;
        let code = if mixed && self.letters >= LONGEST_PLAIN_WORD { CODE } else { 0 };
        let word = (self.hash ^ (self.hash >> 32)) & !(FIGURE | CODE) | figure | code;
        let start = self.start;
        *self = Self::default();
        listener.word(word, start);
    }
}

/// Signs that leave no gap: typographic apostrophes, soft hyphens and what cannot be seen.
fn is_nothing(c: char) -> bool {
    matches!(c, '’' | '‘' | 'ʼ' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The number of a word among others: half of its bits, both of the signs among them. It takes several such words in a row to tell
/// anything, so it does no harm that a few words of all share their short number; a code, which is told by itself, needs all bits.
pub(super) fn short(word: u64) -> u32 {
    word as u32
}

/// Whether a word is all digits.
pub(super) fn is_figure(word: impl Into<u64>) -> bool {
    word.into() & FIGURE != 0
}

/// Whether a word is told by itself.
pub(super) fn is_code(word: impl Into<u64>) -> bool {
    word.into() & CODE != 0
}

/// Words in a row as one number.
pub(super) fn gram<W: Copy + Into<u64>>(words: &[W]) -> u64 {
    let sum = words.iter().fold(0, |sum: u64, word| sum.wrapping_mul(MIX).wrapping_add((*word).into()));
    finished(sum, words.len())
}

fn finished(sum: u64, count: usize) -> u64 {
    (sum ^ (sum >> 32)).wrapping_mul(MIX).wrapping_add(count as u64)
}

/// The words that were read last, of which each few in a row are one number at once.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// The sums of all words up to each of the last.
    sums: [u64; 8],
    at: usize,
    length: usize,
}

impl Row {
    /// Takes in a word.
    pub(super) fn push(&mut self, word: u64) {
        let sum = self.sums[self.at & 7].wrapping_mul(MIX).wrapping_add(word);
        self.at += 1;
        self.sums[self.at & 7] = sum;
        self.length += 1;
    }

    /// The last words in a row as one number, as [`gram`] makes it; none if there are not so many.
    pub(super) fn last(&self, count: usize) -> Option<u64> {
        if self.length < count || count >= POWERS.len() {
            return None;
        }
        let before = self.sums[self.at.wrapping_sub(count) & 7];
        Some(finished(self.sums[self.at & 7].wrapping_sub(before.wrapping_mul(POWERS[count])), count))
    }

    /// What follows is not in a row with what was.
    pub(super) fn end(&mut self) {
        self.length = 0;
    }
}

/// What a sum is multiplied with, by how many words have come since.
const POWERS: [u64; RUN + 1] = powers();

const fn powers() -> [u64; RUN + 1] {
    let mut powers = [1_u64; RUN + 1];
    let mut at = 1;
    while at <= RUN {
        powers[at] = powers[at - 1].wrapping_mul(MIX);
        at += 1;
    }
    powers
}

impl Listener for Vec<u64> {
    fn word(&mut self, word: u64, _: usize) {
        self.push(word);
    }
}

/// The words of a text without markup.
pub(super) fn words(text: &str) -> Vec<u64> {
    let (mut speller, mut words) = (Speller::default(), Vec::new());
    speller.read(text, 0..text.len(), &mut words);
    speller.end(&mut words);
    words
}

/// The character that an HTML entity stands for, and the entity's length. None if it is none that is known.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.as_bytes().iter().take(12).position(|byte| *byte == b';')?;
    let name = &text[1..end];
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, end + 1))
}

/// The entities that people write.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("middot", '·'),
    ("bull", '•'),
    ("times", '×'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("euro", '€'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("aacute", 'á'),
    ("eacute", 'é'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("ntilde", 'ñ'),
    ("agrave", 'à'),
    ("egrave", 'è'),
    ("ccedil", 'ç'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_punctuation_and_marks_make_no_difference() {
        let plain = words("The families trip isnt over");
        for text in [
            "“The **families'** trip, isn’t over!",
            "THE fam\u{ad}ilies – trip… isn't `over`",
            "the_ *families* trip isn\\'t\nover",
        ] {
            assert_eq!(words(text), plain, "{text}");
        }
        assert_ne!(words("The families trip is over"), plain);
        assert_eq!(words("per**ma**nence"), words("Permanence"));
        assert_eq!(words("ÜBER uns"), words("über uns"));
        assert_ne!(words("a b"), words("ab"));
    }

    #[test]
    fn figures_and_codes_are_told() {
        let told: Vec<(bool, bool)> =
            words("12 door 4711x door4711room2b").iter().map(|w| (is_figure(*w), is_code(*w))).collect();
        assert_eq!(told, [(true, false), (false, false), (false, false), (false, true)]);
    }

    /// The low half of a word's number holds what the high half does.
    #[test]
    fn short_numbers_tell_words_apart() {
        let text: Vec<String> = (0..20_000).map(|at| format!("{at} w{at} {at}th a{at}longer{at}word")).collect();
        let words = words(&text.join(" "));
        let mut shorts: Vec<u32> = words.iter().map(|word| short(*word)).collect();
        assert!(words.iter().zip(&shorts).all(|(word, short)| is_figure(*word) == is_figure(*short)));
        assert!(words.iter().zip(&shorts).all(|(word, short)| is_code(*word) == is_code(*short)));
        shorts.sort_unstable();
        shorts.dedup();
        assert!(words.len() - shorts.len() < 10, "{} words share a number", words.len() - shorts.len());
    }

    #[test]
    fn the_last_words_in_a_row_are_the_same_number() {
        let words = words("one two three four five six seven eight nine ten");
        let mut row = Row::default();
        for (at, word) in words.iter().enumerate() {
            row.push(*word);
            for count in 1..=RUN {
                let expected = (at + 1 >= count).then(|| gram(&words[at + 1 - count..=at]));
                assert_eq!(row.last(count), expected, "{count} words up to {at}");
            }
        }
        row.end();
        row.push(words[0]);
        assert_eq!((row.last(1), row.last(2)), (Some(gram(&words[..1])), None));
    }

    #[test]
    fn entities_are_characters() {
        assert_eq!(entity("&amp; x"), Some(('&', 5)));
        assert_eq!(entity("&#39;s"), Some(('\'', 5)));
        assert_eq!(entity("&#xFC;"), Some(('ü', 6)));
        for text in ["& x;", "&nothing;", "&#xD800;", "&", "&é;"] {
            assert_eq!(entity(text), None, "{text}");
        }
    }
}
