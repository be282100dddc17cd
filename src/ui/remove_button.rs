//! The button at the end of a form that removes what the form is about. It asks nothing, as an
//! undo brings everything back.

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};

/// What the button needs.
pub struct Props {
    /// The form.
    pub form: Form,
    /// What stands on it.
    pub text: AttrValue,
}

/// Draws the button.
pub fn remove_button(props: &Props) -> Html {
    if !props.form.can_edit() {
        return html! {};
    }
    let dispatch = props.form.dispatch.clone();
    let onclick =
        Callback::from(move |_: MouseEvent| dispatch.emit(AppEvent::Edit(Edit::RemoveSelected)));
    html! {
        <div class="form-end">
            <button type="button" class="button bare is-removing" {onclick}>
                { glyph(Icon::Delete) }{ &props.text }
            </button>
        </div>
    }
}
