//! Lints of teaching: for each a book that it warns of, one that it leaves in peace, and one that allows it in place.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use trainbook::date::Date;
use trainbook::diagnostic::draw::order;
use trainbook::load::Tree;
use trainbook::pipeline::{self, Request};

use crate::harness::BookTest;
use crate::memory::{MemoryBook, Unwatched};

/// A book in memory, to be checked.
struct Checked {
    files: BTreeMap<String, Vec<u8>>,
    today: Option<Date>,
}

impl Checked {
    /// A book with these lines in its book.toml.
    fn new(settings: &str) -> Self {
        let book = Self { files: BTreeMap::new(), today: None };
        book.file("book.toml", &format!("[book]\ntitle = \"B\"\n{settings}"))
    }

    /// A book of one module `m` whose front matter this is, from its second line on, with its text.
    fn of_module(front: &str, body: &str) -> Self {
        Self::new("").module(front, body)
    }

    fn module(self, front: &str, body: &str) -> Self {
        self.file("modules/m/index.md", &format!("---\n{front}\n---\n{body}\n"))
    }

    fn file(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.as_bytes().to_vec());
        self
    }

    /// A page of the module `m` with these lines in its front matter.
    fn page(self, name: &str, front: &str) -> Self {
        self.file(&format!("modules/m/{name}.md"), &format!("---\ntitle: {name}\n{front}\n---\nText.\n"))
    }

    fn on(mut self, today: &str) -> Self {
        self.today = Some(Date::parse(today).unwrap());
        self
    }

    /// What is found: code and place, in order.
    fn found(self) -> Vec<String> {
        let request = Request { root: "book".into(), lints: true, today: self.today, ..Request::default() };
        let mut outcome = pipeline::build_tree(Tree::in_memory(self.files), &request, &Unwatched).unwrap();
        let sources = &outcome.sources;
        order(&mut outcome.diagnostics, sources);
        let told = outcome.diagnostics.iter().map(|found| {
            assert!(!found.is_error(), "{found:?}");
            assert!(!found.help.is_empty(), "no help: {found:?}");
            let span = found.place.as_ref().unwrap().span;
            let at = sources.position(span);
            format!("{} {}:{}:{}", found.code, sources.get(span.file).path, at.line, at.column)
        });
        told.collect()
    }

    #[track_caller]
    fn finds(self, expected: &[&str]) {
        assert_eq!(self.found(), expected);
    }

    /// The helps, labels and related words of all that is found, as they are drawn.
    fn drawn(self) -> String {
        let request = Request { root: "book".into(), lints: true, today: self.today, ..Request::default() };
        let outcome = pipeline::build_tree(Tree::in_memory(self.files), &request, &Unwatched).unwrap();
        let style = trainbook::diagnostic::draw::Style::Plain;
        outcome
            .diagnostics
            .iter()
            .map(|found| trainbook::diagnostic::draw::draw(found, &outcome.sources, style))
            .collect()
    }

    #[track_caller]
    fn tells(self, parts: &[&str]) {
        let drawn = self.drawn();
        for part in parts {
            assert!(drawn.contains(part), "no {part:?} in\n{drawn}");
        }
    }
}

/// Objectives, one a line from line 4 on, all named by a reflection.
fn objectives(lines: &[&str]) -> Checked {
    let items: Vec<String> =
        lines.iter().enumerate().map(|(at, text)| format!("  - {{ id: o{at}, text: {text} }}")).collect();
    let ids: Vec<String> = (0..lines.len()).map(|at| format!("o{at}")).collect();
    let body = format!("::: reflection {{objectives=\"{}\"}}\nThink.\n:::", ids.join(" "));
    Checked::of_module(&format!("title: M\nobjectives:\n{}", items.join("\n")), &body)
}

