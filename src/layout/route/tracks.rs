//! Draws transitions on tracks: down beside the card where they begin, along below all cards that
//! they pass, and up beside the card where they end. Shorter ones run above longer ones.

use std::cmp::Reverse;

use crate::layout::graph::Graph;
use crate::layout::metrics::TRACK_GAP;
use crate::layout::route::frame::Frame;
use crate::layout::route::line::{Line, rounded};
use crate::layout::route::middle;
use crate::layout::route::within::Within;
use crate::layout::scene::{Point, Rect};

const RADIUS: f64 = 12.0;

/// How far above the lower corner of a card the lowest port is, and in how much room all are.
const LOWEST_PORT: f64 = 10.0;
const PORT_ROOM: f64 = 16.0;
const PORT_GAP: f64 = 8.0;

/// The tracks of all edges that need one.
pub(crate) struct Tracks {
    /// From the uppermost to the lowest.
    tracks: Vec<Track>,
    /// How many leave a rank on its right, and arrive at it on its left.
    pub(crate) leaving: Vec<usize>,
    pub(crate) arriving: Vec<usize>,
    /// How many leave and arrive at each card.
    card_leaving: Vec<usize>,
    card_arriving: Vec<usize>,
}

struct Track {
    edge: usize,
    y: f64,
    leaving: Stop,
    arriving: Stop,
}

/// Where a track meets a card: the shaft beside the rank and the port of the card, both counted
/// from the one that those with a higher track take.
#[derive(Clone, Copy)]
struct Stop {
    shaft: usize,
    port: usize,
}

impl Tracks {
    /// Gives every edge of `tracked` a track below `bottoms`, the lower ends of the ranks. Of two
    /// that span as many ranks the one from the lower card has the upper track: then they do not
    /// cross beside the cards.
    pub(crate) fn of(
        graph: &Graph,
        ranks: &[usize],
        tracked: &[usize],
        rows: &[i64],
        bottoms: &[f64],
    ) -> Self {
        let mut edges = tracked.to_vec();
        let span = |edge: usize| {
            let ends = &graph.edges[edge];
            (ranks[ends.from].min(ranks[ends.to]), ranks[ends.from].max(ranks[ends.to]))
        };
        edges.sort_by_key(|edge| {
            let (first, last) = span(*edge);
            (last - first, Reverse(rows[graph.edges[*edge].from]))
        });
        let mut bottoms = bottoms.to_vec();
        let mut ys = Vec::with_capacity(edges.len());
        for edge in edges {
            let (first, last) = span(edge);
            let passed = &mut bottoms[first..=last];
            let y = passed.iter().copied().fold(0.0, f64::max) + TRACK_GAP;
            passed.fill(y);
            ys.push((edge, y));
        }
        ys.sort_by(|a, b| a.1.total_cmp(&b.1));

        let mut tracks = Self {
            tracks: Vec::with_capacity(ys.len()),
            leaving: vec![0; bottoms.len()],
            arriving: vec![0; bottoms.len()],
            card_leaving: vec![0; ranks.len()],
            card_arriving: vec![0; ranks.len()],
        };
        for (edge, y) in ys {
            let (from, to) = (graph.edges[edge].from, graph.edges[edge].to);
            let shafts = (&mut tracks.leaving[ranks[from]], &mut tracks.arriving[ranks[to]]);
            let leaving = Stop::next(shafts.0, &mut tracks.card_leaving[from]);
            let arriving = Stop::next(shafts.1, &mut tracks.card_arriving[to]);
            tracks.tracks.push(Track { edge, y, leaving, arriving });
        }
        tracks
    }

    /// The lowest track.
    pub(crate) fn lowest(&self) -> Option<f64> {
        self.tracks.last().map(|track| track.y)
    }

    /// The lines, by their edges.
    pub(crate) fn lines(
        &self,
        graph: &Graph,
        ranks: &[usize],
        rects: &[Rect],
        frame: &Frame,
        within: &Within,
    ) -> impl Iterator<Item = (usize, Line)> {
        self.tracks.iter().map(move |track| {
            let (from, to) = (graph.edges[track.edge].from, graph.edges[track.edge].to);
            // What stays within the rank turns nearer to the card, and so has the lower ports.
            let (left, arrived) = (within.leaving(from), within.arriving(to));
            let (leaving, arriving) = (self.card_leaving[from], self.card_arriving[to]);
            let begin = port(&rects[from], left + track.leaving.port, left + leaving);
            let end = port(&rects[to], arrived + track.arriving.port, arrived + arriving);
            let down = frame.leaving_shaft(ranks[from], track.leaving.shaft);
            let up = frame.arriving_shaft(ranks[to], track.arriving.shaft);
            let points = [
                Point::at(rects[from].right(), begin),
                Point::at(down, begin),
                Point::at(down, track.y),
                Point::at(up, track.y),
                Point::at(up, end),
                Point::at(rects[to].x, end),
            ];
            let path = rounded(&points, RADIUS);
            (track.edge, Line { path, label: middle(points[2], points[3]) })
        })
    }
}

impl Stop {
    fn next(shafts: &mut usize, ports: &mut usize) -> Self {
        let stop = Self { shaft: *shafts, port: *ports };
        *shafts += 1;
        *ports += 1;
        stop
    }
}

/// The height of a port, of so many that the side of the card has.
fn port(card: &Rect, port: usize, ports: usize) -> f64 {
    let gap = PORT_GAP.min(PORT_ROOM / ports as f64);
    card.bottom() - LOWEST_PORT - gap * port as f64
}
