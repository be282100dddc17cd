//! A field with text. Every letter goes to the document at once; Escape takes back what was typed
//! since the field was entered.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::ui::focus::{keep_typing, leave_field, typed_text};
use crate::ui::form::Form;
use crate::ui::notation::{Notation, in_lines, in_one_line};

/// What a text field needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Whose field it is.
    pub form: Form,
    /// Which field.
    pub field: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// What the document says.
    pub value: AttrValue,
    /// A sentence of help.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// An example, while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// How the text is read.
    #[prop_or_default]
    pub notation: Notation,
    /// Whether it has several lines.
    #[prop_or_default]
    pub is_long: bool,
    /// Whether the label is there for screen readers only.
    #[prop_or_default]
    pub is_label_hidden: bool,
    /// Called when it is left empty.
    #[prop_or_default]
    pub on_left_empty: Option<Callback<()>>,
    /// Classes that make it look different.
    #[prop_or_default]
    pub class: Classes,
}

/// A field with text.
#[component]
pub fn TextField(props: &Props) -> Html {
    let Props { form, field, notation, .. } = props;
    // What stands in a field whose text is kept in another notation, while it is being typed.
    let draft = use_state(|| None::<AttrValue>);

    let oninput = {
        let (form, field, notation, draft) =
            (form.clone(), field.clone(), *notation, draft.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed_text(&event);
            if let Ok(value) = notation.read(&text, &form.snapshot.words) {
                form.dispatch.emit(AppEvent::typed(&form.subject, &field, value));
            }
            if !notation.is_free() {
                draft.set(Some(text.into()));
            }
        })
    };
    let onblur = {
        let (form, draft, on_left_empty) =
            (form.clone(), draft.clone(), props.on_left_empty.clone());
        Callback::from(move |event: FocusEvent| {
            form.leave();
            draft.set(None);
            if let Some(on_left_empty) = on_left_empty.as_ref()
                && typed_text(&event).trim().is_empty()
            {
                on_left_empty.emit(());
            }
        })
    };
    let onkeydown = {
        let (form, field, draft, is_long) =
            (form.clone(), field.clone(), draft.clone(), props.is_long);
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                event.stop_propagation();
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            match event.key().as_str() {
                "Escape" => {
                    event.stop_propagation();
                    draft.set(None);
                    form.dispatch.emit(AppEvent::untyped(&form.subject, &field));
                    target.iter().for_each(leave_field);
                }
                "Enter" if !is_long => {
                    event.stop_propagation();
                    event.prevent_default();
                    target.iter().for_each(leave_field);
                }
                _ => keep_typing(&event),
            }
        })
    };

    if !form.can_edit() && props.value.is_empty() {
        return html! {};
    }
    let shown = (*draft).clone().unwrap_or_else(|| props.value.clone());
    let is_unread = draft.is_some() && notation.read(&shown, &form.snapshot.words).is_err();
    let help = if is_unread { Some(form.text(notation.hint())) } else { props.help.clone() };
    let readonly = !form.can_edit();
    let placeholder = if readonly { AttrValue::default() } else { props.placeholder.clone() };
    let label_class = classes!("field-label", props.is_label_hidden.then_some("sr-only"));
    html! {
        <label class={classes!("field", props.class.clone(), is_unread.then_some("is-unread"))}>
            <span class={label_class}>{ &props.label }</span>
            if props.is_long {
                <textarea class="field-input" rows="2" value={in_lines(&shown)} {readonly} {placeholder}
                    {oninput} {onblur} {onkeydown} />
            } else {
                <input class="field-input" type="text" autocomplete="off" value={in_one_line(&shown)}
                    {readonly} {placeholder} aria-invalid={is_unread.then_some("true")}
                    {oninput} {onblur} {onkeydown} />
            }
            if let Some(help) = help {
                <span class="field-help">{ help }</span>
            }
        </label>
    }
}
