//! The head of an answer as bytes: the one file that names `tiny_http`.
//!
//! `tiny_http` prints the status line, headers, date and length. Two things it will not say, and they are put in by hand: that the
//! connection closes, and that a body has no length (it would choose chunks, which readers of event streams dislike). Bodies are
//! not given to it: it copies them without a deadline.

use std::io;

use tiny_http::{HTTPVersion, Header, Response, StatusCode};

/// What every answer says.
const ALWAYS: &[(&str, &str)] = &[
    ("Server", "trainbook"),
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
];

/// What the server alone may say, beside that.
const OWN: &[&str] = &["Connection", "Content-Length", "Transfer-Encoding", "Trailer", "Upgrade", "Date"];

/// The line that comes in place of a length.
const LENGTH: &str = "Content-Length: 0\r\n";

/// The head of an answer.
pub(crate) struct Head<'a> {
    /// The status.
    pub(crate) status: u16,
    /// Headers of the handler's and of the server's.
    pub(crate) headers: &'a [(&'static str, String)],
    /// How many bytes the body has; none where it ends with the connection.
    pub(crate) length: Option<u64>,
    /// Whether the connection closes after the answer.
    pub(crate) close: bool,
}

impl Head<'_> {
    /// The bytes up to and with the empty line.
    ///
    /// # Errors
    ///
    /// For a header that is none, and for a length that this machine cannot count.
    pub(crate) fn print(&self) -> io::Result<Vec<u8>> {
        let length = usize::try_from(self.length.unwrap_or(0)).map_err(io::Error::other)?;
        let mut headers = Vec::new();
        for (name, value) in ALWAYS {
            headers.push(header(name, value)?);
        }
        let free = |name: &str| {
            let taken = ALWAYS.iter().map(|(taken, _)| taken).chain(OWN);
            !taken.into_iter().any(|taken| taken.eq_ignore_ascii_case(name))
        };
        for (name, value) in self.headers.iter().filter(|(name, _)| free(name)) {
            headers.push(header(name, value)?);
        }
        let response = Response::new(StatusCode(self.status), headers, io::empty(), Some(length), None);
        let mut bytes = Vec::with_capacity(1024);
        response.with_chunked_threshold(usize::MAX).raw_print(&mut bytes, HTTPVersion(1, 1), &[], true, None)?;
        if self.length.is_none() {
            // It is the last header that `tiny_http` prints.
            bytes.truncate(bytes.len() - LENGTH.len() - 2);
            bytes.extend_from_slice(b"\r\n");
        }
        if self.close {
            bytes.truncate(bytes.len() - 2);
            bytes.extend_from_slice(b"Connection: close\r\n\r\n");
        }
        Ok(bytes)
    }
}

/// `tiny_http` lets line breaks pass, and with them headers of someone else's.
fn header(name: &str, value: &str) -> io::Result<Header> {
    let good = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    let header = if good { Header::from_bytes(name, value).ok() } else { None };
    header.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, format!("`{name}` cannot hold its value")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(headers: &[(&'static str, String)], length: Option<u64>, close: bool) -> io::Result<String> {
        let head = Head { status: 200, headers, length, close };
        head.print().map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn a_big_body_has_a_length_and_no_chunks() {
        let head = print(&[], Some(5_000_000_000), false).unwrap();
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
        assert!(head.ends_with("\r\nContent-Length: 5000000000\r\n\r\n"), "{head}");
        assert!(!head.contains("Connection"), "{head}");
    }

    #[test]
    fn a_body_without_a_length_ends_with_the_connection() {
        let head = print(&[], None, true).unwrap();
        assert!(head.ends_with("\r\nReferrer-Policy: same-origin\r\nConnection: close\r\n\r\n"), "{head}");
        assert!(!head.contains("Content-Length"), "{head}");
    }

    #[test]
    fn a_handler_replaces_nothing_of_the_servers_and_breaks_no_line() {
        let more = ["cache-control", "CONTENT-LENGTH", "date", "X-Own"].map(|name| (name, "mine".to_owned()));
        let head = print(&more, Some(1), false).unwrap();
        assert_eq!(head.matches("mine").count(), 1, "{head}");
        assert!(head.contains("X-Own: mine\r\n"), "{head}");
        for (name, value) in
            [("X", "a\r\nSet-Cookie: b"), ("X", "a\nb"), ("X", "ä"), ("X", "\0"), ("X Y", "a"), ("X:", "a")]
        {
            assert!(print(&[(name, value.to_owned())], Some(1), false).is_err(), "{name} {value:?}");
        }
    }
}
