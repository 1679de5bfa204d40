//! What a handler is asked.

/// A request that may be answered: from an allowed host and page, for a well-formed address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    /// GET or HEAD. A handler may answer both alike: the server leaves the body out.
    pub(crate) method: Method,
    /// The address, percent-decoded once. It begins with `/`; no segment is `.` or `..`, none but the last is empty, and none has a
    /// `\` or a control character.
    pub(crate) path: String,
    /// What follows the `?`, decoded, in order.
    pub(crate) query: Vec<(String, String)>,
    /// The host and port that the client asked, as it wrote them. One of those that the server listens on.
    pub(crate) host: String,
}

/// The methods of a server that only shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    /// The answer with its body.
    Get,
    /// The head of the same answer.
    Head,
}

impl Request {
    /// The first value of a query name.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}
