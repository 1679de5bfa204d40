//! Pictures that are none, that are too much, or that are programs.

use crate::hostile::{Row, check, row};

/// A book with this picture in a page.
fn picture(name: &'static str, file: &str, bytes: impl AsRef<[u8]>) -> Row {
    row(name)
        .file("modules/m/p.md", format!("---\ntitle: Page\n---\n![A picture]({file})\n"))
        .file(format!("modules/m/{file}"), bytes)
}

/// The head of a PNG of this size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(*b"\x08\x06\0\0\0\0\0\0\0");
    bytes
}

fn svg(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">{inside}</svg>")
}

const SCRIPT: &[&str] = &["[image/script]", "--> modules/m/a.", "save it as a plain drawing"];

#[test]
fn pictures() {
    check([
        picture("a good drawing", "a.svg", svg("<path d=\"M0 0\"/>")).clean(),
        picture("a drawing with a script", "a.svg", svg("<script>alert(1)</script>")).refused(SCRIPT),
        picture("a drawing with a script in capitals", "a.SVG", svg("<SCRIPT href='x'/>")).refused(SCRIPT),
        picture(
            "a drawing with a script in a namespace",
            "a.svg",
            svg("<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\">alert(1)</svg:script>"),
        )
        .refused(SCRIPT),
        picture("a drawing that listens", "a.svg", svg("<g onload = \"alert(1)\"/>")).refused(SCRIPT),
        picture("a drawing with an address that acts", "a.svg", svg("<a href=\"java&#115;cript:alert(1)\"/>"))
            .refused(SCRIPT),
        picture("a drawing with a page in it", "a.svg", svg("<foreignObject><iframe src=\"x\"/></foreignObject>"))
            .refused(SCRIPT),
        picture("a drawing that lays words on a path", "a.svg", svg("<text>on = script</text>")).clean(),
        picture(
            "a drawing with entities without end",
            "a.svg",
            format!("<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>{}", svg("&b;")),
        )
        .refused(SCRIPT),
        picture(
            "a drawing in a drawing in a drawing",
            "a.svg",
            svg(&format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000))),
        )
        .clean(),
        picture("an empty drawing", "a.svg", "").built(&["warning[image/unreadable]", "`modules/m/a."]),
        picture("a comment that never ends", "a.svg", format!("{}<!--", svg(""))).clean(),
        picture("a drawing in UTF-16", "a.svg", b"\xff\xfe<\0s\0v\0g\0")
            .refused(&["[image/script]", "`modules/m/a.svg`"]),
        picture("no picture", "a.png", "this is text").built(&["warning[image/unreadable]", "`modules/m/a."]),
        picture("an empty picture", "a.png", "").built(&["warning[image/unreadable]", "`modules/m/a."]),
        picture("a picture of no size", "a.png", png(0, 0)).built(&["warning[image/unreadable]", "`modules/m/a."]),
        picture("a picture of endless size", "a.png", png(u32::MAX, u32::MAX))
            .built(&["warning[image/too-large]", "`modules/m/a.png`"]),
        picture("a page that is called a picture", "a.png", "<html><script>alert(1)</script>")
            .built(&["warning[image/unreadable]", "`modules/m/a."]),
        picture("half of a picture", "a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01")
            .built(&["warning[image/unreadable]", "`modules/m/a."]),
        picture("a picture with another ending", "a.jpg", png(10, 10)).clean(),
        picture("a drawing of Word", "a.emf", "x").refused(&["[image/kind]", "p.md:4:1"]),
        picture("a program", "a.exe", "MZ").refused(&["[image/kind]", "p.md:4:1"]),
        row("a thousand pictures of one file")
            .file("modules/m/p.md", format!("---\ntitle: Page\n---\n{}", "![A](a.png)\n\n".repeat(1_000)))
            .file("modules/m/a.png", png(10, 10))
            .clean(),
    ]);
}
