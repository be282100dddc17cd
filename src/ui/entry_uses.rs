//! Where something that journeys share is used: touchpoint by touchpoint, each a way there.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::{Entity, Value};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// What it needs.
pub struct Props {
    /// The form of what is used.
    pub form: Form,
}

/// Lists the touchpoints that use it.
pub fn entry_uses(props: &Props) -> Html {
    let form = &props.form;
    let uses = uses(form);
    let heading = Message::new("entry-uses").with("count", uses.len());
    html! {
        <section class="form-part">
            <h3 class="form-part-head">{ form.say(&heading) }</h3>
            <ul class="links">
                for (journey, touchpoint) in uses.iter() {
                    { line(form, journey, touchpoint) }
                }
            </ul>
        </section>
    }
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

fn line(form: &Form, journey: &Journey, touchpoint: &Touchpoint) -> Html {
    let journey_id = journey.id().shared();
    let is_here = form.snapshot.looking.journey.as_ref() == Some(&journey_id);
    let subject = Subject::inside(journey_id.clone(), Kind::Touchpoint, touchpoint.id.shared());
    let onclick = {
        let dispatch = form.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if !is_here {
                dispatch.emit(AppEvent::Look(Look::Journey(journey_id.clone())));
            }
            dispatch.emit(AppEvent::Look(Look::Select(Some(subject.clone()))));
        })
    };
    let channel = touchpoint.channel.as_ref().map(|channel| channel.as_str());
    html! {
        <li key={format!("{} {}", journey.id(), touchpoint.id)}>
            <button type="button" class="link-line" {onclick}>
                { glyph(Icon::of_channel(channel)) }
                <span class="link-name">{ &touchpoint.name }</span>
                if !is_here {
                    <span class="link-note">{ &journey.head().title }</span>
                }
            </button>
        </li>
    }
}
