//! The theme's icons: drawn once in each page that shows them, and named wherever they stand.
//!
//! An icon is part of the page and not a file of its own: browsers do not load parts of another file from a folder that is
//! opened by double-click, and icons in style sheets vanish in print and in forced colours. [`Icons::named`] names symbols;
//! when the page is whole, [`Icons::with_symbols`] puts the symbols that it names at its head.

use std::collections::BTreeMap;

use memchr::memmem;

/// What the id of a symbol begins with.
const PREFIX: &str = "tb-i-";
/// What names a symbol. No text of an author's can hold it: a `<` of theirs is escaped, and their HTML has no `<use>`.
const USE: &str = "<use href=\"#tb-i-";

/// The icons.
#[derive(Debug, Default)]
pub(crate) struct Icons {
    /// The symbols as they stand at the head of a page, by their ids.
    symbols: BTreeMap<String, String>,
    /// The icons as they stand in a page, by their names.
    named: BTreeMap<String, String>,
}

impl Icons {
    /// Adds the icon of an SVG file; false if the file holds no `<svg>` element.
    pub(crate) fn add(&mut self, name: &str, svg: &str) -> bool {
        let (Some(start), Some(end)) = (svg.find("<svg"), svg.rfind("</svg>")) else {
            return false;
        };
        let Some(head) = svg[start..end].find('>').map(|length| start + length) else {
            return false;
        };
        let body: String = svg[head + 1..end].lines().map(str::trim).collect::<Vec<_>>().join(" ");
        let id = id(name);
        let symbol = format!("<symbol id=\"{id}\"{}>{}</symbol>", attributes(&svg[start + 4..head]), body.trim());
        let named = format!("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#{id}\"/></svg>");
        self.named.insert(name.to_owned(), named);
        self.symbols.insert(id, symbol);
        true
    }

    /// The icons as they stand in a page, by their names.
    pub(crate) fn named(&self) -> &BTreeMap<String, String> {
        &self.named
    }

    /// A page with the symbols of the icons that are named in it, right behind where its body opens.
    pub(crate) fn with_symbols(&self, mut html: String) -> String {
        let mut named: Vec<&str> = Vec::new();
        for at in memmem::find_iter(html.as_bytes(), USE) {
            let name = html[at + USE.len()..].split_once('"').map_or("", |(name, _)| name);
            if !named.contains(&name) {
                named.push(name);
            }
        }
        named.sort_unstable();
        let symbols: String =
            named.iter().filter_map(|name| self.symbols.get(&format!("{PREFIX}{name}"))).map(String::as_str).collect();
        if symbols.is_empty() {
            return html;
        }
        let body = html.find("<body").and_then(|at| html[at..].find('>').map(|length| at + length + 1));
        let sprite = format!(
            "\n<svg class=\"icons\" aria-hidden=\"true\" focusable=\"false\" width=\"0\" height=\"0\">{symbols}</svg>"
        );
        html.insert_str(body.unwrap_or(0), &sprite);
        html
    }
}

/// The id of an icon's symbol. Two names have two ids.
fn id(name: &str) -> String {
    let mut id = PREFIX.to_owned();
    for c in name.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => id.push(c),
            other => id.push_str(&format!("_{:x}_", u32::from(other))),
        }
    }
    id
}

/// What of the attributes of an `<svg>` its symbol keeps: not the size, which is the page's, nor what goes without saying in HTML.
fn attributes(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text.trim();
    while let Some((name, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let Some(quote) = after.chars().next().filter(|first| matches!(first, '"' | '\'')) else { break };
        let Some((value, after)) = after[1..].split_once(quote) else { break };
        let name = name.trim();
        if !matches!(name, "width" | "height" | "class" | "id" | "version" | "x" | "y") && !name.starts_with("xml") {
            kept.push_str(&format!(" {name}={quote}{value}{quote}"));
        }
        rest = after.trim_start();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAY: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" viewBox='0 0 24 24'\n fill=\"none\">\n<path d=\"M0 0\"/>\n</svg>\n";

    fn icons() -> Icons {
        let mut icons = Icons::default();
        assert!(icons.add("say", SAY) && icons.add("my icon", SAY));
        assert!(!icons.add("none", "<path/>") && !icons.add("open", "<svg </svg>"));
        icons
    }

    #[test]
    fn a_page_holds_each_icon_that_it_shows_once() {
        let icons = icons();
        let say = icons.named()["say"].clone();
        let page = icons.with_symbols(format!("<head></head><body class=\"x\"><p>{say}</p>{say}</body>"));
        let symbol = "<symbol id=\"tb-i-say\" viewBox='0 0 24 24' fill=\"none\"><path d=\"M0 0\"/></symbol>";
        assert_eq!(page.matches("<symbol").count(), 1);
        assert!(page.starts_with("<head></head><body class=\"x\">\n<svg class=\"icons\""), "{page}");
        assert!(page.contains(&format!("height=\"0\">{symbol}</svg><p><svg class=\"icon\"")), "{page}");
    }

    #[test]
    fn a_page_without_icons_stays_as_it_is() {
        assert_eq!(
            icons().with_symbols("<body>&lt;use href=\"#tb-i-say\"".to_owned()),
            "<body>&lt;use href=\"#tb-i-say\""
        );
        assert!(!icons().named().contains_key("none"));
    }

    #[test]
    fn a_name_of_any_letters_makes_an_id() {
        let page = icons().with_symbols(format!("<body>{}", icons().named()["my icon"]));
        assert!(
            page.contains("<symbol id=\"tb-i-my_20_icon\"") && page.contains("<use href=\"#tb-i-my_20_icon\"/>"),
            "{page}"
        );
    }
}
