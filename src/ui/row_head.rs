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
    let offer = source.offer(id, snapshot.known()).unwrap_or_else(|| Offer::plain(id, id));
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
    let detail = told_apart("picked-detail", &offer);
    around.with(classed("span", "picked-name").text(offer.label.into())).may_with(detail)
}

/// What speaks against something that is offered, and what tells it apart.
pub(crate) fn told_apart(class: &'static str, offer: &Offer) -> Option<Element> {
    let caution = (!offer.caution.is_empty())
        .then(|| classed("strong", "offer-caution").text(offer.caution.clone().into()));
    (caution.is_some() || !offer.detail.is_empty()).then(|| {
        let rule = caution.is_some() && !offer.detail.is_empty();
        let detail = if rule { [" · ", &offer.detail].concat() } else { offer.detail.clone() };
        classed("span", class).may_with(caution).text(detail.into())
    })
}
