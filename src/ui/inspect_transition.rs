//! A transition: what makes customers go this way, how many do, how long it takes.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::length::say_length;
use crate::app::share::say_percent;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::transition::Transition;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::notation::Notation;
use crate::ui::remove_button::{self, remove_button};
use crate::ui::text_field::TextField;
use crate::words::Message;

/// What it needs.
pub struct Props {
    /// The form of the transition.
    pub form: Form,
    /// The journey.
    pub journey: Rc<Journey>,
    /// The transition.
    pub transition: Rc<Transition>,
}

/// Shows a transition.
pub fn inspect_transition(props: &Props) -> Html {
    let Props { form, transition, .. } = props;
    let share = transition.share.as_ref().map(say_percent).unwrap_or_default();
    let delay = transition.delay.as_ref();
    let delay = delay.map(|delay| say_length(delay, &form.snapshot.words)).unwrap_or_default();
    html! {
        <>
            <div class="ends">
                { end(props, transition.from.as_str(), "way-begins") }
                { glyph(Icon::Right) }
                { end(props, transition.to.as_str(), "way-ends") }
            </div>
            <div class="fields">
                <TextField form={form.clone()} field="trigger" label={form.text("field-trigger")}
                    help={form.text("field-trigger-help")} placeholder={form.text("field-trigger-hint")}
                    value={transition.trigger.clone().unwrap_or_default()} />
                <TextField class="is-short has-percent" form={form.clone()} field="share"
                    label={form.text("field-share")} notation={Notation::Percent} value={share}
                    help={others(props)} />
                <TextField class="is-short" form={form.clone()} field="delay"
                    label={form.text("field-delay")} notation={Notation::Length} value={delay}
                    placeholder={form.text("field-delay-hint")} help={form.text("field-delay-help")} />
                <TextField form={form.clone()} field="description" is_long=true
                    label={form.text("field-description")}
                    value={transition.description.clone().unwrap_or_default()} />
            </div>
            { remove_button(&remove_button::Props { form: form.clone(), text: form.text("remove-transition") }) }
        </>
    }
}

fn end(props: &Props, id: &str, label: &'static str) -> Html {
    let Props { form, journey, .. } = props;
    let Some(touchpoint) = journey.touchpoint(id) else { return html! {} };
    let subject = Subject {
        journey: form.subject.journey.clone(),
        kind: Kind::Touchpoint,
        id: touchpoint.id.shared(),
    };
    let onclick = {
        let dispatch = form.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(AppEvent::Look(Look::Select(Some(subject.clone()))));
        })
    };
    let channel = touchpoint.channel.as_ref().map(|channel| channel.as_str());
    html! {
        <button type="button" class="end" {onclick}>
            <span class="end-label">{ form.text(label) }</span>
            <span class="end-name">{ glyph(Icon::of_channel(channel)) }{ &touchpoint.name }</span>
        </button>
    }
}

/// What is said of the other ways from the same touchpoint: shares that don't add up show.
fn others(props: &Props) -> AttrValue {
    let Props { form, journey, transition } = props;
    let ways = journey.outgoing(transition.from.as_str());
    let others = ways.iter().filter(|way| way.id != transition.id);
    let shares: Vec<f64> = others.filter_map(|way| Some(way.share.as_ref()?.value())).collect();
    if shares.is_empty() {
        return form.text("field-share-help");
    }
    let percent = (shares.iter().sum::<f64>() * 1e4).round() / 1e2;
    form.say(&Message::new("field-share-others").with("percent", percent))
}
