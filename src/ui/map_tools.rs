//! The few tools that lie on the map: what to do with the selection, zoom, and the line that says
//! how connecting goes on.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::model::subject::Kind;
use crate::ui::action_button::{self, action_button};
use crate::ui::icon::Icon;
use crate::ui::lane_choice::lane_choice;
use crate::words::Message;

/// What the tools need.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Where the map writes how near it is looked at.
    pub zoom_label: NodeRef,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// Draws the tools.
pub fn map_tools(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let button = |name: &'static str, icon: Icon, is_labelled: bool| {
        html! {
            { action_button(&action_button::Props { name, icon, is_labelled, is_main: false, snapshot: snapshot.clone(), dispatch: props.dispatch.clone() }) }
        }
    };
    let kind = snapshot.looking.selection.as_ref().map(|subject| subject.kind);
    let is_idle = snapshot.looking.connecting.is_none() && snapshot.looking.adding.is_none();
    let has_tools = snapshot.can_edit && is_idle;
    html! {
        <>
            if let Some(text) = connecting_text(snapshot) {
                <p class="map-tools map-hint" role="status">{ text }</p>
            }
            if has_tools {
                <div class="map-tools edit-tools" role="toolbar">
                    { button("add-touchpoint", Icon::Add, true) }
                    if kind == Some(Kind::Touchpoint) {
                        { button("connect", Icon::Connect, false) }
                        { button("open-inside", Icon::Inside, false) }
                    } else {
                        { button("add-stage", Icon::Stage, true) }
                    }
                    if matches!(kind, Some(Kind::Touchpoint | Kind::Stage)) {
                        { button("rename", Icon::Edit, false) }
                        { button("move-left", Icon::Left, false) }
                        { button("move-right", Icon::Right, false) }
                    }
                    if kind.is_some() {
                        { button("delete", Icon::Delete, false) }
                    }
                </div>
            }
            <div class="map-tools zoom-tools" role="toolbar">
                { lane_choice(snapshot, &props.dispatch) }
                { button("zoom-out", Icon::Less, false) }
                <span ref={props.zoom_label.clone()} class="zoom-label"></span>
                { button("zoom-in", Icon::Add, false) }
                { button("fit", Icon::Fit, false) }
            </div>
        </>
    }
}

fn connecting_text(snapshot: &Snapshot) -> Option<String> {
    let from = snapshot.looking.connecting.as_deref()?;
    let touchpoint = snapshot.journey.as_ref()?.touchpoint(from)?;
    let message = Message::new("map-connecting").with("name", touchpoint.name.as_str());
    Some(snapshot.words.say(&message))
}
