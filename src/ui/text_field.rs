//! A field with text. Every letter goes to the document at once; Escape takes back what was typed
//! since the field was entered.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::fields::notation::Notation;
use crate::model::json::Json;
use crate::ui::element::{LONGEST_TYPED, beginning, button, classed, component, element};
use crate::ui::focus::{keep_typing, leave_field, typed_text};
use crate::ui::form::Form;
use crate::ui::notation::{in_lines, in_one_line};
use crate::ui::terms::{Reach, terms_line, with_terms};

/// What a text field needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    form: Form,
    field: String,
    label: &'static str,
    value: String,
    help: Option<AttrValue>,
    example: Option<&'static str>,
    notation: Notation,
    before: Option<Json>,
    entry: Option<(String, Json)>,
    is_long: bool,
    is_label_hidden: bool,
    on_left_empty: Option<Callback<()>>,
    class: &'static str,
}

/// Begins a field with what it is called and what the document says.
pub fn text_field(
    form: &Form,
    field: &str,
    label: &'static str,
    value: Option<&str>,
) -> Box<Props> {
    Box::new(Props {
        form: form.clone(),
        field: field.to_owned(),
        label,
        value: value.unwrap_or_default().to_owned(),
        help: None,
        example: None,
        notation: Notation::default(),
        before: None,
        entry: None,
        is_long: false,
        is_label_hidden: false,
        on_left_empty: None,
        class: "",
    })
}

/// Begins the field for what is to be said about something.
pub fn description(form: &Form, label: &'static str, value: Option<&str>) -> Box<Props> {
    text_field(form, "description", label, value).long()
}

impl Props {
    /// The field with several lines.
    pub fn long(mut self: Box<Self>) -> Box<Self> {
        self.is_long = true;
        self
    }

    /// The field with a sentence of help.
    pub fn help(mut self: Box<Self>, help: AttrValue) -> Box<Self> {
        self.help = Some(help);
        self
    }

    /// The field with an example, while it is empty.
    pub fn example(mut self: Box<Self>, id: &'static str) -> Box<Self> {
        self.example = Some(id);
        self
    }

    /// The field whose text is read in another way.
    pub fn reads(mut self: Box<Self>, notation: Notation) -> Box<Self> {
        self.notation = notation;
        self
    }

    /// The field that is a part of this answer, which may say more than the field shows.
    pub fn before(mut self: Box<Self>, answer: Option<&Json>) -> Box<Self> {
        self.before = answer.cloned();
        self
    }

    /// The field whose first letter makes an entry of a list: which one, and what it says beside.
    pub fn begins(mut self: Box<Self>, entry: Option<(String, Json)>) -> Box<Self> {
        self.entry = entry;
        self
    }

    /// The field whose label is there for screen readers only.
    pub fn hide_label(mut self: Box<Self>) -> Box<Self> {
        self.is_label_hidden = true;
        self
    }

    /// The field that tells when it is left empty.
    pub fn left_empty(mut self: Box<Self>, tell: Option<Callback<()>>) -> Box<Self> {
        self.on_left_empty = tell;
        self
    }

    /// The field with classes that make it look different.
    pub fn class(mut self: Box<Self>, class: &'static str) -> Box<Self> {
        self.class = class;
        self
    }

    /// The field, to be drawn.
    pub fn draw(self: Box<Self>) -> Html {
        component::<TextField>(self)
    }
}

