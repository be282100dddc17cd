//! Several records, each a line that unfolds, and a way to add one more.

use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::fields::field::{Field, Of, Widget};
use crate::app::fields::value::{at, count, entry};
use crate::model::json::Json;
use crate::ui::element::{Element, button, classed, component};
use crate::ui::fields::chips::labelled;
use crate::ui::fields::draw::{Manner, Sheet, field};
use crate::ui::fields::open::{Open, open};
use crate::ui::focus::focus_first;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::picker::{Picked, picker};
use crate::words::Message;

/// What the rows need.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    sheet: Sheet,
    field: &'static str,
    row: Row,
    manner: Manner,
}

/// The field that the rows are of: it is always the same, so it is compared by its place in memory.
#[derive(Clone, Copy)]
struct Row(&'static Field);

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// Draws the rows of a field.
pub(crate) fn rows(sheet: &Sheet, field: &'static Field, manner: Manner) -> Html {
    let (sheet, row) = (sheet.clone(), Row(field));
    component::<Rows>(Box::new(Props { sheet, field: field.label, row, manner }))
}

/// Several records. A part is the only one of its kind.
#[component]
pub(crate) fn Rows(props: &Props) -> Html {
    let Props { sheet, row: Row(list), .. } = props;
    let (form, path, inner) = (&sheet.form, sheet.path(list), list.inner());
    let is_part = matches!(list.widget, Widget::Part(_));
    let entries = match is_part {
        true => usize::from(at(&sheet.own, &path).is_some()),
        false => count(&sheet.own, &path),
    };
    let unfolded = use_state(|| (entries == 1).then_some(0));
    // The place of the empty row that somebody asked for. With its first letter it becomes an entry.
    let blank = use_state(|| (props.manner.is_asked && entries == 0).then_some(0));
    let node = use_node_ref();
    use_effect_with(*blank, {
        let node = node.clone();
        move |blank| {
            if let Some(node) = node.cast::<web_sys::Element>().filter(|_| blank.is_some()) {
                focus_first(&node, ".row.is-new input, .row.is-new textarea");
            }
        }
    });
    let is_typed = !matches!(inner.first().map(|first| &first.widget), Some(Widget::One(_)));
    let can_add = form.can_edit() && !(is_part && entries > 0);
    let has_blank = can_add && is_typed && *blank == Some(entries);
    let mut drawn = classed("ul", "rows");
    for place in 0..entries + usize::from(has_blank) {
        let at = if is_part { path.clone() } else { entry(&path, place) };
        let is_new = place == entries;
        let is_open = *blank == Some(place) || *unfolded == Some(place);
        let turn = {
            let (unfolded, blank) = (unfolded.clone(), blank.clone());
            Callback::from(move |is_open: bool| {
                unfolded.set(is_open.then_some(place));
                blank.set(None);
            })
        };
        let row = sheet.within(at);
        drawn = drawn.with(one(&row, inner, (is_new, is_open), turn).key(&place.to_string()));
    }
    let add = match inner.first().map(|first| &first.widget) {
        Some(Widget::One(of)) if can_add => Some(picking(form, list, *of, (&path, entries), {
            let unfolded = unfolded.clone();
            Callback::from(move |()| unfolded.set(Some(entries)))
        })),
        _ if can_add && !has_blank => {
            let button = button("quiet").is("data-adds", list.key);
            let text = if entries == 0 { list.label } else { "field-rows-another" };
            let begin = move |_: MouseEvent| blank.set(Some(entries));
            Some(button.on_click(begin).node(glyph(Icon::Add)).words(form.words(), text).draw())
        }
        _ => None,
    };
    // The button says by itself what it adds.
    let is_label_hidden = props.manner.is_label_hidden || (is_typed && entries == 0 && !has_blank);
    labelled(form, list, Manner { is_label_hidden, ..props.manner })
        .at(&node)
        .may_with((entries > 0 || has_blank).then_some(drawn))
        .node(add.unwrap_or_default())
        .draw()
}

/// One row: what it is about, and unfolded all that can be said of it.
fn one(
    sheet: &Sheet,
    inner: &'static [Field],
    (is_new, is_open): (bool, bool),
    turn: Callback<bool>,
) -> Element {
    let form = &sheet.form;
    let said = at(&sheet.own, &sheet.prefix).unwrap_or(&Json::Null);
    let title = form.teller().first(inner, said);
    let remove_label = form.say(&Message::new("row-remove").with("name", title.as_str()));
    let head = (!is_new).then(|| {
        let detail =
            (!is_open).then(|| form.teller().others(inner, said)).filter(|text| !text.is_empty());
        let title = if is_open { form.words().text("field-more") } else { title };
        let open = button("row-open")
            .is("aria-expanded", if is_open { "true" } else { "false" })
            .on_click({
                let turn = turn.clone();
                move |_| turn.emit(!is_open)
            })
            .with(classed("span", "picked-name").text(title.into()))
            .may_with(detail.map(|detail| classed("span", "picked-detail").text(detail.into())));
        let remove = form.can_edit().then(|| {
            let remove = form.giving(&sheet.prefix, None);
            icon_button(Icon::Close, remove_label).on_click(move |click| {
                turn.emit(false);
                remove(click);
            })
        });
        classed("div", "row-head").with(open).may_with(remove)
    });
    let fields = is_open.then(|| match inner.split_first() {
        Some((first, rest)) => {
            let manner = Manner { is_first: true, ..Manner::default() };
            let rest = (!is_new).then(|| {
                let sheet = sheet.clone();
                component::<Open>(Box::new(open(sheet, rest, false)))
            });
            classed("div", "row-fields")
                .may_with(field(sheet, first, manner))
                .node(rest.unwrap_or_default())
        }
        None => classed("div", "row-fields"),
    });
    classed("li", "row")
        .also("is-new", is_new)
        .also("is-open", is_open)
        .may_with(head)
        .may_with(fields)
}

/// The picker that adds an entry about what is picked.
fn picking(
    form: &Form,
    list: &'static Field,
    of: Of,
    (path, entries): (&str, usize),
    done: Callback<()>,
) -> Html {
    let source = of.source(&form.subject);
    let on_pick = {
        let (form, next, kind) = (form.clone(), entry(path, entries), source.kind_of_new());
        Callback::from(move |picked: Picked| {
            done.emit(());
            form.dispatch.emit(match (picked, kind) {
                (Picked::Existing(id), _) => AppEvent::answer_with(&form.subject, &next, &id),
                (Picked::New(name), Some(kind)) => {
                    AppEvent::create(&form.subject, &next, kind, &name)
                }
                _ => return,
            });
        })
    };
    let id = ["pick-", &path.replace(['.', '[', ']'], "-")].concat();
    picker(form, &id, (list.label, of.placeholder()), on_pick).offers(source, Vec::new()).draw()
}