#[test]
fn verbs_that_nobody_can_see() {
    const NAME: &str = "objectives/unmeasurable-verb modules/m/index.md";
    let warned = [
        ("Understand attachment", 21, "such as `Explain attachment`"),
        ("know how to write a plan", 21, "such as `Write a plan`"),
        ("\"Be aware of bias\"", 22, "whether people `are aware of` something"),
        ("\"**Understand** loss\"", 24, "such as `Explain loss`"),
        ("To fully understand it", 30, "such as `Explain it`"),
        ("Participants will be familiar with it", 39, "such as `Describe it`"),
        ("Gain an understanding of loss", 21, "such as `Explain loss`"),
        ("\"*Understand* loss\"", 23, "such as `Explain loss`"),
        ("Realize that it hurts", 21, "such as `Explain that it hurts`"),
    ];
    for (text, column, help) in warned {
        objectives(&[text]).finds(&[&format!("{NAME}:4:{column}")]);
        objectives(&[text]).tells(&[help]);
    }
    let good =
        ["Explain what we know", "Realize a plan", "Know-how in use", "Appreciation in practice", "Learned by heart"];
    for text in good {
        objectives(&[text]).finds(&[]);
    }
}

#[test]
fn an_objective_on_several_lines_is_shown_by_its_first() {
    let front = "title: M\nobjectives:\n  - id: o\n    text: >-\n      Understand why\n      bonds matter\n  - Name it";
    let book = || Checked::of_module(front, "").page("p", "objectives: [o, name-it]");
    book().finds(&[
        "objectives/unmeasurable-verb modules/m/index.md:6:7",
        "objectives/not-practised modules/m/index.md:6:7",
        "objectives/not-practised modules/m/index.md:8:5",
    ]);
    book().tells(&["such as `Explain why …`", "6 |       Understand why\n  |       ^^^^^^^^^^^^^^\n"]);
}

#[test]
fn english_words_are_looked_for_in_english_books_only() {
    let front = "title: M\nobjectives:\n  - { id: o, text: Know it }\n  - To do\n  - Go on\n  - Go off";
    let body = "CPS\n\n::: reflection {objectives=\"o to-do go-on go-off\"}\nThink.\n:::";
    for (language, count) in [("en", 3), ("en-GB", 3), ("es", 0)] {
        let book = Checked::new(&format!("language = \"{language}\"\n")).module(front, body);
        assert_eq!(book.found().len(), count, "{language}");
    }
}

#[test]
fn objectives_that_do_not_begin_alike() {
    const NAME: &str = "objectives/not-parallel modules/m/index.md";
    let two = ["Explain it", "Describe it"];
    let warned = [
        ("Identifying needs", "write `Identify needs`"),
        ("To identify needs", "write `Identify needs`"),
        ("Participants will identify needs", "write `Identify needs`"),
        ("The needs of a child", "with a word in the form of `Explain`"),
        ("Reunification first", "with a word in the form of `Explain`"),
    ];
    for (text, help) in warned {
        objectives(&[two[0], two[1], text]).finds(&[&format!("{NAME}:6:21")]);
        objectives(&[two[0], two[1], text]).tells(&["most begin like this", help]);
    }
    objectives(&["Identifying needs", "Naming needs", "Explain it"]).finds(&[&format!("{NAME}:6:21")]);
    for same in [["Identifying a", "Naming b", "Explaining c"], ["To name a", "To explain b", "To bring c"]] {
        objectives(&same).finds(&[]);
    }
    objectives(&[two[0], two[1], "\"*Naming* needs\""]).tells(&["write `Name needs`"]);
    objectives(&["Bring people", "Question a plan", "Mention both"]).finds(&[]);
    objectives(&["Explain it", "Identifying needs"]).finds(&[]);
    objectives(&["Explain it", "Identifying needs", "To act", "Name it"]).finds(&[]);
}

