//! Until when one can decide about a contract, and what unused seats cost.

use journey_map::analyze::renewals::{Standing, renewals};
use journey_map::analyze::seats::all_seats;
use journey_map::model::standard::{Currency, Date};

use crate::document;

fn systems(contracts: &[&str]) -> String {
    let systems: Vec<_> = (0..)
        .zip(contracts)
        .map(|(place, says): (u32, _)| {
            format!(r#"{{ "id": "s{place}", "name": "S{place}", {says} }}"#)
        })
        .collect();
    format!(r#""currency": "EUR", "systems": [{}]"#, systems.join(","))
}

/// Renewal, notice, today; then the last safe day, the days left and the standing.
type Case<'a> = (&'a str, &'a str, &'a str, &'a str, i64, Standing);

#[test]
fn the_last_safe_day_is_counted_back_from_the_renewal() {
    use Standing::{Later, Missed, Passed, Soon};
    let cases: &[Case<'_>] = &[
        // Month ends. March has 31 days: 31 March − 30 = 1 March; − 31 = the last of February.
        ("2027-03-31", "30", "2027-01-01", "2027-03-01", 59, Soon),
        ("2027-03-31", "31", "2027-01-01", "2027-02-28", 58, Soon),
        // 31 May − 90: 31 of May, 30 of April, 29 of the 31 of March remain: 2 March.
        ("2027-05-31", "90", "2026-11-22", "2027-03-02", 100, Later),
        // Leap days. 2028 has 29 February: 31 March 2028 − 31 = 29 February; 1 March − 1 = 29 February.
        ("2028-03-31", "31", "2028-01-01", "2028-02-29", 59, Soon),
        ("2028-03-01", "1", "2028-01-01", "2028-02-29", 59, Soon),
        // A contract that renews on 29 February, a year of notice: 2028-02-29 − 365 = 2027-03-01,
        // as the 365 days from 1 March 2027 end on 28 February 2028 and one more is the leap day.
        ("2028-02-29", "365", "2026-11-22", "2027-03-01", 99, Later),
        // Notice across a year: 15 of January, 31 of December = 46; 45 before 15 January is 1 December.
        ("2027-01-15", "45", "2026-11-22", "2026-12-01", 9, Soon),
        // 180 before 31 March 2027: 31 + 28 + 31 + 31 + 30 + 29 of October's 31 = 180: 2 October.
        ("2027-03-31", "180", "2026-11-22", "2026-10-02", -51, Missed),
        // The borders: the last safe day itself is safe, the day after is not; the term runs up to the renewal.
        ("2027-01-15", "45", "2026-12-01", "2026-12-01", 0, Soon),
        ("2027-01-15", "45", "2026-12-02", "2026-12-01", -1, Missed),
        ("2027-01-15", "45", "2027-01-15", "2026-12-01", -45, Missed),
        ("2027-01-15", "45", "2027-01-16", "2026-12-01", -46, Passed),
        // 90 days are soon, 91 are not: 22 November + 90 = 20 February.
        ("2027-02-20", "0", "2026-11-22", "2027-02-20", 90, Soon),
        ("2027-02-21", "0", "2026-11-22", "2027-02-21", 91, Later),
        // A part of a day is a day: notice of 30.5 days must be given 31 days before.
        ("2027-03-31", "30.5", "2027-01-01", "2027-02-28", 58, Soon),
    ];
    for (renewal, notice, today, safe, days, standing) in cases {
        let contract =
            format!(r#""contract": {{ "renewal": "{renewal}", "noticeDays": {notice} }}"#);
        let document = document(&systems(&[&contract]));
        let found = renewals(&document, &Date::parse(today).unwrap());
        let [found] = &found[..] else { panic!("{renewal}: {found:?}") };
        let seen = (found.last_safe_day.as_str(), found.days_left, found.standing);
        assert_eq!(seen, (*safe, *days, *standing), "{renewal} − {notice} on {today}");
    }
}

#[test]
fn unknown_notice_is_not_none() {
    let today = Date::parse("2026-11-22").unwrap();
    for (contract, expected) in [
        (r#""renewal": "2027-01-15""#, Some((None, "2027-01-15"))),
        (r#""renewal": "2027-01-15", "noticeDays": 0"#, Some((Some(0), "2027-01-15"))),
        (r#""renewal": "2027-01-15", "noticeDays": -3"#, Some((None, "2027-01-15"))),
        (r#""noticeDays": 30"#, None),
    ] {
        let document = document(&systems(&[&format!(r#""contract": {{ {contract} }}"#)]));
        let found = renewals(&document, &today);
        let seen = found.first().map(|found| (found.notice_days, found.last_safe_day.as_str()));
        assert_eq!(seen, expected, "{contract}");
    }
}

#[test]
fn one_looks_eighteen_months_ahead_and_sees_the_earliest_first() {
    let contract = |renewal: &str, notice: u32| {
        format!(r#""contract": {{ "renewal": "{renewal}", "noticeDays": {notice} }}"#)
    };
    // 18 months after 31 August 2026 is the last of February 2028, a leap year.
    let contracts = [
        contract("2028-02-29", 0),
        contract("2028-03-01", 0),
        contract("2028-03-30", 30),
        contract("2026-08-01", 30),
        contract("2026-10-01", 60),
        contract("2027-01-01", 0),
    ];
    let contracts: Vec<&str> = contracts.iter().map(String::as_str).collect();
    let document = document(&systems(&contracts));
    let found = renewals(&document, &Date::parse("2026-08-31").unwrap());
    let seen: Vec<_> =
        found.iter().map(|found| (found.system.id.as_str(), found.standing)).collect();
    use Standing::{Later, Missed, Passed};
    let expected = [("s4", Missed), ("s5", Later), ("s0", Later), ("s2", Later), ("s3", Passed)];
    assert_eq!(seen, expected);
}

#[test]
fn unused_seats_cost_their_part_in_their_currency() {
    let cases = [
        // (200 − 80) × 24000 / 200 = 14400.
        (
            r#""seats": { "licensed": 200, "active": 80 }, "cost": { "annual": 24000 }"#,
            Some((0.4, 120.0, Some((14_400.0, Some("EUR"))))),
        ),
        (
            r#""seats": { "licensed": 4, "active": 3 }, "cost": { "annual": 100, "currency": "USD" }"#,
            Some((0.75, 1.0, Some((25.0, Some("USD"))))),
        ),
        // More used than paid for: nothing is unused.
        (
            r#""seats": { "licensed": 10, "active": 12 }, "cost": { "annual": 100 }"#,
            Some((1.2, 0.0, Some((0.0, Some("EUR"))))),
        ),
        (r#""seats": { "licensed": 10, "active": 5 }"#, Some((0.5, 5.0, None))),
        (r#""seats": { "licensed": 10 }, "cost": { "annual": 100 }"#, None),
        (r#""seats": { "licensed": 0, "active": 0 }"#, None),
        (r#""cost": { "annual": 100 }"#, None),
    ];
    for (says, expected) in cases {
        let found = all_seats(&document(&systems(&[says])));
        let seen = found.first().map(|found| {
            let unused = found.unused.as_ref();
            let unused =
                unused.map(|sum| (sum.amount, sum.currency.as_ref().map(Currency::as_str)));
            (found.utilisation(), found.free(), unused)
        });
        assert_eq!(seen, expected, "{says}");
    }
}
