//! The groups of fields of a subject. One that has nothing in it is a quiet line; one with content is open.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event, Look};
use crate::app::fields::field::{Group, Place};
use crate::app::fields::groups;
use crate::app::fields::value::has_content;
use crate::ui::element::{Element, button, classed, component, element, keyed};
use crate::ui::fields::draw::Sheet;
use crate::ui::fields::open::{Open, open};
use crate::ui::icon::{Icon, glyph};

/// What a group needs.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    sheet: Sheet,
    head: &'static str,
    after: Option<Html>,
}

/// Draws the groups of what a sheet is about, all that are not drawn elsewhere; `after` stands at the end of a group.
pub(crate) fn all(sheet: &Sheet, after: impl Fn(&'static str) -> Option<Html>) -> Element {
    let mut drawn = classed("div", "groups");
    for group in groups(sheet.form.subject.kind) {
        drawn = match group.place {
            Place::Head | Place::Question => drawn,
            Place::Top => {
                let fields = component::<Open>(Box::new(open(sheet.clone(), group.fields, true)));
                drawn.with(classed("div", "fields").node(fields))
            }
            Place::Fold(head) => {
                let (sheet, after) = (sheet.clone(), after(head));
                drawn.node(keyed::<Fold>(Rc::from(head), Box::new(Props { sheet, head, after })))
            }
        };
    }
    drawn
}

/// A group below a head.
#[component]
pub(crate) fn Fold(props: &Props) -> Html {
    let Props { sheet, head, after } = props;
    let form = &sheet.form;
    // Whether it was unfolded here: then the keyboard goes on inside.
    let is_turned = use_state(bool::default);
    let place = Place::Fold(head);
    let Some(group) = groups(form.subject.kind).iter().find(|group| group.place == place) else {
        return Html::default();
    };
    let has_content = has_content(&sheet.own, group);
    if !has_content && !form.can_edit() {
        return Html::default();
    }
    // What is empty begins with all of its fields; what is not asks for the others by small buttons.
    let is_open = form.snapshot.looking.is_unfolded(head).unwrap_or(has_content);
    let turn = {
        let (dispatch, is_turned, head) = (form.dispatch.clone(), is_turned.clone(), *head);
        move |_: MouseEvent| {
            is_turned.set(true);
            dispatch.emit(Event::Look(Look::Unfold(head, !is_open)));
        }
    };
    let name = form.text(head);
    let line = (!is_open).then(|| summary(sheet, group, has_content));
    let button = button("group-head")
        .also("is-empty", !has_content && !is_open)
        .is("data-group", head)
        .is("aria-expanded", if is_open { "true" } else { "false" })
        .on_click(turn)
        .node(if has_content || is_open { Html::default() } else { glyph(Icon::Add) })
        .with(classed("span", "group-name").text(name))
        .may_with(line.map(|line| classed("span", "group-line").text(line.into())));
    let fields = is_open.then(|| {
        let fields = open(sheet.clone(), group.fields, !has_content).taking_keyboard(*is_turned);
        classed("div", "fold-body")
            .node(component::<Open>(Box::new(fields)))
            .node(after.clone().unwrap_or_default())
    });
    classed("section", "group")
        .also("is-open", is_open)
        .with(element("h3").is("class", "group-title").with(button))
        .may_with(fields)
        .draw()
}

/// What a folded group holds, or could hold.
fn summary(sheet: &Sheet, group: &Group, has_content: bool) -> String {
    let form = &sheet.form;
    // A group of one list says what its entries tell.
    let inner = match group.fields {
        [list] if !has_content => list.inner(),
        _ => &[],
    };
    if !inner.is_empty() {
        let names = inner.iter().map(|field| form.words().text(field.label));
        return names.collect::<Vec<_>>().join(" · ");
    }
    let names = group.fields.iter().filter_map(|field| match sheet.answer(field) {
        Some(answer) if has_content => Some(form.teller().said(field, answer)),
        None if !has_content && !field.is_required => Some(form.words().text(field.label)),
        _ => None,
    });
    names.take(6).collect::<Vec<_>>().join(" · ")
}
