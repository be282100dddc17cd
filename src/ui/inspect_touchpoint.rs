//! A touchpoint: its three questions first, everything else folded below.

use yew::prelude::*;

use crate::app::look::Slot;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::ui::ask_data::ask_data;
use crate::ui::ask_owner::ask_owner;
use crate::ui::ask_system::ask_system;
use crate::ui::element::element;
use crate::ui::form::Form;
use crate::ui::remove_button::remove_button;
use crate::ui::touchpoint_more::touchpoint_more;
use crate::ui::touchpoint_ways::touchpoint_ways;

/// Shows a touchpoint.
pub fn inspect_touchpoint(form: &Form, journey: &Journey, touchpoint: &Touchpoint) -> Html {
    let question = form.snapshot.looking.question;
    let asked =
        |slot: Slot| question.filter(|(asked, _)| *asked == slot).map_or(0, |(_, count)| count);
    element("div")
        .node(ask_owner(form, touchpoint, asked(Slot::Owner)))
        .node(ask_system(form, touchpoint, asked(Slot::System)))
        .node(ask_data(form, touchpoint, asked(Slot::Data)))
        .with(touchpoint_more(form, touchpoint))
        .with(touchpoint_ways(form, journey, touchpoint))
        .may_with(remove_button(form, "remove-touchpoint"))
        .inside()
}
