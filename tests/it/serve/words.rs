//! What `trainbook serve` says where it cannot begin. What it does where it can is tried in a browser.

use std::net::TcpListener;

use crate::harness::BookTest;

fn book() -> BookTest {
    BookTest::new().file("book.toml", "[book]\ntitle = \"A\"\n").file("modules/a.md", "---\ntitle: A\n---\n")
}

#[test]
fn help_says_what_to_type_and_how_it_ends() {
    let help = BookTest::new().run(["serve", "--help"]).code(0).stderr_is("");
    help.stdout_has("Examples:\n  trainbook serve --open").stdout_has("Ctrl-C ends it");
}

#[test]
fn a_folder_without_a_book_says_where_one_is() {
    let said = "error: there is no folder `cuorse`\nhelp: did you mean `course`?\n";
    let above = BookTest::new().file("course/book.toml", "[book]\ntitle = \"A\"\n");
    above.run(["serve", "cuorse"]).code(2).stdout_is("").stderr_is(said);
    let said = "error: this folder holds no book.toml, so it is no book\nhelp: there is a book in `course`\n";
    above.run(["serve"]).code(1).stdout_is("").stderr_is(said);
}

#[test]
fn a_port_that_is_taken_or_none_says_so() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port().to_string();
    let said = format!(
        "error: something else listens on port {port} already, perhaps another preview; stop it, or choose another with `--port`\n"
    );
    book().run(["serve", "--port", &port]).code(1).stdout_is("").stderr_is(&said);
    book().run(["serve", "--port", "80000"]).code(2).stderr_has("80000 is not in 0..=65535");
}

#[test]
fn a_host_that_is_another_machine_or_none_says_so() {
    let said = "the host `192.0.2.1` is not this machine; leave `--host` out, or give `0.0.0.0` for all its addresses";
    book().run(["serve", "--port", "0", "--host", "192.0.2.1"]).code(1).stdout_is("").stderr_has(said);
    let said = "the host `no host` is not known";
    book().run(["serve", "--port", "0", "--host", "no host"]).code(1).stdout_is("").stderr_has(said);
}
