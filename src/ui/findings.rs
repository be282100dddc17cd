//! The findings beside the map: what there is to object to, grouped by who can mend it, each one click from what it is
//! about and, where that is possible, one click from mended. It keeps nothing but where one scrolled.

mod filters;
mod head;
mod leave;
mod row;
mod waived;
mod window;

pub mod lines;

use std::rc::Rc;

use web_sys::{Element as Node, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::findings::glance::Glance;
use crate::app::findings::list::{Item, List};
use crate::app::snapshot::Snapshot;
use crate::check::finding::{Act, Finding};
use crate::ui::element::{Element, classed};
use crate::ui::findings::window::use_sight;
use crate::ui::focus::{focus_first, focused};

/// What the list needs.
#[derive(Clone, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot
    }
}

impl Props {
    fn glance(&self, glance: Glance) {
        self.dispatch.emit(AppEvent::Look(Look::Findings(glance)));
    }
}

/// What has the keyboard in the list: the finding that one is at.
const HERE: &str = ".finding.is-here .finding-go";

/// What goes on with the keyboard when the list goes.
const NEXT: &str = ".map, .register-grid, .register-title, div.main";

/// Draws the list.
#[component]
pub fn Findings(props: &Props) -> Html {
    let (node, scroller) = (use_node_ref(), use_node_ref());
    let wants_keyboard = use_mut_ref(bool::default);
    let showing = &props.snapshot.looking.findings;
    let list = props.snapshot.list.clone();
    let here = list.as_ref().zip(showing.here.as_ref());
    let here = here.and_then(|(list, here)| list.place(here));
    let items = list.as_ref().map_or(&[][..], |list| &list.items);
    let (sight, on_scroll) = use_sight(&scroller, items, here);
    {
        let node = node.clone();
        use_effect_with((), move |()| move || give_keyboard_back(&node));
    }
    {
        // Who opens the list goes there; who mended something there stays with what comes next.
        let (node, wants) = (node.clone(), wants_keyboard.clone());
        use_effect_with((showing.asked, showing.is_leaving), move |(asked, is_leaving)| {
            if *asked > 0 && !is_leaving {
                wants.replace(true);
                node.cast::<Node>().iter().for_each(|node| {
                    focus_first(node, ".findings-title");
                });
            }
        });
    }
    {
        let (node, wants) = (node.clone(), wants_keyboard.clone());
        let is_lost = showing.here.is_some();
        use_effect(move || {
            let Some(node) = node.cast::<Node>() else { return };
            let is_here = focused(&node).is_some_and(|it| node.contains(Some(&it)));
            if (*wants.borrow() && is_here || is_lost && is_left(&node)) && focus_first(&node, HERE)
            {
                wants.replace(false);
            }
        });
    }
    let shown = sight.shown(items.len()).into_iter().map(|place| {
        let item = match &items[place] {
            Item::Head(function, count) => row::head(props, function, *count),
            Item::Bundle(bundle) => row::bundle(props, bundle),
            Item::Finding(finding) => {
                row::row(props, finding, here == Some(place), here.is_none() && place == 1)
            }
        };
        item.has("data-top", sight.top(place))
    });
    let rows = classed("ul", "findings-rows")
        .says("aria-label", &props.snapshot.words, "findings-title")
        .each(shown);
    let body = classed("div", "findings-body")
        .at(&scroller)
        .on(ListenerKind::onscroll, move |event: Event| on_scroll.emit(event))
        .may_with(empty(props, list.as_deref()))
        .with(rows)
        .may_with(list.as_ref().and_then(|list| waived::waived(props, list)));
    classed("aside", "findings")
        .at(&node)
        .says("aria-label", &props.snapshot.words, "findings-title")
        .on_key(keys(props, list.clone(), wants_keyboard))
        .with(head::head(props, list.as_deref()))
        .with(body)
        .draw()
}

