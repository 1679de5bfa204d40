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
];

/// The beginning of a line that looks like pasted trainer text, such as `Trainer note:`.
pub(super) fn beginning(content: &[Inline]) -> Option<String> {
    let text: Vec<String> =
        content.split(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak)).map(plain_text).collect();
    text.iter().find_map(|line| {
        let (head, _) = line.split_once([':', '：'])?;
        let head = head.trim().trim_matches(['*', '_', '[', '(']).replace('’', "'");
        BEGINNINGS.contains(&head.to_lowercase().as_str()).then(|| format!("{head}:"))
    })
}
