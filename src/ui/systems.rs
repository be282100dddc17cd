//! The Systems view beside its list: a row of tabs, and what each of them shows.

mod card;
mod fit;
mod heat;
mod outage;
mod overlaps;
mod replace;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::estate::Body;
use crate::app::estate::figures::Worth;
use crate::app::estate::gaze::{Gaze, Sheet};
use crate::app::estate::outage::Named;
use crate::app::event::{Event as AppEvent, Look};
use crate::app::snapshot::Snapshot;
use crate::model::subject::Kind;
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed, component, keyed};
use crate::ui::figure::{Style, figure};
use crate::ui::focus::{take_from_frame, use_leave_to_frame};
use crate::ui::form::telling;
use crate::ui::register::Props;
use crate::ui::same::Same;
pub use crate::ui::systems::card::standing;
use crate::ui::tabs::{Tabs, tabs};
use crate::words::{Message, Words};

/// What every sheet needs: what the screen shows, and who takes events.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) snapshot: Rc<Snapshot>,
    pub(super) dispatch: Callback<AppEvent>,
}

impl Shown {
    fn words(&self) -> &Words {
        &self.snapshot.words
    }

    fn say(&self, message: &Message) -> AttrValue {
        self.words().say(message).into()
    }

    /// Does something when it is pressed.
    fn looking(&self, look: Look) -> impl Fn(MouseEvent) + use<> {
        telling(&self.dispatch, AppEvent::Look(look))
    }

    fn gazing(&self, gaze: Gaze) -> impl Fn(MouseEvent) + use<> {
        self.looking(Look::Estate(gaze))
    }
}

/// The tabs of the Systems view; other registers have none.
pub fn sheet_tabs(props: &Props) -> Option<Element> {
    let all = Sheet::of(props.page.kind);
    let dispatch = props.dispatch.clone();
    let choose = Callback::from(move |word: &'static str| {
        let sheet = all.iter().find(|sheet| sheet.as_str() == word).copied().unwrap_or_default();
        dispatch.emit(AppEvent::Look(Look::Estate(Gaze::Sheet(sheet))));
    });
    let is_offered = props.page.kind == Kind::System && !props.page.rows.is_empty();
    is_offered.then(|| {
        tabs(Tabs {
            words: &props.snapshot.words,
            family: "estate",
            label: "estate-tabs",
            all: all.iter().map(|sheet| sheet.as_str()).collect(),
            here: props.page.sheet.as_str(),
            choose,
        })
    })
}

/// What a sheet shows in place of the list.
pub fn body(props: &Props) -> Html {
    keyed::<Estate>(props.page.sheet.as_str().into(), Box::new(props.clone()))
}

/// A sheet. Whoever comes to it from another one by something that was on that, goes on at its tab.
#[component]
fn Estate(props: &Props) -> Html {
    let node = use_node_ref();
    use_leave_to_frame(&node);
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let sheet = node.cast::<HtmlElement>();
            let sheet = sheet.and_then(|sheet| sheet.closest(".register-sheet").ok().flatten());
            let tab =
                sheet.and_then(|sheet| sheet.query_selector(".tab[tabindex='0']").ok().flatten());
            tab.and_then(|tab| tab.dyn_into().ok()).iter().for_each(take_from_frame);
        });
    }
    let shown = Shown { snapshot: props.snapshot.clone(), dispatch: props.dispatch.clone() };
    let frame = classed("div", "estate").at(&node);
    let inner = match &props.page.body {
        Some(Body::Heat(heat)) => {
            let heat = Same(heat.clone());
            let sheet = component::<heat::Sheet>(Box::new(heat::Props { shown, heat }));
            return frame.node(sheet).draw();
        }
        Some(Body::Outage(outage)) => outage::sheet(&shown, outage),
        Some(Body::Replace(replace)) => replace::sheet(&shown, replace),
        Some(Body::Overlaps(overlaps)) => overlaps::sheet(&shown, overlaps),
        Some(Body::Fit(fit)) => fit::sheet(&shown, fit),
        _ => vec![note(&shown, "estate-waiting").is("role", "status")],
    };
    frame.each(inner).draw()
}

/// A line that explains.
fn note(shown: &Shown, id: &'static str) -> Element {
    classed("p", "estate-note").words(shown.words(), id)
}

/// A part with its head.
fn part(head: AttrValue) -> Element {
    classed("section", "estate-part").with(classed("h3", "estate-head").text(head))
}

/// A way to a thing.
fn way_to(shown: &Shown, to: &Named) -> Element {
    button("estate-way")
        .on_click(shown.looking(Look::Visit(to.subject.clone())))
        .text(to.name.clone().into())
}

/// What is at risk: a figure that opens, or why there is none.
fn worth(shown: &Shown, worth: &Worth, style: Style) -> Html {
    match worth {
        Worth::Figure(one) => figure(&shown.snapshot, &shown.dispatch, one, style),
        Worth::Nothing => {
            classed("span", "estate-none").words(shown.words(), "estate-nothing").draw()
        }
        Worth::Unknown(why) => classed("span", "estate-none").text(shown.say(why)).draw(),
    }
}

/// A choice of a system, with a label before it.
fn pick(
    shown: &Shown,
    label: &'static str,
    choices: Vec<(AttrValue, String)>,
    chosen: AttrValue,
    choose: impl Fn(String) -> Gaze + 'static,
) -> Element {
    let dispatch = shown.dispatch.clone();
    let choose = Callback::from(move |id: String| {
        dispatch.emit(AppEvent::Look(Look::Estate(choose(id))));
    });
    let words = shown.words();
    classed("div", "estate-pick")
        .with(classed("span", "estate-label").is("aria-hidden", "true").words(words, label))
        .node(choice(("estate-choice", words.text(label)), choices, chosen, choose))
}

/// All systems, as choices, by name.
fn systems(shown: &Shown) -> Vec<(AttrValue, String)> {
    let all = shown.snapshot.document.systems.iter();
    let unnamed = shown.words().text("register-unnamed");
    let named = all.map(|system| {
        let name = system.name.trim();
        let name = if name.is_empty() { unnamed.clone() } else { name.to_owned() };
        (system.id.shared().into(), name)
    });
    let mut named: Vec<(AttrValue, String)> = named.collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named
}
