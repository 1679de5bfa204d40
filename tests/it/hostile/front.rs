//! Front matter as people break it.

use crate::hostile::{check, front_matter, page, row};

#[test]
fn signs_and_tabs() {
    check([
        front_matter("a tab indents", "activities:\n\t- title: A").refused(&[
            "[front-matter/yaml]",
            "index.md:4:1",
            "tab",
        ]),
        front_matter("a tab between", "summary:\tText").clean(),
        front_matter("a tab behind spaces", "activities:\n  - id: a\n  \ttitle: A").refused(&[
            "[front-matter/yaml]",
            "index.md:5:3",
            "tab",
        ]),
        front_matter("a non-breaking space indents", "activities:\n\u{a0}\u{a0}- title: A").refused(&["index.md:4:1"]),
        front_matter("typographic quotes", "summary: “Text: more”").refused(&["[front-matter/yaml]", "index.md:3:"]),
        front_matter("an escape of the terminal", "summary: \"\\e[31mred\\a\"")
            .refused(&["[file/control-character]", "index.md:3:"]),
        front_matter("an escape as it is", "summary: \u{1b}[31mred")
            .refused(&["[file/control-character]", "index.md:3:"]),
        front_matter("a NUL that YAML makes", "summary: \"a\\0b\"")
            .refused(&["[file/control-character]", "index.md:3:"]),
        front_matter("a key that is a list", "? [a, b]\n: c").refused(&["[front-matter/", "index.md:3:"]),
        front_matter("a key of nothing", ": a").refused(&["[front-matter/", "index.md:3:"]),
        front_matter("a list at the top", "- a").refused(&["[front-matter/yaml]", "index.md:3:3"]),
        row("a text at the top")
            .file("modules/m/index.md", "---\nModule\n---\n")
            .refused(&["[front-matter/", "index.md:2:1"]),
        row("front matter with text before it")
            .file("modules/m/index.md", "Text\n---\ntitle: Module\n---\n")
            .refused(&["[front-matter/missing]", "index.md:1:1"]),
        row("front matter of another tool")
            .file("modules/m/index.md", "+++\ntitle = \"Module\"\n+++\n")
            .refused(&["[front-matter/missing]", "index.md:1:1"]),
    ]);
}

#[test]
fn duplicates_name_both_places() {
    check([
        front_matter("a key", "summary: a\nsummary: b").refused(&[
            "[front-matter/duplicate-key]",
            "index.md:4:1",
            "3 | summary: a",
        ]),
        front_matter("the title", "title: Again").refused(&[
            "[front-matter/duplicate-key]",
            "index.md:3:1",
            "2 | title: Module",
        ]),
        front_matter("a facet", "facets: { age: [a], age: [b] }")
            .file("book.toml", "[book]\ntitle = \"B\"\n[facets.age]\ntitle = \"Age\"\nvalues = [\"a\", \"b\"]\n")
            .refused(&["[front-matter/duplicate-key]", "index.md:3:21", "first"]),
        front_matter("a group", "transfer:\n  Supportive: [a]\n  Supportive: [b]").refused(&[
            "[front-matter/duplicate-key]",
            "index.md:5:3",
            "4 |   Supportive: [a]",
        ]),
        front_matter("an objective's id", "objectives:\n  - { id: a, text: A }\n  - { id: a, text: B }").refused(&[
            "[front-matter/duplicate-id]",
            "index.md:5:",
            "4 |   - { id: a, text: A }",
        ]),
        front_matter("an activity's id", "activities:\n  - { id: a, title: A }\n  - { id: a, title: B }").refused(&[
            "[front-matter/duplicate-id]",
            "index.md:5:",
            "4 |   - { id: a, title: A }",
        ]),
        front_matter(
            "a word of the glossary",
            "glossary:\n  - { term: A b, definition: c }\n  - { term: a B, definition: d }",
        )
        .built(&["warning[glossary/twice]", "index.md:5:13", "4 |   - { term: A b, definition: c }"]),
        front_matter("a prerequisite", "prerequisites: [n, n]").file("modules/n.md", "---\ntitle: N\n---\n").built(&[
            "warning[module/prerequisite-twice]",
            "index.md:3:20",
            "first",
        ]),
        page("the id of a heading", "# A {#a}\n\n# B {#a}\n").refused(&["[page/duplicate-id]", "p.md:6:1", "p.md:4:1"]),
        page("the id of a block", "::: note {#a}\nA\n:::\n\n# B {#a}\n").refused(&[
            "[page/duplicate-id]",
            "p.md:",
            "4 | ::: note {#a}",
        ]),
        page("a footnote", "[^a]\n\n[^a]: One.\n\n[^a]: Two.\n").refused(&[
            "[markdown/duplicate-footnote]",
            "p.md:8:1",
            "6 | [^a]: One.",
        ]),
        page("an attribute", "::: tip {for=trainer for=supervisor}\nA\n:::\n")
            .refused(&["[block/duplicate-attribute]", "p.md:4:22"]),
        page("a placed activity", "::: activity {#a}\n:::\n\n::: activity {#a}\n:::\n")
            .file("modules/m/index.md", "---\ntitle: Module\nactivities:\n  - { id: a, title: A }\n---\n")
            .refused(&["[activity/placed-twice]", "p.md:7:1", "4 | ::: activity {#a}"]),
        row("an address of pages")
            .file("modules/m/01-p.md", "---\ntitle: A\n---\n")
            .file("modules/m/02-p.md", "---\ntitle: B\n---\n")
            .refused(&["[page/same-address]", "02-p.md:1:1", "01-p.md:1:1"]),
        row("an address of modules").file("modules/01-m.md", "---\ntitle: A\n---\n").refused(&[
            "[module/same-address]",
            "index.md:1:1",
            "01-m.md:1:1",
        ]),
        row("names that differ in case")
            .file("modules/m/Page.md", "---\ntitle: A\n---\n")
            .file("modules/m/page.md", "---\ntitle: B\n---\n")
            .refused(&["[page/same-address]", "page.md:1:1", "Page.md:1:1"]),
        row("names that differ in how an accent is written")
            .file("modules/m/caf\u{e9}.md", "---\ntitle: A\n---\n")
            .file("modules/m/cafe\u{301}.md", "---\ntitle: B\n---\n")
            .refused(&["[page/same-address]", ".md:1:1"]),
    ]);
}
