//! Lints of leaks by habit: what is told, where, and what is not.

use crate::memory::MemoryBook;

/// A module with this front matter and text, and one page; what the lints find in it.
fn found(front: &str, text: &str) -> Vec<String> {
    MemoryBook::new()
        .file("modules/m/index.md", &format!("---\ntitle: Module\n{front}---\n\n{text}\n"))
        .file("modules/m/p.md", "---\ntitle: Page\n---\n\nText.\n")
        .file("modules/m/key.pdf", "x")
        .found()
}

/// Checks what is found, with `m:3:1` for line 3, column 1 of the module's file.
#[track_caller]
fn tells(lint: &str, front: &str, text: &str, places: &[&str]) {
    let expected: Vec<String> = places.iter().map(|place| format!("{lint} modules/m/index.md:{place}")).collect();
    assert_eq!(found(front, text), expected, "{front}{text}");
    if !places.is_empty() {
        let front = format!("{front}# trainbook: allow-file {lint}\n");
        assert_eq!(found(&front, text), [""; 0], "allowed: {front}{text}");
    }
}

#[test]
fn pasted_text_is_known_in_every_field_that_everyone_reads() {
    let lint = "leak/pasted-trainer-text";
    for (front, place) in [
        ("summary: \"Trainer note: secret\"\n", "3:10"),
        ("menu_title: \"Trainer note: secret\"\n", "3:13"),
        ("audience: [\"Trainer note: secret\"]\n", "3:12"),
        ("key_points: [\"Trainer note: secret\"]\n", "3:15"),
        ("objectives: [\"Trainer note: secret\"]\n", "3:15"),
        ("glossary: [{ term: A, definition: \"Trainer note: secret\" }]\n", "3:36"),
        ("glossary: [{ term: \"Trainer note: secret\", definition: A }]\n", "3:20"),
        ("resources: [{ title: \"Trainer note: secret\", file: key.pdf }]\n", "3:22"),
        ("resources: [{ title: A, file: key.pdf, description: \"Trainer note: secret\" }]\n", "3:54"),
        ("resources: [{ title: A, file: key.pdf, credit: \"Trainer note: secret\" }]\n", "3:48"),
        ("activities: [{ title: \"Trainer note: secret\" }]\n", "3:23"),
        ("activities: [{ title: A, instructions: \"Trainer note: secret\" }]\n", "3:41"),
        ("activities: [{ title: A, possible_answers: [\"Trainer note: secret\"] }]\n", "3:46"),
        ("activities: [{ title: A, groups: \"Trainer note: secret\" }]\n", "3:34"),
        ("agenda: [{ title: \"Trainer note: secret\", sessions: [{ title: A, duration: 5m }] }]\n", "3:19"),
        ("agenda: [{ title: D, sessions: [{ title: \"Trainer note: secret\", duration: 5m }] }]\n", "3:42"),
    ] {
        let found = found(front, "Text.");
        assert!(found.contains(&format!("{lint} modules/m/index.md:{place}")), "{front}: {found:?}");
    }
    for (text, place) in [
        ("- Trainer note: secret", "5:3"),
        ("| A | B |\n|---|---|\n| c | Trainer note: secret |", "7:7"),
        ("![A team](key.pdf \"Trainer note: secret\")", "5:20"),
        ("[A link](https://a.org \"Trainer note: secret\")", "5:25"),
        ("Text.[^a]\n\n[^a]: Trainer note: secret", "7:7"),
        ("::: details Trainer note: secret\nx\n:::", "5:13"),
        ("::: video {url=\"https://a.org\" credit=\"Trainer note: secret\"}\n:::", "5:40"),
        ("Term\n: Trainer note: secret", "6:3"),
    ] {
        let found = found("", text);
        assert!(found.contains(&format!("{lint} modules/m/index.md:{place}")), "{text}: {found:?}");
    }
}

#[test]
fn what_is_for_trainers_anyway_may_begin_so() {
    let front = "key_points: [{ text: \"Trainer note: x\", for: trainer }]\ntrainer_notes: [\"Trainer note: x\"]\n";
    assert_eq!(found(front, "::: trainer-note\nTrainer note: x\n:::"), [""; 0]);
}

