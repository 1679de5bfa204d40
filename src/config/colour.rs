//! Colours of a book: `#rgb` or `#rrggbb`, and whether text in them can be read.

/// The smallest contrast of text to its ground that WCAG 2.2 AA allows.
pub(crate) const LEAST_CONTRAST: f64 = 4.5;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// The darkest ground of the classic theme's light pages that text stands on.
    pub(crate) const LIGHT_GROUND: Self = Self { red: 0xf1, green: 0xef, blue: 0xe8 };
    /// The lightest ground of the classic theme's dark pages that text stands on.
    pub(crate) const DARK_GROUND: Self = Self { red: 0x23, green: 0x2b, blue: 0x30 };

    /// Reads `#rgb` or `#rrggbb`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let wide: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        if !wide.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&wide[at..at + 2], 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// The contrast ratio of two colours by WCAG, from 1 to 21.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read() {
        assert_eq!(Colour::parse("#0a5").unwrap().to_string(), "#00aa55");
        assert_eq!(Colour::parse("#232B30"), Some(Colour::DARK_GROUND));
        for text in ["", "#", "0a5", "#ggg", "#12345", "red", "#éa", "#1é2", "#+12"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let [black, white, grey] = ["#000", "#fff", "#767676"].map(|text| Colour::parse(text).unwrap());
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((grey.contrast(white) - 4.54).abs() < 0.01);
    }
}