#[test]
fn objectives_that_nothing_serves() {
    let front = "title: M\nobjectives:\n  - { id: one, text: Name one }\n  - { id: two, text: Name two }";
    Checked::of_module(front, "Text.").finds(&["objectives/not-named modules/m/index.md:3:1"]);
    Checked::of_module(front, "").finds(&[]);
    let track = format!("{front}\nagenda:\n  - title: Day\n    sessions:\n      - {{ title: S, duration: 10m }}");
    Checked::of_module(&track, "Text.").finds(&[]);
    Checked::of_module(front, "")
        .page("p", "objectives: [one]")
        .finds(&["objectives/not-practised modules/m/index.md:4:22", "objectives/not-taught modules/m/index.md:5:22"]);
    Checked::of_module(front, "").page("p", "objectives: [one]").tells(&["taught here", "`objectives: [two]`"]);
    let activity = "activities:\n  - { title: A, objectives: [one, two] }";
    Checked::of_module(front, "").page("p", &format!("objectives: [one, two]\n{activity}")).finds(&[]);
    Checked::of_module(front, "")
        .page("p", activity)
        .finds(&["objectives/not-taught modules/m/index.md:4:22", "objectives/not-taught modules/m/index.md:5:22"]);
    let body = "::: reflection {objectives=\"one\"}\nThink.\n:::";
    Checked::of_module(front, body).finds(&["objectives/not-practised modules/m/index.md:5:22"]);
}

#[test]
fn objectives_that_no_question_checks_are_told_on_demand() {
    let wanted = "[lints]\n\"objectives/not-checked\" = \"warn\"\n";
    let front = "title: M\nobjectives:\n  - { id: one, text: Name one }";
    let reflection = "::: reflection {objectives=\"one\"}\nThink.\n:::";
    let question = "::: question {objectives=\"one\"}\nWhich?\n\n- [x] A\n- [ ] B\n:::";
    Checked::of_module(front, reflection).finds(&[]);
    Checked::new(wanted).module(front, reflection).finds(&["objectives/not-checked modules/m/index.md:4:22"]);
    Checked::new(wanted).module(front, &format!("{reflection}\n\n{question}")).finds(&[]);
}

#[test]
fn what_a_module_of_several_pages_should_have() {
    let bare = || Checked::of_module("title: M", "");
    bare().page("a", "").finds(&[]);
    bare()
        .page("a", "")
        .page("b", "")
        .finds(&["module/no-key-points modules/m/index.md:2:8", "module/no-objectives modules/m/index.md:2:8"]);
    let objective = "objectives:\n  - { id: o, text: Name it }";
    let serves = "objectives: [o]\nactivities:\n  - { title: A, objectives: [o] }";
    let whole = || Checked::of_module(&format!("title: M\n{objective}"), "").page("a", serves);
    whole().page("b", "").finds(&["module/no-key-points modules/m/index.md:2:8"]);
    whole().page("b", "key_points: [Keep it]").finds(&[]);
    bare()
        .file("modules/m/s/index.md", "---\ntitle: S\n---\n")
        .file("modules/m/s/p.md", "---\ntitle: P\n---\n")
        .finds(&[]);
}

#[test]
fn times_that_do_not_add_up() {
    const NAME: &str = "module/duration modules/m/index.md:3:11";
    let module = |time: &str| Checked::of_module(&format!("title: M\nduration: {time}"), "");
    module("2h").finds(&[]);
    module("2h").page("p", "duration: 90m").finds(&[NAME]);
    module("2h").page("p", "duration: 90m").tells(&["30m too much", "`duration: 1h 30m`"]);
    module("1h").page("p", "duration: 90m").tells(&["30m too little"]);
    module("80m").page("p", "duration: 20m\nactivities:\n  - { title: A, duration: 45-60m }").finds(&[]);
    module("81m").page("p", "duration: 20m\nactivities:\n  - { title: A, duration: 45-60m }").finds(&[NAME]);
    let optional = "duration: 20m\nactivities:\n  - { title: A, duration: 45m, optional: true }";
    module("20m").page("p", optional).finds(&[]);
    // What is for one edition only does not make the others wrong.
    let for_trainer = "duration: 20m\nactivities:\n  - { title: A, duration: 45m, for: trainer }";
    module("20m").page("p", for_trainer).finds(&[]);
    module("65m").page("p", for_trainer).finds(&[]);
    module("40m").page("p", for_trainer).finds(&[NAME]);
}

