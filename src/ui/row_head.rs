//! The first line of a row: what it is about, a way to its own form, a way to remove it.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::offer::{Offer, Source};
use crate::model::subject::Subject;
use crate::ui::focus::leave_field;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// What the line needs.
pub struct Props {
    /// The form that the row belongs to.
    pub form: Form,
    /// Where what it is about is kept.
    pub source: Source,
    /// The id of what it is about.
    pub id: AttrValue,
    /// The field that is cleared when the row is removed.
    pub field: AttrValue,
}

/// Draws the line.
pub fn row_head(props: &Props) -> Html {
    let Props { form, source, id, field } = props;
    let snapshot = &form.snapshot;
    let offer = source.offer(id, &snapshot.document, &snapshot.words).unwrap_or_else(|| Offer {
        id: id.as_str().into(),
        label: id.to_string(),
        detail: String::new(),
        also: String::new(),
    });
    let open = {
        let (dispatch, subject) = (
            form.dispatch.clone(),
            source.kind_of_new().map(|kind| Subject::of(kind, offer.id.clone())),
        );
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(AppEvent::Look(Look::Select(subject.clone())));
        })
    };
    let remove = {
        let (form, field) = (form.clone(), field.clone());
        Callback::from(move |event: MouseEvent| {
            event.target_dyn_into::<HtmlElement>().iter().for_each(leave_field);
            form.answer(&field, None);
        })
    };
    let remove_label = form.say(&Message::new("row-remove").with("name", offer.label.as_str()));
    html! {
        <div class="row-head">
            <button type="button" class="row-open" title={form.text("row-open")} onclick={open}>
                <span class="picked-name">{ &offer.label }</span>
                if !offer.detail.is_empty() {
                    <span class="picked-detail">{ &offer.detail }</span>
                }
            </button>
            if form.can_edit() {
                <button type="button" class="button bare only-icon" aria-label={remove_label.clone()}
                    title={remove_label} onclick={remove}>
                    { glyph(Icon::Close) }
                </button>
            }
        </div>
    }
}
