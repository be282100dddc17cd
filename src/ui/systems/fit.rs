//! How well systems fit, as a plot of five by five marks in four quarters; those that nobody rated are listed.

use crate::app::estate::fit::{Fit, GOOD, Quarter, Rated};
use crate::app::event::Look;
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::systems::{Shown, note, part};
use crate::words::Message;

const BEST: u8 = 5;

const MARKS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

/// Draws the sheet.
pub(super) fn sheet(shown: &Shown, fit: &Fit) -> Vec<Element> {
    let words = shown.words();
    let unrated = (!fit.unrated.is_empty()).then(|| {
        let said = Message::new("fit-unrated").with("count", fit.unrated.len());
        let lines = fit.unrated.iter().map(|(id, name)| {
            let subject = Subject::of(Kind::System, id.clone());
            let way = button("estate-way")
                .on_click(shown.looking(Look::Select(Some(subject))))
                .text(name.clone().into());
            element("li").key(id).with(way)
        });
        part(shown.say(&said)).with(classed("ul", "fit-unrated").each(lines))
    });
    if fit.rated.is_empty() {
        return [note(shown, "fit-empty")].into_iter().chain(unrated).collect();
    }
    let quarters = Quarter::ALL.map(|quarter| {
        classed("div", "fit-quarter")
            .also(quarter.as_str(), true)
            .is("aria-hidden", "true")
            .with(classed("strong", "fit-name").text(words.word("fit", quarter.as_str()).into()))
            .with(
                classed("span", "fit-advice")
                    .text(words.word("fit-advice", quarter.as_str()).into()),
            )
    });
    let marks = (1..=BEST).rev().flat_map(|technical| (1..=BEST).map(move |at| (at, technical)));
    let cells = marks.map(|(functional, technical)| {
        let here = fit
            .rated
            .iter()
            .filter(move |one| one.functional == functional && one.technical == technical);
        classed("div", "fit-cell")
            .is("data-functional", MARKS[usize::from(functional)])
            .is("data-technical", MARKS[usize::from(technical)])
            .each(here.map(|one| dot(shown, one)))
    });
    let plot = classed("div", "fit-plot")
        .is("role", "group")
        .says("aria-label", words, "fit-title")
        .each(quarters)
        .each(cells);
    let frame = classed("div", "fit-frame")
        .with(classed("span", "fit-axis is-technical").words(words, "fit-technical"))
        .with(plot)
        .with(classed("span", "fit-axis is-functional").words(words, "fit-functional"));
    let legend = Message::new("fit-legend").with("mark", usize::from(GOOD));
    let legend = classed("p", "estate-note").text(shown.say(&legend));
    vec![classed("div", "fit").with(frame).with(list(shown, fit).with(legend))]
        .into_iter()
        .chain(unrated)
        .collect()
}

fn dot(shown: &Shown, one: &Rated) -> Element {
    let said = Message::new("fit-dot")
        .with("name", one.name.as_str())
        .with("functional", usize::from(one.functional))
        .with("technical", usize::from(one.technical))
        .with("quarter", Message::new(quarter_id(one.quarter())))
        .with("cost", cost(shown, one));
    let said = shown.say(&said);
    let subject = Subject::of(Kind::System, one.id.clone());
    button("fit-dot")
        .key(&one.id)
        .is("data-size", MARKS[usize::from(one.size.min(BEST))])
        .is("data-quarter", one.quarter().as_str())
        .has("title", said.clone())
        .has("aria-label", said)
        .on_click(shown.looking(Look::Select(Some(subject))))
        .with(classed("span", "fit-round"))
        .with(classed("span", "fit-label").is("aria-hidden", "true").text(one.name.clone().into()))
}

fn cost(shown: &Shown, one: &Rated) -> String {
    if one.cost.is_empty() { shown.words().text("fit-cost-unknown") } else { one.cost.clone() }
}

fn quarter_id(quarter: Quarter) -> &'static str {
    match quarter {
        Quarter::Tolerate => "fit-tolerate",
        Quarter::Invest => "fit-invest",
        Quarter::Migrate => "fit-migrate",
        Quarter::Eliminate => "fit-eliminate",
    }
}

/// The same as a list, for whoever reads it quarter by quarter.
fn list(shown: &Shown, fit: &Fit) -> Element {
    let words = shown.words();
    // What has to be decided about comes first.
    const ORDER: [Quarter; 4] =
        [Quarter::Eliminate, Quarter::Migrate, Quarter::Tolerate, Quarter::Invest];
    let quarters = ORDER.into_iter().filter_map(|quarter| {
        let mut here = fit.rated.iter().filter(|one| one.quarter() == quarter).peekable();
        here.peek()?;
        let lines = here.map(|one| {
            let subject = Subject::of(Kind::System, one.id.clone());
            let way = button("estate-way")
                .on_click(shown.looking(Look::Select(Some(subject))))
                .text(one.name.clone().into());
            let cost = classed("span", "fit-cost").text(cost(shown, one).into());
            element("li").with(way).with(cost)
        });
        Some(
            classed("div", "fit-group")
                .is("data-quarter", quarter.as_str())
                .with(
                    classed("h3", "fit-group-head")
                        .text(words.word("fit", quarter.as_str()).into()),
                )
                .with(classed("ul", "fit-lines").each(lines)),
        )
    });
    classed("div", "fit-list").each(quarters)
}
