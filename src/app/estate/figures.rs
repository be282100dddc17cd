//! The value at risk of a system as a figure, with what it was computed from; where there is none, why.

use std::rc::Rc;

use crate::analyze::outage::Harm;
use crate::analyze::risk::{AtRisk, Loss, NoValue, Risk};
use crate::analyze::usage::touchpoint;
use crate::app::estate::Ground;
use crate::app::figure::amounts::{about_sums, money, percent, rounded};
use crate::app::figure::quality::Quality;
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, said};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// What is at risk with a system.
#[derive(Clone, Debug, PartialEq)]
pub enum Worth {
    /// So much.
    Figure(Box<Figure>),
    /// Nothing stops with it, as far as the map tells.
    Nothing,
    /// Something stops, and nobody knows what that costs; why.
    Unknown(Message),
}

/// What is at risk with the system at a place of the register, in a year.
pub fn at_risk(ground: &Ground, place: usize) -> Worth {
    let risk = ground.facts.estate().risk(place).cloned();
    let (Some(risk), Some(system)) = (risk, ground.system(place)) else { return Worth::Nothing };
    if risk.losses.is_empty() {
        return Worth::Nothing;
    }
    let value = risk.value(&ground.document);
    if value.per_year.is_empty() {
        let why = value.unknown.first().map_or(NoValue::NoValues, |(_, why)| *why);
        return Worth::Unknown(Message::new(why_not(why)));
    }
    let meaning = Message::new("estate-risk-means")
        .with("count", risk.outage.count(Harm::Stops))
        .with("journeys", risk.losses.len());
    let (document_ground, id) = (ground.clone(), system.id.shared());
    Worth::Figure(Box::new(Figure {
        id: ["risk-", &*id].concat().into(),
        title: Message::new("estate-risk"),
        value: said(about_sums(&value.per_year)),
        meaning: Some(meaning),
        formula: Message::new("estate-risk-formula"),
        caveat: Some(Caveat::Model),
        way: None,
        origin: Origin::new(move || inputs(&document_ground, &risk, &value)),
    }))
}

/// The message that says why no value is known.
pub fn why_not(why: NoValue) -> &'static str {
    match why {
        NoValue::Withheld(_) => "estate-no-flow",
        NoValue::NoCustomers => "estate-no-customers",
        NoValue::NoValues => "estate-no-values",
    }
}

/// What a value at risk was computed from: journey by journey, then what stops.
fn inputs(ground: &Ground, risk: &Risk, value: &AtRisk) -> Inputs {
    let mut found = Inputs::default();
    let mut stopped = Vec::new();
    for (journey, loss) in &risk.losses {
        let Some(journey) = ground.document.journeys.iter().as_slice().get(*journey) else {
            continue;
        };
        found.rows.push(Input::of(Subject::of(Kind::Journey, journey.id().shared()), lost(loss)));
        let assumed = loss.flow().chain().is_some_and(|chain| {
            chain.is_begun_assumed || chain.ways.iter().any(|way| way.is_assumed)
        });
        if assumed {
            let name = journey.label();
            found.assumed.push(Message::new("estate-shares-assumed").with("name", name));
        }
        if let Some(customers) = loss.flow().chain().and_then(|chain| chain.customers.per_year) {
            let name = Message::new("estate-customers").with("name", journey.label());
            found.rows.push(Input::named(name, said(rounded(customers))));
        }
        for (goal, amount) in loss.flow().goal_values() {
            if let Some(goal) = journey.touchpoints().as_slice().get(goal) {
                let id = goal.id.shared();
                let subject = Subject::inside(journey.id().shared(), Kind::Touchpoint, id);
                let value = Message::new("estate-goal-value").with("money", money(amount));
                found.rows.push(Input::of(subject, value));
            }
        }
    }
    for hit in risk.outage.hits.iter().filter(|hit| hit.harm == Harm::Stops) {
        let Some((journey, at)) = touchpoint(&ground.document, (hit.journey, hit.touchpoint))
        else {
            continue;
        };
        let subject = Subject::inside(journey.id().shared(), Kind::Touchpoint, at.id.shared());
        found.rows.push(Input::of(subject, Message::new("estate-stops")));
        stopped.push(Rc::clone(at));
    }
    if value.missing > 0 {
        found.assumed.push(Message::new("estate-goals-missing").with("count", value.missing));
    }
    if !value.unknown.is_empty() {
        let count = value.unknown.len();
        found.assumed.push(Message::new("estate-journeys-missing").with("count", count));
    }
    let unsaid = risk.outage.count(Harm::Unsaid);
    if unsaid > 0 {
        found.assumed.push(Message::new("estate-unsaid-missing").with("count", unsaid));
    }
    found.quality = Some(Quality::of(stopped.iter().map(AsRef::as_ref)));
    found
}

/// What is lost in a journey: “75 % → 25 %, 60 000 EUR a year”.
pub fn lost(loss: &Loss) -> Message {
    let Some((before, after)) = loss.conversion() else { return Message::new("estate-no-flow") };
    let said = |id| {
        Message::new(id).with("before", percent(before)).with("after", percent(after.max(0.0)))
    };
    match loss.per_year() {
        Ok(amounts) if !amounts.is_empty() => {
            said("estate-lost-value").with("money", about_sums(&amounts))
        }
        _ => said("estate-lost"),
    }
}
