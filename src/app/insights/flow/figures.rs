//! The figures of a flow as a whole, each with what it was computed from.

use crate::analyze::chain::Chain;
use crate::analyze::money::Amount;
use crate::app::figure::amounts::{about, money, percent, rounded};
use crate::app::figure::quality::Quality;
use crate::app::figure::{Caveat, Figure, Input, Inputs, Origin, said};
use crate::app::insights::flow::Reading;
use crate::model::measure::Money;
use crate::words::Message;

/// All that are known.
pub(super) fn all(reading: &Reading) -> Vec<Figure> {
    [value(reading), time(reading), cost(reading)].into_iter().flatten().collect()
}

/// What customers are worth who reach goals.
fn value(reading: &Reading) -> Option<Figure> {
    let value = &reading.flow.value;
    if value.per_customer.is_empty() {
        return None;
    }
    let each = Message::new("flow-value-each").with("money", sums(&value.per_customer));
    let (title, text, meaning) = match &value.per_year {
        Some(year) => ("flow-value-year", sums(year), Some(each)),
        None => ("flow-value-customer", sums(&value.per_customer), None),
    };
    let from = reading.clone();
    Some(Figure {
        id: "flow-value".into(),
        title: Message::new(title),
        value: at_least(said(text), value.missing > 0),
        meaning,
        formula: Message::new("flow-value-formula"),
        caveat: Some(Caveat::Model),
        way: None,
        origin: Origin::new(move || of_value(&from)),
    })
}

/// How long customers take.
fn time(reading: &Reading) -> Option<Figure> {
    let time = reading.flow.time;
    let from = reading.clone();
    Some(Figure {
        id: "flow-time".into(),
        title: Message::new("flow-time"),
        value: at_least(length(time.seconds?), time.missing > 0 && time.seconds? < f64::INFINITY),
        meaning: Some(Message::new("flow-time-means")),
        formula: Message::new("flow-time-formula"),
        caveat: Some(Caveat::Model),
        way: None,
        origin: Origin::new(move || of_time(&from)),
    })
}

/// What a customer costs.
fn cost(reading: &Reading) -> Option<Figure> {
    let first = reading.flow.cost.first()?;
    let amounts: Vec<Amount> = reading.flow.cost.iter().map(|total| total.sum.clone()).collect();
    let from = reading.clone();
    Some(Figure {
        id: "flow-cost".into(),
        title: Message::new("flow-cost"),
        value: at_least(said(sums(&amounts)), first.missing > 0),
        meaning: Some(Message::new("flow-cost-means")),
        formula: Message::new("flow-cost-formula"),
        caveat: Some(Caveat::Model),
        way: None,
        origin: Origin::new(move || of_cost(&from)),
    })
}

/// Amounts side by side.
pub(super) fn sums(amounts: &[Amount]) -> String {
    let say = |one: &Amount| if one.amount.abs() < 100.0 { money(one) } else { about(one) };
    amounts.iter().map(say).collect::<Vec<_>>().join(" + ")
}

/// A value that is too small where something is not in it.
fn at_least(value: Message, is_more: bool) -> Message {
    if is_more { Message::new("flow-at-least").with("value", value) } else { value }
}

/// A length of time in the unit that says it shortest.
pub(super) fn length(seconds: f64) -> Message {
    const UNITS: [(f64, &str); 3] =
        [(86_400.0, "length-days"), (3_600.0, "length-hours"), (60.0, "length-minutes")];
    if !seconds.is_finite() {
        return Message::new("flow-for-ever");
    }
    let unit = UNITS.iter().find(|(unit, _)| seconds >= 2.0 * unit);
    let (unit, id) = unit.copied().unwrap_or((1.0, "length-seconds"));
    let amount = seconds / unit;
    let amount = if amount < 10.0 { (amount * 10.0).round() / 10.0 } else { amount.round() };
    Message::new(id).with("count", amount)
}

/// What had to be assumed.
fn assumed(chain: &Chain) -> Vec<Message> {
    let mut assumed = Vec::new();
    let ways = chain.ways.iter().filter(|way| way.is_assumed).count();
    if ways > 0 {
        assumed.push(Message::new("flow-assumed-shares").with("count", ways));
    }
    if chain.is_begun_assumed {
        assumed.push(Message::new("flow-assumed-starts"));
    }
    assumed
}

