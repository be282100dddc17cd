//! A computed figure that opens into what it was computed from: over the page, so that nothing moves. What goes into
//! it is worked out when it is opened. It goes with Escape, and with a press anywhere else; the keyboard stays.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::figure::quality::Quality;
use crate::app::figure::{Figure, Input, Inputs};
use crate::app::snapshot::Snapshot;
use crate::model::spoken::date::say_date;
use crate::ui::element::{Element, button, classed, element, keyed};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::position::{px, set};
use crate::words::Message;

/// How a figure stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// On its own, with its title and what follows from it.
    Tile,
    /// In a line or a cell, where what stands around it says what it is.
    Inline,
}

/// Draws a figure.
pub fn figure(
    snapshot: &Rc<Snapshot>,
    dispatch: &Callback<AppEvent>,
    figure: &Figure,
    style: Style,
) -> Html {
    let (snapshot, dispatch, figure) = (snapshot.clone(), dispatch.clone(), figure.clone());
    let key = figure.id.clone();
    keyed::<Opening>(key, Box::new(Props { snapshot, dispatch, figure, style }))
}

#[derive(PartialEq, Properties)]
struct Props {
    snapshot: Rc<Snapshot>,
    dispatch: Callback<AppEvent>,
    figure: Figure,
    style: Style,
}

/// A figure, and whether it is open.
#[component]
fn Opening(props: &Props) -> Html {
    let (face, card) = (use_node_ref(), use_node_ref());
    let is_open = use_state(|| false);
    {
        let (face, card) = (face.clone(), card.clone());
        use_effect_with(*is_open, move |is_open| {
            let following = is_open.then(|| follow(&face, &card)).flatten();
            move || drop(following)
        });
    }
    let (words, figure) = (&props.snapshot.words, &props.figure);
    let id = AttrValue::from(["figure-", &*figure.id].concat());
    let title = AttrValue::from(words.say(&figure.title));
    let meaning = figure.meaning.as_ref().filter(|_| props.style == Style::Tile);
    let caption =
        (props.style == Style::Tile).then(|| classed("span", "figure-title").text(title.clone()));
    let label = (props.style == Style::Inline).then(|| {
        let said = Message::new("figure-label")
            .with("title", figure.title.clone())
            .with("value", figure.value.clone());
        AttrValue::from(words.say(&said))
    });
    let face = button("figure-face")
        .at(&face)
        .has("aria-expanded", if *is_open { "true" } else { "false" }.into())
        .has("popovertarget", id.clone())
        .may_have("aria-label", label)
        .may_with(caption)
        .with(classed("span", "figure-value").text(words.say(&figure.value).into()))
        .may_with(meaning.map(|it| classed("span", "figure-means").text(words.say(it).into())));
    let heard = is_open.clone();
    let card = classed("div", "figure-card")
        .at(&card)
        .has("id", id.clone())
        .is("popover", "auto")
        .is("role", "group")
        .has("aria-label", title)
        .on(ListenerKind::ontoggle, move |event: Event| {
            let card = event.target_dyn_into::<HtmlElement>();
            heard.set(card.is_some_and(|card| card.matches(":popover-open").unwrap_or(false)));
        })
        .each(is_open.then(|| details(props, id)).into_iter().flatten());
    let was_open = *is_open;
    classed("span", "figure")
        .also("is-tile", props.style == Style::Tile)
        .has("data-figure", figure.id.clone().into())
        .on_key(move |event: KeyboardEvent| {
            // The browser closes it; nothing else is left by that.
            if was_open && event.key() == "Escape" {
                event.stop_propagation();
            }
        })
        .with(face)
        .with(card)
        .draw()
}

