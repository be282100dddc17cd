//! Elements, built step by step. A step is a call with a few numbers, where `html!` writes all that it takes to make an
//! element at every place that has one: forms and panels are a third as large this way. Knows no component and no app.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlButtonElement;
use yew::html::BaseComponent;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VComp, VNode, VTag};

use crate::words::Words;

/// In letters; some browsers need seconds for a line of a million, or for a letter under a hundred thousand accents.
pub const LONGEST: usize = 4_000;

/// In bytes; with a longer line in a field, some browsers need minutes, and nobody wrote it.
pub const LONGEST_TYPED: usize = 50_000;

/// As much of a text as is drawn, where that is not all of it.
pub fn beginning(text: &str) -> Option<&str> {
    let end = if text.len() > LONGEST { text.char_indices().nth(LONGEST) } else { None };
    end.map(|(end, _)| &text[..end])
}

/// An element that is being built.
pub struct Element(Box<VTag>);

/// Begins an element of that name.
pub fn element(name: &'static str) -> Element {
    Element(Box::new(VTag::new(name)))
}

/// Begins an element of that name and class.
pub fn classed(name: &'static str, class: &'static str) -> Element {
    element(name).is("class", class)
}

/// Begins a button that submits nothing.
pub fn button(class: &'static str) -> Element {
    classed("button", class).is("type", "button")
}

/// A component with all that it needs.
pub fn component<C: BaseComponent>(props: Box<C::Properties>) -> Html {
    VComp::new::<C>(Rc::from(props), None).into()
}

/// The same for one among neighbours, with what tells it from them.
pub fn keyed<C: BaseComponent>(key: Rc<str>, props: Box<C::Properties>) -> Html {
    VComp::new::<C>(Rc::from(props), Some(Key::from(key))).into()
}

impl Element {
    /// The element with an attribute that is always the same.
    #[must_use]
    pub fn is(self, name: &'static str, value: &'static str) -> Self {
        self.has(name, AttrValue::Static(value))
    }

    /// The element with an attribute.
    #[must_use]
    pub fn has(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// The element with an attribute, where there is a value for it.
    #[must_use]
    pub fn may_have(self, name: &'static str, value: Option<AttrValue>) -> Self {
        match value {
            Some(value) => self.has(name, value),
            None => self,
        }
    }

    /// The element with an attribute that is there or not.
    #[must_use]
    pub fn flag(self, name: &'static str, is_set: bool) -> Self {
        if is_set { self.is(name, name) } else { self }
    }

    /// The element with a class more, if it is so.
    #[must_use]
    pub fn also(self, class: &'static str, is_so: bool) -> Self {
        if !is_so {
            return self;
        }
        let classes = self.0.attributes.iter().find(|(name, _)| *name == "class");
        let classes = classes.map_or_else(String::new, |(_, classes)| format!("{classes} "));
        self.has("class", (classes + class).into())
    }

    /// The element with one of the texts as an attribute.
    #[must_use]
    pub fn says(self, name: &'static str, words: &Words, id: &'static str) -> Self {
        self.has(name, words.text(id).into())
    }

    /// The field with what stands in it.
    #[must_use]
    pub fn value(mut self, value: AttrValue) -> Self {
        self.0.set_value(Some(value));
        self
    }

    /// The box with or without its tick.
    #[must_use]
    pub fn checked(mut self, is_checked: bool) -> Self {
        self.0.set_checked(is_checked);
        self
    }

    /// The element with what tells it from its neighbours in a list.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// The element, to be found where `node` says once it is drawn.
    #[must_use]
    pub fn at(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    /// The element with an element inside, behind those that are.
    #[must_use]
    pub fn with(self, child: Element) -> Self {
        self.node(child.draw())
    }

    /// The element with an element inside, if there is one. Where there is none, what follows keeps its place.
    #[must_use]
    pub fn may_with(self, child: Option<Element>) -> Self {
        self.node(child.map_or_else(VNode::default, Element::draw))
    }

    /// The element with anything inside.
    #[must_use]
    pub fn node(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    /// The element with a text inside; of a text that is no text for people, as much as browsers can lay out in no time.
    #[must_use]
    pub fn text(self, text: AttrValue) -> Self {
        let text = match beginning(&text) {
            Some(beginning) => [beginning, "…"].concat().into(),
            None => text,
        };
        self.node(VNode::VText(yew::virtual_dom::VText::new(text)))
    }

    /// The element with one of the texts inside.
    #[must_use]
    pub fn words(self, words: &Words, id: &'static str) -> Self {
        self.text(words.text(id).into())
    }

    /// The element with each of these inside.
    #[must_use]
    pub fn each(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self = self.with(child);
        }
        self
    }

    /// The element that does something when it is pressed.
    #[must_use]
    pub fn on_click(self, act: impl Fn(MouseEvent) + 'static) -> Self {
        self.on(ListenerKind::onclick, act)
    }

    /// The button by which a form is sent, here or by Enter in one of its fields, and what is done then. A frame that may
    /// send no forms hears nothing of their being sent.
    #[must_use]
    pub fn on_send(self, act: impl Fn(MouseEvent) + 'static) -> Self {
        self.is("type", "submit").on_click(move |event| {
            event.prevent_default();
            let button = event.target_dyn_into::<HtmlButtonElement>();
            let form = button.and_then(|button| button.form());
            if form.is_none_or(|form| form.report_validity()) {
                act(event);
            }
        })
    }

    /// The field that does something with every letter.
    #[must_use]
    pub fn on_input(self, act: impl Fn(InputEvent) + 'static) -> Self {
        self.on(ListenerKind::oninput, act)
    }

    /// The field that does something once its value has changed.
    #[must_use]
    pub fn on_change(self, act: impl Fn(Event) + 'static) -> Self {
        self.on(ListenerKind::onchange, act)
    }

    /// The element that does something when the keyboard leaves it.
    #[must_use]
    pub fn on_blur(self, act: impl Fn(FocusEvent) + 'static) -> Self {
        self.on(ListenerKind::onblur, act)
    }

    /// The element that does something when a key is pressed in it.
    #[must_use]
    pub fn on_key(self, act: impl Fn(KeyboardEvent) + 'static) -> Self {
        self.on(ListenerKind::onkeydown, act)
    }

    /// The element that does something when it hears of an event of a kind.
    #[must_use]
    pub fn on<E: JsCast>(self, kind: ListenerKind, act: impl Fn(E) + 'static) -> Self {
        self.hears(kind, Rc::new(move |event| act(event.unchecked_into())))
    }

    fn hears(mut self, kind: ListenerKind, act: Rc<dyn Fn(Event)>) -> Self {
        self.0.add_listener(Rc::new(Ear { kind, act }));
        self
    }

    /// What is inside, to be drawn without the element.
    pub fn inside(self) -> Html {
        self.0.into_children().unwrap_or_default()
    }

    /// The element, to be drawn.
    pub fn draw(self) -> Html {
        (*self.0).into()
    }
}

/// What an element hears, and what it does then.
struct Ear {
    kind: ListenerKind,
    act: Rc<dyn Fn(Event)>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        (self.act)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
