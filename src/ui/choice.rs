//! A list of a few to choose from, which always shows what is chosen: a browser keeps to what
//! somebody chose there, also when it was chosen differently elsewhere since.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ui::element::{classed, component, element};

/// What a choice needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    class: &'static str,
    label: AttrValue,
    choices: Vec<(AttrValue, String)>,
    chosen: AttrValue,
    on_choose: Callback<String>,
}

/// A choice of that class and label: words with their texts, the word that is chosen, and who is
/// told the word that is chosen then.
pub fn choice(
    (class, label): (&'static str, String),
    choices: Vec<(AttrValue, String)>,
    chosen: AttrValue,
    on_choose: Callback<String>,
) -> Html {
    component::<Choice>(Box::new(Props { class, label: label.into(), choices, chosen, on_choose }))
}

/// Draws a choice.
#[component]
pub fn Choice(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.chosen.clone(), props.choices.len()), move |(chosen, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(chosen);
            }
        });
    }
    let on_choose = props.on_choose.clone();
    classed("select", props.class)
        .at(&node)
        .has("aria-label", props.label.clone())
        .has("title", props.label.clone())
        .on_change(move |change| {
            let select = change.target_dyn_into::<HtmlSelectElement>();
            select.iter().for_each(|select| on_choose.emit(select.value()));
        })
        .each(props.choices.iter().map(|(word, text)| {
            element("option").has("value", word.clone()).text(text.clone().into())
        }))
        .draw()
}
