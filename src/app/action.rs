//! The action table: everything that can be done from a button, a menu or a key, once.

mod answer;
mod clip;
mod hand;
mod lens;
pub mod purpose;
mod view;

use std::rc::Rc;

use crate::app::action::answer::ANSWER;
use crate::app::action::clip::CLIP;
use crate::app::action::hand::HAND;
use crate::app::action::lens::LENS;
use crate::app::action::view::VIEW;
use crate::app::event::{Edit, Event, Look, Open, Start};
use crate::app::export::{Export, Form};
use crate::app::intake::proposal::Proposal;
use crate::app::listing::List;
use crate::app::look::{Adding, Camera, Menu, Panel};
use crate::app::snapshot::Snapshot;
use crate::model::subject::{Kind, Subject};

/// Something that can be done.
pub struct Action {
    /// Its name in code and CSS.
    pub name: &'static str,
    /// The message that is its label.
    pub label: &'static str,
    /// Its key, as `KeyboardEvent.key` with `Mod+` (Ctrl or ⌘), `Shift+`, `Alt+` before it.
    pub key: Option<&'static str>,
    /// Whether it can be done now.
    pub is_enabled: fn(&Snapshot) -> bool,
    /// What happens then.
    pub event: fn(&Snapshot) -> Event,
}

/// All actions, in the order of the help sheet.
pub fn actions() -> impl Iterator<Item = &'static Action> {
    ACTIONS.iter().chain(VIEW).chain(LENS).chain(HAND).chain(CLIP).chain(ANSWER)
}

/// Keys that do the same as another one.
const ALIASES: &[(&str, &str)] = &[
    ("Mod+y", "Mod+Shift+z"),
    ("Backspace", "Delete"),
    ("=", "+"),
    ("Mod+f", "/"),
    ("Enter", "F2"),
    ("Mod+Enter", "n"),
    ("ContextMenu", "Shift+F10"),
    ("Mod+ArrowRight", "PageDown"),
    ("Mod+ArrowLeft", "PageUp"),
];

