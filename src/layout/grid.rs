//! The stacks and passages of every sub-column, and how they are tied to those of its neighbours.
//! A passage is where a long transition passes through a sub-column in which it has no end.

use crate::layout::crowds::{Crowds, Pair};
use crate::layout::graph::Graph;
use crate::layout::metrics::{CARD_HEIGHT, LINE_GAP, LOOP_GAP, LOOP_SIZE, PASSAGE_GAP, ROW_GAP};
use crate::layout::rank::Ranks;
use crate::layout::scene::RouteKind;
use crate::layout::stack::Stacks;

/// Beyond so many passages, the longest transitions run on tracks below the cards instead: a
/// journey of thousands of stages would need more passages than there is memory.
const MOST_PASSAGES: usize = 10_000;
const MOST_PASSAGES_PER_CARD: usize = 12;

/// Transitions that lead further back than so many sub-columns run on tracks below the cards too:
/// seen as loops, they disturb nothing. Shorter ones would make detours and cross more there.
const MOST_RANKS_BACK: usize = 6;

/// What stands in the sub-columns. Items count from 0: first the stacks, then the passages.
#[derive(Debug)]
pub(crate) struct Grid {
    /// The items of each rank, from top to bottom: lane by lane.
    pub(crate) ranks: Vec<Vec<usize>>,
    pub(crate) items: Vec<Item>,
    pub(crate) links: Vec<Link>,
    /// The edges that run on tracks below the cards.
    pub(crate) tracked: Vec<usize>,
    /// The edges between two cards of one sub-column.
    pub(crate) within: Vec<usize>,
    /// The place of each node.
    pub(crate) seats: Vec<Seat>,
    /// How many lanes there are; 0 without lanes.
    pub(crate) lanes: usize,
}

/// A stack of cards, mostly of a single one, or a passage. Its row is the middle of its uppermost
/// card, or of its lines.
#[derive(Debug)]
pub(crate) struct Item {
    /// The nodes of the stack from top to bottom; none in a passage.
    pub(crate) cards: Vec<usize>,
    pub(crate) rank: usize,
    /// The lane; items of a lane stand together in their rank.
    pub(crate) lane: usize,
    /// Where the user placed it among those of its lane.
    pub(crate) hint: Option<f64>,
    /// The most loops that one of its cards has.
    pub(crate) loops: usize,
    /// How far it reaches up and down from its row.
    pub(crate) above: i64,
    pub(crate) below: i64,
    /// What it is tied to in the ranks before and behind.
    pub(crate) left: Vec<Tie>,
    pub(crate) right: Vec<Tie>,
}

/// Where a node is: its item, and how far the middle of its card lies below the item's row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seat {
    pub(crate) item: usize,
    pub(crate) depth: i64,
}

/// One end of a piece of a link between neighbouring ranks. It runs level when the row of the item
/// plus `here` is the row of the other item plus `there`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tie {
    /// The item at the other end.
    pub(crate) item: usize,
    /// The link.
    pub(crate) link: usize,
    /// How many edges run there, and how many of them lead onward.
    pub(crate) edges: usize,
    pub(crate) onward: usize,
    /// How far below the row of this item it ends, and below that of the other: in a stack it
    /// leads to one of the cards.
    pub(crate) here: i64,
    pub(crate) there: i64,
    /// How far below the row of this item that of the other shall be. Stacks that follow each other
    /// begin in one row rather than where the other ends, or the map would be a staircase.
    pub(crate) drop: i64,
}

/// All edges between two cards of different sub-columns, whichever way they lead.
#[derive(Debug)]
pub(crate) struct Link {
    /// Those that lead onward come first.
    pub(crate) edges: Vec<usize>,
    /// The nodes at its ends.
    pub(crate) left: usize,
    pub(crate) right: usize,
    /// The left stack, the passages, the right stack.
    pub(crate) items: Vec<usize>,
}

