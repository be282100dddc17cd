//! The map of maps: each journey of the document as a small drawing, and the ways from one into
//! another. It scrolls; there is nothing to be edited here.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::atlas::{Atlas as Drawing, Node};
use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Slot;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::Rect;
use crate::model::value::Entity;
use crate::ui::breadcrumbs::title;
use crate::ui::focus::{focus, focus_first, focused, take_from_frame, use_leave_to_frame};
use crate::ui::icon::glyph;
use crate::ui::position::{put, px};
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
        use_effect_with(Drawn(props.atlas.clone()), move |drawn| put_nodes(&ground, &drawn.0));
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
    let words = &props.snapshot.words;
    let atlas = &props.atlas;
    let (width, height) = (px(atlas.width), px(atlas.height));
    html! {
        <div ref={node} class="atlas" role="region" tabindex="-1"
            aria-label={words.text("action-journeys")} onkeydown={step}>
            <div ref={ground} class="atlas-ground">
                <svg class="atlas-ways" {width} {height} aria-hidden="true">
                    <marker id="atlas-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8"
                        markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
                        <path d="M0 0L8 4L0 8z" />
                    </marker>
                    for way in atlas.ways.iter() {
                        <path d={way.path.clone()} marker-end="url(#atlas-head)">
                            <title>{ way.through.join(", ") }</title>
                        </path>
                    }
                </svg>
                for node in atlas.nodes.iter() {
                    <button type="button" class="atlas-node" key={node.journey.id().as_str()}
                        aria-label={label(props, node)}
                        aria-current={is_shown(&props.snapshot, node).then_some("true")}
                        onclick={open(props, node)}>
                        { face(props, node) }
                    </button>
                }
            </div>
        </div>
    }
}

/// A drawing, which is the same as long as it is the same in memory.
struct Drawn(Rc<Drawing>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
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

fn is_shown(snapshot: &Snapshot, node: &Node) -> bool {
    snapshot.looking.journey.as_deref() == Some(node.journey.id().as_str())
}

fn open(props: &Props, node: &Node) -> Callback<MouseEvent> {
    let journey = node.journey.id().shared();
    props.dispatch.reform(move |_| AppEvent::Look(Look::Journey(journey.clone())))
}

/// Arrows go from journey to journey in the order of the document, which is the order of Tab.
fn step(event: KeyboardEvent) {
    let by = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => -1,
        _ => return,
    };
    let here = event.target_dyn_into::<Element>().and_then(|here| {
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

/// What one is and how complete, for those who do not see the drawing.
fn label(props: &Props, node: &Node) -> AttrValue {
    let words = &props.snapshot.words;
    let count = node.journey.touchpoints().len();
    let size = words.say(&Message::new("journey-size").with("count", count));
    let mut label = [title(&props.snapshot, node.journey.label()), size].join(". ");
    for (slot, answered) in Slot::ALL.into_iter().zip(node.answered) {
        let answered = Message::new("nested-answered")
            .with("slot", words.word("slot", slot.as_str()))
            .with("count", answered)
            .with("total", count);
        label.push_str(". ");
        label.push_str(&words.say(&answered));
    }
    let ways = props.atlas.ways.iter().filter(|way| *way.from == *node.journey.id().as_str());
    for way in ways {
        let to = props.snapshot.document.journey(&way.to).map_or("", |journey| journey.label());
        let leads = Message::new("nested-leads").with("journey", title(&props.snapshot, to));
        label.push_str(". ");
        label.push_str(&words.say(&leads.with("name", way.through.join(", "))));
    }
    label.into()
}

/// The drawing, the title, how many touchpoints there are and how many of them are answered.
fn face(props: &Props, node: &Node) -> Html {
    let words = &props.snapshot.words;
    let count = node.journey.touchpoints().len();
    let thumb = &node.thumb;
    let size = ["0 0 ", &px(thumb.width), " ", &px(thumb.height)].concat();
    html! {
        <>
            <svg class="atlas-thumb" viewBox={size} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
                <path d={thumb.path.clone()} />
            </svg>
            <span class="atlas-title">{ title(&props.snapshot, node.journey.label()) }</span>
            <span class="atlas-foot">
                <span class="atlas-size">{ words.say(&Message::new("journey-size").with("count", count)) }</span>
                for (slot, answered) in Slot::ALL.into_iter().zip(node.answered) {
                    <span class={classes!("atlas-slot", slot.as_str(), (answered == count).then_some("is-full"))}
                        title={words.word("slot", slot.as_str())}>
                        { glyph(slot_icon(slot)) }
                        { answered }
                    </span>
                }
            </span>
        </>
    }
}
