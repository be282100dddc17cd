//! The security notes of a touchpoint: text, as many as it takes.

use yew::prelude::*;

use crate::model::answer::Answer;
use crate::model::security::Note;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::notation::Notation;
use crate::ui::text_field::TextField;

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
    let is_adding = use_state(|| false);
    let entries = notes.entries();
    let has_blank = form.can_edit() && (entries.is_empty() || *is_adding);
    let texts = entries.iter().map(|note| AttrValue::from(note.text.clone()));
    let texts = texts.chain(has_blank.then(AttrValue::default));
    let add = {
        let is_adding = is_adding.clone();
        Callback::from(move |_: MouseEvent| is_adding.set(true))
    };
    // With its first letter the blank field becomes a note, in the same place.
    use_effect_with(entries.len(), {
        let is_adding = is_adding.clone();
        move |_| is_adding.set(false)
    });
    html! {
        <div class="notes">
            for (index, value) in texts.enumerate() {
                <TextField key={index} form={form.clone()} field={format!("security.notes[{index}].text")}
                    label={form.text("field-security-note")} is_label_hidden={index > 0} is_long=true
                    {value} notation={Notation::Name} placeholder={form.text("field-security-note-hint")}
                    on_left_empty={removing(form, index, entries.len())} />
            }
            if form.can_edit() && !entries.is_empty() && !has_blank {
                <button type="button" class="quiet" onclick={add}>
                    { glyph(Icon::Add) }{ form.text("add-security-note") }
                </button>
            }
        </div>
    }
}

/// A note that is left without text is none.
fn removing(form: &Form, index: usize, count: usize) -> Option<Callback<()>> {
    let form = form.clone();
    (index < count)
        .then(|| Callback::from(move |()| form.answer(&format!("security.notes[{index}]"), None)))
}
