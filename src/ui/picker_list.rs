//! The list under a picker. It only shows; the keyboard stays in the picker's field.

use yew::prelude::*;

use crate::app::offer::Offer;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::picker::Picked;
use crate::words::Message;

/// One row of the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Row {
    /// Something that exists.
    Offer(Offer),
    /// Something new of that name.
    New(String),
    /// Nothing, on purpose, and how that is said.
    None(AttrValue),
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

/// What the list needs.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The list's element.
    pub(crate) node: NodeRef,
    /// The form that it belongs to.
    pub(crate) form: Form,
    /// The id of the picker.
    pub(crate) id: AttrValue,
    /// The id of the list.
    pub(crate) list_id: AttrValue,
    /// What is asked.
    pub(crate) label: AttrValue,
    /// The rows.
    pub(crate) rows: Vec<Row>,
    /// The row that Enter takes.
    pub(crate) active: Option<usize>,
    /// Whether nothing was typed.
    pub(crate) is_blank: bool,
    /// Whether something new can be made.
    pub(crate) can_create: bool,
    /// Called with what is picked.
    pub(crate) on_pick: Callback<Picked>,
}

/// The list under a picker.
pub(crate) fn picker_list(props: &Props) -> Html {
    // Pressing must not take the keyboard away from the field: the list would be gone before the
    // press has ended.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="picker-pane" {onmousedown}>
            <ul ref={props.node.clone()} class="picker-list" role="listbox" id={props.list_id.clone()}
                aria-label={props.label.clone()}>
                for (place, row) in props.rows.iter().enumerate() {
                    { option(props, place, row) }
                }
            </ul>
            if let Some(hint) = hint(props) {
                <p class="picker-hint">{ hint }</p>
            }
        </div>
    }
}

fn hint(props: &Props) -> Option<AttrValue> {
    let is_empty = !props.rows.iter().any(|row| matches!(row, Row::Offer(_) | Row::New(_)));
    let id = match (is_empty, props.is_blank, props.can_create) {
        (true, true, true) => "pick-first",
        (true, ..) => "pick-nothing",
        (false, true, true) => "pick-or-type",
        (false, ..) => return None,
    };
    Some(props.form.text(id))
}

fn option(props: &Props, place: usize, row: &Row) -> Html {
    let (on_pick, picked) = (props.on_pick.clone(), row.picked());
    let onclick = Callback::from(move |_: MouseEvent| on_pick.emit(picked.clone()));
    let is_active = props.active == Some(place);
    let face = match row {
        Row::Offer(offer) => html! {
            <>
                <span class="picker-name">{ &offer.label }</span>
                if !offer.detail.is_empty() {
                    <span class="picker-detail">{ &offer.detail }</span>
                }
            </>
        },
        Row::New(name) => {
            let wish = Message::new("pick-create").with("name", name.as_str());
            html! { <span class="picker-new">{ glyph(Icon::Add) }{ props.form.say(&wish) }</span> }
        }
        Row::None(text) => html! {
            <span class="picker-none">{ glyph(Icon::NothingHere) }{ text }</span>
        },
    };
    html! {
        <li class={classes!("picker-option", matches!(row, Row::None(_)).then_some("is-none"))} role="option" id={format!("{}-{place}", props.id)}
            aria-selected={is_active.to_string()} {onclick}>
            { face }
        </li>
    }
}
