//! The doors through which effects of the desk are performed: what paints and prints comes with it. They decide nothing.

use crate::app::desk::Desk;
use crate::app::export::{Paint, Print};
use crate::platform::perform::Door;
use crate::platform::{paint, print};

/// Paints a picture.
#[inline(never)]
pub(crate) fn paint(_: Desk, order: Paint, door: Door) {
    paint::paint(order, door);
}

/// Prints pages.
#[inline(never)]
pub(crate) fn print(_: Desk, order: &Print, door: Door) {
    print::print(order, door);
}
