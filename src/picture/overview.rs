//! A scene from afar, with the parts that pages show: where what is to be found. It has no letters that nobody could read.

use crate::layout::scene::{Point, Rect, Scene};
use crate::picture::ink::{Hue, INK, LINE, PAPER, SHADE, STRONG};
use crate::picture::label::{fitted, label};
use crate::picture::letters::Type;
use crate::picture::node::Node;
use crate::picture::shape::{boxed, upright};
use crate::picture::sheet::window;
use crate::picture::way::way;

const NAME: Type = Type::of(10.5);
const PAGE: Type = Type::bold(13.0);

/// How high the names of the stages are.
const NAMES: f64 = 18.0;

/// Draws a scene into a room, as large as it fits, and tells how high that is. Each window has its word: a page.
pub fn overview(
    scene: &Scene,
    stages: &[String],
    windows: &[(Rect, String)],
    room: Rect,
) -> (Node, f64) {
    let scale = (room.width / scene.width).min((room.height - NAMES) / scene.height).min(0.5);
    let size = (scene.width * scale, scene.height * scale);
    let mut drawing = Node::new("g");
    for (place, column) in scene.columns.iter().enumerate() {
        let band = Rect { x: column.x, y: 0.0, width: column.width, height: scene.height };
        drawing = drawing.with(boxed(band).is("fill", if place % 2 == 0 { SHADE } else { PAPER }));
    }
    for route in &scene.routes {
        drawing = drawing.each(way(&route.path, None, false));
    }
    for card in &scene.cards {
        let rect = boxed(card.rect).is("rx", "10").is("fill", Hue::System.soft());
        drawing = drawing.with(rect.is("stroke", Hue::System.ink()).at("stroke-width", 3.0));
    }
    let frame = Rect { x: room.x, y: room.y + NAMES, width: size.0, height: size.1 };
    let whole = Rect { x: 0.0, y: 0.0, width: scene.width, height: scene.height };
    let mut node = Node::new("g")
        .with(window(drawing, frame, whole))
        .with(boxed(frame).is("fill", "none").is("stroke", LINE));
    for (column, name) in scene.columns.iter().zip(stages) {
        let (x, wide) = (room.x + column.x * scale, column.width * scale);
        node = node.with(upright(Point::at(x, room.y + 4.0), NAMES - 4.0, LINE));
        if wide > 36.0 {
            let at = Point::at(x + 5.0, room.y + 13.0);
            node = node.with(fitted(NAME, name, at, INK, wide - 8.0));
        }
    }
    for (seen, page) in windows {
        let rect = Rect {
            x: frame.x + seen.x * scale,
            y: frame.y + seen.y * scale,
            width: seen.width * scale,
            height: seen.height * scale,
        };
        let border = boxed(rect).is("fill", "none").is("stroke", INK).is("stroke-width", "1.5");
        let wide = PAGE.most(page) + 12.0;
        let (x, y) = (rect.x + 5.0, rect.y + 5.0);
        let plate = boxed(Rect { x, y, width: wide, height: 19.0 }).is("rx", "4");
        node = node.with(border).with(plate.is("fill", PAPER).is("stroke", STRONG)).with(label(
            PAGE,
            page,
            Point::at(x + 6.0, y + 14.0),
            INK,
        ));
    }
    (node, NAMES + size.1)
}
