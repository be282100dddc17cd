//! What happens when a system is out: what stops and what goes on worse, journey by journey, what that costs,
//! whom to call, which data is involved.

use crate::analyze::outage::Harm;
use crate::app::estate::gaze::{Gaze, Instead};
use crate::app::estate::outage::{Calling, HitAt, Outage, Struck};
use crate::app::event::Look;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::figure::Style;
use crate::ui::icon::{Icon, glyph};
use crate::ui::systems::{Shown, note, part, pick, systems, way_to, worth};
use crate::words::Message;

/// Draws the sheet.
pub(super) fn sheet(shown: &Shown, outage: &Outage) -> Vec<Element> {
    let words = shown.words();
    let picked = outage.system.clone().into();
    let choose = |id: String| Gaze::Outage(id.into());
    let replace = button("button")
        .on_click(shown.gazing(Gaze::Replace(outage.system.clone(), Instead::Open)))
        .words(words, "outage-to-replace");
    let top = classed("div", "estate-top")
        .with(pick(shown, "outage-of", systems(shown), picked, choose))
        .with(replace);
    let mut all = vec![top, tiles(shown, outage)];
    if !outage.others.is_empty() {
        let line = classed("p", "estate-line").with(element("span").words(words, "outage-others"));
        all.push(line.each(outage.others.iter().map(|one| way_to(shown, one))));
    }
    if !outage.cut.is_empty() {
        let line = classed("p", "estate-line is-alarm")
            .node(glyph(Icon::Alarm))
            .with(element("span").words(words, "outage-cut"));
        all.push(line.each(outage.cut.iter().map(|one| way_to(shown, one))));
    }
    if outage.journeys.is_empty() {
        all.push(note(shown, "outage-nothing"));
    }
    all.push(
        classed("div", "outage-columns")
            .with(
                classed("div", "outage-journeys")
                    .each(outage.journeys.iter().map(|struck| journey(shown, struck))),
            )
            .with(
                classed("div", "outage-side")
                    .with(calls(shown, outage))
                    .may_with((!outage.data.is_empty()).then(|| data(shown, outage))),
            ),
    );
    all
}

fn tiles(shown: &Shown, outage: &Outage) -> Element {
    let words = shown.words();
    let [stops, unsaid, worse] = outage.counts;
    let count = |id: &'static str, class: &'static str, count: usize| {
        classed("div", "outage-count")
            .also(class, count > 0)
            .with(classed("strong", "outage-number").text(count.to_string().into()))
            .with(element("span").text(words.say(&Message::new(id).with("count", count)).into()))
    };
    let risk = classed("div", "outage-risk")
        .with(classed("span", "estate-label").words(words, "estate-risk"))
        .node(worth(shown, &outage.worth, Style::Inline));
    classed("div", "outage-tiles")
        .with(risk)
        .with(count("outage-stop", "is-stop", stops))
        .with(count("outage-worse", "is-worse", worse))
        .may_with((unsaid > 0).then(|| count("outage-unsaid", "is-unsaid", unsaid)))
}

fn journey(shown: &Shown, struck: &Struck) -> Element {
    let light = button("button")
        .on_click(shown.gazing(Gaze::Light(struck.journey.subject.id.clone())))
        .node(glyph(Icon::Stage))
        .words(shown.words(), "outage-show");
    let lost = struck.lost.as_ref().map(|lost| classed("p", "outage-lost").text(shown.say(lost)));
    let hits = struck.hits.iter().map(|hit| line(shown, hit));
    part(struck.journey.name.clone().into())
        .with(light)
        .may_with(lost)
        .with(classed("ul", "outage-hits").each(hits))
}

fn line(shown: &Shown, hit: &HitAt) -> Element {
    let (class, id) = match hit.harm {
        Harm::Stops => ("is-stop", "outage-is-stop"),
        Harm::Unsaid => ("is-unsaid", "outage-is-unsaid"),
        Harm::Degraded => ("is-worse", "outage-is-worse"),
    };
    element("li")
        .with(classed("span", "outage-mark").also(class, true).words(shown.words(), id))
        .with(way_to(shown, &hit.touchpoint))
        .with(classed("span", "outage-why").text(shown.say(&hit.why)))
}

fn calls(shown: &Shown, outage: &Outage) -> Element {
    let calls = outage.calls.iter().map(|call| calling(shown, call));
    part(shown.words().text("outage-calls").into()).with(classed("ul", "outage-calls").each(calls))
}

fn calling(shown: &Shown, call: &Calling) -> Element {
    let words = shown.words();
    let who = match (&call.person, &call.open) {
        (Some(person), _) => way_to(shown, person),
        (None, Some(open)) => button("estate-way is-open")
            .on_click(shown.looking(Look::Visit(open.clone())))
            .words(words, "outage-nobody-said"),
        (None, None) => classed("span", "estate-none").words(words, "outage-nobody"),
    };
    let contact = |text: &str| classed("span", "outage-contact").text(text.to_owned().into());
    let deputy = call.deputy.as_ref().map(|(person, reach)| {
        classed("span", "outage-deputy")
            .with(element("span").words(words, "outage-deputy"))
            .with(way_to(shown, person))
            .with(contact(reach))
    });
    element("li")
        .with(classed("span", "outage-part").text(shown.say(&call.part)))
        .with(classed("span", "outage-who").with(who).with(contact(&call.contact)))
        .may_with(deputy)
}

fn data(shown: &Shown, outage: &Outage) -> Element {
    let lines = outage.data.iter().map(|(category, class)| {
        element("li")
            .with(way_to(shown, category))
            .with(classed("span", "outage-class").text(class.clone().into()))
    });
    part(shown.words().text("outage-data").into()).with(classed("ul", "outage-data").each(lines))
}
