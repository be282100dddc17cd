//! The button at the end of a form that removes what the form is about. It asks nothing, as an
//! undo brings everything back.

use crate::app::event::{Edit, Event};
use crate::ui::element::{Element, button, classed};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};

/// The button, where the form can be edited.
pub fn remove_button(form: &Form, text: &'static str) -> Option<Element> {
    form.can_edit().then(|| {
        let remove = button("button bare is-removing")
            .on_click(form.telling(Event::Edit(Edit::RemoveSelected)))
            .node(glyph(Icon::Delete))
            .words(form.words(), text);
        classed("div", "form-end").with(remove)
    })
}
