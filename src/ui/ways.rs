//! The transitions of the map: curves whose width is the share of customers.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::layout::scene::{Point, Route, RouteKind, Scene, Segment};
use crate::model::journey::Journey;
use crate::model::subject::{Kind, Subject};
use crate::model::transition::Transition;
use crate::model::value::Entity;
use crate::ui::position::px;
use crate::ui::strip::WordsProp;
use crate::words::Message;

/// What the transitions need.
#[derive(Properties)]
pub struct Props {
    /// The journey.
    pub journey: Rc<Journey>,
    /// Its drawing.
    pub scene: Rc<Scene>,
    /// The selected transition.
    pub selected: Option<Rc<str>>,
    /// The touchpoint whose transitions stand out.
    pub near: Option<Rc<str>>,
    /// The texts.
    pub words: WordsProp,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.journey, &other.journey)
            && Rc::ptr_eq(&self.scene, &other.scene)
            && self.selected == other.selected
            && self.near == other.near
            && self.words == other.words
    }
}

/// Draws the transitions.
#[component]
pub fn Ways(props: &Props) -> Html {
    let (width, height) = (px(props.scene.width), px(props.scene.height));
    html! {
        <svg class="ways" {width} {height} aria-hidden="true">
            for route in props.scene.routes.iter() {
                { way(props, route) }
            }
        </svg>
    }
}

fn way(props: &Props, route: &Route) -> Html {
    let Some(transition) = props.journey.transition(route.transition.as_str()) else {
        return html! {};
    };
    let share = transition.share.as_ref().map(|share| share.value());
    let width = stroke_width(share);
    let is_selected = props.selected.as_deref() == Some(transition.id.as_str());
    let is_near = props
        .near
        .as_deref()
        .is_some_and(|id| id == route.from.as_str() || id == route.to.as_str());
    let path = route.svg_path();
    let onclick = {
        let dispatch = props.dispatch.clone();
        let journey = props.journey.id().shared();
        let subject = Subject::inside(journey, Kind::Transition, transition.id.shared());
        Callback::from(move |click: MouseEvent| {
            click.stop_propagation();
            dispatch.emit(Event::Look(Look::Select(Some(subject.clone()))));
        })
    };
    html! {
        <g
            key={transition.id.to_string()}
            class={classes!(
                "way",
                (route.kind != RouteKind::Forward).then_some("is-back"),
                is_selected.then_some("is-selected"),
                is_near.then_some("is-near"),
            )}
            data-transition={transition.id.to_string()}
            {onclick}
        >
            <title>{ title(props, transition) }</title>
            <path class="way-hit" d={path.clone()} />
            <path class="way-line" d={path} stroke-width={px(width)} />
            <path class="way-head" d={arrow_head(route, width)} />
            if let Some(share) = share {
                { label(route.label, &percent(props, share)) }
            }
        </g>
    }
}

fn label(at: Point, text: &str) -> Html {
    let width = 12.0 + 6.2 * text.chars().count() as f64;
    html! {
        <g class="way-label" transform={format!("translate({} {})", px(at.x), px(at.y))}>
            <rect
                x={px(-width / 2.0)}
                y="-8"
                width={px(width)}
                height="16"
                rx="8"
            />
            <text y="4" text-anchor="middle">{ text }</text>
        </g>
    }
}

/// A share as a percentage with one decimal at most.
fn percent(props: &Props, share: f64) -> String {
    let rounded = (share * 1000.0).round() / 10.0;
    props.words.0.say(&Message::new("map-share").with("percent", rounded))
}

fn title(props: &Props, transition: &Transition) -> String {
    let name = |id: &str| props.journey.touchpoint(id).map(|found| found.name.clone());
    let from = name(transition.from.as_str()).unwrap_or_default();
    let to = name(transition.to.as_str()).unwrap_or_default();
    let way = Message::new("map-way").with("from", from).with("to", to);
    let way = props.words.0.say(&way);
    match &transition.trigger {
        Some(trigger) => format!("{way}: {trigger}"),
        None => way,
    }
}

/// From 1.5 to 7 pixels. An unknown share is drawn thin.
fn stroke_width(share: Option<f64>) -> f64 {
    share.map_or(1.75, |share| 1.5 + 5.5 * share.clamp(0.0, 1.0))
}

/// A triangle at the end of a route, in its direction.
fn arrow_head(route: &Route, width: f64) -> String {
    let Some(Segment::Line(tip) | Segment::Curve(_, _, tip)) = route.path.last().copied() else {
        return String::new();
    };
    let before = match route.path.last() {
        Some(Segment::Curve(_, control, _)) => *control,
        _ => route.path.iter().rev().nth(1).map_or(tip, Segment::end),
    };
    let (dx, dy) = (tip.x - before.x, tip.y - before.y);
    let length = (dx * dx + dy * dy).sqrt();
    if length < 1e-6 {
        return String::new();
    }
    let (ux, uy) = (dx / length, dy / length);
    let (long, half) = (7.0 + width, 3.5 + 0.6 * width);
    let (bx, by) = (tip.x - ux * long, tip.y - uy * long);
    let corner = |x: f64, y: f64| format!("{} {}", px(x), px(y));
    let left = corner(bx - uy * half, by + ux * half);
    let right = corner(bx + uy * half, by - ux * half);
    format!("M{}L{left}L{right}Z", corner(tip.x, tip.y))
}
