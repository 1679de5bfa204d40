//! Language tags (BCP 47), as `es`, `pt-BR` or `zh-Hant`.

/// What to write for a tag.
pub const HELP: &str = "write a tag as `en`, `de` or `pt-BR`";

/// Whether this has the form of a language tag.
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let first =
        parts.next().is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    first && parts.all(|part| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_begins_with_a_language() {
        for tag in ["en", "pt-BR", "zh-Hant-TW", "es-419", "ckb"] {
            assert!(is_tag(tag), "{tag}");
        }
        for text in ["", "e", "english", "Spanish", "en_US", "en-", "1a", "es-\u{e9}"] {
            assert!(!is_tag(text), "{text}");
        }
    }
}
