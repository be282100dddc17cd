//! What hands and keys do on the map: go from touchpoint to touchpoint, select several, move,
//! connect.

use crate::app::action::Action;
use crate::app::event::{Edit, Event, Look};
use crate::app::look::{Adding, Choosing, Ground, Menu};
use crate::app::moving::is_placed;
use crate::app::snapshot::Snapshot;
use crate::app::walk::Step;
use crate::layout::lanes::Lanes;
use crate::model::subject::Kind;

/// The actions of hands and keys, in the order of the help sheet.
pub(super) const HAND: &[Action] = &[
    walking("walk-right", "hand-walk-right", "ArrowRight", |_| go(Step::Right)),
    walking("walk-left", "hand-walk-left", "ArrowLeft", |_| go(Step::Left)),
    walking("walk-up", "hand-walk-up", "ArrowUp", |_| go(Step::Up)),
    walking("walk-down", "hand-walk-down", "ArrowDown", |_| go(Step::Down)),
    walking("walk-stage-behind", "hand-walk-stage-behind", "PageDown", |_| go(Step::StageBehind)),
    walking("walk-stage-before", "hand-walk-stage-before", "PageUp", |_| go(Step::StageBefore)),
    walking("walk-lane-below", "hand-walk-lane-below", "Mod+ArrowDown", |_| go(Step::LaneBelow)),
    walking("walk-lane-above", "hand-walk-lane-above", "Mod+ArrowUp", |_| go(Step::LaneAbove)),
    walking("walk-first", "hand-walk-first", "Home", |_| go(Step::First)),
    walking("walk-last", "hand-walk-last", "End", |_| go(Step::Last)),
    Action {
        name: "toggle",
        label: "hand-toggle",
        key: Some("Space"),
        is_enabled: is_on_touchpoint,
        event: |snapshot| match snapshot.looking.selected_touchpoint() {
            Some(id) => Event::Look(Look::Toggle(id.clone())),
            None => Event::Look(Look::Cancel),
        },
    },
    Action {
        name: "menu",
        label: "hand-menu",
        key: Some("Shift+F10"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |snapshot| {
            let is_ground = snapshot.looking.selection.is_none();
            let ground = is_ground.then_some(Ground { stage: None });
            Event::Look(Look::Menu(Some(Menu { ground, corner: None })))
        },
    },
    walking("select-all", "hand-select-all", "Mod+a", |_| Event::Look(Look::SelectAll)),
    Action {
        name: "gather",
        label: "hand-gather",
        key: None,
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |_| Event::Look(Look::Gather),
    },
    Action {
        name: "move-up",
        label: "hand-move-up",
        key: Some("Alt+ArrowUp"),
        is_enabled: can_move,
        event: |_| Event::Edit(Edit::Shift(-1)),
    },
    Action {
        name: "move-down",
        label: "hand-move-down",
        key: Some("Alt+ArrowDown"),
        is_enabled: can_move,
        event: |_| Event::Edit(Edit::Shift(1)),
    },
    Action {
        name: "restage",
        label: "hand-restage",
        key: Some("m"),
        is_enabled: can_move,
        event: |_| Event::Look(Look::Choose(Choosing::Stage)),
    },
    Action {
        name: "relane",
        label: "hand-relane",
        key: Some("k"),
        is_enabled: |snapshot| can_move(snapshot) && snapshot.looking.lanes != Lanes::None,
        event: |_| Event::Look(Look::Choose(Choosing::Lane)),
    },
    Action {
        name: "unplace",
        label: "hand-unplace",
        key: None,
        is_enabled: |snapshot| {
            let journey = snapshot.journey.as_ref().filter(|_| snapshot.can_edit);
            let selected = snapshot.looking.touchpoints();
            journey.is_some_and(|journey| selected.iter().any(|id| is_placed(journey, id)))
        },
        event: |_| Event::Edit(Edit::Unplace),
    },
    Action {
        name: "connect-in-sequence",
        label: "hand-connect-in-sequence",
        key: None,
        is_enabled: |snapshot| snapshot.can_edit && snapshot.looking.has_several(),
        event: |_| Event::Edit(Edit::ConnectInSequence),
    },
    Action {
        name: "reconnect-start",
        label: "hand-reconnect-start",
        key: None,
        is_enabled: can_reconnect,
        event: |_| Event::Look(Look::Choose(Choosing::Start)),
    },
    Action {
        name: "reconnect-end",
        label: "hand-reconnect-end",
        key: None,
        is_enabled: can_reconnect,
        event: |_| Event::Look(Look::Choose(Choosing::End)),
    },
    Action {
        name: "add-here",
        label: "hand-add-here",
        key: None,
        is_enabled: |snapshot| snapshot.can_edit,
        event: |snapshot| {
            let menu = snapshot.looking.menu.as_ref();
            let stage = menu.and_then(|menu| menu.ground.as_ref()?.stage.clone());
            Event::Look(Look::BeginAdd(Adding::Touchpoint { stage, after: None }))
        },
    },
];

const fn walking(
    name: &'static str,
    label: &'static str,
    key: &'static str,
    event: fn(&Snapshot) -> Event,
) -> Action {
    let is_enabled: fn(&Snapshot) -> bool = |snapshot| snapshot.scene.is_some();
    Action { name, label, key: Some(key), is_enabled, event }
}

fn go(step: Step) -> Event {
    Event::Look(Look::Walk(step))
}

fn is_on_touchpoint(snapshot: &Snapshot) -> bool {
    snapshot.looking.selected_touchpoint().is_some()
}

fn can_move(snapshot: &Snapshot) -> bool {
    snapshot.can_edit && is_on_touchpoint(snapshot)
}

fn can_reconnect(snapshot: &Snapshot) -> bool {
    let kind = snapshot.looking.selection.as_ref().map(|subject| subject.kind);
    snapshot.can_edit && kind == Some(Kind::Transition)
}

/// What a menu on the map offers now.
pub(super) fn entries(snapshot: &Snapshot, menu: &Menu) -> &'static [&'static str] {
    let looking = &snapshot.looking;
    let kind = looking.selection.as_ref().map(|subject| subject.kind);
    match (&menu.ground, kind) {
        (Some(Ground { .. }), _) | (None, None) => GROUND,
        (None, Some(Kind::Touchpoint)) if looking.has_several() => SEVERAL,
        (None, Some(Kind::Touchpoint)) => TOUCHPOINT,
        (None, Some(Kind::Transition)) => TRANSITION,
        (None, Some(Kind::Stage)) => STAGE,
        (None, Some(_)) => GROUND,
    }
}

