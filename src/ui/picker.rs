//! A field that searches what exists as one types, and makes what does not exist yet: a combobox
//! as WAI-ARIA describes it. The keyboard never leaves the field; the list only shows.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::intake::proposal::Proposal;
use crate::app::look::Panel;
use crate::app::offer::Source;
use crate::app::offer::catalogue::{Catalogue, Listing};
use crate::app::offer::nearby::Place;
use crate::model::document::Document;
use crate::model::subject::Kind;
use crate::ui::element::{classed, component};
use crate::ui::focus::{focus, scroll_into_sight, typed_text};
use crate::ui::form::Form;
use crate::ui::picker_keys::Keys;
use crate::ui::picker_list::{
    AHEAD, Row, Rows, SEEN, Shown, first_of, leave_room, list, pane, row_id, window,
};

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
    field: Rc<str>,
    without: Vec<Rc<str>>,
    none: Option<&'static str>,
    on_pick: Callback<Picked>,
    on_leave: Option<Callback<()>>,
    asked: u32,
    is_passing: bool,
    is_quiet: bool,
    is_only_known: bool,
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
        field: "".into(),
        without: Vec::new(),
        none: None,
        on_pick,
        on_leave: None,
        asked: 0,
        is_passing: false,
        is_quiet: false,
        is_only_known: false,
    })
}

impl Props {
    /// The picker of these, without what was picked already.
    pub fn offers(mut self: Box<Self>, source: Source, without: Vec<Rc<str>>) -> Box<Self> {
        self.source = source;
        self.without = without;
        self
    }

    /// The picker that answers this field of the form, which says what is likely.
    pub fn answers(mut self: Box<Self>, field: &str) -> Box<Self> {
        self.field = field.into();
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

    /// The picker that goes as a whole with Escape: it is there for one answer. It makes nothing
    /// new if that is to be something known.
    pub fn passing(mut self: Box<Self>, is_only_known: bool) -> Box<Self> {
        self.is_passing = true;
        self.is_only_known = is_only_known;
        self
    }

    /// The picker that makes nothing new.
    pub fn only_known(mut self: Box<Self>) -> Box<Self> {
        self.is_only_known = true;
        self
    }

    /// The picker that does not list anything before somebody types, if it is so: something else
    /// is to be seen.
    pub fn quiet(mut self: Box<Self>, is_quiet: bool) -> Box<Self> {
        self.is_quiet = is_quiet;
        self
    }

    /// All that can be listed.
    fn catalogue(&self) -> Catalogue {
        let place = Place { subject: self.form.subject.clone(), field: self.field.clone() };
        let known = self.form.snapshot.known();
        let catalogue = Catalogue::of(&self.source, &place, &self.without, known);
        if self.is_only_known { catalogue.fixed() } else { catalogue }
    }

    /// The picker, to be drawn.
    pub fn draw(self: Box<Self>) -> Html {
        component::<Picker>(self)
    }
}

/// Opens the proposal of something of that name, for the touchpoint that the form is about.
fn propose(form: &Form, name: &str) {
    let touchpoint = Some(form.subject.clone()).filter(|subject| subject.kind == Kind::Touchpoint);
    let proposal = Proposal { name: name.to_owned(), touchpoint, ..Proposal::default() };
    form.dispatch.emit(AppEvent::Look(Look::Show(Some(Panel::Propose(Rc::new(proposal))))));
}

/// What is listed, and what it was made for.
struct Made {
    document: Rc<Document>,
    source: Source,
    without: Vec<Rc<str>>,
    catalogue: Rc<Catalogue>,
    typed: String,
    listing: Rc<Listing>,
}

impl Made {
    /// What is to be listed; what was made before serves for as long as it is about the same.
    fn of(before: Option<Self>, props: &Props, typed: &str) -> Self {
        let Props { form, source, without, .. } = props;
        let (document, words) = (&form.snapshot.document, form.words());
        let is_about = |made: &Self| {
            Rc::ptr_eq(&made.document, document)
                && made.source == *source
                && made.without == *without
        };
        let before = before.filter(is_about);
        let is_same = before.as_ref().is_some_and(|made| made.typed == typed);
        let catalogue = match &before {
            Some(made) => made.catalogue.clone(),
            None => Rc::new(props.catalogue()),
        };
        let listing = match before {
            Some(made) if is_same => made.listing,
            _ => Rc::new(catalogue.list(typed, words)),
        };
        let (source, without) = (source.clone(), without.clone());
        Self {
            document: document.clone(),
            source,
            without,
            catalogue,
            typed: typed.to_owned(),
            listing,
        }
    }
}

/// A field that searches as one types.
#[component]
pub fn Picker(props: &Props) -> Html {
    let (input, pane_list) = (use_node_ref(), use_node_ref());
    let typed = use_state(String::new);
    let is_open = use_state(bool::default);
    let active = use_state(Option::<usize>::default);
    let first = use_state(usize::default);
    let made = use_mut_ref(|| None::<Made>);
    let listed = is_open.then(|| {
        let now = Made::of(made.take(), props, &typed);
        let listed = (now.catalogue.clone(), now.listing.clone());
        made.replace(Some(now));
        listed
    });
    let has_none = props.none.is_some() && typed.trim().is_empty();
    let rows = listed.as_ref().map(|(_, listing)| Rows { listing, has_none });
    let count = rows.map_or(0, Rows::count);
    // What is meant for sure is taken by Enter at once.
    let is_sure = listed.as_ref().is_some_and(|(_, listing)| listing.is_sure);
    let meant = active.or_else(|| (is_sure && count > 0).then_some(0));
    let suggested = listed.as_ref().map_or(0, |(_, listing)| listing.suggested.len());
    let others = listed.as_ref().map_or(0, |(_, listing)| listing.others.len());

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
        let list = pane_list.clone();
        use_effect_with((*is_open, *first, others), move |(is_open, first, others)| {
            let list = list.cast::<HtmlElement>().filter(|_| *is_open);
            list.iter().for_each(|list| leave_room(list, *first, *others));
        });
    }
    {
        let (list, input) = (pane_list.clone(), input.clone());
        use_effect_with((*is_open, *active), move |(is_open, active)| {
            let Some(list) = list.cast::<HtmlElement>().filter(|_| *is_open) else { return };
            scroll_into_sight(&list, ".inspector-body, .panel-body");
            // Where there is no room for both, the field stays.
            let input = input.cast::<web_sys::Element>();
            input.iter().for_each(|input| scroll_into_sight(input, ".inspector-body, .panel-body"));
            if active.is_some()
                && let Ok(Some(row)) = list.query_selector("[aria-selected='true']")
            {
                scroll_into_sight(&row, ".picker-list");
            }
        });
    }

