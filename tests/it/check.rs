//! `trainbook check`: what it finds, how it is told, and how a lint is allowed, warned of or denied.

use serde_json::Value;
use trainbook::diagnostic::lint;

use crate::harness::BookTest;

const LINT: &str = "objectives/unmeasurable-verb";

/// A book whose one module has these objectives.
fn book(objectives: &str) -> BookTest {
    settings("", objectives)
}

fn settings(more: &str, objectives: &str) -> BookTest {
    let toml = format!("[book]\ntitle = \"A\"\n{more}");
    let module = format!(
        "---\ntitle: Knocking\nobjectives:\n{objectives}\nkey_points: [Wait.]\n---\n\nStand back from the door.\n"
    );
    BookTest::new().file("book.toml", &toml).file("modules/knocking/index.md", &module)
}

/// Line, column and severity of what the lint of these tests finds.
type Found = Vec<(u64, u64, String)>;

/// What a check of the book says as JSON about the lint of these tests.
fn found(book: &BookTest) -> Found {
    let told: Value = serde_json::from_str(&book.run(["check", "--format", "json"]).stdout()).unwrap();
    let all = told["diagnostics"].as_array().unwrap();
    let of_lint = all.iter().filter(|one| one["code"] == LINT);
    of_lint
        .map(|one| {
            let place = &one["place"];
            assert_eq!(place["file"], "modules/knocking/index.md");
            let severity = one["severity"].as_str().unwrap().to_owned();
            (place["line"].as_u64().unwrap(), place["column"].as_u64().unwrap(), severity)
        })
        .collect()
}

#[test]
fn a_lint_is_drawn_and_nothing_is_written() {
    let book = book("  - Know the door");
    let before = book.files();
    book.run(["check"])
        .code(0)
        .stderr_has("warning[objectives/unmeasurable-verb]: nobody can see whether people `know` something\n --> modules/knocking/index.md:4:5\n")
        .stderr_has("warning: ");
    assert_eq!(book.files(), before);
    book.run(["build"]).code(0).stderr_is("");
}

#[test]
fn a_good_book_has_no_problems() {
    let clean = BookTest::new()
        .file("book.toml", "[book]\ntitle = \"A\"\n")
        .file("modules/a.md", "---\ntitle: A\nkey_points: [B.]\n---\n\nText.\n");
    let told: Value = serde_json::from_str(&clean.run(["check", "--format", "json"]).stdout()).unwrap();
    let of_lint = |lint: &str| told["diagnostics"].as_array().unwrap().iter().any(|one| one["code"] == lint);
    assert!(!of_lint(LINT));
    clean.run(["check", "--quiet"]).code(0).stdout_is("").stderr_is("");
}

#[test]
fn warnings_can_fail() {
    let book = book("  - Know the door");
    book.run(["check", "--deny", "warnings"]).code(1).stderr_has("error[objectives/unmeasurable-verb]");
    book.run(["check", "--quiet"]).code(0).stderr_is("");
    book.run(["check", "--deny", "everything"]).code(2);
}

#[test]
fn what_a_build_refuses_a_check_refuses() {
    let book = book("  - Explain the door")
        .file("modules/knocking/01-page.md", "---\ntitle: Page\n---\n\n::: trainer-note\nSecret.\n");
    book.run(["check"]).code(1).stderr_has("error[block/unclosed]").stderr_has("modules/knocking/01-page.md:5:1");
    let broken_theme = settings("[output.html]\ntheme = \"theme\"\n", "  - Explain the door")
        .file("theme/templates/page.html", "{% if %}");
    broken_theme.run(["check"]).code(1).stderr_has("error[theme/template]").stderr_has("theme/templates/page.html:1:");
}

