//! The landscape of systems as a drawing: what hands data to what, which data, and how it is kept
//! safe on the way. A system and an integration are selected by a click; those that stand alone are
//! listed beside. Of a large landscape, only what is in sight is drawn.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Slot;
use crate::app::registers::landscape::{Landscape as Drawing, Node, Protection, Way};
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Rect;
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::{focus, take_from_frame, use_leave_to_frame};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::position::{put, px};
use crate::ui::strip::slot_icon;
use crate::words::{Message, Words};

/// What the drawing needs.
#[derive(Clone, Properties)]
pub(super) struct Props {
    /// What is shown.
    pub(super) snapshot: Rc<Snapshot>,
    /// The drawing.
    pub(super) drawing: Rc<Drawing>,
    /// Takes events.
    pub(super) dispatch: Callback<AppEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot && Rc::ptr_eq(&self.drawing, &other.drawing)
    }
}

/// More systems than these are drawn only where they are in sight.
const MANY: usize = 250;

/// How far what is drawn reaches beyond what is in sight; scrolling draws in steps of so much.
const STEP: i32 = 600;

/// Draws the landscape.
#[component]
pub(super) fn Landscape(props: &Props) -> Html {
    let (node, ground) = (use_node_ref(), use_node_ref());
    // The corner of what is in sight, in steps.
    let corner = use_state_eq(|| (0, 0));
    use_leave_to_frame(&node);
    {
        let node = node.clone();
        use_effect_with((), move |()| node.cast::<HtmlElement>().iter().for_each(take_from_frame));
    }
    let drawing = &props.drawing;
    let is_seen = sight(drawing.nodes.len(), *corner);
    let nodes: Vec<&Node> = drawing.nodes.iter().filter(|node| is_seen(node.rect)).collect();
    let ways: Vec<&Way> = drawing.ways.iter().filter(|way| is_seen(way.bounds)).collect();
    {
        let mut rects: Vec<Rect> = nodes.iter().map(|node| node.rect).collect();
        rects.extend(ways.iter().map(|way| label_rect(way)));
        let size = Rect { x: 0.0, y: 0.0, width: drawing.width, height: drawing.height };
        let ground = ground.clone();
        use_effect_with((rects, size), move |(rects, size)| put_all(&ground, rects, *size));
    }
    let scrolled = {
        let (node, corner) = (node.clone(), corner.clone());
        move |_: Event| {
            if let Some(node) = node.cast::<HtmlElement>() {
                corner.set((node.scroll_left() / STEP, node.scroll_top() / STEP));
            }
        }
    };
    let lines = classed("svg", "landscape-ways")
        .has("width", px(drawing.width).into())
        .has("height", px(drawing.height).into())
        .is("aria-hidden", "true")
        .with(arrow_head())
        .each(ways.iter().map(|way| line(props, way)));
    let shown = classed("div", "landscape-ground")
        .at(&ground)
        .with(lines)
        .each(nodes.iter().map(|node| system(props, node)))
        .each(ways.iter().map(|way| label(props, way)));
    let words = &props.snapshot.words;
    let drawn = classed("div", "landscape-drawing")
        .at(&node)
        .is("role", "group")
        .says("aria-label", words, "landscape-label")
        .is("tabindex", "-1")
        .on_key(step)
        .on(ListenerKind::onscroll, scrolled)
        .with(shown);
    let is_empty = drawing.nodes.is_empty();
    let hint = is_empty.then(|| classed("p", "register-about").words(words, "landscape-empty"));
    classed("div", "landscape")
        .may_with(hint)
        .with(drawn.also("is-bare", is_empty))
        .may_with(alone(props))
        .may_with((!is_empty).then(|| legend(words)))
        .draw()
}

fn sight(count: usize, (left, top): (i32, i32)) -> impl Fn(Rect) -> bool {
    let step = f64::from(STEP);
    let (left, top) = (f64::from(left) * step - step, f64::from(top) * step - step);
    // Two steps around, and the room that the largest screens have.
    let (right, bottom) = (left + 4200.0 + 2.0 * step, top + 2400.0 + 2.0 * step);
    move |rect: Rect| {
        count <= MANY
            || (rect.x < right && rect.right() > left && rect.y < bottom && rect.bottom() > top)
    }
}

