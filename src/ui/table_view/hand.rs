//! What hands and keys do on the grid: where the cursor goes, what is edited, selected, moved. It knows what is shown
//! and keeps nothing.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::look::{Adding, Menu};
use crate::app::table::columns::{Column, name};
use crate::app::table::editing::clear;
use crate::app::table::paste::Block;
use crate::app::table::{Line, cells};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::focus::{focus, focus_first};
use crate::ui::position::{is_narrow, spot, within};
use crate::ui::table_view::Props;
use crate::ui::table_view::editor::{Editing, rows_of};

/// Where the cursor is: at a touchpoint or a stage, wherever that goes; else in a line.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Here {
    pub(super) id: Option<Rc<str>>,
    pub(super) line: usize,
    pub(super) column: usize,
    /// Whether somebody went there.
    pub(super) is_chosen: bool,
}

impl Here {
    /// The place to which somebody went.
    pub(super) fn chosen(id: Option<Rc<str>>, line: usize, column: usize) -> Self {
        Self { id, line, column, is_chosen: true }
    }
}

/// A step of the cursor.
#[derive(Clone, Copy)]
pub(super) enum Way {
    Lines(isize),
    Columns(isize),
    FirstColumn,
    LastColumn,
    First,
    Last,
}

/// What acts, and on what.
#[derive(Clone)]
pub(super) struct Hand {
    pub(super) props: Props,
    pub(super) list: NodeRef,
    pub(super) here: Here,
    pub(super) cursor: UseStateHandle<Here>,
    pub(super) editing: UseStateHandle<Option<Editing>>,
}

impl Hand {
    pub(super) fn can_edit(&self) -> bool {
        self.props.snapshot.can_edit
    }

    pub(super) fn look(&self, look: Look) {
        self.props.dispatch.emit(AppEvent::Look(look));
    }

    fn edit(&self, edit: Edit) {
        self.props.dispatch.emit(AppEvent::Edit(edit));
    }

    /// The line in which the cursor is.
    pub(super) fn line(&self) -> Option<&Line> {
        self.props.page.lines.get(self.here.line)
    }

    /// The touchpoint in a line.
    pub(super) fn row(&self, line: usize) -> Option<Rc<str>> {
        self.props.page.touchpoint(line).map(|touchpoint| touchpoint.id.shared())
    }

    /// The touchpoint in whose row the cursor is.
    pub(super) fn id(&self) -> Option<Rc<str>> {
        self.row(self.here.line)
    }

    /// The column in which the cursor is.
    pub(super) fn column(&self) -> Column {
        let place = self.here.column.checked_sub(1);
        place.and_then(|place| self.props.page.columns.get(place).copied()).unwrap_or_else(name)
    }

    pub(super) fn subject(&self, id: &Rc<str>) -> Subject {
        Subject::inside(self.props.page.journey.id().shared(), Kind::Touchpoint, id.clone())
    }

    fn stage(&self) -> Option<Subject> {
        let Some(Line::Stage(place, _)) = self.line() else { return None };
        let stage = self.props.page.journey.stages().iter().nth(*place)?;
        let journey = self.props.page.journey.id().shared();
        Some(Subject::inside(journey, Kind::Stage, stage.id.shared()))
    }

    /// Puts the cursor into a line and a column. Where one touchpoint is selected, the selection goes with it.
    pub(super) fn go(&self, line: usize, column: usize) {
        let looking = &self.props.snapshot.looking;
        let id = self.row(line);
        let is_following = looking.selected_touchpoint().is_some()
            && !looking.has_several()
            && !looking.is_ticking;
        if let Some(id) = id.as_ref().filter(|id| is_following && !looking.has(id)) {
            self.look(Look::Select(Some(self.subject(id))));
        }
        self.cursor.set(Here::chosen(id, line, column));
    }

