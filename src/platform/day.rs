//! Tells which day it is where the user is: at once, when the page is looked at again, and after
//! midnight. It tells nothing of the time.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Date as Clock;

use crate::app::event::{Event, Host};
use crate::platform::perform::Door;

/// The next look at the clock.
type Next = Rc<RefCell<Option<Timeout>>>;

/// Tells the day while it lives.
pub(crate) struct Days {
    _next: Next,
    _seen: Option<EventListener>,
}

impl Days {
    /// Tells the day, now and whenever it is another one.
    pub(crate) fn listen(door: Door) -> Self {
        let told = Cell::new(None);
        let look: Rc<dyn Fn()> = Rc::new(move || {
            let day = today();
            if told.replace(Some(day)) != Some(day) {
                let (year, month, day) = day;
                door(Event::Host(Host::Today(year, month, day)));
            }
        });
        look();
        let document = web_sys::window().and_then(|window| window.document());
        let seen = document.map(|document| {
            // Timers may rest while nobody looks.
            let look = look.clone();
            EventListener::new(&document, "visibilitychange", move |_| look())
        });
        let next = Next::default();
        wait(look, &next);
        Self { _next: next, _seen: seen }
    }
}

/// Looked at each minute, the day follows a clock that was set, a journey, a long sleep. Each look asks for the next one, so
/// that they end with the program.
fn wait(look: Rc<dyn Fn()>, next: &Next) {
    const MINUTE: u32 = 60_000;
    let again: Weak<_> = Rc::downgrade(next);
    let timeout = Timeout::new(MINUTE, move || {
        look();
        if let Some(next) = again.upgrade() {
            wait(look, &next);
        }
    });
    next.replace(Some(timeout));
}

/// Year, month and day.
fn today() -> (u32, u32, u32) {
    let now = Clock::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}
