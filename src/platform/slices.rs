//! Gives long work its time in slices, between which the browser answers its user. It does not know
//! what the work is.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Date;

use crate::app::event::Event;
use crate::platform::perform::Door;

/// How long a slice is, in milliseconds: with all that a frame takes else, it stays one.
const SLICE: f64 = 9.0;

/// Time for long work.
pub(crate) struct Slices(Rc<Inner>);

struct Inner {
    door: Door,
    is_wanted: Cell<bool>,
    is_on: Cell<bool>,
}

impl Slices {
    pub(crate) fn new(door: Door) -> Self {
        Self(Rc::new(Inner { door, is_wanted: Cell::default(), is_on: Cell::default() }))
    }

    /// There is something to go on with.
    pub(crate) fn want(&self) {
        self.0.is_wanted.set(true);
        if !self.0.is_on.replace(true) {
            soon(self.0.clone());
        }
    }
}

fn soon(inner: Rc<Inner>) {
    Timeout::new(0, move || {
        // Nobody waits for the frames of a page that is not seen, and its timers are slow.
        let document = web_sys::window().and_then(|window| window.document());
        let is_seen = document.is_some_and(|document| !document.hidden());
        let end = Date::now() + SLICE;
        while inner.is_wanted.take() {
            (inner.door)(Event::Draw);
            if is_seen && Date::now() >= end {
                break;
            }
        }
        match inner.is_wanted.get() {
            true => soon(inner),
            false => inner.is_on.set(false),
        }
    })
    .forget();
}
