//! System by journey, as a table: how many touchpoints use it, how many stop with it, and how much is lost.

use yew::prelude::*;

use crate::app::estate::gaze::Gaze;
use crate::app::estate::heat::{Cell, Heat, Row};
use crate::app::event::Look;
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::figure::Style;
use crate::ui::same::Same;
use crate::ui::systems::{Shown, note, worth};
use crate::words::Message;

/// What the sheet needs.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shown: Shown,
    pub(super) heat: Same<Heat>,
}

/// So many systems are drawn at once, those with most at risk: more take longer than a frame.
const MOST: usize = 50;

/// Draws the sheet.
#[component]
pub(super) fn Sheet(props: &Props) -> Html {
    let is_all = use_state(|| false);
    let most = if *is_all { usize::MAX } else { MOST };
    let more = props.heat.0.rows.len().saturating_sub(most);
    let more = (more > 0).then(|| {
        let said = Message::new("heat-more").with("count", more);
        button("button heat-more").on_click(move |_| is_all.set(true)).text(props.shown.say(&said))
    });
    element("div").each(sheet(&props.shown, &props.heat.0, most)).may_with(more).inside()
}

fn sheet(shown: &Shown, heat: &Heat, most: usize) -> Vec<Element> {
    if heat.rows.is_empty() {
        return vec![note(shown, "heat-empty")];
    }
    let words = shown.words();
    let journeys = heat.journeys.iter().map(|(id, name)| {
        let way = button("estate-way")
            .on_click(shown.looking(Look::Journey(id.clone())))
            .text(name.clone().into());
        element("th").is("scope", "col").key(id).with(way)
    });
    let head = |id| element("th").is("scope", "col").words(words, id);
    let heads = element("tr").with(head("heat-system")).each(journeys).with(head("estate-risk"));
    let rows = heat.rows.iter().take(most).map(|found| row(shown, heat, found));
    let table = classed("table", "heat-table")
        .with(element("caption").is("class", "sr-only").words(words, "heat-title"))
        .with(element("thead").with(heads))
        .with(element("tbody").each(rows));
    // What is wider than the page is scrolled, by keys too.
    let scroll = classed("div", "heat-scroll")
        .is("role", "region")
        .is("tabindex", "0")
        .says("aria-label", words, "heat-title")
        .with(table);
    let idle = Message::new("heat-idle").with("count", heat.idle);
    let idle = (heat.idle > 0).then(|| classed("p", "estate-note").text(words.say(&idle).into()));
    vec![scroll, legend(shown, heat)].into_iter().chain(idle).collect()
}

fn row(shown: &Shown, heat: &Heat, row: &Row) -> Element {
    let subject = Subject::of(Kind::System, row.id.clone());
    let name = button("estate-way")
        .on_click(shown.looking(Look::Visit(subject)))
        .text(row.name.clone().into());
    let shadow =
        row.is_shadow.then(|| classed("span", "heat-shadow").words(shown.words(), "heat-shadow"));
    let cells = heat
        .journeys
        .iter()
        .zip(&row.cells)
        .map(|((_, journey), it)| cell(shown, row, journey, *it));
    element("tr")
        .key(&row.id)
        .with(element("th").is("scope", "row").with(name).may_with(shadow))
        .each(cells)
        .with(classed("td", "heat-worth").node(worth(shown, &row.worth, Style::Inline)))
}

fn cell(shown: &Shown, row: &Row, journey: &str, cell: Cell) -> Element {
    let words = shown.words();
    let is_bare = cell.uses + cell.stops + cell.worse == 0;
    if is_bare {
        let nothing = classed("span", "sr-only").words(words, "heat-nothing");
        return classed("td", "heat-cell").with(nothing);
    }
    let said = Message::new("heat-cell")
        .with("system", row.name.as_str())
        .with("journey", journey)
        .with("uses", cell.uses)
        .with("stops", cell.stops)
        .with("worse", cell.worse);
    let said = shown.say(&said);
    let stops = Message::new("heat-stops").with("count", cell.stops);
    let stops = (cell.stops > 0).then(|| classed("span", "heat-stops").text(shown.say(&stops)));
    let warmth = ["0", "1", "2", "3", "4"][usize::from(cell.warmth.min(4))];
    let face = button("heat-face")
        .is("data-warmth", warmth)
        .has("title", said.clone())
        .on_click(shown.gazing(Gaze::Outage(row.id.clone())))
        .with(classed("span", "heat-uses").text(cell.uses.to_string().into()))
        .may_with(stops)
        .with(classed("span", "heat-bar"))
        .with(classed("span", "sr-only").text(said));
    classed("td", "heat-cell").with(face)
}

fn legend(shown: &Shown, heat: &Heat) -> Element {
    let words = shown.words();
    let samples = ["1", "2", "3", "4"].map(|warmth| {
        classed("span", "heat-sample").is("data-warmth", warmth).with(classed("span", "heat-bar"))
    });
    classed("p", "heat-legend")
        .with(element("span").words(words, "heat-legend-number"))
        .with(classed("span", "heat-samples").is("aria-hidden", "true").each(samples))
        .with(element("span").text(words.word("heat-legend", heat.measure.as_str()).into()))
}
