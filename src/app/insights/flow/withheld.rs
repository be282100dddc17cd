//! Why a figure of flow is not there, and where to say what is missing.

use crate::analyze::chain::Withheld;
use crate::app::event::{Event, Look};
use crate::app::figure::Way;
use crate::app::insights::flow::Reading;
use crate::app::insights::head::Unknown;
use crate::app::look::View;
use crate::model::subject::Subject;
use crate::model::touchpoint::TouchpointKind;
use crate::words::Message;

/// What is not known of a flow, what matters most first.
pub(super) fn unknown(reading: &Reading) -> Vec<Unknown> {
    let flow = &reading.flow;
    let mut unknown: Vec<Unknown> =
        flow.why_no_conversion().map(|why| said(reading, why)).into_iter().collect();
    if flow.withheld.is_some() {
        return unknown;
    }
    if !flow.closed.is_empty() {
        let names: Vec<String> =
            flow.closed.iter().flatten().take(3).map(|place| reading.name(*place)).collect();
        let message = Message::new("flow-closed").with("names", names.join(", "));
        let first = flow.closed.first().and_then(|places| reading.subject(*places.first()?));
        unknown.push(Unknown { message, way: first.map(go) });
    }
    let has_values = flow.goal_values().next().is_some();
    if !flow.goals.is_empty() && !has_values {
        let first = flow.goals.first().and_then(|goal| reading.subject(goal.place));
        unknown.push(Unknown { message: Message::new("flow-no-value"), way: first.map(go) });
    } else if has_values && flow.value.per_year.is_none() {
        let start = flow.chain().and_then(|chain| chain.begun.iter().position(|part| *part > 0.0));
        let start = start.and_then(|place| reading.subject(place));
        unknown.push(Unknown { message: Message::new("flow-no-volume"), way: start.map(go) });
    }
    if flow.time.seconds.is_none() {
        unknown.push(Unknown {
            message: Message::new("flow-no-time"),
            way: most_visited(reading).map(go),
        });
    }
    if flow.cost.is_empty() {
        unknown.push(Unknown {
            message: Message::new("flow-no-cost"),
            way: most_visited(reading).map(go),
        });
    }
    unknown
}

fn said(reading: &Reading, why: Withheld) -> Unknown {
    let map = || (Message::new("flow-to-map"), Way(Event::Look(Look::View(View::Map))));
    let touchpoint = |place| reading.subject(place).map(go);
    let (message, way) = match why {
        Withheld::Empty => (Message::new("flow-empty"), Some(map())),
        Withheld::NoStart => (Message::new("flow-no-start"), first(reading, true).map(go)),
        Withheld::NoGoal => (Message::new("flow-no-goal"), first(reading, false).map(go)),
        Withheld::NoShares => (Message::new("flow-no-shares"), fork(reading).map(go)),
        Withheld::Above { place, sum } => {
            let message = Message::new("flow-above").with("name", reading.name(place));
            (message.with("percent", (sum * 1_000.0).round() / 10.0), touchpoint(place))
        }
        Withheld::Below { way } => (Message::new("flow-below"), reading.way(way).map(go)),
    };
    Unknown { message, way: way.or_else(|| Some(map())) }
}

fn go(subject: Subject) -> (Message, Way) {
    (Message::new("flow-say-it"), Way::to(subject))
}

/// A likely start or goal: the first touchpoint that nothing leads to, the last that leads nowhere.
fn first(reading: &Reading, is_start: bool) -> Option<Subject> {
    let ends = |place: &usize| {
        let id = reading.touchpoint(*place).map_or("", |found| found.id.as_str());
        let ways =
            if is_start { reading.journey.incoming(id) } else { reading.journey.outgoing(id) };
        let is_drop_off = reading
            .touchpoint(*place)
            .is_some_and(|found| *found.part() == TouchpointKind::DropOff);
        ways.is_empty() && !is_drop_off
    };
    let mut all = 0..reading.journey.touchpoints().len();
    let found = if is_start { all.clone().find(ends) } else { all.clone().rev().find(ends) };
    reading.subject(found.or_else(|| all.next())?)
}

/// The first transition of the first touchpoint where the way parts: a share is missed most there.
fn fork(reading: &Reading) -> Option<Subject> {
    let parts = |id: &str| reading.journey.outgoing(id).len() > 1;
    let mut ways = reading.journey.transitions().enumerate();
    let first = ways.find(|(_, way)| parts(way.from.as_str())).map_or(0, |(place, _)| place);
    reading.way(first)
}

/// The touchpoint that most customers come by, apart from where they leave.
fn most_visited(reading: &Reading) -> Option<Subject> {
    let visits = reading.flow.visits.iter().enumerate();
    let most = visits.max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(&one.0)));
    reading.subject(most?.0)
}
