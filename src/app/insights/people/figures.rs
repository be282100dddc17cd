//! The figures about people, each with what it was computed from.

use std::rc::Rc;

use crate::analyze::completeness::is_asked;
use crate::analyze::raci::{Pillar, Role};
use crate::analyze::staleness::{Late, review_of_system, review_of_touchpoint};
use crate::app::figure::{Figure, Input, Inputs, Origin, Way};
use crate::app::insights::people::{Column, Row};
use crate::app::insights::{Ground, touchpoint};
use crate::model::spoken::date::date_message;
use crate::model::subject::{Kind, Subject};
use crate::model::system::SystemStatus;
use crate::words::Message;

/// How many touchpoints have somebody who is accountable.
pub(super) fn accountable(rows: &[Rc<Row>]) -> Option<Figure> {
    let open: Vec<Rc<Row>> = rows.iter().filter(|row| row.is_open).cloned().collect();
    let some = Message::new("insights-some").with("count", rows.len() - open.len());
    let first = open.first().map(|row| {
        (
            Message::new("figure-way-to").with("name", row.name.as_str()),
            Way::to(row.subject.clone()),
        )
    });
    (!rows.is_empty()).then(|| Figure {
        id: "accountable".into(),
        title: Message::new("people-accountable"),
        value: some.with("most", rows.len()),
        meaning: Some(Message::new("people-accountable-means").with("count", open.len())),
        formula: Message::new("people-accountable-formula"),
        caveat: None,
        way: first,
        origin: Origin::new(move || {
            let rows = open.iter().map(|row| {
                let said = if row.is_none { "people-said-nobody" } else { "field-unanswered" };
                Input::of(row.subject.clone(), Message::new(said))
            });
            Inputs { rows: rows.collect(), ..Inputs::default() }
        }),
    })
}

/// How many people carry too much.
pub(super) fn overload(columns: &[Column]) -> Option<Figure> {
    let mut all: Vec<Column> =
        columns.iter().filter(|column| column.load.carried > 0).cloned().collect();
    all.sort_by_key(|column| std::cmp::Reverse((column.load.is_over, column.load.carried)));
    let over = all.iter().filter(|column| column.load.is_over).count();
    let most = all.first()?;
    let meaning = Message::new("people-most")
        .with("name", most.name.as_str())
        .with("count", most.load.carried);
    let way = Message::new("figure-way-to").with("name", most.name.as_str());
    let way = (way, Way::to(Subject::of(Kind::Person, most.id.clone())));
    Some(Figure {
        id: "overload".into(),
        title: Message::new("people-overload"),
        value: Message::new("people-count").with("count", over),
        meaning: Some(meaning),
        formula: Message::new("people-overload-formula"),
        caveat: None,
        way: Some(way),
        origin: Origin::new(move || {
            let rows = all.iter().map(|column| {
                let id = if column.load.is_over { "people-carries-over" } else { "people-carries" };
                let count = |role: Role| column.load.counts[role as usize];
                let value = Message::new(id)
                    .with("count", column.load.carried)
                    .with("accountable", count(Role::Accountable))
                    .with("responsible", count(Role::Responsible));
                Input::of(Subject::of(Kind::Person, column.id.clone()), value)
            });
            Inputs { rows: rows.collect(), ..Inputs::default() }
        }),
    })
}

/// For how many people nobody stands in though they should.
pub(super) fn deputies(pillars: Vec<Pillar>) -> Option<Figure> {
    let total = pillars.len();
    let open: Vec<Pillar> = pillars.into_iter().filter(|pillar| !pillar.has_deputy).collect();
    let way = open.first().map(|pillar| {
        let name = Message::new("figure-way-to").with("name", pillar.person.name.as_str());
        (name, Way::to(Subject::of(Kind::Person, pillar.person.id.shared())))
    });
    let meaning = Message::new("people-deputies-means").with("count", total);
    (total > 0).then(|| Figure {
        id: "deputies".into(),
        title: Message::new("people-deputies"),
        value: Message::new("people-count").with("count", open.len()),
        meaning: Some(meaning),
        formula: Message::new("people-deputies-formula"),
        caveat: None,
        way,
        origin: Origin::new(move || {
            let rows = open.iter().map(|pillar| {
                let first = pillar.touchpoints.first().map_or("", |(_, found)| found.name.as_str());
                let value = Message::new("people-passes")
                    .with("name", first)
                    .with("count", pillar.touchpoints.len());
                Input::of(Subject::of(Kind::Person, pillar.person.id.shared()), value)
            });
            Inputs { rows: rows.collect(), ..Inputs::default() }
        }),
    })
}

/// How many reviews are late.
pub(super) fn reviews(ground: &Ground) -> Option<Figure> {
    let (document, today) = (ground.document.clone(), ground.today.clone()?);
    let mut late: Vec<(Subject, Late)> = Vec::new();
    let mut is_agreed = document.review_every.is_some();
    for journey in document.journeys.iter() {
        for found in journey.touchpoints() {
            is_agreed |= found.owner.as_ref().is_some_and(|owner| owner.review_by.is_some());
            let found_late = review_of_touchpoint(&document, found, &today);
            late.extend(
                found_late.filter(|_| is_asked(found)).map(|it| (touchpoint(journey, found), it)),
            );
        }
    }
    for system in document.systems.iter() {
        is_agreed |= system.review_by.is_some();
        let is_gone = system.status == Some(SystemStatus::Retired);
        let found = review_of_system(system, &today).filter(|_| !is_gone);
        late.extend(found.map(|it| (Subject::of(Kind::System, system.id.shared()), it)));
    }
    late.sort_by_key(|(_, late)| std::cmp::Reverse(late.days));
    let way = late
        .first()
        .map(|(subject, _)| (Message::new("people-reviews-way"), Way::to(subject.clone())));
    let count = late.len();
    let meaning = late.first().map(|(_, late)| {
        Message::new("people-reviews-means").with("count", late.days.unsigned_abs() as usize)
    });
    is_agreed.then(|| Figure {
        id: "reviews".into(),
        title: Message::new("people-reviews"),
        value: Message::new("people-reviews-count").with("count", count),
        meaning,
        formula: Message::new("people-reviews-formula"),
        caveat: None,
        way,
        origin: Origin::new(move || {
            let rows = late.iter().map(|(subject, late)| {
                let value = Message::new("people-was-due").with("day", date_message(&late.due));
                Input::of(subject.clone(), value)
            });
            Inputs { rows: rows.collect(), ..Inputs::default() }
        }),
    })
}
