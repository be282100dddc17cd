//! Systems that do the same in the same place, and those between which data does not pass well.

use crate::app::estate::gaze::{Gaze, Instead};
use crate::app::estate::overlaps::{Gap, Overlaps, Pair};
use crate::app::event::Look;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::systems::{Shown, note, part, way_to};
use crate::words::Message;

/// Draws the sheet.
pub(super) fn sheet(shown: &Shown, overlaps: &Overlaps) -> Vec<Element> {
    let words = shown.words();
    let pairs = overlaps.pairs.iter().map(|found| pair(shown, found));
    let same = part(words.text("overlap-title").into());
    let same = match overlaps.pairs.is_empty() {
        false => same.with(classed("ul", "overlap-list").each(pairs)),
        true if overlaps.told == 0 => same.with(note(shown, "overlap-untold")),
        true => same.with(note(shown, "overlap-none")),
    };
    let gaps = overlaps.misfits.iter().map(|found| gap(shown, found));
    let misfits = part(words.text("misfit-title").into());
    let misfits = match overlaps.misfits.is_empty() {
        false => misfits.with(classed("ul", "overlap-list").each(gaps)),
        true => misfits.with(note(shown, "misfit-none")),
    };
    vec![same, misfits]
}

fn pair(shown: &Shown, pair: &Pair) -> Element {
    let words = shown.words();
    let by = Instead::System(pair.more.subject.id.clone());
    let replace = button("button")
        .on_click(shown.gazing(Gaze::Replace(pair.less.subject.id.clone(), by)))
        .words(words, "overlap-replace");
    let cost = match &*pair.cost {
        "" => Message::new("overlap-cost-unknown"),
        cost => Message::new("overlap-cost").with("money", cost),
    };
    let cost = cost.with("name", pair.less.name.as_str());
    let names = classed("span", "overlap-names")
        .with(way_to(shown, &pair.less))
        .with(element("span").words(words, "overlap-and"))
        .with(way_to(shown, &pair.more));
    classed("li", "overlap-pair")
        .with(names)
        .with(classed("span", "overlap-shared").text(pair.shared.clone().into()))
        .with(element("span").text(shown.say(&pair.meets)))
        .with(element("span").text(shown.say(&cost)))
        .with(replace)
}

fn gap(shown: &Shown, gap: &Gap) -> Element {
    let [from, to] = &gap.systems;
    let names = classed("span", "overlap-names")
        .with(way_to(shown, from))
        .with(element("span").text("→".into()))
        .with(way_to(shown, to));
    let [one, other] = &gap.ends;
    let ends = [one.as_str(), " → ", other.as_str()].concat();
    let way = button("estate-way")
        .on_click(shown.looking(Look::Visit(gap.way.clone())))
        .text(ends.into());
    let data = Message::new("misfit-data").with("names", gap.data.as_str());
    classed("li", "overlap-pair")
        .with(names)
        .with(
            classed("span", "overlap-why").also("is-alarm", gap.is_alarm).text(shown.say(&gap.why)),
        )
        .with(element("span").text(shown.say(&data)))
        .with(way)
}
