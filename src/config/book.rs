//! `[book]` and `[build]`: what the course is called and where its parts are.

use crate::config::fields::Fields;
use crate::config::spanned::Spanned;
use crate::language::{HELP, is_tag};
use crate::slug::{LONGEST_NAME, slug};
use crate::source::Span;

/// `[book]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// The title of the whole site; empty only if it is missing, which was reported.
    pub title: String,
    /// What browsers keep a reader's own things under; made from the title if none is written.
    pub id: String,
    /// One sentence for search engines; empty if none.
    pub description: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// A BCP 47 tag such as `en` or `pt-BR`; picks the interface's words and the direction.
    pub language: String,
    /// Where `language` stands; where the settings begin if it does not.
    pub language_place: Span,
    /// The folder of modules, from the book's folder.
    pub src: Spanned<String>,
    /// The picture at the head of each page, from the book's folder.
    pub logo: Option<Spanned<String>>,
    /// The logo in words; the book's title if there is a logo and nothing was written.
    pub logo_alt: String,
    /// The Markdown of the "How to use this site" panel; a default text if none.
    pub how_to_use: Option<Spanned<String>>,
    /// Names of the modules in the order of the menu; by folder name if none.
    pub modules: Option<Vec<Spanned<String>>>,
    /// Where readers report what gets in their way.
    pub contact: Option<Contact>,
    /// The Markdown that the accessibility page begins with.
    pub accessibility: Option<Spanned<String>>,
}

/// Where readers write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// A mail address.
    Mail(String),
    /// An address on the web.
    Web(String),
}

/// `[build]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Build {
    /// The folder that holds one folder per edition, from the book's folder.
    pub build_dir: Spanned<String>,
    /// The editions that a build makes unless it is told which; all if none.
    pub editions: Option<Vec<Spanned<String>>>,
}

impl Book {
    /// Reads `[book]`, which stands at `place`.
    pub(crate) fn read(mut fields: Fields<'_>, place: Span) -> Self {
        if !fields.has("title") && !fields.has_slip_of("title") {
            let help = "write `title = \"…\"` under `[book]`";
            fields.error("book-toml/missing-title", place, "the book has no `title`", help);
        }
        let title = fields.text("title").map(|title| title.value).unwrap_or_default();
        let id = id(&mut fields).unwrap_or_else(|| slug(&title));
        let language = language(&mut fields);
        let book = Self {
            id,
            description: fields.text("description").map(|text| text.value).unwrap_or_default(),
            authors: values(fields.texts("authors")),
            language_place: language.as_ref().map_or(place, |language| language.span),
            language: language.map_or_else(|| "en".to_owned(), |language| language.value),
            src: fields.path("src").unwrap_or(Spanned { value: "modules".to_owned(), span: place }),
            logo: fields.path("logo"),
            logo_alt: fields.text("logo-alt").map_or_else(|| title.clone(), |alt| alt.value),
            how_to_use: fields.text("how-to-use"),
            modules: fields.texts("modules").map(|modules| modules.value),
            contact: contact(&mut fields),
            accessibility: fields.text("accessibility"),
            title,
        };
        fields.finish();
        book
    }
}

impl Build {
    /// Reads `[build]`, which stands at `place`.
    pub(crate) fn read(mut fields: Fields<'_>, place: Span) -> Self {
        let build = Self {
            build_dir: fields.path("build-dir").unwrap_or(Spanned { value: "build".to_owned(), span: place }),
            editions: editions(&mut fields),
        };
        fields.finish();
        build
    }
}

fn editions(fields: &mut Fields<'_>) -> Option<Vec<Spanned<String>>> {
    let before = fields.diagnostics.len();
    let editions = fields.texts("editions")?;
    if editions.value.is_empty() && fields.diagnostics.len() == before {
        let help = "name an edition, or leave the line out to build all";
        fields.error("book-toml/empty", editions.span, "`editions` is empty", help);
    }
    Some(editions.value)
}

fn values(texts: Option<Spanned<Vec<Spanned<String>>>>) -> Vec<String> {
    texts.map(|texts| texts.value.into_iter().map(|text| text.value).collect()).unwrap_or_default()
}

fn id(fields: &mut Fields<'_>) -> Option<String> {
    let id = fields.text("id")?;
    if id.value.len() <= LONGEST_NAME && slug(&id.value) == id.value {
        return Some(id.value);
    }
    let message = format!("`{}` is no id", id.value);
    let help = "write lower-case letters and digits, with single hyphens between, as `core-training`";
    fields.error("book-toml/id", id.span, message, help);
    None
}

fn contact(fields: &mut Fields<'_>) -> Option<Contact> {
    let contact = fields.text("contact")?;
    let text = contact.value.trim();
    let is_one_word = !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
    let web = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    match (web, text.split_once('@')) {
        (Some(place), _) if is_one_word && !place.is_empty() => return Some(Contact::Web(text.to_owned())),
        (None, Some((name, host))) if is_one_word && !name.is_empty() && !name.contains(':') && is_host(host) => {
            return Some(Contact::Mail(text.to_owned()));
        }
        _ => {}
    }
    let message = format!("`{text}` is no mail address and no address on the web");
    let help = "write one as `training@example.org` or `https://example.org/contact`";
    fields.error("book-toml/contact", contact.span, message, help);
    None
}

/// Whether this can stand behind the `@` of a mail address.
fn is_host(text: &str) -> bool {
    text.contains('.') && text.split('.').all(|part| !part.is_empty()) && !text.contains(['@', '/', ':', '?', '&'])
}

fn language(fields: &mut Fields<'_>) -> Option<Spanned<String>> {
    let language = fields.text("language")?;
    if is_tag(&language.value) {
        return Some(language);
    }
    let message = format!("`{}` is no language tag", language.value);
    fields.error("book-toml/language", language.span, message, HELP);
    None
}
