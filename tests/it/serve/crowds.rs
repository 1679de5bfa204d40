//! Many clients, and clients that do nothing.

use std::io::Write as _;
use std::time::{Duration, Instant};

use crate::serve::http::connect;
use crate::serve::preview::Preview;
use crate::serve::small;

#[test]
fn those_who_stand_in_the_door_keep_nobody_out() {
    let book = small();
    let preview = Preview::of(book.path());
    let idle: Vec<_> = (0..200)
        .map(|_| {
            let mut stream = connect(preview.address);
            // The server may have sent this one away already.
            let _ = write!(stream, "GET /trainee/ HTTP/1.1\r\nHost: {}\r\nX-", preview.address);
            stream
        })
        .collect();
    let start = Instant::now();
    assert!(preview.text("/trainee/one/").contains("The first text."));
    assert!(start.elapsed() < Duration::from_secs(2), "after {:?}", start.elapsed());
    drop(idle);
}

#[cfg(target_os = "linux")]
#[test]
fn connections_that_break_off_leave_nothing_behind() {
    use crate::serve::{page, wait_for, write};

    let book = small();
    let preview = Preview::of(book.path());
    let open = || std::fs::read_dir(format!("/proc/{}/fd", preview.process)).unwrap().count();
    let threads = || std::fs::read_dir(format!("/proc/{}/task", preview.process)).unwrap().count();
    preview.text("/trainee/");
    let first = (open(), threads());
    for number in 0..1000 {
        let mut stream = connect(preview.address);
        // Before, in and after the request, and in the midst of a stream.
        let request =
            format!("GET {} HTTP/1.1\r\nHost: {}\r\n\r\n", ["/trainee/", "/-/events"][number / 4 % 2], preview.address);
        let sent = [0, 10, request.len() - 2, request.len()][number % 4];
        let _ = stream.write_all(&request.as_bytes()[..sent]);
    }
    assert_eq!(preview.get("/trainee/one/").status, 200);
    // A stream that has gone shows when there is something to tell it.
    let mut saves = 0;
    wait_for("files or threads are left", || {
        saves += 1;
        let (text, before) = (format!("Save {saves}."), preview.generation());
        write(&book.path().join("modules/one/index.md"), page("One", &text));
        wait_for("the save is not seen", || preview.generation() > before);
        open() <= first.0 && threads() <= first.1
    });
}
