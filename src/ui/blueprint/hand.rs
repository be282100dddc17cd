//! What hands and keys do in a blueprint: go from cell to cell, answer where it stands, select, and whatever else can be
//! done with what is under the cursor.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::action::{Action, action, action_of_key};
use crate::app::aspect::Said;
use crate::app::blueprint::curve::LEVELS;
use crate::app::blueprint::strips::{Height, Strip};
use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::{Adding, Menu};
use crate::model::json::{Json, Number};
use crate::model::subject::Subject;
use crate::ui::blueprint::columns::Sight;
use crate::ui::blueprint::cursor::{Cursor, Field, NAMES, STAGES};
use crate::ui::blueprint::drag::Drag;
use crate::ui::blueprint::{Editing, Props};
use crate::ui::cell_editor::Leave;
use crate::ui::focus::{focus, focus_first};
use crate::ui::position::place_within;

/// What hands and keys act on.
#[derive(Clone)]
pub(super) struct Hand {
    pub(super) props: Props,
    pub(super) strips: Rc<Vec<Strip>>,
    /// Where the keyboard is.
    pub(super) here: Cursor,
    pub(super) cursor: UseStateHandle<Option<Cursor>>,
    pub(super) editing: UseStateHandle<Option<Editing>>,
    /// Whether arrows change how it feels.
    pub(super) is_adjusting: UseStateHandle<bool>,
    /// The face that is held.
    pub(super) drag: UseStateHandle<Option<Drag>>,
    pub(super) grid: NodeRef,
    pub(super) sight: Sight,
}

