//! What kind of file a name promises.

/// The media type for a file's name, with the character set where it is text.
pub(crate) fn by_name(name: &str) -> String {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let kind = kind.essence_str();
    let text = kind.starts_with("text/")
        || kind.ends_with("+xml")
        || kind.ends_with("+json")
        || matches!(kind, "application/json" | "application/javascript" | "application/xml");
    if text { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_says_that_it_is_utf_8() {
        for (name, kind) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a/b.CSS", "text/css; charset=utf-8"),
            ("app.js", "text/javascript; charset=utf-8"),
            ("app.mjs", "application/javascript; charset=utf-8"),
            ("search.json", "application/json; charset=utf-8"),
            ("site.webmanifest", "application/manifest+json; charset=utf-8"),
            ("logo.svg", "image/svg+xml; charset=utf-8"),
            ("sitemap.xml", "text/xml; charset=utf-8"),
            ("captions.vtt", "text/vtt; charset=utf-8"),
            ("notes.md", "text/markdown; charset=utf-8"),
            ("photo.jpg", "image/jpeg"),
            ("photo.webp", "image/webp"),
            ("talk.mp4", "video/mp4"),
            ("talk.webm", "video/webm"),
            ("talk.mp3", "audio/mpeg"),
            ("text.woff2", "font/woff2"),
            ("hand-out.pdf", "application/pdf"),
            ("sheet.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("all.zip", "application/zip"),
            ("LICENCE", "application/octet-stream"),
            ("what.is-this", "application/octet-stream"),
        ] {
            assert_eq!(by_name(name), kind, "{name}");
        }
    }
}
