//! `check --external`: what becomes of addresses on the web, tried on servers of our own.

use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use trainbook::pipeline::Silent;
use trainbook::pipeline::external::{External, Waits, check};
use trainbook::source::{Sources, Span};

use crate::harness::BookTest;
use crate::links::server::{Act, Server};

/// Waits that a test can bear.
const SOON: Waits = Waits {
    answer: Duration::from_secs(20),
    pause: Duration::from_millis(1),
    again: Duration::from_millis(1),
    longest: Duration::from_secs(2),
};

/// What is said of some addresses.
fn told_with(waits: Waits, addresses: &[String]) -> Vec<String> {
    let mut sources = Sources::default();
    let file = sources.add("a.md", "text");
    let addresses: Vec<_> = addresses.iter().map(|address| (address.clone(), Span::new(file, 0..4))).collect();
    let found = check(&addresses, &[], &External { cache: None, waits }, &Silent);
    found.into_iter().map(|problem| format!("{}: {}", problem.message, problem.help.join("; "))).collect()
}

fn told(addresses: &[String]) -> Vec<String> {
    told_with(SOON, addresses)
}

#[test]
fn each_answer_has_its_word() {
    let server = Server::new(|line, _| match line.split(' ').nth(1).unwrap() {
        "/good" => Act::status(200),
        "/gone" => Act::status(410),
        "/login" => Act::status(403),
        "/broken" => Act::status(500),
        "/for-good" => Act::to(301, "/new?x=1"),
        "/for-good-twice" => Act::to(308, "/for-good"),
        "/for-now" => Act::to(302, "/good"),
        "/new?x=1" => Act::status(204),
        "/mixed" => Act::to(302, "/for-good"),
        "/to-gone" => Act::to(301, "/gone"),
        "/circle" => Act::to(302, "/circle"),
        "/to-mail" => Act::to(302, "mailto:a@b.org"),
        "/reset" => Act::Reset,
        _ => Act::status(404),
    });
    let rows = [
        ("/good", ""),
        ("/good#part", ""),
        ("/for-now", ""),
        ("/mixed", ""),
        ("/nowhere", "there is nothing at"),
        ("/gone", "there is nothing at"),
        ("/to-gone", "there is nothing at"),
        ("/login", "its host answers 403"),
        ("/broken", "its host answers 500"),
        ("/for-good", "has moved for good: write `http://127.0.0.1:PORT/new?x=1`"),
        ("/for-good-twice", "has moved for good: write `http://127.0.0.1:PORT/new?x=1`"),
        ("/circle", "sends on and on"),
        ("/to-mail", "sends on to `mailto:a@b.org`"),
        ("/reset", "does not work"),
    ];
    for (path, expected) in rows {
        let told = told(&[server.url(path)]);
        let expected = expected.replace("PORT", &server.port.to_string());
        match expected.as_str() {
            "" => assert_eq!(told, [""; 0], "{path}"),
            _ => assert!(told.len() == 1 && told[0].contains(&expected), "{path}: {told:?}"),
        }
    }
}

#[test]
fn an_address_is_asked_once_and_by_its_head() {
    let server = Server::new(|_, _| Act::status(200));
    let address = server.url("/a");
    assert_eq!(told(&[address.clone(), address.clone(), format!("{address}#b")]), [""; 0]);
    assert_eq!(server.lines(), ["HEAD /a"]);
}

#[test]
fn who_gives_no_heads_is_asked_for_the_whole() {
    for refusal in [400, 403, 404, 405, 501] {
        let server = Server::new(move |line, _| Act::status(if line.starts_with("HEAD") { refusal } else { 200 }));
        assert_eq!(told(&[server.url("/a")]), [""; 0], "{refusal}");
        assert_eq!(server.lines(), ["HEAD /a", "GET /a"]);
    }
}

#[test]
fn a_failure_is_tried_twice_again() {
    let busy = Server::new(|_, before| Act::status(if before < 2 { 503 } else { 200 }));
    assert_eq!(told(&[busy.url("/a")]), [""; 0]);
    assert_eq!(busy.asked().len(), 3);
    let cut = Server::new(|_, before| if before < 1 { Act::Reset } else { Act::status(200) });
    assert_eq!(told(&[cut.url("/a")]), [""; 0]);
    // Some servers break down at a question for the head alone.
    let heads = Server::new(|line, _| if line.starts_with("HEAD") { Act::Reset } else { Act::status(200) });
    assert_eq!(told(&[heads.url("/a")]), [""; 0]);
    assert_eq!(heads.lines(), ["HEAD /a", "HEAD /a", "GET /a"]);
    let down = Server::new(|_, _| Act::status(503));
    assert_eq!(told(&[down.url("/a")]).len(), 1);
    assert_eq!(down.asked().len(), 3);
    let gone = Server::new(|_, _| Act::status(410));
    assert_eq!(told(&[gone.url("/a")]).len(), 1);
    assert_eq!(gone.asked().len(), 1);
}

