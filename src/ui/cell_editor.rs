//! The editor of a cell: the field of the inspector that answers it, laid over the cell. What is typed or picked goes to
//! the document at once, as everywhere; leaving only says where the keyboard goes on.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    HtmlElement, HtmlInputElement, HtmlTextAreaElement, InputEvent, InputEventInit, ResizeObserver,
};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::aspect::Aspect;
use crate::app::fields::field::Widget;
use crate::model::json::Json;
use crate::ui::element::{Element, classed, component};
use crate::ui::fields::draw::{Manner, Sheet, field};
use crate::ui::focus::{REACHABLE, focus, focus_first, focused, keep_inside};
use crate::ui::form::Form;
use crate::ui::frame::Frame;
use crate::ui::position::{px, set};

/// Where the keyboard goes on when a cell is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// To the cell itself.
    Back,
    /// To the cell below.
    Down,
    /// To the cell before.
    Before,
    /// To the cell behind.
    Behind,
}

/// What the editor needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Whose cell it is, and whom to tell. For several touchpoints at once, the one who is told spreads it.
    pub form: Form,
    /// What is asked.
    pub aspect: &'static Aspect,
    /// The cell that it lies over.
    pub cell: HtmlElement,
    /// What was typed to open it, put into the field in place of what stands there; without it, that stays.
    pub typed: Option<AttrValue>,
    /// What is to be known before anything is answered: for whom else it is.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Hears that it was left.
    pub on_leave: Callback<Leave>,
}

/// Shows the editor.
#[component]
pub fn CellEditor(props: &Props) -> Html {
    let sheet = Sheet::of(&props.form);
    let asked = props.aspect.field();
    let answer = asked.and_then(|field| sheet.answer(field)).cloned();
    {
        // What is answered by one click is done with it.
        let (first, leave) = (use_mut_ref(|| answer.clone()), props.on_leave.clone());
        let is_one = asked.is_some_and(|field| is_of_one_click(&field.widget));
        use_effect_with(answer, move |answer: &Option<Json>| {
            if is_one && *first.borrow() != *answer {
                leave.emit(Leave::Back);
            }
        });
    }
    let manner = Manner { is_asked: true, is_label_hidden: true, ..Manner::default() };
    let shown = asked.and_then(|asked| field(&sheet, asked, manner));
    component::<CellFrame>(Box::new(FrameProps {
        label: props.form.text(props.aspect.head),
        cell: props.cell.clone(),
        typed: props.typed.clone(),
        note: props.note.clone(),
        on_leave: props.on_leave.clone(),
        children: shown.map(Element::draw).unwrap_or_default(),
    }))
}

/// What lies over a cell.
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// What a screen reader calls it.
    pub label: AttrValue,
    /// The cell that it lies over.
    pub cell: HtmlElement,
    /// What was typed to open it.
    pub typed: Option<AttrValue>,
    /// What is to be known before anything is answered.
    pub note: Option<AttrValue>,
    /// Hears that it was left.
    pub on_leave: Callback<Leave>,
    /// What is in it.
    pub children: Html,
}

