//! The buttons at the end of a form that remove what the form is about, or say that it is there
//! twice. An undo brings everything back.

use crate::app::event::{Edit, Event, Look};
use crate::app::look::Panel;
use crate::app::registers::of;
use crate::ui::element::{Element, button, classed};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};

/// The button, where the form can be edited.
pub fn remove_button(form: &Form, text: &'static str) -> Option<Element> {
    form.can_edit().then(|| {
        // What is there twice is better merged than removed.
        let is_entry = of(form.subject.kind).is_some();
        let subject = form.subject.clone();
        let merge = Panel::Merge { subject, is_replacing: false };
        let merge = is_entry.then(|| {
            button("button bare")
                .is("data-tool", "merge")
                .on_click(form.telling(Event::Look(Look::Show(Some(merge)))))
                .node(glyph(Icon::Merge))
                .words(form.words(), "register-merge")
        });
        let remove = button("button bare is-removing")
            .on_click(form.telling(Event::Edit(Edit::RemoveSelected)))
            .node(glyph(Icon::Delete))
            .words(form.words(), text);
        classed("div", "form-end").may_with(merge).with(remove)
    })
}
