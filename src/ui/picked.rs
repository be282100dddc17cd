//! A field that is answered with one thing of the document: what was picked, with a way to change
//! it; before that, the picker.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::offer::{Offer, Source};
use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::ui::element::{button, classed, component, element};
use crate::ui::focus::focus_first;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::picker::{self, Picked as Pick};
use crate::ui::row_head::named;

/// What such a field needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    form: Form,
    field: String,
    label: &'static str,
    placeholder: &'static str,
    source: Source,
    without: Vec<Rc<str>>,
    current: Option<Rc<str>>,
    none: Option<&'static str>,
    invitation: Option<&'static str>,
    is_required: bool,
    asked: u32,
    is_label_hidden: bool,
    on_pick: Option<Callback<Pick>>,
}

/// Begins a field with what it is called, what stands in its empty picker, what it offers, and the id that it is
/// answered with: the word for none where it is answered with none.
pub fn picked_field(
    form: &Form,
    field: &str,
    (label, placeholder): (&'static str, &'static str),
    source: Source,
    current: Option<Rc<str>>,
) -> Box<Props> {
    Box::new(Props {
        form: form.clone(),
        field: field.to_owned(),
        label,
        placeholder,
        source,
        without: Vec::new(),
        current,
        none: None,
        invitation: None,
        is_required: false,
        asked: 0,
        is_label_hidden: false,
        on_pick: None,
    })
}

impl Props {
    /// The field that may be answered with none, and how that is said.
    pub fn none(mut self: Box<Self>, text: &'static str) -> Box<Self> {
        self.none = Some(text);
        self
    }

    /// The field that waits until somebody wants to answer it, and what stands on the button for that.
    pub fn invitation(mut self: Box<Self>, text: &'static str) -> Box<Self> {
        self.invitation = Some(text);
        self
    }

    /// The field whose answer cannot be taken back.
    pub fn required(mut self: Box<Self>) -> Box<Self> {
        self.is_required = true;
        self
    }

    /// The field that takes the keyboard each time this count has grown.
    pub fn asked(mut self: Box<Self>, asked: u32) -> Box<Self> {
        self.asked = asked;
        self
    }

    /// The field whose label is there for screen readers only.
    pub fn hide_label(mut self: Box<Self>) -> Box<Self> {
        self.is_label_hidden = true;
        self
    }

    /// The field that does not offer these.
    pub fn without(mut self: Box<Self>, without: Vec<Rc<str>>) -> Box<Self> {
        self.without = without;
        self
    }

    /// The field that tells what was picked, in place of answering.
    pub fn on_pick(mut self: Box<Self>, tell: Callback<Pick>) -> Box<Self> {
        self.on_pick = Some(tell);
        self
    }

    /// The field, to be drawn.
    pub fn draw(self: Box<Self>) -> Html {
        component::<PickedField>(self)
    }
}

/// A field that is answered with one thing of the document.
#[component]
pub fn PickedField(props: &Props) -> Html {
    let node = use_node_ref();
    // How often somebody wanted to pick since it was answered last: the picker opens each time.
    let wanted = use_state(u32::default);
    let is_picking = use_state(bool::default);
    let returns = use_state(bool::default);
    {
        let (node, returns) = (node.clone(), returns.clone());
        let is_due = *returns && !*is_picking;
        use_effect_with((is_due, props.current.clone()), move |(is_due, _)| {
            if let Some(node) = node.cast::<web_sys::Element>().filter(|_| *is_due) {
                focus_first(&node, "button, input");
                returns.set(false);
            }
        });
    }
    {
        let (node, wanted, is_filled) = (node.clone(), wanted.clone(), props.current.is_some());
        use_effect_with(props.asked, move |asked| {
            let Some(node) = node.cast::<web_sys::Element>().filter(|_| *asked > 0) else { return };
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
    let is_labelled =
        props.current.is_some() || (props.invitation.is_none() && props.form.can_edit());
    let label = (is_labelled || *is_picking).then(|| {
        classed("span", "field-label")
            .also("sr-only", props.is_label_hidden)
            .words(props.form.words(), props.label)
    });
    classed("div", "field picked-field").at(&node).may_with(label).node(face).draw()
}

fn answered(props: &Props, current: &Rc<str>, pick: Callback<MouseEvent>) -> Html {
    let Props { form, .. } = props;
    let is_none = **current == *NONE;
    let offer = props.source.offer(current, form.snapshot.known());
    let offer = offer.filter(|_| !is_none).unwrap_or_else(|| {
        let none = props.none.map(|none| form.words().text(none));
        Offer::plain(current, none.as_deref().unwrap_or(current))
    });
    let main = button("picked-main")
        .says("title", form.words(), "field-change")
        .flag("disabled", !form.can_edit())
        .on_click(move |click| pick.emit(click))
        .node(if is_none { glyph(Icon::NothingHere) } else { Html::default() })
        .with(named(classed("span", "picked-text"), offer))
        .may_with(form.can_edit().then(|| classed("span", "picked-edit").node(glyph(Icon::Edit))));
    let take_back = (form.can_edit() && !props.is_required).then(|| {
        let take_back = form.words().text("field-take-back");
        let this = format!("{}: {take_back}", form.words().text(props.label));
        icon_button(Icon::Close, take_back.into())
            .has("aria-label", this.into())
            .on_click(form.giving(&props.field, None))
    });
    classed("div", "picked").also("is-none", is_none).with(main).may_with(take_back).draw()
}

/// Whoever only reads is told what nobody answered where it is one of the three questions.
fn unanswered(props: &Props) -> Html {
    if !props.is_label_hidden {
        return Html::default();
    }
    classed("p", "field-unanswered").words(props.form.words(), "field-unanswered").draw()
}

fn invitation(props: &Props, pick: Callback<MouseEvent>) -> Html {
    button("quiet")
        .on_click(move |click| pick.emit(click))
        .node(glyph(Icon::Add))
        .words(props.form.words(), props.invitation.unwrap_or_default())
        .draw()
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
    let none = props.none.filter(|_| !is_changing).map(|text| {
        let (form, field, done) = (props.form.clone(), props.field.clone(), done.clone());
        button("quiet")
            .on_click(move |_| {
                done.emit(());
                form.answer_word(&field, Some(NONE));
            })
            .node(glyph(Icon::NothingHere))
            .words(props.form.words(), text)
    });
    let id = format!("pick-{}", props.field.replace(['.', '[', ']'], "-"));
    let picker = picker::picker(&props.form, &id, (props.label, props.placeholder), on_pick)
        .offers(props.source.clone(), props.without.clone())
        .answers(&props.field)
        .none(props.none)
        .on_leave(on_leave)
        .asked(asked);
    element("div").node(picker.draw()).may_with(none).inside()
}
