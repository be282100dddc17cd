//! Fields in the open: those that are answered, and a small button for each of the others.

use std::collections::BTreeSet;

use web_sys::Element as Node;
use yew::prelude::*;

use crate::app::fields::field::{Field, Widget};
use crate::ui::element::{button, classed};
use crate::ui::fields::draw::{Manner, Sheet, field};
use crate::ui::focus::focus_first;
use crate::ui::icon::{Icon, glyph};

/// What the fields need.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    sheet: Sheet,
    fields: Fields,
    is_all: bool,
    is_taking_keyboard: bool,
}

/// Fields of the table: they are always the same, so they are compared by their place in memory.
#[derive(Clone, Copy)]
struct Fields(&'static [Field]);

impl PartialEq for Fields {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// Begins with the fields, and whether all of them show from the beginning.
pub(crate) fn open(sheet: Sheet, fields: &'static [Field], is_all: bool) -> Props {
    Props { sheet, fields: Fields(fields), is_all, is_taking_keyboard: false }
}

impl Props {
    /// The fields, of which the first one takes the keyboard.
    pub(crate) fn taking_keyboard(mut self, is_taking: bool) -> Self {
        self.is_taking_keyboard = is_taking;
        self
    }
}

/// What the keyboard goes to in a field.
const ENTRY: &str = "input, textarea, select, button";

/// Draws the fields.
#[component]
pub(crate) fn Open(props: &Props) -> Html {
    let node = use_node_ref();
    // What was shown stays, so that nothing goes away under somebody's hands.
    let shown = use_mut_ref(BTreeSet::<&'static str>::new);
    let asked = use_state(Option::<&'static str>::default);
    {
        let (node, is_first) = (node.clone(), props.is_taking_keyboard);
        use_effect_with(*asked, move |asked| {
            let Some(node) = node.cast::<Node>() else { return };
            if let Some(key) = asked {
                let field = [".field-slot[data-key='", key, "']"].concat();
                if let Some(field) = node.query_selector(&field).ok().flatten() {
                    focus_first(&field, ENTRY);
                }
            } else if is_first {
                focus_first(&node, ENTRY);
            }
        });
    }
    let Props { sheet, fields: Fields(fields), is_all, .. } = props;
    let form = &sheet.form;
    let is_shown = |field: &Field| {
        let is_small = matches!(field.widget, Widget::Segment(..)) && !sheet.prefix.is_empty();
        *is_all
            || is_small
            || field.is_required
            || sheet.answer(field).is_some()
            || *asked == Some(field.key)
            || shown.borrow().contains(field.key)
    };
    let mut drawn = classed("div", "open-fields").at(&node);
    let mut others = classed("div", "other-fields");
    let mut has_others = false;
    for row in *fields {
        if !is_shown(row) {
            let ask = {
                let asked = asked.clone();
                button("quiet").is("data-asks", row.key).on_click(move |_| asked.set(Some(row.key)))
            };
            others =
                others.with(ask.key(row.key).node(glyph(Icon::Add)).words(form.words(), row.label));
            has_others = true;
            continue;
        }
        shown.borrow_mut().insert(row.key);
        let is_asked = *asked == Some(row.key);
        let is_label_hidden =
            fields.len() == 1 && sheet.prefix.is_empty() && !row.inner().is_empty();
        let manner = Manner { is_asked, is_label_hidden, is_first: false };
        if let Some(row_drawn) = field(sheet, row, manner) {
            drawn = drawn.with(row_drawn.is("data-key", row.key));
        }
    }
    drawn.may_with((has_others && form.can_edit()).then_some(others)).draw()
}
