//! The list under a picker. It only shows; the keyboard stays in the picker's field. Of a long list
//! only a part is there, with room above and below for the rest.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::offer::Offer;
use crate::app::offer::catalogue::{Catalogue, Listing};
use crate::ui::element::{Element, classed};
use crate::ui::icon::{Icon, glyph};
use crate::ui::picker::Picked;
use crate::ui::position::{px, set};
use crate::ui::row_head::told_apart;
use crate::words::Words;

/// How many rows are there at a time; a list shows a third of them.
pub(crate) const SEEN: usize = 36;

/// How many of them are ahead of what is looked at.
pub(crate) const AHEAD: usize = 10;

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Row {
    /// Something suggested, by its number among them.
    Suggested(usize),
    /// Something else that fits, by its number among them.
    Other(usize),
    /// Something new.
    New,
    /// Something new, to be proposed first.
    Propose,
    /// Nothing, on purpose.
    None,
}

/// All rows, whether they are there or not.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'a> {
    /// What they are rows of.
    pub(crate) listing: &'a Listing,
    /// Whether nothing can be picked.
    pub(crate) has_none: bool,
}

impl Rows<'_> {
    /// How many there are.
    pub(crate) fn count(self) -> usize {
        let listing = self.listing;
        let last = self.new_rows() + usize::from(self.has_none);
        listing.suggested.len() + listing.others.len() + last
    }

    /// The row at a place.
    pub(crate) fn at(self, place: usize) -> Option<Row> {
        let (suggested, others) = (self.listing.suggested.len(), self.listing.others.len());
        let new = place.checked_sub(suggested + others).filter(|new| *new < self.new_rows());
        match place {
            place if place < suggested => Some(Row::Suggested(place)),
            place if place < suggested + others => Some(Row::Other(place - suggested)),
            _ if new == Some(0) => Some(Row::New),
            _ if new.is_some() => Some(Row::Propose),
            place if place < self.count() => Some(Row::None),
            _ => None,
        }
    }

    /// How many rows there are for something new.
    fn new_rows(self) -> usize {
        let wish = self.listing.new.as_ref();
        wish.map_or(0, |wish| 1 + usize::from(wish.proposal.is_some()))
    }

    /// What picking a row picks.
    pub(crate) fn picked(self, place: usize, catalogue: &Catalogue) -> Option<Picked> {
        let existing =
            |place: usize| catalogue.offer(place).map(|offer| Picked::Existing(offer.id.clone()));
        match self.at(place)? {
            Row::Suggested(number) => existing(self.listing.suggested.get(number)?.place),
            Row::Other(number) => existing(*self.listing.others.get(number)?),
            Row::New => self.listing.new.as_ref().map(|wish| Picked::New(wish.name.clone())),
            Row::Propose => None,
            Row::None => Some(Picked::None),
        }
    }
}

/// What stands under a picker: the list, and a sentence where it needs one.
pub(crate) fn pane(list: Element, words: &Words, hint: Option<&'static str>) -> Element {
    // Pressing must not take the keyboard away from the field: the list would be gone before the press has ended.
    classed("div", "picker-pane")
        .on(ListenerKind::onmousedown, |event: MouseEvent| event.prevent_default())
        .with(list)
        .may_with(hint.map(|hint| classed("p", "picker-hint").words(words, hint)))
}

/// A list without rows yet.
pub(crate) fn list(words: &Words, id: &str, label: &'static str) -> Element {
    classed("div", "picker-list").is("role", "listbox").has("id", id.to_owned().into()).says(
        "aria-label",
        words,
        label,
    )
}

/// A row without content yet.
pub(crate) fn option(id: &str, place: usize, is_active: bool) -> Element {
    classed("div", "picker-option")
        .is("role", "option")
        .has("id", row_id(id, place))
        .is("aria-selected", if is_active { "true" } else { "false" })
}

/// The id of a row.
pub(crate) fn row_id(id: &str, place: usize) -> AttrValue {
    [id, "-", &place.to_string()].concat().into()
}

/// A row about something that exists.
pub(crate) fn about(option: Element, offer: &Offer, reason: Option<&str>) -> Element {
    let name = classed("span", "picker-name").text(offer.label.clone().into());
    let reason =
        reason.map(|reason| classed("span", "picker-reason").text(reason.to_owned().into()));
    let told = told_apart("picker-detail", offer);
    option.has("title", offer.label.clone().into()).with(name).may_with(reason).may_with(told)
}

/// What the list shows.
pub(crate) struct Shown<'a> {
    /// The id of the picker.
    pub(crate) id: &'a str,
    /// What is called what.
    pub(crate) words: &'a Words,
    /// What may be listed.
    pub(crate) catalogue: &'a Catalogue,
    /// The rows.
    pub(crate) rows: Rows<'a>,
    /// How it is said that there is none.
    pub(crate) none: Option<&'static str>,
    /// The row that Enter takes.
    pub(crate) active: Option<usize>,
    /// The first of the others that is there.
    pub(crate) first: usize,
    /// Takes the place of the row that is picked.
    pub(crate) on_pick: Callback<usize>,
}

