//! The map: the scene under a camera. Panning, zooming and dragging write one transform each,
//! outside of the virtual DOM; Yew adds, removes and updates what lies in the scene.

mod badges;
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
use web_sys::{HtmlElement, ResizeObserver};
use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::detail::{Detail, Extent};
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::app::viewport::Viewport;
use crate::layout::index::Index;
use crate::layout::metrics::HEAD_HEIGHT;
use crate::layout::scene::{Point, Scene};
use crate::model::journey::Journey;
use crate::model::subject::Subject;
use crate::ui::desk;
use crate::ui::element::{Element, classed};
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
        let Props { snapshot, journey, index, dispatch, .. } = props;
        let heads = heads::view(&heads::Props {
            snapshot: snapshot.clone(),
            journey: journey.clone(),
            index: index.clone(),
            extent,
            scale: self.viewport.scale,
            is_low: self.heads_height < HEAD_HEIGHT,
            row: self.heads.clone(),
            dispatch: dispatch.clone(),
        });
        let scene = extent.map(|extent| {
            scene_view(&scene_view::Props {
                snapshot: snapshot.clone(),
                journey: journey.clone(),
                index: index.clone(),
                extent,
                focused: self.focused_touchpoint(),
                dispatch: dispatch.clone(),
            })
        });
        let tools = map_tools(&map_tools::Props {
            snapshot: snapshot.clone(),
            zoom_label: self.zoom_label.clone(),
            dispatch: dispatch.clone(),
        });
        let legend = snapshot.desk.here().map(|desk| desk::legend(desk, (snapshot, dispatch)));
        let overview = (!snapshot.looking.is_overview_off).then(|| self.overview.view(link));
        heard(classed("div", "map"), link, keys)
            .also("is-connecting", is_connecting)
            .also("is-edit", snapshot.can_edit)
            .also("is-gathering", snapshot.looking.is_gathering)
            .at(&self.surface)
            .is("role", "group")
            .is("tabindex", "-1")
            .has("aria-label", self.label(props).into())
            .is("data-detail", detail_word(detail))
            .node(self.far.view(link))
            .node(heads)
            .node(lanes::view(snapshot, &props.scene, &self.lanes))
            .with(classed("div", "ground").at(&self.ground).node(scene.unwrap_or_default()))
            .node(overview.unwrap_or_default())
            .node(self.hand.view())
            .node(self.shown_menu(props).unwrap_or_default())
            .node(tools)
            .node(legend.unwrap_or_default())
            .draw()
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        if is_first {
            self.observe(ctx);
            self.measure();
        }
        let wish = ctx.props().snapshot.looking.camera.1;
        if self.wishes_seen != Some(wish) && self.size.0 > 0.0 && !is_early(ctx.props()) {
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
        self.surface.cast::<web_sys::Element>().iter().for_each(leave_to_frame);
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

/// Whether the selected touchpoint has no place yet: a large map is drawn a moment later.
fn is_early(props: &Props) -> bool {
    let selected = props.snapshot.looking.selected_touchpoint();
    selected.is_some_and(|id| props.index.card(id).is_none())
}

/// The surface, which tells the map all that happens on it.
fn heard(surface: Element, link: &Scope<Map>, keys: Keys) -> Element {
    let tell = |told: Option<Msg>, link: &Scope<Map>| {
        told.into_iter().for_each(|msg| link.send_message(msg));
    };
    let to = || link.clone();
    let (down, moved, up, lost) = (to(), to(), to(), to());
    let (menu, twice, wheel, key_down, key_up) = (to(), to(), to(), to(), to());
    surface
        .on(ListenerKind::onpointerdown, move |pointer: PointerEvent| {
            tell(pressed(&pointer).map(|press| Msg::Down(Touch::of(&pointer), press)), &down);
        })
        .on(ListenerKind::onpointermove, move |pointer: PointerEvent| {
            tell(Some(Msg::Move(Touch::of(&pointer))), &moved);
        })
        .on(ListenerKind::onpointerup, move |pointer: PointerEvent| {
            tell(Some(Msg::Up(Touch::of(&pointer))), &up);
        })
        .on(ListenerKind::onpointercancel, move |_: PointerEvent| tell(Some(Msg::Lost), &lost))
        .on(ListenerKind::oncontextmenu, move |mouse: MouseEvent| {
            if let Some(press) = mouse.target_dyn_into().and_then(|target| under(&target)) {
                mouse.prevent_default();
                tell(Some(Msg::Menu(Touch::at(&mouse), press)), &menu);
            }
        })
        .on(ListenerKind::ondblclick, move |mouse: MouseEvent| {
            let press = mouse.target_dyn_into().and_then(|target| under(&target));
            let is_ground = press.is_some_and(|press| press == Press::Ground);
            tell(is_ground.then(|| Msg::Twice(Touch::at(&mouse))), &twice);
        })
        .on(ListenerKind::onwheel, move |turn: WheelEvent| {
            tell(Some(Msg::Wheel(Turn::of(&turn))), &wheel);
        })
        .on_key(move |key| {
            keys.press(&key);
            tell(space(&key, true), &key_down);
        })
        .on(ListenerKind::onkeyup, move |key: KeyboardEvent| tell(space(&key, false), &key_up))
}

fn detail_word(detail: Detail) -> &'static str {
    match detail {
        Detail::Card => "card",
        Detail::Tile => "tile",
        Detail::Mark => "mark",
    }
}
