//! A touchpoint: its three questions first, everything else folded below.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::look::Slot;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::ui::ask_data::{self, ask_data};
use crate::ui::ask_owner::{self, ask_owner};
use crate::ui::ask_system::{self, ask_system};
use crate::ui::form::Form;
use crate::ui::remove_button::{self, remove_button};
use crate::ui::touchpoint_more::{self, touchpoint_more};
use crate::ui::touchpoint_ways::TouchpointWays;

/// What it needs.
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// The journey.
    pub journey: Rc<Journey>,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
}

/// Shows a touchpoint.
pub fn inspect_touchpoint(props: &Props) -> Html {
    let Props { form, journey, touchpoint } = props;
    let question = form.snapshot.looking.question;
    let asked =
        |slot: Slot| question.filter(|(asked, _)| *asked == slot).map_or(0, |(_, count)| count);
    html! {
        <>
            { ask_owner(&ask_owner::Props { form: form.clone(), touchpoint: touchpoint.clone(), asked: asked(Slot::Owner) }) }
            { ask_system(&ask_system::Props { form: form.clone(), touchpoint: touchpoint.clone(), asked: asked(Slot::System) }) }
            { ask_data(&ask_data::Props { form: form.clone(), touchpoint: touchpoint.clone(), asked: asked(Slot::Data) }) }
            { touchpoint_more(&touchpoint_more::Props { form: form.clone(), touchpoint: touchpoint.clone() }) }
            <TouchpointWays form={form.clone()} journey={journey.clone()} touchpoint={touchpoint.clone()} />
            { remove_button(&remove_button::Props { form: form.clone(), text: form.text("remove-touchpoint") }) }
        </>
    }
}
