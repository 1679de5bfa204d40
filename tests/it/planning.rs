//! What staff plan and report with: crosswalks, timetables with their time bars, training hours.

use crate::memory::{Editions, MemoryBook};

/// A book with ranges, optional activities, sections, a break and gaps.
fn book() -> MemoryBook {
    MemoryBook::new()
        .file(
            "book.toml",
            "[book]\ntitle = \"Book\"\n[schedule]\nstart = \"09:00\"\nbreaks = [{ at = \"10:00\", minutes = 15, title = \"Tea\" }]\n[facets.level]\ntitle = \"Level\"\nvalues = [\"New\", \"Experienced\"]\n",
        )
        .file(
            "modules/visits/index.md",
            "---\ntitle: Visits, at home\ncode: \"=1+1\"\naudience: [Caseworkers, Coaches]\nfacets: { level: [New] }\nobjectives:\n  - { id: open, text: Open a visit }\n  - { id: close, text: Close a visit }\n  - { id: never, text: Never served }\nactivities:\n  - { title: Left out, duration: 30m, optional: true, kind: role-play }\n---\n",
        )
        .file("modules/visits/01-part/index.md", "---\ntitle: Part one\nobjectives: [open]\n---\n")
        .file(
            "modules/visits/01-part/01-door.md",
            "---\ntitle: At the door\nduration: 20m\nactivities:\n  - { title: Knock, duration: 45-60m, kind: role-play, objectives: [open] }\n---\n\n::: question {#q objectives=open} Which door?\nWhich?\n\n- [x] This\n- [ ] That\n:::\n\n::: question {#stray} A stray question\nWhat?\n\n- [x] This\n- [ ] That\n:::\n",
        )
        .file("modules/visits/02-leave.md", "---\ntitle: Leaving\nduration: 10m\nobjectives: [close]\n---\n\n::: activity {duration=5m} Wave\nWave.\n:::\n")
        .file("modules/visits/03-extra.md", "---\ntitle: An extra\n---\n")
}

