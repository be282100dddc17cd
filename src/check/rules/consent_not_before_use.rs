//! Customers reach a touchpoint that relies on their consent by a way on which nobody asked for it.

use crate::analyze::consent::{Unconsented, before_use, grants};
use crate::analyze::facts::JourneyFacts;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{self, owned, weighed};
use crate::check::rules::touchpoints::subject;
use crate::edit::command::Command;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::person::Function;
use crate::model::value::Entity;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, ground: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let journey = &facts.journey;
    for one in before_use(ground.document, journey) {
        let Some(touchpoint) = one.touchpoint() else { continue };
        let here = subject(journey, touchpoint);
        let granted = touchpoint.consent.as_ref().map_or(&[][..], |said| said.grants.entries());
        let granted = granted.iter().map(|id| id.as_str()).chain([one.purpose.id.as_str()]);
        let grant = Command::set(here.clone(), "consent.grants", Json::texts(granted));
        let path: Vec<&str> = one.path.iter().map(|step| step.name.as_str()).collect();
        let by = touchpoint.marketing_owner().value().map(|id| id.shared());
        let finding = Finding::new(rule, here)
            .also(data::subject(&one.purpose))
            .with("name", touchpoint.name.as_str())
            .with("purpose", one.purpose.name.as_str())
            .with("path", path.join(" → "))
            .with("granted", granted_where(&one, ground.document))
            .mended_by(Message::new("check-grant-here"), grant)
            .along(journey.id().shared(), one.path.iter().map(|step| step.id.shared()).collect())
            .by(Function::Marketing, by);
        let finding = weighed(finding, facts, touchpoint);
        found.push(owned(finding, ground.document, [touchpoint]));
    }
}

/// Whether consent is asked for in the journey, or elsewhere: a customer may have given it there, or not.
fn granted_where(one: &Unconsented, document: &Document) -> &'static str {
    let mut all = document.journeys.iter().flat_map(|journey| journey.touchpoints());
    match one.is_granted {
        true => "yes",
        false if all.any(|touchpoint| grants(touchpoint, &one.purpose)) => "elsewhere",
        false => "no",
    }
}
