//! Text in the notation of a standard: dates, durations, currencies, countries, languages,
//! addresses. Each is checked once and kept as it was written.

use std::fmt;

use crate::model::json::Json;
use crate::model::problem::Expected;
use crate::model::schema::Schemas;
use crate::model::shape::{Shape, ShapeMut, Word};
use crate::model::value::Value;
use crate::words::decimal;

macro_rules! standard_text {
    ($(#[doc = $doc:literal])+ $name:ident, $check:ident, $schema:expr) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes text in the right notation.
            pub fn parse(text: &str) -> Option<Self> {
                $check(text).then(|| Self(text.into()))
            }

            /// The text as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl Word for $name {
            fn expected(&self) -> Expected {
                Expected::$name
            }

            fn take(&mut self, text: String) -> Result<(), String> {
                if !$check(&text) {
                    return Err(text);
                }
                self.0 = text.into();
                Ok(())
            }
        }

        impl Value for $name {
            fn blank() -> Self {
                Self(Box::default())
            }

            fn shape(&self) -> Shape<'_> {
                Shape::Text(&self.0)
            }

            fn shape_mut(&mut self) -> ShapeMut<'_> {
                ShapeMut::Word(self)
            }

            fn schema(schemas: &mut Schemas) -> Json {
                schemas.define(stringify!($name), |_| {
                    let (key, value): (&str, &str) = $schema;
                    Json::object([
                        ("description", Json::text(concat!($($doc),+).trim_ascii())),
                        ("type", Json::text("string")),
                        (key, Json::text(value)),
                    ])
                })
            }
        }
    };
}

standard_text!(
    /// A day: `2027-03-31` (RFC 3339 `full-date`).
    Date, is_date, ("format", "date")
);
standard_text!(
    /// A length of time: `P24M`, `PT30M` (ISO 8601).
    Duration, is_duration,
    ("pattern", "^P(?=[0-9T])([0-9]+([.,][0-9]+)?Y)?([0-9]+([.,][0-9]+)?M)?([0-9]+([.,][0-9]+)?W)?([0-9]+([.,][0-9]+)?D)?(T(?=[0-9])([0-9]+([.,][0-9]+)?H)?([0-9]+([.,][0-9]+)?M)?([0-9]+([.,][0-9]+)?S)?)?$")
);
standard_text!(
    /// A currency: `EUR` (ISO 4217).
    Currency, is_currency, ("pattern", "^[A-Z]{3}$")
);
standard_text!(
    /// A country: `IE` (ISO 3166-1 alpha-2; `EU` for the Union as a whole).
    Country, is_country, ("pattern", "^[A-Z]{2}$")
);
standard_text!(
    /// A language: `en`, `de-AT` (BCP 47).
    Language, is_language, ("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
);
standard_text!(
    /// An address that is safe to open: `https:`, `http:` or `mailto:`.
    Address, is_address, ("pattern", "^([hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]):[^\\u0000-\\u0020\\u007f]+$")
);

impl Date {
    /// The day of a year, a month (1–12) and a day (1–31), if there is one.
    pub fn of(year: u32, month: u32, day: u32) -> Option<Self> {
        Self::parse(&format!("{year:04}-{month:02}-{day:02}"))
    }

    /// Year, month (1–12) and day (1–31).
    pub fn parts(&self) -> (i32, u32, u32) {
        date_parts(&self.0).unwrap_or((0, 1, 1))
    }
}

const SECONDS_PER_DAY: f64 = 86_400.0;
const DAYS_PER_YEAR: f64 = 365.2425;

impl Duration {
    /// The length in seconds. Years and months have their mean length in the Gregorian calendar
    /// (365.2425 days, a twelfth of it).
    pub fn seconds(&self) -> f64 {
        duration_seconds(&self.0).unwrap_or_default()
    }
}

fn is_date(text: &str) -> bool {
    date_parts(text).is_some()
}

fn date_parts(text: &str) -> Option<(i32, u32, u32)> {
    let bytes = text.as_bytes();
    let is_shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| match i {
            4 | 7 => *b == b'-',
            _ => b.is_ascii_digit(),
        });
    if !is_shaped {
        return None;
    }
    let year: i32 = text[..4].parse().ok()?;
    let month: u32 = text[5..7].parse().ok()?;
    let day: u32 = text[8..].parse().ok()?;
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then_some((year, month, day))
}

