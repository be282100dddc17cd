//! The draft of the record of processing as a table: a row for each purpose, a column for each letter of the article.
//! What is missing is a button that leads to where it is said.

use crate::analyze::processing_record::Column;
use crate::app::event::{Event as AppEvent, Look};
use crate::app::figure::Caveat;
use crate::app::findings::glance::Glance;
use crate::app::insights::data::record::{Cell, Entry, Missing};
use crate::app::registers::say_name;
use crate::app::reports::Report;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::figure::{Style, figure};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::insights::data::{Props, part, visit};
use crate::ui::report_button::report_button;
use crate::words::Message;

/// Draws the section.
pub(super) fn record(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let draft = &props.shown.0.record;
    let has_rows = !draft.rows.is_empty();
    let caveat = classed("div", "data-caveat")
        .node(glyph(Icon::Guideline))
        .with(element("span").words(words, Caveat::Draft.message_id()))
        .with(element("span").words(words, "record-about"))
        .may_with(has_rows.then(|| report_button(words, &props.dispatch, Report::Processing)));
    let Props { snapshot, shown, dispatch } = props;
    let complete = shown.0.complete.as_ref();
    let complete = complete.map(|one| figure(snapshot, dispatch, one, Style::Tile));
    let complete = classed("div", "insights-figures").node(complete.unwrap_or_default());
    let section = part(props, "is-record", "record-title").with(caveat).with(complete);
    if !has_rows {
        return section.with(classed("p", "insights-note").words(words, "record-empty"));
    }
    let heads = Column::ALL.map(|column| {
        element("th").is("scope", "col").text(words.word("record", column.as_str()).into())
    });
    let table = classed("table", "data-table data-record")
        .with(element("caption").is("class", "sr-only").words(words, "record-title"))
        .with(element("thead").with(element("tr").each(heads)))
        .with(element("tbody").each(draft.rows.iter().map(|one| row(props, one))));
    let scroll = classed("div", "data-scroll")
        .is("tabindex", "0")
        .is("role", "group")
        .says("aria-label", words, "record-title")
        .with(table);
    section.with(scroll).may_with(without_purpose(props))
}

fn row(props: &Props, row: &Entry) -> Element {
    let words = &props.snapshot.words;
    let cells = Column::ALL.into_iter().zip(&row.cells).map(|(column, cell)| match column {
        Column::Purpose => {
            let name = say_name(&props.snapshot.document, &row.subject, words);
            let name = button("insights-way data-table-name")
                .on_click(visit(props, &row.subject))
                .text(name.into());
            let more = cell.lines.iter().skip(1);
            let more =
                more.map(|line| classed("span", "data-list-lacks").text(line.clone().into()));
            element("th").is("scope", "row").with(name).each(more)
        }
        _ => filled(props, element("td"), cell)
            .has("data-title", words.word("record", column.as_str()).into()),
    });
    element("tr").key(&row.subject.id).each(cells.collect::<Vec<_>>())
}

fn filled(props: &Props, around: Element, cell: &Cell) -> Element {
    let lines =
        cell.lines.iter().map(|line| classed("span", "data-line-of").text(line.clone().into()));
    around.each(lines).each(cell.gaps.iter().map(|gap| missing(props, gap)))
}

fn missing(props: &Props, gap: &Missing) -> Element {
    let subject = gap.subject.clone();
    // Straight to the field, where there is one to fill.
    let way = match gap.field.filter(|_| props.snapshot.can_edit) {
        Some(field) => Look::Findings(Glance::Answer(subject, field)),
        None => Look::Visit(subject),
    };
    button("data-gap")
        .on_click(telling(&props.dispatch, AppEvent::Look(way)))
        .node(glyph(Icon::Add))
        .with(element("span").text(props.snapshot.words.say(&gap.said).into()))
}

fn without_purpose(props: &Props) -> Option<Element> {
    let all = &props.shown.0.record.without_purpose;
    let words = &props.snapshot.words;
    let said = Message::new("record-without-purpose").with("count", all.len());
    let ways = all.iter().map(|subject| {
        let name = say_name(&props.snapshot.document, subject, words);
        element("li").with(button("insights-way").on_click(visit(props, subject)).text(name.into()))
    });
    (!all.is_empty()).then(|| {
        classed("div", "data-column")
            .with(classed("p", "insights-note").text(words.say(&said).into()))
            .with(classed("ul", "data-inline").each(ways))
    })
}
