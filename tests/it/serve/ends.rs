//! How a preview begins, how it fails to, and how it ends.

use std::net::TcpListener;
use std::path::Path;
use std::process::Output;

use tempfile::TempDir;

use crate::serve::preview::{Preview, trainbook, until_said};
use crate::serve::{small, write};

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_at_once_and_nothing_is_left() {
    use std::time::{Duration, Instant};

    use crate::serve::http::{Stream, connect};
    use crate::serve::{files, wait_for};

    for signal in ["INT", "TERM", "HUP"] {
        let book = small();
        let before = files(book.path());
        let preview = Preview::of(book.path());
        preview.text("/trainee/one/");
        // Pages that listen and clients in the midst of a request hold nothing up.
        let mut stream = Stream::open(preview.address);
        stream.next().unwrap();
        let idle = connect(preview.address);
        let start = Instant::now();
        preview.signal(signal);
        wait_for("it does not end", || preview.ended().is_some());
        assert!(start.elapsed() < Duration::from_secs(1), "after {:?}", start.elapsed());
        assert_eq!(preview.ended().unwrap().code(), Some(0), "{signal}\n{}", preview.said());
        assert_eq!(preview.said(), "");
        drop(idle);
        assert!(files(book.path()) == before, "nothing is written");
    }
}

#[test]
fn a_port_that_is_taken_is_told() {
    let book = small();
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port();
    let said = fails(book.path(), &["--port", &port.to_string()], 1);
    let expected = format!(
        "error: something else listens on port {port} already, perhaps another preview; stop it, or choose another with `--port`\n"
    );
    assert_eq!(said, expected);
    // A second preview of the same book is as good as the first.
    let (first, second) = (Preview::of(book.path()), Preview::of(book.path()));
    write(&book.path().join("modules/one/index.md"), super::page("One", "Seen by both."));
    first.until_text("/trainee/one/", "Seen by both.");
    second.until_text("/trainee/one/", "Seen by both.");
}

#[test]
fn without_a_port_the_next_free_one_is_taken_and_told() {
    let book = small();
    // If it cannot be bound here, somebody else has it.
    let _other = TcpListener::bind("127.0.0.1:3000");
    let preview = Preview::with(book.path(), |command| command);
    let port = preview.address.port();
    assert!((3001..=3100).contains(&port), "{port}");
    until_said(&preview, &format!("warning: port 3000 is taken, so the preview is at {port}\n"));
    assert_eq!(preview.get("/trainee/one/").status, 200);
}

#[test]
fn what_is_mistyped_is_told() {
    let book = small();
    let empty = TempDir::new().unwrap();
    let path = empty.path().display();
    let said = fails(empty.path(), &[], 1);
    assert!(said.starts_with(&format!("error: `{path}` holds no book.toml, so it is no book\nhelp: ")), "{said}");
    let said = fails(&empty.path().join("course"), &[], 2);
    assert!(said.starts_with(&format!("error: there is no folder `{path}/course`\nhelp: ")), "{said}");
    let said = fails(&book.path().join("book.toml"), &[], 2);
    assert!(said.contains("is a file, where a folder is wanted\nhelp: give the folder that holds book.toml"), "{said}");
    let said = fails(book.path(), &["--host", "no such host"], 1);
    assert!(said.starts_with("error: the host `no such host` is not known ("), "{said}");
    assert!(said.ends_with("; leave `--host` out, or give an address of this machine\n"), "{said}");
    let said = fails(book.path(), &["--host", "203.0.113.7"], 1);
    assert_eq!(
        said,
        "error: the host `203.0.113.7` is not this machine; leave `--host` out, or give `0.0.0.0` for all its addresses\n"
    );
    let said = fails(book.path(), &["--port", "70000"], 2);
    assert!(said.contains("70000"), "{said}");
}

#[test]
fn a_preview_for_the_whole_network_says_so() {
    let book = small();
    let preview = Preview::with(book.path(), |command| command.args(["--host", "0.0.0.0", "--port", "0"]));
    let port = preview.address.port();
    let desk: Vec<&str> = preview.printed[0].split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
    assert_eq!(desk, ["author’s desk", &format!("http://localhost:{port}/")]);
    until_said(&preview, "warning: everybody in your network can look at this preview");
    assert_eq!(preview.get("/trainee/one/").status, 200);
}

#[cfg(unix)]
#[test]
fn the_browser_is_opened_where_that_is_wanted() {
    use std::os::unix::fs::PermissionsExt as _;

    use crate::serve::wait_for;

    let (book, programs) = (small(), TempDir::new().unwrap());
    let (opener, opened) = (programs.path().join("xdg-open"), programs.path().join("opened"));
    write(&opener, format!("#!/bin/sh\nprintf %s \"$1\" > '{}.new'\nmv '{0}.new' '{0}'\n", opened.display()));
    std::fs::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", programs.path().display(), std::env::var("PATH").unwrap());
    let preview = Preview::with(book.path(), |command| {
        command.args(["--port", "0", "--open"]).env("PATH", path).env("DISPLAY", ":0")
    });
    wait_for("nothing is opened", || opened.is_file());
    assert_eq!(std::fs::read_to_string(opened).unwrap(), format!("http://{}/", preview.address));
}

/// What is said by a preview that cannot begin.
#[track_caller]
fn fails(book: &Path, more: &[&str], code: i32) -> String {
    let Output { status, stdout, stderr } = trainbook().arg("serve").arg(book).args(more).output().unwrap();
    let said = String::from_utf8(stderr).unwrap();
    assert_eq!((status.code(), stdout.as_slice()), (Some(code), b"".as_slice()), "{said}");
    said
}