const TOUCHPOINT: &[&str] = &[
    "rename",
    "add-touchpoint",
    "connect",
    "open-inside",
    "make-inside",
    "restage",
    "relane",
    "move-left",
    "move-right",
    "move-up",
    "move-down",
    "unplace",
    "toggle",
    "copy",
    "cut",
    "paste",
    "duplicate",
    "delete",
];

const SEVERAL: &[&str] = &[
    "set-owner",
    "set-system",
    "set-data",
    "set-class",
    "set-channel",
    "set-status",
    "connect-in-sequence",
    "restage",
    "relane",
    "move-left",
    "move-right",
    "move-up",
    "move-down",
    "unplace",
    "copy",
    "cut",
    "duplicate",
    "delete",
];

const TRANSITION: &[&str] = &["reconnect-start", "reconnect-end", "delete"];

const STAGE: &[&str] = &["rename", "add-touchpoint", "paste", "move-left", "move-right", "delete"];

const GROUND: &[&str] = &[
    "add-here",
    "add-stage",
    "paste",
    "gather",
    "select-all",
    "fit",
    "find",
    "palette",
    "back",
    "journeys",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::action;

    #[test]
    fn every_entry_of_a_menu_is_an_action() {
        for name in [TOUCHPOINT, SEVERAL, TRANSITION, STAGE, GROUND].concat() {
            assert!(action(name).is_some(), "{name}");
        }
    }
}
