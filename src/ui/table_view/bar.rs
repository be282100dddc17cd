//! The bar above the table: what is looked for, by what it is filtered, which columns there are, how many touchpoints
//! are shown.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Adding;
use crate::app::table::columns::{all, is_way};
use crate::app::table::facets::offered;
use crate::app::table::settings::Change;
use crate::ui::element::{Element, button, classed, component, element};
use crate::ui::focus::{focus, focus_first, typed_text};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::table_view::Props;
use crate::ui::table_view::drop::{self, Drop};
use crate::words::Message;

/// Draws the bar.
#[component]
pub(super) fn Bar(props: &Props) -> Html {
    let Props { snapshot, page, dispatch } = props;
    let words = &snapshot.words;
    let is_filtering = use_state(bool::default);
    let is_arranging = use_state(bool::default);
    let said = Message::new("table-shown").with("shown", page.shown).with("total", page.total);
    let facets = &snapshot.looking.table.facets;
    let label = match facets.len() {
        0 => words.text("table-filter"),
        count => words.say(&Message::new("table-filters").with("count", count)),
    };
    let filters = component::<Drop>(Box::new(drop::Props {
        label: label.into(),
        word: "filters",
        on_toggle: setting(&is_filtering),
        is_open: *is_filtering,
        children: if *is_filtering { filters(props) } else { Html::default() },
    }));
    let columns = component::<Drop>(Box::new(drop::Props {
        label: words.text("table-columns").into(),
        word: "columns",
        on_toggle: setting(&is_arranging),
        is_open: *is_arranging,
        children: match *is_arranging {
            true => component::<Columns>(Box::new(props.clone())),
            false => Html::default(),
        },
    }));
    let all = page.is_filtered.then(|| {
        button("button bare table-all")
            .on_click(table(dispatch, Change::ShowAll))
            .node(glyph(Icon::Close))
            .with(element("span").words(words, "table-show-all"))
    });
    let add = Look::BeginAdd(Adding::Stage);
    let add = snapshot.can_edit.then(|| {
        button("button bare table-add-stage")
            .on_click(telling(dispatch, AppEvent::Look(add)))
            .node(glyph(Icon::Add))
            .with(element("span").words(words, "action-add-stage"))
    });
    classed("div", "table-bar")
        .node(component::<Filter>(Box::new(props.clone())))
        .node(filters)
        .node(columns)
        .may_with(add)
        .with(chips(props))
        .may_with(all)
        .with(classed("p", "table-count").is("role", "status").text(words.say(&said).into()))
        .draw()
}

fn setting(state: &UseStateHandle<bool>) -> Callback<bool> {
    let state = state.clone();
    Callback::from(move |is_open| state.set(is_open))
}

/// What a button does that wants the table otherwise.
pub(super) fn table(dispatch: &Callback<AppEvent>, change: Change) -> impl Fn(MouseEvent) + use<> {
    telling(dispatch, AppEvent::Look(Look::Table(change)))
}

/// The field for what is looked for. It has the keyboard whenever somebody wants to look.
#[component]
fn Filter(props: &Props) -> Html {
    let Props { snapshot, dispatch, .. } = props;
    let input = use_node_ref();
    let asked = snapshot.looking.query_asked;
    let before = use_mut_ref(|| asked);
    {
        let input = input.clone();
        use_effect_with(asked, move |asked| {
            if before.replace(*asked) != *asked
                && let Some(input) = input.cast::<HtmlInputElement>()
            {
                focus(&input);
                input.select();
            }
        });
    }
    let query = snapshot.looking.query.as_deref().unwrap_or_default().to_owned();
    let look = dispatch.clone();
    let keys = {
        let dispatch = dispatch.clone();
        move |key: KeyboardEvent| {
            if key.is_composing() {
                return;
            }
            match key.key().as_str() {
                "Enter" | "ArrowDown" => {}
                "Escape" => dispatch.emit(AppEvent::Look(Look::Find(None))),
                _ => return,
            }
            key.prevent_default();
            key.stop_propagation();
            let field = key.target_dyn_into::<web_sys::Element>();
            let view = field.and_then(|field| field.closest(".journey-view").ok().flatten());
            view.iter().for_each(|view| {
                focus_first(view, ".journey-grid");
            });
        }
    };
    classed("div", "table-filter")
        .node(glyph(Icon::Search))
        .with(
            classed("input", "field-input")
                .at(&input)
                .is("type", "search")
                .says("aria-label", &snapshot.words, "table-filter-label")
                .says("placeholder", &snapshot.words, "table-filter-label")
                .value(query.into())
                .on_input(move |event| {
                    let text = typed_text(event.unchecked_ref());
                    let query = (!text.is_empty()).then(|| text.as_str().into());
                    look.emit(AppEvent::Look(Look::Find(query)));
                })
                .on_key(keys),
        )
        .draw()
}

