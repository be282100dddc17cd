//! A stage: what the customer wants to reach in it.

use yew::Html;

use crate::app::event::{Edit, Event};
use crate::model::journey::Journey;
use crate::model::stage::Stage;
use crate::ui::element::{button, classed, element};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::remove_button::remove_button;
use crate::ui::text_field::{description, text_field};

/// Shows a stage.
pub fn inspect_stage(form: &Form, journey: &Journey, stage: &Stage) -> Html {
    let words = form.words();
    let aim = text_field(form, "aim", "field-aim", stage.aim.as_deref())
        .long()
        .help(form.text("field-aim-help"))
        .example("field-aim-hint");
    let fields = classed("div", "fields")
        .node(aim.draw())
        .node(description(form, "field-description", stage.description.as_deref()).draw());
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
