//! Answers as they arrive: headers, ranges, files, one after the other on a connection.

#![cfg(test)]

use std::fs::{self, File};

use super::*;

/// A site with one of each.
fn site() -> Site {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talk.mp4");
    fs::write(&path, digits(200_000)).unwrap();
    Site::new(move |request| {
        // The folder lives as long as the handler.
        let _ = &folder;
        match request.path.as_str() {
            "/" => Answer::page("hello").with_header("Content-Security-Policy", "frame-ancestors 'self'"),
            "/ten" => Answer::file("ten.txt", "0123456789"),
            "/talk.mp4" => Answer::file("talk.mp4", Body::file(File::open(&path).unwrap()).unwrap()),
            "/shrunk" => Answer::file("talk.mp4", Body::File { file: File::open(&path).unwrap(), length: 300_000 }),
            "/big" => Answer::json(digits(1_000_000)),
            "/empty" => Answer::file("empty.css", ""),
            "/old" => Answer::redirect("/new/ä b?x=%20\r\nX-Evil: 1"),
            "/later" => Answer::unavailable("building"),
            "/bad-header" => Answer::page("hello").with_header("X-Bad", "a\r\nX-Evil: 1"),
            "/panic" => panic!("this handler panics on purpose"),
            "/echo" => Answer::text(200, format!("{:?} {:?} {}", request.query, request.method, request.host)),
            _ => Answer::not_found("nothing here"),
        }
    })
}

fn digits(count: usize) -> Vec<u8> {
    (0..count).map(|at| b'0' + (at % 10) as u8).collect()
}

