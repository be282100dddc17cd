//! What a cell of a table or a blueprint shows of a touchpoint: hollow, struck through, or what was answered. It asks
//! nothing and hears nothing; where it is edited, [`cell_editor`](crate::ui::cell_editor) lies over it.

use crate::app::aspect::{Aspect, Part, Said};
use crate::ui::element::{Element, classed, element};
use crate::ui::face::face;
use crate::words::{Message, Words};

/// Draws what is said. Of many answers, `most` are shown, and how many more there are.
pub fn cell_face(words: &Words, aspect: &Aspect, said: &Said, most: usize) -> Element {
    let slot = aspect.slot.map(|slot| slot.as_str());
    let cell = classed("span", "cell-face").also(said.as_str(), true);
    let cell = match slot {
        Some(slot) => cell.also(slot, true),
        None => cell,
    };
    match said {
        Said::Hollow => cell.with(classed("span", "sr-only").words(words, "cell-hollow")),
        Said::Struck(none) => cell.with(classed("span", "cell-none").text(none.clone().into())),
        Said::Filled(parts) => {
            let more = parts.len().saturating_sub(most);
            let more = (more > 0).then(|| {
                let more = words.say(&Message::new("cell-more").with("count", more));
                classed("span", "cell-more").text(more.into())
            });
            cell.each(parts.iter().take(most).map(|said| part(aspect, said))).may_with(more)
        }
    }
}

fn part(aspect: &Aspect, said: &Part) -> Element {
    let part = classed("span", "cell-part").has("data-word", said.word.clone().into());
    let part = match (aspect.key, said.word.parse::<i8>()) {
        ("experience.emotion", Ok(emotion)) => part.node(face(emotion)),
        _ => part,
    };
    let more = (!said.more.is_empty())
        .then(|| classed("span", "cell-aside").text(said.more.clone().into()));
    part.with(element("span").text(said.text.clone().into())).may_with(more)
}
