//! What is wrong in a book is told with its place and what to do, all of it in one run.

use crate::memory::MemoryBook;

/// Checks a problem of a page's text, which begins on line 5 of `modules/m/p.md`.
#[track_caller]
fn page(text: &str, code: &str, place: &str, help: &str) {
    problem(MemoryBook::of_page(text), code, &format!("modules/m/p.md:{place}"), help);
}

/// Checks a problem of a module's front matter, whose second key is on line 3 of `modules/m/index.md`.
#[track_caller]
fn front(yaml: &str, code: &str, place: &str, help: &str) {
    problem(MemoryBook::of_front_matter(yaml), code, &format!("modules/m/index.md:{place}"), help);
}

#[track_caller]
fn problem(book: MemoryBook, code: &str, place: &str, help: &str) {
    let editions = book.build();
    let problems = editions.problems();
    assert!(problems.contains(&format!("[{code}]")), "no {code} in\n{problems}");
    assert!(problems.contains(&format!("--> {place}")), "not at {place}:\n{problems}");
    assert!(problems.contains(help), "no {help:?} in\n{problems}");
    let errors = problems.contains("error[");
    assert_eq!(errors, editions.names().count() == 0, "built or refused wrongly:\n{problems}");
}

#[test]
fn a_drawing_shows_the_line_the_place_and_what_to_do() {
    let editions = MemoryBook::of_front_matter("trainer_note: Secret").build().refused();
    let expected = "\
error[front-matter/unknown-key]: a module has no key `trainer_note`
 --> modules/m/index.md:3:1
  |
3 | trainer_note: Secret
  | ^^^^^^^^^^^^
  |
  = help: did you mean `trainer_notes`?
";
    assert!(editions.problems().starts_with(expected), "{}", editions.problems());
}

#[test]
fn all_problems_of_a_book_are_told_in_one_run() {
    MemoryBook::new()
        .file("book.toml", "[book]\ntitle = \"B\"\nmodules = [\"m\", \"missing\"]\n")
        .file("modules/m/index.md", "---\ntitel: M\nduration: soon\nupdated: yesterday\n---\n\n::: nota\nText\n:::\n")
        .file("modules/m/01-p.md", "---\ntitle: P\nduration: 5x\n---\n[a](nowhere.md)\n\n::: note\n")
        .file("modules/m/02-q.md", "No front matter.\n")
        .file("modules/n/p.md", "---\ntitle: P\n---\n")
        .build()
        .refused()
        .tells("[book/unknown-module]")
        .tells("did you mean `title`?")
        .tells("modules/m/index.md:3:11")
        .tells("[value/date]")
        .tells("did you mean `note`?")
        .tells("modules/m/01-p.md:3:11")
        .tells("[block/unclosed]")
        .tells("[front-matter/missing]")
        .tells("[book/unlisted-module]");
}

#[test]
fn what_points_at_a_page_with_a_mistake_is_no_second_problem() {
    let broken = |path: &str, text: &str| {
        let told = MemoryBook::new()
            .file("modules/m/index.md", "---\ntitle: M\n---\n[a](01-p.md) [b](02-s/index.md) [c](02-s/03-q.md)\n")
            .file("modules/m/01-p.md", "---\ntitle: P\nduration: 5m\n---\n")
            .file("modules/m/02-s/index.md", "---\ntitle: S\n---\n")
            .file("modules/m/02-s/03-q.md", "---\ntitle: Q\nduration: 5m\n---\n")
            .file(
                "modules/t.md",
                "---\ntitle: T\nprerequisites: [m]\nagenda:\n  - title: Day\n    sessions:\n      - { module: m }\n      \
                 - { module: m, page: p }\n      - { module: m, page: s/q }\n---\n[a](m/01-p.md)\n",
            )
            .file(path, text)
            .build()
            .refused()
            .problems()
            .to_owned();
        assert_eq!(told.matches("error[").count(), 1, "{path}:\n{told}");
    };
    broken("modules/m/01-p.md", "---\ntitle: P\nduration 5m\n---\n");
    broken("modules/m/01-p.md", "No front matter.\n");
    broken("modules/m/01-p.md", "---\ntitle: P\0\n---\n");
    broken("modules/m/02-s/03-q.md", "---\nduration: 5m\n---\n");
    broken("modules/m/02-s/index.md", "---\n");
    broken("modules/m/index.md", "---\ntitle M\n---\n");
}

