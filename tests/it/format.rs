//! The content format, row by row: what an author writes and what a reader gets.

use crate::memory::{Editions, MemoryBook};

/// Checks that a page's HTML in the trainee edition holds these parts.
#[track_caller]
fn page(markdown: &str, parts: &[&str]) {
    let html = MemoryBook::of_page(markdown).build().clean().html("trainee", "m/p.html");
    let main = &html[html.find("<main").unwrap()..html.find("</main>").unwrap()];
    for part in parts {
        assert!(main.contains(part), "no {part:?} in\n{main}");
    }
}

#[track_caller]
fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
}

/// A book of a module, and more files.
fn module(front: &str) -> MemoryBook {
    MemoryBook::of_front_matter(front)
}

fn addresses(editions: &Editions) -> Vec<&str> {
    let pages = editions.files("trainee").keys().map(String::as_str);
    pages.filter(|path| path.ends_with(".html") && path.contains('/')).collect()
}

#[test]
fn markdown() {
    page("a *b* **c** ~~d~~ `e`", &["<em>b</em>", "<strong>c</strong>", "<del>d</del>", "<code>e</code>"]);
    page("| A | B |\n|:--|--:|\n| 1 | 2 |", &["<th scope=\"col\"", "A</th>", "2</td>"]);
    page("a[^n]\n\n[^n]: The *note*.", &["href=\"#tb-fn-1\"", "The <em>note</em>."]);
    page("Term\n: Meaning", &["<dt>Term</dt>", "<dd>Meaning</dd>"]);
    page("- [x] done\n- [ ] open", &["class=\"task done\"", "class=\"task open\""]);
    page("> [!WARNING]\n> Mind the gap.", &["Warning", "Mind the gap."]);
    page("## A b {#own .wide}", &["<h2", "id=\"own\"", "class=\"wide\""]);
    page("\"Quoted\" -- it's...", &["“Quoted” – it’s…"]);
    page("# One\n\n## Two", &["<h2 id=\"one\">", "<h3 id=\"two\">"]);
    page("## Same\n\n## Same", &["id=\"same\"", "id=\"same-2\""]);
    page(
        "## Same-2\n\n## Same\n\n## Same\n\n## Same",
        &["id=\"same-2\"", "id=\"same\"", "id=\"same-3\"", "id=\"same-4\""],
    );
    page("```rust\nlet a = \"::: note\";\n::: note\n```", &["::: note", "let a"]);
    page("<https://example.org/a?b&c>", &["href=\"https://example.org/a?b&amp;c\""]);
    page("[mail](mailto:a@example.org)", &["href=\"mailto:a@example.org\""]);
    page("3. three\n4. four", &["<ol start=\"3\">"]);
}

#[test]
fn links_lead_to_pages_by_the_path_of_their_file() {
    let editions =
        MemoryBook::of_page("[q](s/02-q.md#here) [m](index.md) [n](../n.md) [top](/n.md) [self](#mine)\n\n## Mine")
            .file("modules/m/s/index.md", "---\ntitle: S\n---\n")
            .file("modules/m/s/02-q.md", "---\ntitle: Q\n---\n## Here\n\n[back](../p.md)")
            .file("modules/n.md", "---\ntitle: N\n---\n")
            .build()
            .clean();
    let html = editions.html("trainee", "m/p.html");
    holds(
        &html,
        &["href=\"../m/s/q.html#here\"", "href=\"../m/index.html\"", "href=\"../n/index.html\"", "href=\"#mine\""],
    );
    holds(&editions.html("trainee", "m/s/q.html"), &["href=\"../../m/p.html\">back"]);
}

#[test]
fn pictures_carry_a_hash_their_size_and_their_words() {
    let editions = MemoryBook::of_page("![A tree](pics/tree%20one.svg \"In spring\")")
        .file("modules/m/pics/tree one.svg", "<svg width=\"40\" height=\"30\"/>")
        .build()
        .clean();
    let html = editions.html("trainee", "m/p.html");
    holds(&html, &["alt=\"A tree\"", "width=\"40\"", "height=\"30\"", "In spring"]);
    let file = editions.files("trainee").keys().find(|path| path.contains("tree")).unwrap();
    let (name, hash) = file.trim_end_matches(".svg").rsplit_once('-').unwrap();
    assert_eq!(name, "assets/tree one");
    assert!(hash.len() == 8 && hash.chars().all(|c| c.is_ascii_hexdigit()), "{file}");
}

