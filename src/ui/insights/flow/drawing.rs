//! The drawing of customers, as wide as there is room. Whoever does not see it has the table below, so it
//! is one picture with a name.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::app::insights::flow::drawing::{BAR, Band, Bar, Drawing, Plan, TAIL};
use crate::model::subject::Kind;
use crate::model::touchpoint::TouchpointKind;
use crate::ui::element::{Element, classed, element};
use crate::ui::insights::flow::{Props, go, part};
use crate::ui::position::px;
use crate::words::Message;

/// Draws the part of the tab with the drawing and what its signs mean.
#[component]
pub(super) fn Picture(props: &Props) -> Html {
    let frame = use_node_ref();
    let room = use_room(&frame);
    let Some(plan) = &props.shown.0.drawing else { return Html::default() };
    let words = &props.snapshot.words;
    let shown = plan.draw(room);
    let mut view = String::from("0 0 ");
    view.push_str(&px(shown.width));
    view.push(' ');
    view.push_str(&px(shown.height));
    let picture = classed("svg", "flow-picture")
        .is("role", "img")
        .says("aria-label", words, "flow-drawing-label")
        .has("viewBox", view.into())
        .has("width", number(shown.width))
        .has("height", number(shown.height))
        .each(shown.heads.iter().map(|(name, y)| head(name, *y, shown.width)))
        .each(shown.bands.iter().map(|one| band(props, one)))
        .each(shown.bars.iter().map(|one| bar(props, one)));
    let is_wider = shown.width > room + 1.0;
    let mut scroller = classed("div", "flow-scroller").at(&frame);
    if is_wider {
        let label = words.text("flow-drawing").into();
        scroller = scroller.is("tabindex", "0").is("role", "region").has("aria-label", label);
    }
    part(props, "flow-drawing", "flow-drawing")
        .with(key(props, &shown))
        .with(scroller.with(picture))
        .may_with(left_out(props, plan))
        .draw()
}

fn left_out(props: &Props, plan: &Plan) -> Option<Element> {
    let left_out = Message::new("flow-left-out").with("count", plan.left_out);
    let said = || classed("p", "insights-note").text(props.snapshot.words.say(&left_out).into());
    (plan.left_out > 0).then(said)
}

/// How wide a frame is, in steps, so that nothing is drawn again for a hair.
#[hook]
fn use_room(frame: &NodeRef) -> f64 {
    let room = use_state_eq(|| 960.0);
    let (frame, heard) = (frame.clone(), room.clone());
    use_effect_with((), move |()| {
        let frame = frame.cast::<HtmlElement>();
        let measured = frame.clone();
        let look = move || {
            let width = measured.as_ref().map_or(0, |frame| frame.client_width());
            if width > 0 {
                heard.set(f64::from(width / 8 * 8));
            }
        };
        look();
        let closure = Closure::<dyn FnMut()>::new(look);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(frame)) = (&observer, &frame) {
            observer.observe(frame);
        }
        move || {
            observer.iter().for_each(ResizeObserver::disconnect);
            drop(closure);
        }
    });
    *room
}

/// What the signs mean, of those that there are.
fn key(props: &Props, shown: &Drawing) -> Element {
    let has = |is: fn(&Band) -> bool| shown.bands.iter().any(is);
    let signs = [
        (true, "is-bar", "flow-key-bar"),
        (has(|band| !band.is_back), "is-band", "flow-key-band"),
        (shown.bars.iter().any(|bar| bar.drops.is_some()), "is-drop", "flow-key-drop"),
        (has(|band| band.is_assumed), "is-assumed", "flow-key-assumed"),
        (has(|band| band.is_back), "is-back", "flow-key-back"),
    ];
    let signs = signs.into_iter().filter(|(is_there, ..)| *is_there).map(|(_, class, id)| {
        let sign = classed("span", "flow-sign").also(class, true);
        element("li").with(sign).with(element("span").words(&props.snapshot.words, id))
    });
    classed("ul", "flow-key").each(signs)
}

fn number(value: f64) -> AttrValue {
    px(value).into()
}

fn rect(class: &'static str, (x, y): (f64, f64), (width, height): (f64, f64)) -> Element {
    classed("rect", class)
        .has("x", number(x))
        .has("y", number(y))
        .has("width", number(width))
        .has("height", number(height))
}

fn text(class: &'static str, x: f64, y: f64, text: &str) -> Element {
    classed("text", class).has("x", number(x)).has("y", number(y)).text(text.to_owned().into())
}

/// A stage: its name, on a line from side to side.
fn head(name: &str, y: f64, width: f64) -> Element {
    let line = classed("line", "flow-line")
        .is("x1", "0")
        .has("x2", number(width))
        .has("y1", number(y + 0.5))
        .has("y2", number(y + 0.5));
    element("g").with(line).with(text("flow-head", 6.0, y + 16.0, name))
}

fn band(props: &Props, band: &Band) -> Element {
    let mut path = classed("path", "flow-band")
        .key(&band.id)
        .also("is-back", band.is_back)
        .also("is-assumed", band.is_assumed)
        .has("data-id", band.id.clone().into())
        .has("d", band.path.clone().into())
        .on_click(go(props, Kind::Transition, &band.id));
    if band.is_back {
        path = path.has("stroke-width", number(band.width));
    }
    path.with(element("title").text(band.title.clone().into()))
}

fn bar(props: &Props, bar: &Bar) -> Element {
    let part = match bar.part {
        TouchpointKind::Start => "start",
        TouchpointKind::Goal => "goal",
        TouchpointKind::DropOff => "drop-off",
        _ => "step",
    };
    let drops = bar.drops.as_ref().map(|(x, width, hatch)| {
        element("g")
            .with(rect("flow-tail", (*x, bar.y + BAR), (*width, TAIL)))
            .with(classed("path", "flow-hatch").has("d", hatch.clone().into()))
    });
    let mark = mark(bar);
    let shift = if mark.is_some() { 15.0 } else { 0.0 };
    classed("g", "flow-bar")
        .key(&bar.id)
        .is("data-part", part)
        .has("data-id", bar.id.clone().into())
        .on_click(go(props, Kind::Touchpoint, &bar.id))
        .with(element("title").text(bar.title.clone().into()))
        .may_with(drops)
        .with(rect("flow-block", (bar.x, bar.y), (bar.width, BAR)))
        .may_with(mark)
        .with(text("flow-label", bar.x + shift, bar.y - 20.0, &bar.name))
        .with(text("flow-note", bar.x, bar.y - 5.0, &bar.note))
}

/// A start and a goal have a sign before their names, so that they are told without colour.
fn mark(bar: &Bar) -> Option<Element> {
    let (x, y) = (bar.x, bar.y - 24.5);
    let circle = |class, radius: &'static str| {
        classed("circle", class).has("cx", number(x + 5.5)).has("cy", number(y)).is("r", radius)
    };
    match bar.part {
        TouchpointKind::Goal => {
            Some(element("g").with(circle("flow-ring", "5")).with(circle("flow-dot", "2")))
        }
        TouchpointKind::Start => {
            let mut path = String::from("M");
            for (right, down) in [(1.0, -5.0), (11.0, 0.0), (1.0, 5.0)] {
                path.push_str(&px(x + right));
                path.push(' ');
                path.push_str(&px(y + down));
                path.push(' ');
            }
            path.push('Z');
            Some(classed("path", "flow-dot").has("d", path.into()))
        }
        _ => None,
    }
}
