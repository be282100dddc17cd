//! Which rows of a long list are drawn: those in sight and a few around them. Each row is as high
//! as the others, so where one is needs no row to be drawn.

use std::ops::Range;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::ui::position::{px, set};

/// Rows that are drawn beyond each end of what is in sight; scrolling draws in steps of so many.
const AROUND: usize = 12;

/// Where in a list what is, as selectors.
pub(crate) struct Parts {
    /// A row.
    pub(crate) row: &'static str,
    /// What stands above the rows and stays there.
    pub(crate) head: &'static str,
    /// What is as high as all rows.
    pub(crate) rows: &'static str,
    /// What holds those that are drawn.
    pub(crate) window: &'static str,
}

/// What of a list is in sight.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Sight {
    first: usize,
    count: usize,
    /// How high a row is.
    height: f64,
    /// What stands above the rows and stays there.
    head: f64,
}

impl Sight {
    /// The rows that are drawn, of so many.
    pub(crate) fn rows(self, count: usize) -> Range<usize> {
        let first = self.first.saturating_sub(AROUND).min(count);
        first..(self.first + self.count + 2 * AROUND).min(count)
    }

    /// How many rows are in sight.
    pub(crate) fn page(self) -> usize {
        self.count.saturating_sub(1).max(1)
    }

    fn of(list: &HtmlElement, parts: &Parts) -> Option<Self> {
        let measure =
            |selector| list.query_selector(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok();
        let row: Option<HtmlElement> = measure(parts.row);
        let height = f64::from(row?.offset_height()).max(1.0);
        let head =
            measure(parts.head).map_or(0.0, |head: HtmlElement| f64::from(head.offset_height()));
        let first = (f64::from(list.scroll_top()) / height) as usize;
        let count = (f64::from(list.client_height()) / height) as usize + 1;
        // In steps, so that scrolling draws rarely.
        Some(Self { first: first / AROUND * AROUND, count, height, head })
    }
}

/// Follows what of a list is in sight; `seen` hears of it.
#[hook]
pub(crate) fn use_sight(
    list: &NodeRef,
    parts: &'static Parts,
    count: usize,
) -> (Sight, Callback<Event>) {
    let sight = use_state_eq(|| Sight { first: 0, count: 40, height: 0.0, head: 0.0 });
    let look = {
        let (list, sight) = (list.clone(), sight.clone());
        Callback::from(move |()| {
            let list = list.cast::<HtmlElement>();
            list.and_then(|list| Sight::of(&list, parts))
                .into_iter()
                .for_each(|seen| sight.set(seen));
        })
    };
    {
        let (list, look) = (list.clone(), look.clone());
        use_effect_with((), move |()| {
            let closure = Closure::<dyn FnMut()>::new(move || look.emit(()));
            let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(list)) = (&observer, list.cast::<HtmlElement>()) {
                observer.observe(&list);
            }
            move || {
                observer.iter().for_each(ResizeObserver::disconnect);
                drop(closure);
            }
        });
    }
    {
        // The room that all rows take stays the same, whichever of them are drawn.
        let (list, look) = (list.clone(), look.clone());
        let rows = sight.rows(count);
        use_effect_with((count, *sight), move |(count, sight)| {
            let list = list.cast::<HtmlElement>();
            let put = |selector: &str, property: &str, rows: usize| {
                let found =
                    list.as_ref().and_then(|list| list.query_selector(selector).ok().flatten());
                if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok())
                {
                    set(&element, property, &(px(rows as f64 * sight.height) + "px"));
                }
            };
            put(parts.rows, "height", *count);
            put(parts.window, "top", rows.start);
            look.emit(());
        });
    }
    (*sight, Callback::from(move |_: Event| look.emit(())))
}

/// Scrolls no more than needed to see a row.
pub(crate) fn reveal(list: &NodeRef, parts: &Parts, row: usize) {
    let Some(list) = list.cast::<HtmlElement>() else { return };
    let Some(Sight { height, head, .. }) = Sight::of(&list, parts) else { return };
    let (top, room) = (f64::from(list.scroll_top()), f64::from(list.client_height()) - head);
    let above = row as f64 * height;
    let next = top.min(above).max(above + height - room);
    if next != top {
        list.set_scroll_top(next.ceil() as i32);
    }
}
