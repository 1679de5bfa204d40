//! The theme's icons, in the colours of the guides.

/// Icons by name, with their colour; `None` is the accent's.
const ICONS: [(&str, Option<&str>, &str); 24] = [
    ("say", Some("#1a55a0"), include_str!("../../../themes/classic/icons/say.svg")),
    ("ask", Some("#74358f"), include_str!("../../../themes/classic/icons/ask.svg")),
    ("do", Some("#1c6339"), include_str!("../../../themes/classic/icons/do.svg")),
    ("trainer-note", Some("#7a4c06"), include_str!("../../../themes/classic/icons/trainer-note.svg")),
    ("supervisor-note", Some("#932a57"), include_str!("../../../themes/classic/icons/supervisor-note.svg")),
    ("case-example", Some("#7a431d"), include_str!("../../../themes/classic/icons/case-example.svg")),
    ("key-point", None, include_str!("../../../themes/classic/icons/key-point.svg")),
    ("definition", Some("#3f478f"), include_str!("../../../themes/classic/icons/definition.svg")),
    ("note", Some("#465259"), include_str!("../../../themes/classic/icons/note.svg")),
    ("tip", Some("#1c6339"), include_str!("../../../themes/classic/icons/tip.svg")),
    ("important", Some("#3f478f"), include_str!("../../../themes/classic/icons/important.svg")),
    ("warning", Some("#a3261d"), include_str!("../../../themes/classic/icons/warning.svg")),
    ("caution", Some("#a3261d"), include_str!("../../../themes/classic/icons/caution.svg")),
    ("reflection", Some("#3f478f"), include_str!("../../../themes/classic/icons/reflection.svg")),
    ("question", Some("#3f478f"), include_str!("../../../themes/classic/icons/question.svg")),
    ("video", Some("#465259"), include_str!("../../../themes/classic/icons/video.svg")),
    ("download", Some("#465259"), include_str!("../../../themes/classic/icons/download.svg")),
    ("box", Some("#465259"), include_str!("../../../themes/classic/icons/box.svg")),
    ("target", None, include_str!("../../../themes/classic/icons/target.svg")),
    ("steps", Some("#465259"), include_str!("../../../themes/classic/icons/steps.svg")),
    ("compare", Some("#465259"), include_str!("../../../themes/classic/icons/compare.svg")),
    ("people", Some("#465259"), include_str!("../../../themes/classic/icons/people.svg")),
    ("clock", Some("#465259"), include_str!("../../../themes/classic/icons/clock.svg")),
    ("compass", Some("#465259"), include_str!("../../../themes/classic/icons/compass.svg")),
];

/// The icons by name, drawn.
pub(crate) fn drawn(accent: &str) -> Vec<(&'static str, String)> {
    ICONS.iter().map(|(name, colour, svg)| (*name, svg.replace("currentColor", colour.unwrap_or(accent)))).collect()
}
