//! The way of a category as a drawing: columns of stops and the lines between them. What is pointed at is lit with all
//! that leads there and away. The list beside says the same.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::insights::data::Care;
use crate::app::insights::data::trace::{Handed, Link, Part, Stop, Trace};
use crate::app::registers::say_name;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::{Point, Rect};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::insights::data::icon_of;
use crate::ui::position::{put, px, set};
use crate::ui::same::Same;
use crate::words::{Message, Words};

/// What the drawing needs.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the screen shows.
    pub(super) snapshot: Rc<Snapshot>,
    /// What is drawn.
    pub(super) trace: Same<Trace>,
    /// Takes events.
    pub(super) dispatch: Callback<AppEvent>,
}

/// How wide and high the button on an integration's line is.
const LOCK: f64 = 24.0;

/// Draws it.
#[component]
pub(super) fn Lines(props: &Props) -> Html {
    let ground = use_node_ref();
    let lit = use_state_eq(|| None::<usize>);
    let trace = &props.trace.0;
    {
        let ground = ground.clone();
        use_effect_with(props.trace.clone(), move |trace| put_all(&ground, &trace.0));
    }
    let is_lit = lit.map(|stop| connected(trace, stop));
    let drawing = &trace.drawing;
    let box_of = [drawing.corner.0, drawing.corner.1, drawing.width, drawing.height].map(px);
    let lines = classed("svg", "data-lines")
        .has("viewBox", box_of.join(" ").into())
        .is("aria-hidden", "true")
        .with(arrow_head())
        .each(trace.links.iter().enumerate().map(|(place, link)| {
            let is_lit = is_lit.as_ref().map(|lit| lit.links[place]);
            line(link, &drawing.links[place], is_lit)
        }));
    let heads = drawing.columns.iter().map(|(column, _)| {
        classed("p", "data-head").text(props.snapshot.words.text(HEADS[*column]).into())
    });
    let stops = trace.stops.iter().enumerate().map(|(place, one)| {
        let is_lit = is_lit.as_ref().map(|lit| lit.stops[place]);
        let is_weakest = trace.weakest == Some(place);
        let (on, off) = (lit.clone(), lit.clone());
        let (over, out) = (lit.clone(), lit.clone());
        stop(props, one, is_weakest)
            .also("is-lit", is_lit == Some(true))
            .also("is-dim", is_lit == Some(false))
            .on(ListenerKind::onpointerenter, move |_: PointerEvent| over.set(Some(place)))
            .on(ListenerKind::onpointerleave, move |_: PointerEvent| out.set(None))
            .on(ListenerKind::onfocus, move |_: FocusEvent| on.set(Some(place)))
            .on_blur(move |_| off.set(None))
    });
    let locks =
        trace.links.iter().filter_map(|link| Some(lock(props, trace, link, link.handed.as_ref()?)));
    let shown =
        classed("div", "data-ground").at(&ground).with(lines).each(heads).each(stops).each(locks);
    let words = &props.snapshot.words;
    classed("div", "data-drawing")
        .is("role", "group")
        .is("tabindex", "0")
        .says("aria-label", words, "lineage-drawing")
        .with(shown)
        .draw()
}

/// The texts above the columns.
const HEADS: [&str; 4] =
    ["lineage-touchpoints", "lineage-systems-head", "lineage-passed-head", "lineage-ends-head"];

/// Puts everything where the drawing says: lines, heads, stops and locks, in this order.
fn put_all(ground: &NodeRef, trace: &Trace) {
    let Some(ground) = ground.cast::<HtmlElement>() else { return };
    let drawing = &trace.drawing;
    set(&ground, "width", &(px(drawing.width) + "px"));
    set(&ground, "height", &(px(drawing.height) + "px"));
    let lock =
        |at: &Point| Rect { x: at.x - LOCK / 2.0, y: at.y - LOCK / 2.0, width: LOCK, height: LOCK };
    let labels = trace.links.iter().zip(&drawing.labels);
    let locks = labels.filter(|(link, _)| link.handed.is_some()).map(|(_, at)| lock(at));
    let heads = drawing.columns.iter().map(|(_, rect)| *rect);
    let rects = heads.chain(drawing.stops.iter().copied()).chain(locks);
    let children = ground.children();
    for (place, rect) in (1..).zip(rects) {
        if let Some(child) = children.item(place).and_then(|child| child.dyn_into().ok()) {
            put(&child, rect);
        }
    }
}

/// What is lit: stops and links.
struct Lit {
    stops: Vec<bool>,
    links: Vec<bool>,
}

/// All that leads to a stop, and all that leads away from it.
fn connected(trace: &Trace, from: usize) -> Lit {
    let mut lit =
        Lit { stops: vec![false; trace.stops.len()], links: vec![false; trace.links.len()] };
    for is_onward in [true, false] {
        let (mut seen, mut next) = (vec![false; trace.stops.len()], vec![from]);
        while let Some(stop) = next.pop() {
            if std::mem::replace(&mut seen[stop], true) {
                continue;
            }
            lit.stops[stop] = true;
            for (place, link) in trace.links.iter().enumerate() {
                let (begin, end) =
                    if is_onward { (link.from, link.to) } else { (link.to, link.from) };
                if begin == stop {
                    lit.links[place] = true;
                    next.push(end);
                }
            }
        }
    }
    lit
}

fn arrow_head() -> Element {
    element("marker")
        .is("id", "data-arrow")
        .is("viewBox", "0 0 8 8")
        .is("refX", "7")
        .is("refY", "4")
        .is("markerWidth", "8")
        .is("markerHeight", "8")
        .is("markerUnits", "userSpaceOnUse")
        .is("orient", "auto")
        .with(element("path").is("d", "M0 0L8 4L0 8z"))
}

