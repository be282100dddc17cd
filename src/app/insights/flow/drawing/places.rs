//! Where the bars of a drawing of flow stand: side by side in the rows, in an order in which bands cross
//! little, and about below where their customers come from.

use crate::app::insights::flow::drawing::{BAR, Flow, LABEL, Node, Plan, TAIL};

/// What bars are apart, and what is left at the edges.
const APART: f64 = 12.0;
const EDGE: f64 = 6.0;

/// The room that a label has at least, as long as there is enough, and what it has however many there are.
const NAME: f64 = 128.0;
const LEAST: f64 = 76.0;

/// How much of its room the fullest row fills with bars.
const FULL: f64 = 0.75;

/// How far a row is from the next, and how much further where a stage begins.
const ROW: f64 = LABEL + BAR + 34.0;
const STAGE: f64 = 22.0;

/// How far lines that lead back are from each other.
pub(super) const LANE: f64 = 9.0;

/// Where bars stand.
pub(super) struct Places {
    /// Left sides.
    pub(super) x: Vec<f64>,
    /// The room of each bar and its label.
    pub(super) slots: Vec<f64>,
    /// How many pixels all customers are wide.
    pub(super) unit: f64,
    /// How wide it is, with the bands that lead back.
    pub(super) width: f64,
    /// Where bands that lead back begin.
    pub(super) lanes: f64,
    /// How high it is.
    pub(super) height: f64,
    /// The upper side of what stands above each row.
    tops: Vec<f64>,
}

impl Places {
    /// How wide a bar is: thin ones are still to be seen.
    pub(super) fn wide(&self, node: &Node) -> f64 {
        (node.visits * self.unit).max(3.0)
    }

    /// The upper side of the bars of a row.
    pub(super) fn y(&self, row: usize) -> f64 {
        self.tops.get(row).map_or(0.0, |top| top + LABEL)
    }

    /// Where the line of a stage is that begins with a row.
    pub(super) fn above(&self, row: usize) -> f64 {
        self.tops.get(row).map_or(0.0, |top| top - STAGE)
    }

    /// Places the bars of a plan in so much room.
    pub(super) fn of(plan: &Plan, room: f64) -> Self {
        let mut rows: Vec<Vec<usize>> = vec![Vec::new(); plan.rows];
        for (at, node) in plan.nodes.iter().enumerate() {
            rows[node.row].push(at);
        }
        let backs = plan.flows.iter().filter(|flow| plan.is_back(flow)).count();
        let beside = if backs > 0 { backs as f64 * LANE + LANE } else { 0.0 };
        let visits = |row: &Vec<usize>| row.iter().map(|at| plan.nodes[*at].visits).sum::<f64>();
        let most = rows.iter().map(visits).fold(f64::MIN_POSITIVE, f64::max);
        let crowd = rows.iter().map(Vec::len).max().unwrap_or(1) as f64;
        let gaps = |count: f64| (count - 1.0).max(0.0) * APART + 2.0 * EDGE;
        let room = room.max(crowd * LEAST + gaps(crowd) + beside);
        let free = room - gaps(crowd) - beside;
        let mut places = Self {
            x: vec![0.0; plan.nodes.len()],
            slots: vec![0.0; plan.nodes.len()],
            unit: (free * FULL / most).max(1.0),
            width: room,
            lanes: room - beside,
            height: 0.0,
            tops: plan.tops(),
        };
        places.height = places.tops.last().map_or(0.0, |top| top + LABEL + BAR + TAIL + 8.0);
        rows.iter().for_each(|row| places.share_out(plan, row));
        for is_down in [true, false, true, false, true] {
            let count = rows.len();
            for step in 0..count {
                let row = if is_down { step } else { count - 1 - step };
                places.settle(plan, &mut rows[row], is_down);
            }
        }
        places
    }

    /// Gives the bars of a row their room, side by side.
    fn share_out(&mut self, plan: &Plan, row: &[usize]) {
        let free = self.lanes - 2.0 * EDGE - (row.len() as f64 - 1.0).max(0.0) * APART;
        let needs =
            |name: f64| row.iter().map(|at| self.wide(&plan.nodes[*at]).max(name)).sum::<f64>();
        let mut name = NAME;
        while needs(name) > free && name > 24.0 {
            name -= 4.0;
        }
        // A row with room to spare lets its names have more.
        let spare = ((free - needs(name)) / row.len() as f64).clamp(0.0, 90.0);
        let mut x = EDGE;
        for at in row {
            self.slots[*at] = self.wide(&plan.nodes[*at]).max(name + spare);
            self.x[*at] = x;
            x += self.slots[*at] + APART;
        }
    }

    /// Moves the bars of a row to below where their customers come from, or above where they go.
    fn settle(&mut self, plan: &Plan, row: &mut [usize], is_down: bool) {
        let middle = |at: usize| self.x[at] + self.wide(&plan.nodes[at]) / 2.0;
        let wished: Vec<(usize, f64)> = row
            .iter()
            .map(|at| {
                let (mut sum, mut weight) = (0.0, 0.0);
                for flow in plan.flows.iter().filter(|flow| !plan.is_back(flow)) {
                    let (here, other) =
                        if is_down { (flow.to, flow.from) } else { (flow.from, flow.to) };
                    if here == *at {
                        sum += middle(other) * flow.amount;
                        weight += flow.amount;
                    }
                }
                (*at, if weight > 0.0 { sum / weight } else { middle(*at) })
            })
            .collect();
        let mut order: Vec<usize> = (0..row.len()).collect();
        order
            .sort_by(|one, other| wished[*one].1.total_cmp(&wished[*other].1).then(one.cmp(other)));
        let ordered: Vec<(usize, f64)> = order.into_iter().map(|place| wished[place]).collect();
        // From the left, no nearer than the one before allows; then from the right, so that all fit.
        let mut least = EDGE;
        for (at, wish) in &ordered {
            self.x[*at] = (wish - self.wide(&plan.nodes[*at]) / 2.0).max(least);
            least = self.x[*at] + self.slots[*at] + APART;
        }
        let mut most = self.lanes - EDGE;
        for (at, _) in ordered.iter().rev() {
            self.x[*at] = self.x[*at].min(most - self.slots[*at]);
            most = self.x[*at] - APART;
        }
        row.iter_mut().zip(ordered).for_each(|(slot, (at, _))| *slot = at);
    }
}

impl Plan {
    /// Whether a way leads back, or to the same row.
    pub(super) fn is_back(&self, flow: &Flow) -> bool {
        self.nodes[flow.to].row <= self.nodes[flow.from].row
    }

    /// The upper side of what stands above each row.
    fn tops(&self) -> Vec<f64> {
        let mut y = 0.0;
        let tops = (0..self.rows).map(|row| {
            if self.stages.iter().any(|(_, first)| *first == row) {
                y += STAGE;
            }
            let top = y;
            y += ROW;
            top
        });
        tops.collect()
    }
}
