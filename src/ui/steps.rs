//! The first minute: one step per line becomes a drawn map. It stands where there is no map yet,
//! and as a panel where another journey is wanted. The text belongs to whoever shows it, so that
//! closing the panel loses nothing.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Edit, Event as AppEvent, Look, Open};
use crate::app::preview::{Preview, preview};
use crate::app::snapshot::Snapshot;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, button, classed, component};
use crate::ui::focus::{typed_text, use_leave_to_frame};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// What was typed so far.
    pub draft: UseStateHandle<String>,
}

/// The first minute as a page of its own.
#[component]
pub fn Steps(props: &Props) -> Html {
    let words = &props.snapshot.words;
    let node = use_node_ref();
    use_leave_to_frame(&node);
    let other = classed("div", "steps-else")
        .may_with(offer(props, "steps-open", Icon::Open, Open::Pick))
        .may_with(offer(props, "steps-example", Icon::Stage, Open::Example))
        .with(classed("p", "steps-drop").words(words, "steps-drop"));
    let steps = classed("div", "steps")
        .with(classed("h1", "steps-title").words(words, "steps-welcome"))
        .with(classed("p", "steps-why").words(words, "steps-why"))
        .node(component::<StepsForm>(Box::new(props.clone())))
        .with(other);
    classed("div", "steps-page").at(&node).with(steps).draw()
}

/// The first minute as a panel.
pub fn steps_panel(props: &Props) -> Html {
    let words = &props.snapshot.words;
    let body = classed("div", "panel-body steps")
        .with(classed("p", "steps-why").words(words, "steps-why"))
        .node(component::<StepsForm>(Box::new(props.clone())));
    let title = words.text("steps-another").into();
    dialog((words, &props.dispatch), title, "is-steps", Some("textarea"), body.draw())
}

fn offer(props: &Props, text: &'static str, icon: Icon, open: Open) -> Option<Element> {
    let snapshot = &props.snapshot;
    snapshot.can_open.then(|| {
        let button = button("button").node(glyph(icon)).words(&snapshot.words, text);
        button.on_click(telling(&props.dispatch, AppEvent::Open(open)))
    })
}

/// The field for the steps, what would come of it, and the button that draws it.
#[component]
fn StepsForm(props: &Props) -> Html {
    let Props { snapshot, dispatch, draft } = props;
    let words = &snapshot.words;
    let title = use_state(String::new);
    let found = preview(draft);
    let draw = {
        let (dispatch, draft, title) = (dispatch.clone(), draft.clone(), title.clone());
        move || {
            if preview(&draft).steps == 0 {
                dispatch.emit(AppEvent::Look(Look::Say(Message::new("app-no-steps"))));
                return;
            }
            let (title, text) = ((*title).clone(), (*draft).clone());
            draft.set(String::new());
            dispatch.emit(AppEvent::Look(Look::Show(None)));
            dispatch.emit(AppEvent::Edit(Edit::DrawSteps { title, text }));
        }
    };
    let onsubmit = {
        let draw = draw.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            draw();
        }
    };
    let onkeydown = move |event: KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key();
        if event.key() == "Enter" && is_command && !event.is_composing() {
            event.prevent_default();
            event.stop_propagation();
            draw();
        }
    };
    let on_draft = {
        let draft = draft.clone();
        move |event: InputEvent| draft.set(typed_text(&event))
    };
    let on_title = {
        let title = title.clone();
        move |event: InputEvent| title.set(typed_text(&event))
    };
    let lines = classed("textarea", "field-input steps-lines")
        .is("rows", "9")
        .is("spellcheck", "true")
        .says("placeholder", words, "steps-placeholder")
        .value((**draft).clone().into())
        .on_input(on_draft);
    let name = classed("input", "field-input")
        .is("type", "text")
        .is("autocomplete", "off")
        .says("placeholder", words, "steps-title-hint")
        .value((*title).clone().into())
        .on_input(on_title);
    let labelled = |label: &'static str, field: Element| {
        classed("label", "field")
            .with(classed("span", "field-label").words(words, label))
            .with(field)
    };
    let count =
        classed("p", "steps-count").is("role", "status").text(count(snapshot, &found).into());
    let draw = classed("button", "button main")
        .is("type", "submit")
        .is("aria-keyshortcuts", "Control+Enter")
        .words(words, "steps-draw");
    classed("form", "steps-form")
        .on(ListenerKind::onsubmit, onsubmit)
        .on_key(onkeydown)
        .with(labelled("steps-lines", lines))
        .with(labelled("steps-title", name))
        .with(classed("div", "steps-foot").with(count).with(draw))
        .draw()
}

fn count(snapshot: &Snapshot, found: &Preview) -> String {
    if found.steps == 0 {
        return snapshot.words.text("steps-none-yet");
    }
    let message = Message::new("steps-count");
    snapshot.words.say(&message.with("steps", found.steps).with("stages", found.stages))
}
