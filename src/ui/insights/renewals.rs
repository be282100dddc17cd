//! The renewals tab: contracts on a line of 18 months, with seats and costs, as one list that can be sorted. On a phone
//! each system is a card.

use std::rc::Rc;

use yew::prelude::*;

use crate::analyze::renewals::Standing;
use crate::app::event::{Event as AppEvent, Look};
use crate::app::figure::Figure;
use crate::app::insights::renewals::{By, Renewals as Shown, Row, Term};
use crate::app::look::View;
use crate::app::reports::Report;
use crate::app::snapshot::Snapshot;
use crate::model::subject::{Kind, Subject};
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::figure::{Style, figure};
use crate::ui::form::telling;
use crate::ui::position::px;
use crate::ui::report_button::report_button;
use crate::ui::same::Same;
use crate::words::Message;

/// What the tab needs.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the screen shows.
    pub(super) snapshot: Rc<Snapshot>,
    /// What the tab shows.
    pub(super) shown: Same<Shown>,
    /// Takes events.
    pub(super) dispatch: Callback<AppEvent>,
}

/// What the list is sorted by, and whether the last comes first.
type Sorting = (By, bool);

/// Draws the tab.
#[component]
pub(super) fn Renewals(props: &Props) -> Html {
    let sorting = use_state(|| (By::Day, false));
    let (words, shown) = (&props.snapshot.words, &props.shown.0);
    let mut figures = classed("div", "insights-figures");
    for one in &shown.figures {
        figures = figures.node(figure(&props.snapshot, &props.dispatch, one, Style::Tile));
    }
    let is_undated = shown.months.is_empty();
    let undated = is_undated.then(|| classed("p", "insights-note").words(words, "insights-no-day"));
    let is_empty = shown.rows.is_empty();
    let list = (!is_empty).then(|| table(props, &sorting));
    let empty = is_empty.then(|| classed("p", "insights-note").words(words, "renewals-empty"));
    let silent = Message::new("renewals-silent").with("count", shown.silent);
    let silent = (shown.silent > 0 || is_empty).then(|| {
        let said = (!is_empty).then(|| element("span").text(words.say(&silent).into()));
        let systems = AppEvent::Look(Look::View(View::Register(Kind::System)));
        let way = button("insights-way").on_click(telling(&props.dispatch, systems));
        classed("p", "insights-note").may_with(said).with(way.words(words, "renewals-to-systems"))
    });
    element("div")
        .with(figures)
        .may_with(undated)
        .may_with(empty)
        .with(tools(props, &sorting, is_empty))
        .may_with(list)
        .may_with(silent)
        .inside()
}

/// The order, and the list as a file.
fn tools(props: &Props, sorting: &UseStateHandle<Sorting>, is_empty: bool) -> Element {
    let tools = classed("div", "renewals-tools");
    if is_empty {
        return tools;
    }
    let export = report_button(&props.snapshot.words, &props.dispatch, Report::Renewals);
    tools.node(order(props, sorting)).with(export)
}

/// The order, where there are no column heads.
fn order(props: &Props, sorting: &UseStateHandle<Sorting>) -> Html {
    let words = &props.snapshot.words;
    let choices = By::ALL.iter().map(|(_, title)| (AttrValue::Static(title), words.text(title)));
    let here = By::ALL.iter().find(|(by, _)| *by == sorting.0).map_or("", |(_, title)| title);
    let sorting = sorting.clone();
    let choose = Callback::from(move |word: String| {
        if let Some((by, _)) = By::ALL.iter().find(|(_, title)| *title == word) {
            sorting.set(first_way(*by));
        }
    });
    let label = words.text("renewals-order");
    choice(("renewals-order", label), choices.collect(), here.into(), choose)
}

/// What costs most, and what is decided first, comes first.
fn first_way(by: By) -> Sorting {
    (by, matches!(by, By::Cost | By::Unused | By::Completed))
}

fn table(props: &Props, sorting: &UseStateHandle<Sorting>) -> Element {
    let (words, shown) = (&props.snapshot.words, &props.shown.0);
    let (by, is_down) = **sorting;
    let head = |(of, title): (By, &'static str)| {
        let turned = sorting.clone();
        let sort = button("renewals-sort")
            .on_click(move |_| {
                turned.set(if turned.0 == of { (of, !turned.1) } else { first_way(of) })
            })
            .words(words, title);
        let way = match (of == by, is_down) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        element("th").is("scope", "col").is("aria-sort", way).with(sort)
    };
    let [name, day, rest @ ..] = By::ALL;
    let line = element("th")
        .is("scope", "col")
        .is("class", "renewals-line")
        .with(classed("span", "sr-only").words(words, "renewals-line"))
        .with(months(&shown.months));
    let heads = element("tr").with(head(name)).with(head(day)).with(line).each(rest.map(head));
    let places = shown.sorted(by, is_down);
    let rows = places.into_iter().map(|place| row(props, &shown.rows[place]));
    classed("table", "renewals-table")
        .with(element("caption").is("class", "sr-only").words(words, "renewals-title"))
        .with(element("thead").with(heads))
        .with(element("tbody").each(rows))
}

