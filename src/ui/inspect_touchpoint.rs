//! A touchpoint: its three questions first, everything else folded below.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::look::Slot;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::ui::ask_data::AskData;
use crate::ui::ask_owner::AskOwner;
use crate::ui::ask_system::AskSystem;
use crate::ui::form::Form;
use crate::ui::remove_button::RemoveButton;
use crate::ui::touchpoint_more::TouchpointMore;
use crate::ui::touchpoint_ways::TouchpointWays;

/// What it needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// The journey.
    pub journey: Rc<Journey>,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
}

/// Shows a touchpoint.
#[component]
pub fn InspectTouchpoint(props: &Props) -> Html {
    let Props { form, journey, touchpoint } = props;
    let question = form.snapshot.looking.question;
    let asked =
        |slot: Slot| question.filter(|(asked, _)| *asked == slot).map_or(0, |(_, count)| count);
    html! {
        <>
            <AskOwner form={form.clone()} touchpoint={touchpoint.clone()} asked={asked(Slot::Owner)} />
            <AskSystem form={form.clone()} touchpoint={touchpoint.clone()} asked={asked(Slot::System)} />
            <AskData form={form.clone()} touchpoint={touchpoint.clone()} asked={asked(Slot::Data)} />
            <TouchpointMore form={form.clone()} touchpoint={touchpoint.clone()} />
            <TouchpointWays form={form.clone()} journey={journey.clone()} touchpoint={touchpoint.clone()} />
            <RemoveButton form={form.clone()} text={form.text("remove-touchpoint")} />
        </>
    }
}
