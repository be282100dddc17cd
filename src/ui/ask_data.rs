//! “What data does it touch, and how is it kept safe?”: the data, how confidential it is, and what
//! must be known about its protection.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::look::Slot;
use crate::app::offer::Source;
use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::model::security::Classification;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::ui::answers::{NoneButton, NoneSaid, standing};
use crate::ui::data_use_row::{self, data_use_row};
use crate::ui::form::Form;
use crate::ui::picker::{Picked, Picker};
use crate::ui::question::Question;
use crate::ui::security_notes::SecurityNotes;
use crate::ui::segment::{self, Choice, segment};

/// What the question needs.
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
    /// A count that grows when somebody asks this question.
    pub asked: u32,
}

/// Asks what data a touchpoint touches and how it is kept safe.
pub fn ask_data(props: &Props) -> Html {
    let Props { form, touchpoint, asked } = props;
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
    let without: Vec<AttrValue> =
        entries.iter().map(|entry| entry.category.shared().into()).collect();
    let placeholder = if entries.is_empty() { "pick-data" } else { "pick-more-data" };
    let (is_none, is_hollow) = (touchpoint.data.is_none(), touchpoint.data.is_unknown());
    html! {
        <Question form={form.clone()} slot={Slot::Data} standing={standing(&touchpoint.data)} {asked}>
            if !entries.is_empty() {
                <ul class="rows">
                    for (index, entry) in entries.iter().enumerate() {
                        { data_use_row(&data_use_row::Props { form: form.clone(), index, entry: entry.clone() }) }
                    }
                </ul>
            }
            if is_none {
                <NoneSaid form={form.clone()} field="data" text={form.text("answer-no-data")} />
            }
            if form.can_edit() && !is_none {
                <Picker form={form.clone()} id="pick-data" label={form.text("question-data")}
                    placeholder={form.text(placeholder)} source={Source::DataCategories} {without}
                    {on_pick}
                    none={is_hollow.then(|| form.text("answer-no-data"))} asked={if is_hollow { *asked } else { 0 }} />
            }
            if is_hollow {
                <NoneButton form={form.clone()} field="data" text={form.text("answer-no-data")} />
            }
            { classification(form, touchpoint) }
            <SecurityNotes form={form.clone()} notes={touchpoint.notes().clone()} />
        </Question>
    }
}

fn classification(form: &Form, touchpoint: &Touchpoint) -> Html {
    let said = touchpoint.security.as_ref().and_then(|security| security.classification.as_ref());
    let choice = |class: &Classification| {
        let word = class.as_str();
        Choice::of_text(word.to_owned(), form.word("class", word))
            .meaning(form.word("class-why", word))
    };
    html! {
        { segment(&segment::Props { class: Classes::new(), is_label_hidden: false, label: form.text("field-classification"), can_edit: form.can_edit(), choices: Classification::ALL.iter().map(choice).collect::<Vec<_>>(), chosen: said.map(|class| AttrValue::from(class.as_str().to_owned())), on_choose: form.answering("security.classification") }) }
    }
}
