//! “Which IT system carries it?”: the systems, whether the touchpoint stops with them, and what
//! takes over.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::look::Slot;
use crate::app::offer::Source;
use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::ui::answers::{NoneButton, NoneSaid, standing};
use crate::ui::dependency_row::{self, dependency_row};
use crate::ui::form::Form;
use crate::ui::picker::{Picked, Picker};
use crate::ui::question::Question;

/// What the question needs.
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
    /// A count that grows when somebody asks this question.
    pub asked: u32,
}

/// Asks which systems carry a touchpoint.
pub fn ask_system(props: &Props) -> Html {
    let Props { form, touchpoint, asked } = props;
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
    let without: Vec<AttrValue> =
        entries.iter().map(|entry| entry.system.shared().into()).collect();
    let placeholder = if entries.is_empty() { "pick-system" } else { "pick-another-system" };
    let (is_none, is_hollow) = (touchpoint.systems.is_none(), touchpoint.systems.is_unknown());
    html! {
        <Question form={form.clone()} slot={Slot::System} standing={standing(&touchpoint.systems)}
            {asked}>
            if !entries.is_empty() {
                <ul class="rows">
                    for (index, entry) in entries.iter().enumerate() {
                        { dependency_row(&dependency_row::Props { form: form.clone(), index, entry: entry.clone() }) }
                    }
                </ul>
            }
            if is_none {
                <NoneSaid form={form.clone()} field="systems" text={form.text("answer-no-system")} />
            }
            if form.can_edit() && !is_none {
                <Picker form={form.clone()} id="pick-systems" label={form.text("question-system")}
                    placeholder={form.text(placeholder)} source={Source::Systems} {without}
                    {on_pick}
                    none={is_hollow.then(|| form.text("answer-no-system"))} asked={if is_hollow { *asked } else { 0 }} />
            }
            if is_hollow {
                <NoneButton form={form.clone()} field="systems" text={form.text("answer-no-system")} />
            }
        </Question>
    }
}
