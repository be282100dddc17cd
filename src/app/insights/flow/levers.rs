//! Where one more percentage point of customers who go on would bring most, each as a figure that says
//! how it was computed.

use crate::analyze::leverage::{Lever, POINT, leverage};
use crate::app::figure::amounts::{percent, rounded};
use crate::app::figure::quality::Quality;
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, Way, said};
use crate::app::insights::flow::Reading;
use crate::app::insights::flow::figures::sums;
use crate::words::Message;

/// How many are shown.
const MOST: usize = 5;

/// The best of each touchpoint where customers drop off, best first.
pub(super) fn best(reading: &Reading) -> Vec<Figure> {
    let (Ok(levers), Some(chain)) = (leverage(&reading.flow), reading.flow.chain()) else {
        return Vec::new();
    };
    let mut from: Vec<usize> = Vec::new();
    let mut best = Vec::new();
    for lever in levers {
        let begins = chain.ways[lever.way].from;
        let helps = lever.slope > 1e-9 || lever.value.iter().any(|amount| amount.amount > 1e-9);
        if best.len() == MOST || !helps || from.contains(&begins) {
            continue;
        }
        from.push(begins);
        best.extend(figure(reading, lever));
    }
    best
}

fn figure(reading: &Reading, lever: Lever) -> Option<Figure> {
    let chain = reading.flow.chain()?;
    let way = *chain.ways.get(lever.way)?;
    let subject = reading.way(lever.way)?;
    let (from, to) = (reading.name(way.from), reading.name(way.to));
    let points = short(lever.points());
    let worth = chain.customers.per_year.map(|customers| lever.worth(customers));
    let worth = worth.filter(|worth| worth.iter().any(|amount| amount.amount.abs() >= 0.005));
    let value = match &worth {
        Some(worth) => Message::new("flow-lever-year").with("money", sums(worth)),
        None => Message::new("flow-lever-points").with("points", points.as_str()),
    };
    let meaning = Message::new("flow-lever-means")
        .with("from", from.as_str())
        .with("percent", percent(lever.room))
        .with("points", points);
    let reading = reading.clone();
    Some(Figure {
        id: ["flow-lever-", &*subject.id].concat().into(),
        title: Message::new("flow-lever").with("from", from).with("to", to),
        value,
        meaning: Some(meaning),
        formula: Message::new("flow-lever-formula"),
        caveat: Some(Caveat::Model),
        way: Some((Message::new("flow-lever-way"), Way::to(subject))),
        origin: Origin::new(move || inputs(&reading, &lever)),
    })
}

/// Points as exact as they are worth saying: hundredths, and smaller ones by their first digit.
fn short(points: f64) -> String {
    let mut unit = 0.01;
    while points.abs() < unit && unit > 1e-6 {
        unit /= 10.0;
    }
    rounded((points / unit).round() * unit)
}

fn inputs(reading: &Reading, lever: &Lever) -> Inputs {
    let Some(chain) = reading.flow.chain() else { return Inputs::default() };
    let way = chain.ways[lever.way];
    let row = |id, value: String| Input::named(Message::new(id), said(value));
    let at = |input: Input, place| match reading.subject(place) {
        Some(subject) => input.at(subject),
        None => input,
    };
    let mut rows = vec![
        at(row("flow-input-visits", rounded(lever.visits)), way.from),
        at(row("flow-input-onward", percent(lever.onward)), way.to),
        at(row("flow-input-instead", percent(lever.instead)), way.from),
        row("flow-input-slope", rounded(lever.points())),
    ];
    let share = row("flow-input-share", percent(way.share)).assumed(way.is_assumed);
    rows.extend(reading.way(lever.way).map(|subject| share.at(subject)));
    rows.extend(
        chain
            .customers
            .per_year
            .map(|customers| row("flow-input-customers", rounded(customers)).at(reading.whole())),
    );
    rows.extend(reading.flow.goal_values().filter_map(|(place, worth)| {
        let value =
            Message::new("flow-input-worth-each").with("money", sums(std::slice::from_ref(worth)));
        Some(Input::of(reading.subject(place)?, value))
    }));
    let ends = [way.from, way.to].into_iter().filter_map(|place| reading.touchpoint(place));
    let quality = Quality::of(ends.map(AsRef::as_ref));
    let assumed = vec![Message::new("flow-assumed-others").with("point", percent(POINT))];
    Inputs { rows, assumed, quality: Some(quality) }
}
