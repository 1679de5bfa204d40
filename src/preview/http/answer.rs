//! What a handler answers: a status, headers, and a body of known length, or a stream of events.

use std::fs::File;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::preview::http::media;

/// Answers for the handler to give. Cache, sniffing, length and range headers are the server's.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Body,
}

/// The body of an answer.
pub(crate) enum Body {
    /// Bytes in memory, owned or shared.
    Bytes(Box<dyn AsRef<[u8]> + Send + Sync>),
    /// An open file that is read while it is sent.
    File {
        /// Opened for reading.
        file: File,
        /// How many bytes of it are sent. A file that grows meanwhile is cut here; one that shrinks breaks the connection off.
        length: u64,
    },
    /// What comes, until the client goes.
    Events,
}

/// What may not stand in a `Location` as it is. `%` may: the address is encoded already.
const NOT_IN_LOCATION: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\');

impl Answer {
    /// A page: 200.
    pub(crate) fn page(body: impl Into<Body>) -> Self {
        Self::html(200, body)
    }

    /// A file with the media type of its name: 200.
    pub(crate) fn file(name: &str, body: impl Into<Body>) -> Self {
        Self::new(200, media::by_name(name), body)
    }

    /// JSON: 200.
    pub(crate) fn json(body: impl Into<Body>) -> Self {
        Self::new(200, "application/json; charset=utf-8", body)
    }

    /// Plain text with a status.
    pub(crate) fn text(status: u16, body: impl Into<Body>) -> Self {
        Self::new(status, "text/plain; charset=utf-8", body)
    }

    /// A page with a status.
    pub(crate) fn html(status: u16, body: impl Into<Body>) -> Self {
        Self::new(status, "text/html; charset=utf-8", body)
    }

    /// The page for an address that is not there: 404.
    pub(crate) fn not_found(body: impl Into<Body>) -> Self {
        Self::html(404, body)
    }

    /// The page for "not now": 503.
    pub(crate) fn unavailable(body: impl Into<Body>) -> Self {
        Self::html(503, body).with_header("Retry-After", "1")
    }

    /// Look there instead: 302, which no browser keeps. The address is percent-encoded but for what is not ASCII.
    pub(crate) fn redirect(location: &str) -> Self {
        let location = utf8_percent_encode(location, NOT_IN_LOCATION).to_string();
        Self::text(302, format!("see {location}\n")).with_header("Location", location)
    }

    /// The stream of [`Events`](crate::preview::http::Events).
    pub(crate) fn events() -> Self {
        Self::new(200, "text/event-stream; charset=utf-8", Body::Events)
    }

    /// The same with one more header. What the server itself says it does not replace. A value that no header can hold makes the
    /// whole answer a 500, since leaving out a policy would be worse.
    pub(crate) fn with_header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    fn new(status: u16, kind: impl Into<String>, body: impl Into<Body>) -> Self {
        Self { status, headers: vec![("Content-Type", kind.into())], body: body.into() }
    }
}

impl Body {
    /// A whole file, as long as it is now.
    #[cfg(test)]
    pub(crate) fn file(file: File) -> std::io::Result<Self> {
        let length = file.metadata()?.len();
        Ok(Self::File { file, length })
    }

    /// How many bytes it has.
    pub(crate) fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => Some((**bytes).as_ref().len() as u64),
            Self::File { length, .. } => Some(*length),
            Self::Events => None,
        }
    }
}

impl<T: AsRef<[u8]> + Send + Sync + 'static> From<T> for Body {
    fn from(bytes: T) -> Self {
        Self::Bytes(Box::new(bytes))
    }
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.length() {
            Some(length) => write!(f, "{length} bytes"),
            None => f.write_str("events"),
        }
    }
}
