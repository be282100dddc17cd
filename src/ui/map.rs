//! The map: the scene under a camera. Panning, zooming and dragging write one transform each,
//! outside of the virtual DOM; Yew adds, removes and updates what lies in the scene.

mod camera;
mod focus;
mod keys;
mod pointers;

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::app::viewport::Viewport;
use crate::layout::scene::Scene;
use crate::model::journey::Journey;
use crate::model::subject::Subject;
use crate::ui::focus::{leave_to_frame, take_from_frame};
use crate::ui::gesture::{Gesture, Press};
use crate::ui::map::camera::Turn;
use crate::ui::map::keys::Keys;
use crate::ui::map::pointers::{Touch, pressed};
use crate::ui::map_tools::{self, map_tools};
use crate::ui::scene_view::{self, scene_view};
use crate::words::Message;

/// What the map needs.
#[derive(Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The shown journey.
    pub journey: Rc<Journey>,
    /// Its drawing.
    pub scene: Rc<Scene>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot
            && Rc::ptr_eq(&self.journey, &other.journey)
            && Rc::ptr_eq(&self.scene, &other.scene)
    }
}

/// What happens on the map. It is told in plain figures: Yew hands messages out when it has time,
/// and by then an event of the browser has forgotten its target and can't be prevented any more.
pub enum Msg {
    /// A pointer touches something.
    Down(Touch, Press),
    /// A pointer moves.
    Move(Touch),
    /// A pointer leaves the surface.
    Up(Touch),
    /// A pointer, by its id, is taken away by the browser.
    Lost(i32),
    /// A wheel or trackpad turns.
    Wheel(Turn),
    /// Escape: whatever the hand holds goes back, or else what is going on ends.
    LetGo,
    /// The map has another size.
    Resized,
}

/// The map.
pub struct Map {
    surface: NodeRef,
    ground: NodeRef,
    zoom_label: NodeRef,
    viewport: Viewport,
    size: (f64, f64),
    wishes_seen: Option<u32>,
    focused: Option<Subject>,
    gesture: Gesture,
    observer: Option<(ResizeObserver, Closure<dyn FnMut()>)>,
}

impl Component for Map {
    type Message = Msg;
    type Properties = Props;

    fn create(_ctx: &Context<Self>) -> Self {
        Self {
            surface: NodeRef::default(),
            ground: NodeRef::default(),
            zoom_label: NodeRef::default(),
            viewport: Viewport { scale: 1.0, x: 0.0, y: 0.0 },
            size: (0.0, 0.0),
            wishes_seen: None,
            focused: None,
            gesture: Gesture::default(),
            observer: None,
        }
    }

    /// Nothing that happens on the map redraws it: what changes comes back as a property.
    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Down(touch, press) => self.down(touch, press),
            Msg::Move(touch) => self.moved(ctx, touch),
            Msg::Up(touch) => self.up(ctx, touch),
            Msg::Lost(id) => self.gesture.lose(id),
            Msg::Wheel(turn) => self.wheel(ctx, turn),
            Msg::LetGo => self.let_go(ctx),
            Msg::Resized => self.resized(ctx),
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let link = ctx.link();
        let words = &props.snapshot.words;
        let title = &props.journey.head().title;
        let label = Message::new("map-journey-label").with("journey", title.as_str());
        let is_connecting = props.snapshot.looking.connecting.is_some();
        let keys = Keys {
            snapshot: props.snapshot.clone(),
            journey: props.journey.clone(),
            dispatch: props.dispatch.clone(),
            surface: self.surface.clone(),
            let_go: link.callback(|()| Msg::LetGo),
        };
        html! {
            <div
                ref={self.surface.clone()}
                class={classes!("map", is_connecting.then_some("is-connecting"))}
                role="group"
                tabindex="-1"
                aria-label={words.say(&label)}
                onpointerdown={link.batch_callback(|pointer: PointerEvent| {
                    Some(Msg::Down(Touch::of(&pointer), pressed(&pointer)?))
                })}
                onpointermove={link.callback(|pointer: PointerEvent| Msg::Move(Touch::of(&pointer)))}
                onpointerup={link.callback(|pointer: PointerEvent| Msg::Up(Touch::of(&pointer)))}
                onpointercancel={link.callback(|pointer: PointerEvent| Msg::Lost(pointer.pointer_id()))}
                onwheel={link.callback(|wheel: WheelEvent| Msg::Wheel(Turn::of(&wheel)))}
                onkeydown={Callback::from(move |key: KeyboardEvent| keys.press(&key))}
            >
                <div ref={self.ground.clone()} class="ground">
                    { scene_view(&scene_view::Props { snapshot: props.snapshot.clone(), journey: props.journey.clone(), scene: props.scene.clone(), dispatch: props.dispatch.clone() }) }
                </div>
                { map_tools(&map_tools::Props { snapshot: props.snapshot.clone(), zoom_label: self.zoom_label.clone(), dispatch: props.dispatch.clone() }) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        if is_first {
            self.observe(ctx);
            self.measure();
        }
        let wish = ctx.props().snapshot.looking.camera.1;
        if self.wishes_seen != Some(wish) && self.size.0 > 0.0 {
            self.wishes_seen = Some(wish);
            self.grant(ctx);
        }
        self.follow_focus(ctx);
        self.surface.cast::<HtmlElement>().iter().for_each(take_from_frame);
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        self.surface.cast::<Element>().iter().for_each(leave_to_frame);
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
    }
}
