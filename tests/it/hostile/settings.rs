//! Hostile settings.

use crate::hostile::{Row, check, row};

/// A book whose book.toml has this text behind its title, from line 3 on.
fn settings(name: &'static str, toml: impl AsRef<str>) -> Row {
    row(name).file("book.toml", format!("[book]\ntitle = \"Book\"\n{}\n", toml.as_ref()))
}

#[test]
fn toml_as_people_break_it() {
    let tables: String = (0..20_000).map(|n| format!("[x{n}]\n")).collect();
    let modules: String = (0..20_000).map(|n| format!("\"m{n}\", ")).collect();
    check([
        settings("a table of endless depth", format!("[{}a]", "a.".repeat(10_000)))
            .refused(&["[book-toml/", "book.toml:3:"]),
        settings("a key of endless depth", format!("{}a = 1", "a.".repeat(10_000)))
            .refused(&["[book-toml/", "book.toml:3:"]),
        settings("lists in lists", format!("authors = {}{}", "[".repeat(10_000), "]".repeat(10_000)))
            .refused(&["[book-toml/", "book.toml:3:"]),
        settings("tables in tables", format!("authors = {}1{}", "{a = ".repeat(10_000), "}".repeat(10_000)))
            .refused(&["[book-toml/", "book.toml:3:"]),
        settings("brackets that never close", format!("authors = {}", "[".repeat(100_000)))
            .refused(&["[book-toml/syntax]", "book.toml:"]),
        settings("a table twice", "[build]\n[build]").refused(&["[book-toml/syntax]", "book.toml:4:2"]),
        settings("a key twice", "title = \"B\"").refused(&["[book-toml/syntax]", "book.toml:3:1", "2 | title"]),
        settings("twenty thousand tables", &tables).refused(&[
            "[book-toml/unknown-key]",
            "book.toml:3:2",
            "19,980 more like this",
            "20,000 errors",
        ]),
        settings("twenty thousand modules", format!("modules = [{modules}]")).refused(&[
            "[book/unknown-module]",
            "book.toml:3:12",
            "more like this",
        ]),
        settings("no list", "authors = \"me\"").refused(&[
            "[book-toml/wrong-type]",
            "book.toml:3:11",
            "authors = [\"me\"]",
        ]),
        settings(
            "all the wrong types",
            "src = []\nlogo = {}\nlanguage = 1.5\nhow-to-use = 1979-05-27\nmodules = true\nauthors = [1, [], {}]",
        )
        .refused(&[
            "book.toml:3:7",
            "book.toml:4:8",
            "book.toml:5:12",
            "book.toml:6:14",
            "book.toml:7:11",
            "book.toml:8:12",
            "book.toml:8:15",
            "book.toml:8:19",
        ]),
        settings("tables that are none", "[output]\nhtml = 1\npdf = []\n[editions]\ntrainee = 1\n[labels]\nx = 1")
            .refused(&["[book-toml/wrong-type]", "book.toml:4:8", "book.toml:5:7", "book.toml:7:11", "book.toml:9:5"]),
        settings(
            "a number without end",
            format!("[schedule]\nbreaks = [{{ at = \"10:00\", minutes = {} }}]", "9".repeat(10_000)),
        )
        .refused(&["[book-toml/", "book.toml:4:"]),
        settings(
            "a break of endless length",
            "[schedule]\nbreaks = [{ at = \"10:00\", minutes = 9223372036854775807 }]",
        )
        .refused(&["[book-toml/out-of-range]", "book.toml:4:"]),
        settings("a clock that is none", "[schedule]\nstart = \"99:99\"")
            .refused(&["[book-toml/time]", "book.toml:4:9"]),
        settings("a text of 5 MB", format!("description = \"{}\"", "x".repeat(5 << 20))).clean(),
        settings("Markdown without end", format!("how-to-use = \"{}\"", "> ".repeat(10_000)))
            .refused(&["[markdown/too-deep]", "book.toml:3:"]),
        settings("control characters", "description = \"a\\u001b[31mb\\u0000\"")
            .refused(&["[file/control-character]", "book.toml:3:"]),
        settings("an escape as it is", "description = \"\u{1b}[31m\"")
            .refused(&["[file/control-character]", "book.toml:3:16"]),
        settings("an unknown key with a slip", "descripton = \"x\"").refused(&[
            "[book-toml/unknown-key]",
            "book.toml:3:1",
            "did you mean `description`?",
        ]),
        settings("an unknown key of a megabyte", format!("{} = 1", "x".repeat(1 << 20)))
            .refused(&["[book-toml/unknown-key]", "book.toml:3:1"]),
        settings("an edition of a strange name", "[editions.\"../../x\"]\ntitle = \"X\"")
            .refused(&["[book-toml/edition-name]", "book.toml:3:11"]),
        settings("an edition called con", "[editions.con]\ntitle = \"X\"")
            .refused(&["[book-toml/edition-name]", "book.toml:3:11"]),
        settings("editions that differ in case", "[editions.Trainee]\ntitle = \"X\"")
            .refused(&["[book-toml/edition-name]", "book.toml:3:11"]),
        settings(
            "two hundred editions",
            (0..200).map(|n| format!("[editions.e{n}]\ntitle = \"X\"\n")).collect::<String>(),
        )
        .clean(),
        settings("a label that everybody has", "[labels.\"\"]").refused(&["[book-toml/label-name]", "book.toml:3:9"]),
        settings("a trainee who sees all", "[editions.trainee]\nsees = [\"trainer\"]")
            .refused(&["[book-toml/trainee-sees]", "book.toml:4:"]),
        settings("a colour that leaves its place", "[output.html]\naccent = \"red;} body{display:none\"")
            .refused(&["[book-toml/", "book.toml:4:"]),
        settings("a site's address with a script", "[output.html]\nsite-url = \"javascript:alert(1)\"")
            .refused(&["[book-toml/site-url]", "book.toml:4:12"]),
    ]);
}

