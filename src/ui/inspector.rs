//! The panel beside the map that shows what is selected and lets it be edited, each kind of thing
//! in the same place and the same way.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::model::subject::{Kind, Subject};
use crate::ui::asked_field::use_asked_field;
use crate::ui::element::{classed, component};
use crate::ui::fields::help_strip::{self, HelpStrip};
use crate::ui::findings::lines::lines;
use crate::ui::focus::{focus_first, focused};
use crate::ui::form::Form;
use crate::ui::inspect_entry::inspect_entry;
use crate::ui::inspect_map::inspect_map;
use crate::ui::inspect_several::{inspect_several, several_head};
use crate::ui::inspect_stage::inspect_stage;
use crate::ui::inspect_touchpoint::inspect_touchpoint;
use crate::ui::inspect_transition::inspect_transition;
use crate::ui::inspector_head::inspector_head;
use crate::ui::steady::use_steady;
use crate::ui::terms::{reach_each_once, unexplained_line};

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
        let is_to_be_defined = is_to_be_defined(&props.snapshot, &subject);
        use_effect_with(subject.clone(), move |subject| {
            if subject.kind.is_in_journey() {
                before.set(Some(subject.clone()));
            }
            if let Some(body) = body.cast::<Element>() {
                body.set_scroll_top(0);
                let asks = |here: web_sys::HtmlElement| here.matches(".define, .inspector");
                if is_to_be_defined
                    && focused(&body).is_some_and(|here| asks(here).unwrap_or(false))
                {
                    focus_first(&body, "textarea");
                }
            }
        });
    }
    use_asked_field(&node, &props.snapshot, &subject);
    let key = subject.to_string();
    let form = Form { subject, snapshot: props.snapshot.clone(), dispatch: props.dispatch.clone() };
    let several = form.snapshot.journey.as_ref();
    let several = several.filter(|_| form.snapshot.looking.has_several());
    let (head, key, shown) = match several {
        Some(journey) => (several_head(&form), "several", inspect_several(&form, journey)),
        None => (inspector_head(&form, before.as_ref()), &*key, body_of(&form)),
    };
    use_steady(&body, ".inspector", key);
    let found = if key == "several" { None } else { lines(&form) };
    let unexplained = if key == "several" { None } else { unexplained_line(&form) };
    let shown = classed("div", "inspector-form").key(key).node(shown).may_with(unexplained);
    {
        let node = node.clone();
        use_effect(move || node.cast::<Element>().iter().for_each(reach_each_once));
    }
    let help = form
        .can_edit()
        .then(|| component::<HelpStrip>(Box::new(help_strip::Props { form: form.clone() })));
    let help = help.unwrap_or_default();
    classed("aside", "inspector")
        .is("part", "inspector")
        .at(&node)
        .says("aria-label", form.words(), "inspector-label")
        .is("tabindex", "-1")
        .is("data-kind", form.subject.kind.as_str())
        .with(head)
        .may_with(found)
        .with(classed("div", "inspector-body").key("body").at(&body).with(shown))
        .node(help)
        .draw()
}

/// Whoever asked for the entry of an abbreviation goes on with saying what it means.
fn is_to_be_defined(snapshot: &Snapshot, subject: &Subject) -> bool {
    let term = snapshot.document.glossary.get(&subject.id).filter(|_| subject.kind == Kind::Term);
    snapshot.can_edit && term.is_some_and(|term| term.definition.is_none())
}

/// The map goes on with the keyboard where the inspector had it.
fn give_keyboard_back(node: &NodeRef) {
    let Some(inspector) = node.cast::<Element>() else { return };
    let is_here = focused(&inspector).is_some_and(|here| inspector.contains(Some(&here)));
    if let Some(shell) = inspector.closest(".shell").ok().flatten().filter(|_| is_here) {
        focus_first(
            &shell,
            ".map, .register-grid, .landscape-drawing, .register-title, .insights-title",
        );
    }
}

fn body_of(form: &Form) -> Html {
    let subject = &form.subject;
    let journey = subject.journey.as_deref();
    let journey = journey.and_then(|id| form.snapshot.document.journeys.get(id));
    let shown = match (subject.kind, journey) {
        (Kind::Touchpoint, Some(journey)) => journey
            .touchpoint(&subject.id)
            .map(|touchpoint| inspect_touchpoint(form, journey, touchpoint)),
        (Kind::Transition, Some(journey)) => journey
            .transition(&subject.id)
            .map(|transition| inspect_transition(form, journey, transition)),
        (Kind::Stage, Some(journey)) => {
            journey.stage(&subject.id).map(|stage| inspect_stage(form, journey, stage))
        }
        (Kind::Document | Kind::Journey, _) => Some(inspect_map(form)),
        _ => Some(inspect_entry(form)),
    };
    shown.unwrap_or_default()
}
