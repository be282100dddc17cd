//! The panel beside the map that shows what is selected and lets it be edited, each kind of thing
//! in the same place and the same way.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::model::subject::{Kind, Subject};
use crate::ui::focus::{focus_first, focused};
use crate::ui::form::Form;
use crate::ui::inspect_entry::{self, inspect_entry};
use crate::ui::inspect_map::{self, inspect_map};
use crate::ui::inspect_stage::{self, inspect_stage};
use crate::ui::inspect_touchpoint::{self, inspect_touchpoint};
use crate::ui::inspect_transition::{self, inspect_transition};
use crate::ui::inspector_head::{self, inspector_head};

/// What the inspector needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// Shows what is selected; the map as a whole when nothing is.
#[component]
pub fn Inspector(props: &Props) -> Html {
    let (node, body) = (use_node_ref(), use_node_ref());
    {
        let node = node.clone();
        use_effect_with((), move |()| move || give_keyboard_back(&node));
    }
    let subject = props.snapshot.looking.selection.clone().unwrap_or_else(Subject::document);
    // What was looked at before something that it uses, to go back to.
    let before = use_state(|| None::<Subject>);
    {
        let (body, before) = (body.clone(), before.clone());
        use_effect_with(subject.clone(), move |subject| {
            if subject.kind.is_in_journey() {
                before.set(Some(subject.clone()));
            }
            if let Some(body) = body.cast::<Element>() {
                body.set_scroll_top(0);
            }
        });
    }
    let kind = subject.kind;
    let key = subject.to_string();
    let form = Form { subject, snapshot: props.snapshot.clone(), dispatch: props.dispatch.clone() };
    let label = form.text("inspector-label");
    html! {
        <aside ref={node} class="inspector" aria-label={label} tabindex="-1" data-kind={kind.as_str()}>
            { inspector_head(&inspector_head::Props { form: form.clone(), before: (*before).clone() }) }
            <div class="inspector-body" key="body" ref={body}>
                <div class="inspector-form" {key}>{ body_of(form) }</div>
            </div>
        </aside>
    }
}

/// The map goes on with the keyboard where the inspector had it.
fn give_keyboard_back(node: &NodeRef) {
    let Some(inspector) = node.cast::<Element>() else { return };
    let is_here = focused(&inspector).is_some_and(|here| inspector.contains(Some(&here)));
    if let Some(shell) = inspector.closest(".shell").ok().flatten().filter(|_| is_here) {
        focus_first(&shell, ".map");
    }
}

fn body_of(form: Form) -> Html {
    let (document, subject) = (form.snapshot.document.clone(), form.subject.clone());
    let journey = subject.journey.as_deref().and_then(|id| document.journeys.get(id)).cloned();
    match (subject.kind, journey) {
        (Kind::Touchpoint, Some(journey)) => match journey.touchpoint(&subject.id).cloned() {
            Some(touchpoint) => {
                html! { { inspect_touchpoint(&inspect_touchpoint::Props { form, journey, touchpoint }) } }
            }
            None => html! {},
        },
        (Kind::Transition, Some(journey)) => match journey.transition(&subject.id).cloned() {
            Some(transition) => {
                html! { { inspect_transition(&inspect_transition::Props { form, journey, transition }) } }
            }
            None => html! {},
        },
        (Kind::Stage, Some(journey)) => match journey.stage(&subject.id).cloned() {
            Some(stage) => {
                html! { { inspect_stage(&inspect_stage::Props { form, journey, stage }) } }
            }
            None => html! {},
        },
        (Kind::Document | Kind::Journey, _) => {
            html! { { inspect_map(&inspect_map::Props { form }) } }
        }
        _ => html! { { inspect_entry(&inspect_entry::Props { form }) } },
    }
}
