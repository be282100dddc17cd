//! What else is known about a touchpoint: folded, as nobody has to fill it in.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent};
use crate::app::offer::Source;
use crate::model::json::{Json, Number};
use crate::model::touchpoint::{Touchpoint, TouchpointKind};
use crate::ui::action_button::{self, action_button};
use crate::ui::face::{self, face};
use crate::ui::form::Form;
use crate::ui::icon::Icon;
use crate::ui::picked::PickedField;
use crate::ui::picker::Picked;
use crate::ui::segment::{self, Choice, segment};
use crate::ui::text_field::TextField;

/// What it needs.
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
}

/// Draws the fold.
pub fn touchpoint_more(props: &Props) -> Html {
    let Props { form, touchpoint } = props;
    let kind = |kind: &TouchpointKind| {
        let word = kind.as_str();
        Choice::of_text(word.to_owned(), form.word("part", word))
            .meaning(form.word("part-why", word))
    };
    let journey = form.subject.journey.clone().unwrap_or_default();
    let stage = {
        let dispatch = form.dispatch.clone();
        Callback::from(move |picked: Picked| {
            if let Picked::Existing(stage) = picked {
                dispatch.emit(AppEvent::Edit(Edit::Restage(stage)));
            }
        })
    };
    html! {
        <details class="fold">
            <summary>{ form.text("inspector-more") }</summary>
            <div class="fold-body">
                <TextField form={form.clone()} field="description" is_long=true
                    label={form.text("field-description")} help={form.text("field-description-help")}
                    value={touchpoint.description.clone().unwrap_or_default()} />
                <PickedField form={form.clone()} field="channel" label={form.text("field-channel")}
                    placeholder={form.text("pick-channel")} source={Source::Channels}
                    current={touchpoint.channel.as_ref().map(|id| AttrValue::from(id.shared()))} />
                <PickedField form={form.clone()} field="stage" label={form.text("field-stage")}
                    placeholder={form.text("pick-stage")} source={Source::Stages(journey)}
                    current={AttrValue::from(touchpoint.stage.shared())} is_optional=false on_pick={stage} />
                { segment(&segment::Props { class: Classes::new(), is_label_hidden: false, label: form.text("field-part"), can_edit: form.can_edit(), choices: TouchpointKind::ALL.iter().map(kind).collect::<Vec<_>>(), chosen: Some(AttrValue::from(touchpoint.part().as_str().to_owned())), on_choose: form.answering("kind") }) }
                { inside(form, touchpoint) }
                { emotion(form, touchpoint) }
                { moment_of_truth(form, touchpoint) }
            </div>
        </details>
    }
}

/// The journey that shows the touchpoint in detail, and the ways into it and to a new one.
fn inside(form: &Form, touchpoint: &Touchpoint) -> Html {
    let button = |name: &'static str, icon: Icon| {
        action_button(&action_button::Props {
            name,
            icon,
            is_labelled: true,
            is_main: false,
            snapshot: form.snapshot.clone(),
            dispatch: form.dispatch.clone(),
        })
    };
    let detail = touchpoint.detail.as_ref();
    html! {
        <>
            <PickedField form={form.clone()} field="detail" label={form.text("field-inside")}
                placeholder={form.text("pick-journey")} source={Source::Journeys}
                invitation={form.text("add-inside")}
                current={detail.map(|id| AttrValue::from(id.shared()))} />
            if detail.is_some() {
                { button("open-inside", Icon::Inside) }
            } else if form.can_edit() {
                { button("make-inside", Icon::Add) }
            }
        </>
    }
}

const EMOTIONS: [(i8, &str, &str); 5] = [
    (-2, "-2", "emotion-very-bad"),
    (-1, "-1", "emotion-bad"),
    (0, "0", "emotion-neutral"),
    (1, "1", "emotion-good"),
    (2, "2", "emotion-very-good"),
];

fn emotion(form: &Form, touchpoint: &Touchpoint) -> Html {
    let said = touchpoint.experience.as_ref().and_then(|experience| experience.emotion.as_ref());
    let chosen = said.and_then(|said| {
        EMOTIONS.iter().find(|(emotion, ..)| f64::from(*emotion) == said.value().round())
    });
    let choice = |&(emotion, value, name): &(i8, &'static str, &'static str)| Choice {
        value: value.into(),
        face: html! { { face(&face::Props { emotion }) } },
        name: Some(form.text(name)),
        meaning: None,
    };
    let on_choose = {
        let form = form.clone();
        Callback::from(move |value: Option<AttrValue>| {
            let number = value.and_then(|value| Number::from_digits(&value)).map(Json::Number);
            form.answer("experience.emotion", number);
        })
    };
    html! {
        { segment(&segment::Props { class: Classes::from("is-emotion"), is_label_hidden: false, label: form.text("field-emotion"), can_edit: form.can_edit(), choices: EMOTIONS.iter().map(choice).collect::<Vec<_>>(), chosen: chosen.map(|(_, value, _)| AttrValue::from(*value)), on_choose }) }
    }
}

fn moment_of_truth(form: &Form, touchpoint: &Touchpoint) -> Html {
    let onchange = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let is_on =
                event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked());
            form.answer("momentOfTruth", is_on.then_some(Json::Bool(true)));
        })
    };
    html! {
        <label class="tick">
            <input type="checkbox" checked={touchpoint.moment_of_truth == Some(true)}
                disabled={!form.can_edit()} {onchange} />
            <span>
                { form.text("field-moment-of-truth") }
                <span class="field-help">{ form.text("field-moment-of-truth-help") }</span>
            </span>
        </label>
    }
}
