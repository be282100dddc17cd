//! The editor of a cell that says where touchpoints lead, or what leads to them: its transitions, each with its share,
//! and a list to pick more from.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::fields::field;
use crate::app::offer::Source;
use crate::app::table::columns::{Column, LEADS_TO};
use crate::app::table::ways;
use crate::edit::command::Command;
use crate::model::journey::Journey;
use crate::model::subject::Kind;
use crate::model::transition::Transition;
use crate::ui::cell_editor::{CellFrame, FrameProps, Leave};
use crate::ui::element::{Element, button, classed, component};
use crate::ui::fields::draw::{self, Manner, Sheet};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, icon_button};
use crate::ui::picker::{Picked, picker};
use crate::words::Message;

/// What the editor needs.
#[derive(Clone, Properties)]
pub(super) struct Props {
    /// The touchpoint whose cell it is, and whom to tell.
    pub(super) form: Form,
    pub(super) journey: Rc<Journey>,
    pub(super) column: Column,
    /// The touchpoints that what is picked is connected with.
    pub(super) rows: Rc<Vec<Rc<str>>>,
    pub(super) cell: HtmlElement,
    pub(super) typed: Option<AttrValue>,
    pub(super) note: Option<AttrValue>,
    pub(super) on_leave: Callback<Leave>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.form == other.form && self.column == other.column && self.rows == other.rows
    }
}

/// Shows the editor.
#[component]
pub(super) fn WaysEditor(props: &Props) -> Html {
    let Props { form, journey, column, .. } = props;
    let ways = ways::of(column, journey, &form.subject.id);
    let mut without: Vec<_> = ways.iter().map(|way| ways::other_end(column, way)).collect();
    // A way may lead back to where it begins.
    without.dedup();
    let lines = ways.into_iter().map(|way| line(props, way));
    let on_pick = {
        let props = props.clone();
        Callback::from(move |picked: Picked| {
            let Picked::Existing(other) = picked else { return };
            let event = ways::connect(props.column, &props.journey, &props.rows, &other);
            event.into_iter().for_each(|event| props.form.dispatch.emit(event));
        })
    };
    let question = if *column == &LEADS_TO { "table-leads-to" } else { "table-comes-from" };
    let more = form.can_edit().then(|| {
        picker(form, "table-ways", (question, "table-ways-hint"), on_pick)
            .offers(Source::Touchpoints(form.subject.journey.clone().unwrap_or_default()), without)
            .only_known()
            .quiet(props.typed.is_none())
            .asked(1)
            .draw()
    });
    component::<CellFrame>(Box::new(FrameProps {
        label: form.text(question),
        cell: props.cell.clone(),
        typed: props.typed.clone(),
        note: props.note.clone(),
        on_leave: props.on_leave.clone(),
        children: classed("div", "table-ways")
            .node(more.unwrap_or_default())
            .with(classed("ul", "table-way-list").each(lines))
            .draw(),
    }))
}

fn line(props: &Props, way: &Rc<Transition>) -> Element {
    let Props { form, journey, column, .. } = props;
    let other = ways::other_end(column, way);
    let name = journey.touchpoint(&other).map_or(&*other, |found| found.name.as_str());
    let subject = ways::subject(journey, way);
    let of_way = Form { subject: subject.clone(), ..form.clone() };
    let share = field(Kind::Transition, "share").and_then(|share| {
        let manner = Manner { is_label_hidden: true, ..Manner::default() };
        draw::field(&Sheet::of(&of_way), share, manner)
    });
    let gone = Message::new("table-way-remove").with("name", name);
    let gone = form.can_edit().then(|| {
        let command = Command::remove(subject.clone());
        icon_button(Icon::Close, form.say(&gone))
            .on_click(form.telling(AppEvent::Edit(Edit::Do(command))))
    });
    let (dispatch, leave) = (form.dispatch.clone(), props.on_leave.clone());
    let open = button("quiet table-way-name")
        .has("title", form.text("table-way-open"))
        .on_click(move |_| {
            leave.emit(Leave::Back);
            dispatch.emit(AppEvent::Look(Look::Select(Some(subject.clone()))));
        })
        .text(name.to_owned().into());
    classed("li", "table-way").key(way.id.as_str()).with(open).may_with(share).may_with(gone)
}
