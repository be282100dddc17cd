//! Days as people write them: `31.3.2027`, `31 March 2027`, `March 31, 2027`, `2027-03-31`; with a slash only
//! where it is clear which number is the month.

use crate::model::standard::Date;
use crate::words::letters::fold;
use crate::words::{Message, Words};

/// Says a day: `31 March 2027`.
pub fn say_date(date: &Date, words: &Words) -> String {
    words.say(&date_message(date))
}

/// A day as a message, for those who have no texts.
pub fn date_message(date: &Date) -> Message {
    let (_, month, day) = date.parts();
    let said = Message::new("date-said").with("day", day.to_string());
    said.with("month", f64::from(month))
        .with("year", date.as_str().get(..4).unwrap_or_default().to_owned())
}

/// Reads a day; `None` when it is none, or may be two.
pub fn read_date(text: &str, words: &Words) -> Option<Date> {
    let text = text.trim();
    if let Some(date) = Date::parse(text) {
        return Some(date);
    }
    let months = fold(&words.text("date-months"));
    let months: Vec<&str> = months.split_whitespace().collect();
    let mark = text
        .chars()
        .find(|c| matches!(c, '.' | '/' | '-'))
        .filter(|_| text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | ' ')));
    match mark {
        Some(mark) => numeric(text, mark),
        None => in_words(&fold(text), &months),
    }
}

fn numeric(text: &str, mark: char) -> Option<Date> {
    let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
    let [first, second, third] = parts[..] else { return None };
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    if first.len() == 4 {
        return Date::of(a, b, c);
    }
    match (third.len(), mark) {
        (4, '.') => Date::of(c, b, a),
        (2, '.') => Date::of(2000 + c, b, a),
        (4, _) if a == b || a > 12 => Date::of(c, b, a),
        (4, _) if b > 12 => Date::of(c, a, b),
        _ => None,
    }
}

/// `31 March 2027`, `31. Mar 2027`, `March 31st, 2027`.
fn in_words(text: &str, months: &[&str]) -> Option<Date> {
    let mut parts = text.split([' ', ',', '.', '-', '\u{a0}']).filter(|part| !part.is_empty());
    let [first, second, third] = [parts.next()?, parts.next()?, parts.next()?];
    if parts.next().is_some() || third.len() != 4 {
        return None;
    }
    let (day, month) = match month(first, months) {
        Some(month) => (second, month),
        None => (first, month(second, months)?),
    };
    let day = ["st", "nd", "rd", "th"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day);
    Date::of(number(third)?, month, number(day)?)
}

/// The month of that name, or of one that begins so.
fn month(name: &str, months: &[&str]) -> Option<u32> {
    let place = months.iter().position(|month| name.len() >= 3 && month.starts_with(name))?;
    u32::try_from(place + 1).ok()
}

fn number(text: &str) -> Option<u32> {
    let is_number = matches!(text.len(), 1..=4) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    /// Made once: making the texts takes longer than what is tried.
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new("en"));

    fn check(text: &str, expected: Option<&str>) {
        let date = read_date(text, &ENGLISH);
        assert_eq!(date.as_ref().map(Date::as_str), expected, "{text}");
    }

    #[test]
    fn days_are_understood_in_many_hands() {
        for text in [
            "2027-03-31",
            "2027/3/31",
            "31.3.2027",
            "31. 3. 2027",
            "31.03.27",
            "31 March 2027",
            "31. mar 2027",
            "31-Mar-2027",
            "March 31, 2027",
            "march 31st 2027",
            "3/31/2027",
            "31/3/2027",
            "31-3-2027",
            " 31 march 2027 ",
        ] {
            check(text, Some("2027-03-31"));
        }
        check("4/4/2027", Some("2027-04-04"));
    }

    #[test]
    fn what_is_no_day_or_may_be_two_is_none() {
        for text in [
            "",
            "3/4/2027",
            "31.2.2027",
            "31",
            "31.3.",
            "31.3.202",
            "March 2027",
            "31 Ma 2027",
            "tomorrow",
            "31 March 27",
            "2027-13-01",
            "1-2-3-4",
        ] {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn what_is_said_is_read_as_it_was(year in 0_u32..10_000, month in 1_u32..13, day in 1_u32..32) {
            if let Some(date) = Date::of(year, month, day) {
                prop_assert_eq!(read_date(&say_date(&date, &ENGLISH), &ENGLISH), Some(date));
            }
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(text in "[0-9./ -]{0,12}|.{0,12}") {
            read_date(&text, &ENGLISH);
        }
    }
}
