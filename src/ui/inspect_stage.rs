//! A stage: what the customer wants to reach in it.

use yew::Html;

use crate::app::event::{Edit, Event};
use crate::model::journey::Journey;
use crate::model::stage::Stage;
use crate::ui::element::{button, classed, element};
use crate::ui::fields::draw::Sheet;
use crate::ui::fields::group;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::remove_button::remove_button;

/// Shows a stage.
pub fn inspect_stage(form: &Form, journey: &Journey, stage: &Stage) -> Html {
    let words = form.words();
    let fields = group::all(&Sheet::of(form), |_| None);
    let actions = form.can_edit().then(|| {
        let place = journey.stages().place(stage.id.as_str()).unwrap_or_default();
        let nudge =
            |by: isize| button("button").on_click(form.telling(Event::Edit(Edit::Nudge(by))));
        let left = nudge(-1).flag("disabled", place == 0);
        let right = nudge(1).flag("disabled", place + 1 >= journey.stages().len());
        classed("div", "form-actions")
            .with(left.node(glyph(Icon::Left)).words(words, "stage-left"))
            .with(right.words(words, "stage-right").node(glyph(Icon::Right)))
    });
    let remove = remove_button(form, "remove-stage");
    element("div").with(fields).may_with(actions).may_with(remove).inside()
}
