//! Paints what cards show in a lens as it looks from afar: a bar in the colour of the tone and its emblem, as long as that
//! can be seen; from very far the colour alone is left, and the legend counts.

use web_sys::{CanvasRenderingContext2d, HtmlElement, Path2d};

use crate::app::lens::sights::Sights;
use crate::app::lens::tone::{Hue, Tone};
use crate::layout::scene::Rect;
use crate::model::journey::Journey;
use crate::model::touchpoint::Touchpoint;
use crate::picture::emblem::paths;

/// What is painted, and onto what.
pub struct Painting<'a> {
    /// The picture.
    pub context: &'a CanvasRenderingContext2d,
    /// Its element, which has the colours.
    pub canvas: &'a HtmlElement,
    /// The journey.
    pub journey: &'a Journey,
    /// What its touchpoints show.
    pub sights: &'a Sights,
    /// Where those are that are to be painted.
    pub found: &'a [(Rect, &'a Touchpoint)],
    /// How many pixels of the screen one of the scene is.
    pub scale: f64,
    /// Whether a touchpoint is no more than a mark.
    pub is_plain: bool,
}

/// Colours of the theme, each by a property that has no use on a canvas; the style sheet has them too.
const COLOURS: [(Hue, &str); 6] = [
    (Hue::Alarm, "flood-color"),
    (Hue::Heed, "lighting-color"),
    (Hue::Good, "stop-color"),
    (Hue::Calm, "text-emphasis-color"),
    (Hue::Deep, "-webkit-text-fill-color"),
    (Hue::Faint, "-webkit-text-stroke-color"),
];

/// The emblem, in pixels of the scene, and below how many of the screen nobody can tell it.
const EMBLEM: f64 = 34.0;
const TOLD: f64 = 4.0;

/// Paints the touchpoints tone by tone.
pub fn paint(painting: &Painting<'_>) {
    let Painting { context, sights, .. } = painting;
    for (tone, _) in sights.counted() {
        let colour = colour(painting.canvas, tone.hue);
        context.set_fill_style_str(&colour);
        context.set_stroke_style_str(&colour);
        let rects = painting.found.iter().filter(|(_, found)| has_tone(painting, found, tone));
        for (rect, _) in rects {
            one(painting, *rect, tone);
        }
    }
}

fn has_tone(painting: &Painting<'_>, found: &Touchpoint, tone: &Tone) -> bool {
    let place = painting.journey.touchpoint_place(found.id.as_str());
    place.and_then(|place| painting.sights.at(place)).is_some_and(|sight| sight.tone == *tone)
}

fn one(painting: &Painting<'_>, rect: Rect, tone: &Tone) {
    let context = painting.context;
    if painting.is_plain {
        let least = 1.6 / painting.scale;
        context.fill_rect(rect.x, rect.y, rect.width.max(least), rect.height.max(least));
        return;
    }
    let (left, foot) = (rect.x + 14.0, rect.bottom() - 12.0);
    let is_told = EMBLEM * painting.scale >= TOLD;
    let from = if is_told { left + EMBLEM + 8.0 } else { left };
    context.fill_rect(from, foot - 12.0, rect.right() - 14.0 - from, 12.0);
    if !is_told {
        return;
    }
    let unit = EMBLEM / 24.0;
    context.save();
    // They fail for what is no number, which none of these is.
    let _ = context.translate(left, foot - EMBLEM + 4.0);
    let _ = context.scale(unit, unit);
    context.set_line_width(2.5);
    let (lines, fill) = paths(tone.emblem);
    if let Ok(path) = Path2d::new_with_path_string(&lines) {
        context.stroke_with_path(&path);
    }
    if let Ok(path) = Path2d::new_with_path_string(&fill) {
        context.fill_with_path_2d(&path);
    }
    context.restore();
}

fn colour(canvas: &HtmlElement, hue: Hue) -> String {
    let style = web_sys::window().and_then(|it| it.get_computed_style(canvas).ok().flatten());
    let property =
        COLOURS.iter().find(|(of, _)| *of == hue).map_or("color", |(_, property)| property);
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}
