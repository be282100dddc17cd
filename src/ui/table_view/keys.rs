//! The keys of the grid, and what is pointed at in it. All other keys are in the table of actions.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::event::Look;
use crate::ui::position::place_within;
use crate::ui::table_view::hand::{Hand, Here, Way};

/// A key is pressed while the grid has the keyboard. What is on it and has the keyboard uses keys itself.
pub(super) fn press(hand: &Hand, page: usize, event: &KeyboardEvent) {
    let target = event.target_dyn_into::<HtmlElement>();
    let is_grid = target.is_some_and(|it| it.matches(".journey-grid").unwrap_or(false));
    if !is_grid || event.is_composing() {
        return;
    }
    let is_command = event.ctrl_key() || event.meta_key();
    let page = page as isize;
    let key = event.key();
    match (key.as_str(), is_command, event.alt_key(), event.shift_key()) {
        ("ArrowDown", false, false, true) => hand.extend(1),
        ("ArrowUp", false, false, true) => hand.extend(-1),
        ("ArrowDown", false, false, _) => hand.step(Way::Lines(1)),
        ("ArrowUp", false, false, _) => hand.step(Way::Lines(-1)),
        ("ArrowRight", false, false, _) => hand.step(Way::Columns(1)),
        ("ArrowLeft", false, false, _) => hand.step(Way::Columns(-1)),
        ("ArrowDown", false, true, _) => hand.shift(1, 0),
        ("ArrowUp", false, true, _) => hand.shift(-1, 0),
        ("ArrowRight", false, true, _) => hand.shift(0, 1),
        ("ArrowLeft", false, true, _) => hand.shift(0, -1),
        ("Home", true, ..) => hand.step(Way::First),
        ("End", true, ..) => hand.step(Way::Last),
        ("Home", ..) => hand.step(Way::FirstColumn),
        ("End", ..) => hand.step(Way::LastColumn),
        ("PageDown", ..) => hand.step(Way::Lines(page)),
        ("PageUp", ..) => hand.step(Way::Lines(-page)),
        ("Enter", true, ..) => hand.add_after(),
        ("Enter", false, false, _) => hand.enter(),
        ("F2", false, ..) => hand.begin(None),
        ("Delete" | "Backspace", false, ..) => hand.delete(),
        ("a" | "A", true, false, false) => hand.select_all(),
        ("F10", false, false, true) | ("ContextMenu", ..) => hand.menu(None),
        (" ", false, false, _) => match hand.id() {
            Some(id) => hand.tick(id),
            None => return,
        },
        ("/", false, false, _) => hand.look(Look::BeginFind),
        (letter, false, false, _) if letter.chars().count() == 1 && hand.can_edit() => {
            hand.begin(Some(letter.to_owned().into()));
        }
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// Where in the grid something is pointed at.
fn pointed(target: &Element) -> Option<(usize, usize)> {
    let number = |selector: &str, name: &str| {
        let found = target.closest(selector).ok().flatten();
        found.and_then(|found| found.get_attribute(name)?.parse().ok())
    };
    Some((number("[data-line]", "data-line")?, number("[data-cell]", "data-cell").unwrap_or(0)))
}

/// Something is clicked.
pub(super) fn click(hand: &Hand, event: &MouseEvent) {
    let Some(target) = event.target_dyn_into::<Element>() else { return };
    if target.closest("input:not([type='checkbox']), .table-heads button").ok().flatten().is_some()
    {
        return;
    }
    // What is around a tick hands the click on to it.
    if target.matches(".table-tick").unwrap_or(false) {
        return;
    }
    let tool = target.closest("[data-do]").ok().flatten();
    let tool = tool.and_then(|tool| tool.get_attribute("data-do"));
    if tool.as_deref() == Some("all") {
        hand.focus();
        return hand.select_all();
    }
    let Some((line, column)) = pointed(&target) else { return };
    hand.focus();
    let there = Hand { here: Here::chosen(hand.row(line), line, column), ..hand.clone() };
    match (tool.as_deref(), hand.row(line)) {
        (Some("tick"), Some(id)) => {
            hand.cursor.set(there.here.clone());
            hand.tick(id);
        }
        (Some("open"), Some(id)) => {
            hand.cursor.set(there.here.clone());
            hand.look(Look::Select(Some(hand.subject(&id))));
        }
        (Some("inside"), Some(id)) => hand.look(Look::Enter(id)),
        (Some("menu"), Some(_)) => {
            hand.cursor.set(there.here.clone());
            there.menu(at(event));
        }
        (_, Some(id)) if hand.props.snapshot.looking.connecting.is_some() => {
            hand.look(Look::Select(Some(hand.subject(&id))));
        }
        (_, Some(id)) if event.ctrl_key() || event.meta_key() => {
            hand.cursor.set(there.here.clone());
            hand.look(Look::Toggle(id));
        }
        (_, Some(_)) if event.shift_key() => hand.select_to(line),
        (Some("add"), _) => there.begin(None),
        _ if hand.here == there.here => there.begin(None),
        _ => hand.go(line, column),
    }
}

/// The menu is asked for at a place.
pub(super) fn context(hand: &Hand, event: &MouseEvent) {
    let Some(target) = event.target_dyn_into::<Element>() else { return };
    let Some((line, column)) = pointed(&target) else { return };
    event.prevent_default();
    let here = Here::chosen(hand.row(line), line, column);
    hand.cursor.set(here.clone());
    Hand { here, ..hand.clone() }.menu(at(event));
}

/// Where that is, from the corner of the table.
fn at(event: &MouseEvent) -> Option<(i32, i32)> {
    let target = event.target_dyn_into::<Element>()?;
    Some(place_within(&target.closest(".journey-view").ok().flatten()?, event))
}
