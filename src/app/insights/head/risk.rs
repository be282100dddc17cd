//! What is at risk with the system whose outage would cost most.

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::analyze::outage::Harm;
use crate::analyze::risk::{AtRisk, NoValue, Risk};
use crate::app::estate::gaze::Gaze;
use crate::app::event::{Event, Look};
use crate::app::figure::amounts::about_sums;
use crate::app::figure::quality::Quality;
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, Way, said};
use crate::app::insights::head::{Line, Unknown};
use crate::app::insights::{Ground, touchpoint};
use crate::model::document::Document;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// How many other systems are named.
const OTHERS: usize = 5;

/// The figure, or what is missing for it; nothing where no touchpoint stops with any system.
pub(super) fn line(ground: &Ground) -> Option<Line> {
    let (document, facts) = ground.known.clone()?;
    let estate = facts.estate();
    let stopping = (0..document.systems.len()).filter_map(|system| {
        let risk = estate.risk(system)?;
        (risk.outage.count(Harm::Stops) > 0).then(|| (system, risk.value(&document)))
    });
    let mut all: Vec<(usize, AtRisk)> = stopping.collect();
    let amount = |at_risk: &AtRisk| at_risk.leading().map_or(0.0, |amount| amount.amount);
    all.sort_by(|one, other| amount(&other.1).total_cmp(&amount(&one.1)));
    let (system, at_risk) = all.first().cloned()?;
    if amount(&at_risk) <= 0.0 {
        let first = all.iter().find_map(|(_, at_risk)| at_risk.unknown.first().copied())?;
        return unknown(&document, first).map(Line::Unknown);
    }
    let worst = document.systems.iter().nth(system)?.clone();
    let outage = Look::Estate(Gaze::Outage(worst.id.shared()));
    let risk = estate.risk(system)?.clone();
    let stopped = risk.outage.count(Harm::Stops);
    let meaning = Message::new("risk-means").with("name", worst.name.as_str());
    let way = Message::new("risk-way").with("name", worst.name.as_str());
    Some(Line::Figure(Figure {
        id: "risk".into(),
        title: Message::new("risk"),
        value: said(said_sums(&at_risk)),
        meaning: Some(meaning.with("count", stopped)),
        formula: Message::new("risk-formula"),
        caveat: Some(Caveat::Model),
        way: Some((way, Way(Event::Look(outage)))),
        origin: Origin::new(move || inputs(&document, &facts, &risk, &all)),
    }))
}

fn said_sums(at_risk: &AtRisk) -> String {
    about_sums(&at_risk.per_year)
}

/// What each journey loses, what stops in it, and what other systems would cost.
fn inputs(document: &Document, facts: &Rc<Facts>, risk: &Risk, all: &[(usize, AtRisk)]) -> Inputs {
    let (mut rows, mut stopped) = (Vec::new(), Vec::new());
    for (place, loss) in &risk.losses {
        let Some(known) = facts.journeys().get(*place) else { continue };
        let journey = &known.journey;
        let value = match loss.per_year() {
            Ok(amounts) => said(about_sums(&amounts)),
            Err(_) => Message::new("risk-not-known"),
        };
        let name = Message::new("risk-journey").with("name", journey.head().title.as_str());
        let subject = Subject::of(Kind::Journey, journey.id().shared());
        rows.push(Input::named(name, value).at(subject));
        for found in loss.stopped.iter().filter_map(|place| journey.touchpoints().nth(*place)) {
            rows.push(Input::of(touchpoint(journey, found), Message::new("risk-stops")));
            stopped.push(found.clone());
        }
    }
    for (other, at_risk) in all.iter().skip(1).take(OTHERS) {
        let system = document.systems.iter().nth(*other);
        if let Some(system) = system.filter(|_| !at_risk.per_year.is_empty()) {
            let subject = Subject::of(Kind::System, system.id.shared());
            rows.push(Input::of(subject, said(said_sums(at_risk))));
        }
    }
    let at_risk = all.first().map(|(_, at_risk)| at_risk);
    let journeys = at_risk.map_or(0, |at_risk| at_risk.unknown.len());
    let goals = at_risk.map_or(0, |at_risk| at_risk.missing);
    let left_out =
        |id: &'static str, count: usize| (count > 0).then(|| Message::new(id).with("count", count));
    let assumed = [left_out("risk-journeys-out", journeys), left_out("risk-goals-out", goals)];
    Inputs {
        rows,
        assumed: assumed.into_iter().flatten().collect(),
        quality: Some(Quality::of(stopped.iter().map(AsRef::as_ref))),
    }
}

/// What is missing to tell what an outage would cost. What is missing for conversion is said there.
fn unknown(document: &Document, (journey, why): (usize, NoValue)) -> Option<Unknown> {
    let id = match why {
        NoValue::Withheld(_) => return None,
        NoValue::NoCustomers => "risk-no-customers",
        NoValue::NoValues => "risk-no-values",
    };
    let journey = document.journeys.iter().nth(journey)?;
    let subject = Subject::of(Kind::Journey, journey.id().shared());
    let message = Message::new(id).with("name", journey.head().title.as_str());
    Some(Unknown { message, way: Some((Message::new("insights-say-it"), Way::to(subject))) })
}
