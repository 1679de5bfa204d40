//! Where a server listens, and what an author is told when it cannot.

#![cfg(test)]

use std::net::TcpListener;

use super::*;

#[test]
fn a_port_that_is_taken_is_named_or_passed_by() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let error = Server::bind("127.0.0.1", Port::Exactly(port)).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "something else listens on port {port} already, perhaps another preview; stop it, or choose another with `--port`"
        )
    );
    if port < u16::MAX {
        let found = Server::bind("127.0.0.1", Port::From(port)).unwrap().address().port();
        assert!(found > port && found - port <= 100, "{found} after {port}");
    }
}

#[test]
fn hosts_are_this_machine_s_or_an_error() {
    let all = Server::bind("0.0.0.0", Port::Exactly(0)).unwrap();
    assert!(!all.is_loopback());
    for host in ["localhost", "127.0.0.1", "LOCALHOST"] {
        let server = Server::bind(host, Port::From(0)).unwrap();
        assert!(server.is_loopback() && server.address().port() > 0, "{host}");
    }
    // From the block that is for documents.
    assert!(matches!(Server::bind("192.0.2.1", Port::From(3000)), Err(BindError::ForeignHost { .. })));
    for host in ["", "[]", "127.0.0.1:80", "http://localhost", "no such host", "*"] {
        let error = Server::bind(host, Port::Exactly(0)).unwrap_err();
        assert!(matches!(error, BindError::UnknownHost { .. }), "{host}: {error}");
        assert!(error.to_string().starts_with(&format!("the host `{host}` is not known (")), "{error}");
    }
}

#[test]
fn a_server_on_the_newer_loopback_answers_there() {
    // Not every machine has it.
    let Ok(server) = Server::bind("[::1]", Port::Exactly(0)) else { return };
    assert!(server.is_loopback());
    let site = Site { address: server.address(), events: server.events() };
    thread::spawn(move || server.run(Arc::new(Answering(|_: &Request| Answer::page("hello")))));
    assert_eq!(site.get("/").text(), "hello");
}
