//! Days as people write them: 31.3.2027, 03/31/2027, 31 March 2027, 31. März 2027. Which of the
//! first two numbers is the day is decided for a whole column.

use crate::exchange::table::names::plain;
use crate::model::standard::Date;

/// Which number comes first where both could be the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayOrder {
    /// The day: 31/3/2027.
    DayFirst,
    /// The month: 3/31/2027.
    MonthFirst,
}

/// In which order a column writes its days, and whether that had to be guessed.
pub(super) fn order_of<'a>(cells: impl Iterator<Item = &'a str>) -> (DayOrder, bool) {
    let (mut is_guess, mut order) = (false, None);
    for (first, second) in cells.filter_map(slashed) {
        match (first > 12, second > 12) {
            (true, _) => order = order.or(Some(DayOrder::DayFirst)),
            (_, true) => order = order.or(Some(DayOrder::MonthFirst)),
            _ if first == second => {}
            _ => is_guess = true,
        }
    }
    (order.unwrap_or(DayOrder::DayFirst), is_guess && order.is_none())
}

/// The first two numbers of a day that is written with slashes and ends with its year.
fn slashed(text: &str) -> Option<(u32, u32)> {
    let mut parts = date_of(text).split('/').map(|part| part.trim().parse::<u32>().ok());
    let (first, second) = (parts.next()??, parts.next()??);
    parts.next()??;
    (first < 1000).then_some((first, second))
}

/// Reads a day.
pub(super) fn read_day(text: &str, order: DayOrder) -> Option<Date> {
    let text = date_of(text);
    if let Some(day) = Date::parse(text) {
        return Some(day);
    }
    let numbers: Option<Vec<u32>> = text
        .trim_end_matches('.')
        .split(['.', '/', '-'])
        .map(|part| part.trim().parse().ok())
        .collect();
    let (year, month, day) = match numbers.as_deref() {
        Some([year, month, day]) if *year > 999 => (*year, *month, *day),
        Some([month, day, year]) if text.contains('/') && order == DayOrder::MonthFirst => {
            (*year, *month, *day)
        }
        Some([day, month, year]) => (*year, *month, *day),
        _ => in_words(text)?,
    };
    // Two digits are of this century: contracts and reviews are not a hundred years old.
    let year = if year < 100 { 2000 + year } else { year };
    (1000..=9999).contains(&year).then(|| Date::of(year, month, day)).flatten()
}

/// A text without the time of the day behind it.
fn date_of(text: &str) -> &str {
    let text = text.trim();
    let is_time = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.as_bytes().get(1..3).is_some_and(|next| next.contains(&b':'))
    };
    match text.split_once(['T', ' ']) {
        Some((day, rest)) if is_time(rest) => day,
        _ => text,
    }
}

/// The months, in English and in German, by how they begin.
const MONTHS: [&str; 12] = [
    "jan",
    "feb",
    "mar|mrz|maerz",
    "apr",
    "may|mai",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct|okt",
    "nov",
    "dec|dez",
];

/// Year, month and day of "31 March 2027", "March 31st, 2027", "31. März 2027".
fn in_words(text: &str) -> Option<(u32, u32, u32)> {
    let plain = plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let &[first, second, third] = words.as_slice() else { return None };
    let (day, month) = match month(second) {
        Some(month) => (first, month),
        None => (second, month(first)?),
    };
    let day = day.trim_end_matches(|c: char| c.is_ascii_lowercase()).parse().ok()?;
    Some((third.parse().ok()?, month, day))
}

fn month(word: &str) -> Option<u32> {
    let is_it =
        |names: &&str| word.len() >= 3 && names.split('|').any(|name| word.starts_with(name));
    let place = MONTHS.iter().position(is_it)?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, day) in [
            ("2027-03-31", "2027-03-31"),
            ("2027-03-31T10:00:00Z", "2027-03-31"),
            ("2027/3/31", "2027-03-31"),
            ("31.3.2027", "2027-03-31"),
            ("31.03.27", "2027-03-31"),
            ("31. 3. 2027", "2027-03-31"),
            ("31/03/2027 8:15", "2027-03-31"),
            ("31-3-2027", "2027-03-31"),
            ("31 March 2027", "2027-03-31"),
            ("March 31st, 2027", "2027-03-31"),
            ("31. März 2027", "2027-03-31"),
            ("31. Maerz 2027", "2027-03-31"),
            ("5. Dez. 2026", "2026-12-05"),
        ] {
            let read = read_day(text, DayOrder::DayFirst);
            assert_eq!(read.as_ref().map(Date::as_str), Some(day), "{text}");
        }
        let read = read_day("3/31/2027", DayOrder::MonthFirst);
        assert_eq!(read.as_ref().map(Date::as_str), Some("2027-03-31"));
        for text in [
            "",
            "soon",
            "31.2.2027",
            "Q1 2027",
            "March 2027",
            "45000",
            "1.2.3.4",
            "31/13/2027",
            "99999999999.1.1",
        ] {
            assert_eq!(read_day(text, DayOrder::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn a_column_decides_which_number_is_the_day() {
        for (cells, order) in [
            (&["1/2/2027", "13/2/2027"][..], (DayOrder::DayFirst, false)),
            (&["1/2/2027", "2/13/2027"], (DayOrder::MonthFirst, false)),
            (&["1/2/2027"], (DayOrder::DayFirst, true)),
            (&["2/2/2027", "2027/1/2", "soon"], (DayOrder::DayFirst, false)),
        ] {
            assert_eq!(order_of(cells.iter().copied()), order, "{cells:?}");
        }
    }
}