/// What is seen of an open figure.
fn details(props: &Props, id: AttrValue) -> Vec<Element> {
    let (words, figure) = (&props.snapshot.words, &props.figure);
    let Inputs { rows, assumed, quality } = figure.origin.inputs();
    let close = button("button bare only-icon")
        .says("aria-label", words, "figure-close")
        .has("popovertarget", id.clone())
        .is("popovertargetaction", "hide")
        .node(glyph(Icon::Close));
    let head = classed("div", "figure-head")
        .with(
            classed("div", "figure-what")
                .with(classed("span", "figure-title").text(words.say(&figure.title).into()))
                .with(classed("strong", "figure-value").text(words.say(&figure.value).into())),
        )
        .with(close);
    let line = |class, message: &Message| classed("p", class).text(words.say(message).into());
    let mut shown = vec![head];
    shown.extend(figure.meaning.iter().map(|meaning| line("figure-means", meaning)));
    shown.extend(figure.caveat.map(|caveat| {
        classed("p", "figure-caveat").node(glyph(Icon::Help)).words(words, caveat.message_id())
    }));
    shown.push(line("figure-formula", &figure.formula));
    if !rows.is_empty() {
        shown.push(inputs(props, &rows));
    }
    if !assumed.is_empty() {
        let lines = assumed.iter().map(|one| element("li").text(words.say(one).into()));
        shown.push(classed("p", "figure-part").words(words, "figure-assumed"));
        shown.push(classed("ul", "figure-assumed").each(lines));
    }
    shown.extend(quality.filter(|quality| quality.count() > 0).map(|it| known(props, &it)));
    shown.extend(figure.way.as_ref().map(|(name, way)| {
        button("button main figure-way")
            .has("popovertarget", id.clone())
            .is("popovertargetaction", "hide")
            .on_click(telling(&props.dispatch, way.0.clone()))
            .text(words.say(name).into())
    }));
    shown
}

/// What went in, each with the way to where it is said.
fn inputs(props: &Props, rows: &[Input]) -> Element {
    const MOST: usize = 40;
    let Props { snapshot, dispatch, .. } = props;
    let words = &snapshot.words;
    let line = |(place, input): (usize, &Input)| {
        let name = AttrValue::from(input.say(&snapshot.document, words));
        let name = match &input.subject {
            Some(subject) => button("figure-input-way")
                .on_click(telling(dispatch, AppEvent::Look(Look::Visit(subject.clone()))))
                .text(name),
            None => classed("span", "figure-input-name").text(name),
        };
        let mark = input
            .is_assumed
            .then(|| classed("span", "figure-mark").words(words, "figure-is-assumed"));
        let value = classed("span", "figure-input-value")
            .text(words.say(&input.value).into())
            .may_with(mark);
        element("li").key(&place.to_string()).with(name).with(value)
    };
    let more = rows.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let more = Message::new("figure-more").with("count", more);
        classed("li", "figure-more").text(words.say(&more).into())
    });
    classed("ul", "figure-inputs")
        .says("aria-label", words, "figure-inputs")
        .each(rows.iter().take(MOST).enumerate().map(line))
        .may_with(more)
}

/// How well the inputs are known.
fn known(props: &Props, quality: &Quality) -> Element {
    let words = &props.snapshot.words;
    let mut said = words.say(
        &Message::new("figure-quality")
            .with("researched", quality.researched)
            .with("partly", quality.partly)
            .with("assumed", quality.assumed)
            .with("unsaid", quality.unsaid),
    );
    if let Some(oldest) = &quality.oldest {
        let oldest = Message::new("figure-oldest").with("day", say_date(oldest, words));
        said.push(' ');
        said.push_str(&words.say(&oldest));
    }
    classed("p", "figure-quality").text(said.into())
}

/// Keeps the open card at its figure while the page moves.
fn follow(face: &NodeRef, card: &NodeRef) -> Option<EventListener> {
    let (face, card) = (face.cast::<HtmlElement>()?, card.cast::<HtmlElement>()?);
    place(&face, &card);
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let inner = card.clone();
    Some(EventListener::new_with_options(&document, "scroll", options, move |event| {
        let is_own = event.target_dyn_into::<HtmlElement>().is_some_and(|it| it == inner);
        if !is_own {
            place(&face, &card);
        }
    }))
}

/// Puts the card below its figure, or above where there is more room, and never over the edge. Where the screen is
/// narrow, the style sheet puts it at the foot of the screen.
fn place(face: &HtmlElement, card: &HtmlElement) {
    const APART: f64 = 4.0;
    const EDGE: f64 = 8.0;
    let screen = web_sys::window().and_then(|window| {
        Some((window.inner_width().ok()?.as_f64()?, window.inner_height().ok()?.as_f64()?))
    });
    let Some((width, height)) = screen else { return };
    let (at, size) = (face.get_bounding_client_rect(), card.get_bounding_client_rect());
    let (below, above) = (height - at.bottom() - APART - EDGE, at.top() - APART - EDGE);
    let is_below = size.height() <= below || below >= above;
    let room = if is_below { below } else { above }.max(120.0);
    let tall = size.height().min(room);
    let top = if is_below { at.bottom() + APART } else { at.top() - APART - tall };
    let left = at.left().min(width - size.width() - EDGE).max(EDGE);
    set(card, "--jm-figure-left", &(px(left) + "px"));
    set(card, "--jm-figure-top", &(px(top.max(EDGE)) + "px"));
    set(card, "--jm-figure-room", &(px(room) + "px"));
}
