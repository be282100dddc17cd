//! The ways to a touchpoint and from it: each leads to its own form, so that transitions can be
//! reached without the map.

use crate::app::event::{Event as AppEvent, Look};
use crate::app::share::say_percent;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// Lists the ways.
pub fn touchpoint_ways(form: &Form, journey: &Journey, touchpoint: &Touchpoint) -> Element {
    let id = touchpoint.id.as_str();
    let (incoming, outgoing) = (journey.incoming(id), journey.outgoing(id));
    let count = Message::new("inspector-ways").with("count", incoming.len() + outgoing.len());
    let mut links = classed("ul", "links");
    for way in incoming {
        links = links.with(line(form, journey, way, way.from.as_str(), Icon::Left));
    }
    for way in outgoing {
        links = links.with(line(form, journey, way, way.to.as_str(), Icon::Right));
    }
    let connect = form.can_edit().then(|| {
        let begin = AppEvent::Look(Look::BeginConnect(touchpoint.id.shared()));
        let button = button("quiet").on_click(form.telling(begin));
        button.node(glyph(Icon::Connect)).words(form.words(), "add-way")
    });
    classed("details", "fold")
        .with(element("summary").text(form.say(&count)))
        .with(classed("div", "fold-body").with(links).may_with(connect))
}

fn line(form: &Form, journey: &Journey, way: &Transition, other: &str, icon: Icon) -> Element {
    let name = journey.touchpoint(other).map_or(other, |found| found.name.as_str());
    let label = if icon == Icon::Left { "way-from" } else { "way-to" };
    let label = form.say(&Message::new(label).with("name", name));
    let subject = Subject {
        journey: form.subject.journey.clone(),
        kind: Kind::Transition,
        id: way.id.shared(),
    };
    let trigger =
        way.trigger.clone().map(|trigger| classed("span", "link-note").text(trigger.into()));
    let share = way.share.as_ref().map(|share| {
        let share = Message::new("map-share").with("percent", say_percent(share));
        classed("span", "link-figure").text(form.say(&share))
    });
    let button = button("link-line")
        .has("aria-label", label)
        .on_click(form.telling(AppEvent::Look(Look::Select(Some(subject)))))
        .node(glyph(icon))
        .with(classed("span", "link-name").text(name.to_owned().into()))
        .may_with(trigger)
        .may_with(share);
    element("li").key(way.id.as_str()).with(button)
}
