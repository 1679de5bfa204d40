//! What lies in a book's folder and is no file of it: links, pipes, devices, what nobody may read.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use crate::hostile::{check, page, row};

fn pipe(path: impl AsRef<Path>) {
    assert!(Command::new("mkfifo").arg(path.as_ref()).status().unwrap().success());
}

fn closed(path: impl AsRef<Path>) {
    fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
}

/// Whether rights keep this user from nothing, as they do not keep root.
fn reads_all() -> bool {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("closed");
    fs::write(&file, "x").unwrap();
    closed(&file);
    fs::read(&file).is_ok()
}

#[test]
fn links() {
    check([
        row("a link to a page of the book")
            .disk(|book| symlink("index.md", book.join("modules/m/p.md")).unwrap())
            .refused(&["[file/link]", "`modules/m/p.md` is a link", "put the file itself there"]),
        row("a link to a file of the system")
            .disk(|book| symlink("/etc/passwd", book.join("modules/m/p.md")).unwrap())
            .refused(&["[file/link]", "modules/m/p.md"]),
        row("a folder that leads to itself")
            .disk(|book| symlink(".", book.join("modules/m/loop")).unwrap())
            .refused(&["[file/link]", "modules/m/loop"]),
        row("a folder that leads to the book")
            .disk(|book| symlink("../../..", book.join("modules/m/loop")).unwrap())
            .refused(&["[file/link]"]),
        row("two links to each other")
            .disk(|book| {
                symlink("b", book.join("modules/a")).unwrap();
                symlink("a", book.join("modules/b")).unwrap();
            })
            .refused(&["[file/link]", "`modules/a`", "`modules/b`"]),
        row("a link to nothing")
            .disk(|book| symlink("gone.md", book.join("modules/m/p.md")).unwrap())
            .refused(&["[file/link]"]),
        row("a folder of modules that is a link")
            .disk(|book| {
                fs::rename(book.join("modules"), book.join("../elsewhere")).unwrap();
                symlink("../elsewhere", book.join("modules")).unwrap();
            })
            .refused(&["[file/link]", "`modules` is a link"]),
        row("a book.toml that is a link")
            .disk(|book| {
                fs::rename(book.join("book.toml"), book.join("../elsewhere.toml")).unwrap();
                symlink("../elsewhere.toml", book.join("book.toml")).unwrap();
            })
            .refused(&["[file/link]", "`book.toml` is a link"]),
        row("a theme that is a link")
            .file("book.toml", "[book]\ntitle = \"B\"\n[output.html]\ntheme = \"theme\"\n")
            .disk(|book| symlink("/etc", book.join("theme")).unwrap())
            .refused(&["[file/link]", "`theme` is a link"]),
        row("a file of a theme that is a link")
            .file("book.toml", "[book]\ntitle = \"B\"\n[output.html]\ntheme = \"theme\"\n")
            .file("theme/css/90-a.css", "a {}")
            .disk(|book| symlink("/etc/passwd", book.join("theme/notes.txt")).unwrap())
            .refused(&["[file/link]", "`theme/notes.txt` is a link"]),
        row("a logo that is a link")
            .file("book.toml", "[book]\ntitle = \"B\"\nlogo = \"logo.svg\"\n")
            .disk(|book| symlink("/etc/passwd", book.join("logo.svg")).unwrap())
            .refused(&["[link/unknown-file]", "book.toml:3:8"]),
        row("a logo below a link")
            .file("book.toml", "[book]\ntitle = \"B\"\nlogo = \"etc/passwd\"\n")
            .disk(|book| symlink("/etc", book.join("etc")).unwrap())
            .refused(&["[link/unknown-file]", "book.toml:3:8"]),
        page("a picture from outside of the book", "![a](../../../../../../etc/passwd)\n")
            .refused(&["[link/outside]", "p.md:4:1"]),
        page("a picture by its full path", "![a](/etc/hostname.png)\n").refused(&["[link/", "p.md:4:1"]),
        page("a picture by a dressed up path", "![a](%2e%2e/%2E%2e/..%2f../x.png)\n").refused(&["[link/", "p.md:4:1"]),
        page("a file of Windows", "[a](C:\\Users\\a.pdf)\n").refused(&["[link/", "p.md:4:1"]),
        page("a share of Windows", "[a](\\\\\\\\server\\\\share\\\\a.pdf)\n").refused(&["[link/", "p.md:4:1"]),
        page("a file by its address", "[a](file:///etc/passwd)\n").refused(&["[link/scheme]", "p.md:4:1"]),
    ]);
}

