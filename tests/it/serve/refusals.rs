//! What nobody gets, whatever they send.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::serve::http::send;
use crate::serve::preview::Preview;
use crate::serve::{built, shared, small, write};

#[test]
fn bad_requests_are_refused() {
    let shared = shared();
    let address = shared.preview.address;
    let (port, host) = (address.port(), format!("Host: {address}\r\n"));
    let with = |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\n{host}Connection: close\r\n{more}\r\n");
    let get = |path: &str| with(path, "");
    let rows = [
        ("another host", format!("GET / HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n"), 421),
        (
            "another host of the same name",
            format!("GET / HTTP/1.1\r\nHost: localhost.evil.example:{port}\r\n\r\n"),
            421,
        ),
        ("another port", "GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n".to_owned(), 421),
        ("no host", "GET / HTTP/1.1\r\n\r\n".to_owned(), 400),
        ("two hosts", format!("GET / HTTP/1.1\r\n{host}{host}\r\n"), 400),
        ("events for another page", with("/-/events", "Origin: http://evil.example\r\n"), 403),
        ("events for a file", with("/-/events", "Origin: null\r\n"), 403),
        (
            "a frame in another page",
            with("/trainer/", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n"),
            403,
        ),
        (
            "a script of another page",
            with("/-/problems.json", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n"),
            403,
        ),
        ("a form", format!("POST / HTTP/1.1\r\n{host}Content-Length: 3\r\n\r\na=b"), 405),
        ("a deletion", format!("DELETE /trainee/ HTTP/1.1\r\n{host}\r\n"), 405),
        ("a proxy’s words", format!("CONNECT {address} HTTP/1.1\r\n{host}\r\n"), 400),
        ("a whole address", get(&format!("http://{address}/")), 400),
        ("up", get("/../book.toml"), 400),
        ("up from an edition", get("/trainee/../../book.toml"), 400),
        ("up, encoded", get("/trainee/%2e%2e/%2E%2E/book.toml"), 400),
        ("up, half encoded", get("/trainee/.%2e/book.toml"), 400),
        ("a slash, encoded", get("/trainee/..%2fbook.toml"), 400),
        ("a backslash", get("/trainee/..\\book.toml"), 400),
        ("a backslash, encoded", get("/trainee/..%5Cbook.toml"), 400),
        ("encoded twice", get("/trainee/%252e%252e/%252e%252e/book.toml"), 404),
        ("overlong dots", get("/trainee/%c0%ae%c0%ae/book.toml"), 400),
        ("an empty part", get("//etc/passwd"), 400),
        ("a NUL", get("/trainee/index.html%00.txt"), 400),
        ("a broken escape", get("/trainee/%zz"), 400),
        ("a stream of Windows", get("/trainee/index.html::$DATA"), 404),
        ("a long address", get(&format!("/{}", "a".repeat(9000))), 414),
        ("a long head", with("/", &format!("X: {}\r\n", "a".repeat(20_000))), 431),
        ("no words of the web", "\u{16}\u{3}\u{1}\r\n\r\n".to_owned(), 400),
    ];
    for (what, request, status) in rows {
        let reply = send(address, request.as_bytes());
        assert_eq!(reply.status, status, "{what}: {}", reply.text());
        assert!(!reply.text().contains("[editions"), "{what}");
        assert_eq!(reply.header("Access-Control-Allow-Origin"), "", "{what}");
    }
    let posted = send(address, format!("POST / HTTP/1.1\r\n{host}\r\n").as_bytes());
    assert_eq!(posted.header("Allow"), "GET, HEAD");
}

/// Where a file that a page links to is published.
fn handout_address(book: &Path) -> String {
    let built = built(book);
    let name = built.keys().find(|path| path.starts_with("trainee/assets/handout-")).unwrap();
    format!("/{name}")
}

const LINKED: &str = "---\ntitle: One\n---\n\n[The handout](papers/handout.txt)\n";

/// A book with a handout, and a folder beside with a file of another text.
fn with_handout() -> (TempDir, TempDir, String) {
    let (book, beside) = (small(), TempDir::new().unwrap());
    write(&book.path().join("modules/one/papers/handout.txt"), "the handout");
    write(&book.path().join("modules/one/index.md"), LINKED);
    write(&beside.path().join("handout.txt"), "a secret");
    let address = handout_address(book.path());
    (book, beside, address)
}

#[cfg(unix)]
#[test]
fn a_link_that_is_there_from_the_start_is_never_followed() {
    let (book, beside, address) = with_handout();
    // Were it published, it would be under the name that a file with its text has.
    write(&book.path().join("modules/one/papers/handout.txt"), "a secret");
    let secret = handout_address(book.path());
    fs::remove_file(book.path().join("modules/one/papers/handout.txt")).unwrap();
    std::os::unix::fs::symlink(beside.path().join("handout.txt"), book.path().join("modules/one/papers/handout.txt"))
        .unwrap();
    let preview = Preview::of(book.path());
    let said = preview.problems();
    assert!(said.iter().any(|problem| problem["code"] == "file/link"), "{said:#?}");
    for path in [
        &address,
        &secret,
        "/trainee/one/papers/handout.txt",
        "/-/source/modules/one/papers/handout.txt",
        "/trainee/one/",
    ] {
        let reply = preview.get(path);
        assert!(matches!(reply.status, 404 | 503), "{path}: {}", reply.status);
        assert!(!reply.text().contains("a secret"), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_a_file_or_its_folder_is_never_followed() {
    let (book, beside, address) = with_handout();
    let preview = Preview::of(book.path());
    assert_eq!(preview.text(&address), "the handout");
    let papers = book.path().join("modules/one/papers");
    let aside = book.path().join("aside");
    for (what, place, target) in [
        ("file", papers.join("handout.txt"), beside.path().join("handout.txt")),
        ("folder", papers.clone(), beside.path().to_owned()),
    ] {
        fs::rename(&place, &aside).unwrap();
        std::os::unix::fs::symlink(&target, &place).unwrap();
        // Not even before it is noticed.
        preview.until(&format!("the link, a {what}"), |preview| {
            let reply = preview.get(&address);
            assert_eq!((reply.status, reply.text().contains("a secret")), (404, false), "{what}");
            preview.problems().iter().any(|problem| problem["code"] == "file/link")
        });
        assert_eq!(preview.get(&address).status, 404);
        assert!(preview.text("/trainee/one/").contains("The handout"), "the page stays");
        fs::remove_file(&place).unwrap();
        fs::rename(&aside, &place).unwrap();
        preview.until_problems(0);
        assert_eq!(preview.text(&address), "the handout");
    }
    preview.is_as_built(book.path());
}