/// How well the touchpoints are known that customers come by.
fn quality(reading: &Reading) -> Quality {
    let visited = reading.journey.touchpoints().zip(&reading.flow.visits);
    Quality::of(visited.filter(|(_, visits)| **visits > 0.0).map(|(found, _)| &**found))
}

fn of_value(reading: &Reading) -> Inputs {
    let flow = &reading.flow;
    let Some(chain) = flow.chain() else { return Inputs::default() };
    let mut rows: Vec<Input> = Vec::new();
    if let Some(customers) = chain.customers.per_year {
        let name = Message::new("flow-input-customers");
        rows.push(Input::named(name, said(rounded(customers))).at(reading.whole()));
    }
    rows.extend(flow.goals.iter().filter_map(|goal| {
        let worth = flow.goal_values().find(|(place, _)| *place == goal.place);
        let reached = percent(goal.conversion);
        let value = match worth {
            Some((_, worth)) => Message::new("flow-input-worth").with("money", money(worth)),
            None => Message::new("flow-input-worth-unknown"),
        };
        Some(Input::of(reading.subject(goal.place)?, value.with("percent", reached)))
    }));
    let mut notes = assumed(chain);
    if flow.value.missing > 0 {
        notes.push(Message::new("flow-assumed-worthless").with("count", flow.value.missing));
    }
    Inputs { rows, assumed: notes, quality: Some(quality(reading)) }
}

fn of_time(reading: &Reading) -> Inputs {
    let (flow, time) = (&reading.flow, reading.flow.time);
    let Some(chain) = flow.chain() else { return Inputs::default() };
    let spent = |visits: f64, seconds: f64, input: Input| (visits * seconds, input);
    let touchpoints = reading.journey.touchpoints().zip(&flow.visits).enumerate();
    let mut rows: Vec<(f64, Input)> = touchpoints
        .filter(|(_, (_, visits))| **visits > 0.0)
        .filter_map(|(place, (found, visits))| {
            let seconds = found.duration.as_ref()?.seconds();
            Some(spent(
                *visits,
                seconds,
                Input::of(reading.subject(place)?, times(*visits, seconds)),
            ))
        })
        .collect();
    let ways = reading.journey.transitions().zip(&chain.ways).enumerate();
    rows.extend(ways.filter_map(|(place, (way, found))| {
        let seconds = way.delay.as_ref()?.seconds();
        let taken = flow.visits[found.from] * found.share;
        let input = Input::of(reading.way(place)?, times(taken, seconds));
        (taken > 0.0).then_some(spent(taken, seconds, input))
    }));
    rows.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut notes = assumed(chain);
    if time.missing > 0 {
        notes.push(Message::new("flow-assumed-no-time").with("count", time.missing));
    }
    if time.missing_delays > 0 {
        notes.push(Message::new("flow-assumed-no-delay").with("count", time.missing_delays));
    }
    let rows = rows.into_iter().map(|(_, input)| input).collect();
    Inputs { rows, assumed: notes, quality: Some(quality(reading)) }
}

/// So often, so long.
fn times(visits: f64, seconds: f64) -> Message {
    Message::new("flow-input-times").with("visits", rounded(visits)).with("each", length(seconds))
}

fn of_cost(reading: &Reading) -> Inputs {
    let flow = &reading.flow;
    let Some(chain) = flow.chain() else { return Inputs::default() };
    let spent = reading.journey.touchpoints().zip(&flow.visits).enumerate();
    let mut rows: Vec<(f64, Input)> = spent
        .filter(|(_, (_, visits))| **visits > 0.0)
        .filter_map(|(place, (found, visits))| {
            let each = amount(found.cost.as_ref()?, reading)?;
            let value = Message::new("flow-input-times")
                .with("visits", rounded(*visits))
                .with("each", money(&each));
            Some((visits * each.amount, Input::of(reading.subject(place)?, value)))
        })
        .collect();
    rows.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut notes = assumed(chain);
    if let Some(total) = flow.cost.first().filter(|total| total.missing > 0) {
        notes.push(Message::new("flow-assumed-no-cost").with("count", total.missing));
    }
    let rows = rows.into_iter().map(|(_, input)| input).collect();
    Inputs { rows, assumed: notes, quality: Some(quality(reading)) }
}

/// What is said of money, in the currency that it is in.
fn amount(money: &Money, reading: &Reading) -> Option<Amount> {
    let amount = money.amount.as_ref()?.value();
    Some(Amount::of(amount, money.currency.as_ref(), &reading.ground.document))
}
