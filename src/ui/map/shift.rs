//! What moves when the map is looked at from somewhere else: one transform for what lies in the
//! scene, one for each layer in pixels of the screen. Yew hears of it only when another part of the
//! scene comes into sight.

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::detail::Extent;
use crate::app::viewport::Viewport;
use crate::ui::map::{Map, Msg, Props, heads};
use crate::ui::position::{px, set, translation};
use crate::words::Message;
use crate::words::decimal;

impl Map {
    /// Looks from somewhere else.
    pub(super) fn look(&mut self, ctx: &Context<Self>, viewport: Viewport) {
        let props = ctx.props();
        let (before, is_first) = (self.viewport, self.extent.is_none());
        self.viewport = viewport.hold((props.scene.width, props.scene.height), self.size);
        if is_first || self.viewport.scale != before.scale {
            self.zoomed(ctx);
        }
        self.place(props);
        let next = Extent::next(self.extent, self.viewport, self.size, &props.index);
        if self.extent != Some(next) {
            self.extent = Some(next);
            self.is_turned = true;
        }
        // What is looked at for the first time does not move.
        if !is_first && self.viewport != before {
            self.move_on(ctx);
        }
    }

    /// Puts everything where it is to be seen.
    pub(super) fn place(&self, props: &Props) {
        let Viewport { scale, x, y } = self.viewport;
        let style = |node: &NodeRef, property: &str, value: &str| {
            node.cast::<HtmlElement>().iter().for_each(|element| set(element, property, value));
        };
        let mut transform = translation(x, y);
        transform.push_str(" scale(");
        transform.push_str(&decimal::write_rounded(scale, 8));
        transform.push(')');
        style(&self.ground, "transform", &transform);
        style(&self.heads, "transform", &translation(x, 0.0));
        if !props.scene.lanes.is_empty() {
            style(&self.lanes, "transform", &translation(0.0, y));
            style(&self.lanes, "--jm-edge", &px(self.heads_height - y));
        }
        let scene = (props.scene.width, props.scene.height);
        self.overview.show(scene, self.viewport, self.size);
    }

    /// Whatever is as large on the screen from near and from afar learns how near it is.
    pub(super) fn zoomed(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let scale = self.viewport.scale;
        let text = decimal::write_rounded(scale, 8);
        for layer in [&self.heads, &self.lanes] {
            layer.cast::<HtmlElement>().iter().for_each(|layer| set(layer, "--jm-scale", &text));
        }
        if let Some(ground) = self.ground.cast::<HtmlElement>() {
            set(&ground, "--jm-unscale", &decimal::write_rounded(1.0 / scale, 4));
        }
        if let Some(label) = self.zoom_label.cast::<Element>() {
            let percent = scale * 100.0;
            let is_tiny = percent < 1.0;
            let percent = if is_tiny { (percent * 10.0).round() / 10.0 } else { percent.round() };
            let message = Message::new("map-zoom").with("percent", percent);
            label.set_text_content(Some(&props.snapshot.words.say(&message)));
        }
        let height = heads::height(&props.journey, scale, self.size);
        self.is_turned |= height != self.heads_height;
        self.heads_height = height;
    }

    /// While it moves, the ground is a picture that the browser only shifts; at rest it is drawn
    /// anew, as crisp as can be.
    fn move_on(&mut self, ctx: &Context<Self>) {
        if let Some((_, is_moved)) = &mut self.moving {
            *is_moved = true;
            return;
        }
        self.mark_moving(true);
        self.wait(ctx);
    }

    fn wait(&mut self, ctx: &Context<Self>) {
        const REST: u32 = 160;
        let link = ctx.link().clone();
        let rest = Timeout::new(REST, move || link.send_message(Msg::Rest));
        self.moving = Some((rest, false));
    }

    pub(super) fn rest(&mut self, ctx: &Context<Self>) {
        match self.moving.take() {
            Some((_, true)) => self.wait(ctx),
            _ => self.mark_moving(false),
        }
    }

    fn mark_moving(&self, is_moving: bool) {
        if let Some(surface) = self.surface.cast::<HtmlElement>() {
            let _ = surface.class_list().toggle_with_force("is-moving", is_moving);
        }
    }
}
