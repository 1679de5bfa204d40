//! The address in a request's first line: a path that is decoded once, and a query.
//!
//! [`read`] is the door. Invariant: what it hands out has no segment that leads elsewhere, in whatever encoding it came.

use percent_encoding::percent_decode_str;

use crate::preview::http::refusal::Refusal;

/// An address, decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// Begins with `/`.
    pub(crate) path: String,
    /// Names and values, in order.
    pub(crate) query: Vec<(String, String)>,
}

/// Reads an address as a browser sends it.
pub(crate) fn read(target: &str) -> Result<Target, Refusal> {
    if !target.starts_with('/') {
        return Err(Refusal::malformed("an address begins with `/`"));
    }
    if !target.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Refusal::malformed("an address has only ASCII; others are percent-encoded"));
    }
    if target.contains('#') {
        return Err(Refusal::malformed("what follows a `#` is not sent to a server"));
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    Ok(Target { path: read_path(path)?, query: read_query(query)? })
}

fn read_path(path: &str) -> Result<String, Refusal> {
    // Parted before it is decoded: an encoded `/` is part of a name, and no file has such a name.
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let mut decoded = String::with_capacity(path.len());
    for (index, segment) in segments.iter().enumerate() {
        let name = decode(segment)?;
        if name.is_empty() && index + 1 < segments.len() {
            // Also keeps a redirect to the path itself from being `//elsewhere.example`.
            return Err(Refusal::malformed("an address has no empty parts"));
        }
        if name == "." || name == ".." {
            return Err(Refusal::malformed("an address has no `.` or `..`"));
        }
        if name.contains(['/', '\\']) || name.contains(char::is_control) {
            return Err(Refusal::malformed("a part of an address has no slash, backslash or control character"));
        }
        decoded.push('/');
        decoded.push_str(&name);
    }
    Ok(decoded)
}

fn read_query(query: &str) -> Result<Vec<(String, String)>, Refusal> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(&name.replace('+', " "))?, decode(&value.replace('+', " "))?))
        })
        .collect()
}

fn decode(text: &str) -> Result<String, Refusal> {
    // The decoder leaves a broken escape as it is. Two readers that differ there are how filters are passed by.
    let mut escapes = text.split('%').skip(1);
    if !escapes.all(|rest| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit())) {
        return Err(Refusal::malformed("`%` is followed by two hexadecimal digits"));
    }
    let decoded = percent_decode_str(text).decode_utf8();
    Ok(decoded.map_err(|_| Refusal::malformed("an address is UTF-8"))?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn a_path_is_decoded_once_and_the_query_is_no_part_of_it() {
        let target = read("/a%20b/%252e%252e/%C3%A4.html?x=1%262&y&=z&x=a+b%2B").unwrap();
        assert_eq!(target.path, "/a b/%2e%2e/ä.html");
        assert_eq!(target.query, [pair("x", "1&2"), pair("y", ""), pair("", "z"), pair("x", "a b+")]);
        assert_eq!(read("/").unwrap(), Target { path: "/".to_owned(), query: Vec::new() });
        assert_eq!(read("/a/?../..").unwrap().path, "/a/");
    }

    #[test]
    fn dots_that_are_part_of_a_name_are_a_name() {
        assert_eq!(read("/..a/b../.../.well-known").unwrap().path, "/..a/b../.../.well-known");
    }

    proptest::proptest! {
        #[test]
        fn no_address_leads_elsewhere(target in "/([/.%25eEfFcC0aA\\\\?]|%2e|%2F|%5c|%25|%c0%ae|%00)*") {
            if let Ok(read) = read(&target) {
                assert!(read.path.starts_with('/') && !read.path.contains("//"), "{read:?}");
                assert!(!read.path.contains('\\') && !read.path.contains(char::is_control), "{read:?}");
                assert!(!read.path.split('/').any(|name| name == "." || name == ".."), "{read:?}");
                let raw = target.split('?').next().unwrap();
                assert_eq!(read.path.matches('/').count(), raw.matches('/').count(), "{read:?}");
            }
        }
    }
}
