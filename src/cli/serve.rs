//! `trainbook serve`.

use std::io::{Write as _, stderr};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::process;
use std::time::Duration;

use crate::cli::args::ServeArgs;
use crate::cli::browser;
use crate::cli::console::{Console, Exit};
use crate::cli::place::check_book;
use crate::cli::teller::Teller;
use crate::preview::{FIRST_PORT, Options, Preview};

/// How often files are looked at with `--poll`.
const POLL: Duration = Duration::from_millis(500);

/// Shows a book until it is ended.
pub(crate) fn run(args: &ServeArgs, console: &mut Console) -> Exit {
    if let Err(exit) = check_book(&args.dir, console) {
        return exit;
    }
    let is_watched = console.is_watched();
    let end = move || {
        if is_watched {
            // The terminal has written `^C`, and what comes next stands in a line of its own.
            let _ = writeln!(stderr());
        }
        process::exit(0)
    };
    if let Err(error) = ctrlc::set_handler(end) {
        console.warning(&format!("Ctrl-C may end the preview with a message of the system: {error}"));
    }
    let options =
        Options { root: args.dir.clone(), host: args.host.clone(), port: args.port, poll: args.poll.then_some(POLL) };
    let preview = match Preview::open(&options) {
        Ok(preview) => preview,
        Err(error) => {
            console.error(&error.to_string(), &[]);
            return Exit::Problems;
        }
    };
    let mut teller = Teller::default();
    greet(&preview, args, &mut teller, console);
    let error = preview.run(|news| teller.tell(news, console));
    console.error(&error.to_string(), &[]);
    Exit::Problems
}

/// Says where the preview is, and opens it where that is wanted.
fn greet(preview: &Preview, args: &ServeArgs, teller: &mut Teller, console: &mut Console) {
    let address = preview.address();
    if args.port.is_none() && address.port() != FIRST_PORT {
        console.warning(&format!("port {FIRST_PORT} is taken, so the preview is at {}", address.port()));
    }
    if !preview.is_loopback() {
        console.warning(
            "everybody in your network can look at this preview, with all that is for trainers; leave `--host` out to keep it to yourself",
        );
    }
    let root = root(&address, &args.host);
    let snapshot = preview.snapshot();
    teller.problems(&snapshot, console);
    let network = || Some(("in the network", format!("http://{}/", SocketAddr::new(own_address()?, address.port()))));
    let rows: Vec<(&str, String)> = std::iter::once(("author’s desk", root.clone()))
        .chain(snapshot.editions().iter().map(|edition| (edition.name.as_str(), format!("{root}{}/", edition.name))))
        .chain(address.ip().is_unspecified().then(network).flatten())
        .collect();
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    for (name, url) in &rows {
        console.say(&format!("{name:<width$}  {url}"));
    }
    console.say("\nSave a file, and the pages show it. Ctrl-C ends the preview.");
    if args.open
        && let Err(reason) = browser::open(&root)
    {
        console.warning(&format!("no browser could be opened: {reason}; open {root} yourself"));
    }
}

/// The address of the desk. A server that listens everywhere is reached at this machine's own name for itself.
fn root(address: &SocketAddr, host: &str) -> String {
    let port = address.port();
    match address.ip() {
        ip if ip.is_unspecified() => format!("http://localhost:{port}/"),
        // A name that was typed is a name that is heard.
        _ if host.parse::<IpAddr>().is_err() && !host.starts_with('[') => format!("http://{host}:{port}/"),
        _ => format!("http://{address}/"),
    }
}

/// The address by which others in the network reach this machine. The system is asked how it would send; nothing is sent.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // An address for documents, which nobody has.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    Some(socket.local_addr().ok()?.ip()).filter(|address| !address.is_unspecified() && !address.is_loopback())
}