/// A field with text.
#[component]
pub fn TextField(props: &Props) -> Html {
    let Props { form, field, notation, .. } = props;
    // What stands in a field whose text is kept in another notation, while it is being typed.
    let draft = use_state(Option::<String>::default);

    let read = {
        let (form, notation, before) = (form.clone(), *notation, props.before.clone());
        move |text: &str| notation.read(text, before.as_ref(), form.words())
    };
    let oninput = {
        let (form, field, notation, draft) =
            (form.clone(), field.clone(), *notation, draft.clone());
        let (read, entry) = (read.clone(), props.entry.clone());
        move |event: InputEvent| {
            let text = typed_text(&event);
            form.dispatch.emit(match (read(&text), &entry) {
                (Ok(Some(value)), Some((entry, beside))) => {
                    let key = field.rsplit('.').next().unwrap_or_default();
                    let said = Json::object([(key, value)]).and(beside);
                    AppEvent::typed_first(&form.subject, entry, &field, said)
                }
                (Ok(value), _) => AppEvent::typed(&form.subject, &field, value),
                // What was understood on the way is not what is meant.
                (Err(_), _) => AppEvent::untyped(&form.subject, &field),
            });
            if !notation.is_free() {
                draft.set(Some(text));
            }
        }
    };
    let onblur = {
        let (form, draft, on_left_empty) =
            (form.clone(), draft.clone(), props.on_left_empty.clone());
        let read = read.clone();
        move |event: FocusEvent| {
            form.leave();
            // What can't be read stays as it was typed.
            if draft.as_ref().is_some_and(|draft| read(draft).is_ok()) {
                draft.set(None);
            }
            if let Some(on_left_empty) = on_left_empty.as_ref()
                && typed_text(&event).trim().is_empty()
            {
                on_left_empty.emit(());
            }
        }
    };
    let onkeydown = {
        let (form, field, draft, is_long) =
            (form.clone(), field.clone(), draft.clone(), props.is_long);
        move |event: KeyboardEvent| {
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
        }
    };

    if !form.can_edit() && props.value.is_empty() {
        return Html::default();
    }
    let shown = (*draft).clone().unwrap_or_else(|| props.value.clone());
    let is_unread = draft.is_some() && read(&shown).is_err();
    let help = if is_unread { Some(form.text(notation.hint())) } else { props.help.clone() };
    let label = classed("span", "field-label")
        .also("sr-only", props.is_label_hidden)
        .words(form.words(), props.label);
    let most = if props.is_long { 4 * LONGEST_TYPED } else { LONGEST_TYPED };
    let endless = beginning(&shown).filter(|_| shown.len() > most);
    if endless.is_some() || (notation.is_free() && !form.can_edit()) {
        let text = classed("p", "field-text");
        let text = if endless.is_some() {
            text.text(shown.clone().into())
        } else {
            let (terms, document) = (&form.snapshot.terms, &form.snapshot.document);
            text.node(with_terms(terms, document, &shown, Reach::Everybody))
        };
        let shorten = endless.filter(|_| form.can_edit() && notation.is_free()).map(|beginning| {
            let shorten = form.giving(field, Some(Json::text(beginning)));
            let button = button("quiet").is("data-does", "shorten");
            button.words(form.words(), "field-shorten").on_click(shorten)
        });
        return classed("div", "field")
            .also(props.class, !props.class.is_empty())
            .with(label)
            .may_with(shorten)
            .with(text)
            .draw();
    }
    let text = if props.is_long {
        element("textarea").is("rows", "2").value(in_lines(&shown))
    } else {
        let line = element("input").is("type", "text").is("autocomplete", "off");
        let line = line.value(in_one_line(&shown));
        if is_unread { line.is("aria-invalid", "true") } else { line }
    };
    let text = match props.example.filter(|_| form.can_edit()) {
        Some(example) => text.says("placeholder", form.words(), example),
        None => text,
    };
    let text = text
        .is("class", "field-input")
        .flag("readonly", !form.can_edit())
        .on_input(oninput)
        .on_blur(onblur)
        .on_key(onkeydown);
    let field = classed("label", "field")
        .also(props.class, !props.class.is_empty())
        .also("is-unread", is_unread)
        .with(label)
        .with(text)
        .may_with(help.map(|help| classed("span", "field-help").text(help)));
    let terms = if notation.is_free() { terms_line(form, &shown) } else { None };
    element("div").with(field).may_with(terms).inside()
}