fn put_all(ground: &NodeRef, rects: &[Rect], size: Rect) {
    let Some(ground) = ground.cast::<HtmlElement>() else { return };
    put(&ground, size);
    let children = ground.children();
    for (place, rect) in (1..).zip(rects) {
        if let Some(child) = children.item(place).and_then(|child| child.dyn_into().ok()) {
            put(&child, *rect);
        }
    }
}

fn label_rect(way: &Way) -> Rect {
    const SIZE: (f64, f64) = (150.0, 24.0);
    let (width, height) = SIZE;
    Rect { x: way.label.x - width / 2.0, y: way.label.y - height / 2.0, width, height }
}

fn arrow_head() -> Element {
    element("marker")
        .is("id", "landscape-head")
        .is("viewBox", "0 0 8 8")
        .is("refX", "7")
        .is("refY", "4")
        .is("markerWidth", "9")
        .is("markerHeight", "9")
        .is("markerUnits", "userSpaceOnUse")
        .is("orient", "auto")
        .with(element("path").is("d", "M0 0L8 4L0 8z"))
}

fn is_selected(props: &Props, kind: Kind, id: &str) -> bool {
    let selected = props.snapshot.looking.selection.as_ref();
    selected.is_some_and(|subject| subject.kind == kind && *subject.id == *id)
}

fn select(props: &Props, kind: Kind, id: &Rc<str>) -> impl Fn(MouseEvent) + use<> {
    let subject = Subject::of(kind, id.clone());
    telling(&props.dispatch, AppEvent::Look(Look::Select(Some(subject))))
}

fn line(props: &Props, way: &Way) -> Element {
    let selected = props.snapshot.looking.selection.as_ref();
    let is_end = selected.is_some_and(|subject| {
        subject.kind == Kind::System && (subject.id == way.from || subject.id == way.to)
    });
    classed("path", "landscape-way")
        .key(&way.id)
        .also(look_of(way), true)
        .also("is-selected", is_end || is_selected(props, Kind::Integration, &way.id))
        .has("d", way.path.clone().into())
        .is("marker-end", "url(#landscape-head)")
}

/// The class of an integration's line and label.
fn look_of(way: &Way) -> &'static str {
    match (way.is_manual, way.protection) {
        (true, _) => "is-manual",
        (false, Protection::Encrypted) => "is-encrypted",
        (false, Protection::Open) => "is-unencrypted",
        (false, Protection::Unknown) => "is-unknown",
    }
}

fn icon_of(protection: Protection) -> Icon {
    match protection {
        Protection::Encrypted => Icon::Locked,
        Protection::Open => Icon::Unlocked,
        Protection::Unknown => Icon::Help,
    }
}

fn label(props: &Props, way: &Way) -> Element {
    let words = &props.snapshot.words;
    let name = |id: &str| {
        let system = props.snapshot.document.systems.get(id);
        system.map_or_else(|| id.to_owned(), |system| system.name.clone())
    };
    let data = match &*way.data {
        "" => words.text("landscape-data-unknown"),
        data => data.to_owned(),
    };
    let said = Message::new(if way.is_manual { "landscape-way-manual" } else { "landscape-way" })
        .with("from", name(&way.from))
        .with("to", name(&way.to))
        .with("data", data.clone())
        .with("protection", words.word("landscape", way.protection.as_str()));
    let said = AttrValue::from(words.say(&said));
    let hand = way.is_manual.then(|| classed("span", "landscape-hand").node(glyph(Icon::Hand)));
    button("landscape-label")
        .key(&way.id)
        .also(look_of(way), true)
        .also("is-selected", is_selected(props, Kind::Integration, &way.id))
        .is("data-kind", "integration")
        .has("data-id", way.id.clone().into())
        .has("title", said.clone())
        .has("aria-label", said)
        .on_click(select(props, Kind::Integration, &way.id))
        .node(glyph(icon_of(way.protection)))
        .may_with(hand)
        .with(
            classed("span", "landscape-data")
                .also("is-open", way.data.is_empty())
                .text(data.into()),
        )
}

