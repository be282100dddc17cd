//! The first minute: one step per line becomes a drawn map. It stands where there is no map yet,
//! and as a panel where another journey is wanted. The text belongs to whoever shows it, so that
//! closing the panel loses nothing.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent, Look, Open};
use crate::app::preview::{Preview, preview};
use crate::app::snapshot::Snapshot;
use crate::ui::dialog::Dialog;
use crate::ui::focus::{typed_text, use_leave_to_frame};
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// What it needs.
#[derive(PartialEq, Properties)]
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
    let text = |id| props.snapshot.words.text(id);
    let node = use_node_ref();
    use_leave_to_frame(&node);
    html! {
        <div ref={node} class="steps-page">
            <div class="steps">
                <h1 class="steps-title">{ text("steps-welcome") }</h1>
                <p class="steps-why">{ text("steps-why") }</p>
                <StepsForm snapshot={props.snapshot.clone()} dispatch={props.dispatch.clone()}
                    draft={props.draft.clone()} />
                <div class="steps-else">
                    { offer(props, "steps-open", Icon::Open, Open::Pick) }
                    { offer(props, "steps-example", Icon::Stage, Open::Example) }
                    <p class="steps-drop">{ text("steps-drop") }</p>
                </div>
            </div>
        </div>
    }
}

/// The first minute as a panel.
#[component]
pub fn StepsPanel(props: &Props) -> Html {
    let text = |id| AttrValue::from(props.snapshot.words.text(id));
    html! {
        <Dialog title={text("steps-another")} close={text("panel-close")} class="is-steps"
            dispatch={props.dispatch.clone()} first="textarea">
            <div class="panel-body steps">
                <p class="steps-why">{ text("steps-why") }</p>
                <StepsForm snapshot={props.snapshot.clone()} dispatch={props.dispatch.clone()}
                    draft={props.draft.clone()} />
            </div>
        </Dialog>
    }
}

fn offer(props: &Props, text: &'static str, icon: Icon, open: Open) -> Html {
    if !props.snapshot.can_open {
        return html! {};
    }
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(AppEvent::Open(open.clone())));
    html! {
        <button type="button" class="button" {onclick}>
            { glyph(icon) }{ props.snapshot.words.text(text) }
        </button>
    }
}

/// The field for the steps, what would come of it, and the button that draws it.
#[component]
fn StepsForm(props: &Props) -> Html {
    let Props { snapshot, dispatch, draft } = props;
    let text = |id| snapshot.words.text(id);
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
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            draw();
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key();
        if event.key() == "Enter" && is_command && !event.is_composing() {
            event.prevent_default();
            event.stop_propagation();
            draw();
        }
    });
    let on_draft = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.set(typed_text(&event)))
    };
    let on_title = {
        let title = title.clone();
        Callback::from(move |event: InputEvent| title.set(typed_text(&event)))
    };
    html! {
        <form class="steps-form" {onsubmit} {onkeydown}>
            <label class="field">
                <span class="field-label">{ text("steps-lines") }</span>
                <textarea class="field-input steps-lines" rows="9" spellcheck="true"
                    placeholder={text("steps-placeholder")} value={(**draft).clone()} oninput={on_draft} />
            </label>
            <label class="field">
                <span class="field-label">{ text("steps-title") }</span>
                <input class="field-input" type="text" autocomplete="off" value={(*title).clone()}
                    placeholder={text("steps-title-hint")} oninput={on_title} />
            </label>
            <div class="steps-foot">
                <p class="steps-count" role="status">{ count(snapshot, &found) }</p>
                <button type="submit" class="button main" aria-keyshortcuts="Control+Enter">
                    { text("steps-draw") }
                </button>
            </div>
        </form>
    }
}

fn count(snapshot: &Snapshot, found: &Preview) -> String {
    if found.steps == 0 {
        return snapshot.words.text("steps-none-yet");
    }
    let message = Message::new("steps-count");
    snapshot.words.say(&message.with("steps", found.steps).with("stages", found.stages))
}
