//! The three slots of a touchpoint: owner, system, data. The same strip everywhere.

use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::face::Face;
use crate::app::look::Slot;
use crate::model::subject::Subject;
use crate::ui::element::{Element, button, classed};
use crate::ui::icon::{Icon, glyph};
use crate::ui::same::Same;
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
    pub words: Same<Words>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// Draws the strip.
pub fn strip(props: &Props) -> Html {
    let slots = Slot::ALL.into_iter().zip(&props.faces);
    classed("div", "strip").each(slots.map(|(slot, face)| slot_button(props, slot, face))).draw()
}

/// The icon of a slot.
pub fn slot_icon(slot: Slot) -> Icon {
    match slot {
        Slot::Owner => Icon::Owner,
        Slot::System => Icon::System,
        Slot::Data => Icon::Data,
    }
}

fn slot_button(props: &Props, slot: Slot, face: &Face) -> Element {
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
    let mut label = question;
    label.push(' ');
    label.push_str(&text);
    if let Some(classification) = &classification {
        label.push_str(", ");
        label.push_str(classification);
    }
    let label = AttrValue::from(label);
    let (dispatch, subject) = (props.dispatch.clone(), props.subject.clone());
    button("slot")
        .also(slot.as_str(), true)
        .also(face.as_str(), true)
        .may_have("data-classification", classification.map(AttrValue::from))
        .has("title", label.clone())
        .has("aria-label", label)
        .is("tabindex", if props.is_reachable { "0" } else { "-1" })
        .on_click(move |click| {
            click.stop_propagation();
            dispatch.emit(Event::Look(Look::Ask(subject.clone(), slot)));
        })
        .node(glyph(slot_icon(slot)))
        .with(classed("span", "slot-text").text(text.into()))
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