const ACTIONS: &[Action] = &[
    Action {
        name: "add-touchpoint",
        label: "action-add-touchpoint",
        key: Some("n"),
        is_enabled: |snapshot| snapshot.can_edit,
        event: |snapshot| {
            let after = snapshot.looking.selected_touchpoint().cloned();
            Event::Look(Look::BeginAdd(Adding::Touchpoint { stage: None, after }))
        },
    },
    Action {
        name: "add-stage",
        label: "action-add-stage",
        key: Some("s"),
        is_enabled: |snapshot| snapshot.can_edit,
        event: |_| Event::Look(Look::BeginAdd(Adding::Stage)),
    },
    Action {
        name: "connect",
        label: "action-connect",
        key: Some("c"),
        is_enabled: |snapshot| {
            snapshot.can_edit && snapshot.looking.selected_touchpoint().is_some()
        },
        event: |snapshot| match snapshot.looking.selected_touchpoint() {
            Some(touchpoint) => Event::Look(Look::BeginConnect(touchpoint.clone())),
            None => Event::Look(Look::Cancel),
        },
    },
    Action {
        name: "rename",
        label: "action-rename",
        key: Some("F2"),
        is_enabled: |snapshot| snapshot.can_edit && is_renamable(snapshot),
        event: |snapshot| match &snapshot.looking.selection {
            Some(subject) => Event::Look(Look::Rename(subject.clone())),
            None => Event::Look(Look::Cancel),
        },
    },
    Action {
        name: "move-left",
        label: "action-move-left",
        key: Some("Alt+ArrowLeft"),
        is_enabled: |snapshot| snapshot.can_edit && is_movable(snapshot),
        event: |_| Event::Edit(Edit::Nudge(-1)),
    },
    Action {
        name: "move-right",
        label: "action-move-right",
        key: Some("Alt+ArrowRight"),
        is_enabled: |snapshot| snapshot.can_edit && is_movable(snapshot),
        event: |_| Event::Edit(Edit::Nudge(1)),
    },
    Action {
        name: "delete",
        label: "action-delete",
        key: Some("Delete"),
        is_enabled: |snapshot| snapshot.can_edit && is_removable(snapshot),
        event: |_| Event::Edit(Edit::RemoveSelected),
    },
    Action {
        name: "answer-next",
        label: "action-answer-next",
        key: Some("q"),
        is_enabled: |snapshot| snapshot.next.as_ref().is_some_and(|line| line.asked().is_some()),
        event: |_| Event::Look(Look::AnswerNext),
    },
    Action {
        name: "undo",
        label: "action-undo",
        key: Some("Mod+z"),
        is_enabled: |snapshot| snapshot.can_open && snapshot.undo.is_some(),
        event: |_| Event::Edit(Edit::Undo),
    },
    Action {
        name: "redo",
        label: "action-redo",
        key: Some("Mod+Shift+z"),
        is_enabled: |snapshot| snapshot.can_open && snapshot.redo.is_some(),
        event: |_| Event::Edit(Edit::Redo),
    },
    Action {
        name: "steps",
        label: "action-steps",
        key: None,
        is_enabled: |snapshot| snapshot.can_edit,
        event: |_| Event::Look(Look::Show(Some(Panel::Steps))),
    },
    Action {
        name: "propose",
        label: "action-propose",
        key: None,
        is_enabled: |snapshot| snapshot.can_edit,
        event: |snapshot| Event::Look(Look::Show(Some(Panel::Propose(Rc::new(begun(snapshot)))))),
    },
    Action {
        name: "begin-guidelines",
        label: "action-begin-guidelines",
        key: None,
        is_enabled: |snapshot| snapshot.can_edit && snapshot.document.guidelines.is_empty(),
        event: |_| Event::Edit(Edit::BeginGuidelines),
    },
    Action {
        name: "start",
        label: "action-start",
        key: None,
        is_enabled: |snapshot| snapshot.can_open,
        event: |_| Event::Start(Start::Show),
    },
    Action {
        name: "open",
        label: "action-open",
        key: Some("Mod+o"),
        is_enabled: |snapshot| snapshot.can_open,
        event: |_| Event::Open(Open::Pick),
    },
    Action {
        name: "save",
        label: "action-save",
        key: Some("Mod+s"),
        is_enabled: |snapshot| snapshot.is_ready,
        event: |_| Event::Open(Open::Save),
    },
    Action {
        name: "export",
        label: "action-export",
        key: Some("Mod+e"),
        is_enabled: |snapshot| snapshot.is_ready,
        event: |_| Event::Export(Export::Show(None)),
    },
    Action {
        name: "print",
        label: "action-print",
        key: Some("Mod+p"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |_| Event::Export(Export::Ask(Form::Print)),
    },
    Action {
        name: "import-list",
        label: "action-import-list",
        key: None,
        is_enabled: |snapshot| snapshot.can_edit,
        event: |_| Event::List(List::Begin(None)),
    },
    Action {
        name: "export-list",
        label: "action-export-list",
        key: None,
        is_enabled: |snapshot| snapshot.is_ready && kind_in_view(snapshot).is_some(),
        event: |snapshot| match kind_in_view(snapshot) {
            Some(kind) => Event::List(List::Export(kind)),
            None => Event::Look(Look::Cancel),
        },
    },
    Action {
        name: "export-transitions",
        label: "action-export-transitions",
        key: None,
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |_| Event::List(List::Export(Kind::Transition)),
    },
    Action {
        name: "fit",
        label: "action-fit",
        key: Some("0"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |_| Event::Look(Look::Camera(Camera::Fit)),
    },
    Action {
        name: "zoom-in",
        label: "action-zoom-in",
        key: Some("+"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |_| Event::Look(Look::Camera(Camera::ZoomIn)),
    },
    Action {
        name: "zoom-out",
        label: "action-zoom-out",
        key: Some("-"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |_| Event::Look(Look::Camera(Camera::ZoomOut)),
    },
    Action {
        name: "overview",
        label: "action-overview",
        key: Some("v"),
        is_enabled: |snapshot| snapshot.journey.is_some(),
        event: |_| Event::Look(Look::Overview),
    },
    Action {
        name: "about",
        label: "action-about",
        key: Some("i"),
        is_enabled: |snapshot| snapshot.is_ready,
        event: |_| Event::Look(Look::Select(Some(Subject::document()))),
    },
    Action {
        name: "help",
        label: "action-help",
        key: Some("?"),
        is_enabled: |_| true,
        event: |_| Event::Look(Look::Show(Some(Panel::Help))),
    },
];

/// The action of that name.
pub fn action(name: &str) -> Option<&'static Action> {
    actions().find(|action| action.name == name)
}

/// The action of a key, written as in [`Action::key`].
pub fn action_of_key(key: &str) -> Option<&'static Action> {
    let alias = ALIASES.iter().find(|(alias, _)| *alias == key);
    let key = alias.map_or(key, |(_, key)| *key);
    actions().find(|action| action.key == Some(key))
}

/// All keys of an action.
pub fn keys_of(action: &Action) -> impl Iterator<Item = &'static str> {
    let aliases = ALIASES.iter().filter(move |(_, of)| action.key == Some(*of));
    action.key.into_iter().chain(aliases.map(|(alias, _)| *alias))
}

/// Whether pressing the key of an action lets the browser tell of it by an event of its own.
pub fn is_of_browser(action: &Action) -> bool {
    matches!(action.name, "copy" | "cut" | "paste")
}

/// What a menu on the map offers: what can be done now, in its order.
pub fn menu_actions(snapshot: &Snapshot, menu: &Menu) -> Vec<&'static Action> {
    let names = hand::entries(snapshot, menu).iter();
    names.filter_map(|name| action(name)).filter(|entry| (entry.is_enabled)(snapshot)).collect()
}