impl Grid {
    /// Sets up the items in the user's order.
    pub(crate) fn of(graph: &Graph, kinds: &[RouteKind], stacks: &Stacks, ranks: &Ranks) -> Self {
        let loops = loops(graph, kinds);
        let mut grid = Self {
            ranks: vec![Vec::new(); ranks.len()],
            items: Vec::with_capacity(stacks.0.len()),
            links: Vec::new(),
            tracked: Vec::new(),
            within: Vec::new(),
            seats: vec![Seat { item: 0, depth: 0 }; graph.nodes.len()],
            lanes: graph.lanes.len(),
        };
        for nodes in &stacks.0 {
            grid.add_stack(nodes, graph, ranks, &loops);
        }
        let mut pairs = Vec::new();
        for (place, (edge, kind)) in graph.edges.iter().zip(kinds).enumerate() {
            let (from, to) = (edge.from, edge.to);
            match kind {
                RouteKind::Loop => {}
                _ if ranks.of_node[from] == ranks.of_node[to] => grid.within.push(place),
                RouteKind::Forward => pairs.push((from, to, false, place)),
                RouteKind::Backward if ranks.distance(to, from) <= MOST_RANKS_BACK => {
                    pairs.push((to, from, true, place));
                }
                RouteKind::Backward => grid.tracked.push(place),
            }
        }
        pairs.sort_unstable();
        let links = || pairs.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
        let span = |link: &[Pair]| {
            link.first().map_or(0, |(left, right, ..)| ranks.distance(*left, *right))
        };
        let most = MOST_PASSAGES + MOST_PASSAGES_PER_CARD * graph.nodes.len();
        let longest = longest_affordable(links().map(span).collect(), most);
        let crowds = Crowds::of(graph.nodes.len(), links().filter_map(<[_]>::first));
        for link in links() {
            let edges = link.iter().map(|(.., edge)| *edge);
            let onward = link.iter().filter(|(_, _, is_back, _)| !is_back).count();
            match link.first() {
                Some((left, right, ..)) if span(link) <= longest => {
                    let lane = graph.nodes[crowds.quieter_end(*left, *right)].lane;
                    grid.add_link((*left, *right), lane, edges.collect(), onward);
                }
                _ => grid.tracked.extend(edges),
            }
        }
        grid.tracked.sort_unstable();
        grid.set_drops();
        grid.fill_ranks();
        grid
    }

    fn add_stack(&mut self, nodes: &[usize], graph: &Graph, ranks: &Ranks, loops: &[usize]) {
        let Some(first) = nodes.first() else { return };
        let half = (CARD_HEIGHT / 2.0) as i64;
        let mut depth = 0;
        for (place, node) in nodes.iter().enumerate() {
            if place > 0 {
                depth += (CARD_HEIGHT + ROW_GAP + loop_reach(loops[*node])) as i64;
            }
            self.seats[*node] = Seat { item: self.items.len(), depth };
        }
        let lane = graph.nodes[*first].lane;
        let above = half + loop_reach(loops[*first]) as i64;
        self.items.push(Item {
            cards: nodes.to_vec(),
            hint: nodes.iter().find_map(|node| graph.nodes[*node].hint),
            loops: nodes.iter().map(|node| loops[*node]).max().unwrap_or(0),
            ..Item::new(ranks.of_node[*first], lane, above, half + depth)
        });
    }

    fn add_link(
        &mut self,
        (left, right): (usize, usize),
        lane: usize,
        edges: Vec<usize>,
        onward: usize,
    ) {
        let link = self.links.len();
        let first = self.items.len();
        let lines = edges.len();
        let (begin, end) = (self.seats[left], self.seats[right]);
        for rank in self.items[begin.item].rank + 1..self.items[end.item].rank {
            let half = (lines as i64 - 1) * (LINE_GAP / 2.0) as i64;
            self.items.push(Item::new(rank, lane, half, half));
        }
        let mut items = vec![begin.item];
        items.extend(first..self.items.len());
        items.push(end.item);
        for (piece, pair) in items.windows(2).enumerate() {
            let here = if piece == 0 { begin.depth } else { 0 };
            let there = if piece + 2 == items.len() { end.depth } else { 0 };
            let tie = Tie { item: pair[1], link, edges: lines, onward, here, there, drop: 0 };
            self.items[pair[0]].right.push(tie);
            self.items[pair[1]].left.push(Tie { item: pair[0], here: there, there: here, ..tie });
        }
        self.links.push(Link { edges, left, right, items });
    }

