//! The journey as a drawing of its customers, from above to below: a bar for each touchpoint, as wide as
//! customers come by, and bands between them, as wide as customers take them. What drops off is hatched, so
//! that it is seen without colour. It knows nothing of colours; the table beside it says the same in words.

mod bands;
mod places;
mod ranks;

use std::rc::Rc;

use crate::app::figure::amounts::percent;
use crate::app::insights::flow::Reading;
use crate::app::insights::flow::drawing::bands::{bands, hatch};
use crate::app::insights::flow::drawing::places::Places;
use crate::app::insights::flow::drawing::ranks::rows;
use crate::app::insights::flow::rows::said;
use crate::model::touchpoint::TouchpointKind;
use crate::words::Message;

/// How high a bar is.
pub const BAR: f64 = 12.0;

/// How high what drops off is, below its bar.
pub const TAIL: f64 = 12.0;

/// What stands above a bar is so high.
const LABEL: f64 = 36.0;

/// More touchpoints are too many to be seen.
const MOST: usize = 240;

/// What is drawn, however wide there is room for.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    nodes: Vec<Node>,
    flows: Vec<Flow>,
    /// The stages, and the row that each begins with.
    stages: Vec<(String, usize)>,
    /// How many rows there are.
    rows: usize,
    /// How many touchpoints are not in it: nobody comes by, or too few to be seen among so many.
    pub left_out: usize,
}

/// A touchpoint.
#[derive(Clone, Debug, PartialEq)]
struct Node {
    id: Rc<str>,
    part: TouchpointKind,
    name: String,
    note: String,
    title: String,
    row: usize,
    /// How often a customer comes by.
    visits: f64,
    /// How many of them leave without a transition that says so.
    leaving: f64,
}

/// A transition between two of the touchpoints.
#[derive(Clone, Debug, PartialEq)]
struct Flow {
    id: Rc<str>,
    from: usize,
    to: usize,
    /// How often a customer takes it.
    amount: f64,
    is_assumed: bool,
    title: String,
}

/// A drawing, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// How wide it is: as wide as there is room, or as it needs.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The names of stages, and where their lines are.
    pub heads: Vec<(String, f64)>,
    /// The touchpoints.
    pub bars: Vec<Bar>,
    /// The ways, the widest first.
    pub bands: Vec<Band>,
}

/// A touchpoint as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its id.
    pub id: Rc<str>,
    /// Its part in the journey.
    pub part: TouchpointKind,
    /// Its left side.
    pub x: f64,
    /// Its upper side.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// The part that drops off, if any: its left side, how wide it is, and lines that hatch it.
    pub drops: Option<(f64, f64, String)>,
    /// Its name, as much as there is room for.
    pub name: String,
    /// How many come by and how many drop off.
    pub note: String,
    /// All of it, to be read when it is pointed at.
    pub title: String,
}

/// A way as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The transition's id.
    pub id: Rc<str>,
    /// Its outline; for one that leads back its middle line.
    pub path: String,
    /// How wide it is.
    pub width: f64,
    /// Whether it leads back.
    pub is_back: bool,
    /// Whether nobody said its share.
    pub is_assumed: bool,
    /// What it is, to be read when it is pointed at.
    pub title: String,
}

/// Plans the drawing of a flow. O(V log V + E).
pub(super) fn plan(reading: &Reading) -> Option<Plan> {
    let chain = reading.flow.chain()?;
    let finite = finite(reading);
    let mut shown: Vec<usize> = (0..finite.len()).filter(|at| finite[*at] > 0.0).collect();
    shown.sort_by(|one, other| finite[*other].total_cmp(&finite[*one]).then(one.cmp(other)));
    shown.truncate(MOST);
    shown.sort_unstable();
    let number = |at: usize| shown.binary_search(&at).ok();
    let flows = reading.journey.transitions().zip(&chain.ways).filter_map(|(way, found)| {
        let amount = finite[found.from] * found.share;
        let title = Message::new("flow-band-title")
            .with("from", reading.name(found.from))
            .with("to", reading.name(found.to))
            .with("share", percent(found.share))
            .with("all", said(amount))
            .with("assumed", if found.is_assumed { "yes" } else { "no" });
        (amount > 0.0).then_some(Flow {
            id: way.id.shared(),
            from: number(found.from)?,
            to: number(found.to)?,
            amount,
            is_assumed: found.is_assumed,
            title: reading.words().say(&title),
        })
    });
    let flows: Vec<Flow> = flows.collect();
    let stage = |at: &usize| {
        let stage = reading.touchpoint(*at).map_or("", |found| found.stage.as_str());
        reading.journey.stages().place(stage).unwrap_or_default()
    };
    let stage: Vec<usize> = shown.iter().map(stage).collect();
    let (row, rows) = rows(&stage, &flows);
    let mut stages: Vec<(String, usize)> = Vec::new();
    for (place, found) in reading.journey.stages().iter().enumerate() {
        let here = row.iter().zip(&stage).filter(|(_, stage)| **stage == place);
        let first = here.map(|(row, _)| *row).min();
        stages.extend(first.map(|first| (found.name.clone(), first)));
    }
    let nodes = shown.iter().zip(row).filter_map(|(at, row)| node(reading, *at, row, finite[*at]));
    let nodes: Vec<Node> = nodes.collect();
    (!nodes.is_empty()).then(|| {
        let left_out = finite.len() - nodes.len();
        Plan { nodes, flows, stages, rows, left_out }
    })
}