#[test]
fn a_page_without_a_time_among_pages_that_have_one() {
    let of_two = |extra: &str| {
        let front = "title: M\nobjectives: [Name it]\nkey_points: [Keep]\n# trainbook: allow-file objectives/not-named";
        let book = Checked::of_module(&format!("{front}\n{extra}"), "");
        book.page("a", "duration: 10m").page("b", "duration: 10m")
    };
    of_two("").page("c", "").finds(&["module/page-duration modules/m/c.md:2:8"]);
    // The sum may be short of what this page takes.
    of_two("duration: 1h").page("c", "").finds(&["module/page-duration modules/m/c.md:2:8"]);
    of_two("").page("c", "for: supervisor").finds(&[]);
    of_two("").page("c", "").page("d", "").finds(&[]);
    of_two("").page("c", "activities:\n  - { title: A, duration: 5m }").finds(&[]);
    let reference = |name: &str| (format!("modules/m/ref/{name}.md"), format!("---\ntitle: {name}\n---\nText.\n"));
    let (index, page) = (reference("index"), reference("x"));
    of_two("").file(&index.0, &index.1).file(&page.0, &page.1).finds(&[]);
}

#[test]
fn activities_that_nobody_talks_over() {
    let page = |activity: &str| {
        Checked::of_module("title: M", "").page("p", &format!("activities:\n  - title: A\n{activity}"))
    };
    for kind in ["case-study", "game", "pair", "practice", "role-play", "small-group"] {
        page(&format!("    kind: {kind}")).finds(&["activity/no-debrief modules/m/p.md:4:12"]);
        page(&format!("    kind: {kind}\n    debrief: [How was it?]")).finds(&[]);
    }
    for kind in ["discussion", "lecture", "on-the-job", "quiz", "reading", "video", "story-circle"] {
        page(&format!("    kind: {kind}")).finds(&[]);
    }
    page("    kind: role-plai").finds(&["activity/kind modules/m/p.md:5:11"]);
    let steps =
        "    duration: 20m\n    steps:\n      - { minutes: 10, text: One }\n      - { minutes: 5-8, text: Two }";
    page(steps).finds(&["activity/steps modules/m/p.md:5:15"]);
    page(steps).tells(&["the steps take 2 minutes less than the activity"]);
}

/// A track whose day has these sessions, from line 7 on.
fn track(settings: &str, sessions: &str) -> Checked {
    let front = format!("title: T\nagenda:\n  - title: Day\n    start: \"09:00\"\n    sessions:\n{sessions}");
    Checked::new(settings)
        .file("modules/t.md", &format!("---\n{front}\n---\n"))
        .module("title: M", "")
        .page("p", "duration: 30m")
}

#[test]
fn days_that_run_over() {
    let schedule = "[schedule]\nend = \"10:30\"\nbreaks = [{ at = \"10:00\", minutes = 15 }]\n";
    let day = "      - { title: A, duration: 60m }\n      - { module: m, page: p }";
    track(schedule, day).finds(&["agenda/day-overrun modules/t.md:8:19"]);
    track(schedule, day).tells(&["`Day` ends at 10:45, and the day at 10:30", "it begins at 09:00", "book.toml:4:7"]);
    track(&schedule.replace("10:30", "10:45"), day).finds(&[]);
    track("", day).finds(&[]);
    track("", "      - { title: A, duration: 16h }").finds(&["agenda/past-midnight modules/t.md:7:9"]);
    // What only an edition beside the trainer's has is looked at too.
    let online = "[labels.online]\n[editions.online]\nsees = [\"trainer\", \"online\"]\n";
    let labelled = "      - { title: A, duration: 60m }\n      - { title: B, duration: 60m, for: online }";
    track(&format!("{online}{schedule}"), labelled).finds(&["agenda/day-overrun modules/t.md:8:9"]);
}

