//! A transition: what makes customers go this way, how many do, how long it takes.

use yew::Html;

use crate::app::event::{Event as AppEvent, Look};
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::transition::Transition;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::fields::draw::Sheet;
use crate::ui::fields::group;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::remove_button::remove_button;

/// Shows a transition.
pub fn inspect_transition(form: &Form, journey: &Journey, transition: &Transition) -> Html {
    let ends = classed("div", "ends")
        .may_with(end(form, journey, transition.from.as_str(), "way-begins"))
        .node(glyph(Icon::Right))
        .may_with(end(form, journey, transition.to.as_str(), "way-ends"));
    let fields = group::all(&Sheet::of(form), |_| None);
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