fn csv_rows(editions: &Editions, edition: &str) -> Vec<Vec<String>> {
    let bytes = &editions.files(edition)["training-hours.csv"];
    let without_mark = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(without_mark);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The values of an attribute of the parts of time bars that look like this.
fn widths(html: &str, look: &str) -> Vec<f64> {
    let before = format!("<rect class=\"look look-{look}\" x=\"");
    let parts = html.split(&before).skip(1);
    // Samples in lists have no percent.
    let widths = parts.filter_map(|part| part.split_once("width=\"")?.1.split_once('"')?.0.strip_suffix('%'));
    widths.map(|width| width.parse().unwrap()).collect()
}

#[test]
fn a_crosswalk_shows_what_serves_each_objective_and_where_gaps_are() {
    let editions = book().build().clean();
    let html = editions.html("trainer", "visits/crosswalk.html");
    let rows: Vec<&str> = html.split("<tr><th scope=\"row\">").skip(1).collect();
    assert_eq!(rows.len(), 3);
    let gaps = |row: &str| row.matches("class=\"gap\"").count();
    assert_eq!(rows.iter().map(|row| gaps(row.split("</tr>").next().unwrap())).collect::<Vec<_>>(), [0, 2, 3]);
    assert!(rows[0].contains("part/index.html") && rows[0].contains("part/door.html#knock"));
    assert!(rows[0].contains("part/door.html#q\""));
    let text = editions.text("trainer", "visits/crosswalk.html");
    assert!(text.contains("1 of 3 objectives are taught, practiced and checked"), "{text}");
    assert!(text.contains("Nowhere yet"), "a gap is told in words: {text}");
}

#[test]
fn a_crosswalk_lists_what_serves_no_objective() {
    let editions = book().build().clean();
    let text = editions.text("trainer", "visits/crosswalk.html");
    let (_, idle) = text.split_once("Serves no objective").unwrap();
    for listed in ["An extra", "Left out", "Wave", "A stray question"] {
        assert!(idle.contains(listed), "{listed} in {idle}");
    }
    // The page serves with its section and by its activity; pages that serve are not listed.
    for served in ["At the door", "Leaving", "Part one", "Knock", "Which door?"] {
        assert!(!idle.split("All modules").next().unwrap().contains(served), "{served} in {idle}");
    }
}

#[test]
fn a_module_without_pages_teaches_on_its_overview_and_a_bare_track_has_no_crosswalk() {
    let editions = MemoryBook::new()
        .file("modules/m.md", "---\ntitle: M\nduration: 1h\nobjectives: [{ id: a, text: Explain }]\n---\n\nText.\n")
        .file(
            "modules/t.md",
            "---\ntitle: T\nobjectives: [{ id: b, text: Tell }]\nagenda:\n  - title: Day 1\n    sessions: [{ module: m }]\n---\n",
        )
        .build()
        .clean();
    let html = editions.html("trainer", "m/crosswalk.html");
    assert_eq!(html.matches("class=\"gap\"").count(), 2, "practised and checked, but taught: {html}");
    assert!(!editions.files("trainer").contains_key("t/crosswalk.html"));
    assert!(editions.text("trainer", "crosswalk.html").contains("0 of 1 objective is"));
}

#[test]
fn the_time_bar_is_drawn_to_scale_with_breaks_and_the_give_of_ranges() {
    let editions = book().build().clean();
    let html = editions.html("trainer", "visits/timetable.html");
    // 09:00 talk 20, role play 45–60 divided by the tea at 10:00, talk 10, wave 5: 110 minutes with the tea.
    let of = |minutes: f64| minutes / 110.0 * 100.0;
    let near = |found: &[f64], minutes: &[f64]| {
        assert_eq!(found.len(), minutes.len(), "{found:?}");
        for (found, minutes) in found.iter().zip(minutes) {
            assert!((found - of(*minutes)).abs() < 0.001, "{found} is not {minutes} minutes");
        }
    };
    near(&widths(&html, "talk"), &[20.0, 10.0]);
    near(&widths(&html, "activity-1"), &[40.0, 20.0]);
    near(&widths(&html, "activity-2"), &[5.0]);
    near(&widths(&html, "break"), &[15.0]);
    near(&widths(&html, "give"), &[15.0]);
    assert_eq!(html.matches("<line class=\"timebar-check\"").count(), 1, "two questions of one page have one mark");
    let text = editions.text("trainer", "visits/timetable.html");
    for words in ["10:00–10:15", "Tea", "2 knowledge checks", "May take this much longer"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(text.contains("Without a time, so not in the drawing and in no sum: An extra"), "{text}");
}

#[test]
fn times_by_kind_add_up_and_leave_out_what_is_optional() {
    let editions = book().build().clean();
    let text = editions.text("trainer", "visits/timetable.html");
    let (_, kinds) = text.split_once("Time by kind").unwrap();
    for words in [
        "Talk 30 min 32%",
        "Role play 45–60 min 63%",
        "Activity 5 min 5%",
        "Training time 1 h 20–35 min 100%",
        "Breaks 15 min",
    ] {
        assert!(kinds.contains(words), "{words} in {kinds}");
    }
    assert!(kinds.contains("Left out") && kinds.contains("Optional"));
}

#[test]
fn a_track_has_a_bar_for_each_day() {
    let editions = book()
        .file(
            "modules/week.md",
            "---\ntitle: Week\nagenda:\n  - title: Day 1\n    sessions:\n      - { title: Welcome, duration: 30m }\n      - { module: visits }\n  - title: Day 2\n    start: \"13:00\"\n    sessions:\n      - { title: Close, duration: 20m }\n---\n",
        )
        .build()
        .clean();
    let html = editions.html("trainer", "week/timetable.html");
    assert_eq!(html.matches("<svg class=\"timebar\"").count(), 2);
    // Day 1: 30 welcome, 95 visits, 15 tea at ten: 30 before the tea, 65 behind it.
    let found = widths(&html, "session");
    let expected = [30.0, 30.0, 65.0].map(|minutes| minutes / 140.0 * 100.0);
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < 0.001, "{found} is not {expected}");
    }
    assert_eq!(found.len(), 4);
    let text = editions.text("trainer", "week/timetable.html");
    for words in ["Day 1 09:00–11:20 1 h 50 min – 2 h 5 min 15 min", "Day 2 13:00–13:20 20 min"] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn training_hours_are_told_by_module_and_topic() {
    let editions = book()
        .file(
            "modules/week.md",
            "---\ntitle: Week\nagenda:\n  - title: Day 1\n    sessions:\n      - { title: Welcome, duration: 30m }\n      - { module: visits }\n---\n",
        )
        .build()
        .clean();
    let rows = csv_rows(&editions, "trainer");
    assert_eq!(
        rows[0][..10],
        [
            "Row",
            "Course number",
            "Module",
            "Topic",
            "Minutes (shortest)",
            "Minutes (longest)",
            "Hours (shortest)",
            "Hours (longest)",
            "Optional minutes (shortest)",
            "Optional minutes (longest)",
        ]
    );
    assert_eq!(rows[0][10..], ["Who it is for", "Level"]);
    let visits = "Visits, at home";
    let who = "Caseworkers; Coaches";
    let expected = [
        ["Module", "'=1+1", visits, "", "80", "95", "1.33", "1.58", "30", "30", who, "New"],
        ["Topic", "'=1+1", visits, "Part one", "65", "80", "1.08", "1.33", "", "", who, "New"],
        ["Topic", "'=1+1", visits, "Leaving", "15", "15", "0.25", "0.25", "", "", who, "New"],
        ["Topic", "'=1+1", visits, "Activities", "", "", "", "", "30", "30", who, "New"],
        ["Track", "", "Week", "", "110", "125", "1.83", "2.08", "", "", "", ""],
        ["Day", "", "Week", "Day 1", "110", "125", "1.83", "2.08", "", "", "", ""],
        // The track adds its own session only.
        ["Total", "", "", "", "110", "125", "1.83", "2.08", "30", "30", "", ""],
    ];
    assert_eq!(rows[1..], expected.map(|row| row.map(str::to_owned).to_vec()));
    let text = editions.text("trainer", "training-hours.html");
    for words in ["80–95", "1.33–1.58", "30 minutes of this are in the total", "Total training time: 1 hour 50 minutes"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(editions.html("trainer", "training-hours.html").contains("href=\"training-hours.csv\" download="));
    assert!(editions.html("trainer", "index.html").contains("href=\"training-hours.html\""));
}

#[test]
fn a_module_whose_own_time_is_not_that_of_its_parts_says_so() {
    let module = |time: &str| {
        let editions = MemoryBook::new()
            .file("modules/m/index.md", &format!("---\ntitle: M\nduration: {time}\n---\n"))
            .file("modules/m/p.md", "---\ntitle: P\nduration: 50-70m\n---\n")
            .build();
        let told = |page: &str| editions.text("trainer", page).contains("come to 50 minutes to 1 hour 10 minutes");
        (told("m/timetable.html"), told("training-hours.html"))
    };
    assert_eq!(module("2h"), (true, true));
    assert_eq!(module("1h"), (false, false), "an hour lies within the range");
}

#[test]
fn trainees_have_none_of_it_and_supervisors_the_hours_alone() {
    let editions = book().build().clean();
    let pages = |edition: &str| {
        let names = ["crosswalk.html", "timetable.html", "training-hours.html", "training-hours.csv"];
        let is_one = |path: &&String| names.iter().any(|name| path.rsplit('/').next() == Some(name));
        editions.files(edition).keys().filter(is_one).cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(pages("trainee"), "");
    assert_eq!(pages("supervisor"), "training-hours.csv training-hours.html");
    assert_eq!(
        pages("trainer"),
        "crosswalk.html training-hours.csv training-hours.html visits/crosswalk.html visits/timetable.html"
    );
    let home = editions.html("trainee", "index.html");
    assert!(!home.contains("training-hours") && !home.contains("crosswalk"));
    assert!(!editions.html("supervisor", "index.html").contains("crosswalk.html"));
    assert!(editions.html("supervisor", "index.html").contains("training-hours.html"));
}

#[test]
fn hours_are_those_of_what_an_edition_sees() {
    let editions = MemoryBook::new()
        .file("modules/m/index.md", "---\ntitle: M\n---\n")
        .file("modules/m/open.md", "---\ntitle: Open\nduration: 10m\n---\n")
        .file("modules/m/key.md", "---\ntitle: Key\nfor: trainer\nduration: 20m\n---\n")
        .file("modules/m/coach.md", "---\ntitle: Coach\nfor: supervisor\nduration: 40m\n---\n")
        .build()
        .clean();
    let totals = |edition: &str| csv_rows(&editions, edition).last().unwrap()[4].clone();
    assert_eq!((totals("trainer").as_str(), totals("supervisor").as_str()), ("30", "50"));
    let words = |edition: &str| String::from_utf8(editions.files(edition)["training-hours.csv"].clone()).unwrap();
    assert!(!words("supervisor").contains("Key") && !words("trainer").contains("Coach"));
}

#[test]
fn a_module_with_nothing_to_prepare_has_no_page_for_it() {
    let editions = book().build().clean();
    assert!(!editions.files("trainer").contains_key("visits/before-you-begin.html"));
    let noted = book().file("modules/n.md", "---\ntitle: N\ntrainer_notes: Bring chairs.\n---\n").build().clean();
    assert!(noted.text("trainer", "n/before-you-begin.html").contains("Bring chairs."));
}
