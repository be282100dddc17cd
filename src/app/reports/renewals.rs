//! Contracts and seats: a row for each system of which any of it is known, the first decision on top. Amounts and days
//! stand in columns of their own, so that a spreadsheet can sort and add them; currencies are not mixed.

use std::rc::Rc;

use crate::analyze::money::Amount;
use crate::analyze::renewals::{Renewal, Standing, renewal};
use crate::analyze::seats::{Seats, seats};
use crate::app::insights::Ground;
use crate::app::reports::heads;
use crate::model::json::Number;
use crate::model::system::System;
use crate::words::decimal;

const HEADS: [&str; 12] = [
    "system",
    "vendor",
    "renewal",
    "notice",
    "decide-by",
    "days-left",
    "standing",
    "cost",
    "currency",
    "licensed",
    "active",
    "unused",
];

pub(super) fn table(ground: &Ground) -> Vec<Vec<String>> {
    let document = &ground.document;
    let known = document.systems.iter().map(|system| {
        let term = ground.today.as_ref().and_then(|today| renewal(system, today));
        (system, term, seats(document, system))
    });
    let mut known: Vec<_> = known
        .filter(|(system, term, seats)| {
            let contract = system.contract.as_ref().and_then(|one| one.renewal.as_ref());
            term.is_some() || seats.is_some() || contract.is_some() || annual(system).is_some()
        })
        .collect();
    known.sort_by_key(|(_, term, _)| {
        let term = term.as_ref();
        (
            term.is_none(),
            term.map(|term| (term.standing == Standing::Passed, term.last_safe_day.clone())),
        )
    });
    let rows = known
        .iter()
        .map(|(system, term, seats)| row(ground, system, term.as_ref(), seats.as_ref()));
    std::iter::once(heads(ground, &HEADS)).chain(rows).collect()
}

fn row(
    ground: &Ground,
    system: &Rc<System>,
    term: Option<&Renewal>,
    seats: Option<&Seats>,
) -> Vec<String> {
    let contract = system.contract.as_ref();
    let renews = contract.and_then(|one| one.renewal.as_ref()).map(ToString::to_string);
    let cost = annual(system).map(|annual| {
        let named = system.cost.as_ref().and_then(|cost| cost.currency.as_ref());
        Amount::of(annual, named, &ground.document)
    });
    let currency = cost.as_ref().and_then(|cost| cost.currency.as_ref()).map(ToString::to_string);
    let number = |value: Option<f64>| value.map(|value| decimal::write_rounded(value, 2));
    let cells = [
        Some(system.name.clone()),
        system.vendor.clone(),
        renews,
        number(contract.and_then(|one| one.notice_days.as_ref()).map(Number::value)),
        term.map(|term| term.last_safe_day.to_string()),
        term.map(|term| term.days_left.to_string()),
        term.map(|term| ground.words.word("report-standing", term.standing.as_str())),
        number(cost.map(|cost| cost.amount)),
        currency,
        number(seats.map(|seats| seats.licensed)),
        number(seats.map(|seats| seats.active)),
        number(seats.and_then(|seats| seats.unused.as_ref()).map(|unused| unused.amount)),
    ];
    cells.into_iter().map(Option::unwrap_or_default).collect()
}

fn annual(system: &System) -> Option<f64> {
    let annual = system.cost.as_ref()?.annual.as_ref().map(Number::value)?;
    annual.is_finite().then_some(annual)
}
