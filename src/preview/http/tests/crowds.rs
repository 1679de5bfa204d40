//! Many connections at once, and what is left of them.

#![cfg(test)]

use super::*;

fn thirty_kilobytes(request: &Request) -> Answer {
    match request.path.as_str() {
        "/events" => Answer::events(),
        _ => Answer::page(vec![b'x'; 30_000]),
    }
}

#[test]
fn pages_do_not_wait_for_acknowledgements() {
    let site = Site::new(thirty_kilobytes);
    let mut client = site.connect();
    let start = Instant::now();
    for _ in 0..100 {
        client.send(&site.head("GET /", ""));
        assert_eq!(client.reply().body.len(), 30_000);
    }
    // A wait of 40 ms each would be 4 s.
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
}

#[test]
fn two_hundred_half_open_connections_stop_nobody() {
    let site = Site::new(thirty_kilobytes);
    let mut half_open = Vec::new();
    for number in 0..200 {
        let mut client = site.connect();
        if number % 2 == 0 {
            client.send("GET / HTTP/1.1\r\nHost:");
        }
        half_open.push(client);
    }
    // Who came first has gone for who came last, so all have been let in, and 128 are there.
    for client in half_open.iter_mut().take(72) {
        assert!(client.ends());
    }
    let start = Instant::now();
    assert_eq!(site.get("/").body.len(), 30_000);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
}

#[test]
fn a_crowd_that_asks_at_once_is_answered() {
    let site = Arc::new(Site::new(thirty_kilobytes));
    let threads: Vec<_> = (0..50)
        .map(|_| {
            let site = site.clone();
            thread::spawn(move || {
                let mut client = site.connect();
                for _ in 0..10 {
                    client.send(&site.head("GET /", ""));
                    assert_eq!(client.reply().body.len(), 30_000);
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}

#[cfg(target_os = "linux")]
mod alone {
    //! Tests that count what the whole process has, and so run in one of their own.

    use std::fs;
    use std::io::{BufRead as _, BufReader};
    use std::process::{Child, Command, Stdio};

    use super::*;

    const ALONE: &str = "TRAINBOOK_TEST_ALONE";

    /// This test program again, for one test. `limit` is how many files it may have open.
    fn again(test: &str, limit: Option<u32>) -> Command {
        let name = format!("preview::http::tests::crowds::alone::{test}");
        let limit = limit.map(|limit| format!("ulimit -n {limit} && ")).unwrap_or_default();
        let mut command = Command::new("sh");
        command.args(["-c", &format!("{limit}exec \"$0\" \"$@\"")]).arg(std::env::current_exe().unwrap());
        command.args([&name, "--exact", "--test-threads=1", "--nocapture"]).env(ALONE, "1");
        command
    }

    fn is_alone() -> bool {
        std::env::var_os(ALONE).is_some()
    }

    fn open_files_and_threads() -> (usize, usize) {
        let count = |folder| fs::read_dir(folder).unwrap().count();
        (count("/proc/self/fd"), count("/proc/self/task"))
    }

    #[test]
    fn a_thousand_broken_connections_leave_nothing() {
        if !is_alone() {
            let output = again("a_thousand_broken_connections_leave_nothing", None).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
            return;
        }
        let site = Site::with(Limits { ping: Duration::from_millis(50), ..Limits::default() }, thirty_kilobytes);
        assert_eq!(site.get("/").status, 200);
        wait_for("the first connection is over", || open_files_and_threads().1 <= 4);
        let before = open_files_and_threads();
        for number in 0..1000 {
            let mut client = site.connect();
            match number % 5 {
                0 => {}
                1 => client.send("GET / HTTP/1.1\r\nHo"),
                2 => client.send(&site.head("GET /", "")),
                3 => client.send(&site.head("GET /events", "")),
                _ => client.send("nonsense\r\n\r\n"),
            }
            // The system keeps some 100 that are not accepted yet, and lets more wait for a whole second.
            if number % 50 == 0 {
                assert_eq!(site.get("/").status, 200);
            }
        }
        wait_for("all is as before", || open_files_and_threads() == before);
        assert_eq!(site.get("/").status, 200);
    }

    /// A child that is stopped with the test.
    struct Running(Child);

    impl Drop for Running {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    #[test]
    fn a_server_without_free_file_descriptors_makes_room() {
        if is_alone() {
            let server = Server::bind("127.0.0.1", Port::Exactly(0)).unwrap();
            eprintln!("\nlistening on {}", server.address());
            server.run(Arc::new(Answering(thirty_kilobytes)));
            return;
        }
        let mut command = again("a_server_without_free_file_descriptors_makes_room", Some(40));
        let mut child = Running(command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap());
        let lines = BufReader::new(child.0.stderr.take().unwrap()).lines();
        let address = lines.map_while(Result::ok).find_map(|line| Some(line.strip_prefix("listening on ")?.to_owned()));
        let site = Site { address: address.unwrap().parse().unwrap(), events: Events::default() };
        let half_open: Vec<_> = (0..100).map(|_| site.connect()).collect();
        assert_eq!(site.get("/").body.len(), 30_000);
        drop(half_open);
    }
}