#[test]
fn sessions_that_come_twice() {
    const AGAIN: &[&str] = &["agenda/repeated-session modules/t.md:8:19"];
    let twice = |first: &str, second: &str| {
        let session = |more: &str| format!("      - {{ module: m, page: p{more} }}");
        track("[labels.online]\n", &format!("{}\n{}", session(first), session(second)))
    };
    twice("", "").finds(AGAIN);
    twice("", "").tells(&["first here"]);
    twice("", ", title: Again").finds(AGAIN);
    twice(", title: Part 1", ", title: Part 2").finds(&[]);
    twice(", for: online", "").finds(&[]);
    let titles = "      - { title: Circle, duration: 5m }\n      - { title: Circle, duration: 5m }";
    track("", titles).finds(&[]);
    track("", "      - { module: m }").finds(&["agenda/no-time modules/t.md:7:19"][..0]);
    let untimed = track("", "      - { module: n }").file("modules/n.md", "---\ntitle: N\n---\n");
    untimed.finds(&["agenda/no-time modules/t.md:7:19"]);
}

#[test]
fn acronyms_before_their_words() {
    const FIRST: &str = "text/acronym modules/m/p.md:5:5";
    let text = |body: &str| {
        let page = format!("---\ntitle: P\n---\n\n{body}\n");
        Checked::of_module("title: M", "").file("modules/m/p.md", &page)
    };
    text("The GAL and the GAL.").finds(&[FIRST]);
    text("The GAL.").tells(&["`GAL` is used before it is spelled out", "first used here"]);
    text(
        "The GAL speaks.\n\nEverybody in the room listens to all of what is said there.\n\nA guardian (GAL) is heard.",
    )
    .tells(&["spelled out only here"]);
    for good in [
        "The guardian ad litem (GAL). The GAL.",
        "GAL (guardian ad litem). The GAL.",
        "`GAL` <!-- GAL --> [x](https://example.org/GAL) a US PDF, Part IV, IS-230, do NOT.",
        "| GAL | Guardian ad litem |\n|---|---|",
        "```text\nGAL\n```",
    ] {
        text(good).finds(&[]);
    }
    text("Our GOALS. These goals matter.").finds(&[]);
    text("The GAL.").module("title: M\nglossary:\n  - { term: GAL, definition: Who speaks. }", "").finds(&[]);
    text("The GAL.").module("title: M\nglossary:\n  - { term: Guardian (GAL), definition: One. }", "").finds(&[]);
    text("The GAL.").module("title: M", "A guardian ad litem (GAL).").finds(&[]);
    text("The GAL.").module("title: The GAL", "").finds(&["text/acronym modules/m/index.md:2:12"]);
    text("").module("title: The GAL", "A guardian ad litem (GAL).").finds(&[]);
    let known = "[checks]\nknown-acronyms = [\"GAL\"]\n";
    Checked::new(known).module("title: M", "The GAL.").finds(&[]);
    Checked::of_module("title: M\ntrainer_notes:\n  - Ask the GAL.", "")
        .finds(&["text/acronym modules/m/index.md:4:13"]);
    text("::: case-example The GAL\nText.\n:::").finds(&["text/acronym modules/m/p.md:5:22"]);
}

