//! Where the eye is: which part of the scene is seen, and how near. Pure arithmetic; the map
//! writes it into one transform.

use crate::layout::scene::{Point, Rect};

/// The nearest that the map can be looked at.
pub const NEAREST: f64 = 2.5;
/// The furthest that a map of any size can be looked at.
pub const FURTHEST: f64 = 0.0001;
/// The furthest that a map can be looked at which is small enough to fit the screen then.
const FAR: f64 = 0.05;
/// Fitting never makes cards larger than they are drawn.
const NATURAL: f64 = 1.0;
/// One step of zooming by key or button.
pub const ZOOM_STEP: f64 = 1.25;
/// Free space around what is brought into view, in pixels of the screen.
const MARGIN: f64 = 24.0;

/// A scale and a shift: a point of the scene is seen at `scale · point + shift`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Pixels of the screen per pixel of the scene.
    pub scale: f64,
    /// The shift to the right, in pixels of the screen.
    pub x: f64,
    /// The shift down, in pixels of the screen.
    pub y: f64,
}

impl Viewport {
    /// Sees the whole scene if it stays readable, else its beginning. Small scenes are centred
    /// side to side and hang a little under the top.
    pub fn fit(scene: (f64, f64), screen: (f64, f64)) -> Self {
        let room = ((screen.0 - 2.0 * MARGIN).max(1.0), (screen.1 - 2.0 * MARGIN).max(1.0));
        let scale = (room.0 / scene.0.max(1.0)).min(room.1 / scene.1.max(1.0));
        let scale = scale.clamp(FURTHEST, NATURAL);
        Self { scale, x: (screen.0 - scale * scene.0) / 2.0, y: MARGIN }
    }

    /// Sees as much of the scene as can be read, from its beginning.
    pub fn begin(scene: (f64, f64), screen: (f64, f64), readable: f64) -> Self {
        let fit = Self::fit(scene, screen);
        if fit.scale >= readable {
            return fit;
        }
        let centred = (screen.0 - readable * scene.0) / 2.0;
        Self { scale: readable, x: centred.max(MARGIN), y: MARGIN }
    }

    /// Moves by pixels of the screen.
    #[must_use]
    pub fn pan(self, dx: f64, dy: f64) -> Self {
        Self { x: self.x + dx, y: self.y + dy, ..self }
    }

    /// Zooms by a factor; the point of the screen stays where it is.
    #[must_use]
    pub fn zoom(self, factor: f64, at: Point) -> Self {
        let scale = (self.scale * factor).clamp(FURTHEST, NEAREST);
        let factor = scale / self.scale;
        Self { scale, x: at.x - (at.x - self.x) * factor, y: at.y - (at.y - self.y) * factor }
    }

    /// Moves as little as needed to see a rectangle of the scene, its top left first.
    #[must_use]
    pub fn reveal(self, rect: Rect, screen: (f64, f64)) -> Self {
        let shift = |start: f64, length: f64, room: f64| {
            let end = start + length;
            if start < MARGIN || length > room - 2.0 * MARGIN {
                MARGIN - start
            } else if end > room - MARGIN {
                room - MARGIN - end
            } else {
                0.0
            }
        };
        let (scale, screen_x) = (self.scale, self.scale * rect.x + self.x);
        let screen_y = scale * rect.y + self.y;
        self.pan(
            shift(screen_x, scale * rect.width, screen.0),
            shift(screen_y, scale * rect.height, screen.1),
        )
    }

    /// Whether anything of a rectangle of the scene is in sight.
    pub fn sees(self, rect: Rect, screen: (f64, f64)) -> bool {
        let meets = |start: f64, length: f64, room: f64| start < room && start + length > 0.0;
        let Self { scale, x, y } = self;
        meets(scale * rect.x + x, scale * rect.width, screen.0)
            && meets(scale * rect.y + y, scale * rect.height, screen.1)
    }

    /// Keeps some of the scene in sight: nobody loses the map. Further away than all of it can be
    /// seen from, there is nothing to be seen.
    #[must_use]
    pub fn hold(self, scene: (f64, f64), screen: (f64, f64)) -> Self {
        let fit = Self::fit(scene, screen);
        if self.scale < fit.scale.min(FAR) {
            let scale = fit.scale.min(FAR);
            return Self { scale, x: (screen.0 - scale * scene.0) / 2.0, ..fit };
        }
        let hold = |shift: f64, length: f64, room: f64| {
            let kept = (room / 3.0).min(160.0);
            shift.clamp((kept - self.scale * length).min(room - kept), room - kept)
        };
        Self { x: hold(self.x, scene.0, screen.0), y: hold(self.y, scene.1, screen.1), ..self }
    }

