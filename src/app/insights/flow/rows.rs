//! The flow touchpoint by touchpoint: how many come by, where they go on to, how many drop off. It says
//! in words what the drawing shows.

use std::rc::Rc;

use crate::app::figure::amounts::{percent, rounded};
use crate::app::insights::flow::Reading;
use crate::model::touchpoint::TouchpointKind;

/// The touchpoints of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// What people call the stage.
    pub name: String,
    /// Its touchpoints, those that most come by first.
    pub rows: Vec<Row>,
}

/// A touchpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: Rc<str>,
    /// What people call it.
    pub name: String,
    /// Its part in the journey.
    pub part: TouchpointKind,
    /// How often a customer comes by, in words, and compared with the most, from 0 to 1.
    pub visits: (String, f64),
    /// Where customers go on to, most of them first.
    pub on: Vec<On>,
    /// How many of those who come by drop off, in words, and from 0 to 1.
    pub drops: Option<(String, f64)>,
    /// Whether the journey ends here.
    pub is_end: bool,
}

/// A way on.
#[derive(Clone, Debug, PartialEq)]
pub struct On {
    /// What people call the touchpoint that it leads to.
    pub name: String,
    /// The share of those who take it, in words.
    pub share: String,
    /// Whether nobody said so.
    pub is_assumed: bool,
}

/// The stages of a journey that have touchpoints.
pub(super) fn stages(reading: &Reading) -> Vec<Stage> {
    let Some(chain) = reading.flow.chain() else { return Vec::new() };
    let visits = &reading.flow.visits;
    let finite = visits.iter().copied().filter(|visits| visits.is_finite());
    let most = finite.fold(1.0, f64::max);
    let mut ways: Vec<Vec<usize>> = vec![Vec::new(); visits.len()];
    for (place, way) in chain.ways.iter().enumerate() {
        ways[way.from].push(place);
    }
    let mut stages = Vec::new();
    for stage in reading.journey.stages().iter() {
        let here = reading.journey.touchpoints().enumerate();
        let mut here: Vec<usize> =
            here.filter(|(_, found)| found.stage == stage.id).map(|(place, _)| place).collect();
        here.sort_by(|one, other| visits[*other].total_cmp(&visits[*one]).then(one.cmp(other)));
        let rows = here.iter().filter_map(|place| {
            let found = reading.touchpoint(*place)?;
            let part = found.part().clone();
            let mut on: Vec<usize> = ways[*place].clone();
            on.sort_by(|one, other| {
                chain.ways[*other].share.total_cmp(&chain.ways[*one].share).then(one.cmp(other))
            });
            let is_end = on.is_empty();
            let drops = reading.dropping(*place);
            let is_drop_off = part == TouchpointKind::DropOff;
            let on = on.into_iter().map(|way| &chain.ways[way]);
            let on = on.filter(|way| is_drop_off || !chain.is_drop_off[way.to]);
            let on = on.map(|way| On {
                name: reading.name(way.to),
                share: percent(way.share),
                is_assumed: way.is_assumed,
            });
            Some(Row {
                id: found.id.shared(),
                name: reading.name(*place),
                part,
                visits: (said(visits[*place]), (visits[*place] / most).min(1.0)),
                on: on.collect(),
                drops: (!is_end).then(|| (percent(drops), drops.min(1.0))),
                is_end,
            })
        });
        let rows: Vec<Row> = rows.collect();
        if !rows.is_empty() {
            stages.push(Stage { name: stage.name.clone(), rows });
        }
    }
    stages
}

/// How often a customer comes by: `31 %` of them once, or `1.4×` each.
pub(super) fn said(visits: f64) -> String {
    if visits > 1.000_5 {
        let mut said = rounded(visits);
        if visits.is_finite() {
            said.push('×');
        }
        return said;
    }
    percent(visits)
}
