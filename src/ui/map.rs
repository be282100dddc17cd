//! The map: the scene under a camera. Panning, zooming and dragging write one transform each,
//! outside of the virtual DOM; Yew adds, removes and updates what lies in the scene.

mod camera;
mod edge;
mod far;
mod focus;
mod hand;
mod heads;
mod hold;
mod keys;
mod lanes;
mod menu;
mod overview;
mod paint;
mod pointers;
mod press;
mod shift;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::app::detail::{Detail, Extent};
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::app::viewport::Viewport;
use crate::layout::index::Index;
use crate::layout::metrics::HEAD_HEIGHT;
use crate::layout::scene::{Point, Scene};
use crate::model::journey::Journey;
use crate::model::subject::Subject;
use crate::ui::focus::{leave_to_frame, take_from_frame};
use crate::ui::gesture::{Gesture, Press};
use crate::ui::map::camera::Turn;
use crate::ui::map::far::Far;
use crate::ui::map::hand::Hand;
use crate::ui::map::keys::Keys;
use crate::ui::map::overview::Overview;
use crate::ui::map::press::{Touch, pressed, space, under};
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
    /// Where what lies in it.
    pub index: Rc<Index>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot
            && Rc::ptr_eq(&self.journey, &other.journey)
            && Rc::ptr_eq(&self.index, &other.index)
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
    /// A pointer is taken away by the browser.
    Lost,
    /// A finger has rested for a while.
    Long,
    /// Somebody asks what can be done with something.
    Menu(Touch, Press),
    /// The ground is clicked twice.
    Twice(Touch),
    /// The space bar goes down, or up.
    Space(bool),
    /// A frame begins while the hand is at an edge of the map.
    Scroll,
    /// A wheel or trackpad turns.
    Wheel(Turn),
    /// Escape: whatever the hand holds goes back, or else what is going on ends.
    LetGo,
    /// The map has another size.
    Resized,
    /// Another part of the scene is to be drawn than the one that is.
    Turned,
    /// A frame begins: what is seen from afar is painted.
    Frame,
    /// The colours are others than they were.
    Recoloured,
    /// Somebody points to a place of the overview.
    Glance(Point),
    /// Nothing has moved for a moment, perhaps.
    Rest,
}

