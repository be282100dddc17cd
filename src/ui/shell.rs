//! The frame: top bar, map or register or empty page, inspector, panels, notices. Keys that act everywhere in
//! the component are taken here.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::action::{action_of_key, is_of_browser};
use crate::app::desk::Presence;
use crate::app::event::{Event, Look};
use crate::app::intake::proposal::Proposal;
use crate::app::leaving::can_leave;
use crate::app::look::View;
use crate::app::snapshot::Snapshot;
use crate::ui::breadcrumbs::breadcrumbs;
use crate::ui::class_banner::class_banner;
use crate::ui::desk::{self, Drafts};
use crate::ui::element::{Element as Drawn, classed, component, element};
use crate::ui::focus::focus_first;
use crate::ui::map::{self, Map};
use crate::ui::notices::notices;
use crate::ui::position::gauge;
use crate::ui::top_bar::top_bar;
use crate::words::Message;

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
    let (steps, proposal) = (use_state(String::new), use_state(Proposal::default));
    let drafts = Drafts { steps, proposal };
    let selection = snapshot.looking.selection.as_ref().filter(|_| snapshot.start.is_none());
    let inspector = selection.map(|_| match snapshot.desk.here() {
        Some(desk) => desk::inspector(desk, (snapshot, dispatch)),
        None => {
            classed("aside", "inspector").is("part", "inspector").with(waiting(snapshot)).draw()
        }
    });
    let is_listing = snapshot.looking.findings.is_open && snapshot.start.is_none();
    let findings = snapshot.desk.here().filter(|_| is_listing);
    let findings = findings.map(|desk| desk::findings(desk, (snapshot, dispatch)));
    let workspace = classed("div", "workspace").node(findings.unwrap_or_default());
    let next = is_map_shown(snapshot).then(|| next_line(props)).flatten();
    let main = classed("div", "main")
        .also("has-next", next.is_some())
        .is("tabindex", "-1")
        .node(main(props, &drafts))
        .node(next.unwrap_or_default());
    let explained = snapshot.desk.here().map(|desk| desk::term_tip(desk, (snapshot, dispatch)));
    classed("div", "shell")
        .also("is-searching", snapshot.matches.is_some())
        .is("role", "region")
        .has("aria-label", label(snapshot).into())
        .is("lang", snapshot.words.language())
        .on_key(keys(props))
        .with(gauge())
        .may_with(class_banner(snapshot))
        .with(top_bar(snapshot, dispatch))
        .may_with(breadcrumbs(snapshot, dispatch))
        .may_with(view_bar(snapshot, dispatch))
        .with(workspace.with(main).node(inspector.unwrap_or_default()))
        .node(panel(props, &drafts))
        .with(notices(snapshot, dispatch))
        .with(announcement(snapshot))
        .node(explained.unwrap_or_default())
        .draw()
}

/// Tells this map from others on the same page.
fn label(snapshot: &Snapshot) -> String {
    match snapshot.document.title.as_str() {
        "" => snapshot.words.text("map-label"),
        title => snapshot.words.say(&Message::new("map-label-of").with("title", title)),
    }
}

/// The bar above every view of a journey. Before the desk is there, its place is kept.
fn view_bar(snapshot: &Rc<Snapshot>, dispatch: &Callback<Event>) -> Option<Drawn> {
    let is_shown = snapshot.looking.view.is_of_journey() && snapshot.start.is_none();
    if !is_shown || snapshot.journey.is_none() {
        return None;
    }
    Some(match snapshot.desk {
        Presence::Here(desk) => desk::view_bar(desk, (snapshot, dispatch)),
        _ => classed("div", "view-bar").is("part", "view-bar"),
    })
}

/// The next question. Before the desk knows it, its place is kept, so that the map stays as large as it is.
fn next_line(props: &Props) -> Option<Html> {
    let Props { snapshot, dispatch } = props;
    match snapshot.desk {
        Presence::Here(desk) => desk::next_line(desk, (snapshot, dispatch)),
        Presence::Away | Presence::Coming if snapshot.can_edit => {
            Some(classed("div", "next").draw())
        }
        _ => None,
    }
}

/// What happened, for those who do not see it. The same may happen twice, and is said twice.
fn announcement(snapshot: &Snapshot) -> Drawn {
    let (said, count) = &snapshot.announced;
    let said = said.as_ref().map(|said| snapshot.words.say(said));
    let said = said.map(|said| element("span").key(&count.to_string()).text(said.into()));
    classed("p", "announced sr-only").is("role", "status").may_with(said)
}

