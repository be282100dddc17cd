//! What an empty register says: what it is for, in a sentence, and how it begins.

use crate::app::registers::of;
use crate::ui::element::{Element, classed};
use crate::ui::register::Props;
use crate::ui::register::head::{add, own};

/// Draws it.
pub(super) fn empty(props: &Props) -> Element {
    let about = of(props.page.kind).map_or("register-all", |register| register.about);
    let is_adding = props.snapshot.looking.adding.is_some();
    classed("div", "register-empty")
        .with(classed("p", "register-about").words(&props.snapshot.words, about))
        .may_with(own(props).filter(|_| !is_adding))
        .may_with(add(props).filter(|_| !is_adding))
}
