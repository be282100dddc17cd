//! A map of the shelf on the start page: a small drawing that opens it, and what else can be done
//! with it: another title, away with it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::shelf::event::Shelf;
use crate::app::start::recent::Recent;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::{focus_first, focused, typed_text};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, icon_button};
use crate::ui::sketch::{no_sketch, sketch};
use crate::words::{Message, Words};

/// What it needs.
#[derive(Properties)]
pub struct Props {
    /// The texts.
    pub words: Rc<Words>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// The map.
    pub recent: Recent,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.recent == other.recent && Rc::ptr_eq(&self.words, &other.words)
    }
}

/// Draws the map and its buttons.
#[component]
pub fn RecentMap(props: &Props) -> Html {
    let Props { words, recent, .. } = props;
    let node = use_node_ref();
    let is_renaming = use_state(|| false);
    // Whether the keyboard belongs to the card, from the end of renaming on.
    let is_owed = use_mut_ref(|| false);
    {
        let (node, is_owed) = (node.clone(), is_owed.clone());
        use_effect_with((*is_renaming, recent.title.clone()), move |(is_renaming, _)| {
            let Some(here) = node.cast::<Node>() else { return };
            let before = focused(&here);
            if *is_renaming {
                focus_first(&here, "input");
                let field = focused(&here).and_then(|field| JsCast::dyn_into(field).ok());
                field.iter().for_each(HtmlInputElement::select);
                is_owed.replace(true);
            } else if *is_owed.borrow() {
                // A map with another title moves to the front, and the keyboard is lost on the way. Who
                // went on to something else meanwhile keeps it.
                if before.is_none_or(|before| here.contains(Some(&before))) {
                    focus_first(&here, "button.start-card");
                } else {
                    is_owed.replace(false);
                }
            }
        });
    }
    let title = match recent.title.trim() {
        "" => words.text("app-untitled"),
        title => title.to_owned(),
    };
    let drawing = match &recent.sketch {
        Some(drawing) => sketch(drawing),
        None => no_sketch(recent.is_awaited),
    };
    let item = element("li").at(&node).is("class", "start-recent");
    if *is_renaming {
        let card =
            classed("div", "start-card").with(drawing).with(field(props, is_renaming, &title));
        return item.with(card).draw();
    }
    let name = classed("span", "start-name").text(title.clone().into());
    let open = recent.is_open.then(|| classed("span", "start-mark").words(words, "start-is-open"));
    let names = classed("span", "start-names").with(name).may_with(open);
    let reopen = AppEvent::Shelf(Shelf::Reopen(recent.key.clone()));
    let card = button("start-card")
        .on_click(telling(&props.dispatch, reopen))
        .with(drawing)
        .with(names)
        .with(classed("span", "start-line").text(line(words, recent).into()));
    let rename = labelled(words, Icon::Edit, "start-rename", &title).is("data-do", "rename");
    let rename = rename.on_click(move |_| is_renaming.set(true));
    let remove = labelled(words, Icon::Delete, "start-remove", &title).is("data-do", "remove");
    let remove = remove.on_click(removing(props));
    let tools = classed("div", "start-tools").with(rename).with(remove);
    item.with(card).with(tools).draw()
}

/// How large it is, and when it was changed last.
fn line(words: &Words, recent: &Recent) -> String {
    let mut line = String::new();
    if let Some(count) = recent.touchpoints {
        line.push_str(&words.say(&Message::new("start-size").with("count", count)));
        line.push_str(" · ");
    }
    line.push_str(&words.say(&recent.age));
    line
}

fn labelled(words: &Words, icon: Icon, text: &'static str, title: &str) -> Element {
    icon_button(icon, words.say(&Message::new(text).with("title", title)).into())
}

/// The keyboard goes on with the neighbour of what is removed.
fn removing(props: &Props) -> impl Fn(MouseEvent) + use<> {
    let dispatch = props.dispatch.clone();
    let remove = AppEvent::Shelf(Shelf::Remove(props.recent.key.clone()));
    move |click: MouseEvent| {
        let here = click.target_dyn_into::<Node>();
        if let Some(item) = here.and_then(|here| here.closest("li").ok().flatten()) {
            let next = item.next_element_sibling().or_else(|| item.previous_element_sibling());
            if !next.is_some_and(|next| focus_first(&next, ".start-card"))
                && let Some(page) = item.closest(".steps-page").ok().flatten()
            {
                focus_first(&page, ".start");
            }
        }
        dispatch.emit(remove.clone());
    }
}

/// The title, to be changed where it stands.
fn field(props: &Props, is_renaming: UseStateHandle<bool>, title: &str) -> Element {
    let key = props.recent.key.clone();
    let dispatch = props.dispatch.clone();
    let before = props.recent.title.clone();
    let done = is_renaming.clone();
    let on_blur = move |left: FocusEvent| {
        // Escape ends it before the field is left.
        let title = typed_text(&left);
        let is_dropped = left
            .target_dyn_into::<HtmlElement>()
            .is_none_or(|field| field.has_attribute("data-dropped"));
        if !is_dropped && title.trim() != before.trim() {
            dispatch.emit(AppEvent::Shelf(Shelf::Rename { key: key.clone(), title }));
        }
        done.set(false);
    };
    let on_key = |pressed: KeyboardEvent| {
        let Some(field) = pressed.target_dyn_into::<HtmlElement>() else { return };
        match pressed.key().as_str() {
            "Escape" => drop(field.set_attribute("data-dropped", "")),
            "Enter" if !pressed.is_composing() => {}
            _ => return,
        }
        pressed.stop_propagation();
        // What takes the keyboard next is not pressed by this key.
        pressed.prevent_default();
        let _ = field.blur();
    };
    let label = Message::new("start-rename").with("title", title);
    classed("input", "field-input")
        .is("type", "text")
        .has("aria-label", props.words.say(&label).into())
        .value(props.recent.title.clone().into())
        .on_blur(on_blur)
        .on_key(on_key)
}
