//! How many days lie between two days. It knows the Gregorian calendar, never what day it is.

use crate::model::standard::{Date, Duration};

const SECONDS_PER_DAY: f64 = 86_400.0;

/// The days from one day to another, in the Gregorian calendar; negative when the other comes first.
pub fn days_between(from: &Date, to: &Date) -> i64 {
    number(to) - number(from)
}

/// A length of time in days, as the most that it can mean: a year has 366, as the mean of 365.2425 is
/// longer than most years and nobody is late on the very day.
pub fn most_days(length: &Duration) -> i64 {
    (length.seconds() / SECONDS_PER_DAY).ceil() as i64
}

/// The number of a day, counted from 1 March of the year 0: with February at the end of its year, the
/// days before each month follow from one line (Richards 2013, "Calendars", section 15.11).
fn number(date: &Date) -> i64 {
    let (year, month, day) = date.parts();
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let year = i64::from(year);
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let before_month = (153 * i64::from(month) + 2) / 5;
    365 * year + leap_days + before_month + i64::from(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(from: &str, to: &str) -> i64 {
        days_between(&Date::parse(from).unwrap(), &Date::parse(to).unwrap())
    }

    #[test]
    fn days_are_counted_through_months_and_leap_years() {
        for (from, to, days) in [
            ("2026-11-22", "2026-11-22", 0),
            ("2026-11-22", "2026-11-23", 1),
            ("2026-11-23", "2026-11-22", -1),
            ("2024-02-28", "2024-03-01", 2),
            ("2025-02-28", "2025-03-01", 1),
            ("1900-02-28", "1900-03-01", 1),
            ("2000-02-28", "2000-03-01", 2),
            ("2025-12-31", "2026-01-01", 1),
            ("1970-01-01", "2026-11-22", 20_779),
            ("2026-01-01", "2027-01-01", 365),
        ] {
            assert_eq!(between(from, to), days, "{from} to {to}");
        }
    }

    #[test]
    fn a_length_is_as_long_as_it_can_be() {
        for (length, days) in [("P1Y", 366), ("P6M", 183), ("P30D", 30), ("PT1H", 1)] {
            assert_eq!(most_days(&Duration::parse(length).unwrap()), days, "{length}");
        }
    }
}
