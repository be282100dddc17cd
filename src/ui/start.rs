//! The start page: type the steps, take a template, look into an example, open a file. It stands
//! where there is no map yet, and is one step away from every map. What is open stays open.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Open, Start as Begin};
use crate::app::snapshot::Snapshot;
use crate::app::start::offered::{Kind, OFFERED, Offered};
use crate::app::start::{Offer, Page};
use crate::ui::element::{Element, button, classed, component, element, keyed};
use crate::ui::focus::{focus_first, focused, is_left_for, use_leave_to_frame};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::recent::{self, RecentMap};
use crate::ui::sketch::{no_sketch, sketch};
use crate::ui::steps::{self, StepsForm};
use crate::words::Message;

/// So many maps are shown before somebody asks for more.
const FIRST: usize = 3;

/// What the start page needs.
#[derive(Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// What there is to begin with.
    pub page: Rc<Page>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// What was typed so far.
    pub draft: UseStateHandle<String>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot && self.draft == other.draft
    }
}

/// Draws the start page.
#[component]
pub fn Start(props: &Props) -> Html {
    let node = use_node_ref();
    use_leave_to_frame(&node);
    {
        let (node, is_app) = (node.clone(), props.snapshot.is_alone);
        let is_wanted = props.snapshot.looking.is_at_start;
        use_effect_with((), move |()| {
            let Some(page) = node.cast::<HtmlElement>() else { return };
            let here = focused(&page);
            let is_left = here.as_ref().is_some_and(|here| is_left_for(&page, here));
            if is_wanted || is_left || (is_app && is_free()) {
                // On a screen that is touched, its keys would cover the rest of the page.
                focus_first(&page, if is_touched() { ".start" } else { ".steps-lines" });
            }
        });
    }
    let shows_all = use_state(|| false);
    let words = &props.snapshot.words;
    let (snapshot, dispatch) = (props.snapshot.clone(), props.dispatch.clone());
    let form = steps::Props { snapshot, dispatch, draft: props.draft.clone(), is_start: true };
    let begin = classed("section", "start-begin steps")
        .with(classed("h1", "steps-title").words(words, "steps-welcome"))
        .with(classed("p", "steps-why").words(words, "steps-why"))
        .node(component::<StepsForm>(Box::new(form)));
    let templates = offers(props, |kind| matches!(kind, Kind::Template { .. }));
    let examples = offers(props, |kind| kind == Kind::Example);
    let pick = classed("div", "start-pick")
        .may_with(recent(props, &shows_all))
        .may_with(part(props, "start-templates", templates.chain([file(props)]).collect()))
        .may_with(part(props, "start-examples", examples.collect()));
    let page = classed("div", "start").is("tabindex", "-1").with(begin).with(pick);
    classed("div", "steps-page").at(&node).with(page).draw()
}

/// Whether nothing on the page has the keyboard.
fn is_free() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let has = document.as_ref().and_then(|document| document.active_element());
    let body = document.as_ref().and_then(|document| document.body());
    has.as_ref() == body.as_deref()
}

fn is_touched() -> bool {
    let coarse = web_sys::window().map(|window| window.match_media("(pointer: coarse)"));
    coarse.and_then(|coarse| coarse.ok().flatten()).is_some_and(|coarse| coarse.matches())
}

/// The maps of the shelf; nothing where there are none.
fn recent(props: &Props, shows_all: &UseStateHandle<bool>) -> Option<Element> {
    let (words, maps) = (&props.snapshot.words, &props.page.recent);
    if maps.is_empty() {
        return None;
    }
    let more = maps.len().saturating_sub(FIRST);
    let shown = if **shows_all { maps.len() } else { FIRST };
    let switch = (more > 0).then(|| {
        let text = match **shows_all {
            true => words.text("start-fewer"),
            false => words.say(&Message::new("start-all").with("count", more)),
        };
        let shows_all = shows_all.clone();
        let switch = button("button bare start-more").text(text.into());
        switch
            .has("aria-expanded", shows_all.to_string().into())
            .on_click(move |_| shows_all.set(!*shows_all))
    });
    let cards = maps.iter().take(shown).map(|recent| {
        let (words, dispatch) = (words.clone(), props.dispatch.clone());
        let card = recent::Props { words, dispatch, recent: recent.clone() };
        keyed::<RecentMap>(recent.key.clone(), Box::new(card))
    });
    let head = classed("h2", "start-head").words(words, "start-recent");
    let crowded = props.page.is_crowded;
    let crowded = crowded.then(|| classed("p", "start-crowded").words(words, "start-crowded"));
    let list = cards.fold(classed("ul", "start-cards is-recent"), Element::node);
    Some(
        classed("section", "start-part")
            .is("data-part", "start-recent")
            .with(classed("div", "start-heads").with(head).may_with(switch))
            .may_with(crowded)
            .with(list),
    )
}

/// A part of the page with its head; nothing where there is nothing in it.
fn part(props: &Props, head: &'static str, cards: Vec<Element>) -> Option<Element> {
    (!cards.is_empty()).then(|| {
        let cards = cards.into_iter().map(|card| element("li").with(card));
        classed("section", "start-part")
            .has("data-part", head.into())
            .with(classed("h2", "start-head").words(&props.snapshot.words, head))
            .with(classed("ul", "start-cards").each(cards))
    })
}

/// Those of a kind that can be had.
fn offers(props: &Props, is_meant: fn(Kind) -> bool) -> impl Iterator<Item = Element> + '_ {
    let known = OFFERED.iter().zip(&props.page.offers);
    known
        .filter(move |(offered, offer)| is_meant(offered.kind) && **offer != Offer::Missing)
        .map(|(offered, offer)| card(props, offered, offer))
}

fn card(props: &Props, offered: &'static Offered, offer: &Offer) -> Element {
    let words = &props.snapshot.words;
    let drawing = match offer {
        Offer::There { sketch: Some(drawing), .. } => sketch(drawing),
        offer => no_sketch(*offer == Offer::Awaited),
    };
    let is_example = offered.kind == Kind::Example;
    let mark = is_example.then(|| classed("span", "start-mark").words(words, "start-example"));
    let size = match offer {
        Offer::There { touchpoints, .. } if is_example => {
            let size = Message::new("start-size").with("count", *touchpoints);
            Some(classed("span", "start-line").text(words.say(&size).into()))
        }
        _ => None,
    };
    let name = classed("span", "start-name").words(words, offered.name);
    let pick = AppEvent::Start(Begin::Pick(offered));
    button("start-card")
        .is("data-offered", offered.path)
        .on_click(telling(&props.dispatch, pick))
        .with(drawing)
        .with(classed("span", "start-names").with(name).may_with(mark))
        .with(classed("span", "start-line").words(words, offered.line))
        .may_with(size)
}

/// Opens a file, and says that it can be dropped as well.
fn file(props: &Props) -> Element {
    let words = &props.snapshot.words;
    button("start-card is-file")
        .is("data-action", "open-file")
        .on_click(telling(&props.dispatch, AppEvent::Open(Open::Pick)))
        .node(glyph(Icon::Open))
        .with(classed("span", "start-name").words(words, "start-open"))
        .with(classed("span", "start-line").words(words, "start-open-how"))
}