/// How often customers come by, and for loops that nobody leaves how many get in.
fn finite(reading: &Reading) -> Vec<f64> {
    let Some(chain) = reading.flow.chain() else { return Vec::new() };
    let visits = &reading.flow.visits;
    let mut finite = visits.clone();
    for place in (0..finite.len()).filter(|place| visits[*place].is_infinite()) {
        let into = chain.ways.iter().filter(|way| way.to == place && visits[way.from].is_finite());
        finite[place] =
            chain.begun[place] + into.map(|way| visits[way.from] * way.share).sum::<f64>();
    }
    finite
}

fn node(reading: &Reading, at: usize, row: usize, finite: f64) -> Option<Node> {
    let found = reading.touchpoint(at)?;
    let leaving = reading.flow.chain()?.leaving[at];
    let name = reading.name(at);
    let visits = said(reading.flow.visits[at]);
    let drops = reading.dropping(at);
    let [note, title] = if drops > 0.0 {
        ["flow-bar-drops", "flow-bar-title-drops"]
    } else {
        ["flow-bar", "flow-bar-title"]
    };
    let say = |id| {
        let message = Message::new(id).with("name", name.as_str()).with("visits", visits.as_str());
        reading.words().say(&message.with("drops", percent(drops)))
    };
    Some(Node {
        id: found.id.shared(),
        part: found.part().clone(),
        note: say(note),
        title: say(title),
        row,
        visits: finite,
        leaving: finite * leaving,
        name,
    })
}

impl Plan {
    /// Draws it for so much room. O(V log V + E) for a few sweeps.
    pub fn draw(&self, room: f64) -> Drawing {
        let places = Places::of(self, room);
        let heads = self.stages.iter().map(|(name, row)| (name.clone(), places.above(*row)));
        Drawing {
            width: places.width,
            height: places.height,
            heads: heads.collect(),
            bars: (0..self.nodes.len()).map(|at| self.bar(&places, at)).collect(),
            bands: bands(self, &places),
        }
    }

    fn bar(&self, places: &Places, at: usize) -> Bar {
        let node = &self.nodes[at];
        let (x, y, width) = (places.x[at], places.y(node.row), places.wide(node));
        let drops = (node.leaving * places.unit).min(width);
        let left = x + width - drops;
        let is_marked = matches!(node.part, TouchpointKind::Start | TouchpointKind::Goal);
        let room = places.slots[at] - 2.0;
        Bar {
            id: node.id.clone(),
            part: node.part.clone(),
            x,
            y,
            width,
            drops: (drops >= 0.5).then(|| (left, drops, hatch(left, y + BAR, drops, TAIL))),
            name: fitting(&node.name, if is_marked { room - 15.0 } else { room }, 7.7),
            note: fitting(&node.note, room, 6.3),
            title: node.title.clone(),
        }
    }
}

/// As much of a text as fits, by letters of a mean width.
fn fitting(text: &str, room: f64, letter: f64) -> String {
    let width = |found: char| match found {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ' ' | '\'' | '-' | '·' => 0.6,
        'm' | 'w' | 'M' | 'W' | '%' => 1.5,
        found if found.is_uppercase() => 1.2,
        found if (found as u32) < 0x2000 => 1.03,
        _ => 1.9,
    };
    let whole: f64 = text.chars().map(width).sum();
    if whole * letter <= room {
        return text.to_owned();
    }
    let (mut kept, mut used) = (String::new(), 1.4);
    for found in text.chars() {
        used += width(found);
        if used * letter > room {
            break;
        }
        kept.push(found);
    }
    let mut kept = kept.trim_end().to_owned();
    kept.push('…');
    kept
}
