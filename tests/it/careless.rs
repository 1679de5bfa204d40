//! Careless authors: text that was meant for trainers and would be read by trainees is refused.

use crate::memory::MemoryBook;

/// Checks that a page with this text is refused, and why.
#[track_caller]
fn refused(text: &str, code: &str) {
    MemoryBook::of_page(text).build().tells(&format!("[{code}]")).refused();
}

/// Checks that a page with this text is built without a word.
#[track_caller]
fn taken(text: &str) {
    MemoryBook::of_page(text).build().clean();
}

#[test]
fn a_link_definition_in_a_note_is_for_the_note() {
    refused("::: trainer-note\n[x]: https://a.org \"t\"\n:::\nsee [link][x]", "link/definition-in-block");
    refused(
        "see [x]\n\n::: only {for=supervisor}\n> [x]: /p.md\n:::\n\n[x]: https://b.org",
        "link/definition-in-block",
    );
    refused("![a][x]\n\n::: say\n[x]: a.svg\n:::\n", "link/definition-in-block");
    taken("::: trainer-note\nsee [X]\n\n[x]: https://a.org\n:::\n\n::: say\n[x]\n:::");
    taken("::: trainer-note\nsee [x]\n:::\n[x]\n\n[x]: https://a.org");
}

#[test]
fn attributes_without_braces_are_no_title() {
    for head in ["note for=trainer", "details for=\"trainer\"", "tip T {for=trainer} more", "tip T {for=trainer}."] {
        refused(&format!("::: {head}\nsecret\n:::"), "block/attributes");
    }
    refused("::: note (for: trainer)\nx\n:::", "block/attributes");
    taken("::: note Waiting for: what helps\nx\n:::".replace("for:", "for;").as_str());
}

#[test]
fn a_title_hides_nothing() {
    for title in ["Trainer note", "For trainers", "For the trainer: timing", "TRAINERS ONLY", "**Trainer's\u{a0}note**"]
    {
        refused(&format!("::: note {title}\nsecret\n:::"), "leak/pasted-trainer-text");
    }
    taken("::: note {for=trainer} For trainers\nx\n:::\n\n::: note For foster parents\nx\n:::");
}

#[test]
fn a_fence_in_a_line_of_text_is_refused() {
    for text in [
        "Intro. ::: trainer-note secret :::",
        "\\::: trainer-note\nsecret",
        "•\t::: say secret",
        "| a |\n|---|\n| ::: do x |",
    ] {
        refused(text, "block/fence-in-text");
    }
    taken("Write `::: trainer-note` on a line of its own. C++ has a::: no more than b.");
}

#[test]
fn a_label_in_a_text_is_refused() {
    for text in ["secret {for=trainer}", "[a](https://x.org){for=\"trainer\"}", "- secret {.x for=trainer}"] {
        refused(text, "markdown/label-in-text");
    }
    refused("```text {for=trainer}\nsecret\n```", "markdown/code-attribute");
    for class in ["trainer", "trainer-note", "supervisor"] {
        refused(&format!("## Secret {{.{class}}}\n\nsecret"), "markdown/heading-attribute");
    }
    taken("A set {1, 2} for some; `{for=trainer}`.\n\n## H {.wide}");
}

#[test]
fn an_alert_that_is_none_is_refused() {
    refused("> [!TRAINER-NOTE]\n> secret", "markdown/unknown-alert");
    refused("> [!trainer]\n> secret", "markdown/unknown-alert");
    taken("> [!tip]\n> text\n\nHe said [!] and [sic].");
}

#[test]
fn code_that_swallows_a_note_is_refused() {
    refused("```text\na\n\n::: trainer-note\nsecret\n:::\n\n```text\nb\n```", "markdown/code-in-code");
    taken("````markdown\n```text\n::: trainer-note\n:::\n```\n````");
    taken("```markdown\n::: trainer-note\nx\n:::\n```");
}

#[test]
fn pasted_text_is_known_through_its_disguises() {
    for text in [
        "Trainer\u{a0}note: secret",
        "\u{200b}Trainer  note: secret",
        "para\n\n    Trainer note: secret",
        "## Trainer notes\n\nsecret",
        "**Trainer note**\n\nsecret",
        "Trainer note – secret",
        "trainer_notes: secret\n---\n",
        "<p>Trainer note: secret</p>",
    ] {
        refused(text, "leak/pasted-trainer-text");
    }
    MemoryBook::of_front_matter("summary: \"Trainer note: secret\"")
        .build()
        .tells("[leak/pasted-trainer-text]")
        .refused();
    taken("| Facilitator | Ms. Lee |\n|---|---|\n\nA trainer notes what happens - and says so.");
}

