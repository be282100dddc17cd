//! The map of maps: each journey of the document as a small drawing, and the ways from one into
//! another. It scrolls; there is nothing to be edited here.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::atlas::{Atlas as Drawing, Node};
use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Slot;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Rect;
use crate::model::value::Entity;
use crate::ui::breadcrumbs::title;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::{focus, focus_first, focused, take_from_frame, use_leave_to_frame};
use crate::ui::icon::glyph;
use crate::ui::position::{put, px};
use crate::ui::same::Same;
use crate::ui::strip::slot_icon;
use crate::words::Message;

/// What the map of maps needs.
#[derive(Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The drawing.
    pub atlas: Rc<Drawing>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot && Rc::ptr_eq(&self.atlas, &other.atlas)
    }
}

/// Draws all journeys.
#[component]
pub fn Atlas(props: &Props) -> Html {
    let (node, ground) = (use_node_ref(), use_node_ref());
    use_leave_to_frame(&node);
    {
        let ground = ground.clone();
        use_effect_with(Same(props.atlas.clone()), move |drawn| put_nodes(&ground, &drawn.0));
    }
    {
        // Whoever came by key goes on at the journey that was shown.
        let node = node.clone();
        use_effect_with((), move |()| {
            let Some(atlas) = node.cast::<HtmlElement>() else { return };
            take_from_frame(&atlas);
            if focused(&atlas).as_ref() == Some(&atlas) {
                focus_first(&atlas, ".atlas-node[aria-current]");
            }
        });
    }
    let atlas = &props.atlas;
    let head = element("marker")
        .is("id", "atlas-head")
        .is("viewBox", "0 0 8 8")
        .is("refX", "7")
        .is("refY", "4")
        .is("markerWidth", "8")
        .is("markerHeight", "8")
        .is("markerUnits", "userSpaceOnUse")
        .is("orient", "auto")
        .with(element("path").is("d", "M0 0L8 4L0 8z"));
    let ways = atlas.ways.iter().map(|way| {
        let path = element("path").has("d", way.path.clone().into());
        path.is("marker-end", "url(#atlas-head)")
    });
    let ways = classed("svg", "atlas-ways")
        .has("width", px(atlas.width).into())
        .has("height", px(atlas.height).into())
        .is("aria-hidden", "true")
        .with(head)
        .each(ways);
    let ground = classed("div", "atlas-ground").at(&ground).with(ways);
    classed("div", "atlas")
        .at(&node)
        .is("role", "region")
        .is("tabindex", "-1")
        .says("aria-label", &props.snapshot.words, "action-journeys")
        .on_key(step)
        .with(ground.each(atlas.nodes.iter().map(|node| journey(props, node))))
        .draw()
}

/// Puts the journeys where they are drawn. They come after the ways.
fn put_nodes(ground: &NodeRef, atlas: &Drawing) {
    let Some(ground) = ground.cast::<HtmlElement>() else { return };
    put(&ground, Rect { x: 0.0, y: 0.0, width: atlas.width, height: atlas.height });
    let children = ground.children();
    for (place, node) in (1..).zip(&atlas.nodes) {
        if let Some(child) = children.item(place).and_then(|child| child.dyn_into().ok()) {
            put(&child, node.rect);
        }
    }
}

/// A journey: its drawing, its title, how many touchpoints there are and how many are answered.
fn journey(props: &Props, node: &Node) -> Element {
    let snapshot = &props.snapshot;
    let words = &snapshot.words;
    let id = node.journey.id().shared();
    let count = node.journey.touchpoints().len();
    let thumb = &node.thumb;
    let drawing = classed("svg", "atlas-thumb")
        .has("viewBox", ["0 0 ", &px(thumb.width), " ", &px(thumb.height)].concat().into())
        .is("aria-hidden", "true")
        .with(element("path").has("d", thumb.path.clone().into()));
    let size = words.say(&Message::new("journey-size").with("count", count));
    let slots = Slot::ALL.into_iter().zip(node.answered).map(|(slot, answered)| {
        let said = Message::new("nested-answered").with("slot", words.word("slot", slot.as_str()));
        let said = said.with("count", answered);
        classed("span", "atlas-slot")
            .also(slot.as_str(), true)
            .also("is-full", answered == count)
            .node(glyph(slot_icon(slot)))
            .with(element("span").is("aria-hidden", "true").text(answered.to_string().into()))
            .with(unseen(words.say(&said.with("total", count))))
    });
    let foot = classed("span", "atlas-foot")
        .with(classed("span", "atlas-size").text(size.into()))
        .each(slots);
    let name = classed("span", "atlas-title").text(title(snapshot, node.journey.label()).into());
    let is_shown = snapshot.looking.journey.as_ref() == Some(&id);
    let dispatch = props.dispatch.clone();
    button("atlas-node")
        .key(&id)
        .may_have("aria-current", is_shown.then_some("true".into()))
        .on_click(move |_| dispatch.emit(AppEvent::Look(Look::Journey(id.clone()))))
        .with(drawing)
        .with(name)
        .with(foot)
        .each(ways(props, node))
}

/// Arrows go from journey to journey in the order of the document, which is the order of Tab.
fn step(event: KeyboardEvent) {
    let by = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => -1,
        _ => return,
    };
    let here = event.target_dyn_into::<web_sys::Element>().and_then(|here| {
        let next =
            if by > 0 { here.next_element_sibling() } else { here.previous_element_sibling() };
        next?.dyn_into::<HtmlElement>().ok()
    });
    if let Some(next) = here {
        event.prevent_default();
        focus(&next);
        next.scroll_into_view();
    }
}

/// What is said of a slot, and where a journey leads, to those who do not see the drawing.
fn unseen(text: String) -> Element {
    classed("span", "sr-only").text(text.into())
}

fn ways<'a>(props: &'a Props, node: &'a Node) -> impl Iterator<Item = Element> + 'a {
    let ways = props.atlas.ways.iter().filter(|way| *way.from == *node.journey.id().as_str());
    ways.map(|way| {
        let to = props.snapshot.document.journey(&way.to).map_or("", |journey| journey.label());
        let leads = Message::new("nested-leads").with("journey", title(&props.snapshot, to));
        unseen(props.snapshot.words.say(&leads.with("name", way.through.join(", "))))
    })
}
