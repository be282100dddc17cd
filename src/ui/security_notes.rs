//! The security notes of a touchpoint: text, as many as it takes, each with who wrote it and when.

use yew::prelude::*;

use crate::app::fields as table;
use crate::app::fields::notation::is_none;
use crate::app::fields::value::{count, entry};
use crate::model::subject::Kind;
use crate::ui::answers::{none_button, none_said};
use crate::ui::element::{button, classed, component};
use crate::ui::fields::draw::{Manner, Sheet, field};
use crate::ui::fields::open::{Open, open};
use crate::ui::icon::{Icon, glyph};

/// What the notes need.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the touchpoint says.
    pub(crate) sheet: Sheet,
}

/// Draws the notes, each as a field.
#[component]
pub(crate) fn SecurityNotes(props: &Props) -> Html {
    let Props { sheet } = props;
    let form = &sheet.form;
    // Whether an empty field for one more note is there.
    let is_adding = use_state(bool::default);
    let entries = count(&sheet.own, PATH);
    // With its first letter the blank field becomes a note, in the same place.
    use_effect_with(entries, {
        let is_adding = is_adding.clone();
        move |_| is_adding.set(false)
    });
    let Some(notes) = table::field(Kind::Touchpoint, PATH) else { return Html::default() };
    let (Some(none), Some((text, rest))) = (notes.none, notes.inner().split_first()) else {
        return Html::default();
    };
    let answer = sheet.answer(notes);
    if answer.is_some_and(is_none) {
        return none_said(form, PATH, none).draw();
    }
    let has_blank = form.can_edit() && (entries == 0 || *is_adding);
    let add = (form.can_edit() && !has_blank).then(|| {
        let button = button("quiet").on_click(move |_| is_adding.set(true));
        button.node(glyph(Icon::Add)).words(form.words(), "add-security-note")
    });
    let mut drawn = classed("div", "notes");
    for place in 0..entries + usize::from(has_blank) {
        let sheet = sheet.within(entry(PATH, place));
        let manner = Manner { is_first: true, is_label_hidden: place > 0, ..Manner::default() };
        let rest = (place < entries)
            .then(|| component::<Open>(Box::new(open(sheet.clone(), rest, false))));
        let note = classed("div", "note").key(&place.to_string());
        drawn =
            drawn.with(note.may_with(field(&sheet, text, manner)).node(rest.unwrap_or_default()));
    }
    let none = (form.can_edit() && answer.is_none()).then(|| none_button(form, PATH, none));
    drawn.may_with(add).may_with(none).draw()
}

const PATH: &str = "security.notes";
