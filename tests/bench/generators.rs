// Each benchmark uses a part of it.
#![allow(dead_code)]

//! Site generators side by side: how each wants the same pages, and what starts it.
//!
//! Every site has the pages of its module in a menu on each page, as a training site has.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::generate::{self, Page};

/// A program that makes a site of pages.
pub(crate) trait Generator {
    /// What it is called, and its program.
    fn name(&self) -> &'static str;
    /// How a page links to the page of a module and number.
    fn link(&self, from: &Page, module: usize, number: usize) -> String;
    /// Writes the pages as it wants them. `search`: with data for a search in the browser.
    fn write(&self, folder: &Path, pages: &[Page], search: bool);
    /// Makes the whole site.
    fn build(&self, folder: &Path) -> Command;
    /// Shows the site while it is written.
    fn serve(&self, folder: &Path, port: u16) -> Command;
    /// The file and the address of a page.
    fn place(&self, page: &Page) -> (String, String);
    /// Where the site is, in the folder.
    fn output(&self) -> &'static str;

    /// Which version is installed; none if there is none.
    fn version(&self) -> Option<String> {
        ["--version", "version"].iter().find_map(|word| {
            let output = Command::new(self.name()).arg(word).stderr(Stdio::null()).output().ok()?;
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let version = said.split_whitespace().find(|word| word.contains('.') && word.contains(char::is_numeric))?;
            output
                .status
                .success()
                .then(|| version.trim_start_matches('v').split(['+', '-']).next().unwrap_or("").to_owned())
        })
    }
}

/// All that can be measured beside trainbook.
pub(crate) const OTHERS: [&dyn Generator; 3] = [&Hugo, &Zola, &Mdbook];

/// This program.
pub(crate) struct Trainbook;
struct Hugo;
struct Zola;
struct Mdbook;

impl Generator for Trainbook {
    fn name(&self) -> &'static str {
        "trainbook"
    }

    fn link(&self, _: &Page, module: usize, number: usize) -> String {
        format!("../module-{module}/page-{number}.md")
    }

    fn write(&self, folder: &Path, pages: &[Page], search: bool) {
        generate::write_book(folder, pages, search).expect("the book is written");
    }

    fn build(&self, folder: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trainbook"));
        command.args(["build", "--quiet"]).arg(folder);
        command
    }

    fn serve(&self, folder: &Path, port: u16) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trainbook"));
        command.args(["serve", "--port", &port.to_string()]).arg(folder);
        command
    }

    fn place(&self, page: &Page) -> (String, String) {
        let (module, number) = (page.module, page.number);
        (format!("modules/module-{module}/page-{number}.md"), format!("/trainee/module-{module}/page-{number}.html"))
    }

    fn output(&self) -> &'static str {
        "build"
    }
}

impl Generator for Hugo {
    fn name(&self) -> &'static str {
        "hugo"
    }

    fn link(&self, _: &Page, module: usize, number: usize) -> String {
        format!("/module-{module}/page-{number}/")
    }

    fn write(&self, folder: &Path, pages: &[Page], search: bool) {
        let layouts = folder.join("layouts/_default");
        make(&layouts);
        let json = if search { "[outputs]\nhome = [\"HTML\", \"JSON\"]\n" } else { "" };
        let settings = "title = \"A large book\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\"]\n";
        put(&folder.join("hugo.toml"), &format!("{settings}{json}"));
        let menu = "<nav>{{ range .CurrentSection.RegularPages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav>";
        let page = format!("<html><body>{menu}<h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}</body></html>");
        put(&layouts.join("single.html"), &page);
        put(&layouts.join("list.html"), &page);
        // What its themes with a search write: the text of all pages, for a script that makes the index.
        put(
            &layouts.join("index.json"),
            "[{{ range $i, $p := .Site.RegularPages }}{{ if $i }},{{ end }}{{ dict \"title\" .Title \"url\" .RelPermalink \"text\" .Plain | jsonify }}{{ end }}]",
        );
        write_pages(self, folder, pages, |page| format!("---\ntitle: {}\n---\n\n", page.title));
    }

    fn build(&self, folder: &Path) -> Command {
        let mut command = Command::new("hugo");
        command.arg("--quiet").current_dir(folder);
        command
    }

    fn serve(&self, folder: &Path, port: u16) -> Command {
        let mut command = Command::new("hugo");
        command.args(["server", "--port", &port.to_string()]).current_dir(folder);
        command
    }

    fn place(&self, page: &Page) -> (String, String) {
        let (module, number) = (page.module, page.number);
        (format!("content/module-{module}/page-{number}.md"), format!("/module-{module}/page-{number}/"))
    }

    fn output(&self) -> &'static str {
        "public"
    }
}

