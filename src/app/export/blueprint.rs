//! The picture of the service blueprint of a journey: the rows that are looked at, with every word of their cells.

use crate::app::aspect::Said;
use crate::app::blueprint::Blueprint;
use crate::app::blueprint::curve::depth;
use crate::app::blueprint::strips::{Arrangement, Height, Row, Strip as Part};
use crate::app::export::content::{Shown, mark, named};
use crate::app::export::picture::head;
use crate::app::fields::said::EMOTIONS;
use crate::app::offer::Known;
use crate::app::offer::uses::Uses;
use crate::exchange::redact::is_gone;
use crate::model::standard::Date;
use crate::model::subject::Kind;
use crate::picture::emblem::Emblem;
use crate::picture::grid::{COLUMN, CURVE, Cell, Column, Grid, Strip, grid};
use crate::picture::icon::Icon;
use crate::picture::legend::{Entry, Sample};
use crate::picture::node::Node;
use crate::picture::sheet::sheet;
use crate::words::Words;

/// Draws the blueprint, with what it is called above it.
pub fn blueprint_picture(
    shown: Shown<'_>,
    blueprint: &Blueprint,
    arrangement: &Arrangement,
    today: Option<&Date>,
) -> Node {
    let Shown { document, words, .. } = shown;
    let uses = Uses::default();
    let known = Known { document, uses: &uses, words };
    let is_there = |part: &Part| {
        let key = part.row().map(|row| row.aspect.key);
        key.is_none_or(|key| !is_gone(Kind::Touchpoint, key, shown.goes))
    };
    let parts = arrangement.shown().into_iter().filter(is_there);
    let strips = parts.map(|part| match part {
        Part::Line(line) => Strip::Line(words.text(line.title())),
        Part::Row(row) if row.height() == Height::Curve => curve(blueprint, row, words),
        Part::Row(row) => Strip::Row {
            title: words.text(row.title()),
            cells: (0..blueprint.columns.len())
                .map(|column| cell(blueprint.said(known, row, column)))
                .collect(),
        },
    });
    let columns = blueprint.columns.iter().map(|column| match &column.touchpoint {
        Some(touchpoint) => {
            let channel = touchpoint.channel.as_ref().map(|id| id.as_str());
            let sight = shown.sights.and_then(|sights| sights.at(column.place));
            Column {
                icon: Icon::of_channel(channel),
                name: named(&touchpoint.name, words),
                mark: sight.map(|sight| mark(&sight.tone)),
            }
        }
        None => Column { icon: Icon::Dot, name: String::new(), mark: None },
    });
    let stages = blueprint.stages.iter();
    let drawn = Grid {
        stages: stages.map(|it| (named(&it.stage.name, words), it.columns.clone())).collect(),
        columns: columns.collect(),
        strips: strips.collect(),
    };
    let has_open = drawn.strips.iter().any(|strip| match strip {
        Strip::Row { cells, .. } => cells.iter().any(|cell| cell.is_open),
        Strip::Line(_) | Strip::Curve { .. } => false,
    });
    let mut legend = shown.tones();
    let open = || Entry { sample: Sample::Gap, text: words.text("picture-hollow") };
    legend.extend(has_open.then(open));
    sheet(&head(shown, today), grid(&drawn), &legend)
}

fn cell(said: Option<Said>) -> Cell {
    match said {
        None => Cell::default(),
        Some(Said::Hollow) => Cell { is_open: true, ..Cell::default() },
        Some(Said::Struck(text)) => Cell { text, is_struck: true, ..Cell::default() },
        Some(filled @ Said::Filled(_)) => Cell { text: filled.text(), ..Cell::default() },
    }
}

fn curve(blueprint: &Blueprint, row: Row, words: &Words) -> Strip {
    let point = |column: usize| {
        let emotion = blueprint.emotion(column)?;
        Some((depth(emotion, CURVE), Emblem::Face(emotion)))
    };
    // What lies in the middle says it by its face.
    let ends = EMOTIONS.iter().filter(|(level, ..)| *level != 0);
    let scale = ends.map(|(level, _, id)| (depth(*level, CURVE), words.text(id)));
    let count = blueprint.columns.len();
    Strip::Curve {
        title: words.text(row.title()),
        line: blueprint.curve(0..count, COLUMN, CURVE),
        scale: scale.collect(),
        points: (0..count).map(point).collect(),
    }
}
