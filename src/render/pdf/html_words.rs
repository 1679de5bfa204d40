//! The words of raw HTML, for books that let it pass: paper has no tags.

/// The words of some HTML without tags, comments, scripts and styles.
pub(crate) fn words(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        words.push_str(&rest[..open]);
        rest = &rest[open..];
        let lower = rest.get(..8).unwrap_or(rest).to_ascii_lowercase();
        let end = if lower.starts_with("<!--") {
            "-->"
        } else if lower.starts_with("<script") {
            "</script>"
        } else if lower.starts_with("<style") {
            "</style>"
        } else {
            ">"
        };
        let at = rest.to_ascii_lowercase().find(end);
        rest = at.map_or("", |at| &rest[at + end.len()..]);
        words.push(' ');
    }
    words.push_str(rest);
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    for (entity, sign) in signs {
        words = words.replace(entity, sign);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_words_stay() {
        assert_eq!(words("<p class=\"a\">Tea &amp; <b>cake</b></p><!-- no --><SCRIPT>no()</Script>."), "Tea & cake .");
        assert_eq!(words("a < b"), "a");
        assert_eq!(words("<style>x{}"), "");
    }
}
