//! The service blueprint of a journey: a grid with a column for each touchpoint. Heads and titles stay in sight, cells
//! are edited where they stand; of a long journey, only the columns in sight are drawn.

mod cell;
mod columns;
mod cursor;
mod drag;
mod hand;
mod heads;
mod row_menu;
mod strip;

use std::rc::Rc;

use web_sys::{Element as Node, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::aspect::Aspect;
use crate::app::blueprint::Blueprint as Sheet;
use crate::app::blueprint::showing::arrangement;
use crate::app::blueprint::strips::Arrangement;
use crate::app::event::{Edit, Event as AppEvent};
use crate::app::look::Adding;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Point;
use crate::model::document::Document;
use crate::model::subject::Subject;
use crate::ui::action_button::{Style, action_button};
use crate::ui::blueprint::columns::{reveal, use_columns};
use crate::ui::blueprint::cursor::{Cursor, Field, NAMES, STAGES, id_of};
use crate::ui::blueprint::hand::{Hand, cell_of};
use crate::ui::blueprint::heads::{Heads, place_of};
use crate::ui::blueprint::row_menu::RowMenu;
use crate::ui::blueprint::strip::Rows;
use crate::ui::cell_editor::{self, CellEditor};
use crate::ui::chooser::{self, Chooser};
use crate::ui::composer::{self, Composer};
use crate::ui::element::{Element, classed, component, keyed};
use crate::ui::focus::{take_from_frame, use_leave_to_frame};
use crate::ui::form::Form;
use crate::ui::icon::Icon;
use crate::ui::map_menu::{self, MapMenu};
use crate::ui::position::{spot, within};
use crate::ui::same::Same;

/// What the blueprint needs.
#[derive(Clone, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The blueprint.
    pub blueprint: Rc<Sheet>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot && Rc::ptr_eq(&self.blueprint, &other.blueprint)
    }
}

/// A cell that is being edited.
#[derive(Clone, PartialEq)]
struct Editing {
    subject: Subject,
    aspect: &'static Aspect,
    cell: HtmlElement,
    typed: Option<AttrValue>,
}

/// Draws the blueprint.
#[component]
pub fn Blueprint(props: &Props) -> Html {
    let Props { snapshot, blueprint, .. } = props;
    let grid = use_node_ref();
    let count = blueprint.columns.len();
    let (sight, on_scroll) = use_columns(&grid, count);
    let cursor = use_state(Option::<Cursor>::default);
    let editing = use_state(Option::<Editing>::default);
    let is_adjusting = use_state(|| false);
    let drag = use_state_eq(|| None);
    let names = use_mut_ref(|| Same(snapshot.document.clone()));
    if !has_same_names(&names.borrow().0, &snapshot.document) {
        *names.borrow_mut() = Same(snapshot.document.clone());
    }
    let names = names.borrow().clone();
    let looking = &snapshot.looking;
    let arranged = (looking.lens, looking.blueprint.clone());
    let arrangement = use_memo(arranged, |_| arrangement(looking));
    let strips = use_memo(arrangement.clone(), |arrangement| arrangement.shown());
    let field = Field { blueprint, strips: &strips };
    let held = cursor.as_ref().map(|cursor| field.held(cursor));
    let selected = looking.selected_touchpoint().cloned();
    let column = selected.as_ref().and_then(|id| blueprint.column_of(id));
    let first = field.at(NAMES, column.unwrap_or_default());
    let here = held.clone().unwrap_or(first);
    let is_fresh = held.is_none();
    use_leave_to_frame(&grid);
    {
        // What is selected elsewhere is where the keyboard goes on.
        let (grid, cursor, here) = (grid.clone(), cursor.clone(), here.clone());
        let is_ready = sight.width() > 0.0;
        let at = column.map(|column| field.at(here.row.max(NAMES), column));
        use_effect_with((selected, looking.camera.1, is_ready), move |_| {
            if let Some(at) = at.filter(|_| is_ready) {
                reveal(&grid, at.column, None);
                if at.column != here.column || cursor.is_none() {
                    cursor.set(Some(at));
                }
            }
        });
    }
    {
        let grid = grid.clone();
        use_effect_with(held, move |held| {
            if let Some(held) = held {
                reveal(&grid, held.column, Some(held.row));
            }
        });
    }
    {
        // What was named is gone on with from where it stands.
        let grid = grid.clone();
        let asked = looking.adding.as_ref().map(|it| place_of(blueprint, it, here.column));
        use_effect_with((looking.adding.clone(), looking.renaming.clone(), count), move |_| {
            match asked {
                Some(asked) => reveal(&grid, asked, None),
                None => grid.cast::<HtmlElement>().iter().for_each(take_from_frame),
            }
        });
    }
    let hand = Hand {
        props: props.clone(),
        strips: strips.clone(),
        here: here.clone(),
        cursor,
        editing: editing.clone(),
        is_adjusting: is_adjusting.clone(),
        drag: drag.clone(),
        grid: grid.clone(),
        sight,
    };
    let body = match count {
        0 => void(props),
        _ => {
            let columns = sight.columns(count);
            let rows = Rows {
                snapshot,
                blueprint,
                names: &names,
                columns: columns.clone(),
                here: here.clone(),
                drag: drag.as_ref(),
            };
            let heads = Heads {
                snapshot,
                blueprint,
                dispatch: &props.dispatch,
                columns,
                width: sight.width(),
                here: here.clone(),
            };
            let strips = strips.iter().enumerate();
            let sheet =
                classed("div", "blueprint-sheet").is("role", "none").with(heads.draw()).with(
                    classed("div", "blueprint-rows")
                        .is("role", "rowgroup")
                        .each(strips.map(|(number, strip)| rows.draw(strip, number))),
                );
            heard(grid_of(props, &here, count, strips_shown(&field)), &hand)
                .at(&grid)
                .also("is-adjusting", *is_adjusting)
                .also("is-fresh", is_fresh)
                .on(ListenerKind::onscroll, move |event: Event| on_scroll.emit(event))
                .with(sheet)
        }
    };
    classed("div", "blueprint journey-view")
        .is("tabindex", "-1")
        .with(bar(props, &arrangement))
        .with(body)
        .node(editor(&hand, &editing))
        .node(menu(props, &grid, &here))
        .node(list(props))
        .draw()
}

