//! What journeys share: a person, a system, a purpose, a meeting. What is said of it, and where it is used.

use yew::Html;

use crate::ui::element::element;
use crate::ui::entry_uses::entry_uses;
use crate::ui::fields::draw::Sheet;
use crate::ui::fields::group;
use crate::ui::form::Form;
use crate::ui::intake::intake;
use crate::ui::remove_button::remove_button;
use crate::ui::systems::standing;

/// Shows an entry of a register.
pub fn inspect_entry(form: &Form) -> Html {
    if form.snapshot.document.record(&form.subject).is_none() {
        return Html::default();
    }
    element("div")
        .may_with(intake(form))
        .may_with(standing(form))
        .with(group::all(&Sheet::of(form), |_| None))
        .with(entry_uses(form))
        .may_with(remove_button(form, "remove-entry"))
        .inside()
}
