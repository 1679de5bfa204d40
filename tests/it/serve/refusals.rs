//! What nobody gets, whatever they send.

use crate::serve::http::send;
use crate::serve::shared;

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
        assert!(!reply.text().contains("[editions") && !reply.text().contains("root:"), "{what}");
        assert_eq!(reply.header("Access-Control-Allow-Origin"), "", "{what}");
    }
    let posted = send(address, format!("POST / HTTP/1.1\r\n{host}\r\n").as_bytes());
    assert_eq!(posted.header("Allow"), "GET, HEAD");
    // The head of a stream is a head, and no stream.
    let head = send(address, format!("HEAD /-/events HTTP/1.1\r\n{host}\r\n").as_bytes());
    assert_eq!(
        (head.status, head.header("Content-Type"), head.body.len()),
        (200, "text/event-stream; charset=utf-8", 0)
    );
}
