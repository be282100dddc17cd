//! What pointers do on the map: pan, pinch, select, take hold of something and put it down, ask for
//! the menu.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::detail::Detail;
use crate::app::event::{Event, Look};
use crate::app::look::{Adding, Ground, Menu};
use crate::app::walk::column_at;
use crate::layout::scene::Point;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::gesture::{Moved, Press};
use crate::ui::map::focus::focus_card;
use crate::ui::map::press::Touch;
use crate::ui::map::{Map, Msg, Props};

/// For how long a finger rests, in milliseconds, before it asks for the menu.
const LONG: u32 = 500;

impl Map {
    pub(super) fn down(&mut self, ctx: &Context<Self>, touch: Touch, press: Press) {
        let props = ctx.props();
        if props.snapshot.looking.menu.is_some() {
            props.dispatch.emit(Event::Look(Look::Menu(None)));
        }
        let at = self.at(touch.x, touch.y);
        let press = self.meant(props, press, touch);
        if !self.gesture.begin(touch.id, at, press, self.viewport) {
            self.empty_hand();
            return;
        }
        self.hand.is_adding = touch.is_adding;
        self.hand.is_enclosing =
            touch.is_enclosing || props.snapshot.looking.is_gathering && !self.hand.is_space;
        self.hand.is_finger = touch.is_finger;
        self.hand.long = touch.is_finger.then(|| {
            let link = ctx.link().clone();
            Timeout::new(LONG, move || link.send_message(Msg::Long))
        });
        // A captured click would not reach the slots of a card.
        let is_on_card = matches!(self.gesture.press(), Some(Press::Card(_)));
        if !is_on_card || touch.is_adding {
            self.capture(touch);
        }
    }

    /// What a press is about, as things are: handles are there for whoever may change the map, and
    /// from afar there is the ground alone.
    fn meant(&self, props: &Props, press: Press, touch: Touch) -> Press {
        let snapshot = &props.snapshot;
        let is_far = self.extent.is_some_and(|extent| extent.detail == Detail::Mark);
        match press {
            _ if self.hand.is_space => Press::View,
            Press::Card(_) | Press::Handle(_) if is_far => Press::Ground,
            Press::Handle(id) => {
                let is_shown =
                    !touch.is_finger || snapshot.looking.selected_touchpoint() == Some(&id);
                let is_handle = snapshot.can_edit && is_shown && !touch.is_adding;
                if is_handle { Press::Handle(id) } else { Press::Card(id) }
            }
            press => press,
        }
    }

    fn capture(&self, touch: Touch) {
        if let Some(surface) = self.surface.cast::<HtmlElement>() {
            // A pointer that has gone already can't be captured, and need not be.
            let _ = surface.set_pointer_capture(touch.id);
        }
    }

    pub(super) fn moved(&mut self, ctx: &Context<Self>, touch: Touch) {
        let at = self.at(touch.x, touch.y);
        match self.gesture.follow(touch.id, at) {
            Moved::Still => {}
            Moved::Pinch(viewport) => self.look(ctx, viewport),
            Moved::Drag { from, pan } => {
                if let Some(from) = from {
                    self.hand.long = None;
                    self.capture(touch);
                    self.take_hold(ctx.props(), from);
                }
                if self.hand.holds() {
                    self.carry_on(ctx, at);
                } else {
                    self.look(ctx, pan);
                }
            }
        }
    }

    pub(super) fn up(&mut self, ctx: &Context<Self>, touch: Touch) {
        let at = self.at(touch.x, touch.y);
        self.hand.long = None;
        match self.gesture.end(touch.id) {
            Some((_, true)) => self.put_down(ctx, at),
            Some((press, false)) => self.click(ctx, press, at),
            None => {}
        }
    }

