//! The starter book, built: it has no problem, and shows each edition what is meant for it.

use crate::harness::BookTest;

#[test]
fn the_starter_book_builds_at_once() {
    let book = BookTest::new();
    book.run(["init"]).code(0);
    let run = book.run(["build"]).code(0).stderr_is("").stdout_has("open build/trainee/index.html\n");
    let head = ["edition", "modules", "pages", "training time", "files", "seconds"];
    let table = run.stdout();
    let first = table.lines().next().unwrap();
    assert!(head.iter().all(|word| first.contains(word)), "{first}");
    for edition in ["trainee", "trainer", "supervisor"] {
        assert!(table.lines().any(|line| line.starts_with(edition)), "{table}");
        book.text(&format!("build/{edition}/index.html"));
        book.text(&format!("build/{edition}/welcome/how-it-works.html"));
    }
}

#[test]
fn trainees_get_nothing_of_the_trainers() {
    let book = BookTest::new();
    book.run(["init"]).code(0);
    book.run(["build", "--quiet"]).code(0).stdout_is("").stderr_is("");
    let guarded = [
        "You ring, the door opens",
        "Name tents are in the box",
        "Plan of the room",
        "Keep an hour free for each worker",
    ];
    for (path, bytes) in book.files() {
        let Some(path) = path.strip_prefix("build/trainee/") else { continue };
        let text = String::from_utf8_lossy(&bytes);
        for words in guarded {
            assert!(!text.contains(words), "{words:?} in {path}");
        }
    }
    let trainer = book.files().into_iter().filter(|(path, _)| path.starts_with("build/trainer/"));
    let trainer: String = trainer.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()).collect();
    assert!(guarded[..3].iter().all(|words| trainer.contains(words)));
}

#[test]
fn one_edition_alone_leaves_the_others() {
    let book = BookTest::new();
    book.run(["init"]).code(0);
    book.run(["build", "--edition", "trainee", "--out", "site"]).code(0).stdout_has("open site/trainee/index.html");
    assert!(!book.path("site/trainer").exists() && !book.path("build").exists());
    book.run(["build", "--edition", "trainer", "--out", "site", "--verbose"])
        .code(0)
        .stderr_has("wrote site/trainer/index.html");
    assert!(book.path("site/trainee/index.html").exists());
}

#[test]
fn what_new_makes_builds() {
    let book = BookTest::new();
    book.run(["init"]).code(0);
    book.run(["new", "page", "welcome", "One more: a page"]).code(0);
    book.run(["new", "page", "welcome/a-first-visit", "After"]).code(0);
    book.run(["new", "module", "Loss & grief"]).code(0);
    let toml = book.text("book.toml").replace("\"first-week\"]", "\"first-week\", \"loss-grief\"]");
    let book = book.file("book.toml", &toml);
    book.run(["build"]).code(0);
    book.text("build/trainee/loss-grief/index.html");
    book.text("build/trainee/welcome/one-more-a-page.html");
}

#[test]
fn a_book_with_an_error_leaves_the_last_build() {
    let book = BookTest::new();
    book.run(["init"]).code(0);
    book.run(["build"]).code(0);
    let before = book.text("build/trainee/index.html");
    let book = book.file("modules/welcome/03-new.md", "---\ntitel: New\n---\n");
    book.run(["build"]).code(1).stderr_has("modules/welcome/03-new.md:2:1").stderr_has("did you mean `title`?");
    assert_eq!(book.text("build/trainee/index.html"), before);
}

#[test]
fn an_output_folder_with_files_of_others_is_refused() {
    let book = BookTest::new().file("build/trainee/mine.txt", "mine");
    book.run(["init"]).code(0);
    book.run(["build"]).code(1).stderr_has("files that trainbook did not write: `mine.txt`");
    book.run(["build", "--out", "."]).code(1).stderr_has("the book's own folder");
    book.run(["build", "--out", "modules/site"]).code(1).stderr_has("have to lie apart");
    assert_eq!(book.text("build/trainee/mine.txt"), "mine");
}
