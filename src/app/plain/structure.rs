//! The structure of a journey as a plain object.

use crate::analyze::facts::JourneyFacts;
use crate::app::plain::{Ground, Silence};
use crate::model::json::Json;
use crate::model::value::Entity;
use crate::words::Message;

impl<'a> Ground<'a> {
    /// What is known of the journey that is asked about.
    pub(super) fn journey(&self) -> Result<&'a JourneyFacts, Silence> {
        let id = self.journey.ok_or_else(|| Message::new("plain-no-journey"))?;
        let unknown = || Message::new("plain-unknown-journey").with("id", id);
        self.facts.journey(id).ok_or_else(unknown)
    }
}

/// The ids of touchpoints by their places.
pub(super) fn ids(facts: &JourneyFacts, places: &[usize]) -> Json {
    Json::List(places.iter().filter_map(|place| id(facts, *place)).collect())
}

pub(super) fn id(facts: &JourneyFacts, place: usize) -> Option<Json> {
    facts.journey.touchpoints().nth(place).map(|touchpoint| Json::text(touchpoint.id.as_str()))
}

/// What the drawing of the journey says about itself.
pub(super) fn structure(ground: &Ground<'_>) -> Result<Json, Silence> {
    let facts = ground.journey()?;
    let structure = &facts.structure;
    let all = |places: &[usize]| ids(facts, places);
    let must_pass = structure.goals.iter().filter_map(|goal| {
        let passed = all(&structure.must_pass(*goal));
        Some(Json::object([("goal", id(facts, *goal)?), ("touchpoints", passed)]))
    });
    Ok(Json::object([
        ("journey", Json::text(facts.journey.id().as_str())),
        ("starts", all(&structure.starts)),
        ("goals", all(&structure.goals)),
        ("dropOffs", all(&structure.drop_offs)),
        ("unreachable", all(&structure.unreachable)),
        ("deadEnds", all(&structure.dead_ends)),
        ("withoutGoal", all(&structure.without_goal)),
        ("loops", Json::List(structure.loops.iter().map(|places| all(places)).collect())),
        ("mustPass", Json::List(must_pass.collect())),
    ]))
}
