//! The rows of a drawing of flow: below each other the stages, and within a stage as many rows as the
//! longest way through it takes.

use crate::app::insights::flow::drawing::Flow;

/// The row of each touchpoint, from 0, and how many there are. `stage` tells the stage of each. Ways within
/// a stage lead to a later row, unless they close a circle (the back edges of a depth-first search). O(V + E).
pub(super) fn rows(stage: &[usize], flows: &[Flow]) -> (Vec<usize>, usize) {
    let mut inside: Vec<Vec<usize>> = vec![Vec::new(); stage.len()];
    let mut has_way_in = vec![false; stage.len()];
    for flow in flows.iter().filter(|flow| stage[flow.from] == stage[flow.to]) {
        inside[flow.from].push(flow.to);
        has_way_in[flow.to] |= flow.from != flow.to;
    }
    // Where nothing within the stage leads to comes first.
    let firsts = (0..stage.len()).filter(|at| !has_way_in[*at]);
    let rest = (0..stage.len()).filter(|at| has_way_in[*at]);
    let order = ordered(firsts.chain(rest), &mut inside);
    let mut row = vec![0; stage.len()];
    for at in order.into_iter().rev() {
        for next in &inside[at] {
            row[*next] = row[*next].max(row[at] + 1);
        }
    }
    let stages = stage.iter().max().map_or(0, |last| last + 1);
    let mut high = vec![0; stages];
    stage.iter().zip(&row).for_each(|(stage, row)| high[*stage] = high[*stage].max(row + 1));
    let mut begins = Vec::with_capacity(stages);
    let mut sum = 0;
    for rows in high {
        begins.push(sum);
        sum += rows;
    }
    row.iter_mut().zip(stage).for_each(|(row, stage)| *row += begins[*stage]);
    (row, sum)
}

/// The touchpoints in the order in which a depth-first search is done with them. Ways that close a circle
/// are taken out.
fn ordered(firsts: impl Iterator<Item = usize>, inside: &mut [Vec<usize>]) -> Vec<usize> {
    let (mut is_open, mut is_done) = (vec![false; inside.len()], vec![false; inside.len()]);
    let mut done = Vec::with_capacity(inside.len());
    for first in firsts {
        let mut open = vec![(first, 0)];
        if is_done[first] {
            continue;
        }
        is_open[first] = true;
        while let Some((at, next)) = open.last_mut() {
            let at = *at;
            let Some(to) = inside[at].get(*next).copied() else {
                (is_open[at], is_done[at]) = (false, true);
                done.push(at);
                open.pop();
                continue;
            };
            if is_open[to] {
                inside[at].remove(*next);
                continue;
            }
            *next += 1;
            if !is_done[to] {
                is_open[to] = true;
                open.push((to, 0));
            }
        }
    }
    done
}
