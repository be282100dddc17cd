//! What is known of the systems as plain objects: what stops with each, what is at risk, what doubles
//! what, which contracts renew when.

use crate::analyze::completions::{completions, cost_per_completion};
use crate::analyze::outage::Harm;
use crate::analyze::renewals::renewals;
use crate::analyze::risk::Risk;
use crate::analyze::seats::seats;
use crate::analyze::shadow::is_shadow;
use crate::app::plain::flow::{amount, amounts};
use crate::app::plain::{Ground, Silence, number};
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// Every system: what stops with it, what is at risk, how it is used; and which systems do the same.
pub(super) fn systems(ground: &Ground<'_>) -> Result<Json, Silence> {
    let (document, estate) = (ground.document, ground.facts.estate());
    let systems = (0..).zip(document.systems.iter()).map(|(place, system)| {
        let found = completions(ground.facts.journeys(), &estate.usage, place);
        let cost = cost_per_completion(document, place, &found);
        let seats = seats(document, system);
        Json::object([("system", Json::text(system.id.as_str()))])
            .with("isShadowIt", Json::Bool(estate.usage.is_used(place) && is_shadow(system)))
            .and(&estate.risk(place).map_or(Json::Null, |risk| outage(ground, risk)))
            .with("completionsPerYear", found.per_year.map(number))
            .with("costPerCompletion", cost.as_ref().map(amount))
            .with("utilisation", seats.as_ref().map(|seats| number(seats.utilisation())))
            .with("unusedPerYear", seats.and_then(|seats| seats.unused).as_ref().map(amount))
    });
    let id = |place: usize| document.systems.iter().nth(place).map(|system| system.id.as_str());
    let overlaps = estate.overlaps(document).into_iter().filter_map(|overlap| {
        let pair = Json::texts([id(overlap.more)?, id(overlap.less)?]);
        Some(Json::object([
            ("systems", pair),
            ("capabilities", Json::texts(overlap.shared)),
            ("overlap", number(overlap.overlap)),
        ]))
    });
    Ok(Json::object([
        ("systems", Json::List(systems.collect())),
        ("overlaps", Json::List(overlaps.collect())),
    ]))
}

fn outage(ground: &Ground<'_>, risk: &Risk) -> Json {
    let hit = |harm| {
        let hits = risk.outage.hits.iter().filter(move |hit| hit.harm == harm);
        Json::List(hits.filter_map(|hit| touchpoint(ground, hit.journey, hit.touchpoint)).collect())
    };
    let cut = risk.cut().filter_map(|(journey, goal)| touchpoint(ground, journey, goal));
    let value = risk.value(ground.document);
    let is_known = !value.per_year.is_empty();
    Json::object([
        ("stops", hit(Harm::Stops)),
        ("degrades", hit(Harm::Degraded)),
        ("unsaid", hit(Harm::Unsaid)),
        ("singlePointOfFailureFor", Json::List(cut.collect())),
    ])
    .with("valueAtRiskPerYear", is_known.then(|| amounts(&value.per_year)))
}

fn touchpoint(ground: &Ground<'_>, journey: usize, place: usize) -> Option<Json> {
    let journey = ground.document.journeys.iter().nth(journey)?;
    let touchpoint = journey.touchpoints().nth(place)?;
    let (journey, id) = (journey.id().shared(), touchpoint.id.shared());
    Some(Subject::inside(journey, Kind::Touchpoint, id).to_json())
}

/// The renewals of the next 18 months, the most urgent first.
pub(super) fn renewing(ground: &Ground<'_>) -> Result<Json, Silence> {
    let today = ground.today.ok_or_else(|| Message::new("plain-no-day"))?;
    let found = renewals(ground.document, today).into_iter().map(|found| {
        Json::object([
            ("system", Json::text(found.system.id.as_str())),
            ("renewal", Json::text(found.renewal.as_str())),
            ("lastSafeDay", Json::text(found.last_safe_day.as_str())),
            ("daysLeft", number(found.days_left as f64)),
            ("standing", Json::text(found.standing.as_str())),
        ])
        .with("noticeDays", found.notice_days.map(|days| number(days as f64)))
    });
    Ok(Json::List(found.collect()))
}
