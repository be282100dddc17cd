//! How many customers of the shown journey reach a goal, and where one percentage point more would be worth
//! most.

use std::rc::Rc;

use crate::analyze::chain::{Way, Withheld};
use crate::analyze::facts::JourneyFacts;
use crate::analyze::leverage::{Lever, POINT, leverage};
use crate::app::figure::amounts::{about, percent, rounded};
use crate::app::figure::quality::Quality;
use crate::app::figure::{self, Caveat, Figure, Input, Inputs, Origin, said};
use crate::app::insights::head::{Line, Unknown};
use crate::app::insights::{Ground, touchpoint};
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

/// How many levers are named.
const LEVERS: usize = 5;

/// The figure, or what is missing for it; nothing where there are no touchpoints.
pub(super) fn line(ground: &Ground) -> Option<Line> {
    let facts = ground.known_journey()?.clone();
    let conversion = match (facts.flow.why_no_conversion(), facts.flow.conversion) {
        (None, Some(conversion)) => conversion,
        (Some(Withheld::Empty), _) | (None, None) => return None,
        (Some(why), _) => return Some(Line::Unknown(unknown(&facts.journey, why))),
    };
    let levers = leverage(&facts.flow).unwrap_or_default();
    let best = levers.first().filter(|best| best.slope > 0.0);
    let means = best.and_then(|best| meaning(&facts, best));
    let way = best.and_then(|best| {
        let way = transition(&facts.journey, best.way)?;
        Some((Message::new("conversion-way"), figure::Way::to(way)))
    });
    Some(Line::Figure(Figure {
        id: "conversion".into(),
        title: Message::new("conversion"),
        value: said(percent(conversion)),
        meaning: means,
        formula: Message::new("conversion-formula"),
        caveat: Some(Caveat::Model),
        way,
        origin: Origin::new(move || inputs(&facts, &levers)),
    }))
}

/// What one point more is worth where it is worth most.
fn meaning(facts: &JourneyFacts, best: &Lever) -> Option<Message> {
    let way = facts.flow.ways().get(best.way)?;
    let name = |place: usize| facts.journey.touchpoints().nth(place).map(|it| it.name.clone());
    let worth = worth(facts, best);
    let id = if worth.id == "conversion-points" { "conversion-more" } else { "conversion-worth" };
    let message = Message::new(id).with("from", name(way.from)?).with("to", name(way.to)?);
    Some(point_more(message, way).with("worth", worth))
}

/// A message with the share of a transition, and with that share one point higher.
fn point_more(message: Message, way: &Way) -> Message {
    message.with("share", percent(way.share)).with("more", percent(way.share + POINT))
}

/// What one point more on a transition brings: money in a year where it is known, else points.
fn worth(facts: &JourneyFacts, lever: &Lever) -> Message {
    let customers = facts.flow.chain().and_then(|chain| chain.customers.per_year);
    let amounts = customers.map(|customers| lever.worth(customers)).unwrap_or_default();
    match amounts.as_slice() {
        [one] if one.amount > 0.0 => Message::new("conversion-money").with("money", about(one)),
        _ => Message::new("conversion-points").with("points", rounded(lever.points())),
    }
}

fn transition(journey: &Journey, place: usize) -> Option<Subject> {
    let way = journey.transitions().nth(place)?;
    Some(Subject::inside(journey.id().shared(), Kind::Transition, way.id.shared()))
}

fn inputs(facts: &Rc<JourneyFacts>, levers: &[Lever]) -> Inputs {
    let (journey, flow) = (&facts.journey, &facts.flow);
    let mut rows = Vec::new();
    for goal in &flow.goals {
        let Some(found) = journey.touchpoints().nth(goal.place) else { continue };
        let reached = Message::new("conversion-reached").with("share", percent(goal.conversion));
        rows.push(Input::of(touchpoint(journey, found), reached));
    }
    let Some(chain) = flow.chain() else { return Inputs { rows, ..Inputs::default() } };
    if let Some(customers) = chain.customers.per_year {
        let name = Message::new("conversion-customers");
        let subject = Subject::of(Kind::Journey, journey.id().shared());
        rows.push(Input::named(name, said(rounded(customers))).at(subject));
    }
    let shares = chain.ways.len();
    let guessed = chain.ways.iter().filter(|way| way.is_assumed).count();
    let known = Message::new("insights-some");
    let known = known.with("count", shares - guessed).with("most", shares);
    rows.push(Input::named(Message::new("conversion-shares"), known));
    for lever in levers.iter().take(LEVERS).filter(|lever| lever.slope > 0.0) {
        let Some(way) = chain.ways.get(lever.way) else { continue };
        let brings = point_more(Message::new("conversion-brings"), way);
        let brings = brings.with("worth", worth(facts, lever));
        rows.extend(transition(journey, lever.way).map(|way| Input::of(way, brings)));
    }
    let guessed =
        (guessed > 0).then(|| Message::new("conversion-shares-assumed").with("count", guessed));
    let starts = chain.customers.is_assumed.then(|| Message::new("conversion-starts-assumed"));
    Inputs {
        rows,
        assumed: guessed.into_iter().chain(starts).collect(),
        quality: Some(Quality::of(journey.touchpoints().map(AsRef::as_ref))),
    }
}

/// What is missing, and where to say it.
fn unknown(journey: &Rc<Journey>, why: Withheld) -> Unknown {
    let place = |place: usize| journey.touchpoints().nth(place);
    let map = Subject::of(Kind::Journey, journey.id().shared());
    let (message, subject) = match why {
        Withheld::Empty | Withheld::NoStart => (Message::new("conversion-no-start"), Some(map)),
        Withheld::NoShares => (Message::new("conversion-no-shares"), Some(map)),
        Withheld::NoGoal => (Message::new("conversion-no-goal"), Some(map)),
        Withheld::Above { place: at, sum } => {
            let found = place(at);
            let name = found.map_or("", |found| found.name.as_str());
            let message = Message::new("conversion-above").with("name", name);
            let subject = found.map(|found| touchpoint(journey, found));
            (message.with("share", percent(sum)), subject)
        }
        Withheld::Below { way } => (Message::new("conversion-below"), transition(journey, way)),
    };
    Unknown {
        message,
        way: subject.map(|to| (Message::new("insights-say-it"), figure::Way::to(to))),
    }
}
