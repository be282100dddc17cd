//! The security notes of a touchpoint: text, as many as it takes.

use yew::prelude::*;

use crate::model::answer::Answer;
use crate::model::security::Note;
use crate::ui::element::{button, classed};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::notation::Notation;
use crate::ui::text_field::text_field;

/// What the notes need.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// The notes.
    pub notes: Answer<Vec<Note>>,
}

/// Draws the notes, each as a field.
#[component]
pub fn SecurityNotes(props: &Props) -> Html {
    let Props { form, notes } = props;
    // Whether an empty field for one more note is there.
    let is_adding = use_state(bool::default);
    let entries = notes.entries();
    let has_blank = form.can_edit() && (entries.is_empty() || *is_adding);
    let texts = entries.iter().map(|note| note.text.as_str()).chain(has_blank.then_some(""));
    // With its first letter the blank field becomes a note, in the same place.
    use_effect_with(entries.len(), {
        let is_adding = is_adding.clone();
        move |_| is_adding.set(false)
    });
    let add = (form.can_edit() && !entries.is_empty() && !has_blank).then(|| {
        let button = button("quiet").on_click(move |_| is_adding.set(true));
        button.node(glyph(Icon::Add)).words(form.words(), "add-security-note")
    });
    let mut drawn = classed("div", "notes");
    for (index, value) in texts.enumerate() {
        let field = format!("security.notes[{index}].text");
        let field = text_field(form, &field, "field-security-note", Some(value))
            .long()
            .reads(Notation::Name)
            .example("field-security-note-hint")
            .left_empty(removing(form, index, entries.len()));
        drawn = drawn.node(if index > 0 { field.hide_label() } else { field }.draw());
    }
    drawn.may_with(add).draw()
}

/// A note that is left without text is none.
fn removing(form: &Form, index: usize, count: usize) -> Option<Callback<()>> {
    let form = form.clone();
    (index < count)
        .then(|| Callback::from(move |()| form.answer(&format!("security.notes[{index}]"), None)))
}
