//! `[output.html]`: theme, address and look of the sites.

use crate::config::colour::{Colour, LEAST_CONTRAST};
use crate::config::fields::Fields;
use crate::config::spanned::Spanned;

/// `[output.html]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Html {
    /// The folder whose files replace those of the built-in theme, from the book's folder.
    pub theme: Option<Spanned<String>>,
    /// Where the sites are published, ending in `/`.
    pub site_url: Option<String>,
    /// Whether raw HTML passes, through a sanitiser.
    pub raw_html: bool,
    /// Whether browsers keep a hosted site for when there is no network.
    pub service_worker: bool,
    /// Whether the words of a site can be searched.
    pub search: bool,
    /// The icon of browser tabs, from the book's folder.
    pub favicon: Option<Spanned<String>>,
    /// Colours and type.
    pub style: HtmlStyle,
}

/// `[output.html.style]`: what the theme's style sheet is set to; the theme's own if none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HtmlStyle {
    /// The colour of links and buttons as `#rrggbb`, at least 4.5:1 against white.
    pub accent: Option<String>,
    /// The same on dark pages, at least 4.5:1 against `#16191d`.
    pub accent_dark: Option<String>,
    /// A CSS list of fonts for text. It cannot end its declaration.
    pub text_font: Option<String>,
    /// A CSS list of fonts for headings. It cannot end its declaration.
    pub heading_font: Option<String>,
}

impl Html {
    /// Reads `[output.html]`.
    pub(crate) fn read(mut fields: Fields<'_>) -> Self {
        let style = fields.table("style");
        let html = Self {
            theme: fields.path("theme"),
            site_url: site_url(&mut fields),
            raw_html: fields.boolean("raw-html").unwrap_or(false),
            service_worker: fields.boolean("service-worker").unwrap_or(false),
            search: fields.boolean("search").unwrap_or(true),
            favicon: fields.path("favicon"),
            style: HtmlStyle::read(Fields::new("[output.html.style]", style, fields.diagnostics)),
        };
        fields.finish();
        html
    }
}

impl HtmlStyle {
    fn read(mut fields: Fields<'_>) -> Self {
        let style = Self {
            accent: colour(&mut fields, "accent", Colour::LIGHT_GROUND),
            accent_dark: colour(&mut fields, "accent-dark", Colour::DARK_GROUND),
            text_font: fonts(&mut fields, "text-font"),
            heading_font: fonts(&mut fields, "heading-font"),
        };
        fields.finish();
        style
    }
}

/// Reads `site-url`: an absolute http or https address, which gets a `/` at its end.
pub(crate) fn site_url(fields: &mut Fields<'_>) -> Option<String> {
    let written = fields.text("site-url")?;
    let Some(address) = address(&written.value) else {
        let message = format!("`{}` is no address that a site could have", written.value);
        let help = "write the whole address, as `https://training.example.org/`";
        fields.error("book-toml/site-url", written.span, message, help);
        return None;
    };
    Some(if address.ends_with('/') { address } else { address + "/" })
}

fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let (host, port) = authority.rsplit_once(':').unwrap_or((authority, "80"));
    let good_host = host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    let good_path = path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-._~%!$&()*+,;=:@".contains(&b));
    let good = matches!(scheme.as_str(), "http" | "https") && good_host && port.parse::<u16>().is_ok() && good_path;
    good.then(|| format!("{scheme}://{rest}"))
}

fn colour(fields: &mut Fields<'_>, key: &'static str, ground: Colour) -> Option<String> {
    let written = fields.text(key)?;
    let Some(colour) = Colour::parse(written.value.trim()) else {
        let message = format!("`{}` is no colour", written.value);
        fields.error("book-toml/colour", written.span, message, "write `#rgb` or `#rrggbb`, as `#0a5c6b`");
        return None;
    };
    let ratio = colour.contrast(ground);
    if ratio < LEAST_CONTRAST {
        // Rounded down, so that 4.499 is not called 4.5.
        let shown = (ratio * 100.0).floor() / 100.0;
        let message = format!(
            "`{key}` is hard to read: its contrast to {ground} is {shown:.2}:1, and {LEAST_CONTRAST}:1 is the least"
        );
        let help = if ground == Colour::LIGHT_GROUND { "take a darker colour" } else { "take a lighter colour" };
        fields.error("book-toml/contrast", written.span, message, help);
        return None;
    }
    Some(colour.to_string())
}

fn fonts(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let written = fields.text(key)?;
    let fonts = written.value.trim();
    let letters = fonts.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | ',' | '"' | '\'' | '-'));
    if letters && fonts.split(',').all(is_font) {
        return Some(fonts.to_owned());
    }
    let message = format!("`{key}` is no list of fonts");
    let help = format!("write names with commas between, as `{key} = \"Georgia, 'Times New Roman', serif\"`");
    fields.error("book-toml/font", written.span, message, help);
    None
}

/// Whether a text is one font's name, with its quotes closed.
fn is_font(name: &str) -> bool {
    let name = name.trim();
    let bare = ['"', '\''].iter().find_map(|&quote| name.strip_prefix(quote)?.strip_suffix(quote)).unwrap_or(name);
    !bare.trim().is_empty() && !bare.contains(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_checked() {
        assert_eq!(address("HTTPS://a.example:8080/b").as_deref(), Some("https://a.example:8080/b"));
        for text in [
            "",
            "a.example",
            "ftp://a.example",
            "https://",
            "https:///x",
            "https://a b",
            "https://a/?q",
            "https://a/#x",
            "https://u@a",
            "https://a/\"",
            "https://a:x",
            "https://a:99999",
            "javascript:alert(1)",
        ] {
            assert_eq!(address(text), None, "{text}");
        }
    }

    #[test]
    fn fonts_close_their_quotes() {
        assert!(is_font("\"Source Sans 3\"") && is_font("serif"));
        assert!(!is_font("\"Source") && !is_font("") && !is_font("''") && !is_font("a'b'"));
    }
}
