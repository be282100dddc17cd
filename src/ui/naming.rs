//! A small field that asks for a name, on the map itself.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Edit, Event, Look};
use crate::app::look::Adding;
use crate::edit::command::Command;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{LONGEST_TYPED, classed, keyed};
use crate::ui::focus::use_leave_to_frame;

/// What it needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What a screen reader calls it.
    pub label: AttrValue,
    /// The name so far.
    #[prop_or_default]
    pub value: AttrValue,
    /// What stands in the empty field.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Whether the next one follows by Enter alone.
    #[prop_or_default]
    pub goes_on: bool,
    /// Takes the name, and whether the next one follows (Ctrl+Enter); `None` when it was dropped.
    pub on_done: Callback<Option<(String, bool)>>,
}

/// The field that gives something another name. After a touchpoint, the next one may follow.
pub(crate) fn renaming(
    label: AttrValue,
    subject: &Subject,
    before: &str,
    dispatch: &Callback<Event>,
) -> Html {
    let (dispatch, subject) = (dispatch.clone(), subject.clone());
    let (value, placeholder) = (AttrValue::from(before.to_owned()), AttrValue::default());
    let before = value.clone();
    let on_done = Callback::from(move |done: Option<(String, bool)>| {
        dispatch.emit(Event::Look(Look::EndRename));
        let Some((name, and_next)) = done else { return };
        if !name.is_empty() && *name != *before {
            let command = Command::set(subject.clone(), "name", Json::text(name));
            dispatch.emit(Event::Edit(Edit::Do(command)));
        }
        if and_next && subject.kind == Kind::Touchpoint {
            let adding = Adding::Touchpoint { stage: None, after: Some(subject.id.clone()) };
            dispatch.emit(Event::Look(Look::BeginAdd(adding)));
        }
    });
    let naming = Props { label, value, placeholder, goes_on: false, on_done };
    keyed::<Naming>("renaming".into(), Box::new(naming))
}

/// Draws the field, with everything in it selected.
#[component]
pub fn Naming(props: &Props) -> Html {
    let node = use_node_ref();
    let is_over = use_mut_ref(|| false);
    use_leave_to_frame(&node);
    {
        let (node, value) = (node.clone(), props.value.clone());
        use_effect_with((), move |()| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                // Of a name that can't be shown in a field, the next one is asked for.
                if value.len() <= LONGEST_TYPED {
                    input.set_value(&value);
                }
                let _ = input.focus();
                input.select();
            }
        });
    }
    let finish = {
        let (node, on_done, is_over) = (node.clone(), props.on_done.clone(), is_over.clone());
        move |is_kept: bool, and_next: bool| {
            // Losing the focus ends it too; it ends once.
            if is_over.replace(true) {
                return;
            }
            let name = node.cast::<HtmlInputElement>().map(|input| input.value());
            let name = name.filter(|_| is_kept).map(|name| name.trim().to_owned());
            on_done.emit(name.map(|name| (name, and_next)));
        }
    };
    let (finish_by_key, goes_on) = (finish.clone(), props.goes_on);
    classed("input", "naming")
        .at(&node)
        .is("type", "text")
        .is("maxlength", "200")
        .has("aria-label", props.label.clone())
        .has("placeholder", props.placeholder.clone())
        .on_key(move |key| {
            if key.is_composing() {
                return;
            }
            match key.key().as_str() {
                "Enter" => {
                    key.prevent_default();
                    finish_by_key(true, goes_on || key.ctrl_key() || key.meta_key());
                }
                "Escape" => finish_by_key(false, false),
                _ => {}
            }
            key.stop_propagation();
        })
        .on_blur(move |_| finish(true, false))
        .on(ListenerKind::onpointerdown, |down: PointerEvent| down.stop_propagation())
        .draw()
}