    fn click(&self, ctx: &Context<Self>, press: Press, at: Point) {
        let props = ctx.props();
        let inside = |kind, id| Some(self.inside(props, kind, id));
        let subject = match press {
            Press::Card(id) => inside(Kind::Touchpoint, id),
            Press::Way(id) | Press::End(id, _) => inside(Kind::Transition, id),
            Press::Handle(id) => {
                return props.dispatch.emit(Event::Look(Look::BeginConnect(id)));
            }
            Press::Ground => self.found_at(props, self.viewport.to_scene(at)),
            Press::View | Press::Stage(_) => return,
        };
        let look = match subject {
            Some(Subject { kind: Kind::Touchpoint, id, .. }) if self.hand.is_adding => {
                Look::Toggle(id)
            }
            // Who adds to what is selected and misses has it still.
            None if self.hand.is_adding => return,
            subject => Look::Select(subject),
        };
        if let (Look::Select(Some(Subject { kind: Kind::Touchpoint, id, .. })), Some(map)) =
            (&look, self.surface.cast::<HtmlElement>())
        {
            focus_card(&map, id);
        }
        props.dispatch.emit(Event::Look(look));
    }

    /// A finger rests.
    pub(super) fn rest_long(&mut self, ctx: &Context<Self>) {
        self.hand.long = None;
        if let (Some(press), Some(at)) = (self.gesture.press().cloned(), self.gesture.at()) {
            self.menu(ctx, press, at);
        }
    }

    /// Somebody asks what can be done with what is at some place of the map.
    pub(super) fn menu(&mut self, ctx: &Context<Self>, press: Press, at: Point) {
        self.gesture.cancel();
        self.empty_hand();
        let props = ctx.props();
        let looking = &props.snapshot.looking;
        if looking.connecting.is_some() {
            return;
        }
        let inside = |kind, id| Some(self.inside(props, kind, id));
        let scene_at = self.viewport.to_scene(at);
        let is_far = self.extent.is_some_and(|extent| extent.detail == Detail::Mark);
        let subject = match press {
            Press::Card(id) | Press::Handle(id) if !is_far => inside(Kind::Touchpoint, id),
            Press::Way(id) | Press::End(id, _) => inside(Kind::Transition, id),
            Press::Stage(id) => inside(Kind::Stage, id),
            _ => self.found_at(props, scene_at),
        };
        let ground = subject.is_none().then(|| {
            let stage = column_at(&props.scene, scene_at.x).map(|column| column.stage.shared());
            Ground { stage }
        });
        if let Some(subject) = subject {
            let is_selected = looking.selection.as_ref() == Some(&subject)
                || subject.kind == Kind::Touchpoint && looking.has(&subject.id);
            if !is_selected {
                props.dispatch.emit(Event::Look(Look::Select(Some(subject))));
            }
        }
        let corner = Some((at.x.round() as i32, at.y.round() as i32));
        props.dispatch.emit(Event::Look(Look::Menu(Some(Menu { ground, corner }))));
    }

    /// A double click on the ground names something new there.
    pub(super) fn begin_here(&self, ctx: &Context<Self>, touch: Touch) {
        let props = ctx.props();
        let at = self.viewport.to_scene(self.at(touch.x, touch.y));
        let is_far = self.extent.is_none_or(|extent| extent.detail == Detail::Mark);
        let is_free = !is_far && self.found_at(props, at).is_none();
        if props.snapshot.can_edit && is_free {
            let stage = column_at(&props.scene, at.x).map(|column| column.stage.shared());
            let adding = Adding::Touchpoint { stage, after: None };
            props.dispatch.emit(Event::Look(Look::BeginAdd(adding)));
        }
    }

    /// Puts back what the hand holds; if it holds nothing, what is going on ends.
    pub(super) fn let_go(&mut self, ctx: &Context<Self>) {
        if self.gesture.press().is_some() {
            self.lost();
        } else {
            ctx.props().dispatch.emit(Event::Look(Look::Cancel));
        }
    }

    /// The browser took a pointer away.
    pub(super) fn lost(&mut self) {
        self.gesture.cancel();
        self.empty_hand();
    }

    fn inside(&self, props: &Props, kind: Kind, id: Rc<str>) -> Subject {
        Subject::inside(props.journey.id().shared(), kind, id)
    }
}