/// The map; where there is none, the first minute.
fn main(props: &Props, drafts: &Drafts) -> Html {
    let Props { snapshot, dispatch } = props;
    let desk = snapshot.desk.here();
    if !snapshot.is_ready || awaits_desk(snapshot) {
        return waiting(snapshot).draw();
    }
    if let Some(page) = desk.and_then(|desk| desk::page(desk, (snapshot, dispatch), drafts)) {
        return page;
    }
    if let (Some(journey), Some(index)) = (snapshot.journey.clone(), snapshot.index.clone()) {
        let scene = index.scene().clone();
        let (snapshot, dispatch) = (snapshot.clone(), dispatch.clone());
        return component::<Map>(Box::new(map::Props {
            snapshot,
            journey,
            scene,
            index,
            dispatch,
        }));
    }
    let line = classed("p", "waiting");
    if snapshot.journey.is_some() {
        return line.is("role", "status").words(&snapshot.words, "map-drawing").draw();
    }
    line.words(&snapshot.words, "app-empty").draw()
}

/// Whether something else than a map is to be seen as soon as the desk comes. If it does not, the map stays.
fn awaits_desk(snapshot: &Snapshot) -> bool {
    let is_coming = matches!(snapshot.desk, Presence::Away | Presence::Coming);
    is_coming && (snapshot.start.is_some() || snapshot.looking.view != View::Map)
}

/// Whether there is a map to be asked about, and nothing else in its place.
fn is_map_shown(snapshot: &Snapshot) -> bool {
    snapshot.is_ready
        && snapshot.start.is_none()
        && snapshot.register.is_none()
        && snapshot.insights.is_none()
        && snapshot.atlas.is_none()
        && snapshot.blueprint.is_none()
        && snapshot.journey.is_some()
        && snapshot.index.is_some()
}

fn panel(props: &Props, drafts: &Drafts) -> Html {
    let Props { snapshot, dispatch } = props;
    let Some(panel) = &snapshot.looking.panel else { return Html::default() };
    match snapshot.desk.here() {
        Some(desk) => desk::panel(desk, (snapshot, dispatch), panel, drafts),
        None => {
            let panel = classed("div", "panel").with(waiting(snapshot));
            classed("div", "panel-ground").with(panel).draw()
        }
    }
}

/// Says that something is on its way.
fn waiting(snapshot: &Snapshot) -> Drawn {
    classed("p", "waiting").is("role", "status").words(&snapshot.words, "app-keep-loading")
}

/// Keys of the action table. In a text field only those with Ctrl or ⌘ act, and of these not the
/// ones that the field itself understands; single letters act on the map alone. On the grid of
/// another view of a journey, a letter begins to type: there only commands and F-keys act.
fn keys(props: &Props) -> impl Fn(KeyboardEvent) + use<> {
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    move |key: KeyboardEvent| {
        let Some(target) = key.target_dyn_into::<Element>() else { return };
        if key.is_composing() || key.default_prevented() {
            return;
        }
        if key.key() == "Escape" {
            if leave_inspector(&target) {
                key.stop_propagation();
            } else {
                if can_leave(&snapshot.looking) {
                    key.stop_propagation();
                }
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
        // What is selected is not what is typed.
        if is_in_field && pressed == "Mod+d" {
            return;
        }
        // Keys with Ctrl act everywhere, but for those that are about what is on the map.
        let is_on_map = matches!(pressed.as_str(), "Mod+a" | "Mod+Enter");
        let is_everywhere = is_command && !is_on_map && !pressed.starts_with("Mod+Arrow");
        let is_on_grid = is_in(".journey-grid") && acts_on_grid(&pressed);
        if !is_everywhere && !is_on_grid && !is_in(".map") {
            return;
        }
        // A button has its own use for these.
        let is_pressing = matches!(pressed.as_str(), "Enter" | "Mod+Enter" | "Space");
        if is_pressing && !target.matches(".card, .map, .journey-grid").unwrap_or(false) {
            return;
        }
        let plain = pressed.strip_prefix("Shift+").filter(|plain| plain.starts_with("Arrow"));
        let Some(action) = action_of_key(plain.unwrap_or(&pressed)) else { return };
        if is_of_browser(action) {
            return;
        }
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
        focus_first(
            &shell,
            ".card.is-selected, .journey-grid, .register-grid, .landscape-node.is-selected, .insights-title",
        )
    })
}

/// Whether a key does on the grid of a journey what it does on the map. All that types or moves the cursor is the grid's.
fn acts_on_grid(pressed: &str) -> bool {
    let name = pressed.rsplit('+').next().unwrap_or_default();
    let is_function = name.len() > 1 && name.starts_with('F');
    let is_command = pressed.starts_with("Mod+") && !name.starts_with("Arrow");
    is_command || is_function || pressed.starts_with("Alt+") || name == "ContextMenu"
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