    /// The rectangle of the scene that is seen on the screen.
    pub fn seen(self, screen: (f64, f64)) -> Rect {
        let Point { x, y } = self.to_scene(Point::at(0.0, 0.0));
        Rect { x, y, width: screen.0 / self.scale, height: screen.1 / self.scale }
    }

    /// The point of the scene that is seen at a point of the screen.
    pub fn to_scene(self, at: Point) -> Point {
        Point { x: (at.x - self.x) / self.scale, y: (at.y - self.y) / self.scale }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: (f64, f64) = (1000.0, 600.0);

    #[test]
    fn a_small_scene_is_centred_and_not_blown_up() {
        let seen = Viewport::fit((400.0, 200.0), SCREEN);
        assert_eq!(seen, Viewport { scale: 1.0, x: 300.0, y: 24.0 });
    }

    #[test]
    fn a_large_scene_fits() {
        let seen = Viewport::fit((4000.0, 1000.0), SCREEN);
        assert!(seen.x >= 0.0 && seen.x + seen.scale * 4000.0 <= 1000.0);
        assert!(seen.y + seen.scale * 1000.0 <= 600.0);
    }

    #[test]
    fn the_first_look_can_be_read() {
        let seen = Viewport::begin((9000.0, 500.0), SCREEN, 0.6);
        assert_eq!(seen, Viewport { scale: 0.6, x: 24.0, y: 24.0 });
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let before = Viewport { scale: 0.7, x: -30.0, y: 12.0 };
        let at = Point { x: 321.0, y: 99.0 };
        let (a, b) = (before.to_scene(at), before.zoom(1.7, at).to_scene(at));
        assert!((a.x - b.x).abs() < 1e-9 && (a.y - b.y).abs() < 1e-9);
        assert_eq!(before.zoom(1e9, at).scale, NEAREST);
        assert_eq!(before.zoom(1e-9, at).scale, FURTHEST);
    }

    #[test]
    fn what_is_seen_already_does_not_move() {
        let seen = Viewport { scale: 1.0, x: 0.0, y: 0.0 };
        let near = Rect { x: 100.0, y: 100.0, width: 200.0, height: 90.0 };
        assert_eq!(seen.reveal(near, SCREEN), seen);
        let far = Rect { x: 3000.0, y: 100.0, width: 200.0, height: 90.0 };
        assert_eq!(seen.reveal(far, SCREEN).x, 1000.0 - 24.0 - 3200.0);
    }

    #[test]
    fn what_is_in_sight_in_part_is_seen() {
        let seen = Viewport { scale: 0.5, x: 10.0, y: 0.0 };
        let at = |x: f64, y: f64| seen.sees(Rect { x, y, width: 200.0, height: 90.0 }, SCREEN);
        assert!(at(-150.0, 0.0) && at(1970.0, 1190.0));
        assert!(!at(-230.0, 0.0) && !at(1990.0, 0.0) && !at(0.0, 1210.0) && !at(0.0, -100.0));
    }

    #[test]
    fn the_largest_map_can_be_seen_whole_and_no_further() {
        let scene = (1_300_000.0, 2_000.0);
        let fit = Viewport::fit(scene, SCREEN);
        assert!(fit.scale * scene.0 <= SCREEN.0);
        let beyond = fit.zoom(0.5, Point { x: 10.0, y: 10.0 }).hold(scene, SCREEN);
        assert_eq!(beyond, fit);
        let small = Viewport { scale: 0.01, x: 0.0, y: 0.0 }.hold((500.0, 500.0), SCREEN);
        assert_eq!((small.scale, small.x), (FAR, 487.5));
    }

    #[test]
    fn what_is_seen_is_what_lies_under_the_screen() {
        let seen = Viewport { scale: 0.5, x: 10.0, y: -20.0 }.seen(SCREEN);
        assert_eq!(seen, Rect { x: -20.0, y: 40.0, width: 2000.0, height: 1200.0 });
    }

    #[test]
    fn the_map_cannot_be_lost() {
        let lost = Viewport { scale: 1.0, x: 1e9, y: -1e9 };
        let held = lost.hold((500.0, 500.0), SCREEN);
        assert!(held.x < 1000.0 && held.y + 500.0 > 0.0);
    }
}
