//! What an author changes beside a page's text: settings, theme, pictures, folders, and all at once.

use std::fs;

use crate::serve::preview::Preview;
use crate::serve::{DRAWING, built, page, small, write};

/// Settings with a theme in `look`.
const WITH_THEME: &str = "[book]\ntitle = \"A\"\n[output.html]\ntheme = \"look\"\n";

#[test]
fn a_burst_ends_in_one_right_state() {
    let book = small();
    let at = |number: usize| book.path().join(format!("modules/part-{}/{number:03}-page-{number}.md", number / 50));
    let index = |number: usize| book.path().join(format!("modules/part-{number}/index.md"));
    (0..10).for_each(|number| write(&index(number), page(&format!("Part {number}"), "Old.")));
    (0..500).for_each(|number| write(&at(number), page(&format!("Page {number}"), "Old text.")));
    let preview = Preview::of(book.path());
    assert!(preview.text("/trainee/part-9/").contains("Old."), "it is there");
    let before = preview.generation();
    for number in 0..500 {
        match number % 50 {
            7 => fs::remove_file(at(number)).unwrap(),
            _ => write(&at(number), page(&format!("Page {number}"), "New text.")),
        }
    }
    write(&index(10), page("Part 10", "Added."));
    (500..520).for_each(|number| write(&at(number), page(&format!("Page {number}"), "Added text.")));
    write(&book.path().join("modules/one/index.md"), page("One", "The last."));
    preview.until_text("/trainee/one/", "The last.");
    preview.until_text("/trainee/part-10/page-519.html", "Added text.");
    preview.is_as_built(book.path());
    let removed = preview.get("/trainee/part-9/page-457.html");
    assert_eq!(removed.status, 404);
    let states = preview.generation() - before;
    assert!(states <= 5, "{states} states\n{}", preview.said());
}

#[test]
fn settings_are_followed() {
    let book = small();
    let preview = Preview::of(book.path());
    let settings = |more: &str| write(&book.path().join("book.toml"), format!("[book]\n{more}"));
    settings("title = \"Another title\"\n");
    preview.until_text("/trainee/", "Another title");
    assert_eq!(preview.book()["title"], "Another title");

    settings("title = \"A\"\n[editions.auditor]\ntitle = \"Auditor\"\nsees = [\"trainer\", \"supervisor\"]\n");
    preview.until_text("/auditor/one/notes.html", "Only-for-trainers.");
    assert!(
        preview
            .book()
            .to_string()
            .contains("{\"name\":\"auditor\",\"public\":false,\"title\":\"Auditor\",\"trainer\":true}")
    );
    preview.is_as_built(book.path());

    settings("title = \"A\"\n[build]\neditions = [\"trainee\"]\n");
    preview.until("only one edition", |preview| preview.get("/trainer/one/").status == 404);
    assert_eq!(preview.get("/trainee/one/").status, 200);

    fs::rename(book.path().join("modules"), book.path().join("texts")).unwrap();
    settings("title = \"A\"\nsrc = \"texts\"\n");
    preview.until("the other folder", |preview| {
        preview.problems().is_empty() && preview.get("/trainer/one/").status == 200
    });
    write(&book.path().join("texts/one/index.md"), page("One", "In the other folder."));
    preview.until_text("/trainee/one/", "In the other folder.");
    preview.is_as_built(book.path());
}

/// The page not found of a theme, with a text of its own.
fn lost_page(text: &str) -> String {
    format!("{{% extends \"base.html\" %}}\n{{% block content %}}\n<p>{text}</p>\n{{% endblock content %}}\n")
}

#[test]
fn a_theme_is_followed() {
    let book = small();
    let preview = Preview::of(book.path());
    let template = book.path().join("look/templates/404.html");
    let lost = |preview: &Preview, text: &str| preview.get("/trainee/no").text().contains(text);
    write(&template, lost_page("first look"));
    write(&book.path().join("book.toml"), WITH_THEME);
    preview.until("the theme", |preview| lost(preview, "first look"));
    write(&template, lost_page("second look"));
    preview.until("the theme of now", |preview| lost(preview, "second look"));
    write(&book.path().join("look/css/90-ours.css"), ".ours { color: #010203; }\n");
    preview.until("a style sheet", |preview| preview.differs_from(&built(book.path())).is_ok());
    write(&template, "{{ nothing.there ");
    let problems = preview.until_problems(1);
    assert_eq!(
        (&problems[0]["file"], &problems[0]["code"]),
        (&"look/templates/404.html".into(), &"theme/template".into())
    );
    assert!(lost(&preview, "second look"), "the last good one stays");
    fs::remove_dir_all(book.path().join("look")).unwrap();
    write(&book.path().join("book.toml"), "[book]\ntitle = \"A\"\n");
    preview.until("the theme of before", |preview| preview.problems().is_empty() && !lost(preview, "second look"));
    preview.is_as_built(book.path());
}

