//! `new module` and `new page`.

use crate::harness::BookTest;

fn book() -> BookTest {
    BookTest::new()
        .file("book.toml", "[book]\ntitle = \"A\"\n")
        .file("modules/02-loss/index.md", "---\ntitle: Loss\n---\n")
        .file("modules/02-loss/008-grief.md", "---\ntitle: Grief\n---\n")
        .file("modules/02-loss/notes.txt", "")
        .file("modules/02-loss/images/a.md", "")
        .file("modules/02-loss/009-at-home/index.md", "---\ntitle: At home\n---\n")
        .file("modules/single.md", "---\ntitle: Single\n---\n")
}

#[test]
fn a_module_is_a_folder_named_by_its_title() {
    let book = book();
    book.run(["new", "module", "Engaging families: a start"])
        .code(0)
        .stdout_is("made modules/engaging-families-a-start/index.md\n");
    let text = book.text("modules/engaging-families-a-start/index.md");
    assert!(text.starts_with("---\ntitle: \"Engaging families: a start\"\n"), "{text}");
    book.run(["new", "module", "Without", "quotes"]).code(0).stdout_has("modules/without-quotes/");
    book.run(["new", "page", "Without quotes", "At", "all"]).code(0).stdout_has("modules/without-quotes/01-at-all.md");
    book.run(["new", "module", "day-centre"]).code(0);
    assert!(book.text("modules/day-centre/index.md").contains("title: Day centre\n"));
    book.run_in("modules", ["new", "module", "Arbeit in Größe", "--dir", ".."]).code(0).stdout_has("arbeit-in-größe");
}

#[test]
fn a_listed_module_has_to_be_listed() {
    let book = BookTest::new().file("book.toml", "[book]\ntitle = \"A\"\nmodules = [\"a\"]\n");
    let said = "made modules/b/index.md\n\nbook.toml lists the modules; add the new one there:\n\n  modules = [\"a\", \"b\"]\n";
    book.run(["new", "module", "B"]).code(0).stdout_is(said);
}

#[test]
fn a_page_goes_behind_the_others() {
    let book = book();
    book.run(["new", "page", "loss", "What children say"])
        .code(0)
        .stdout_is("made modules/02-loss/010-what-children-say.md\n");
    book.run(["new", "page", "02-loss", "Last"]).code(0).stdout_is("made modules/02-loss/011-last.md\n");
    book.run(["new", "page", "loss/at-home", "First"])
        .code(0)
        .stdout_is("made modules/02-loss/009-at-home/01-first.md\n");
    assert!(book.text("modules/02-loss/009-at-home/01-first.md").starts_with("---\ntitle: First\n"));
}

#[test]
fn nothing_is_made_twice_or_elsewhere() {
    let book = book();
    let before = book.files();
    book.run(["new", "module", "Loss"]).code(1).stderr_has("there is a module `02-loss` already");
    book.run(["new", "module", "Single"]).code(1).stderr_has("there is a module `single` already");
    book.run(["new", "page", "loss", "Grief!"]).code(1).stderr_has("modules/02-loss/008-grief.md");
    book.run(["new", "page", "los", "A"]).code(2).stderr_has("did you mean `loss`?");
    book.run(["new", "page", "xyz", "A"]).code(2).stderr_has("there are `02-loss`, `single`");
    book.run(["new", "page", "loss/at-hme", "A"]).code(2).stderr_has("did you mean `at-home`?");
    book.run(["new", "page", "loss/images", "A"]).code(2);
    book.run(["new", "page", "loss/grief", "A"]).code(1).stderr_has("is a page, not a section");
    book.run(["new", "page", "loss/at-home/x", "A"]).code(2).stderr_has("too deep");
    book.run(["new", "page", "..", "A"]).code(2);
    book.run(["new", "page", "/", "A"]).code(2);
    book.run(["new", "page", "single", "A"]).code(1).stderr_has("mv modules/single.md modules/single/index.md");
    for name in ["", "...", "index", "a\nb"] {
        book.run(["new", "module", name]).code(2);
        book.run(["new", "page", "loss", name]).code(2);
    }
    assert_eq!(book.files(), before);
}

#[test]
fn a_book_toml_with_errors_is_mended_first() {
    let book = BookTest::new().file("book.toml", "[book]\ntitle = \"A\"\nsrc = \"..\"\n");
    book.run(["new", "module", "B"]).code(1).stderr_has("`src` has to stay inside");
    assert_eq!(book.files().len(), 1);
}