    let close = {
        let (typed, is_open, active, first) =
            (typed.clone(), is_open.clone(), active.clone(), first.clone());
        move || {
            typed.set(String::new());
            is_open.set(false);
            active.set(None);
            first.set(0);
        }
    };
    let pick = {
        let (on_pick, listed, form) = (props.on_pick.clone(), listed.clone(), props.form.clone());
        Callback::from(move |place: usize| {
            let Some((catalogue, listing)) = &listed else { return };
            let rows = Rows { listing, has_none };
            let picked = rows.picked(place, catalogue);
            let wish = listing.new.as_ref().filter(|_| rows.at(place) == Some(Row::Propose));
            close();
            picked.into_iter().for_each(|picked| on_pick.emit(picked));
            wish.iter().for_each(|wish| propose(&form, &wish.name));
        })
    };
    let oninput = {
        let (typed, is_open, active, first) =
            (typed.clone(), is_open.clone(), active.clone(), first.clone());
        move |event: InputEvent| {
            typed.set(typed_text(&event));
            is_open.set(true);
            active.set(None);
            first.set(0);
        }
    };
    let go_to = {
        let (active, first) = (active.clone(), first.clone());
        Callback::from(move |place: usize| {
            active.set(Some(place));
            let number = place.saturating_sub(suggested).min(others.saturating_sub(1));
            if others > SEEN && !window(*first, others).contains(&number) {
                first.set(number.saturating_sub(AHEAD));
            }
        })
    };
    let onscroll = {
        let first = first.clone();
        move |event: Event| {
            let list = event.target_dyn_into::<HtmlElement>();
            let now = list.as_ref().map_or(0, first_of);
            if now != *first && others > SEEN {
                first.set(now);
            }
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
        meant,
        count,
        go_to,
        on_pick: pick.clone(),
        on_leave: props.on_leave.clone(),
        is_passing: props.is_passing,
    };

    let words = props.form.words();
    let list_id = [&props.id, "-list"].concat();
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
        .may_have("aria-activedescendant", meant.map(|place| row_id(&props.id, place)))
        .says("placeholder", words, props.placeholder)
        .value((*typed).clone().into())
        .on_input(oninput)
        .on_click(onclick)
        .on_blur(onblur)
        .on_key(move |event| keys.press(&event));
    let list = listed.as_ref().map(|(catalogue, listing)| {
        let shown = Shown {
            id: &props.id,
            words,
            catalogue,
            rows: Rows { listing, has_none },
            none: props.none,
            active: meant,
            first: *first,
            on_pick: pick,
        };
        let list = list(words, &list_id, props.label).at(&pane_list);
        let list = shown.fill(list.on(ListenerKind::onscroll, onscroll));
        pane(list, words, shown.hint(typed.trim().is_empty()))
    });
    classed("div", "picker").with(field).may_with(list).draw()
}
