//! The decision about a system: asking for a review, approving, refusing; the last two with who, when and
//! why. What is being filled in belongs to nobody else until it is sent, as one step.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::analyze::guidelines::Tally;
use crate::app::event::{Edit, Event as AppEvent};
use crate::app::intake::deciding::{Deciding, Outcome, Who, ask_for_review, decide, refused};
use crate::app::offer::Source;
use crate::model::standard::Date;
use crate::model::system::SystemStatus;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::{keep_typing, leave_field, typed_text};
use crate::ui::form::{Form, labelled};
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::picker::{Picked, picker};
use crate::words::Message;

/// What it needs.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The form of the system.
    pub(super) form: Form,
    /// How it stands.
    pub(super) status: Option<SystemStatus>,
    /// How many guidelines it meets.
    pub(super) tally: Tally,
}

type Draft = UseStateHandle<Option<Deciding>>;

/// Draws the buttons, or what is asked once one of them was pressed.
#[component]
pub(super) fn Decide(props: &Props) -> Html {
    let draft: Draft = use_state(|| None);
    if !props.form.can_edit() {
        return Html::default();
    }
    match &*draft {
        None => buttons(props, &draft).draw(),
        Some(deciding) => asked(props, &draft, deciding).draw(),
    }
}

fn buttons(props: &Props, draft: &Draft) -> Element {
    let form = &props.form;
    let status = props.status.as_ref();
    let is = |one: SystemStatus| status == Some(&one);
    let (document, today) = (&form.snapshot.document, form.snapshot.today.as_ref());
    let review = (!is(SystemStatus::UnderReview)).then(|| {
        let ask = AppEvent::Edit(Edit::Do(ask_for_review(document, &form.subject.id, today)));
        button("button")
            .is("data-intake", "review")
            .also("main", is(SystemStatus::Proposed))
            .on_click(form.telling(ask))
            .words(form.words(), "intake-ask")
    });
    let begin = |word: &'static str, outcome: Outcome, text: &'static str| {
        let (draft, on) = (draft.clone(), form.snapshot.today.clone());
        let begun = Deciding { outcome, by: None, on, reason: String::new() };
        button("button")
            .is("data-intake", word)
            .on_click(move |_| draft.set(Some(begun.clone())))
            .words(form.words(), text)
    };
    let sanction = (!is(SystemStatus::Sanctioned)).then(|| {
        begin("sanction", Outcome::Sanction, "intake-sanction")
            .also("main", is(SystemStatus::UnderReview))
    });
    let is_refused = is(SystemStatus::Retired) || is(SystemStatus::Unsanctioned);
    let refuse = (!is_refused).then(|| begin("refuse", Outcome::Refuse, "intake-refuse"));
    classed("div", "intake-acts").key("acts").may_with(review).may_with(sanction).may_with(refuse)
}

fn asked(props: &Props, draft: &Draft, deciding: &Deciding) -> Element {
    let Props { form, tally, .. } = props;
    let words = form.words();
    let is_sanction = deciding.outcome == Outcome::Sanction;
    let (title, send) = match deciding.outcome {
        Outcome::Sanction => ("intake-sanction-title", "intake-sanction-send"),
        Outcome::Refuse => ("intake-refuse-title", "intake-refuse-send"),
    };
    let document = &form.snapshot.document;
    let name = document.systems.get(&form.subject.id).map_or("", |system| &system.name);
    let title =
        classed("h4", "intake-title").text(form.say(&Message::new(title).with("name", name)));
    let is_although = is_sanction && tally.broken > 0;
    let decided = {
        let (form, draft) = (form.clone(), draft.clone());
        move |event: MouseEvent| {
            if let Some(deciding) = &*draft {
                let command = decide(&form.snapshot.document, &form.subject.id, deciding);
                event.target_dyn_into::<HtmlElement>().iter().for_each(leave_field);
                draft.set(None);
                form.dispatch.emit(AppEvent::Edit(Edit::Do(command)));
            }
        }
    };
    let send = classed("button", "button main")
        .on_send(decided)
        .is("data-intake", "send")
        .words(words, send);
    let cancel = {
        let draft = draft.clone();
        button("button").words(words, "intake-cancel").on_click(move |event: MouseEvent| {
            event.target_dyn_into::<HtmlElement>().iter().for_each(leave_field);
            draft.set(None);
        })
    };
    classed("form", "intake-form")
        .key("form")
        .with(title)
        .may_with(notes(props, deciding))
        .with(who(form, draft, deciding))
        .with(when(form, draft, deciding))
        .with(why(form, draft, deciding, is_although))
        .with(classed("div", "intake-acts").with(cancel).with(send))
}

