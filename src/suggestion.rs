//! "Did you mean …?": the known name that a misspelt one was probably meant to be.
//!
//! [`nearest`] finds it, [`did_you_mean`] words it as help for a diagnostic. The answer does not depend on the order of the
//! known names.

/// Names longer than this are no slips of the finger.
const LONGEST: usize = 80;

/// The known name nearest to `word`, if one is near enough to be worth a question.
///
/// Upper and lower case are alike, and so are `-`, `_` and space.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = folded(word);
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    known
        .into_iter()
        .filter_map(|name| Some((distance(&word, &folded(name))?, name)))
        .min_by(|a, b| a.cmp(b))
        .map(|(_, name)| name)
}

/// A question with the known name nearest to `word`: "did you mean `title`?".
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, known).map(|name| format!("did you mean `{name}`?"))
}

fn folded(name: &str) -> String {
    name.trim().chars().flat_map(char::to_lowercase).map(|c| if matches!(c, '_' | ' ') { '-' } else { c }).collect()
}

/// How far a name is from the word; none if it is another word altogether.
///
/// A name that only begins with the word, or holds it as a whole word, ranks behind every misspelling.
fn distance(word: &str, name: &str) -> Option<usize> {
    let letters = word.chars().count().max(name.chars().count());
    let slips = strsim::osa_distance(word, name);
    if slips <= (letters / 3).clamp(1, 4) && slips < letters {
        return Some(slips);
    }
    let begins = word.chars().count() >= 3 && name.starts_with(word);
    let whole_word = word.chars().count() >= 4 && name.split('-').any(|part| part == word);
    let holds = name.chars().count() >= 4 && word.split('-').any(|part| part == name);
    (begins || whole_word || holds).then_some(LONGEST + letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 6] = ["title", "description", "trainer_notes", "build-dir", "src", "site-url"];

    #[test]
    fn a_slip_finds_its_name() {
        let rows = [
            ("titel", Some("title")),
            ("Title", Some("title")),
            ("build_dir", Some("build-dir")),
            ("trainer-notes", Some("trainer_notes")),
            ("Trainer notes", Some("trainer_notes")),
            ("trianer_note", Some("trainer_notes")),
            ("desc", Some("description")),
            ("notes", Some("trainer_notes")),
            ("site", Some("site-url")),
            ("scr", Some("src")),
            ("colour", None),
            ("x", None),
            ("", None),
        ];
        for (word, expected) in rows {
            assert_eq!(nearest(word, KEYS), expected, "{word}");
        }
    }

    #[test]
    fn the_order_of_the_known_names_does_not_matter() {
        assert_eq!(nearest("bat", ["cat", "bar"]), nearest("bat", ["bar", "cat"]));
    }

    #[test]
    fn a_question_names_it() {
        assert_eq!(did_you_mean("titel", KEYS).as_deref(), Some("did you mean `title`?"));
        assert_eq!(did_you_mean(&"t".repeat(5000), KEYS), None);
    }
}
