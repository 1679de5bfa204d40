//! How much a word of a page weighs: more in a title than in a heading, there more than in a key point, there more than in the text.

/// How often a word occurs where: 255 times are many.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    title: u8,
    heading: u8,
    key_point: u8,
    text: u8,
}

/// Where on a page a passage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// The page's title.
    Title,
    /// A heading, or the title of an activity or the like.
    Heading,
    /// What is to be kept in mind.
    KeyPoint,
    /// All else.
    #[default]
    Text,
}

impl Counts {
    /// One more.
    pub(super) fn add(&mut self, kind: Kind) {
        let count = match kind {
            Kind::Title => &mut self.title,
            Kind::Heading => &mut self.heading,
            Kind::KeyPoint => &mut self.key_point,
            Kind::Text => &mut self.text,
        };
        *count = count.saturating_add(1);
    }

    /// Those of another form of the same word.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            title: self.title.saturating_add(other.title),
            heading: self.heading.saturating_add(other.heading),
            key_point: self.key_point.saturating_add(other.key_point),
            text: self.text.saturating_add(other.text),
        }
    }

    /// Whether the word does not occur.
    pub(super) fn are_none(self) -> bool {
        self.title | self.heading | self.key_point | self.text == 0
    }

    /// The weight, from 1 to 63. Saying a word again and again adds ever less.
    pub(super) fn weight(self) -> u8 {
        let again = match self.text {
            0 => 0,
            1 => 1,
            2 => 2,
            3..=4 => 3,
            5..=8 => 4,
            _ => 5,
        };
        let titles = self.title.min(1) * 32;
        let headings = [0, 12, 16][usize::from(self.heading.min(2))];
        let key_points = [0, 5, 7][usize::from(self.key_point.min(2))];
        (titles + headings + key_points + again).clamp(1, 63)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(kinds: &[Kind]) -> u8 {
        let mut counts = Counts::default();
        kinds.iter().for_each(|kind| counts.add(*kind));
        counts.weight()
    }

    #[test]
    fn a_title_weighs_more_than_headings_and_these_more_than_text() {
        let order = [
            weight(&[Kind::Text]),
            weight(&[Kind::Text; 50]),
            weight(&[Kind::KeyPoint, Kind::Text]),
            weight(&[Kind::Heading]),
            weight(&[Kind::Heading, Kind::Heading, Kind::KeyPoint, Kind::KeyPoint, Kind::Text]),
            weight(&[Kind::Title]),
        ];
        assert!(order.is_sorted() && order[0] == 1, "{order:?}");
        assert!(weight(&[Kind::Title, Kind::Heading, Kind::Heading, Kind::KeyPoint, Kind::KeyPoint, Kind::Text]) < 64);
    }
}
