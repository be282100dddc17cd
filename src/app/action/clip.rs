//! What is done with several touchpoints as a whole: copied, cut, pasted, duplicated.

use crate::app::action::Action;
use crate::app::event::{Clip, Edit, Event};
use crate::app::snapshot::Snapshot;

/// The actions of the clipboard, in the order of the help sheet. Their keys are the browser's own:
/// pressed, they come as its events.
pub(super) const CLIP: &[Action] = &[
    Action {
        name: "copy",
        label: "clip-copy",
        key: Some("Mod+c"),
        is_enabled: has_touchpoints,
        event: |_| Event::Clip(Clip::Copy),
    },
    Action {
        name: "cut",
        label: "clip-cut-out",
        key: Some("Mod+x"),
        is_enabled: |snapshot| snapshot.can_edit && has_touchpoints(snapshot),
        event: |_| Event::Clip(Clip::Cut),
    },
    Action {
        name: "paste",
        label: "clip-paste",
        key: Some("Mod+v"),
        is_enabled: |snapshot| snapshot.can_edit,
        event: |_| Event::Clip(Clip::Ask),
    },
    Action {
        name: "duplicate",
        label: "clip-duplicate",
        key: Some("Mod+d"),
        is_enabled: |snapshot| snapshot.can_edit && has_touchpoints(snapshot),
        event: |_| Event::Edit(Edit::Duplicate),
    },
];

fn has_touchpoints(snapshot: &Snapshot) -> bool {
    let looking = &snapshot.looking;
    let is_any = looking.selected_touchpoint().is_some() || !looking.also.is_empty();
    looking.view.is_of_journey() && is_any
}
