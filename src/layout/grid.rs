//! The cards and passages of every sub-column, and how they are tied to those of its neighbours.
//! A passage is where a long transition passes through a sub-column in which it has no end.

use crate::layout::graph::Graph;
use crate::layout::metrics::{CARD_HEIGHT, LINE_GAP, LOOP_GAP, LOOP_SIZE, PASSAGE_GAP, ROW_GAP};
use crate::layout::rank::Ranks;
use crate::layout::scene::RouteKind;

/// Beyond so many passages, the longest transitions run on tracks below the cards instead: a
/// journey of thousands of stages would need more passages than there is memory.
const MOST_PASSAGES: usize = 10_000;
const MOST_PASSAGES_PER_CARD: usize = 12;

/// Transitions that lead further back than so many sub-columns run on tracks below the cards too:
/// seen as loops, they disturb nothing. Shorter ones would make detours and cross more there.
const MOST_RANKS_BACK: usize = 6;

/// What stands in the sub-columns. Items count from 0: first the cards in the order of the nodes,
/// then the passages.
#[derive(Debug)]
pub(crate) struct Grid {
    /// The items of each rank, from top to bottom.
    pub(crate) ranks: Vec<Vec<usize>>,
    pub(crate) items: Vec<Item>,
    pub(crate) links: Vec<Link>,
    /// The edges that run on tracks below the cards.
    pub(crate) tracked: Vec<usize>,
}

/// A card or a passage.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) is_card: bool,
    pub(crate) rank: usize,
    /// Where the user placed it.
    pub(crate) hint: Option<f64>,
    /// How many transitions lead from it to itself.
    pub(crate) loops: usize,
    /// How far it reaches up and down from its middle.
    pub(crate) above: i64,
    pub(crate) below: i64,
    /// What it is tied to in the ranks before and behind.
    pub(crate) left: Vec<Tie>,
    pub(crate) right: Vec<Tie>,
}

/// One end of a piece of a link between neighbouring ranks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tie {
    /// The item at the other end.
    pub(crate) item: usize,
    /// The link.
    pub(crate) link: usize,
    /// How many edges run there, and how many of them lead onward.
    pub(crate) edges: usize,
    pub(crate) onward: usize,
}

/// All edges between two cards, whichever way they lead.
#[derive(Debug)]
pub(crate) struct Link {
    /// Those that lead onward come first.
    pub(crate) edges: Vec<usize>,
    /// The left card, the passages, the right card.
    pub(crate) items: Vec<usize>,
}

impl Grid {
    /// Sets up the items in the user's order.
    pub(crate) fn of(graph: &Graph, kinds: &[RouteKind], ranks: &Ranks) -> Self {
        let mut grid = Self {
            ranks: vec![Vec::new(); ranks.len()],
            items: cards(graph, kinds, ranks),
            links: Vec::new(),
            tracked: Vec::new(),
        };
        let mut pairs = Vec::new();
        for (place, (edge, kind)) in graph.edges.iter().zip(kinds).enumerate() {
            let (from, to) = (edge.from, edge.to);
            match kind {
                RouteKind::Forward => pairs.push((from, to, false, place)),
                RouteKind::Backward if ranks.distance(to, from) <= MOST_RANKS_BACK => {
                    pairs.push((to, from, true, place));
                }
                RouteKind::Backward => grid.tracked.push(place),
                RouteKind::Loop => {}
            }
        }
        pairs.sort_unstable();
        let links = || pairs.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
        let span = |link: &[(usize, usize, bool, usize)]| {
            link.first().map_or(0, |(left, right, ..)| ranks.distance(*left, *right))
        };
        let most = MOST_PASSAGES + MOST_PASSAGES_PER_CARD * graph.nodes.len();
        let longest = longest_affordable(links().map(span).collect(), most);
        for link in links() {
            let edges = link.iter().map(|(.., edge)| *edge);
            let onward = link.iter().filter(|(_, _, is_back, _)| !is_back).count();
            match link.first() {
                Some((left, right, ..)) if span(link) <= longest => {
                    grid.add_link((*left, *right), edges.collect(), onward);
                }
                _ => grid.tracked.extend(edges),
            }
        }
        grid.tracked.sort_unstable();
        grid.fill_ranks();
        grid
    }

    fn add_link(&mut self, (left, right): (usize, usize), edges: Vec<usize>, onward: usize) {
        let link = self.links.len();
        let first = self.items.len();
        let lines = edges.len();
        for rank in self.items[left].rank + 1..self.items[right].rank {
            let half = (lines as i64 - 1) * (LINE_GAP / 2.0) as i64;
            self.items.push(Item::new(false, rank, half, half));
        }
        let mut items = vec![left];
        items.extend(first..self.items.len());
        items.push(right);
        for pair in items.windows(2) {
            let (left, right) = (pair[0], pair[1]);
            self.items[left].right.push(Tie { item: right, link, edges: lines, onward });
            self.items[right].left.push(Tie { item: left, link, edges: lines, onward });
        }
        self.links.push(Link { edges, items });
    }

    /// Cards go in the user's order; a passage goes where the card that it leads to would go.
    fn fill_ranks(&mut self) {
        let mut keys: Vec<_> = (0..self.items.len()).collect();
        for link in &self.links {
            if let Some((to, rest)) = link.items.split_last() {
                rest[1..].iter().for_each(|passage| keys[*passage] = *to);
            }
        }
        let mut items: Vec<_> = (0..self.items.len()).collect();
        items.sort_by_key(|item| keys[*item]);
        for item in items {
            self.ranks[self.items[item].rank].push(item);
        }
    }
}

impl Item {
    fn new(is_card: bool, rank: usize, above: i64, below: i64) -> Self {
        Self {
            is_card,
            rank,
            hint: None,
            loops: 0,
            above,
            below,
            left: Vec::new(),
            right: Vec::new(),
        }
    }

    /// The distance of the middles of this item and the one below it.
    pub(crate) fn distance(&self, below: &Self) -> i64 {
        let gap = match (self.is_card, below.is_card) {
            (true, true) => ROW_GAP,
            (false, false) => LINE_GAP,
            _ => PASSAGE_GAP,
        };
        self.below + gap as i64 + below.above
    }
}

fn cards(graph: &Graph, kinds: &[RouteKind], ranks: &Ranks) -> Vec<Item> {
    let half = (CARD_HEIGHT / 2.0) as i64;
    let ranks = ranks.of_node.iter();
    let mut cards: Vec<_> = ranks.map(|rank| Item::new(true, *rank, half, half)).collect();
    for (card, node) in cards.iter_mut().zip(&graph.nodes) {
        card.hint = node.hint;
    }
    for (edge, kind) in graph.edges.iter().zip(kinds) {
        if *kind == RouteKind::Loop {
            cards[edge.from].loops += 1;
        }
    }
    cards.iter_mut().for_each(|card| card.above += loop_reach(card.loops) as i64);
    cards
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
