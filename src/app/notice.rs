//! Quiet messages at the edge of the screen: how long each stays. It has no clock: the time that a notice has is asked
//! for, and its end is an event like any other.

use std::rc::Rc;

use crate::app::effect::Effect;
use crate::app::event::{Edit, Event};
use crate::app::host::{NOT_IN_THIS_BROWSER, NOT_ON_THIS_MAP};
use crate::app::look::View;
use crate::app::state::State;
use crate::words::Message;

/// A message to the user.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Tells notices apart.
    pub serial: u32,
    /// What is said.
    pub message: Message,
    /// How it is said.
    pub tone: Tone,
    /// What can be done about it: the button's text and what it does.
    pub offers: Vec<(&'static str, Event)>,
    /// How its time stands.
    pub time: Time,
    /// How much rests on it: the pointer, the keyboard.
    pub held: u32,
}

/// How the time of a notice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Its time has to be asked for.
    Unasked,
    /// Its time runs.
    Runs,
    /// It is over, but something rests on it.
    Over,
}

/// What happens to a notice, by its serial.
#[derive(Clone, Copy, Debug)]
pub enum Happening {
    /// The pointer or the keyboard came to it.
    Held(u32),
    /// The pointer or the keyboard left it.
    LetGo(u32),
    /// Its time is over.
    Over(u32),
}

impl Notice {
    /// For how many seconds it stays by itself; `None` if it stays until somebody takes it away.
    pub fn seconds(&self) -> Option<u32> {
        // What was removed comes back by no other way.
        let is_needed = self.offers.iter().any(|(_, event)| matches!(event, Event::Shelf(_)));
        match self.tone {
            Tone::Alarm => None,
            Tone::Calm if is_needed => None,
            Tone::Calm if self.offers.is_empty() => Some(6),
            Tone::Calm => Some(12),
        }
    }

    /// Whether it offers to undo the change that was the last when it was said.
    fn offers_undo(&self) -> bool {
        self.offers.iter().any(|(_, event)| matches!(event, Event::Edit(Edit::Undo)))
    }
}

impl PartialEq for Notice {
    /// A notice never changes after it was said.
    fn eq(&self, other: &Self) -> bool {
        self.serial == other.serial
    }
}

/// How something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For the record.
    Calm,
    /// Something went wrong or needs a decision.
    Alarm,
}

/// What a calm notice is said at. Elsewhere, or of another document, it means nothing.
#[derive(PartialEq)]
pub(crate) struct Place {
    view: View,
    journey: Option<Rc<str>>,
    is_at_start: bool,
    line: u32,
}

impl State {
    /// Where calm notices are said now.
    pub(crate) fn place_of_notices(&self) -> Place {
        Place {
            view: self.looking.view,
            journey: self.looking.journey.clone(),
            is_at_start: self.looking.is_at_start,
            line: self.keeping.line,
        }
    }

    /// Takes in what happens to a notice.
    pub(crate) fn hear_of_notice(&mut self, happening: Happening) {
        let (Happening::Held(serial) | Happening::LetGo(serial) | Happening::Over(serial)) =
            happening;
        let Some(place) = self.notices.iter().position(|notice| notice.serial == serial) else {
            return;
        };
        let notice = &mut self.notices[place];
        match happening {
            Happening::Held(_) => notice.held += 1,
            Happening::LetGo(_) => {
                notice.held = notice.held.saturating_sub(1);
                if notice.held == 0 && notice.time == Time::Over {
                    notice.time = Time::Unasked;
                }
            }
            Happening::Over(_) if notice.held > 0 => notice.time = Time::Over,
            Happening::Over(_) => {
                self.notices.remove(place);
            }
        }
    }

    /// Takes calm notices away that were said up to a serial: all of them, or those alone that would undo another
    /// change than they say. What is said of an address stays while that leads on.
    pub(crate) fn leave_notices(&mut self, until: u32, is_all: bool, is_led: bool) {
        let is_of_address =
            |notice: &Notice| [NOT_ON_THIS_MAP, NOT_IN_THIS_BROWSER].contains(&notice.message.id);
        self.notices.retain(|notice| {
            let goes = notice.tone == Tone::Calm && (is_all || notice.offers_undo());
            notice.serial > until || !goes || (is_led && is_of_address(notice))
        });
    }

    /// Asks for the time of notices that have none yet.
    pub(crate) fn time_notices(&mut self, effects: &mut Vec<Effect>) {
        for notice in self.notices.iter_mut().filter(|notice| notice.time == Time::Unasked) {
            notice.time = Time::Runs;
            let (serial, seconds) = (notice.serial, notice.seconds());
            effects.extend(seconds.map(|seconds| Effect::TimeNotice { serial, seconds }));
        }
    }
}
