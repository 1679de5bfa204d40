//! What stands in itself without end, and what no parser may take more than a moment for.

use crate::hostile::{check, front_matter, page, row};

/// How deep.
const DEEP: usize = 10_000;

const TOO_DEEP: &[&str] = &["[markdown/too-deep]", "p.md:"];

#[test]
fn blocks_in_blocks() {
    let steps = |sign: &str, depth: usize| -> String {
        (0..depth).map(|level| format!("{}{sign} a\n", " ".repeat(level * (sign.len() + 1)))).collect()
    };
    check([
        page("lists on one line", format!("{}a\n", "- ".repeat(DEEP))).refused(TOO_DEEP),
        page("lists, line by line", steps("-", 1_500)).refused(TOO_DEEP),
        page("numbered lists", steps("1.", 1_000)).refused(TOO_DEEP),
        page("quotes", format!("{}a\n", ">".repeat(DEEP))).refused(TOO_DEEP),
        page("quotes, many lines", format!("{}a\n", "> ".repeat(200)).repeat(1_000)).refused(TOO_DEEP),
        page("quotes and lists", format!("{}a\n", "> - ".repeat(DEEP / 2))).refused(TOO_DEEP),
        page("definitions", format!("a\n{}b\n", ": ".repeat(DEEP))).clean(),
        page("footnotes", format!("[^a]\n\n{}b\n", "[^a]: ".repeat(DEEP))).refused(&["p.md:"]),
        page("fences", format!("{}a\n{}", "::: note\n".repeat(DEEP), ":::\n".repeat(DEEP))).refused(TOO_DEEP),
        page("fences that never close", "::: note\n".repeat(DEEP)).refused(&["[block/unclosed]", "p.md:"]),
        page("fences that close nothing", ":::\n".repeat(DEEP)).refused(&["[block/stray-fence]", "p.md:4:1"]),
        page("fences in lists", format!("{}::: note\n", "- ".repeat(500)).repeat(100)).refused(TOO_DEEP),
        page("code that never closes", "```text\n".repeat(DEEP)).refused(&["[markdown/", "p.md:4:1"]),
        page("depth that is still taken", format!("{}a\n", "- ".repeat(20))).clean(),
    ]);
}

#[test]
fn marks_in_marks() {
    check([
        page("emphasis", format!("{}a{}\n", "*".repeat(DEEP), "*".repeat(DEEP))).refused(TOO_DEEP),
        page("emphasis that never closes", "*a ".repeat(DEEP)).clean(),
        page("emphasis of both kinds", format!("{}b\n", "*a _a ".repeat(DEEP))).clean(),
        page("emphasis and strong", format!("{}c{}\n", "a **a *".repeat(2_000), "* b** b".repeat(2_000)))
            .refused(TOO_DEEP),
        page("strikethrough", format!("{}a{}\n", "~~a ".repeat(DEEP), " b~~".repeat(DEEP))).refused(&["p.md:"]),
        page("square brackets", format!("{}a{}\n", "[".repeat(DEEP), "]".repeat(DEEP))).clean(),
        page("square brackets that never close", "[".repeat(200_000)).clean(),
        page("links in links", format!("{}a{}\n", "[".repeat(DEEP), "](p.md)".repeat(DEEP))).clean(),
        page("pictures in pictures", format!("{}a{}\n", "![".repeat(DEEP), "](a.svg)".repeat(DEEP)))
            .refused(&["p.md:4:"]),
        page("round brackets", format!("[a]({}{})\n", "(".repeat(DEEP), ")".repeat(DEEP))).clean(),
        page("backticks of all lengths", (1..2_000).map(|n| format!("{} ", "`".repeat(n))).collect::<String>()).clean(),
        page("angle brackets", "<".repeat(200_000)).clean(),
        page("comments that never close", "a <!-- ".repeat(20_000))
            .refused(&["[markdown/unclosed-comment]", "p.md:4:3"]),
        page("entities", "&#x41;&amp;&nope;".repeat(50_000)).clean(),
        page("backslashes", "\\".repeat(1_000_001)).clean(),
        page("pipes", "|".repeat(300_000)).clean(),
        page("a wide table", format!("|{}\n|{}\n{}", "a|".repeat(5_000), "-|".repeat(5_000), "|\n".repeat(5_000)))
            .clean(),
        page("tabs", format!("{}a\n", "\t".repeat(300_000))).clean(),
        page("references to nothing, on one line", "[a][b] ".repeat(100_000)).refused(&[
            "[markdown/unknown-reference]",
            "p.md:4:1",
            "more like this",
        ]),
        page("references to one definition", format!("{}\n\n[b]: p.md\n", "[a][b] ".repeat(50_000))).clean(),
        page(
            "a definition of a megabyte that is used often",
            format!("{}\n\n[b]: {}\n", "[b] ".repeat(10_000), "x".repeat(1 << 20)),
        )
        .refused(&["p.md:"]),
    ]);
}

