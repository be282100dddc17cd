//! The sheet of a register: its head, the line to filter and sort by, and its entries as a list or
//! as a drawing. What is typed into the filter is of this page alone.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::estate::Body;
use crate::app::registers::order::{By, Found, Sorting, sort};
use crate::ui::choice::choice;
use crate::ui::element::{Element, classed, component};
use crate::ui::focus::{focus_first, take_from_frame, typed_text};
use crate::ui::icon::{Icon, glyph};
use crate::ui::register::Props;
use crate::ui::register::adding::adding;
use crate::ui::register::empty::empty;
use crate::ui::register::gaps::gaps;
use crate::ui::register::grid::{self, Grid};
use crate::ui::register::head::{about, head};
use crate::ui::register::landscape::{self, Landscape};
use crate::ui::same::Same;
use crate::ui::systems;
use crate::ui::tabs::panel;

/// Draws the sheet.
#[component]
pub(super) fn Sheet(props: &Props) -> Html {
    let node = use_node_ref();
    let query = use_state(String::new);
    let sorting = use_state(Option::<Sorting>::default);
    let same = Same(props.page.clone());
    let found = use_memo((same.clone(), query.is_empty()), |(page, is_empty)| {
        (!is_empty).then(|| Found::of(&page.0))
    });
    let places = use_memo((same, (*query).clone(), *sorting), |(page, query, sorting)| {
        let all = || (0..page.0.rows.len()).collect();
        let mut places = found.as_ref().as_ref().map_or_else(all, |found| found.having(query));
        sorting.iter().for_each(|sorting| sort(&page.0, &mut places, *sorting));
        places
    });
    {
        // What was added or renamed by keys is gone on with from where it stands in the list.
        let looking = &props.snapshot.looking;
        let node = node.clone();
        use_effect_with((looking.adding.clone(), looking.renaming.clone()), move |_| {
            let sheet = node.cast::<HtmlElement>();
            let list =
                sheet.and_then(|sheet| sheet.query_selector(".register-grid").ok().flatten());
            list.and_then(|list| wasm_bindgen::JsCast::dyn_into(list).ok())
                .iter()
                .for_each(take_from_frame);
        });
    }
    let body = body(props, &places, *sorting, &sorting_by(&sorting), &query);
    let is_listed = !props.page.rows.is_empty() && props.page.body.is_none();
    let bar = is_listed.then(|| bar(props, &query, &sorting));
    let shown = places.len();
    let tabs = systems::sheet_tabs(props);
    let inner = match &tabs {
        Some(_) => panel("register-panel", "estate", props.page.sheet.as_str()),
        None => classed("div", "register-panel"),
    };
    classed("div", "register-sheet")
        .at(&node)
        .is("role", "region")
        .is("aria-labelledby", "register-title")
        .on_key(filter_key)
        .with(head(props, shown))
        .each(tabs)
        .with(inner.may_with(bar).node(adding(props)).may_with(gaps(props)).node(body))
        .draw()
}

fn body(
    props: &Props,
    places: &Rc<Vec<usize>>,
    sorting: Option<Sorting>,
    on_sort: &Callback<By>,
    query: &UseStateHandle<String>,
) -> Html {
    let (page, words) = (&props.page, &props.snapshot.words);
    if let Some(Body::Landscape(drawing)) = page.body.clone() {
        let Props { snapshot, dispatch, .. } = props.clone();
        return component::<Landscape>(Box::new(landscape::Props { snapshot, drawing, dispatch }));
    }
    if page.rows.is_empty() {
        return empty(props).draw();
    }
    if page.body.is_some() {
        return systems::body(props);
    }
    if places.is_empty() {
        let nothing = crate::words::Message::new("register-nothing").with("text", query.trim());
        return classed("p", "register-nothing")
            .is("role", "status")
            .text(words.say(&nothing).into())
            .draw();
    }
    component::<Grid>(Box::new(grid::Props {
        page: props.clone(),
        places: places.clone(),
        sorting,
        on_sort: on_sort.clone(),
    }))
}

