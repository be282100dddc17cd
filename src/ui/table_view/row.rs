//! The row of a touchpoint: its name with its channel, and what it says in each column. It hears nothing itself: the
//! grid around it does.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::aspect::Said;
use crate::app::findings::marks::Mark;
use crate::app::lens::sight::Sight;
use crate::app::snapshot::{Snapshot, is_same};
use crate::app::table::columns::{Column, is_way};
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::ui::cell::cell_face;
use crate::ui::element::{Element, classed, element};
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::lens::shape::named;
use crate::ui::mark::mark;
use crate::ui::table_view::heads::class_of;
use crate::words::Message;

/// How many answers of a cell have room.
const MOST: usize = 2;

/// What a row needs.
#[derive(Clone, Properties)]
pub(super) struct Props {
    pub(super) snapshot: Rc<Snapshot>,
    pub(super) journey: Rc<Journey>,
    pub(super) touchpoint: Rc<Touchpoint>,
    pub(super) columns: Rc<Vec<Column>>,
    /// The same for as long as all that it refers to has the same names.
    pub(super) names: Rc<()>,
    /// What it says of its ways, by column.
    pub(super) ways: Vec<Said>,
    /// The place of its line.
    pub(super) line: usize,
    /// The column in which the cursor is.
    pub(super) here: Option<usize>,
    pub(super) is_selected: bool,
    pub(super) badge: Option<Mark>,
    /// What it shows in the lens that is looked through.
    pub(super) sight: Option<Rc<Sight>>,
    /// Whether a transition that is being drawn begins here.
    pub(super) is_source: bool,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.touchpoint, &other.touchpoint)
            && Rc::ptr_eq(&self.columns, &other.columns)
            && Rc::ptr_eq(&self.names, &other.names)
            && self.line == other.line
            && self.here == other.here
            && self.is_selected == other.is_selected
            && self.badge == other.badge
            && is_same(self.sight.as_ref(), other.sight.as_ref())
            && self.is_source == other.is_source
            && self.snapshot.can_edit == other.snapshot.can_edit
            && self.ways == other.ways
    }
}

/// What the cell in a line and a column is called in the document around it.
pub(super) fn id_of(line: usize, column: usize) -> String {
    let mut id = String::from("table-cell-");
    id.push_str(&line.to_string());
    id.push('-');
    id.push_str(&column.to_string());
    id
}

/// Draws the row.
#[component]
pub(super) fn Row(props: &Props) -> Html {
    let mut ways = props.ways.iter();
    let known = props.snapshot.known();
    let cells = props.columns.iter().enumerate().map(|(place, column)| {
        let said = match is_way(column) {
            true => ways.next().cloned().unwrap_or_default(),
            false => column.say(known, &props.journey, &props.touchpoint),
        };
        cell(props, place + 1, "gridcell", class_of(column))
            .has("data-column", column.key.into())
            .has("title", said.text().into())
            .with(cell_face(&props.snapshot.words, column, &said, MOST))
    });
    classed("div", "table-row")
        .is("role", "row")
        .has("aria-rowindex", (props.line + 2).to_string().into())
        .has("aria-selected", props.is_selected.to_string().into())
        .has("data-line", props.line.to_string().into())
        .has("data-touchpoint", props.touchpoint.id.shared().into())
        .also("is-selected", props.is_selected)
        .also("is-source", props.is_source)
        .with(name_cell(props))
        .each(cells)
        .draw()
}

fn cell(props: &Props, place: usize, role: &'static str, class: &'static str) -> Element {
    classed("div", "table-cell")
        .also(class, true)
        .also("is-here", props.here == Some(place))
        .is("role", role)
        .has("id", id_of(props.line, place).into())
        .has("aria-colindex", (place + 1).to_string().into())
        .has("data-cell", place.to_string().into())
}

fn name_cell(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let touchpoint = &props.touchpoint;
    let name = match touchpoint.name.as_str() {
        "" => words.text("map-untitled"),
        name => name.to_owned(),
    };
    let say = |id| AttrValue::from(words.say(&Message::new(id).with("name", name.as_str())));
    let tick = element("input")
        .is("type", "checkbox")
        .is("tabindex", "-1")
        .is("data-do", "tick")
        .has("aria-label", say("table-select"))
        .checked(props.is_selected);
    let tool = |word: &'static str, icon: Icon, id: &'static str| {
        icon_button(icon, say(id)).also("table-tool", true).is("tabindex", "-1").is("data-do", word)
    };
    let inside = touchpoint.detail.as_ref();
    let inside = inside.map(|_| tool("inside", Icon::Inside, "table-inside"));
    let tools = classed("span", "table-tools")
        .with(tool("open", Icon::Right, "table-open"))
        .with(tool("menu", Icon::More, "table-menu"));
    let channel = touchpoint.channel.as_ref().map(|id| id.as_str());
    cell(props, 0, "rowheader", "is-name")
        .has("aria-label", name.clone().into())
        .also("is-unnamed", touchpoint.name.is_empty())
        .with(classed("label", "table-tick").with(tick))
        .node(match &props.sight {
            Some(sight) => named(words, &sight.tone).draw(),
            None => glyph(Icon::of_channel(channel)),
        })
        .with(
            classed("span", "table-name")
                .has("title", name.clone().into())
                .text(name.clone().into()),
        )
        .may_with(props.badge.map(|badge| mark(words, badge)))
        .may_with(inside)
        .with(tools)
}