/// A calm sentence where nothing stands.
fn empty(props: &Props, list: Option<&List>) -> Option<Element> {
    let text = match list {
        None => "findings-looking",
        Some(list) if list.shown > 0 => return None,
        Some(list) if list.counts.all() > 0 => "findings-none-of-these",
        Some(_) => "findings-none",
    };
    Some(classed("p", "findings-empty").is("role", "status").words(&props.snapshot.words, text))
}

/// Arrows go from finding to finding, Enter goes to what it is about, and from there to the inspector.
fn keys(
    props: &Props,
    list: Option<Rc<List>>,
    wants_keyboard: Rc<std::cell::RefCell<bool>>,
) -> impl Fn(KeyboardEvent) + use<> {
    let props = props.clone();
    move |event: KeyboardEvent| {
        let Some(target) = event.target_dyn_into::<HtmlElement>() else { return };
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let is_in = |selector| target.closest(selector).ok().flatten().is_some();
        let showing = &props.snapshot.looking.findings;
        let key = event.key();
        if key == "Escape" {
            match showing.is_leaving {
                true => props.glance(Glance::Leave(false)),
                false => props.glance(Glance::Open(false)),
            }
            event.prevent_default();
            event.stop_propagation();
            return;
        }
        if is_in("input, select, textarea") {
            return;
        }
        let here = showing.here.as_ref();
        let step = |by| {
            wants_keyboard.replace(true);
            let next = list.as_ref().and_then(|list| list.from(here.map(AsRef::as_ref), by));
            next.into_iter().for_each(|next| props.glance(Glance::Rest(next.clone())));
        };
        const FAR: isize = 8;
        const END: isize = isize::MAX / 2;
        match key.as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(-1),
            "PageDown" => step(FAR),
            "PageUp" => step(-FAR),
            "Home" => step(-END),
            "End" => step(END),
            "Enter"
                if here.is_some_and(|here| is_gone_to(&props, here)) && is_in(".finding-go") =>
            {
                let shell = target.closest(".shell").ok().flatten();
                shell.iter().for_each(|shell| {
                    focus_first(shell, ".inspector");
                });
            }
            "m" | "M" => here.into_iter().for_each(|here| mend(&props, here, 0)),
            "w" | "W" if here.is_some() && props.snapshot.can_edit => {
                props.glance(Glance::Leave(true))
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Mends a finding, or goes to where somebody has to say something first.
fn mend(props: &Props, finding: &Rc<Finding>, place: usize) {
    let Some(mend) = finding.mends.get(place).filter(|_| props.snapshot.can_edit) else { return };
    match &mend.act {
        Act::Do(_) => {
            props.glance(Glance::Rest(finding.clone()));
            props.dispatch.emit(AppEvent::Edit(Edit::Mend(finding.clone(), place)));
        }
        Act::Ask(subject, field) => {
            props.glance(Glance::Rest(finding.clone()));
            props.glance(Glance::Answer(subject.clone(), field));
        }
        Act::Define(word) => {
            props.glance(Glance::Rest(finding.clone()));
            props.dispatch.emit(AppEvent::Edit(Edit::Define(word.clone())));
        }
    }
}

/// Whether what a finding is about is selected.
fn is_gone_to(props: &Props, finding: &Finding) -> bool {
    props.snapshot.looking.selection.as_ref() == Some(&finding.subject)
}

/// Whether nothing has the keyboard: what had it is gone.
fn is_left(node: &Node) -> bool {
    focused(node).is_none_or(|here| here.tag_name() == "BODY")
}

/// The map goes on with the keyboard where the list had it.
fn give_keyboard_back(node: &NodeRef) {
    let Some(list) = node.cast::<Node>() else { return };
    let is_here = focused(&list).is_some_and(|here| list.contains(Some(&here)));
    if let Some(shell) = list.closest(".shell").ok().flatten().filter(|_| is_here) {
        let _ = focus_first(&shell, ".card.is-selected") || focus_first(&shell, NEXT);
    }
}
