//! Puts the lines of a table together: which touchpoints, in which order, under which heads.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::app::aspect::Rank;
use crate::app::look::Adding;
use crate::app::offer::Known;
use crate::app::table::columns::rank;
use crate::app::table::facets::meets;
use crate::app::table::settings::Sorting;
use crate::app::table::{Line, Page, Read};
use crate::layout::scene::Scene;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;

/// The table.
pub(super) fn page(read: &Read, known: Known<'_>, names: Rc<()>) -> Page {
    let journey = &read.journey;
    let facets = &read.settings.facets;
    let is_lit = |place: usize| read.matches.as_ref().is_none_or(|matches| matches.is_lit(place));
    let order = map_order(journey, read.scene.as_deref());
    let order = order.into_iter().filter(|(place, touchpoint)| {
        is_lit(*place) && meets(facets, journey, touchpoint, read.marks.as_deref())
    });
    let mut shown: Vec<_> = order.map(|(_, touchpoint)| touchpoint.clone()).collect();
    let (count, total) = (shown.len(), journey.touchpoints().len());
    let lines = match read.settings.sorting {
        Some(sorting) => {
            sort(&mut shown, sorting, known, journey);
            let mut lines: Vec<_> = shown.into_iter().map(Line::Touchpoint).collect();
            lines.extend(ending(read, None));
            lines
        }
        None => grouped(read, shown),
    };
    Page {
        journey: journey.clone(),
        columns: read.columns.clone(),
        lines,
        shown: count,
        total,
        is_filtered: read.matches.is_some() || !facets.is_empty(),
        names,
    }
}

/// The touchpoints as the map is read: stage by stage, from left to right, downwards; with their places in the journey.
fn map_order<'a>(journey: &'a Journey, scene: Option<&Scene>) -> Vec<(usize, &'a Rc<Touchpoint>)> {
    let key = |(place, touchpoint): (usize, &'a Rc<Touchpoint>)| {
        let stage = journey.stages().place(touchpoint.stage.as_str()).unwrap_or(usize::MAX);
        // Of a large map, what is drawn may be a moment behind.
        let card = scene.and_then(|scene| scene.cards.get(place));
        let card = card.filter(|card| card.touchpoint == touchpoint.id);
        let corner = card.map_or((f64::MAX, f64::MAX), |card| (card.rect.x, card.rect.y));
        (stage, corner, place, touchpoint)
    };
    let mut all: Vec<_> = journey.touchpoints().enumerate().map(key).collect();
    all.sort_by(|a, b| {
        let corner = a.1.0.total_cmp(&b.1.0).then(a.1.1.total_cmp(&b.1.1));
        a.0.cmp(&b.0).then(corner).then(a.2.cmp(&b.2))
    });
    all.into_iter().map(|(_, _, place, touchpoint)| (place, touchpoint)).collect()
}

/// Sorts; who says nothing comes last either way, who says the same stays in the order of the map.
fn sort(shown: &mut [Rc<Touchpoint>], sorting: Sorting, known: Known<'_>, journey: &Journey) {
    let compare = |a: &Rank, b: &Rank| a.partial_cmp(b).unwrap_or(Ordering::Equal);
    let key = |touchpoint: &Rc<Touchpoint>| rank(sorting.column, known, journey, touchpoint);
    let mut ranked: Vec<_> = shown.iter().map(|it| (key(it), it.clone())).collect();
    ranked.sort_by(|(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) if sorting.is_down => compare(b, a),
        (Some(a), Some(b)) => compare(a, b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    shown.iter_mut().zip(ranked).for_each(|(place, (_, touchpoint))| *place = touchpoint);
}

/// Below the heads of the stages. Where only some touchpoints are shown, only stages that have any of them are.
fn grouped(read: &Read, shown: Vec<Rc<Touchpoint>>) -> Vec<Line> {
    let is_filtered = read.matches.is_some() || !read.settings.facets.is_empty();
    let mut lines = Vec::with_capacity(shown.len() + read.journey.stages().len() + 1);
    let mut rest = shown.into_iter().peekable();
    for (place, stage) in read.journey.stages().iter().enumerate() {
        let at = lines.len();
        while let Some(found) = rest.next_if(|it| it.stage == stage.id) {
            let id = found.id.shared();
            lines.push(Line::Touchpoint(found));
            lines.extend(is_adding_after(read, &id).then_some(Line::Adding));
        }
        let is_row = |line: &&Line| matches!(line, Line::Touchpoint(_));
        let count = lines[at..].iter().filter(is_row).count();
        let adding = is_adding_to(read, stage.id.as_str()).then_some(Line::Adding);
        if count > 0 || adding.is_some() || !is_filtered {
            lines.insert(at, Line::Stage(place, count));
            lines.extend(adding);
        }
    }
    lines.extend(rest.map(Line::Touchpoint));
    let last = read.journey.stages().iter().last().map(|stage| stage.id.shared());
    lines.extend(ending(read, last));
    lines
}

fn is_adding_after(read: &Read, id: &str) -> bool {
    let Some(Adding::Touchpoint { stage, after }) = &read.adding else { return false };
    stage.is_none() && after.as_deref() == Some(id)
}

/// Whether something new is named at the end of a stage.
fn is_adding_to(read: &Read, id: &str) -> bool {
    match &read.adding {
        Some(Adding::Touchpoint { stage: Some(stage), .. }) => **stage == *id,
        Some(Adding::Touchpoint { stage: None, after: None }) => {
            read.journey.stages().iter().next().is_some_and(|first| *first.id.as_str() == *id)
        }
        _ => false,
    }
}

/// The line behind all others: where something new is named that has no place among them, or may begin.
fn ending(read: &Read, stage: Option<Rc<str>>) -> Option<Line> {
    let is_placed = |adding: &Adding| match adding {
        Adding::Touchpoint { .. } => {
            read.settings.sorting.is_none() && !read.journey.stages().is_empty()
        }
        Adding::Stage | Adding::Entry(_) => false,
    };
    match &read.adding {
        Some(Adding::Entry(_)) | None if read.can_edit => Some(Line::Add(stage)),
        Some(adding) if !is_placed(adding) => Some(Line::Adding),
        Some(_) | None => None,
    }
}
