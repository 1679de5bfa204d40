//! The theme of a book: compiled, with the files that it was made from.

use crate::config::{Config, Paper};
use crate::diagnostic::Diagnostic;
use crate::render::html::{Style, Theme, ThemeError, ThemeFile};
use crate::source::{Sources, Span};
use crate::strings::languages;

/// How many missing strings are named.
const MOST_NAMED: usize = 12;

/// A compiled theme.
pub(super) struct MadeTheme {
    theme: Theme,
    files: Vec<ThemeFile>,
    style: Style,
    language: String,
    /// The folder of the book's own theme.
    folder: String,
}

impl MadeTheme {
    /// Compiles the built-in theme with a book's own files over it. Mistakes are reported, with their place in the file.
    pub(super) fn new(
        files: Vec<ThemeFile>,
        config: &Config,
        sources: &mut Sources,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let (style, language) = (style(config), config.book.language.clone());
        let folder = folder(config);
        match Theme::new(&files, &style, &language) {
            Ok(theme) => Some(Self { theme, files, style, language, folder }),
            Err(errors) => {
                problems(errors, &folder, &files, sources, diagnostics);
                None
            }
        }
    }

    /// What the interface cannot say in the language of the book; none if it can say all.
    pub(super) fn untranslated(&self, config: &Config) -> Option<Diagnostic> {
        let (language, place) = (&config.book.language, config.book.language_place);
        let strings = self.theme.strings();
        let own_file = format!("strings/{language}.ftl");
        let help = match &config.html.theme {
            Some(theme) => format!("write them as `{}/{own_file}`", theme.value.trim_end_matches('/')),
            None => format!("name a theme of your own under `[output.html]` and write them there as `{own_file}`"),
        };
        if !strings.is_of(language) {
            let known: Vec<String> = languages().map(|tag| format!("`{tag}`")).collect();
            let message = format!("trainbook has no words in `{language}`; what it says itself is in English");
            return Some(
                Diagnostic::warning("language/unknown", place, message)
                    .help(format!("it has words in {}", known.join(", ")))
                    .help(help),
            );
        }
        let missing = strings.missing();
        if missing.is_empty() {
            return None;
        }
        let named: Vec<String> = missing.iter().take(MOST_NAMED).map(|key| format!("`{key}`")).collect();
        let more = missing.len() - named.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let (count, are) = (missing.len(), if missing.len() == 1 { "string is" } else { "strings are" });
        let message = format!("{count} {are} missing in `{language}` and shown in English: {}{more}", named.join(", "));
        Some(Diagnostic::warning("language/missing-strings", place, message).help(help))
    }

    /// The theme.
    pub(super) fn compiled(&self) -> &Theme {
        &self.theme
    }

    /// Whether these settings give the same theme from the same files.
    pub(super) fn is_of(&self, config: &Config) -> bool {
        self.folder == folder(config) && self.style == style(config) && self.language == config.book.language
    }

    /// Whether it was made from these files.
    pub(super) fn has_files(&self, files: &[ThemeFile]) -> bool {
        self.files == files
    }

    /// The files of the book's own theme.
    pub(super) fn own_files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice()))
    }

    /// Whether the book has templates of its own, which can fail on any page.
    pub(super) fn has_own_templates(&self) -> bool {
        self.files.iter().any(|file| file.path.starts_with("templates/"))
    }

    /// Reports mistakes in the book's own templates that showed when a page was rendered.
    pub(super) fn problems(&self, errors: Vec<ThemeError>, sources: &mut Sources, diagnostics: &mut Vec<Diagnostic>) {
        problems(errors, &self.folder, &self.files, sources, diagnostics);
    }
}

/// The style that a book's settings ask for.
fn style(config: &Config) -> Style {
    let style = &config.html.style;
    Style {
        accent: style.accent.clone(),
        accent_dark: style.accent_dark.clone(),
        text_font: style.text_font.clone(),
        heading_font: style.heading_font.clone(),
        paper: match config.pdf.paper {
            Paper::UsLetter => None,
            Paper::A4 => Some("A4"),
        },
    }
}

fn folder(config: &Config) -> String {
    let own = config.html.theme.as_ref();
    own.map_or("themes/classic", |theme| theme.value.trim_end_matches('/')).to_owned()
}

/// Mistakes in a book's own templates become diagnostics, with their place in the template.
fn problems(
    errors: Vec<ThemeError>,
    folder: &str,
    files: &[ThemeFile],
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for error in errors {
        let path = format!("{folder}/{}", error.path);
        let text =
            files.iter().find(|file| file.path == error.path).and_then(|file| std::str::from_utf8(&file.bytes).ok());
        let code = if error.path.starts_with("strings/") { "theme/strings" } else { "theme/template" };
        let diagnostic = match (text, error.range) {
            (Some(text), Some(range)) => {
                let id = sources.set(&path, text);
                Diagnostic::error(code, Span::new(id, range), error.message)
            }
            _ => Diagnostic::book_error(code, format!("{path}: {}", error.message)),
        };
        diagnostics.push(diagnostic.maybe_help(error.help));
    }
}