#[test]
fn other_institutes_name_their_trainers_otherwise() {
    for text in [
        "Instructor note: x",
        "Presenter says: x",
        "## Answer key\n\n1. b",
        "Answer key: 1b, 2c",
        "Instructor: Welcome the group and hand out the cards.",
        "Presenter: \"Good morning.\"",
        "Trainer script: x",
    ] {
        let found = found("", text);
        assert_eq!(found, ["leak/pasted-trainer-text modules/m/index.md:5:".to_owned() + column(text)], "{text}");
    }
    for text in [
        "Instructor: Ms. Lee",
        "Presenter: Dr. Maria Lopez, University of the North",
        "Debrief: what surprised you?",
        "The answer key: patience and time.",
        "| Instructor | Ms. Lee |\n|---|---|\n| a | b |",
    ] {
        assert_eq!(found("", text), [""; 0], "{text}");
    }
}

/// Where the text of a heading begins.
fn column(text: &str) -> &'static str {
    if text.starts_with("## ") { "4" } else { "1" }
}

#[test]
fn a_book_adds_beginnings_of_its_own() {
    let book = |checks: &str, text: &str| {
        let toml = format!("[book]\ntitle = \"B\"\n[checks]\n{checks}\n");
        MemoryBook::of_page(text).file("book.toml", &toml).found()
    };
    let checks = "trainer-beginnings = [\"Moderator's cue:\", \"Debrief\"]";
    let told = |column: usize| [format!("leak/pasted-trainer-text modules/m/p.md:5:{column}")];
    assert_eq!(book(checks, "Moderator’s cue: ask them"), told(1));
    assert_eq!(book(checks, "**DEBRIEF** – ask them"), told(3));
    assert_eq!(book(checks, "Debrief"), told(1));
    assert_eq!(book(checks, "A debrief: what is it?"), [""; 0]);
    assert_eq!(book("", "Debrief: ask them"), [""; 0]);
    assert_eq!(book("trainer-beginnings = \"x\"", "Text."), ["book-toml/wrong-type book.toml:4:22"]);
}

#[test]
fn words_to_trainers_are_told() {
    let lint = "leak/trainer-words";
    tells(lint, "", "First, **the trainer\nwill** collect the cards.", &["5:10"]);
    tells(lint, "summary: For instructors only\n", "", &["3:14"]);
    tells(lint, "key_points: [Do not show this to participants.]\n", "", &["3:14"]);
    tells(lint, "activities: [{ title: A, instructions: Ask participants to write. }]\n", "", &["3:40"]);
    tells(lint, "trainer_notes: [Ask participants to write.]\n", "::: trainer-note\nThe trainer will wait.\n:::", &[]);
    tells(
        lint,
        "",
        "Write `the trainer will` or

    the trainer will

on a card.",
        &[],
    );
    tells(lint, "", "A trainer will tell you. Only trainers know. The trainers' room.", &[]);
    tells(lint, "for: supervisor\n", "The trainer will tell them.", &[]);
}

#[test]
fn a_file_for_trainers_and_for_everyone_is_told() {
    let lint = "leak/shared-handout";
    let kept = "resources: [{ title: Key, file: key.pdf, for: trainer }]\n";
    let open = "::: handout {file=key.pdf} Key\n:::";
    tells(lint, kept, open, &["6:19"]);
    tells(lint, "", &format!(":::: trainer-note\n{open}\n::::\n\n{open}"), &["10:19"]);
    tells(lint, "", &format!(":::: trainer-note\nHand out [the key](key.pdf).\n::::\n\n{open}"), &[]);
    tells(lint, kept, "Here is [the key](key.pdf).", &["6:9"]);
    tells(lint, kept, "Here is [a page](p.md), and [the web](https://a.org/key.pdf).", &[]);
    tells(lint, kept, ":::: trainer-note\n::: handout {file=key.pdf} Key\n:::\n::::", &[]);
}

#[test]
fn a_shared_handout_names_both_places() {
    let drawn = MemoryBook::new()
        .file("modules/m/index.md", "---\ntitle: M\nresources: [{ title: K, file: k.pdf, for: trainer }]\n---\n")
        .file("modules/m/p.md", "---\ntitle: P\n---\n\n::: handout {file=k.pdf} K\n:::\n")
        .file("modules/m/k.pdf", "x")
        .drawn();
    assert!(drawn.contains("modules/m/p.md:5:19") && drawn.contains("modules/m/index.md:3:"), "{drawn}");
    assert!(drawn.contains("given to some only here"), "{drawn}");
}