#[test]
fn a_host_that_asks_for_patience_has_it() {
    let wait = |seconds: u32| Act::Say(429, format!("Retry-After: {seconds}\r\n"));
    let server = Server::new(move |_, before| if before == 0 { wait(1) } else { Act::status(200) });
    assert_eq!(told(&[server.url("/a")]), [""; 0]);
    let asked = server.asked();
    assert_eq!(asked.len(), 2);
    assert!(asked[1].at - asked[0].done >= Duration::from_millis(950), "{asked:?}");
    // A time that is over, and the pause is over too.
    let dated = Act::Say(503, "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n".to_owned());
    let dated = Mutex::new(Some(dated));
    let server = Server::new(move |_, _| dated.lock().unwrap().take().unwrap_or(Act::status(200)));
    assert_eq!(told_with(Waits { again: Duration::from_secs(60), ..SOON }, &[server.url("/a")]), [""; 0]);
    // Nobody waits for an hour.
    let proud = Server::new(move |_, _| wait(3600));
    assert!(told(&[proud.url("/a")])[0].contains("its host answers 429"));
    assert_eq!(proud.asked().len(), 1);
}

#[test]
fn a_host_that_never_answers_is_left() {
    let server = Server::new(|_, _| Act::Sleep);
    let waits = Waits { answer: Duration::from_millis(200), ..SOON };
    let started = Instant::now();
    let told = told_with(waits, &[server.url("/a")]);
    assert!(told.len() == 1 && told[0].contains("does not answer in time"), "{told:?}");
    assert!(started.elapsed() < Duration::from_secs(15));
}

#[test]
fn a_host_is_asked_one_by_one_with_a_pause() {
    let server = Server::new(|_, _| Act::status(200));
    let addresses: Vec<String> = (0..6).map(|number| server.url(&format!("/{number}"))).collect();
    let pause = Duration::from_millis(60);
    assert_eq!(told_with(Waits { pause, ..SOON }, &addresses), [""; 0]);
    let asked = server.asked();
    assert_eq!(asked.len(), 6);
    for pair in asked.windows(2) {
        assert!(pair[1].at >= pair[0].done + pause - Duration::from_millis(5), "{pair:?}");
    }
}

#[test]
fn a_redirect_to_a_host_waits_for_its_turn_there() {
    let target = Server::new(|_, _| Act::status(200));
    let urls: Vec<String> = (0..4).map(|number| target.url(&format!("/{number}"))).collect();
    let sources: Vec<Server> = urls.into_iter().map(|url| Server::new(move |_, _| Act::to(302, &url))).collect();
    let addresses: Vec<String> = sources.iter().map(|server| server.url("/")).collect();
    let pause = Duration::from_millis(60);
    assert_eq!(told_with(Waits { pause, ..SOON }, &addresses), [""; 0]);
    let asked = target.asked();
    assert_eq!(asked.len(), 4);
    for pair in asked.windows(2) {
        assert!(pair[1].at >= pair[0].done + pause - Duration::from_millis(5), "{pair:?}");
    }
}

#[test]
fn four_hosts_are_asked_at_a_time() {
    /// How many are being asked now, and at most.
    type Crowd = Arc<(Mutex<(usize, usize)>, Condvar)>;
    let crowd: Crowd = Arc::default();
    let servers: Vec<Server> = (0..8)
        .map(|_| {
            let crowd = Arc::clone(&crowd);
            Server::new(move |_, _| {
                let (count, more) = &*crowd;
                let mut now = count.lock().unwrap();
                now.0 += 1;
                now.1 = now.1.max(now.0);
                more.notify_all();
                // Nobody is answered until four are here.
                let (mut now, _) = more.wait_timeout_while(now, Duration::from_secs(15), |now| now.1 < 4).unwrap();
                now.0 -= 1;
                Act::status(200)
            })
        })
        .collect();
    let addresses: Vec<String> = servers.iter().map(|server| server.url("/")).collect();
    assert_eq!(told(&addresses), [""; 0]);
    assert_eq!(crowd.0.lock().unwrap().1, 4);
}

#[test]
fn a_computer_that_is_offline_is_told_so_once() {
    let addresses: Vec<String> = (0..40).map(|number| format!("http://host{number}.invalid/")).collect();
    let told = told(&addresses);
    assert!(told.len() == 1 && told[0].contains("none of the 40 addresses"), "{told:?}");
    // With one that answers, the others are the author's slips.
    let server = Server::new(|_, _| Act::status(200));
    let told = told_with(SOON, &[server.url("/"), addresses[0].clone(), addresses[1].clone()]);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("`http://host0.invalid/` cannot be reached"), "{told:?}");
}

