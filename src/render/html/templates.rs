//! The compiled templates. No other file knows Tera.
//!
//! A book's own templates stand before the built-in ones: `base.html` is the book's if it has one, and
//! `classic/base.html` is always the built-in one, so that a book's template can extend it.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, Value};

use crate::render::html::constants::Constants;
use crate::render::html::escape;
use crate::render::html::icons::Icons;
use crate::render::html::theme_error::ThemeError;
use crate::strings::{Fill, Strings};

/// The prefix of a book's own templates.
const OWN: &str = "theme/";
/// The prefix of the built-in templates.
const BUILT_IN: &str = "classic/";
/// Where templates are in a theme's folder.
const FOLDER: &str = "templates/";
/// The largest page that a template may make, in bytes. The largest text that is read makes half of it.
const LARGEST_PAGE: usize = 128 << 20;

/// The bytes of a page as most are: so much room it has from the beginning.
const USUAL_PAGE: usize = 24 << 10;

/// What a function of the templates returns, made before it is asked.
type Made = BTreeMap<String, Value>;

/// Compiled templates.
#[derive(Clone)]
pub(crate) struct Templates {
    tera: Tera,
    icons: Arc<Icons>,
}

impl Templates {
    /// Compiles the built-in templates and a book's own, given as names from the `templates` folder and texts.
    pub(crate) fn new(
        built_in: &[(String, String)],
        own: &[(String, String)],
        strings: Arc<Strings>,
        icons: Arc<Icons>,
    ) -> Result<Self, Vec<ThemeError>> {
        let mut tera = Tera::new();
        tera.set_escape_fn(|text, out| out.write_all(escape::text(text).as_bytes()));
        tera.set_fallback_prefixes([OWN, BUILT_IN]).map_err(|error| vec![problem(&error, &[])])?;
        let shown = Constants {
            strings: strings.constants().collect(),
            icons: icons.named(),
            templates: built_in
                .iter()
                .map(|(name, _)| name.as_str())
                .filter(|name| own.iter().all(|(own_name, _)| own_name != name))
                .collect(),
            prefix: BUILT_IN,
        };
        let built_in: Vec<(String, String)> =
            built_in.iter().map(|(name, text)| (format!("{BUILT_IN}{name}"), shown.put_into(text))).collect();
        let own: Vec<(String, String)> =
            own.iter().map(|(name, text)| (format!("{OWN}{name}"), text.clone())).collect();
        let constants = strings.constants().map(|(key, text)| (key.to_owned(), Value::from(text))).collect();
        tera.register_function("t", move |arguments: Kwargs, _: &State<'_>| {
            translate(&strings, &constants, &arguments)
        });
        let drawn = icons.named().iter().map(|(name, svg)| (name.clone(), Value::safe_string(svg))).collect();
        tera.register_function("icon", move |arguments: Kwargs, _: &State<'_>| draw(&drawn, &arguments));
        // Alone first, so that every template that does not parse is reported, not only the first.
        let errors: Vec<ThemeError> = own.iter().filter_map(syntax_error).collect();
        if !errors.is_empty() {
            return Err(errors);
        }
        tera.add_raw_templates(built_in.iter().chain(&own).map(|(name, text)| (name, text)))
            .map_err(|error| problems(&error, &own))?;
        Ok(Self { tera, icons })
    }

    /// The same templates with what holds for every page of one site.
    #[must_use]
    pub(crate) fn for_site(&self, site: &impl Serialize) -> Self {
        let mut tera = self.tera.clone();
        tera.global_context().insert("site", site);
        Self { tera, icons: Arc::clone(&self.icons) }
    }

    /// A whole page with the symbols of the icons that are named in it.
    pub(crate) fn with_symbols(&self, html: String) -> String {
        self.icons.with_symbols(html)
    }

    /// Fills a template with a view.
    pub(crate) fn render(&self, name: &str, view: &impl Serialize) -> Result<String, ThemeError> {
        let context = Context::from_serialize(view).map_err(|error| problem(&error, &[]))?;
        let mut page = Page { bytes: Vec::with_capacity(USUAL_PAGE) };
        match self.tera.render_to(name, &context, &mut page) {
            Ok(()) => Ok(String::from_utf8(page.bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())),
            Err(_) if page.bytes.len() >= LARGEST_PAGE => Err(ThemeError {
                path: format!("{FOLDER}{name}"),
                range: Some(0..0),
                message: format!("a page made by this template is larger than {} MB", LARGEST_PAGE >> 20),
                help: Some("look for a loop that goes on too long".to_owned()),
            }),
            Err(error) => Err(problem(&error, &[])),
        }
    }
}

