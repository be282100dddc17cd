//! A cell of a blueprint. It says anew what stands in it only when its touchpoint changed, or a name that it may say.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::aspect::{Part, Said};
use crate::app::blueprint::curve::{LEVELS, emotion};
use crate::app::blueprint::say;
use crate::app::blueprint::strips::{Height, Row};
use crate::app::fields::said::EMOTIONS;
use crate::app::offer::Known;
use crate::app::offer::uses::Uses;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::ui::blueprint::cursor::id_of;
use crate::ui::cell::cell_face;
use crate::ui::element::{Element, button, classed};
use crate::ui::face::face;
use crate::ui::icon::{Icon, glyph};
use crate::ui::same::Same;
use crate::words::{Message, Words};

/// How a cell stands among others.
#[derive(Clone, Copy, PartialEq, Default)]
pub(super) struct Stand {
    /// The keyboard is here.
    pub(super) is_here: bool,
    /// Its touchpoint is selected.
    pub(super) is_selected: bool,
    /// Its touchpoint is not what is looked for.
    pub(super) is_dim: bool,
    /// It may be changed.
    pub(super) can_edit: bool,
}

/// What a cell needs.
#[derive(Clone, Properties)]
pub(super) struct Props {
    /// The journey; of it, only which it is matters.
    pub(super) journey: Rc<Journey>,
    /// How often what is used; of no matter to what is said.
    pub(super) uses: Rc<Uses>,
    /// The document with the names, the same as long as they are.
    pub(super) names: Same<Document>,
    /// The touchpoint; where a stage has none, there is none.
    pub(super) touchpoint: Option<Rc<Touchpoint>>,
    /// What is asked.
    pub(super) row: Row,
    /// Where it stands.
    pub(super) at: (usize, usize),
    /// How it stands among others.
    pub(super) stand: Stand,
    /// The level at which its face is held.
    pub(super) held: Option<i8>,
    /// The texts.
    pub(super) words: Same<Words>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        crate::app::snapshot::is_same(self.touchpoint.as_ref(), other.touchpoint.as_ref())
            && self.row == other.row
            && self.at == other.at
            && self.stand == other.stand
            && self.held == other.held
            && self.names == other.names
            && self.words == other.words
    }
}

/// Draws a cell.
#[component]
pub(super) fn Cell(props: &Props) -> Html {
    let (words, stand) = (&props.words.0, props.stand);
    let (row, column) = props.at;
    let place = (column + 2).to_string();
    let cell = classed("div", "blueprint-cell")
        .also("is-here", stand.is_here)
        .also("is-selected", stand.is_selected)
        .also("is-dim", stand.is_dim)
        .is("role", "gridcell")
        .has("id", id_of(row, column))
        .has("aria-colindex", place.into())
        .has("data-row", row.to_string().into())
        .has("data-column", column.to_string().into());
    let Some(touchpoint) = &props.touchpoint else {
        return cell.also("is-waiting", true).is("aria-disabled", "true").draw();
    };
    let known = Known { document: &props.names.0, uses: &props.uses, words };
    let said = say(known, &props.journey, touchpoint, props.row);
    let text = whole(&said);
    let cell = cell.may_have("title", (!text.is_empty()).then_some(text.into()));
    if props.row.height() == Height::Curve {
        return curve_cell(cell, props, &said).draw();
    }
    let height = props.row.height();
    // Among names, one that is said twice with different details is one.
    let shown = if height == Height::Names { once(&said) } else { said.clone() };
    let face = cell_face(words, props.row.aspect, &shown, height.most());
    let edit = (stand.is_here && stand.can_edit).then(|| {
        let title = props.words.0.text(props.row.title());
        let label = words.say(&Message::new("blueprint-answer").with("what", title));
        button("blueprint-edit")
            .is("tabindex", "-1")
            .has("aria-label", label.clone().into())
            .has("title", label.into())
            .node(glyph(if said == Said::Hollow { Icon::Add } else { Icon::Edit }))
    });
    cell.with(classed("div", "blueprint-said").with(face)).may_with(edit).draw()
}

/// The point of the curve, and where the keyboard is, the other places that it may have.
fn curve_cell(cell: Element, props: &Props, said: &Said) -> Element {
    let words = &props.words.0;
    let here = props.held.or_else(|| props.touchpoint.as_ref().and_then(|it| emotion(it)));
    let text = |emotion: i8| {
        let known = EMOTIONS.iter().find(|(level, ..)| *level == emotion);
        known.map_or_else(String::new, |(.., text)| words.text(text))
    };
    let point = here.map(|emotion| {
        let said = classed("span", "blueprint-feeling").text(text(emotion).into());
        classed("span", "blueprint-point")
            .has("data-emotion", emotion.to_string().into())
            .with(classed("span", "blueprint-face").node(face(emotion)))
            .with(said)
    });
    let hollow =
        (*said == Said::Hollow).then(|| classed("span", "sr-only").words(words, "cell-hollow"));
    let levels = (props.stand.is_here && props.stand.can_edit).then(|| {
        let levels = LEVELS.into_iter().filter(|level| here != Some(*level)).map(|level| {
            let label = AttrValue::from(text(level));
            button("blueprint-level")
                .is("tabindex", "-1")
                .has("data-emotion", level.to_string().into())
                .has("aria-label", label.clone())
                .has("title", label)
        });
        classed("span", "blueprint-levels")
            .is("role", "group")
            .says("aria-label", words, "field-emotion")
            .each(levels)
    });
    let cell = cell.also("is-curve", true).also("is-dragged", props.held.is_some());
    cell.may_with(point).may_with(hollow).may_with(levels)
}

/// All that is said, with what has no room in the cell.
fn whole(said: &Said) -> String {
    let Said::Filled(parts) = said else { return said.text() };
    let mut whole = String::new();
    for part in parts {
        if !whole.is_empty() {
            whole.push('\n');
        }
        whole.push_str(&part.text);
        if !part.more.is_empty() {
            whole.push_str(" · ");
            whole.push_str(&part.more);
        }
    }
    whole
}

/// What is said, each name once.
fn once(said: &Said) -> Said {
    let Said::Filled(parts) = said else { return said.clone() };
    let mut names: Vec<Part> = Vec::new();
    for part in parts {
        if !names.iter().any(|name| name.text == part.text) {
            names.push(part.clone());
        }
    }
    Said::Filled(names)
}
