//! A field that searches what exists as one types, and makes what does not exist yet: a combobox
//! as WAI-ARIA describes it. The keyboard never leaves the field; the list only shows.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::offer::{Offer, Source};
use crate::app::search::{named, search};
use crate::ui::element::{classed, component};
use crate::ui::focus::{focus, keep_typing, scroll_into_sight, typed_text};
use crate::ui::form::Form;
use crate::ui::picker_list::{Row, Shown, pane};

/// The most offers that are listed; who types more sees fewer.
const MOST: usize = 60;

/// What was picked.
#[derive(Clone, Debug, PartialEq)]
pub enum Picked {
    /// Something that exists, by its id.
    Existing(Rc<str>),
    /// Something new, by its name.
    New(String),
    /// Nothing, on purpose.
    None,
}

/// What a picker needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    form: Form,
    id: String,
    label: &'static str,
    placeholder: &'static str,
    source: Source,
    without: Vec<Rc<str>>,
    none: Option<&'static str>,
    on_pick: Callback<Picked>,
    on_leave: Option<Callback<()>>,
    asked: u32,
    is_passing: bool,
    is_quiet: bool,
}

/// Begins a picker with an id of its own within the component, what it asks, what stands in it while it is empty, and
/// who is told what was picked.
pub fn picker(
    form: &Form,
    id: &str,
    (label, placeholder): (&'static str, &'static str),
    on_pick: Callback<Picked>,
) -> Box<Props> {
    Box::new(Props {
        form: form.clone(),
        id: id.to_owned(),
        label,
        placeholder,
        source: Source::Systems,
        without: Vec::new(),
        none: None,
        on_pick,
        on_leave: None,
        asked: 0,
        is_passing: false,
        is_quiet: false,
    })
}

impl Props {
    /// The picker of these, without what was picked already.
    pub fn offers(mut self: Box<Self>, source: Source, without: Vec<Rc<str>>) -> Box<Self> {
        self.source = source;
        self.without = without;
        self
    }

    /// The picker that offers an answer of none, and how that is said.
    pub fn none(mut self: Box<Self>, text: Option<&'static str>) -> Box<Self> {
        self.none = text;
        self
    }

    /// The picker that tells when it is left with nothing picked and nothing typed.
    pub fn on_leave(mut self: Box<Self>, tell: Option<Callback<()>>) -> Box<Self> {
        self.on_leave = tell;
        self
    }

    /// The picker that takes the keyboard and opens each time this count has grown.
    pub fn asked(mut self: Box<Self>, asked: u32) -> Box<Self> {
        self.asked = asked;
        self
    }

    /// The picker that makes nothing new and goes as a whole with Escape: it is there for one answer.
    pub fn passing(mut self: Box<Self>) -> Box<Self> {
        self.is_passing = true;
        self
    }

    /// The picker that does not list anything before somebody types, if it is so: something else
    /// is to be seen.
    pub fn quiet(mut self: Box<Self>, is_quiet: bool) -> Box<Self> {
        self.is_quiet = is_quiet;
        self
    }

    fn can_create(&self) -> bool {
        !self.is_passing && self.source.kind_of_new().is_some()
    }

    /// The picker, to be drawn.
    pub fn draw(self: Box<Self>) -> Html {
        component::<Picker>(self)
    }
}