#[test]
fn paths_that_leave_the_book() {
    let absolute = |key: &str| format!("{key} = \"/etc\"");
    check([
        settings("modules of the system", absolute("src")).refused(&["[book-toml/path]", "book.toml:3:7"]),
        settings("modules above the book", "src = \"../..\"").refused(&["[book-toml/path]", "book.toml:3:7"]),
        settings("modules by a detour", "src = \"a/../../b\"").refused(&["[book-toml/path]", "book.toml:3:7"]),
        settings("the book as modules", "src = \".\"").refused(&["[book-toml/path]", "book.toml:3:7"]),
        settings("modules of an author's home", "src = \"~/modules\"").refused(&["[book-toml/path]", "book.toml:3:7"]),
        settings("a logo of the system", absolute("logo")).refused(&["[book-toml/path]", "book.toml:3:8"]),
        settings("a logo above the book", "logo = \"../logo.svg\"").refused(&["[book-toml/path]", "book.toml:3:8"]),
        settings("a logo that is not there", "logo = \"logo.svg\"").refused(&["[link/unknown-file]", "book.toml:3:8"]),
        settings("a theme of the system", "[output.html]\ntheme = \"/etc\"")
            .refused(&["[book-toml/path]", "book.toml:4:9"]),
        settings("a theme above the book", "[output.html]\ntheme = \"../theme\"")
            .refused(&["[book-toml/path]", "book.toml:4:9"]),
        settings("a theme that is not there", "[output.html]\ntheme = \"theme\"")
            .refused(&["[theme/no-folder]", "book.toml:4:9"]),
        settings("a theme that is a file", "[output.html]\ntheme = \"book.toml\"")
            .refused(&["[theme/no-folder]", "book.toml:4:9"]),
        settings("a build folder of the system", "[build]\nbuild-dir = \"/etc\"")
            .refused(&["[book-toml/path]", "book.toml:4:13"]),
        settings("a build folder above the book", "[build]\nbuild-dir = \"..\"")
            .refused(&["[book-toml/path]", "book.toml:4:13"]),
        settings("a build folder over the modules", "[build]\nbuild-dir = \"modules\"")
            .refused(&["[book-toml/build-dir]", "book.toml:4:13"]),
        settings("a build folder over the modules in capitals", "[build]\nbuild-dir = \"MODULES/x\"")
            .refused(&["[book-toml/build-dir]", "book.toml:4:13"]),
        settings("fonts of the system", "[output.pdf]\nfonts = \"/usr/share/fonts\"")
            .refused(&["[book-toml/path]", "book.toml:4:9"]),
        settings("fonts above the book", "[output.pdf]\nfonts = \"../fonts\"")
            .refused(&["[book-toml/path]", "book.toml:4:9"]),
        settings("a path of Windows", "logo = 'C:\\logo.svg'").refused(&["[book-toml/path]", "book.toml:3:8"]),
        settings("a path with a control character", "logo = \"a\\u0007b\"")
            .refused(&["[file/control-character]", "book.toml:3:8"]),
        settings("a path of a megabyte", format!("logo = \"{}\"", "x/".repeat(500_000)))
            .refused(&["[", "book.toml:3:8"]),
    ]);
}
