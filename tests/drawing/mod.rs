//! Journeys drawn in text, so that tests read like pictures. It checks nothing itself.
//!
//! Statements end with `;` or a line break. `one: a b@2` is a stage with its touchpoints, the
//! second placed by the user; `a -> b -> c` are two transitions. Touchpoints that no stage names
//! belong to the last stage, or to one of their own making.

use std::rc::Rc;

use journey_map::model::id::Id;
use journey_map::model::journey::Journey;
use journey_map::model::json::Number;
use journey_map::model::stage::Stage;
use journey_map::model::touchpoint::Touchpoint;
use journey_map::model::transition::Transition;

/// The journey of a drawing.
pub(crate) fn journey(drawing: &str) -> Journey {
    let mut journey = Journey::new(id("journey"), "Journey");
    let statements = drawing.split([';', '\n']).map(str::trim).filter(|text| !text.is_empty());
    let (chains, stages): (Vec<_>, Vec<_>) = statements.partition(|text| text.contains("->"));
    for statement in stages {
        let (stage, touchpoints) = statement.split_once(':').expect(statement);
        add_stage(&mut journey, stage.trim());
        touchpoints.split_whitespace().for_each(|text| add_touchpoint(&mut journey, text));
    }
    for chain in chains {
        let names: Vec<_> = chain.split("->").map(str::trim).collect();
        for name in &names {
            if journey.touchpoint(name).is_none() {
                add_touchpoint(&mut journey, name);
            }
        }
        for ends in names.windows(2) {
            add_transition(&mut journey, ends[0], ends[1]);
        }
    }
    journey
}

/// An id that a test wrote down.
pub(crate) fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).expect(text)
}

fn add_stage(journey: &mut Journey, name: &str) {
    assert!(journey.insert_stage(usize::MAX, Rc::new(Stage::new(id(name), name))), "{name}");
}

fn add_touchpoint(journey: &mut Journey, text: &str) {
    if journey.stages().is_empty() {
        add_stage(journey, "stage");
    }
    let (name, order) = text.split_once('@').map_or((text, None), |(name, at)| (name, Some(at)));
    let stage = journey.stages().iter().last().expect("a stage").id.clone();
    let mut touchpoint = Touchpoint::new(id(name), name, stage);
    touchpoint.order = order.map(|digits| Number::from_digits(digits).expect(digits));
    assert!(journey.insert_touchpoint(usize::MAX, Rc::new(touchpoint)), "{name}");
}

fn add_transition(journey: &mut Journey, from: &str, to: &str) {
    let number = journey.transitions().len() + 1;
    let transition = Transition::new(id(&format!("t{number}")), id(from), id(to));
    assert!(journey.insert_transition(usize::MAX, Rc::new(transition)), "{from} -> {to}");
}