/// A page on its way, which takes no more than [`LARGEST_PAGE`].
struct Page {
    bytes: Vec<u8>,
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() >= LARGEST_PAGE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `t(key="step-next", …)`: an interface string.
fn translate(strings: &Strings, constants: &Made, arguments: &Kwargs) -> tera::TeraResult<Value> {
    let key: &str = arguments.must_get("key")?;
    if let Some(constant) = constants.get(key) {
        return Ok(constant.clone());
    }
    let texts: Vec<(String, Value)> = arguments
        .iter()
        .filter_map(|(name, value)| name.as_str().map(|name| (name.to_owned(), value.clone())))
        .filter(|(name, _)| name != "key")
        .collect();
    let fills: Vec<(&str, Fill<'_>)> = texts
        .iter()
        .filter_map(|(name, value)| match (value.as_str(), value.as_i64()) {
            (Some(text), _) => Some((name.as_str(), Fill::Text(text))),
            (None, Some(number)) => Some((name.as_str(), Fill::Number(number))),
            (None, None) => None,
        })
        .collect();
    match strings.find(key, &fills) {
        Some(text) => Ok(Value::from(text)),
        None => Err(tera::Error::message(format!("there is no interface string `{key}`"))),
    }
}

/// `icon(name="say")`: a picture beside a word, hidden from screen readers.
fn draw(icons: &Made, arguments: &Kwargs) -> tera::TeraResult<Value> {
    let name: &str = arguments.must_get("name")?;
    match icons.get(name) {
        Some(svg) => Ok(svg.clone()),
        None => Err(tera::Error::message(format!("there is no icon `{name}`"))),
    }
}

/// The problem of a template that does not parse.
fn syntax_error((name, text): &(String, String)) -> Option<ThemeError> {
    let error = Tera::new().add_raw_template(name, text).err()?;
    match error.kind() {
        ErrorKind::SyntaxError(_) => Some(problem(&error, &[])),
        _ => None,
    }
}

/// The problems of a set of templates that do not go together.
fn problems(error: &tera::Error, own: &[(String, String)]) -> Vec<ThemeError> {
    match error.kind() {
        ErrorKind::Msg(message) if message.starts_with("error: ") => message
            .split("\n\n")
            .filter(|report| report.starts_with("error: "))
            .map(|report| from_report(report, own))
            .collect(),
        _ => vec![problem(error, own)],
    }
}

fn problem(error: &tera::Error, own: &[(String, String)]) -> ThemeError {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => ThemeError {
            path: theme_path(report.filename()),
            range: Some(report.span().range.clone()),
            message: sentence(report.message()),
            help: None,
        },
        ErrorKind::CircularExtend { tpl, .. } => ThemeError {
            path: theme_path(tpl),
            range: Some(whole_tag(own, tpl, "extends")),
            message: "this template extends itself".to_owned(),
            help: Some(format!("to extend the built-in template, write `{{% extends \"{BUILT_IN}…\" %}}`")),
        },
        ErrorKind::CircularInclude { tpl, .. } => ThemeError {
            path: theme_path(tpl),
            range: Some(whole_tag(own, tpl, "include")),
            message: "this template includes itself".to_owned(),
            help: None,
        },
        ErrorKind::MissingParent { current, parent } => ThemeError {
            path: theme_path(current),
            range: Some(whole_tag(own, current, "extends")),
            message: format!("there is no template `{parent}` to extend"),
            help: None,
        },
        other => ThemeError {
            path: FOLDER.trim_end_matches('/').to_owned(),
            range: None,
            message: sentence(&other.to_string()),
            help: None,
        },
    }
}

/// Tera gives the problems of a whole set as drawn reports: `error: message`, then `--> name:line:column`.
fn from_report(report: &str, own: &[(String, String)]) -> ThemeError {
    let message = report.lines().next().unwrap_or_default().trim_start_matches("error: ");
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let mut parts = place.unwrap_or_default().rsplitn(3, ':');
    let column: Option<usize> = parts.next().and_then(|part| part.parse().ok());
    let line: Option<usize> = parts.next().and_then(|part| part.parse().ok());
    let name = parts.next().unwrap_or_default();
    let text = own.iter().find(|(own_name, _)| own_name == name).map(|(_, text)| text.as_str());
    let range = match (text, line, column) {
        (Some(text), Some(line), Some(column)) => {
            let width = report.lines().last().map_or(0, |last| last.matches('^').count());
            Some(byte_range(text, line, column, width))
        }
        _ => None,
    };
    ThemeError { path: theme_path(name), range, message: sentence(message), help: None }
}

/// Bytes of `width` characters from a line and a column, both from 1.
fn byte_range(text: &str, line: usize, column: usize, width: usize) -> Range<usize> {
    let line_start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[line_start..];
    let offset = |characters: usize| rest.char_indices().nth(characters).map_or(text.len(), |(at, _)| line_start + at);
    let start = column.saturating_sub(1);
    offset(start)..offset(start + width)
}

/// Where a tag such as `extends` stands in a template, or its first byte.
fn whole_tag(own: &[(String, String)], name: &str, tag: &str) -> Range<usize> {
    let text = own.iter().find(|(own_name, _)| own_name == name).map_or("", |(_, text)| text.as_str());
    match text.find(tag) {
        Some(start) => start..text[start..].find("%}").map_or(text.len(), |end| start + end),
        None => 0..0,
    }
}

/// The path inside the theme's folder of a template's name.
fn theme_path(name: &str) -> String {
    format!("{FOLDER}{}", name.trim_start_matches(OWN))
}

/// A message in the house's way: lower case at the start.
fn sentence(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let mut characters = line.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}
