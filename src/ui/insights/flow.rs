//! The flow tab: figures, the best next improvements, the drawing of customers and the table that says the
//! same. Every touchpoint in it leads to the map.

mod drawing;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::insights::flow::Flow as Shown;
use crate::app::insights::flow::rows::{On, Row, Stage};
use crate::app::snapshot::Snapshot;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::TouchpointKind;
use crate::model::value::Entity;
use crate::ui::element::{Element, button, classed, component, element};
use crate::ui::figure::{Style, figure};
use crate::ui::form::telling;
use crate::ui::insights::flow::drawing::Picture;
use crate::ui::insights::unknown;
use crate::ui::position::px;
use crate::ui::same::Same;
use crate::words::Message;

/// So many rows are drawn at first.
const FIRST: usize = 100;

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
pub(super) fn Flow(props: &Props) -> Html {
    let is_all = use_state(|| false);
    let Props { snapshot, shown: Same(shown), dispatch } = props;
    let mut figures = classed("div", "insights-figures");
    for one in &shown.figures {
        figures = figures.node(figure(snapshot, dispatch, one, Style::Tile));
    }
    let picture = component::<Picture>(Box::new(props.clone()));
    let levers = shown.drawing.as_ref().map(|_| levers(props));
    let removals = (!shown.removals.is_empty()).then(|| removals(props));
    let table = (!shown.stages.is_empty()).then(|| table(props, &is_all));
    element("div")
        .with(figures)
        .may_with(unknown(&snapshot.words, dispatch, &shown.unknown))
        .may_with(levers)
        .node(picture)
        .may_with(removals)
        .may_with(table)
        .inside()
}

/// A part of the tab with its title.
fn part(props: &Props, class: &'static str, title: &'static str) -> Element {
    let title = classed("h3", "flow-title").words(&props.snapshot.words, title);
    classed("section", class).with(title)
}

fn levers(props: &Props) -> Element {
    let (words, levers) = (&props.snapshot.words, &props.shown.0.levers);
    let part = part(props, "flow-levers", "flow-levers");
    let note = |id| classed("p", "insights-note").words(words, id);
    if levers.is_empty() {
        return part.with(note("flow-levers-none"));
    }
    let lever =
        |one| element("li").node(figure(&props.snapshot, &props.dispatch, one, Style::Tile));
    let list = classed("ol", "insights-figures flow-list").each(levers.iter().map(lever));
    part.with(note("flow-levers-why")).with(list)
}

/// What would be missing without a channel.
fn removals(props: &Props) -> Element {
    let Props { snapshot, shown, dispatch } = props;
    let lines = shown.0.removals.iter().map(|(name, part, effect)| {
        element("li")
            .with(classed("span", "flow-channel").text(name.clone().into()))
            .with(bar("flow-measure", *part))
            .node(figure(snapshot, dispatch, effect, Style::Inline))
    });
    let note = classed("p", "insights-note").words(&snapshot.words, "flow-removals-why");
    let list = classed("ul", "flow-channels").each(lines);
    part(props, "flow-removals", "flow-removals").with(note).with(list)
}

/// Goes to a thing of the shown journey on the map.
fn go(props: &Props, kind: Kind, id: &Rc<str>) -> impl Fn(MouseEvent) + 'static {
    let journey = props.snapshot.journey.as_ref().map(|journey| journey.id().shared());
    let subject = Subject { journey, kind, id: id.clone() };
    telling(&props.dispatch, AppEvent::Look(Look::Visit(subject)))
}

fn table(props: &Props, is_all: &UseStateHandle<bool>) -> Element {
    let (words, stages) = (&props.snapshot.words, &props.shown.0.stages);
    let count: usize = stages.iter().map(|stage| stage.rows.len()).sum();
    let mut left = if **is_all { count } else { FIRST };
    let head = |id| element("th").is("scope", "col").words(words, id);
    let heads = ["flow-touchpoint", "flow-visits", "flow-on", "flow-drops"].map(head);
    let mut table = classed("table", "flow-table")
        .with(element("caption").is("class", "sr-only").words(words, "flow-table"))
        .with(element("thead").with(element("tr").each(heads)));
    for stage in stages {
        let shown = stage.rows.len().min(left);
        left -= shown;
        if shown > 0 {
            table = table.with(rows(props, stage, shown));
        }
    }
    let more = Message::new("flow-more").with("count", count.saturating_sub(FIRST));
    let more = (count > FIRST && !**is_all).then(|| {
        let is_all = is_all.clone();
        button("button flow-more").on_click(move |_| is_all.set(true)).text(words.say(&more).into())
    });
    part(props, "flow-rows", "flow-table").with(table).may_with(more)
}

/// The touchpoints of a stage.
fn rows(props: &Props, stage: &Stage, shown: usize) -> Element {
    let name = element("th")
        .is("scope", "rowgroup")
        .is("colspan", "4")
        .is("class", "flow-stage")
        .text(stage.name.clone().into());
    let rows = stage.rows.iter().take(shown).map(|one| row(props, one));
    element("tbody").with(element("tr").with(name)).each(rows)
}

fn row(props: &Props, row: &Row) -> Element {
    let words = &props.snapshot.words;
    let name = button("insights-way flow-name")
        .on_click(go(props, Kind::Touchpoint, &row.id))
        .text(row.name.clone().into());
    let mark = match row.part {
        TouchpointKind::Start => Some("flow-start"),
        TouchpointKind::Goal => Some("flow-goal"),
        _ => None,
    };
    let mark = mark.map(|id| classed("span", "flow-part").words(words, id));
    let cell = |class, title: &'static str| classed("td", class).says("data-title", words, title);
    let (visits, part) = &row.visits;
    let visits = cell("flow-visits", "flow-visits")
        .with(bar("flow-measure", *part))
        .with(element("span").text(visits.clone().into()));
    element("tr")
        .key(&row.id)
        .has("data-id", row.id.clone().into())
        .with(element("th").is("scope", "row").with(name).may_with(mark))
        .with(visits)
        .with(on(props, row, cell("flow-on", "flow-on")))
        .with(drops(row, cell("flow-drops", "flow-drops")))
}

/// Where customers go on to.
fn on(props: &Props, row: &Row, cell: Element) -> Element {
    let words = &props.snapshot.words;
    if row.is_end || row.on.is_empty() {
        let id = match row.part {
            TouchpointKind::DropOff => "flow-leaves",
            _ if row.is_end => "flow-ends",
            _ => return cell,
        };
        return cell.with(classed("span", "flow-none").words(words, id));
    }
    let way = |one: &On| {
        let said = Message::new("flow-on-share")
            .with("name", one.name.as_str())
            .with("share", one.share.as_str());
        let mark =
            one.is_assumed.then(|| classed("span", "figure-mark").words(words, "flow-assumed"));
        element("li").text(words.say(&said).into()).may_with(mark)
    };
    cell.with(element("ul").each(row.on.iter().map(way)))
}

/// How many drop off.
fn drops(row: &Row, cell: Element) -> Element {
    match &row.drops {
        Some((said, part)) if *part > 0.0 => cell
            .with(bar("flow-measure is-drop", *part))
            .with(element("span").text(said.clone().into())),
        _ => cell,
    }
}

/// A bar of some length, from 0 to 1.
fn bar(class: &'static str, part: f64) -> Element {
    let mut width = px(part * 100.0);
    width.push('%');
    let back = classed("rect", "flow-measure-all").is("width", "100%").is("height", "100%");
    let front =
        classed("rect", "flow-measure-part").has("width", width.into()).is("height", "100%");
    classed("svg", class).is("aria-hidden", "true").with(back).with(front)
}
