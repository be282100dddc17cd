//! The page of insights: the line of figures that lead to a decision, and below it, tab by tab, what is computed. A tab
//! is drawn in a file of its own name.

mod data;
mod flow;
mod people;
mod renewals;

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::insights::head::Unknown;
use crate::app::insights::{Body, Page};
use crate::app::look::Tab;
use crate::app::snapshot::Snapshot;
use crate::model::value::Entity;
use crate::ui::breadcrumbs::title as title_of;
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed, component, element};
use crate::ui::figure::{Style, figure};
use crate::ui::focus::{focus_first, focused, is_left_for, use_leave_to_frame};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::insights::data::Data;
use crate::ui::insights::flow::Flow;
use crate::ui::insights::people::People;
use crate::ui::insights::renewals::Renewals;
use crate::ui::same::Same;
use crate::ui::tabs::{Tabs, panel, tabs};
use crate::words::Words;

/// What the page needs.
#[derive(Clone, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// The page.
    pub page: Rc<Page>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot && Rc::ptr_eq(&self.page, &other.page)
    }
}

/// Draws the page.
#[component]
pub fn Insights(props: &Props) -> Html {
    let node = use_node_ref();
    use_leave_to_frame(&node);
    {
        let node = node.clone();
        use_effect_with((), move |()| node.cast::<HtmlElement>().iter().for_each(take_keyboard));
    }
    let tab = props.snapshot.looking.insights;
    let panel = panel("insights-panel", "insights", tab.as_str())
        .key(tab.as_str())
        .has("data-tab", tab.as_str().into())
        .node(body(props));
    classed("div", "insights")
        .at(&node)
        .is("role", "region")
        .is("aria-labelledby", "insights-title")
        .with(head(props))
        .with(line(props))
        .with(sheet_tabs(props))
        .with(panel)
        .draw()
}

/// What the shown tab shows.
fn body(props: &Props) -> Html {
    let Props { snapshot, page, dispatch } = props.clone();
    match &page.body {
        Body::Flow(shown) => {
            let shown = Same(shown.clone());
            component::<Flow>(Box::new(flow::Props { snapshot, shown, dispatch }))
        }
        Body::Data(shown) => {
            let shown = Same(shown.clone());
            component::<Data>(Box::new(data::Props { snapshot, shown, dispatch }))
        }
        Body::People(shown) => {
            let shown = Same(shown.clone());
            component::<People>(Box::new(people::Props { snapshot, shown, dispatch }))
        }
        Body::Renewals(shown) => {
            let shown = Same(shown.clone());
            component::<Renewals>(Box::new(renewals::Props { snapshot, shown, dispatch }))
        }
    }
}

fn head(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let back = button("button bare insights-back")
        .says("title", words, "insights-back")
        .says("aria-label", words, "insights-back")
        .on_click(telling(
            &props.dispatch,
            AppEvent::Look(Look::View(props.snapshot.looking.of_journey)),
        ))
        .node(glyph(Icon::Left));
    let title = classed("h2", "insights-title")
        .is("id", "insights-title")
        .is("tabindex", "-1")
        .words(words, "insights-title");
    classed("div", "insights-head").with(back).with(title).node(journeys(props))
}

/// Which journey it is about, where there are several.
fn journeys(props: &Props) -> Html {
    let (snapshot, dispatch) = (&props.snapshot, props.dispatch.clone());
    if snapshot.document.journeys.len() < 2 {
        return Html::default();
    }
    let all = snapshot.document.journeys.iter();
    let all = all.map(|found| (found.id().shared().into(), title_of(snapshot, found.label())));
    let here = snapshot.looking.journey.clone().unwrap_or_default();
    let choose = Callback::from(move |id: String| {
        dispatch.emit(AppEvent::Look(Look::Journey(id.into())));
    });
    let label = snapshot.words.text("insights-journey");
    choice(("insights-journey", label), all.collect(), here.into(), choose)
}

/// The line of figures, and what is not known yet.
fn line(props: &Props) -> Element {
    let (snapshot, dispatch, head) = (&props.snapshot, &props.dispatch, &props.page.head);
    let mut figures = classed("div", "insights-figures");
    for one in &head.figures {
        figures = figures.node(figure(snapshot, dispatch, one, Style::Tile));
    }
    let unknown = unknown(&snapshot.words, dispatch, &head.unknown);
    classed("section", "insights-line")
        .says("aria-label", &snapshot.words, "insights-head")
        .with(figures)
        .may_with(unknown)
}

/// What is not known, and the ways to where it is said.
fn unknown(words: &Words, dispatch: &Callback<AppEvent>, all: &[Unknown]) -> Option<Element> {
    let line = |one: &Unknown| {
        let way = one.way.as_ref().map(|(name, way)| {
            button("insights-way")
                .on_click(telling(dispatch, way.0.clone()))
                .text(words.say(name).into())
        });
        element("li").with(element("span").text(words.say(&one.message).into())).may_with(way)
    };
    let list = || classed("ul", "insights-unknown").says("aria-label", words, "insights-unknown");
    (!all.is_empty()).then(|| list().each(all.iter().map(line)))
}

fn sheet_tabs(props: &Props) -> Element {
    let dispatch = props.dispatch.clone();
    let choose = Callback::from(move |word: &'static str| {
        let tab = Tab::ALL.iter().find(|tab| tab.as_str() == word).copied().unwrap_or_default();
        dispatch.emit(AppEvent::Look(Look::Insights(tab)));
    });
    tabs(Tabs {
        words: &props.snapshot.words,
        family: "insights",
        label: "insights-tabs",
        all: Tab::ALL.iter().map(|tab| tab.as_str()).collect(),
        here: props.snapshot.looking.insights.as_str(),
        choose,
    })
}

/// Whoever came by a key or by the button of the bar goes on at the head of the page.
fn take_keyboard(page: &HtmlElement) {
    let comes_here = focused(page).is_some_and(|here| {
        is_left_for(page, &here) || here.matches("[data-action='insights']").unwrap_or(false)
    });
    if comes_here {
        focus_first(page, ".insights-title");
    }
}
