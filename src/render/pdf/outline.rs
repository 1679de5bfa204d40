//! Headings of a finished guide go down one level at a time: PDF/UA asks it, and who listens can follow.

use serde_json::Value;

/// Where the nodes of a node stand, in the order of reading.
const INSIDE: [&str; 13] = [
    "title", "term", "head", "rows", "what", "notes", "c", "f", "items", "options", "feedback", "answers", "sections",
];

/// Lifts headings that are more than one level below the one before them.
pub(crate) fn settle(guide: &mut Value) {
    for part in ["front", "modules", "back"] {
        for part in guide[part].as_array_mut().into_iter().flatten() {
            let mut last = 1;
            visit(part, &mut last);
        }
    }
}

fn visit(node: &mut Value, last: &mut u64) {
    match node {
        Value::Array(nodes) => nodes.iter_mut().for_each(|node| visit(node, last)),
        Value::Object(map) => {
            if let Some(level) = map.get("l").and_then(Value::as_u64) {
                *last = level.min(*last + 1);
                map.insert("l".to_owned(), (*last).into());
            }
            for key in INSIDE {
                if let Some(inner) = map.get_mut(key) {
                    visit(inner, last);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_level_is_left_out() {
        let mut guide = json!({ "front": [], "back": [], "modules": [
            { "c": [{ "l": 4 }, { "c": [{ "l": 6 }], "items": [{ "c": [{ "l": 3 }] }] }], "sections": [{ "l": 2, "c": [{ "l": 5 }] }] },
        ] });
        settle(&mut guide);
        let module = &guide["modules"][0];
        assert_eq!(module["c"][0]["l"], 2);
        assert_eq!(module["c"][1]["c"][0]["l"], 3);
        assert_eq!(module["c"][1]["items"][0]["c"][0]["l"], 3);
        assert_eq!(module["sections"][0]["c"][0]["l"], 3);
    }
}