/// What is proposed from where one is: for the selected touchpoint, if there is one.
fn begun(snapshot: &Snapshot) -> Proposal {
    let selected = snapshot.looking.selection.clone();
    let touchpoint = selected.filter(|subject| subject.kind == Kind::Touchpoint);
    Proposal { touchpoint, ..Proposal::default() }
}

fn is_renamable(snapshot: &Snapshot) -> bool {
    let kind = snapshot.looking.selection.as_ref().map(|subject| subject.kind);
    matches!(kind, Some(Kind::Touchpoint | Kind::Stage))
}

/// What a list that goes out has in it: the register that is looked at, or the journey's touchpoints.
fn kind_in_view(snapshot: &Snapshot) -> Option<Kind> {
    let touchpoints = snapshot.journey.as_ref().map(|_| Kind::Touchpoint);
    let kind = snapshot.looking.view.register().or(touchpoints);
    kind.filter(|kind| !matches!(kind, Kind::Review | Kind::Waiver))
}

/// The document itself stays.
fn is_removable(snapshot: &Snapshot) -> bool {
    let kind = snapshot.looking.selection.as_ref().map(|subject| subject.kind);
    kind.is_some_and(|kind| kind != Kind::Document)
}

fn is_movable(snapshot: &Snapshot) -> bool {
    is_renamable(snapshot)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::app::state::State;

    #[test]
    fn names_and_keys_are_unique() {
        let names: HashSet<_> = actions().map(|action| action.name).collect();
        assert_eq!(names.len(), actions().count());
        let keys: Vec<_> = actions().flat_map(keys_of).collect();
        assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());
    }

    #[test]
    fn every_action_has_a_label() {
        let words = crate::words::Words::new("en");
        for action in actions() {
            assert!(words.has(action.label), "{}", action.name);
        }
    }

    #[test]
    fn nothing_changes_a_document_that_is_only_looked_at() {
        let mut state = State::new();
        for action in actions() {
            let snapshot = Snapshot::of(&state);
            crate::app::update::update(&mut state, (action.event)(&snapshot));
        }
        assert_eq!(state.revision, 0);
    }
}
