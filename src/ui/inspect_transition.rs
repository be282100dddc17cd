//! A transition: what makes customers go this way, how many do, how long it takes.

use yew::{AttrValue, Html};

use crate::app::event::{Event as AppEvent, Look};
use crate::app::share::say_percent;
use crate::model::journey::Journey;
use crate::model::length::say_length;
use crate::model::subject::{Kind, Subject};
use crate::model::transition::Transition;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::notation::Notation;
use crate::ui::remove_button::remove_button;
use crate::ui::text_field::{description, text_field};
use crate::words::Message;

/// Shows a transition.
pub fn inspect_transition(form: &Form, journey: &Journey, transition: &Transition) -> Html {
    let share = transition.share.as_ref().map(say_percent).unwrap_or_default();
    let delay = transition.delay.as_ref();
    let delay = delay.map(|delay| say_length(delay, &form.snapshot.words)).unwrap_or_default();
    let ends = classed("div", "ends")
        .may_with(end(form, journey, transition.from.as_str(), "way-begins"))
        .node(glyph(Icon::Right))
        .may_with(end(form, journey, transition.to.as_str(), "way-ends"));
    let trigger = text_field(form, "trigger", "field-trigger", transition.trigger.as_deref())
        .help(form.text("field-trigger-help"))
        .example("field-trigger-hint");
    let share = text_field(form, "share", "field-share", Some(&share))
        .reads(Notation::Percent)
        .class("is-short has-percent")
        .help(others(form, journey, transition));
    let delay = text_field(form, "delay", "field-delay", Some(&delay))
        .reads(Notation::Length)
        .class("is-short")
        .example("field-delay-hint")
        .help(form.text("field-delay-help"));
    let about = description(form, "field-description", transition.description.as_deref());
    let fields = classed("div", "fields")
        .node(trigger.draw())
        .node(share.draw())
        .node(delay.draw())
        .node(about.draw());
    let remove = remove_button(form, "remove-transition");
    element("div").with(ends).with(fields).may_with(remove).inside()
}

fn end(form: &Form, journey: &Journey, id: &str, label: &'static str) -> Option<Element> {
    let touchpoint = journey.touchpoint(id)?;
    let subject = Subject {
        journey: form.subject.journey.clone(),
        kind: Kind::Touchpoint,
        id: touchpoint.id.shared(),
    };
    let channel = touchpoint.channel.as_ref().map(|channel| channel.as_str());
    let name = classed("span", "end-name")
        .node(glyph(Icon::of_channel(channel)))
        .text(touchpoint.name.clone().into());
    let button = button("end").on_click(form.telling(AppEvent::Look(Look::Select(Some(subject)))));
    Some(button.with(classed("span", "end-label").words(form.words(), label)).with(name))
}

/// What is said of the other ways from the same touchpoint: shares that don't add up show.
fn others(form: &Form, journey: &Journey, transition: &Transition) -> AttrValue {
    let ways = journey.outgoing(transition.from.as_str());
    let others = ways.iter().filter(|way| way.id != transition.id);
    let shares: Vec<f64> = others.filter_map(|way| Some(way.share.as_ref()?.value())).collect();
    if shares.is_empty() {
        return form.text("field-share-help");
    }
    let percent = (shares.iter().sum::<f64>() * 1e4).round() / 1e2;
    form.say(&Message::new("field-share-others").with("percent", percent))
}