#[test]
fn modules_that_are_due() {
    let module = |front: &str| Checked::of_module(&format!("title: M\n{front}"), "");
    let due = "updated: 2026-01-01\nreview_by: 2026-06-30";
    module(due).on("2026-06-30").finds(&[]);
    module(due).on("2026-07-01").finds(&["dates/review-due modules/m/index.md:4:12"]);
    module(due).on("2026-07-01").tells(&["today is 2026-07-01", "last changed", "`updated: 2026-07-01`"]);
    module(due).finds(&[]);
    module("updated: 2026-07-02").on("2026-07-01").finds(&["dates/updated-in-future modules/m/index.md:3:10"]);
    module("updated: 2026-07-02").finds(&[]);
    let settings = "[checks]\nreview-after = \"6 months\"\n";
    let stale = |front: &str| Checked::new(settings).module(&format!("title: M\n{front}"), "");
    stale("updated: 2026-01-01").on("2026-07-01").finds(&[]);
    stale("updated: 2026-01-01").on("2026-07-02").finds(&["dates/stale modules/m/index.md:3:10"]);
    stale("updated: 2026-01-01\nreview_by: 2027-01-01").on("2026-07-02").finds(&[]);
    stale("updated: 2026-01-01").finds(&[]);
}

#[test]
fn each_is_allowed_where_it_stands() {
    let allow = |name: &str| format!("# trainbook: allow {name}");
    let objective = |name: &str, text: &str| {
        let front = format!("title: M\nobjectives:\n  {}\n  - {{ id: o, text: {text} }}", allow(name));
        Checked::of_module(&front, "")
    };
    let serving = "objectives: [o]\nactivities:\n  - { title: A, objectives: [o] }";
    objective("objectives/unmeasurable-verb", "Know it").page("p", serving).finds(&[]);
    objective("objectives/not-practised", "Name it").page("p", "objectives: [o]").finds(&[]);
    objective("objectives/not-taught", "Name it")
        .page("p", "activities:\n  - { title: A, objectives: [o] }")
        .finds(&[]);
    let three =
        "title: M\nobjectives:\n  - Name a\n  - Name b\n  - To name c # trainbook: allow objectives/not-parallel";
    Checked::of_module(three, "").finds(&[]);
    let module =
        |name: &str, front: &str, body: &str| Checked::of_module(&format!("{}\ntitle: M\n{front}", allow(name)), body);
    module("objectives/not-named", "objectives: [Name it]", "Text.").finds(&[]);
    module("module/no-objectives, module/no-key-points", "", "").page("a", "").page("b", "").finds(&[]);
    module("module/duration", "duration: 1h", "").page("a", "duration: 2h").finds(&[]);
    module("dates/review-due", "review_by: 2026-01-01", "").on("2026-02-01").finds(&[]);
    module("dates/updated-in-future", "updated: 2026-03-01", "").on("2026-02-01").finds(&[]);
    let page =
        |name: &str, front: &str| Checked::of_module("title: M", "").page("p", &format!("{front} {}", allow(name)));
    page("activity/no-debrief", "activities:\n  - { title: A, kind: game }").finds(&[]);
    page("activity/kind", "activities:\n  - { title: A, kind: gamee }").finds(&[]);
    let steps = "{ title: A, duration: 9m, steps: [{ minutes: 5, text: S }] }";
    page("activity/steps", &format!("activities:\n  - {steps}")).finds(&[]);
    let text = "Ask the GAL. <!-- trainbook: allow text/acronym -->";
    Checked::of_module("title: M", text).finds(&[]);
    let session = |name: &str, session: &str| format!("      - {{ {session} }} {}", allow(name));
    track("[schedule]\nend = \"09:30\"\n", &session("agenda/day-overrun", "title: A, duration: 1h")).finds(&[]);
    let again = session("agenda/repeated-session", "module: m, page: p");
    track("", &format!("      - {{ module: m, page: p }}\n{again}")).finds(&[]);
    let untimed = track("", &session("agenda/no-time", "module: n"));
    untimed.file("modules/n.md", "---\ntitle: N\n---\n").finds(&[]);
    let stale = Checked::new("[checks]\nreview-after = \"1 day\"\n");
    stale.module("title: M\nupdated: 2026-01-01 # trainbook: allow dates/stale", "").on("2026-02-01").finds(&[]);
    let front = "title: M\n# trainbook: allow-file objectives/not-named, module/no-key-points\nobjectives: [Name it]";
    let timed = Checked::of_module(front, "").page("a", "duration: 5m").page("b", "duration: 5m");
    timed.file("modules/m/c.md", "---\ntitle: C # trainbook: allow module/page-duration\n---\nText.\n").finds(&[]);
    let wanted = Checked::new("[lints]\n\"objectives/not-checked\" = \"warn\"\n");
    let unchecked =
        format!("title: M\nobjectives:\n  - {{ id: o, text: Name it }} {}", allow("objectives/not-checked"));
    wanted.module(&unchecked, "").page("p", serving).finds(&[]);
}

