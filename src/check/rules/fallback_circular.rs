//! What is to take over when a system fails, fails with it: it is the same system, or an outage spreads
//! from one to the other.

use crate::analyze::facts::JourneyFacts;
use crate::check::finding::{Finding, Stake};
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::systems;
use crate::check::rules::touchpoints::subject;
use crate::edit::command::Command;
use crate::model::names::Names;
use crate::model::person::Function;
use crate::model::touchpoint::Touchpoint;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, ground: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let spread = &ground.facts.estate().spread;
    for touchpoint in facts.journey.touchpoints() {
        let circular = spread.circular(ground.document, touchpoint);
        let mut seen = Names::default();
        for place in &circular {
            let Some(used) = touchpoint.systems.entries().get(*place) else { continue };
            if !seen.add(used.system.as_str()) {
                continue;
            }
            let place = |id: &str| ground.document.systems.get(id);
            let Some(system) = place(used.system.as_str()) else { continue };
            let fallback = used.fallback.value().and_then(|id| place(id.as_str()));
            let is_itself = used.fallback.value() == Some(&used.system);
            let register = ground.document.systems.place(used.system.as_str());
            let at_stake = register.map_or(Stake::Unknown, |place| systems::stake(ground, place));
            let at = subject(&facts.journey, touchpoint);
            let clear = circular.iter().filter(|place| is_of(touchpoint, **place, used.system.as_str()));
            let clear = clear.map(|place| {
                let mut field = "systems[".to_owned();
                field.push_str(&place.to_string());
                field.push_str("].fallback");
                Command::clear(at.clone(), &field)
            });
            let finding = Finding::new(rule, at.clone())
                .also(systems::subject(system))
                .with("name", touchpoint.name.as_str())
                .with("system", system.name.as_str())
                .with("fallback", fallback.map_or("", |fallback| fallback.name.as_str()))
                .with("itself", if is_itself { "yes" } else { "no" })
                .mended_by(Message::new("check-clear-fallback"), Command::Batch(clear.collect()))
                .answered_in(Message::new("check-pick-fallback"), at, "systems")
                .by(Function::It, systems::who(&system.it_owner)).worth(at_stake);
            found.push(finding);
        }
    }
}

fn is_of(touchpoint: &Touchpoint, place: usize, system: &str) -> bool {
    let used = touchpoint.systems.entries().get(place);
    used.is_some_and(|used| used.system.as_str() == system)
}
