//! The one style sheet of a site: the theme's files in the order of their names, then the book's style.

/// Colours and type from `book.toml`. Values are CSS.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Style {
    /// The leading colour in light.
    pub accent: Option<String>,
    /// The leading colour in dark.
    pub accent_dark: Option<String>,
    /// The font stack of text.
    pub text_font: Option<String>,
    /// The font stack of headings.
    pub heading_font: Option<String>,
    /// The paper of the browser's own print, as CSS names it; left out: the theme's.
    pub paper: Option<&'static str>,
}

/// Puts the style sheet together.
pub(crate) fn build(files: &[(&str, &str)], style: &Style) -> String {
    let mut css = String::new();
    for (_, text) in files {
        css.push_str(text.trim());
        css.push_str("\n\n");
    }
    css.push_str(&of_book(style));
    css
}

/// The book's style as custom properties.
fn of_book(style: &Style) -> String {
    let mut css = String::new();
    let mut root = String::new();
    property(&mut root, "--text-font", style.text_font.as_deref());
    property(&mut root, "--heading-font", style.heading_font.as_deref());
    if !root.is_empty() {
        css.push_str(&format!(":root {{\n{root}}}\n"));
    }
    // Each scheme has an accent of its own: one chosen for light pages alone would be too dark on dark ones.
    let schemes = [
        ("print, screen and (prefers-color-scheme: light)", &style.accent),
        ("screen and (prefers-color-scheme: dark)", &style.accent_dark),
    ];
    for (media, accent) in schemes {
        let mut root = String::new();
        property(&mut root, "--accent", accent.as_deref());
        if !root.is_empty() {
            css.push_str(&format!("@media {media} {{\n:root {{\n{root}}}\n}}\n"));
        }
    }
    if let Some(paper) = style.paper {
        css.push_str(&format!("@page {{\n  size: {paper};\n}}\n"));
    }
    css
}

/// A declaration, if the value is one: nothing that ends it or begins another thing.
fn property(css: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) =
        value.filter(|value| !value.trim().is_empty() && !value.contains([';', '{', '}', '<', '\\', '\n']))
    {
        css.push_str(&format!("  {name}: {};\n", value.trim()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_of_the_book_comes_last_and_cannot_break_out() {
        let style = Style {
            accent: Some("#123456".to_owned()),
            text_font: Some("x } body { display: none".to_owned()),
            ..Style::default()
        };
        assert_eq!(
            build(&[("a.css", "a{}")], &style),
            "a{}\n\n@media print, screen and (prefers-color-scheme: light) {\n:root {\n  --accent: #123456;\n}\n}\n"
        );
    }
}