#[test]
fn raw_html_is_off_and_then_sanitised() {
    let text = "Press <kbd onclick=\"x()\">F5</kbd>.\n\n<div class=\"a\" style=\"color:red\">\n\n*In*\n\n<script>alert(1)</script>\n</div>\n\n<!-- secret -->";
    let off = MemoryBook::of_page(text).build();
    assert!(off.problems().contains("warning[markdown/raw-html]"));
    let html = off.html("trainee", "m/p.html");
    assert!(html.contains("&lt;kbd onclick") && !html.contains("<script>") && !html.contains("secret"));
    let on = MemoryBook::of_page(text)
        .file("book.toml", "[book]\ntitle = \"B\"\n[output.html]\nraw-html = true\n")
        .build()
        .clean();
    let html = on.html("trainee", "m/p.html");
    holds(&html, &["<kbd>F5</kbd>", "<em>In</em>"]);
    for gone in ["onclick", "style=", "alert(", "<script>", "secret"] {
        assert!(!html.contains(gone), "{gone} in\n{html}");
    }
}

#[test]
fn callouts_and_other_blocks() {
    for (name, word) in [
        ("case-example", "Case example"),
        ("key-point", "Key point"),
        ("definition", "Definition"),
        ("note", "Note"),
        ("tip", "Tip"),
        ("important", "Important"),
        ("warning", "Warning"),
        ("caution", "Caution"),
    ] {
        page(
            &format!("::: {name} {{#here}} The title\nThe *text*.\n:::"),
            &[word, "The title", "<em>text</em>", "id=\"here\""],
        );
        page(&format!("::: {name}\nThe text.\n:::"), &[word]);
    }
    page("::: details More\nText\n:::", &["<details", "<summary", "More", "Text"]);
    page("::: note {lang=es}\nHola\n:::", &["lang=\"es\"", "Hola"]);
}

#[test]
fn a_video_is_a_link_card() {
    let editions = MemoryBook::of_page("::: video {url=\"https://example.org/v\" duration=4m credit=\"A. N.\" transcript=t.txt} Watch\nBefore you begin.\n:::")
        .file("modules/m/t.txt", "Hello.")
        .build()
        .clean();
    let html = editions.html("trainee", "m/p.html");
    holds(&html, &["href=\"https://example.org/v\"", "4 minutes", "A. N.", "Watch", "Before you begin.", "Transcript"]);
    assert!(!html.contains("<iframe") && !html.contains("<video"));
}

#[test]
fn handouts_stand_on_their_page_and_with_the_resources() {
    let editions = MemoryBook::of_page("::: handout {file=\"work sheet.txt\"} Worksheet\nPrint it.\n:::")
        .file("modules/m/work sheet.txt", "Line 1")
        .build()
        .clean();
    holds(&editions.html("trainee", "m/p.html"), &["Worksheet", "Print it.", "download=\"work sheet.txt\""]);
    holds(&editions.text("trainee", "m/resources.html"), &["Handouts", "Worksheet"]);
    holds(&editions.text("trainer", "m/before-you-begin.html"), &["Worksheet"]);
}

#[test]
fn the_order_of_pages_is_their_number_then_their_name() {
    let page = |title: &str| format!("---\ntitle: {title}\n---\n");
    let editions = module("key_points: [One]\nresources: [{ title: R, url: \"https://example.org\" }]")
        .file("modules/m/10-ten.md", &page("Ten"))
        .file("modules/m/2-two.md", &page("Two"))
        .file("modules/m/about.md", &page("About"))
        .file("modules/m/03-s/index.md", &page("Section"))
        .file("modules/m/03-s/b.md", &page("B"))
        .file("modules/m/03-s/1-a.md", &page("A"))
        .build()
        .clean();
    let mut titles = Vec::new();
    let mut address = "m/index.html".to_owned();
    for number in 1.. {
        let html = editions.html("trainee", &address);
        assert!(html.contains(&format!("Page {number} of 9")), "{address}");
        let text = editions.text("trainee", &address);
        let Some((_, next)) = text.rsplit_once(" Next: ") else { break };
        titles.push(next.to_owned());
        let marker = "class=\"step step-next\" href=\"";
        let start = html.find(marker).unwrap() + marker.len();
        let href = &html[start..start + html[start..].find('"').unwrap()];
        address = href.trim_start_matches("../").to_owned();
    }
    assert_eq!(titles, ["Two", "Section", "A", "B", "Ten", "About", "Key points", "Resources"]);
    assert_eq!(
        addresses(&editions),
        [
            "m/about.html",
            "m/index.html",
            "m/key-points.html",
            "m/resources.html",
            "m/s/a.html",
            "m/s/b.html",
            "m/s/index.html",
            "m/ten.html",
            "m/two.html"
        ]
    );
}

