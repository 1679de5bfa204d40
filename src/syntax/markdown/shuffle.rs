//! The order in which the parts of a check are shown.
//!
//! It comes from the texts alone and not from how they were written, so it says nothing of which order or pair is right.

/// For each place, which of these texts is shown there.
pub(super) fn shown(texts: &[String]) -> Vec<usize> {
    let mut sorted: Vec<&String> = texts.iter().collect();
    sorted.sort_unstable();
    let seed = sorted.into_iter().fold(0, |seed, text| hash(seed, text));
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by_cached_key(|at| (hash(seed, &texts[*at]), &texts[*at]));
    order
}

/// The same, but never the order in which they were written: that is the right one.
pub(super) fn shown_wrong(texts: &[String]) -> Vec<usize> {
    let mut order = shown(texts);
    if order.is_sorted() && order.len() > 1 {
        order.rotate_left(1);
    }
    order
}

/// FNV-1a with its bits mixed once more, so that the last letter counts as much as the first.
fn hash(seed: u64, text: &str) -> u64 {
    let start = seed ^ 0xcbf2_9ce4_8422_2325;
    let sum = text.bytes().fold(start, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mixed = (sum ^ (sum >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &str) -> Vec<String> {
        words.split(' ').map(str::to_owned).collect()
    }

    fn read(texts: &[String], order: &[usize]) -> Vec<String> {
        order.iter().map(|at| texts[*at].clone()).collect()
    }

    #[test]
    fn what_is_shown_does_not_know_what_was_written() {
        let (one, other) = (texts("assess plan act review"), texts("review assess act plan"));
        assert_eq!(read(&one, &shown(&one)), read(&other, &shown(&other)));
    }

    #[test]
    fn the_right_order_is_never_shown() {
        let letters = texts("a b c d");
        let mut orders = 0;
        for first in 0..4 {
            for second in (0..4).filter(|at| *at != first) {
                for third in (0..4).filter(|at| ![first, second].contains(at)) {
                    let fourth = 6 - first - second - third;
                    let right = read(&letters, &[first, second, third, fourth]);
                    assert_ne!(read(&right, &shown_wrong(&right)), right);
                    orders += 1;
                }
            }
        }
        assert_eq!(orders, 24);
        assert_eq!(shown_wrong(&texts("one two")), [1, 0]);
    }

    #[test]
    fn every_order_comes_up() {
        let mut first = [0; 3];
        for number in 0..300 {
            let texts = [format!("a{number}"), format!("b{number}"), format!("c{number}")];
            first[shown(&texts)[0]] += 1;
        }
        assert!(first.iter().all(|count| (60..140).contains(count)), "{first:?}");
    }
}
