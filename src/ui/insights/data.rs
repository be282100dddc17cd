//! The data tab: the way of a category, drawn and as a list that says the same; personal data that leaves its region;
//! the draft of the record of processing. Which category is followed is a matter of looking only.

mod drawing;
mod leaving;
mod list;
mod record;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::insights::Ground;
use crate::app::insights::data::Data as Shown;
use crate::app::insights::data::trace::{Kept, Trace, trace};
use crate::app::look::View;
use crate::app::registers::say_name;
use crate::app::snapshot::Snapshot;
use crate::model::subject::{Kind, Subject};
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed, component, element};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::insights::data::drawing::Lines;
use crate::ui::same::Same;
use crate::words::Message;

/// What the tab needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What the screen shows.
    pub(super) snapshot: Rc<Snapshot>,
    /// What the tab shows.
    pub(super) shown: Same<Shown>,
    /// Takes events.
    pub(super) dispatch: Callback<AppEvent>,
}

/// Draws the tab.
#[component]
pub(super) fn Data(props: &Props) -> Html {
    let (picked, is_list) = (use_state(|| None::<Rc<str>>), use_state(|| false));
    let shown = &props.shown.0;
    let here = picked.as_ref().filter(|id| shown.categories.iter().any(|one| one.id == **id));
    let here = here.or_else(|| shown.categories.first().map(|one| &one.id)).cloned();
    let traced = {
        let snapshot = props.snapshot.clone();
        let of = (Same(snapshot.document.clone()), snapshot.today.clone(), here.clone());
        use_memo(of, move |(_, _, here)| {
            let ground = Ground {
                completions: None,
                document: snapshot.document.clone(),
                journey: None,
                known: None,
                today: snapshot.today.clone(),
                words: snapshot.words.clone(),
            };
            here.as_ref().and_then(|id| trace(&ground, id)).map(Rc::new)
        })
    };
    let way = match &*traced {
        Some(trace) => lineage(props, trace, (&here, &picked), &is_list),
        None => empty(props),
    };
    element("div").with(way).with(leaving::leaving(props)).with(record::record(props)).inside()
}

/// A part of the tab with its head.
fn part(props: &Props, class: &'static str, title: &'static str) -> Element {
    let words = &props.snapshot.words;
    let head = classed("h3", "data-title").words(words, title);
    classed("section", "data-part").also(class, true).says("aria-label", words, title).with(head)
}

fn empty(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let systems = AppEvent::Look(Look::View(View::Map));
    let way = button("insights-way").on_click(telling(&props.dispatch, systems));
    let note = classed("p", "insights-note")
        .with(element("span").words(words, "lineage-empty"))
        .with(way.words(words, "insights-back"));
    part(props, "is-lineage", "lineage-title").with(note)
}

/// The way of a category.
fn lineage(
    props: &Props,
    trace: &Rc<Trace>,
    (here, picked): (&Option<Rc<str>>, &UseStateHandle<Option<Rc<str>>>),
    is_list: &UseStateHandle<bool>,
) -> Element {
    let Props { snapshot, dispatch, .. } = props.clone();
    let words = &snapshot.words;
    let categories = props.shown.0.categories.iter();
    let choices = categories.map(|one| (one.id.clone().into(), one.name.clone())).collect();
    let pick = {
        let picked = picked.clone();
        Callback::from(move |id: String| picked.set(Some(id.into())))
    };
    let chosen = here.clone().unwrap_or_default().into();
    let category = choice(("data-category", words.text("lineage-category")), choices, chosen, pick);
    let looks = [(false, "lineage-as-drawing"), (true, "lineage-as-list")].map(|(list, text)| {
        let is_list = is_list.clone();
        let is_pressed = *is_list == list;
        button("register-look")
            .is("aria-pressed", if is_pressed { "true" } else { "false" })
            .on_click(move |_| is_list.set(list))
            .words(words, text)
    });
    let looks = classed("div", "data-looks")
        .is("role", "group")
        .says("aria-label", words, "lineage-look")
        .each(looks);
    let kind = button("data-kind")
        .on_click(visit(props, &trace.subject))
        .node(glyph(Icon::Data))
        .with(element("span").text(trace.kind.clone().into()));
    let bar = classed("div", "data-bar").node(category).with(kind).with(looks);
    let summary = classed("p", "data-summary").text(words.say(&trace.summary).into());
    let drawn = component::<Lines>(Box::new(drawing::Props {
        snapshot: snapshot.clone(),
        trace: Same(trace.clone()),
        dispatch,
    }));
    let drawn = classed("div", "data-drawn").node(drawn).with(drawing::legend(words));
    part(props, "is-lineage", "lineage-title")
        .also("is-list", **is_list)
        .with(bar)
        .with(summary)
        .may_with(weakest(props, trace))
        .with(drawn)
        .with(list::list(props, trace))
        .with(keeping(props, trace))
}

