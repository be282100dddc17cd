//! Which rows a blueprint shows, and in which order: a list of all of them, each with a box to tick and two buttons that
//! move it. It opens over the blueprint and changes nothing of the document.

use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::blueprint::strips::{Arrange, Arrangement, Strip};
use crate::app::event::{Event as AppEvent, Look};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::focus_first;
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::position::{px, set};
use crate::ui::same::Same;
use crate::words::{Message, Words};

/// What the menu needs.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// All rows, and which of them are shown.
    pub(super) arrangement: Arrangement,
    /// Whether systems say what they do, so that they can be told apart by that.
    pub(super) has_roles: bool,
    /// Whether somebody arranged them.
    pub(super) is_arranged: bool,
    /// The texts.
    pub(super) words: Same<Words>,
    /// Takes events.
    pub(super) dispatch: Callback<AppEvent>,
}

const ID: &str = "blueprint-row-menu";

/// Draws the button that opens the menu, and the menu, of which there is nothing while it is closed.
#[component]
pub(super) fn RowMenu(props: &Props) -> Html {
    let menu = use_node_ref();
    let is_open = use_state(|| false);
    {
        let menu = menu.clone();
        use_effect_with(*is_open, move |is_open| {
            menu.cast::<HtmlElement>().iter().filter(|_| *is_open).for_each(opened);
        });
    }
    let words = &props.words.0;
    let open = button("button bare blueprint-rows-button")
        .is("popovertarget", ID)
        .is("aria-haspopup", "dialog")
        .node(glyph(Icon::Steps))
        .with(classed("span", "button-text").words(words, "blueprint-rows"));
    let parts = is_open.then(|| parts(props)).into_iter().flatten();
    let menu = classed("div", "blueprint-menu")
        .at(&menu)
        .is("id", ID)
        .is("popover", "auto")
        .is("role", "dialog")
        .says("aria-label", words, "blueprint-rows")
        // Nothing of what is pressed here is a command to what lies below.
        .on_key(|event: KeyboardEvent| event.stop_propagation())
        .on(ListenerKind::ontoggle, move |event: Event| {
            let menu = event.target_dyn_into::<HtmlElement>();
            is_open.set(menu.is_some_and(|menu| menu.matches(":popover-open").unwrap_or(false)));
        })
        .each(parts);
    classed("div", "blueprint-arrange").with(open).with(menu).draw()
}

/// What is seen of the open menu: what is shown, in its order, and below it all the rest.
fn parts(props: &Props) -> Vec<Element> {
    let words = &props.words.0;
    let is_offered =
        |strip: &Strip| props.has_roles || strip.row().is_none_or(|row| row.role.is_none());
    let all = props.arrangement.all();
    let shown: Vec<_> = all.iter().filter(|(_, is_shown)| *is_shown).collect();
    let last = shown.len().saturating_sub(1);
    let ordered = shown.iter().enumerate().map(|(place, (strip, _))| {
        let ends = (place == 0, place == last);
        line(props, strip, true).with(moves(props, strip, ends))
    });
    let hidden = all.iter().filter(|(strip, is_shown)| !is_shown && is_offered(strip));
    let hidden = hidden.map(|(strip, _)| line(props, strip, false));
    let reset = button("button bare")
        .flag("disabled", !props.is_arranged)
        .on_click(telling(&props.dispatch, AppEvent::Look(Look::Blueprint(Arrange::Reset))))
        .words(words, "blueprint-rows-reset");
    let close = icon_button(Icon::Close, words.text("blueprint-rows-close").into())
        .is("popovertarget", ID)
        .is("popovertargetaction", "hide");
    let head = classed("div", "blueprint-menu-head")
        .with(classed("h2", "blueprint-menu-title").words(words, "blueprint-rows"))
        .with(reset)
        .with(close);
    let more = classed("h3", "blueprint-menu-more").words(words, "blueprint-rows-more");
    let list = |name| classed(name, "blueprint-menu-rows");
    vec![head, list("ol").each(ordered), more, list("ul").each(hidden)]
}

/// A row or a line with its box.
fn line(props: &Props, strip: &Strip, is_shown: bool) -> Element {
    let (key, dispatch) = (strip.key(), props.dispatch.clone());
    let label = classed("label", "blueprint-menu-row")
        .with(
            element("input")
                .is("type", "checkbox")
                .checked(is_shown)
                .has("data-key", key.clone().into())
                .on_change(move |_| {
                    let arrange = Arrange::Show(key.clone(), !is_shown);
                    dispatch.emit(AppEvent::Look(Look::Blueprint(arrange)));
                }),
        )
        .with(element("span").words(&props.words.0, strip.title()));
    element("li").key(&strip.key()).also("is-line-between", strip.row().is_none()).with(label)
}

/// The buttons that move it up and down.
fn moves(props: &Props, strip: &Strip, (is_first, is_last): (bool, bool)) -> Element {
    let words = &props.words.0;
    let step = |text: &'static str, by: isize, is_end: bool| {
        let label = words.say(&Message::new(text).with("what", words.text(strip.title())));
        let event = Look::Blueprint(Arrange::Move(strip.key(), by));
        icon_button(if by < 0 { Icon::Up } else { Icon::Down }, label.into())
            .flag("disabled", is_end)
            .on_click(telling(&props.dispatch, AppEvent::Look(event)))
    };
    classed("span", "blueprint-menu-moves").with(step("blueprint-row-up", -1, is_first)).with(step(
        "blueprint-row-down",
        1,
        is_last,
    ))
}

/// Puts the open menu below its button, where it is all on the screen, and gives it the keyboard.
fn opened(menu: &HtmlElement) {
    let button = menu.previous_element_sibling();
    let Some(button) = button.map(|button| button.get_bounding_client_rect()) else { return };
    let width = f64::from(menu.offset_width());
    let left = (button.right() - width).max(8.0);
    set(menu, "--jm-menu-left", &(px(left) + "px"));
    set(menu, "--jm-menu-top", &(px(button.bottom() + 4.0) + "px"));
    focus_first(menu, "input");
}