#[test]
fn the_overview_says_what_a_module_is() {
    let editions = MemoryBook::new()
        .file("book.toml", "[book]\ntitle = \"B\"\n[facets.age-group]\ntitle = \"Age group\"\nvalues = [\"0-9\", \"18 or older\"]\n")
        .file("modules/n.md", "---\ntitle: First steps\n---\n")
        .file(
            "modules/m/index.md",
            "---\ntitle: Module\ncode: 0104\nsummary: In one sentence.\naudience: [Caseworkers, Supervisors]\nfacets: { age-group: [0-9, 18 or older] }\nprerequisites: [n]\nduration: 45-60m\nupdated: 2026-05-01\nobjectives:\n  - Explain why\n  - { id: x, text: Recognize *how* }\nimage: { file: a.svg, alt: A house }\n---\n\nWelcome.\n",
        )
        .file("modules/m/p.md", "---\ntitle: P\n---\n")
        .file("modules/m/a.svg", "<svg viewBox=\"0 0 10 10\"/>")
        .build()
        .clean();
    let text = editions.text("trainee", "m/index.html");
    holds(
        &text,
        &[
            "Module",
            "0104",
            "In one sentence.",
            "Caseworkers",
            "Supervisors",
            "Age group",
            "0-9",
            "18 or older",
            "First steps",
            "45–60 minutes",
            "By the end of this module you will be able to",
            "Explain why",
            "Recognize how",
            "Welcome.",
            "Start: P",
        ],
    );
    holds(&editions.html("trainee", "m/index.html"), &["alt=\"A house\"", "<em>how</em>", "1 May 2026"]);
}

#[test]
fn times_add_up_to_what_a_trainee_spends() {
    let activities = "activities:\n  - { title: A, duration: 10-15m }\n  - { title: B, duration: 1h, optional: true }";
    let editions = module(activities)
        .file("modules/m/p.md", "---\ntitle: P\nduration: 20m\n---\n::: activity {#a}\n:::\n")
        .file("modules/m/q.md", "---\ntitle: Q\nduration: 1h 30m\n---\n::: activity {duration=5m} C\nDo it.\n:::\n")
        .build()
        .clean();
    holds(&editions.text("trainee", "m/p.html"), &["30–35 minutes"]);
    holds(&editions.text("trainee", "m/q.html"), &["1 hour 35 minutes"]);
    holds(&editions.text("trainee", "m/index.html"), &["2 hours 5–10 minutes"]);
    holds(&editions.text("trainee", "m/activities.html"), &["B"]);
    assert!(!editions.text("trainee", "m/activities.html").contains("10–15"));
}

#[test]
fn a_track_has_days_and_the_trainer_clock_times() {
    let editions = MemoryBook::new()
        .file(
            "book.toml",
            "[book]\ntitle = \"B\"\n[schedule]\nstart = \"09:00\"\nbreaks = [{ at = \"10:30\", minutes = 15, title = \"Coffee\" }]\n",
        )
        .file("modules/m/index.md", "---\ntitle: Module\n---\n")
        .file("modules/m/s/index.md", "---\ntitle: S\n---\n")
        .file("modules/m/s/01-p.md", "---\ntitle: Page\nduration: 40m\n---\n")
        .file(
            "modules/t.md",
            "---\ntitle: Track\nagenda:\n  - title: Day 1\n    sessions:\n      - { title: Welcome, duration: 15m, trainer_notes: Name tents. }\n      - { module: m, page: s/p }\n      - { module: m, title: The rest, duration: 1h }\n      - { title: Huddle, duration: 5m, for: trainer }\n  - title: Day 2\n    start: \"13:00\"\n    sessions:\n      - { title: Close, duration: 10m }\n---\n",
        )
        .build()
        .clean();
    let trainer = editions.text("trainer", "t/index.html");
    holds(
        &trainer,
        &[
            "09:00–09:15",
            "Welcome",
            "Name tents.",
            "09:15–09:55",
            "Page",
            "09:55–10:30",
            "Coffee",
            "10:45–11:10",
            "11:10–11:15",
            "Huddle",
            "13:00–13:10",
        ],
    );
    let trainee = editions.text("trainee", "t/index.html");
    holds(&trainee, &["Day 1", "Welcome", "Page", "The rest", "Day 2", "Close", "2 hours 5 minutes"]);
    for gone in ["09:00", "Coffee", "Huddle", "Name tents"] {
        assert!(!trainee.contains(gone), "{gone} in {trainee}");
    }
    holds(&editions.html("trainee", "t/index.html"), &["href=\"../m/s/p.html\"", "id=\"day-1\""]);
}

