//! The lenses, and the views of one journey: a key for each lens.

use crate::app::action::Action;
use crate::app::event::{Event, Look};
use crate::app::lens::Lens;
use crate::app::look::View;
use crate::app::snapshot::Snapshot;

/// The actions of views and lenses, in the order of the help sheet.
pub(super) const LENS: &[Action] = &[
    Action {
        name: "map",
        label: "action-map",
        key: Some("g"),
        is_enabled: has_journey,
        event: |_| Event::Look(Look::View(View::Map)),
    },
    lens("lens-overview", "action-lens-overview", "1", |_| to(Lens::Overview)),
    lens("lens-marketing", "action-lens-marketing", "2", |_| to(Lens::Marketing)),
    lens("lens-it", "action-lens-it", "3", |_| to(Lens::It)),
    lens("lens-security", "action-lens-security", "4", |_| to(Lens::Security)),
    lens("lens-experience", "action-lens-experience", "5", |_| to(Lens::Experience)),
    lens("lens-flow", "action-lens-flow", "6", |_| to(Lens::Flow)),
    lens("lens-gaps", "action-lens-gaps", "7", |_| to(Lens::Gaps)),
    lens("lens-next", "action-lens-next", ".", |snapshot| step(snapshot, 1)),
    lens("lens-previous", "action-lens-previous", ",", |snapshot| step(snapshot, -1)),
];

const fn lens(
    name: &'static str,
    label: &'static str,
    key: &'static str,
    event: fn(&Snapshot) -> Event,
) -> Action {
    Action { name, label, key: Some(key), is_enabled: has_journey, event }
}

fn has_journey(snapshot: &Snapshot) -> bool {
    snapshot.journey.is_some() && snapshot.start.is_none()
}

/// The lens that stands so far from the one that is looked through; from the last to the first.
fn step(snapshot: &Snapshot, by: isize) -> Event {
    let here = Lens::ALL.iter().position(|lens| *lens == snapshot.looking.lens);
    let next = (here.unwrap_or_default() + Lens::ALL.len()).saturating_add_signed(by);
    to(Lens::ALL[next % Lens::ALL.len()])
}

fn to(lens: Lens) -> Event {
    Event::Look(Look::Lens(lens))
}