/// What should be known before: what is broken, or what becomes of it.
fn notes(props: &Props, deciding: &Deciding) -> Option<Element> {
    let Props { form, tally, .. } = props;
    let counted = |id, count: usize| form.say(&Message::new(id).with("count", count));
    let note = |text| Some(classed("p", "field-help").text(text));
    match deciding.outcome {
        Outcome::Sanction if tally.broken > 0 => {
            let text = element("span").text(counted("intake-broken", tally.broken));
            Some(
                classed("p", "intake-warning")
                    .is("role", "status")
                    .node(glyph(Icon::Alarm))
                    .with(text),
            )
        }
        Outcome::Sanction if tally.unanswered > 0 => {
            note(counted("intake-unanswered", tally.unanswered))
        }
        Outcome::Sanction => None,
        Outcome::Refuse => {
            note(form.text(match refused(&form.snapshot.document, &form.subject.id) {
                SystemStatus::Unsanctioned => "intake-refuse-used",
                _ => "intake-refuse-unused",
            }))
        }
    }
}

fn who(form: &Form, draft: &Draft, deciding: &Deciding) -> Element {
    let label = classed("span", "field-label").words(form.words(), "intake-who");
    let field = classed("div", "field").key("who").with(label);
    let set = {
        let draft = draft.clone();
        move |by: Option<Who>| change(&draft, |deciding| deciding.by = by)
    };
    let Some(by) = &deciding.by else {
        let on_pick = Callback::from(move |picked: Picked| {
            set(match picked {
                Picked::Existing(id) => Some(Who::Known(id)),
                Picked::New(name) => Some(Who::New(name)),
                _ => None,
            });
        });
        let picker = picker(form, "pick-decider", ("intake-who", "pick-person"), on_pick);
        return field.node(picker.offers(Source::Deciders, Vec::new()).asked(1).draw());
    };
    let name: Rc<str> = match by {
        Who::Known(id) => {
            let person = form.snapshot.document.people.get(id);
            person.map_or_else(|| id.clone(), |person| person.name.as_str().into())
        }
        Who::New(name) => name.as_str().into(),
    };
    let name = classed("span", "picked-name").text(name.into());
    let said = classed("span", "picked-main").with(classed("span", "picked-text").with(name));
    let again = icon_button(Icon::Close, form.text("field-take-back")).on_click(move |_| set(None));
    field.with(classed("div", "picked").with(said).with(again))
}

fn when(form: &Form, draft: &Draft, deciding: &Deciding) -> Element {
    let draft = draft.clone();
    let day = deciding.on.as_ref().map_or_else(AttrValue::default, |day| day.to_string().into());
    let day = classed("input", "field-input").is("type", "date").value(day).on_input(
        move |event: InputEvent| {
            let day = Date::parse(&typed_text(&event));
            change(&draft, |deciding| deciding.on = day);
        },
    );
    labelled(form, "intake-when").also("is-short", true).key("when").with(day)
}

fn why(form: &Form, draft: &Draft, deciding: &Deciding, is_although: bool) -> Element {
    let draft = draft.clone();
    let label = if is_although { "intake-reason-although" } else { "intake-reason" };
    let text = classed("textarea", "field-input")
        .is("rows", "2")
        .flag("required", is_although || deciding.outcome == Outcome::Refuse)
        .says("placeholder", form.words(), "intake-reason-hint")
        .value(deciding.reason.clone().into())
        .on_input(move |event: InputEvent| {
            let reason = typed_text(&event);
            change(&draft, |deciding| deciding.reason = reason);
        })
        .on_key(|event: KeyboardEvent| keep_typing(&event));
    labelled(form, label).key("why").with(text)
}

fn change(draft: &Draft, make: impl FnOnce(&mut Deciding)) {
    if let Some(mut deciding) = (**draft).clone() {
        make(&mut deciding);
        draft.set(Some(deciding));
    }
}