#[test]
fn a_lint_has_the_level_that_the_nearest_word_gives() {
    let allowed = "[lints]\n\"objectives/unmeasurable-verb\" = \"allow\"\n";
    let denied = "[lints]\n\"objectives/unmeasurable-verb\" = \"deny\"\n";
    let here = "# trainbook: allow objectives/unmeasurable-verb";
    let warned = |line| vec![(line, 5, "warning".to_owned())];
    let cases: &[(&str, String, Found)] = &[
        ("", "  - Know the door".into(), warned(4)),
        (allowed, "  - Know the door".into(), vec![]),
        (denied, "  - Know the door".into(), vec![(4, 5, "error".into())]),
        ("", format!("  - Know the door {here}\n  - Learn to knock"), warned(5)),
        ("", format!("  {here} -- the statute's own words\n  - Know the door"), vec![]),
        ("", format!("  - Know the door\n  {here}\n  - Learn to knock"), warned(4)),
        (
            "",
            format!("  {here}-file\n  - Know the door\n\n  - Learn to knock")
                .replace("allow objectives/unmeasurable-verb-file", "allow-file objectives/unmeasurable-verb"),
            vec![],
        ),
        ("", format!("  {here}\n  - Know the door\n\n  - Learn to knock"), warned(7)),
        (denied, "  # trainbook: warn objectives/unmeasurable-verb\n  - Know the door".into(), warned(5)),
        (
            allowed,
            "  - Know the door # trainbook: deny objectives/unmeasurable-verb".into(),
            vec![(4, 5, "error".into())],
        ),
        ("", "  # trainbook: allow activity/steps, objectives/unmeasurable-verb\n  - Know the door".into(), vec![]),
    ];
    for (toml, objectives, expected) in cases {
        assert_eq!(&found(&settings(toml, objectives)), expected, "{toml}{objectives}");
    }
}

#[test]
fn an_error_that_is_a_lint_can_be_allowed_at_its_place() {
    let text = |comment: &str| {
        format!("---\ntitle: Page\n---\n\n{comment}\nFacilitator: a person in our story.\n\nFacilitator: another.\n")
    };
    let book = book("  - Explain the door").file("modules/knocking/01-page.md", &text(""));
    book.run(["build"]).code(1).stderr_has("01-page.md:6:1").stderr_has("01-page.md:8:1");
    let book = book.file("modules/knocking/01-page.md", &text("<!-- trainbook: allow leak/pasted-trainer-text -->"));
    let told = book.run(["build"]).code(1).stderr_has("01-page.md:8:1");
    assert!(!told.stderr().contains("01-page.md:6:1"), "{}", told.stderr());
    let book =
        book.file("modules/knocking/01-page.md", &text("<!-- trainbook: allow-file leak/pasted-trainer-text -->"));
    book.run(["build"]).code(0);
    let page = book.text("build/trainee/knocking/page.html");
    assert!(page.contains("a person in our story") && !page.contains("trainbook: allow"), "{page}");
}

#[test]
fn words_that_are_no_lint_are_told() {
    let unknown = settings(
        "[lints]\n\"objectives/unmesurable-verb\" = \"allow\"\n\"activity/steps\" = \"off\"\n",
        "  - Explain it",
    );
    unknown
        .run(["build"])
        .code(1)
        .stderr_has("error[lints/unknown]: there is no lint `objectives/unmesurable-verb`\n --> book.toml:4:1")
        .stderr_has("did you mean `objectives/unmeasurable-verb`?")
        .stderr_has("error[lints/level]: `off` is no level of a lint\n --> book.toml:5:20");
    let comments =
        book("  # trainbook: allow objective/unmeasurable-verb\n  - Explain it # trainbook: allow activity/steps");
    comments
        .run(["check"])
        .code(1)
        .stderr_has(
            "error[lints/unknown]: there is no lint `objective/unmeasurable-verb`\n --> modules/knocking/index.md:4:22",
        )
        .stderr_has("warning[lints/unused]: `activity/steps` finds nothing here\n --> modules/knocking/index.md:5:35");
    let in_code = book("  - Explain it")
        .file("modules/knocking/01-p.md", "---\ntitle: P\n---\n\n```html\n<!-- trainbook: allow no/lint -->\n```\n");
    assert!(!in_code.run(["check"]).stderr().contains("lints/unknown"));
}

#[test]
fn json_has_every_part_of_a_problem() {
    let book = BookTest::new().file("book.toml", "[book]\ntitle = \"A\"\n").file(
        "modules/a/index.md",
        "---\ntitle: A\nactivities:\n  - { id: x, title: X }\n  - { id: x, title: Y }\n---\n",
    );
    let told = book.run(["check", "--format", "json"]).code(1).stderr_is("");
    let told: Value = serde_json::from_str(&told.stdout()).unwrap();
    let all = told["diagnostics"].as_array().unwrap();
    assert_eq!(told["version"], 1);
    assert_eq!(told["errors"].as_u64().unwrap() + told["warnings"].as_u64().unwrap(), all.len() as u64);
    let twice = all.iter().find(|one| one["code"] == "front-matter/duplicate-id").unwrap();
    assert_eq!(twice["severity"], "error");
    assert_eq!((&twice["place"]["line"], &twice["place"]["column"]), (&5.into(), &11.into()));
    assert_eq!((&twice["place"]["end_line"], &twice["place"]["end_column"]), (&5.into(), &12.into()));
    assert_eq!(twice["related"][0]["line"], 4);
}

