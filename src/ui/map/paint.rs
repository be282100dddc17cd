//! Paints a scene as it looks from afar: bands, transitions as lines, touchpoints as marks that
//! tell whether their three questions are answered.

use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlElement};

use crate::app::desk::Desk;
use crate::app::detail::Detail;
use crate::app::find::results::Matches;
use crate::app::findings::marks::Marks;
use crate::app::lens::Lens;
use crate::app::lens::sights::Sights;
use crate::app::look::{Looking, Slot};
use crate::app::viewport::Viewport;
use crate::layout::index::Index;
use crate::layout::scene::{Point, Rect, Route, RouteKind, Segment};
use crate::model::journey::Journey;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::picture::way::{arrow_head, stroke_width};
use crate::ui::desk;
use crate::ui::lens::far;
use crate::ui::map::badges;

/// Below these scales: transitions are straight lines; there are none; a touchpoint is one mark.
const STRAIGHT: f64 = 0.06;
const WITHOUT: f64 = 0.012;
const PLAIN: f64 = 0.045;

/// How much is left of what is not found.
const DIM: f64 = 0.18;

/// So many lines are drawn at a time: the browser takes much longer for a path with very many.
const AT_A_TIME: usize = 400;

/// The letters of a name, in pixels of the scene, as in the style sheet; below this many pixels of
/// the screen nobody reads them.
const LETTERS: f64 = 26.0;
const LEGIBLE: f64 = 6.0;

/// What is painted, from where, onto what.
pub(super) struct Painting<'a> {
    pub(super) journey: &'a Journey,
    pub(super) index: &'a Index,
    pub(super) looking: &'a Looking,
    /// What is found, while something is looked for; the rest is dimmed.
    pub(super) matches: Option<&'a Matches>,
    /// What was found where.
    pub(super) marks: Option<&'a Marks>,
    /// The lens, and what cards show in it where that is known.
    pub(super) lens: Lens,
    pub(super) sights: Option<(Desk, &'a Sights)>,
    pub(super) canvas: &'a HtmlElement,
    pub(super) detail: Detail,
    pub(super) viewport: Viewport,
    pub(super) size: (f64, f64),
    /// Pixels of the picture per pixel of the page.
    pub(super) ratio: f64,
    pub(super) colours: Colours,
}

/// The colours of the theme, as the browser resolved them.
pub(super) struct Colours {
    way: String,
    line: String,
    pub(super) surface: String,
    pub(super) ink: String,
    ink_soft: String,
    pub(super) line_strong: String,
    accent: String,
    pub(super) alarm: String,
    slots: [String; 3],
}

impl Colours {
    /// Those that the style sheet gives an element, each by a property that has no use there.
    pub(super) fn of(element: &HtmlElement) -> Self {
        let style = web_sys::window().and_then(|w| w.get_computed_style(element).ok().flatten());
        let colour = |property: &str| {
            let value = style.as_ref().and_then(|style| style.get_property_value(property).ok());
            value.unwrap_or_default()
        };
        Self {
            way: colour("color"),
            line: colour("border-top-color"),
            surface: colour("border-right-color"),
            ink: colour("border-bottom-color"),
            ink_soft: colour("border-left-color"),
            line_strong: colour("column-rule-color"),
            accent: colour("outline-color"),
            alarm: colour("text-decoration-color"),
            slots: [colour("fill"), colour("stroke"), colour("caret-color")],
        }
    }
}

