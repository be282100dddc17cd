//! The ways to a touchpoint and from it: each leads to its own form, so that transitions can be
//! reached without the map.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::share::say_percent;
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// What it needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// The journey.
    pub journey: Rc<Journey>,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
}

/// Lists the ways.
#[component]
pub fn TouchpointWays(props: &Props) -> Html {
    let Props { form, journey, touchpoint } = props;
    let (incoming, outgoing) =
        (journey.incoming(touchpoint.id.as_str()), journey.outgoing(touchpoint.id.as_str()));
    let connect = {
        let (dispatch, id) = (form.dispatch.clone(), touchpoint.id.shared());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(AppEvent::Look(Look::BeginConnect(id.clone())));
        })
    };
    let count = incoming.len() + outgoing.len();
    html! {
        <details class="fold">
            <summary>{ form.say(&Message::new("inspector-ways").with("count", count)) }</summary>
            <div class="fold-body">
                <ul class="links">
                    for way in incoming {
                        { line(props, way, way.from.as_str(), Icon::Left) }
                    }
                    for way in outgoing {
                        { line(props, way, way.to.as_str(), Icon::Right) }
                    }
                </ul>
                if form.can_edit() {
                    <button type="button" class="quiet" onclick={connect}>
                        { glyph(Icon::Connect) }{ form.text("add-way") }
                    </button>
                }
            </div>
        </details>
    }
}

fn line(props: &Props, way: &Transition, other: &str, icon: Icon) -> Html {
    let form = &props.form;
    let name = props.journey.touchpoint(other).map(|found| found.name.as_str()).unwrap_or(other);
    let label = if icon == Icon::Left { "way-from" } else { "way-to" };
    let label = form.say(&Message::new(label).with("name", name));
    let share = way
        .share
        .as_ref()
        .map(|share| form.say(&Message::new("map-share").with("percent", say_percent(share))));
    let subject = Subject {
        journey: form.subject.journey.clone(),
        kind: Kind::Transition,
        id: way.id.shared(),
    };
    let onclick = {
        let dispatch = form.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(AppEvent::Look(Look::Select(Some(subject.clone()))));
        })
    };
    html! {
        <li key={way.id.as_str()}>
            <button type="button" class="link-line" aria-label={label} {onclick}>
                { glyph(icon) }
                <span class="link-name">{ name }</span>
                if let Some(trigger) = way.trigger.as_ref() {
                    <span class="link-note">{ trigger }</span>
                }
                if let Some(share) = share {
                    <span class="link-figure">{ share }</span>
                }
            </button>
        </li>
    }
}
