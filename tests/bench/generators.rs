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
pub(crate) struct Generator {
    /// What it is called.
    pub(crate) name: &'static str,
    program: &'static str,
    /// What it is told in the folder, to make the whole site, and to show it while it is written; a port follows.
    build: &'static [&'static str],
    serve: &'static str,
    /// The folder that holds those of the modules.
    sources: &'static str,
    /// What stands before and behind `module-1/page-2` in the address of a page, and in a link to it.
    address: [&'static str; 2],
    link: [&'static str; 2],
    /// Where the site is, in the folder.
    pub(crate) output: &'static str,
    write: fn(&Path, &[Page], bool),
}

/// This program.
pub(crate) const TRAINBOOK: Generator = Generator {
    name: "trainbook",
    program: env!("CARGO_BIN_EXE_trainbook"),
    build: &["build", "--quiet"],
    serve: "serve",
    sources: "modules",
    address: ["/trainee/", ".html"],
    link: ["../", ".md"],
    output: "build",
    write: |folder, pages, search| generate::write_book(folder, pages, search).expect("the book is written"),
};

const HUGO: Generator = Generator {
    name: "hugo",
    program: "hugo",
    build: &["--quiet"],
    serve: "server",
    sources: "content",
    address: ["/", "/"],
    link: ["/", "/"],
    output: "public",
    write: write_for_hugo,
};

const ZOLA: Generator = Generator {
    name: "zola",
    program: "zola",
    build: &["build"],
    serve: "serve",
    link: ["@/", ".md"],
    write: write_for_zola,
    ..HUGO
};

const MDBOOK: Generator = Generator {
    name: "mdbook",
    program: "mdbook",
    build: &["build"],
    serve: "serve",
    sources: "src",
    address: ["/", ".html"],
    link: ["../", ".md"],
    output: "book",
    write: write_for_mdbook,
};

/// All that can be measured beside trainbook.
pub(crate) const OTHERS: [&Generator; 3] = [&HUGO, &ZOLA, &MDBOOK];

impl Generator {
    /// Writes the pages as it wants them. `search`: with data for a search in the browser.
    pub(crate) fn write(&self, folder: &Path, pages: &[Page], search: bool) {
        (self.write)(folder, pages, search);
    }

    /// Makes the whole site.
    pub(crate) fn build(&self, folder: &Path) -> Command {
        let mut command = Command::new(self.program);
        command.args(self.build).current_dir(folder);
        command
    }

    /// Shows the site while it is written.
    pub(crate) fn serve(&self, folder: &Path, port: u16) -> Command {
        let mut command = Command::new(self.program);
        command.args([self.serve, "--port", &port.to_string()]).current_dir(folder);
        command
    }

    /// The file and the address of a page.
    pub(crate) fn place(&self, page: &Page) -> (String, String) {
        let name = format!("module-{}/page-{}", page.module, page.number);
        let [before, behind] = self.address;
        (format!("{}/{name}.md", self.sources), format!("{before}{name}{behind}"))
    }

    /// How a page links to the page of a module and number.
    fn link(&self, module: usize, number: usize) -> String {
        let [before, behind] = self.link;
        format!("{before}module-{module}/page-{number}{behind}")
    }

    /// Which version is installed; none if there is none.
    pub(crate) fn version(&self) -> Option<String> {
        ["--version", "version"].iter().find_map(|word| {
            let output = Command::new(self.program).arg(word).stderr(Stdio::null()).output().ok()?;
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let version = said.split_whitespace().find(|word| word.contains('.') && word.contains(char::is_numeric))?;
            output
                .status
                .success()
                .then(|| version.trim_start_matches('v').split(['+', '-']).next().unwrap_or("").to_owned())
        })
    }
}

fn write_for_hugo(folder: &Path, pages: &[Page], search: bool) {
    let layouts = folder.join("layouts/_default");
    make(&layouts);
    let json = if search { "[outputs]\nhome = [\"HTML\", \"JSON\"]\n" } else { "" };
    let settings = "title = \"A large book\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\"]\n";
    put(&folder.join("hugo.toml"), &format!("{settings}{json}"));
    let menu =
        "<nav>{{ range .CurrentSection.RegularPages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav>";
    let page = format!("<html><body>{menu}<h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}</body></html>");
    put(&layouts.join("single.html"), &page);
    put(&layouts.join("list.html"), &page);
    // What its themes with a search write: the text of all pages, for a script that makes the index.
    put(
        &layouts.join("index.json"),
        "[{{ range $i, $p := .Site.RegularPages }}{{ if $i }},{{ end }}{{ dict \"title\" .Title \"url\" .RelPermalink \"text\" .Plain | jsonify }}{{ end }}]",
    );
    write_pages(&HUGO, folder, pages, |page| format!("---\ntitle: {}\n---\n\n", page.title));
}

fn write_for_zola(folder: &Path, pages: &[Page], search: bool) {
    let templates = folder.join("templates");
    make(&templates);
    let settings = "base_url = \"/\"\ntitle = \"A large book\"\n";
    put(&folder.join("config.toml"), &format!("{settings}build_search_index = {search}\n"));
    let menu = "{% set module = get_section(path=page.ancestors | last) %}<nav>{% for other in module.pages %}<a href=\"{{ other.path }}\">{{ other.title }}</a>{% endfor %}</nav>";
    let page = format!("<html><body>{menu}<h1>{{{{ page.title }}}}</h1>{{{{ page.content | safe }}}}</body></html>");
    put(&templates.join("page.html"), &page);
    for name in ["section.html", "index.html"] {
        put(&templates.join(name), "<html><body>{{ section.title }}</body></html>");
    }
    write_pages(&ZOLA, folder, pages, |page| format!("+++\ntitle = \"{}\"\n+++\n\n", page.title));
    let modules = pages.iter().map(|page| page.module).max().unwrap_or_default();
    for module in 0..=modules {
        put(&folder.join(format!("content/module-{module}/_index.md")), "+++\ntitle = \"M\"\n+++\n");
    }
}

fn write_for_mdbook(folder: &Path, pages: &[Page], search: bool) {
    make(&folder.join("src"));
    let settings = "[book]\ntitle = \"A large book\"\n[output.html.search]\nenable = ";
    put(&folder.join("book.toml"), &format!("{settings}{search}\n"));
    write_pages(&MDBOOK, folder, pages, |page| format!("# {}\n\n", page.title));
    let line = |page: &Page| format!("- [{}](module-{}/page-{}.md)\n", page.title, page.module, page.number);
    put(&folder.join("src/SUMMARY.md"), &pages.iter().map(line).collect::<String>());
}

fn write_pages(generator: &Generator, folder: &Path, pages: &[Page], head: impl Fn(&Page) -> String) {
    for page in pages {
        let file = folder.join(generator.place(page).0);
        make(file.parent().unwrap_or(folder));
        put(&file, &(head(page) + &page.markdown(|module, number| generator.link(module, number))));
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
