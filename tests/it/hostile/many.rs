//! More mistakes than anybody wants to read.

use crate::hostile::{check, page, row};

#[test]
fn mistakes_without_end() {
    check([
        page("5,000 links that lead nowhere", "[a](nowhere.md)\n\n".repeat(5_000)).refused(&[
            "[link/unknown-page]",
            "p.md:4:1",
            "… and 4,980 more like this in `modules/m/p.md`",
            "5,000 errors in the book",
        ]),
        page("a million words of HTML", "a <b>c\n".repeat(200_000)).built(&[
            "[markdown/raw-html]",
            "p.md:4:3",
            "more like this in `modules/m/p.md`",
            "200,000 warnings in the book",
        ]),
        page("mistakes of many kinds", "[a](x.md) ![](y.png) ::: z\n\n".repeat(2_000)).refused(&[
            "p.md:4:1",
            "1,980 more like this",
            "in the book; nothing was written",
        ]),
        page("mistakes on one line of a megabyte", "[a](nowhere.md) ".repeat(60_000)).refused(&[
            "p.md:4:1",
            "p.md:4:17",
            "more like this",
        ]),
        page("50,000 stray fences in a list", "- a\n  :::\n".repeat(50_000)).refused(&[
            "[block/stray-fence]",
            "p.md:5:3",
            "more like this",
        ]),
        page("lines that look like a script", "Trainer note: secret\n\n".repeat(20_000)).refused(&[
            "[leak/pasted-trainer-text]",
            "p.md:4:1",
            "more like this",
        ]),
        page("20,000 headings of one name", "# A\n".repeat(20_000)).clean(),
        page("10,000 ids twice", "# A {#a}\n".repeat(10_000)).refused(&[
            "[page/duplicate-id]",
            "p.md:5:1",
            "p.md:4:1",
            "more like this",
        ]),
        page("10,000 footnotes", (0..10_000).map(|n| format!("a[^{n}]\n\n[^{n}]: b\n\n")).collect::<String>()).clean(),
        page("10,000 labels in text", "a {for=trainer}\n\n".repeat(10_000)).refused(&[
            "[markdown/label-in-text]",
            "p.md:4:1",
            "more like this",
        ]),
        page("10,000 reflections and questions", "::: question\nA?\n\n- [x] b\n- [ ] c\n:::\n\n".repeat(3_000)).clean(),
        {
            let mut many = row("3,000 pages with mistakes");
            for number in 0..10 {
                many = many.file(format!("modules/m{number}/index.md"), "---\ntitle: A\n---\n");
            }
            for number in 0..3_000 {
                many = many.file(
                    format!("modules/m{}/{number}.md", number % 10),
                    "---\ntitle: A\nfor: nobody\n---\n[a](x.md)\n",
                );
            }
            many.refused(&["[label/unknown]", "modules/m0/0.md:3:6", "more problems in", "files", "more files"])
        },
        {
            let mut many = row("3,000 good pages");
            for number in 0..10 {
                many = many.file(format!("modules/m{number}/index.md"), "---\ntitle: A\n---\n");
            }
            for number in 0..1_500 {
                many = many.file(format!("modules/m{}/p{number}.md", number % 10), "---\ntitle: A\n---\nText.\n");
            }
            many.clean()
        },
    ]);
}
