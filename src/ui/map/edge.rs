//! The map that moves on under a hand which holds something near its edge. It stops when the hand
//! leaves the edge, lets go, or there is no more of the map.

use yew::prelude::*;

use crate::layout::scene::Point;
use crate::ui::frame::Frame;
use crate::ui::map::{Map, Msg};

/// How near an edge is near, and how fast the map moves at most, in pixels of the screen a frame.
const NEAR: f64 = 44.0;
const FAST: f64 = 16.0;

impl Map {
    /// Has the map move on with the next frame, if the hand is near an edge.
    pub(super) fn scroll_at_edge(&mut self, ctx: &Context<Self>) {
        let speed = self.hand.at.filter(|_| self.hand.holds()).map(|at| self.speed(at));
        if speed.is_none_or(|speed| speed == (0.0, 0.0)) {
            self.hand.frame = None;
        } else if self.hand.frame.is_none() {
            let link = ctx.link().clone();
            self.hand.frame = Frame::ask(move || link.send_message(Msg::Scroll));
        }
    }

    /// Moves on.
    pub(super) fn scroll(&mut self, ctx: &Context<Self>) {
        self.hand.frame = None;
        let Some(at) = self.hand.at.filter(|_| self.hand.holds()) else { return };
        let (dx, dy) = self.speed(at);
        let before = self.viewport;
        self.look(ctx, before.pan(dx, dy));
        if self.viewport != before {
            self.follow_hand(ctx);
            self.scroll_at_edge(ctx);
        }
    }

    fn speed(&self, at: Point) -> (f64, f64) {
        (along(at.x, 0.0, self.size.0), along(at.y, self.heads_height, self.size.1))
    }
}

/// How the map moves along one of its sides: the deeper the hand is in the edge, the faster.
fn along(at: f64, start: f64, end: f64) -> f64 {
    let depth = |distance: f64| ((NEAR - distance) / NEAR).clamp(0.0, 1.0);
    FAST * (depth(at - start) - depth(end - at))
}
