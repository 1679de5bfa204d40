//! Stems: what the forms of a word have in common, in the languages for which there is a rule. Others keep their words as they are.

use rust_stemmers::{Algorithm, Stemmer};

/// The rules of a language, if there are any.
pub(super) struct Stems(Option<Stemmer>);

impl Stems {
    /// For a language tag, such as `es-MX`.
    pub(super) fn of(tag: &str) -> Self {
        let language = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        Self(algorithm(&language).map(Stemmer::create))
    }

    /// The stem of a word in lower case.
    pub(super) fn stem(&self, word: &str) -> String {
        match &self.0 {
            Some(stemmer) if word.chars().all(char::is_alphabetic) => stemmer.stem(word).into_owned(),
            _ => word.to_owned(),
        }
    }
}

fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Languages with rules, and one without.
    const TAGS: [&str; 19] = [
        "ar", "da", "de", "el", "en", "es", "fi", "fr", "hu", "it", "nb", "nl", "pt", "ro", "ru", "sv", "ta", "tr",
        "vi",
    ];

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (tag, one, other) in [
            ("en", "planning", "planned"),
            ("es-MX", "familias", "familia"),
            ("fr", "formations", "formation"),
            ("ar", "الكتاب", "كتاب"),
        ] {
            let stems = Stems::of(tag);
            assert_eq!(stems.stem(one), stems.stem(other), "{tag}");
        }
        assert_eq!(Stems::of("vi").stem("familias"), "familias");
    }

    proptest::proptest! {
        #[test]
        fn no_word_brings_the_rules_down(word in "\\p{L}{1,20}") {
            for tag in TAGS {
                let _ = Stems::of(tag).stem(&word.to_lowercase());
            }
        }
    }
}
