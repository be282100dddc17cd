//! Tells which day it is where the user is: at once, when the page is looked at again, and after
//! midnight. It tells nothing of the time.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use js_sys::Date as Clock;

use crate::app::event::{Event, Host};
use crate::platform::perform::Door;

/// Tells the day while it lives.
pub(crate) struct Days {
    _minutes: Interval,
    _seen: Option<EventListener>,
}

impl Days {
    /// Tells the day, now and whenever it is another one.
    pub(crate) fn listen(door: Door) -> Self {
        const MINUTE: u32 = 60_000;
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
        // Looked at each minute, the day follows a clock that was set, a journey, a long sleep.
        Self { _minutes: Interval::new(MINUTE, move || look()), _seen: seen }
    }
}

/// Year, month and day.
fn today() -> (u32, u32, u32) {
    let now = Clock::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}