#[test]
fn html_in_html() {
    let raw = |name, text: String| {
        page(name, text).file("book.toml", "[book]\ntitle = \"Book\"\n[output.html]\nraw-html = true\n")
    };
    check([
        raw("open tags", "<div>".repeat(DEEP)).clean(),
        raw("open inline tags", format!("a {}", "<b>".repeat(DEEP))).clean(),
        raw("tables in tables", "<table><tr><td>".repeat(3_000)).clean(),
        raw("attributes", format!("<p {}>a</p>", (0..20_000).map(|n| format!("a{n}=b ")).collect::<String>())).clean(),
        raw("tags that close nothing", "</div>".repeat(DEEP)).clean(),
        page("tags where HTML is off", format!("a {}", "<b>".repeat(DEEP))).built(&["[markdown/raw-html]", "p.md:4:3"]),
    ]);
}

#[test]
fn yaml_in_yaml() {
    let deep = |open: &str, close: &str, depth| format!("objectives: {}a{}", open.repeat(depth), close.repeat(depth));
    let block: String = (0..2_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    let bomb: String =
        (1..10).map(|level| format!("  - &l{level} [{}]\n", vec![format!("*l{}", level - 1); 10].join(", "))).collect();
    check([
        front_matter("flow lists", deep("[", "]", DEEP)).refused(&["[front-matter/yaml]", "index.md:3:", "deep"]),
        front_matter("flow lists that never close", deep("[", "", DEEP))
            .refused(&["[front-matter/yaml]", "index.md:3:"]),
        front_matter("flow maps", deep("{a: ", "}", DEEP)).refused(&["[front-matter/yaml]", "index.md:3:", "deep"]),
        front_matter("block maps", block).refused(&["[front-matter/too-long]", "index.md:1:1"]),
        front_matter("block lists on one line", format!("objectives:\n  {}a", "- ".repeat(DEEP))).refused(&[
            "[front-matter/yaml]",
            "index.md:4:",
            "deep",
        ]),
        front_matter("an alias bomb", format!("objectives:\n  - &l0 a\n{bomb}"))
            .refused(&["[front-matter/", "index.md:"]),
        front_matter("an alias in itself", "objectives: &a [*a]").refused(&["[front-matter/", "index.md:3:"]),
        front_matter("merge keys", "activities:\n  - &a { id: a, title: A }\n  - { <<: *a, id: b }").clean(),
        front_matter("a list of 100,000 items", format!("key_points:\n{}", "  - a\n".repeat(100_000))).refused(&[
            "[front-matter/yaml]",
            "index.md:",
            "too many",
        ]),
        front_matter("a thousand anchors", (0..1_000).map(|n| format!("k{n}: &a{n} x\n")).collect::<String>())
            .refused(&["[front-matter/unknown-key]", "index.md:3:1", "more like this"]),
        front_matter("a tag", "summary: !!python/object/apply:os.system [ls]")
            .refused(&["[front-matter/", "index.md:3:"]),
        front_matter("two documents", "...\n--- \ntitle: Two").clean(),
        front_matter("a directive", "%YAML 1.1").refused(&["[front-matter/", "index.md:3:"]),
        row("two levels of Markdown in YAML")
            .file("modules/m/p.md", format!("---\ntitle: Page\nkey_points:\n  - '{}'\n---\n", "> ".repeat(DEEP)))
            .refused(&["[markdown/too-deep]", "p.md:4:"]),
    ]);
}
