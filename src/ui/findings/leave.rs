//! Why a finding is left for a while: the reason, who says so, and until when. What is typed is of this form alone.

use std::rc::Rc;

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent};
use crate::app::findings::glance::Glance;
use crate::app::findings::mending::{Leave, in_a_while};
use crate::check::finding::Finding;
use crate::model::standard::Date;
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::{focus, typed_text};

/// What the form needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) around: super::Props,
    pub(super) finding: Rc<Finding>,
}

/// Draws the form.
#[component]
pub(super) fn LeaveForm(props: &Props) -> Html {
    let snapshot = &props.around.snapshot;
    let words = &snapshot.words;
    let first = use_node_ref();
    let reason = use_state(String::new);
    let by = use_state(|| props.finding.by.person.clone());
    let until = use_state(|| snapshot.today.as_ref().and_then(in_a_while));
    {
        let first = first.clone();
        use_effect_with((), move |()| first.cast::<HtmlElement>().iter().for_each(focus));
    }
    let is_said = !reason.trim().is_empty();
    let done = {
        let (dispatch, finding) = (props.around.dispatch.clone(), props.finding.clone());
        let (reason, by, until) = (reason.clone(), by.clone(), until.clone());
        Callback::from(move |()| {
            if !reason.trim().is_empty() {
                let leave = Leave {
                    finding: finding.clone(),
                    reason: (*reason).clone(),
                    by: (*by).clone(),
                    until: (*until).clone(),
                };
                dispatch.emit(AppEvent::Edit(Edit::LeaveFinding(Box::new(leave))));
            }
        })
    };
    let why = {
        let (reason, done) = (reason.clone(), done.clone());
        classed("input", "field-input finding-reason")
            .at(&first)
            .is("type", "text")
            .says("placeholder", words, "findings-reason-hint")
            .value((*reason).clone().into())
            .on_input(move |event: InputEvent| reason.set(typed_text(&event)))
            .on_key(move |event: KeyboardEvent| {
                if event.key() == "Enter" && !event.is_composing() {
                    event.prevent_default();
                    done.emit(());
                }
            })
    };
    let day = {
        let until_day = until.clone();
        classed("input", "field-input finding-until")
            .is("type", "date")
            .value(until.as_ref().map_or("", |day| day.as_str()).to_owned().into())
            .on_change(move |event: Event| {
                let field = event.target_dyn_into::<HtmlInputElement>();
                until_day.set(field.and_then(|field| Date::parse(&field.value())));
            })
    };
    let stop = {
        let around = props.around.clone();
        button("button bare")
            .on_click(move |_| around.glance(Glance::Leave(false)))
            .words(words, "findings-leave-stop")
    };
    let leave = button("button main")
        .flag("disabled", !is_said)
        .on_click(move |_| done.emit(()))
        .words(words, "findings-leave-do");
    let labelled = |label: &'static str, field: Element| {
        element("label")
            .is("class", "field")
            .with(classed("span", "field-label").words(words, label))
            .with(field)
    };
    classed("div", "finding-form")
        .is("role", "group")
        .says("aria-label", words, "findings-leave")
        .with(labelled("findings-reason", why))
        .may_with(who(props, &by))
        .with(labelled("findings-until-label", day))
        .with(classed("div", "finding-mends").with(leave).with(stop))
        .draw()
}

fn who(props: &Props, by: &UseStateHandle<Option<Rc<str>>>) -> Option<Element> {
    let snapshot = &props.around.snapshot;
    let words = &snapshot.words;
    if snapshot.document.people.is_empty() {
        return None;
    }
    let mut choices = vec![(AttrValue::Static(""), words.text("findings-nobody"))];
    for person in snapshot.document.people.iter() {
        choices.push((person.id.shared().into(), person.name.clone()));
    }
    let chosen = (**by).clone().unwrap_or_default();
    let choose = {
        let by = by.clone();
        Callback::from(move |id: String| {
            by.set(Some(Rc::from(id)).filter(|id: &Rc<str>| !id.is_empty()));
        })
    };
    let label =
        classed("span", "field-label").is("aria-hidden", "true").words(words, "findings-who");
    let list = choice(("field-input", words.text("findings-who")), choices, chosen.into(), choose);
    Some(classed("div", "field").with(label).node(list))
}