/// A field that searches as one types.
#[component]
pub fn Picker(props: &Props) -> Html {
    let input = use_node_ref();
    let list = use_node_ref();
    let typed = use_state(String::new);
    let is_open = use_state(bool::default);
    let active = use_state(Option::<usize>::default);
    let rows = if *is_open { rows(props, &typed) } else { Vec::new() };

    {
        let (input, is_open, is_quiet) = (input.clone(), is_open.clone(), props.is_quiet);
        use_effect_with(props.asked, move |asked| {
            if let Some(input) = input.cast::<HtmlElement>().filter(|_| *asked > 0) {
                focus(&input);
                is_open.set(!is_quiet);
            }
        });
    }
    {
        let list = list.clone();
        use_effect_with((*is_open, *active, rows.len()), move |(is_open, active, _)| {
            let Some(list) = list.cast::<web_sys::Element>().filter(|_| *is_open) else { return };
            scroll_into_sight(&list, ".inspector-body");
            if active.is_some()
                && let Ok(Some(row)) = list.query_selector("[aria-selected='true']")
            {
                scroll_into_sight(&row, ".picker-list");
            }
        });
    }

    let pick = {
        let (typed, is_open, active) = (typed.clone(), is_open.clone(), active.clone());
        let on_pick = props.on_pick.clone();
        Callback::from(move |picked: Picked| {
            typed.set(String::new());
            is_open.set(false);
            active.set(None);
            on_pick.emit(picked);
        })
    };
    let oninput = {
        let (typed, is_open, active) = (typed.clone(), is_open.clone(), active.clone());
        move |event: InputEvent| {
            let text = typed_text(&event);
            active.set((!text.trim().is_empty()).then_some(0));
            typed.set(text);
            is_open.set(true);
        }
    };
    let onclick = {
        let is_open = is_open.clone();
        move |_| is_open.set(true)
    };
    let onblur = {
        let (typed, is_open, active) = (typed.clone(), is_open.clone(), active.clone());
        let on_leave = props.on_leave.clone();
        move |_| {
            is_open.set(false);
            active.set(None);
            if let Some(on_leave) = on_leave.as_ref().filter(|_| typed.trim().is_empty()) {
                on_leave.emit(());
            }
        }
    };
    let keys = Keys {
        typed: typed.clone(),
        is_open: is_open.clone(),
        active: active.clone(),
        rows: rows.clone(),
        pick: pick.clone(),
        on_leave: props.on_leave.clone(),
        is_passing: props.is_passing,
    };

    let words = props.form.words();
    let list_id = format!("{}-list", props.id);
    let active_id = active.filter(|place| *place < rows.len());
    let active_id = active_id.map(|place| format!("{}-{place}", props.id).into());
    let field = classed("input", "field-input picker-input")
        .at(&input)
        .is("type", "text")
        .is("role", "combobox")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("autocapitalize", "off")
        .says("aria-label", words, props.label)
        .is("aria-autocomplete", "list")
        .is("aria-expanded", if *is_open { "true" } else { "false" })
        .has("aria-controls", list_id.clone().into())
        .may_have("aria-activedescendant", active_id)
        .says("placeholder", words, props.placeholder)
        .value((*typed).clone().into())
        .on_input(oninput)
        .on_click(onclick)
        .on_blur(onblur)
        .on_key(move |event| keys.press(&event));
    let list = is_open.then(|| {
        let shown = Shown { id: &props.id, rows, active: *active, on_pick: pick };
        let hint = shown.hint(typed.trim().is_empty(), props.can_create());
        let list = shown.list(words).at(&list).has("id", list_id.into());
        pane(list.says("aria-label", words, props.label), words, hint)
    });
    classed("div", "picker").with(field).may_with(list).draw()
}

/// What is listed: what fits, the wish for something new where nothing has that name, and none.
fn rows(props: &Props, typed: &str) -> Vec<Row> {
    let snapshot = &props.form.snapshot;
    let mut offers = props.source.offers(snapshot.known());
    let is_new = !typed.trim().is_empty() && props.can_create() && named(&offers, typed).is_none();
    offers.retain(|offer: &Offer| !props.without.iter().any(|id| **id == *offer.id));
    let found = search(&offers, typed).into_iter().take(MOST).cloned().map(Row::Offer);
    let none = props.none.filter(|_| typed.trim().is_empty()).map(Row::None);
    found.chain(is_new.then(|| Row::New(typed.trim().to_owned()))).chain(none).collect()
}

/// What the keys do.
struct Keys {
    typed: UseStateHandle<String>,
    is_open: UseStateHandle<bool>,
    active: UseStateHandle<Option<usize>>,
    rows: Vec<Row>,
    pick: Callback<Picked>,
    on_leave: Option<Callback<()>>,
    is_passing: bool,
}

impl Keys {
    fn press(&self, event: &KeyboardEvent) {
        if event.is_composing() {
            event.stop_propagation();
            return;
        }
        let is_taken = match event.key().as_str() {
            "ArrowDown" if !event.alt_key() => self.go(1),
            "ArrowUp" if !event.alt_key() => self.go(self.rows.len().saturating_sub(1)),
            "Enter" => self.take(),
            "Escape" => self.close(),
            _ => {
                keep_typing(event);
                return;
            }
        };
        if is_taken {
            event.stop_propagation();
            event.prevent_default();
        }
    }

    /// Opens the list, or goes on in it: down by one, up by as many as bring it round.
    fn go(&self, by: usize) -> bool {
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
        true
    }

    fn take(&self) -> bool {
        let place = self.active.filter(|_| *self.is_open);
        if let Some(row) = place.and_then(|place| self.rows.get(place)) {
            self.pick.emit(row.picked());
        }
        true
    }

    /// Escape goes back step by step: the list, what was typed, the field.
    fn close(&self) -> bool {
        if self.is_passing {
            return false;
        }
        if *self.is_open {
            self.is_open.set(false);
            self.active.set(None);
        } else if !self.typed.is_empty() {
            self.typed.set(String::new());
        } else if let Some(on_leave) = &self.on_leave {
            on_leave.emit(());
        } else {
            return false;
        }
        true
    }
}
