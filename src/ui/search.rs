//! The field that finds touchpoints: a combobox as WAI-ARIA describes it. What is typed is looked
//! for at once and dims the rest of the map; the field stays as long as it does, and says so.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::offer::Offer;
use crate::app::snapshot::Snapshot;
use crate::ui::action_button::{Style, action_button};
use crate::ui::element::{Element, classed};
use crate::ui::focus::{focus, focus_first, keep_typing, typed_text};
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::picker::Picked;
use crate::ui::search_list::{ROWS, line, listed, search_list};
use crate::words::Message;

/// What the field needs.
#[derive(Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.snapshot == other.snapshot
    }
}

/// The field that finds touchpoints, while something is looked for.
#[component]
pub fn Search(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let looking = &snapshot.looking;
    let input = use_node_ref();
    let is_open = use_state(bool::default);
    let active = use_state(Option::<usize>::default);
    {
        let (input, is_open) = (input.clone(), is_open.clone());
        use_effect_with(looking.query_asked, move |asked| {
            if let Some(input) = input.cast::<HtmlInputElement>().filter(|_| *asked > 0) {
                focus(&input);
                input.select();
                is_open.set(true);
            }
        });
    }
    let Some(query) = looking.query.clone() else {
        return Html::default();
    };
    let hands = Rc::new(Hands {
        listed: listed(snapshot),
        is_open: is_open.clone(),
        active: active.clone(),
        dispatch: props.dispatch.clone(),
    });
    let words = &snapshot.words;
    let active_id = active.filter(|place| *place < hands.listed.len());
    let active_id = active_id.map(|place| format!("{ROWS}-{place}").into());
    let (typing, leaving, keys, ending) =
        (hands.clone(), hands.clone(), hands.clone(), hands.clone());
    let opening = is_open.clone();
    let left = query.clone();
    let field = classed("input", "search-input")
        .at(&input)
        .is("type", "text")
        .is("role", "combobox")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("autocapitalize", "off")
        .is("enterkeyhint", "search")
        .says("aria-label", words, "find-label")
        .is("aria-autocomplete", "list")
        .is("aria-expanded", if *is_open { "true" } else { "false" })
        .is("aria-controls", "find-list")
        .may_have("aria-activedescendant", active_id)
        .says("placeholder", words, "find-hint")
        .value(query.clone().into())
        .on_input(move |event| typing.typed(&typed_text(&event)))
        .on_click(move |_| opening.set(true))
        .on_blur(move |_| leaving.leave(&left))
        .on_key(move |event| keys.press(&event));
    // The children keep their places, and the field the keyboard, whatever is found.
    let count = snapshot.matches.as_ref().map(|matches| {
        let count = Message::new("find-count").with("count", matches.places.len());
        classed("span", "search-count").is("aria-hidden", "true").text(words.say(&count).into())
    });
    let walk = |name, icon| snapshot.matches.as_ref().and_then(|_| action(props, name, icon));
    let frame = classed("div", "search-field")
        .also("is-filter", snapshot.matches.is_some())
        .node(glyph(Icon::Search))
        .with(field)
        .may_with(count)
        .may_with(walk("find-previous", Icon::Left))
        .may_with(walk("find-next", Icon::Right));
    let clear = icon_button(Icon::Close, words.text("find-clear").into())
        .on_click(move |click| ending.end(click.target_dyn_into::<web_sys::Element>().as_ref()));
    let line = classed("p", "search-line")
        .also("is-hidden", *is_open)
        .is("role", "status")
        .text(line(snapshot).unwrap_or_default().into());
    let list = is_open.then(|| {
        let picking = hands.clone();
        let on_pick = Callback::from(move |picked| picking.picked(&picked));
        search_list(snapshot, &hands.listed, *active, on_pick)
    });
    classed("div", "search is-on").with(frame.with(clear)).with(line).may_with(list).draw()
}

fn action(props: &Props, name: &'static str, icon: Icon) -> Option<Element> {
    action_button(&props.snapshot, &props.dispatch, name, icon, Style::Icon)
}

/// What hands and keys do to the field.
struct Hands {
    /// The rows of the list, and what picking each means.
    listed: Vec<(Look, Offer)>,
    is_open: UseStateHandle<bool>,
    active: UseStateHandle<Option<usize>>,
    dispatch: Callback<AppEvent>,
}

impl Hands {
    fn look(&self, look: Look) {
        self.dispatch.emit(AppEvent::Look(look));
    }

    fn typed(&self, text: &str) {
        self.active.set(None);
        self.is_open.set(true);
        self.look(Look::Find(Some(text.into())));
    }

    /// Who leaves the field with nothing in it does not look for anything.
    fn leave(&self, query: &str) {
        self.is_open.set(false);
        self.active.set(None);
        if query.trim().is_empty() {
            self.look(Look::Find(None));
        }
    }

    /// Ends looking. The map goes on with the keyboard.
    fn end(&self, here: Option<&web_sys::Element>) {
        if let Some(shell) = here.and_then(|here| here.closest(".shell").ok().flatten()) {
            let _ = focus_first(&shell, ".card.is-selected")
                || focus_first(&shell, ".map, .journey-grid");
        }
        self.is_open.set(false);
        self.look(Look::Find(None));
    }

    fn picked(&self, picked: &Picked) {
        let Picked::Existing(id) = picked else { return };
        self.listed
            .iter()
            .position(|(_, offer)| offer.id == *id)
            .iter()
            .for_each(|place| self.take(*place));
    }

    fn take(&self, place: usize) {
        if let Some((look, _)) = self.listed.get(place) {
            // Another journey has matches of its own to list.
            self.is_open.set(matches!(look, Look::Journey(_)));
            self.active.set(None);
            self.look(look.clone());
        }
    }

    fn press(&self, event: &KeyboardEvent) {
        if event.is_composing() {
            event.stop_propagation();
            return;
        }
        let by = if event.shift_key() { -1 } else { 1 };
        match event.key().as_str() {
            "ArrowDown" if !event.alt_key() => self.go(1),
            "ArrowUp" if !event.alt_key() => self.go(self.listed.len().saturating_sub(1)),
            "Enter" => match self.active.filter(|_| *self.is_open) {
                Some(place) => self.take(place),
                None => self.walk(by),
            },
            "F3" => self.walk(by),
            "Escape" => self.end(event.target_dyn_into::<web_sys::Element>().as_ref()),
            _ => return keep_typing(event),
        }
        event.stop_propagation();
        event.prevent_default();
    }

    fn walk(&self, by: isize) {
        self.is_open.set(false);
        self.look(Look::GoToMatch(by));
    }

    /// Opens the list, or goes on in it: down by one, up by as many as bring it round.
    fn go(&self, by: usize) {
        if !*self.is_open {
            self.is_open.set(true);
        } else if !self.listed.is_empty() {
            let next = match *self.active {
                Some(place) => (place + by) % self.listed.len(),
                None if by == 1 => 0,
                None => self.listed.len() - 1,
            };
            self.active.set(Some(next));
        }
    }
}
