//! The bar at the top: the title, how the map is kept, undo and redo, open and export.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::event::{Edit, Event, Look};
use crate::app::keeping::Standing;
use crate::app::look::View;
use crate::app::snapshot::Snapshot;
use crate::edit::command::Command;
use crate::edit::history::MergeKey;
use crate::model::json::Json;
use crate::model::path::{Path, Step};
use crate::model::subject::Subject;
use crate::model::value::Entity;
use crate::ui::action_button::{self, action_button};
use crate::ui::icon::Icon;
use crate::ui::search::Search;

/// What the bar needs.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// Draws the bar.
pub fn top_bar(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let words = &snapshot.words;
    let button = |name: &'static str, icon: Icon, is_labelled: bool, is_main: bool| {
        html! {
            { action_button(&action_button::Props { name, icon, is_labelled, is_main, snapshot: snapshot.clone(), dispatch: props.dispatch.clone() }) }
        }
    };
    html! {
        <div class="top-bar" role="toolbar" aria-label={words.text("app-toolbar")}>
            <div class="top-title">
                { title(props) }
                { journeys(props) }
                { button("about", Icon::More, false, false) }
                { standing(snapshot) }
            </div>
            <div class="top-tools">
                if snapshot.journey.is_some() {
                    <Search snapshot={snapshot.clone()} dispatch={props.dispatch.clone()} />
                }
                if snapshot.can_edit {
                    { button("undo", Icon::Undo, false, false) }
                    { button("redo", Icon::Redo, false, false) }
                    <span class="top-rule"></span>
                    { button("steps", Icon::Steps, false, false) }
                }
                if snapshot.can_open {
                    { button("new", Icon::New, false, false) }
                    { button("open", Icon::Open, false, false) }
                    { button("save", Icon::Save, false, false) }
                }
                { button("help", Icon::Help, false, false) }
                { button("export", Icon::Export, true, true) }
            </div>
        </div>
    }
}

/// The title of the document, to be changed where it stands.
fn title(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let (words, value) = (&snapshot.words, snapshot.document.title.clone());
    if !snapshot.can_edit {
        let shown = if value.is_empty() { words.text("app-untitled") } else { value };
        return html! { <h2 class="document-title">{ shown }</h2> };
    }
    let field = Path(vec![Step::Key("title".to_owned())]);
    let key = MergeKey { subject: Subject::document(), field };
    let oninput = {
        let (dispatch, key) = (props.dispatch.clone(), key.clone());
        Callback::from(move |input: InputEvent| {
            let Some(field) = input.target_dyn_into::<HtmlInputElement>() else { return };
            let command = Command::set(Subject::document(), "title", Json::text(field.value()));
            dispatch.emit(Event::Edit(Edit::Type(command, key.clone())));
        })
    };
    let onblur = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: FocusEvent| dispatch.emit(Event::Edit(Edit::Leave)))
    };
    let onkeydown = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |pressed: KeyboardEvent| {
            let Some(field) = pressed.target_dyn_into::<HtmlInputElement>() else { return };
            match pressed.key().as_str() {
                "Escape" => dispatch.emit(Event::Edit(Edit::TakeBack(key.clone()))),
                "Enter" => {}
                _ => return,
            }
            pressed.stop_propagation();
            let _ = field.blur();
        })
    };
    html! {
        <input
            class="document-title"
            type="text"
            aria-label={words.text("app-title-label")}
            placeholder={words.text("app-untitled")}
            {value}
            {oninput}
            {onblur}
            {onkeydown}
        />
    }
}

/// The journeys of the document, when there is more than one.
fn journeys(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    if snapshot.document.journeys.len() < 2 {
        return html! {};
    }
    let onchange = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |change: yew::Event| {
            if let Some(select) = change.target_dyn_into::<HtmlSelectElement>() {
                dispatch.emit(Event::Look(match select.value().as_str() {
                    "" => Look::View(View::Journeys),
                    journey => Look::Journey(journey.into()),
                }));
            }
        })
    };
    let is_all = snapshot.atlas.is_some();
    let shown = snapshot.looking.journey.clone().filter(|_| !is_all);
    html! {
        <select
            class="journey-choice"
            aria-label={snapshot.words.text("app-shown-journey")}
            {onchange}
        >
            <option value="" selected={is_all}>{ snapshot.words.text("action-journeys") }</option>
            for journey in snapshot.document.journeys.iter() {
                <option
                    value={journey.id().to_string()}
                    selected={shown.as_deref() == Some(journey.id().as_str())}
                >
                    { journey.head().title.clone() }
                </option>
            }
        </select>
    }
}

/// How the map is kept, in a few quiet words.
fn standing(snapshot: &Snapshot) -> Html {
    let words = &snapshot.words;
    let (class, text) = match &snapshot.standing {
        Standing::Off if !snapshot.can_edit => ("", "app-view-mode"),
        Standing::Off if !snapshot.is_edited => return html! {},
        Standing::Off => ("is-warning", "app-keep-off"),
        Standing::Loading => ("", "app-keep-loading"),
        Standing::Kept => ("", "app-keep-kept"),
        Standing::Keeping => ("", "app-keep-keeping"),
        Standing::Refused(_) => ("is-alarm", "app-keep-refused"),
        Standing::Conflict(_) => ("is-alarm", "app-keep-conflict"),
        Standing::LeftAlone => ("is-alarm", "app-keep-left-alone"),
    };
    let why = matches!(snapshot.standing, Standing::Off).then(|| words.text("app-keep-off-why"));
    html! {
        <span class={classes!("standing", class)} role="status" title={why}>
            { words.text(text) }
        </span>
    }
}
