//! What is at which address: the desk, and each edition as a build would write it, and nothing of another.

use std::collections::{BTreeMap, BTreeSet};

use crate::serve::http::Stream;
use crate::serve::{film, number, shared};

#[test]
fn the_printed_addresses_answer() {
    let shared = shared();
    let preview = &shared.preview;
    let said: Vec<(&str, &str)> =
        preview.printed.iter().filter_map(|line| line.split_once("  ")).map(|(a, b)| (a, b.trim())).collect();
    let root = format!("http://{}/", preview.address);
    let names = ["trainee", "trainer", "supervisor", "virtual-trainer"];
    assert_eq!(said[0], ("author’s desk", root.as_str()));
    assert_eq!(said[1..].iter().map(|(name, _)| *name).collect::<Vec<_>>(), names);
    for (_, address) in &said {
        let path = address.strip_prefix(&root).unwrap();
        let reply = preview.get(&format!("/{path}"));
        assert_eq!((reply.status, reply.header("Content-Type")), (200, "text/html; charset=utf-8"), "{address}");
    }
    assert!(preview.text("/").contains("/-/desk.js"));
    assert!(preview.get("/-/desk.js").header("Content-Type").starts_with("text/javascript"));
}

#[test]
fn the_book_and_its_events_are_told() {
    let shared = shared();
    let preview = &shared.preview;
    let book = preview.book();
    assert_eq!(book["title"], "Core training for child welfare caseworkers");
    assert_eq!((&book["language"], &book["errors"], &book["warnings"]), (&"en".into(), &0.into(), &0.into()));
    let kinds: Vec<_> =
        book["editions"].as_array().unwrap().iter().map(|e| (&e["name"], &e["public"], &e["trainer"])).collect();
    let expected = [
        ("trainee", true, false),
        ("trainer", false, true),
        ("supervisor", false, false),
        ("virtual-trainer", false, true),
    ]
    .map(|(name, public, trainer)| (name.into(), public.into(), trainer.into()));
    assert_eq!(kinds, expected.iter().map(|(a, b, c)| (a, b, c)).collect::<Vec<_>>());
    assert!(preview.problems().is_empty());
    let event = Stream::open(preview.address).next().unwrap();
    assert_eq!(number(&event, "generation"), number(&book, "generation"));
    assert_eq!(event.as_object().unwrap().len(), 3, "nothing of the book itself: {event}");
    let nearest = preview.get("/-/nearest?from=trainer&to=trainee&page=media/only.html").json();
    assert_eq!(nearest["page"], "media/index.html");
}

#[test]
fn every_file_of_every_edition_is_as_a_build_writes_it() {
    let shared = shared();
    assert!(shared.built.len() > 400, "{}", shared.built.len());
    for name in ["trainee/sitemap.xml", "trainee/404.html", "trainer/media/only.html", "supervisor/index.html"] {
        assert!(shared.built.contains_key(name), "{name}");
    }
    shared.preview.differs_from(&shared.built).unwrap();
}

#[test]
fn problems_are_on_pages_of_those_who_see_all() {
    let shared = shared();
    for (edition, panel) in [("trainee", false), ("trainer", true), ("supervisor", false), ("virtual-trainer", true)] {
        let page = shared.preview.text(&format!("/{edition}/"));
        assert_eq!(page.contains(" data-panel></script>"), panel, "{edition}");
    }
}

#[test]
fn what_only_another_edition_has_is_nowhere() {
    let shared = shared();
    let mut editions = BTreeMap::<&str, BTreeSet<&str>>::new();
    for (edition, address) in shared.built.keys().map(|path| path.split_once('/').unwrap()) {
        editions.entry(edition).or_default().insert(address);
    }
    let all: BTreeSet<&str> = editions.values().flatten().copied().collect();
    for wanted in ["media/only.html", "assets/trainer-key-", "assets/trainer-plan-", "assets/supervisor-form-"] {
        assert!(all.iter().any(|path| path.starts_with(wanted)), "{wanted}");
        assert!(!editions["trainee"].iter().any(|path| path.starts_with(wanted)), "{wanted}");
    }
    let mut asked = 0;
    for (edition, own) in &editions {
        for address in all.difference(own) {
            asked += 1;
            let reply = shared.preview.get(&format!("/{edition}/{address}"));
            assert_eq!(reply.status, 404, "{edition}/{address}");
            assert!(!reply.text().contains("Only-for-"), "{edition}/{address}");
        }
    }
    assert!(asked > 40, "{asked}");
}

#[test]
fn sources_are_no_files_of_a_site() {
    let shared = shared();
    for path in [
        "/trainee/modules/media/index.md",
        "/trainee/media/index.md",
        "/trainee/media/trainer-key.txt",
        "/trainee/assets/trainer-key.txt",
        "/trainee/book.toml",
        "/trainee/-/problems.json",
        "/trainee/trainer/index.html",
        "/book.toml",
        "/modules/media/index.md",
        "/media/only.html",
        "/Trainer/",
        "/-/desk.html",
        "/-/../-/desk.html",
        "/-/source/modules/media/trainer-key.txt",
        "/-/source/../book.toml",
        "/-/source//etc/passwd",
        "/-/source/",
        "/-/",
        "/-",
    ] {
        let reply = shared.preview.get(path);
        assert!(matches!(reply.status, 400 | 404), "{path}: {}", reply.status);
        assert!(!reply.text().contains("Only-for-"), "{path}");
    }
}

