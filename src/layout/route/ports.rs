//! Where on the side of a card the transitions begin and end that lead onward, so that they are
//! told apart there. Those that run level keep to the middle.

use crate::layout::grid::{Grid, Tie};

/// The most room between two ports, and how far they may stray from the middle of the side.
const PORT_GAP: f64 = 16.0;
const STRAY: f64 = 18.0;

/// Places of parallel lines, as distances from the middle of what they touch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fan {
    first: f64,
    step: f64,
}

impl Fan {
    /// So many lines with so much room between them, half of them above the middle.
    pub(crate) fn around_middle(lines: usize, step: f64) -> Self {
        Self { first: -step * (lines as f64 - 1.0) / 2.0, step }
    }

    /// The distance of the line at a place from the middle.
    pub(crate) fn offset(&self, place: usize) -> f64 {
        self.first + self.step * place as f64
    }
}

/// The ports of each link at its beginning and at its end.
pub(crate) fn ends(grid: &Grid, middles: &[f64]) -> Vec<(Fan, Fan)> {
    let nowhere = Fan::around_middle(1, 0.0);
    let mut fans = vec![(nowhere, nowhere); grid.links.len()];
    for (item, this) in grid.items.iter().enumerate().filter(|(_, this)| this.is_stack()) {
        for (link, fan) in fans_of(&this.right, middles[item], middles) {
            fans[link].0 = fan;
        }
        for (link, fan) in fans_of(&this.left, middles[item], middles) {
            fans[link].1 = fan;
        }
    }
    fans
}

/// The ports of the links at one side of a stack, card by card.
fn fans_of(ties: &[Tie], row: f64, middles: &[f64]) -> Vec<(usize, Fan)> {
    let mut ties = ties.to_vec();
    ties.sort_by_key(|tie| tie.here);
    let cards = ties.chunk_by(|a, b| a.here == b.here);
    let fans = cards.flat_map(|ties| {
        let depth = ties.first().map_or(0, |tie| tie.here);
        fan(ties, row + depth as f64, middles)
    });
    fans.collect()
}

/// The ports of the links at one side of a card, which come in the order of their next ends.
fn fan(ties: &[Tie], middle: f64, middles: &[f64]) -> Vec<(usize, Fan)> {
    let end = |tie: &Tie| middles[tie.item] + tie.there as f64;
    let mut ties = ties.to_vec();
    ties.sort_by(|a, b| end(a).total_cmp(&end(b)));
    let mut next = 0;
    let mut centre = None;
    let mut places = Vec::with_capacity(ties.len());
    for tie in &ties {
        if end(tie) == middle {
            centre = Some(next as f64 + (tie.edges as f64 - 1.0) / 2.0);
        }
        places.push((tie.link, next as f64));
        next += tie.edges;
    }
    let last = (next as f64 - 1.0).max(0.0);
    let centre = centre.unwrap_or(last / 2.0);
    let step = PORT_GAP.min(STRAY / centre.max(last - centre).max(1.0));
    let fan = |(link, place): (usize, f64)| (link, Fan { first: (place - centre) * step, step });
    places.into_iter().map(fan).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offsets(middle: f64, others: &[(f64, usize)]) -> Vec<f64> {
        let tie =
            |item, edges| Tie { item, link: item, edges, onward: 0, here: 0, there: 0, drop: 0 };
        let ends: Vec<_> = others.iter().map(|(end, _)| *end).collect();
        let ties = others.iter().enumerate();
        let ties: Vec<_> = ties.map(|(item, (_, edges))| tie(item, *edges)).collect();
        let fans = fan(&ties, middle, &ends);
        let lines =
            fans.iter().flat_map(|(link, fan)| (0..others[*link].1).map(|place| fan.offset(place)));
        lines.collect()
    }

    #[test]
    fn level_lines_keep_to_the_middle() {
        for (others, expected) in [
            (&[(50.0, 1)][..], &[0.0][..]),
            (&[(90.0, 1)], &[0.0]),
            (&[(10.0, 1), (90.0, 1)], &[-8.0, 8.0]),
            (&[(50.0, 1), (90.0, 1)], &[0.0, 16.0]),
            (&[(90.0, 1), (50.0, 1)], &[0.0, 16.0]),
            (&[(50.0, 2)], &[-8.0, 8.0]),
            (&[(10.0, 1), (50.0, 1), (90.0, 2)], &[-9.0, 0.0, 9.0, 18.0]),
        ] {
            assert_eq!(offsets(50.0, others), expected, "{others:?}");
        }
    }
}
