//! The site as one file: what is in it, that it opens, and that nothing of another edition is in a public one.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use trainbook::pipeline::live::{Content, Live};

use crate::harness::BookTest;

const SECRET: &str = "behind the stage";

fn book() -> BookTest {
    BookTest::new()
        .file("book.toml", "[book]\ntitle = \"Fire drill\"\n")
        .file(
            "modules/first/index.md",
            &format!("---\ntitle: First\n---\n\nWhere is the exit?\n\n::: trainer-note\nIt is {SECRET}.\n:::\n"),
        )
        .file("modules/first/01-doors.md", "---\ntitle: Doors\n---\n\nDoors open outwards.\n")
}

fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut files = BTreeMap::new();
    for name in names {
        let mut file = archive.by_name(&name).unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "{name} bears a time");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    files
}

#[test]
fn each_edition_is_one_file_with_all_of_its_site_and_a_page_to_begin_at() {
    let book = book();
    book.run(["build", "--offline-zip"]).code(0).stdout_has("fire-drill-trainee.zip");
    let files = book.files();
    let packed = unpacked(&files["build/offline/trainee/fire-drill-trainee.zip"]);
    let site = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("build/trainee/")?, bytes)));
    let mut expected: BTreeMap<String, Vec<u8>> =
        site.map(|(path, bytes)| (format!("fire-drill-trainee/trainee/{path}"), bytes.clone())).collect();
    let start = packed["fire-drill-trainee/start.html"].clone();
    let text = String::from_utf8(start.clone()).unwrap();
    assert!(text.contains("href=\"trainee/index.html\"") && text.contains("href=\"trainee/assets/theme-"), "{text}");
    expected.insert("fire-drill-trainee/start.html".to_owned(), start);
    assert_eq!(packed, expected);
}

#[test]
fn what_is_for_trainers_is_in_no_trainees_file_and_trainers_have_both() {
    let book = book();
    book.run(["build", "--offline-zip"]).code(0);
    let files = book.files();
    let says = |path: &str| {
        let packed = unpacked(&files[path]);
        (packed.values().any(|bytes| String::from_utf8_lossy(bytes).contains(SECRET)), packed)
    };
    let (told, packed) = says("build/offline/trainee/fire-drill-trainee.zip");
    assert!(!told && packed.keys().all(|path| !path.contains("trainer")));
    let (told, packed) = says("build/offline/trainer/fire-drill-trainer.zip");
    assert!(told && packed.contains_key("fire-drill-trainer/trainee/first/doors.html"), "“See as trainee” leads there");
}

#[test]
fn the_same_book_gives_the_same_file_and_a_file_of_somebody_elses_stays() {
    let (one, other) = (book(), book());
    for book in [&one, &other] {
        book.run(["build", "--offline-zip", "--edition", "trainee"]).code(0);
    }
    let path = "build/offline/trainee/fire-drill-trainee.zip";
    assert_eq!(one.files()[path], other.files()[path]);
    assert!(!one.files().contains_key("build/offline/trainer/fire-drill-trainer.zip"));
    // Again over its own file, but over no other.
    one.run(["build", "--offline-zip"]).code(0);
    std::fs::write(one.path(path), "mine").unwrap();
    one.run(["build", "--offline-zip"]).code(1).stderr_has("fire-drill-trainee.zip");
    assert_eq!(one.text(path), "mine");
}

#[test]
fn the_service_worker_names_the_files_of_its_edition_and_is_there_only_when_asked_for() {
    let plain = book();
    plain.run(["build"]).code(0);
    assert!(plain.files().keys().all(|path| !path.ends_with("service-worker.js")));
    assert!(!plain.text("build/trainee/index.html").contains("data-worker"));

    let kept = book().file("book.toml", "[book]\ntitle = \"Fire drill\"\n[output.html]\nservice-worker = true\n");
    kept.run(["build"]).code(0);
    let script = kept.text("build/trainee/service-worker.js");
    assert!(kept.text("build/trainee/index.html").contains(" data-worker"));
    for path in kept.files().keys().filter_map(|path| path.strip_prefix("build/trainee/")) {
        let named = script.contains(&format!("\"{path}\":\""));
        assert_eq!(named, path != "service-worker.js" && path != "sitemap.xml", "{path}");
    }
    assert!(!script.contains("before-you-begin") && !script.contains("trainer"), "{script}");
}

#[test]
fn no_page_of_the_preview_is_kept_by_the_browser() {
    let kept = book().file("book.toml", "[book]\ntitle = \"Fire drill\"\n[output.html]\nservice-worker = true\n");
    let snapshot = Live::open(kept.path("")).unwrap().snapshot();
    let pages = [snapshot.content("trainee", "index.html"), snapshot.not_found("trainee", "/trainee/")];
    for page in pages {
        let Some(Content::Page(page)) = page else { panic!("no page") };
        let html = String::from_utf8_lossy(&page);
        assert!(html.contains("data-edition=\"trainee\"") && !html.contains("data-worker"), "{html}");
    }
    assert!(snapshot.content("trainee", "service-worker.js").is_none());
}
