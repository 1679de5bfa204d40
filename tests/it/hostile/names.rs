//! Names of files: reserved, endless, invisible, and no text at all.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use crate::hostile::{Row, check, row};

const HEAD: &str = "---\ntitle: Page\n---\nText.\n";

/// A book with a page of this name.
fn named(name: &'static str) -> Row {
    row(name).file(format!("modules/m/{name}.md"), HEAD)
}

/// A book with a file of this name beside a page that links to it.
fn linked(name: &'static str, link: &str) -> Row {
    row(name)
        .file(format!("modules/m/{name}"), "x")
        .file("modules/m/p.md", format!("---\ntitle: Page\n---\n[a]({link})\n"))
}

fn beside(book: &Path, name: &[u8], bytes: &[u8]) {
    fs::write(book.join("modules/m").join(OsStr::from_bytes(name)), bytes).unwrap();
}

#[test]
fn of_pages() {
    check([
        named("CON").refused(&["[page/name]", "CON.md:1:1", "rename the file"]),
        named("aux").refused(&["[page/name]", "aux.md:1:1"]),
        named("01-nul").refused(&["[page/name]", "01-nul.md:1:1"]),
        named("com1").refused(&["[page/name]", "com1.md:1:1"]),
        row("a module called prn").file("modules/prn/index.md", HEAD).refused(&["[module/name]", "prn/index.md:1:1"]),
        named("...").clean(),
        named("trailing dots...").clean(),
        named("a:b").clean(),
        named("What? \"Why\" <now> | *then*").clean(),
        named("50% & more").clean(),
        named("100%25").clean(),
        named("' OR 1=1 --").clean(),
        named("$(touch x) `id` ; rm").clean(),
        named("a\tb\nc").clean(),
        named("\u{1b}[31mred").clean(),
        named("evil\u{202e}dm.exe").clean(),
        named("zero\u{200b}width").clean(),
        named("\u{200b}").refused(&["[page/name]"]),
        named("---").refused(&["[page/name]", "---.md:1:1"]),
        named("كتاب").clean(),
        named("😀").refused(&["[page/name]", ".md:1:1"]),
        named("99999999999999999999999999-a").clean(),
        named("key-points").refused(&["[page/name]", "key-points.md:1:1"]),
        row("a wrong page whose name would clear the screen")
            .file("modules/m/\u{1b}[2J\u{7}.md", "---\n---\n")
            .refused(&["[front-matter/missing-key]", ".md:1:1"]),
        row("the longest name that systems take").file(format!("modules/m/{}.md", "x".repeat(252)), HEAD).refused(&[
            "[page/name]",
            ".md:1:1",
            "shorter",
        ]),
        row("a name that is still taken").file(format!("modules/m/{}.md", "x".repeat(100)), HEAD).clean(),
        row("a long name in a script of three bytes")
            .file(format!("modules/m/{}.md", "क".repeat(80)), HEAD)
            .refused(&["[page/name]", ".md:1:1"]),
        row("folders in folders")
            .file(format!("modules/{}p.md", "d/".repeat(500)), HEAD)
            .refused(&["[module/too-deep]", "p.md:1:1"]),
        row("Page.MD").file("modules/m/Page.MD", HEAD).clean(),
        row("two heads").file("modules/m/INDEX.md", HEAD).refused(&["[module/twice]", "index.md:1:1", "INDEX.md:1:1"]),
        row("two heads of a section").file("modules/m/s/index.md", HEAD).file("modules/m/s/INDEX.md", HEAD).refused(&[
            "[section/twice]",
            "s/index.md:1:1",
            "s/INDEX.md:1:1",
        ]),
        row("a name that is no Unicode")
            .disk(|book| beside(book, b"caf\xe9.md", HEAD.as_bytes()))
            .refused(&["[file/name]", "rename"]),
        row("a picture whose name is no Unicode")
            .disk(|book| beside(book, b"\xff\xfe.png", b"x"))
            .refused(&["[file/name]"]),
        row("a folder whose name is no Unicode")
            .disk(|book| {
                let folder = book.join("modules/m").join(OsStr::from_bytes(b"caf\xe9"));
                fs::create_dir(&folder).unwrap();
                fs::write(folder.join("index.md"), HEAD).unwrap();
            })
            .refused(&["[file/name]"]),
    ]);
}

#[test]
fn of_files() {
    check([
        linked("a b.pdf", "<a b.pdf>").clean(),
        linked("50%.pdf", "50%25.pdf").clean(),
        linked("50%.pdf", "50%.pdf").clean(),
        linked("a\"b'c.pdf", "a%22b'c.pdf").clean(),
        linked("a:b.pdf", "./a:b.pdf").clean(),
        linked("a\\b.pdf", "a%5Cb.pdf").refused(&["[", "p.md:4:1"]),
        linked("a?b.pdf", "a%3Fb.pdf").refused(&["[link/unknown-file]", "p.md:4:1"]),
        linked("a\nb.pdf", "a%0Ab.pdf").clean(),
        linked("con", "con").clean(),
        linked("aux.pdf", "aux.pdf").clean(),
        linked("x.pdf.", "x.pdf.").clean(),
        linked("\u{202e}fdp.exe", "%E2%80%AEfdp.exe").clean(),
        linked("#a.pdf", "%23a.pdf").clean(),
        linked("-rf", "-rf").clean(),
        linked("x.PDF", "x.pdf").refused(&["[link/unknown-file]", "p.md:4:1"]),
        row("the longest name of a file")
            .file(format!("modules/m/{}.pdf", "x".repeat(251)), "x")
            .file("modules/m/p.md", format!("---\ntitle: Page\n---\n[a]({}.pdf)\n", "x".repeat(251)))
            .clean(),
        row("a long address that leads nowhere")
            .file("modules/m/p.md", format!("---\ntitle: Page\n---\n[a]({})\n", "../m/".repeat(100_000)))
            .refused(&["[link/", "p.md:4:1"]),
        row("an address with a NUL")
            .file("modules/m/p.md", "---\ntitle: Page\n---\n[a](%00.pdf)\n")
            .refused(&["[link/unknown-file]", "p.md:4:1"]),
        row("an address that is no UTF-8")
            .file("modules/m/p.md", "---\ntitle: Page\n---\n[a](%ff%fe.pdf)\n")
            .refused(&["[link/unknown-file]", "p.md:4:1"]),
        row("an id of a megabyte")
            .file("modules/m/p.md", format!("---\ntitle: Page\n---\n# A {{#{}}}\n", "x".repeat(1 << 20)))
            .clean(),
    ]);
}
