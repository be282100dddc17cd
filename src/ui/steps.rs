//! The first minute: one step per line becomes a drawn map. It is the first thing on the start page,
//! and a panel where another journey is wanted. The text belongs to whoever shows it, so that
//! closing the panel loses nothing.

use std::rc::Rc;

use web_sys::ClipboardEvent;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Edit, Event as AppEvent, Look, Open, Start};
use crate::app::list::is_pasted_list;
use crate::app::preview::{Preview, drawn, is_map, preview};
use crate::app::sketch::Sketch;
use crate::app::snapshot::Snapshot;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, classed, component};
use crate::ui::focus::typed_text;
use crate::ui::sketch::sketch;
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
    /// Whether a map is to be begun, rather than a journey added.
    pub is_start: bool,
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

/// The field for the steps, what would come of it, and the button that draws it.
#[component]
pub(crate) fn StepsForm(props: &Props) -> Html {
    let Props { snapshot, dispatch, draft, is_start } = props;
    let is_start = *is_start;
    let words = &snapshot.words;
    let title = use_state(String::new);
    let is_missing = use_state(|| false);
    let found = preview(draft);
    let drawing = use_memo((**draft).clone(), |draft| is_start.then(|| drawn(draft)).flatten());
    let draw = {
        let (dispatch, draft, title) = (dispatch.clone(), draft.clone(), title.clone());
        let is_missing = is_missing.clone();
        move || {
            if preview(&draft).steps == 0 {
                is_missing.set(true);
                return;
            }
            let (title, text) = ((*title).clone(), (*draft).clone());
            draft.set(String::new());
            if is_start {
                dispatch.emit(AppEvent::Start(Start::Steps { title, text }));
                return;
            }
            dispatch.emit(AppEvent::Look(Look::Show(None)));
            dispatch.emit(AppEvent::Edit(Edit::DrawSteps { title, text }));
        }
    };
    let send = {
        let draw = draw.clone();
        move |_| draw()
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
        let (draft, is_missing) = (draft.clone(), is_missing.clone());
        move |event: InputEvent| {
            is_missing.set(false);
            draft.set(typed_text(&event));
        }
    };
    let on_paste = {
        let (dispatch, texts) = (dispatch.clone(), words.clone());
        move |event: ClipboardEvent| {
            let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
            // A whole map, or a list, is opened rather than taken for steps.
            if let Some(text) =
                text.filter(|text| (is_start && is_map(text)) || is_pasted_list(text, &texts))
            {
                event.prevent_default();
                dispatch.emit(AppEvent::Open(Open::Text { name: None, text: Ok(text) }));
            }
        }
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
        .on_input(on_draft)
        .on(ListenerKind::onpaste, on_paste);
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
    let is_missing = *is_missing && found.steps == 0;
    let count = match is_missing {
        true => words.text("app-no-steps"),
        false => count(snapshot, &found),
    };
    let count = classed("p", "steps-count")
        .also("is-missing", is_missing)
        .is("role", "status")
        .text(count.into());
    let draw = classed("button", "button main")
        .on_send(send)
        .is("aria-keyshortcuts", "Control+Enter")
        .words(words, "steps-draw");
    classed("form", "steps-form")
        .on_key(onkeydown)
        .with(labelled("steps-lines", lines))
        .may_with(is_start.then(|| shown(snapshot, drawing.as_ref().as_ref())))
        .with(labelled("steps-title", name))
        .with(classed("div", "steps-foot").with(count).with(draw))
        .draw()
}

/// What comes of the steps; while there are none, of those that the field gives for an example.
fn shown(snapshot: &Snapshot, drawing: Option<&Sketch>) -> Element {
    let example = drawing.is_none().then(|| drawn(&snapshot.words.text("steps-placeholder")));
    let drawing = drawing.or(example.as_ref().and_then(Option::as_ref));
    classed("div", "steps-preview")
        .also("is-example", example.is_some())
        .is("aria-hidden", "true")
        .may_with(drawing.map(sketch))
}

fn count(snapshot: &Snapshot, found: &Preview) -> String {
    if found.steps == 0 {
        return snapshot.words.text("steps-none-yet");
    }
    let message = Message::new("steps-count");
    snapshot.words.say(&message.with("steps", found.steps).with("stages", found.stages))
}