/// Sorts by a column; once more the other way round, and then as somebody put them.
fn sorting_by(sorting: &UseStateHandle<Option<Sorting>>) -> Callback<By> {
    let sorting = sorting.clone();
    Callback::from(move |by| {
        sorting.set(match *sorting {
            Some(Sorting { by: before, is_down }) if before == by => {
                (!is_down).then_some(Sorting { by, is_down: true })
            }
            // What is used most is asked for before what is used least.
            _ => Some(Sorting { by, is_down: by == By::Uses }),
        });
    })
}

/// The filter and, where there are no column heads, the order.
fn bar(
    props: &Props,
    query: &UseStateHandle<String>,
    sorting: &UseStateHandle<Option<Sorting>>,
) -> Element {
    let words = &props.snapshot.words;
    let typed = query.clone();
    let cleared = query.clone();
    let filter = classed("input", "search-input")
        .is("type", "search")
        .is("autocomplete", "off")
        .says("aria-label", words, "register-filter")
        .says("placeholder", words, "register-filter")
        .value((**query).clone().into())
        .on_input(move |event: InputEvent| typed.set(typed_text(&event)))
        .on_key(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !cleared.is_empty() {
                cleared.set(String::new());
                event.stop_propagation();
            } else if event.key() == "ArrowDown" {
                event.prevent_default();
                go_to_list(&event);
            }
        });
    let field =
        classed("div", "search-field register-filter").node(glyph(Icon::Search)).with(filter);
    classed("div", "register-bar").with(field).node(order(props, sorting)).with(about(props))
}

fn order(props: &Props, sorting: &UseStateHandle<Option<Sorting>>) -> Html {
    let (words, page) = (&props.snapshot.words, &props.page);
    let mut ways = vec![(String::new(), words.text("register-as-listed"), None)];
    let mut add = |key: String, title: &'static str, by: By| {
        ways.push((key, words.text(title), Some(by)));
    };
    add("name".to_owned(), "head-name", By::Name);
    for (place, column) in page.columns.iter().enumerate() {
        add(place.to_string(), column.title, By::Column(place));
    }
    if page.has_uses() {
        add("uses".to_owned(), "head-uses", By::Uses);
    }
    let here = sorting.map(|sorting| sorting.by);
    let chosen = ways.iter().find(|(.., by)| *by == here).map_or("", |(key, ..)| key).to_owned();
    let choices = ways.iter().map(|(key, text, _)| (AttrValue::from(key.clone()), text.clone()));
    let choices = choices.collect();
    let sorting = sorting.clone();
    let choose = Callback::from(move |word: String| {
        let way = ways.iter().find(|(key, ..)| *key == word);
        let by = way.and_then(|(.., by)| *by);
        sorting.set(by.map(|by| Sorting { by, is_down: by == By::Uses }));
    });
    choice(("register-order", words.text("register-order")), choices, chosen.into(), choose)
}

fn go_to_list(event: &KeyboardEvent) {
    let here = event.target_dyn_into::<web_sys::Element>();
    let sheet = here.and_then(|here| here.closest(".register-sheet").ok().flatten());
    sheet.iter().for_each(|sheet| {
        focus_first(sheet, ".register-grid");
    });
}

/// What finds on the map filters here.
fn filter_key(event: KeyboardEvent) {
    let target = event.target_dyn_into::<web_sys::Element>();
    let is_typing = target
        .as_ref()
        .is_some_and(|target| target.matches("input, textarea, select").unwrap_or(false));
    let is_command = event.ctrl_key() || event.meta_key();
    let is_filter = match event.key().as_str() {
        "/" => !is_typing && !is_command,
        "f" | "F" => is_command,
        _ => false,
    };
    let sheet = target.and_then(|target| target.closest(".register-sheet").ok().flatten());
    if is_filter && sheet.is_some_and(|sheet| focus_first(&sheet, ".register-filter input")) {
        event.prevent_default();
        event.stop_propagation();
    }
}