/// The weakest link, in a line.
fn weakest(props: &Props, trace: &Trace) -> Option<Element> {
    let words = &props.snapshot.words;
    let stop = trace.stops.get(trace.weakest?)?;
    let link = trace.links.iter().find(|link| link.is_weakest);
    let is_open = link
        .and_then(|link| link.handed.as_ref())
        .is_some_and(|handed| handed.is_encrypted == Some(false));
    let mut lacks: Vec<String> = stop.missing.iter().map(|one| words.say(one)).collect();
    if is_open {
        lacks.push(words.text("lineage-no-encryption"));
    }
    let from = link.and_then(|link| trace.stops.get(link.from));
    let said = match from {
        Some(from) => Message::new("lineage-weakest-from").with("from", from.name.as_str()),
        None => Message::new("lineage-weakest"),
    };
    let said = said.with("name", stop.name.as_str()).with("lacks", lacks.join(", "));
    let said = element("span").text(words.say(&said).into());
    let subject = stop.subject.clone()?;
    let way = button("insights-way")
        .on_click(visit(props, &subject))
        .text(words.say(&Message::new("figure-way-to").with("name", stop.name.as_str())).into());
    Some(classed("p", "data-weakest").node(glyph(Icon::Alarm)).with(said).with(way))
}

/// How long it is kept, and where it is deleted.
fn keeping(props: &Props, trace: &Trace) -> Element {
    let words = &props.snapshot.words;
    let row = |kept: &Kept| {
        let way = button("insights-way")
            .on_click(visit(props, &kept.subject))
            .text(kept.name.clone().into());
        let said = match &kept.retention {
            Some(time) => element("span").text(time.clone().into()),
            None => classed("span", "data-gap").words(words, "record-gap-answer"),
        };
        element("li").with(way).with(said)
    };
    let none = |is_none: bool, text: &'static str| {
        is_none.then(|| classed("p", "insights-note").words(words, text))
    };
    let kept = classed("ul", "data-kept").each(trace.kept.iter().map(row));
    let deleted = trace.deleted.iter().filter_map(|stop| trace.stops.get(*stop));
    let deleted = deleted.filter_map(|stop| {
        let way = button("insights-way").on_click(visit(props, stop.subject.as_ref()?));
        Some(element("li").with(way.text(stop.name.clone().into())))
    });
    let may = trace.may_carry.iter().map(|subject| {
        let name = say_name(&props.snapshot.document, subject, words);
        element("li").with(button("insights-way").on_click(visit(props, subject)).text(name.into()))
    });
    let column =
        |title: &'static str| classed("div", "data-column").with(element("h4").words(words, title));
    let may = (!trace.may_carry.is_empty()).then(|| {
        let note = classed("p", "insights-note").words(words, "lineage-may-carry-why");
        column("lineage-may-carry").with(note).with(element("ul").each(may))
    });
    classed("div", "data-columns")
        .with(
            column("lineage-kept")
                .with(kept)
                .may_with(none(trace.kept.is_empty(), "lineage-no-purpose")),
        )
        .with(
            column("lineage-deleted")
                .with(element("ul").each(deleted))
                .may_with(none(trace.deleted.is_empty(), "lineage-never-deleted")),
        )
        .may_with(may)
}

/// What a button does that goes to a thing of the document.
fn visit(props: &Props, subject: &Subject) -> impl Fn(MouseEvent) + use<> {
    telling(&props.dispatch, AppEvent::Look(Look::Visit(subject.clone())))
}

/// The icon of what a subject is.
fn icon_of(subject: Option<&Subject>) -> Icon {
    subject.map_or(Icon::Web, |subject| match subject.kind {
        Kind::Touchpoint => Icon::Stage,
        kind => Icon::of_kind(kind),
    })
}
