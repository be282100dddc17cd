//! “Which IT system carries it?”: the systems, whether the touchpoint stops with them, and what
//! takes over.

use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::look::Slot;
use crate::app::offer::Source;
use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::model::subject::Kind;
use crate::model::touchpoint::{Dependency, Touchpoint};
use crate::ui::answers::{none_button, none_said, standing};
use crate::ui::element::{classed, component, element};
use crate::ui::fields::draw::Sheet;
use crate::ui::picker::{Picked, picker};
use crate::ui::question::{self, Question};
use crate::ui::slot_row::slot_row;

/// Asks which systems carry a touchpoint.
pub(crate) fn ask_system(sheet: &Sheet, touchpoint: &Touchpoint, asked: u32) -> Html {
    let form = &sheet.form;
    let entries = touchpoint.systems.entries();
    let on_pick = {
        let (form, next) = (form.clone(), format!("systems[{}]", entries.len()));
        Callback::from(move |picked: Picked| {
            form.dispatch.emit(match picked {
                Picked::Existing(id) => AppEvent::answer_with(&form.subject, &next, &id),
                Picked::New(name) => AppEvent::create(&form.subject, &next, Kind::System, &name),
                Picked::None => AppEvent::answer(&form.subject, "systems", Json::text(NONE)),
            });
        })
    };
    let (is_none, is_hollow) = (touchpoint.systems.is_none(), touchpoint.systems.is_unknown());
    let rows = (!entries.is_empty()).then(|| {
        let rows = entries.iter().enumerate();
        let row = |(index, entry): (usize, &Dependency)| {
            slot_row(sheet, "systems", &Source::Systems, (index, entry.system.as_str()))
        };
        classed("ul", "rows").each(rows.map(row))
    });
    let picker = if form.can_edit() && !is_none {
        let placeholder = if entries.is_empty() { "pick-system" } else { "pick-another-system" };
        let without = entries.iter().map(|entry| entry.system.shared()).collect();
        picker(form, "pick-systems", ("question-system", placeholder), on_pick)
            .offers(Source::Systems, without)
            .none(is_hollow.then_some("answer-no-system"))
            .asked(if is_hollow { asked } else { 0 })
            .draw()
    } else {
        Html::default()
    };
    let answer = element("div")
        .may_with(rows)
        .may_with(is_none.then(|| none_said(form, "systems", "answer-no-system")))
        .node(picker)
        .may_with(is_hollow.then(|| none_button(form, "systems", "answer-no-system")))
        .inside();
    component::<Question>(Box::new(question::Props {
        form: form.clone(),
        slot: Slot::System,
        standing: standing(&touchpoint.systems),
        asked,
        answer,
    }))
}
