//! What the hand does with what it holds: takes hold of touchpoints, of a loose end, of a frame;
//! shows what would come of it; puts it down, which is one event.

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::desk;
use crate::app::event::{Edit, End, Event, Look};
use crate::app::landing::{Around, Carried, Landing};
use crate::app::look::Adding;
use crate::app::viewport::Viewport;
use crate::app::walk::column_at;
use crate::layout::scene::{Point, Rect};
use crate::ui::gesture::Press;
use crate::ui::map::hand::{Held, Part, Thread, between, curve, on_screen, point_on_screen};
use crate::ui::map::{Map, Props};

impl Map {
    /// A drag begins: takes hold of what was pressed, if that can be held.
    pub(super) fn take_hold(&mut self, props: &Props, from: Point) {
        let at = self.viewport.to_scene(from);
        let can_edit = props.snapshot.can_edit;
        let Some(press) = self.gesture.press().cloned() else { return };
        let held = match press {
            Press::Card(id) if can_edit => self.hold_cards(props, id, at),
            Press::Handle(id) if can_edit => rect_of(props, &id).map(|rect| {
                let from = Point::at(rect.right(), rect.y + rect.height / 2.0);
                Held::Way { thread: Thread::New(id), from, target: None }
            }),
            Press::End(id, end) if can_edit => hold_end(props, id, end),
            Press::Ground if self.hand.is_enclosing => Some(Held::Area(at)),
            _ => None,
        };
        let Some(surface) = self.surface.cast::<HtmlElement>() else { return };
        let doing = match &held {
            Some(Held::Cards { .. }) => "carry",
            Some(Held::Way { .. }) => "connect",
            Some(Held::Area(_)) => "enclose",
            None => "pan",
        };
        let _ = surface.set_attribute("data-hand", doing);
        self.hand.held = held;
    }

    /// With one of the selected touchpoints come the others. A finger that swipes over cards means
    /// the map: it carries what is selected alone.
    fn hold_cards(&self, props: &Props, id: Rc<str>, at: Point) -> Option<Held> {
        let looking = &props.snapshot.looking;
        if self.hand.is_finger && !looking.has(&id) {
            return None;
        }
        let rect = rect_of(props, &id)?;
        let mut all = vec![id.clone()];
        if looking.has(&id) {
            all.extend(looking.touchpoints().into_iter().filter(|other| *other != id));
        }
        for id in &all {
            let mut selector = String::from(".card[data-touchpoint=\"");
            selector.push_str(id);
            selector.push_str("\"]");
            self.found(&selector)
                .iter()
                .for_each(|card| drop(card.class_list().add_1("is-dragged")));
        }
        let touchpoint = props.journey.touchpoint(&id)?;
        self.hand.name_ghost(&touchpoint.name, all.len());
        let corner = (rect.x - at.x, rect.y - at.y);
        Some(Held::Cards { carried: Carried::new(all), corner, landing: None })
    }

    /// Shows what would come of it if the hand let go here.
    pub(super) fn carry_on(&mut self, ctx: &Context<Self>, at: Point) {
        self.hand.at = Some(at);
        self.show_held(ctx.props(), at);
        self.scroll_at_edge(ctx);
    }

    /// Shows the same where the hand was last, if the map has moved under it.
    pub(super) fn follow_hand(&mut self, ctx: &Context<Self>) {
        if let Some(at) = self.hand.at.filter(|_| self.hand.seen != Some(self.viewport)) {
            self.show_held(ctx.props(), at);
        }
    }

    fn show_held(&mut self, props: &Props, at: Point) {
        let (hand, viewport) = (&mut self.hand, self.viewport);
        let Some(mut held) = hand.held.take() else { return };
        hand.seen = Some(viewport);
        let here = viewport.to_scene(at);
        match &mut held {
            Held::Cards { carried, corner, landing } => {
                let desk = props.snapshot.desk.here();
                *landing = desk.and_then(|desk| desk::over(desk, carried, around(props), here));
                let stage = landing.as_ref().and_then(|landing| cell(props, landing));
                hand.show(Part::Stage, stage.map(|rect| on_screen(viewport, rect)));
                hand.name_stage(landing.as_ref().map(|landing| &*landing.stage));
                let mark = landing.as_ref().and_then(|landing| landing.mark);
                hand.show(Part::Mark, mark.map(|rect| on_screen(viewport, rect)));
                let (x, y) = (here.x + corner.0, here.y + corner.1);
                hand.carry(Point::at(x, y), viewport);
            }
            Held::Way { thread, from, target } => {
                *target = under(props, here, viewport).filter(|id| !thread.is_at(id));
                let rect = target.as_ref().and_then(|id| rect_of(props, id));
                hand.show(Part::Target, rect.map(|rect| on_screen(viewport, rect)));
                let is_forward = !matches!(thread, Thread::Old(_, End::Start));
                let from = point_on_screen(viewport, *from);
                let (a, b) = if is_forward { (from, at) } else { (at, from) };
                hand.draw_thread(&curve(a, b));
            }
            Held::Area(from) => {
                hand.show(Part::Area, Some(on_screen(viewport, between(*from, here))));
            }
        }
        hand.held = Some(held);
    }

