//! Text that was pasted from a trainer's script and lost its fence.

use crate::syntax::content::Inline;
use crate::syntax::markdown::inline::plain_text;

/// How trainer text begins in the word processors of the field.
const BEGINNINGS: &[&str] = &[
    "trainer note",
    "trainer notes",
    "trainer's note",
    "trainer's notes",
    "trainer states",
    "trainer says",
    "trainer asks",
    "note to trainer",
    "note to trainers",
    "note to the trainer",
    "facilitator",
    "facilitator note",
    "facilitator notes",
    "facilitator's note",
    "facilitator's notes",
    "facilitator states",
    "facilitator says",
    "facilitator asks",
    "note to facilitator",
    "note to the facilitator",
    "instructor note",
    "instructor notes",
    "instructor's note",
    "instructor's notes",
    "instructor states",
    "instructor says",
    "instructor asks",
    "note to instructor",
    "note to the instructor",
    "presenter note",
    "presenter notes",
    "presenter's note",
    "presenter's notes",
    "presenter states",
    "presenter says",
    "presenter asks",
    "note to presenter",
    "note to the presenter",
    "trainer script",
    "trainer's script",
    "answer key",
    // Keys of the front matter that slipped below its end.
    "trainer_notes",
    "supervisor_notes",
    "coach_questions",
];

/// The first three letters of all of these.
const FIRST_LETTERS: &[&str] = &["tra", "not", "fac", "ins", "pre", "ans", "sup", "coa"];

/// Who speaks in a script. In front of a colon they may introduce a person too, so only whole sentences behind it tell.
const SPEAKERS: &[&str] = &["instructor", "presenter"];

/// Beginnings that say as a line of their own that the next lines are for the trainer. `Facilitator` alone may be a
/// person of a case, and the name of a key a row of a manual.
fn is_label(line: &str) -> bool {
    line != "facilitator" && !line.contains('_') && BEGINNINGS.contains(&line)
}

/// How a title says that a block is for trainers.
const TITLES: &[&str] = &[
    "for trainer",
    "for trainers",
    "for the trainer",
    "for facilitator",
    "for facilitators",
    "for the facilitator",
    "trainer",
    "trainers",
    "trainer only",
    "trainers only",
    "for trainer only",
    "for trainers only",
];

/// Whether a block's title says that the block is for trainers.
pub(super) fn is_title(title: &str) -> bool {
    let line = plain(title).to_lowercase();
    let head = line.split_once([':', '：']).map_or(line.as_str(), |(head, _)| head.trim_end());
    TITLES.contains(&head) || is_label(head)
}

/// The beginning of a line that looks like pasted trainer text, such as `Trainer note:` or, as a line of its own, `Trainer note`.
/// `more` are beginnings of the book's own, in lower case.
pub(super) fn beginning(content: &[Inline], more: &[String]) -> Option<String> {
    let flattened;
    let content = if content.iter().any(|inline| matches!(inline, Inline::Language { .. })) {
        flattened = flat(content);
        &flattened
    } else {
        content
    };
    let lines = content.split(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak));
    lines.filter(|line| !begins_otherwise(line, more)).map(plain_text).find_map(|line| {
        if !may_begin(&line, more) {
            return None;
        }
        let line = plain(&line);
        if is_label(&line.to_lowercase()) || more.contains(&line.to_lowercase()) {
            return Some(line);
        }
        [":", "：", " –", " —", " -"].iter().find_map(|sign| {
            let (head, rest) = line.split_once(sign)?;
            let head = head.trim().trim_matches(['*', '_', '[', '(']);
            let lower = head.to_lowercase();
            let known = if sign.starts_with(' ') {
                is_label(&lower)
            } else {
                BEGINNINGS.contains(&lower.as_str()) || SPEAKERS.contains(&lower.as_str()) && is_speech(rest)
            };
            (known || more.contains(&lower)).then(|| format!("{head}:"))
        })
    })
}

/// Whether a line begins with three letters that none of these begins with: so does nearly every line of a book.
fn begins_otherwise(line: &[Inline], more: &[String]) -> bool {
    let [Inline::Text(text), ..] = line else { return false };
    let Some(letters) = text.as_bytes().first_chunk::<3>().filter(|letters| letters.is_ascii()) else { return false };
    let letters = letters.map(|c| c.to_ascii_lowercase());
    letters.iter().all(u8::is_ascii_alphabetic)
        && !FIRST_LETTERS.iter().any(|first| first.as_bytes() == letters)
        && !more.iter().any(|beginning| beginning.bytes().zip(letters).all(|(one, other)| one == other))
}

