//! Printed guides: what is in them, where, and that every text can be printed.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::json;
use trainbook::load::Tree;
use trainbook::pipeline::pdf::Wanted;

use crate::harness::BookTest;
use crate::memory::MemoryBook;
use crate::printed::{Guides, Paper, accessible, print, squeezed};

/// A book with something for everyone.
fn book() -> MemoryBook {
    let module = r#"
title: Engaging families
code: EF-1
updated: 2026-05-01
objectives: [{ id: open, text: Open a visit }, { id: lonely, text: Nobody teaches this }]
activities:
  - id: doorstep
    title: At the doorstep
    kind: role-play
    duration: 20m
    objectives: [open]
    instructions: Knock on the door.
    say: "We will knock now."
    steps: [{ minutes: 5, text: Form pairs. }, { minutes: 15, text: Knock. }]
    possible_answers: [Wait for an answer.]
    debrief: [What surprised you?]
    materials: [{ text: Door, count: 2 }]
  - { id: after, title: On the job, kind: on-the-job, instructions: Visit someone., coach_questions: [What went well?] }
transfer: { Supportive: [Praise the first visit.], Educational: [Go along.] }
key_points: [Wait at the door.]
trainer_notes: [Two doors are enough.]
glossary: [{ term: Threshold, definition: The wood below a door. }]
resources: [{ topic: Doors, title: All about doors, url: "https://example.org/doors/all", credit: A carpenter }]
"#;
    let page = r#"---
title: Before you knock
objectives: [open]
duration: 10m
---

Stand back from the door.[^1] See [the doors](https://example.org/doors).

[^1]: One step is enough.

::: say
Listen first.
:::

::: activity {#doorstep}
:::

:::: reflection {#first-words} First words
What do you say first?

::: answer
Your name.
:::
::::

::: question {#where objectives=open} Where to stand
Where do you stand?

- [x] One step back

  They can see you.
- [ ] In the door
:::

::: handout {file="sheet.txt"} Door sheet
:::

::: note {lang=es}
Espere un momento.
:::
"#;
    MemoryBook::new()
        .file("book.toml", "[book]\ntitle = \"Visits\"\nauthors = [\"Institute\"]\n[output.pdf]\nversion = \"3.1\"\n")
        .file("modules/visits/index.md", &format!("---{module}---\n\nVisits begin at the door.\n"))
        .file("modules/visits/sheet.txt", "A sheet.")
        .file("modules/visits/01-before.md", page)
}

fn guides(wanted: &Wanted) -> Guides {
    print(book().tree(), &[], wanted).clean()
}

/// The page, from 1, on which a text stands first behind the contents.
#[track_caller]
fn page_with(pages: &[String], text: &str) -> usize {
    let text = squeezed(text);
    let found = pages.iter().enumerate().skip(4).find(|(_, page)| squeezed(page).contains(&text));
    found.map(|(at, _)| at + 1).unwrap_or_else(|| panic!("no {text:?} in {pages:#?}"))
}

#[test]
fn each_edition_has_its_guide() {
    let guides = guides(&Wanted::default());
    let files: Vec<(&str, &str)> =
        guides.guides.iter().map(|guide| (guide.edition.as_str(), guide.file.as_str())).collect();
    let expected =
        [("trainee", "participant-guide.pdf"), ("trainer", "facilitator-guide.pdf"), ("supervisor", "job-aid.pdf")];
    assert_eq!(files, expected);
}

#[test]
fn participants_get_lines_and_no_answers() {
    let guides = guides(&Wanted::default());
    let pages = Paper::of(guides.of("trainee")).pages();
    let text = pages.join("\n");
    for shown in [
        "Participant guide",
        "Version 3.1",
        "1 May 2026",
        "Activity 1",
        "Knock on the door",
        "First words",
        "example.org/doors/all",
        "Threshold",
        "One step is enough",
    ] {
        assert!(squeezed(&text).contains(&squeezed(shown)), "no {shown:?} in\n{text}");
    }
    for hidden in [
        "They can see you",
        "We will knock now",
        "Form pairs",
        "Listen first",
        "What surprised you",
        "Not right",
        "Two doors",
    ] {
        assert!(!squeezed(&text).contains(&squeezed(hidden)), "{hidden:?} in\n{text}");
    }
    // Answers to compare with stand at the end, away from the question.
    assert!(page_with(&pages, "Your name") > page_with(&pages, "What do you say first"));
}

#[test]
fn pairs_and_orders_have_lines_to_write_on_and_the_key_is_the_facilitators() {
    let page = ":::: question Who\nWho does what?\n\n| Who | Does |\n|---|---|\n| Judge | decides |\n| Worker | plans |\n| Youth | speaks |\n\n\
        ::: answer\nTold of pairs.\n:::\n::::\n\n:::: question When\nWhat is first?\n\n1. Knock\n\n   Before it opens.\n2. Enter\n3. Sit down\n\n\
        ::: answer\nTold of orders.\n:::\n::::\n";
    for answers in ["trainer", "self-check"] {
        for wanted in [Wanted::default(), Wanted { large_print: true, ..Wanted::default() }] {
            let book = MemoryBook::new()
                .file("modules/m/index.md", &format!("---\ntitle: M\nanswers: {answers}\n---\n"))
                .file("modules/m/p.md", &format!("---\ntitle: P\n---\n{page}"));
            let guides = print(book.tree(), &["trainee", "trainer"], &wanted).clean();
            let text = |edition: &str| squeezed(&Paper::of(guides.of(edition)).pages().join("\n"));
            let (participants, facilitators) = (text("trainee"), text("trainer"));
            for shown in ["Judge", "decides", "A.", "C.", "Write the letter", "Knock", "Sit down", "Write a number"] {
                assert!(participants.contains(&squeezed(shown)), "no {shown:?} in {participants}");
            }
            for key in ["Told of pairs.", "Before it opens.", "Told of orders."] {
                assert!(!participants.contains(&squeezed(key)), "{key:?} in {participants}");
                assert!(facilitators.contains(&squeezed(key)), "no {key:?} in {facilitators}");
            }
            // The key behind the modules names each pair.
            for (left, right) in [("Judge", "decides"), ("Worker", "plans"), ("Youth", "speaks")] {
                let paired = ["A", "B", "C"]
                    .iter()
                    .any(|letter| facilitators.contains(&squeezed(&format!("{left} – {letter}. {right}"))));
                assert!(paired, "{left}: {facilitators}");
            }
            accessible(guides.of("trainee"));
            accessible(guides.of("trainer"));
        }
    }
}

#[test]
fn a_footnotes_text_begins_behind_its_number() {
    let page = "Stand back.[^a] Wait.[^b] Knock.[^c]\n\n[^a]: One step.\n\n    And a half.\n\n[^b]: - Until it opens.\n\n[^c]: *Once*.\n";
    let tree = MemoryBook::new()
        .file("modules/m/index.md", "---\ntitle: M\n---\n")
        .file("modules/m/p.md", &format!("---\ntitle: P\n---\n{page}"))
        .tree();
    for wanted in [Wanted::default(), Wanted { large_print: true, ..Wanted::default() }] {
        let guides = print(tree.clone(), &["trainee"], &wanted).clean();
        let pages = Paper::of(guides.of("trainee")).pages();
        let lines: Vec<&str> = pages.iter().flat_map(|page| page.lines()).map(str::trim).collect();
        for line in ["1 One step.", "And a half.", "3 Once."] {
            let is_shown = lines.iter().any(|shown| squeezed(shown) == squeezed(line));
            assert!(is_shown, "no line {line:?} in {lines:#?}");
        }
        assert!(lines.iter().any(|line| line.ends_with("Until it opens.")), "{lines:#?}");
        accessible(guides.of("trainee"));
    }
}

#[test]
fn facilitators_get_script_steps_answers_and_crosswalk() {
    let guides = guides(&Wanted { participants: Some(24), ..Wanted::default() });
    let text = Paper::of(guides.of("trainer")).pages().join("\n");
    for shown in [
        "Facilitator guide",
        "Before you begin",
        "Two doors are enough",
        "Listen first",
        "We will knock now",
        "Form pairs",
        "5 min",
        "What surprised you",
        "They can see you",
        "Answer key",
        "Nowhere yet",
        "09:00 – 09:10",
        "24",
        "Handouts and files",
        "sheet.txt",
    ] {
        assert!(squeezed(&text).contains(&squeezed(shown)), "no {shown:?} in\n{text}");
    }
}

#[test]
fn supervisors_get_strategies_and_room_to_sign() {
    let guides = guides(&Wanted::default());
    let text = Paper::of(guides.of("supervisor")).pages().join("\n");
    for shown in [
        "Praise the first visit",
        "Supportive",
        "Wait at the door",
        "What went well",
        "Discussed on",
        "Dates and signatures",
    ] {
        assert!(squeezed(&text).contains(&squeezed(shown)), "no {shown:?} in\n{text}");
    }
    assert!(!squeezed(&text).contains("listenfirst"));
}

#[test]
fn the_participant_guides_page_is_the_one_that_is_named() {
    let guides = guides(&Wanted::default());
    let participant = Paper::of(guides.of("trainee")).pages();
    let facilitator = Paper::of(guides.of("trainer")).pages();
    for title in ["At the doorstep", "Before you knock"] {
        let page = page_with(&participant, title);
        let named = facilitator[5..]
            .iter()
            .find(|text| squeezed(text).contains(&squeezed(title)) && text.contains("PG"))
            .unwrap();
        assert!(
            named.contains(&format!("PG {page}")) || named.contains(&format!("PG\u{a0}{page}")),
            "PG {page} in\n{named}"
        );
    }
}

#[test]
fn the_sample_books_participant_pages_are_named_rightly() {
    let guides = print(Tree::on_disk(env!("CARGO_MANIFEST_DIR")), &["trainee", "trainer"], &Wanted::default());
    let participant = guides.of("trainee");
    let pages = Paper::of(participant).pages();
    let activities: Vec<(&String, &usize)> =
        participant.places.iter().filter(|(key, _)| participant.activities.contains_key(*key)).collect();
    assert!(activities.len() > 5);
    let site = print(Tree::on_disk(env!("CARGO_MANIFEST_DIR")), &["trainer"], &Wanted::default());
    assert_eq!(site.of("trainer").pdf, guides.of("trainer").pdf, "pages do not depend on what else is printed");
    for (key, page) in activities {
        let number = format!("Activity {}", participant.activities[key]);
        assert!(pages[page - 1].contains(&number), "{key}: no {number} on page {page}:\n{}", pages[page - 1]);
    }
}

#[test]
fn every_guide_is_accessible_and_whole() {
    let sample = || Tree::on_disk(env!("CARGO_MANIFEST_DIR"));
    let forms = [
        Wanted::default(),
        Wanted { large_print: true, modules: vec!["permanence".into()], ..Wanted::default() },
        Wanted { cards: true, ..Wanted::default() },
        Wanted { track: Some("permanency-planning-track".into()), participants: Some(12), ..Wanted::default() },
    ];
    for wanted in forms {
        for guides in [print(sample(), &[], &wanted), guides_of(&wanted)].into_iter().flatten() {
            accessible(&guides);
            let paper = Paper::of(&guides);
            paper.run("qpdf", &["--check", "guide.pdf"]);
            let info = paper.run("pdfinfo", &["guide.pdf"]);
            assert!(info.contains("Tagged:          yes"), "{info}");
            assert!(info.contains(&format!("Pages:           {}", guides.pages)), "{info}");
            assert!(info.contains("612 x 792 pts (letter)"), "{info}");
        }
    }
}

/// The guides of the small book, in forms that it has.
fn guides_of(wanted: &Wanted) -> Guides {
    let plain = wanted.modules.is_empty() && wanted.track.is_none();
    if plain { guides(wanted) } else { guides(&Wanted { modules: Vec::new(), track: None, ..wanted.clone() }) }
}

impl IntoIterator for Guides {
    type Item = trainbook::pipeline::Guide;
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.guides.into_iter()
    }
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    let (first, second) = (guides(&Wanted::default()), guides(&Wanted::default()));
    for guide in &first.guides {
        assert!(guide.pdf == second.of(&guide.edition).pdf, "{}", guide.file);
    }
}

#[test]
fn a_picture_without_words_cannot_be_printed() {
    let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>";
    let page = |text: &str| MemoryBook::of_page(text).file("modules/m/a.svg", svg);
    let refused = print(page("One.\n\n![](a.svg)").tree(), &[], &Wanted::default());
    assert!(refused.guides.is_empty());
    assert!(refused.problems.contains("this picture has no alternative text"), "{}", refused.problems);
    assert!(refused.problems.contains("modules/m/p.md:7:1"), "{}", refused.problems);
    let decoration =
        print(page("One.\n\n![\"\"](a.svg)\n\n![A box](a.svg \"A box to see\")").tree(), &[], &Wanted::default());
    let guides = decoration.clean();
    accessible(guides.of("trainee"));
    let everything = Paper::of(guides.of("trainee")).everything();
    assert!(everything.contains("aboxtosee"));
}

#[test]
fn a_sign_that_no_font_has_is_told() {
    let printed = print(MemoryBook::of_page("A rocket 🚀 and 火.").tree(), &["trainee"], &Wanted::default());
    assert!(printed.problems.contains("`🚀` (U+1F680)"), "{}", printed.problems);
    assert!(printed.problems.contains("U+706B"), "{}", printed.problems);
    accessible(printed.of("trainee"));
}

#[test]
fn names_and_titles_are_the_books() {
    let toml = "[book]\ntitle = \"Book\"\nlanguage = \"ar\"\n[output.pdf]\npaper = \"a4\"\n[output.pdf.guides.trainer]\nfile = \"leader\"\ntitle = \"Leader's book\"\n";
    let printed = print(MemoryBook::of_page("مرحبا").file("book.toml", toml).tree(), &["trainer"], &Wanted::default());
    let guide = printed.of("trainer");
    assert_eq!(guide.file, "leader.pdf");
    accessible(guide);
    let info = Paper::of(guide).run("pdfinfo", &["guide.pdf"]);
    assert!(info.contains("Leader's book – Book") && info.contains("(A4)"), "{info}");
}

#[test]
fn a_book_brings_fonts_of_its_own() {
    let toml = "[book]\ntitle = \"Book\"\n[output.pdf]\nfonts = \"fonts\"\n";
    let book = || MemoryBook::of_page("Text.").file("book.toml", toml);
    let none = print(book().tree(), &[], &Wanted::default());
    assert!(none.problems.contains("there are no fonts in `fonts`") && none.guides.is_empty(), "{}", none.problems);
    let bad = print(book().file("fonts/a.ttf", "no font").tree(), &[], &Wanted::default());
    assert!(bad.problems.contains("`a.ttf` is no font that can be read") && bad.guides.is_empty(), "{}", bad.problems);
    let font = include_bytes!("../../src/render/pdf/fonts/SourceSans3-Italic.ttf");
    let good = print(book().bytes("fonts/a.TTF", font.to_vec()).tree(), &["trainee"], &Wanted::default());
    accessible(good.clean().of("trainee"));
}

#[test]
fn huge_things_are_printed() {
    let mut table = format!("|{}\n|{}\n", " column |".repeat(40), "---|".repeat(40));
    for row in 0..200 {
        table += &format!("|{}\n", format!(" {row} |").repeat(40));
    }
    let deep: String = (0..22).map(|depth| format!("{}- item {depth}\n", "  ".repeat(depth))).collect();
    let text = format!("{table}\n\n{deep}\n\n{}\n\n```\n{}\n```\n", "x".repeat(5_000), "y".repeat(5_000));
    let printed = print(MemoryBook::of_page(&text).tree(), &["trainee"], &Wanted::default());
    accessible(printed.of("trainee"));
}

/// A PNG of noise, `side` by `side` pixels, not compressed.
fn heavy_png(side: u32) -> Vec<u8> {
    let mut noise = 1_u32;
    let mut next = || {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (noise >> 24) as u8
    };
    // Each row begins with the number of its filter: none.
    let row = 1 + side * 3;
    let pixels: Vec<u8> = (0..side * row).map(|at| if at % row == 0 { 0 } else { next() }).collect();
    let mut stored = vec![0x78, 0x01];
    let mut blocks = pixels.chunks(65_535).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap();
        stored.push(u8::from(blocks.peek().is_none()));
        stored.extend(length.to_le_bytes());
        stored.extend((!length).to_le_bytes());
        stored.extend(block);
    }
    let (a, b) = pixels.iter().fold((1_u32, 0_u32), |(a, b), &byte| {
        let a = (a + u32::from(byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    stored.extend((b << 16 | a).to_be_bytes());
    let head: Vec<u8> = [side.to_be_bytes(), side.to_be_bytes()].concat().into_iter().chain([8, 2, 0, 0, 0]).collect();
    let chunks = [chunk(b"IHDR", &head), chunk(b"IDAT", &stored), chunk(b"IEND", &[])];
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunks.concat()].concat()
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [kind.as_slice(), data].concat();
    let crc = body.iter().fold(!0_u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    });
    [&u32::try_from(data.len()).unwrap().to_be_bytes(), body.as_slice(), &(!crc).to_be_bytes()].concat()
}

#[test]
fn a_picture_of_ten_megabytes_is_printed() {
    let picture = heavy_png(1_830);
    assert!(picture.len() > 10_000_000, "{}", picture.len());
    let book = MemoryBook::of_page("![Noise](noise.png)").bytes("modules/m/noise.png", picture);
    let printed = print(book.tree(), &["trainee"], &Wanted::default());
    let guides = printed.clean();
    let guide = guides.of("trainee");
    accessible(guide);
    let pictures = Paper::of(guide).run("pdfimages", &["-list", "guide.pdf"]);
    assert!(pictures.contains("1830  1830"), "{pictures}");
}

#[test]
fn the_command_writes_guides_and_nothing_of_others() {
    let test = BookTest::new()
        .file("book.toml", "[book]\ntitle = \"Book\"\n")
        .file("modules/m/index.md", "---\ntitle: Module\n---\n")
        .file("modules/m/p.md", "---\ntitle: Page\n---\n\nText.\n");
    test.run(["pdf", "--edition", "trainee"]).code(0).stdout_has("participant-guide.pdf  ");
    assert!(test.path("build/pdf/trainee/participant-guide.pdf").is_file());
    test.run(["pdf", "--quiet"]).code(0).stdout_is("");
    test.run(["pdf", "--module", "mm"]).code(2).stderr_has("there is no module `mm`");
    test.run(["pdf", "--track", "m"]).code(2).stderr_has("there is no track `m`");
    test.run(["pdf", "--cards", "--edition", "trainee"]).code(2).stderr_has("none of these editions has a script");
    test.run(["pdf", "--cards", "--edition", "trainer"]).code(2).stderr_has("none of these editions has a script");
    let foreign = test.file("out/trainee/participant-guide.pdf", "%PDF- mine");
    foreign.run(["pdf", "--out", "out"]).code(1);
    assert_eq!(foreign.text("out/trainee/participant-guide.pdf"), "%PDF- mine");
}

#[test]
fn a_build_puts_each_guide_beside_its_site() {
    let test = BookTest::new()
        .file("book.toml", "[book]\ntitle = \"Book\"\n")
        .file("modules/m/index.md", "---\ntitle: Module\n---\n")
        .file("modules/m/p.md", "---\ntitle: Page\n---\n\nText.\n");
    test.run(["build", "--pdf"]).code(0);
    for (edition, file) in
        [("trainee", "participant-guide"), ("trainer", "facilitator-guide"), ("supervisor", "job-aid")]
    {
        assert!(test.path(&format!("build/{edition}/{file}.pdf")).is_file());
        let overview = test.text(&format!("build/{edition}/m/index.html"));
        // A job aid has no part of a module without anything for supervisors.
        assert_eq!(overview.contains(&format!("href=\"../{file}.pdf#page=")), edition != "supervisor", "{overview}");
    }
    test.run(["build"]).code(0);
    assert!(!test.text("build/trainee/m/index.html").contains(".pdf"));
    assert!(!test.path("build/trainee/participant-guide.pdf").exists());
}

/// Pieces that mean something to the layout engine, and letters of many kinds.
const PIECES: &[&str] = &[
    "#",
    "$",
    "@",
    "*",
    "_",
    "[",
    "]",
    "{",
    "}",
    "\\",
    "`",
    "<",
    ">",
    "#let x = 1",
    "#panic()",
    "$x^2$",
    "@label",
    "<label>",
    "//",
    "/*",
    "*/",
    "= ",
    "- ",
    "+ ",
    "/ t: ",
    "~",
    "---",
    "\"",
    "'",
    "\u{0}",
    "\u{7}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "\u{fe0f}",
    "\u{301}",
    "שלום",
    "مرحبا",
    "नमस्ते",
    "ไทย",
    "漢字",
    "한글",
    "😀",
    "👩‍👩‍👧",
    "🇩🇪",
    "1️⃣",
    "word",
    " ",
    "  ",
    "A",
    "ﬃ",
    "ß",
    "\u{e000}",
    "\u{fffe}",
    "\u{10ffff}",
    "https://example.org/a/b?c=d&e",
    "∑",
    "→",
    "☐",
];

/// A text inside of blocks inside of blocks.
fn nested(kinds: &[usize]) -> String {
    let heads = [
        "note",
        "tip T",
        "say",
        "details T",
        "note {lang=es}",
        "reflection R",
        "activity A",
        "trainer-note",
        "question Q",
    ];
    let mut text = "deepest".to_owned();
    for (depth, kind) in kinds.iter().enumerate() {
        let indented = |first: &str, rest: &str| {
            let lines: Vec<String> = text.lines().map(|line| format!("{rest}{line}")).collect();
            format!("{first}{}", lines.join("\n").trim_start_matches(rest))
        };
        text = match kind {
            9 => indented("> ", "> "),
            10 => indented("- ", "  "),
            11 => indented("1. ", "   "),
            _ => {
                let (fence, end) = (":".repeat(3 + depth), if *kind == 8 { "\n\n- [x] a\n- [ ] b\n" } else { "" });
                format!("{fence} {}\n{text}{end}\n{fence}", heads[*kind])
            }
        };
    }
    text
}

#[test]
fn deep_things_are_printed() {
    for kind in 0..12 {
        let text = nested(&[kind; 20]);
        let printed = print(MemoryBook::of_page(&text).tree(), &["trainer"], &Wanted::default());
        let text = squeezed(&Paper::of(printed.of("trainer")).run("pdftotext", &["guide.pdf", "-"]));
        assert!(text.contains("deepest"), "{kind}: {text}");
        accessible(printed.of("trainer"));
    }
    let marks =
        format!("{}deepest{}\n\n{}deepest{}", "*_".repeat(20), "_*".repeat(20), "[*", "*](https://example.org)");
    accessible(print(MemoryBook::of_page(&marks).tree(), &["trainer"], &Wanted::default()).of("trainer"));
    let notes: String = (1..16).map(|note| format!("[^{note}]: Note[^{}]\n\n", note + 1)).collect();
    let text = format!("Text[^1]\n\n{notes}[^16]: Last.\n");
    accessible(print(MemoryBook::of_page(&text).tree(), &["trainer"], &Wanted::default()).of("trainer"));
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![6 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,8}"];
    proptest::collection::vec(piece, 1..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_blocks_in_each_other_are_printed(kinds in proptest::collection::vec(0..12_usize, 1..22)) {
        let printed = print(MemoryBook::of_page(&nested(&kinds)).tree(), &["trainee", "trainer"], &Wanted::default());
        // Some blocks cannot stand in each other, and that is told.
        for guide in &printed.guides {
            accessible(guide);
        }
        let text = printed.guides.iter().map(|guide| Paper::of(guide).run("pdftotext", &["guide.pdf", "-"])).next_back();
        prop_assert!(text.is_none_or(|text| squeezed(&text).contains("deepest")));
    }

    #[test]
    fn any_text_is_printed(texts in proptest::collection::vec(hostile(), 8)) {
        let t = |at: usize| format!("T{}", texts[at]);
        let front = json!({
            "title": t(0), "summary": t(1), "code": t(2), "objectives": [{ "id": "o", "text": "plain" }],
            "trainer_notes": [format!("`` {} ``", texts[3].replace('`', "'"))],
            "glossary": [{ "term": t(4), "definition": "plain" }],
            "resources": [{ "topic": t(5), "title": t(6), "url": "https://example.org/" }],
            "activities": [{ "id": "a", "title": t(7), "kind": t(1), "groups": t(2), "instructions": "plain" }],
        });
        let code: String = texts.concat().replace('\n', " ");
        let page = format!("---\ntitle: Page\n---\n\n    {code}\n\nplainend\n");
        let tree = MemoryBook::new()
            .file("modules/m/index.md", &format!("---\n{front}\n---\n"))
            .file("modules/m/p.md", &page)
            .tree();
        let printed = print(tree, &["trainee", "trainer"], &Wanted::default());
        // What YAML or Markdown refuses is no matter of print; these texts are refused for signs that no file may hold.
        let refused = texts.iter().any(|text| text.contains(['\u{0}', '\u{7}', '\u{202e}', '\u{fffe}', '\u{10ffff}']));
        prop_assert!(refused || printed.guides.len() == 2, "{}", printed.problems);
        for guide in &printed.guides {
            accessible(guide);
            let text = squeezed(&Paper::of(guide).run("pdftotext", &["guide.pdf", "-"]));
            prop_assert!(text.contains("plainend"), "{text}");
            for shown in texts.iter().take(3).filter(|text| text.chars().all(|c| c.is_ascii() && !c.is_control())) {
                prop_assert!(text.contains(&squeezed(shown)), "no {shown:?} in {text}");
            }
        }
    }
}

#[test]
fn a_module_with_nothing_to_prepare_has_no_empty_page_for_it() {
    let book = MemoryBook::new().file("modules/m/index.md", "---\ntitle: Module\n---\n\nText.\n");
    let guides = print(book.tree(), &["trainer"], &Wanted::default()).clean();
    let pages = Paper::of(guides.of("trainer")).pages();
    assert!(pages.iter().all(|page| !page.contains("Before you begin")), "{pages:?}");
}
