//! The fonts of the printed guides: those inside the program, then the book's own.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Source Sans, for headings, labels and the spoken script. Text is set in Libertinus Serif, which the engine brings. Noto Naskh
/// is for Arabic, of which the engine has typewriter letters only.
const OWN: [&[u8]; 5] = [
    include_bytes!("fonts/SourceSans3-Regular.ttf"),
    include_bytes!("fonts/SourceSans3-Italic.ttf"),
    include_bytes!("fonts/SourceSans3-Semibold.ttf"),
    include_bytes!("fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("fonts/NotoNaskhArabic-Semibold.ttf"),
];

static BUILT_IN: LazyLock<Vec<Font>> = LazyLock::new(|| {
    OWN.into_iter().chain(typst_assets::fonts()).flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect()
});

/// The fonts that a guide can be set in.
pub struct Fonts {
    pub(crate) fonts: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
    /// The families of the book's own fonts: they are asked before the last of the built-in ones, which has a bit of every script.
    pub(crate) own: Vec<String>,
}

impl Fonts {
    /// The built-in fonts and these files; the place of the first file that holds no font is the error.
    ///
    /// # Errors
    ///
    /// The place of a file that holds no font.
    pub fn new(files: &[Vec<u8>]) -> Result<Self, usize> {
        let mut fonts = BUILT_IN.clone();
        let mut own: Vec<String> = Vec::new();
        for (place, file) in files.iter().enumerate() {
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(file.clone())));
            if fonts.len() == before {
                return Err(place);
            }
            for font in &fonts[before..] {
                let family = font.info().family.to_string();
                if !own.contains(&family) {
                    own.push(family);
                }
            }
        }
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Ok(Self { fonts, book, own })
    }

    /// Whether some font draws a character.
    pub(crate) fn covers(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }
}
