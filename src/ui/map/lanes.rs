//! The lanes: a line above each and its name, which stays in view while anything of the lane is. It
//! is drawn in pixels of the screen, as the row of stage heads.

use yew::prelude::*;

use crate::app::lane::lane_name;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Scene;
use crate::ui::element::{classed, component};
use crate::ui::position::{px, set};

/// Draws them. `layer` says where they begin and how large a pixel of the scene is.
pub(super) fn view(snapshot: &Snapshot, scene: &Scene, layer: &NodeRef) -> Html {
    let lanes = snapshot.looking.lanes;
    let document = &snapshot.document;
    let mut layer = classed("div", "lanes").at(layer).flag("hidden", scene.lanes.is_empty());
    for lane in &scene.lanes {
        let key = lane.key.as_deref();
        layer = layer.node(component::<LaneLabel>(Box::new(Props {
            y: lane.y,
            height: lane.height,
            name: lane_name(document, lanes, key, &snapshot.words),
        })));
    }
    layer.draw()
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
                set(&lane, "--jm-y", &px(*y));
                set(&lane, "--jm-height", &px(*height));
            }
        });
    }
    let name = classed("p", "lane-name").text(props.name.clone().into());
    classed("div", "lane").at(&node).with(name).draw()
}
