//! The pages and files that are the preview's own: the author's desk, and what a previewed page gets added.

use include_dir::{Dir, include_dir};

/// The files, by their names.
static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/preview/desk");

/// A file that is served under `/-/`: scripts and style sheets.
pub(crate) fn asset(name: &str) -> Option<&'static [u8]> {
    let served = name.ends_with(".js") || name.ends_with(".css");
    FILES.get_file(name).filter(|_| served).map(|file| file.contents())
}

/// The author's desk.
pub(crate) fn desk() -> String {
    template("desk.html").to_owned()
}

/// What an address shows while the book was never whole. It says nothing of the book but its title.
pub(crate) fn waiting(title: &str) -> String {
    fill(template("waiting.html"), &[("title", &escaped(title))])
}

/// A source file with numbered lines that can be linked to: `#L12`.
pub(crate) fn source(path: &str, text: &str) -> String {
    let line = |(at, line): (usize, &str)| format!("<li id=\"L{}\"><code>{}</code></li>\n", at + 1, escaped(line));
    let lines: String = text.lines().enumerate().map(line).collect();
    fill(template("source.html"), &[("title", &escaped(path)), ("lines", &lines)])
}

/// A plain page that says one thing.
pub(crate) fn plain(title: &str, text: &str) -> String {
    let (title, text) = (escaped(title), escaped(text));
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<meta name=\"color-scheme\" \
         content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" \
         href=\"/-/waiting.css\">\n</head>\n<body>\n<main class=\"waiting\">\n<h1>{title}</h1>\n<p>{text}</p>\n<p><a \
         href=\"/\" target=\"_top\">The author’s desk</a></p>\n</main>\n</body>\n</html>\n"
    )
}

/// A page with the script before its end that renews it. With `panel` it shows the book's problems.
pub(crate) fn renewing(page: &[u8], generation: u64, panel: bool) -> Vec<u8> {
    let mark = if panel { " data-panel" } else { "" };
    let script = format!("<script src=\"/-/live.js\" defer data-generation=\"{generation}\"{mark}></script>\n");
    let end = b"</body>";
    let at = page.windows(end.len()).rposition(|part| part.eq_ignore_ascii_case(end)).unwrap_or(page.len());
    [&page[..at], script.as_bytes(), &page[at..]].concat()
}

fn template(name: &str) -> &'static str {
    FILES.get_file(name).and_then(|file| file.contents_utf8()).unwrap_or_default()
}

/// Fills `{{name}}` with texts that are HTML already. What was filled in is not looked at again.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let Some((name, after)) = after.split_once("}}") else { break };
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_before_the_end() {
        let page = b"<body>&lt;/body><p>x</BODY>\n</html>";
        let renewed = String::from_utf8(renewing(page, 7, true)).unwrap();
        let script = "<script src=\"/-/live.js\" defer data-generation=\"7\" data-panel></script>\n";
        assert_eq!(renewed, format!("<body>&lt;/body><p>x{script}</BODY>\n</html>"));
        assert!(!String::from_utf8(renewing(b"", 7, false)).unwrap().contains("panel"));
    }

    #[test]
    fn a_source_is_shown_as_text() {
        let page = source("a<b.md", "{{title}}\n<b> & \"c\"\n");
        assert!(page.contains("<li id=\"L1\"><code>{{title}}</code></li>"));
        assert!(page.contains("<li id=\"L2\"><code>&lt;b&gt; &amp; &quot;c&quot;</code></li>"));
        assert!(!page.contains("L3") && page.contains("<h1>a&lt;b.md</h1>"));
    }

    #[test]
    fn templates_are_no_assets() {
        assert!(asset("live.js").is_some() && asset("desk.css").is_some());
        assert!(asset("desk.html").is_none() && asset("../desk/live.js").is_none());
    }
}
