//! Which of a long list is drawn: what is in sight, a little around it, and the finding that one is at. All but that one
//! are as high as their like, so where one stands needs none of the others to be drawn.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::app::findings::list::Item;
use crate::ui::position::{px, set};

/// How far beyond each end of what is in sight is drawn, and in steps of how much scrolling draws, in pixels.
const AROUND: f64 = 600.0;
const STEP: f64 = 200.0;

/// How high things are.
#[derive(Clone, Copy, PartialEq)]
struct Heights {
    head: f64,
    bundle: f64,
    row: f64,
    /// How much higher the one is that shows all of itself.
    more: f64,
}

/// What of a list is in sight.
pub(super) struct Sight {
    /// Where each stands, and at the end how high all of them are.
    tops: Vec<f64>,
    from: f64,
    to: f64,
    here: Option<usize>,
}

impl Sight {
    /// The places that are drawn, of so many.
    pub(super) fn shown(&self, count: usize) -> Vec<usize> {
        let first = self.tops.partition_point(|top| *top < self.from - AROUND).saturating_sub(1);
        let last = self.tops.partition_point(|top| *top < self.to + AROUND).min(count);
        let mut shown: Vec<usize> = (first.min(last)..last).collect();
        match self.here.map(|here| (here, shown.binary_search(&here))) {
            Some((here, Err(at))) if here < count => shown.insert(at, here),
            _ => {}
        }
        shown
    }

    /// Where the one of that place stands.
    pub(super) fn top(&self, place: usize) -> AttrValue {
        px(self.tops[place]).into()
    }
}

fn tops(items: &[Item], here: Option<usize>, heights: Heights) -> Vec<f64> {
    let mut tops = vec![0.0];
    let mut end = 0.0;
    for (place, item) in items.iter().enumerate() {
        end += match item {
            Item::Head(..) => heights.head,
            Item::Bundle(_) => heights.bundle,
            Item::Finding(_) if here == Some(place) => heights.row + heights.more,
            Item::Finding(_) => heights.row,
        };
        tops.push(end);
    }
    tops
}

/// Follows what of a list is in sight, and brings the finding there that one comes to.
#[hook]
pub(super) fn use_sight(
    scroller: &NodeRef,
    items: &[Item],
    here: Option<usize>,
) -> (Sight, Callback<Event>) {
    let heights = use_state_eq(|| Heights { head: 34.0, bundle: 44.0, row: 62.0, more: 160.0 });
    let seen = use_state_eq(|| (0.0, 1000.0));
    let tops = tops(items, here, *heights);
    let look = {
        let (scroller, seen) = (scroller.clone(), seen.clone());
        Callback::from(move |()| {
            let Some(list) = scroller.cast::<HtmlElement>() else { return };
            let top = f64::from(list.scroll_top());
            let top = (top / STEP).floor() * STEP;
            seen.set((top, top + f64::from(list.client_height()) + STEP));
        })
    };
    {
        let (scroller, look) = (scroller.clone(), look.clone());
        use_effect_with((), move |()| {
            look.emit(());
            let closure = Closure::<dyn FnMut()>::new(move || look.emit(()));
            let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(list)) = (&observer, scroller.cast::<HtmlElement>()) {
                observer.observe(&list);
            }
            move || {
                observer.iter().for_each(ResizeObserver::disconnect);
                drop(closure);
            }
        });
    }
    {
        let (scroller, end) = (scroller.clone(), tops.last().copied().unwrap_or_default());
        let heights = heights.clone();
        use_effect(move || {
            if let Some(list) = scroller.cast::<HtmlElement>() {
                put(&list, end);
                heights.set(measure(&list, *heights));
            }
        });
    }
    {
        let scroller = scroller.clone();
        let ends = here.map(|here| (tops[here], tops[here + 1]));
        use_effect_with((here, ends.map(|(top, end)| end - top)), move |_| {
            let list = scroller.cast::<HtmlElement>();
            if let Some((list, (top, end))) = list.zip(ends) {
                reveal(&list, top, end);
            }
        });
    }
    let (from, to) = *seen;
    (Sight { tops, from, to, here }, Callback::from(move |_: Event| look.emit(())))
}

/// Puts what is drawn where it stands; all of it takes its room, whatever is drawn.
fn put(list: &HtmlElement, end: f64) {
    let Ok(Some(rows)) = list.query_selector(".findings-rows") else { return };
    let length = |value: &str| [value, "px"].concat();
    rows.dyn_ref().into_iter().for_each(|rows| set(rows, "height", &length(&px(end))));
    let children = rows.children();
    for place in 0..children.length() {
        let row = children.item(place).and_then(|row| row.dyn_into::<HtmlElement>().ok());
        if let Some(row) = row
            && let Some(top) = row.get_attribute("data-top")
        {
            set(&row, "top", &length(&top));
        }
    }
}

fn measure(list: &HtmlElement, before: Heights) -> Heights {
    let height = |selector: &str| {
        let found = list.query_selector(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok()?;
        Some(found.get_bounding_client_rect().height()).filter(|height| *height > 0.0)
    };
    let row = height(".finding:not(.is-here)").unwrap_or(before.row);
    Heights {
        head: height(".findings-group").unwrap_or(before.head),
        bundle: height(".findings-bundle").unwrap_or(before.bundle),
        row,
        more: height(".finding.is-here").map_or(before.more, |here| here - row),
    }
}

/// Scrolls no more than needed to see something.
fn reveal(list: &HtmlElement, top: f64, end: f64) {
    let (now, room) = (f64::from(list.scroll_top()), f64::from(list.client_height()));
    let next = now.max(end - room).min(top);
    if next != now {
        list.set_scroll_top(next as i32);
    }
}
