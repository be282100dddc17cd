//! The frame: top bar, map or empty page, inspector, panels, notices. Keys that act everywhere in
//! the component are taken here.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::action::action_of_key;
use crate::app::event::{Event, Look};
use crate::app::look::Panel;
use crate::app::snapshot::Snapshot;
use crate::ui::atlas::Atlas;
use crate::ui::breadcrumbs::{self, breadcrumbs};
use crate::ui::element::component;
use crate::ui::focus::focus_first;
use crate::ui::help::help;
use crate::ui::inspector::Inspector;
use crate::ui::map::Map;
use crate::ui::notes::notes;
use crate::ui::notices::notices;
use crate::ui::plain_text::{self, PlainText};
use crate::ui::problems::problem_list;
use crate::ui::steps::{self, Steps, steps_panel};
use crate::ui::top_bar::{self, top_bar};

/// What the shell needs.
#[derive(Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot
    }
}

/// Draws everything.
#[component]
pub fn Shell(props: &Props) -> Html {
    let (snapshot, dispatch) = (&props.snapshot, &props.dispatch);
    let draft = use_state(String::new);
    html! {
        <div
            class={classes!("shell", snapshot.matches.is_some().then_some("is-searching"))}
            role="region"
            aria-label={snapshot.words.text("map-label")}
            lang={snapshot.words.language()}
            onkeydown={keys(props)}
        >
            { top_bar(&top_bar::Props { snapshot: snapshot.clone(), dispatch: dispatch.clone() }) }
            { breadcrumbs(&breadcrumbs::Props { snapshot: snapshot.clone(), dispatch: dispatch.clone() }) }
            <div class="workspace">
                <div class="main" tabindex="-1">{ main(props, &draft) }</div>
                if snapshot.looking.selection.is_some() {
                    <Inspector snapshot={snapshot.clone()} dispatch={dispatch.clone()} />
                }
            </div>
            { panel(props, &draft) }
            { notices(snapshot, dispatch).draw() }
        </div>
    }
}

/// The map; where there is none, the first minute.
fn main(props: &Props, draft: &UseStateHandle<String>) -> Html {
    let (snapshot, dispatch) = (&props.snapshot, &props.dispatch);
    if !snapshot.is_ready {
        return html! { <p class="waiting" role="status">{ snapshot.words.text("app-keep-loading") }</p> };
    }
    if let Some(atlas) = snapshot.atlas.clone() {
        return html! { <Atlas snapshot={snapshot.clone()} {atlas} dispatch={dispatch.clone()} /> };
    }
    if let (Some(journey), Some(scene)) = (&snapshot.journey, &snapshot.scene) {
        return html! {
            <Map
                snapshot={snapshot.clone()}
                journey={journey.clone()}
                scene={scene.clone()}
                dispatch={dispatch.clone()}
            />
        };
    }
    if snapshot.can_edit {
        return html! {
            <Steps
                snapshot={snapshot.clone()}
                dispatch={dispatch.clone()}
                draft={draft.clone()}
            />
        };
    }
    html! { <p class="waiting">{ snapshot.words.text("app-empty") }</p> }
}

fn panel(props: &Props, draft: &UseStateHandle<String>) -> Html {
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    let words = &props.snapshot.words;
    match &props.snapshot.looking.panel {
        None => Html::default(),
        Some(Panel::Steps) => {
            steps_panel(&steps::Props { snapshot, dispatch, draft: draft.clone() })
        }
        Some(Panel::Help) => help(words, &dispatch),
        Some(Panel::Notes(said)) => notes(words, &dispatch, said),
        Some(Panel::Text(text)) => component::<PlainText>(Box::new(plain_text::Props {
            snapshot,
            dispatch,
            text: text.clone(),
        })),
        Some(Panel::Problems(problems)) => problem_list(words, &dispatch, problems),
    }
}

/// Keys of the action table. In a text field only those with Ctrl or ⌘ act, and of these not the
/// ones that the field itself understands; single letters act on the map alone.
fn keys(props: &Props) -> Callback<KeyboardEvent> {
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    Callback::from(move |key: KeyboardEvent| {
        let Some(target) = key.target_dyn_into::<Element>() else { return };
        if key.is_composing() || key.default_prevented() {
            return;
        }
        if key.key() == "Escape" {
            if !leave_inspector(&target) {
                dispatch.emit(Event::Look(Look::Cancel));
            }
            return;
        }
        let pressed = pressed(&key);
        let is_in = |selector| target.closest(selector).ok().flatten().is_some();
        let is_command = pressed.starts_with("Mod+");
        let is_in_field = is_in("input, textarea, select");
        let is_own_to_field = matches!(pressed.as_str(), "Mod+z" | "Mod+Shift+z" | "Mod+y");
        if is_in_field && (!is_command || is_own_to_field) {
            return;
        }
        // Keys with Ctrl act everywhere, but for those that are about what is on the map.
        let is_on_map = matches!(pressed.as_str(), "Mod+a" | "Mod+Enter");
        let is_everywhere = is_command && !is_on_map && !pressed.starts_with("Mod+Arrow");
        if !is_everywhere && !is_in(".map") {
            return;
        }
        // A button has its own use for these.
        let is_pressing = matches!(pressed.as_str(), "Enter" | "Mod+Enter" | "Space");
        if is_pressing && !target.matches(".card, .map").unwrap_or(false) {
            return;
        }
        let plain = pressed.strip_prefix("Shift+").filter(|plain| plain.starts_with("Arrow"));
        let Some(action) = action_of_key(plain.unwrap_or(&pressed)) else { return };
        key.prevent_default();
        key.stop_propagation();
        if (action.is_enabled)(&snapshot) {
            dispatch.emit(match (action.event)(&snapshot) {
                Event::Look(Look::Walk(step)) if plain.is_some() => Event::Look(Look::Extend(step)),
                event => event,
            });
        }
    })
}

/// From the inspector, the keyboard goes back to the touchpoint that it is about.
fn leave_inspector(target: &Element) -> bool {
    let shell = target.closest(".inspector").ok().flatten();
    let shell = shell.and_then(|inspector| inspector.closest(".shell").ok().flatten());
    shell.is_some_and(|shell| focus_first(&shell, ".card.is-selected"))
}

/// The pressed key as the action table writes it.
fn pressed(key: &KeyboardEvent) -> String {
    let name = key.key();
    let mut pressed = String::new();
    let is_command = key.ctrl_key() || key.meta_key();
    if is_command {
        pressed.push_str("Mod+");
    }
    if key.alt_key() {
        pressed.push_str("Alt+");
    }
    // Shift is part of a printed character already, but not of a command.
    if key.shift_key() && (is_command || name.chars().count() > 1) {
        pressed.push_str("Shift+");
    }
    let name = if name == " " { "Space".to_owned() } else { name };
    let is_letter = name.chars().count() == 1;
    pressed.push_str(&if is_letter { name.to_ascii_lowercase() } else { name });
    pressed
}
