//! Keeps what one reads or types where it is on the screen when something comes or goes above it.

use web_sys::Element;
use yew::prelude::*;

/// Scrolls a box by as much as it moved within what is around it, as long as it is about the same.
#[hook]
pub(crate) fn use_steady(scroller: &NodeRef, around: &'static str, about: &str) {
    let seen = use_mut_ref(|| (String::new(), 0.0));
    let (scroller, about) = (scroller.clone(), about.to_owned());
    use_effect(move || {
        let Some(scroller) = scroller.cast::<Element>() else { return };
        let Some(around) = scroller.closest(around).ok().flatten() else { return };
        let top = |element: &Element| element.get_bounding_client_rect().top();
        let now = top(&scroller) - top(&around);
        let mut seen = seen.borrow_mut();
        let moved = (now - seen.1).round() as i32;
        if seen.0 == about && moved != 0 {
            scroller.set_scroll_top(scroller.scroll_top() + moved);
        }
        *seen = (about, now);
    });
}