impl Shown<'_> {
    /// The list.
    pub(crate) fn fill(&self, list: Element) -> Element {
        let Rows { listing, .. } = self.rows;
        let suggested = listing.suggested.len();
        let others = window(self.first, listing.others.len());
        let group = |label: &'static str| {
            classed("div", "picker-group").is("role", "group").says("aria-label", self.words, label)
        };
        let head =
            |label| classed("p", "picker-head").is("aria-hidden", "true").words(self.words, label);
        let likely = (suggested > 0).then(|| {
            group("pick-suggested")
                .with(head("pick-suggested"))
                .each((0..suggested).map(|place| self.row(place)))
        });
        let rest = (!others.is_empty()).then(|| {
            let above = classed("div", "picker-room is-above").is("role", "presentation");
            let below = classed("div", "picker-room is-below").is("role", "presentation");
            group("pick-others")
                .also("is-rest", true)
                .may_with((suggested > 0).then(|| head("pick-others")))
                .with(above)
                .each(others.clone().map(|number| self.row(suggested + number)))
                .with(below)
        });
        let last = suggested + listing.others.len()..self.rows.count();
        list.also("is-plain", suggested == 0 && self.catalogue.is_plain())
            .may_with(likely)
            .may_with(rest)
            .each(last.map(|place| self.row(place)))
    }

    /// What is said below the list: what to do where nothing is offered, or that something new can be typed.
    pub(crate) fn hint(&self, is_blank: bool) -> Option<&'static str> {
        let listing = self.rows.listing;
        let is_empty =
            listing.suggested.is_empty() && listing.others.is_empty() && listing.new.is_none();
        match (is_empty, is_blank, self.catalogue.can_create()) {
            (true, true, true) => Some("pick-first"),
            (true, ..) => Some("pick-nothing"),
            (false, true, true) => Some("pick-or-type"),
            (false, ..) => None,
        }
    }

    fn row(&self, place: usize) -> Element {
        let on_pick = self.on_pick.clone();
        let option = option(self.id, place, self.active == Some(place))
            .has("aria-setsize", self.rows.count().to_string().into())
            .has("aria-posinset", (place + 1).to_string().into())
            .on_click(move |_| on_pick.emit(place));
        let listing = self.rows.listing;
        match self.rows.at(place) {
            Some(Row::Suggested(number)) => {
                let suggested = listing.suggested.get(number);
                let offer = suggested.and_then(|listed| self.catalogue.offer(listed.place));
                let reason = suggested.map(|listed| listed.reason.as_str());
                match offer {
                    Some(offer) => about(option.also("is-suggested", true), offer, reason),
                    None => option,
                }
            }
            Some(Row::Other(number)) => {
                let offer =
                    listing.others.get(number).and_then(|place| self.catalogue.offer(*place));
                match offer {
                    Some(offer) => about(option, offer, None),
                    None => option,
                }
            }
            Some(Row::New) => {
                let text = listing.new.as_ref().map(|wish| wish.text.clone()).unwrap_or_default();
                let new = classed("span", "picker-new").node(glyph(Icon::Add)).text(text.into());
                let is_followed = self.rows.new_rows() > 1;
                option.also("is-last", true).also("is-followed", is_followed).with(new)
            }
            Some(Row::Propose) => {
                let wish = listing.new.as_ref().and_then(|wish| wish.proposal.clone());
                let new = classed("span", "picker-new").node(glyph(Icon::Inside));
                option.also("is-last", true).with(new.text(wish.unwrap_or_default().into()))
            }
            Some(Row::None) | None => {
                let none = classed("span", "picker-none").node(glyph(Icon::NothingHere));
                let none = none.words(self.words, self.none.unwrap_or_default());
                option.also("is-last", true).also("is-none", true).with(none)
            }
        }
    }
}

/// Which of a number of rows are there.
pub(crate) fn window(first: usize, count: usize) -> Range<usize> {
    let first = first.min(count.saturating_sub(SEEN));
    first..count.min(first + SEEN)
}

/// The first row that is to be there, as far as a list is scrolled.
pub(crate) fn first_of(list: &HtmlElement) -> usize {
    let Some((rest, height)) = rest_of(list) else { return 0 };
    let gone = f64::from(list.scroll_top() - rest.offset_top()) / height;
    // In steps, so that not every pixel makes a list anew.
    let gone = (gone.max(0.0) as usize).saturating_sub(AHEAD);
    gone - gone % AHEAD
}

/// Leaves room above and below for rows that are not there.
pub(crate) fn leave_room(list: &HtmlElement, first: usize, count: usize) {
    let Some((_, height)) = rest_of(list) else { return };
    let there = window(first, count);
    for (selector, rows) in [(".is-above", there.start), (".is-below", count - there.end)] {
        if let Some(room) = found(list, selector) {
            let rows = u32::try_from(rows).unwrap_or(u32::MAX);
            set(&room, "height", &(px(f64::from(rows) * height) + "px"));
        }
    }
}

/// The group of rows of which not all are there, and how high one is.
fn rest_of(list: &HtmlElement) -> Option<(HtmlElement, f64)> {
    let rest = found(list, ".is-rest")?;
    let height = found(&rest, ".picker-option")?.get_bounding_client_rect().height();
    (height > 0.0).then_some((rest, height))
}

fn found(within: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    within.query_selector(selector).ok().flatten()?.dyn_into().ok()
}
