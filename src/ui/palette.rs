//! The command palette: a field over everything, and below it what fits. A combobox as WAI-ARIA
//! describes it: the keyboard stays in the field. It does nothing itself.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::palette::{Entry, Listing, Palette as Commands};
use crate::app::snapshot::Snapshot;
use crate::ui::action_button::key_caps;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, classed};
use crate::ui::focus::{deepest, give_back, keep_typing, scroll_into_sight, typed_text};
use crate::ui::icon::{Icon, glyph};
use crate::ui::picker_list::{list, option, row_id};
use crate::words::Message;

const ID: &str = "palette";

/// How many rows a page has.
const PAGE: usize = 8;

/// What the palette needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

/// Draws the palette.
#[component]
pub fn Palette(props: &Props) -> Html {
    let Props { snapshot, dispatch } = props;
    let words = &snapshot.words;
    let before = use_memo((), |()| deepest());
    let pane = use_node_ref();
    let typed = use_state(String::new);
    let active = use_state(usize::default);
    let made = use_mut_ref(|| None::<(Rc<Snapshot>, Rc<Commands>)>);
    let commands = {
        let known = made.borrow().as_ref().filter(|(of, _)| Rc::ptr_eq(of, snapshot)).cloned();
        known.map_or_else(|| Rc::new(Commands::of(snapshot)), |(_, commands)| commands)
    };
    made.replace(Some((snapshot.clone(), commands.clone())));
    let listing = Rc::new(commands.list(&typed, snapshot));
    let count = listing.rows.len();
    let meant = (*active).min(count.saturating_sub(1));
    {
        let pane = pane.clone();
        use_effect_with((meant, typed.clone()), move |_| {
            let list = pane.cast::<web_sys::Element>();
            let row =
                list.and_then(|it| it.query_selector("[aria-selected='true']").ok().flatten());
            row.iter().for_each(|row| scroll_into_sight(row, ".palette-list"));
        });
    }
    let choose = {
        let (listing, snapshot, dispatch) = (listing.clone(), snapshot.clone(), dispatch.clone());
        Callback::from(move |place: usize| {
            let Some(entry) = listing.rows.get(place) else { return };
            // What comes next finds the keyboard where a key would have been pressed.
            before.iter().for_each(give_back);
            dispatch.emit(AppEvent::Look(Look::Show(None)));
            entry.events(&snapshot).into_iter().for_each(|event| dispatch.emit(event));
        })
    };
    let on_input = {
        let (typed, active) = (typed.clone(), active.clone());
        move |event: InputEvent| {
            typed.set(typed_text(&event));
            active.set(0);
        }
    };
    let keys = {
        let (active, choose, dispatch) = (active.clone(), choose.clone(), dispatch.clone());
        move |event: KeyboardEvent| {
            let last = count.saturating_sub(1);
            let is_command = event.ctrl_key() || event.meta_key();
            let next = match event.key().as_str() {
                _ if event.is_composing() => return,
                "ArrowDown" => {
                    if meant < last {
                        meant + 1
                    } else {
                        0
                    }
                }
                "ArrowUp" => meant.checked_sub(1).unwrap_or(last),
                "PageDown" => (meant + PAGE).min(last),
                "PageUp" => meant.saturating_sub(PAGE),
                "Home" if is_command => 0,
                "End" if is_command => last,
                "Enter" => {
                    event.prevent_default();
                    event.stop_propagation();
                    choose.emit(meant);
                    return;
                }
                // The key that opened it closes it.
                "k" | "K" if is_command => {
                    event.prevent_default();
                    dispatch.emit(AppEvent::Look(Look::Show(None)));
                    return;
                }
                _ => return keep_typing(&event),
            };
            event.prevent_default();
            event.stop_propagation();
            active.set(next);
        }
    };
    let field = classed("input", "field-input palette-input")
        .is("type", "text")
        .is("role", "combobox")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("autocapitalize", "off")
        .is("enterkeyhint", "go")
        .says("aria-label", words, "palette-label")
        .is("aria-autocomplete", "list")
        .is("aria-expanded", "true")
        .is("aria-controls", "palette-list")
        .may_have("aria-activedescendant", (count > 0).then(|| row_id(ID, meant)))
        .says("placeholder", words, "palette-hint")
        .value((*typed).clone().into())
        .on_input(on_input)
        .on_key(keys);
    let rows = list(words, "palette-list", "palette-list")
        .also("palette-list", true)
        .at(&pane)
        .each(listing.rows.iter().enumerate().map(|(place, entry)| {
            row(entry, place, place == meant, &choose).key(&place.to_string())
        }));
    let field = classed("div", "palette-field").node(glyph(Icon::Search)).with(field);
    let body = classed("div", "palette")
        .with(field)
        .with(status(props, &listing, typed.trim().is_empty()))
        .with(rows);
    let title = words.text("palette-title").into();
    dialog((words, dispatch), title, "is-palette", Some(".palette-input"), body.draw())
}

/// What is found, and why not more.
fn status(props: &Props, listing: &Listing, is_blank: bool) -> Element {
    let words = &props.snapshot.words;
    let message = match (&listing.none, listing.more) {
        (Some(none), _) => Some(none.clone()),
        (None, 0) => None,
        (None, more) => Some(Message::new("palette-more").with("count", more)),
    };
    // What is to be seen need not be said in letters.
    let is_heard = message.is_none() && !is_blank;
    let count = || Message::new("palette-count").with("count", listing.rows.len());
    let message = message.or_else(|| is_heard.then(count));
    let said = message.map(|message| words.say(&message)).unwrap_or_default();
    classed("p", "palette-status")
        .also("sr-only", is_heard || said.is_empty())
        .is("role", "status")
        .text(said.into())
}

fn row(entry: &Entry, place: usize, is_active: bool, choose: &Callback<usize>) -> Element {
    let choose = choose.clone();
    let detail = (!entry.detail.is_empty())
        .then(|| classed("span", "palette-detail").text(entry.detail.clone().into()));
    let keys = entry.shortcut.map(|key| key_caps(classed("span", "palette-keys"), key));
    option(ID, place, is_active)
        .also("palette-option", true)
        .node(glyph(entry.kind().map_or(Icon::Command, Icon::of_kind)))
        .with(classed("span", "picker-name").text(entry.label.clone().into()))
        .may_with(detail)
        .may_with(keys)
        .on(yew::virtual_dom::ListenerKind::onmousedown, |event: MouseEvent| {
            // The field keeps the keyboard.
            event.prevent_default();
        })
        .on_click(move |_| choose.emit(place))
}
