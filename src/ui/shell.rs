//! The frame: top bar, map or register or empty page, inspector, panels, notices. Keys that act everywhere in
//! the component are taken here.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::action::action_of_key;
use crate::app::event::{Event, Look};
use crate::app::intake::proposal::Proposal;
use crate::app::look::Panel;
use crate::app::snapshot::Snapshot;
use crate::ui::atlas::{self, Atlas};
use crate::ui::breadcrumbs::breadcrumbs;
use crate::ui::element::{Element as Drawn, classed, component, element};
use crate::ui::focus::focus_first;
use crate::ui::help::help;
use crate::ui::inspector::{self, Inspector};
use crate::ui::intake::propose::{self, propose_panel};
use crate::ui::map::{self, Map};
use crate::ui::notes::notes;
use crate::ui::notices::notices;
use crate::ui::plain_text::{self, PlainText};
use crate::ui::problems::problem_list;
use crate::ui::register::mention_panel::{self, MentionPanel};
use crate::ui::register::merge_panel::{self, MergePanel};
use crate::ui::register::remove_panel::{self, RemovePanel};
use crate::ui::register::{self, Register};
use crate::ui::start::{self, Start};
use crate::ui::steps::{self, steps_panel};
use crate::ui::top_bar::top_bar;

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
    let proposal = use_state(Proposal::default);
    let selection = snapshot.looking.selection.as_ref().filter(|_| snapshot.start.is_none());
    let inspector = selection.map(|_| {
        let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
        component::<Inspector>(Box::new(inspector::Props { snapshot, dispatch }))
    });
    let main = classed("div", "main").is("tabindex", "-1").node(main(props, &draft));
    classed("div", "shell")
        .also("is-searching", snapshot.matches.is_some())
        .is("role", "region")
        .says("aria-label", &snapshot.words, "map-label")
        .is("lang", snapshot.words.language())
        .on_key(keys(props))
        .with(top_bar(snapshot, dispatch))
        .may_with(breadcrumbs(snapshot, dispatch))
        .with(classed("div", "workspace").with(main).node(inspector.unwrap_or_default()))
        .node(panel(props, &draft, &proposal))
        .with(notices(snapshot, dispatch))
        .with(announcement(snapshot))
        .draw()
}

/// What happened, for those who do not see it. The same may happen twice, and is said twice.
fn announcement(snapshot: &Snapshot) -> Drawn {
    let (said, count) = &snapshot.announced;
    let said = said.as_ref().map(|said| snapshot.words.say(said));
    let said = said.map(|said| element("span").key(&count.to_string()).text(said.into()));
    classed("p", "announced sr-only").is("role", "status").may_with(said)
}

/// The map; where there is none, the first minute.
fn main(props: &Props, draft: &UseStateHandle<String>) -> Html {
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    let waiting = classed("p", "waiting");
    if !snapshot.is_ready {
        return waiting.is("role", "status").words(&snapshot.words, "app-keep-loading").draw();
    }
    if let Some(page) = snapshot.start.clone() {
        let draft = draft.clone();
        return component::<Start>(Box::new(start::Props { snapshot, page, dispatch, draft }));
    }
    if let Some(page) = snapshot.register.clone() {
        return component::<Register>(Box::new(register::Props { snapshot, page, dispatch }));
    }
    if let Some(atlas) = snapshot.atlas.clone() {
        return component::<Atlas>(Box::new(atlas::Props { snapshot, atlas, dispatch }));
    }
    if let (Some(journey), Some(index)) = (snapshot.journey.clone(), snapshot.index.clone()) {
        let scene = index.scene().clone();
        return component::<Map>(Box::new(map::Props {
            snapshot,
            journey,
            scene,
            index,
            dispatch,
        }));
    }
    if snapshot.journey.is_some() {
        return waiting.is("role", "status").words(&snapshot.words, "map-drawing").draw();
    }
    waiting.words(&snapshot.words, "app-empty").draw()
}

fn panel(
    props: &Props,
    draft: &UseStateHandle<String>,
    proposal: &UseStateHandle<Proposal>,
) -> Html {
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    let words = &props.snapshot.words;
    match &props.snapshot.looking.panel {
        None => Html::default(),
        Some(Panel::Steps) => {
            let draft = draft.clone();
            steps_panel(&steps::Props { snapshot, dispatch, draft, is_start: false })
        }
        Some(Panel::Propose(begun)) => {
            let (draft, begun) = (proposal.clone(), begun.clone());
            propose_panel(propose::Props { snapshot, dispatch, draft, begun })
        }
        Some(Panel::Help) => help(words, &dispatch),
        Some(Panel::Merge { subject, is_replacing }) => {
            let (subject, is_replacing) = (subject.clone(), *is_replacing);
            let props = merge_panel::Props { snapshot, dispatch, subject, is_replacing };
            component::<MergePanel>(Box::new(props))
        }
        Some(Panel::Remove(subject)) => {
            let subject = subject.clone();
            component::<RemovePanel>(Box::new(remove_panel::Props { snapshot, dispatch, subject }))
        }
        Some(Panel::Mentions(name)) => {
            let name = name.clone();
            component::<MentionPanel>(Box::new(mention_panel::Props { snapshot, dispatch, name }))
        }
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
fn keys(props: &Props) -> impl Fn(KeyboardEvent) + use<> {
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    move |key: KeyboardEvent| {
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
        // Nothing is done to a map that is not to be seen.
        if snapshot.looking.is_at_start && !matches!(action.name, "open" | "help") {
            return;
        }
        key.prevent_default();
        key.stop_propagation();
        if (action.is_enabled)(&snapshot) {
            dispatch.emit(match (action.event)(&snapshot) {
                Event::Look(Look::Walk(step)) if plain.is_some() => Event::Look(Look::Extend(step)),
                event => event,
            });
        }
    }
}

/// From the inspector, the keyboard goes back to the touchpoint that it is about.
fn leave_inspector(target: &Element) -> bool {
    let shell = target.closest(".inspector").ok().flatten();
    let shell = shell.and_then(|inspector| inspector.closest(".shell").ok().flatten());
    shell.is_some_and(|shell| {
        focus_first(&shell, ".card.is-selected, .register-grid, .landscape-node.is-selected")
    })
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
