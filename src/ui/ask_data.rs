//! “What data does it touch, and how is it kept safe?”: the data, how confidential it is, and what
//! must be known about its protection.

use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::fields as table;
use crate::app::look::Slot;
use crate::app::offer::Source;
use crate::model::answer::NONE;
use crate::model::data::DataUse;
use crate::model::json::Json;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::ui::answers::{none_button, none_said, standing};
use crate::ui::element::{classed, component, element};
use crate::ui::fields::draw::{Manner, Sheet, field};
use crate::ui::picker::{Picked, picker};
use crate::ui::question::{self, Question};
use crate::ui::security_notes::{self, SecurityNotes};
use crate::ui::slot_row::slot_row;

/// Asks what data a touchpoint touches and how it is kept safe.
pub(crate) fn ask_data(sheet: &Sheet, touchpoint: &Touchpoint, asked: u32) -> Html {
    let form = &sheet.form;
    let entries = touchpoint.data.entries();
    let on_pick = {
        let (form, next) = (form.clone(), format!("data[{}]", entries.len()));
        Callback::from(move |picked: Picked| {
            form.dispatch.emit(match picked {
                Picked::Existing(id) => AppEvent::answer_with(&form.subject, &next, &id),
                Picked::New(name) => {
                    AppEvent::create(&form.subject, &next, Kind::DataCategory, &name)
                }
                Picked::None => AppEvent::answer(&form.subject, "data", Json::text(NONE)),
            });
        })
    };
    let (is_none, is_hollow) = (touchpoint.data.is_none(), touchpoint.data.is_unknown());
    let rows = (!entries.is_empty()).then(|| {
        let rows = entries.iter().enumerate();
        let row = |(index, entry): (usize, &DataUse)| {
            slot_row(sheet, "data", &Source::DataCategories, (index, entry.category.as_str()))
        };
        classed("ul", "rows").each(rows.map(row))
    });
    let picker = if form.can_edit() && !is_none {
        let placeholder = if entries.is_empty() { "pick-data" } else { "pick-more-data" };
        let without = entries.iter().map(|entry| entry.category.shared()).collect();
        picker(form, "pick-data", ("question-data", placeholder), on_pick)
            .offers(Source::DataCategories, without)
            .none(is_hollow.then_some("answer-no-data"))
            .asked(if is_hollow { asked } else { 0 })
            .draw()
    } else {
        Html::default()
    };
    let row = |key| field(sheet, table::field(Kind::Touchpoint, key)?, Manner::default());
    let answer = element("div")
        .may_with(rows)
        .may_with(is_none.then(|| none_said(form, "data", "answer-no-data")))
        .node(picker)
        .may_with(is_hollow.then(|| none_button(form, "data", "answer-no-data")))
        .may_with(row("security.classification"))
        .node(component::<SecurityNotes>(Box::new(security_notes::Props { sheet: sheet.clone() })))
        .inside();
    component::<Question>(Box::new(question::Props {
        form: form.clone(),
        slot: Slot::Data,
        standing: standing(&touchpoint.data),
        asked,
        answer,
    }))
}
