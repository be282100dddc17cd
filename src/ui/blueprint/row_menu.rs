//! Which rows a blueprint shows, and in which order: a list of all of them, each with a box to tick and two buttons that
//! move it. It opens over the blueprint and changes nothing of the document.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::blueprint::strips::{Arrange, Arrangement, Strip};
use crate::app::event::{Event as AppEvent, Look};
use crate::app::snapshot::Snapshot;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::focus_first;
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::position::{px, set};
use crate::words::Message;

/// What the menu needs.
pub(super) struct Props {
    pub(super) snapshot: Rc<Snapshot>,
    pub(super) arrangement: Arrangement,
    /// Whether systems say what they do, so that they can be told apart by that.
    pub(super) has_roles: bool,
    pub(super) dispatch: Callback<AppEvent>,
}

const ID: &str = "blueprint-row-menu";

/// Draws the button that opens the menu, and the menu.
pub(super) fn row_menu(props: &Props) -> Element {
    let words = &props.snapshot.words;
    let open = button("button bare blueprint-rows-button")
        .is("popovertarget", ID)
        .is("aria-haspopup", "dialog")
        .node(glyph(Icon::Steps))
        .with(classed("span", "button-text").words(words, "blueprint-rows"));
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
        .flag(
            "disabled",
            !props
                .snapshot
                .looking
                .blueprint
                .iter()
                .any(|(of, _)| *of == props.snapshot.looking.lens),
        )
        .on_click(telling(&props.dispatch, AppEvent::Look(Look::Blueprint(Arrange::Reset))))
        .words(words, "blueprint-rows-reset");
    let head = classed("div", "blueprint-menu-head")
        .with(classed("h2", "blueprint-menu-title").words(words, "blueprint-rows"))
        .with(reset)
        .with(
            icon_button(Icon::Close, words.text("blueprint-rows-close").into())
                .is("popovertarget", ID)
                .is("popovertargetaction", "hide"),
        );
    let menu = classed("div", "blueprint-menu")
        .is("id", ID)
        .is("popover", "auto")
        .is("role", "dialog")
        .says("aria-label", words, "blueprint-rows")
        // Nothing of what is pressed here is a command to what lies below.
        .on_key(|event: KeyboardEvent| event.stop_propagation())
        .on(ListenerKind::ontoggle, |event: Event| {
            event.target_dyn_into::<HtmlElement>().iter().for_each(opened);
        })
        .with(head)
        .with(classed("ol", "blueprint-menu-rows").each(ordered))
        .with(classed("h3", "blueprint-menu-more").words(words, "blueprint-rows-more"))
        .with(classed("ul", "blueprint-menu-rows").each(hidden));
    classed("div", "blueprint-arrange").with(open).with(menu)
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
        .with(element("span").words(&props.snapshot.words, strip.title()));
    element("li").key(&strip.key()).also("is-line-between", strip.row().is_none()).with(label)
}

/// The buttons that move it up and down.
fn moves(props: &Props, strip: &Strip, (is_first, is_last): (bool, bool)) -> Element {
    let words = &props.snapshot.words;
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
    if !menu.matches(":popover-open").unwrap_or(false) {
        return;
    }
    let button = menu.previous_element_sibling();
    let Some(button) = button.map(|button| button.get_bounding_client_rect()) else { return };
    let width = f64::from(menu.offset_width());
    let left = (button.right() - width).max(8.0);
    set(menu, "--menu-left", &(px(left) + "px"));
    set(menu, "--menu-top", &(px(button.bottom() + 4.0) + "px"));
    focus_first(menu, "input");
}
