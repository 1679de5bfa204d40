//! What supervisors tick, and the agenda of a one-to-one: in editions that see `supervisor`, and in no other.

use crate::memory::{Editions, MemoryBook};

const FRONT: &str = "transfer:\n  Supportive: [Celebrate *small* steps., { text: Open to all who supervise., for: trainer }]\n  Educational: [Observe a visit.]\nactivities:\n  - { id: shadow, title: Shadow a visit, kind: on-the-job, coach_questions: [What worked?, { text: What did the trainer say?, for: trainer }] }\n  - { id: talk, title: A talk }";

fn book(front: &str) -> MemoryBook {
    MemoryBook::of_front_matter(front)
        .file("modules/m/p.md", "---\ntitle: Topic\ntransfer: { Supportive: [Observe a visit., Last one.] }\n---\n")
}

/// The ids of what can be ticked on a page, in order.
fn ids(editions: &Editions, address: &str) -> Vec<String> {
    let html = editions.html("supervisor", address);
    html.split("data-tick=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// The id of what can be ticked with these words.
fn id_of(editions: &Editions, words: &str) -> String {
    let html = editions.html("supervisor", "m/one-to-one.html");
    let before = html.split(&format!(">{words}</label>")).next().filter(|before| before.len() < html.len());
    let id = before.unwrap_or_else(|| panic!("no {words:?} in\n{html}")).rsplit("data-tick=\"").next().unwrap();
    id.split('"').next().unwrap().to_owned()
}

#[test]
fn the_agenda_lists_what_the_coaching_guide_has() {
    let editions = book(FRONT).build().clean();
    let agenda = ids(&editions, "m/one-to-one.html");
    assert_eq!(agenda, ids(&editions, "m/coaching-guide.html"));
    assert_eq!(agenda.len(), 6);
    let text = editions.text("supervisor", "m/one-to-one.html");
    for part in [
        "The module as a whole",
        "Supportive",
        "Celebrate small steps.",
        "Topic",
        "Shadow a visit",
        "What worked?",
        "0 of 6 done",
    ] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
    for other in ["Open to all who supervise.", "What did the trainer say?", "A talk"] {
        assert!(!text.contains(other), "{other:?} on the agenda");
    }
    let html = editions.html("supervisor", "m/one-to-one.html");
    assert!(html.contains("Celebrate <em>small</em> steps.</label>"));
    assert!(html.contains("href=\"../m/coaching-guide.html#shadow\""));
    assert!(
        editions.html("supervisor", "m/index.html").contains("href=\"../m/one-to-one.html\""),
        "it is not in the menu"
    );
}

#[test]
fn ids_stay_when_others_come_and_equal_texts_are_numbered() {
    let before = book(FRONT).build().clean();
    let more = FRONT.replace("Supportive: [", "Supportive: [Something new., ");
    let after = book(&more).build().clean();
    assert_eq!(id_of(&before, "Last one."), id_of(&after, "Last one."));
    assert_eq!(id_of(&before, "What worked?"), id_of(&after, "What worked?"));
    assert_ne!(id_of(&before, "Last one."), id_of(&before, "What worked?"));
    let observe = id_of(&before, "Observe a visit.");
    assert!(ids(&before, "m/one-to-one.html").contains(&format!("{observe}-2")));
    assert!(ids(&before, "m/one-to-one.html").contains(&"activity-shadow".to_owned()));
}

#[test]
fn other_editions_have_no_trace_of_it() {
    let editions = book(FRONT).build().clean();
    for edition in ["trainee", "trainer"] {
        for (path, bytes) in editions.files(edition) {
            assert!(!path.contains("one-to-one") && !path.contains("supervisor-agenda"), "{edition}/{path}");
            let is_page = path.ends_with(".html") || path.ends_with(".js") || path.ends_with(".xml");
            let text = String::from_utf8_lossy(bytes);
            for word in ["one-to-one", "One-to-one", "data-tick", "tb-worker"] {
                assert!(!(is_page && text.contains(word)), "{word:?} in {edition}/{path}");
            }
        }
    }
    let script = editions.files("supervisor").keys().find(|path| path.contains("assets/supervisor-agenda-")).unwrap();
    assert!(editions.html("supervisor", "m/one-to-one.html").contains(script.as_str()));
    assert!(editions.html("supervisor", "m/coaching-guide.html").contains(script.as_str()));
    assert!(
        !editions.html("supervisor", "m/p.html").contains("assets/supervisor-agenda-"),
        "on a page that needs it not"
    );
}

#[test]
fn a_module_with_nothing_to_talk_about_has_no_agenda() {
    let editions = MemoryBook::of_front_matter("key_points: [A point]").build().clean();
    assert!(editions.files("supervisor").contains_key("m/coaching-guide.html"));
    assert!(!editions.files("supervisor").contains_key("m/one-to-one.html"));
    let guide = editions.html("supervisor", "m/coaching-guide.html");
    assert!(!guide.contains("tb-worker") && !guide.contains("supervisor-agenda"));
}

#[test]
fn no_page_can_take_its_address() {
    book(FRONT).file("modules/m/one-to-one.md", "---\ntitle: Mine\n---\n").build().refused().tells("one-to-one");
}