/// The map.
pub struct Map {
    surface: NodeRef,
    ground: NodeRef,
    zoom_label: NodeRef,
    heads: NodeRef,
    lanes: NodeRef,
    heads_height: f64,
    overview: Overview,
    far: Far,
    extent: Option<Extent>,
    is_turned: bool,
    /// Runs while something moves, and whether anything moved since it began to.
    moving: Option<(Timeout, bool)>,
    viewport: Viewport,
    size: (f64, f64),
    wishes_seen: Option<u32>,
    focused: Option<Subject>,
    gesture: Gesture,
    hand: Hand,
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
            heads: NodeRef::default(),
            lanes: NodeRef::default(),
            heads_height: 0.0,
            overview: Overview::default(),
            far: Far::default(),
            extent: None,
            is_turned: false,
            moving: None,
            viewport: Viewport { scale: 1.0, x: 0.0, y: 0.0 },
            size: (0.0, 0.0),
            wishes_seen: None,
            focused: None,
            gesture: Gesture::default(),
            hand: Hand::default(),
            observer: None,
        }
    }

    /// What happens on the map redraws it only when another part of it comes into sight: what
    /// changes comes back as a property.
    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Down(touch, press) => self.down(ctx, touch, press),
            Msg::Move(touch) => self.moved(ctx, touch),
            Msg::Up(touch) => self.up(ctx, touch),
            Msg::Lost => self.lost(),
            Msg::Long => self.rest_long(ctx),
            Msg::Menu(touch, press) => self.menu(ctx, press, self.at(touch.x, touch.y)),
            Msg::Twice(touch) => self.begin_here(ctx, touch),
            Msg::Space(is_down) => self.hand.is_space = is_down,
            Msg::Scroll => self.scroll(ctx),
            Msg::Wheel(turn) => self.wheel(ctx, turn),
            Msg::LetGo => self.let_go(ctx),
            Msg::Resized => self.resized(ctx),
            Msg::Turned => {}
            Msg::Frame => self.paint(ctx),
            Msg::Recoloured => self.recoloured(ctx),
            Msg::Glance(at) => self.glance(ctx, at),
            Msg::Rest => self.rest(ctx),
        }
        self.follow_hand(ctx);
        self.follow_far(ctx);
        std::mem::take(&mut self.is_turned)
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        let index = &ctx.props().index;
        if !Rc::ptr_eq(index, &before.index) {
            // Where it would land is another place now, or none.
            if self.hand.holds() {
                self.lost();
            }
            self.extent = self.extent.map(|extent| extent.anew(self.viewport, self.size, index));
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let link = ctx.link();
        let extent = self.extent;
        let detail = extent.map_or(Detail::Card, |extent| extent.detail);
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
                class={classes!(
                    "map",
                    is_connecting.then_some("is-connecting"),
                    props.snapshot.can_edit.then_some("is-edit"),
                    props.snapshot.looking.is_gathering.then_some("is-gathering"),
                )}
                role="group"
                tabindex="-1"
                aria-label={self.label(props)}
                data-detail={detail_word(detail)}
                onpointerdown={link.batch_callback(|pointer: PointerEvent| {
                    Some(Msg::Down(Touch::of(&pointer), pressed(&pointer)?))
                })}
                onpointermove={link.callback(|pointer: PointerEvent| Msg::Move(Touch::of(&pointer)))}
                onpointerup={link.callback(|pointer: PointerEvent| Msg::Up(Touch::of(&pointer)))}
                onpointercancel={link.callback(|_: PointerEvent| Msg::Lost)}
                oncontextmenu={link.batch_callback(|mouse: MouseEvent| {
                    let press = under(&mouse.target_dyn_into()?)?;
                    mouse.prevent_default();
                    Some(Msg::Menu(Touch::at(&mouse), press))
                })}
                ondblclick={link.batch_callback(|mouse: MouseEvent| {
                    let press = under(&mouse.target_dyn_into()?)?;
                    (press == Press::Ground).then(|| Msg::Twice(Touch::at(&mouse)))
                })}
                onwheel={link.callback(|wheel: WheelEvent| Msg::Wheel(Turn::of(&wheel)))}
                onkeydown={link.batch_callback(move |key: KeyboardEvent| {
                    keys.press(&key);
                    space(&key, true)
                })}
                onkeyup={link.batch_callback(|key: KeyboardEvent| space(&key, false))}
            >
                { self.far.view(link) }
                { heads::view(&heads::Props { snapshot: props.snapshot.clone(), journey: props.journey.clone(), index: props.index.clone(), extent, scale: self.viewport.scale, is_low: self.heads_height < HEAD_HEIGHT, row: self.heads.clone(), dispatch: props.dispatch.clone() }) }
                { lanes::view(&props.snapshot, &props.scene, &self.lanes) }
                <div ref={self.ground.clone()} class="ground">
                    if let Some(extent) = extent {
                        { scene_view(&scene_view::Props { snapshot: props.snapshot.clone(), journey: props.journey.clone(), index: props.index.clone(), extent, focused: self.focused_touchpoint(), dispatch: props.dispatch.clone() }) }
                    }
                </div>
                if !props.snapshot.looking.is_overview_off {
                    { self.overview.view(link) }
                }
                { self.hand.view() }
                { self.shown_menu(props).unwrap_or_default() }
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
        self.overview.paint(&ctx.props().index);
        if self.extent.is_some() {
            // What came new has to learn where it is.
            self.zoomed(ctx);
            self.place(ctx.props());
        }
        self.follow_focus(ctx);
        self.surface.cast::<HtmlElement>().iter().for_each(take_from_frame);
        if self.is_turned {
            ctx.link().send_message(Msg::Turned);
        }
        self.follow_far(ctx);
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        self.surface.cast::<Element>().iter().for_each(leave_to_frame);
        if let Some((observer, _)) = self.observer.take() {
            observer.disconnect();
        }
    }
}

impl Map {
    /// What a screen reader calls the map. From afar there is nothing else to be read of it.
    fn label(&self, props: &Props) -> String {
        let words = &props.snapshot.words;
        let title = &props.journey.head().title;
        let label = words.say(&Message::new("map-journey-label").with("journey", title.as_str()));
        if self.extent.is_none_or(|extent| extent.detail > Detail::Mark) {
            return label;
        }
        let far = Message::new("map-far")
            .with("touchpoints", props.journey.touchpoints().len())
            .with("stages", props.journey.stages().len())
            .with("transitions", props.journey.transitions().len());
        let mut label = format!("{label}. {}", words.say(&far));
        let selected = props.snapshot.looking.selected_touchpoint();
        if let Some(found) = selected.and_then(|id| props.journey.touchpoint(id)) {
            label.push(' ');
            let message = Message::new("map-far-selected").with("name", found.name.as_str());
            label.push_str(&words.say(&message));
        }
        label
    }

    fn recoloured(&mut self, ctx: &Context<Self>) {
        self.far.spoil();
        self.overview.spoil();
        self.overview.paint(&ctx.props().index);
    }

    fn focused_touchpoint(&self) -> Option<String> {
        focus::focused_card(&self.surface.cast::<HtmlElement>()?)
    }
}

fn detail_word(detail: Detail) -> &'static str {
    match detail {
        Detail::Card => "card",
        Detail::Tile => "tile",
        Detail::Mark => "mark",
    }
}
