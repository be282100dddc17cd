//! What a term means, beside the term that the pointer is above or that has the keyboard: one for the whole component.
//! It goes with Escape, stays while the pointer is on it, and holds nothing that could be pressed.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::snapshot::Snapshot;
use crate::model::guideline::Term;
use crate::ui::element::{classed, element};
use crate::ui::position::{px, set, spot, within};
use crate::words::{Message, Words};

/// What the explanation needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
}

/// The terms that ask to be explained.
#[derive(Default, PartialEq)]
struct Pointed {
    hovered: Option<Element>,
    focused: Option<Element>,
}

enum Act {
    Hover(Option<Element>),
    Focus(Option<Element>),
    Dismiss,
}

impl Reducible for Pointed {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let (hovered, focused) = (self.hovered.clone(), self.focused.clone());
        match act {
            Act::Hover(hovered) => Rc::new(Self { hovered, focused }),
            Act::Focus(focused) => Rc::new(Self { hovered, focused }),
            Act::Dismiss => Rc::default(),
        }
    }
}

/// Draws the explanation, if a term asks for one.
#[component]
pub fn TermTip(props: &Props) -> Html {
    let (layer, tip) = (use_node_ref(), use_node_ref());
    let pointed = use_reducer_eq(Pointed::default);
    {
        let (layer, to) = (layer.clone(), pointed.dispatcher());
        use_effect_with((), move |()| {
            let around =
                layer.cast::<Element>().and_then(|layer| layer.closest(".shell").ok().flatten());
            let listeners = around.map(|around| listen(&around, &to));
            move || drop(listeners)
        });
    }
    let anchor = pointed.hovered.as_ref().or(pointed.focused.as_ref());
    let anchor = anchor.filter(|anchor| anchor.is_connected());
    let id = anchor.and_then(|anchor| anchor.get_attribute("data-term"));
    let term = id.and_then(|id| props.snapshot.document.glossary.get(&id));
    {
        let to = pointed.dispatcher();
        use_effect_with(term.is_some(), move |is_shown| {
            let listener = is_shown.then(|| dismiss_with_escape(&to)).flatten();
            move || drop(listener)
        });
    }
    {
        let (tip, anchor) = (tip.clone(), anchor.cloned());
        use_effect(move || {
            if let Some((tip, anchor)) = tip.cast::<HtmlElement>().zip(anchor) {
                place(&tip, &anchor);
            }
        });
    }
    let shown = term.map(|term| {
        classed("div", "term-tip")
            .also("is-waiting", pointed.focused.is_none())
            .key(term.id.as_str())
            .is("role", "tooltip")
            .at(&tip)
            .node(explanation(term, &props.snapshot.words))
    });
    classed("div", "term-layer").at(&layer).may_with(shown).draw()
}

fn explanation(term: &Term, words: &Words) -> Html {
    let short =
        term.abbreviation.as_ref().filter(|short| !short.is_empty() && **short != term.name);
    let short = short.map(|short| classed("span", "term-short").text(short.clone().into()));
    let name = element("strong").text(term.name.clone().into());
    let means = term.definition.clone().unwrap_or_default();
    let also = Some(term.synonyms.entries().join(", ")).filter(|also| !also.is_empty());
    let also = also.map(|also| {
        let also = Message::new("terms-also").with("words", also.as_str());
        classed("p", "term-also").text(words.say(&also).into())
    });
    element("div")
        .with(classed("p", "term-name").with(name).may_with(short))
        .with(classed("p", "term-means").text(means.into()))
        .may_with(also)
        .inside()
}

/// Hears what happens to any term within the component.
fn listen(around: &Element, to: &UseReducerDispatcher<Pointed>) -> Vec<EventListener> {
    let hear = |name: &'static str, act: fn(&web_sys::Event) -> Option<Act>| {
        let to = to.clone();
        EventListener::new(around, name, move |event| {
            act(event).into_iter().for_each(|act| to.dispatch(act));
        })
    };
    vec![
        hear("pointerover", hovered),
        hear("pointerleave", |_| Some(Act::Hover(None))),
        hear("wheel", |_| Some(Act::Hover(None))),
        hear("focusin", |event| Some(Act::Focus(term_of(event)))),
        hear("focusout", |_| Some(Act::Focus(None))),
        hear("click", |event| term_of(event).map(|term| Act::Focus(Some(term)))),
    ]
}

fn hovered(event: &web_sys::Event) -> Option<Act> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if target.closest(".term-tip").ok().flatten().is_some() {
        return None;
    }
    // A finger is above whatever it touches, and a pressed button is about something else.
    let is_looking = pointer.buttons() == 0 && pointer.pointer_type() != "touch";
    Some(Act::Hover(target.closest(".term").ok().flatten().filter(|_| is_looking)))
}

/// The term that an event is about, if it is one for everybody.
fn term_of(event: &web_sys::Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(".term[role]").ok().flatten()
}

/// Escape anywhere takes the explanation away, and means nothing else then.
fn dismiss_with_escape(to: &UseReducerDispatcher<Pointed>) -> Option<EventListener> {
    let (document, to) = (web_sys::window()?.document()?, to.clone());
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape") {
            event.stop_propagation();
            event.prevent_default();
            to.dispatch(Act::Dismiss);
        }
    });
    Some(listener)
}

/// Puts the explanation below its term, or above where there is no room, and never over the edge.
fn place(tip: &HtmlElement, anchor: &Element) {
    const APART: f64 = 4.0;
    const EDGE: f64 = 8.0;
    let Some(around) = tip.closest(".shell").ok().flatten() else { return };
    let (left, bottom) = within(&around, spot(anchor, (0.0, 1.0)));
    let (_, top) = within(&around, spot(anchor, (0.0, 0.0)));
    let (width, height) = (f64::from(tip.offset_width()), f64::from(tip.offset_height()));
    let left = left.clamp(EDGE, (f64::from(around.client_width()) - width - EDGE).max(EDGE));
    let (below, above) = (bottom + APART, top - APART - height);
    let has_room = below + height + EDGE <= f64::from(around.client_height()) || above < EDGE;
    let top = if has_room { below } else { above };
    set(tip, "left", &(px(left) + "px"));
    set(tip, "top", &(px(top) + "px"));
}