#[test]
fn what_is_no_address_is_told() {
    let server = Server::new(|_, _| Act::status(200));
    let told = told(&[server.url("/"), "http://".to_owned(), "https://a b.org/".to_owned()]);
    assert!(told.len() == 2 && told.iter().all(|word| word.contains("is no address")), "{told:?}");
}

/// A book that names addresses.
fn book(checks: &str, text: &str) -> BookTest {
    BookTest::new()
        .file("book.toml", &format!("[book]\ntitle = \"B\"\n{checks}"))
        .file("modules/m/index.md", &format!("---\ntitle: M\n---\n\n{text}\n"))
        .file("modules/m/p.md", "---\ntitle: P\n---\n")
}

#[test]
fn the_command_tells_where_each_address_stands() {
    let server = Server::new(|_, _| Act::status(404));
    let (link, card, source, kept) = (server.url("/l"), server.url("/v"), server.url("/r"), server.url("/k"));
    let text = format!(
        "[A text]({link})\n\n::: video {{url=\"{card}\" transcript=\"{card}\"}}\n:::\n\n::: trainer-note\n[Kept]({kept})\n:::"
    );
    let front = format!("---\ntitle: P\nresources: [{{ title: R, url: \"{source}\" }}]\n---\n");
    let test = book("", &text).file("modules/m/p.md", &front);
    let cache = test.path("links.json").display().to_string();
    test.run(["check"]).code(0);
    assert_eq!(server.lines(), [""; 0], "nobody is asked unasked");
    let run = test.run(["check", "--external", "--cache", &cache, "--format", "github"]).code(0);
    for place in [
        "file=modules/m/index.md,line=5,",
        "file=modules/m/index.md,line=7,",
        "file=modules/m/index.md,line=11,",
        "file=modules/m/p.md,line=3,",
    ] {
        assert!(run.stdout().lines().any(|line| line.contains(place) && line.contains("link/external")), "{place}");
    }
    run.stderr_has("links to the web: 4 asked, 0 known");
    test.run(["check", "--external", "--cache", &cache, "--deny", "warnings"]).code(1);
}

#[test]
fn good_answers_are_remembered_for_a_week() {
    let server = Server::new(|line, _| match line.split(' ').nth(1).unwrap() {
        "/good" => Act::status(200),
        "/moved" => Act::to(301, "/good"),
        _ => Act::status(404),
    });
    let text = format!("[A]({}) [B]({}) [C]({})", server.url("/good"), server.url("/moved"), server.url("/gone"));
    let test = book("", &text);
    let cache = test.path("known/links.json").display().to_string();
    let command = ["check", "--external", "--cache", &cache];
    test.run(command).stderr_has("3 asked, 0 known").stderr_has("has moved for good").stderr_has("there is nothing");
    let before = server.asked().len();
    test.run(command).stderr_has("1 asked, 2 known").stderr_has("has moved for good").stderr_has("there is nothing");
    assert_eq!(server.lines()[before..], ["HEAD /gone", "GET /gone"]);
    // An answer of eight days ago is none.
    let mut kept: serde_json::Value = serde_json::from_str(&test.text("known/links.json")).unwrap();
    for answer in kept["answers"].as_object_mut().unwrap().values_mut() {
        answer["at"] = (answer["at"].as_u64().unwrap() - 8 * 24 * 60 * 60).into();
    }
    let test = test.file("known/links.json", &kept.to_string());
    test.run(command).stderr_has("3 asked, 0 known");
    // Nor is a file that is broken.
    let test = test.file("known/links.json", "{ \"answers\": [");
    test.run(command).stderr_has("3 asked, 0 known").stderr_has("the file of known links is left aside");
    test.run(command).stderr_has("1 asked, 2 known");
}

#[test]
fn a_book_says_which_addresses_are_not_asked() {
    let server = Server::new(|_, _| Act::status(404));
    let test = book(
        &format!("[checks]\nskip-links = [\"{}/inside/*\"]\n", server.url("")),
        &format!(
            "[A]({})\n\n<!-- trainbook: allow link/external -->\n[B]({})",
            server.url("/inside/a"),
            server.url("/b")
        ),
    );
    let cache = test.path("links.json").display().to_string();
    test.run(["check", "--external", "--cache", &cache, "--deny", "warnings"]).code(0);
    assert_eq!(server.lines(), ["HEAD /b", "GET /b"]);
    let test = test.file("book.toml", "[book]\ntitle = \"B\"\n[checks]\nskip-links = [\"intranet\"]\n");
    test.run(["check"]).code(1).stderr_has("book-toml/skip-links");
}
