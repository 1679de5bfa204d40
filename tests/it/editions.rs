//! Editions side by side: what one source becomes for each reader.

use crate::memory::MemoryBook;

/// Checks a page's words in the trainee and the trainer edition.
#[track_caller]
fn check(markdown: &str, trainee: &str, trainer: &str) {
    let editions = MemoryBook::of_page(markdown).build().clean();
    for (edition, expected) in [("trainee", trainee), ("trainer", trainer)] {
        let text = editions.text(edition, "m/p.html");
        let text = text.split_once("Page ").map_or(text.as_str(), |(_, rest)| rest);
        let text = text.strip_prefix("See as trainee ").unwrap_or(text);
        let text = text.split(" Back: ").next().unwrap();
        assert_eq!(text, expected, "the {edition} edition");
    }
}

#[test]
fn everyone_reads_what_bears_no_label() {
    check("Hello.", "Hello.", "Hello.");
}

#[test]
fn a_note_is_for_the_trainer_alone() {
    check(
        "Before.\n\n::: trainer-note\nOpen the *window*.\n:::\n\nAfter.",
        "Before. After.",
        "Before. Trainer note Open the window . After.",
    );
}

#[test]
fn an_answer_reaches_the_trainer_only() {
    check(
        "::: reflection\nWhere is the fire exit?\n\n::: trainer-note\nBehind the stage.\n:::\n:::",
        "Reflection Where is the fire exit? Your answer For yourself only: what you write is kept in this browser. Nothing is sent. For yourself only: nothing is sent, and the text is gone when you leave this page.",
        "Reflection Where is the fire exit? Trainer note Behind the stage. Trainees have a box to write in here.",
    );
}

#[test]
fn guards_in_each_other_all_have_to_open() {
    let editions = MemoryBook::new()
        .file(
            "book.toml",
            "[book]\ntitle = \"B\"\n[labels.virtual]\n[editions.online]\nsees = [\"virtual\"]\n[editions.both]\nsees = [\"trainer\", \"virtual\"]\n",
        )
        .file("modules/m/index.md", "---\ntitle: M\n---\n")
        .file("modules/m/p.md", "---\ntitle: P\n---\n::: trainer-note {for=virtual}\nShare the screen.\n:::\n\nEnd.\n")
        .build()
        .clean();
    for (edition, sees) in [("trainee", false), ("trainer", false), ("online", false), ("both", true)] {
        assert_eq!(editions.text(edition, "m/p.html").contains("Share the screen"), sees, "{edition}");
    }
}