/// Lays something over a cell, and hears the keys that leave it.
#[component]
pub fn CellFrame(props: &FrameProps) -> Html {
    let node = use_node_ref();
    let (writing, leaving) = (use_mut_ref(|| None::<Frame>), use_mut_ref(|| None::<Frame>));
    {
        let (node, props) = (node.clone(), props.clone());
        use_effect_with((), move |()| {
            let Some(editor) = node.cast::<HtmlElement>() else { return };
            let is_coming = open(&editor, &props);
            let Some(typed) = props.typed.clone() else { return };
            if !is_coming {
                field_in(&editor).iter().for_each(|field| write_into(field, &typed));
                return;
            }
            // A field that comes only when it is asked for is there in the next frame; what was typed since goes on.
            *writing.borrow_mut() = Frame::ask(move || {
                if let Some(field) = field_in(&editor) {
                    let since = text_in(&field);
                    write_into(&field, &[&*typed, &since].concat());
                }
            });
        });
    }
    {
        // What is picked makes it grow.
        let (node, cell) = (node.clone(), props.cell.clone());
        use_effect_with((), move |()| {
            let editor = node.cast::<HtmlElement>();
            let grown = editor.clone();
            let closure = Closure::<dyn FnMut()>::new(move || {
                grown.iter().for_each(|editor| place(editor, &cell));
            });
            let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(editor)) = (&observer, &editor) {
                observer.observe(editor);
            }
            move || {
                observer.iter().for_each(ResizeObserver::disconnect);
                drop(closure);
            }
        });
    }
    let (leave, lost, done) =
        (props.on_leave.clone(), props.on_leave.clone(), props.on_leave.clone());
    let here = node.clone();
    classed("div", "cell-editor")
        .at(&node)
        .is("popover", "auto")
        .is("role", "group")
        .is("tabindex", "-1")
        .on(ListenerKind::onfocusout, move |event: FocusEvent| {
            // What had the keyboard may be gone for good: then the editor is done, too.
            let (lost, here) = (lost.clone(), here.clone());
            if event.related_target().is_none() {
                *leaving.borrow_mut() = Frame::ask(move || {
                    let editor = here.cast::<HtmlElement>();
                    if editor.is_some_and(|editor| focused(&editor).is_none()) {
                        lost.emit(Leave::Back);
                    }
                });
            }
        })
        .on(ListenerKind::onfocusin, move |event: FocusEvent| {
            // A line that is done hands the keyboard to the editor around it: that is done, too.
            let target = event.target_dyn_into::<HtmlElement>();
            let is_around = target.is_some_and(|it| it.matches(".cell-editor").unwrap_or(false));
            let from = event.related_target().and_then(|from| from.dyn_into::<HtmlElement>().ok());
            // A line of its own, not one of an entry.
            let is_line = |from: HtmlElement| {
                let slot = from.closest(".field-slot").ok().flatten();
                let around = slot.and_then(|slot| slot.parent_element());
                from.matches(".field-input:not(.picker-input)").unwrap_or(false)
                    && around.is_some_and(|around| around.matches(".cell-editor").unwrap_or(false))
            };
            if is_around && from.is_some_and(is_line) {
                done.emit(Leave::Back);
            }
        })
        .has("aria-label", props.label.clone())
        .on_key(keys(props))
        .on(ListenerKind::ontoggle, move |event: Event| {
            let editor = event.target_dyn_into::<HtmlElement>();
            if editor.is_some_and(|it| !it.matches(":popover-open").unwrap_or(true)) {
                leave.emit(Leave::Back);
            }
        })
        .may_with(props.note.clone().map(|note| classed("p", "cell-note").text(note)))
        .node(props.children.clone())
        .draw()
}

fn is_of_one_click(widget: &Widget) -> bool {
    match widget {
        Widget::Choice(..)
        | Widget::Segment(..)
        | Widget::Scale(..)
        | Widget::Emotion
        | Widget::Truth
        | Widget::Tick
        | Widget::One(_)
        | Widget::Mention(_) => true,
        Widget::Line(_)
        | Widget::Long(_)
        | Widget::Day(_)
        | Widget::Several(_)
        | Widget::Mentions(_)
        | Widget::Tags(_)
        | Widget::Words(..)
        | Widget::Rows(_)
        | Widget::Part(_) => false,
    }
}

/// The field in the editor that has the keyboard.
fn field_in(editor: &HtmlElement) -> Option<HtmlElement> {
    focused(editor).filter(|field| editor.contains(Some(field)))
}

/// Lays the editor over its cell and gives it the keyboard. Says whether what it is typed into is still to come.
fn open(editor: &HtmlElement, props: &FrameProps) -> bool {
    set(editor, "--jm-cell-width", &(px(props.cell.get_bounding_client_rect().width()) + "px"));
    // Where popovers are unknown, the style sheet shows it all the same.
    let _ = editor.show_popover();
    place(editor, &props.cell);
    // What was picked is picked again: nobody opens a cell to look at its answer. Meanwhile the editor has the keyboard.
    let picked = editor.query_selector(".cell-editor > .field-slot > .picked-field .picked-main");
    let picked = picked.ok().flatten().and_then(|picked| picked.dyn_into::<HtmlElement>().ok());
    if let Some(picked) = picked {
        focus(editor);
        picked.click();
        return true;
    }
    const FIRST: [&str; 4] =
        [".picker-input, textarea", "input, textarea, select", "[aria-pressed='true']", "button"];
    // Who begins to type means what can be typed into.
    let first = if props.typed.is_some() { &FIRST[..] } else { &FIRST[1..] };
    let _ = first.iter().any(|selector| focus_first(editor, selector));
    false
}

