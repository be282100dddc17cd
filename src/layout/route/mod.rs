//! Routes every transition around the cards and puts the scene together. It moves no card up or
//! down; how far the sub-columns stand apart depends on what runs between them.

mod frame;
mod labels;
mod line;
mod loops;
mod onward;
mod ports;
mod tracks;
mod within;

use crate::layout::bands::Band;
use crate::layout::graph::Graph;
use crate::layout::grid::Grid;
use crate::layout::metrics::{
    CARD_HEIGHT, CARD_WIDTH, FOOT, HEAD_GAP, HEAD_HEIGHT, LANE_FOOT, LANE_HEAD, ROW_GAP,
};
use crate::layout::rank::Ranks;
use crate::layout::route::frame::Frame;
use crate::layout::route::line::Line;
use crate::layout::route::tracks::Tracks;
use crate::layout::route::within::Within;
use crate::layout::scene::{Card, Column, Lane, Point, Rect, Route, RouteKind, Scene};

/// The upper side of the first row.
const TOP: f64 = HEAD_HEIGHT + HEAD_GAP;

/// Draws what the phases before have placed.
pub(crate) fn draw(
    graph: &Graph,
    kinds: &[RouteKind],
    ranks: &Ranks,
    grid: &Grid,
    bands: &[Band],
    rows: &[i64],
) -> Scene {
    let middles: Vec<_> = rows.iter().map(|row| TOP + *row as f64).collect();
    let lanes = lanes(graph, bands);
    let lowest_lane = lanes.last().map_or(TOP, |lane| lane.y + lane.height);
    let bottom = |item: &usize| middles[*item] + grid.items[*item].below as f64;
    let lowest = |rank: &Vec<usize>| rank.last().map_or(TOP, bottom).max(lowest_lane);
    let bottoms: Vec<_> = grid.ranks.iter().map(lowest).collect();
    let node_rows: Vec<_> = grid.seats.iter().map(|seat| rows[seat.item] + seat.depth).collect();
    let tracks = Tracks::of(graph, &ranks.of_node, &grid.tracked, &node_rows, &bottoms);
    let within = Within::of(graph, grid, &node_rows);
    let frame = Frame::of(grid, &middles, &tracks, &within);

    let rect = |node: usize| Rect {
        x: frame.left[ranks.of_node[node]],
        y: TOP + node_rows[node] as f64 - CARD_HEIGHT / 2.0,
        width: CARD_WIDTH,
        height: CARD_HEIGHT,
    };
    let rects: Vec<_> = (0..graph.nodes.len()).map(rect).collect();
    let mut lines: Vec<Option<Line>> = vec![None; graph.edges.len()];
    let mut drafts = onward::lines(graph, grid, &middles, &frame);
    drafts.extend(within.beside(graph, &rects, &frame));
    for (edge, line) in labels::placed(drafts)
        .chain(within.straight(graph, &rects))
        .chain(tracks.lines(graph, &ranks.of_node, &rects, &frame, &within))
        .chain(loops::lines(graph, kinds, &rects))
    {
        lines[edge] = Some(line);
    }

    let stages = graph.stages.iter().zip(&ranks.of_stage);
    let columns = stages.map(|(stage, ranks)| {
        let (x, width) = frame.band(ranks);
        Column { stage: stage.clone(), x, width }
    });
    let nodes = graph.nodes.iter().zip(&rects);
    let cards = nodes.map(|(node, rect)| Card { touchpoint: node.touchpoint.clone(), rect: *rect });
    let edges = graph.edges.iter().zip(kinds).zip(lines);
    let routes = edges.filter_map(|((edge, kind), line)| {
        let Line { path, label } = line?;
        let touchpoint = |node: usize| graph.nodes[node].touchpoint.clone();
        let (from, to) = (touchpoint(edge.from), touchpoint(edge.to));
        Some(Route { transition: edge.transition.clone(), from, to, kind: *kind, path, label })
    });
    Scene {
        width: frame.width,
        height: if graph.stages.is_empty() { 0.0 } else { height(&bottoms, &tracks) },
        columns: columns.collect(),
        lanes,
        cards: cards.collect(),
        routes: routes.collect(),
    }
}

/// The lanes, one right below the other.
fn lanes(graph: &Graph, bands: &[Band]) -> Vec<Lane> {
    let lanes = graph.lanes.iter().zip(bands);
    let lanes = lanes.map(|(key, band)| Lane {
        key: key.clone(),
        y: TOP + band.top as f64 - LANE_HEAD,
        height: (band.bottom - band.top) as f64 + LANE_HEAD + LANE_FOOT,
    });
    lanes.collect()
}

/// A scene without cards has the height of one with a row.
fn height(bottoms: &[f64], tracks: &Tracks) -> f64 {
    let row = TOP + CARD_HEIGHT;
    let lowest = bottoms.iter().copied().fold(row, f64::max);
    lowest.max(tracks.lowest().map_or(lowest, |y| y + ROW_GAP / 2.0)) + FOOT
}

/// The point halfway between two others.
fn middle(a: Point, b: Point) -> Point {
    Point::at((a.x + b.x) / 2.0, (a.y + b.y) / 2.0)
}