/// A length along the line of time.
fn along(share: f64) -> AttrValue {
    let mut text = px(share.clamp(0.0, 1.0) * 100.0);
    text.push('%');
    text.into()
}

fn months(months: &[(f64, String)]) -> Element {
    let month = |(at, name): &(f64, String)| {
        element("text").has("x", along(*at)).is("y", "14").text(name.clone().into())
    };
    // What begins at the very end would be cut.
    let shown = months.iter().filter(|(at, _)| *at < 0.93);
    classed("svg", "renewals-months").is("aria-hidden", "true").each(shown.map(month))
}

fn row(props: &Props, row: &Row) -> Element {
    let Props { snapshot, dispatch, shown } = props;
    let subject = Subject::of(Kind::System, row.id.clone());
    let way = button("insights-way renewals-name")
        .on_click(telling(dispatch, AppEvent::Look(Look::Visit(subject))))
        .text(row.name.clone().into());
    let cell = |title: &'static str| element("td").says("data-title", &snapshot.words, title);
    let inline = |one: &Option<(Figure, f64)>| {
        let one = one.as_ref().map(|(one, _)| figure(snapshot, dispatch, one, Style::Inline));
        one.unwrap_or_default()
    };
    element("tr")
        .key(&row.id)
        .has("data-id", row.id.clone().into())
        .with(element("th").is("scope", "row").with(way))
        .with(decide(props, row.term.as_ref()))
        .with(
            classed("td", "renewals-line")
                .may_with(row.term.as_ref().map(|term| bar(term, &shown.0.months))),
        )
        .with(cell("renewals-cost").text(row.cost.0.clone().into()))
        .with(cell("renewals-seats").text(row.seats.0.clone().into()))
        .with(cell("renewals-unused").node(inline(&row.unused)))
        .with(cell("renewals-completed").node(inline(&row.completed)))
}

/// Until when to decide, in words.
fn decide(props: &Props, term: Option<&Term>) -> Element {
    let words = &props.snapshot.words;
    let cell = classed("td", "renewals-decide");
    let Some(term) = term else {
        return cell.with(classed("span", "renewals-open").words(words, "renewals-no-term"));
    };
    let left = match term.standing {
        Standing::Missed => "renewals-missed",
        Standing::Soon => "renewals-soon",
        Standing::Later => "renewals-later",
        Standing::Passed => "renewals-passed",
    };
    let left = Message::new(left).with("count", term.days_left.unsigned_abs() as usize);
    let earlier =
        term.is_open.then(|| classed("span", "renewals-open").words(words, "renewals-earlier"));
    let day = classed("span", "renewals-day").text(term.decide_by.clone().into());
    cell.with(element("span").is("class", "renewals-when").with(day).may_with(earlier))
        .with(
            classed("span", "renewals-left")
                .is("data-standing", term.standing.as_str())
                .text(words.say(&left).into()),
        )
        .with(classed("span", "renewals-renews").text(words.say(&term.renews).into()))
}

/// The line of time of a contract: until when to decide, and then until it renews.
fn bar(term: &Term, months: &[(f64, String)]) -> Element {
    let (safe, end) = term.line;
    let part = |class: &'static str, from: f64, to: f64| {
        let (from, to) = (from.clamp(0.0, 1.0), to.clamp(0.0, 1.0));
        classed("rect", class)
            .has("x", along(from))
            .is("y", "8")
            .has("width", along(to - from))
            .is("height", "8")
    };
    let grid = months.iter().map(|(at, _)| {
        classed("line", "renewals-grid")
            .has("x1", along(*at))
            .has("x2", along(*at))
            .is("y1", "0")
            .is("y2", "24")
    });
    let mark = (0.0..=1.0).contains(&safe).then(|| {
        classed("circle", "renewals-mark").has("cx", along(safe)).is("cy", "12").is("r", "5")
    });
    classed("svg", "renewals-bar")
        .is("data-standing", term.standing.as_str())
        .is("aria-hidden", "true")
        .each(grid)
        .with(part("renewals-free", 0.0, safe))
        .with(part("renewals-notice", safe, end))
        .may_with(mark)
}