fn text_in(field: &HtmlElement) -> String {
    let line = field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    line.or_else(|| field.dyn_ref().map(HtmlTextAreaElement::value)).unwrap_or_default()
}

/// Goes on with what was typed on the cell, as if it had been typed into the field.
fn write_into(field: &HtmlElement, typed: &str) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        field.set_value(typed);
    } else if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
        field.set_value(typed);
    } else {
        return;
    }
    let options = InputEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    let event = InputEvent::new_with_event_init_dict("input", &options);
    // A field that hears nothing of it keeps what it says.
    let _ = event.and_then(|event| field.dispatch_event(&event));
}

/// Lays the editor over its cell. One that would reach over the edge of the screen begins earlier, and where there is
/// little room below, its lists open upwards.
fn place(editor: &HtmlElement, cell: &HtmlElement) {
    const EDGE: f64 = 8.0;
    let Some(window) = web_sys::window() else { return };
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|it| it.as_f64());
    let Some((width, height)) = size(window.inner_width()).zip(size(window.inner_height())) else {
        return;
    };
    let (at, size) = (cell.get_bounding_client_rect(), editor.get_bounding_client_rect());
    let (left, top) = (width - size.width() - EDGE, height - size.height() - EDGE);
    set(editor, "--jm-cell-left", &(px(at.left().min(left).max(EDGE)) + "px"));
    set(editor, "--jm-cell-top", &(px(at.top().min(top).max(EDGE)) + "px"));
    // It fails for a class that is no word only.
    let _ = editor.class_list().toggle_with_force("is-low", at.top() > height / 2.0);
}

/// Enter goes on to the next cell, Escape back to this one; Tab goes through what is in the editor first.
fn keys(props: &FrameProps) -> impl Fn(KeyboardEvent) + use<> {
    let leave = props.on_leave.clone();
    move |event: KeyboardEvent| {
        let Some(target) = event.target_dyn_into::<HtmlElement>() else { return };
        let is_long = target.matches("textarea").unwrap_or(false);
        let is_command = event.ctrl_key() || event.meta_key();
        let is_line = target.matches("input:not([role='combobox'])").unwrap_or(false);
        let next = match event.key().as_str() {
            "Escape" => Leave::Back,
            "Enter" if is_command || (is_line && !is_long) => Leave::Down,
            "Tab" if !is_at_end(&target, event.shift_key()) => {
                event.stop_propagation();
                return;
            }
            "Tab" if has_list(&target) => {
                let editor = target.closest(".cell-editor").ok().flatten();
                editor.iter().for_each(|editor| keep_inside(editor, &event));
                event.stop_propagation();
                return;
            }
            "Tab" if event.shift_key() => Leave::Before,
            "Tab" => Leave::Behind,
            _ => {
                // Nothing of what is typed here is a command to what lies below.
                event.stop_propagation();
                return;
            }
        };
        event.prevent_default();
        event.stop_propagation();
        leave.emit(next);
    }
}

/// Whether there are several things to see to in the editor: then Tab goes round in it, and Escape leaves.
fn has_list(here: &HtmlElement) -> bool {
    let editor = here.closest(".cell-editor").ok().flatten();
    editor.is_some_and(|it| {
        it.query_selector("li")
            .ok()
            .flatten()
            .is_some_and(|it| it.closest(".picker-pane").is_ok_and(|pane| pane.is_none()))
    })
}

/// Whether the keyboard can go no further inside of the editor.
fn is_at_end(here: &HtmlElement, is_back: bool) -> bool {
    let editor = here.closest(".cell-editor").ok().flatten();
    let Some(reachable) = editor.and_then(|it| it.query_selector_all(REACHABLE).ok()) else {
        return true;
    };
    let end = if is_back { 0 } else { reachable.length().saturating_sub(1) };
    reachable.get(end).is_none_or(|end| end == **AsRef::<web_sys::Element>::as_ref(here))
}
