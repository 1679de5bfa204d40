//! Files that are not what a text is.

use crate::hostile::{check, page, row};

/// A text in UTF-16, as the "Unicode" of an old Notepad is.
fn utf_16(text: &str, big: bool) -> Vec<u8> {
    let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(unit).collect()
}

const PAGE: &str = "modules/m/p.md";

#[test]
fn encodings() {
    check([
        row("a byte order mark").file(PAGE, "\u{feff}---\ntitle: Page\n---\nText.\n").clean(),
        row("a byte order mark in book.toml").file("book.toml", "\u{feff}[book]\ntitle = \"Book\"\n").clean(),
        row("two byte order marks")
            .file(PAGE, "\u{feff}\u{feff}---\ntitle: Page\n---\nText.\n")
            .refused(&["[front-matter/", "p.md:1:1"]),
        row("UTF-16, little end first").file(PAGE, utf_16("---\ntitle: Page\n---\n", false)).refused(&[
            "[file/encoding]",
            "UTF-16",
            "p.md:1:1",
            "save it as UTF-8",
        ]),
        row("UTF-16, big end first").file(PAGE, utf_16("---\ntitle: Page\n---\n", true)).refused(&[
            "[file/encoding]",
            "UTF-16",
            "p.md:1:1",
        ]),
        row("UTF-16 without a mark").file(PAGE, &utf_16("---\ntitle: Page\n---\n", false)[2..]).refused(&[
            "[file/encoding]",
            "UTF-16",
            "p.md:1:1",
        ]),
        row("UTF-16 in book.toml").file("book.toml", utf_16("[book]\ntitle = \"Book\"\n", false)).refused(&[
            "[file/encoding]",
            "UTF-16",
            "book.toml:1:1",
        ]),
        page("Latin-1", b"A\nCaf\xe9 au lait.\n").refused(&["[file/encoding]", "p.md:5:4", "save the file as UTF-8"]),
        page("half of a character at the end", b"Text \xe2\x82").refused(&["[file/encoding]", "p.md:4:6"]),
        page("a surrogate", b"\xed\xa0\x80\n").refused(&["[file/encoding]", "p.md:4:1"]),
        row("book.toml in Latin-1")
            .file("book.toml", b"[book]\ntitle = \"Caf\xe9\"\n")
            .refused(&["[file/encoding]", "book.toml:2:13"]),
        page("a NUL", b"One.\nTw\0o.\n").refused(&["[file/control-character]", "p.md:5:3"]),
        row("a NUL in book.toml")
            .file("book.toml", b"[book]\ntitle = \"\0\"\n")
            .refused(&["[file/control-character]", "book.toml:2:10"]),
        row("a program that is called a page")
            .file(PAGE, [0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0])
            .refused(&["[file/control-character]", "p.md:1:1"]),
        row("a Word document that is called a page")
            .file(PAGE, b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x9d\xff")
            .refused(&["[file/", "p.md:1:"]),
    ]);
}

#[test]
fn line_ends() {
    check([
        page("CRLF", "One.\r\n\r\n::: note\r\nTwo.\r\n:::\r\n").clean(),
        row("CRLF throughout").file(PAGE, "---\r\ntitle: Page\r\nduration: 5m\r\n---\r\nText.\r\n").clean(),
        row("a wrong key behind CRLF")
            .file(PAGE, "---\r\ntitle: Page\r\n  \r\ntitel: x\r\n---\r\n")
            .refused(&["[front-matter/unknown-key]", "p.md:4:1"]),
        row("old Macintosh line ends")
            .file(PAGE, "---\rtitle: Page\r---\rText.\r")
            .refused(&["[file/line-ends]", "p.md:1:4"]),
        page("one lone CR in the text", "One.\rTwo.\n").refused(&["[file/line-ends]", "p.md:4:5"]),
        page("a CR that would hide a fence", "Text.\n\r::: trainer-note\nsecret\n:::\n")
            .refused(&["[file/line-ends]", "p.md:5:1"]),
        row("book.toml with old line ends")
            .file("book.toml", "[book]\rtitle = \"Book\"\r")
            .refused(&["[file/line-ends]", "book.toml:1:7"]),
        page("line separators of Unicode", "One.\u{2028}Two.\u{2029}Three.\u{85}Four.\u{b}Five.\u{c}Six.\n").clean(),
        page("no line end at the end", "Text.").clean(),
        page("many empty lines", "\n".repeat(1_000_000)).clean(),
    ]);
}

#[test]
fn sizes() {
    let long_line = "word ".repeat(10 << 20);
    check([
        row("an empty page").file(PAGE, "").refused(&["[front-matter/missing]", "p.md:1:1"]),
        row("an empty module").file("modules/m/index.md", "").refused(&["[front-matter/missing]", "m/index.md:1:1"]),
        row("an empty book.toml").file("book.toml", "").refused(&["[book-toml/missing-title]", "book.toml:1:1"]),
        row("spaces only").file(PAGE, " \n \n").refused(&["[front-matter/missing]", "p.md:1:1"]),
        page("a line of 50 MB", &long_line).refused(&["[file/too-large]", "`modules/m/p.md` is larger than 16 MB"]),
        page("a line of 15 MB", &long_line[..15 << 20]).clean(),
        page("a word of 15 MB", "x".repeat(15 << 20)).clean(),
        page("a heading of 4 MB", format!("# {}\n", "word ".repeat(800_000))).clean(),
        row("a book.toml of 50 MB")
            .file("book.toml", format!("[book]\ntitle = \"{long_line}\"\n"))
            .refused(&["[file/too-large]", "`book.toml` is larger than"]),
        row("a title of half a megabyte").file(PAGE, format!("---\ntitle: {}\n---\n", "word ".repeat(100_000))).clean(),
        row("front matter of 2 MB")
            .file(PAGE, format!("---\ntitle: Page\nsummary: {}\n---\n", "word ".repeat(400_000)))
            .refused(&["[front-matter/too-long]", "p.md:1:1", "move text into the body"]),
        row("front matter that never ends")
            .file(PAGE, format!("---\ntitle: Page\n{}", "word\n".repeat(1_000_000)))
            .refused(&["[front-matter/unclosed]", "p.md:1:1"]),
    ]);
}
