//! A category of data that a touchpoint touches: what is done with it, and what for.

use yew::prelude::*;

use crate::app::offer::Source;
use crate::model::data::{DataAction, DataUse};
use crate::ui::form::Form;
use crate::ui::picked::PickedField;
use crate::ui::row_head::{self, row_head};
use crate::ui::segment::{self, Choice, segment};

/// What the row needs.
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// Which of the data uses it is.
    pub index: usize,
    /// The data use.
    pub entry: DataUse,
}

/// Draws the row.
pub fn data_use_row(props: &Props) -> Html {
    let Props { form, index, entry } = props;
    let choice = |action: &DataAction| {
        let word = action.as_str();
        Choice::of_text(word.to_owned(), form.word("data-action", word))
            .meaning(form.word("data-action-why", word))
    };
    let purpose = entry.purpose.as_ref().map(|purpose| AttrValue::from(purpose.shared()));
    let is_open = form.can_edit() || purpose.is_some();
    html! {
        <li class="row" key={format!("{index} {}", entry.category)}>
            { row_head(&row_head::Props { form: form.clone(), source: Source::DataCategories, id: entry.category.shared().into(), field: format!("data[{index}]").into() }) }
            { segment(&segment::Props { class: Classes::new(), label: form.text("field-data-action"), is_label_hidden: true, can_edit: form.can_edit(), choices: DataAction::ALL.iter().map(choice).collect::<Vec<_>>(), chosen: entry.action.as_ref().map(|action| AttrValue::from(action.as_str().to_owned())), on_choose: form.answering(format!("data[{index}].action")) }) }
            if is_open {
                <PickedField form={form.clone()} field={format!("data[{index}].purpose")}
                    label={form.text("field-purpose")} placeholder={form.text("pick-purpose")}
                    source={Source::Purposes} current={purpose}
                    invitation={form.text("add-purpose")} />
            }
        </li>
    }
}
