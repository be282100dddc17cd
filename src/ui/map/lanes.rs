//! The lanes: a line above each and its name, which stays in view while anything of the lane is. It
//! is drawn in pixels of the screen, as the row of stage heads.

use yew::prelude::*;

use crate::app::lane::lane_name;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Scene;
use crate::ui::position::{px, set};

/// Draws them. `layer` says where they begin and how large a pixel of the scene is.
pub(super) fn view(snapshot: &Snapshot, scene: &Scene, layer: &NodeRef) -> Html {
    let lanes = snapshot.looking.lanes;
    html! {
        <div ref={layer.clone()} class="lanes" hidden={scene.lanes.is_empty()}>
            for (place, lane) in scene.lanes.iter().enumerate() {
                <LaneLabel
                    key={place}
                    y={lane.y}
                    height={lane.height}
                    name={lane_name(&snapshot.document, lanes, lane.key.as_deref(), &snapshot.words)}
                />
            }
        </div>
    }
}

/// What a lane needs.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Where it begins, in the scene.
    pub y: f64,
    /// How high it is, in the scene.
    pub height: f64,
    /// What it is called.
    pub name: String,
}

/// Draws a lane.
#[component]
pub(super) fn LaneLabel(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.y, props.height), move |(y, height)| {
            if let Some(lane) = node.cast::<web_sys::HtmlElement>() {
                set(&lane, "--y", &px(*y));
                set(&lane, "--height", &px(*height));
            }
        });
    }
    html! {
        <div ref={node} class="lane"><p class="lane-name">{ props.name.clone() }</p></div>
    }
}
