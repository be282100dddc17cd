//! The way from register to register, with how many entries each has, and back to the map: a list
//! beside the page where there is room for it, else a choice above it.

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::View;
use crate::app::registers::{REGISTERS, of, of_word};
use crate::model::subject::Kind;
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::register::Props;

/// Draws the way.
pub(super) fn rail(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let back = button("button bare register-back")
        .on_click(telling(
            &props.dispatch,
            AppEvent::Look(Look::View(props.snapshot.looking.of_journey)),
        ))
        .node(glyph(Icon::Left))
        .words(words, "register-back");
    let lines = props.page.counts.iter().filter_map(|(kind, count)| line(props, *kind, *count));
    classed("nav", "register-rail")
        .says("aria-label", words, "register-all")
        .with(back)
        .with(classed("ul", "register-ways").each(lines))
        .node(chooser(props))
}

fn line(props: &Props, kind: Kind, count: usize) -> Option<Element> {
    let register = of(kind)?;
    let view = AppEvent::Look(Look::View(View::Register(kind)));
    let way = button("register-way")
        .is("data-register", register.word)
        .may_have("aria-current", (kind == props.page.kind).then_some("page".into()))
        .on_click(telling(&props.dispatch, view))
        .node(glyph(Icon::of_kind(kind)))
        .with(classed("span", "register-way-name").words(&props.snapshot.words, register.title))
        .with(classed("span", "register-way-count").text(count.to_string().into()));
    Some(element("li").key(register.word).with(way))
}

fn chooser(props: &Props) -> Html {
    let words = &props.snapshot.words;
    let choices = props.page.counts.iter().filter_map(|(kind, count)| {
        let register = of(*kind)?;
        let mut text = words.text(register.title);
        text.push_str(" · ");
        text.push_str(&count.to_string());
        Some((AttrValue::Static(register.word), text))
    });
    let here = of(props.page.kind).map_or("", |register| register.word);
    let dispatch = props.dispatch.clone();
    let choose = Callback::from(move |word: String| {
        let kind = of_word(&word).unwrap_or(&REGISTERS[0]).kind;
        dispatch.emit(AppEvent::Look(Look::View(View::Register(kind))));
    });
    let label = words.text("register-all");
    choice(("register-choice", label), choices.collect(), AttrValue::Static(here), choose)
}
