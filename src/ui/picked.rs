//! A field that is answered with one thing of the document: what was picked, with a way to change
//! it; before that, the picker.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::offer::{Offer, Source};
use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::ui::focus::{focus_first, leave_field};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::picker::{Picked as Pick, Picker};

/// What such a field needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Whose field it is.
    pub form: Form,
    /// Which field.
    pub field: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// What stands in the empty picker.
    pub placeholder: AttrValue,
    /// What is offered.
    pub source: Source,
    /// The id that it is answered with; the word for none where it is answered with none.
    pub current: Option<AttrValue>,
    /// How an answer of none is said and offered; without it, there is none.
    #[prop_or_default]
    pub none: Option<AttrValue>,
    /// What stands on the button that asks, for questions that wait until somebody wants them.
    #[prop_or_default]
    pub invitation: Option<AttrValue>,
    /// Whether an answer can be taken back.
    #[prop_or(true)]
    pub is_optional: bool,
    /// A count that grows when it should take the keyboard.
    #[prop_or_default]
    pub asked: u32,
    /// Whether the label is there for screen readers only.
    #[prop_or_default]
    pub is_label_hidden: bool,
    /// Called when something is picked, in place of answering the field.
    #[prop_or_default]
    pub on_pick: Option<Callback<Pick>>,
}

/// A field that is answered with one thing of the document.
#[component]
pub fn PickedField(props: &Props) -> Html {
    let node = use_node_ref();
    // How often somebody wanted to pick since it was answered last: the picker opens each time.
    let wanted = use_state(|| 0_u32);
    let is_picking = use_state(|| false);
    let returns = use_state(|| false);
    {
        let (node, returns) = (node.clone(), returns.clone());
        let is_due = *returns && !*is_picking;
        use_effect_with((is_due, props.current.clone()), move |(is_due, _)| {
            if let Some(node) = node.cast::<Element>().filter(|_| *is_due) {
                focus_first(&node, "button, input");
                returns.set(false);
            }
        });
    }
    {
        let (node, wanted, is_filled) = (node.clone(), wanted.clone(), props.current.is_some());
        use_effect_with(props.asked, move |asked| {
            let Some(node) = node.cast::<Element>().filter(|_| *asked > 0) else { return };
            if is_filled {
                focus_first(&node, "button, input");
            } else {
                wanted.set(*wanted + 1);
            }
        });
    }

    let pick = {
        let (wanted, is_picking) = (wanted.clone(), is_picking.clone());
        Callback::from(move |_: MouseEvent| {
            wanted.set(*wanted + 1);
            is_picking.set(true);
        })
    };
    let stop = {
        let (wanted, is_picking) = (wanted.clone(), is_picking.clone());
        Callback::from(move |()| {
            wanted.set(0);
            is_picking.set(false);
        })
    };
    let done = {
        let (wanted, is_picking, returns) = (wanted.clone(), is_picking.clone(), returns.clone());
        Callback::from(move |()| {
            wanted.set(0);
            is_picking.set(false);
            returns.set(true);
        })
    };

    let face = match &props.current {
        Some(current) if !*is_picking => answered(props, current, pick),
        None if !*is_picking && !props.form.can_edit() => unanswered(props),
        None if !*is_picking && props.invitation.is_some() => invitation(props, pick),
        _ => {
            let on_leave = (*is_picking).then_some(stop);
            picker(props, on_leave, &done, *wanted)
        }
    };
    let label_class = classes!("field-label", props.is_label_hidden.then_some("sr-only"));
    let is_labelled =
        props.current.is_some() || (props.invitation.is_none() && props.form.can_edit());
    html! {
        <div class="field picked-field" ref={node}>
            if is_labelled || *is_picking {
                <span class={label_class}>{ &props.label }</span>
            }
            { face }
        </div>
    }
}

fn answered(props: &Props, current: &AttrValue, pick: Callback<MouseEvent>) -> Html {
    let snapshot = &props.form.snapshot;
    let is_none = current.as_str() == NONE;
    let offer = props.source.offer(current, &snapshot.document, &snapshot.words);
    let offer = offer.filter(|_| !is_none).unwrap_or_else(|| Offer {
        id: current.as_str().into(),
        label: props.none.as_ref().map_or_else(|| current.to_string(), |none| none.to_string()),
        detail: String::new(),
        also: String::new(),
    });
    let clear = {
        let (form, field) = (props.form.clone(), props.field.clone());
        Callback::from(move |event: MouseEvent| {
            event.target_dyn_into::<HtmlElement>().iter().for_each(leave_field);
            form.answer(&field, None);
        })
    };
    let (can_edit, take_back) = (props.form.can_edit(), props.form.text("field-take-back"));
    let take_back_this = format!("{}: {take_back}", props.label);
    html! {
        <div class={classes!("picked", is_none.then_some("is-none"))}>
            <button type="button" class="picked-main" title={props.form.text("field-change")}
                disabled={!can_edit} onclick={pick}>
                if is_none {
                    { glyph(Icon::NothingHere) }
                }
                <span class="picked-text">
                    <span class="picked-name">{ &offer.label }</span>
                    if !offer.detail.is_empty() {
                        <span class="picked-detail">{ &offer.detail }</span>
                    }
                </span>
                if can_edit {
                    <span class="picked-edit">{ glyph(Icon::Edit) }</span>
                }
            </button>
            if can_edit && props.is_optional {
                <button type="button" class="button bare only-icon" aria-label={take_back_this}
                    title={take_back} onclick={clear}>
                    { glyph(Icon::Close) }
                </button>
            }
        </div>
    }
}

/// Whoever only reads is told what nobody answered where it is one of the three questions.
fn unanswered(props: &Props) -> Html {
    if !props.is_label_hidden {
        return html! {};
    }
    html! { <p class="field-unanswered">{ props.form.text("field-unanswered") }</p> }
}

fn invitation(props: &Props, pick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="quiet" onclick={pick}>
            { glyph(Icon::Add) }{ props.invitation.clone() }
        </button>
    }
}

fn picker(props: &Props, on_leave: Option<Callback<()>>, done: &Callback<()>, asked: u32) -> Html {
    let on_pick = {
        let (form, field, source, done) =
            (props.form.clone(), props.field.clone(), props.source.clone(), done.clone());
        let instead = props.on_pick.clone();
        Callback::from(move |picked: Pick| {
            done.emit(());
            if let Some(instead) = &instead {
                instead.emit(picked);
                return;
            }
            let event = match (picked, source.kind_of_new()) {
                (Pick::Existing(id), _) => AppEvent::answer_with(&form.subject, &field, &id),
                (Pick::New(name), Some(kind)) => {
                    AppEvent::create(&form.subject, &field, kind, &name)
                }
                (Pick::New(_), None) => return,
                (Pick::None, _) => AppEvent::answer(&form.subject, &field, Json::text(NONE)),
            };
            form.dispatch.emit(event);
        })
    };
    let is_changing = on_leave.is_some();
    let none = {
        let (form, field, done) = (props.form.clone(), props.field.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            done.emit(());
            form.answer_word(&field, Some(NONE));
        })
    };
    let id = format!("pick-{}", props.field.replace(['.', '[', ']'], "-"));
    html! {
        <>
            <Picker form={props.form.clone()} {id} label={props.label.clone()} {on_pick} {on_leave}
                placeholder={props.placeholder.clone()} source={props.source.clone()} {asked}
                none={props.none.clone()} />
            if let Some(text) = props.none.clone().filter(|_| !is_changing) {
                <button type="button" class="quiet" onclick={none}>
                    { glyph(Icon::NothingHere) }{ text }
                </button>
            }
        </>
    }
}
