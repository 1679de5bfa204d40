//! The script alone, as cue cards: what the guide holds of it, page by page.

use serde_json::{Value, json};

/// Where the nodes of a node stand, in the order of reading.
const INSIDE: [&str; 8] = ["c", "f", "items", "rows", "options", "feedback", "answers", "sections"];

/// The cards of a guide: for each page its title and its cues.
pub(crate) fn of_guide(guide: &Value) -> Value {
    let mut cards = Vec::new();
    for module in guide["modules"].as_array().into_iter().flatten() {
        add(&mut cards, module, module, &module["c"]);
        for section in module["sections"].as_array().into_iter().flatten() {
            add(&mut cards, module, section, &section["c"]);
        }
    }
    Value::Array(cards)
}

fn add(cards: &mut Vec<Value>, module: &Value, page: &Value, content: &Value) {
    let mut cues = Vec::new();
    gather(content, &mut cues);
    if !cues.is_empty() {
        cards.push(json!({
            "module": module["title"], "title": page["title"], "pg": page["pg"], "time": page["time"], "cues": cues,
        }));
    }
}

fn gather(node: &Value, cues: &mut Vec<Value>) {
    match node {
        Value::Array(nodes) => nodes.iter().for_each(|node| gather(node, cues)),
        Value::Object(map) => {
            if map.get("b").is_some_and(|kind| kind == "cue") {
                let mut cue = node.clone();
                unlink(&mut cue);
                cues.push(cue);
                return;
            }
            INSIDE.iter().filter_map(|key| map.get(*key)).for_each(|inner| gather(inner, cues));
        }
        _ => {}
    }
}

/// Places that links lead to stand in the guide, not on cards; and a card has one heading, its page's title.
fn unlink(node: &mut Value) {
    match node {
        Value::Array(nodes) => nodes.iter_mut().for_each(unlink),
        Value::Object(map) => {
            if map.contains_key("key") && map.get("i").is_none() {
                map.insert("key".to_owned(), Value::Null);
            }
            if map.get("b").is_some_and(|kind| kind == "h") {
                map.insert("b".to_owned(), "lead-in".into());
            }
            map.values_mut().for_each(unlink);
        }
        _ => {}
    }
}
