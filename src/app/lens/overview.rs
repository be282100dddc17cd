//! The overview: the three slots themselves. A card has no colour of its own; its tone tells the legend how far the three
//! questions are answered.

use crate::analyze::completeness::{is_asked, of_touchpoint};
use crate::app::lens::sight::Sight;
use crate::app::lens::tone::{Hue, Tone};
use crate::model::touchpoint::Touchpoint;
use crate::picture::emblem::Emblem;

const WHOLE: Tone =
    Tone { word: "whole", label: "tone-overview-whole", hue: Hue::Calm, emblem: Emblem::Boxes(0) };
const PART: Tone =
    Tone { word: "part", label: "tone-overview-part", hue: Hue::Heed, emblem: Emblem::Half };
const HOLLOW: Tone = Tone {
    word: "hollow",
    label: "tone-overview-hollow",
    hue: Hue::Heed,
    emblem: Emblem::Boxes(3),
};
const OUT: Tone = Tone { word: "out", label: "tone-out", hue: Hue::Faint, emblem: Emblem::Dot };

pub(super) const TONES: &[Tone] = &[WHOLE, PART, HOLLOW, OUT];

/// How far the three questions are answered.
pub(super) fn sight(touchpoint: &Touchpoint) -> Sight {
    let tone = match of_touchpoint(touchpoint).count() {
        3 => WHOLE,
        0 if !is_asked(touchpoint) => OUT,
        0 => HOLLOW,
        _ => PART,
    };
    Sight { tone, chips: Vec::new() }
}
