//! Passages in another language that do not say so: a screen reader would read them with the wrong voice.
//!
//! A false alarm is worse than a miss. A passage is told only where the detector is sure and the language's own small words
//! agree, or where the script is another one.

use whatlang::{Lang, Script};

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::inlines;
use crate::edition::lint::phrases::words;
use crate::edition::lint::walk::{Piece, Role, What};

/// A language written in Latin letters that is known well enough, by its small words.
struct Known {
    tag: &'static str,
    name: &'static str,
    lang: Lang,
    small: &'static [&'static str],
}

/// The languages that are told from each other.
const KNOWN: &[Known] = &[
    Known {
        tag: "en",
        name: "English",
        lang: Lang::Eng,
        small: &[
            "the", "and", "of", "to", "is", "are", "that", "with", "for", "you", "your", "this", "was", "have", "not",
        ],
    },
    Known {
        tag: "es",
        name: "Spanish",
        lang: Lang::Spa,
        small: &[
            "el", "los", "las", "una", "que", "por", "para", "con", "del", "es", "usted", "su", "se", "como", "más",
            "y",
        ],
    },
    Known {
        tag: "fr",
        name: "French",
        lang: Lang::Fra,
        small: &[
            "le", "les", "des", "une", "est", "et", "pour", "dans", "vous", "avec", "qui", "que", "du", "sur", "ne",
            "pas",
        ],
    },
    Known {
        tag: "de",
        name: "German",
        lang: Lang::Deu,
        small: &[
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "mit", "für", "sie", "den", "von", "zu", "auf",
            "wie",
        ],
    },
    Known {
        tag: "pt",
        name: "Portuguese",
        lang: Lang::Por,
        small: &[
            "os", "uma", "que", "não", "para", "com", "do", "da", "em", "você", "é", "por", "mais", "seu", "sua", "dos",
        ],
    },
    Known {
        tag: "it",
        name: "Italian",
        lang: Lang::Ita,
        small: &[
            "il", "che", "di", "per", "una", "non", "con", "della", "sono", "gli", "è", "nel", "più", "del", "le",
            "come",
        ],
    },
    Known {
        tag: "nl",
        name: "Dutch",
        lang: Lang::Nld,
        small: &[
            "het", "een", "van", "en", "niet", "dat", "met", "voor", "zijn", "op", "de", "ik", "je", "u", "wat", "aan",
        ],
    },
];

/// How many words a passage has at least.
const SHORTEST: usize = 8;
/// How many letters a passage of another script has at least: not all of them part words.
const FEWEST_LETTERS: usize = 16;
/// How many different small words of its own a passage has at least.
const FEWEST_SMALL: usize = 3;

impl Lints<'_> {
    /// Looks at a paragraph.
    pub(super) fn languages(&mut self, piece: &Piece<'_>) {
        let What::Text(content, Role::Prose) = piece.what else { return };
        let Some(expected) = KNOWN.iter().find(|known| known.tag.eq_ignore_ascii_case(self.language_of(piece))) else {
            return;
        };
        let text = inlines::prose(content);
        let Some((name, tag)) = other_script(&text).or_else(|| other_words(&text, expected)) else { return };
        self.found.push(
            Diagnostic::warning(
                "accessibility/passage-language",
                piece.span,
                format!("this passage is in {name}, but the page is in {}", expected.name),
            )
            .label("a screen reader reads it with the wrong voice")
            .help(format!("put it into a block with its language: `::: note {{lang={tag}}}`")),
        );
    }
}

/// The language of a passage that is not in Latin letters, with its tag.
fn other_script(text: &str) -> Option<(&'static str, &'static str)> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let foreign = text.chars().filter(|c| c.is_alphabetic() && *c > '\u{24f}').count();
    if foreign < FEWEST_LETTERS || foreign * 5 < letters * 4 {
        return None;
    }
    Some(match whatlang::detect_script(text)? {
        Script::Arabic => ("another script, Arabic", "ar"),
        Script::Cyrillic => ("another script, Cyrillic", "ru"),
        Script::Devanagari => ("another script, Devanagari", "hi"),
        Script::Greek => ("another script, Greek", "el"),
        Script::Hangul => ("another script, Hangul", "ko"),
        Script::Hebrew => ("another script, Hebrew", "he"),
        Script::Hiragana | Script::Katakana => ("another script, Japanese", "ja"),
        Script::Mandarin => ("another script, Chinese", "zh"),
        Script::Thai => ("another script, Thai", "th"),
        Script::Ethiopic => ("another script, Ethiopic", "am"),
        Script::Latin => return None,
        _ => ("another script", "…"),
    })
}

/// The language of a passage in Latin letters that is certainly not the expected one.
fn other_words(text: &str, expected: &Known) -> Option<(&'static str, &'static str)> {
    let mut words = words(text);
    if words.len() < SHORTEST {
        return None;
    }
    words.sort_unstable();
    let has = |small: &&&str| words.binary_search_by(|word| word.as_str().cmp(small)).is_ok();
    let small = |known: &Known| known.small.iter().filter(has).count();
    let own = small(expected);
    let likely = |known: &&Known| known.tag != expected.tag && small(known) >= FEWEST_SMALL.max(2 * own + 1);
    let mut likely = KNOWN.iter().filter(likely).peekable();
    // The detector takes its time, and nearly every passage is what it should be.
    likely.peek()?;
    let found = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    likely.find(|known| known.lang == found.lang()).map(|known| (known.name, known.tag))
}