#[test]
fn pages_sections_and_modules_can_be_for_some() {
    let editions = MemoryBook::new()
        .file("modules/m/index.md", "---\ntitle: M\n---\n")
        .file("modules/m/01-open.md", "---\ntitle: Open\nduration: 10m\n---\n")
        .file("modules/m/02-key.md", "---\ntitle: Answer key\nfor: trainer\nduration: 20m\n---\n")
        .file("modules/m/03-s/index.md", "---\ntitle: Coaching\nfor: supervisor\n---\n")
        .file("modules/m/03-s/inner.md", "---\ntitle: Inner\n---\n")
        .file("modules/n.md", "---\ntitle: Trainers' college\nfor: trainer\nduration: 1h\n---\n")
        .build()
        .clean();
    let pages = |edition: &str| {
        let files = editions.files(edition).keys().filter(|path| path.contains('/') && path.ends_with(".html"));
        files.cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(pages("trainee"), "m/index.html m/open.html");
    assert_eq!(
        pages("trainer"),
        "m/deliver.html m/index.html m/key.html m/open.html m/timetable.html n/deliver.html n/index.html"
    );
    assert_eq!(pages("supervisor"), "m/index.html m/open.html m/s/index.html m/s/inner.html");
    // Counters and totals know of nothing that is not there.
    assert!(editions.html("trainee", "m/open.html").contains("Page 2 of 2"));
    assert!(editions.html("trainer", "m/open.html").contains("Page 2 of 3"));
    assert!(editions.html("supervisor", "m/open.html").contains("Page 2 of 4"));
    assert!(editions.text("trainee", "index.html").contains("10 minutes"));
    assert!(editions.text("trainer", "index.html").contains("1 hour 30 minutes"));
}

#[test]
fn an_activity_shows_each_reader_their_part() {
    let front = "activities:\n  - id: exits\n    title: Find the exits\n    kind: small-group\n    duration: 20m\n    groups: 3\n    instructions: Walk round the room.\n    steps:\n      - { minutes: 5, text: Form groups. }\n      - { minutes: 15, text: Let them walk. }\n    say: Please stand up.\n    trainer_notes: Count heads.\n    possible_answers: [The door, The window]\n    debrief: [What surprised you?]\n    coach_questions: [Where are your exits?]\n    materials: [Floor plan]\n";
    let editions = MemoryBook::of_front_matter(front).build().clean();
    let trainee = editions.text("trainee", "m/activities.html");
    let trainer = editions.text("trainer", "m/activities.html");
    let supervisor = editions.text("supervisor", "m/activities.html");
    for everyone in ["Find the exits", "20 minutes", "3 groups", "Walk round the room.", "The door", "The window"] {
        for text in [&trainee, &trainer, &supervisor] {
            assert!(text.contains(everyone), "{everyone} in {text}");
        }
    }
    for trainers in ["Form groups.", "5 min", "Please stand up.", "Count heads.", "What surprised you?", "Floor plan"] {
        assert!(trainer.contains(trainers), "{trainers} in {trainer}");
        assert!(!trainee.contains(trainers) && !supervisor.contains(trainers), "{trainers}");
    }
    assert!(supervisor.contains("Where are your exits?"));
    assert!(!trainee.contains("Where are your exits?") && !trainer.contains("Where are your exits?"));
    // Trainees compare after they have written; the trainer sees the answers at once.
    assert!(editions.html("trainee", "m/activities.html").contains("<textarea"));
    assert!(editions.html("trainee", "m/activities.html").contains("<details"));
}

#[test]
fn the_key_of_a_question_is_the_trainers_unless_the_module_says_otherwise() {
    let question = "::: question\nWhich one?\n\n- [ ] Red\n- [x] Green\n\n  Green means go.\n:::\n";
    let closed = MemoryBook::of_page(question).build().clean();
    let open = MemoryBook::new()
        .file("modules/m/index.md", "---\ntitle: M\nanswers: self-check\n---\n")
        .file("modules/m/p.md", &format!("---\ntitle: P\n---\n{question}"))
        .build()
        .clean();
    assert!(!closed.html("trainee", "m/p.html").contains("Green means go."));
    assert!(!closed.html("supervisor", "m/p.html").contains("Green means go."));
    assert!(closed.html("trainer", "m/p.html").contains("Green means go."));
    assert!(open.html("trainee", "m/p.html").contains("Green means go."));
    // What is right must not show in the options either.
    assert!(!closed.html("trainee", "m/p.html").contains("checked"));
    let (first, second) = ("- [x] Red\n- [ ] Green", "- [ ] Red\n- [x] Green");
    let page = |options: &str| {
        let book = MemoryBook::of_page(&format!("::: question\nWhich one?\n\n{options}\n:::\n"));
        book.build().clean().html("trainee", "m/p.html")
    };
    assert_eq!(page(first), page(second));
}

/// A page with a question in a module whose answers are for trainers, or for everyone.
fn asking(question: &str, answers: &str) -> MemoryBook {
    MemoryBook::new()
        .file("modules/m/index.md", &format!("---\ntitle: M\nanswers: {answers}\n---\n"))
        .file("modules/m/p.md", &format!("---\ntitle: P\n---\n{question}"))
}

/// Checks that whichever of the six orders is right, pages without the key are the same byte for byte: but where that order would
/// be shown as it stands, and another is.
#[track_caller]
fn does_not_betray(words: [&str; 3], question: impl Fn(&[&str; 3]) -> String) {
    let all = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    for edition in ["trainee", "supervisor", "trainer"] {
        let mut pages = Vec::new();
        for order in all.map(|order| order.map(|at| words[at])) {
            let page = asking(&question(&order), "trainer").build().clean().html(edition, "m/p.html");
            let places = order.map(|word| page.find(&format!(">{word}<")).unwrap());
            assert!(!places.is_sorted(), "the right order is shown: {order:?}");
            pages.push(page);
        }
        let alike = pages.iter().map(|page| pages.iter().filter(|other| *other == page).count()).max();
        assert_eq!(alike, Some(if edition == "trainer" { 1 } else { 5 }), "{edition}");
    }
}

#[test]
fn what_belongs_together_does_not_show_in_how_pairs_stand() {
    does_not_betray(["decides", "speaks", "plans"], |right| {
        let rows =
            ["Judge", "Worker", "Youth"].iter().zip(right).map(|(left, right)| format!("| {left} | {right} |\n"));
        format!("::: question\nWho?\n\n| A | B |\n|---|---|\n{}:::\n", rows.collect::<String>())
    });
}

#[test]
fn which_order_is_right_does_not_show_in_how_items_stand() {
    does_not_betray(["ask", "plan", "act"], |[first, second, third]| {
        format!("::: question\nWhen?\n\n1. {first}\n2. {second}\n3. {third}\n:::\n")
    });
}

#[test]
fn the_key_of_pairs_and_orders_is_the_trainers_unless_the_module_says_otherwise() {
    let question = ":::: question\nWho?\n\n| A | B |\n|---|---|\n| x | one |\n| y | two |\n\n::: answer\nTold of pairs.\n:::\n::::\n\n\
        :::: question\nWhen?\n\n1. first\n\n   Feedback of the first.\n2. second\n\n::: answer\nTold of orders.\n:::\n::::\n";
    let secret = ["Told of pairs.", "Feedback of the first.", "Told of orders.", "data-right"];
    let closed = asking(question, "trainer").build().clean();
    for secret in &secret[..3] {
        assert!(!closed.html("trainee", "m/p.html").contains(secret), "{secret}");
        assert!(!closed.html("supervisor", "m/p.html").contains(secret), "{secret}");
        assert!(closed.html("trainer", "m/p.html").contains(secret), "{secret}");
    }
    let page = closed.html("trainee", "m/p.html");
    assert!(!page.contains("data-right") && !page.contains("answer-key") && page.contains("data-check=\"kept\""));
    let open = asking(question, "self-check").build().clean().html("trainee", "m/p.html");
    for secret in secret {
        assert!(open.contains(secret), "{secret}");
    }
    assert_eq!(open.matches("data-check=\"compared\"").count(), 2);
}

#[test]
fn rows_that_share_a_partner_are_offered_it_once() {
    let question =
        "::: question\nWhich?\n\n| A | B |\n|---|---|\n| x | legal |\n| y | emotional |\n| z | legal |\n:::\n";
    let page = asking(question, "self-check").build().clean().html("trainee", "m/p.html");
    assert_eq!(page.matches("<li>legal</li>").count(), 1);
    assert_eq!(page.matches("<select").count(), 3);
    let right: Vec<&str> = page.split("data-right=\"").skip(1).map(|rest| &rest[..1]).collect();
    assert!(right[0] == right[2] && right[0] != right[1], "{right:?}");
}

#[test]
fn a_module_lists_the_checks_that_can_be_compared() {
    let question = "::: question {#q} Colors\nWhich?\n\n- [x] a\n- [ ] b\n:::\n\n::: question {#p}\nWhen does **it** end?\n\n1. a\n2. b\n:::\n";
    let open = asking(question, "self-check").build().clean();
    let list = open.html("trainee", "m/index.html");
    for shown in
        ["p.html#q\">Colors</a>", "p.html#p\">When does it end?</a>", "data-key=\"m/p.html#q\"", "assets/checks-"]
    {
        assert!(list.contains(shown), "{shown} in {list}");
    }
    assert!(open.html("trainee", "m/p.html").contains("assets/checks-"));
    assert!(!open.html("trainer", "m/index.html").contains("data-key"));
    assert!(!open.html("trainer", "m/p.html").contains("assets/checks-"));
    let closed = asking(question, "trainer").build().clean();
    assert!(!closed.html("trainee", "m/index.html").contains("data-key"));
    assert!(closed.html("trainee", "m/p.html").contains("assets/checks-"));
}

#[test]
fn what_only_notes_use_is_not_copied() {
    let editions = MemoryBook::of_page(
        "::: trainer-note\n![A plan](plan.svg)\n\n[The key](key.pdf)\n:::\n\n![A tree](tree.svg)\n\n::: handout {file=key2.pdf for=trainer} Key\n:::\n",
    )
    .file("modules/m/plan.svg", "<svg/>")
    .file("modules/m/tree.svg", "<svg></svg>")
    .file("modules/m/key.pdf", "pdf")
    .file("modules/m/key2.pdf", "pdf2")
    .file("modules/m/unused.pdf", "unused")
    .build()
    .clean();
    let assets = |edition: &str| {
        let own =
            |path: &&String| ["plan", "tree", "key", "unused"].iter().any(|name| path.contains(&format!("/{name}")));
        editions
            .files(edition)
            .keys()
            .filter(own)
            .map(|path| path.split('-').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(assets("trainee"), ["assets/tree"]);
    assert_eq!(assets("trainer"), ["assets/key", "assets/key2", "assets/plan", "assets/tree"]);
}

#[test]
fn a_link_from_everyones_text_to_what_some_lack_is_an_error() {
    MemoryBook::of_page("See [the key](key.md) and, for trainers,\n\n::: trainer-note\n[the key](key.md)\n:::\n")
        .file("modules/m/key.md", "---\ntitle: Key\nfor: trainer\n---\n")
        .build()
        .refused()
        .tells("the page `modules/m/key.md` is not in the editions `trainee`, `supervisor`")
        .tells("--> modules/m/p.md:5:5");
}

#[test]
fn footnotes_go_with_their_text() {
    let editions =
        MemoryBook::of_page("Open.[^a]\n\n::: trainer-note\nNote.[^b]\n:::\n\n[^a]: For all.\n\n[^b]: For trainers.")
            .build()
            .clean();
    assert!(!editions.html("trainee", "m/p.html").contains("For trainers."));
    assert!(editions.html("trainer", "m/p.html").contains("For trainers."));
    MemoryBook::of_page("Open.[^a]\n\n::: trainer-note\nNote.\n\n[^a]: Hidden.\n:::\n")
        .build()
        .refused()
        .tells("the footnote `a` is not in the editions `trainee`, `supervisor`");
}

#[test]
fn the_trainee_edition_has_no_trace_of_the_way_back() {
    let editions = MemoryBook::of_page("Text.").build().clean();
    assert!(editions.html("trainer", "m/p.html").contains("../../trainee/m/p.html"));
    for (path, bytes) in editions.files("trainee").iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(!html.contains("trainer") && !html.contains("as-trainee"), "{path}");
    }
}

#[test]
fn text_is_shown_literally_whatever_it_holds() {
    let hostile = r#"<b>&amp; {{ 7 * 7 }} {% if x %} "q" 'a' </title><script>"#;
    let yaml = serde_json::to_string(hostile).unwrap();
    let editions = MemoryBook::new()
        .file("book.toml", &format!("[book]\ntitle = {yaml}\n"))
        .file("modules/m/index.md", &format!("---\ntitle: {yaml}\nsummary: {yaml}\ncode: {yaml}\n---\n\n`{hostile}`\n"))
        .build()
        .clean();
    for edition in ["trainee", "trainer", "supervisor"] {
        for address in ["index.html", "m/index.html"] {
            let html = editions.html(edition, address);
            assert!(!html.contains("<script>") && !html.contains("<b>"), "{html}");
            // The figure may stand in the hash of a file's name, but in no word.
            assert!(!editions.text(edition, address).contains("49"), "{html}");
            assert!(editions.text(edition, address).contains(hostile), "{}", editions.text(edition, address));
        }
    }
}