impl Hand {
    fn field(&self) -> Field<'_> {
        Field { blueprint: &self.props.blueprint, strips: &self.strips }
    }

    fn look(&self, look: Look) {
        self.props.dispatch.emit(AppEvent::Look(look));
    }

    /// What is under a cursor: a stage or a touchpoint.
    fn subject(&self, at: &Cursor) -> Option<Subject> {
        let blueprint = &self.props.blueprint;
        match at.row {
            STAGES => blueprint.stage(blueprint.columns.get(at.column)?.group),
            _ => blueprint.subject(at.column),
        }
    }

    fn is_selected(&self, subject: &Subject) -> bool {
        let looking = &self.props.snapshot.looking;
        looking.selection.as_ref() == Some(subject)
            || subject.journey == looking.journey && looking.has(&subject.id)
    }

    /// Goes to a place. Where something is looked at in the inspector, that goes along.
    pub(super) fn go(&self, row: usize, column: usize) {
        let next = self.field().at(row, column);
        let looking = &self.props.snapshot.looking;
        let follows = looking.selection.is_some() && !looking.has_several();
        if let Some(subject) = self.subject(&next).filter(|next| !self.is_selected(next))
            && follows
        {
            self.look(Look::Select(Some(subject)));
        }
        self.is_adjusting.set(false);
        self.cursor.set(Some(next));
    }

    /// Opens the editor over a cell.
    fn edit(&self, at: &Cursor, typed: Option<AttrValue>) {
        let (Some(row), Some(subject)) = (self.field().row(at.row), self.subject(at)) else {
            return;
        };
        let grid = self.grid.cast::<Element>();
        let cell = grid.and_then(|grid| cell_of(&grid, at.row, at.column));
        if let Some(cell) = cell.filter(|_| self.props.snapshot.can_edit) {
            self.cursor.set(Some(at.clone()));
            self.editing.set(Some(Editing { subject, aspect: row.aspect, cell, typed }));
        }
    }

    /// The editor was left.
    pub(super) fn leave(&self, leave: Leave) {
        self.editing.set(None);
        self.grid.cast::<HtmlElement>().iter().for_each(focus);
        let Cursor { row, column, .. } = self.here;
        match leave {
            Leave::Back => {}
            Leave::Down => self.go(self.field().beside(row, true), column),
            Leave::Before => self.go(row, column.saturating_sub(1)),
            Leave::Behind => self.go(row, column + 1),
        }
    }

    /// Does something with what is under the cursor, as if it were selected.
    fn act(&self, action: &Action) {
        let mut shown = (*self.props.snapshot).clone();
        let subject = self.subject(&self.here);
        if let Some(subject) = subject.filter(|subject| !self.is_selected(subject)) {
            self.look(Look::Select(Some(subject.clone())));
            shown.looking.selection = Some(subject);
            shown.looking.also.clear();
        }
        if (action.is_enabled)(&shown) {
            self.props.dispatch.emit((action.event)(&shown));
        }
    }

    fn is_on_curve(&self, at: &Cursor) -> bool {
        self.field().row(at.row).is_some_and(|row| row.height() == Height::Curve)
    }

    /// Says how it feels in a column.
    pub(super) fn feel(&self, column: usize, emotion: i8) {
        let subject = self.props.blueprint.subject(column).filter(|_| self.props.snapshot.can_edit);
        let number = Number::from_digits(&emotion.to_string()).map(Json::Number);
        if let Some((subject, number)) = subject.zip(number) {
            self.props.dispatch.emit(AppEvent::answer(&subject, "experience.emotion", number));
        }
    }

    /// Says that it feels better (1) or worse (-1) than was said.
    fn adjust(&self, by: i8) {
        let column = self.here.column;
        let now = self.props.blueprint.emotion(column);
        let next = now.map_or(0, |now| now + by);
        if LEVELS.contains(&next) {
            self.feel(column, next);
        }
    }

    /// Takes the answer of a cell back.
    fn clear(&self) {
        let Some((row, subject)) = self.field().row(self.here.row).zip(self.subject(&self.here))
        else {
            return;
        };
        let said = self.props.blueprint.said(self.props.snapshot.known(), row, self.here.column);
        // Of a row with a part of the systems, the others are not to be seen.
        if row.role.is_none() && said.is_some_and(|said| said != Said::Hollow) {
            self.props.dispatch.emit(AppEvent::answer(&subject, row.aspect.key, None));
        }
    }

    /// Selects what is under the cursor; what is selected is gone into.
    fn enter(&self) {
        let subject = self.subject(&self.here);
        let Some(subject) = subject else { return self.begin() };
        if !self.is_selected(&subject) {
            return self.look(Look::Select(Some(subject)));
        }
        let grid = self.grid.cast::<Element>();
        let shell = grid.and_then(|grid| grid.closest(".shell").ok().flatten());
        shell.iter().for_each(|shell| {
            focus_first(shell, ".inspector");
        });
    }

    /// Begins the first touchpoint of a stage, or the next one after that under the cursor.
    fn begin(&self) {
        let blueprint = &self.props.blueprint;
        let after = blueprint.subject(self.here.column).map(|subject| subject.id);
        let group = blueprint.columns.get(self.here.column).map(|column| column.group);
        let stage = group.and_then(|group| Some(blueprint.stage(group)?.id));
        let stage = stage.filter(|_| after.is_none());
        if self.props.snapshot.can_edit {
            self.look(Look::BeginAdd(Adding::Touchpoint { stage, after }));
        }
    }

    /// Selects the column at the side too.
    fn extend(&self, column: usize) {
        let next = self.field().at(NAMES, column);
        let looking = &self.props.snapshot.looking;
        for at in [&self.here, &next] {
            let subject = self.subject(&Cursor { row: NAMES, ..at.clone() });
            if let Some(subject) = subject.filter(|subject| !looking.has(&subject.id)) {
                self.look(Look::Toggle(subject.id));
            }
        }
        self.cursor.set(Some(next));
    }

    /// A key is pressed on the grid.
    pub(super) fn press(&self, event: &KeyboardEvent) {
        // What has the keyboard inside the grid uses it itself.
        let is_grid = event
            .target_dyn_into::<Element>()
            .is_some_and(|target| target.matches(".journey-grid").unwrap_or(false));
        if !is_grid || event.is_composing() {
            return;
        }
        let key = event.key();
        let is_command = event.ctrl_key() || event.meta_key();
        let is_done = match (is_command, event.alt_key(), event.shift_key()) {
            (false, false, _) if self.adjusts(&key) => true,
            (false, true, false) if key.starts_with("Arrow") => {
                action_of_key(&["Alt+", &key].concat()).is_some_and(|action| {
                    self.act(action);
                    true
                })
            }
            (true, false, false) => self.command(&key),
            (false, false, is_shift) => self.plain(&key, is_shift),
            _ => false,
        };
        if is_done {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// On a point of the curve that was gone into, arrows change it.
    fn adjusts(&self, key: &str) -> bool {
        if !*self.is_adjusting || !self.is_on_curve(&self.here) {
            return false;
        }
        match key {
            "ArrowUp" => self.adjust(1),
            "ArrowDown" => self.adjust(-1),
            "Enter" | "Escape" | " " => self.is_adjusting.set(false),
            _ => return false,
        }
        true
    }

    fn command(&self, key: &str) -> bool {
        let Cursor { row, column, .. } = self.here;
        let (last, field) = (self.props.blueprint.columns.len(), self.field());
        match key {
            "ArrowRight" => self.go(row, field.stage_beside(column, true)),
            "ArrowLeft" => self.go(row, field.stage_beside(column, false)),
            "ArrowUp" => self.go(NAMES, column),
            "ArrowDown" => self.go(field.beside(field.last() + 1, false), column),
            "Home" => self.go(NAMES, 0),
            "End" => self.go(field.beside(field.last() + 1, false), last),
            "Enter" => self.begin(),
            _ => return false,
        }
        true
    }

    fn plain(&self, key: &str, is_shift: bool) -> bool {
        let Cursor { row, column, .. } = self.here;
        let (last, page, field) =
            (self.props.blueprint.columns.len(), self.sight.page(), self.field());
        let is_head = row <= NAMES;
        let can_edit = self.props.snapshot.can_edit;
        let subject = self.subject(&self.here);
        match key {
            "ArrowRight" if is_shift && row == NAMES => self.extend(column + 1),
            "ArrowLeft" if is_shift && row == NAMES => self.extend(column.saturating_sub(1)),
            "ArrowRight" if row == STAGES => self.go(row, field.stage_beside(column, true)),
            "ArrowLeft" if row == STAGES => self.go(row, field.stage_beside(column, false)),
            "ArrowRight" => self.go(row, column + 1),
            "ArrowLeft" => self.go(row, column.saturating_sub(1)),
            "ArrowUp" => self.go(field.beside(row, false), column),
            "ArrowDown" => self.go(field.beside(row, true), column),
            "Home" => self.go(row, 0),
            "End" => self.go(row, last),
            "PageDown" => self.go(row, column + page),
            "PageUp" => self.go(row, column.saturating_sub(page)),
            "F2" if is_head && can_edit => {
                subject.into_iter().for_each(|subject| self.look(Look::Rename(subject)));
            }
            "Enter" if is_head || !can_edit => self.enter(),
            "Enter" | " " if self.is_on_curve(&self.here) => {
                self.cursor.set(Some(self.here.clone()));
                self.is_adjusting.set(true);
            }
            "Enter" | "F2" if can_edit => self.edit(&self.here, None),
            " " if row == NAMES => {
                subject.into_iter().for_each(|subject| self.look(Look::Toggle(subject.id)));
            }
            "+" if can_edit && self.is_on_curve(&self.here) => self.adjust(1),
            "-" if can_edit && self.is_on_curve(&self.here) => self.adjust(-1),
            "Delete" | "Backspace" if is_head => {
                action("delete").iter().for_each(|action| self.act(action));
            }
            "Delete" | "Backspace" if can_edit => self.clear(),
            "F10" if is_shift => action("menu").iter().for_each(|action| self.act(action)),
            "ContextMenu" => action("menu").iter().for_each(|action| self.act(action)),
            letter if letter.chars().count() == 1 && letter != " " => {
                let is_typing = !is_head && can_edit && !matches!(letter, "/" | "?");
                if is_typing {
                    let typed = AttrValue::from(letter.to_owned());
                    self.edit(&self.here, Some(typed));
                    return true;
                }
                let Some(action) = action_of_key(&letter.to_lowercase()) else { return false };
                self.act(action);
            }
            _ => return false,
        }
        true
    }

    /// Something in the grid is clicked.
    pub(super) fn click(&self, event: &MouseEvent) {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        let is_in = |selector: &str| target.closest(selector).ok().flatten().is_some();
        let Some(at) = self.under(&target).filter(|_| !is_in(OTHERS)) else { return };
        self.grid.cast::<HtmlElement>().iter().for_each(focus);
        let is_adding = event.shift_key() || event.ctrl_key() || event.meta_key();
        match (at.row, self.subject(&at)) {
            (NAMES, Some(subject)) if is_adding => {
                self.cursor.set(Some(at));
                self.look(Look::Toggle(subject.id));
            }
            (STAGES | NAMES, Some(subject)) => {
                self.cursor.set(Some(at));
                self.look(Look::Select(Some(subject)));
            }
            _ => {
                let level = target.closest(".blueprint-level").ok().flatten();
                let level =
                    level.and_then(|level| level.get_attribute("data-emotion")?.parse().ok());
                // A finger has no second button, and what it has tapped it taps again.
                let is_finger = event
                    .dyn_ref::<PointerEvent>()
                    .is_some_and(|pointer| matches!(&*pointer.pointer_type(), "touch" | "pen"));
                let is_again = is_finger && self.cursor.as_ref() == Some(&at);
                self.go(at.row, at.column);
                match level {
                    Some(level) => self.feel(at.column, level),
                    None if is_in(".blueprint-edit") => self.edit(&at, None),
                    None if is_again && !self.is_on_curve(&at) => self.edit(&at, None),
                    None => {}
                }
            }
        }
    }

    /// Something in the grid is clicked twice.
    pub(super) fn twice(&self, event: &MouseEvent) {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        let is_other = target.closest(OTHERS).ok().flatten().is_some();
        let Some(at) = self.under(&target).filter(|_| !is_other) else { return };
        match (at.row, self.subject(&at)) {
            (STAGES | NAMES, Some(subject)) if self.props.snapshot.can_edit => {
                self.look(Look::Rename(subject));
            }
            (STAGES | NAMES, _) => {}
            _ if self.is_on_curve(&at) => {}
            _ => self.edit(&at, None),
        }
    }

    /// Somebody asks what can be done with a stage or a touchpoint.
    pub(super) fn ask(&self, event: &MouseEvent) {
        let target = event.target_dyn_into::<Element>();
        let Some(at) = target.as_ref().and_then(|target| self.under(target)) else { return };
        let view = target.and_then(|target| target.closest(".journey-view").ok().flatten());
        let Some((subject, view)) = self.subject(&at).zip(view) else { return };
        event.prevent_default();
        let corner = place_within(&view, event);
        self.cursor.set(Some(at));
        if !self.is_selected(&subject) {
            self.look(Look::Select(Some(subject)));
        }
        self.look(Look::Menu(Some(Menu { ground: None, corner: Some(corner) })));
    }

    pub(super) fn under(&self, target: &Element) -> Option<Cursor> {
        let cell = target.closest("[data-row][data-column]").ok().flatten()?;
        let number = |name: &str| cell.get_attribute(name)?.parse().ok();
        Some(self.field().at(number("data-row")?, number("data-column")?))
    }
}

/// What takes clicks itself.
const OTHERS: &str = ".naming, .composer, .blueprint-first, .blueprint-add";

/// The cell of a place, if it is drawn.
pub(super) fn cell_of(grid: &Element, row: usize, column: usize) -> Option<HtmlElement> {
    let (row, column) = (row.to_string(), column.to_string());
    let selector = ["[data-row='", &row, "'][data-column='", &column, "']"].concat();
    grid.query_selector(&selector).ok().flatten()?.dyn_into().ok()
}
