//! The page that a module is delivered from: steps with their minutes, for trainers alone.

use crate::harness::BookTest;
use crate::memory::{Editions, MemoryBook};

const BOOK: &str = "[book]\ntitle = \"Book\"\n[schedule]\nstart = \"09:00\"\nbreaks = [{ at = \"09:45\", minutes = 15, title = \"Coffee\" }]\n";

const PAGE: &str = r#"---
title: Opening
duration: 12m
materials: [{ text: Name cards, count: 8 }]
trainer_notes: [Stand by the window.]
activities:
  - id: doors
    title: Two doors
    kind: pair
    duration: 20m
    instructions: Choose a door.
    say: Please stand up.
    steps: [{ minutes: 5, text: Pair up. }, { minutes: 15, text: Swap stories. }]
    possible_answers: [The red one.]
    debrief: [What surprised you?]
  - { id: walk, title: A walk, duration: 45m, optional: true, instructions: Walk., trainer_notes: Bring coats. }
---

Welcome with a note.[^1] See [below](#later) and [the check](#check).

::: say
Good morning.
:::

::: only {for=trainer}
The heating hums.
:::

## Later {#later}

More text, again.[^1]

::: activity {#doors}
:::

After the doors.

::: question {#check}
Which colour?
- [x] Red
- [ ] Blue
:::

[^1]: The note.
"#;

fn book() -> Editions {
    MemoryBook::new()
        .file("book.toml", BOOK)
        .file(
            "modules/m/index.md",
            "---\ntitle: Module\nobjectives: [Find the door]\nkey_points: [Doors open.]\n---\n\nHello.\n",
        )
        .file("modules/m/01-opening.md", PAGE)
        .file("modules/m/02-secret.md", "---\ntitle: For us\nfor: trainer\n---\n\nOnly trainers read this page.\n")
        .build()
        .clean()
}

/// The steps of a page: everything from one `deliver-step` to the next.
fn steps(html: &str) -> Vec<&str> {
    html.split("<section class=\"deliver-step").skip(1).collect()
}

fn between<'h>(html: &'h str, before: &str, after: &str) -> &'h str {
    html.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map_or("", |(inner, _)| inner)
}

#[test]
fn a_module_is_cut_into_steps_with_their_minutes() {
    let editions = book();
    let html = editions.html("trainer", "m/deliver.html");
    let found: Vec<(String, &str)> = steps(&html)
        .iter()
        .map(|step| {
            let title = between(step, "-title\" tabindex=\"-1\">", "</h2>").to_owned();
            (title, between(step, "data-minutes=\"", "\""))
        })
        .collect();
    let titles: Vec<&str> = found.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Module",
            "Opening",
            "Later",
            "Two doors",
            "Two doors (continued)",
            "Knowledge check",
            "A walk",
            "For us",
            "Key points"
        ]
    );
    // The activity has its own time; the page's twelve minutes are shared by the other steps; what is optional has none.
    let minutes: Vec<&str> = found.iter().map(|(_, minutes)| *minutes).collect();
    assert_eq!((minutes[0], minutes[3], minutes[6], minutes[7]), ("", "20", "", ""));
    let shared: u32 = [1, 2, 4, 5].iter().filter_map(|&place| minutes[place].parse::<u32>().ok()).sum();
    assert_eq!(shared, 12);
}

#[test]
fn a_step_tells_the_script_from_what_trainees_see() {
    let editions = book();
    let html = editions.html("trainer", "m/deliver.html");
    let steps = steps(&html);
    let column = |step: usize, name: &str| {
        let rest =
            steps[step].split_once(&format!("<div class=\"{name}\">")).unwrap_or_else(|| panic!("{step} {name}")).1;
        let end = rest.find("<div class=\"deliver-shown\">").or_else(|| rest.find("</section>")).unwrap();
        rest[..end].to_owned()
    };
    let (script, shown) = (column(1, "deliver-script"), column(1, "deliver-shown"));
    for words in ["Good morning.", "The heating hums.", "Name cards", "Stand by the window."] {
        assert!(script.contains(words), "{words}: {script}");
        assert!(!shown.contains(words), "{words}: {shown}");
    }
    assert!(shown.contains("Welcome with a note."), "{shown}");
    let (script, shown) = (column(3, "deliver-script"), column(3, "deliver-shown"));
    for words in ["Please stand up.", "Swap stories.", "15 min", "The red one.", "What surprised you?"] {
        assert!(script.contains(words), "{words}: {script}");
        assert!(!shown.contains(words), "{words}: {shown}");
    }
    assert!(shown.contains("Choose a door."), "{shown}");
    // The right answer is the trainer's.
    assert!(column(5, "deliver-script").contains("class=\"right\""));
    assert!(!column(5, "deliver-shown").contains("class=\"right\""));
    // A page that trainees lack has nothing to show them.
    assert!(column(7, "deliver-script").contains("Only trainers read this page."));
    assert!(!steps[7].contains("deliver-shown"));
}

