//! What the program says when something is mistyped, missing or in the way.

use crate::harness::BookTest;

const TITLE: &str = "[book]\ntitle = \"A\"\n";

#[test]
fn wrong_usage_is_2() {
    let book = BookTest::new().file("book.toml", TITLE);
    book.run([]).code(2).stdout_is("").stderr_has("trainbook init my-course");
    book.run(["biuld"]).code(2).stderr_has("'build'");
    book.run(["build", "--quite"]).code(2).stderr_has("'--quiet'");
    book.run(["build", "--edition"]).code(2);
    book.run(["build", "-q", "-v"]).code(2);
    book.run(["new"]).code(2).stderr_has("new page engaging-families");
    let said = "error: the book has no edition `traner`\nhelp: did you mean `trainer`?\n";
    book.run(["build", "--edition", "traner"]).code(2).stdout_is("").stderr_is(said);
    let said = "error: the book has no edition `xyz`\nhelp: its editions are `trainee`, `trainer`, `supervisor`\n";
    book.run(["build", "--edition", "trainee", "--edition", "xyz"]).code(2).stderr_is(said);
}

#[test]
fn help_and_version_go_to_stdout() {
    let empty = BookTest::new();
    for typed in [["build", "--help"], ["init", "--help"], ["new", "--help"]] {
        empty.run(typed).code(0).stdout_has("Examples:\n").stderr_is("");
    }
    for what in ["module", "page"] {
        empty.run(["new", what, "--help"]).code(0).stdout_has("Examples:\n");
    }
    empty.run(["--version"]).code(0).stdout_is(concat!("trainbook ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn a_folder_without_a_book_says_where_one_is() {
    let empty = BookTest::new();
    let said = "error: this folder holds no book.toml, so it is no book\nhelp: `trainbook init` makes a small book to start from\n";
    empty.run(["build"]).code(1).stderr_is(said);
    let said = "error: there is no folder `my course`\nhelp: `trainbook init \"my course\"` makes a small book there\n";
    empty.run(["build", "my course"]).code(2).stderr_is(said);
    let above = BookTest::new().file("course/book.toml", TITLE).file("course/modules/a.md", "---\ntitle: A\n---\n");
    above.run(["build"]).code(1).stderr_has("help: there is a book in `course`\n");
    above.run_in("course/modules", ["build"]).code(1).stderr_has("help: there is a book in `..`\n");
    above
        .run_in("course", ["build", "modules"])
        .code(1)
        .stderr_has("`modules` holds no book.toml")
        .stderr_has("in `.`\n");
    above.run(["build", "corse"]).code(2).stderr_has("did you mean `course`?");
    above.run(["build", "course/book.toml"]).code(2).stderr_has("give the folder that holds book.toml: `course`");
    assert_eq!(above.files().len(), 2, "nothing is written");
}

#[test]
fn every_problem_of_book_toml_is_drawn() {
    let book = BookTest::new().file("book.toml", "[book]\ntitel = \"A\"\nsrc = 1\n");
    let said = "\
error[book-toml/unknown-key]: `[book]` has no key `titel`
 --> book.toml:2:1
  |
2 | titel = \"A\"
  | ^^^^^ unknown key
  |
  = help: did you mean `title`?

error[book-toml/wrong-type]: `src` has to be text in quotes
 --> book.toml:3:7
  |
3 | src = 1
  |       ^ this is a number

error: 2 errors in the book; nothing was written
";
    book.run(["build"]).code(1).stdout_is("").stderr_is(said);
    book.run(["build", "--quiet"]).code(1).stderr_is(said);
    assert_eq!(book.files().len(), 1, "nothing is written");
}

#[test]
fn colours_are_there_for_people_who_watch() {
    let book = || BookTest::new().file("book.toml", "[book]\n");
    let coloured = |book: &BookTest, when: &str| book.run(["build", "--color", when]).stderr().contains('\u{1b}');
    assert!(!coloured(&book(), "auto"), "nobody watches a pipe");
    assert!(coloured(&book(), "always"));
    assert!(!coloured(&book(), "never"));
    assert!(coloured(&book().variable("CLICOLOR_FORCE", "1"), "auto"));
    assert!(!coloured(&book().variable("CLICOLOR_FORCE", "1"), "never"));
    assert!(!coloured(&book().variable("NO_COLOR", "1"), "auto"));
    assert!(coloured(&book().variable("NO_COLOR", "1"), "always"), "what is typed counts more");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let empty = BookTest::new();
    empty.run_unread(["init"]).code(0).stderr_is("");
    empty.run_unread(["build", "--help"]).code(0).stderr_is("");
}

#[test]
fn text_that_is_not_utf_8_is_named() {
    let book = BookTest::new().file("book.toml", "");
    std::fs::write(book.path("book.toml"), b"[book]\ntitle = \"\xff\"\n").unwrap();
    let said = "error: `book.toml` is not UTF-8 text\nhelp: save it as UTF-8 in your editor\n";
    book.run(["new", "module", "A"]).code(1).stderr_is(said);
}

#[test]
fn init_makes_a_book_and_never_overwrites() {
    let empty = BookTest::new();
    empty.run(["init", "my-course"]).code(0).stdout_has("trainbook build my-course\n").stderr_is("");
    let before = empty.files();
    assert!(before.contains_key("my-course/.gitignore") && before.contains_key("my-course/modules/welcome/index.md"));
    empty.run(["init", "my-course"]).code(1).stderr_has("there is a book in `my-course` already");
    empty.run(["init", "my-course/inner"]).code(1).stderr_has("lies inside of the book in `my-course`");
    empty.run_in("my-course/modules", ["init"]).code(1).stderr_has("lies inside of the book in `..`");
    empty.run(["init", "my-course/book.toml"]).code(1).stderr_has("is a file");
    assert_eq!(empty.files(), before);
}

#[test]
fn init_writes_all_or_nothing() {
    let used = BookTest::new().file("modules/welcome/index.md", "mine").file("notes.txt", "mine");
    let said = "\
error: these files are there already: `modules/welcome/index.md`
help: nothing was written; choose an empty folder, as `trainbook init my-course`
";
    used.run(["init"]).code(1).stdout_is("").stderr_is(said);
    assert_eq!(used.files().len(), 2);
}

#[test]
fn init_leaves_a_gitignore_as_it_is() {
    let repository = BookTest::new().file(".gitignore", "*.tmp\n");
    repository.run(["init"]).code(0).stdout_has("add a line `/build`").stdout_has("  trainbook build\n");
    assert_eq!(repository.text(".gitignore"), "*.tmp\n");
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_program_without_printed_guides_says_so() {
    let test = BookTest::new().file("book.toml", "[book]\ntitle = \"Book\"\n");
    for typed in [["pdf", "."], ["build", "--pdf"]] {
        test.run(typed).code(2).stderr_has("this trainbook was built without printed guides");
    }
}
