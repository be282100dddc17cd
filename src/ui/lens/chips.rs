//! What stands on a card in a lens, in the place of the three slots and as large. Each chip is a button that leads to where
//! it is answered.

use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::findings::glance::Glance;
use crate::app::lens::sight::{Chip, Sight, Way};
use crate::model::subject::Subject;
use crate::ui::element::{Element, button, classed};
use crate::ui::icon::glyph;
use crate::ui::lens::shape::{class, mark};
use crate::ui::strip::slot_icon;
use crate::words::Words;

/// What chips need.
pub struct Props<'a> {
    /// What the card shows.
    pub sight: &'a Sight,
    /// The touchpoint.
    pub subject: &'a Subject,
    /// Whether Tab leads to them.
    pub is_reachable: bool,
    /// Takes events.
    pub dispatch: &'a Callback<Event>,
}

/// Draws the chips.
pub fn chips(props: &Props<'_>) -> Html {
    let chips = props.sight.chips.iter().map(|chip| button_of(props, chip));
    classed("div", "strip sight-chips").each(chips).draw()
}

fn button_of(props: &Props<'_>, chip: &Chip) -> Element {
    let (dispatch, subject, way) = (props.dispatch.clone(), props.subject.clone(), chip.way);
    let go = move |click: MouseEvent| {
        click.stop_propagation();
        let subject = subject.clone();
        match way {
            Way::Field(key) => {
                dispatch.emit(Event::Look(Look::Findings(Glance::Answer(subject, key))));
            }
            Way::Touchpoint => dispatch.emit(Event::Look(Look::Select(Some(subject)))),
            Way::Findings => {
                dispatch.emit(Event::Look(Look::Select(Some(subject))));
                dispatch.emit(Event::Look(Look::Findings(Glance::Open(true))));
            }
        }
    };
    let chip_of =
        button("slot sight-chip").also(chip.state.as_str(), true).also("is-loud", chip.is_loud);
    let chip_of = match chip.slot {
        Some(slot) => chip_of.also(slot.as_str(), true).node(glyph(slot_icon(slot))),
        None => chip_of,
    };
    // What one sees is part of what is said.
    let said = match chip.label.contains(&*chip.text) {
        true => chip.label.to_string(),
        false => [&*chip.text, ". ", &*chip.label].concat(),
    };
    chip_of
        .has("title", chip.label.clone().into())
        .has("aria-label", said.into())
        .is("tabindex", if props.is_reachable { "0" } else { "-1" })
        .on_click(go)
        .with(classed("span", "slot-text").text(chip.text.clone().into()))
}

/// What a tile shows from afar: a bar in the colour of its tone, with its shape.
pub fn bar(sight: &Sight) -> Html {
    let bar = classed("i", "mark tone").also(class(sight.tone.hue), true);
    classed("div", "marks sight-marks").with(mark(&sight.tone)).with(bar).draw()
}

/// What the card says for those who do not see it: its tone, and each of its chips.
pub fn said(words: &Words, sight: &Sight) -> String {
    let mut said = words.text(sight.tone.label);
    said.push('.');
    for chip in &sight.chips {
        said.push(' ');
        said.push_str(&chip.label);
        said.push('.');
    }
    said
}
