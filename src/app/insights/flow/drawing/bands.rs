//! The bands of a drawing of flow. Onward they are as wide at both ends, side by side where they leave and
//! where they arrive; back they are lines that go up beside all bars.

use crate::app::insights::flow::drawing::places::{LANE, Places};
use crate::app::insights::flow::drawing::{BAR, Band, Flow, Plan};
use crate::words::decimal;

/// The widest that what leads back is drawn: there is no room to turn wider bands.
const THICK: f64 = 5.0;

/// Draws the bands, the widest first.
pub(super) fn bands(plan: &Plan, places: &Places) -> Vec<Band> {
    let flows = &plan.flows;
    let (leaves, arrives) = (ends(plan, places, true), ends(plan, places, false));
    let mut order: Vec<usize> = (0..flows.len()).collect();
    order.sort_by(|one, other| {
        flows[*other].amount.total_cmp(&flows[*one].amount).then(one.cmp(other))
    });
    let mut lane = places.lanes;
    let band = |number: usize| {
        let flow = &flows[number];
        let whole = flow.amount * places.unit;
        let width = if plan.is_back(flow) { whole.clamp(1.0, THICK) } else { whole.max(0.75) };
        let row = |at: usize| places.y(plan.nodes[at].row);
        let (from, to) = ((leaves[number], row(flow.from) + BAR), (arrives[number], row(flow.to)));
        let is_back = plan.is_back(flow);
        let path = if is_back {
            let middle = |end: (f64, f64)| (end.0 + whole.max(width) / 2.0, end.1);
            lane += LANE;
            back(middle(from), middle(to), lane)
        } else {
            onward(from, to, width)
        };
        Band {
            id: flow.id.clone(),
            path,
            width,
            is_back,
            is_assumed: flow.is_assumed,
            title: flow.title.clone(),
        }
    };
    order.into_iter().map(band).collect()
}

/// The left end of each band where it leaves, or where it arrives: side by side in the order of what is at
/// their other ends, with those that lead back to the right of the others.
fn ends(plan: &Plan, places: &Places, is_leaving: bool) -> Vec<f64> {
    let here = |flow: &Flow| if is_leaving { flow.from } else { flow.to };
    let other = |flow: &Flow| places.x[if is_leaving { flow.to } else { flow.from }];
    let mut order: Vec<usize> = (0..plan.flows.len()).collect();
    order.sort_by(|one, two| {
        let (first, second) = (&plan.flows[*one], &plan.flows[*two]);
        let sides = plan.is_back(first).cmp(&plan.is_back(second));
        let key = here(first).cmp(&here(second)).then(sides);
        key.then(other(first).total_cmp(&other(second))).then(one.cmp(two))
    });
    let mut ends = vec![0.0; plan.flows.len()];
    let (mut last, mut x) = (None, 0.0);
    for number in order {
        let flow = &plan.flows[number];
        if last != Some(here(flow)) {
            (last, x) = (Some(here(flow)), places.x[here(flow)]);
        }
        ends[number] = x;
        x += flow.amount * places.unit;
    }
    ends
}

/// The outline of a band from its upper left to its lower left corner and back on its right.
fn onward(from: (f64, f64), to: (f64, f64), width: f64) -> String {
    let middle = f64::midpoint(from.1, to.1);
    let mut path = Path::default();
    path.go('M', &[from]);
    path.go('C', &[(from.0, middle), (to.0, middle), to]);
    path.go('L', &[(to.0 + width, to.1)]);
    path.go('C', &[(to.0 + width, middle), (from.0 + width, middle), (from.0 + width, from.1)]);
    path.0.push('Z');
    path.0
}

/// The middle line of a band that goes up beside all bars.
fn back(from: (f64, f64), to: (f64, f64), lane: f64) -> String {
    let round = 8.0;
    let (below, above) = (from.1 + round + 2.0, to.1 - round - 2.0);
    let mut path = Path::default();
    path.go('M', &[from]);
    path.go('Q', &[(from.0, below), (from.0 + round, below)]);
    path.go('L', &[(lane - round, below)]);
    path.go('Q', &[(lane, below), (lane, below - round)]);
    path.go('L', &[(lane, above + round)]);
    path.go('Q', &[(lane, above), (lane - round, above)]);
    path.go('L', &[(to.0 + round, above)]);
    path.go('Q', &[(to.0, above), to]);
    path.0
}

/// Slanted lines that fill a rectangle.
pub(super) fn hatch(x: f64, y: f64, width: f64, height: f64) -> String {
    const STEP: f64 = 5.0;
    let mut path = Path::default();
    let mut along = STEP / 2.0;
    while along < width + height {
        path.go('M', &[(x + along.min(width), y + (along - width).max(0.0))]);
        path.go('L', &[(x + (along - height).max(0.0), y + along.min(height))]);
        along += STEP;
    }
    path.0
}

/// A path in the notation of SVG.
#[derive(Default)]
struct Path(String);

impl Path {
    fn go(&mut self, letter: char, points: &[(f64, f64)]) {
        self.0.push(letter);
        for (place, (x, y)) in points.iter().enumerate() {
            if place > 0 {
                self.0.push(' ');
            }
            self.0.push_str(&decimal::write_rounded(*x, 1));
            self.0.push(' ');
            self.0.push_str(&decimal::write_rounded(*y, 1));
        }
    }
}
