//! The legend: what colours, shapes, slots and lines mean in the lens that is looked through, and how many touchpoints have
//! each tone. Pressing one lights them. It counts nothing itself.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::lens::Lens;
use crate::app::lens::sight::Fill;
use crate::app::lens::tone::Tone;
use crate::app::look::{Slot, View};
use crate::app::snapshot::Snapshot;
use crate::check::rule::Severity;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::icon::{Icon, glyph};
use crate::ui::lens::shape::swatch;
use crate::ui::mark::{icon_of, word_of};
use crate::ui::strip::slot_icon;
use crate::words::{Message, Words};

/// Draws the legend. Where nobody unfolded or folded it, it is open where there is room, but for the overview, which most
/// people read without it.
pub fn legend(snapshot: &Snapshot, dispatch: &Callback<Event>) -> Element {
    let words = &snapshot.words;
    let is_open = snapshot.looking.legend;
    let lens = snapshot.looking.lens;
    let name = Message::new("legend-title").with("lens", words.word("lens", lens.as_str()));
    let name = AttrValue::from(words.say(&name));
    // Over the map it lies in a corner; else it hangs from the bar.
    let is_over_map = snapshot.looking.view == View::Map;
    let fold = |to: bool| {
        let dispatch = dispatch.clone();
        button("legend-fold")
            .also(if to { "is-show" } else { "is-hide" }, true)
            .is("aria-expanded", if to { "false" } else { "true" })
            .has("title", name.clone())
            .on_click(move |_| dispatch.emit(Event::Look(Look::Legend(to))))
            .node(glyph(if to || !is_over_map { Icon::Legend } else { Icon::Less }))
            .with(classed("span", "legend-name").text(name.clone()))
    };
    let legend = classed("section", "legend")
        .also("map-tools", is_over_map)
        .also("is-in-bar", !is_over_map)
        .also("is-auto", is_open.is_none())
        .also("is-plain", lens == Lens::Overview || !is_over_map)
        .also("is-overview", lens == Lens::Overview)
        .also("is-folded", is_open == Some(false))
        .is("role", "group")
        .has("aria-label", name.clone())
        .may_with((is_open != Some(true)).then(|| fold(true)))
        .may_with((is_open != Some(false)).then(|| fold(false)));
    if is_open == Some(false) {
        return legend;
    }
    legend.with(body(snapshot, dispatch))
}

fn body(snapshot: &Snapshot, dispatch: &Callback<Event>) -> Element {
    let words = &snapshot.words;
    let lens = snapshot.looking.lens;
    let sights = snapshot.sights.as_ref().filter(|sights| sights.lens == lens);
    let tones = sights.map(|sights| {
        let entries = sights.counted().map(|(tone, count)| entry(snapshot, dispatch, tone, count));
        classed("ul", "legend-tones").each(entries)
    });
    let waits = sights.is_none();
    let waits = waits.then(|| classed("p", "legend-why").words(words, "legend-working"));
    let why = sights.and_then(|sights| sights.why.as_ref());
    let why = why.map(|why| classed("p", "legend-why").text(words.say(why).into()));
    classed("div", "legend-body")
        .is("tabindex", "-1")
        .may_with(tones)
        .may_with(waits)
        .may_with(why)
        .may_with((lens == Lens::Overview).then(|| questions(words)))
        .with(slots(words))
        .may_with((lens == Lens::It).then(|| strengths(words)))
        .may_with((snapshot.looking.view == View::Map).then(|| lines(words)))
        .may_with((snapshot.looking.view == View::Map).then(|| parts(words)))
}

/// A tone, and how many have it. What is lit is pressed.
fn entry(
    snapshot: &Snapshot,
    dispatch: &Callback<Event>,
    tone: &'static Tone,
    count: usize,
) -> Element {
    let words = &snapshot.words;
    let is_lit = snapshot.looking.tone.as_deref() == Some(tone.word);
    let text = words.text(tone.label);
    let dispatch = dispatch.clone();
    let light = move |_| {
        let tone: Option<Rc<str>> = (!is_lit).then(|| tone.word.into());
        dispatch.emit(Event::Look(Look::Tone(tone)));
    };
    let entry = button("legend-tone")
        .is("data-tone", tone.word)
        .is("aria-pressed", if is_lit { "true" } else { "false" })
        .says("title", words, if is_lit { "legend-lit" } else { "legend-light" })
        .on_click(light)
        .with(swatch(tone))
        .with(classed("span", "legend-text").text(text.into()))
        .with(classed("span", "legend-count").text(count.to_string().into()));
    element("li").key(tone.word).with(entry)
}

/// The three questions, by hue and icon.
fn questions(words: &Words) -> Element {
    let text = |slot| match slot {
        Slot::Owner => "legend-owner",
        Slot::System => "legend-system",
        Slot::Data => "legend-data",
    };
    let question = |slot: Slot| {
        let sample = classed("span", "legend-key").also(slot.as_str(), true);
        let text = classed("span", "legend-text").words(words, text(slot));
        element("li").with(sample.node(glyph(slot_icon(slot)))).with(text)
    };
    classed("ul", "legend-more is-rows").each(Slot::ALL.into_iter().map(question))
}

/// What the shapes of cards and the marks on them say, folded until somebody asks.
fn parts(words: &Words) -> Element {
    let parts = [
        ("kind-start", "part-start"),
        ("kind-decision", "part-decision"),
        ("kind-goal", "part-goal"),
        ("kind-drop-off", "part-drop-off"),
    ];
    let line = |sample: Element, text: &'static str| {
        let text = classed("span", "legend-text").words(words, text);
        element("li").with(classed("span", "legend-sample").with(sample)).with(text)
    };
    let shapes = parts.map(|(kind, text)| line(classed("i", "legend-card").also(kind, true), text));
    let marks = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let mark = classed("span", "badge").is("data-severity", severity.as_str());
        line(mark.node(glyph(icon_of(severity))), word_of(severity))
    });
    let list = classed("ul", "legend-more").each(shapes.into_iter().chain(marks));
    classed("details", "legend-parts")
        .with(element("summary").words(words, "legend-parts"))
        .with(list)
}

/// What is answered, what nobody answered, and what was answered with none.
fn slots(words: &Words) -> Element {
    let fills = [
        (Fill::Filled, "legend-filled"),
        (Fill::Hollow, "legend-hollow"),
        (Fill::Struck, "legend-struck"),
    ];
    let sample = |(fill, text): (Fill, &'static str)| {
        let sample = classed("i", "legend-slot").also(fill.as_str(), true);
        let text = classed("span", "legend-text").words(words, text);
        element("li").with(classed("span", "legend-sample").with(sample)).with(text)
    };
    classed("ul", "legend-more").each(fills.into_iter().map(sample))
}

/// What the signs before systems say.
fn strengths(words: &Words) -> Element {
    let strengths = ["legend-hard", "legend-soft"].map(|text| element("li").words(words, text));
    classed("ul", "legend-more").each(strengths)
}

/// What the width of a line says.
fn lines(words: &Words) -> Element {
    let line =
        |y: &'static str, width: &'static str| element("path").is("d", y).is("stroke-width", width);
    let drawing = classed("svg", "legend-lines")
        .is("viewBox", "0 0 26 18")
        .is("aria-hidden", "true")
        .with(line("M1 3h24", "1.75"))
        .with(line("M1 12h24", "6"));
    let text = words.text("legend-lines");
    let text = classed("span", "legend-text")
        .says("title", words, "legend-lines-unknown")
        .text(text.into());
    classed("p", "legend-more").with(classed("span", "legend-sample").with(drawing)).with(text)
}
