//! A stage: what the customer wants to reach in it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent};
use crate::model::journey::Journey;
use crate::model::stage::Stage;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::remove_button::{self, remove_button};
use crate::ui::text_field::TextField;

/// What it needs.
pub struct Props {
    /// The form of the stage.
    pub form: Form,
    /// The journey.
    pub journey: Rc<Journey>,
    /// The stage.
    pub stage: Rc<Stage>,
}

/// Shows a stage.
pub fn inspect_stage(props: &Props) -> Html {
    let Props { form, journey, stage } = props;
    let place = journey.stages().place(stage.id.as_str()).unwrap_or_default();
    let nudge = |by: isize| {
        let dispatch = form.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(AppEvent::Edit(Edit::Nudge(by))))
    };
    html! {
        <>
            <div class="fields">
                <TextField form={form.clone()} field="aim" is_long=true label={form.text("field-aim")}
                    help={form.text("field-aim-help")} placeholder={form.text("field-aim-hint")}
                    value={stage.aim.clone().unwrap_or_default()} />
                <TextField form={form.clone()} field="description" is_long=true
                    label={form.text("field-description")}
                    value={stage.description.clone().unwrap_or_default()} />
            </div>
            if form.can_edit() {
                <div class="form-actions">
                    <button type="button" class="button" disabled={place == 0} onclick={nudge(-1)}>
                        { glyph(Icon::Left) }{ form.text("stage-left") }
                    </button>
                    <button type="button" class="button" onclick={nudge(1)}
                        disabled={place + 1 >= journey.stages().len()}>
                        { form.text("stage-right") }{ glyph(Icon::Right) }
                    </button>
                </div>
            }
            { remove_button(&remove_button::Props { form: form.clone(), text: form.text("remove-stage") }) }
        </>
    }
}
