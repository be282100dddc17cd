//! The way of a category as a list: every stop with its protection in words, what is missing there, and where the data
//! goes from it.

use yew::prelude::*;

use crate::app::insights::data::trace::{Link, Part, Stop, Trace};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::icon::glyph;
use crate::ui::insights::data::drawing::{kept, safe, weakest_sign};
use crate::ui::insights::data::{Props, icon_of, visit};
use crate::words::Message;

const PARTS: [(Part, &str); 6] = [
    (Part::Collected, "lineage-collected-head"),
    (Part::Used, "lineage-used-head"),
    (Part::Kept, "lineage-systems-head"),
    (Part::Passed, "lineage-passed-head"),
    (Part::Country, "lineage-countries-head"),
    (Part::Received, "lineage-received-head"),
];

/// Draws the list.
pub(super) fn list(props: &Props, trace: &Trace) -> Element {
    let words = &props.snapshot.words;
    let parts = PARTS.iter().filter_map(|(part, head)| {
        let of = trace.stops.iter().enumerate().filter(|(_, stop)| stop.part == *part);
        let rows: Vec<Element> = of.map(|(place, stop)| row(props, trace, place, stop)).collect();
        let head = element("h4").words(words, head);
        (!rows.is_empty())
            .then(|| classed("div", "data-list-part").with(head).with(element("ul").each(rows)))
    });
    classed("div", "data-list").each(parts.collect::<Vec<_>>())
}

fn row(props: &Props, trace: &Trace, place: usize, stop: &Stop) -> Element {
    let words = &props.snapshot.words;
    let name = match stop.name.trim() {
        "" => words.text("register-unnamed"),
        name => name.to_owned(),
    };
    let name = match &stop.subject {
        Some(subject) => button("insights-way").on_click(visit(props, subject)).text(name.into()),
        None => classed("span", "data-list-name").text(name.into()),
    };
    let head =
        classed("span", "data-list-head").node(glyph(icon_of(stop.subject.as_ref()))).with(name);
    let is_weakest = trace.weakest == Some(place);
    let care = stop.protection.as_ref().map(|(said, care)| kept(words, said, *care));
    let lacks = |id: &'static str, all: &[Message]| {
        let all: Vec<String> = all.iter().map(|one| words.say(one)).collect();
        let said = Message::new(id).with("what", all.join(", "));
        (!all.is_empty()).then(|| classed("span", "data-list-lacks").text(words.say(&said).into()))
    };
    let onward: Vec<Element> = trace
        .links
        .iter()
        .filter(|link| link.from == place)
        .filter_map(|link| Some(goes(props, link, trace.stops.get(link.to)?)))
        .collect();
    let onward = (!onward.is_empty()).then(|| {
        let deletes = trace.links.iter().any(|link| link.from == place && link.is_deletion);
        let head = if deletes { "lineage-deleted-from" } else { "lineage-goes-to" };
        let to = element("span").words(words, head);
        classed("span", "data-list-on").with(to).each(onward)
    });
    classed("li", "data-list-row")
        .also("is-weakest", is_weakest)
        .may_with(is_weakest.then(|| weakest_sign(words)))
        .with(head)
        .with(
            classed("span", "data-list-what")
                .also("is-abroad", stop.is_abroad)
                .text(stop.what.clone().into()),
        )
        .may_with(care)
        .may_with(lacks("lineage-lacks", &stop.missing))
        .may_with(lacks("lineage-unanswered", &stop.open))
        .may_with(onward)
}

/// Where the data goes, and how it is protected on the way.
fn goes(props: &Props, link: &Link, to: &Stop) -> Element {
    let words = &props.snapshot.words;
    let mut said = to.name.clone();
    if link.is_weakest {
        let here = Message::new("lineage-weakest-here").with("said", said);
        said = words.say(&here);
    }
    let Some(handed) = &link.handed else {
        return classed("span", "data-list-to").text(said.into());
    };
    let over =
        Message::new("lineage-over").with("name", said).with("safe", words.text(safe(handed)));
    classed("span", "data-list-to").with(
        button("insights-way")
            .on_click(visit(props, &handed.subject))
            .text(AttrValue::from(words.say(&over))),
    )
}