    /// Where all that leads onward on a side of a stack is tied to one item, they go from stack to stack; else each
    /// of them goes from a card.
    fn set_drops(&mut self) {
        let is_one = |ties: &[Tie]| {
            let mut ends = ties.iter().filter(|tie| tie.onward > 0).map(|tie| tie.item);
            let first = ends.next();
            ends.all(|end| Some(end) == first)
        };
        let sides = |item: &Item| [is_one(&item.left), is_one(&item.right)];
        let flows: Vec<_> = self.items.iter().map(sides).collect();
        for (item, flow) in self.items.iter_mut().zip(&flows) {
            for tie in &mut item.left {
                let (here, there) = (tie.here, tie.there);
                tie.drop =
                    if flow[0] { 0 } else { here } - if flows[tie.item][1] { 0 } else { there };
            }
            for tie in &mut item.right {
                let (here, there) = (tie.here, tie.there);
                tie.drop =
                    if flow[1] { 0 } else { here } - if flows[tie.item][0] { 0 } else { there };
            }
        }
    }

    /// Within a lane, stacks go in the user's order; a passage goes where the stack that it leads
    /// to would go.
    fn fill_ranks(&mut self) {
        let mut keys: Vec<_> = (0..self.items.len()).collect();
        for link in &self.links {
            if let Some((to, rest)) = link.items.split_last() {
                rest[1..].iter().for_each(|passage| keys[*passage] = *to);
            }
        }
        let mut items: Vec<_> = (0..self.items.len()).collect();
        items.sort_by_key(|item| (self.items[*item].lane, keys[*item]));
        for item in items {
            self.ranks[self.items[item].rank].push(item);
        }
    }
}

impl Item {
    fn new(rank: usize, lane: usize, above: i64, below: i64) -> Self {
        Self {
            cards: Vec::new(),
            rank,
            lane,
            hint: None,
            loops: 0,
            above,
            below,
            left: Vec::new(),
            right: Vec::new(),
        }
    }

    /// Whether it is a stack rather than a passage.
    pub(crate) fn is_stack(&self) -> bool {
        !self.cards.is_empty()
    }

    /// The distance of the rows of this item and the one below it in the same lane.
    pub(crate) fn distance(&self, below: &Self) -> i64 {
        let gap = match (self.is_stack(), below.is_stack()) {
            (true, true) => ROW_GAP,
            (false, false) => LINE_GAP,
            _ => PASSAGE_GAP,
        };
        self.below + gap as i64 + below.above
    }
}

/// How many edges lead from each node to itself.
fn loops(graph: &Graph, kinds: &[RouteKind]) -> Vec<usize> {
    let mut loops = vec![0; graph.nodes.len()];
    for (edge, kind) in graph.edges.iter().zip(kinds) {
        if *kind == RouteKind::Loop {
            loops[edge.from] += 1;
        }
    }
    loops
}

/// How far so many loops, one around the other, reach beyond the corner of their card.
pub(crate) fn loop_reach(loops: usize) -> f64 {
    match loops.checked_sub(1) {
        None => 0.0,
        Some(others) => LOOP_SIZE + LOOP_GAP * others as f64,
    }
}

/// The longest span up to which all links get their passages, when there are `most` at most.
fn longest_affordable(mut spans: Vec<usize>, most: usize) -> usize {
    spans.sort_unstable();
    let mut passages = 0;
    for span in &spans {
        passages += span - 1;
        if passages > most {
            return span - 1;
        }
    }
    spans.last().copied().unwrap_or(0)
}
