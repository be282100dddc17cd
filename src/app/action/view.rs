//! What can be looked at: what is found, the journey inside of a touchpoint and the way back, all
//! journeys, the registers, other lanes.

use std::rc::Rc;

use crate::app::action::Action;
use crate::app::event::{Edit, Event, Look};
use crate::app::findings::glance::Glance;
use crate::app::look::{Panel, View};
use crate::app::nested::inside;
use crate::app::registers::REGISTERS;
use crate::app::snapshot::Snapshot;
use crate::layout::lanes::Lanes;
use crate::model::journey::Journey;

/// The actions of looking, in the order of the help sheet.
pub(super) const VIEW: &[Action] = &[
    Action {
        name: "palette",
        label: "action-palette",
        key: Some("Mod+k"),
        is_enabled: |snapshot| snapshot.is_ready && !snapshot.looking.is_at_start,
        event: |_| Event::Look(Look::Show(Some(Panel::Palette))),
    },
    Action {
        name: "find",
        label: "action-find",
        key: Some("/"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |_| Event::Look(Look::BeginFind),
    },
    Action {
        name: "find-next",
        label: "action-find-next",
        key: Some("F3"),
        is_enabled: |snapshot| snapshot.matches.is_some(),
        event: |_| Event::Look(Look::GoToMatch(1)),
    },
    Action {
        name: "find-previous",
        label: "action-find-previous",
        key: Some("Shift+F3"),
        is_enabled: |snapshot| snapshot.matches.is_some(),
        event: |_| Event::Look(Look::GoToMatch(-1)),
    },
    Action {
        name: "open-inside",
        label: "action-open-inside",
        key: Some("o"),
        is_enabled: |snapshot| inside_selected(snapshot).is_some(),
        event: |snapshot| match snapshot.looking.selected_touchpoint() {
            Some(touchpoint) => Event::Look(Look::Enter(touchpoint.clone())),
            None => Event::Look(Look::Cancel),
        },
    },
    Action {
        name: "make-inside",
        label: "action-make-inside",
        key: None,
        is_enabled: |snapshot| {
            snapshot.can_edit
                && snapshot.looking.selected_touchpoint().is_some()
                && inside_selected(snapshot).is_none()
        },
        event: |snapshot| match snapshot.looking.selected_touchpoint() {
            Some(touchpoint) => Event::Edit(Edit::MakeInside(touchpoint.clone())),
            None => Event::Look(Look::Cancel),
        },
    },
    Action {
        name: "back",
        label: "action-back",
        key: Some("b"),
        is_enabled: |snapshot| !snapshot.looking.trail.is_empty(),
        event: |snapshot| Event::Look(Look::GoBack(snapshot.looking.trail.len().saturating_sub(1))),
    },
    Action {
        name: "journeys",
        label: "action-journeys",
        key: Some("j"),
        is_enabled: |snapshot| snapshot.document.journeys.len() > 1,
        event: |_| Event::Look(Look::View(View::Journeys)),
    },
    Action {
        name: "table",
        label: "action-table",
        key: Some("t"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |snapshot| {
            let is_shown = snapshot.looking.view == View::Table;
            Event::Look(Look::View(if is_shown { View::Map } else { View::Table }))
        },
    },
    Action {
        name: "blueprint",
        label: "action-blueprint",
        key: Some("p"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |snapshot| {
            let is_shown = snapshot.looking.view == View::Blueprint;
            Event::Look(Look::View(if is_shown { View::Map } else { View::Blueprint }))
        },
    },
    Action {
        name: "registers",
        label: "action-registers",
        key: Some("r"),
        is_enabled: |snapshot| snapshot.is_ready,
        event: |snapshot| match snapshot.looking.view {
            View::Register(_) => Event::Look(Look::View(snapshot.looking.of_journey)),
            _ => {
                let kind = snapshot.looking.register.unwrap_or(REGISTERS[0].kind);
                Event::Look(Look::View(View::Register(kind)))
            }
        },
    },
    Action {
        name: "insights",
        label: "action-insights",
        key: Some("a"),
        is_enabled: |snapshot| snapshot.is_ready,
        event: |snapshot| {
            let looking = &snapshot.looking;
            let is_shown = looking.view == View::Insights;
            Event::Look(Look::View(if is_shown { looking.of_journey } else { View::Insights }))
        },
    },
    Action {
        name: "findings",
        label: "action-findings",
        key: Some("f"),
        is_enabled: |snapshot| snapshot.is_ready && snapshot.start.is_none(),
        event: |snapshot| {
            Event::Look(Look::Findings(Glance::Open(!snapshot.looking.findings.is_open)))
        },
    },
    Action {
        name: "lanes",
        label: "action-lanes",
        key: Some("l"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |snapshot| {
            let here = Lanes::ALL.iter().position(|lanes| *lanes == snapshot.looking.lanes);
            let next = (here.unwrap_or_default() + 1) % Lanes::ALL.len();
            Event::Look(Look::Lanes(Lanes::ALL[next]))
        },
    },
];

/// The journey that shows the selected touchpoint in detail.
fn inside_selected(snapshot: &Snapshot) -> Option<&Rc<Journey>> {
    let touchpoint = snapshot.looking.selected_touchpoint()?;
    inside(&snapshot.document, snapshot.journey.as_ref()?.touchpoint(touchpoint)?)
}
