//! Which columns of a blueprint are drawn: those in sight and a few beside them. Each is as wide as the others, so where
//! one is needs no column to be drawn. Scrolling draws in steps; the rest is the browser's.

use std::ops::Range;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::ui::position::{px, set};

/// Columns that are drawn beyond each side of what is in sight; scrolling draws in steps of so many.
const AROUND: usize = 3;

/// What of a blueprint is in sight.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Sight {
    first: usize,
    count: usize,
    /// How wide a column is.
    width: f64,
    /// How wide the titles of the rows are, which stay.
    titles: f64,
}

impl Sight {
    /// The columns that are drawn, of so many.
    pub(super) fn columns(self, count: usize) -> Range<usize> {
        let first = self.first.saturating_sub(AROUND).min(count);
        first..(self.first + self.count + 2 * AROUND).min(count)
    }

    /// How many columns are in sight as a whole.
    pub(super) fn page(self) -> usize {
        self.count.saturating_sub(2).max(1)
    }

    /// How wide a column is.
    pub(super) fn width(self) -> f64 {
        self.width
    }

    fn of(grid: &HtmlElement) -> Option<Self> {
        let wide = |selector| {
            let found = grid.query_selector(selector).ok().flatten()?;
            Some(f64::from(found.dyn_into::<HtmlElement>().ok()?.offset_width()))
        };
        let width = wide(".blueprint-name")?.max(1.0);
        let titles = wide(".blueprint-corner").unwrap_or_default();
        let first = (f64::from(grid.scroll_left()) / width) as usize;
        let count = ((f64::from(grid.client_width()) - titles) / width).max(1.0) as usize + 2;
        // In steps, so that scrolling draws rarely.
        Some(Self { first: first / AROUND * AROUND, count, width, titles })
    }
}

/// Follows what of a blueprint is in sight; `seen` hears of it.
#[hook]
pub(super) fn use_columns(grid: &NodeRef, count: usize) -> (Sight, Callback<Event>) {
    let sight = use_state_eq(|| Sight { first: 0, count: 8, width: 0.0, titles: 0.0 });
    let look = {
        let (grid, sight) = (grid.clone(), sight.clone());
        Callback::from(move |()| {
            let grid = grid.cast::<HtmlElement>();
            grid.and_then(|grid| Sight::of(&grid)).into_iter().for_each(|seen| sight.set(seen));
        })
    };
    {
        let (grid, look) = (grid.clone(), look.clone());
        use_effect_with((), move |()| {
            let closure = Closure::<dyn FnMut()>::new(move || look.emit(()));
            let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(grid)) = (&observer, grid.cast::<HtmlElement>()) {
                observer.observe(&grid);
            }
            move || {
                observer.iter().for_each(ResizeObserver::disconnect);
                drop(closure);
            }
        });
    }
    {
        // The room that all columns take stays the same, whichever of them are drawn.
        let (grid, look) = (grid.clone(), look.clone());
        use_effect_with((count, *sight), move |(count, sight)| {
            if let Some(grid) = grid.cast::<HtmlElement>() {
                let wide = |columns: usize| px(columns as f64 * sight.width) + "px";
                let drawn = sight.columns(*count);
                set(&grid, "--jm-blueprint-all", &wide(*count));
                set(&grid, "--jm-blueprint-before", &wide(drawn.start));
                set(&grid, "--jm-blueprint-drawn", &wide(drawn.len()));
            }
            look.emit(());
        });
    }
    (*sight, Callback::from(move |_: Event| look.emit(())))
}

/// Scrolls no more than needed to see a cell.
pub(super) fn reveal(grid: &NodeRef, column: usize, row: Option<usize>) {
    let Some(grid) = grid.cast::<HtmlElement>() else { return };
    let Some(Sight { width, titles, .. }) = Sight::of(&grid) else { return };
    let (left, room) = (f64::from(grid.scroll_left()), f64::from(grid.client_width()) - titles);
    let before = column as f64 * width;
    let next = left.min(before).max(before + width - room);
    if next != left {
        grid.set_scroll_left(next.ceil() as i32);
    }
    let find = |selector: &str| {
        grid.query_selector(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok()
    };
    let row = row.and_then(|row| find(&["[data-strip='", &row.to_string(), "']"].concat()));
    let (Some(row), Some(heads)) = (row, find(".blueprint-heads")) else { return };
    let (top, room) = (f64::from(grid.scroll_top()), f64::from(grid.client_height()));
    let (above, height) = (f64::from(row.offset_top()), f64::from(row.offset_height()));
    let heads = f64::from(heads.offset_height());
    let next = top.min(above - heads).max(above + height - room);
    if next != top {
        grid.set_scroll_top(next.ceil() as i32);
    }
}