/// By what it is filtered, each with a way to let go of it.
fn chips(props: &Props) -> Element {
    let Props { snapshot, page, dispatch } = props;
    let chip = |facet: &crate::app::table::facets::Facet| {
        let (head, value) = facet.say(snapshot.known(), &page.journey);
        let said = Message::new("table-chip").with("head", head).with("value", value);
        let said = snapshot.words.say(&said);
        let gone = Message::new("table-drop-filter").with("filter", said.as_str());
        let gone = icon_button(Icon::Close, snapshot.words.say(&gone).into());
        classed("span", "table-chip")
            .with(element("span").text(said.into()))
            .with(gone.on_click(table(dispatch, Change::Facet(facet.clone()))))
    };
    classed("div", "table-chips").each(snapshot.looking.table.facets.iter().map(chip))
}

/// All that it can be filtered by.
fn filters(props: &Props) -> Html {
    let Props { snapshot, page, dispatch } = props;
    let chosen = &snapshot.looking.table.facets;
    let offered = offered(snapshot.known(), &page.journey, snapshot.marks.as_deref());
    let sections = offered.into_iter().map(|of| {
        let values = of.values.into_iter().map(|(facet, label, count)| {
            let is_chosen = chosen.contains(&facet);
            let tick = element("input")
                .is("type", "checkbox")
                .checked(is_chosen)
                .on_click(table(dispatch, Change::Facet(facet)));
            classed("label", "tick drop-tick")
                .with(tick)
                .with(classed("span", "drop-name").text(label.into()))
                .with(classed("span", "drop-count").text(count.to_string().into()))
        });
        element("fieldset")
            .with(element("legend").words(&snapshot.words, of.head))
            .with(classed("div", "drop-values").each(values))
    });
    element("div").each(sections).inside()
}

/// Which columns are shown, and in which order.
#[component]
fn Columns(props: &Props) -> Html {
    let Props { snapshot, page, dispatch } = props;
    let node = use_node_ref();
    // A column that is moved takes its buttons along; the keyboard goes with them.
    let moved = use_mut_ref(|| None::<String>);
    {
        let (node, moved) = (node.clone(), moved.clone());
        use_effect_with(page.columns.clone(), move |_| {
            let selector = moved.take();
            let node = node.cast::<web_sys::Element>().zip(selector);
            node.iter().for_each(|(node, selector)| {
                focus_first(node, selector);
            });
        });
    }
    let words = &snapshot.words;
    let hidden = all().filter(|column| !page.columns.contains(column));
    let row = |column: crate::app::table::columns::Column, is_shown: bool| {
        let name = words.text(column.head);
        let tick = element("input")
            .is("type", "checkbox")
            .checked(is_shown)
            .on_click(table(dispatch, Change::Show(column)));
        let label = classed("label", "tick drop-tick")
            .with(tick)
            .with(classed("span", "drop-name").text(name.clone().into()));
        let step = |id: &'static str, icon: Icon, by: isize| {
            let said = words.say(&Message::new(id).with("column", name.as_str()));
            let word = if by < 0 { "left" } else { "right" };
            let selector = ["[data-move='", column.key, " ", word, "']"].concat();
            let (moved, dispatch) = (moved.clone(), dispatch.clone());
            icon_button(icon, said.into())
                .has("data-move", [column.key, " ", word].concat().into())
                .on_click(move |_| {
                    *moved.borrow_mut() = Some(selector.clone());
                    dispatch.emit(AppEvent::Look(Look::Table(Change::Move(column, by))));
                })
        };
        let row = classed("div", "drop-column").key(column.key).also("is-way", is_way(column));
        let row = row.with(label);
        if !is_shown {
            return row;
        }
        row.with(step("table-column-left", Icon::Left, -1)).with(step(
            "table-column-right",
            Icon::Right,
            1,
        ))
    };
    let shown = page.columns.iter().map(|column| row(column, true));
    let hidden = hidden.map(|column| row(column, false));
    let reset = snapshot.looking.table.columns.is_some().then(|| {
        button("quiet")
            .on_click(table(dispatch, Change::OfLens))
            .words(words, "table-columns-reset")
    });
    element("div")
        .at(&node)
        .with(classed("div", "drop-columns").each(shown).each(hidden))
        .may_with(reset)
        .draw()
}
