//! Headings of a finished guide go down one level at a time: PDF/UA asks it, and who listens can follow.

use serde_json::Value;

/// Where the nodes of a node stand, in the order of reading.
const INSIDE: [&str; 13] =
    ["title", "term", "head", "rows", "what", "notes", "c", "f", "items", "options", "feedback", "answers", "sections"];

/// Lifts headings that are more than one level below the one that they belong to.
pub(crate) fn settle(guide: &mut Value) {
    for part in ["front", "modules", "back"] {
        for part in guide[part].as_array_mut().into_iter().flatten() {
            visit(part, &mut Vec::new());
        }
    }
}

/// `above` holds the headings round the present place: the level that each wanted, and the one that it got.
fn visit(node: &mut Value, above: &mut Vec<(u64, u64)>) {
    match node {
        Value::Array(nodes) => nodes.iter_mut().for_each(|node| visit(node, above)),
        Value::Object(map) => {
            if let Some(wanted) = map.get("l").and_then(Value::as_u64) {
                above.retain(|(level, _)| *level < wanted);
                let level = above.last().map_or(2, |(_, got)| got + 1).min(wanted);
                above.push((wanted, level));
                map.insert("l".to_owned(), level.into());
            }
            for key in INSIDE {
                if let Some(inner) = map.get_mut(key) {
                    visit(inner, above);
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
            { "c": [{ "l": 4 }, { "c": [{ "l": 6 }, { "l": 6 }], "items": [{ "c": [{ "l": 3 }] }] }], "sections": [{ "l": 2, "c": [{ "l": 5 }] }] },
        ] });
        settle(&mut guide);
        let module = &guide["modules"][0];
        assert_eq!(module["c"][0]["l"], 2);
        assert_eq!(module["c"][1]["c"][0]["l"], 3);
        assert_eq!(module["c"][1]["c"][1]["l"], 3);
        assert_eq!(module["c"][1]["items"][0]["c"][0]["l"], 2);
        assert_eq!(module["sections"][0]["c"][0]["l"], 3);
    }
}