#[test]
fn pipes_and_devices() {
    check([
        row("a pipe for a page")
            .disk(|book| pipe(book.join("modules/m/p.md")))
            .refused(&["[file/special]", "modules/m/p.md"]),
        row("a pipe for a picture").disk(|book| pipe(book.join("modules/m/a.png"))).refused(&["[file/special]"]),
        row("a socket")
            .disk(|book| drop(UnixListener::bind(book.join("modules/m/s")).unwrap()))
            .refused(&["[file/special]", "modules/m/s"]),
        row("a pipe for a logo")
            .file("book.toml", "[book]\ntitle = \"B\"\nlogo = \"logo.svg\"\n")
            .disk(|book| pipe(book.join("logo.svg")))
            .refused(&["[link/unknown-file]", "book.toml:3:8"]),
        row("a pipe in a theme")
            .file("book.toml", "[book]\ntitle = \"B\"\n[output.html]\ntheme = \"theme\"\n")
            .file("theme/css/90-a.css", "a {}")
            .disk(|book| pipe(book.join("theme/a.css")))
            .refused(&["[file/special]", "theme/a.css"]),
        row("a folder that is called a page").disk(|book| fs::create_dir(book.join("modules/m/p.md")).unwrap()).clean(),
        row("a file in place of the modules")
            .disk(|book| {
                fs::remove_dir_all(book.join("modules")).unwrap();
                fs::write(book.join("modules"), "x").unwrap();
            })
            .refused(&["[book/no-src]", "`modules`"]),
        row("no modules at all")
            .disk(|book| fs::remove_dir_all(book.join("modules")).unwrap())
            .refused(&["[book/no-src]"]),
        row("a file of 3 GB")
            .file("modules/m/p.md", "---\ntitle: Page\n---\n[a](film.mp4)\n")
            .disk(|book| fs::File::create(book.join("modules/m/film.mp4")).unwrap().set_len(3 << 30).unwrap())
            .refused(&["[file/too-large]", "`modules/m/film.mp4`", "512 MB"]),
        row("a page of 3 GB")
            .disk(|book| fs::File::create(book.join("modules/m/p.md")).unwrap().set_len(3 << 30).unwrap())
            .refused(&["[file/too-large]", "`modules/m/p.md`"]),
        row("a theme's file of 3 GB")
            .file("book.toml", "[book]\ntitle = \"B\"\n[output.html]\ntheme = \"theme\"\n")
            .file("theme/css/90-a.css", "a {}")
            .disk(|book| fs::File::create(book.join("theme/film.mp4")).unwrap().set_len(3 << 30).unwrap())
            .refused(&["[file/too-large]", "`theme/film.mp4`"]),
    ]);
}

/// Root reads what nobody may read; everybody else is told of it.
#[test]
fn what_nobody_may_read() {
    let page = row("a page that is closed")
        .file("modules/m/p.md", "---\ntitle: Page\n---\nText.\n")
        .disk(|book| closed(book.join("modules/m/p.md")));
    let folder = row("a folder that is closed")
        .file("modules/n/index.md", "---\ntitle: N\n---\nText.\n")
        .disk(|book| closed(book.join("modules/n")));
    let picture = row("a picture that is closed")
        .file("modules/m/p.md", "---\ntitle: Page\n---\n![a](a.svg)\n")
        .file("modules/m/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .disk(|book| closed(book.join("modules/m/a.svg")));
    match reads_all() {
        true => check([page.clean(), folder.clean(), picture.clean()]),
        false => check([
            page.refused(&["[file/unreadable]", "`modules/m/p.md`", "check the rights"]),
            folder.refused(&["[file/unreadable]", "`modules/n`", "check the rights"]),
            picture.refused(&["[file/unreadable]", "`modules/m/a.svg`", "check the rights"]),
        ]),
    }
}
