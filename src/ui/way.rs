//! A transition of the map: a curve whose width is the share of customers.

use std::rc::Rc;

use yew::prelude::*;

use crate::layout::index::Index;
use crate::layout::scene::{Point, Route, RouteKind};
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::picture::way::{arrow_head, stroke_width};
use crate::ui::element::{Element, classed, element};
use crate::ui::position::px;
use crate::ui::same::Same;
use crate::words::{Message, Words};

/// What a transition needs.
#[derive(Properties)]
pub struct Props {
    /// The drawing.
    pub index: Rc<Index>,
    /// The place of its line among those of the drawing.
    pub place: usize,
    /// The transition.
    pub transition: Rc<Transition>,
    /// Where it begins.
    pub from: Rc<Touchpoint>,
    /// Where it leads.
    pub to: Rc<Touchpoint>,
    /// Whether it is selected.
    pub is_selected: bool,
    /// Whether the touchpoint at one of its ends is selected.
    pub is_near: bool,
    /// Whether the touchpoint at one of its ends is what is looked for.
    pub is_match: bool,
    /// The texts.
    pub words: Same<Words>,
}

impl Props {
    fn route(&self) -> Option<&Route> {
        self.index.scene().routes.get(self.place)
    }
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.transition, &other.transition)
            && Rc::ptr_eq(&self.from, &other.from)
            && Rc::ptr_eq(&self.to, &other.to)
            && self.is_selected == other.is_selected
            && self.is_near == other.is_near
            && self.is_match == other.is_match
            && self.words == other.words
            && (Rc::ptr_eq(&self.index, &other.index) && self.place == other.place
                || self.route() == other.route())
    }
}

/// Draws a transition.
#[component]
pub fn Way(props: &Props) -> Html {
    let Some(route) = props.route() else { return Html::default() };
    let transition = &props.transition;
    let share = transition.share.as_ref().map(|share| share.value());
    let width = stroke_width(share);
    let path = route.svg_path();
    let path = AttrValue::from(path);
    let line = |class, path| classed("path", class).has("d", path);
    classed("g", "way")
        .also("is-back", route.kind != RouteKind::Forward)
        .also("is-selected", props.is_selected)
        .also("is-near", props.is_near)
        .also("is-match", props.is_match)
        .has("data-transition", transition.id.shared().into())
        .with(element("title").text(title(props).into()))
        .with(line("way-hit", path.clone()))
        .with(line("way-line", path).has("stroke-width", px(width).into()))
        .with(line("way-head", svg_arrow(route, width).into()))
        .may_with(share.map(|share| label(route.label, percent(&props.words.0, share))))
        .draw()
}

fn label(at: Point, text: String) -> Element {
    let width = 12.0 + 6.2 * text.chars().count() as f64;
    let back = element("rect")
        .has("x", px(-width / 2.0).into())
        .is("y", "-8")
        .has("width", px(width).into())
        .is("height", "16")
        .is("rx", "8");
    classed("g", "way-label")
        .has("transform", (point("translate(", at) + ")").into())
        .with(back)
        .with(element("text").is("y", "4").is("text-anchor", "middle").text(text.into()))
}

/// A share as a percentage with one decimal at most.
pub fn percent(words: &Words, share: f64) -> String {
    let rounded = (share * 1000.0).round() / 10.0;
    words.say(&Message::new("map-share").with("percent", rounded))
}

fn title(props: &Props) -> String {
    let way = Message::new("map-way");
    let way = way.with("from", props.from.name.as_str()).with("to", props.to.name.as_str());
    let mut way = props.words.0.say(&way);
    if let Some(trigger) = &props.transition.trigger {
        way.push_str(": ");
        way.push_str(trigger);
    }
    way
}

fn svg_arrow(route: &Route, width: f64) -> String {
    let Some([tip, left, right]) = arrow_head(&route.path, width) else { return String::new() };
    point("M", tip) + &point("L", left) + &point("L", right) + "Z"
}

fn point(before: &str, at: Point) -> String {
    let mut text = before.to_owned();
    text.push_str(&px(at.x));
    text.push(' ');
    text.push_str(&px(at.y));
    text
}
