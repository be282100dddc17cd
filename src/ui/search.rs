//! The field that finds touchpoints: a combobox as WAI-ARIA describes it. What is typed is looked
//! for at once and dims the rest of the map; the field stays as long as it does, and says so.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::find::results::{Matches, Results};
use crate::app::snapshot::Snapshot;
use crate::ui::action_button::{Style, action_button};
use crate::ui::element::{Element, classed};
use crate::ui::focus::{focus, focus_first, keep_typing, typed_text};
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::search_list::{self, reason, search_list};
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

/// The field that finds touchpoints; a button while nothing is looked for.
#[component]
pub fn Search(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let looking = &snapshot.looking;
    let input = use_node_ref();
    let is_open = use_state(|| false);
    let active = use_state(|| None::<usize>);
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
        return classed("div", "search").may_with(button(props, "find", Icon::Search)).draw();
    };
    let hands = Rc::new(Hands {
        rows: search_list::rows(snapshot),
        is_open: is_open.clone(),
        active: active.clone(),
        dispatch: props.dispatch.clone(),
    });
    let on_pick = {
        let hands = hands.clone();
        Callback::from(move |place| hands.take(place))
    };
    let words = &snapshot.words;
    let active_id = active.filter(|place| *place < hands.rows.len()).map(search_list::id);
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
        .may_have("aria-activedescendant", active_id.map(AttrValue::from))
        .says("placeholder", words, "find-hint")
        .value(query.clone().into());
    let field = {
        let (typing, leaving, pressing) = (hands.clone(), hands.clone(), hands.clone());
        let is_open = is_open.clone();
        field
            .on_input(move |event| typing.typed(&typed_text(&event)))
            .on_click(move |_| is_open.set(true))
            .on_blur(move |_| leaving.leave(&query))
            .on_key(move |event| pressing.press(&event))
    };
    let clear = icon_button(Icon::Close, words.text("find-clear").into())
        .on_click(move |click| hands.end(click.target_dyn_into::<web_sys::Element>().as_ref()));
    let found = snapshot.matches.as_ref().map(|matches| {
        classed("span", "search-count")
            .is("aria-hidden", "true")
            .text(count(snapshot, matches).into())
    });
    let step = |name, icon| snapshot.matches.as_ref().and_then(|_| button(props, name, icon));
    let field = classed("div", "search-field")
        .also("is-filter", snapshot.matches.is_some())
        .node(glyph(Icon::Search))
        .with(field)
        .may_with(found)
        .may_with(step("find-previous", Icon::Left))
        .may_with(step("find-next", Icon::Right))
        .with(clear);
    let line = classed("p", "search-line")
        .also("is-hidden", *is_open)
        .is("role", "status")
        .text(line(snapshot).unwrap_or_default().into());
    let list = is_open.then(|| {
        let (snapshot, active) = (snapshot.clone(), *active);
        search_list(&search_list::Props { snapshot, active, on_pick })
    });
    classed("div", "search is-on").with(field).with(line).may_with(list).draw()
}

fn button(props: &Props, name: &'static str, icon: Icon) -> Option<Element> {
    action_button(&props.snapshot, &props.dispatch, name, icon, Style::Icon)
}

fn count(snapshot: &Snapshot, matches: &Matches) -> String {
    let count = Message::new("find-count").with("count", matches.places.len());
    snapshot.words.say(&count.with("total", matches.total))
}

/// How many there are, or which one of them is looked at and why.
fn line(snapshot: &Snapshot) -> Option<String> {
    let (matches, results) = (snapshot.matches.as_ref()?, snapshot.results.as_ref()?);
    let words = &snapshot.words;
    let (count, total) = (matches.places.len(), matches.total);
    let Some((place, row)) = results.current.zip(Results::current_row(results)) else {
        let said = Message::new("find-said").with("count", count).with("total", total);
        return Some(words.say(&said));
    };
    let said = Message::new("find-current").with("place", place + 1).with("count", count);
    let mut line = words.say(&said.with("name", row.name.as_str()));
    if let Some(reason) = reason(row, words) {
        line.push_str(" — ");
        line.push_str(&reason);
    }
    Some(line)
}

/// What hands and keys do to the field.
struct Hands {
    /// What picking each row of the list means.
    rows: Vec<Look>,
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
            let _ = focus_first(&shell, ".card.is-selected") || focus_first(&shell, ".map");
        }
        self.is_open.set(false);
        self.look(Look::Find(None));
    }

    fn take(&self, place: usize) {
        if let Some(look) = self.rows.get(place) {
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
            "ArrowUp" if !event.alt_key() => self.go(self.rows.len().saturating_sub(1)),
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
        } else if !self.rows.is_empty() {
            let next = match *self.active {
                Some(place) => (place + by) % self.rows.len(),
                None if by == 1 => 0,
                None => self.rows.len() - 1,
            };
            self.active.set(Some(next));
        }
    }
}
