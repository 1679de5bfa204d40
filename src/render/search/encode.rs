//! How search data is written: short numbers in letters, and files that are calls.

use serde::Serialize;

use crate::render::fingerprint::fingerprint;
use crate::render::search::index::Posting;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The bits of a number in one digit.
const BITS: u32 = 5;
/// All of them.
const LOW: u32 = (1 << BITS) - 1;

/// How many digits of a hash name a file.
const NAME_DIGITS: usize = 12;

/// Writes the pages of a word: for each its distance from the one before and its weight. Numbers are in digits of base 64, five bits
/// a digit, the lowest first; the sixth bit says that more follow. The lowest bit of a distance says that a weight other than 1
/// follows.
pub(super) fn postings(postings: &[Posting], out: &mut String) {
    each(postings, |mut distance, weight| {
        loop {
            let digit = distance & LOW;
            distance >>= BITS;
            let more = if distance > 0 { LOW + 1 } else { 0 };
            out.push(char::from(DIGITS[(digit | more) as usize]));
            if distance == 0 {
                break;
            }
        }
        out.extend(weight.map(|weight| char::from(DIGITS[usize::from(weight)])));
    });
}

/// How many bytes [`postings`] writes.
pub(super) fn length(postings: &[Posting]) -> usize {
    let mut length = 0;
    each(postings, |distance, weight| {
        length += (distance.max(1).ilog2() / BITS) as usize + 1 + usize::from(weight.is_some());
    });
    length
}

/// Tells the distance of each page with the bit for its weight, and the weight if it is not 1.
fn each(postings: &[Posting], mut tell: impl FnMut(u32, Option<u8>)) {
    let mut before = 0;
    for posting in postings {
        let (page, weight) = (posting.page(), Some(posting.weight()).filter(|weight| *weight != 1));
        tell((page - before) << 1 | u32::from(weight.is_some()), weight);
        before = page;
    }
}

/// A file: a call with the name that the data go by, and the data as JSON.
pub(super) fn call(name: &str, data: &str) -> Vec<u8> {
    // As long as it gets and no longer: all files of a search are in memory together.
    ["trainbookSearch(\"", name, "\",", data, ");\n"].concat().into_bytes()
}

/// Data as JSON.
pub(super) fn json(data: &impl Serialize) -> String {
    // Strings, numbers and lists of them, whose keys are strings, can always be written.
    serde_json::to_string(data).unwrap_or_default()
}

/// Adds a file that is named for what is in it, and returns its name: that of the call, and of the file in the folder `search`.
pub(super) fn add(files: &mut Vec<(String, Vec<u8>)>, kind: &str, data: &str) -> String {
    let (name, file) = file(kind, data);
    files.push(file);
    name
}

/// A file that is named for what is in it, after that name.
pub(super) fn file(kind: &str, data: &str) -> (String, (String, Vec<u8>)) {
    let name = format!("{kind}-{}", fingerprint(&[data.as_bytes()], NAME_DIGITS));
    let file = (format!("search/{name}.js"), call(&name, data));
    (name, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_distances_with_a_weight_where_it_is_not_one() {
        let written = |pages: &[(u32, u8)]| {
            let pages: Vec<Posting> = pages.iter().map(|(page, weight)| Posting::new(*page, *weight)).collect();
            let mut out = String::new();
            postings(&pages, &mut out);
            assert_eq!(length(&pages), out.len());
            out
        };
        assert_eq!(written(&[(0, 1), (1, 1), (17, 1)]), "ACgB");
        assert_eq!(written(&[(3, 30)]), "He");
        assert_eq!(written(&[(1000, 1)]), "w-B");
        for power in 0..20 {
            written(&[((1 << power) - 1, 1), (1 << power, 2)]);
        }
    }
}
