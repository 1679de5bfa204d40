//! What is where: the author's desk at `/`, its own files below `/-/`, and each edition below its name.

use std::sync::Arc;

use serde::Serialize;

use crate::pipeline::live::{Content, Problem, Shown, Snapshot};
use crate::preview::author;
use crate::preview::http::{Answer, Body, Handler, Request};
use crate::preview::state::State;

/// How many problems are told in one list.
const MOST_PROBLEMS: usize = 200;

/// What a page may load: nothing but what the preview serves.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; \
                      font-src 'self'; frame-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'self'";

/// The answers of a preview.
pub(crate) struct Routes {
    state: Arc<State>,
}

/// `/-/book.json`.
#[derive(Serialize)]
struct BookView<'a> {
    title: &'a str,
    language: &'a str,
    generation: u64,
    editions: Vec<EditionView<'a>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct EditionView<'a> {
    name: &'a str,
    title: &'a str,
    public: bool,
    trainer: bool,
}

/// `/-/problems.json`.
#[derive(Serialize)]
struct ProblemsView {
    generation: u64,
    problems: Vec<ProblemView>,
}

#[derive(Serialize)]
struct ProblemView {
    severity: &'static str,
    code: &'static str,
    message: String,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    drawing: String,
    help: Vec<String>,
}

/// `/-/nearest`.
#[derive(Serialize)]
struct NearestView {
    page: String,
}

impl Handler for Routes {
    fn answer(&self, request: &Request) -> Answer {
        let snapshot = self.state.snapshot();
        let answer = match request.path.strip_prefix("/-/") {
            Some(name) => self.own(name, request, &snapshot),
            None => self.edition(&request.path, &snapshot),
        };
        answer.with_header("Content-Security-Policy", POLICY)
    }
}

impl Routes {
    /// The answers to requests for what `state` shows.
    pub(crate) fn new(state: Arc<State>) -> Self {
        Self { state }
    }

    /// The preview's own files and figures.
    fn own(&self, name: &str, request: &Request, snapshot: &Snapshot) -> Answer {
        let generation = self.state.generation(snapshot);
        match name {
            "events" => Answer::events(),
            "book.json" => json(&book(snapshot, generation)),
            "problems.json" => {
                let problems = snapshot.problems(MOST_PROBLEMS).into_iter().map(problem).collect();
                json(&ProblemsView { generation, problems })
            }
            "nearest" => {
                let asked = |name| request.query(name).unwrap_or_default();
                json(&NearestView { page: snapshot.nearest(asked("from"), asked("to"), asked("page")) })
            }
            _ => match (author::asset(name), name.strip_prefix("source/")) {
                (Some(bytes), _) => Answer::file(name, bytes),
                (None, Some(path)) => match snapshot.source(path) {
                    Some(text) => Answer::page(author::source(path, text)),
                    None => self.lost(snapshot),
                },
                (None, None) => self.lost(snapshot),
            },
        }
    }

    /// The desk, or what an edition has at an address.
    fn edition(&self, path: &str, snapshot: &Snapshot) -> Answer {
        let path = path.trim_start_matches('/');
        if path.is_empty() {
            return Answer::page(author::desk());
        }
        let (name, address) = path.split_once('/').map_or((path, None), |(name, address)| (name, Some(address)));
        // While nobody knows the editions, each name may be one.
        if snapshot.editions().is_empty() {
            return Answer::unavailable(author::waiting("Not yet"));
        }
        let Some(edition) = snapshot.editions().iter().find(|edition| edition.name == name) else {
            return self.lost(snapshot);
        };
        let Some(address) = address else { return Answer::redirect(&folder(name)) };
        if !snapshot.is_whole() {
            return Answer::unavailable(author::waiting(&edition.title));
        }
        let file = match address.is_empty() || address.ends_with('/') {
            true => format!("{address}index.html"),
            false => address.to_owned(),
        };
        match snapshot.content(name, &file) {
            Some(content) => self.content(&file, content, edition, snapshot),
            None if snapshot.is_folder(name, address) => Answer::redirect(&folder(path)),
            None => match snapshot.not_found(name, &format!("/{name}/")) {
                Some(Content::Page(page)) => Answer::not_found(self.renewing(&page, edition, snapshot)),
                _ => self.lost(snapshot),
            },
        }
    }

    fn content(&self, name: &str, content: Content, edition: &Shown, snapshot: &Snapshot) -> Answer {
        match content {
            Content::Page(page) => Answer::page(self.renewing(&page, edition, snapshot)),
            Content::Bytes(bytes) => Answer::file(name, bytes),
            Content::File(file, length) => Answer::file(name, Body::File { file, length }),
            Content::Broken => {
                let text = "The book’s own templates fail on this page. The author’s desk says where.";
                let page = author::plain("This page cannot be made", text);
                Answer::html(500, self.renewing(page.as_bytes(), edition, snapshot))
            }
        }
    }

    /// What is not there may come: the page renews itself like any other.
    fn lost(&self, snapshot: &Snapshot) -> Answer {
        let page = author::plain("Not found", "There is nothing at this address of the preview.");
        Answer::not_found(author::renewing(page.as_bytes(), self.state.generation(snapshot), false))
    }

    /// Problems quote the source, so only who may see all of it gets them on the page.
    fn renewing(&self, page: &[u8], edition: &Shown, snapshot: &Snapshot) -> Vec<u8> {
        author::renewing(page, self.state.generation(snapshot), edition.trainer)
    }
}

fn book(snapshot: &Snapshot, generation: u64) -> BookView<'_> {
    BookView {
        title: snapshot.title(),
        language: snapshot.language(),
        generation,
        editions: snapshot.editions().iter().map(edition).collect(),
        errors: snapshot.errors(),
        warnings: snapshot.warnings(),
    }
}

fn edition(edition: &Shown) -> EditionView<'_> {
    EditionView { name: &edition.name, title: &edition.title, public: edition.public, trainer: edition.trainer }
}

fn problem(problem: Problem) -> ProblemView {
    let (file, position) = problem.place.unzip();
    ProblemView {
        severity: if problem.is_error { "error" } else { "warning" },
        code: problem.code,
        message: problem.message,
        file,
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
        drawing: problem.drawing,
        help: problem.help,
    }
}

fn json(view: &impl Serialize) -> Answer {
    match serde_json::to_vec(view) {
        Ok(bytes) => Answer::json(bytes),
        Err(error) => Answer::text(500, error.to_string()),
    }
}

/// The address of a folder, encoded.
fn folder(path: &str) -> String {
    let encoded = path.replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    format!("/{}/", encoded.trim_matches('/'))
}
