//! What else is known about a touchpoint: folded, as nobody has to fill it in.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent};
use crate::app::offer::Source;
use crate::model::id::Id;
use crate::model::json::{Json, Number};
use crate::model::touchpoint::{Touchpoint, TouchpointKind};
use crate::ui::action_button::{Style, action_button};
use crate::ui::element::{Element, classed, element};
use crate::ui::face::face;
use crate::ui::form::Form;
use crate::ui::icon::Icon;
use crate::ui::picked::picked_field;
use crate::ui::picker::Picked;
use crate::ui::segment::{Choice, segment, under_label, word_segment};
use crate::ui::text_field::description;

/// Draws the fold.
pub fn touchpoint_more(form: &Form, touchpoint: &Touchpoint) -> Element {
    let words = form.words();
    let journey = form.subject.journey.clone().unwrap_or_default();
    let move_to = {
        let dispatch = form.dispatch.clone();
        Callback::from(move |picked: Picked| {
            if let Picked::Existing(stage) = picked {
                dispatch.emit(AppEvent::Edit(Edit::Restage(stage)));
            }
        })
    };
    let about = description(form, "field-description", touchpoint.description.as_deref())
        .help(form.text("field-description-help"));
    let channel = touchpoint.channel.as_ref().map(Id::shared);
    let channel =
        picked_field(form, "channel", ("field-channel", "pick-channel"), Source::Channels, channel);
    let stage = Some(touchpoint.stage.shared());
    let stage =
        picked_field(form, "stage", ("field-stage", "pick-stage"), Source::Stages(journey), stage)
            .required()
            .on_pick(move_to);
    let part = word_segment(
        form,
        "kind",
        "field-part",
        ("part", "part-why"),
        TouchpointKind::WORDS,
        Some(touchpoint.part().as_str()),
    );
    let body = classed("div", "fold-body")
        .node(about.draw())
        .node(channel.draw())
        .node(stage.draw())
        .node(inside(form, touchpoint))
        .may_with(part.map(|part| under_label(form, "field-part", part)))
        .may_with(emotion(form, touchpoint))
        .with(moment_of_truth(form, touchpoint));
    classed("details", "fold").with(element("summary").words(words, "inspector-more")).with(body)
}

/// The journey that shows the touchpoint in detail, and the ways into it and to a new one.
fn inside(form: &Form, touchpoint: &Touchpoint) -> Html {
    let button = |name: &'static str, icon: Icon| {
        action_button(&form.snapshot, &form.dispatch, name, icon, Style::Labelled)
    };
    let detail = touchpoint.detail.as_ref().map(Id::shared);
    let open = match &detail {
        Some(_) => button("open-inside", Icon::Inside),
        None if form.can_edit() => button("make-inside", Icon::Add),
        None => None,
    };
    let journey =
        picked_field(form, "detail", ("field-inside", "pick-journey"), Source::Journeys, detail)
            .invitation("add-inside");
    element("div").node(journey.draw()).may_with(open).inside()
}

const EMOTIONS: [(i8, &str, &str); 5] = [
    (-2, "-2", "emotion-very-bad"),
    (-1, "-1", "emotion-bad"),
    (0, "0", "emotion-neutral"),
    (1, "1", "emotion-good"),
    (2, "2", "emotion-very-good"),
];

fn emotion(form: &Form, touchpoint: &Touchpoint) -> Option<Element> {
    let said = touchpoint.experience.as_ref().and_then(|experience| experience.emotion.as_ref());
    let chosen = said.and_then(|said| {
        EMOTIONS.iter().find(|(emotion, ..)| f64::from(*emotion) == said.value().round())
    });
    let choices = EMOTIONS.iter().map(|(emotion, value, name)| Choice {
        value,
        face: face(*emotion),
        name: Some(form.text(name)),
        meaning: None,
    });
    let choose = {
        let form = form.clone();
        Callback::from(move |value: Option<&'static str>| {
            let number = value.and_then(Number::from_digits).map(Json::Number);
            form.answer("experience.emotion", number);
        })
    };
    let chosen = chosen.map(|(_, value, _)| *value);
    let segment = segment(form, "field-emotion", choices.collect(), chosen, &choose)?;
    Some(under_label(form, "field-emotion", segment).also("is-emotion", true))
}

fn moment_of_truth(form: &Form, touchpoint: &Touchpoint) -> Element {
    let onchange = {
        let form = form.clone();
        move |event: Event| {
            let is_on =
                event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked());
            form.answer("momentOfTruth", is_on.then_some(Json::Bool(true)));
        }
    };
    let tick = element("input")
        .is("type", "checkbox")
        .checked(touchpoint.moment_of_truth == Some(true))
        .flag("disabled", !form.can_edit())
        .on_change(onchange);
    let help = classed("span", "field-help").words(form.words(), "field-moment-of-truth-help");
    let text = element("span").words(form.words(), "field-moment-of-truth").with(help);
    classed("label", "tick").with(tick).with(text)
}
