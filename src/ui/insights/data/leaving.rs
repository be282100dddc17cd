//! Personal data that leaves its region, as a table: who gets it, where, which data, and what keeps it safe there.

use crate::analyze::transfers::Safeguard;
use crate::app::event::{Event as AppEvent, Look};
use crate::app::insights::data::leaving::{Row, safeguard};
use crate::app::look::View;
use crate::model::subject::Kind;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::insights::data::{Props, icon_of, part, visit};
use crate::words::Message;

/// Draws the section.
pub(super) fn leaving(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let shown = &props.shown.0.leaving;
    let region = match &shown.region {
        Some((said, why)) => {
            let text = element("span").text(words.say(said).into());
            let way = why.as_ref().map(|subject| {
                button("insights-way")
                    .on_click(visit(props, subject))
                    .words(words, "leaving-to-guideline")
            });
            classed("p", "data-summary").with(text).may_with(way)
        }
        None => to_systems(props, element("span").words(words, "leaving-no-region")),
    };
    let is_empty = shown.rows.is_empty();
    let none = (is_empty && shown.region.is_some())
        .then(|| classed("p", "insights-note").words(words, "leaving-none"));
    let placeless = (shown.placeless > 0 && shown.region.is_some()).then(|| {
        let said = Message::new("leaving-placeless").with("count", shown.placeless);
        to_systems(props, element("span").text(words.say(&said).into()))
    });
    part(props, "is-leaving", "leaving-head")
        .with(region)
        .may_with((!is_empty).then(|| table(props, &shown.rows)))
        .may_with(none)
        .may_with(placeless)
}

fn to_systems(props: &Props, said: Element) -> Element {
    let systems = AppEvent::Look(Look::View(View::Register(Kind::System)));
    let way = button("insights-way").on_click(telling(&props.dispatch, systems));
    let way = way.words(&props.snapshot.words, "renewals-to-systems");
    classed("p", "insights-note").with(said).with(way)
}

fn table(props: &Props, rows: &[Row]) -> Element {
    let words = &props.snapshot.words;
    const HEADS: [&str; 4] = ["leaving-who", "leaving-where", "leaving-data", "leaving-safeguard"];
    let heads = HEADS.map(|head| element("th").is("scope", "col").words(words, head));
    classed("table", "data-table")
        .with(element("caption").is("class", "sr-only").words(words, "leaving-head"))
        .with(element("thead").with(element("tr").each(heads)))
        .with(element("tbody").each(rows.iter().map(|one| row(props, one))))
}

fn row(props: &Props, row: &Row) -> Element {
    let words = &props.snapshot.words;
    let name = button("insights-way data-table-name")
        .on_click(visit(props, &row.subject))
        .node(glyph(icon_of(Some(&row.subject))))
        .with(element("span").text(row.name.clone().into()));
    let aim = row.aim.as_ref();
    let aim = aim.map(|aim| classed("span", "data-list-lacks").text(words.say(aim).into()));
    let said = words.say(&safeguard(&row.safeguard));
    let safe = match &row.safeguard {
        Safeguard::Named(_) => element("span").text(said.into()),
        Safeguard::None | Safeguard::Unknown => classed("span", "data-care")
            .is("data-care", "missing")
            .node(glyph(Icon::Alarm))
            .with(element("span").text(said.into())),
    };
    let cell = |title: &'static str| element("td").says("data-title", words, title);
    element("tr")
        .with(element("th").is("scope", "row").with(name).may_with(aim))
        .with(cell("leaving-where").text(row.country.clone().into()))
        .with(cell("leaving-data").text(row.data.clone().into()))
        .with(cell("leaving-safeguard").with(safe))
}
