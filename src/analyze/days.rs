//! How many days lie between two days, and which day is so far from another. It knows the Gregorian
//! calendar, never what day it is.

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

/// The day so many days after another, before it where they are negative; `None` before the year 0 and
/// after 9999. Constant.
pub fn plus_days(date: &Date, days: i64) -> Option<Date> {
    let number = number(date).checked_add(days)?;
    // A year is never longer than 366 days, so this is the year or one before it, counted from March.
    let mut year = (number - 1).div_euclid(366);
    while first_day(year + 1) <= number {
        year += 1;
    }
    let day = number - first_day(year);
    // The months of a year that begins in March: the inverse of the line in `number`.
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    Date::of(u32::try_from(year).ok()?, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// The day so many months after another: the same day of the month, or the last one where the month is
/// shorter. `None` after 9999. Constant.
pub fn plus_months(date: &Date, months: u32) -> Option<Date> {
    let (year, month, day) = date.parts();
    let count = (month - 1).checked_add(months)?;
    let year = u32::try_from(year).ok()?.checked_add(count / 12)?;
    (28..=day.max(28)).rev().find_map(|last| Date::of(year, count % 12 + 1, last.min(day)))
}

/// The last day of a period that begins on a day. Whole months and years are those of the calendar, so that
/// the September of `P1M` ends on the 30th; any other length lasts as long as it can mean, a day at the least.
/// `None` after 9999. Constant.
pub fn last_day(first: &Date, length: &Duration) -> Option<Date> {
    let text = length.as_str().strip_prefix('P').unwrap_or_default();
    let months =
        |unit: char, months: u32| text.strip_suffix(unit)?.parse::<u32>().ok()?.checked_mul(months);
    match months('M', 1).or(months('Y', 12)).filter(|months| *months > 0) {
        Some(months) => plus_days(&plus_months(first, months)?, -1),
        None => plus_days(first, most_days(length).max(1) - 1),
    }
}

/// The number of 1 March of a year.
fn first_day(year: i64) -> i64 {
    365 * year + leap_days(year) + 1
}

fn leap_days(year: i64) -> i64 {
    year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400)
}

/// The number of a day, counted from 1 March of the year 0: with February at the end of its year, the
/// days before each month follow from one line (Richards 2013, "Calendars", section 15.11).
fn number(date: &Date) -> i64 {
    let (year, month, day) = date.parts();
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let year = i64::from(year);
    let before_month = (153 * i64::from(month) + 2) / 5;
    365 * year + leap_days(year) + before_month + i64::from(day)
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
    fn days_are_gone_back_and_forth() {
        for (from, days, to) in [
            ("2026-11-22", 0, "2026-11-22"),
            // 30 days before 31 March: March has 31, so it is still March.
            ("2027-03-31", -30, "2027-03-01"),
            // 31 days before it: over the end of February, which has 28 in 2027 and 29 in 2028.
            ("2027-03-31", -31, "2027-02-28"),
            ("2028-03-31", -31, "2028-02-29"),
            // From 1 March one back, across a leap day and where there is none.
            ("2028-03-01", -1, "2028-02-29"),
            ("2100-03-01", -1, "2100-02-28"),
            // Across a year: 31 of December, 15 of January.
            ("2027-01-15", -45, "2026-12-01"),
            ("2027-01-15", -365, "2026-01-15"),
            ("2028-01-15", 366, "2029-01-15"),
        ] {
            let from = Date::parse(from).unwrap();
            assert_eq!(plus_days(&from, days).unwrap().as_str(), to, "{from} {days:+}");
        }
        assert_eq!(plus_days(&Date::parse("0000-03-01").unwrap(), -400), None);
        assert_eq!(plus_days(&Date::parse("9999-12-31").unwrap(), 1), None);
    }

    #[test]
    fn every_day_of_four_hundred_years_is_reached() {
        let first = Date::parse("1999-12-31").unwrap();
        for days in (0..146_097).step_by(13) {
            let day = plus_days(&first, days).unwrap();
            assert_eq!(days_between(&first, &day), days);
        }
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last() {
        for (from, months, to) in [
            ("2026-11-22", 18, "2028-05-22"),
            // February 2028 has 29 days, that of 2027 has 28.
            ("2026-08-31", 18, "2028-02-29"),
            ("2025-08-31", 18, "2027-02-28"),
            ("2027-01-31", 3, "2027-04-30"),
            ("2026-12-31", 0, "2026-12-31"),
        ] {
            let from = Date::parse(from).unwrap();
            assert_eq!(plus_months(&from, months).unwrap().as_str(), to, "{from} + {months}");
        }
    }

    #[test]
    fn a_period_ends_with_its_last_day() {
        for (first, length, last) in [
            ("2026-09-01", "P1M", "2026-09-30"),
            ("2026-10-01", "P1M", "2026-10-31"),
            ("2028-02-01", "P1M", "2028-02-29"),
            ("2026-10-15", "P1M", "2026-11-14"),
            ("2026-01-01", "P1Y", "2026-12-31"),
            ("2026-07-01", "P3M", "2026-09-30"),
            ("2026-11-16", "P1W", "2026-11-22"),
            ("2026-11-16", "P7D", "2026-11-22"),
            // Half an hour is a day, and half a month as long as it can be: 15.2 days.
            ("2026-11-16", "PT30M", "2026-11-16"),
            ("2026-11-01", "P0.5M", "2026-11-16"),
        ] {
            let (first, length) = (Date::parse(first).unwrap(), Duration::parse(length).unwrap());
            assert_eq!(last_day(&first, &length).unwrap().as_str(), last, "{first} {length}");
        }
    }

    #[test]
    fn a_length_is_as_long_as_it_can_be() {
        for (length, days) in [("P1Y", 366), ("P6M", 183), ("P30D", 30), ("PT1H", 1)] {
            assert_eq!(most_days(&Duration::parse(length).unwrap()), days, "{length}");
        }
    }
}
