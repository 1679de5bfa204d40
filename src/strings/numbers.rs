//! Numbers in the form of a language: "1,200", "1 200", "12,5".
//!
//! No other file knows the library of numbers. Digits are the Latin ones in every language: so a number on a page, in a printed guide
//! and in what an author writes is the same one.

use std::sync::OnceLock;

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use icu_decimal::input::Decimal;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// How a language writes numbers; made once for each.
struct Form {
    formatter: DecimalFormatter,
    /// The small numbers that were written already: most are such.
    small: Vec<OnceLock<String>>,
}

/// How many numbers are small, from 0.
const SMALL: usize = 512;

impl Memoizable for Form {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let formatter = of_tag(&language.to_string()).ok_or(())?;
        Ok(Self { formatter, small: (0..SMALL).map(|_| OnceLock::new()).collect() })
    }
}

/// A number to fill a string with.
///
/// The library of plurals counts Arabic up to 102 and forgets that 103 is said like 3. So a larger number goes to it as the one that it
/// is said like, and what is written stands beside it, in an option that means nothing here.
pub(super) fn value(language: &str, number: i64) -> FluentValue<'static> {
    let like = number % 100;
    if number < 103 || like < 3 || language.split('-').next() != Some("ar") {
        return FluentValue::from(number);
    }
    let options = FluentNumberOptions { currency: Some(number.to_string()), ..FluentNumberOptions::default() };
    FluentValue::Number(FluentNumber::new(like as f64, options))
}

/// A number of a string, for the bundle that fills it. None: the bundle writes it in its own way.
pub(super) fn written(value: &FluentValue<'_>, kept: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let figure: Decimal = match &number.options.currency {
        Some(figure) => figure.parse().ok()?,
        None if number.value.fract() == 0.0 && number.options == FluentNumberOptions::default() => {
            return kept.with_try_get::<Form, _, _>((), |form| form.whole(number.value as i64)).ok();
        }
        None => number.as_string().parse().ok()?,
    };
    kept.with_try_get::<Form, _, _>((), |form| form.formatter.format(&figure).to_string()).ok()
}

impl Form {
    fn whole(&self, number: i64) -> String {
        let write = || self.formatter.format(&Decimal::from(number)).to_string();
        match usize::try_from(number).ok().and_then(|number| self.small.get(number)) {
            Some(small) => small.get_or_init(write).clone(),
            None => write(),
        }
    }
}

/// Tenths as a number with one decimal: `12` is "1.2".
pub(super) fn tenths(language: &str, count: u64) -> String {
    let mut figure = Decimal::from(count);
    figure.multiply_pow10(-1);
    of_tag(language).map_or_else(|| figure.to_string(), |form| form.format(&figure).to_string())
}

fn of_tag(tag: &str) -> Option<DecimalFormatter> {
    let locale = Locale::try_from_str(&format!("{tag}-u-nu-latn")).ok()?;
    DecimalFormatter::try_new(DecimalFormatterPreferences::from(locale), Default::default()).ok()
}
