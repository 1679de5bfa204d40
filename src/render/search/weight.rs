//! How much a word of a page weighs: more in a title than in a heading, there more than in a key point, there more than in the text.

/// How often a word occurs where.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    title: u32,
    heading: u32,
    key_point: u32,
    text: u32,
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
            title: self.title + other.title,
            heading: self.heading + other.heading,
            key_point: self.key_point + other.key_point,
            text: self.text + other.text,
        }
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
        let headings = [0, 12, 16][self.heading.min(2) as usize];
        let key_points = [0, 5, 7][self.key_point.min(2) as usize];
        u8::try_from((titles + headings + key_points + again).clamp(1, 63)).unwrap_or(63)
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