fn is_duration(text: &str) -> bool {
    duration_seconds(text).is_some()
}

fn duration_seconds(text: &str) -> Option<f64> {
    let rest = text.strip_prefix('P')?;
    let (days, time) = match rest.split_once('T') {
        Some((days, time)) if !time.is_empty() => (days, time),
        Some(_) => return None,
        None => (rest, ""),
    };
    if days.is_empty() && time.is_empty() {
        return None;
    }
    let year = DAYS_PER_YEAR * SECONDS_PER_DAY;
    let days_units =
        [('Y', year), ('M', year / 12.0), ('W', 7.0 * SECONDS_PER_DAY), ('D', SECONDS_PER_DAY)];
    let time_units = [('H', 3_600.0), ('M', 60.0), ('S', 1.0)];
    Some(sum_of_units(days, &days_units)? + sum_of_units(time, &time_units)?)
}

/// Adds up `12Y3M…`: each unit at most once, in the order given.
fn sum_of_units(mut text: &str, units: &[(char, f64)]) -> Option<f64> {
    let mut units = units.iter();
    let mut sum = 0.0;
    while !text.is_empty() {
        let end = text.find(|c: char| c.is_ascii_uppercase())?;
        let (amount, rest) = text.split_at(end);
        let letter = rest.chars().next()?;
        let (_, seconds) = units.find(|(unit, _)| *unit == letter)?;
        sum += decimal(amount)? * seconds;
        text = &rest[1..];
    }
    Some(sum)
}

fn decimal(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    decimal::parse(&format!("{whole}.{fraction}")).filter(|number| number.is_finite())
}

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())
}

fn is_language(text: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let first = text.split('-').next().unwrap_or_default();
    let is_first = (2..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    is_first && text.split('-').all(is_part)
}

fn is_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_safe = ["http", "https", "mailto"].iter().any(|safe| scheme.eq_ignore_ascii_case(safe));
    is_safe && !rest.is_empty() && !text.bytes().any(|b| b <= b' ' || b == 0x7f)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_exist() {
        for good in ["2026-11-22", "2024-02-29", "2000-02-29"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["2026-02-29", "1900-02-29", "2026-13-01", "2026-1-1", "22.11.2026", ""] {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn durations_have_a_length() {
        for (text, seconds) in [
            ("PT30M", 1_800.0),
            ("P1D", 86_400.0),
            ("P1Y", 31_556_952.0),
            ("P24M", 63_113_904.0),
            ("P1DT12H", 129_600.0),
            ("PT0.5S", 0.5),
        ] {
            assert_eq!(Duration::parse(text).map(|d| d.seconds()), Some(seconds), "{text}");
        }
        for bad in ["P", "PT", "30M", "P1M1Y", "PT1D", "P-1D", "P1.D", "1 day"] {
            assert!(!is_duration(bad), "{bad}");
        }
    }

    #[test]
    fn addresses_that_run_code_are_none() {
        for good in ["https://example.org/a?b#c", "MAILTO:a@example.org", "http://x"] {
            assert!(is_address(good), "{good}");
        }
        for bad in ["javascript:alert(1)", "data:text/html,x", "java\nscript:x", "https:", "/a"] {
            assert!(!is_address(bad), "{bad}");
        }
    }

    #[test]
    fn languages_are_tags() {
        for good in ["en", "de-AT", "zh-Hans-CN"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["", "e", "en_US", "english language"] {
            assert!(!is_language(bad), "{bad}");
        }
    }
}
