//! What should have been looked at again: reviews that are due, values that are older than their period.
//! Without an agreement and without a date, nothing is late.

use crate::analyze::days::{days_between, last_day, most_days, plus_days};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::measure::{Measurement, Metric};
use crate::model::standard::Date;
use crate::model::system::System;
use crate::model::touchpoint::Touchpoint;

/// A review that is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// The day by which it was due.
    pub due: Date,
    /// How many days ago that was.
    pub days: i64,
    /// The day of the last review, where it is known.
    pub last: Option<Date>,
}

/// Whether the review of a touchpoint is late. Constant.
///
/// Due is the day that was agreed on for it, unless it was reviewed on that day or since; else the last review
/// plus the interval that the document agrees on.
pub fn review_of_touchpoint(
    document: &Document,
    touchpoint: &Touchpoint,
    today: &Date,
) -> Option<Late> {
    let owner = touchpoint.owner.as_ref()?;
    let last = owner.last_reviewed.as_ref();
    let next = document.review_every.as_ref().zip(last);
    let next = next.and_then(|(every, last)| plus_days(last, most_days(every)));
    late(agreed(owner.review_by.as_ref(), last).or(next), last, today)
}

/// Whether the review of a system is late: after the day that was agreed on, unless it was reviewed on that day
/// or since. Constant.
pub fn review_of_system(system: &System, today: &Date) -> Option<Late> {
    let last = system.last_review.as_ref();
    late(agreed(system.review_by.as_ref(), last), last, today)
}

/// The day that was agreed on, unless it is settled.
fn agreed(by: Option<&Date>, last: Option<&Date>) -> Option<Date> {
    by.filter(|by| last.is_none_or(|last| last < *by)).cloned()
}

fn late(due: Option<Date>, last: Option<&Date>, today: &Date) -> Option<Late> {
    let due = due.filter(|due| due < today)?;
    let days = days_between(&due, today);
    Some(Late { due, days, last: last.cloned() })
}

/// A measured value that is older than its period.
#[derive(Clone, Debug, PartialEq)]
pub struct Stale {
    /// What was measured.
    pub metric: Id<Metric>,
    /// Where among the values of the touchpoint it stands.
    pub place: usize,
    /// The last day that it is about.
    pub last: Date,
    /// How many days ago a newer one could have been there.
    pub days: i64,
}

/// The values of a touchpoint that are older than their period: of each metric the newest one, where the period
/// after its own, of the same length, has ended as well. A value without a day or a period is never stale.
/// Linear in the values, for each metric.
pub fn stale_values(touchpoint: &Touchpoint, today: &Date) -> Vec<Stale> {
    let all = touchpoint.metrics.entries();
    let end = |one: &Measurement| last_day(one.from.as_ref()?, one.period.as_ref()?);
    let next_end =
        |one: &Measurement, last: &Date| last_day(&plus_days(last, 1)?, one.period.as_ref()?);
    let mut stale = Vec::new();
    for (place, one) in all.iter().enumerate() {
        let Some((last, due)) =
            end(one).and_then(|last| Some((last.clone(), next_end(one, &last)?)))
        else {
            continue;
        };
        let others = all.iter().enumerate().filter(|(_, other)| other.metric == one.metric);
        let newest = others.filter_map(|(other, of)| Some((end(of)?, other))).max();
        let days = days_between(&due, today);
        if newest == Some((last.clone(), place)) && days > 0 {
            stale.push(Stale { metric: one.metric.clone(), place, last, days });
        }
    }
    stale
}
