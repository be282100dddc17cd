//! Paints what was found where on a map that is seen from afar: by shape, and by colour beside it.

use web_sys::CanvasRenderingContext2d;

use crate::check::rule::Severity;
use crate::layout::scene::Rect;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::ui::map::paint::Painting;

/// A triangle at each where something is wrong, and a ring where something is to be mended.
pub(super) fn paint(
    painting: &Painting<'_>,
    context: &CanvasRenderingContext2d,
    shown: &[(Rect, &Touchpoint)],
) {
    let Some(marks) = painting.marks else { return };
    let journey = painting.journey.id().shared();
    let size = 34.0_f64.max(7.0 / painting.viewport.scale);
    context.set_line_width(5.0_f64.max(1.2 / painting.viewport.scale));
    for (rect, touchpoint) in shown {
        let id = touchpoint.id.shared();
        let subject = Subject::inside(journey.clone(), Kind::Touchpoint, id);
        let Some(mark) = marks.on_map(&subject) else { continue };
        let (x, y) = (rect.x + rect.width - size / 2.0, rect.y - size / 2.0);
        context.begin_path();
        if mark.severity == Severity::Error {
            context.move_to(x + size / 2.0, y);
            context.line_to(x + size, y + size);
            context.line_to(x, y + size);
            context.set_fill_style_str(&painting.colours.alarm);
            context.fill();
        } else {
            let (radius, whole) = (size / 2.0, std::f64::consts::TAU);
            // It fails for a negative radius, which this is not.
            let _ = context.arc(x + radius, y + radius, radius * 0.8, 0.0, whole);
            context.set_fill_style_str(&painting.colours.surface);
            context.set_stroke_style_str(&painting.colours.ink);
            context.fill();
            context.stroke();
        }
    }
}