impl Painting<'_> {
    /// Paints all of it.
    pub(super) fn paint(&self, context: &CanvasRenderingContext2d) {
        let Viewport { scale, x, y } = self.viewport;
        let by = scale * self.ratio;
        // It fails for what is no number, which none of these is.
        let _ = context.set_transform(by, 0.0, 0.0, by, x * self.ratio, y * self.ratio);
        let seen = self.viewport.seen(self.size);
        if self.detail == Detail::Mark {
            self.bands(context, seen);
        }
        if scale >= WITHOUT {
            self.routes(context, seen);
        }
        if self.detail == Detail::Mark {
            self.cards(context, seen);
        }
    }

    fn bands(&self, context: &CanvasRenderingContext2d, seen: Rect) {
        let columns = &self.index.scene().columns[self.index.columns_in(seen)];
        // Where they lie closer than this, the lines would be all that one sees.
        const APART: f64 = 8.0;
        let width: f64 = columns.iter().map(|column| column.width).sum();
        if width * self.viewport.scale < APART * columns.len() as f64 {
            return;
        }
        context.set_stroke_style_str(&self.colours.line);
        context.set_line_width(1.0 / self.viewport.scale);
        context.begin_path();
        for column in columns {
            let x = column.x + column.width;
            context.move_to(x, seen.y);
            context.line_to(x, seen.bottom());
        }
        context.stroke();
    }

    fn routes(&self, context: &CanvasRenderingContext2d, seen: Rect) {
        let scale = self.viewport.scale;
        let routes = &self.index.scene().routes;
        let (mut onward, mut back, mut lit) = (Vec::new(), Vec::new(), Vec::new());
        let mut dim = Vec::new();
        for place in self.index.routes_in(seen) {
            let route = &routes[place];
            match route.kind {
                _ if self.is_lit(route) => lit.push(route),
                _ if self.matches.is_some_and(|found| !found.is_way_lit(place)) => dim.push(route),
                RouteKind::Forward => onward.push(route),
                RouteKind::Backward | RouteKind::Loop => back.push(route),
            }
        }
        context.set_global_alpha(DIM);
        self.lines(context, &dim, &self.colours.way);
        context.set_global_alpha(if scale < STRAIGHT { 0.5 } else { 0.75 });
        self.lines(context, &onward, &self.colours.way);
        if scale >= STRAIGHT {
            dash(context, &[7.0, 5.0]);
        }
        self.lines(context, &back, &self.colours.way);
        context.set_global_alpha(1.0);
        self.lines(context, &lit, &self.colours.accent);
        dash(context, &[]);
    }

    /// Whether it is selected, or one of the touchpoints at its ends is.
    fn is_lit(&self, route: &Route) -> bool {
        let selected =
            self.looking.selection.as_ref().filter(|s| s.journey == self.looking.journey);
        selected.is_some_and(|subject| match subject.kind {
            Kind::Transition => *subject.id == *route.transition.as_str(),
            Kind::Touchpoint => {
                *subject.id == *route.from.as_str() || *subject.id == *route.to.as_str()
            }
            _ => false,
        })
    }

    fn lines(&self, context: &CanvasRenderingContext2d, routes: &[&Route], colour: &str) {
        let scale = self.viewport.scale;
        context.set_stroke_style_str(colour);
        context.set_fill_style_str(colour);
        context.set_line_width(1.75_f64.max(0.8 / scale));
        for routes in routes.chunks(AT_A_TIME) {
            context.begin_path();
            for route in routes {
                self.line(context, route);
            }
            context.stroke();
        }
        if self.detail == Detail::Mark {
            return;
        }
        context.begin_path();
        for route in routes {
            let share = self.share(route);
            if let Some(share) = share {
                context.stroke();
                context.begin_path();
                context.set_line_width(stroke_width(Some(share)));
                self.line(context, route);
                context.stroke();
                context.begin_path();
            }
            if let Some([tip, left, right]) = arrow_head(&route.path, stroke_width(share)) {
                context.move_to(tip.x, tip.y);
                context.line_to(left.x, left.y);
                context.line_to(right.x, right.y);
                context.fill();
                context.begin_path();
            }
        }
    }

    fn share(&self, route: &Route) -> Option<f64> {
        let transition = self.journey.transition(route.transition.as_str())?;
        transition.share.as_ref().map(|share| share.value())
    }

    fn line(&self, context: &CanvasRenderingContext2d, route: &Route) {
        if self.viewport.scale < STRAIGHT {
            let ends = route.path.first().zip(route.path.last());
            let Some((Point { x, y }, end)) = ends.map(|(a, b)| (a.end(), b.end())) else { return };
            context.move_to(x, y);
            context.line_to(end.x, end.y);
            return;
        }
        for segment in &route.path {
            match *segment {
                Segment::Move(end) => context.move_to(end.x, end.y),
                Segment::Line(end) => context.line_to(end.x, end.y),
                Segment::Curve(a, b, end) => {
                    context.bezier_curve_to(a.x, a.y, b.x, b.y, end.x, end.y);
                }
            }
        }
    }

    fn cards(&self, context: &CanvasRenderingContext2d, seen: Rect) {
        let cards = &self.index.scene().cards;
        let places = self.index.cards_in(seen);
        let (mut dim, mut lit) = (Vec::new(), Vec::new());
        for place in places {
            let Some(touchpoint) = self.journey.touchpoint(cards[place].touchpoint.as_str()) else {
                continue;
            };
            let is_dim = self.matches.is_some_and(|found| !found.is_lit(place));
            let list = if is_dim { &mut dim } else { &mut lit };
            list.push((cards[place].rect, &**touchpoint));
        }
        for (found, alpha) in [(&dim, DIM), (&lit, 1.0)] {
            context.set_global_alpha(alpha);
            if self.lens != Lens::Overview {
                self.tones(context, found);
            } else if self.viewport.scale < PLAIN {
                self.plain(context, found);
            } else {
                self.marks(context, found);
            }
        }
        if self.matches.is_some() {
            self.frames(context, &lit);
        } else {
            badges::paint(self, context, &lit);
        }
        let also = self.looking.also.iter().filter_map(|id| {
            Some((cards[self.index.card(id)?].rect, &**self.journey.touchpoint(id)?))
        });
        self.frames(context, &also.collect::<Vec<_>>());
    }

    /// A frame around each that is found, so that it is seen among thousands.
    fn frames(&self, context: &CanvasRenderingContext2d, found: &[(Rect, &Touchpoint)]) {
        let least = 1.6 / self.viewport.scale;
        context.set_stroke_style_str(&self.colours.accent);
        context.set_line_width(4.0_f64.max(least));
        for (rect, _) in found {
            context.stroke_rect(rect.x, rect.y, rect.width.max(least), rect.height.max(least));
        }
    }

    /// As tiles look in a lens. What it shows is painted once it is known.
    fn tones(&self, context: &CanvasRenderingContext2d, found: &[(Rect, &Touchpoint)]) {
        let is_plain = self.viewport.scale < PLAIN;
        if !is_plain {
            self.ground(context, found);
        }
        if let Some((desk, sights)) = self.sights {
            let (journey, canvas, scale) = (self.journey, self.canvas, self.viewport.scale);
            let painting =
                far::Painting { context, canvas, journey, sights, found, scale, is_plain };
            desk::paint_tones(desk, &painting);
        } else if is_plain {
            self.ground(context, found);
        }
        if !is_plain && LETTERS * self.viewport.scale >= LEGIBLE {
            self.names(context, found);
        }
    }

    /// One mark for each: dark where all three questions are answered.
    fn plain(&self, context: &CanvasRenderingContext2d, found: &[(Rect, &Touchpoint)]) {
        let least = 1.6 / self.viewport.scale;
        for (is_complete, colour) in
            [(false, &self.colours.line_strong), (true, &self.colours.ink_soft)]
        {
            context.set_fill_style_str(colour);
            let alike = |found: &&(Rect, &Touchpoint)| {
                Slot::ALL.iter().all(|slot| slot.is_answered(found.1)) == is_complete
            };
            for (rect, _) in found.iter().filter(alike) {
                let (width, height) = (rect.width.max(least), rect.height.max(least));
                context.fill_rect(rect.x, rect.y, width, height);
            }
        }
    }

    /// As tiles look, without all that is too small to be seen.
    fn marks(&self, context: &CanvasRenderingContext2d, found: &[(Rect, &Touchpoint)]) {
        self.ground(context, found);
        for ((slot, colour), place) in
            Slot::ALL.into_iter().zip(&self.colours.slots).zip([0.0, 1.0, 2.0])
        {
            context.set_fill_style_str(colour);
            for (rect, _) in found.iter().filter(|found| slot.is_answered(found.1)) {
                let Rect { x, y, width, height } = mark(*rect, place);
                context.fill_rect(x, y, width, height);
            }
        }
        if LETTERS * self.viewport.scale >= LEGIBLE {
            self.names(context, found);
        }
    }

    /// The cards themselves.
    fn ground(&self, context: &CanvasRenderingContext2d, found: &[(Rect, &Touchpoint)]) {
        context.set_fill_style_str(&self.colours.surface);
        context.set_stroke_style_str(&self.colours.line_strong);
        context.set_line_width(3.0_f64.max(0.8 / self.viewport.scale));
        for (rect, _) in found {
            context.fill_rect(rect.x, rect.y, rect.width, rect.height);
            context.stroke_rect(rect.x, rect.y, rect.width, rect.height);
        }
    }

    fn names(&self, context: &CanvasRenderingContext2d, found: &[(Rect, &Touchpoint)]) {
        context.set_fill_style_str(&self.colours.ink);
        context.set_font("600 26px system-ui, sans-serif");
        for (rect, touchpoint) in found {
            for (line, text) in two_lines(&touchpoint.name).iter().enumerate() {
                let down = 32.0 + 29.0 * line as f64;
                // What can't be written is no loss from afar.
                let _ = context.fill_text_with_max_width(
                    text,
                    rect.x + 14.0,
                    rect.y + down,
                    rect.width - 24.0,
                );
            }
        }
    }
}

/// Where on a tile the mark of a slot is.
fn mark(rect: Rect, place: f64) -> Rect {
    let width = (rect.width - 28.0 - 12.0) / 3.0;
    let x = rect.x + 14.0 + place * (width + 6.0);
    Rect { x, y: rect.bottom() - 24.0, width, height: 12.0 }
}

/// A name in two lines at most, of about as many letters as have room.
fn two_lines(name: &str) -> [String; 2] {
    const ROOM: usize = 16;
    let mut lines = [String::new(), String::new()];
    let mut line = 0;
    for word in name.split_whitespace() {
        let length = lines[line].chars().count();
        if length > 0 && length + 1 + word.chars().count() > ROOM {
            if line == 1 {
                lines[1].push('…');
                break;
            }
            line = 1;
        } else if length > 0 {
            lines[line].push(' ');
        }
        lines[line].push_str(word);
    }
    lines
}

fn dash(context: &CanvasRenderingContext2d, lengths: &[f64]) {
    let list: js_sys::Array = lengths.iter().map(|length| JsValue::from_f64(*length)).collect();
    // It fails for what is no list of numbers.
    let _ = context.set_line_dash(&list);
}
