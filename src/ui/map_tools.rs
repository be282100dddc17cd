//! The few tools that lie on the map: what to do with the selection, zoom, and the
//! list that asks how what was begun goes on.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::action;
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::model::subject::Kind;
use crate::ui::action_button::{Style, action_button};
use crate::ui::desk;
use crate::ui::element::{classed, element};
use crate::ui::icon::Icon;
use crate::ui::lane_choice::lane_choice;

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
    let is_choosing = snapshot.looking.choosing.is_some() || snapshot.looking.connecting.is_some();
    let is_idle = !is_choosing && snapshot.looking.adding.is_none();
    let desk = snapshot.desk.here().filter(|_| is_choosing);
    let chooser = desk.map(|desk| desk::chooser(desk, (snapshot, dispatch)));
    let has_several = snapshot.looking.has_several();
    let edit = (snapshot.can_edit && is_idle).then(|| {
        let mut tools = classed("div", "map-tools edit-tools").is("role", "toolbar");
        tools = tools.may_with(labelled("add-touchpoint", Icon::Add));
        let has_inside = action("open-inside").is_some_and(|open| (open.is_enabled)(snapshot));
        tools = match kind {
            Some(_) if has_several => tools,
            Some(Kind::Touchpoint) => tools
                .may_with(button("connect", Icon::Connect))
                .may_with(if has_inside { button("open-inside", Icon::Inside) } else { None }),
            _ => tools.may_with(labelled("add-stage", Icon::Stage)),
        };
        if matches!(kind, Some(Kind::Touchpoint | Kind::Stage)) {
            let rename = (!has_several).then(|| button("rename", Icon::Edit)).flatten();
            tools = tools
                .may_with(rename)
                .may_with(button("move-left", Icon::Left))
                .may_with(button("move-right", Icon::Right));
        }
        tools
            .may_with(kind.and_then(|_| button("delete", Icon::Delete)))
            .may_with(button("menu", Icon::More))
    });
    let zoom = classed("div", "map-tools zoom-tools")
        .is("role", "toolbar")
        .node(lane_choice(snapshot, dispatch))
        .may_with(button("zoom-out", Icon::Less))
        .with(classed("span", "zoom-label").at(&props.zoom_label))
        .may_with(button("zoom-in", Icon::Add))
        .may_with(button("fit", Icon::Fit));
    // Who only looks has no other tools.
    let zoom = zoom.may_with((!snapshot.can_edit).then(|| button("menu", Icon::More)).flatten());
    element("div").node(chooser.unwrap_or_default()).may_with(edit).with(zoom).inside()
}
