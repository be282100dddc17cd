//! The bar at the top: the title, how the map is kept, undo and redo, open and export.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::event::{Edit, Event, Look, Open, Start as Begin};
use crate::app::keeping::Standing;
use crate::app::look::View;
use crate::app::snapshot::Snapshot;
use crate::edit::command::Command;
use crate::edit::history::MergeKey;
use crate::model::json::Json;
use crate::model::path::{Path, Step};
use crate::model::subject::Subject;
use crate::model::value::Entity;
use crate::ui::action_button::{Style, action_button};
use crate::ui::breadcrumbs::title as title_of;
use crate::ui::choice::choice;
use crate::ui::desk;
use crate::ui::element::{self, Element, classed};
use crate::ui::focus::go_to_frame;
use crate::ui::icon::{Icon, glyph};
use crate::ui::mark::counted;
use crate::words::Message;

/// Draws the bar.
pub fn top_bar(snapshot: &Rc<Snapshot>, dispatch: &Callback<Event>) -> Element {
    let button = |name, icon| action_button(snapshot, dispatch, name, icon, Style::Icon);
    let search = snapshot.journey.as_ref().map(|_| match snapshot.desk.here() {
        Some(desk) if snapshot.looking.query.is_some() && snapshot.table.is_none() => {
            desk::search(desk, (snapshot, dispatch))
        }
        _ => classed("div", "search").may_with(button("find", Icon::Search)).draw(),
    });
    if snapshot.looking.is_at_start {
        return start_bar(snapshot, dispatch);
    }
    let is_start = snapshot.start.is_some();
    let registers =
        action_button(snapshot, dispatch, "registers", Icon::Registers, Style::Labelled);
    let insights = action_button(snapshot, dispatch, "insights", Icon::Insights, Style::Labelled);
    let home = (snapshot.can_open && !is_start).then(|| button("start", Icon::Home)).flatten();
    let about = classed("div", "top-title")
        .may_with(home)
        .with(if is_start { name(snapshot) } else { title(snapshot, dispatch) })
        .node(journeys(snapshot, dispatch))
        .may_with(registers.filter(|_| !is_start))
        .may_with(insights.filter(|_| !is_start))
        .may_with(button("about", Icon::More).filter(|_| !is_start))
        .may_with(
            standing(snapshot, dispatch).filter(|_| !is_start || is_alarming(&snapshot.standing)),
        );
    // What is not offered leaves its place empty: what stands behind it is the same as before.
    let offered = |is_offered, name, icon| if is_offered { button(name, icon) } else { None };
    let (can_edit, can_open) = (snapshot.can_edit, snapshot.can_open);
    let has_past = snapshot.undo.is_some() || snapshot.redo.is_some();
    let tools = classed("div", "top-tools")
        .node(search.unwrap_or_default())
        .may_with(offered(can_open && (has_past || can_edit && !is_start), "undo", Icon::Undo))
        .may_with(offered(can_open && (has_past || can_edit && !is_start), "redo", Icon::Redo))
        .may_with((can_edit && !is_start).then(|| classed("span", "top-rule")))
        .may_with((!is_start).then(|| findings(snapshot, dispatch)).flatten())
        .may_with(offered(can_edit && !is_start, "steps", Icon::Steps))
        .may_with(offered(can_open, "open", Icon::Open))
        .may_with(offered(can_open && !is_start, "save", Icon::Save));
    // Who has no room for it finds it in the menu of the map.
    let palette = button("palette", Icon::Command).map(|it| it.also("roomy", true));
    // Of nothing there is nothing to be taken along.
    let export = action_button(snapshot, dispatch, "export", Icon::Export, Style::Main);
    let export = export.filter(|_| !is_start);
    classed("div", "top-bar")
        .is("part", "top-bar")
        .is("role", "toolbar")
        .says("aria-label", &snapshot.words, "app-toolbar")
        .with(about)
        .with(tools.may_with(palette).may_with(button("help", Icon::Help)).may_with(export))
}

/// The way to the findings, with how many there are; quiet where there are none.
fn findings(snapshot: &Rc<Snapshot>, dispatch: &Callback<Event>) -> Option<Element> {
    let button = action_button(snapshot, dispatch, "findings", Icon::Findings, Style::Icon)?;
    let is_open = snapshot.looking.findings.is_open;
    let button = button.is("aria-pressed", if is_open { "true" } else { "false" });
    let marks = snapshot.marks.as_ref().filter(|marks| marks.lines > 0);
    let Some(marks) = marks else { return Some(button) };
    let counts = marks.counts;
    let words = &snapshot.words;
    let mut said = words.text("action-findings");
    let lines = marks.lines.to_string();
    for part in [" ", &lines, ": ", &counted(words, counts)] {
        said.push_str(part);
    }
    let count =
        classed("span", "findings-total").also("has-errors", counts.errors > 0).text(lines.into());
    Some(button.also("has-count", true).has("aria-label", said.into()).with(count))
}

/// What stands for the title as long as there is no map.
fn name(snapshot: &Snapshot) -> Element {
    classed("span", "document-title").words(&snapshot.words, "start-name")
}

/// Whether how the map is kept matters even where there is none yet.
fn is_alarming(standing: &Standing) -> bool {
    matches!(standing, Standing::Refused(_) | Standing::Conflict(_) | Standing::LeftAlone)
}

