//! Snapshots of each kind of page: the main part's HTML, drawings left out, in the edition that shows most of it.

use crate::memory::{Editions, MemoryBook};

/// A small book with one page of each kind.
fn book() -> MemoryBook {
    MemoryBook::new()
        .file(
            "book.toml",
            "[book]\ntitle = \"Core training\"\ndescription = \"For new staff.\"\n[schedule]\nstart = \"09:00\"\nbreaks = [{ at = \"10:00\", minutes = 15, title = \"Break\" }]\n[facets.age]\ntitle = \"Age group\"\nvalues = [\"0-9\", \"10-17\"]\n",
        )
        .file(
            "modules/visits/index.md",
            r#"---
title: First visits
code: PS-1
summary: What to do at the door.
audience: [Caseworkers]
facets: { age: [0-9] }
updated: 2026-05-01
objectives:
  - { id: prepare, text: Prepare a first visit }
key_points:
  - A visit begins before the *door*.
trainer_notes: [Set five tables.]
materials: [{ text: Markers, count: 5 }]
transfer:
  Supportive: [Go along once.]
  Educational: [Read a note together.]
glossary:
  - { term: Kin, definition: Family and those who are like it. }
resources:
  - { topic: Safety, title: A checklist, file: list.txt, credit: The agency }
  - { topic: Safety, title: A guide, url: "https://example.org/guide" }
  - { title: The key, file: key.txt, for: trainer }
activities:
  - id: door
    title: At the door
    kind: role-play
    duration: 20m
    groups: 3
    objectives: [prepare]
    materials: [Door sign]
    instructions: Play the first minute.
    steps:
      - { minutes: 5, text: Give out roles. }
      - { minutes: 15, text: Play, say: Begin. }
    say: You are at the door.
    trainer_notes: Stop after one minute.
    possible_answers: [Say who you are.]
    debrief: [What helped?]
    coach_questions: [How was your last visit?]
  - { id: shadow, title: Shadow a colleague, kind: on-the-job, duration: 1-2h, optional: true, instructions: Go along., coach_questions: [What did you see?] }
---

Welcome to *first visits*.
"#,
        )
        .file("modules/visits/list.txt", "list")
        .file("modules/visits/key.txt", "key")
        .file("modules/visits/door.svg", "<svg width=\"40\" height=\"30\"/>")
        .file("modules/visits/01-before/index.md", "---\ntitle: Before\nsummary: At your desk.\nobjectives: [prepare]\n---\n\nRead first.\n")
        .file(
            "modules/visits/01-before/01-desk.md",
            r#"---
title: At your desk
duration: 30m
objectives: [prepare]
key_points: [Read the record.]
trainer_notes: [Ask who has read one.]
transfer: { Supportive: [Plan the first call.] }
---

Text with a note.[^1]

## Look

![A door](door.svg "A front door")

| Who | What |
|-----|------|
| You | Read |

::: note
A note.
:::

::: say
Open your folders.
:::

::: ask
What is in them?
:::

::: reflection {#first} Your first time
What do you remember?

::: answer
The smell of the stairs.
:::
:::

::: question {#bring objectives=prepare} What to bring
What do you bring?

- [x] A card

  It says who you are.
- [ ] A camera
:::

::: activity {#door}
:::

::: details More
Hidden.
:::

::: video {url="https://example.org/v" duration=4m credit="A. N."} A visit
:::

::: handout {file="../list.txt"} Checklist
:::

[^1]: The note.
"#,
        )
        .file("modules/visits/01-before/door.svg", "<svg width=\"40\" height=\"30\"/>")
        .file(
            "modules/week.md",
            "---\ntitle: First week\nprerequisites: [visits]\nagenda:\n  - title: Day 1\n    summary: Arriving.\n    sessions:\n      - { title: Welcome, duration: 50m, trainer_notes: Name tents. }\n      - { module: visits, page: before/desk }\n  - title: Day 2\n    sessions:\n      - { module: visits, duration: 1h }\n---\n\nFive days.\n",
        )
}

/// The main part of a page, one element a line, drawings left out.
fn main_part(editions: &Editions, edition: &str, address: &str) -> String {
    let html = editions.html(edition, address);
    let start = html.find("<main").expect("a main part");
    let end = html.find("</main>").expect("an end of the main part");
    let mut text = html[start..end].to_owned();
    while let Some(open) = text.find("<svg") {
        let close = open + text[open..].find("</svg>").expect("an end of the drawing") + "</svg>".len();
        text.replace_range(open..close, "");
    }
    text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_kind_of_page() {
    let editions = book().build().clean();
    let pages = [
        ("trainee", "index.html"),
        ("trainee", "visits/index.html"),
        ("trainee", "visits/before/index.html"),
        ("trainee", "visits/before/desk.html"),
        ("trainer", "visits/before/desk.html"),
        ("supervisor", "visits/before/desk.html"),
        ("trainee", "visits/key-points.html"),
        ("trainee", "visits/activities.html"),
        ("supervisor", "visits/activities.html"),
        ("trainee", "visits/resources.html"),
        ("trainer", "visits/resources.html"),
        ("trainer", "visits/before-you-begin.html"),
        ("trainer", "visits/deliver.html"),
        ("trainer", "visits/timetable.html"),
        ("trainer", "visits/crosswalk.html"),
        ("trainer", "week/timetable.html"),
        ("trainer", "index.html"),
        ("trainer", "crosswalk.html"),
        ("trainer", "training-hours.html"),
        ("supervisor", "visits/coaching-guide.html"),
        ("trainee", "visits/my-answers.html"),
        ("trainee", "week/index.html"),
        ("trainer", "week/index.html"),
        ("trainee", "glossary.html"),
        ("trainee", "404.html"),
        ("trainee", "accessibility.html"),
        ("trainee", "search.html"),
    ];
    for (edition, address) in pages {
        let name = format!("{edition}-{}", address.trim_end_matches(".html").replace('/', "-"));
        insta::assert_snapshot!(name, main_part(&editions, edition, address));
    }
}

/// All kinds of pages that the program makes are among the snapshots.
#[test]
fn every_page_of_the_small_book_is_of_a_known_kind() {
    let editions = book().build().clean();
    let names: Vec<&str> =
        editions.files("trainer").keys().map(String::as_str).filter(|path| path.ends_with(".html")).collect();
    assert_eq!(
        names,
        [
            "404.html",
            "accessibility.html",
            "crosswalk.html",
            "glossary.html",
            "index.html",
            "search.html",
            "training-hours.html",
            "visits/activities.html",
            "visits/before-you-begin.html",
            "visits/before/desk.html",
            "visits/before/index.html",
            "visits/crosswalk.html",
            "visits/deliver.html",
            "visits/index.html",
            "visits/key-points.html",
            "visits/resources.html",
            "visits/timetable.html",
            "week/deliver.html",
            "week/index.html",
            "week/timetable.html",
        ]
    );
}