fn line(link: &Link, path: &str, is_lit: Option<bool>) -> Element {
    classed("path", "data-line")
        .also(look_of(link.handed.as_ref()), true)
        .also("is-deletion", link.is_deletion)
        .also("is-weakest", link.is_weakest)
        .also("is-lit", is_lit == Some(true))
        .also("is-dim", is_lit == Some(false))
        .has("d", path.to_owned().into())
        .is("marker-end", "url(#data-arrow)")
}

fn look_of(handed: Option<&Handed>) -> &'static str {
    match handed.map(|handed| handed.is_encrypted) {
        None => "is-plain",
        Some(None) => "is-unknown",
        Some(Some(true)) => "is-encrypted",
        Some(Some(false)) => "is-open",
    }
}

fn stop(props: &Props, stop: &Stop, is_weakest: bool) -> Element {
    let words = &props.snapshot.words;
    let name = match stop.name.trim() {
        "" => words.text("register-unnamed"),
        name => name.to_owned(),
    };
    let around = match &stop.subject {
        Some(subject) => button("data-stop")
            .on_click(telling(&props.dispatch, AppEvent::Look(Look::Visit(subject.clone())))),
        None => classed("div", "data-stop"),
    };
    let mut title = name.clone();
    title.push_str(": ");
    title.push_str(&stop.what);
    let head = classed("span", "data-stop-name")
        .node(glyph(icon_of(stop.subject.as_ref())))
        .with(element("span").text(name.into()));
    let what = classed("span", "data-stop-what")
        .also("is-abroad", stop.is_abroad)
        .may_with(stop.is_abroad.then(|| classed("span", "data-abroad").node(glyph(Icon::Alarm))))
        .with(element("span").text(stop.what.clone().into()));
    around
        .also(column_class(stop.part), true)
        .also("is-weakest", is_weakest)
        .has("title", title.into())
        .with(head)
        .with(what)
        .may_with(stop.protection.as_ref().map(|(said, care)| kept(words, said, *care)))
        .may_with(is_weakest.then(|| weakest_sign(words)))
}

/// Says that the weakest link arrives here.
pub(super) fn weakest_sign(words: &Words) -> Element {
    classed("span", "data-weak").words(words, "lineage-weakest-sign")
}

/// How data is protected, with a sign beside the words.
pub(super) fn kept(words: &Words, said: &Message, care: Care) -> Element {
    let sign = match care {
        Care::Unasked => None,
        Care::Met => Some(Icon::Done),
        Care::Open => Some(Icon::Help),
        Care::Missing => Some(Icon::Alarm),
    };
    let said = words.say(said);
    let sign = sign.map_or_else(Html::default, glyph);
    classed("span", "data-care")
        .is("data-care", care.as_str())
        .node(sign)
        .with(element("span").text(said.into()))
}

fn column_class(part: Part) -> &'static str {
    match part {
        Part::Collected => "is-collected",
        Part::Used => "is-used",
        Part::Kept | Part::Passed => "is-system",
        Part::Country => "is-country",
        Part::Received => "is-received",
    }
}

/// The sign of an integration on its line.
fn lock(props: &Props, trace: &Trace, link: &Link, handed: &Handed) -> Element {
    let words = &props.snapshot.words;
    let name = |stop: usize| trace.stops.get(stop).map_or("", |stop| stop.name.as_str());
    let said = Message::new("lineage-handed")
        .with("from", name(link.from))
        .with("to", name(link.to))
        .with("name", say_name(&props.snapshot.document, &handed.subject, words))
        .with("safe", words.text(safe(handed)));
    let said = AttrValue::from(words.say(&said));
    button("data-lock")
        .also(look_of(Some(handed)), true)
        .also("is-weakest", link.is_weakest)
        .has("title", said.clone())
        .has("aria-label", said)
        .on_click(telling(&props.dispatch, AppEvent::Look(Look::Visit(handed.subject.clone()))))
        .node(glyph(lock_icon(handed)))
}

fn lock_icon(handed: &Handed) -> Icon {
    match (handed.is_encrypted, handed.is_manual) {
        (Some(true), _) => Icon::Locked,
        (Some(false), _) => Icon::Unlocked,
        (None, true) => Icon::Hand,
        (None, false) => Icon::Help,
    }
}

/// How data is protected on the way, as a message.
pub(super) fn safe(handed: &Handed) -> &'static str {
    match (handed.is_encrypted, handed.is_manual) {
        (Some(true), false) => "lineage-encrypted",
        (Some(true), true) => "lineage-encrypted-manual",
        (Some(false), false) => "lineage-not-encrypted",
        (Some(false), true) => "lineage-not-encrypted-manual",
        (None, false) => "lineage-encryption-open",
        (None, true) => "lineage-encryption-open-manual",
    }
}

/// What the signs mean.
pub(super) fn legend(words: &Words) -> Element {
    const SIGNS: [(&str, Icon); 6] = [
        ("lineage-legend-met", Icon::Done),
        ("lineage-legend-missing", Icon::Alarm),
        ("lineage-legend-open", Icon::Help),
        ("lineage-encrypted", Icon::Locked),
        ("lineage-not-encrypted", Icon::Unlocked),
        ("lineage-encryption-open", Icon::Help),
    ];
    let signs = SIGNS.map(|(text, icon)| {
        element("li").node(glyph(icon)).with(element("span").words(words, text))
    });
    classed("ul", "data-legend").says("aria-label", words, "landscape-legend").each(signs)
}
