//! What is refused before the handler is asked, as raw requests. `@` stands for the server's address, `#` for its port.

#![cfg(test)]

use super::*;

/// Sends raw bytes, and gives the status of the first answer and whether the handler was asked.
fn outcome(site: &Site, asked: &Mutex<Vec<String>>, raw: &[u8]) -> (u16, bool) {
    asked.lock().unwrap().clear();
    let mut client = site.connect();
    // The server may refuse, and close, before it has read all.
    let _ = client.stream.write_all(raw);
    let _ = client.stream.shutdown(Shutdown::Write);
    let status = client.head().status;
    client.rest();
    (status, !asked.lock().unwrap().is_empty())
}

fn check(rows: &[(u16, &str)]) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let seen = asked.clone();
    let site = Site::new(move |request| {
        seen.lock().unwrap().push(request.path.clone());
        Answer::page("hello")
    });
    let mut wrong = Vec::new();
    for (status, raw) in rows {
        let raw = raw.replace('@', &site.address.to_string()).replace('#', &site.address.port().to_string());
        let (found, handled) = outcome(&site, &asked, raw.as_bytes());
        if found != *status || handled != (*status == 200) {
            let start: String = raw.chars().take(200).collect();
            wrong.push(format!("{found}, not {status} (handler asked: {handled}): {start:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rows of one line each that differ in the address.
fn check_paths(rows: &[(u16, &str)]) {
    let rows: Vec<_> =
        rows.iter().map(|(status, path)| (*status, format!("GET {path} HTTP/1.1\r\nHost: @\r\n\r\n"))).collect();
    check(&rows.iter().map(|(status, raw)| (*status, raw.as_str())).collect::<Vec<_>>());
}

/// Rows that differ in the headers.
fn check_headers(rows: &[(u16, &str)]) {
    let rows: Vec<_> =
        rows.iter().map(|(status, lines)| (*status, format!("GET / HTTP/1.1\r\n{lines}\r\n\r\n"))).collect();
    check(&rows.iter().map(|(status, raw)| (*status, raw.as_str())).collect::<Vec<_>>());
}

#[test]
fn addresses_lead_nowhere_else() {
    check_paths(&[
        (200, "/"),
        (200, "/index.html"),
        (200, "/a/b/"),
        (200, "/a%20b"),
        (200, "/%C3%A4.html"),
        (200, "/?x=/../..&y=%2e%2e"),
        (200, "/..."),
        (200, "/a..b/..c"),
        (200, "/%252e%252e/%252fetc"),
        (200, "/a;b=c/d:e|f"),
        (400, "/../etc/passwd"),
        (400, "/a/../../etc/passwd"),
        (400, "/.."),
        (400, "/./a"),
        (400, "/a/."),
        (400, "/%2e%2e/etc/passwd"),
        (400, "/.%2e/etc/passwd"),
        (400, "/%2E./etc/passwd"),
        (400, "/%2e/a"),
        (400, "/..%2fetc"),
        (400, "/a%2fb"),
        (400, "/a%2Fb"),
        (400, "/..%5cetc"),
        (400, "/a%5Cb"),
        (400, "/..\\..\\etc"),
        (400, "/a\\b"),
        (400, "/a%00.html"),
        (400, "/a%0d%0aSet-Cookie:x"),
        (400, "/a%7f"),
        (400, "/a%C2%85"),
        (400, "/%"),
        (400, "/%2"),
        (400, "/%zz"),
        (400, "/%+1"),
        (400, "/%C3"),
        (400, "/%ff"),
        (400, "/%c0%ae%c0%ae/"),
        (400, "/%e0%80%af"),
        (400, "/?x=%"),
        (400, "/?x=%ff"),
        (400, "//"),
        (400, "//evil.example/"),
        (400, "/a//b"),
        (400, "/ä"),
        (400, "http://@/"),
        (400, "http://evil.example/"),
        (400, "*"),
        (400, "@"),
        (400, "index.html"),
        (400, "?x"),
    ]);
    let row = format!("GET /{} HTTP/1.1\r\nHost: @\r\n\r\n", "a".repeat(8 * 1024 - 1));
    let more = format!("GET /{} HTTP/1.1\r\nHost: @\r\n\r\n", "a".repeat(8 * 1024));
    let endless = format!("GET /{}", "a".repeat(20 * 1024));
    // A `#` cannot be said in the rows.
    check(&[(200, &row), (414, &more), (414, &endless)]);
    let fragment = crate::preview::http::target::read("/a#b");
    assert!(fragment.is_err());
}

#[test]
fn only_the_preview_s_own_hosts_are_answered() {
    check_headers(&[
        (200, "Host: 127.0.0.1:#"),
        (200, "host:localhost:#"),
        (200, "HOST: \t LocalHost.:# \t"),
        (200, "Host: [::1]:#"),
        (421, "Host: localhost"),
        (421, "Host: 127.0.0.1:1"),
        (421, "Host: evil.example:#"),
        (421, "Host: localhost.evil.example:#"),
        (421, "Host: 127.0.0.1.nip.io:#"),
        (421, "Host: 192.168.0.1:#"),
        (421, "Host: 0.0.0.0:#"),
        (421, "Host: 2130706433:#"),
        (400, "Host: user@x:#"),
        (400, "Host: localhost:#, evil.example"),
        (400, "Host: localhost:#/"),
        (400, "Host: localhost:"),
        (400, "Host:"),
        (400, "Host: ä:#"),
        (400, "Accept: */*"),
        (400, "Host: @\r\nHost: @"),
        (400, "Host: @\r\nhost: evil.example"),
        (400, "Host : @"),
    ]);
}

#[test]
fn only_the_preview_s_own_pages_are_answered() {
    let rows = [
        (200, "Origin: http://@"),
        (403, "Origin: null"),
        (403, "Origin: https://@"),
        (403, "Origin: http://evil.example"),
        (403, "Origin: http://evil.example:#"),
        (403, "Origin: http://127.0.0.1"),
        (403, "Origin: http://127.0.0.1:1"),
        // An allowed host, but another than the one that is asked.
        (403, "Origin: http://localhost:#"),
        (403, "Origin: http://@/"),
        (403, "Origin: http://@ http://evil.example"),
        (403, "Origin:"),
        (400, "Origin: http://@\r\nOrigin: http://@"),
        (200, "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"),
        (200, "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image"),
        (200, "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe"),
        (200, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"),
        (200, "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"),
        (403, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe"),
        (403, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script"),
        (403, "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image"),
        (403, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty"),
        (403, "Sec-Fetch-Site: cross-site"),
        (403, "Sec-Fetch-Site: something-new\r\nSec-Fetch-Mode: no-cors"),
        (400, "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site"),
    ];
    let rows: Vec<_> = rows.iter().map(|(status, lines)| (*status, format!("Host: @\r\n{lines}"))).collect();
    check_headers(&rows.iter().map(|(status, lines)| (*status, lines.as_str())).collect::<Vec<_>>());
}

#[test]
fn only_get_and_head_without_a_body_are_answered() {
    let rows = [
        (200, "GET / HTTP/1.1", ""),
        (200, "HEAD / HTTP/1.1", ""),
        (200, "GET / HTTP/1.0", ""),
        (200, "GET / HTTP/1.1", "Content-Length: 0\r\n"),
        (200, "GET / HTTP/1.1", "Expect: 100-continue\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n"),
        (405, "POST / HTTP/1.1", ""),
        (405, "POST / HTTP/1.1", "Content-Length: 99999999999999\r\n"),
        (405, "PUT / HTTP/1.1", "Content-Length: 3\r\n\r\nabc"),
        (405, "DELETE / HTTP/1.1", ""),
        (405, "OPTIONS / HTTP/1.1", ""),
        (405, "TRACE / HTTP/1.1", ""),
        (405, "PATCH / HTTP/1.1", ""),
        (405, "get / HTTP/1.1", ""),
        (405, "BREW / HTTP/1.1", ""),
        (400, "CONNECT @ HTTP/1.1", ""),
        (400, "OPTIONS * HTTP/1.1", ""),
        (413, "GET / HTTP/1.1", "Content-Length: 1\r\n"),
        (413, "GET / HTTP/1.1", "Content-Length: 99999999999999\r\n"),
        (413, "HEAD / HTTP/1.1", "Content-Length: 99999999999999999999999999999999999999\r\n"),
        (400, "GET / HTTP/1.1", "Content-Length: -1\r\n"),
        (400, "GET / HTTP/1.1", "Content-Length: +0\r\n"),
        (400, "GET / HTTP/1.1", "Content-Length: 0x10\r\n"),
        (400, "GET / HTTP/1.1", "Content-Length:\r\n"),
        (400, "GET / HTTP/1.1", "Content-Length: 0, 0\r\n"),
        (400, "GET / HTTP/1.1", "Content-Length: 0\r\nContent-Length: 0\r\n"),
        (400, "GET / HTTP/1.1", "Transfer-Encoding: chunked\r\n"),
        (400, "GET / HTTP/1.1", "Transfer-Encoding: identity\r\nContent-Length: 0\r\n"),
        (505, "GET / HTTP/2.0", ""),
        (505, "GET / HTTP/1.2", ""),
        (505, "GET / HTTP/0.9", ""),
    ];
    let rows: Vec<_> =
        rows.iter().map(|(status, line, more)| (*status, format!("{line}\r\nHost: @\r\n{more}\r\n"))).collect();
    check(&rows.iter().map(|(status, raw)| (*status, raw.as_str())).collect::<Vec<_>>());
}

#[test]
fn what_is_not_http_is_told_so() {
    let headers = |count: usize| format!("GET / HTTP/1.1\r\nHost: @\r\n{}\r\n", "X: y\r\n".repeat(count));
    let long = |bytes: usize| format!("GET / HTTP/1.1\r\nHost: @\r\nX: {}\r\n\r\n", "y".repeat(bytes));
    check(&[
        (200, "\r\n\r\nGET / HTTP/1.1\r\nHost: @\r\n\r\n"),
        (200, "GET / HTTP/1.1\r\nHost: @\r\nX-Empty:\r\nX: a\tb\r\nX: é\r\n\r\n"),
        (200, &headers(63)),
        (431, &headers(64)),
        (200, &long(15_000)),
        (431, &long(16_384)),
        (431, &format!("GET / HTTP/1.1\r\nHost: @\r\n{}", "X: y\r\nYYYYYYYYY".repeat(2000))),
        (431, &format!("GET / HTTP/1.1\r\nHost: @\r\nX: {}", "y".repeat(17_000))),
        (400, "GET / HTTP/1.1\nHost: @\n\n"),
        (400, "GET / HTTP/1.1\r\nHost: @\n\n"),
        (400, "GET / HTTP/1.1\r\nHost: @\r\n\n"),
        (400, "\nGET / HTTP/1.1\r\nHost: @\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: @\r\n folded\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\n Host: @\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: @\r\nX y: z\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: @\r\nno colon\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: @\r\n: empty\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: @\r\nX: a\0b\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: @\r\nX: a\rb\r\n\r\n"),
        (400, "GET /\0 HTTP/1.1\r\nHost: @\r\n\r\n"),
        (400, "GET /\t HTTP/1.1\r\nHost: @\r\n\r\n"),
        (400, "GET  / HTTP/1.1\r\nHost: @\r\n\r\n"),
        (400, "GET /  HTTP/1.1\r\nHost: @\r\n\r\n"),
        (400, "GET /a b HTTP/1.1\r\nHost: @\r\n\r\n"),
        (400, "GET / HTTP/1.1 \r\nHost: @\r\n\r\n"),
        (400, " GET / HTTP/1.1\r\nHost: @\r\n\r\n"),
        (400, "GET /\r\n"),
        (400, "GET\r\n\r\n"),
        (400, "G\0T / HTTP/1.1\r\n\r\n"),
        (400, "G{T / HTTP/1.1\r\n\r\n"),
        (505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    ]);
    let site = Site::new(|_| Answer::page("hello"));
    let asked = Mutex::new(Vec::new());
    // The first bytes of TLS: someone typed `https://`. It is told at once, though no line ends.
    assert_eq!(outcome(&site, &asked, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03").0, 400);
    assert_eq!(outcome(&site, &asked, b"GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n").0, 400);
}

#[test]
fn a_head_without_end_is_cut_off_early() {
    let site = Site::new(|_| Answer::page("hello"));
    let mut client = site.connect();
    client.send("GET / HTTP/1.1\r\n");
    let (mebibyte, mut sent) = (vec![b'X'; 1024 * 1024], 0);
    let mut stream = client.stream.try_clone().unwrap();
    let writer = thread::spawn(move || {
        while sent < 64 && stream.write_all(&mebibyte).is_ok() {
            sent += 1;
        }
    });
    assert_eq!(client.head().status, 431);
    writer.join().unwrap();
}

#[test]
fn a_refusal_says_why_and_closes() {
    let site = Site::new(|_| Answer::page("hello"));
    let mut client = site.connect();
    client.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\nGET / HTTP/1.1\r\n");
    let reply = client.reply();
    assert_eq!(reply.header("Content-Type"), Some("text/plain; charset=utf-8"));
    assert_eq!(reply.header("Connection"), Some("close"));
    assert_eq!(reply.header("Cache-Control"), Some("no-store"));
    assert!(reply.text().contains(&format!("open http://{}/", site.address)), "{}", reply.text());
    assert!(!reply.text().contains("evil"), "{}", reply.text());
    assert!(client.ends());
    let reply = site.ask("DELETE /", "");
    assert_eq!((reply.status, reply.header("Allow")), (405, Some("GET, HEAD")));
    let mut client = site.connect();
    client.send("HEAD /.. HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(client.head().status, 400);
    assert!(client.ends(), "a HEAD has no body, refused or not");
}

#[test]
fn a_refusal_arrives_though_the_client_is_still_sending() {
    let site = Site::new(|_| Answer::page("hello"));
    let mut client = site.connect();
    client.send(&site.head("POST /", "Content-Length: 8388608\r\n"));
    client.stream.write_all(&vec![0; 8 * 1024 * 1024]).expect("it is read, and forgotten");
    assert_eq!(client.reply().status, 405);
    client.stream.shutdown(Shutdown::Write).unwrap();
    assert!(client.ends());
}