#[test]
fn clock_times_and_breaks_are_those_of_the_training_day() {
    let editions = book();
    let text = editions.text("trainer", "m/deliver.html");
    assert!(text.contains("planned 09:00 to "), "{text}");
    let html = editions.html("trainer", "m/deliver.html");
    assert!(html.contains("data-break=\"585\" data-minutes=\"15\" data-title=\"Coffee\""));
}

#[test]
fn the_projector_is_sent_to_the_places_of_the_public_edition() {
    let editions = book();
    let html = editions.html("trainer", "m/deliver.html");
    let places: Vec<&str> = steps(&html).iter().map(|step| between(step, "data-project=\"", "\"")).collect();
    let page = "../../trainee/m/opening.html";
    let at = |fragment: &str| format!("{page}#{fragment}");
    assert_eq!(
        places,
        [
            "../../trainee/m/index.html",
            page,
            &at("later"),
            &at("doors"),
            // What goes on goes on where it was.
            &at("doors"),
            &at("check"),
            &at("walk"),
            // Trainees have no such page.
            "",
            "../../trainee/m/key-points.html",
        ]
    );
    for place in places.iter().filter(|place| !place.is_empty()) {
        let (address, fragment) = place.split_once('#').unwrap_or((place, ""));
        let theirs = editions.html("trainee", address.trim_start_matches("../../trainee/"));
        assert!(fragment.is_empty() || theirs.contains(&format!("id=\"{fragment}\"")), "{place}");
    }
}

#[test]
fn every_id_is_there_once_and_every_link_in_the_page_has_its_place() {
    let editions = book();
    let html = editions.html("trainer", "m/deliver.html");
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let links: Vec<&str> = html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    // The link in the text leads to the section here; the footnote stands with each step that refers to it.
    assert!(links.contains(&"p2-later") && links.contains(&"p2-check"), "{links:?}");
    assert!(links.contains(&"tb-s2-fn-1") && links.contains(&"tb-s3-fn-1"), "{links:?}");
    for link in links {
        assert!(ids.contains(&link), "{link}");
    }
}

#[test]
fn others_have_no_trace_of_it() {
    let editions = book();
    assert!(editions.html("trainer", "m/index.html").contains("href=\"../m/deliver.html\""));
    for edition in ["trainee", "supervisor"] {
        for (path, bytes) in editions.files(edition) {
            let text = String::from_utf8_lossy(bytes);
            assert!(!path.contains("deliver"), "{edition}/{path}");
            let told = ["deliver.html", "trainer-deliver", "Deliver this module", "Projector", "data-project"];
            for words in told.iter().filter(|_| !path.ends_with(".css")) {
                assert!(!text.contains(words), "{edition}/{path}: {words}");
            }
        }
    }
}

#[test]
fn a_track_lists_its_days_and_leads_to_the_pages_of_its_modules() {
    let editions = MemoryBook::new()
        .file("modules/m.md", "---\ntitle: Module\nduration: 30m\n---\n")
        .file(
            "modules/w.md",
            "---\ntitle: Week\nagenda:\n  - title: Monday\n    sessions: [{ module: m }, { title: Lunch talk, duration: 10m }]\n---\n",
        )
        .build()
        .clean();
    let html = editions.html("trainer", "w/deliver.html");
    assert!(html.contains("<h3>Monday</h3>"), "{html}");
    assert!(html.contains("href=\"../m/deliver.html\""), "{html}");
    assert!(html.contains("Lunch talk"), "{html}");
}

#[test]
fn an_edition_that_is_built_alone_says_that_there_is_nothing_to_project() {
    let told = |typed: &[&str]| {
        let book = BookTest::new()
            .file("book.toml", "[book]\ntitle = \"Book\"\n")
            .file("modules/m.md", "---\ntitle: Module\n---\n\nText.\n");
        match typed {
            [] => book.run(["build"]).code(0),
            _ => book.run(["build", "--edition", "trainer"]).code(0),
        };
        let html = book.text("build/trainer/m/deliver.html");
        (
            html.contains("There is nothing to project"),
            html.contains("data-project"),
            html.contains("data-do=\"project\""),
        )
    };
    assert_eq!(told(&["alone"]), (true, false, false));
    assert_eq!(told(&[]), (false, true, true));
}
