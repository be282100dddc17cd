//! Where something that journeys share is used: touchpoint by touchpoint, each a way there.

use std::rc::Rc;

use crate::app::event::{Event as AppEvent, Look};
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::{Entity, Value};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// Lists the touchpoints that use it.
pub fn entry_uses(form: &Form) -> Element {
    let uses = uses(form);
    let heading = Message::new("entry-uses").with("count", uses.len());
    let lines = uses.iter().map(|(journey, touchpoint)| line(form, journey, touchpoint));
    classed("section", "form-part")
        .with(classed("h3", "form-part-head").text(form.say(&heading)))
        .with(classed("ul", "links").each(lines))
}

fn uses(form: &Form) -> Vec<(Rc<Journey>, Rc<Touchpoint>)> {
    let subject = &form.subject;
    let is_used = |touchpoint: &Touchpoint| {
        let mut is_used = false;
        touchpoint.references(&mut |reference| {
            is_used |= reference.kind == subject.kind && reference.id == &*subject.id;
        });
        is_used
    };
    let of_journey = |journey: &Rc<Journey>| {
        let using = journey.touchpoints().filter(|touchpoint| is_used(touchpoint));
        using.map(|touchpoint| (journey.clone(), touchpoint.clone())).collect::<Vec<_>>()
    };
    form.snapshot.document.journeys.iter().flat_map(of_journey).collect()
}

fn line(form: &Form, journey: &Journey, touchpoint: &Touchpoint) -> Element {
    let journey_id = journey.id().shared();
    let is_here = form.snapshot.looking.journey.as_ref() == Some(&journey_id);
    let subject = Subject::inside(journey_id.clone(), Kind::Touchpoint, touchpoint.id.shared());
    let dispatch = form.dispatch.clone();
    let button = button("link-line").on_click(move |_| {
        if !is_here {
            dispatch.emit(AppEvent::Look(Look::Journey(journey_id.clone())));
        }
        dispatch.emit(AppEvent::Look(Look::Select(Some(subject.clone()))));
    });
    let channel = touchpoint.channel.as_ref().map(|channel| channel.as_str());
    let elsewhere =
        (!is_here).then(|| classed("span", "link-note").text(journey.head().title.clone().into()));
    let button = button
        .node(glyph(Icon::of_channel(channel)))
        .with(classed("span", "link-name").text(touchpoint.name.clone().into()))
        .may_with(elsewhere);
    element("li").key(&format!("{} {}", journey.id(), touchpoint.id)).with(button)
}