    /// Moves the cursor.
    pub(super) fn step(&self, way: Way) {
        let last = self.props.page.lines.len().saturating_sub(1);
        let columns = self.props.page.columns.len();
        let Here { line, column, .. } = self.here;
        let along = |from: usize, by: isize, last: usize| from.saturating_add_signed(by).min(last);
        let (line, column) = match way {
            Way::Lines(by) => (along(line, by, last), column),
            Way::Columns(by) => (line, along(column, by, columns)),
            Way::FirstColumn => (line, 0),
            Way::LastColumn => (line, columns),
            Way::First => (0, 0),
            Way::Last => (last, columns),
        };
        self.go(line, column);
    }

    /// Goes up or down and selects on the way; going back, lets go.
    pub(super) fn extend(&self, by: isize) {
        let looking = &self.props.snapshot.looking;
        let last = self.props.page.lines.len().saturating_sub(1);
        let mut line = self.here.line;
        let next = loop {
            let next = line.saturating_add_signed(by).min(last);
            if next == line {
                return;
            }
            if let Some(id) = self.row(next) {
                line = next;
                break id;
            }
            line = next;
        };
        let id = self.id();
        match &id {
            Some(id) if looking.has(id) && looking.has(&next) => {
                self.look(Look::Toggle(id.clone()))
            }
            id => {
                let both = id.iter().cloned().chain([next.clone()]);
                self.look(Look::SelectAlso(both.collect()));
            }
        }
        self.cursor.set(Here::chosen(Some(next), line, self.here.column));
    }

    /// Selects from the cursor to a line.
    pub(super) fn select_to(&self, line: usize) {
        let (first, last) = (self.here.line.min(line), self.here.line.max(line));
        self.look(Look::SelectAlso((first..=last).filter_map(|line| self.row(line)).collect()));
        self.cursor.set(Here::chosen(self.row(line), line, self.here.column));
    }

    /// Selects all that is shown, or lets go of it.
    pub(super) fn select_all(&self) {
        let shown: Vec<_> = self.props.page.touchpoints().map(|it| it.id.shared()).collect();
        let looking = &self.props.snapshot.looking;
        let is_all = !shown.is_empty() && shown.iter().all(|id| looking.has(id));
        self.look(if is_all { Look::Select(None) } else { Look::SelectAlso(shown) });
        if !is_all {
            self.hold_back();
        }
    }

    /// Opens the editor over the cell of the cursor.
    pub(super) fn begin(&self, typed: Option<AttrValue>) {
        if !self.can_edit() {
            return;
        }
        if let Some(id) = self.id() {
            self.editing.set(Some(Editing { id, column: self.column(), typed }));
        } else if let Some(stage) = self.stage().filter(|_| typed.is_none()) {
            self.look(Look::Rename(stage));
        } else if let Some(Line::Add(stage)) = self.line() {
            let stage = stage.clone();
            self.look(Look::BeginAdd(Adding::Touchpoint { stage, after: None }));
        }
    }

    /// Enter: opens what the cursor is at.
    pub(super) fn enter(&self) {
        let looking = &self.props.snapshot.looking;
        let Some(id) = self.id() else { return self.begin(None) };
        if looking.connecting.is_some() {
            return self.look(Look::Select(Some(self.subject(&id))));
        }
        if self.here.column > 0 && self.can_edit() {
            return self.begin(None);
        }
        if looking.selected_touchpoint() != Some(&id) {
            return self.look(Look::Select(Some(self.subject(&id))));
        }
        let list = self.list.cast::<HtmlElement>();
        let shell = list.and_then(|list| list.closest(".shell").ok().flatten());
        shell.iter().for_each(|shell| {
            focus_first(shell, ".inspector");
        });
    }

    /// Takes the answer of the cell back; at a name, removes the touchpoint.
    pub(super) fn delete(&self) {
        if !self.can_edit() {
            return;
        }
        let Some(id) = self.id() else {
            if let Some(stage) = self.stage() {
                self.look(Look::Select(Some(stage)));
                self.edit(Edit::RemoveSelected);
            }
            return;
        };
        if self.here.column == 0 {
            return self.with_row(&id, Edit::RemoveSelected);
        }
        let Props { snapshot, page, dispatch } = &self.props;
        let rows = rows_of(&self.props, &id, self.column());
        let event = clear(&snapshot.document, &page.journey, &rows, self.column());
        event.into_iter().for_each(|event| dispatch.emit(event));
    }