#[test]
fn before_you_begin_gathers_what_a_trainer_needs() {
    let editions = module(
        "objectives: [{ id: why, text: Explain why }, { id: gap, text: Never taught }]\ntrainer_notes: [Set five tables.]\nmaterials: [{ text: Markers, count: 5 }]\nactivities:\n  - { title: A, duration: 10m, kind: pair, objectives: [why], materials: [{ text: markers, count: 10 }, Tape] }",
    )
    .file("modules/m/p.md", "---\ntitle: P\nduration: 20m\nobjectives: [why]\n---\n::: question {#q objectives=why} Check\nWhich?\n\n- [x] a\n- [ ] b\n:::\n")
    .build()
    .clean();
    holds(
        &editions.text("trainer", "m/before-you-begin.html"),
        &["Set five tables.", "Markers × 15", "Tape", "Timetable", "30 minutes", "1 of 2 objectives"],
    );
    holds(&editions.text("trainer", "m/timetable.html"), &["09:00–09:20", "09:20–09:30", "In pairs"]);
    holds(&editions.text("trainer", "m/crosswalk.html"), &["Explain why", "Never taught", "Check"]);
    for page in ["m/before-you-begin.html", "m/timetable.html", "m/crosswalk.html"] {
        assert!(!editions.files("trainee").contains_key(page));
    }
}

#[test]
fn the_coaching_guide_gathers_what_a_supervisor_needs() {
    let editions = module(
        "key_points: [A point]\ntransfer:\n  Supportive: [Celebrate.]\n  Educational: [Observe.]\nsupervisor_notes: Meet weekly.\nactivities:\n  - { title: On the job, kind: on-the-job, optional: true, coach_questions: [What worked?] }",
    )
    .file("modules/m/p.md", "---\ntitle: Topic\ntransfer: { Administrative: [Review the record.] }\n---\n")
    .build()
    .clean();
    let text = editions.text("supervisor", "m/coaching-guide.html");
    holds(
        &text,
        &[
            "A point",
            "Supportive",
            "Celebrate.",
            "Educational",
            "Topic",
            "Administrative",
            "Review the record.",
            "On the job",
            "What worked?",
            "Meet weekly.",
        ],
    );
    assert!(!editions.files("trainer").contains_key("m/coaching-guide.html"));
}

#[test]
fn resources_by_topic_with_credit() {
    let editions = module(
        "resources:\n  - { topic: Kinship, title: One, url: \"https://example.org/1\", credit: A press }\n  - { topic: Adoption, title: Two, url: \"https://example.org/2\" }\n  - { topic: Kinship, title: Three, url: \"https://example.org/3\", description: \"A *long* read\" }\n  - { topic: Room, title: Plan, file: plan.txt, for: trainer }",
    )
    .file("modules/m/plan.txt", "x")
    .build()
    .clean();
    let text = editions.text("trainee", "m/resources.html");
    let at = |word: &str| text.find(word).unwrap_or_else(|| panic!("no {word} in {text}"));
    assert!(at("Kinship") < at("One") && at("One") < at("Three") && at("Three") < at("Adoption"));
    holds(&text, &["A press", "A long read"]);
    assert!(!text.contains("Room"));
    holds(&editions.text("trainer", "m/resources.html"), &["Room", "Plan"]);
}

#[test]
fn the_glossary_is_one_page_of_the_book() {
    let editions = module("glossary:\n  - { term: Zeal, definition: \"*Fire*.\" }\n  - { term: áccord, definition: Peace. }")
        .file("modules/n.md", "---\ntitle: N\nglossary: [{ term: Zeal, definition: \"*Fire*.\" }, { term: Key, definition: Secret., for: trainer }]\n---\n")
        .build()
        .clean();
    let text = editions.text("trainee", "glossary.html");
    assert_eq!(text.matches("Fire").count(), 1, "{text}");
    assert!(!text.contains("Secret"));
    holds(&editions.text("trainer", "glossary.html"), &["Secret."]);
}

