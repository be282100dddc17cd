//! The figures about contracts and seats, each with what it was computed from.

use std::rc::Rc;

use crate::analyze::completions::cost_per_completion;
use crate::analyze::kin::annual_cost;
use crate::analyze::money::{Amount, Sums};
use crate::analyze::renewals::{Renewal, Standing};
use crate::analyze::seats::{Seats, all_seats};
use crate::app::figure::amounts::{about, money, percent, rounded, sums};
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, Way, said};
use crate::app::insights::Ground;
use crate::model::spoken::date::say_date;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;
use crate::words::Message;

fn subject(system: &System) -> Subject {
    Subject::of(Kind::System, system.id.shared())
}

/// How many contracts are to be decided about within 90 days, and what they cost in a year.
pub(super) fn decide_now(ground: &Ground, all: &[Renewal]) -> Option<Figure> {
    let soon: Vec<Renewal> =
        all.iter().filter(|found| found.standing <= Standing::Soon).cloned().collect();
    let first = soon.first()?;
    let missed = soon.iter().filter(|found| found.standing == Standing::Missed).count();
    let amounts: Sums =
        soon.iter().filter_map(|found| annual_cost(&ground.document, &found.system)).collect();
    let meaning = match (missed, amounts.is_empty()) {
        (0, true) => None,
        (0, false) => Some(Message::new("renewals-now-cost").with("money", sums(&amounts))),
        (_, true) => Some(Message::new("renewals-now-missed").with("count", missed)),
        (_, false) => {
            let both = Message::new("renewals-now-both").with("count", missed);
            Some(both.with("money", sums(&amounts)))
        }
    };
    let name = first.system.name.as_str();
    let way = Message::new("figure-way-to").with("name", name);
    let way = (way, Way::to(subject(&first.system)));
    let words = ground.words.clone();
    let count = soon.len();
    Some(Figure {
        id: "renewals-now".into(),
        title: Message::new("renewals-now"),
        value: Message::new("renewals-contracts").with("count", count),
        meaning,
        formula: Message::new("renewals-now-formula"),
        caveat: None,
        way: Some(way),
        origin: Origin::new(move || {
            let row = |found: &Renewal| {
                let id = match (found.standing, found.notice_days) {
                    (Standing::Missed, _) => "renewals-was-until",
                    (_, Some(_)) => "renewals-is-until",
                    (_, None) => "renewals-is-before",
                };
                let until = Message::new(id).with("day", say_date(&found.last_safe_day, &words));
                Input::of(subject(&found.system), until).assumed(found.notice_days.is_none())
            };
            let is_open = soon.iter().any(|found| found.notice_days.is_none());
            let assumed = is_open.then(|| Message::new("renewals-notice-unknown"));
            let rows = soon.iter().map(row).collect();
            Inputs { rows, assumed: assumed.into_iter().collect(), quality: None }
        }),
    })
}

/// What all unused seats cost in a year.
pub(super) fn unused_spend(ground: &Ground) -> Option<Figure> {
    let mut all = all_seats(&ground.document);
    all.retain(|seats| seats.unused.as_ref().is_some_and(|unused| unused.amount > 0.0));
    let amount = |seats: &Seats| seats.unused.as_ref().map_or(0.0, |unused| unused.amount);
    all.sort_by(|a, b| amount(b).total_cmp(&amount(a)));
    let most = all.first()?;
    let total: Sums = all.iter().filter_map(|seats| seats.unused.clone()).collect();
    let meaning = Message::new("renewals-unused-most")
        .with("name", most.system.name.as_str())
        .with("count", most.free());
    let way = Message::new("figure-way-to").with("name", most.system.name.as_str());
    let way = (way, Way::to(subject(&most.system)));
    let silent = ground.document.systems.iter().filter(|system| {
        system.seats.is_some() && !all.iter().any(|seats| Rc::ptr_eq(&seats.system, system))
    });
    let silent: Vec<Rc<System>> = silent.filter(|system| system.cost.is_none()).cloned().collect();
    Some(Figure {
        id: "unused-spend".into(),
        title: Message::new("renewals-unused-spend"),
        value: said(sums(&total)),
        meaning: Some(meaning),
        formula: Message::new("renewals-unused-formula"),
        caveat: None,
        way: Some(way),
        origin: Origin::new(move || {
            let rows = all.iter().filter_map(|seats| {
                let value = Message::new("renewals-unused-row")
                    .with("active", rounded(seats.active))
                    .with("licensed", rounded(seats.licensed))
                    .with("money", money(seats.unused.as_ref()?));
                Some(Input::of(subject(&seats.system), value))
            });
            let silent = silent
                .iter()
                .map(|system| Input::of(subject(system), Message::new("renewals-cost-unknown")));
            Inputs { rows: rows.chain(silent).collect(), ..Inputs::default() }
        }),
    })
}

/// What the unused seats of a system cost in a year.
pub(super) fn unused_of(seats: &Seats) -> Option<(Figure, f64)> {
    let unused = seats.unused.clone()?;
    let seats = seats.clone();
    let amount = unused.amount;
    let figure = Figure {
        id: ["unused-", seats.system.id.as_str()].concat().into(),
        title: Message::new("renewals-unused"),
        value: said(money(&unused)),
        meaning: None,
        formula: Message::new("renewals-unused-formula"),
        caveat: None,
        way: None,
        origin: Origin::new(move || {
            let number = |id: &'static str, value: f64| {
                Input::named(Message::new(id), said(rounded(value))).at(subject(&seats.system))
            };
            let per_seat = Amount {
                amount: amount / seats.free().max(1.0),
                currency: unused.currency.clone(),
            };
            let mut rows = vec![
                number("renewals-licensed", seats.licensed),
                number("renewals-active", seats.active),
            ];
            rows.push(Input::named(
                Message::new("renewals-utilisation"),
                said(percent(seats.utilisation())),
            ));
            if seats.free() > 0.0 {
                let name = Message::new("renewals-per-seat");
                rows.push(Input::named(name, said(money(&per_seat))));
            }
            Inputs { rows, ..Inputs::default() }
        }),
    };
    Some((figure, amount))
}

/// What a system costs for each journey that is completed through it.
pub(super) fn completed_of(ground: &Ground, system: &Rc<System>) -> Option<(Figure, f64)> {
    let (document, _) = ground.known.as_ref()?;
    let place = document.systems.place(system.id.as_str())?;
    let annual = annual_cost(document, document.systems.iter().nth(place)?)?;
    let found = ground.completions.as_ref()?.get(place)?.clone();
    let cost = cost_per_completion(document, place, &found)?;
    let (amount, subject) = (cost.amount, subject(system));
    let figure = Figure {
        id: ["completed-", system.id.as_str()].concat().into(),
        title: Message::new("renewals-completed"),
        value: said(about(&cost)),
        meaning: None,
        formula: Message::new("renewals-completed-formula"),
        caveat: Some(Caveat::Model),
        way: None,
        origin: Origin::new(move || {
            let annual = Input::named(Message::new("renewals-cost"), said(money(&annual)));
            let completed = found.per_year.map(|completed| {
                let name = Message::new("renewals-completions");
                Input::named(name, said(rounded(completed)))
            });
            let unknown = (found.unknown > 0)
                .then(|| Message::new("renewals-completions-out").with("count", found.unknown));
            Inputs {
                rows: [annual.at(subject.clone())].into_iter().chain(completed).collect(),
                assumed: unknown.into_iter().collect(),
                quality: None,
            }
        }),
    };
    Some((figure, amount))
}
