//! Words to a trainer in a text for everyone.

use std::sync::LazyLock;

use crate::diagnostic::Diagnostic;
use crate::edition::lint::Lints;
use crate::edition::lint::inlines;
use crate::edition::lint::phrases::{Phrases, place, plain};
use crate::edition::lint::walk::{Piece, What};

/// How a text speaks of or to a trainer.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(WORDS));
const WORDS: &[&str] = &[
    "the trainer will",
    "the trainers will",
    "the trainer should",
    "the facilitator will",
    "the facilitators will",
    "the facilitator should",
    "the instructor will",
    "the instructor should",
    "the presenter will",
    "the presenter should",
    "trainer only",
    "trainers only",
    "facilitator only",
    "facilitators only",
    "instructor only",
    "instructors only",
    "presenter only",
    "presenters only",
    "trainer's eyes only",
    "do not show this to participants",
    "do not show this to trainees",
    "do not show to participants",
    "do not show to trainees",
    "do not share with participants",
    "do not share with trainees",
    "do not share this with participants",
    "do not share this with trainees",
    "do not hand this out",
    "don't show this to participants",
    "don't show this to trainees",
    "don't share with participants",
    "don't share this with participants",
    "not for participants",
    "not for trainees",
    "ask participants to",
    "ask the participants to",
    "ask trainees to",
    "ask the trainees to",
    "tell participants",
    "tell the participants",
    "remind participants",
    "remind the participants",
    "divide participants into",
    "divide the participants into",
];

impl Lints<'_> {
    /// Looks at a text that everyone reads.
    pub(super) fn trainer_words(&mut self, piece: &Piece<'_>) {
        let text = match piece.what {
            What::Text(content, _) if piece.around.public => inlines::prose(content),
            What::Plain(text) if piece.around.public => text.to_owned(),
            _ => return,
        };
        let Some(phrase) = PHRASES.find(&plain(&text)) else { return };
        let span = place(self.sources, piece.span, phrase);
        self.found.push(
            Diagnostic::warning("leak/trainer-words", span, format!("`{phrase}` in a text for everyone"))
                .label("was this written for trainers?")
                .help("put it between `::: trainer-note` and `:::`, or under `trainer_notes` in a front matter")
                .help("if everyone may read it, write `<!-- trainbook: allow leak/trainer-words -->` above it"),
        );
    }
}
