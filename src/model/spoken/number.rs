//! Numbers as people write them, with either decimal mark, with thousands apart, with “k” or “million”
//! behind them. One that may mean two things, such as `42.000`, is none.

use crate::model::json::Number;
use crate::words::letters::fold;
use crate::words::{Words, decimal};

/// How many digits the words behind a number move its point.
const SCALES: [(&str, usize); 3] =
    [("scale-thousand-read", 3), ("scale-million-read", 6), ("scale-billion-read", 9)];

/// What a mark with exactly three digits behind it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Three {
    /// Decimals or thousands: a comma stands between thousands, as in English; a point is not guessed.
    Either,
    /// Thousands: nobody means tenths of a cent.
    Thousands,
}

/// Says a number: `42 000.5`. Reading it gives the same number again.
pub fn say_number(number: &Number) -> String {
    if !number.value().is_finite() {
        return number.to_string();
    }
    let text = decimal::write(number.value());
    let (sign, text) = text.strip_prefix('-').map_or(("", &*text), |rest| ("-", rest));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut said = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && whole.len() > 4 && (whole.len() - place).is_multiple_of(3) {
            said.push('\u{a0}');
        }
        said.push(digit);
    }
    if !fraction.is_empty() {
        said.push('.');
        said.push_str(fraction);
        // Three digits would look like thousands.
        if fraction.len() == 3 {
            said.push('0');
        }
    }
    said
}

/// Reads a number; `None` when it is none, or may be two.
pub fn read_number(text: &str, three: Three, words: &Words) -> Option<Number> {
    let text = text.trim();
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (digits, scale) = text.split_at(end);
    let power = match scale.trim() {
        "" => 0,
        word => scale_of(word, words)?,
    };
    let (sign, digits) = match digits.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", digits),
    };
    let (whole, fraction) = parts(digits, three)?;
    let mut plain = whole;
    let mut rest = fraction.as_str();
    for _ in 0..power {
        let (next, tail) = if rest.is_empty() { ("0", "") } else { rest.split_at(1) };
        plain.push_str(next);
        rest = tail;
    }
    let plain = match plain.trim_start_matches('0') {
        "" => "0",
        plain => plain,
    };
    let mut written = String::from(sign);
    written.push_str(plain);
    if !rest.is_empty() {
        written.push('.');
        written.push_str(rest);
    }
    Number::from_digits(&written).filter(|number| number.value().is_finite())
}

/// How many digits a word such as “million” moves the point.
pub(crate) fn scale_of(word: &str, words: &Words) -> Option<usize> {
    let word = fold(word.trim_end_matches('.'));
    let is_said = |id| words.text(id).split_whitespace().any(|known| known == word);
    SCALES.iter().find(|(id, _)| is_said(*id)).map(|(_, power)| *power)
}

/// The digits before and behind the point.
fn parts(text: &str, three: Three) -> Option<(String, String)> {
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    let marks: Vec<(usize, char)> =
        text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let decimal = match marks[..] {
        [] => None,
        [(place, mark)] => {
            let behind = text.len() - place - 1;
            let before = &text[..place];
            let may_be_thousands = behind == 3 && before.len() <= 3 && !before.starts_with('0');
            match (may_be_thousands, three, mark) {
                (false, ..) => Some(place),
                (true, Three::Thousands, _) | (true, _, ',') => None,
                (true, ..) => return None,
            }
        }
        [(_, first), .., (place, last)] => {
            let is_alike = marks.iter().filter(|(_, mark)| *mark == last).count() > 1;
            match (first == last, is_alike) {
                (true, _) => None,
                // The thousands of `1,234,567.5` are set apart by one mark, the decimals by the other.
                (false, false) => Some(place),
                (false, true) => return None,
            }
        }
    };
    let (whole, fraction) = match decimal {
        Some(place) => (&text[..place], &text[place + 1..]),
        None => (text, ""),
    };
    let groups: Vec<&str> = whole.split(|c: char| is_space(c) || matches!(c, '.' | ',')).collect();
    let is_grouped = groups.len() == 1
        || (matches!(groups[0].len(), 1..=3) && groups[1..].iter().all(|group| group.len() == 3));
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let whole = groups.concat();
    let is_number = is_grouped
        && !whole.is_empty()
        && is_digits(&whole)
        && is_digits(fraction)
        && (decimal.is_none() || !fraction.is_empty());
    is_number.then(|| (whole, fraction.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    /// Made once: making the texts takes longer than what is tried.
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new("en"));

    fn check(text: &str, three: Three, expected: Option<&str>) {
        let number = read_number(text, three, &ENGLISH);
        assert_eq!(number.as_ref().map(Number::digits), expected, "{text}");
    }

    #[test]
    fn numbers_are_understood_in_many_hands() {
        for (text, digits) in [
            ("42", "42"),
            ("42 000", "42000"),
            ("42\u{a0}000.5", "42000.5"),
            ("42’000", "42000"),
            ("42,000", "42000"),
            ("1,234,567.89", "1234567.89"),
            ("1.234.567,89", "1234567.89"),
            ("1.234.567", "1234567"),
            ("1,5", "1.5"),
            ("1.50", "1.50"),
            ("0.125", "0.125"),
            ("0,125", "0.125"),
            ("1234.567", "1234.567"),
            ("-3", "-3"),
            ("− 3.5", "-3.5"),
            ("007", "7"),
            ("12k", "12000"),
            ("1.5 million", "1500000"),
            ("1,25 Mio.", "1250000"),
            ("2 bn", "2000000000"),
        ] {
            check(text, Three::Either, Some(digits));
        }
        check("42.000", Three::Thousands, Some("42000"));
        check("42,000", Three::Thousands, Some("42000"));
    }

    #[test]
    fn what_is_no_number_or_may_be_two_is_none() {
        for text in [
            "", "many", "42.000", "1.234", "1,2,3", "1 2", "12 34", "1.", ".5.", "1,2.3,4",
            "5 apples",
        ] {
            check(text, Three::Either, None);
        }
    }

    proptest! {
        #[test]
        fn what_is_said_is_read_as_it_was(value in prop_oneof![
            any::<i32>().prop_map(f64::from),
            any::<f64>().prop_filter("finite", |value| value.is_finite()),
            (any::<i32>(), 0_u32..7).prop_map(|(digits, places)| f64::from(digits) / 10_f64.powi(places as i32)),
        ]) {
            let number = Number::try_from(value).unwrap();
            for three in [Three::Either, Three::Thousands] {
                let again = read_number(&say_number(&number), three, &ENGLISH);
                prop_assert_eq!(again.map(|again| again.value()), Some(number.value()));
            }
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(text in "[0-9 .,'kmKM−-]{0,12}|.{0,8}") {
            read_number(&text, Three::Either, &ENGLISH);
        }
    }
}
