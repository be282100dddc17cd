//! Asks for the name of something new, at the place on the map where it will be.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event, Look};
use crate::app::look::{Adding, Looking};
use crate::layout::metrics::{
    CARD_HEIGHT, CARD_WIDTH, HEAD_GAP, HEAD_HEIGHT, ROW_GAP, STAGE_PADDING,
};
use crate::layout::scene::{Card, Column, Rect, Scene};
use crate::model::journey::Journey;
use crate::ui::element::{classed, keyed};
use crate::ui::focus::use_leave_to_frame;
use crate::ui::naming::{self, Naming};
use crate::ui::position::put_at;
use crate::ui::same::Same;
use crate::words::Words;

/// What the composer needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is being named.
    pub adding: Adding,
    /// Where.
    pub rect: Rect,
    /// The texts.
    pub words: Same<Words>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// Draws the composer.
#[component]
pub fn Composer(props: &Props) -> Html {
    let node = use_node_ref();
    use_leave_to_frame(&node);
    {
        let node = node.clone();
        use_effect_with(props.rect, move |rect| put_at(&node, *rect));
    }
    let words = &props.words.0;
    let label = words.text(match props.adding {
        Adding::Stage => "map-name-new-stage",
        Adding::Touchpoint { .. } | Adding::Entry(_) => "map-name-new",
    });
    let dispatch = props.dispatch.clone();
    let on_done = Callback::from(move |done: Option<(String, bool)>| match done {
        Some((name, and_next)) if !name.is_empty() => {
            dispatch.emit(Event::Edit(Edit::Add { name, and_next }));
        }
        _ => dispatch.emit(Event::Look(Look::Cancel)),
    });
    // A new field for every new thing: the one before ended with its name.
    let key = match &props.adding {
        Adding::Stage | Adding::Entry(_) => "stage".to_owned(),
        Adding::Touchpoint { stage, after } => {
            let place = |id: &Option<Rc<str>>| id.as_deref().unwrap_or_default().to_owned();
            format!("{} {}", place(stage), place(after))
        }
    };
    let label = AttrValue::from(label);
    let (value, placeholder) = (AttrValue::default(), label.clone());
    let naming = naming::Props { label, value, placeholder, goes_on: false, on_done };
    classed("div", "composer")
        .at(&node)
        .node(keyed::<Naming>(key.into(), Box::new(naming)))
        .with(classed("p", "composer-hint").words(words, "map-name-hint"))
        .draw()
}

/// Where the composer lies: below the card that leads to the new one, or beside it where another
/// card stands there; below the last card of the stage; behind the last stage.
pub(crate) fn composer_rect(
    scene: &Scene,
    journey: &Journey,
    looking: &Looking,
    adding: &Adding,
) -> Rect {
    let size = |x, y| Rect { x, y, width: CARD_WIDTH, height: CARD_HEIGHT };
    let Adding::Touchpoint { stage, after } = adding else {
        return size(scene.width + STAGE_PADDING, HEAD_HEIGHT + HEAD_GAP);
    };
    let card = |id: &str| scene.cards.iter().find(|card| card.touchpoint.as_str() == id);
    let column_of = |stage: &Option<Rc<str>>| {
        scene.columns.iter().find(|column| Some(column.stage.as_str()) == stage.as_deref())
    };
    let is_in =
        |column: &Column, rect: &Rect| rect.x >= column.x && rect.x < column.x + column.width;
    if let Some(after) = after.as_deref().and_then(card) {
        let other = column_of(stage).filter(|column| !is_in(column, &after.rect));
        if let Some(column) = other {
            return size(column.x + STAGE_PADDING, after.rect.y);
        }
        let below = size(after.rect.x, after.rect.bottom() + ROW_GAP);
        let is_taken = |card: &Card| card.rect.x == below.x && card.rect.y < below.bottom();
        let mut lower = scene.cards.iter().filter(|card| card.rect.y > after.rect.y);
        return match lower.any(is_taken) {
            true => size(after.rect.right() + ROW_GAP, after.rect.y),
            false => below,
        };
    }
    let selected: Option<Rc<str>> = looking.selected_touchpoint().cloned();
    let of_selected = selected.and_then(|id| Some(journey.touchpoint(&id)?.stage.shared()));
    let first = || journey.stages().iter().next().map(|stage| stage.id.shared());
    let stage = stage.clone().or(of_selected).or_else(first);
    let Some(column) = column_of(&stage) else {
        return size(STAGE_PADDING, HEAD_HEIGHT + HEAD_GAP);
    };
    let rects = scene.cards.iter().map(|card| card.rect).filter(|rect| is_in(column, rect));
    let top = rects.map(|rect| rect.bottom() + ROW_GAP).fold(HEAD_HEIGHT + HEAD_GAP, f64::max);
    size(column.x + STAGE_PADDING, top)
}