    /// Moves the row, or all that are selected with it, or the stage.
    pub(super) fn shift(&self, up: isize, side: isize) {
        if !self.can_edit() {
            return;
        }
        if let Some(stage) = self.stage() {
            self.look(Look::Select(Some(stage)));
            return self.edit(Edit::Nudge(if up == 0 { side } else { up }));
        }
        if let Some(id) = self.id() {
            self.with_row(&id, if up == 0 { Edit::Nudge(side) } else { Edit::Shift(up) });
        }
    }

    /// Does to a row what is done to what is selected. What was selected stays so.
    fn with_row(&self, id: &Rc<str>, edit: Edit) {
        let looking = &self.props.snapshot.looking;
        if looking.has(id) {
            return self.edit(edit);
        }
        let before = looking.touchpoints();
        self.look(Look::Select(Some(self.subject(id))));
        self.edit(edit);
        self.look(Look::Select(None));
        if !before.is_empty() {
            self.look(Look::SelectAlso(before));
        }
    }

    /// Names a new touchpoint to which the one of the cursor leads.
    pub(super) fn add_after(&self) {
        if let Some(after) = self.id().filter(|_| self.can_edit()) {
            let after = Some(after);
            self.look(Look::BeginAdd(Adding::Touchpoint { stage: None, after }));
        }
    }

    /// Opens the menu of what the cursor is at.
    pub(super) fn menu(&self, corner: Option<(i32, i32)>) {
        let subject = match self.id() {
            Some(id) if self.props.snapshot.looking.has(&id) => None,
            Some(id) => Some(self.subject(&id)),
            None => self.stage(),
        };
        if let Some(subject) = subject {
            self.look(Look::Select(Some(subject)));
        }
        let corner = corner.or_else(|| self.corner());
        self.look(Look::Menu(Some(Menu { ground: None, corner })));
    }

    /// Where the cell of the cursor ends, from the corner of the table.
    fn corner(&self) -> Option<(i32, i32)> {
        let list = self.list.cast::<HtmlElement>()?;
        let view = list.closest(".journey-view").ok().flatten()?;
        let cell = list.query_selector(".is-here").ok().flatten()?;
        let (x, y) = within(&view, spot(&cell, (0.0, 1.0)));
        Some((x as i32 + 24, y as i32))
    }

    /// Ticks a row. Where there is little room, the inspector waits until it is asked for.
    pub(super) fn tick(&self, id: Rc<str>) {
        self.look(Look::Toggle(id));
        self.hold_back();
    }

    fn hold_back(&self) {
        let list = self.list.cast::<HtmlElement>();
        if list.is_some_and(|list| is_narrow(&list)) {
            self.look(Look::Ticking(true));
        }
    }

    /// Gives the keyboard to the grid.
    pub(super) fn focus(&self) {
        self.list.cast::<HtmlElement>().iter().for_each(focus);
    }

    /// What is copied: the cell; of rows it is told elsewhere.
    pub(super) fn copied(&self) -> Option<String> {
        if self.props.snapshot.looking.has_several() || self.here.column == 0 {
            return None;
        }
        let (known, journey) = (self.props.snapshot.known(), &self.props.page.journey);
        Some(cells::cell(known, journey, &self.id()?, self.column()))
    }

    /// The block that is pasted where the cursor is.
    pub(super) fn block(&self, text: String) -> Block {
        let page = &self.props.page;
        let rows = (self.here.line..page.lines.len()).filter_map(|line| self.row(line));
        let columns = std::iter::once(name()).chain(page.columns.iter().copied());
        Block { text, rows: rows.collect(), columns: columns.skip(self.here.column).collect() }
    }
}
