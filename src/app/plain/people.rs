//! Who does what in a journey, who carries too much, and how far the questions are answered, as a plain
//! object.

use crate::analyze::completeness::of_journey;
use crate::analyze::raci::{Role, loads, roles};
use crate::app::plain::structure::id;
use crate::app::plain::{Ground, Silence, count, number};
use crate::model::json::Json;
use crate::model::value::Entity;

/// The roles at each touchpoint of the journey; what everybody carries in all journeys.
pub(super) fn people(ground: &Ground<'_>) -> Result<Json, Silence> {
    let facts = ground.journey()?;
    let journey = &facts.journey;
    let touchpoints = journey.touchpoints().enumerate().filter_map(|(place, touchpoint)| {
        let all = roles(touchpoint).map(|(person, role)| {
            Json::object([
                ("person", Json::text(person.as_str())),
                ("role", Json::text(role.letter())),
            ])
        });
        Some(Json::object([
            ("touchpoint", id(facts, place)?),
            ("roles", Json::List(all.collect())),
        ]))
    });
    let loads = loads(ground.document);
    let people = ground.document.people.iter().zip(&loads).map(|(person, load)| {
        let counts = Role::ALL.iter().zip(load.counts);
        let counts = counts.map(|(role, many)| (role.letter(), count(many)));
        Json::object([("person", Json::text(person.id.as_str()))])
            .with("touchpoints", Json::object(counts))
            .with("isOverloaded", Json::Bool(load.is_over))
    });
    let visits = (!facts.flow.visits.is_empty()).then_some(&*facts.flow.visits);
    let answered = of_journey(journey, visits).map(|found| {
        Json::object([("answered", number(found.plain))])
            .with("weightedByVisits", found.weighted.map(number))
    });
    Ok(Json::object([
        ("journey", Json::text(journey.id().as_str())),
        ("touchpoints", Json::List(touchpoints.collect())),
        ("people", Json::List(people.collect())),
    ])
    .with("completeness", answered))
}