#[test]
fn the_key_of_a_question_does_not_slip_into_its_text() {
    let question = |options: &str| format!("::: question\nWhich?\n\n{options}\n:::");
    refused(&question("- [ ] A\n- [x] B\n  secret feedback"), "question/long-option");
    refused(&question("- [x] A\n- [ ] C\n\n* [x] secret\n* [ ] D"), "question/two-lists");
    refused(&question("- [x] A\n- [ ] C\n::: trainer-note\nhint\n:::\n- [x] secret"), "question/two-lists");
    refused(&question("- [x] A\n- [ ] C\n- [x ] secret"), "question/unmarked-option");
    taken(&question(
        "- [x] An option that is as long as a line may be, and wrapped where the line is\n  full\n\n  Feedback.\n- [ ] B",
    ));
}

#[test]
fn the_key_of_pairs_and_orders_does_not_slip_into_their_text() {
    let question = |asked: &str| format!("::: question\nWhich?\n\n{asked}\n:::");
    let table = "| A | B |\n|---|---|\n| x | one |\n| y | two |";
    refused(&question(&format!("{table}\n\n- [x] a\n- [ ] b")), "question/mixed");
    refused(&question("- [x] a\n- [ ] b\n\n1. one\n2. two"), "question/mixed");
    refused(&question(&format!("1. one\n2. two\n\n{table}")), "question/mixed");
    refused(&question(&format!("{table}\n\nText.\n\n{table}")), "question/two-lists");
    refused(&question("1. one\n2. two\n\nText.\n\n1. three\n2. four"), "question/two-lists");
    refused(&question("| A |\n|---|\n| x |\n| y |"), "question/columns");
    refused(&question("| A | B | C |\n|---|---|---|\n| x | one | 1 |\n| y | two | 2 |"), "question/columns");
    refused(&question("| A | B |\n|---|---|\n| x | one |"), "question/one-option");
    refused(&question("1. one"), "question/one-option");
    refused(&question("| A | B |\n|---|---|\n| x | one |\n| y | |"), "question/empty-part");
    refused(&question("1. one\n2.\n3. three"), "question/empty-part");
    refused(&question("| A | B |\n|---|---|\n| x | one |\n| *x* | two |"), "question/same-twice");
    refused(&question("| A | B |\n|---|---|\n| x | one |\n| y | one |"), "question/same-twice");
    refused(&question("1. one\n2. two\n3. one"), "question/same-twice");
    refused(&question("1. one\n   secret feedback\n2. two"), "question/long-option");
    let many: Vec<String> = (0..27).map(|number| format!("{}. item {number}\n", number + 1)).collect();
    refused(&question(&many.concat()), "question/too-many");
    refused("::: question {multiple=true}\nWhich?\n\n1. one\n2. two\n:::", "question/mixed");
    refused("::: question\n1. one\n2. two\n:::", "question/empty");
    refused("::: question\nQ\n\n1. one\n\n   ::: answer\n   x\n   :::\n2. two\n:::", "block/answer");
    taken(&question(table));
    taken(&question("1. one\n\n   Feedback.\n2. two"));
}

#[test]
fn an_answer_that_nobody_would_see_is_told() {
    refused("::: answer\nx\n:::", "block/answer");
    refused("::: reflection\nQ\n\n- a\n\n  ::: answer\n  x\n  :::\n:::", "block/answer");
}

#[test]
fn what_is_wholly_for_others_leaves_no_empty_place() {
    let text = "1. a\n2. ::: trainer-note\n   secret\n   :::\n3. b\n\n> ::: say\n> secret\n> :::";
    let editions = MemoryBook::of_page(text).build().clean();
    let html = editions.html("trainee", "m/p.html");
    assert!(!html.contains("<blockquote"), "{html}");
    assert!(html.contains("<ol>\n<li>a</li>\n<li>b</li>\n</ol>") || html.matches("<li>").count() > 1, "{html}");
    assert_eq!(html.matches("<li></li>").count(), 0, "{html}");
}

#[test]
fn two_heads_of_a_section_are_told() {
    let head = |label: &str| format!("---\ntitle: Section\n{label}---\n");
    MemoryBook::new()
        .file("modules/m/index.md", "---\ntitle: Module\n---\n")
        .file("modules/m/s/INDEX.md", &head("for: trainer\n"))
        .file("modules/m/s/index.md", &head(""))
        .build()
        .tells("[section/twice]")
        .refused();
}

#[test]
fn footnotes_that_lead_to_each_other_without_end_are_told() {
    let notes: String = (0..5_000).map(|number| format!("[^{number}]: x [^{}]\n\n", (number + 1) % 5_000)).collect();
    refused(&format!("Text.[^0]\n\n{notes}"), "markdown/too-deep");
    taken("Text.[^a]\n\n[^a]: One.[^b]\n\n[^b]: Two.[^a]");
}

#[test]
fn a_theme_does_not_publish_the_modules() {
    for theme in ["modules", "modules/m", "Modules/m/theme"] {
        MemoryBook::of_page("text")
            .file("book.toml", &format!("[book]\ntitle = \"B\"\n[output.html]\ntheme = \"{theme}\"\n"))
            .file("modules/m/slides.pdf", "secret")
            .build()
            .tells("[book-toml/theme]")
            .refused();
    }
}
