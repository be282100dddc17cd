//! The band of a stage: its column from the top of the map to its foot and beyond.

use std::rc::Rc;

use yew::prelude::*;

use crate::layout::scene::Rect;
use crate::ui::element::classed;
use crate::ui::position::put_at;

/// What a band needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The stage.
    pub stage: Rc<str>,
    /// Where it is.
    pub rect: Rect,
    /// What is said where nothing is in the stage yet.
    pub empty: Option<String>,
    /// Whether it is selected.
    pub is_selected: bool,
}

/// Draws a band.
#[component]
pub fn Band(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.rect, move |rect| put_at(&node, *rect));
    }
    let empty = props.empty.clone().map(|empty| classed("p", "band-empty").text(empty.into()));
    classed("div", "band")
        .also("is-selected", props.is_selected)
        .at(&node)
        .has("data-stage", props.stage.clone().into())
        .may_with(empty)
        .draw()
}