/// How many rows the grid has with its heads.
fn strips_shown(field: &Field<'_>) -> usize {
    field.last() + 1
}

/// Whether whatever a cell may say has the same name in both.
fn has_same_names(a: &Rc<Document>, b: &Rc<Document>) -> bool {
    use crate::model::shape::Shelf;
    let names = |document: &Document| {
        [
            document.people.memory(),
            document.systems.memory(),
            document.data_categories.memory(),
            document.purposes.memory(),
            document.channels.memory(),
            document.personas.memory(),
            document.metrics.memory(),
        ]
    };
    Rc::ptr_eq(a, b) || names(a) == names(b) && a.currency == b.currency
}

fn grid_of(props: &Props, here: &Cursor, count: usize, rows: usize) -> Element {
    let (snapshot, blueprint) = (&props.snapshot, &props.blueprint);
    let column = match here.row {
        STAGES => {
            let group = blueprint.columns.get(here.column).map(|column| column.group);
            group.and_then(|group| blueprint.stages.get(group)).map_or(0, |it| it.columns.start)
        }
        _ => here.column,
    };
    classed("div", "blueprint-grid journey-grid")
        .also("is-edit", snapshot.can_edit)
        .is("role", "grid")
        .is("tabindex", "0")
        .is("aria-multiselectable", "true")
        .says("aria-label", &snapshot.words, "blueprint-label")
        .has("aria-rowcount", rows.to_string().into())
        .has("aria-colcount", (count + 1).to_string().into())
        .may_have("aria-readonly", (!snapshot.can_edit).then_some("true".into()))
        .has("aria-activedescendant", id_of(here.row, column))
}

/// The grid, which tells the hand all that happens on it.
fn heard(grid: Element, hand: &Hand) -> Element {
    let (press, click, twice, ask) = (hand.clone(), hand.clone(), hand.clone(), hand.clone());
    let (down, moved, up, lost) = (hand.clone(), hand.clone(), hand.clone(), hand.clone());
    grid.on(ListenerKind::onpointerdown, move |event: PointerEvent| drag::down(&down, &event))
        .on(ListenerKind::onpointermove, move |event: PointerEvent| drag::moved(&moved, &event))
        .on(ListenerKind::onpointerup, move |event: PointerEvent| drag::up(&up, &event))
        .on(ListenerKind::onpointercancel, move |_: PointerEvent| drag::lost(&lost))
        .on_key(move |event| press.press(&event))
        .on_click(move |event| click.click(&event))
        .on(ListenerKind::ondblclick, move |event: MouseEvent| twice.twice(&event))
        .on(ListenerKind::oncontextmenu, move |event: MouseEvent| ask.ask(&event))
}