fn system(props: &Props, node: &Node) -> Element {
    face(props, button("landscape-node"), node)
}

/// What is seen of a system: its name, its status, the three slots, at how many touchpoints it is used.
fn face(props: &Props, box_around: Element, node: &Node) -> Element {
    let words = &props.snapshot.words;
    let slots = Slot::ALL.into_iter().zip(node.slots).map(|(slot, is_answered)| {
        let mut said = words.word("landscape-slot", slot.as_str());
        said.push_str(": ");
        said.push_str(&words.text(if is_answered {
            "landscape-answered"
        } else {
            "field-unanswered"
        }));
        classed("span", "landscape-slot")
            .also(slot.as_str(), true)
            .also("is-full", is_answered)
            .has("title", said.clone().into())
            .node(glyph(slot_icon(slot)))
            .with(classed("span", "sr-only").text(said.into()))
    });
    let status = match &*node.status {
        "" => words.text("landscape-no-status"),
        status => status.to_owned(),
    };
    let status =
        classed("span", "landscape-status").also("is-alarm", node.is_alarm).text(status.into());
    let used = Message::new("count-touchpoint").with("count", node.touchpoints);
    let used = classed("span", "landscape-used").text(words.say(&used).into());
    let foot = classed("span", "landscape-foot").each(slots).with(used);
    box_around
        .key(&node.id)
        .also("is-selected", is_selected(props, Kind::System, &node.id))
        .is("data-kind", "system")
        .has("data-id", node.id.clone().into())
        .on_click(select(props, Kind::System, &node.id))
        .with(classed("span", "landscape-name").text(node.name.clone().into()))
        .with(status)
        .with(foot)
}

/// The systems that stand alone.
fn alone(props: &Props) -> Option<Element> {
    const MOST: usize = 100;
    let (words, alone) = (&props.snapshot.words, &props.drawing.alone);
    if alone.is_empty() {
        return None;
    }
    let title = Message::new("landscape-alone").with("count", alone.len());
    let lines = alone.iter().take(MOST).map(|node| {
        element("li").key(&node.id).with(face(props, button("landscape-node is-alone"), node))
    });
    let more = alone.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let more = Message::new("landscape-more").with("count", more);
        classed("p", "register-hint").text(words.say(&more).into())
    });
    let section = classed("section", "landscape-alone")
        .with(classed("h3", "form-part-head").text(words.say(&title).into()))
        .with(element("ul").each(lines))
        .may_with(more);
    Some(section)
}

fn legend(words: &Words) -> Element {
    const LOOKS: [(&str, Icon); 4] = [
        ("encrypted", Icon::Locked),
        ("unencrypted", Icon::Unlocked),
        ("unknown", Icon::Help),
        ("manual", Icon::Hand),
    ];
    let entries = LOOKS.map(|(word, icon)| {
        let line = element("svg")
            .is("viewBox", "0 0 40 8")
            .is("class", "landscape-sample")
            .is("aria-hidden", "true");
        let class = match word {
            "encrypted" => "landscape-way is-encrypted",
            "unencrypted" => "landscape-way is-unencrypted",
            "manual" => "landscape-way is-manual",
            _ => "landscape-way is-unknown",
        };
        element("li")
            .with(line.with(classed("path", class).is("d", "M0 4H40")))
            .node(glyph(icon))
            .with(element("span").text(words.word("landscape", word).into()))
    });
    classed("ul", "landscape-legend").says("aria-label", words, "landscape-legend").each(entries)
}

/// Arrows go from system to system in the order of the register.
fn step(event: KeyboardEvent) {
    let by = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => -1,
        _ => return,
    };
    let here = event.target_dyn_into::<web_sys::Element>();
    let next = here.and_then(|here| {
        let next =
            if by > 0 { here.next_element_sibling() } else { here.previous_element_sibling() };
        next?.dyn_into::<HtmlElement>().ok()
    });
    if let Some(next) = next {
        event.prevent_default();
        focus(&next);
        next.scroll_into_view();
    }
}
