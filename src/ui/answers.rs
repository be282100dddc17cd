//! Answers of none: how they are given, shown and taken back, for questions whose answer is a list.

use crate::model::answer::{Answer, NONE};
use crate::model::json::Json;
use crate::ui::element::{Element, button, classed};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::question::Standing;

/// How far a question whose answer is a list is answered.
pub(crate) fn standing<T>(answer: &Answer<Vec<T>>) -> Standing {
    if answer.is_unknown() {
        Standing::Hollow
    } else if answer.is_none() {
        Standing::Struck
    } else {
        Standing::Filled
    }
}

/// A quiet button that answers a field with none.
pub fn none_button(form: &Form, field: &str, text: &'static str) -> Element {
    if !form.can_edit() {
        return classed("p", "field-unanswered").words(form.words(), "field-unanswered");
    }
    button("quiet")
        .on_click(form.giving(field, Some(Json::text(NONE))))
        .node(glyph(Icon::NothingHere))
        .words(form.words(), text)
}

/// The answer of none, with a way to ask again.
pub fn none_said(form: &Form, field: &str, text: &'static str) -> Element {
    let name = classed("span", "picked-name").words(form.words(), text);
    let said = classed("span", "picked-main")
        .node(glyph(Icon::NothingHere))
        .with(classed("span", "picked-text").with(name));
    let take_back = form.can_edit().then(|| {
        let button = icon_button(Icon::Close, form.text("field-take-back"));
        button.on_click(form.giving(field, None))
    });
    classed("div", "picked is-none").with(said).may_with(take_back)
}
