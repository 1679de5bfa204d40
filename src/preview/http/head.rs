//! The head of a request: from raw bytes to what was asked.
//!
//! [`parse`] is the door. Stricter than the parser below it, which lets pass what old clients sent.
//!
//! Invariant: whatever two readers could read in two ways is refused.

use crate::preview::http::limits::Limits;
use crate::preview::http::range::ByteRange;
use crate::preview::http::refusal::Refusal;
use crate::preview::http::request::{Method, Request};
use crate::preview::http::target;

/// How many headers a request may have.
const HEADERS: usize = 64;

/// A head that is well-formed. Whether its sender may ask is [`guard`](crate::preview::http::guard)'s.
#[derive(Debug)]
pub(crate) struct Head {
    /// What the handler gets.
    pub(crate) request: Request,
    /// From which page it was asked.
    pub(crate) origin: Option<String>,
    /// `Sec-Fetch-Site`, `-Mode` and `-Dest`.
    pub(crate) fetch: [Option<String>; 3],
    /// The asked range, where it is to be honoured.
    pub(crate) range: Option<ByteRange>,
    /// Whether the connection closes after the answer.
    pub(crate) close: bool,
}

/// What bytes are.
#[derive(Debug)]
pub(crate) enum Parsed {
    /// The beginning of a head.
    Partial,
    /// A head, and how many bytes it takes.
    Whole(Box<Head>, usize),
}

/// Parses the bytes that came so far.
pub(crate) fn parse(bytes: &[u8], limits: &Limits) -> Result<Parsed, Refusal> {
    let mut room = [httparse::EMPTY_HEADER; HEADERS];
    let mut raw = httparse::Request::new(&mut room);
    let parsed = raw.parse(bytes);
    let taken = match parsed {
        Ok(httparse::Status::Partial) => bytes.len(),
        Ok(httparse::Status::Complete(taken)) => taken,
        Err(error) => return Err(refuse(error, bytes)),
    };
    let lines = bytes.get(..taken).unwrap_or(bytes);
    if lines.iter().enumerate().any(|(at, byte)| *byte == b'\n' && (at == 0 || lines.get(at - 1) != Some(&b'\r'))) {
        return Err(Refusal::malformed("each line ends with CR and LF"));
    }
    let target = raw.path.unwrap_or("");
    if target.len() > limits.target || (taken >= limits.head && !lines.trim_ascii_start().contains(&b'\n')) {
        return Err(Refusal::new(414, format!("an address has at most {} bytes", limits.target)));
    }
    if taken > limits.head || (parsed == Ok(httparse::Status::Partial) && taken == limits.head) {
        return Err(Refusal::new(431, format!("the head of a request has at most {} bytes", limits.head)));
    }
    if parsed == Ok(httparse::Status::Partial) {
        return Ok(Parsed::Partial);
    }
    let head = read(raw.method.unwrap_or(""), target, raw.version == Some(0), &Fields(raw.headers))?;
    Ok(Parsed::Whole(Box::new(head), taken))
}

fn refuse(error: httparse::Error, bytes: &[u8]) -> Refusal {
    let line = bytes.trim_ascii_start().split(|byte| *byte == b'\r').next().unwrap_or_default();
    let third = line.split(|byte| *byte == b' ').nth(2).unwrap_or_default();
    match error {
        httparse::Error::TooManyHeaders => Refusal::new(431, format!("a request has at most {HEADERS} headers")),
        httparse::Error::Version if third.starts_with(b"HTTP/") => {
            Refusal::new(505, "the preview speaks HTTP/1.1 and HTTP/1.0")
        }
        _ => Refusal::malformed("it is not HTTP (for `https://…` type `http://…`)"),
    }
}

fn read(method: &str, target: &str, old: bool, fields: &Fields<'_>) -> Result<Head, Refusal> {
    let target = target::read(target)?;
    let host = fields.one("Host")?.ok_or_else(|| Refusal::malformed("a request has a `Host`"))?;
    check_body(fields, method)?;
    let method = match method {
        "GET" => Method::Get,
        "HEAD" => Method::Head,
        _ => return Err(Refusal::new(405, "only GET and HEAD are answered")),
    };
    Ok(Head {
        origin: fields.one("Origin")?,
        fetch: [fields.one("Sec-Fetch-Site")?, fields.one("Sec-Fetch-Mode")?, fields.one("Sec-Fetch-Dest")?],
        range: match method {
            // Nothing here has a validator, so what `If-Range` asks cannot be told: the whole is always right.
            Method::Get if !fields.has("If-Range") => {
                fields.one("Range").ok().flatten().and_then(|range| ByteRange::read(&range))
            }
            _ => None,
        },
        close: old || fields.lists("Connection", "close"),
        request: Request { method, path: target.path, query: target.query, host },
    })
}

/// No request here needs a body, and one that is not read could be taken for the next request.
fn check_body(fields: &Fields<'_>, method: &str) -> Result<(), Refusal> {
    let length = fields.one("Content-Length")?;
    if fields.has("Transfer-Encoding") {
        return Err(Refusal::malformed("a request has no body here"));
    }
    match length {
        Some(digits) if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Err(Refusal::malformed("`Content-Length` is a number"))
        }
        // Others with a body are told about the method, which is the cause.
        Some(digits) if digits.bytes().any(|byte| byte != b'0') && matches!(method, "GET" | "HEAD") => {
            Err(Refusal::new(413, "a request has no body here"))
        }
        _ => Ok(()),
    }
}

/// The headers of a request.
struct Fields<'a>(&'a [httparse::Header<'a>]);

impl Fields<'_> {
    fn all(&self, name: &str) -> impl Iterator<Item = &[u8]> {
        self.0.iter().filter(move |field| field.name.eq_ignore_ascii_case(name)).map(|field| field.value)
    }

    fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// The value of a header that decides something, and so may stand there once.
    fn one(&self, name: &str) -> Result<Option<String>, Refusal> {
        let mut all = self.all(name);
        match (all.next(), all.next()) {
            (Some(_), Some(_)) => Err(Refusal::malformed(format!("`{name}` stands there twice"))),
            (Some(value), None) if value.is_ascii() => Ok(Some(String::from_utf8_lossy(value).into_owned())),
            (Some(_), None) => Err(Refusal::malformed(format!("`{name}` is ASCII"))),
            (None, _) => Ok(None),
        }
    }

    fn lists(&self, name: &str, word: &str) -> bool {
        let mut words = self.all(name).flat_map(|value| value.split(|byte| *byte == b','));
        words.any(|found| found.trim_ascii().eq_ignore_ascii_case(word.as_bytes()))
    }
}