#[test]
fn blocks() {
    page("::: trainer-notes\nx\n:::", "block/unknown", "5:5", "did you mean `trainer-note`?");
    page("::: note\nx", "block/unclosed", "5:1", "close it with a line of `:::`");
    page(":::", "block/stray-fence", "5:1", "delete it, or write the line that opens its block");
    page("- ::: note\n  x\n\n:::", "block/unclosed", "5:3", "inside the same list item");
    page(
        "    ::: trainer-note\n    x\n    :::",
        "block/indented-fence",
        "5:5",
        "take the spaces before the colons away",
    );
    page("<div>\n::: note\n</div>", "block/fence-in-html", "6:1", "put a blank line before the fence");
    page("\u{200b}::: trainer-note\nx", "block/suspect-fence", "5:", "invisible character");
    page(":: trainer-note\nx\n::", "block/suspect-fence", "5:1", "three colons");
    page("::: {for=trainer}\nx\n:::", "block/unnamed", "5:1", "`::: only {for=trainer}`");
    page("<!--\n::: trainer-note\n-->\n\n::: tip\nx\n:::", "block/fence-in-comment", "6:1", "both its fences");
    page("<!--\n:::\n-->", "block/fence-in-comment", "6:1", "both its fences");
    page(":::: note\nx\n:::", "block/short-fence", "7:1", "as many colons as it was opened with");
    page("::: only\nx\n:::", "block/missing-attribute", "5:1", "::: only {for=");
    page("::: note {fro=trainer}\nx\n:::", "block/unknown-attribute", "5:11", "did you mean `for`?");
    page("::: note {for=trianer}\nx\n:::", "label/unknown", "5:15", "did you mean `trainer`?");
    page("::: note {for=trainer\nx\n:::", "block/attributes", "5:10", "write them as");
    page("::: say {#a}\nx\n:::", "block/id", "5:1", "delete the `#…`");
    page("::: answer\nx\n:::\n\n::: note\n::: answer\ny\n:::\n:::", "block/answer", "9:1", "directly inside");
    page("::: activity {#nowhere}\n:::", "activity/unknown", "5:1", "write it under `activities`");
    page("::: activity\nText\n:::", "activity/untitled", "5:1", "needs a title");
    page("::: video\n:::", "block/missing-attribute", "5:1", "url");
    page("::: handout {file=x.pdf} X\n:::", "link/unknown-file", "5:", "paths count from the folder");
    page("::: reflection\n:::", "reflection/empty", "5:1", "write the prompt");
    page("::: question\nWhich?\n:::", "question/no-options", "5:1", "task list");
    page("::: question\nWhich?\n\n- [ ] a\n- [ ] b\n:::", "question/no-answer", "5:1", "tick what is right");
    page(
        "::: question {objectives=zeal}\nWhich?\n\n- [x] a\n- [ ] b\n:::",
        "objective/unknown",
        "5:",
        "no `objectives`",
    );
}

#[test]
fn a_list_without_spaces_behind_its_hyphens_is_told() {
    front("key_points:\n  -One\n  -Two", "front-matter/hyphen", "4:3", "a hyphen and a space");
}

#[test]
fn pasted_trainer_text() {
    let told = "put the text between `::: trainer-note` and `:::`";
    page("Trainer note: Open the window.", "leak/pasted-trainer-text", "5:1", told);
    page("**Trainer states:** We begin.", "leak/pasted-trainer-text", "5:", told);
    page("- facilitator: Open it.", "leak/pasted-trainer-text", "5:3", told);
    page("A line.\nTrainer says: hello.", "leak/pasted-trainer-text", "6:1", told);
    page("::: supervisor-note\nTrainer note: x\n:::", "leak/pasted-trainer-text", "6:1", told);
    front("key_points: [\"Trainer note: x\"]", "leak/pasted-trainer-text", "3:15", told);
    MemoryBook::of_page("<!--\n::: trainer-note\nAsleep.\n:::\n-->\n\nAwake.").build().clean();
    MemoryBook::of_page("::: trainer-note\nTrainer note: x\n:::\n\nThe trainer note: it is kept.").build().clean();
    MemoryBook::of_page("Trainer note: x")
        .file("book.toml", "[book]\ntitle = \"B\"\n[checks]\npasted-trainer-text = false\n")
        .build()
        .clean();
}

#[test]
fn links_and_files() {
    page("[a](q.md)", "link/unknown-page", "5:1", "there is no page `modules/m/q.md`");
    page("[a](P.md)", "link/unknown-page", "5:1", "did you mean `modules/m/p.md`?");
    page("[a](p.md#nowhere)", "link/unknown-heading", "5:1", "there is no heading `#nowhere`");
    page("## Here\n\n[a](#hree)", "link/unknown-heading", "7:1", "did you mean `here`?");
    page("[a](p.html)", "link/html", "5:1", "write the path of its `.md` file");
    page("[a](../m)", "link/folder", "5:1", "link to its page: `../m/index.md`");
    page("[a](../../../etc/passwd)", "link/outside", "5:1", "leads out of the book");
    page("[a](javascript:alert)", "link/scheme", "5:1", "`https:`");
    page("[a]()", "link/empty", "5:1", "between the round brackets");
    page("![a](https://example.org/a.png)", "link/elsewhere", "5:1", "save the file in the module's folder");
    page("![a](a.png)", "link/unknown-file", "5:1", "there is no file `modules/m/a.png`");
    page("[a][b]", "markdown/unknown-reference", "5:1", "[b]: address");
    page("a[^b]", "markdown/unknown-footnote", "5:2", "[^b]: …");
    page("<div>x</div>", "markdown/raw-html", "5:1", "raw-html = true");
    page("a <!-- b\n\nc", "markdown/unclosed-comment", "5:3", "close it with `-->`");
    page("Press <kbd>F5</kbd>.", "markdown/raw-html", "5:7", "backticks");
    page("<!-- b\n\nc", "markdown/unclosed-comment", "5:1", "close it with `-->`");
    page("```\na\n\n::: trainer-note\nb\n:::", "markdown/unclosed-code", "5:1", "close it with a line of `");
    page("- ~~~~ text\n  a\n\nb", "markdown/unclosed-code", "5:3", "`~~~~`");
    page("## A {#x}\n\n## B {#x}", "page/duplicate-id", "7:1", "another id");
    page("::: note {#main}\na\n:::", "page/duplicate-id", "5:1", "the theme keeps `main`");
    page("## A {for=trainer}", "markdown/heading-attribute", "5:1", "::: only {for=…}");
}