#[test]
fn each_kind_of_file_has_its_type_and_is_never_kept() {
    let shared = shared();
    let mut kinds = BTreeSet::new();
    for path in shared.built.keys() {
        let extension = path.rsplit('.').next().unwrap();
        if !kinds.insert(extension) {
            continue;
        }
        let expected = match extension {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "svg" => "image/svg+xml; charset=utf-8",
            "txt" => "text/plain; charset=utf-8",
            "csv" => "text/csv; charset=utf-8",
            "xml" => "text/xml; charset=utf-8",
            "mp4" => "video/mp4",
            "png" => "image/png",
            other => panic!("a row for {other}"),
        };
        let reply = shared.preview.get(&format!("/{path}"));
        assert_eq!(reply.header("Content-Type"), expected, "{path}");
        assert_eq!(reply.header("Cache-Control"), "no-store", "{path}");
        assert_eq!(reply.header("X-Content-Type-Options"), "nosniff", "{path}");
        assert!(reply.header("Content-Security-Policy").contains("default-src 'none'"), "{path}");
        let head = shared.preview.ask("HEAD", &format!("/{path}"), "");
        assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
        assert_eq!(head.header("Content-Length"), reply.body.len().to_string(), "{path}");
    }
    assert_eq!(kinds, BTreeSet::from(["html", "css", "csv", "js", "svg", "txt", "xml", "mp4", "png"]));
}

#[test]
fn a_folder_without_its_slash_leads_to_it() {
    let shared = shared();
    for path in ["/trainee", "/trainer/media", "/trainee/permanence/permanency"] {
        let reply = shared.preview.get(path);
        assert_eq!((reply.status, reply.header("Location")), (302, format!("{path}/").as_str()), "{path}");
        assert_eq!(shared.preview.get(&format!("{path}/")).status, 200, "{path}");
    }
    for path in
        ["/nobody", "/nobody/", "/trainee/assets", "/trainee/assets/", "/trainee/nothing", "/trainee/index.html/"]
    {
        assert_eq!(shared.preview.get(path).status, 404, "{path}");
    }
}

#[test]
fn what_is_not_there_has_the_sites_own_page() {
    let shared = shared();
    let built = String::from_utf8(shared.built["trainee/404.html"].clone()).unwrap();
    assert!(built.contains("\"/core/index.html\""), "{built}");
    for path in ["/trainee/nothing.html", "/trainee/media/deep/er/nothing.txt", "/trainee/ä ?.html"] {
        let reply = shared.preview.get(path);
        assert_eq!((reply.status, reply.header("Content-Type")), (404, "text/html; charset=utf-8"));
        let page = super::preview::without_script(&reply.text()).unwrap();
        assert_eq!(page, built.replace("\"/core/", "\"/trainee/"), "{path}");
    }
    assert!(shared.preview.get("/nobody/").text().contains("nothing at this address"));
}

#[test]
fn a_film_is_sent_in_parts() {
    let shared = shared();
    let path = shared.built.keys().find(|path| path.starts_with("trainee/assets/film-")).unwrap();
    let film = film();
    let rows = [
        ("bytes=0-3", 206, 0..4, "bytes 0-3/3000000"),
        ("bytes=1000000-2000000", 206, 1_000_000..2_000_001, "bytes 1000000-2000000/3000000"),
        ("bytes=2999990-", 206, 2_999_990..3_000_000, "bytes 2999990-2999999/3000000"),
        ("bytes=-7", 206, 2_999_993..3_000_000, "bytes 2999993-2999999/3000000"),
        ("bytes=5-9999999", 206, 5..3_000_000, "bytes 5-2999999/3000000"),
        ("lines=0-3", 200, 0..3_000_000, ""),
        ("bytes=0-1,5-6", 200, 0..3_000_000, ""),
    ];
    for (range, status, part, said) in rows {
        let reply = shared.preview.ask("GET", &format!("/{path}"), &format!("Range: {range}\r\n"));
        assert_eq!((reply.status, reply.header("Content-Range")), (status, said), "{range}");
        assert!(reply.body == film[part], "{range}");
    }
    let beyond = shared.preview.ask("GET", &format!("/{path}"), "Range: bytes=3000000-\r\n");
    assert_eq!((beyond.status, beyond.header("Content-Range")), (416, "bytes */3000000"));
}

#[test]
fn the_source_of_a_page_is_shown_as_text() {
    let shared = shared();
    let source = shared.preview.text("/-/source/modules/media/index.md");
    assert!(source.contains("<li id=\"L3\"><code>---</code></li>") && source.contains("[The key](trainer-key.txt)"));
    assert!(shared.book.path().join("modules/media/index.md").is_file());
}
