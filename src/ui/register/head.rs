//! The head of a register's page: what it is, how many entries it has, and what can be done with
//! it as a whole or with the entry that is selected. What belongs to one register only hangs its
//! button here.

use yew::prelude::*;

use crate::app::estate::gaze::{Gaze, Sheet};
use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::look::{Adding, Panel};
use crate::app::registers::of;
use crate::model::subject::{Kind, Subject};
use crate::ui::action_button::{Style, action_button};
use crate::ui::element::{Element, button, classed};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::register::Props;
use crate::words::Message;

/// Draws the head; so many entries are shown of those that there are.
pub(super) fn head(props: &Props, shown: usize) -> Element {
    let words = &props.snapshot.words;
    let title = of(props.page.kind).map_or("register-all", |register| register.title);
    let title = classed("h2", "register-title")
        .is("id", "register-title")
        .is("tabindex", "-1")
        .words(words, title);
    let all = props.page.rows.len();
    let count = match shown == all || props.page.body.is_some() {
        true => all.to_string(),
        false => words.say(&Message::new("register-some").with("count", shown).with("total", all)),
    };
    let count = classed("span", "register-count").is("role", "status").text(count.into());
    let tools = tools(props).into_iter().flatten();
    classed("div", "register-head")
        .with(classed("div", "register-name").with(title).with(count))
        .with(classed("div", "register-tools").each(tools))
}

/// The buttons of a register, in their order. One that it does not have keeps its place empty.
fn tools(props: &Props) -> Vec<Option<Element>> {
    let mut tools = vec![ways_to_look(props)];
    // An empty register offers how to begin where its entries would be.
    let has_entries = !props.page.rows.is_empty() || props.page.body.is_some();
    tools.extend(lists(props, has_entries));
    tools.push(own(props).filter(|_| has_entries));
    tools.push(add(props).filter(|_| has_entries));
    tools
}

/// Shows integrations as a list or as a drawing.
fn ways_to_look(props: &Props) -> Option<Element> {
    let words = &props.snapshot.words;
    let way = |sheet: Sheet, text: &'static str| {
        let event = AppEvent::Look(Look::Estate(Gaze::Sheet(sheet)));
        classed("button", "segment-choice register-look")
            .is("type", "button")
            .has("aria-pressed", (sheet == props.page.sheet).to_string().into())
            .on_click(telling(&props.dispatch, event))
            .words(words, text)
    };
    let is_offered = props.page.kind == Kind::Integration;
    is_offered.then(|| {
        classed("div", "register-looks")
            .is("role", "group")
            .says("aria-label", words, "register-looks")
            .with(way(Sheet::List, "register-as-list"))
            .with(way(Sheet::Landscape, "register-as-drawing"))
    })
}

/// What only this register has.
pub(super) fn own(props: &Props) -> Option<Element> {
    let (snapshot, dispatch) = (&props.snapshot, &props.dispatch);
    let button = |name, icon| action_button(snapshot, dispatch, name, icon, Style::Labelled);
    match props.page.kind {
        Kind::System if snapshot.can_edit => button("propose", Icon::Inside),
        Kind::Guideline if snapshot.can_edit && props.page.rows.is_empty() => {
            button("begin-guidelines", Icon::Guideline)
        }
        _ => None,
    }
}

/// Lists of its entries that come in and go out.
fn lists(props: &Props, has_entries: bool) -> [Option<Element>; 2] {
    let (snapshot, dispatch) = (&props.snapshot, &props.dispatch);
    let has_lists = !matches!(props.page.kind, Kind::Review | Kind::Waiver);
    let button = |name, icon| action_button(snapshot, dispatch, name, icon, Style::Labelled);
    let import = (has_lists && snapshot.can_edit).then(|| button("import-list", Icon::Open));
    let export = (has_lists && has_entries).then(|| button("export-list", Icon::Export));
    [import.flatten(), export.flatten()]
}

/// What can be done with the selected entry. It stands beside the filter, so that nothing moves
/// when there is one.
pub(super) fn about(props: &Props) -> Element {
    let selected = props.snapshot.looking.selection.as_ref();
    let selected = selected.filter(|subject| subject.kind == props.page.kind);
    let selected = selected.filter(|_| props.snapshot.can_edit);
    let tool = |name: &'static str, icon: Icon, text: &'static str, event: AppEvent| {
        let text: AttrValue = props.snapshot.words.text(text).into();
        button("button bare")
            .is("data-tool", name)
            .has("title", text.clone())
            .has("aria-label", text.clone())
            .on_click(telling(&props.dispatch, event))
            .node(glyph(icon))
            .with(classed("span", "button-text").text(text))
    };
    let about = |event: fn(Subject) -> AppEvent| selected.cloned().map(event);
    let tools = [
        about(|subject| AppEvent::Look(Look::Rename(subject)))
            .map(|event| tool("rename", Icon::Edit, "action-rename", event)),
        about(|subject| {
            AppEvent::Look(Look::Show(Some(Panel::Merge { subject, is_replacing: false })))
        })
        .map(|event| tool("merge", Icon::Merge, "register-merge", event)),
        about(|_| AppEvent::Edit(Edit::RemoveSelected))
            .map(|event| tool("remove", Icon::Delete, "action-delete", event)),
    ];
    classed("div", "register-about-entry").each(tools.into_iter().flatten())
}

/// The button that adds an entry. A finding is waived where it is found.
pub(super) fn add(props: &Props) -> Option<Element> {
    let kind = props.page.kind;
    let register = of(kind).filter(|_| props.snapshot.can_edit && kind != Kind::Waiver)?;
    let begin = AppEvent::Look(Look::BeginAdd(Adding::Entry(kind)));
    let button = button("button main")
        .is("data-tool", "add")
        .on_click(telling(&props.dispatch, begin))
        .node(glyph(Icon::Add))
        .with(classed("span", "button-text").words(&props.snapshot.words, register.invitation))
        .says("aria-label", &props.snapshot.words, register.invitation);
    Some(button)
}