/// What can be done, above the grid.
fn bar(props: &Props, arrangement: &Arrangement) -> Element {
    let Props { snapshot, blueprint, dispatch } = props;
    let looking = &snapshot.looking;
    let labelled = |name, icon| action_button(snapshot, dispatch, name, icon, Style::Labelled);
    let icon = |name, icon| action_button(snapshot, dispatch, name, icon, Style::Icon);
    let edit = snapshot.can_edit.then(|| {
        let is_selected = snapshot.looking.selection.is_some();
        let chosen = |name, glyph| if is_selected { icon(name, glyph) } else { None };
        classed("div", "blueprint-tools")
            .is("role", "toolbar")
            .says("aria-label", &snapshot.words, "blueprint-tools")
            .may_with(labelled("add-touchpoint", Icon::Add))
            .may_with(labelled("add-stage", Icon::Stage))
            .may_with(chosen("rename", Icon::Edit))
            .may_with(chosen("move-left", Icon::Left))
            .may_with(chosen("move-right", Icon::Right))
            .may_with(chosen("delete", Icon::Delete))
            .may_with(chosen("menu", Icon::More))
    });
    let menu = component::<RowMenu>(Box::new(row_menu::Props {
        arrangement: arrangement.clone(),
        has_roles: blueprint.has_roles(),
        is_arranged: looking.blueprint.iter().any(|(lens, _)| *lens == looking.lens),
        words: Same(snapshot.words.clone()),
        dispatch: dispatch.clone(),
    }));
    classed("div", "blueprint-bar").may_with(edit).node(menu)
}

/// What stands where a journey has no stage yet.
fn void(props: &Props) -> Element {
    let Props { snapshot, dispatch, .. } = props;
    let words = &snapshot.words;
    let button = |name, icon, style| action_button(snapshot, dispatch, name, icon, style);
    let invite = snapshot.can_edit.then(|| {
        classed("div", "blueprint-invite")
            .may_with(button("add-touchpoint", Icon::Add, Style::Main))
            .may_with(button("steps", Icon::Steps, Style::Labelled))
    });
    let asked = snapshot.looking.adding.as_ref();
    let asked = asked.filter(|adding| !matches!(adding, Adding::Entry(_)));
    let composer = asked.map(|adding| {
        let rect = crate::layout::scene::Rect { x: 0.0, y: 0.0, width: 280.0, height: 96.0 };
        component::<Composer>(Box::new(composer::Props {
            adding: adding.clone(),
            rect,
            words: Same(snapshot.words.clone()),
            dispatch: dispatch.clone(),
        }))
    });
    classed("div", "blueprint-void")
        .with(classed("p", "blueprint-nothing").words(words, "blueprint-empty"))
        .may_with(invite)
        .node(composer.unwrap_or_default())
}

/// The editor over a cell.
fn editor(hand: &Hand, editing: &Option<Editing>) -> Html {
    let Some(editing) = editing.clone() else { return Html::default() };
    let Props { snapshot, dispatch, .. } = &hand.props;
    let Editing { subject, aspect, cell, typed } = editing;
    let key = Rc::from([&*subject.id, " ", aspect.key].concat());
    let form = Form { subject, snapshot: snapshot.clone(), dispatch: dispatch.clone() };
    let (hand, to) = (hand.clone(), dispatch.clone());
    let on_leave = Callback::from(move |leave| {
        to.emit(AppEvent::Edit(Edit::Leave));
        hand.leave(leave);
    });
    let props = cell_editor::Props { form, aspect, cell, typed, note: None, on_leave };
    keyed::<CellEditor>(key, Box::new(props))
}

/// The menu of what can be done with what is selected.
fn menu(props: &Props, grid: &NodeRef, here: &Cursor) -> Html {
    let Some(menu) = props.snapshot.looking.menu.clone() else { return Html::default() };
    let corner = match menu.corner {
        Some((x, y)) => Some(Point { x: f64::from(x), y: f64::from(y) }),
        None => below(grid, here),
    };
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    component::<MapMenu>(Box::new(map_menu::Props { snapshot, menu, corner, dispatch }))
}

/// The place below a cell, in the view.
fn below(grid: &NodeRef, here: &Cursor) -> Option<Point> {
    let grid = grid.cast::<Node>()?;
    let cell = spot(&*cell_of(&grid, here.row, here.column)?, (0.0, 1.0));
    let (x, y) = within(&grid.closest(".journey-view").ok()??, cell);
    Some(Point { x, y: y + 4.0 })
}

/// The list that asks how what was begun goes on.
fn list(props: &Props) -> Html {
    let looking = &props.snapshot.looking;
    if looking.choosing.is_none() && looking.connecting.is_none() {
        return Html::default();
    }
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    component::<Chooser>(Box::new(chooser::Props { snapshot, dispatch }))
}
