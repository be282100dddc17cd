//! The row of stage heads, which stays in view at the top of the map. It is drawn in pixels of the
//! screen: from afar the names stay as large as they are, and fewer of them have room.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::detail::{self, Extent};
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::layout::index::Index;
use crate::layout::metrics::HEAD_HEIGHT;
use crate::layout::scene::Column;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::element::{classed, keyed};
use crate::ui::same::Same;
use crate::ui::stage_head::{self, StageHead};

/// How high the row is where the aims of the stages have no room.
const LOW: f64 = 44.0;

/// Nearer than this, and on a map higher than that, the aims of the stages have room.
const NEAR: f64 = 0.7;
const HIGH: f64 = 420.0;

/// What the row needs.
pub(super) struct Props {
    pub(super) snapshot: Rc<Snapshot>,
    pub(super) journey: Rc<Journey>,
    pub(super) index: Rc<Index>,
    pub(super) extent: Option<Extent>,
    pub(super) scale: f64,
    /// Whether there is no room for the aims of the stages.
    pub(super) is_low: bool,
    pub(super) row: NodeRef,
    pub(super) dispatch: Callback<Event>,
}

/// How high the row is, in pixels of the screen.
pub(super) fn height(journey: &Journey, scale: f64, size: (f64, f64)) -> f64 {
    let has_aims = || journey.stages().iter().any(|stage| stage.aim.is_some());
    match scale >= NEAR && size.1 >= HIGH && has_aims() {
        true => HEAD_HEIGHT,
        false => LOW,
    }
}

/// Draws the row.
pub(super) fn view(props: &Props) -> Html {
    let Props { index, .. } = props;
    let looking = &props.snapshot.looking;
    let named = looking.renaming.as_ref().filter(|subject| subject.kind == Kind::Stage);
    let named = named.and_then(|subject| props.journey.stages().place(&subject.id));
    let heads = props.extent.map(|extent| detail::heads(index, props.scale, extent.window, named));
    let columns = &index.scene().columns;
    let mut row = classed("div", "heads-row").at(&props.row);
    for (place, width) in heads.into_iter().flatten() {
        // Each has its key, so that those who stay are not drawn anew.
        if let Some(head) = head(props, place, &columns[place], width) {
            row = row.node(head);
        }
    }
    classed("div", "heads")
        .also("is-low", props.is_low)
        .flag("hidden", columns.is_empty())
        .with(row)
        .draw()
}

fn head(props: &Props, place: usize, column: &Column, width: f64) -> Option<Html> {
    let stage = props.journey.stage(column.stage.as_str())?;
    let subject = Subject::inside(props.journey.id().shared(), Kind::Stage, stage.id.shared());
    let looking = &props.snapshot.looking;
    let head = stage_head::Props {
        stage: stage.clone(),
        number: place + 1,
        x: column.x,
        width,
        badge: props.snapshot.marks.as_ref().and_then(|marks| marks.on_map(&subject)),
        is_selected: looking.selection.as_ref() == Some(&subject),
        renaming: props
            .snapshot
            .desk
            .here()
            .filter(|_| looking.renaming.as_ref() == Some(&subject)),
        can_edit: props.snapshot.can_edit,
        subject,
        words: Same(props.snapshot.words.clone()),
        dispatch: props.dispatch.clone(),
    };
    Some(keyed::<StageHead>(stage.id.shared(), Box::new(head)))
}