#[test]
fn a_template_that_fails_on_a_page_is_told_with_its_place() {
    let book = small();
    let template = book.path().join("look/templates/404.html");
    write(&book.path().join("book.toml"), WITH_THEME);
    write(&template, lost_page("good"));
    let preview = Preview::of(book.path());
    let failing = lost_page("{{ page.nothing.there }}");
    write(&template, &failing);
    let problems = preview.until_problems(1);
    assert_eq!(
        (&problems[0]["file"], &problems[0]["line"]),
        (&"look/templates/404.html".into(), &3.into()),
        "{problems:#?}"
    );
    assert_eq!(preview.get("/trainee/one/").status, 200, "other pages are there");
    write(&template, lost_page("mended"));
    preview.until_problems(0);
    assert!(preview.get("/trainee/no").text().contains("mended"));
    // Also one that fails from the start.
    write(&template, &failing);
    let preview = Preview::of(book.path());
    assert_eq!(preview.problems()[0]["file"], "look/templates/404.html");
    assert_eq!(preview.get("/trainee/one/").status, 200);
    write(&template, lost_page("mended again"));
    preview.until_problems(0);
    assert!(preview.get("/trainee/no").text().contains("mended again"));
}

#[test]
fn pictures_are_followed() {
    let book = small();
    let preview = Preview::of(book.path());
    let before = preview.text("/trainee/one/page.html");
    let other = DRAWING.replace("width=\"8\"", "width=\"16\"").replace("M1 1h6", "M1 1h5");
    write(&book.path().join("modules/one/drawing.svg"), &other);
    preview.until_text("/trainee/one/page.html", "width=\"16\"");
    assert_ne!(preview.text("/trainee/one/page.html"), before);
    preview.is_as_built(book.path());
    fs::remove_file(book.path().join("modules/one/drawing.svg")).unwrap();
    let problems = preview.until_problems(1);
    assert_eq!((&problems[0]["file"], &problems[0]["line"]), (&"modules/one/1-page.md".into(), &7.into()));
    assert!(preview.text("/trainee/one/page.html").contains("width=\"16\""), "the page stays");
    write(&book.path().join("modules/one/drawing.svg"), &other);
    preview.until_problems(0);
    preview.is_as_built(book.path());
}

#[test]
fn folders_come_go_and_change_their_names() {
    let book = small();
    let preview = Preview::of(book.path());
    let modules = book.path().join("modules");
    write(&modules.join("one/deep/index.md"), page("Deep", "In a new folder."));
    write(&modules.join("one/deep/1-deeper.md"), page("Deeper", "In a new folder too."));
    preview.until_text("/trainee/one/deep/deeper.html", "In a new folder too.");
    write(&modules.join("one/deep/1-deeper.md"), page("Deeper", "Followed."));
    preview.until_text("/trainee/one/deep/deeper.html", "Followed.");
    preview.is_as_built(book.path());

    fs::rename(modules.join("one"), modules.join("first")).unwrap();
    preview.until_text("/trainee/first/deep/deeper.html", "Followed.");
    preview.until("the old name has gone", |preview| preview.get("/trainee/one/").status == 404);
    write(&modules.join("first/deep/1-deeper.md"), page("Deeper", "Followed there."));
    preview.until_text("/trainee/first/deep/deeper.html", "Followed there.");
    preview.is_as_built(book.path());

    fs::remove_dir_all(modules.join("first")).unwrap();
    preview.until("it has gone", |preview| preview.get("/trainee/first/").status == 404);
    preview.is_as_built(book.path());
}

#[test]
fn a_folder_of_modules_may_go_and_come_back() {
    let book = small();
    let preview = Preview::of(book.path());
    let (modules, aside) = (book.path().join("modules"), book.path().join("aside"));
    for round in ["first", "second"] {
        fs::rename(&modules, &aside).unwrap();
        let problems = preview.until_problems(1);
        assert_eq!(problems[0]["code"], "book/no-src", "{round}");
        assert!(preview.text("/trainee/one/").contains("text"), "the page stays");
        fs::rename(&aside, &modules).unwrap();
        preview.until_problems(0);
        write(&modules.join("one/index.md"), page("One", &format!("A {round} text.")));
        preview.until_text("/trainee/one/", &format!("A {round} text."));
    }
    fs::remove_dir_all(&modules).unwrap();
    preview.until_problems(1);
    super::write_small(book.path());
    preview.until_text("/trainee/one/", "The first text.");
    preview.until_problems(0);
    preview.is_as_built(book.path());
}
