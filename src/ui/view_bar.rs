//! The bar above every view of a journey: which view it is, and through which lens one looks. It draws what the app says.

use yew::Callback;

use crate::app::event::Event;
use crate::app::look::View;
use crate::app::snapshot::Snapshot;
use crate::ui::element::{Element, classed};
use crate::ui::lens::legend::legend;
use crate::ui::lens::lens_choice::lens_choice;
use crate::ui::view_choice::view_choice;

/// Draws what stands in the bar.
pub fn view_bar(snapshot: &Snapshot, dispatch: &Callback<Event>) -> Element {
    classed("div", "view-bar")
        .is("part", "view-bar")
        .is("role", "toolbar")
        .says("aria-label", &snapshot.words, "view-bar-label")
        .with(view_choice(snapshot, dispatch))
        .may_with((snapshot.looking.view != View::Map).then(|| legend(snapshot, dispatch)))
        .with(lens_choice(snapshot, dispatch))
}