#[test]
fn the_accessibility_page_says_who_to_write_to_and_what_the_institute_says() {
    let plain = MemoryBook::of_page("x").build().clean();
    holds(&plain.text("trainee", "accessibility.html"), &["WCAG) 2.2 at level AA", "Tell the people who gave you"]);
    holds(&plain.html("trainer", "m/p.html"), &["href=\"../accessibility.html\""]);
    let book = |contact: &str| {
        let text = format!(
            "[book]\ntitle = \"B\"\ncontact = \"{contact}\"\naccessibility = \"Looked at in *May*. See [one](modules/m/p.md).\"\n"
        );
        MemoryBook::of_page("x").file("book.toml", &text).build()
    };
    for (contact, href) in [
        ("training@example.org", "mailto:training@example.org"),
        ("https://example.org/a?b", "https://example.org/a?b"),
    ] {
        let editions = book(contact).clean();
        let page = editions.html("supervisor", "accessibility.html");
        holds(
            &page,
            &["Looked at in <em>May</em>.", "href=\"m/p.html\"", &format!("<a href=\"{href}\">{contact}</a>")],
        );
    }
    book("call us").refused().tells("book.toml:3:11");
}

#[test]
fn an_icon_is_drawn_once_in_a_page_that_shows_it() {
    let page = "::: say\nOne.\n:::\n\n::: say\nTwo.\n:::\n\n`<use href=\"#tb-i-ask\">`\n";
    let html = MemoryBook::of_page(page).build().clean().html("trainer", "m/p.html");
    assert_eq!(html.matches("<use href=\"#tb-i-say\"/>").count(), 2, "{html}");
    assert_eq!(html.matches("<symbol id=\"tb-i-say\"").count(), 1, "{html}");
    assert!(!html.contains("<symbol id=\"tb-i-ask\""), "what nobody sees is not there");
}

#[test]
fn addresses_for_the_world_only_when_they_are_known() {
    let plain = MemoryBook::of_page("x").build().clean();
    assert!(!plain.files("trainee").contains_key("sitemap.xml"));
    assert!(!plain.html("trainee", "m/p.html").contains("canonical"));
    assert!(!plain.html("trainee", "m/p.html").contains("noindex"));
    assert!(plain.html("trainer", "m/p.html").contains("noindex"));
    let known = MemoryBook::of_page("x")
        .file("book.toml", "[book]\ntitle = \"B\"\n[output.html]\nsite-url = \"https://training.example.org/core\"\n")
        .build()
        .clean();
    holds(
        &known.html("trainee", "m/p.html"),
        &["rel=\"canonical\" href=\"https://training.example.org/core/m/p.html\""],
    );
    let sitemap = String::from_utf8(known.files("trainee")["sitemap.xml"].clone()).unwrap();
    holds(&sitemap, &["<loc>https://training.example.org/core/m/p.html</loc>"]);
    assert!(!known.files("trainer").contains_key("sitemap.xml"));
    assert!(!known.html("trainer", "m/p.html").contains("canonical"));
}

#[test]
fn a_books_own_theme_replaces_file_by_file() {
    let book = |template: &str| {
        MemoryBook::of_page("x")
            .file("book.toml", "[book]\ntitle = \"B\"\n[output.html]\ntheme = \"themes/own\"\n")
            .file("themes/own/templates/404.html", template)
    };
    let editions = book("<!DOCTYPE html><title>{{ 1 + 1 }} lost</title>").build().clean();
    assert_eq!(editions.html("trainee", "404.html"), "<!DOCTYPE html><title>2 lost</title>");
    holds(&editions.text("trainee", "m/p.html"), &["x"]);
    book("a\n{{ nonsense }}").build().refused().tells("themes/own/templates/404.html:2:4");
    book("a\n{% if %}").build().refused().tells("themes/own/templates/404.html:2:");
    MemoryBook::of_page("x")
        .file("book.toml", "[book]\ntitle = \"B\"\n[output.html]\ntheme = \"themes/none\"\n")
        .build()
        .refused()
        .tells("book.toml:4:9");
}

#[test]
fn the_books_language_and_its_direction_are_said() {
    let editions = MemoryBook::of_page("x").file("book.toml", "[book]\ntitle = \"B\"\nlanguage = \"ar\"\n").build();
    holds(&editions.html("trainee", "m/p.html"), &["lang=\"ar\"", "dir=\"rtl\""]);
    let editions = MemoryBook::of_page("x").build().clean();
    holds(&editions.html("trainee", "m/p.html"), &["<html lang=\"en\""]);
}

#[test]
fn files_of_other_systems_are_read() {
    let editions = MemoryBook::new()
        .file("modules/m/index.md", "\u{feff}---\r\ntitle: M\r\nkey_points:\r\n  - |\r\n    One\r\n    two\r\n---\r\n\r\n::: note\r\nText\r\n:::\r\n")
        .build()
        .clean();
    holds(&editions.text("trainee", "m/index.html"), &["Note Text"]);
    holds(&editions.text("trainee", "m/key-points.html"), &["One two"]);
}
