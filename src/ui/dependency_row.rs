//! A system that carries a touchpoint: whether the touchpoint stops with it, and what takes over.

use yew::prelude::*;

use crate::app::offer::Source;
use crate::model::answer::{Answer, NONE};
use crate::model::touchpoint::{Dependency, DependencyStrength};
use crate::ui::form::Form;
use crate::ui::picked::PickedField;
use crate::ui::row_head::{self, row_head};
use crate::ui::segment::{self, Choice, segment};

/// What the row needs.
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// Which of the dependencies it is.
    pub index: usize,
    /// The dependency.
    pub entry: Dependency,
}

/// Draws the row.
pub fn dependency_row(props: &Props) -> Html {
    let Props { form, index, entry } = props;
    let choice = |strength: &DependencyStrength| {
        let word = strength.as_str();
        Choice::of_text(word.to_owned(), form.word("dependency", word))
            .meaning(form.word("dependency-why", word))
    };
    let chosen: Option<AttrValue> =
        entry.dependency.as_ref().map(|strength| strength.as_str().to_owned().into());
    let fallback: Option<AttrValue> = match &entry.fallback {
        Answer::Unknown => None,
        Answer::None => Some(NONE.into()),
        Answer::Is(id) => Some(id.shared().into()),
    };
    let is_open = form.can_edit() || fallback.is_some();
    html! {
        <li class="row" key={format!("{index} {}", entry.system)}>
            { row_head(&row_head::Props { form: form.clone(), source: Source::Systems, id: entry.system.shared().into(), field: format!("systems[{index}]").into() }) }
            { segment(&segment::Props { class: Classes::new(), is_label_hidden: false, label: form.text("field-dependency"), can_edit: form.can_edit(), chosen, choices: DependencyStrength::ALL.iter().map(choice).collect::<Vec<_>>(), on_choose: form.answering(format!("systems[{index}].dependency")) }) }
            if is_open {
                <PickedField form={form.clone()} field={format!("systems[{index}].fallback")}
                    label={form.text("field-fallback")} placeholder={form.text("pick-system")}
                    source={Source::Systems} current={fallback} none={form.text("answer-no-fallback")}
                    invitation={form.text("add-fallback")} />
            }
        </li>
    }
}
