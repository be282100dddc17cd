//! The flow of a journey as a plain object. All of it is an estimate of the model, not a cause.

use crate::analyze::chain::Withheld;
use crate::analyze::facts::JourneyFacts;
use crate::analyze::flow::{Flow, Time, Total, Value};
use crate::analyze::leverage::{Lever, leverage};
use crate::analyze::money::Amount;
use crate::analyze::removal::{self, Removal};
use crate::app::plain::structure::{id, ids};
use crate::app::plain::{Ground, Silence, count, number};
use crate::model::json::Json;
use crate::model::value::Entity;

/// How customers flow through the journey.
pub(super) fn flow(ground: &Ground<'_>) -> Result<Json, Silence> {
    let facts = ground.journey()?;
    let flow = &*facts.flow;
    let journey = Json::object([("journey", Json::text(facts.journey.id().as_str()))]);
    let Some(chain) = flow.chain() else {
        return Ok(journey.with("withheld", flow.withheld.map(|why| withheld(facts, why))));
    };
    let visits = flow.visits.iter().enumerate().filter_map(|(place, visits)| {
        Some(Json::object([("touchpoint", id(facts, place)?), ("visits", number(*visits))]))
    });
    let goals = flow.goals.iter().filter_map(|goal| {
        let conversion = number(goal.conversion);
        Some(Json::object([("touchpoint", id(facts, goal.place)?), ("conversion", conversion)]))
    });
    let closed = flow.closed.iter().map(|places| ids(facts, places)).collect();
    Ok(journey
        .with("conversion", flow.conversion.map(number))
        .with("withheld", flow.why_no_conversion().map(|why| withheld(facts, why)))
        .with("goals", Json::List(goals.collect()))
        .with("visits", Json::List(visits.collect()))
        .with("closed", Json::List(closed))
        .with("startsAreAssumed", Json::Bool(chain.is_begun_assumed))
        .with("customersPerYear", chain.customers.per_year.map(number))
        .with("shares", shares(facts))
        .with("time", time(&flow.time))
        .with("cost", Json::List(flow.cost.iter().map(total).collect()))
        .with("value", value(&flow.value))
        .with("leverage", levers(facts, flow, chain.customers.per_year))
        .with("removal", effects(facts, flow)))
}

fn withheld(facts: &JourneyFacts, why: Withheld) -> Json {
    let reason = |word| Json::object([("reason", Json::text(word))]);
    match why {
        Withheld::Empty => reason("no touchpoints"),
        Withheld::NoStart => reason("no start"),
        Withheld::NoShares => reason("no shares"),
        Withheld::NoGoal => reason("no goal"),
        Withheld::Above { place, sum } => {
            reason("shares above 1").with("touchpoint", id(facts, place)).with("sum", number(sum))
        }
        Withheld::Below { way } => {
            reason("share below 0").with("transition", transition(facts, way))
        }
    }
}

fn transition(facts: &JourneyFacts, way: usize) -> Option<Json> {
    facts.journey.transitions().nth(way).map(|transition| Json::text(transition.id.as_str()))
}

/// The shares that were reckoned with: those that the map says, and those that are assumed.
fn shares(facts: &JourneyFacts) -> Json {
    let shares = facts.flow.ways().iter().zip(facts.journey.transitions()).map(|(way, said)| {
        Json::object([
            ("transition", Json::text(said.id.as_str())),
            ("share", number(way.share)),
            ("isAssumed", Json::Bool(way.is_assumed)),
        ])
    });
    Json::List(shares.collect())
}

pub(super) fn amount(amount: &Amount) -> Json {
    Json::object([("amount", number(amount.amount))])
        .with("currency", amount.currency.as_ref().map(|currency| Json::text(currency.as_str())))
}

pub(super) fn amounts(all: &[Amount]) -> Json {
    Json::List(all.iter().map(amount).collect())
}

fn time(time: &Time) -> Option<Json> {
    Some(Json::object([
        ("seconds", number(time.seconds?)),
        ("known", count(time.known)),
        ("missing", count(time.missing + time.missing_delays)),
    ]))
}

fn total(total: &Total) -> Json {
    amount(&total.sum).with("known", count(total.known)).with("missing", count(total.missing))
}

pub(super) fn value(value: &Value) -> Json {
    Json::object([("perCustomer", amounts(&value.per_customer))])
        .with("perYear", value.per_year.as_deref().map(amounts))
        .with("missing", count(value.missing))
}

/// Where one more percentage point would help most, best first.
fn levers(facts: &JourneyFacts, flow: &Flow, customers: Option<f64>) -> Option<Json> {
    let lever = |lever: &Lever| {
        let worth = customers.map(|customers| amounts(&lever.worth(customers)));
        Some(
            Json::object([("transition", transition(facts, lever.way)?)])
                .with("pointsOfConversion", number(lever.points()))
                .with("valuePerYear", worth)
                .with("room", number(lever.room)),
        )
    };
    Some(Json::List(leverage(flow).ok()?.iter().filter_map(lever).collect()))
}

fn effects(facts: &JourneyFacts, flow: &Flow) -> Option<Json> {
    let touchpoints = removal::of_touchpoints(flow)?.into_iter().enumerate();
    let touchpoints = touchpoints.filter_map(|(place, effect)| {
        Some(Json::object([("id", id(facts, place)?), ("effect", number(effect))]))
    });
    let group = |group: &Removal| {
        Json::object([("id", Json::text(&*group.id)), ("effect", number(group.effect))])
    };
    let groups = |groups: Vec<Removal>| Json::List(groups.iter().map(group).collect());
    Some(Json::object([
        ("touchpoints", Json::List(touchpoints.collect())),
        ("channels", groups(removal::of_channels(&facts.journey, flow)?)),
        ("systems", groups(removal::of_systems(&facts.journey, flow)?)),
    ]))
}
