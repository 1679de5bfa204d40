//! Hostile themes.

use crate::hostile::{Row, check, row};

/// A book with a theme of its own that has this template in place of `content.html`.
fn theme(name: &'static str, template: impl AsRef<[u8]>) -> Row {
    themed(name, "templates/content.html", template)
}

/// A book with a theme of its own that has this file.
fn themed(name: &'static str, path: &str, bytes: impl AsRef<[u8]>) -> Row {
    row(name)
        .file("book.toml", "[book]\ntitle = \"Book\"\n[output.html]\ntheme = \"theme\"\n")
        .file("modules/m/p.md", "---\ntitle: Page\n---\nText.\n")
        .file(format!("theme/{path}"), bytes)
}

const WRONG: &[&str] = &["[theme/template]", "theme/templates/content.html:"];

#[test]
fn templates() {
    let nested = |open: &str, close: &str, depth| format!("{}a{}", open.repeat(depth), close.repeat(depth));
    check([
        theme("a template that never ends a loop", "{% for a in [1] %}").refused(WRONG),
        theme("a template that is none", "{{ }}{% %}").refused(WRONG),
        theme("a template in itself", "{% include \"content.html\" %}").refused(WRONG),
        theme("a template that is made of itself", "{% extends \"content.html\" %}").refused(WRONG),
        themed("two templates in each other", "templates/content.html", "{% include \"agenda.html\" %}")
            .file("theme/templates/agenda.html", "{% include \"content.html\" %}")
            .refused(&["[theme/template]", "theme/templates/"]),
        theme("a loop of ten billion", "{% for a in range(end=100000) %}{% for b in range(end=100000) %}a line that is written again and again and again and again and again{% endfor %}{% endfor %}").refused(WRONG),
        theme("a list of a billion", "{{ range(end=1000000000) | length }}").refused(WRONG),
        theme("brackets in brackets", nested("{{ (", ") }}", 1)).refused(WRONG),
        theme("expressions in expressions", format!("{{{{ {} }}}}", nested("(", ")", 10_000))).refused(WRONG),
        theme("lists in lists", format!("{{{{ {} }}}}", nested("[", "]", 10_000))).refused(WRONG),
        theme("conditions in conditions", nested("{% if true %}", "{% endif %}", 10_000)).refused(WRONG),
        theme("negations", format!("{{{{ {}true }}}}", "not ".repeat(10_000))).refused(WRONG),
        theme("sums", format!("{{{{ 1{} }}}}", " + 1".repeat(10_000))).refused(WRONG),
        theme("an unknown value", "{{ nobody.knows.this }}").refused(WRONG),
        theme("an unknown filter", "{{ 1 | nope }}").refused(WRONG),
        theme("a division by nothing", "{{ 1 / 0 }}").refused(WRONG),
        theme("the environment", "{{ get_env(name=\"HOME\") }}").refused(WRONG),
        theme("bytes that are no text", b"\xff\xfe{{").refused(&["[theme/", "content.html"]),
        theme("an empty template", "").clean(),
        themed("a template that nobody knows", "templates/nobody.html", "x").clean(),
        themed("a style sheet that is no text", "css/90-a.css", b"\xff\xfe").refused(&["[theme/", "css/90-a.css"]),
        themed("a theme of 2,000 files", "css/90-a.css", "a {}").disk(|book| {
            for number in 0..2_000 {
                std::fs::write(book.join(format!("theme/f{number}.txt")), format!("{number}")).unwrap();
            }
        }).clean(),
    ]);
}