#[test]
fn each_answer_says_what_it_is_and_is_kept_nowhere() {
    let site = site();
    for (path, status, kind, length) in [
        ("/", 200, "text/html; charset=utf-8", 5),
        ("/ten", 200, "text/plain; charset=utf-8", 10),
        ("/talk.mp4", 200, "video/mp4", 200_000),
        ("/big", 200, "application/json; charset=utf-8", 1_000_000),
        ("/empty", 200, "text/css; charset=utf-8", 0),
        ("/nothing", 404, "text/html; charset=utf-8", 12),
        ("/later", 503, "text/html; charset=utf-8", 8),
        ("/bad-header", 500, "text/plain; charset=utf-8", 47),
    ] {
        for line in ["GET", "HEAD"] {
            let reply = site.ask(&format!("{line} {path}"), "");
            assert_eq!((reply.status, reply.header("Content-Type")), (status, Some(kind)), "{path}");
            assert_eq!(reply.header("Content-Length"), Some(length.to_string().as_str()), "{path}");
            assert_eq!(reply.header("Cache-Control"), Some("no-store"));
            assert_eq!(reply.header("X-Content-Type-Options"), Some("nosniff"));
            assert_eq!(reply.header("Cross-Origin-Resource-Policy"), Some("same-origin"));
            assert_eq!(reply.header("Referrer-Policy"), Some("same-origin"));
            assert_eq!(reply.header("Transfer-Encoding"), None);
            assert_eq!(reply.header("Accept-Ranges"), (status == 200).then_some("bytes"), "{path}");
            assert_eq!(reply.header("X-Evil"), None);
            assert!(reply.header("Date").is_some());
        }
    }
    assert_eq!(site.get("/").header("Content-Security-Policy"), Some("frame-ancestors 'self'"));
    assert_eq!(site.get("/").text(), "hello");
    assert_eq!(site.get("/later").header("Retry-After"), Some("1"));
    assert_eq!(site.get("/talk.mp4").body, digits(200_000));
    assert_eq!(site.get("/big").body, digits(1_000_000));
    let echo = site.get("/echo?module=a%20b&x");
    assert_eq!(echo.text(), format!(r#"[("module", "a b"), ("x", "")] Get {}"#, site.address));
}

#[test]
fn a_redirect_is_for_now_and_breaks_no_line() {
    let reply = site().get("/old");
    assert_eq!(reply.status, 302);
    assert_eq!(reply.header("Location"), Some("/new/%C3%A4%20b?x=%20%0D%0AX-Evil:%201"));
    assert_eq!(reply.header("X-Evil"), None);
}

#[test]
fn a_range_is_sent_alone() {
    let site = site();
    for (range, status, content_range, body) in [
        ("bytes=0-0", 206, Some("bytes 0-0/10"), "0"),
        ("bytes=2-4", 206, Some("bytes 2-4/10"), "234"),
        ("bytes=7-", 206, Some("bytes 7-9/10"), "789"),
        ("bytes=7-99", 206, Some("bytes 7-9/10"), "789"),
        ("bytes=-3", 206, Some("bytes 7-9/10"), "789"),
        ("bytes=-99", 206, Some("bytes 0-9/10"), "0123456789"),
        ("bytes=10-", 416, Some("bytes */10"), "there are 10 bytes\n"),
        ("bytes=-0", 416, Some("bytes */10"), "there are 10 bytes\n"),
        ("bytes=0-1,4-5", 200, None, "0123456789"),
        ("bytes=4-2", 200, None, "0123456789"),
        ("chars=4-5", 200, None, "0123456789"),
        ("bytes=x", 200, None, "0123456789"),
        ("bytes=2-4\r\nIf-Range: \"x\"", 200, None, "0123456789"),
        ("bytes=2-4\r\nRange: bytes=2-4", 200, None, "0123456789"),
    ] {
        let reply = site.ask("GET /ten", &format!("Range: {range}\r\n"));
        assert_eq!(
            (reply.status, reply.header("Content-Range"), reply.text()),
            (status, content_range, body),
            "{range}"
        );
    }
    let head = site.ask("HEAD /ten", "Range: bytes=2-4\r\n");
    assert_eq!((head.status, head.header("Content-Length")), (200, Some("10")));
    let reply = site.ask("GET /nothing", "Range: bytes=2-4\r\n");
    assert_eq!((reply.status, reply.text()), (404, "nothing here"));
    assert_eq!(site.ask("GET /empty", "Range: bytes=0-\r\n").status, 416);
    let reply = site.ask("GET /talk.mp4", "Range: bytes=99995-199994\r\n");
    assert_eq!((reply.status, reply.header("Content-Range")), (206, Some("bytes 99995-199994/200000")));
    assert_eq!(reply.header("Content-Type"), Some("video/mp4"));
    assert_eq!(reply.body, digits(200_000)[99_995..199_995]);
    assert_eq!(site.ask("GET /big", "Range: bytes=-1\r\n").text(), "9");
}

#[test]
fn requests_follow_each_other_on_a_connection() {
    let site = site();
    let mut client = site.connect();
    for _ in 0..3 {
        client.send(&site.head("GET /", ""));
        assert_eq!(client.reply().text(), "hello");
        client.send(&site.head("GET /nothing", ""));
        assert_eq!(client.reply().status, 404);
        client.send(&site.head("HEAD /talk.mp4", ""));
        assert_eq!(client.head().header("Content-Length"), Some("200000"));
    }
    // All at once, and byte by byte.
    let ahead = ["GET /ten", "GET /big", "HEAD /big", "GET /talk.mp4", "GET /"].map(|line| site.head(line, ""));
    client.send(&ahead.concat());
    assert_eq!(client.reply().text(), "0123456789");
    assert_eq!(client.reply().body.len(), 1_000_000);
    assert_eq!(client.head().header("Content-Length"), Some("1000000"));
    assert_eq!(client.reply().body.len(), 200_000);
    assert_eq!(client.reply().text(), "hello");
    for byte in site.head("GET /ten", "Connection: keep-alive, close\r\n").chars() {
        client.send(&byte.to_string());
    }
    let last = client.reply();
    assert_eq!((last.text(), last.header("Connection")), ("0123456789", Some("close")));
    assert!(client.ends());
}

#[test]
fn an_old_client_is_answered_once() {
    let site = site();
    let mut client = site.connect();
    client.send(&format!("GET / HTTP/1.0\r\nHost: {}\r\nConnection: keep-alive\r\n\r\n", site.address));
    let reply = client.reply();
    assert_eq!((reply.status, reply.text(), reply.header("Connection")), (200, "hello", Some("close")));
    assert!(client.ends());
}

#[test]
fn a_client_that_says_no_more_is_still_answered() {
    let site = site();
    let mut client = site.connect();
    client.send(&site.head("GET /big", ""));
    client.stream.shutdown(Shutdown::Write).unwrap();
    assert_eq!(client.reply().body.len(), 1_000_000);
    assert!(client.ends());
}

#[test]
fn a_handler_that_panics_brings_nothing_down() {
    let site = site();
    let mut client = site.connect();
    client.send(&site.head("GET /panic", ""));
    let reply = client.reply();
    assert_eq!((reply.status, reply.header("Connection")), (500, Some("close")));
    assert!(client.ends());
    assert_eq!(site.get("/").status, 200);
}

#[test]
fn a_file_that_is_shorter_than_was_said_breaks_the_answer_off() {
    let site = site();
    let mut client = site.connect();
    client.send(&site.head("GET /shrunk", ""));
    assert_eq!(client.head().header("Content-Length"), Some("300000"));
    assert!(client.rest().len() <= 200_000);
}
