//! The three slots of a touchpoint: owner, system, data. The same strip everywhere.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::face::Face;
use crate::app::look::Slot;
use crate::model::subject::Subject;
use crate::ui::icon::{Icon, glyph};
use crate::words::{Message, Words};

/// What the strip needs.
pub struct Props {
    /// The touchpoint.
    pub subject: Subject,
    /// Its name.
    pub name: AttrValue,
    /// What the slots show.
    pub faces: [Face; 3],
    /// Whether the slots can be reached by Tab.
    pub is_reachable: bool,
    /// Whether hollow slots may be filled.
    pub can_edit: bool,
    /// The texts.
    pub words: WordsProp,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// The texts of the interface as a property: equal while the language stays.
#[derive(Clone)]
pub struct WordsProp(pub Rc<Words>);

impl PartialEq for WordsProp {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Draws the strip.
pub fn strip(props: &Props) -> Html {
    html! {
        <div class="strip">
            for (slot, face) in Slot::ALL.into_iter().zip(&props.faces) {
                { button(props, slot, face) }
            }
        </div>
    }
}

/// The icon of a slot.
pub fn slot_icon(slot: Slot) -> Icon {
    match slot {
        Slot::Owner => Icon::Owner,
        Slot::System => Icon::System,
        Slot::Data => Icon::Data,
    }
}

fn button(props: &Props, slot: Slot, face: &Face) -> Html {
    let words = &props.words.0;
    let text = match face {
        Face::Hollow => words.text(add_text(slot)),
        Face::Struck => words.text(none_text(slot)),
        Face::Filled { name, more: 0, .. } => name.clone(),
        Face::Filled { name, more, .. } => {
            let message = Message::new("slot-more").with("name", name.as_str());
            words.say(&message.with("count", *more))
        }
    };
    let classification = match face {
        Face::Filled { classification: Some(classification), .. } => {
            Some(classification.as_str().to_owned())
        }
        _ => None,
    };
    let question = words.say(&Message::new(question_text(slot)).with("name", props.name.as_str()));
    let label = match &classification {
        Some(classification) => format!("{question} {text}, {classification}"),
        None => format!("{question} {text}"),
    };
    let onclick = {
        let (dispatch, subject) = (props.dispatch.clone(), props.subject.clone());
        Callback::from(move |click: MouseEvent| {
            click.stop_propagation();
            dispatch.emit(Event::Look(Look::Ask(subject.clone(), slot)));
        })
    };
    html! {
        <button
            type="button"
            class={classes!("slot", slot.as_str(), face.as_str())}
            data-classification={classification}
            title={label.clone()}
            aria-label={label}
            tabindex={if props.is_reachable { "0" } else { "-1" }}
            {onclick}
        >
            { glyph(slot_icon(slot)) }
            <span class="slot-text">{ text }</span>
        </button>
    }
}

fn add_text(slot: Slot) -> &'static str {
    match slot {
        Slot::Owner => "slot-owner-add",
        Slot::System => "slot-system-add",
        Slot::Data => "slot-data-add",
    }
}

fn none_text(slot: Slot) -> &'static str {
    match slot {
        Slot::Owner => "slot-none-owner",
        Slot::System => "slot-none-system",
        Slot::Data => "slot-none-data",
    }
}

fn question_text(slot: Slot) -> &'static str {
    match slot {
        Slot::Owner => "slot-ask-owner",
        Slot::System => "slot-ask-system",
        Slot::Data => "slot-ask-data",
    }
}
