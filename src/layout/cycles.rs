//! Decides which way every transition leads, so that those that lead onward go round in no circle.
//! It places nothing.

use crate::layout::graph::Graph;
use crate::layout::scene::RouteKind;

/// The way of every edge. Between stages the order of the stages decides. Within a stage an edge
/// leads back when it closes a circle, seen by who walks from its beginnings in the user's order.
pub(crate) fn kinds(graph: &Graph) -> Vec<RouteKind> {
    let mut kinds = Vec::with_capacity(graph.edges.len());
    let mut outgoing = vec![Vec::new(); graph.nodes.len()];
    let mut is_entered = vec![false; graph.nodes.len()];
    for (edge, ends) in graph.edges.iter().enumerate() {
        let stages = (graph.nodes[ends.from].stage, graph.nodes[ends.to].stage);
        kinds.push(match stages {
            _ if ends.from == ends.to => RouteKind::Loop,
            (from, to) if from > to => RouteKind::Backward,
            _ => RouteKind::Forward,
        });
        if stages.0 == stages.1 && ends.from != ends.to {
            outgoing[ends.from].push(edge);
            is_entered[ends.to] = true;
        }
    }

    let beginnings = (0..graph.nodes.len()).filter(|node| !is_entered[*node]);
    let mut visits = vec![Visit::Ahead; graph.nodes.len()];
    for root in beginnings.chain(0..graph.nodes.len()) {
        walk(root, graph, &outgoing, &mut visits, &mut kinds);
    }
    kinds
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    Ahead,
    OnTheWay,
    Done,
}

/// Walks in depth from `root`; an edge to a node that is still on the way leads back.
fn walk(
    root: usize,
    graph: &Graph,
    outgoing: &[Vec<usize>],
    visits: &mut [Visit],
    kinds: &mut [RouteKind],
) {
    if visits[root] != Visit::Ahead {
        return;
    }
    visits[root] = Visit::OnTheWay;
    let mut way = vec![(root, 0)];
    while let Some((node, next)) = way.last_mut() {
        let Some(edge) = outgoing[*node].get(*next) else {
            visits[*node] = Visit::Done;
            way.pop();
            continue;
        };
        *next += 1;
        let to = graph.edges[*edge].to;
        match visits[to] {
            Visit::Ahead => {
                visits[to] = Visit::OnTheWay;
                way.push((to, 0));
            }
            Visit::OnTheWay => kinds[*edge] = RouteKind::Backward,
            Visit::Done => {}
        }
    }
}
