//! Words of a text, and what they are looked up by: without case and accents. `js/search/10-words.js` of the theme does the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer words are addresses or codes of machines.
const LONGEST: usize = 48;

/// Calls `word` with each word of a text. Writing without spaces between words is told in pairs of characters.
pub(super) fn each<'t>(text: &'t str, mut word: impl FnMut(&'t str)) {
    let bytes = text.as_bytes();
    let mut run: Option<(usize, bool)> = None;
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_alphanumeric() {
            if let Some((start, true)) = run {
                tell(&text[start..at], true, &mut word);
                run = None;
            }
            run = run.or(Some((at, false)));
            at += bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            continue;
        }
        if bytes[at].is_ascii() {
            if let Some((start, dense)) = run.take() {
                tell(&text[start..at], dense, &mut word);
            }
            at += 1;
            continue;
        }
        let c = text[at..].chars().next().unwrap_or(' ');
        let dense = is_dense(c);
        let is_part = dense || c.is_alphanumeric() || is_combining_mark(c);
        if let Some((start, was_dense)) = run
            && (!is_part || (was_dense != dense && !is_combining_mark(c)))
        {
            tell(&text[start..at], was_dense, &mut word);
            run = None;
        }
        if is_part && run.is_none() {
            run = Some((at, dense));
        }
        at += c.len_utf8();
    }
    if let Some((start, dense)) = run {
        tell(&text[start..], dense, &mut word);
    }
}

fn tell<'t>(run: &'t str, dense: bool, word: &mut impl FnMut(&'t str)) {
    if !dense {
        let lone_letter = run.len() == 1 && !run.as_bytes()[0].is_ascii_digit();
        // Counted in characters, as the browser counts.
        if !lone_letter && (run.len() <= LONGEST || run.chars().count() <= LONGEST) {
            word(run);
        }
        return;
    }
    let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
    if starts.len() == 2 {
        word(run);
    }
    for pair in starts.windows(3) {
        word(&run[pair[0]..pair[2]]);
    }
}

/// Whether a character is of a writing without spaces between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer.
fn is_dense(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF | 0x20000..=0x323AF)
}

/// What a word is looked up by.
pub(super) fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let bare: String = word.nfkd().filter(|c| !is_accent(*c) && !c.is_whitespace()).collect();
    let mut plain = String::with_capacity(bare.len());
    for c in bare.to_lowercase().chars().filter(|c| !is_accent(*c)) {
        match c {
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            'ø' => plain.push('o'),
            'đ' | 'ð' => plain.push('d'),
            'ł' => plain.push('l'),
            'ı' => plain.push('i'),
            'ς' => plain.push('σ'),
            c => plain.push(c),
        }
    }
    plain.nfc().collect()
}

/// Accents of European writing, Hebrew points, Arabic vowel signs and the stroke that stretches a word. Vowels of Indian writing stay.
fn is_accent(c: char) -> bool {
    matches!(u32::from(c),
        0x0300..=0x036F | 0x0591..=0x05C7 | 0x0610..=0x061A | 0x0640 | 0x064B..=0x065F | 0x0670 | 0x1AB0..=0x1AFF
        | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut words = Vec::new();
        each(text, |word| words.push(word));
        words
    }

    #[test]
    fn words_are_letters_and_digits_in_a_row() {
        assert_eq!(words("Who's a well-being plan, 3 of 12?"), ["Who", "well", "being", "plan", "3", "of", "12"]);
        assert_eq!(words("l’enfant हिन्दी"), ["enfant", "हिन्दी"]);
    }

    #[test]
    fn writing_without_spaces_is_told_in_pairs() {
        assert_eq!(words("训练计划 plan 家"), ["训练", "练计", "计划", "plan", "家"]);
    }

    #[test]
    fn case_and_accents_are_folded() {
        for (word, expected) in [
            ("Éducation", "education"),
            ("Straße", "strasse"),
            ("ĐƯỜNG", "duong"),
            ("İstanbul", "istanbul"),
            ("ΟΔΟΣ", "οδοσ"),
            ("الأُسرة", "الاسرة"),
            ("हिन्दी", "हिन्दी"),
            ("Kòman", "koman"),
        ] {
            assert_eq!(folded(word), expected, "{word}");
        }
    }
}
