//! The list under a picker. It only shows; the keyboard stays in the picker's field.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::offer::Offer;
use crate::ui::element::{Element, classed};
use crate::ui::icon::{Icon, glyph};
use crate::ui::picker::Picked;
use crate::ui::row_head::told_apart;
use crate::words::{Message, Words};

/// One row of the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Row {
    /// Something that exists.
    Offer(Offer),
    /// Something new of that name.
    New(String),
    /// Nothing, on purpose, and how that is said.
    None(&'static str),
}

impl Row {
    /// What picking it picks.
    pub(crate) fn picked(&self) -> Picked {
        match self {
            Self::Offer(offer) => Picked::Existing(offer.id.clone()),
            Self::New(name) => Picked::New(name.clone()),
            Self::None(_) => Picked::None,
        }
    }
}

/// What the list shows.
pub(crate) struct Shown<'a> {
    /// The id of the picker.
    pub(crate) id: &'a str,
    /// The rows.
    pub(crate) rows: Vec<Row>,
    /// The row that Enter takes.
    pub(crate) active: Option<usize>,
    /// Called with what is picked.
    pub(crate) on_pick: Callback<Picked>,
}

/// What stands under a picker: the list, and a sentence where it needs one.
pub(crate) fn pane(list: Element, words: &Words, hint: Option<&'static str>) -> Element {
    // Pressing must not take the keyboard away from the field: the list would be gone before the press has ended.
    classed("div", "picker-pane")
        .on(ListenerKind::onmousedown, |event: MouseEvent| event.prevent_default())
        .with(list)
        .may_with(hint.map(|hint| classed("p", "picker-hint").words(words, hint)))
}

impl Shown<'_> {
    /// The list.
    pub(crate) fn list(&self, words: &Words) -> Element {
        let list = classed("ul", "picker-list").is("role", "listbox");
        list.each(self.rows.iter().enumerate().map(|(place, row)| self.option(words, place, row)))
    }

    /// What is said below the list: what to do where nothing is offered, or that something new can be typed.
    pub(crate) fn hint(&self, is_blank: bool, can_create: bool) -> Option<&'static str> {
        let is_empty = !self.rows.iter().any(|row| matches!(row, Row::Offer(_) | Row::New(_)));
        match (is_empty, is_blank, can_create) {
            (true, true, true) => Some("pick-first"),
            (true, ..) => Some("pick-nothing"),
            (false, true, true) => Some("pick-or-type"),
            (false, ..) => None,
        }
    }

    fn option(&self, words: &Words, place: usize, row: &Row) -> Element {
        let (on_pick, picked) = (self.on_pick.clone(), row.picked());
        let option = classed("li", "picker-option")
            .also("is-none", matches!(row, Row::None(_)))
            .is("role", "option")
            .has("id", format!("{}-{place}", self.id).into())
            .is("aria-selected", if self.active == Some(place) { "true" } else { "false" })
            .on_click(move |_| on_pick.emit(picked.clone()));
        match row {
            Row::Offer(offer) => {
                let detail = told_apart("picker-detail", offer);
                let name = classed("span", "picker-name").text(offer.label.clone().into());
                option.with(name).may_with(detail)
            }
            Row::New(name) => {
                let wish = Message::new("pick-create").with("name", name.as_str());
                let new = classed("span", "picker-new").node(glyph(Icon::Add));
                option.with(new.text(words.say(&wish).into()))
            }
            Row::None(text) => {
                let none = classed("span", "picker-none").node(glyph(Icon::NothingHere));
                option.with(none.words(words, text))
            }
        }
    }
}