/// The bar of the start page over a map that is open: the way back to it.
fn start_bar(snapshot: &Rc<Snapshot>, dispatch: &Callback<Event>) -> Element {
    let button = |name, icon| action_button(snapshot, dispatch, name, icon, Style::Icon);
    let words = &snapshot.words;
    let title = snapshot.document.title.clone();
    let title = if title.is_empty() { words.text("app-untitled") } else { title };
    let leave = {
        let dispatch = dispatch.clone();
        move |click: MouseEvent| {
            click.target_dyn_into().iter().for_each(go_to_frame);
            dispatch.emit(Event::Start(Begin::Leave));
        }
    };
    let back = words.say(&Message::new("start-back").with("title", title));
    let back = element::button("button bare start-back")
        .is("data-action", "back-to-map")
        .on_click(leave)
        .node(glyph(Icon::Left))
        .with(classed("span", "button-text").text(back.into()));
    let tools = classed("div", "top-tools").may_with(button("open", Icon::Open));
    classed("div", "top-bar")
        .is("part", "top-bar")
        .is("role", "toolbar")
        .says("aria-label", words, "app-toolbar")
        .with(classed("div", "top-title").with(back))
        .with(tools.may_with(button("help", Icon::Help)))
}

/// The title of the document, to be changed where it stands.
fn title(snapshot: &Snapshot, dispatch: &Callback<Event>) -> Element {
    let (words, value) = (&snapshot.words, snapshot.document.title.clone());
    if !snapshot.can_edit || value.len() > element::LONGEST {
        let shown = if value.is_empty() { words.text("app-untitled") } else { value };
        return classed("h2", "document-title").text(shown.into());
    }
    let field = Path(vec![Step::Key("title".to_owned())]);
    let key = MergeKey { subject: Subject::document(), field };
    let oninput = {
        let (dispatch, key) = (dispatch.clone(), key.clone());
        move |input: InputEvent| {
            let Some(field) = input.target_dyn_into::<HtmlInputElement>() else { return };
            let command = Command::set(Subject::document(), "title", Json::text(field.value()));
            dispatch.emit(Event::Edit(Edit::Type(command, key.clone())));
        }
    };
    let onblur = {
        let dispatch = dispatch.clone();
        move |_| dispatch.emit(Event::Edit(Edit::Leave))
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        move |pressed: KeyboardEvent| {
            let Some(field) = pressed.target_dyn_into::<HtmlInputElement>() else { return };
            match pressed.key().as_str() {
                "Escape" => dispatch.emit(Event::Edit(Edit::TakeBack(key.clone()))),
                "Enter" => {}
                _ => return,
            }
            pressed.stop_propagation();
            let _ = field.blur();
        }
    };
    classed("input", "document-title")
        .is("type", "text")
        .says("aria-label", words, "app-title-label")
        .says("placeholder", words, "app-untitled")
        .value(value.into())
        .on_input(oninput)
        .on_blur(onblur)
        .on_key(onkeydown)
}

/// The journeys of the document and the map of all of them, when there is more than one.
fn journeys(snapshot: &Snapshot, dispatch: &Callback<Event>) -> Html {
    let words = &snapshot.words;
    if snapshot.document.journeys.len() < 2 {
        return Html::default();
    }
    let mut choices = vec![(AttrValue::Static(""), words.text("action-journeys"))];
    for journey in snapshot.document.journeys.iter() {
        choices.push((journey.id().shared().into(), title_of(snapshot, journey.label())));
    }
    let shown = snapshot.looking.journey.clone().filter(|_| snapshot.atlas.is_none());
    let dispatch = dispatch.clone();
    let choose = Callback::from(move |word: String| {
        dispatch.emit(Event::Look(match word.as_str() {
            "" => Look::View(View::Journeys),
            journey => Look::Journey(journey.into()),
        }));
    });
    let label = words.text("app-shown-journey");
    choice(("journey-choice", label), choices, shown.unwrap_or_default().into(), choose)
}

/// How the map is kept, in a few quiet words; where nobody keeps it, with a way to take it along.
fn standing(snapshot: &Snapshot, dispatch: &Callback<Event>) -> Option<Element> {
    let words = &snapshot.words;
    let (class, text) = match &snapshot.standing {
        Standing::Off if !snapshot.can_edit => ("", "app-view-mode"),
        Standing::Off => match (snapshot.is_edited, snapshot.is_host_keeping) {
            (true, true) => ("", "app-keep-host-waiting"),
            (true, false) => ("is-warning", "app-keep-off"),
            (false, true) => ("", "app-keep-host-kept"),
            (false, false) => return None,
        },
        Standing::Loading => ("", "app-keep-loading"),
        Standing::Kept => ("", "app-keep-kept"),
        Standing::Keeping => ("", "app-keep-keeping"),
        Standing::Refused(_) => ("is-alarm", "app-keep-refused"),
        Standing::Conflict(_) => ("is-alarm", "app-keep-conflict"),
        Standing::LeftAlone => ("is-alarm", "app-keep-left-alone"),
    };
    let standing = classed("span", "standing").also(class, !class.is_empty()).is("role", "status");
    if text != "app-keep-off" {
        return Some(standing.words(words, text));
    }
    let dispatch = dispatch.clone();
    let download = classed("button", "standing-download")
        .is("type", "button")
        .says("title", words, "app-keep-off-why")
        .on_click(move |_| dispatch.emit(Event::Open(Open::Export)))
        .node(glyph(Icon::Export))
        .with(classed("span", "standing-text").words(words, text));
    Some(standing.with(download))
}