impl Generator for Zola {
    fn name(&self) -> &'static str {
        "zola"
    }

    fn link(&self, _: &Page, module: usize, number: usize) -> String {
        format!("@/module-{module}/page-{number}.md")
    }

    fn write(&self, folder: &Path, pages: &[Page], search: bool) {
        let templates = folder.join("templates");
        make(&templates);
        let settings = "base_url = \"/\"\ntitle = \"A large book\"\n";
        put(&folder.join("config.toml"), &format!("{settings}build_search_index = {search}\n"));
        let menu = "{% set module = get_section(path=page.ancestors | last) %}<nav>{% for other in module.pages %}<a href=\"{{ other.path }}\">{{ other.title }}</a>{% endfor %}</nav>";
        let page =
            format!("<html><body>{menu}<h1>{{{{ page.title }}}}</h1>{{{{ page.content | safe }}}}</body></html>");
        put(&templates.join("page.html"), &page);
        for name in ["section.html", "index.html"] {
            put(&templates.join(name), "<html><body>{{ section.title }}</body></html>");
        }
        write_pages(self, folder, pages, |page| format!("+++\ntitle = \"{}\"\n+++\n\n", page.title));
        let modules = pages.iter().map(|page| page.module).max().unwrap_or_default();
        for module in 0..=modules {
            put(&folder.join(format!("content/module-{module}/_index.md")), "+++\ntitle = \"M\"\n+++\n");
        }
    }

    fn build(&self, folder: &Path) -> Command {
        let mut command = Command::new("zola");
        command.arg("build").current_dir(folder);
        command
    }

    fn serve(&self, folder: &Path, port: u16) -> Command {
        let mut command = Command::new("zola");
        command.args(["serve", "--port", &port.to_string()]).current_dir(folder);
        command
    }

    fn place(&self, page: &Page) -> (String, String) {
        Hugo.place(page)
    }

    fn output(&self) -> &'static str {
        "public"
    }
}

impl Generator for Mdbook {
    fn name(&self) -> &'static str {
        "mdbook"
    }

    fn link(&self, _: &Page, module: usize, number: usize) -> String {
        format!("../module-{module}/page-{number}.md")
    }

    fn write(&self, folder: &Path, pages: &[Page], search: bool) {
        make(&folder.join("src"));
        let settings = "[book]\ntitle = \"A large book\"\n[output.html.search]\nenable = ";
        put(&folder.join("book.toml"), &format!("{settings}{search}\n"));
        write_pages(self, folder, pages, |page| format!("# {}\n\n", page.title));
        let line = |page: &Page| format!("- [{}]({})\n", page.title, self.place(page).0.trim_start_matches("src/"));
        put(&folder.join("src/SUMMARY.md"), &pages.iter().map(line).collect::<String>());
    }

    fn build(&self, folder: &Path) -> Command {
        let mut command = Command::new("mdbook");
        command.arg("build").arg(folder);
        command
    }

    fn serve(&self, folder: &Path, port: u16) -> Command {
        let mut command = Command::new("mdbook");
        command.args(["serve", "--port", &port.to_string()]).current_dir(folder);
        command
    }

    fn place(&self, page: &Page) -> (String, String) {
        let (module, number) = (page.module, page.number);
        (format!("src/module-{module}/page-{number}.md"), format!("/module-{module}/page-{number}.html"))
    }

    fn output(&self) -> &'static str {
        "book"
    }
}

fn write_pages(generator: &dyn Generator, folder: &Path, pages: &[Page], head: impl Fn(&Page) -> String) {
    for page in pages {
        let file = folder.join(generator.place(page).0);
        make(file.parent().unwrap_or(folder));
        put(&file, &(head(page) + &page.markdown(|module, number| generator.link(page, module, number))));
        if let Some((name, bytes)) = &page.picture {
            put(&file.with_file_name(name), bytes);
        }
    }
}

fn make(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder is made");
}

fn put(file: &Path, text: &str) {
    fs::write(file, text).expect("a file is written");
}
