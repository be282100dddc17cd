//! The few tools that lie on the map: what to do with the selection, zoom, and the line that says
//! how connecting goes on.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::action;
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::model::subject::Kind;
use crate::ui::action_button::{Style, action_button};
use crate::ui::element::{classed, element};
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
    let Props { snapshot, dispatch, .. } = props;
    let labelled = |name, icon| action_button(snapshot, dispatch, name, icon, Style::Labelled);
    let button = |name, icon| action_button(snapshot, dispatch, name, icon, Style::Icon);
    let kind = snapshot.looking.selection.as_ref().map(|subject| subject.kind);
    let is_idle = snapshot.looking.connecting.is_none() && snapshot.looking.adding.is_none();
    let hint = connecting_text(snapshot)
        .map(|text| classed("p", "map-tools map-hint").is("role", "status").text(text.into()));
    let edit = (snapshot.can_edit && is_idle).then(|| {
        let mut tools = classed("div", "map-tools edit-tools").is("role", "toolbar");
        tools = tools.may_with(labelled("add-touchpoint", Icon::Add));
        let has_inside = action("open-inside").is_some_and(|open| (open.is_enabled)(snapshot));
        tools = match kind {
            Some(Kind::Touchpoint) => tools
                .may_with(button("connect", Icon::Connect))
                .may_with(if has_inside { button("open-inside", Icon::Inside) } else { None }),
            _ => tools.may_with(labelled("add-stage", Icon::Stage)),
        };
        if matches!(kind, Some(Kind::Touchpoint | Kind::Stage)) {
            tools = tools
                .may_with(button("rename", Icon::Edit))
                .may_with(button("move-left", Icon::Left))
                .may_with(button("move-right", Icon::Right));
        }
        tools.may_with(kind.and_then(|_| button("delete", Icon::Delete)))
    });
    let zoom = classed("div", "map-tools zoom-tools")
        .is("role", "toolbar")
        .node(lane_choice(snapshot, dispatch))
        .may_with(button("zoom-out", Icon::Less))
        .with(classed("span", "zoom-label").at(&props.zoom_label))
        .may_with(button("zoom-in", Icon::Add))
        .may_with(button("fit", Icon::Fit));
    element("div").may_with(hint).may_with(edit).with(zoom).inside()
}

fn connecting_text(snapshot: &Snapshot) -> Option<String> {
    let from = snapshot.looking.connecting.as_deref()?;
    let touchpoint = snapshot.journey.as_ref()?.touchpoint(from)?;
    let message = Message::new("map-connecting").with("name", touchpoint.name.as_str());
    Some(snapshot.words.say(&message))
}