#[test]
fn front_matter() {
    front("titel: x", "front-matter/unknown-key", "3:1", "did you mean `title`?");
    front("minutes: 5", "front-matter/unknown-key", "3:1", "`minutes` is a key of a step");
    front("title: Twice", "front-matter/duplicate-key", "3:1", "first given here");
    front("a: b: c", "front-matter/yaml", "3:", "double quotes");
    front("duration: 60-45m", "value/duration", "3:11", "shorter time first");
    front("duration: [1]", "front-matter/type", "3:11", "this is a list");
    front("updated: 2026-02-30", "value/date", "3:10", "2026-05-01");
    front("for: trianer", "label/unknown", "3:6", "did you mean `trainer`?");
    front("prerequisites: [n]", "module/unknown-prerequisite", "3:17", "there is no module `n`");
    front("facets: { age: [1] }", "facet/unknown", "3:11", "[facets.age]");
    front("answers: all", "front-matter/answers", "3:10", "trainer, self-check");
    front(
        "objectives: [{ id: a, text: A }, { id: a, text: B }]",
        "front-matter/duplicate-id",
        "3:40",
        "first given here",
    );
    front("activities: [{ title: A }, { title: A }]", "front-matter/duplicate-id", "3:37", "an id of its own");
    front("activities: [{ id: a }]", "front-matter/missing-key", "3:", "add `title: …`");
    front("activities: [{ title: A, kind: small-gruop }]", "activity/kind", "3:32", "did you mean `small-group`?");
    front("activities: [{ title: A, objectives: [b] }]", "objective/unknown", "3:39", "lists no `objectives`");
    front(
        "activities: [{ title: A, duration: 20m, steps: [{ minutes: 5, text: a }] }]",
        "activity/steps",
        "3:36",
        "the steps take 15 minutes less than the activity",
    );
    front("image: { file: x.svg }", "accessibility/missing-alt", "3:16", "cannot see the picture");
    front("agenda: [{ title: A, sessions: [{ duration: 5m }] }]", "agenda/empty-session", "3:", "points at a module");
    front(
        "agenda: [{ title: A, sessions: [{ module: x }] }]",
        "agenda/unknown-module",
        "3:43",
        "there is no module `x`",
    );
    front("agenda: [{ title: A, start: noon, sessions: [] }]", "value/clock", "3:29", "\"09:00\"");
    front("key_points: [\"a[^1]\"]", "markdown/footnote-here", "3:16", "text of a page");
}

#[test]
fn an_activity_is_placed_once_a_page() {
    let book = MemoryBook::new()
        .file("modules/m/index.md", "---\ntitle: M\nactivities: [{ title: A }]\n---\n")
        .file("modules/m/p.md", "---\ntitle: P\n---\n\n::: activity {#a}\n:::\n\n::: activity {#a}\n:::\n");
    problem(book, "activity/placed-twice", "modules/m/p.md:8:1", "place it once");
}

#[test]
fn files_and_folders() {
    let module = "---\ntitle: M\n---\n";
    let book = || MemoryBook::new().file("modules/m/index.md", module);
    problem(book().file("modules/m.md", module), "module/twice", "modules/m/index.md:1:1", "not both");
    problem(
        book().file("modules/01-m.md", module),
        "module/same-address",
        "modules/m/index.md:1:1",
        "rename one of them",
    );
    problem(
        book().file("modules/m/a/b/c.md", module),
        "module/too-deep",
        "modules/m/a/b/c.md:1:1",
        "one level of folders",
    );
    problem(
        book().file("modules/m/a/c.md", module),
        "section/no-index",
        "modules/m/a/c.md:1:1",
        "modules/m/a/index.md",
    );
    problem(book().file("modules/n/c.md", module), "module/no-index", "modules/n/c.md:1:1", "modules/n/index.md");
    problem(
        book().file("modules/m/resources.md", module),
        "page/name",
        "modules/m/resources.md:1:1",
        "rename the file",
    );
    problem(
        book().file("modules/m/1-a.md", module).file("modules/m/2-a.md", module),
        "page/same-address",
        "modules/m/2-a.md:1:1",
        "sets the order only",
    );
    problem(
        book().file("modules/m/p.md", "---\ntitle: P\n"),
        "front-matter/unclosed",
        "modules/m/p.md:1:1",
        "end it with",
    );
}

#[test]
fn an_empty_book_says_how_to_begin() {
    MemoryBook::new().build().tells("trainbook new module");
}