    /// The hand lets go: what it holds comes to be where it shows.
    pub(super) fn put_down(&mut self, ctx: &Context<Self>, at: Point) {
        let props = ctx.props();
        let is_on_map = (0.0..=self.size.0).contains(&at.x) && (0.0..=self.size.1).contains(&at.y);
        if is_on_map {
            self.show_held(props, at);
        }
        let held = self.hand.held.take();
        self.empty_hand();
        let here = self.viewport.to_scene(at);
        let event = match held {
            Some(Held::Area(from)) => Event::Look(Look::Enclose(between(from, here))),
            _ if !is_on_map => return,
            Some(Held::Cards { landing: Some(landing), .. }) => Event::Edit(Edit::Land(landing)),
            Some(Held::Way { thread, target: Some(target), .. }) => Event::Edit(match thread {
                Thread::New(from) => Edit::Connect { from, to: target },
                Thread::Old(transition, end) => {
                    Edit::Reconnect { transition, end, touchpoint: target }
                }
            }),
            Some(Held::Way { thread: Thread::New(from), .. })
                if under(props, here, self.viewport).is_none() =>
            {
                let stage = column_at(&props.scene, here.x).map(|column| column.stage.shared());
                let adding = Adding::Touchpoint { stage, after: Some(from) };
                Event::Look(Look::BeginAdd(adding))
            }
            _ => return,
        };
        props.dispatch.emit(event);
    }

    /// Nothing is held any more, and nothing is to be seen of it.
    pub(super) fn empty_hand(&mut self) {
        let hand = &mut self.hand;
        (hand.held, hand.at, hand.frame, hand.long) = (None, None, None, None);
        for part in [Part::Stage, Part::Mark, Part::Target, Part::Area, Part::Ghost] {
            hand.show(part, None);
        }
        hand.draw_thread("");
        while let Some(card) = self.found(".card.is-dragged") {
            let _ = card.class_list().remove_1("is-dragged");
        }
        let surface = self.surface.cast::<HtmlElement>();
        surface.iter().for_each(|surface| drop(surface.remove_attribute("data-hand")));
    }

    fn found(&self, selector: &str) -> Option<Element> {
        self.surface.cast::<HtmlElement>()?.query_selector(selector).ok().flatten()
    }
}

fn hold_end(props: &Props, id: Rc<str>, end: End) -> Option<Held> {
    let route = props.scene.routes.iter().find(|route| route.transition.as_str() == &*id)?;
    let other = match end {
        End::Start => route.path.last(),
        End::Target => route.path.first(),
    };
    let from = other?.end();
    Some(Held::Way { thread: Thread::Old(id, end), from, target: None })
}

fn around(props: &Props) -> Around<'_> {
    let snapshot = &props.snapshot;
    Around {
        document: &snapshot.document,
        journey: &props.journey,
        lanes: snapshot.looking.lanes,
        scene: &props.scene,
    }
}

/// The touchpoint that a transition would be tied to at a point of the scene.
fn under(props: &Props, at: Point, viewport: Viewport) -> Option<Rc<str>> {
    const REACH: f64 = 8.0;
    let place = props.index.card_near(at, REACH / viewport.scale)?;
    Some(props.scene.cards[place].touchpoint.shared())
}

fn rect_of(props: &Props, id: &str) -> Option<Rect> {
    props.index.card(id).map(|place| props.scene.cards[place].rect)
}

/// The stage that something would land in, or the part of it that is in another lane.
fn cell(props: &Props, landing: &Landing) -> Option<Rect> {
    let scene = &props.scene;
    let is = |stage: &str| stage == &*landing.stage;
    let column = scene.columns.iter().find(|column| is(column.stage.as_str()))?;
    let lane = landing.lane.and_then(|lane| scene.lanes.get(lane));
    let (y, height) = lane.map_or((0.0, scene.height), |lane| (lane.y, lane.height));
    Some(Rect { x: column.x, y, width: column.width, height })
}
