//! A touchpoint: its three questions first, everything else in groups below.

use yew::prelude::*;

use crate::app::look::Slot;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::ui::action_button::{Style, action_button};
use crate::ui::ask_data::ask_data;
use crate::ui::ask_owner::ask_owner;
use crate::ui::ask_system::ask_system;
use crate::ui::element::element;
use crate::ui::fields::draw::Sheet;
use crate::ui::fields::group;
use crate::ui::form::Form;
use crate::ui::icon::Icon;
use crate::ui::remove_button::remove_button;
use crate::ui::touchpoint_ways::touchpoint_ways;

/// The group at whose end one goes into the journey inside.
const ABOUT: &str = "group-about";

/// Shows a touchpoint.
pub fn inspect_touchpoint(form: &Form, journey: &Journey, touchpoint: &Touchpoint) -> Html {
    let sheet = Sheet::of(form);
    let question = form.snapshot.looking.question;
    let asked =
        |slot: Slot| question.filter(|(asked, _)| *asked == slot).map_or(0, |(_, count)| count);
    element("div")
        .node(ask_owner(form, touchpoint, asked(Slot::Owner)))
        .node(ask_system(&sheet, touchpoint, asked(Slot::System)))
        .node(ask_data(&sheet, touchpoint, asked(Slot::Data)))
        .with(group::all(&sheet, |group| (group == ABOUT).then(|| inside(form, touchpoint))))
        .with(touchpoint_ways(form, journey, touchpoint))
        .may_with(remove_button(form, "remove-touchpoint"))
        .inside()
}

/// The way into the journey that shows the touchpoint in detail, and to a new one.
fn inside(form: &Form, touchpoint: &Touchpoint) -> Html {
    let button = |name: &'static str, icon: Icon| {
        action_button(&form.snapshot, &form.dispatch, name, icon, Style::Labelled)
    };
    let open = match &touchpoint.detail {
        Some(_) => button("open-inside", Icon::Inside),
        None if form.can_edit() => button("make-inside", Icon::Add),
        None => None,
    };
    element("div").may_with(open).inside()
}