#[test]
fn the_day_of_the_next_review_is_shown_to_nobody() {
    let editions = MemoryBook::of_front_matter("updated: 2026-05-01\nreview_by: 2037-08-19").build().clean();
    let names: Vec<String> = editions.names().map(str::to_owned).collect();
    assert_eq!(names, ["supervisor", "trainee", "trainer"]);
    for name in names {
        for (path, bytes) in editions.files(&name) {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains("2037"), "{name}/{path}");
            assert!(!text.contains("review_by"), "{name}/{path}");
        }
    }
}

#[test]
fn what_day_it_is_is_typed() {
    let book = || {
        BookTest::new()
            .file("book.toml", "[book]\ntitle = \"B\"\n")
            .file("modules/m.md", "---\ntitle: M\nreview_by: 2026-06-30\n---\n")
    };
    book().run(["check"]).code(0).stdout_has("no problems");
    book().run(["check", "--today", "2026-07-01"]).code(0).stderr_has("[dates/review-due]");
    book().run(["check", "--today", "2026-07-01", "--deny", "warnings"]).code(1);
    book().run(["check", "--today", "2026-02-30"]).code(2).stderr_has("write year, month and day");
    book().run(["build", "--today", "2026-07-01"]).code(2);
}

#[test]
fn settings_that_lints_need_are_read() {
    let wrong = |settings: &str, told: &str| {
        MemoryBook::new()
            .file("book.toml", &format!("[book]\ntitle = \"B\"\n{settings}\n"))
            .file("modules/m.md", "---\ntitle: M\n---\n")
            .build()
            .refused()
            .tells(told)
    };
    wrong("[schedule]\nend = \"08:00\"", "the day ends at 08:00, but begins at 09:00").tells("book.toml:4:7");
    wrong("[schedule]\nend = \"noon\"", "[book-toml/time]");
    wrong("[checks]\nreview-after = \"soon\"", "[book-toml/period]").tells("review-after = \"24 months\"");
    wrong("[checks]\nknown-acronyms = \"GAL\"", "known-acronyms = [\"GAL\"]");
    MemoryBook::of_front_matter("review_by: soon").build().refused().tells("[value/date]");
}

#[test]
fn the_manual_explains_each() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("modules/writing-training/05-reference/08-lints-teaching.md")).unwrap();
    let table = fs::read_to_string(root.join("src/diagnostic/lint/teaching.rs")).unwrap();
    let names: Vec<&str> = table.split('"').filter(|part| part.contains('/') && !part.contains(' ')).collect();
    assert!(names.len() >= 20, "{names:?}");
    for name in names {
        assert!(trainbook::diagnostic::lint::find(name).is_some(), "{name}");
        assert!(page.contains(&format!("### `{name}`")), "{name}");
    }
}

#[test]
fn the_starter_book_has_nothing_to_warn_of() {
    let book = BookTest::new();
    book.run(["init", "b"]).code(0);
    book.run(["check", "b", "--deny", "warnings"]).code(0).stdout_is("no problems in the book\n");
}