fn may_begin_with(first: [char; 3], more: &[String]) -> bool {
    let may = |beginning: &str| beginning.chars().zip(first).all(|(one, other)| one == other);
    FIRST_LETTERS.iter().any(|letters| may(letters)) || more.iter().any(|beginning| may(beginning))
}

/// Whether a line can begin in one of these ways at all.
fn may_begin(line: &str, more: &[String]) -> bool {
    let mut letters = seen(line);
    let first: [char; 3] = std::array::from_fn(|_| letters.next().unwrap_or(' '));
    if !may_begin_with(first, more) {
        return false;
    }
    let known = || BEGINNINGS.iter().chain(SPEAKERS).copied().chain(more.iter().map(String::as_str));
    let longest = known().map(str::len).max().unwrap_or_default();
    let start: String = seen(line).take(longest).collect();
    known().any(|beginning| start.starts_with(beginning))
}

/// A line from its first letter, as a person sees it and without case.
fn seen(line: &str) -> impl Iterator<Item = char> {
    let mark = |c: &char| c.is_whitespace() || matches!(c, '*' | '_' | '[' | ']' | '(' | ')');
    let mut spaced = false;
    line.chars()
        .filter(|c| !is_invisible(*c))
        .skip_while(mark)
        .filter(move |c| !std::mem::replace(&mut spaced, c.is_whitespace()) || !c.is_whitespace())
        .flat_map(|c| match c {
            '’' => '\''.to_lowercase(),
            c if c.is_whitespace() => ' '.to_lowercase(),
            c => c.to_lowercase(),
        })
}

/// Whether a character takes no room: it hides nothing from a person's eye.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Running text without the marks of other languages, which hide no beginning of a line.
fn flat(content: &[Inline]) -> Vec<Inline> {
    content
        .iter()
        .flat_map(|inline| match inline {
            Inline::Language { content, .. } => flat(content),
            other => vec![other.clone()],
        })
        .collect()
}

/// Whether a text reads like a sentence and not like a name.
fn is_speech(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['*', '_']).trim_start();
    let quoted = text.starts_with(['"', '“', '‘', '«']);
    let ends = text.trim_end_matches(['*', '_', '"', '”', '’', '»', ')']).ends_with(['.', '?', '!', '…']);
    quoted || (ends && text.split_whitespace().count() >= 4)
}

/// A line as a person sees it: no invisible characters, single spaces, straight apostrophes.
fn plain(line: &str) -> String {
    let visible: String = line.chars().filter(|c| !is_invisible(*c)).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    line.trim_matches(['*', '_', '[', ']', '(', ')']).trim().to_owned()
}

/// A line of HTML without its tags.
pub(super) fn without_tags(line: &str) -> String {
    let (mut text, mut rest) = (String::new(), line);
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        rest = rest[open..].find('>').map_or("", |close| &rest[open + close + 1..]);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_letters_are_those_of_all_beginnings() {
        for beginning in BEGINNINGS.iter().chain(SPEAKERS) {
            assert!(FIRST_LETTERS.contains(&&beginning[..3]), "{beginning}");
            let line = format!("\u{200b} **{}’s", beginning.to_uppercase().replace(' ', " \u{a0} "));
            assert!(may_begin(&line, &[]), "{line}");
        }
        let glance = |line: &str, more: &[String]| begins_otherwise(&[Inline::Text(line.into())], more);
        for beginning in BEGINNINGS.iter().chain(SPEAKERS) {
            assert!(!glance(&beginning.to_uppercase(), &[]), "{beginning}");
        }
        assert!(glance("Children come first", &[]) && !glance("Ch", &[]) && !glance("*Tr", &[]));
        assert!(!glance("Children", &["chief".to_owned()]) && !glance("Children", &["ch".to_owned()]));
        assert!(!may_begin("Training begins", &[]) && !may_begin("Not now", &[]) && !may_begin("", &[]));
        assert!(may_begin("(Ab: text", &["ab".to_owned()]) && !may_begin("A b: text", &["ab".to_owned()]));
    }
}
