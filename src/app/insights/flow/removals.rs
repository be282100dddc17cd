//! What would be missing without each channel, each as a figure that says how it was computed.

use crate::analyze::removal::{Removal, of_channels as removal_of_channels};
use crate::app::figure::amounts::percent;
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, said};
use crate::app::insights::flow::Reading;
use crate::app::insights::flow::rows::said as said_visits;
use crate::app::registers::say_name;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

/// How many are shown.
const MOST: usize = 8;

/// The channels that something would be missing without, most first: what they are called, how much, and
/// the figure that says so.
pub(super) fn of_channels(reading: &Reading) -> Vec<(String, f64, Figure)> {
    let mut found = removal_of_channels(&reading.journey, &reading.flow).unwrap_or_default();
    found.retain(|removal| removal.effect > 0.0);
    found.sort_by(|one, other| other.effect.total_cmp(&one.effect));
    found.truncate(MOST);
    found.into_iter().map(|removal| of_channel(reading, removal)).collect()
}

fn of_channel(reading: &Reading, removal: Removal) -> (String, f64, Figure) {
    let subject = Subject::of(Kind::Channel, removal.id.clone());
    let name = say_name(&reading.ground.document, &subject, reading.words());
    let (effect, from) = (removal.effect, reading.clone());
    let figure = Figure {
        id: ["flow-removal-", &*removal.id].concat().into(),
        title: Message::new("flow-removal").with("name", name.as_str()),
        value: said(percent(effect)),
        meaning: None,
        formula: Message::new("flow-removal-formula"),
        caveat: Some(Caveat::Model),
        way: None,
        origin: Origin::new(move || inputs(&from, &removal)),
    };
    (name, effect, figure)
}

fn inputs(reading: &Reading, removal: &Removal) -> Inputs {
    let conversion = |id, conversion: Option<f64>| {
        Some(Input::named(Message::new(id), said(percent(conversion?))))
    };
    let left = reading.flow.without(&removal.places).and_then(|left| left.conversion);
    let mut rows: Vec<Input> = [
        conversion("flow-removal-with", reading.flow.conversion),
        conversion("flow-removal-without", left),
    ]
    .into_iter()
    .flatten()
    .collect();
    rows.extend(removal.places.iter().filter_map(|place| {
        let visits = said_visits(*reading.flow.visits.get(*place)?);
        let value = Message::new("flow-removal-visits").with("visits", visits);
        Some(Input::of(reading.subject(*place)?, value))
    }));
    Inputs { rows, ..Inputs::default() }
}