#[test]
fn sarif_names_rules_places_and_the_folder() {
    let book = BookTest::new()
        .file("my course/book.toml", "[book]\ntitle = \"A\"\n")
        .file("my course/modules/a/index.md", "---\ntitle: A\nobjectives: [\"Know\u{e4}\", Know it]\n---\n");
    let told = book.run(["check", "my course", "--format", "sarif"]).code(0).stderr_is("");
    let told: Value = serde_json::from_str(&told.stdout()).unwrap();
    let run = &told["runs"][0];
    assert_eq!((&told["version"], &run["tool"]["driver"]["name"]), (&"2.1.0".into(), &"trainbook".into()));
    let result = run["results"].as_array().unwrap().iter().find(|one| one["ruleId"] == LINT).unwrap();
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "my%20course/modules/a/index.md");
    assert_eq!((&place["region"]["startLine"], &place["region"]["startColumn"]), (&3.into(), &23.into()));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let rule = rules.iter().find(|rule| rule["id"] == LINT).unwrap();
    assert!(rule["shortDescription"]["text"].as_str().unwrap().starts_with("Finds an objective"));
    for result in run["results"].as_array().unwrap() {
        assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{result}");
    }
}

#[test]
fn github_gets_a_command_a_line() {
    let book = BookTest::new()
        .file("book.toml", "[book]\ntitle = \"A\"\n")
        .file("modules/a,b/index.md", "---\ntitle: A\nobjectives: [Know it]\n---\n");
    let told = book.run(["check", "--format", "github"]).code(0).stderr_is("").stdout();
    let wanted = "::warning file=modules/a%2Cb/index.md,line=3,endLine=3,col=14,endColumn=18,title=objectives/unmeasurable-verb::nobody can see";
    assert!(told.lines().any(|line| line.starts_with(wanted)), "{told}");
    assert!(told.lines().all(|line| line.starts_with("::warning ") || line.starts_with("::error ")), "{told}");
}

#[test]
fn every_lint_has_one_name_and_says_what_it_finds() {
    let mut names: Vec<&str> = lint::all().map(|lint| lint.name).collect();
    let number = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), number);
    for lint in lint::all() {
        assert!(lint.name.split_once('/').is_some(), "{}", lint.name);
        assert!(!lint.finds.ends_with('.') && lint.finds.len() > 20, "{}", lint.name);
    }
}

#[test]
fn the_sample_book_has_nothing_to_say() {
    let sample = env!("CARGO_MANIFEST_DIR");
    BookTest::new().run(["check", sample, "--deny", "warnings"]).code(0).stderr_is("");
}

#[test]
fn every_warning_of_the_program_is_a_lint() {
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut codes = std::collections::BTreeSet::new();
    for entry in walkdir::WalkDir::new(source) {
        let path = entry.unwrap().into_path();
        if path.extension().is_none_or(|ending| ending != "rs") || path.ends_with("draw.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let program = text.split("#[cfg(test)]").next().unwrap();
        for made in ["Diagnostic::warning(", "Diagnostic::book_warning("] {
            let codes_here = program.split(made).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
            codes.extend(codes_here.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    assert!(codes.len() > 20, "{codes:?}");
    let unknown: Vec<_> = codes.iter().filter(|code| lint::find(code).is_none()).collect();
    assert!(unknown.is_empty(), "a book cannot allow {unknown:?}");
}

#[test]
fn the_manual_has_a_part_on_every_lint() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("modules/writing-training/05-reference");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_on_lints = |name: &str| name.contains("-lints-") || name.ends_with("-languages.md");
    let pages = files.filter(|path| is_on_lints(&path.file_name().unwrap().to_string_lossy()));
    let manual: String = pages.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    // A part goes from one heading to the next.
    let parts: Vec<&str> = manual.split("\n##").collect();
    for lint in lint::all() {
        let name = format!("`{}`", lint.name);
        let explained = parts.iter().any(|part| {
            let begins = part.lines().take(8).any(|line| line.contains(&name));
            begins && (part.contains("```") || part.contains("| Bad") || part.contains("| What comes back"))
        });
        assert!(explained, "{name} has no part with an example");
    }
}
