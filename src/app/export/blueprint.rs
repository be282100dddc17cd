//! The picture of the service blueprint of a journey: the rows that are looked at, with every word of their cells.

use crate::app::aspect::Said;
use crate::app::blueprint::Blueprint;
use crate::app::blueprint::curve::depth;
use crate::app::blueprint::strips::{Arrangement, Height, Row, Strip as Part};
use crate::app::export::content::{Shown, named};
use crate::app::export::picture::head;
use crate::app::fields::said::EMOTIONS;
use crate::app::offer::Known;
use crate::app::offer::uses::Uses;
use crate::model::standard::Date;
use crate::picture::grid::{COLUMN, CURVE, Cell, Grid, Strip, grid};
use crate::picture::icon::Icon;
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
    let strips = arrangement.shown().into_iter().map(|part| match part {
        Part::Line(line) => Strip::Line(words.text(line.title())),
        Part::Row(row) if row.height() == Height::Curve => curve(blueprint, row, words),
        Part::Row(row) => Strip::Row {
            title: words.text(row.title()),
            cells: (0..blueprint.columns.len())
                .map(|column| cell(blueprint.said(known, row, column), words))
                .collect(),
        },
    });
    let columns = blueprint.columns.iter().map(|column| match &column.touchpoint {
        Some(touchpoint) => {
            let channel = touchpoint.channel.as_ref().map(|id| id.as_str());
            (Icon::of_channel(channel), named(&touchpoint.name, words))
        }
        None => (Icon::Dot, String::new()),
    });
    let stages = blueprint.stages.iter();
    let drawn = Grid {
        stages: stages.map(|it| (named(&it.stage.name, words), it.columns.clone())).collect(),
        columns: columns.collect(),
        strips: strips.collect(),
    };
    sheet(&head(shown, today), grid(&drawn), &[])
}

fn cell(said: Option<Said>, words: &Words) -> Cell {
    match said {
        None => Cell::default(),
        Some(Said::Hollow) => {
            Cell { text: words.text("picture-hollow"), is_soft: true, is_struck: false }
        }
        Some(Said::Struck(text)) => Cell { text, is_soft: true, is_struck: true },
        Some(filled @ Said::Filled(_)) => Cell { text: filled.text(), ..Cell::default() },
    }
}

fn curve(blueprint: &Blueprint, row: Row, words: &Words) -> Strip {
    let point = |column: usize| {
        let emotion = blueprint.emotion(column)?;
        let word = EMOTIONS.iter().find(|(level, ..)| *level == emotion);
        let word = word.map_or_else(String::new, |(.., id)| words.text(id));
        Some((depth(emotion, CURVE), word))
    };
    let count = blueprint.columns.len();
    Strip::Curve {
        title: words.text(row.title()),
        line: blueprint.curve(0..count, COLUMN, CURVE),
        points: (0..count).map(point).collect(),
    }
}
