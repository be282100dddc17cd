//! The first line of a row: what it is about, a way to its own form, a way to remove it.

use crate::app::event::{Event as AppEvent, Look};
use crate::app::offer::{Offer, Source};
use crate::model::subject::Subject;
use crate::ui::element::{Element, button, classed};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, icon_button};
use crate::words::Message;

/// Draws the line about the thing with this id, which `field` of the form names.
pub fn row_head(form: &Form, source: &Source, id: &str, field: &str) -> Element {
    let snapshot = &form.snapshot;
    let offer = source.offer(id, &snapshot.document, &snapshot.words).unwrap_or_else(|| Offer {
        id: id.into(),
        label: id.to_owned(),
        detail: String::new(),
        also: String::new(),
    });
    let remove_label = Message::new("row-remove").with("name", offer.label.as_str());
    let subject = source.kind_of_new().map(|kind| Subject::of(kind, offer.id.clone()));
    let open = button("row-open")
        .says("title", form.words(), "row-open")
        .on_click(form.telling(AppEvent::Look(Look::Select(subject))));
    let remove = form.can_edit().then(|| {
        icon_button(Icon::Close, form.say(&remove_label)).on_click(form.giving(field, None))
    });
    classed("div", "row-head").with(named(open, offer)).may_with(remove)
}

/// The name of an offer, and what tells it from others of that name.
pub(crate) fn named(around: Element, offer: Offer) -> Element {
    let detail = (!offer.detail.is_empty())
        .then(|| classed("span", "picked-detail").text(offer.detail.into()));
    around.with(classed("span", "picked-name").text(offer.label.into())).may_with(detail)
}