#[test]
fn an_activity_that_only_trainers_place_is_told() {
    let lint = "leak/trainer-activity";
    let activity = "activities: [{ id: cards, title: Cards }]\n";
    let placed = "::: activity {#cards}\n:::";
    tells(lint, activity, &format!(":::: only {{for=trainer}}\n{placed}\n::::"), &["3:20"]);
    tells(lint, activity, placed, &[]);
    tells(lint, activity, "Text.", &[]);
    let labelled = "activities: [{ id: cards, title: Cards, for: trainer }]\n";
    tells(lint, labelled, &format!(":::: only {{for=trainer}}\n{placed}\n::::"), &[]);
}

#[test]
fn what_no_edition_shows_is_told_once() {
    let toml = "[book]\ntitle = \"B\"\n[labels.virtual]\n[labels.online]\n[editions.remote]\nsees = [\"trainer\", \"online\"]\n";
    let book = |front: &str, text: &str| {
        MemoryBook::new()
            .file("book.toml", toml)
            .file("modules/m/index.md", &format!("---\ntitle: Module\n{front}---\n\n{text}\n"))
            .file("modules/m/p.md", "---\ntitle: Page\n---\n")
            .found()
    };
    let told = |place: &str| [format!("labels/unseen modules/m/index.md:{place}")];
    assert_eq!(book("", "::: only {for=virtual}\nOne.\n\nTwo.\n:::"), told("6:1"));
    assert_eq!(book("", ":::: trainer-note\nA.\n\n::: only {for=supervisor}\nB.\n:::\n::::"), told("9:1"));
    assert_eq!(book("key_points: [{ text: A, for: virtual }]\n", ""), told("3:22"));
    assert_eq!(book("for: virtual\n", "Text."), told("2:8"));
    assert_eq!(book("", "::: only {for=\"virtual online\"}\nOne.\n:::"), [""; 0]);
    assert_eq!(book("", ":::: trainer-note\n::: only {for=online}\nOne.\n:::\n::::"), [""; 0]);
    let allowed = "::: only {for=virtual}\n<!-- trainbook: allow labels/unseen -->\nOne.\n:::";
    assert_eq!(book("", allowed), [""; 0]);
}

#[test]
fn a_value_that_a_sign_cuts_short_is_told() {
    let lint = "front-matter/comment";
    tells(lint, "summary: Room #2 and more\n", "", &["3:15"]);
    tells(lint, "summary: #2 of five\n", "", &["3:10"]);
    tells(lint, "key_points:\n  - Meet in room #2\n", "", &["4:18"]);
    tells(lint, "activities:\n  - title: Cards #1\n    duration: 20m\n", "", &["4:18"]);
    for good in [
        "summary: \"Room #2 and more\"\n",
        "summary: Room # 2 is a comment\n",
        "summary: C#4 and F#\n",
        "# summary: #2\nsummary: A\n",
        "summary: |\n  Room #2\n",
        "summary: >-\n  Room #2\n  and #3\n",
        "summary: A\n#key_points: [x]\n",
        "duration: 20m # a comment\n",
    ] {
        assert_eq!(found(good, ""), [""; 0], "{good}");
    }
    let drawn = MemoryBook::of_front_matter("summary: The \"best\" room #2").drawn();
    assert!(drawn.contains(r#"`"The \"best\" room #2"`"#), "{drawn}");
    let allowed = "# trainbook: allow front-matter/comment\nsummary: Room #2\n";
    assert_eq!(found(allowed, ""), [""; 0]);
}

#[test]
fn the_panel_of_a_book_is_read_by_everyone_too() {
    let toml =
        "[book]\ntitle = \"B\"\nhow-to-use = \"\"\"\nGo on [here](https://a.org).\n\nThe trainer will help.\n\"\"\"\n";
    let found = MemoryBook::of_page("Text.").file("book.toml", toml).found();
    assert_eq!(found, ["accessibility/link-text book.toml:4:7", "leak/trainer-words book.toml:6:1"]);
}
