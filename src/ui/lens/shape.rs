//! The emblem of a tone in its colour. It is decoration: a word stands beside it, or behind it for those who do not see it.

use yew::AttrValue;

use crate::app::lens::tone::{Hue, Tone};
use crate::picture::emblem::paths;
use crate::ui::element::{Element, classed, element};
use crate::ui::icon::svg;
use crate::words::Words;

/// The emblem of a tone in its colour.
pub(crate) fn mark(tone: &Tone) -> Element {
    let (lines, fill) = paths(tone.emblem);
    let path = |d: String| element("path").has("d", d.into());
    let filled = (!fill.is_empty()).then(|| path(fill).is("class", "tone-fill"));
    let lines = (!lines.is_empty()).then(|| path(lines));
    svg().also("tone-shape", true).also(class(tone.hue), true).may_with(filled).may_with(lines)
}

/// The emblem with its word, where no other text says it.
pub(crate) fn named(words: &Words, tone: &Tone) -> Element {
    let word = AttrValue::from(words.text(tone.label));
    classed("span", "tone-named")
        .is("role", "img")
        .has("aria-label", word.clone())
        .has("title", word)
        .with(mark(tone))
}

/// The class of a colour.
pub(crate) fn class(hue: Hue) -> &'static str {
    match hue {
        Hue::Alarm => "hue-alarm",
        Hue::Heed => "hue-heed",
        Hue::Good => "hue-good",
        Hue::Calm => "hue-calm",
        Hue::Deep => "hue-deep",
        Hue::Faint => "hue-faint",
    }
}

/// A swatch with the shape of a tone in it, as it stands in the legend.
pub(crate) fn swatch(tone: &Tone) -> Element {
    classed("span", "tone-swatch").also(class(tone.hue), true).with(mark(tone))
}
